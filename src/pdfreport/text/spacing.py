"""Widths between neighbours (typography.md 3 to 6 and 9, 10): what two classes do to each other on a line.

In: two class letters and the style's options. Out: whether the facing blank goes, whether a Chinese–Western gap stands
between them, whether the gap may be stretched, and in which shrink step the blanks that are left are used. Amounts in
1/1000 em come from the font, in `prepare`; line edges too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pdfreport.design.styles import TypeOptions
from pdfreport.frozen import dataclass
from pdfreport.text import classes as k
from pdfreport.text.columns import UnitRun

# shrink steps of 10.2
END_MARK, WORD_SPACE, DOT, BRACKET, PAUSE, SCRIPT_GAP, STOPS = 1, 2, 3, 4, 5, 6, 7

NOT, ALWAYS, AVOIDED = 0, 1, 2  # may a gap be stretched in step 3 of 10.3?

_LINKS = frozenset("DdLlNn/")  # DASH, ELLIPSIS, CONNECT, SOLIDUS
_TRIMMED_STYLES = frozenset(("gb", "kaiming", "half", "full"))  # those in which section 5 applies
_SHRINKING_STYLES = frozenset(("gb", "kaiming", "edge"))
_GAP_HAN = frozenset("HKkiXP")
_GAP_BEFORE = frozenset("A0$(")  # after Han
_GAP_AFTER = frozenset("A0%)!")  # before Han


@dataclass(frozen=True, slots=True)
class Pair:
    """What happens between two neighbours."""

    cut_end: bool = False  # the end blank of the first is removed
    cut_start: bool = False  # the start blank of the second is removed
    gap: bool = False  # a Chinese–Western gap
    stretch: int = NOT
    first: bool = False  # what is left of the facing blank shrinks with the brackets (AJ-1, last column)


def pair(a: str, b: str, options: TypeOptions) -> Pair:
    """The spacing of class `b` after class `a`."""
    cut_end = cut_start = False
    if options.style in _TRIMMED_STYLES and options.adjacent != "none":
        tight = options.adjacent == "tight" or options.style in ("kaiming", "half")
        cut_end, cut_start = _cuts(a, b, tight)
    return Pair(cut_end, cut_start, bool(options.autospace) and _gap(a, b), _stretch(a, b), _first(a, b))


def _cuts(a: str, b: str, tight: bool) -> tuple[bool, bool]:
    """AJ-1, AJ-4, AJ-6: which facing blanks are removed."""
    if b == k.OPEN:
        if a in k.CLOSING:
            return tight, True
        return False, a in (k.OPEN, k.MIDDOT, k.KATAKANA_DOT, k.IDSP, k.WOPEN)
    if a in k.CLOSING:
        # (project) a note mark stands in the white of the stop that it follows
        return b in k.CLOSING or b in (k.MIDDOT, k.KATAKANA_DOT, k.IDSP, k.WCLOSE, k.NOTE), False
    return False, False


def smaller_first(runs: Sequence[UnitRun], classes: str) -> tuple[int, ...]:
    """AJ-5: the closing and opening marks that meet where a larger run follows a smaller; not the opening is cut."""
    found: list[int] = []
    for earlier, later in pairwise(runs):
        u = later.start
        if earlier.scale < later.scale and classes[u - 1] in k.CLOSING and classes[u] == k.OPEN:
            found += (u - 1, u)
    return tuple(found)


def _gap(a: str, b: str) -> bool:
    """SP-1 to SP-4."""
    if a in _GAP_HAN or a == k.EXTEND:
        return b in _GAP_BEFORE
    # a plus between Han (坐班+上门) has Han at its right and a gap there as at its left; before a digit it has none
    return (a in _GAP_AFTER or a == k.PREFIX) and b in _GAP_HAN


def _first(a: str, b: str) -> bool:
    """A blank that faces a dash, ellipsis, connector or solidus is the first to shrink."""
    return (a in k.CLOSING and b in _LINKS) or (a in _LINKS and b == k.OPEN)


def _stretch(a: str, b: str) -> int:
    """10.3 step 3: gaps between Han, and between Han and marks on the side where a line could end."""
    han_a, han_b = a in k.HAN_LIKE or a in (k.EXTEND, k.NOTE), b in k.HAN_LIKE
    if han_a and han_b:
        return NOT if a == b == k.WIDE_DIGIT or b == "P" else ALWAYS
    if a in "Nn/" or b in "Nn/":
        return AVOIDED if (han_a or a in "Nn/0A") and (han_b or b in "Nn/0A") else NOT
    return ALWAYS if _stretches_mark(a, b, han_a, han_b) else NOT


def _stretches_mark(a: str, b: str, han_a: bool, han_b: bool) -> bool:
    """Gaps between a mark and what is no mark; never before a closing one, never after an opening one."""
    if b == k.OPEN:
        return han_a or a in "A0%)p"
    if a in k.CLOSING:
        return han_b or b in "A0$(fDL"
    if a in "dlDL" or b in "DL":
        return (han_a or a in "dlDL0A") and (han_b or b in "DL0A")
    if k.MIDDOT in (a, b) or k.KATAKANA_DOT in (a, b):
        return (han_a or a in "Mm") and (han_b or b in "Mm")
    if a == "p":
        return han_b
    return (b == "f" and han_a) or (a in ".!" and han_b)


def shrink_step(letter: str, options: TypeOptions) -> int:
    """The step in which what is left of a mark's blank is used, 0 if it is not."""
    if options.style not in _SHRINKING_STYLES:
        return 0
    if letter in (k.OPEN, k.CLOSE):
        return BRACKET
    if letter in (k.COMMA, k.COLON):
        return PAUSE
    if letter in (k.STOP, k.EXCL):
        return 0 if options.keep_stop_width else STOPS
    return DOT if letter == k.KATAKANA_DOT else 0


def single_cut(letter: str, options: TypeOptions) -> bool:
    """Section 4: whether a single mark inside a line stands on half its frame."""
    if options.style == "half":
        return letter in k.CLOSING or letter == k.OPEN
    return options.style == "kaiming" and letter in (k.OPEN, k.CLOSE, k.COMMA, k.COLON)


def regained(letter: str, options: TypeOptions) -> bool:
    """WS-1: in kaiming a comma, colon or closing bracket before Han may get half its blank back on a short line."""
    return options.style == "kaiming" and letter in (k.COMMA, k.COLON, k.CLOSE)
