"""The cheapest chain of lines through a paragraph: the dynamic programmes behind `linebreak` (typography.md 11).

In: the costs of lines. Out: chains as linked states. Whole numbers throughout, so ties are real ties: the later start
wins (BR-5). Which limits of stretch are tried, and what is given up when nothing fits, is `linebreak`'s business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pdfreport.frozen import dataclass
from pdfreport.text.linecost import HYPHENED, LOOSE, TIGHT, Choice, Costs, Line

CLASH = 50.0  # BR-4: a loose line next to a tight one
RESOLUTION = 100  # costs are whole hundredths of a demerit; the lowest digits count lines, for ties (BR-5)
LINES = 1000
NEVER = 1 << 30  # more lines than any paragraph has

State = tuple[int, "State | None", int]  # cost so far, the line before, end of the line
Kinds = list[State | None]  # the best chain that ends in a neutral, a loose, a tight line, and in one with a hyphen
BEGIN: State = (0, None, 0)
KINDS = 4
CLASHES = (-1, TIGHT, LOOSE, HYPHENED)  # the kind that each kind should not follow


@dataclass(slots=True)
class Web:
    """All feasible lines of a paragraph at one measure, by where they start; None where no chain arrives."""

    choices: list[list[Choice] | None]
    last: list[Line | None]


def by_position(costs: Costs, first: int, room: int) -> tuple[State | None, Web]:
    """One measure: the best chain to a unit does not depend on how many lines came before it."""
    count = len(costs.p.glyphs)
    best: list[Kinds | None] = [None] * (count + 1)
    best[0] = [BEGIN, None, None, None]
    web = Web([None] * count, [None] * count)
    final: State | None = None
    starts, lines, give = costs.p.starts, costs.lines, costs.p.shrink_all
    least = costs.least[count] - costs.p.hangs.get(count, 0)
    for i in range(count):
        kinds = best[i]
        if kinds is None:
            continue
        here = room if i else first
        web.choices[i] = found = lines(i, here)
        _extend(kinds, cheapest(kinds), found, best)
        if least <= starts[i] + here - (give[i + 1] if costs.justified else 0):
            web.last[i] = line = costs.last(i, here)
            if line is not None:
                final = better(final, closed(kinds, line))
    return final, web


def of_length(web: Web, wanted: int) -> State | None:
    """The best chain of exactly so many lines; only starts from which that many can be reached are looked at."""
    fewest, most = _lines_to_end(web)
    count = len(web.choices)
    if not fewest[0] <= wanted <= most[0]:
        return None
    layer: list[Kinds | None] = [None] * (count + 1)
    layer[0] = [BEGIN, None, None, None]
    first, after = 0, 1
    for left in range(wanted - 1, 0, -1):
        following: list[Kinds | None] = [None] * (count + 1)
        ends = []
        for i in range(first, after):
            kinds, choices = layer[i], web.choices[i]
            if kinds is not None and choices:
                useful = [line for line in choices if fewest[line[0]] <= left <= most[line[0]]]
                if useful:
                    _extend(kinds, cheapest(reversed(kinds)), useful, following)
                    ends += [useful[0][0], useful[-1][0]]
        if not ends:
            return None
        layer, first, after = following, min(ends), max(ends) + 1
    final: State | None = None
    for i in range(first, after):
        kinds, line = layer[i], web.last[i]
        if kinds is not None and line is not None:
            final = better(final, closed(kinds, line))
    return final


def _lines_to_end(web: Web) -> tuple[list[int], list[int]]:
    """Fewest and most lines from each start to the paragraph's end; NEVER and -NEVER where there is no way."""
    count = len(web.choices)
    fewest, most = [NEVER] * (count + 1), [-NEVER] * (count + 1)
    for i in range(count - 1, -1, -1):
        ends = [line[0] for line in web.choices[i] or ()]
        if ends:
            fewest[i] = 1 + min([fewest[end] for end in ends])
            most[i] = 1 + max([most[end] for end in ends])
        if web.last[i] is not None:
            fewest[i] = 1
            most[i] = max(1, most[i])
    return fewest, most


def by_line(costs: Costs, measure: Callable[[int], int], wanted: int = 0) -> State | None:
    """Measures that differ: the best chains line by line; with `wanted` the best of exactly so many lines."""
    found = by_count(costs, measure, wanted)
    if wanted:
        return found.get(wanted)
    final: State | None = None
    for state in found.values():
        final = better(final, state)
    return final


def by_count(costs: Costs, measure: Callable[[int], int], most: int = 0) -> dict[int, State]:
    """The best chain for every number of lines that is possible, fewest first; up to `most` lines if given."""
    count = len(costs.p.glyphs)
    layer: dict[int, Kinds] = {0: [BEGIN, None, None, None]}
    memory: dict[tuple[int, int], list[Choice]] = {}
    found: dict[int, State] = {}
    number = 0
    while layer:
        room = measure(number)
        following: list[Kinds | None] = [None] * (count + 1)
        final: State | None = None
        for i, kinds in layer.items():
            line = costs.last(i, room)
            if line is not None:
                final = better(final, closed(kinds, line))
            if (i, room) not in memory:
                memory[i, room] = costs.lines(i, room)
            _extend(kinds, cheapest(reversed(kinds)), memory[i, room], following)
        layer = {i: kinds for i, kinds in enumerate(following) if kinds is not None}
        number += 1
        if final is not None:
            found[number] = final
        if number == most:
            break
    return found


def ends_of(state: State) -> list[int]:
    """Ends of the lines of a chain, in order."""
    ends: list[int] = []
    at: State | None = state
    while at is not None and at[1] is not None:
        ends.append(at[2])
        at = at[1]
    return ends[::-1]


def _extend(kinds: Kinds, cheap: State, choices: Sequence[Choice], best: list[Kinds | None]) -> None:
    """Carry the chains that end at one unit, `cheap` the cheapest of them, on by each of the lines that start there."""
    base = cheap[0]
    for end, badness, kind in choices:
        target = best[end]
        if kind and cheap is kinds[CLASHES[kind]]:
            found = closed(kinds, Line(end, badness, kind))
            if found is None:
                continue
            state = found
        else:
            cost = base + whole(badness)
            if target is not None and (known := target[kind]) is not None and known[0] < cost:
                continue
            state = (cost, cheap, end)
        if target is None:
            target = best[end] = [None] * KINDS
        before = target[kind]
        if before is None or state[0] <= before[0]:
            target[kind] = state


def whole(badness: float) -> int:
    """What a line adds to the cost of its chain: its demerits, and one for itself, so that fewer lines win (BR-5)."""
    return int(badness * badness * RESOLUTION) * LINES + 1


def cheapest(kinds: Iterable[State | None]) -> State:
    """The chain that costs least; the first on a tie."""
    best: State | None = None
    for state in kinds:
        if state is not None and (best is None or state[0] < best[0]):
            best = state
    assert best is not None, "a start without a chain is never expanded"
    return best


def closed(kinds: Kinds, line: Line) -> State | None:
    """The cheapest chain that ends with this line; None if it would be the second with a hyphen (LB-12)."""
    badness, clash = line.badness, CLASHES[line.kind]
    plain = whole(badness)
    found: State | None = None
    for kind, state in enumerate(kinds):
        if state is None:
            continue
        price = plain
        if kind == clash:
            if kind == HYPHENED:
                continue
            price = whole(badness + CLASH)
        if found is None or state[0] + price <= found[0]:
            found = (state[0] + price, state, line.end)
    return found


def better(a: State | None, b: State | None) -> State | None:
    """The cheaper chain; the second on a tie."""
    return a if b is None or (a is not None and a[0] < b[0]) else b
