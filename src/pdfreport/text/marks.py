"""How wide a mark is in a face, and where its blank lies (typography.md 3.1, 3.5).

In: a face, a character, its class and the advance that shaping gave. Out: frame, blank sides and glyph offsets in
1/1000 em of the face. Which of the blanks goes is decided elsewhere.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pdfreport.fonts.face import EM, HALF, Face
from pdfreport.text import classes as k

NEAR = 20  # PW-5: a glyph this near its frame is full-width
_QUOTES = frozenset("‘’“”")
_HALF_FRAMES = frozenset((k.MIDDOT, k.CONNECT_SHORT, k.SOLIDUS))
MARKS = frozenset("OCSE,:MmnN/")


class MarkBox(NamedTuple):
    """Frame and blanks of a mark. The glyph stands at `offset`; with its blank off it moves by `shift` more."""

    width: int
    start: int  # start blank
    end: int  # end blank
    offset: int
    shift: int


@lru_cache(maxsize=4096)
def mark_box(face: Face, char: str, letter: str, advance: int) -> MarkBox:
    """The box of one mark."""
    if letter in _HALF_FRAMES:
        return _half_frame(advance)
    if letter not in k.CLOSING and letter != k.OPEN:
        return MarkBox(advance, 0, 0, 0, 0)
    opening = letter == k.OPEN
    if abs(advance - EM) <= NEAR:
        width, shift = face.half(char)
        blank = max(0, advance - width)
        return MarkBox(advance, blank, 0, 0, shift) if opening else MarkBox(advance, 0, blank, 0, shift)
    if char in _QUOTES and advance < EM:  # PW-5: a narrow quote is padded to the frame on its blank side
        blank = min(HALF, EM - advance)
        return MarkBox(EM, blank, 0, EM - advance, -blank) if opening else MarkBox(EM, 0, blank, 0, 0)
    return MarkBox(advance, 0, 0, 0, 0)


def _half_frame(advance: int) -> MarkBox:
    """Half an em with the glyph in its middle; a proportional glyph wider than that keeps its own width."""
    if abs(advance - EM) <= NEAR or advance <= HALF + NEAR:
        return MarkBox(HALF, 0, 0, (HALF - advance) // 2, 0)
    return MarkBox(advance, 0, 0, 0, 0)
