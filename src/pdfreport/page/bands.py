"""Bands: heads that stand over the first N legs of a frame, solved for a whole thread at once (makeup.md section 5).

Comes in: the thread's elements, which of them are heads that span, and its frames as legs of so many lines. Goes out:
the cheapest way to part the first N legs of each frame into bands and heads, every band filled leg by leg to its last
line, and to let the other legs run on behind them. Where a layout allows it, legs may end a line short above a head.
Text of a band is read leg by leg, then goes under the next head; after the last band of a frame come its other legs
from head to foot, then the next frame. Heads whose text falls into those legs stand in them. A programme over «frame,
line, next element, depth of the band above»: exact, since `fit` fills each band exactly. Knows no glyphs and no page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple, Protocol

from pdfreport.frozen import dataclass
from pdfreport.page.fit import Choice, Element, Fit

LEAST = 2  # lines of text under a spanning head (WO-2)
SHORT, SHORT_LINE = 5, 120  # a band of fewer lines is dear, by the line that it lacks
UNEQUAL_LINE = 20  # of two bands that follow each other under heads, by the line that they differ more than they must
SHORT_LEG = "short-leg"  # the remedy, told with the head under it
OVER = -1  # the leg of a head's slice: it stands over several


@dataclass(frozen=True, slots=True)
class Room:
    """A text frame: the lines of its legs. Heads stand over the first `over` of them, 0 for none."""

    over: int
    depths: tuple[int, ...]

    @property
    def depth(self) -> int:
        """Lines that its bands and heads fill together."""
        return min(self.depths[: self.over])


class Slice(NamedTuple):
    """So many lines of a leg of a room, from a row on."""

    room: int
    leg: int
    row: int
    depth: int


class Part(NamedTuple):
    """Elements `first` up to `after` where they stand, and how they fill it."""

    first: int
    after: int
    slices: tuple[Slice, ...]
    fit: Fit


class Way(NamedTuple):
    """Parts in the order of reading, and what they cost, bands included."""

    price: int
    parts: tuple[Part, ...]


class Copy(Protocol):
    """A thread as `Bands` asks about it."""

    @property
    def lines(self) -> Sequence[tuple[int, int]]:
        """Fewest and most lines of each element, set in one leg."""
        ...

    @property
    def heads(self) -> Sequence[int]:
        """The elements that are heads which span."""
        ...

    def spanning(self, index: int, room: int) -> Element:
        """A head as it stands over the first legs of a room."""
        ...

    def fill(self, first: int, after: int, slices: tuple[Slice, ...], kept: tuple[tuple[int, int], ...]) -> Fit | None:
        """The elements in these legs, none open. On lines from…to of `kept` no head that spans may begin."""
        ...

    def last(self, first: int, slices: tuple[Slice, ...], kept: tuple[tuple[int, int], ...]) -> Fit | None:
        """The same for all elements from `first` on."""
        ...


class Bands:
    """One thread in one set of rooms."""

    def __init__(self, copy: Copy, rooms: Sequence[Room], *, exact: bool = True, short_leg: int = 0) -> None:
        """`exact`: no line may stay open; else the last leg of a band may, at the price that `copy` asks for it.

        `short_leg`: what it costs that a leg ends a line short above a head that spans it; 0: none may.
        """
        self._copy, self._rooms, self._exact, self._short_leg = copy, rooms, exact, short_leg
        self._least = list(accumulate((least for least, _ in copy.lines), initial=0))
        self._most = list(accumulate((most for _, most in copy.lines), initial=0))
        self._known: dict[tuple[int, int, int, int], Way | None] = {}

    def way(self) -> Way | None:
        """The cheapest way through all rooms; None if there is none."""
        return self._from(0, 0, 0, 0)

    def _from(self, room: int, row: int, first: int, above: int) -> Way | None:
        """The cheapest way on for text that begins on a row of a room's bands; `above`: depth of the band above it."""
        key = (room, row, first, above)
        if key not in self._known:
            best: Way | None = None
            for found in self._ways(room, row, first, above):
                if best is None or found.price < best.price:
                    best = found
            self._known[key] = best
        return self._known[key]

    def _ways(self, room: int, row: int, first: int, above: int) -> Iterator[Way]:
        here = self._rooms[room]
        following = next((head for head in self._copy.heads if head >= first), None)
        if here.over and following is not None:
            yield from self._closed(room, row, (first, following), above)
        if not here.over or not row or here.depth - row >= LEAST:
            yield from self._running_on(room, row, first, above)

    def _closed(self, room: int, row: int, text: tuple[int, int], above: int) -> Iterator[Way]:
        """The band ends above the next head, which stands in the same room."""
        over = self._rooms[room].over
        for lacking in range(over if self._short_leg else 1):
            yield from self._above_head((room, row), text, above, lacking)

    def _above_head(self, place: tuple[int, int], text: tuple[int, int], above: int, lacking: int) -> Iterator[Way]:
        """The same, with so many of its last legs a line short (WO-3: made up next to a heading)."""
        room, row = place
        over = self._rooms[room].over
        for depth in self._depths(text, -lacking, over):
            if depth and row + depth + 1 + LEAST > self._rooms[room].depth:
                return
            if lacking and depth <= LEAST:
                continue
            lines = [depth] * (over - lacking) + [depth - 1] * lacking
            slices = tuple(Slice(room, leg, row, count) for leg, count in enumerate(lines)) if depth else ()
            fit = self._copy.fill(*text, slices, ())
            if fit is not None:
                price = fit.price + self._short(depth) + self._unequal(text, depth, above, over)
                before = Way(price + lacking * self._short_leg, (Part(*text, slices, fit),))
                yield from self._headed(before, (room, row + depth), text[1], depth if row else 0, short=lacking > 0)

    def _headed(
        self, before: Way, place: tuple[int, int], head: int, above: int, *, short: bool = False
    ) -> Iterator[Way]:
        """A head over the legs of a room at a row, and the cheapest way on under it; a `short` leg is told with it."""
        room, row = place
        element = self._copy.spanning(head, room)
        for choice in element.at_top if row == 0 and element.at_top else element.choices:
            under = row + choice.lines
            if under >= self._rooms[room].depth:
                continue
            rest = self._from(room, under, head + 1, above)
            if rest is not None:
                kind = f"{choice.kind} {SHORT_LEG}".strip() if short else choice.kind
                fit = Fit((replace(choice, kind=kind),), (0,), choice.price, 0)
                part = Part(head, head + 1, (Slice(room, OVER, row, choice.lines),), fit)
                yield Way(before.price + choice.price + rest.price, (*before.parts, part, *rest.parts))

    def _running_on(self, room: int, row: int, first: int, above: int) -> Iterator[Way]:
        """The band goes down to the foot, its text on into the other legs, to the end or to a head of a later room."""
        here, copy = self._rooms[room], self._copy
        slices = tuple(Slice(room, leg, row, depth - row) for leg, depth in enumerate(here.depths[: here.over]))
        kept = [(0, _lines(slices))] if here.over else []
        price = self._short(here.depth - row) if here.over else 0
        slices += tuple(Slice(room, leg, 0, here.depths[leg]) for leg in range(here.over, len(here.depths)))
        if here.over == len(here.depths) and room == len(self._rooms) - 1:
            price += self._unequal((first, len(copy.lines)), here.depth - row, above, here.over)
        for later in range(room + 1, len(self._rooms)):
            into, used = self._rooms[later], _lines(slices)
            for head in copy.heads if into.over else ():
                if head >= first:
                    yield from self._into(Way(price, ()), later, (first, head), (slices, tuple(kept)))
            if into.over:
                kept.append((used, used + sum(into.depths[: into.over])))
            slices += tuple(Slice(later, leg, 0, depth) for leg, depth in enumerate(into.depths))
        least, most = self._bounds((first, len(copy.lines)))
        if not least <= _lines(slices) or (self._exact and _lines(slices) > most):
            return
        fit = copy.last(first, slices, tuple(kept))
        if fit is not None:
            yield Way(price + fit.price, (Part(first, len(copy.lines), slices, fit),))

    def _into(
        self,
        before: Way,
        room: int,
        text: tuple[int, int],
        so_far: tuple[tuple[Slice, ...], tuple[tuple[int, int], ...]],
    ) -> Iterator[Way]:
        """Text that ends at the head of a later room, or in the first band of it, above a head."""
        over = self._rooms[room].over
        slices, kept = so_far
        used = _lines(slices)
        for depth in self._depths(text, used, over):
            if depth and depth + 1 + LEAST > self._rooms[room].depth:
                return
            more = (*slices, *[Slice(room, leg, 0, depth) for leg in range(over)]) if depth else slices
            fit = self._copy.fill(*text, more, (*kept, (used, used + over * depth)))
            if fit is not None:
                price = before.price + fit.price + self._short(depth)
                yield from self._headed(Way(price, (Part(*text, more, fit),)), (room, depth), text[1], 0)

    def _depths(self, text: tuple[int, int], used: int, over: int) -> list[int]:
        """How deep a band may be that takes what `used` lines of other legs leave of the text; no band is one line."""
        least, most = self._bounds(text)
        low, high = least - used, most - used + (0 if self._exact else over - 1)
        return [depth for depth in range(max(0, -(-low // over)), high // over + 1) if depth != 1] if high >= 0 else []

    def _bounds(self, text: tuple[int, int]) -> tuple[int, int]:
        first, after = text
        return self._least[after] - self._least[first], self._most[after] - self._most[first]

    def _short(self, depth: int) -> int:
        return SHORT_LINE * max(0, SHORT - depth) if depth else 0

    def _unequal(self, text: tuple[int, int], depth: int, above: int, over: int) -> int:
        """Of bands that follow each other: what they differ more than the lengths of their texts make them."""
        if not above:
            return 0
        heads = [head for head in self._copy.heads if head < text[0]]
        before = self._bounds((heads[-2] + 1, heads[-1]))
        here = self._bounds(text)
        must = max(0, -(-here[0] // over) - before[1] // over, -(-before[0] // over) - here[1] // over)
        return UNEQUAL_LINE * max(0, abs(depth - above) - must)


def _lines(slices: Sequence[Slice]) -> int:
    return sum(one.depth for one in slices)


def joined(way: Way) -> Fit:
    """All parts as one stream: lines counted through, what stays open told in sum."""
    choices: list[Choice] = []
    starts: list[int] = []
    offset = 0
    for part in way.parts:
        choices += part.fit.choices
        starts += [offset + start for start in part.fit.starts]
        offset += _lines(part.slices)
    fits = [part.fit for part in way.parts]
    still_open = sum(fit.open_lines for fit in fits)
    return Fit(tuple(choices), tuple(starts), way.price, still_open, any(fit.bent for fit in fits))
