"""Copyfitting: fill the legs of a thread exactly, with the least changes (makeup.md section 4).

The stream of text is a row of elements, each with a few lengths it can take and a price for each. Legs of depths d₁…dₘ
have their feet at the sums of those depths. A dynamic programme over «lines used so far» finds the cheapest choice
whose end meets the last foot, with keeps, widows and orphans inside it. Prices are integers (hundredths): exact, and
the same on every machine. Knows no glyphs and no page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from pdfreport.frozen import dataclass

SINGLE_FIRST_LINE = 150  # WO-1, soft for paragraphs of two or three lines
BENT = 5000  # a keep that is broken because nothing else is left
LITTLE = 300  # what filling a last leg of vertical lines to its end may cost: two paragraphs of another length
OPEN_LINE = 400  # price of a line left open in a leg


@dataclass(frozen=True, slots=True)
class Choice:
    """One length an element can take; `kind` says what was done to it, for the report.

    `above` and `below` of the lines are white round the text; only the choices of a `Fit` have some.
    """

    lines: int
    price: int
    kind: str = ""
    above: int = 0
    below: int = 0


@dataclass(frozen=True, slots=True)
class Element:
    """A paragraph, or a block that is never parted. A block needs `keep` lines of what follows under it in its leg.

    `at_top` are its choices when it begins a leg, where a head loses the white above it; empty: the same. `above` and
    `below` are white lines that its choices do not count: none at a leg's top and foot (GR-2). The first `together`
    lines of a paragraph stay in one leg. A choice of no lines leaves the element out. Where lines differ in measure,
    `at` gives the element as it is when it begins on a line of the stream, with no choices if it cannot; its own
    choices then only say how short and long it may become.
    """

    choices: tuple[Choice, ...]
    block: bool = False
    keep: int = 0
    at_top: tuple[Choice, ...] = ()
    above: int = 0
    below: int = 0
    together: int = 1
    at: Callable[[int], Element] | None = None

    def here(self, start: int) -> Element:
        """The element that begins on a line of the stream."""
        return self if self.at is None else self.at(start)


@dataclass(frozen=True, slots=True)
class Fit:
    """The way found: one choice and one first line per element; `open_lines` stay empty at feet, mostly the last.

    `bent` says that a keep was broken on the way.
    """

    choices: tuple[Choice, ...]
    starts: tuple[int, ...]
    price: int
    open_lines: int
    bent: bool = False


def feet(depths: Sequence[int]) -> tuple[int, ...]:
    """Where each leg ends, in lines of the stream."""
    return tuple(accumulate(depths))


def close(elements: Sequence[Element], depths: Sequence[int], open_price: int = 0, relaxed: bool = False) -> Fit | None:
    """Fill legs of these depths exactly; with `open_price` the last leg may stay short at that price a line.

    `relaxed` bends what cannot be kept: a line alone at a leg's top or foot has a price, and a block that does not fit
    above a foot goes to the next leg, leaving lines open. None if no choice fits. Ties go to the earlier state, so the
    result never depends on the order of a dict.
    """
    marks = feet(depths)
    states: list[dict[int, _State]] = []
    reached = {0: 0}
    exact = not open_price and not relaxed
    for element, (least, most) in zip(elements, _remaining(elements), strict=True):
        first, last = (marks[-1] - most, marks[-1] - least) if exact else (0, marks[-1])
        step: dict[int, _State] = {}
        for before in sorted(reached):
            for start, extra in _starts(element, before, marks, relaxed):
                here = element if element.at is None else element.at(start)
                top = start == 0 or start in marks
                for wanted in here.at_top if top and here.at_top else here.choices:
                    choice = _with_white(here, wanted, start, marks) if here.above or here.below else wanted
                    end = start + choice.lines
                    if not first <= end <= last:
                        continue  # what follows cannot end at the last foot
                    bent = _allowed(here, choice, start, marks, relaxed)
                    if bent is None:
                        continue
                    price = reached[before] + choice.price + extra + bent
                    if end not in step or price < step[end].price:
                        step[end] = _State(price, before, start, choice)
        states.append(step)
        reached = {end: state.price for end, state in step.items()}
        if not reached:
            return None
    found = _walk_back(states, reached, marks[-1], open_price)
    if found is None or not relaxed:
        return found
    placed = zip(elements, found.starts, found.choices, strict=True)
    bent = any(_allowed(one.here(start), choice, start, marks, False) is None for one, start, choice in placed)
    return replace(found, bent=bent)


def _with_white(element: Element, choice: Choice, start: int, marks: Sequence[int]) -> Choice:
    """The choice with the white round it, where the element neither begins nor ends a leg."""
    if not choice.lines:
        return choice
    above = 0 if start == 0 or start in marks else element.above
    end = start + above + choice.lines
    below = 0 if end in marks else element.below
    return Choice(choice.lines + above + below, choice.price, choice.kind, above, below)


def stop(elements: Sequence[Element], depths: Sequence[int], relaxed: bool = False) -> Fit | None:
    """Fill legs one after the other and stop where the copy ends (WO-6, vertical setting).

    The last leg is filled to its end where a paragraph or two can be a line longer or shorter for it; else nothing is
    changed for the lines that stay open there, since they are no fault. Between legs they are.
    """
    exact = close(elements, depths, relaxed=relaxed)
    if exact is not None and exact.price <= LITTLE:
        return exact
    return close(elements, depths, open_price=1, relaxed=relaxed) or exact


def _remaining(elements: Sequence[Element]) -> list[tuple[int, int]]:
    """For each element the fewest and the most lines that those after it can take."""
    sums = [(0, 0)] if elements else []
    for element in reversed(elements[1:]):
        lines = [choice.lines for choice in (*element.choices, *element.at_top)]
        sums.append((sums[-1][0] + min(lines), sums[-1][1] + max(lines) + element.above + element.below))
    return sums[::-1]


class _State(NamedTuple):
    """The best way to have used so many lines: its price, the lines used before, where this element starts, how."""

    price: int
    before: int
    start: int
    choice: Choice


def _starts(element: Element, before: int, marks: Sequence[int], relaxed: bool) -> list[tuple[int, int]]:
    """Where an element may begin and at what price: right after the one before, or relaxed at a later leg's top.

    Relaxed, what may not be parted leaves legs open until it comes to one that has room for it.
    """
    starts = [(before, 0)]
    if relaxed and (element.block or element.together > 1):
        needed = min(choice.lines for choice in element.choices) if element.block else element.together
        for mark, foot in pairwise(marks):
            if mark > before:
                starts.append((mark, (mark - before) * OPEN_LINE))
                if foot - mark >= needed:
                    break
    return starts


def _walk_back(states: list[dict[int, _State]], reached: dict[int, int], foot: int, open_price: int) -> Fit | None:
    ends = sorted(reached, reverse=True) if open_price else [foot] if foot in reached else []
    if not ends:
        return None
    end = min(ends, key=lambda line: reached[line] + (foot - line) * open_price)
    price = reached[end] + (foot - end) * open_price
    choices: list[Choice] = []
    starts: list[int] = []
    for step in reversed(states):
        state = step[end]
        choices.append(state.choice)
        starts.append(state.start)
        end = state.before
    used = sum(choice.lines for choice in choices)
    return Fit(tuple(reversed(choices)), tuple(reversed(starts)), price, foot - used)


def _allowed(element: Element, choice: Choice, start: int, marks: Sequence[int], relaxed: bool) -> int | None:
    """Extra price of an element that begins on line `start`; None if a rule forbids it there."""
    end = start + choice.lines
    if not choice.lines:
        return 0
    if start >= marks[-1] or end > marks[-1]:
        return None
    if choice.above and start + choice.above in marks:  # white at the foot of a leg, its text in the next
        return BENT if relaxed else None
    start += choice.above
    leg = bisect_right(marks, start)
    foot = marks[leg]
    if element.block:
        # WO-2: a head and its first lines stay in one leg
        return None if end > foot or (end + element.keep > foot and not relaxed) else (end + element.keep > foot) * BENT
    return _parted(element, start, end - choice.below, marks[leg:], relaxed)


def _parted(element: Element, start: int, end: int, marks: Sequence[int], relaxed: bool) -> int | None:
    """Price of the places where a paragraph goes on in the next leg; `marks` are the feet below its first line."""
    price = 0
    for mark in marks:
        if mark >= end:
            break
        if end - mark == 1:  # WO-1: a last line alone at the top of a leg
            if not relaxed:
                return None
            price += BENT
        if mark - start < element.together:  # a drop cap and the lines beside it
            return None
        if mark - start == 1:  # WO-1: a first line alone at the foot, hard for four lines and more
            if end - start >= 4 and not relaxed:
                return None
            price += BENT if end - start >= 4 else SINGLE_FIRST_LINE
    return price


def totals(elements: Sequence[Element]) -> dict[int, int]:
    """The numbers of lines that a stream can come to, feet not looked at, with the least price of each.

    No fit of the stream in legs of so many lines together is cheaper, and none has another number. Only for elements
    that are alike wherever they begin.
    """
    prices = {0: 0}
    for element in elements:
        step: dict[int, int] = {}
        for more, added in _lengths(element):
            for lines, price in prices.items():
                end, cost = lines + more, price + added
                if cost < step.get(end, cost + 1):
                    step[end] = cost
        prices = step
    return dict(sorted(prices.items()))


def _lengths(element: Element) -> list[tuple[int, int]]:
    """The lengths of an element with their prices, with and without the white round it."""
    whites = sorted({0, element.above, element.below, element.above + element.below})
    return [
        (choice.lines + white, choice.price)
        for choice in dict.fromkeys((*element.choices, *element.at_top))
        for white in (whites if choice.lines else (0,))
    ]


def shortest(elements: Sequence[Element]) -> int:
    """Fewest lines the stream can take, heads at their least; the arithmetic behind a refusal."""
    return sum(min(choice.lines for choice in (*element.choices, *element.at_top)) for element in elements)


def natural(elements: Sequence[Element]) -> int:
    """Lines of the stream with every element at its first choice, all white kept."""
    first = ((element, element.choices[0].lines) for element in elements)
    return sum(lines + element.above + element.below for element, lines in first if lines)


def longest(elements: Sequence[Element]) -> int:
    """Most lines the stream can take."""
    return sum(
        max(choice.lines for choice in (*element.choices, *element.at_top)) + element.above + element.below
        for element in elements
    )
