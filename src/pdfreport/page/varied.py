"""A thread whose lines differ in measure: what each of its elements is, by the line on which it begins.

Comes in: a thread and, for each setting of the page, its legs. Goes out: elements for `fit` that know where they
stand, and the pieces as they are there. Running text takes the measure of every single line. Heads, and paragraphs
that are more than running text, are set alike in all their lines, to the narrowest of the lines that they stand on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from functools import partial

from pdfreport.design.model import Thread
from pdfreport.design.styles import ParagraphStyle
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element
from pdfreport.page.legs import Leg, common
from pdfreport.page.thread import Stuff, paragraph_stuff, stream
from pdfreport.page.typeset import Measures, thousandths

LEAST = 6  # ems: no strip of text is narrower (GR-8)
RUNNING = ("text", "dateline")
NOTHING = Element(())  # cannot stand there


class Rooms:
    """The lines of a stream, leg after leg: where each begins in its leg, and how wide it is, in points."""

    def __init__(self, legs: Sequence[Leg], em: float) -> None:
        self.strips = [
            (leg.strips[row] if leg.strips else (0.0, leg.width)) for leg in legs for row in range(leg.depth)
        ]
        self.legs = [number for number, leg in enumerate(legs) for _ in range(leg.depth)]
        self.measures = [round(width * 1000 / em) for _, width in self.strips]
        self.narrowest = min(width for _, width in self.strips)

    def at(self, start: int, count: int) -> Measures:
        """The measures of so many lines of running text (1/1000 em); the last line's stands for all after it."""
        found = self.measures[start : start + count] or self.measures[-1:]
        while len(found) > 1 and found[-1] == found[-2]:
            found.pop()
        return tuple(found) if len(found) > 1 else found[0]

    def even(self, start: int, count: int) -> float:
        """The width that so many lines have in common in every leg they stand in, in points."""
        widest = float("inf")
        end = min(start + count, len(self.strips))
        while start < end:
            after = start
            while after < end and self.legs[after] == self.legs[start]:
                after += 1
            widest = min(widest, common(self.strips[start:after])[1])
            start = after
        return widest


@dataclass(frozen=True, slots=True)
class Varied:
    """The thread's pieces at the measure of its first leg; at others, as they are asked for.

    `by_width` (points) are all pieces at one measure, `running` paragraphs by their rank and the measures of their
    lines, `most` the lines that a paragraph takes at a width. All three only remember.
    """

    thread: Thread
    style: ParagraphStyle
    desk: Desk
    main: tuple[Stuff, ...]
    by_width: dict[float, tuple[Stuff, ...] | None]
    running: dict[tuple[int, Measures], Stuff] = field(default_factory=dict)
    most: dict[tuple[int, float], int] = field(default_factory=dict)

    def at_width(self, width: float) -> tuple[Stuff, ...] | None:
        """The thread at one measure; None if it falls into other pieces there than at its main one."""
        if width not in self.by_width:
            made = stream(self.thread, self.style, width, self.desk)
            alike = [one.piece.node for one in made] == [one.piece.node for one in self.main]
            self.by_width[width] = made if alike else None
        return self.by_width[width]

    def paragraph(self, index: int, measures: Measures) -> Stuff:
        """A paragraph of running text at the measures of its lines."""
        key = (index, measures)
        if key not in self.running:
            main = self.main[index]
            made = paragraph_stuff(main.piece, main.style, measures, self.desk)
            without = tuple(choice for choice in main.element.choices if not choice.lines)  # optional: may be left out
            choices = (*made.element.choices, *without)
            self.running[key] = replace(made, element=replace(made.element, choices=choices))
        return self.running[key]

    def lines_at(self, index: int, width: float) -> int:
        """Lines of a paragraph at its best where all are so wide, in points."""
        key = (index, width)
        if key not in self.most:
            main = self.main[index]
            measure = thousandths(width, main.style)
            self.most[key] = len(self.desk.set.broken(main.piece.rows[0], main.style, measure))
        return self.most[key]

    def elements(self, legs: Sequence[Leg]) -> tuple[tuple[Element, ...], Placing]:
        """The elements for these legs, and what tells of each piece as it stands where the fit has put it."""
        rooms = Rooms(legs, self.style.size)
        placing = Placing(self, rooms, {})
        wide = max(width for _, width in rooms.strips)
        ends = [made for made in (self.at_width(rooms.narrowest), self.at_width(wide)) if made is not None]
        out = []
        for index, one in enumerate(self.main):
            lines = [
                c.lines
                for made in ends or [self.main]
                for c in (*made[index].element.choices, *made[index].element.at_top)
            ]
            bounds = (Choice(max(0, min(lines) - 1), 0), Choice(max(lines) + 1, 0))
            choices = (*one.element.choices, *bounds)
            out.append(replace(one.element, choices=choices, at=partial(placing.element, index)))
        return tuple(out), placing


def _runs(one: Stuff) -> bool:
    """Whether a piece is running text, though it stands among forms: no head, drop cap, label or signature."""
    if one.head is not None or one.element.block or one.element.together > 1 or len(one.piece.rows) > 1:
        return False
    form = one.piece.rows[0].form
    return one.formed is None or form is None or form.kind in RUNNING


@dataclass(frozen=True, slots=True)
class Placing:
    """The pieces of a varied thread in one set of legs."""

    varied: Varied
    rooms: Rooms
    known: dict[tuple[int, int], Stuff | None]

    def element(self, index: int, start: int) -> Element:
        """The element of a piece that begins on a line of the stream."""
        one = self.stuff(index, start)
        return NOTHING if one is None else one.element

    def stuff(self, index: int, start: int) -> Stuff | None:
        """A piece as it is where it begins on a line; None if it cannot stand there."""
        key = (index, start)
        if key not in self.known:
            main = self.varied.main[index]
            self.known[key] = self._running(index, start) if _runs(main) else self._even(index, start)
        return self.known[key]

    def _running(self, index: int, start: int) -> Stuff:
        most = self.varied.lines_at(index, self.rooms.narrowest) + 1
        return self.varied.paragraph(index, self.rooms.at(start, most))

    def _even(self, index: int, start: int) -> Stuff | None:
        width = self.rooms.even(start, 1)
        while LEAST * self.varied.style.size <= width < float("inf"):
            made = self.varied.at_width(width)
            if made is None:
                return None
            element = made[index].element
            lines = max(choice.lines for choice in (*element.choices, *element.at_top))
            room = self.rooms.even(start, lines + element.above + element.below)
            if room >= width:
                return made[index]
            width = room
        return None
