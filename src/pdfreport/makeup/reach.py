"""Which legs a stream of text can fill exactly: copyfitting as a set of bits (docs/rules/makeup.md section 4).

Comes in: the elements of `page.fit` and depths of legs. Goes out: yes or no, by the same rules as `page.fit.close`,
which finds the cheapest way once the module is chosen. Bit n of a state is set if the stream so far can take n lines;
an element moves the whole set by a shift, and the rules at a foot take bits away. So a module costs microseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from pdfreport.frozen import dataclass
from pdfreport.page.fit import Choice, Element, close, totals


@dataclass(frozen=True, slots=True)
class Stream:
    """A story's text at one measure: its elements, and the least price of each number of lines, the fewest first."""

    elements: tuple[Element, ...]
    prices: dict[int, int]

    @property
    def least(self) -> int:
        """Fewest lines."""
        return next(iter(self.prices), 0)

    @property
    def most(self) -> int:
        """Most lines."""
        return next(reversed(self.prices), 0)


def stream_of(elements: Sequence[Element]) -> Stream:
    """The stream with the prices of its lengths, feet not looked at."""
    return Stream(tuple(elements), totals(elements))


def fills(elements: Sequence[Element], depths: Sequence[int]) -> bool:
    """Whether the elements can fill legs of these depths exactly, with every rule at their feet kept."""
    if any(element.above or element.below or element.together > 1 for element in elements):
        return close(elements, depths) is not None  # white that a leg's edge takes away: seldom, and not told in bits
    marks = tuple(accumulate(depths))
    inner = marks[:-1]
    after_foot = sum(1 << (mark + 1) for mark in inner)  # WO-1: a last line alone at the top of a leg
    before_foot = sum(1 << (mark - 1) for mark in inner if mark)  # WO-1: a first line alone at the foot
    tops = 1 | sum(1 << mark for mark in inner)
    room = (1 << (marks[-1] + 1)) - 1
    state = 1
    for element in elements:
        if element.block:
            state = _after_block(element, state, marks, tops) & room
        else:
            state = _after(element.choices, state, after_foot, before_foot) & room
        if not state:
            return False
    return bool(state >> marks[-1] & 1)


def _after(choices: Sequence[Choice], state: int, after_foot: int, before_foot: int) -> int:
    """The set after a paragraph, wherever its lines may be parted."""
    out = 0
    for choice in choices:
        lines = choice.lines
        if lines < 2:
            out |= state << lines
            continue
        start = state & ~before_foot if lines >= 4 else state
        out |= (start << lines) & ~after_foot
    return out


def _after_block(element: Element, state: int, marks: Sequence[int], tops: int) -> int:
    """The set after something that is never parted and keeps lines of what follows in its leg."""
    out = 0
    first = 0
    for mark in marks:
        for choices, here in (
            (element.choices, state & ~tops if element.at_top else state),
            (element.at_top, state & tops),
        ):
            for choice in choices:
                if not choice.lines:
                    out |= here
                    continue
                last = mark - choice.lines - element.keep
                if last >= first:
                    within = ((1 << (last + 1)) - 1) >> first << first
                    out |= (here & within) << choice.lines
        first = mark
    return out
