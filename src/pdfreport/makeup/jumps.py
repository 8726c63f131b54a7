"""A story that its page cannot hold goes on on a later page (docs/rules/makeup.md section 10).

Comes in: a pool shared out, with pages that are open. Goes out: the same with stories cut, if that closes both pages.
Only stories that their editors marked are cut, once each, after a paragraph, so that enough lines stand on either page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from pdfreport.content.division import Turn, divided, places
from pdfreport.content.model import Story
from pdfreport.makeup.page import bench_of
from pdfreport.makeup.pool import Pool, rooms_of, taken
from pdfreport.makeup.setting import Bench
from pdfreport.makeup.shares import Shared, quick
from pdfreport.makeup.stories import Ranked, text_of
from pdfreport.page.desk import Desk

T = TypeVar("T")
KEPT, SENT = 23, 35  # lines of text that stay on the first page at the least, and that go on
MOST_CUTS = 6  # places tried for one story and one page


def jumped(done: Shared) -> Shared:
    """Every open page with a story that may go on, its rest on the first later page that both close with."""
    for at in range(len(done.stories)):
        if done.made[at] is None:
            done = next(_jumps(done, at), done)
    return done


def _jumps(done: Shared, at: int) -> Iterator[Shared]:
    """The pages with a story of one of them cut, so that both close."""
    pool = done.pool
    over = _over(done, at)
    there = {part.id for parts in done.parts for part in parts}
    for name in done.stories[at]:
        story = pool.edition.story(name)
        if not story.wishes.jump or name in there:
            continue
        for other in range(at + 1, len(done.stories)):
            for after in cuts(story, pool, at, over):
                found = _cut(done, story, after, (at, other))
                if found is not None:
                    yield found


def _over(done: Shared, at: int) -> int:
    """Cells by which a page's stories are more than its room."""
    pool = done.pool
    ranks = {story.id: rank for rank, story in enumerate(pool.stories)}
    need = sum(taken(pool, at, ranks[name], pool.edition.story(name)).cheapest for name in done.stories[at])
    return max(SENT, need - rooms_of(pool)[at])


def cuts(story: Story, pool: Pool, at: int, over: int) -> tuple[int, ...]:
    """Places to cut a story with enough lines before and behind, those first that take off what is over."""
    found: list[tuple[int, int]] = []
    for after in places(story):
        first, rest = divided(story, Turn(after, 1, 2))
        kept = _lines(first, pool.desk(pool.pages[at], [first]))
        sent = _lines(rest, pool.desk(pool.pages[at], [rest]))
        if kept >= KEPT and sent >= SENT:
            found.append((abs(sent - over), after))
    return tuple(after for _, after in sorted(found)[:MOST_CUTS])


def _lines(story: Story, desk: Desk) -> int:
    """Lines of a story's text in one column, turn line counted in."""
    return text_of(Ranked(story, 0), desk.grid.span_width(1), desk).least


def _cut(done: Shared, story: Story, after: int, pages: tuple[int, int]) -> Shared | None:
    """The pages with the story cut there; None if one of the two stays open."""
    pool, (at, other) = done.pool, pages
    numbers = [pool.edition.pages[pool.pages[page]].number for page in pages]
    first, rest = divided(story, Turn(after, numbers[0], numbers[1]))
    behind = replace(rest, importance=max(_importance(done, other)) + 1)
    parts = (*done.parts[at], first), (*done.parts[other], behind)
    one = quick(bench(pool, at, _held(done, at, ()), parts[0]))
    if one is None:
        return None
    two = quick(bench(pool, other, _held(done, other, (story.id,)), parts[1]))
    if two is None:
        return None
    stories = _with(done.stories, other, (*done.stories[other], story.id))
    made = _with(_with(done.made, at, one), other, two)
    found = _with(_with(done.parts, at, parts[0]), other, parts[1])
    jumps = (*done.jumps, (story.id, numbers[0], numbers[1], after))
    return replace(done, stories=stories, made=made, parts=found, jumps=jumps)


def _importance(done: Shared, page: int) -> Sequence[int]:
    return [done.pool.edition.story(name).importance for name in done.stories[page]] or [0]


def _held(done: Shared, page: int, more: tuple[str, ...]) -> tuple[str, ...]:
    return done.stories[page] + more + done.reserve[page]


def _with(row: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*row[:at], value, *row[at + 1 :])


def bench(pool: Pool, page: int, names: tuple[str, ...], parts: tuple[Story, ...]) -> Bench:
    """The bench of a page that holds parts of stories; what has been measured of the others is shared."""
    by_name = {part.id: part for part in parts}
    desk = pool.desk(pool.pages[page], [by_name.get(name) or pool.edition.story(name) for name in names])
    known = {case: unit for case, unit in pool.measured(desk.design).items() if not by_name.keys() & set(case.stories)}
    return replace(bench_of(desk), known=known)
