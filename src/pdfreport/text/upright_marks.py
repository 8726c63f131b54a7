"""How high an upright mark is in a vertical line and where its blank lies (typography.md 3.2, VT-3).

In: a face, a mark as it is drawn, its class and its advance down. Out: the same `MarkBox` as `marks` gives for level
lines, start meaning top and end bottom. What is left of it between its neighbours is decided there, by the same table
(AJ-7): a colon without an end blank has nothing to lose.
"""

from __future__ import annotations

from functools import lru_cache

from pdfreport.fonts.face import EM, HALF, Face
from pdfreport.fonts.vertical import Ink, half_height, ink
from pdfreport.text import classes as k
from pdfreport.text.marks import MarkBox, mark_box
from pdfreport.text.orientation import BRACKETS

_CENTRED = frozenset((k.COLON, k.EXCL))
_UPPER = frozenset((k.STOP, k.COMMA))
QUARTER = HALF // 2


def upright_box(face: Face, char: str, letter: str, advance: int, scale: int) -> MarkBox:
    """The box of an upright mark in a run of any size; `advance` is in 1/1000 of the paragraph's em."""
    char = BRACKETS.get(char, char) if letter in (k.OPEN, k.CLOSE) else char
    box = _box(face, char, letter, round(advance * EM / scale))
    return box if scale == EM else MarkBox(*(round(value * scale / EM) for value in box))


@lru_cache(maxsize=4096)
def _box(face: Face, char: str, letter: str, advance: int) -> MarkBox:
    if letter not in k.CLOSING and letter != k.OPEN:
        return mark_box(face, char, letter, advance)  # half frames and whole ones are the same both ways
    found = ink(face, char)
    if letter in _CENTRED:  # VT-3: one em, nothing to cut, the ink in its middle
        return MarkBox(advance, 0, 0, 0 if found is None else advance // 2 - (found.top + found.bottom) // 2, 0)
    if letter == k.EXCL2:
        return MarkBox(advance, 0, 0, 0, 0)
    height, shift = half_height(face, char, letter == k.OPEN)
    blank = max(0, advance - height)
    if letter == k.OPEN:
        return MarkBox(advance, blank, 0, 0, shift)
    raised = _raised(found) if letter in _UPPER and found is not None else 0
    return MarkBox(advance, 0, blank, raised, 0 if raised else shift)


def _raised(found: Ink) -> int:
    """VT-3: a stop or comma stands in the upper half of its frame; one that a font draws lower is moved there."""
    return QUARTER - (found.top + found.bottom) // 2 if found.bottom > HALF else 0
