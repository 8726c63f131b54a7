"""Glyphs of a chosen line put in place, so that its ends meet the measure exactly (typography.md 10).

In: a prepared paragraph and its breaks. Out: `SetLine`: positions as integers of 1/1000 em. Of an amount R shared by n
equal gaps the first k get ``R * k // n``, so gaps differ by at most 1/1000 em (LA-3) and the sum is exactly R (LA-1).
"""

from __future__ import annotations

from itertools import accumulate
from operator import add

from pdfreport.text import classes as k
from pdfreport.text.columns import Column, Prepared, Shrink
from pdfreport.text.line import Placing, placed
from pdfreport.text.linebreak import Breaks
from pdfreport.text.linecost import CLOSE_TO_FULL, HOLE, overhang
from pdfreport.text.model import SetLine
from pdfreport.text.spacing import BRACKET, DOT, PAUSE, STOPS

INNER = (BRACKET, DOT, PAUSE, STOPS)  # steps in which a mark may give from inside its frame, at its start


class _Fit:
    """A line from unit `start` to `end` while its gaps are adjusted; `shift[n]` moves unit start + n."""

    def __init__(self, p: Prepared, start: int, end: int) -> None:
        self.p, self.start, self.end = p, start, end
        self.shift: Column = [0] * (end - start)
        self.total = 0  # added to the line's width
        self.stretch = 0
        self.step = 0
        self.hang = 0  # what of the line stands past its end
        self.brackets: Column | None = None  # the part of `shift` that marks made

    def spread(self, sums: Column, amount: int) -> None:
        """Add an amount to the gaps that `sums` counts, the same to each."""
        low = sums[self.start + 1]
        whole = sums[self.end] - low
        parts = sums[self.start + 1 : self.end + 1]
        self.shift = [now + amount * (part - low) // whole for now, part in zip(self.shift, parts, strict=True)]
        self.total += amount

    def capped(self, sums: Column, amount: int, sign: int = 1) -> None:
        """Share an amount equally among gaps of which some can give or take less than others (10.1)."""
        gaps = range(self.start + 1, self.end)
        caps = {g: sums[g + 1] - sums[g] for g in gaps if sums[g + 1] > sums[g]}
        rest, left, given = amount, len(caps), dict.fromkeys(gaps, 0)
        for g in sorted(caps, key=lambda g: (caps[g], g)):
            given[g] = min(caps[g], -(-rest // left))
            rest -= given[g]
            left -= 1
        moved = accumulate(given.values(), initial=0)
        self.shift = [now + sign * more for now, more in zip(self.shift, moved, strict=True)]
        self.total += sign * amount

    def room(self, sums: Column) -> int:
        """What the gaps of the line can give or take."""
        return sums[self.end] - sums[self.start + 1]

    def shrink(self, need: int) -> int:
        """10.2; what is left when all steps are used up."""
        if self.p.tails is not None:
            amount = min(need, self.p.tails[self.end])
            self.total -= amount
            need -= amount
            self.step = 1 if amount else 0
        for one in self.p.shrink:
            if need <= 0:
                break
            amount = min(need, self.room(one.sums))
            if amount:
                self.take(one, amount)
                need -= amount
        return need

    def take(self, one: Shrink, amount: int) -> None:
        """One step of shrinking."""
        before = self.shift
        self.capped(one.sums, amount, -1)
        self.step = one.step
        if one.step in INNER:
            moved = [now - then for now, then in zip(self.shift, before, strict=True)]
            self.brackets = moved if self.brackets is None else list(map(add, self.brackets, moved))

    def stretch_by(self, need: int) -> int:
        """10.3; what is left when nothing can be stretched."""
        stretch, options = self.p.stretch, self.p.style.type
        for sums in (stretch.word, stretch.script, stretch.regain):
            amount = min(need, self.room(sums))
            if amount > 0:
                self.capped(sums, amount)
                need -= amount
        han = self.room(stretch.han)
        if need > han * options.stretch_preferred:
            need = self.beyond(need, han)
        if need > 0 and han:
            self.spread(stretch.han, need)
            self.stretch = -(-need // han)
            need = 0
        return need

    def beyond(self, need: int, han: int) -> int:
        """Past the preferred stretch: script gaps up to half an em, then connectors' gaps; the rest is for Han gaps."""
        stretch, options = self.p.stretch, self.p.style.type
        amount = min(need - han * options.stretch_preferred, self.room(stretch.script_more))
        if amount > 0:
            self.capped(stretch.script_more, amount)
            need -= amount
        avoided = self.room(stretch.avoided)
        if avoided and need > han * options.stretch_limit:
            even = -(-need // (han + avoided))
            amount = need - max(han * options.stretch_limit, min(need, even * han))
            if amount > 0 and (han or amount <= avoided * HOLE):
                self.spread(stretch.avoided, amount)
                need -= amount
        return need

    def placing(self, indent: int, last: bool) -> Placing:
        """What placing the glyphs needs to know."""
        return Placing(
            self.start,
            self.end,
            indent,
            last,
            self.shift,
            self.brackets,
            self.total,
            self.stretch,
            self.step,
            self.hang,
        )


def set_line(p: Prepared, breaks: Breaks, index: int) -> SetLine:
    """Line `index` of a broken paragraph; flush on both sides if the style justifies it and it is not the last."""
    start = breaks.ends[index - 1] if index else 0
    end = breaks.ends[index]
    last = end == len(p)
    indent = p.style.indent if index == 0 else 0
    spare = p.starts[start] + breaks.measures[index] - indent - p.ends[end] if len(p) else 0
    fit = _Fit(p, start, end)
    if p.hangs and end in p.hangs:
        fit.hang = overhang(p, start, end, breaks.measures[index] - indent)
        spare += fit.hang
    if p.style.align == "justify" and start < end:
        if spare < 0:
            fit.shrink(-spare)
        elif spare and (not last or _nearly_full(p, start, end, spare)):
            fit.stretch_by(spare)
    return placed(p, fit.placing(indent, last))


def set_lines_of(p: Prepared, breaks: Breaks) -> tuple[SetLine, ...]:
    """All lines of a broken paragraph."""
    return tuple(set_line(p, breaks, index) for index in range(len(breaks)))


def natural_width(p: Prepared) -> int:
    """Width of the whole text as one line, its edges trimmed (LE-4), without indent; 1/1000 em."""
    return p.ends[len(p)] - p.starts[0] if len(p) else 0


def set_single(p: Prepared, measure: int | None = None, align: str | None = None) -> SetLine:
    """The whole text as one line that is never broken; align "spread" opens its gaps to `measure` (HD-7)."""
    fit = _Fit(p, 0, len(p))
    spare = (measure or 0) - natural_width(p)
    if (align or p.style.align) == "spread" and measure is not None and spare > 0:
        gaps = [1 if 0 < g < len(p) and _spreads(p.classes[g - 1], p.classes[g]) else 0 for g in range(len(p) + 1)]
        sums = list(accumulate(gaps, initial=0))
        if fit.room(sums):
            fit.spread(sums, spare)
    return placed(p, fit.placing(0, True))


def _spreads(a: str, b: str) -> bool:
    """Whether spaced-out setting opens the gap: not inside words, numbers and clusters."""
    return b not in k.ATTACHED and a != k.JOINER and not (a in k.WESTERN and b in k.WESTERN)


def _nearly_full(p: Prepared, start: int, end: int, spare: int) -> bool:
    """OC-3: a last line short by at most half an em is justified, if its gaps can take it within the limit."""
    if not 0 < spare <= CLOSE_TO_FULL or start == 0:
        return False
    stretch = p.stretch
    han = stretch.han[end] - stretch.han[start + 1]
    rest = spare - (stretch.easy[end] - stretch.easy[start + 1])
    return rest <= han * p.style.type.stretch_preferred
