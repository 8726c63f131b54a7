"""Heads: in which sizes and rows a story's head can stand in a width, how high each form is, and where its parts go.

Comes in: a story and a width. Goes out: forms of the head, one per height in grid lines, the cheapest of each; and
for the form chosen, the place of kicker, headline, deck and byline below its top. Sizes are a grade by importance
times 0.84 to 1.16 (docs/rules/makeup.md section 4); kicker and deck are about two grades below
(docs/rules/newspaper.md section 3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from math import ceil
from typing import NamedTuple

from pdfreport.content.model import Story, Words
from pdfreport.design.makeup import MakeUp
from pdfreport.frozen import dataclass
from pdfreport.makeup.unit import Head
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.head_rows import rows_of
from pdfreport.page.parts import pieces
from pdfreport.text.headline import STUCK
from pdfreport.text.words import WORD, seams

LEAST, MOST = 0.84, 1.16  # of the grade
AMPLE_STEPS = (1.24, 1.32)  # of the grade, and AMPLE_WHITE lines of white, where a page does not close otherwise
SMALL = 0.72  # at a price, where nothing else goes
STEPS = (1.16, 1.08, 1.0, 0.92, 0.84)
FULL, STUMP = 70, 42  # per cent of the measure that a head should fill, that a head of one row should
HEAD_STEP, DECK_STEP = 1.17, 1.3  # distance of baselines in ems
MOST_ROWS = {1: 4, 2: 3}  # by columns; two where wider
EVEN = 0.55  # of the longest row: a shorter one looks like a stump
PAUSES = "，、：；。！？　 "
INSIDE = STUCK  # a break inside a word: hardly ever
SMALLEST = 10.5  # pt of a deck or kicker
MOST_WHITE, AMPLE_WHITE = 2, 4  # lines more than a head needs
BELOW = 0.62  # grid lines of white under a head at the least


@dataclass(frozen=True, slots=True)
class Row:
    """A part of a head in its place: points from the top of the head to the top of its first Han frame."""

    part: str
    style: str
    size: float
    rows: int
    top: float


class Measured(NamedTuple):
    """A head at a size in so many rows: its price, the foot of its lowest part in points from the top, its fill."""

    price: int
    size: float
    rows: int
    foot: float
    fill: int
    byline: bool


@dataclass(frozen=True, slots=True)
class HeadMemory:
    """What was measured of the heads of one page: other leadings and crops ask for the same again."""

    heads: dict[tuple[str, int, int, float, bool], tuple[Measured, ...]] = field(default_factory=dict)
    small: dict[tuple[str, str, float, float], tuple[int, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HeadSetter:
    """One story's heads: its rank on the page decides the grade. `memory` belongs to one page and its design."""

    story: Story
    rank: int
    rules: MakeUp
    desk: Desk
    memory: HeadMemory = field(default_factory=HeadMemory)

    @property
    def grade(self) -> float:
        """Size of the headline in points before it is fitted."""
        return self.rules.grades[min(self.rank, len(self.rules.grades) - 1)]

    @property
    def style(self) -> str:
        """Name of the headline's style."""
        return self.rules.low_head if self.rank + 1 >= self.rules.low_from else self.rules.head

    def forms(self, columns: int, width: float) -> tuple[Head, ...]:
        """The forms of the head in so many columns of `width` points in all, the lowest first."""
        if not any(self.story.headline):
            return (self._without(width),)
        best: dict[tuple[int, bool], Head] = {}
        asked = (self.story.id, self.rank, columns, width, self.rules.ample)
        if asked not in self.memory.heads:
            self.memory.heads[asked] = tuple(self._sizes(columns, width))
        for measured in self.memory.heads[asked]:
            form = self._form(measured)
            for white in range((AMPLE_WHITE if self.rules.ample else MOST_WHITE) + 1):
                more = form._replace(
                    lines=form.lines + white,
                    price=form.price + white * (white + 1) // 2 * self.rules.prices["head_white"],
                )
                key = (more.lines, more.byline)
                if key not in best or more.price < best[key].price:
                    best[key] = more
        return tuple(best[key] for key in sorted(best))

    def _bylines(self) -> tuple[bool, ...]:
        """Whether the byline may stand in the head, and whether it may open the first leg: on one line of a column."""
        if not self.story.byline:
            return (True,)
        written = pieces(self.story, "byline")[0].rows
        style, column = self.desk.style("byline"), self.desk.grid.span_width(1) - 2 * self.desk.grid.em
        short = len(written) == 1 and self.desk.set.width(written[0], style) <= column
        return (True, False) if short else (True,)

    def _without(self, width: float) -> Head:
        parts = self.parts(0, 0, width)
        lines = self.lines_of(parts, 0) if parts else 0
        return Head(lines, 0, 0, 0, 100)

    def _form(self, one: Measured) -> Head:
        """A head in whole lines of the page's grid."""
        lines = ceil((one.foot + self.white_below(one.size)) / self.desk.grid.pitch)
        return Head(lines, one.price, round(one.size * 10), one.rows, one.fill, one.byline)

    def _sizes(self, columns: int, width: float) -> list[Measured]:
        """Every size and number of rows that fits, priced."""
        style, grade = self.desk.style(self.style), self.grade
        found: list[Measured] = []
        written = self._headline()
        widest = sum(self.desk.set.width(row, style) for row in written) / style.size
        for rows in range(len(written), MOST_ROWS.get(columns, 2) + len(written)):
            if widest / rows * LEAST * grade * SMALL > width or widest / rows < _least_row(rows, columns):
                continue
            steps = (*AMPLE_STEPS, *STEPS, SMALL) if self.rules.ample else (*STEPS, SMALL)
            sizes = {round(grade * step * 2) / 2 for step in steps}
            full = self._full(written, rows, width)
            if SMALL * grade <= full <= MOST * grade:
                sizes.add(full)
            for size in sorted(sizes):
                done = rows_of(written, rows, style, width * style.size / size, self.desk.set)
                if done:
                    found += [self._measured(size, done, width, inside) for inside in self._bylines()]
        return found

    def _full(self, written: Sequence[Words], rows: int, width: float) -> float:
        """The size in half points at which the rows, broken by sense with room to spare, fill the measure; or 0."""
        style, least = self.desk.style(self.style), self.grade * SMALL
        done = rows_of(written, rows, style, width * style.size / least, self.desk.set)
        longest = max((self.desk.set.width(row, style) for row in done), default=0.0) / style.size
        return int(width / longest * 2) / 2 if longest else 0.0

    def _headline(self) -> tuple[Words, ...]:
        return pieces(self.story, "headline")[0].rows

    def _measured(self, size: float, done: Sequence[Words], width: float, byline: bool) -> Measured:
        prices, rows = self.rules.prices, len(done)
        style = self.desk.style(self.style)
        widths = [self.desk.set.width(row, style) * size / style.size for row in done]
        fill = max(widths) / width
        off = abs(size / self.grade - 1) / (MOST - 1)
        price = round(prices["head_size"] * off * off)
        price += prices["head_rows"] * (rows - 1) * rows // 2
        if fill * 100 < FULL:
            price += round(prices["head_short"] * (FULL / 100 - fill))
        if rows == 1 and fill * 100 < STUMP:
            price += prices["head_stump"]
        if min(widths) < EVEN * max(widths):
            price += prices["head_uneven"]
        price += round(prices["head_break"] * self._torn(done) / WORD)
        price += 0 if byline else prices["byline_in_leg"]
        foot = max(row.top + row.size * _spread(row) for row in self.parts(size, rows, width, byline))
        return Measured(price, size, rows, foot, round(fill * 100), byline)

    def _torn(self, done: Sequence[Words]) -> float:
        """What the breaks of a head cost by sense, those of its author not counted (docs/rules/typography.md 14.2)."""
        total = 0.0
        texts = [row.text for row in done]
        for row in self._headline():
            prices = seams(row.text, self.desk.set.terms)
            at = 0
            while texts and at < len(row.text):
                at += len(texts.pop(0).rstrip())
                if at < len(row.text):
                    total += 0.0 if row.text[at - 1] in PAUSES else prices.get(at, INSIDE)
        return total

    def white_below(self, size: float) -> float:
        """Points of white that a head keeps between its foot and the text at the least."""
        return max(BELOW * self.desk.grid.pitch, 0.22 * size)

    def lines_of(self, parts: Sequence[Row], size: float) -> int:
        """Grid lines that the parts of a head need with their white."""
        foot = max(row.top + row.size * _spread(row) for row in parts)
        return ceil((foot + self.white_below(size)) / self.desk.grid.pitch)

    def parts(self, size: float, rows: int, width: float, byline: bool = True) -> tuple[Row, ...]:
        """Kicker, headline, deck and (if wanted) byline under one another, in points from the top of the head."""
        y = 0.0
        out: list[Row] = []
        story = self.story
        if story.kicker:
            kicker = max(SMALLEST, min(15.0, round(0.42 * size * 2) / 2))
            row, kicker = self._small("kicker", kicker, width)
            out.append(Row("kicker", "kicker", kicker, row, y))
            y += kicker * (1 + (row - 1) * DECK_STEP) + 0.3 * kicker + 0.05 * size
        if rows:
            out.append(Row("headline", self.style, size, rows, y))
            y += size * (1 + (rows - 1) * HEAD_STEP)
        if story.deck:
            deck = max(SMALLEST, min(17.0, round(0.45 * size * 2) / 2))
            row, deck = self._small("deck", deck, width)
            y += 0.3 * deck + 0.1 * size
            out.append(Row("deck", "deck", deck, row, y))
            y += deck * (1 + (row - 1) * DECK_STEP)
        if story.byline and byline:
            row, small = self._small("byline", self.desk.style("byline").size, width)
            y += 0.45 * small + 0.08 * size
            out.append(Row("byline", "byline", small, row, y))
        return tuple(out)

    def _small(self, part: str, size: float, width: float) -> tuple[int, float]:
        """Rows and size of a kicker, deck or byline: as few rows as hold it, a little smaller if that saves one."""
        key = (self.story.id, part, size, width)
        if key not in self.memory.small:
            self.memory.small[key] = self._fitted(part, size, width)
        return self.memory.small[key]

    def _fitted(self, part: str, size: float, width: float) -> tuple[int, float]:
        written = pieces(self.story, part)[0].rows
        style = self.desk.style(part)
        for count in range(len(written), 7):
            for share in (1.0, 0.94, 0.88):
                small = max(size * share, 9.0)
                if rows_of(written, count, style, width * style.size / small, self.desk.set):
                    return count, small
        return 6, size


def _least_row(rows: int, columns: int) -> float:
    """Ems that the rows of a head have on average at the least: three short rows over two columns look lost."""
    return 0.0 if rows == 1 else 2.6 if rows == 2 or columns == 1 else 6.0


def _spread(row: Row) -> float:
    """Height of a part in ems of its size."""
    return 1 + (row.rows - 1) * step_of(row.part)


def step_of(part: str) -> float:
    """Distance of baselines in a part of a head, in ems."""
    return HEAD_STEP if part == "headline" else DECK_STEP
