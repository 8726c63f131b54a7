"""Breaks of a heading: few lines, of like length, ending where the meaning pauses (typography.md 14.1, 14.2).

In: a prepared heading (ragged, unbroken by its author; where the author broke it, each line is prepared by itself)
and the measure. Out: `Breaks`. Where its words part, and how well, the caller knows (`text.words`); without it only
lists of characters that may not begin or end a line keep phrases together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pdfreport.frozen import dataclass
from pdfreport.text import classes as k
from pdfreport.text.columns import Prepared
from pdfreport.text.linebreak import Breaks

NO_START = frozenset("的地得了着过们吗呢吧啊等之者性化家式率")
NO_END = frozenset("和与及或而但在从向对于把被将以由让使给为是不没很更最第这那其该各每")

AT_PAUSE, AT_BRACKET, AT_WORD, AFTER_DE = 0.0, 2.0, 20.0, 30.0  # 14.2
TITLE_KEPT, TERM_KEPT = 8, 6  # clusters of a 《title》 and a “term” that stay on one line
STUCK = 1000.0  # (project) two words that are said as one
LONG_LAST = 1.0  # (project) a second line longer than the first; HD-3 wants it the other way round
UNEVEN = 10.0  # (project) lines that differ by more than a quarter of the longest
LEAST_LAST = 3  # the last line has at least a third of the first
MOST_LINES = 6
REACH = 3  # lines more than the least that are tried before phrases are broken

Seams = Callable[[str], Mapping[int, float]]  # code points where a word of the text begins, and what a break costs


@dataclass(frozen=True, slots=True)
class _Chain:
    """Lines so far: cost, where they end, widths in em."""

    cost: float
    ends: tuple[int, ...]
    widths: tuple[float, ...]


def break_headline(p: Prepared, measure: int, *, lines: int | None = None, seams: Seams | None = None) -> Breaks | None:
    """Balanced breaks in `lines` lines, or in as few as fit (HD-2); None if that many lines cannot hold it."""
    wanted = range(1, MOST_LINES + 1) if lines is None else (lines,)
    if 1 in wanted and p.ends[len(p)] - p.starts[0] <= measure:
        return Breaks((len(p),), (measure,), 0, 0)
    known = None if seams is None else seams(p.text)
    for prices in _chances(p, known):
        least = None
        for number in wanted:
            if least is not None and number > least + REACH:
                break
            if least is None and number * measure >= p.ends[len(p)] - p.starts[0]:
                least = number
            chain = _balanced(p, measure, number, prices)
            if chain is not None:
                return Breaks(chain.ends, (measure,) * number, round(chain.cost), 0)
    return None


def _balanced(p: Prepared, measure: int, number: int, prices: dict[int, float]) -> _Chain | None:
    """The best chain of exactly `number` lines."""
    count = len(p)
    mean = (p.ends[count] - p.starts[0]) / 1000 / number
    chains: dict[int, _Chain] = {0: _Chain(0.0, (), ())}
    for line in range(1, number + 1):
        following: dict[int, _Chain] = {}
        for start, chain in chains.items():
            for end in (count,) if line == number else prices:
                width = p.ends[end] - p.starts[start] if end > start else measure + 1
                if width > measure:
                    continue
                em = width / 1000
                cost = chain.cost + (em - mean) ** 2 + (prices[end] if end < count else 0.0)
                longer = _Chain(cost, (*chain.ends, end), (*chain.widths, em))
                if line == number:
                    longer = _judged(longer, p, prices)
                if longer.cost < float("inf") and (end not in following or longer.cost < following[end].cost):
                    following[end] = longer
        chains = following
    return chains.get(count)


def _judged(chain: _Chain, p: Prepared, prices: Mapping[int, float]) -> _Chain:
    """HD-3 for the whole: no stump of a last line, no large differences, the first of two not the shorter.

    Lines that all end where the head itself pauses may differ: that is the deliberate long and short of HD-3.
    """
    if len(chain.widths) < 2:
        return chain
    first, last = chain.widths[0], chain.widths[-1]
    cost = chain.cost
    if last * LEAST_LAST < first or chain.ends[-2] > p.two_from:
        cost = float("inf")
    if all(prices[end] <= AT_PAUSE for end in chain.ends[:-1]):
        return _Chain(cost, chain.ends, chain.widths)
    longest = max(chain.widths)
    if longest - min(chain.widths) > longest / 4:
        cost += UNEVEN
    if len(chain.widths) == 2 and last > first:
        cost += LONG_LAST
    return _Chain(cost, chain.ends, chain.widths)


def _chances(p: Prepared, priced: Mapping[int, float] | None) -> Iterator[dict[int, float]]:
    """The places where lines may end, ever more of them: words are torn only if nothing else fits."""
    found = _prices(p, priced)
    if priced is not None:
        yield {unit: price for unit, price in found.items() if price < STUCK}
    yield found
    yield _bare(p)


def _prices(p: Prepared, priced: Mapping[int, float] | None) -> dict[int, float]:
    """Cost of each place where a heading may be broken."""
    kept = _kept(p)
    found: dict[int, float] = {}
    for u in range(1, len(p)):
        before, after = p.chars[u - 1][-1:], p.chars[u][:1]
        at_mark = _price_at_mark(p.classes[u - 1], p.classes[u])
        if p.prices[u] < 0 or u in kept or (after in NO_START and at_mark != AT_PAUSE):
            continue  # behind a pause it is no particle: 以后，|地归孩子
        if before in NO_END and before != "的":
            continue
        if at_mark is None and priced is not None and p.positions[u] not in priced:
            continue
        by_sense = AFTER_DE if before == "的" else AT_WORD
        if priced is not None:
            by_sense = priced.get(p.positions[u], by_sense)
        found[u] = (by_sense if at_mark is None else at_mark) + p.prices[u]
    return found


def _price_at_mark(a: str, b: str) -> float | None:
    """14.2 for a place beside a mark; None between two letters."""
    if (a in k.CLOSING and a != k.CLOSE) or a in (k.IDSP, k.DASH_END, k.DASH):
        return AT_PAUSE
    return AT_BRACKET if a == k.CLOSE or b == k.OPEN else None


def _kept(p: Prepared) -> set[int]:
    """Gaps inside short titles and quoted terms."""
    kept: set[int] = set()
    opened: list[int] = []
    for u, letter in enumerate(p.classes):
        if letter == k.OPEN:
            opened.append(u)
        elif letter == k.CLOSE and opened:
            start = opened.pop()
            most = TITLE_KEPT if p.chars[start] in "《〈" else TERM_KEPT
            if u - start - 1 <= most:
                kept.update(range(start + 1, u + 1))
    return kept


def _bare(p: Prepared) -> dict[int, float]:
    """Every place that line breaking allows, at one price and the rules' own."""
    return {u: AT_WORD + p.prices[u] for u in range(1, len(p)) if p.prices[u] >= 0}
