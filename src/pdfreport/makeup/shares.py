"""The pages of a pool closed: assigned, searched one by one, stories traded between neighbours where a page is open.

Comes in: a pool. Goes out: for each of its pages the stories, the try that closed it if one did, and why each story is
there. At most twenty trades are tried, the most even first; after them a story may go on on the next page
(`jumps`), and what is still open is left to the ladder of its page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.content.model import Edition, Story
from pdfreport.frozen import dataclass
from pdfreport.makeup.assign import Assigned, Item, Shares, assign, others, unevenness
from pdfreport.makeup.page import MadeUp, attempt, bench_of
from pdfreport.makeup.pool import Pool, items_of, rooms_of
from pdfreport.makeup.setting import Bench, Setting
from pdfreport.makeup.stories import WIDE_CROP

MOST_TRADES = 20
QUICK = (Setting(), Setting(crop=WIDE_CROP))  # what is tried before stories are traded


@dataclass(frozen=True, slots=True)
class Shared:
    """A pool's pages: the stories of each, its reserve, what closed it so far, and the reason of every story."""

    pool: Pool
    stories: tuple[tuple[str, ...], ...]
    reserve: tuple[tuple[str, ...], ...]
    made: tuple[MadeUp | None, ...]
    why: tuple[tuple[str, str], ...]  # story → reason
    parts: tuple[tuple[Story, ...], ...] = ()  # by page, of stories that go on on another
    jumps: tuple[tuple[str, int, int, int], ...] = ()  # story, numbers of both pages, paragraphs before the cut

    @property
    def edition(self) -> Edition:
        """The edition with the stories written on its pages."""
        pages = list(self.pool.edition.pages)
        for at, page in enumerate(self.pool.pages):
            names = self.stories[at] + self.reserve[at]
            rests = tuple(name for name, _, number, _ in self.jumps if number == pages[page].number)
            pages[page] = replace(pages[page], stories=names, pool=False, parts=self.parts[at], continued=rests)
        return replace(self.pool.edition, pages=tuple(pages), open=False)


def shared(pool: Pool) -> Shared:
    """Every story of the pool on a page, and the pages closed as far as assignment and trades do it."""
    items, rooms = items_of(pool), rooms_of(pool)
    found = assign(items, rooms)
    trying = _Trying(pool, items, rooms, {})
    shares = trying.traded(found.shares)
    reserve = _reserve(pool, items, shares, rooms)
    why = dict(_reasons(items, found, shares))
    why |= {name: "reserve" for names in reserve for name in names}
    pages = range(len(rooms))
    stories = tuple(trying.names(shares, page) for page in pages)
    made = tuple(trying.closed(shares, page) for page in pages)
    closed = _with_reserve(pool, stories, reserve, made)
    return Shared(pool, stories, reserve, closed, tuple(sorted(why.items())), ((),) * len(rooms))


def _reasons(items: tuple[Item, ...], found: Assigned, shares: Shares) -> Iterator[tuple[str, str]]:
    for item, why, before, after in zip(items, found.why, found.shares, shares, strict=True):
        leads = dict.fromkeys(item.names, "group") | {item.names[0]: why}
        yield from ((name, "trade" if before != after else reason) for name, reason in leads.items())


def _reserve(
    pool: Pool, items: tuple[Item, ...], shares: Shares, rooms: tuple[int, ...]
) -> tuple[tuple[str, ...], ...]:
    """Reserve stories by page: each where most room is left, of the pages that may take it."""
    left = [room - sum(item.cells[page].cheapest for item, on in zip(items, shares, strict=True) if on == page)
            for page, room in enumerate(rooms)]  # fmt: skip
    out: list[list[str]] = [[] for _ in rooms]
    for item in items_of(replace(pool, stories=pool.reserve)):
        page = max(item.pages, key=lambda one: (left[one], -one))
        out[page] += item.names
        left[page] -= item.cells[page].cheapest
    return tuple(map(tuple, out))


def _with_reserve(
    pool: Pool,
    stories: tuple[tuple[str, ...], ...],
    reserve: tuple[tuple[str, ...], ...],
    made: tuple[MadeUp | None, ...],
) -> tuple[MadeUp | None, ...]:
    """What closed the pages, on benches that know their reserve."""
    out: list[MadeUp | None] = []
    for at, done in enumerate(made):
        out.append(None if done is None else replace(done, bench=bench(pool, at, stories[at] + reserve[at])))
    return tuple(out)


def bench(pool: Pool, page: int, names: tuple[str, ...]) -> Bench:
    """The bench of a page (by its place in the pool) with these stories; what has been measured is shared."""
    desk = pool.desk(pool.pages[page], [pool.edition.story(name) for name in names])
    return replace(bench_of(desk), known=pool.measured(desk.design))


def quick(board: Bench) -> MadeUp | None:
    """The page as it is, or with wider crops; None if that does not close it."""
    steps = 0
    for tries, setting in enumerate(QUICK, 1):
        tried = attempt(board, setting)
        steps += tried.steps
        if tried.plans:
            return MadeUp(board, tried, tries, steps)
    return None


@dataclass(frozen=True, slots=True)
class _Trying:
    """Pages tried so far, by their place in the pool and their stories."""

    pool: Pool
    items: tuple[Item, ...]
    rooms: tuple[int, ...]
    known: dict[tuple[int, tuple[str, ...]], MadeUp | None]

    def names(self, shares: Shares, page: int) -> tuple[str, ...]:
        """The stories of a page by importance."""
        mine = {name for item, on in zip(self.items, shares, strict=True) if on == page for name in item.names}
        return tuple(story.id for story in self.pool.stories if story.id in mine)

    def closed(self, shares: Shares, page: int) -> MadeUp | None:
        """The page closed without the ladder, if it can be."""
        key = (page, self.names(shares, page))
        if key not in self.known:
            self.known[key] = quick(bench(self.pool, *key)) if key[1] else None
        return self.known[key]

    def traded(self, shares: Shares) -> Shares:
        """The assignment after trades that closed a page which was open, and opened none."""
        tried = 0
        for page in range(len(self.rooms)):
            if self.closed(shares, page) is not None:
                continue
            for other in self._trades(shares, page):
                if tried == MOST_TRADES:
                    return shares
                tried += 1
                if self._better(shares, other, page):
                    shares = other
                    break
        return shares

    def _trades(self, shares: Shares, page: int) -> list[Shares]:
        """Assignments in which the page trades with a neighbour, the most even first."""
        out = []
        for other in others(self.items, shares):
            touched = {on for pair in zip(shares, other, strict=True) if pair[0] != pair[1] for on in pair}
            if page in touched and all(abs(on - page) <= 1 for on in touched):
                out.append((unevenness(self.items, other, self.rooms), other))
        return [other for _, other in sorted(out)]

    def _better(self, before: Shares, after: Shares, page: int) -> bool:
        """Whether the page closes, and every other that closed before still does."""
        touched = [on for on in range(len(self.rooms)) if self.names(before, on) != self.names(after, on)]
        return self.closed(after, page) is not None and all(
            self.closed(after, on) is not None or self.closed(before, on) is None for on in touched
        )
