"""The cheapest chain of lines at one measure where nothing is unusual: justified, without hyphens and hanging marks.

In: the costs of a paragraph's lines. Out: the same chain and the same web as `chains.by_position` finds, which has
the rules; here lines are priced and carried on in one loop, since a page looks at tens of thousands of them. What a
line of no common kind costs is asked of `linecost`.
"""

from __future__ import annotations

from bisect import bisect_left

from pdfreport.text.chains import BEGIN, CLASH, CLASHES, LINES, RESOLUTION, State, Web, whole
from pdfreport.text.linecost import EASY, LOOSE, LOOSE_FROM, NEUTRAL, TIGHT, TIGHT_FROM, Choice, Costs

FAR = 1 << 62  # more than any chain costs
SHADES = 3  # kinds of lines: neutral, loose, tight
USUAL = 16.0  # badness a line that the first try grants: less is too seldom enough, more saves nothing
MOST_KEPT = 20_000  # amounts of stretch whose price is remembered; a page has some hundred


Row = list[int]  # cost of the best chain that ends in a line of each kind; then the chain before it, 3 × unit + kind


class _Opened(dict[float, tuple[float, int, int]]):
    """What it costs to open Han gaps by an amount: badness, kind, and the whole cost if the end is free (BR-3)."""

    def __missing__(self, amount: float) -> tuple[float, int, int]:
        badness = max(EASY, amount * amount * amount * 1e-4)
        self[amount] = found = (badness, LOOSE if amount > LOOSE_FROM else NEUTRAL, whole(1.0 + badness))
        return found


_OPENED = _Opened()


def is_even(costs: Costs) -> bool:
    """Whether the lines of the paragraph are of the common kinds only."""
    p = costs.p
    return costs.justified and costs.limit > 0 and p.tails is None and not p.hangs and not p.hyphens


def even_chain(costs: Costs, first: int, room: int) -> State | None:
    """The best chain; `first` is the room on the first line, `room` that on the others (1/1000 em).

    No line costs less than nothing, so a chain that has cost more than a whole one leads nowhere. Chains are first
    followed up to what copy without trouble costs; where a whole one is found, no dearer one can be better.
    """
    lines = costs.p.ends[-1] // max(1, room) + 1
    found = _chain_within(costs, (first, room), None, lines * whole(USUAL))
    return found or _chain_within(costs, (first, room), None, FAR)


def even_web(costs: Costs, first: int, room: int) -> tuple[State | None, Web]:
    """The best chain, and all lines of any chain."""
    count = len(costs.p.glyphs)
    web = Web([None] * count, [None] * count)
    return _chain_within(costs, (first, room), web, FAR), web


def _chain_within(costs: Costs, rooms: tuple[int, int], web: Web | None, cap: int) -> State | None:
    """The best chain if it costs `cap` or less; the lines that were looked at are noted in `web`."""
    if len(_OPENED) > MOST_KEPT:
        _OPENED.clear()
    p, count, least = costs.p, len(costs.p.glyphs), costs.least
    rows: list[Row | None] = [None] * (count + 1)
    rows[0] = [0, FAR, FAR, 0, 0, 0]
    _spread(costs, rows, rooms, web, cap)
    best, source = cap, -1
    for i, row in enumerate(rows[:-1]):
        if row is None:
            continue
        room = rooms[i > 0]
        if least[count] <= p.starts[i] + room - p.shrink_all[i + 1]:
            line = costs.last(i, room)
            if web is not None:
                web.last[i] = line
            if line is not None:
                total, origin = _beside(row, i, line.badness, line.kind)
                if total <= best:  # the later start on a tie
                    best, source = total, origin
    return None if source < 0 else (best, _chain(rows, source), count)


def _chain(rows: list[Row | None], source: int) -> State:
    """The chain that ends with one of a unit's kinds, as linked states."""
    slots = []
    while source >= SHADES:
        slots.append(source)
        unit, kind = divmod(source, SHADES)
        row = rows[unit]
        assert row is not None
        source = row[SHADES + kind]
    state = BEGIN
    for unit, kind in [divmod(slot, SHADES) for slot in reversed(slots)]:
        row = rows[unit]
        assert row is not None
        state = (row[kind], state, unit)
    return state


def _beside(row: Row, i: int, badness: float, kind: int) -> tuple[int, int]:
    """What the cheapest chain costs that ends with a line from unit i, whatever the line before; and that chain."""
    clash, price, best, source = CLASHES[kind], whole(badness), FAR, 0
    for before in (NEUTRAL, LOOSE, TIGHT):
        total = row[before] + (whole(badness + CLASH) if before == clash else price)
        if total <= best:
            best, source = total, SHADES * i + before
    return best, source


def _spread(costs: Costs, rows: list[Row | None], rooms: tuple[int, int], web: Web | None, cap: int) -> None:
    """Carry the cheapest chain of every unit on by each line that begins there; sums in the order of `linecost`."""
    p, prices, least, opened, usual, limit = costs.p, costs.prices, costs.least, _OPENED, costs.usual, costs.limit
    starts, ends, easy, han, steps, give = p.starts, p.ends, p.stretch.easy, p.stretch.han, p.shrink, p.shrink_all
    most, slack, count, room = costs.most, costs.slack, len(p.glyphs), rooms[0]
    for i in range(count):
        row = rows[i]
        if row is None:
            continue
        base, avoided, source = min(row[:SHADES]), -1, SHADES * i
        if base < row[NEUTRAL]:
            before = row.index(base)
            avoided, source = LOOSE + TIGHT - before, source + before
        inner, target = i + 1, starts[i] + room
        reach, easy_before, gaps_before = target - give[inner], easy[inner], han[inner]
        found: list[Choice] = []
        if web is not None:
            web.choices[i] = found
        for j in range(bisect_left(most, target + slack[inner] + limit * gaps_before, inner), count):
            if least[j] > reach:
                break
            price = prices[j]
            if price < 0:
                continue
            spare, more = target - ends[j], 0
            if spare > 0:
                rest = spare - easy[j] + easy_before
                if rest <= 0:
                    badness, kind = 1.0 + price + EASY, NEUTRAL
                elif rest <= (gaps := han[j] - gaps_before) * usual:
                    alone, kind, more = opened[rest / gaps]
                    badness, more = 1.0 + price + alone, 0 if price else more
                elif (stretched := costs.stretched(i, j, rest, room)) is None:
                    continue
                else:
                    badness, kind = 1.0 + price + stretched[0], stretched[1]
            elif spare:
                for step, sums in steps:
                    part = sums[j] - sums[inner]
                    if spare + part >= 0:
                        badness = 1.0 + price + (10.0 * (step - 1) + 10.0 * -spare / part)
                        kind = TIGHT if step >= TIGHT_FROM else NEUTRAL
                        break
                    spare += part
            else:
                badness, kind = 1.0 + price, NEUTRAL
            if web is not None:
                found.append((j, badness, kind))
            total = base + (more or int(badness * badness * RESOLUTION) * LINES + 1)
            if total > cap:
                continue
            there = rows[j]
            if there is None:
                rows[j] = there = [FAR, FAR, FAR, 0, 0, 0]
            if total <= there[kind]:
                # beside a line of the other kind it costs more than was said
                total, origin = _beside(row, i, badness, kind) if kind == avoided else (total, source)
                if total <= there[kind]:
                    there[kind], there[SHADES + kind] = total, origin
        room = rooms[1]
