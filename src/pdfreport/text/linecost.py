"""What a line from unit i to unit j costs at a measure (typography.md 10, 11: BR-2 to BR-4).

In: a prepared paragraph and how far Han gaps may be opened. Out: for a start, all ends that make a feasible line, with
their badness. Pure arithmetic on prefix sums; which chain of lines is best is `linebreak`'s question.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import add, sub
from typing import NamedTuple

from pdfreport.text.classes import ATTACHED, LATIN
from pdfreport.text.columns import Column, Prepared
from pdfreport.text.opportunities import NEVER

NEUTRAL, LOOSE, TIGHT, HYPHENED = 0, 1, 2, 3
LOOSE_FROM, TIGHT_FROM = 80, 4  # BR-4: a line above 0.08 em beside one of shrink step 4 or more
EASY = 5.0  # BR-3: word spaces and Chinese–Western gaps alone
WIDE_EXTRA = 1000.0  # (project) above the preferred stretch: taken only where nothing else is possible
STIFF = 3000.0  # a line that must be stretched and has no gap for it
EMPTY = 125000.0  # (project) the same line, by the square of its empty share: a lone character is the dearest of all
CUT = 15000  # LB-15: about what a line costs whose gaps are opened by half an em, or a third of which is empty
LONG_WORD, LONG_NUMBER, WORD_EDGE = 16, 30, 3  # (project) units from which a word may be cut; none so near its ends
OC1_ORPHAN, SHORT_LAST, TWO_LAST = 10000.0, 200.0, 20.0
CLOSE_TO_FULL = 500  # OC-3
HOLE = 500  # BR-2: beside a connector with no Han about it no gap is opened further; the line stays short (LA-5)
HANG = 5.0  # (project) a mark past the line's end: dearer than a line that fits, cheaper than one that is stretched


class Line(NamedTuple):
    """A feasible line: where it ends, badness with penalties, and whether it is loose or tight."""

    end: int
    badness: float
    kind: int


Choice = tuple[int, float, int]  # the same as a plain tuple, of which there are thousands


class Costs:
    """Costs of one paragraph's lines at one limit of stretch (1/1000 em a Han gap; 0: no limit)."""

    def __init__(self, p: Prepared, limit: int, prices: Column) -> None:
        self.p, self.limit, self.prices = p, limit, prices
        self.justified = p.style.align == "justify"
        self.preferred = p.style.type.stretch_preferred
        self.usual = min(self.preferred, limit) if limit else self.preferred
        han, easy, more = p.stretch.han, p.stretch.easy, p.stretch.script_more
        # what no gap has is added nowhere: most paragraphs have neither word spaces nor Chinese–Western gaps
        self.slack = easy if not any(more) else list(map(add, easy, more))
        self.hanging = list(p.hangs)
        if limit:
            firm = map(add, p.ends, self.slack) if any(self.slack) else p.ends
            self.most = list(map(add, firm, map(limit.__mul__, han)))
        if self.justified:
            self.least = list(map(sub, p.ends, p.shrink_all))
            if p.tails is not None:
                self.least = list(map(sub, self.least, p.tails))
        else:
            self.least = p.ends

    def lines(self, i: int, measure: int) -> list[Choice]:
        """All feasible lines from unit i at this measure, short of the paragraph's end, in order."""
        found = self.filled(i, measure) if self.justified else self.ragged(i, measure)
        if self.p.hangs:
            self.hung(i, measure, found)
        hyphens = self.p.hyphens
        return [(j, cost, HYPHENED if j in hyphens else kind) for j, cost, kind in found] if hyphens else found

    def filled(self, i: int, measure: int) -> list[Choice]:
        """Lines that are stretched or shrunk to the measure."""
        p, prices, least = self.p, self.prices, self.least
        shrink, easy, han = p.shrink_all, p.stretch.easy, p.stretch.han
        inner, start, count, ends = i + 1, p.starts[i], len(p.glyphs), p.ends
        target = start + measure
        reach = target - shrink[inner]
        j = inner
        if self.limit:
            j = bisect_left(self.most, target + self.slack[inner] + self.limit * han[inner], inner)
        usual, gaps_before = self.usual, han[inner]
        found: list[Choice] = []
        while j < count and least[j] <= reach:
            price = prices[j]
            if price >= 0:
                d = target - ends[j]
                if d == 0:
                    found.append((j, 1.0 + price, NEUTRAL))
                elif d < 0:
                    badness, step = self.shrunk(i, j, -d)
                    found.append((j, 1.0 + price + badness, TIGHT if step >= TIGHT_FROM else NEUTRAL))
                else:
                    rest = d - easy[j] + easy[inner]
                    if rest <= 0:
                        found.append((j, 1.0 + price + EASY, NEUTRAL))
                    elif rest <= (gaps := han[j] - gaps_before) * usual:  # nearly always; the rest is `stretched`
                        amount = rest / gaps
                        badness = max(EASY, amount * amount * amount * 1e-4)
                        found.append((j, 1.0 + price + badness, LOOSE if amount > LOOSE_FROM else NEUTRAL))
                    else:
                        stretched = self.stretched(i, j, rest, measure)
                        if stretched is not None:
                            found.append((j, 1.0 + price + stretched[0], stretched[1]))
            j += 1
        return found

    def stretched(self, i: int, j: int, rest: int, measure: int) -> tuple[float, int] | None:
        """Badness and kind if the Han gaps can take what word and script gaps have left.

        Without a limit every line is there; one that stays empty costs by how much, however few gaps it has.
        """
        amount = han_stretch(self.p, i, j, rest)
        if self.limit and (amount is None or amount > self.limit):
            return None
        empty = STIFF + EMPTY * (rest / measure) ** 2 if measure > 0 else STIFF
        if amount is None:
            return empty, LOOSE
        badness = max(EASY, amount * amount * amount * 1e-4)
        if amount > self.preferred:
            badness += WIDE_EXTRA
        if not self.limit:
            badness = min(badness, empty)
        return badness, LOOSE if amount > LOOSE_FROM else NEUTRAL

    def shrunk(self, i: int, j: int, need: int) -> tuple[float, int]:
        """BR-3: badness and highest step of taking `need` out of the line."""
        p = self.p
        if p.tails is not None:
            need -= p.tails[j]
            if need <= 0:
                return 0.0, 1
        for step, sums in p.shrink:
            give = sums[j] - sums[i + 1]
            if need <= give:
                return 10.0 * (step - 1) + 10.0 * need / give, step
            need -= give
        return STIFF, 7

    def hung(self, i: int, measure: int, found: list[Choice]) -> None:
        """HP-3: lines whose last mark hangs, since it cannot be pulled in; what stands before it fills the measure."""
        p, target, held = self.p, self.p.starts[i] + measure, len(found)
        for j in self.hanging[bisect_left(self.hanging, i + 2) :]:
            d = target - p.ends[j] + p.hangs[j]
            if d < -self.given(i, j - 1):
                break
            if j < len(p.glyphs) and self.prices[j] >= 0 and overhang(p, i, j, measure):
                fitted = self.fitted(i, j - 1, d, measure)
                if fitted is not None:
                    found.append((j, 1.0 + self.prices[j] + HANG + fitted[0], fitted[1]))
        if len(found) > held:
            found.sort()

    def fitted(self, i: int, j: int, d: int, measure: int) -> tuple[float, int] | None:
        """Badness and kind of a line from i whose gaps before j take or give d; None if they cannot."""
        if d < 0:
            if -d > self.given(i, j):
                return None
            badness, step = self.shrunk(i, j, -d)
            return badness, TIGHT if step >= TIGHT_FROM else NEUTRAL
        if not self.justified:
            return 10.0 * d * d * 1e-6, NEUTRAL
        rest = d - self.p.stretch.easy[j] + self.p.stretch.easy[i + 1]
        if rest > 0:
            return self.stretched(i, j, rest, measure)
        return EASY if d else 0.0, NEUTRAL

    def given(self, i: int, j: int) -> int:
        """What the gaps of a line from i to j can give."""
        return self.p.shrink_all[j] - self.p.shrink_all[i + 1] if self.justified else 0

    def ragged(self, i: int, measure: int) -> list[Choice]:
        """Lines that are neither stretched nor shrunk: the emptier, the dearer; at least a third full."""
        p, prices, ends = self.p, self.prices, self.p.ends
        count, target = len(p.glyphs), p.starts[i] + measure
        low = target - measure * 2 // 3 if self.limit else target - measure
        j = bisect_left(ends, low, i + 1)
        found: list[Choice] = []
        while j < count and ends[j] <= target:
            if prices[j] >= 0:
                empty = (target - ends[j]) / 1000
                found.append((j, 1.0 + prices[j] + 10.0 * empty * empty, NEUTRAL))
            j += 1
        return found

    def last(self, i: int, measure: int) -> Line | None:
        """The paragraph's last line from unit i, if it fits (OC-1 to OC-3)."""
        p = self.p
        count = len(p.glyphs)
        d = p.starts[i] + measure - p.ends[count]
        if self.least[count] > p.starts[i] + measure - (p.shrink_all[i + 1] if self.justified else 0):
            amount = overhang(p, i, count, measure)
            fitted = self.fitted(i, count - 1, d + amount, measure) if amount else None
            if fitted is None:
                return None
            badness, step = HANG + fitted[0], TIGHT_FROM if fitted[1] == TIGHT else 0
        else:
            badness, step = self.shrunk(i, count, -d) if d < 0 else (0.0, 0)
        if i:
            if i > p.two_from:
                badness += OC1_ORPHAN
            elif i > p.three_from:
                badness += TWO_LAST
            if p.ends[count] - p.starts[i] < p.style.indent + 1000:
                badness += SHORT_LAST
        return Line(count, 1.0 + badness, TIGHT if step >= TIGHT_FROM else NEUTRAL)


def overhang(p: Prepared, start: int, end: int, room: int) -> int:
    """How far the last mark of a line stands beyond its trimmed place: 0 unless it must hang (HP-3)."""
    amount = p.hangs.get(end, 0)
    if not amount or start + 1 >= end:
        return 0
    give = 0
    if p.style.align == "justify":
        give = p.shrink_all[end] - p.shrink_all[start + 1] + (p.tails[end] if p.tails else 0)
    return amount if p.starts[start] + room - p.ends[end] + give < 0 else 0


def han_stretch(p: Prepared, i: int, j: int, rest: int) -> float | None:
    """Addition per Han gap of the line from i to j (10.3 step 3 with its interplay with step 2), None without a gap."""
    stretch, options = p.stretch, p.style.type
    gaps = stretch.han[j] - stretch.han[i + 1]
    if gaps and rest <= gaps * options.stretch_preferred:
        return rest / gaps
    rest -= stretch.script_more[j] - stretch.script_more[i + 1]
    if rest > gaps * options.stretch_limit:  # gaps beside connectors and solidi only join in now
        joining = stretch.avoided[j] - stretch.avoided[i + 1]
        if not gaps and rest > joining * HOLE:
            return None
        gaps += joining
    if not gaps:
        return None if rest > 0 else 0.0
    return max(float(options.stretch_preferred), rest / gaps)


def cutting(p: Prepared) -> Column:
    """Prices with long Western words cut, away from their ends, rather than the line before them left empty (LB-15).

    Numbers are cut only if no line could hold them, what an author keeps together is not cut at all.
    """
    prices = escaping(p)
    kept = {unit for start, end in p.nobreak for unit in range(start, end)}
    for word in re.finditer(rf"[A0$%().!Q^]{{{LONG_WORD},}}", p.classes):  # `classes.WESTERN` and what extends it
        if LATIN in word[0] or len(word[0]) >= LONG_NUMBER:
            scheme = "".join(p.chars[word.start() : word.start() + 8]).find("://") + 3  # LB-13: https:// stays whole
            for gap in range(word.start() + max(scheme, WORD_EDGE), word.end() - WORD_EDGE + 1):
                if prices[gap] == NEVER and begins_cluster(p, gap) and gap not in kept:
                    prices[gap] = CUT
    return prices


def forced(p: Prepared) -> Column:
    """Prices when nothing else is left: any gap between clusters may be broken, at a price (LB-15)."""
    return [
        price if price >= 0 or not 0 < j < len(p.glyphs) or not begins_cluster(p, j) or p.classes[j - 1] == "J" else CUT
        for j, price in enumerate(p.prices)
    ]


def begins_cluster(p: Prepared, unit: int) -> bool:
    """Whether a cluster begins with the unit; the second glyph of one has no text of its own."""
    return p.classes[unit] not in ATTACHED and bool(p.chars[unit])


def escaping(p: Prepared) -> Column:
    """Prices with the escape before the third of three closing-type marks (LB-4)."""
    prices = list(p.prices)
    for gap in p.escapes:
        if prices[gap] == NEVER:
            prices[gap] = 1000
    return prices
