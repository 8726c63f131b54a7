"""Copyfitting: fill the legs of a thread exactly, with the least changes (makeup.md section 4).

The stream of text is a row of elements, each with a few lengths it can take and a price for each. Legs of depths d₁…dₘ
have their feet at the sums of those depths. A dynamic programme over «lines used so far» finds the cheapest choice
whose end meets the last foot, with keeps, widows and orphans inside it. Prices are integers (hundredths): exact, and
the same on every machine. Knows no glyphs and no page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

SINGLE_FIRST_LINE = 150  # WO-1, soft for paragraphs of two or three lines
UNREACHED = 1 << 60


@dataclass(frozen=True, slots=True)
class Choice:
    """One length an element can take; `kind` says what was done to it, for the report."""

    lines: int
    price: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """A paragraph, or a block that is never parted. A block needs `keep` lines of what follows under it in its leg.

    `at_top` are its choices when it begins a leg, where a head loses the white above it; empty: the same.
    """

    choices: tuple[Choice, ...]
    block: bool = False
    keep: int = 0
    at_top: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """The way found: one choice and one first line per element; `open_lines` stay empty in the last leg."""

    choices: tuple[Choice, ...]
    starts: tuple[int, ...]
    price: int
    open_lines: int


def feet(depths: Sequence[int]) -> tuple[int, ...]:
    """Where each leg ends, in lines of the stream."""
    return tuple(accumulate(depths))


def close(elements: Sequence[Element], depths: Sequence[int], open_price: int = 0) -> Fit | None:
    """Fill legs of these depths exactly; with `open_price` the last leg may stay short at that price a line.

    None if no choice fits. Ties go to the earlier state, so the result never depends on the order of a dict.
    """
    marks = feet(depths)
    states: list[dict[int, tuple[int, int, Choice]]] = []  # line → (price, line before, choice)
    reached = {0: 0}
    for element in elements:
        step: dict[int, tuple[int, int, Choice]] = {}
        for start in sorted(reached):
            top = start == 0 or start in marks
            for choice in element.at_top if top and element.at_top else element.choices:
                end = start + choice.lines
                extra = _allowed(element, start, end, marks)
                if extra is None:
                    continue
                price = reached[start] + choice.price + extra
                if end not in step or price < step[end][0]:
                    step[end] = (price, start, choice)
        states.append(step)
        reached = {end: price for end, (price, _, _) in step.items()}
        if not reached:
            return None
    return _walk_back(states, reached, marks[-1], open_price)


def _walk_back(
    states: list[dict[int, tuple[int, int, Choice]]], reached: dict[int, int], foot: int, open_price: int
) -> Fit | None:
    ends = [foot] if foot in reached else sorted(reached, reverse=True) if open_price else []
    if not ends:
        return None
    end = min(ends, key=lambda line: reached[line] + (foot - line) * open_price)
    price, open_lines = reached[end] + (foot - end) * open_price, foot - end
    choices: list[Choice] = []
    starts: list[int] = []
    for step in reversed(states):
        _, start, choice = step[end]
        choices.append(choice)
        starts.append(start)
        end = start
    return Fit(tuple(reversed(choices)), tuple(reversed(starts)), price, open_lines)


def _allowed(element: Element, start: int, end: int, marks: Sequence[int]) -> int | None:
    """Extra price of an element on lines start…end; None if a rule forbids it there."""
    if end > marks[-1]:
        return None
    foot = next(mark for mark in marks if mark > start)
    if element.block:
        # WO-2: a head and its first lines stay in one leg
        return None if end + element.keep > foot else 0
    price = 0
    for mark in marks:
        if start < mark < end:
            if end - mark == 1:
                return None  # WO-1: a last line alone at the top of a leg
            if mark - start == 1:
                if end - start >= 4:
                    return None
                price += SINGLE_FIRST_LINE
    return price


def shortest(elements: Sequence[Element]) -> int:
    """Fewest lines the stream can take, heads at their least; the arithmetic behind a refusal."""
    return sum(min(choice.lines for choice in (*element.choices, *element.at_top)) for element in elements)


def natural(elements: Sequence[Element]) -> int:
    """Lines of the stream with every element at its first choice."""
    return sum(element.choices[0].lines for element in elements)
