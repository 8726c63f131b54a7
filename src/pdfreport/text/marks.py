"""How wide a mark is in a face, where its blank lies, and what its neighbours leave of it (typography.md 3 to 6).

In: a face, a character, its class, the advance that shaping gave, the classes on both sides and the options. Out:
frame, glyph offset, line edges and shrink capacities. The rules of neighbourhood themselves are in `spacing`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from pdfreport.design.styles import TypeOptions
from pdfreport.fonts.face import EM, HALF, Face
from pdfreport.text import classes as k
from pdfreport.text import spacing

REGAIN = 250  # WS-1
NEAR = 20  # PW-5: a glyph this near its frame is full-width
_QUOTES = frozenset("‘’“”")
OVER = 100  # a proportional dash may be this much wider than its half frame: by so much its neighbours stand clear
_HALF_FRAMES = frozenset((k.MIDDOT, k.CONNECT_SHORT, k.SOLIDUS))
_FULL_FRAMES = frozenset((k.EXCL2, k.CONNECT))
MARKS = frozenset("OCSEe,:MmnN/")


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
    if letter in _FULL_FRAMES and advance < EM:  # 3.1: one em, with a narrower glyph in the middle
        return MarkBox(EM, 0, 0, (EM - advance) // 2, 0)
    if letter in _FULL_FRAMES or (letter not in k.CLOSING and letter != k.OPEN):
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
    """Half an em with the glyph in its middle; a proportional glyph much wider than that keeps its own width."""
    if abs(advance - EM) <= NEAR or advance <= HALF + OVER:
        return MarkBox(HALF, 0, 0, (HALF - advance) // 2, 0)
    return MarkBox(advance, 0, 0, 0, 0)


def scaled_box(face: Face, char: str, letter: str, advance: int, scale: int) -> MarkBox:
    """The box of a mark in a run of another size; `advance` is in 1/1000 of the paragraph's em."""
    if scale == EM:
        return mark_box(face, char, letter, advance)
    box = mark_box(face, char, letter, round(advance * EM / scale))
    return MarkBox(*(round(value * scale / EM) for value in box))


def box_of(upright: bool) -> Callable[[Face, str, str, int, int], MarkBox]:
    """What measures a mark: by its width, or by its height where it stands upright in a vertical line."""
    if upright:
        from pdfreport.text.upright_marks import upright_box  # level pages do without it

        return upright_box
    return scaled_box


class MarkEffect(NamedTuple):
    """A mark between its neighbours. `lead`: how much later the line begins if the mark begins it; `tail`: how much
    later (earlier if negative) it ends if the mark ends it; `fit`: what it can give there under `line_end` fit."""

    width: int
    offset: int
    lead: int
    tail: int
    fit: int
    gives: tuple[tuple[int, int, int], ...]  # (step of 10.2, 0 gap before or 1 gap after, amount)
    regain: int


def line_end(options: TypeOptions) -> str:
    """LE-3 under the width styles of section 4."""
    if options.style in ("full", "none"):
        return "full"
    return "half" if options.line_end == "hang" else options.line_end


def mark_effect(box: MarkBox, before: str, letter: str, after: str, options: TypeOptions) -> MarkEffect:
    """What is left of a mark between classes `before` and `after` ("" at the text's ends)."""
    if letter == k.KATAKANA_DOT:
        give = max(0, box.width - HALF) // 2  # 3.1: the Japanese dot gives up to a quarter em on both sides
        box = MarkBox(box.width, give, give, box.offset, 0)
    if box.start and box.end:
        return _two_sided(box, before, letter, after, options)
    left = spacing.pair(before, letter, options) if before else spacing.Pair()
    right = spacing.pair(letter, after, options) if after else spacing.Pair()
    single = spacing.single_cut(letter, options)
    cut_start = box.start if single or left.cut_start else 0
    cut_end = box.end if single or right.cut_end else 0
    step = spacing.shrink_step(letter, options)
    gives = []
    if step and before and box.start > cut_start:
        gives.append((spacing.BRACKET if left.first else step, 0, box.start - cut_start))
    if step and after and box.end > cut_end:
        gives.append((spacing.BRACKET if right.first else step, 1, box.end - cut_end))
    trimmed = options.line_start != "keep" and options.style not in ("full", "none")
    regained = cut_end and after in k.HAN_LIKE and after and spacing.regained(letter, options)
    return MarkEffect(
        width=box.width - cut_start - cut_end,
        offset=box.offset + (box.shift if cut_start or cut_end else 0),
        lead=box.start - cut_start if trimmed else -cut_start,
        tail=cut_end - box.end if line_end(options) == "half" else cut_end,
        fit=box.end if line_end(options) == "fit" else 0,
        gives=tuple(gives),
        regain=min(REGAIN, cut_end) if regained else 0,
    )


def _two_sided(box: MarkBox, before: str, letter: str, after: str, options: TypeOptions) -> MarkEffect:
    """A mark in the middle of its frame: both blanks give when a line must shrink, and only then (3.3, 3.4, AJ-8)."""
    dot = letter in (k.MIDDOT, k.KATAKANA_DOT)
    single = not dot and spacing.single_cut(letter, options)
    trimmed = options.hant_trim and not dot
    cut_start = box.start if single or (trimmed and before and spacing.pair(before, letter, options).cut_start) else 0
    cut_end = box.end if single or (trimmed and after and spacing.pair(letter, after, options).cut_end) else 0
    step = spacing.DOT if dot else spacing.shrink_step(letter, options)
    sides = ((0, before, box.start - cut_start), (1, after, box.end - cut_end))
    gives = tuple((step, side, give) for side, beside, give in sides if step and beside and give)
    tail = -box.end if trimmed and line_end(options) == "half" else 0
    width = box.width - cut_start - cut_end
    return MarkEffect(width, box.offset - cut_start, 0, cut_end + tail, box.end if trimmed else 0, gives, 0)
