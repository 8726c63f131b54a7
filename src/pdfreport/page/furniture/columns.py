"""The columns of a table: which hold numbers, how wide each is, where it stands.

Comes in: rows of cells and the styles of head and cells. Goes out: columns that fill a width together. A column of
numbers is as wide as its longest, its decimal points in one line; columns of words share what is left and may wrap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pdfreport.design.styles import ParagraphStyle
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import words

GAP = 1.0  # em between columns at the least
WIDEST_GAP = 5.0  # em; what a frame is wider goes to the first column of words
LEAST_WORDS = 4.0  # ems that a column of words may be narrowed to
NONE = frozenset(("", "—", "——", "-", "–", "…", "……", "无", "/"))  # cells that say there is no number
_NUMBER = re.compile(r"([约近超+＋\-−±<>≤≥]?\d[\d,，\u2009 ]*)((?:\.\d+)?[^\d.]{0,3})")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: left edge from the table's, width; of numbers, the width of what stands after the integer part."""

    x: float
    width: float
    number: bool
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, and how much wider than the width they are, in points."""

    columns: tuple[Column, ...]
    over: float


def parted(text: str) -> tuple[str, str] | None:
    """A number parted before its decimal point or unit: 12.5% is 12 and .5%; None for what is no number."""
    found = _NUMBER.fullmatch(text.strip())
    return None if found is None else (found[1], found[2])


def columns(
    rows: Sequence[Sequence[str]], styles: tuple[ParagraphStyle, ParagraphStyle], width: float, desk: Desk
) -> Columns:
    """Columns for these rows in so many points."""
    em = styles[1].size
    numbers: list[bool] = []
    natural: list[float] = []
    after: list[float] = []
    for cells in zip(*rows, strict=True):
        body = [text.strip() for text in cells[1:]]
        is_number = any(text not in NONE for text in body) and all(t in NONE or parted(t) is not None for t in body)
        numbers.append(is_number)
        head = _width(cells[0], styles[0], desk)
        widths = [_width(text, styles[1], desk) for text in body]
        tail = 0.0
        if is_number:
            pieces = [parted(text) or (text, "") for text in body]
            tail = max(_width(piece[1], styles[1], desk) for piece in pieces)
            widths = [_width(piece[0], styles[1], desk) + tail for piece in pieces]
        after.append(tail)
        natural.append(max([head, *widths]))
    wide = _narrowed(natural, numbers, width - GAP * em * (len(natural) - 1), em)
    return _standing(wide, (numbers, after), width, em)


def _width(text: str, style: ParagraphStyle, desk: Desk) -> float:
    return desk.set.width(words(text), style) if text else 0.0


def _narrowed(natural: Sequence[float], numbers: Sequence[bool], room: float, em: float) -> list[float]:
    """Columns of words narrowed, the widest first, until all go into the room, or to four ems each."""
    wide = list(natural)
    texts = [rank for rank, number in enumerate(numbers) if not number]
    cap = max((wide[rank] for rank in texts), default=0.0)
    least = LEAST_WORDS * em
    while sum(wide) > room + 0.01 and cap > least:
        cap = max(least, cap - em)
        for rank in texts:
            wide[rank] = min(natural[rank], cap)
    slack = room - sum(wide)
    for rank in texts:  # what a whole em took too much goes back to those that were cut
        more = min(slack, natural[rank] - wide[rank])
        if more > 0:
            wide[rank] += more
            slack -= more
    return wide


def _standing(wide: list[float], told: tuple[list[bool], list[float]], width: float, em: float) -> Columns:
    """The columns side by side: gaps alike, the last ending at the right edge."""
    numbers, after = told
    count = len(wide)
    gap = (width - sum(wide)) / (count - 1) if count > 1 else 0.0
    if gap > WIDEST_GAP * em:
        first = next((rank for rank, number in enumerate(numbers) if not number), 0)
        wide[first] += (gap - WIDEST_GAP * em) * (count - 1)
        gap = WIDEST_GAP * em
    gap = max(gap, GAP * em)
    made: list[Column] = []
    x = 0.0
    for one, number, tail in zip(wide, numbers, after, strict=True):
        made.append(Column(x, one, number, tail))
        x += one + gap
    return Columns(tuple(made), max(0.0, x - gap - width - 0.01))
