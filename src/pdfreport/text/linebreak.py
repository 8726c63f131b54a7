"""Where the lines of a paragraph end: total fit by dynamic programming, or greedy (typography.md 11).

In: a prepared paragraph and its measures. Out: `Breaks`, the same for the same text, style and measures (BR-7). The
first try lets no Han gap open by more than the preferred 0.1 em; only if that fails, or costs more than one looser
line would, does a wider one follow, so the result is the optimum of the widest. Lines are measured, never placed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdfreport.text.columns import Column, Prepared
from pdfreport.text.greedy import greedy_ends
from pdfreport.text.linecost import (
    LOOSE,
    NEUTRAL,
    TIGHT,
    WIDE_EXTRA,
    Choice,
    Costs,
    Line,
    escaping,
    forced,
)

CLASH = 50.0  # BR-4: a loose line next to a tight one
DESPERATE_STRETCH = 500  # BR-2
RESOLUTION = 100  # costs are whole hundredths of a demerit; the lowest digits count lines, for ties (BR-5)
LINES = 1000

State = tuple[int, "State | None", int]  # cost so far, the line before, end of the line
Kinds = list[State | None]  # the best chain that ends in a neutral, a loose and a tight line


@dataclass(frozen=True, slots=True)
class Breaks:
    """Lines of a paragraph: line n is ``[ends[n-1], ends[n])`` in units, set to ``measures[n]`` (1/1000 em)."""

    ends: tuple[int, ...]
    measures: tuple[int, ...]
    cost: int
    worst_stretch: int  # largest addition to a Han gap, 1/1000 em
    faults: tuple[str, ...] = ()  # orphan, escape, split, overfull: what could not be kept

    def __len__(self) -> int:
        return len(self.ends)


def break_lines(p: Prepared, measures: int | Sequence[int], *, looseness: int = 0) -> Breaks | None:
    """Break at `measures` (1/1000 em; one per line, the last repeated), with so many lines more than best.

    None if that looseness is impossible within the stretch and shrink limits. With looseness 0 there is always a
    result: what the rules could not give is named in `faults`.
    """
    given = (measures,) if isinstance(measures, int) else tuple(measures)
    if not len(p):
        return Breaks((0,), given[:1], 0, 0)
    if p.style.type.composer == "greedy" and not looseness:
        return _finished(p, given, greedy_ends(p, _measure_of(p, given)), 0, p.prices)
    limits = p.style.type.stretch_preferred, p.style.type.stretch_limit
    best = _best(p, given, limits[0], p.prices)
    if best is None or best[0] >= _wide_cost(limits[0]):
        wider = _best(p, given, limits[1], p.prices)
        best = wider if best is None or (wider is not None and wider[0] < best[0]) else best
    if looseness:
        if best is None:
            return None
        best = _layered(Costs(p, limits[1], p.prices), _measure_of(p, given), _length(best) + looseness)
        return None if best is None else _finished(p, given, _ends(best), best[0], p.prices)
    prices = p.prices
    if best is None:
        best, prices = _desperate(p, given)
    return _finished(p, given, _ends(best), best[0], prices)


def _wide_cost(preferred: int) -> int:
    """Less than one line above the preferred stretch can cost."""
    return int((1 + WIDE_EXTRA + preferred**3 * 1e-4) ** 2) * RESOLUTION * LINES


def _desperate(p: Prepared, given: tuple[int, ...]) -> tuple[State, Column]:
    """BR-2: wider gaps, then the escape of LB-4, then lines of any looseness, then words cut (LB-15)."""
    for limit, prices in ((DESPERATE_STRETCH, p.prices), (DESPERATE_STRETCH, escaping(p)), (0, escaping(p))):
        best = _best(p, given, limit, prices)
        if best is not None:
            return best, prices
    prices = forced(p)
    best = _best(p, given, 0, prices) or _one_by_one(p, given, prices)
    return best, prices


def _one_by_one(p: Prepared, given: tuple[int, ...], prices: Column) -> State:
    """A measure narrower than a cluster: the greedy setter lets it stick out, and it is reported."""
    state: State = (0, None, 0)
    for end in greedy_ends(p, _measure_of(p, given), prices):
        state = (state[0] + LINES, state, end)
    return state


class _Measures:
    """The room on each line: the measure less the first line's indent."""

    def __init__(self, given: tuple[int, ...], indent: int) -> None:
        self.given, self.indent = given, indent

    def __call__(self, line: int) -> int:
        room = self.given[min(line, len(self.given) - 1)]
        return room - self.indent if line == 0 else room


def _measure_of(p: Prepared, given: tuple[int, ...]) -> _Measures:
    return _Measures(given, p.style.indent)


def _best(p: Prepared, given: tuple[int, ...], limit: int, prices: Column) -> State | None:
    """The cheapest chain of lines, whatever their number."""
    costs = Costs(p, limit, prices)
    measure = _measure_of(p, given)
    return _layered(costs, measure, None) if len(set(given)) > 1 else _by_position(costs, measure)


def _by_position(costs: Costs, measure: _Measures) -> State | None:
    """One measure: the best chain to a unit does not depend on how many lines came before it."""
    count = len(costs.p.glyphs)
    first, room = measure(0), measure(1)
    best: list[Kinds | None] = [None] * (count + 1)
    best[0] = [(0, None, 0), None, None]
    final: State | None = None
    lines, last, least, give = costs.lines, costs.last, costs.least[count], costs.p.shrink_all
    for i in range(count):
        kinds = best[i]
        if kinds is None:
            continue
        best[i] = None
        here = room if i else first
        cheap = _cheapest(kinds)
        base = cheap[0]
        for end, badness, kind in lines(i, here):
            target = best[end]
            if target is None:
                target = best[end] = [None, None, None]
            if kind and cheap is kinds[LOOSE + TIGHT - kind]:
                _relax(kinds, Line(end, badness, kind), target)
                continue
            cost = base + int(badness * badness * RESOLUTION) * LINES + 1
            before = target[kind]
            if before is None or cost <= before[0]:
                target[kind] = (cost, cheap, end)
        if least <= costs.p.starts[i] + here - (give[i + 1] if costs.justified else 0):
            line_to_end = last(i, here)
            if line_to_end is not None:
                final = _better(final, _chain(kinds, line_to_end))
    return final


def _cheapest(kinds: Kinds) -> State:
    """The chain that costs least; a neutral one on a tie."""
    best: State | None = None
    for state in kinds:
        if state is not None and (best is None or state[0] < best[0]):
            best = state
    assert best is not None, "a start without a chain is never expanded"
    return best


def _layered(costs: Costs, measure: _Measures, wanted: int | None) -> State | None:
    """Measures that differ, or a wanted number of lines: the best chains line by line."""
    layer: dict[int, Kinds] = {0: [(0, None, 0), None, None]}
    memory: dict[tuple[int, int], list[Choice]] = {}
    final: State | None = None
    number = 0
    while layer and (wanted is None or number < wanted):
        room = measure(number)
        following: dict[int, Kinds] = {}
        for i in sorted(layer):
            kinds = layer[i]
            line_to_end = costs.last(i, room)
            if line_to_end is not None and wanted in (None, number + 1):
                final = _better(final, _chain(kinds, line_to_end))
            if (i, room) not in memory:
                memory[i, room] = costs.lines(i, room)
            for choice in memory[i, room]:
                _relax(kinds, Line(*choice), following.setdefault(choice[0], [None, None, None]))
        layer = following
        number += 1
    return final


def _chain(kinds: Kinds, line: Line) -> State:
    """The cheapest chain that ends with this line."""
    badness, clash = line.badness, (TIGHT if line.kind == LOOSE else LOOSE if line.kind == TIGHT else NEUTRAL)
    plain = int(badness * badness * RESOLUTION) * LINES + 1
    found: State | None = None
    for kind, state in enumerate(kinds):
        if state is None:
            continue
        price = plain
        if clash and kind == clash:
            price = int((badness + CLASH) * (badness + CLASH) * RESOLUTION) * LINES + 1
        if found is None or state[0] + price <= found[0]:
            found = (state[0] + price, state, line.end)
    assert found is not None, "a start without a chain is never expanded"
    return found


def _relax(kinds: Kinds, line: Line, target: Kinds) -> None:
    """Keep the chain through this line if it is the best of its kind; on a tie the later start wins (BR-5)."""
    state = _chain(kinds, line)
    before = target[line.kind]
    if before is None or state[0] <= before[0]:
        target[line.kind] = state


def _better(a: State | None, b: State) -> State:
    return b if a is None or b[0] <= a[0] else a


def _ends(state: State) -> list[int]:
    """Ends of the lines of a chain, in order."""
    ends: list[int] = []
    at: State | None = state
    while at is not None and at[1] is not None:
        ends.append(at[2])
        at = at[1]
    return ends[::-1]


def _length(state: State) -> int:
    return len(_ends(state))


def _finished(p: Prepared, given: tuple[int, ...], ends: Iterable[int], cost: int, prices: Column) -> Breaks:
    """The breaks with what they cost and could not keep."""
    all_ends = tuple(ends)
    measures = tuple(given[min(n, len(given) - 1)] for n in range(len(all_ends)))
    room = _measure_of(p, given)
    costs = Costs(p, 0, prices)
    worst, faults, start = 0.0, set[str](), 0
    for number, end in enumerate(all_ends):
        spare = p.starts[start] + room(number) - p.ends[end]
        last = end == len(p.glyphs)
        if not last and p.prices[end] < 0:
            faults.add("escape" if end in p.escapes else "split")
        if costs.justified and spare > 0 and not last:
            rest = spare - p.stretch.easy[end] + p.stretch.easy[start + 1]
            worst = max(worst, costs.han_stretch(start, end, rest) or 0.0) if rest > 0 else worst
        give = p.shrink_all[end] - p.shrink_all[start + 1] + (p.tails[end] if p.tails else 0) if costs.justified else 0
        if spare + give < 0:
            faults.add("overfull")
        if last and start > p.two_from:
            faults.add("orphan")
        start = end
    return Breaks(all_ends, measures, cost // (RESOLUTION * LINES), int(worst + 0.5), tuple(sorted(faults)))
