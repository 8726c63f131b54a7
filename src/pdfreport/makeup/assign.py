"""Which page takes which story: an assignment by arithmetic alone (docs/rules/makeup.md section 10).

Comes in: items, each a story or the stories of a group, with the cells that they take by page, and the room of every
page. Goes out: a page for every item, and why. Nothing is set here; all numbers are integers, ties go to the more
important item and the earlier page, and exchanges are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

MOST_TRIED = 8_000  # assignments that exchanges look at: a bound in counted steps
BARE, CROWDED = 60, 25  # cells: a page without a picture while others have two; a picture over the fifth of a page
MOST_PICTURES = 5
STEP = 1  # cells: a pair in which the less important story is on an earlier page
OUTSIDE = 8  # a cell by which a page's room is out of what its stories can take at all
MOST_APART = 8  # units that the search of a page takes
NARROW = 12  # cells a unit: more stories than a page's search can take apart

Shares = tuple[int, ...]  # by item the page that takes it


class Cells(NamedTuple):
    """What a story takes on a page: the fewest cells, those of its cheapest module, the most."""

    least: int
    cheapest: int
    most: int


class Item(NamedTuple):
    """A story, or the stories of a group, which go together. `rank` is the place of its first by importance."""

    names: tuple[str, ...]
    rank: int
    cells: tuple[Cells, ...]  # by page
    pictures: int
    pages: tuple[int, ...]  # the pages that may take it, by index
    asked: str = ""  # page, section: its editor's wish; "" for none

    @property
    def free(self) -> bool:
        """Whether more than one page may take it."""
        return len(self.pages) > 1


class Assigned(NamedTuple):
    """The pages of all items, and the reason of each by code: lead, page, section, room, level."""

    shares: Shares
    why: tuple[str, ...]


def assign(items: Sequence[Item], rooms: Sequence[int]) -> Assigned:
    """A page for every item: wishes, then leads, then the largest onto the page with most room, then exchanges."""
    order = sorted(range(len(items)), key=lambda at: items[at].rank)
    pages: dict[int, int] = {}
    why: dict[int, str] = {}
    for at in order:
        if not items[at].free:
            pages[at], why[at] = items[at].pages[0], items[at].asked or "room"
    for page in range(len(rooms)):
        _lead(page, order, items, pages, why)
    for at in sorted(order, key=lambda at: (-max(items[at].cells)[1], items[at].rank)):
        if at not in pages:
            pages[at] = max(items[at].pages, key=lambda page: (_left(page, items, pages, rooms), -page))
            why[at] = items[at].asked or "room"
    shares = tuple(pages[at] for at in range(len(items)))
    leads = frozenset(at for at, reason in why.items() if reason == "lead")
    best = exchanged(items, shares, rooms, leads)
    for at, (before, after) in enumerate(zip(shares, best, strict=True)):
        if before != after:
            why[at] = items[at].asked or "level"
    for page in range(len(rooms)):
        first = next((at for at in order if best[at] == page), None)
        if first is not None and not items[first].asked:
            why[first] = "lead"
    return Assigned(best, tuple(why[at] for at in range(len(items))))


def _lead(page: int, order: Sequence[int], items: Sequence[Item], pages: dict[int, int], why: dict[int, str]) -> None:
    """The most important item that is left leads a page, unless one that must be on it does."""
    there = [items[at].rank for at, on in pages.items() if on == page]
    first = next((at for at in order if at not in pages and page in items[at].pages), None)
    if first is not None and (not there or (page == 0 and items[first].rank < min(there))):
        pages[first], why[first] = page, "lead"


def _left(page: int, items: Sequence[Item], pages: dict[int, int], rooms: Sequence[int]) -> int:
    return rooms[page] - sum(items[at].cells[page].cheapest for at, on in pages.items() if on == page)


def unevenness(items: Sequence[Item], shares: Shares, rooms: Sequence[int]) -> int:
    """How far an assignment is from even pages: cells too many or too few, with prices for pictures and order."""
    loads = [[0, 0, 0] for _ in rooms]
    pictures, apart, before = ([0] * len(rooms) for _ in range(3))
    total = 0
    for at in sorted(range(len(items)), key=lambda at: items[at].rank):
        item, page = items[at], shares[at]
        for kind in range(3):
            loads[page][kind] += item.cells[page][kind]
        pictures[page] += item.pictures
        apart[page] += len(item.names) if item.pictures or item.rank < 2 else 0
        total += STEP * sum(before[page + 1 :])  # more important ones on later pages
        before[page] += 1
    share = _stretch(loads, rooms)
    for page, (least, cheapest, most) in enumerate(loads):
        spread = most - cheapest if share > 0 else cheapest - least
        gap = rooms[page] - cheapest - share * spread // 1000
        total += abs(gap) + OUTSIDE * max(0, least - rooms[page], rooms[page] - most)
        total += CROWDED * max(0, pictures[page] - MOST_PICTURES) + NARROW * max(0, apart[page] - MOST_APART)
        total += BARE if not pictures[page] and max(pictures) > 1 else 0
    return total


def _stretch(loads: Sequence[Sequence[int]], rooms: Sequence[int]) -> int:
    """How far all stories must be from their cheapest to fill all pages, in thousandths of what they can give or take.

    Pages are even if they ask that much of their stories alike, in an edition that is full as in one that is not.
    """
    least, cheapest, most = (sum(load[kind] for load in loads) for kind in range(3))
    gap = sum(rooms) - cheapest
    spread = most - cheapest if gap > 0 else cheapest - least
    return max(-1000, min(1000, gap * 1000 // max(1, spread)))


def exchanged(
    items: Sequence[Item], shares: Shares, rooms: Sequence[int], held: frozenset[int] = frozenset()
) -> Shares:
    """Moves and exchanges of pairs, the best first, while they make the pages more even; those `held` stay."""
    price = unevenness(items, shares, rooms)
    left = MOST_TRIED
    while left > 0:
        tried = [(unevenness(items, other, rooms), other) for other in islice(others(items, shares, held), left)]
        left -= len(tried)
        best = min(tried, default=(price, shares))
        if best[0] >= price:
            break
        price, shares = best
    return shares


def others(items: Sequence[Item], shares: Shares, held: frozenset[int] = frozenset()) -> Iterator[Shares]:
    """Every assignment that differs by one item moved or by two exchanged; the lead of the first page stays."""
    first = min(range(len(items)), key=lambda at: items[at].rank, default=0)
    still = held | ({first} if shares[:1] and shares[first] == 0 else set())
    loose = [at for at, item in enumerate(items) if item.free and at not in still]
    for at in loose:
        for page in items[at].pages:
            if page != shares[at]:
                yield _with(shares, {at: page})
        for other in loose:
            both = shares[other] in items[at].pages and shares[at] in items[other].pages
            if both and other > at and shares[at] != shares[other]:
                yield _with(shares, {at: shares[other], other: shares[at]})


def _with(shares: Shares, changed: dict[int, int]) -> Shares:
    return tuple(changed.get(at, page) for at, page in enumerate(shares))
