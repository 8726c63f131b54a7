"""A thread's copy as closing fits it: its elements, whatever the measures of its lines, and the legs they fill.

Comes in: a thread of the design. Goes out: a `Stream` that fills any legs of the thread. Where all lines have one
measure the elements are made once; where they differ `varied` makes them for each set of legs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pdfreport.design.model import Thread
from pdfreport.design.styles import ParagraphStyle
from pdfreport.frozen import dataclass
from pdfreport.page.closed import Closed, frames_of, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Element, Fit, close, longest, shortest, stop
from pdfreport.page.legs import SPILL, Leg, text_style
from pdfreport.page.thread import Stuff, stream

if TYPE_CHECKING:
    from pdfreport.page.banded import Banded
    from pdfreport.page.head_steps import Smaller
    from pdfreport.page.varied import Varied

SAME = 0.05  # pt by which measures may differ and are one


@dataclass(frozen=True, slots=True)
class Stream:
    """A thread's pieces at the measure of its first leg, with the sums that every setting asks for.

    `area` is what its text fills at the least and the most: lines times their measure in points. `varied` is there
    if the lines of the thread differ in measure, `banded` if it has heads that span several legs, `smaller` if smaller
    heads would save rows.
    """

    thread: Thread
    desk: Desk
    style: ParagraphStyle
    stuff: tuple[Stuff, ...]
    elements: tuple[Element, ...]
    width: float
    shortest: int
    longest: int
    area: tuple[float, float]
    varied: Varied | None
    banded: Banded | None = None
    smaller: tuple[Smaller, ...] = ()

    def close(self, legs: Sequence[Leg], open_price: int = 0, relaxed: bool = False) -> Closed | None:
        """The thread in these legs, as `fit.close` fills them; None if nothing fits."""
        if self.banded is not None:
            return self.banded.close(legs, open_price, relaxed)
        exact = not (open_price or relaxed)
        return self._filled(legs, partial(close, open_price=open_price, relaxed=relaxed), exact)

    def stop(self, legs: Sequence[Leg], relaxed: bool = False) -> Closed | None:
        """Rows of vertical lines, filled and stopped where the copy ends (WO-6); that has no price."""
        found = self._filled(legs, partial(stop, relaxed=relaxed), False)
        return None if found is None else replace(found, fit=replace(found.fit, price=0))

    def least(self, legs: Sequence[Leg]) -> int:
        """The fewest lines that the thread takes in these legs, by its sums."""
        return self.shortest if self.banded is None else self.banded.least(legs)

    def _filled(self, legs: Sequence[Leg], way: Callable[..., Fit | None], exact: bool) -> Closed | None:
        depths = [leg.depth for leg in legs]
        if _alike(legs, self.width):
            fit = way(self.elements, depths)
            found = None if fit is None else Closed(self.thread, self.stuff, tuple(legs), fit, 0)
            return self._or_smaller(found, legs, way) if self.smaller else found
        assert self.varied is not None  # its measures were looked at before
        if exact and not self._may_fill(legs):
            return None
        elements, placing = self.varied.elements(legs)
        fit = way(elements, depths)
        if fit is None:
            return None
        stuff = [placing.stuff(index, start) for index, start in enumerate(fit.starts)]
        return Closed(self.thread, tuple(one for one in stuff if one is not None), tuple(legs), fit, 0)

    def _or_smaller(self, found: Closed | None, legs: Sequence[Leg], way: Callable[..., Fit | None]) -> Closed | None:
        """The cheapest of the thread as its rule says and with smaller heads."""
        for price, stuff, elements in self.smaller:
            if found is not None and found.fit.price <= price:
                break
            fit = way(elements, [leg.depth for leg in legs])
            if fit is not None and (found is None or fit.price + price < found.fit.price):
                found = Closed(self.thread, stuff, tuple(legs), replace(fit, price=fit.price + price), 0)
        return found

    def _may_fill(self, legs: Sequence[Leg]) -> bool:
        """Whether lines of different measures can come out even: by their area, half a line of slack a paragraph."""
        area = sum(leg.room(row) for leg in legs for row in range(leg.depth))
        slack = len(self.elements) * self.width / 2
        return self.area[0] - slack <= area <= self.area[1] + slack


def _alike(legs: Iterable[Leg], width: float) -> bool:
    return all(not leg.strips and abs(leg.width - width) <= SAME for leg in legs if leg.frame != SPILL)


def streams(desk: Desk) -> dict[str, Stream]:
    """The copy of every thread of the page that has some, by name."""
    found = ((name, _stream(thread, desk)) for name, thread in desk.design.threads.items())
    return {name: made for name, made in found if made is not None}


def _stream(thread: Thread, desk: Desk) -> Stream | None:
    frames = frames_of(thread.name, desk)
    legs = thread_legs(thread.name, desk)
    if not legs:
        return None
    style, width = text_style(frames[0], desk), legs[0].width
    stuff = stream(thread, style, width, desk)
    if not stuff:
        return None
    elements = tuple(one.element for one in stuff)
    least, most = shortest(elements), longest(elements)
    area = (least * width, most * width)
    if _alike(legs, width):
        return _with_bands(_with_smaller(Stream(thread, desk, style, stuff, elements, width, least, most, area, None)))
    from pdfreport.page.varied import Varied  # most threads have one measure

    varied = Varied(thread, style, desk, stuff, {width: stuff})
    least = shortest(varied.elements(legs)[0])
    mean = sum(leg.room(row) for leg in legs for row in range(leg.depth)) / sum(leg.depth for leg in legs)
    most = round(most * width / mean)
    return _with_bands(Stream(thread, desk, style, stuff, elements, width, least, most, area, varied))


def _with_bands(stream: Stream) -> Stream:
    """The stream, cut into bands if its design lets heads span several legs."""
    if not stream.desk.design.spans(stream.thread):
        return stream
    from pdfreport.page.banded import banded  # few designs do

    made = banded(stream.thread, stream.style, stream.stuff, stream.varied, stream.desk)
    if made is None:
        return stream
    least, most = made.bounds()
    return replace(stream, banded=made, shortest=min(stream.shortest, least), longest=max(stream.longest, most))


def _with_smaller(stream: Stream) -> Stream:
    """The stream, with smaller heads beside it where its design lets them be smaller."""
    if not stream.desk.design.remedies.head_size[0] or all(one.head is None for one in stream.stuff):
        return stream
    from pdfreport.page.head_steps import smaller_heads  # few designs do

    found = tuple(smaller_heads(stream.stuff, stream.width, stream.desk))
    least = min([stream.shortest, *(shortest(elements) for _, _, elements in found)])
    return replace(stream, smaller=found, shortest=least)
