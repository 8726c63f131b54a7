"""Where the lines of a paragraph end: total fit by dynamic programming, or greedy (typography.md 11).

In: a prepared paragraph and its measures. Out: `Breaks`, the same for the same text, style and measures (BR-7). The
first try lets no Han gap open by more than the preferred 0.1 em; only if that fails, or costs more than one looser
line would, does a wider one follow, so the result is the optimum of the widest. Lines are measured, never placed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pdfreport.frozen import dataclass
from pdfreport.text.chains import LINES, RESOLUTION, State, Web, by_count, by_line, by_position, ends_of, of_length
from pdfreport.text.columns import Column, Prepared
from pdfreport.text.even import even_chain, even_web, is_even
from pdfreport.text.greedy import greedy_ends
from pdfreport.text.linecost import WIDE_EXTRA, Costs, cutting, escaping, forced, han_stretch, overhang

DESPERATE_STRETCH = 500  # BR-2
LONGEST = 20_000  # units of a paragraph that is broken with care; no page holds a longer one
SHORT_FROM = 100  # what a line without gaps may stay under its measure before it is told; by eye
FAULTS = ("overfull", "short", "loose", "split", "escape", "orphan")  # the gravest first


@dataclass(frozen=True, slots=True)
class Breaks:
    """Lines of a paragraph: line n is ``[ends[n-1], ends[n])`` in units, set to ``measures[n]`` (1/1000 em)."""

    ends: tuple[int, ...]
    measures: tuple[int, ...]
    cost: int
    worst_stretch: int  # largest addition to a Han gap, 1/1000 em
    faults: tuple[str, ...] = ()  # of FAULTS: what could not be kept

    def __len__(self) -> int:
        return len(self.ends)


class Lengths(NamedTuple):
    """A paragraph at its best, and the best of exactly one line fewer and one more, where there is such."""

    best: Breaks
    fewer: Breaks | None
    more: Breaks | None


def break_lines(p: Prepared, measures: int | Sequence[int]) -> Breaks:
    """Break at `measures` (1/1000 em; one per line, the last repeated).

    There is always a result: what the rules could not give is named in `faults`.
    """
    given = (measures,) if isinstance(measures, int) else tuple(measures)
    return _break_lines(p, given)[0]


def break_lengths(p: Prepared, measures: int | Sequence[int]) -> Lengths:
    """Break at `measures` (1/1000 em; one per line, the last repeated), also with a line fewer and a line more (WO-3).

    None for a length that cannot be had with all Han gaps within the preferred stretch and without an orphan: a
    column is not closed at the price of a line that everybody sees.
    """
    given = (measures,) if isinstance(measures, int) else tuple(measures)
    if len(set(given)) > 1:
        return _varied_lengths(p, given)
    best, web = _break_lines(p, given, others=True)
    if web is None:
        return Lengths(best, None, None)
    return _either_side(p, given, best, {n: of_length(web, n) for n in (len(best) - 1, len(best) + 1)})


def _varied_lengths(p: Prepared, given: tuple[int, ...]) -> Lengths:
    """The lengths where lines have different measures: all numbers of lines come out of one pass."""
    dear = _wide_cost(p.style.type.stretch_preferred)
    if not len(p) or p.style.type.composer == "greedy" or len(p) > LONGEST:
        return Lengths(_break_lines(p, given)[0], None, None)
    found = by_count(Costs(p, p.style.type.stretch_preferred, p.prices), _measure_of(p, given))
    cheapest = min(found.values(), key=lambda state: state[0], default=None)
    if cheapest is None or cheapest[0] >= dear:
        return Lengths(_break_lines(p, given)[0], None, None)
    best = _finished(p, given, ends_of(cheapest), cheapest[0])
    return _either_side(p, given, best, found)


def _either_side(p: Prepared, given: tuple[int, ...], best: Breaks, found: Mapping[int, State | None]) -> Lengths:
    """The best breaks with their neighbours of a line fewer and a line more, left out where they are too dear."""
    dear = _wide_cost(p.style.type.stretch_preferred)
    fewer, more = (
        None if chain is None or chain[0] >= dear else _finished(p, given, ends_of(chain), chain[0])
        for chain in (found.get(len(best) + change) for change in (-1, 1))
    )
    return Lengths(best, fewer, more)


def break_to(p: Prepared, measures: Sequence[int], change: int) -> Breaks | None:
    """Break into so many lines more (or fewer, below 0) than is best (BR-5a); None if that cannot be.

    Han gaps may open to the limit of stretch; what the length costs is in `cost`.
    """
    given = tuple(measures)
    wanted = len(break_lines(p, given)) + change
    if wanted < 1 or not len(p):
        return None
    for limit in (p.style.type.stretch_preferred, p.style.type.stretch_limit):
        state = by_line(Costs(p, limit, p.prices), _measure_of(p, given), wanted)
        if state is not None:
            return _finished(p, given, ends_of(state), state[0])
    return None


def _break_lines(p: Prepared, given: tuple[int, ...], others: bool = False) -> tuple[Breaks, Web | None]:
    """The best breaks; with `others` all lines within the preferred stretch too, if those were enough for the best."""
    if not len(p):
        return Breaks((0,), given[:1], 0, 0), None
    if p.style.type.composer == "greedy" or len(p) > LONGEST:
        return _finished(p, given, greedy_ends(p, _measure_of(p, given)), 0), None
    limits = p.style.type.stretch_preferred, p.style.type.stretch_limit
    best, web = _best(p, given, limits[0], p.prices, others)
    if best is None or best[0] >= _wide_cost(limits[0]):
        wider, web = _best(p, given, limits[1], p.prices)[0], None
        best = wider if best is None or (wider is not None and wider[0] < best[0]) else best
    if best is None:
        best = _desperate(p, given)
    return _finished(p, given, ends_of(best), best[0]), web


def _wide_cost(preferred: int) -> int:
    """Less than one line above the preferred stretch can cost."""
    return int((1 + WIDE_EXTRA + preferred**3 * 1e-4) ** 2) * RESOLUTION * LINES


def _desperate(p: Prepared, given: tuple[int, ...]) -> State:
    """BR-2: wider gaps, then the escape of LB-4, then loose lines or long words cut, then anything cut (LB-15)."""
    for limit, prices in ((DESPERATE_STRETCH, p.prices), (DESPERATE_STRETCH, escaping(p)), (0, cutting(p))):
        best = _best(p, given, limit, prices)[0]
        if best is not None:
            return best
    prices = forced(p)
    return _best(p, given, 0, prices)[0] or _one_by_one(p, given, prices)


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


def _best(
    p: Prepared, given: tuple[int, ...], limit: int, prices: Column, others: bool = False
) -> tuple[State | None, Web | None]:
    """The cheapest chain of lines, whatever their number; with `others` and one measure all lines of any chain."""
    costs = Costs(p, limit, prices)
    measure = _measure_of(p, given)
    if len(set(given)) > 1:
        return by_line(costs, measure), None
    first, room = measure(0), measure(1)
    if not is_even(costs):
        return by_position(costs, first, room)
    return even_web(costs, first, room) if others else (even_chain(costs, first, room), None)


def _finished(p: Prepared, given: tuple[int, ...], ends: Iterable[int], cost: int) -> Breaks:
    """The breaks with what they cost and could not keep."""
    all_ends = tuple(ends)
    measures = tuple(given[min(n, len(given) - 1)] for n in range(len(all_ends)))
    room = _measure_of(p, given)
    worst, faults, start = 0.0, set[str](), 0
    for number, end in enumerate(all_ends):
        stretch, found = line_faults(p, start, end, room(number))
        worst = max(worst, stretch)
        faults.update(found)
        start = end
    return Breaks(all_ends, measures, cost // (RESOLUTION * LINES), int(worst + 0.5), tuple(sorted(faults)))


def line_faults(p: Prepared, start: int, end: int, room: int) -> tuple[float, Sequence[str]]:
    """What the line from unit `start` to `end` adds to each Han gap in `room` (1/1000 em), and the rules it breaks."""
    spare = p.starts[start] + room - p.ends[end] + (overhang(p, start, end, room) if p.hangs else 0)
    justified, last = p.style.align == "justify", end == len(p.glyphs)
    faults: list[str] = []
    stretch = 0.0
    if last:
        if start > p.two_from:
            faults.append("orphan")
    elif p.prices[end] < 0:
        faults.append("escape" if end in p.escapes else "split")
    if spare > 0:
        rest = spare - p.stretch.easy[end] + p.stretch.easy[start + 1]
        if justified and not last and rest > 0:
            amount = han_stretch(p, start, end, rest)
            stretch = amount or 0.0
            if amount is None and rest > SHORT_FROM:
                faults.append("short")
            elif stretch > DESPERATE_STRETCH:
                faults.append("loose")
    else:
        give = p.shrink_all[end] - p.shrink_all[start + 1] + (p.tails[end] if p.tails else 0) if justified else 0
        if spare + give < 0:
            faults.append("overfull")
    return stretch, faults
