"""The ladder: what is tried in turn when a page does not close as it is (docs/rules/makeup.md sections 4 and 6).

Comes in: the page's bench. Goes out: settings, from the least change to the greatest: guests in the corners of
stories, more forms of heads and pictures, wider crops, looser lines, a quarter point of leading, a story of the
reserve, two changes together, a picture left out. Each is a whole search; arithmetic sorts out at once those that
cannot close.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.content.model import Story
from pdfreport.design.remedies import size_steps
from pdfreport.makeup.pictures import photos_of
from pdfreport.makeup.setting import Bench, Setting, rules_of
from pdfreport.makeup.stories import WIDE_CROP
from pdfreport.makeup.unit import Panel

MOST_PICTURES = 4  # pictures of which each is left out in turn
MOST_RESERVES = 4
MOST_FREED = 2  # pictures of which each stands by itself, with other changes of the page
FEW = 4  # units of a page that is hard to close because there is little to trade
MOST_HOSTS, MOST_SMALL = 2, 3  # stories that an advert may be a guest of; small stories that may be guests


def rungs(bench: Bench) -> Iterator[Setting]:
    """Settings to try, the least change first, none twice."""
    tried: set[Setting] = set()
    for one in _ladder(bench):
        if one not in tried:
            tried.add(one)
            yield one


def few(bench: Bench) -> bool:
    """Whether the page has so few units that it is hard to close."""
    return len(bench.stories) + len(bench.fixed) <= FEW


def widest(bench: Bench) -> Setting:
    """All that may be done to a page before its leading, its size or its pictures are touched."""
    quotes = any(one.story.quotes for one in bench.stories)
    return Setting(crop=WIDE_CROP, loose=True, ample=few(bench), quotes=quotes)


def _ladder(bench: Bench) -> Iterator[Setting]:
    plain = Setting()
    yield plain
    if few(bench):
        yield from (replace(plain, hosted=pairs) for pairs in panels_hosted(bench))
        plain = replace(plain, ample=True)
        yield plain
    wide = replace(plain, crop=WIDE_CROP)
    leadings = rules_of(bench.desk).leadings
    yield wide
    yield replace(plain, loose=True)
    if few(bench):
        yield from (replace(wide, hosted=pairs) for pairs in hostings(bench))
    for leading in leadings:
        yield replace(plain, leading=leading)
    if any(one.story.quotes for one in bench.stories):
        yield replace(wide, quotes=True)
    taken = [one.story.id for one in bench.reserve][:MOST_RESERVES]
    for name in taken:
        yield replace(plain, reserves=(name,))
    yield replace(wide, ample=True, loose=True)
    for leading in leadings:
        yield replace(wide, leading=leading, loose=True)
    for count in range(2, len(taken) + 1):
        yield replace(wide, reserves=tuple(taken[:count]))
    yield from _last(bench, wide)


def _last(bench: Bench, wide: Setting) -> Iterator[Setting]:
    """The changes that an editor likes least."""
    leadings, spare = rules_of(bench.desk).leadings, pictures_to_spare(bench)
    for picture in spare:
        yield replace(wide, freed=(picture,))
    for pairs in hostings(bench):
        yield replace(wide, ample=True, loose=True, hosted=pairs)
    for picture in spare[:MOST_FREED]:
        yield replace(wide, loose=True, freed=(picture,))
        for leading in leadings:
            yield replace(wide, leading=leading, freed=(picture,))
    for size in size_steps(bench.desk.design.remedies, bench.desk.grid.em):
        yield replace(wide, size=size)
    for picture in spare:
        yield replace(wide, crop=Setting().crop, left_out=(picture,))
    for picture in spare:
        yield replace(wide, left_out=(picture,))
    if len(spare) > 1:
        yield replace(wide, left_out=spare[:2])


Pairs = tuple[tuple[str, str], ...]  # (story, unit that is its guest)


def hostings(bench: Bench) -> Iterator[Pairs]:
    """Who may stand in the corner of whose rectangle: panels, panels and a small story, small stories alone."""
    panels = list(panels_hosted(bench))
    small = list(_small_hosted(bench))
    yield from panels
    for pair in small:
        yield from ((*pairs, pair) for pairs in panels if all(name not in pair[1].split("+") for name, _ in pairs))
    yield from ((pair,) for pair in small)


def _small_hosted(bench: Bench) -> Iterator[tuple[str, str]]:
    """Small stories as guests of larger ones, and two of them under one another as guests of the largest."""
    if not 1 < len(bench.stories) <= FEW:
        return
    *by_size, largest = sorted(bench.stories, key=lambda one: (size_of(one.story), -one.rank))
    if len(by_size) > 1:
        upper, lower = sorted(by_size[:2], key=lambda one: one.rank)
        yield largest.story.id, f"{upper.story.id}+{lower.story.id}"
    for guest in (*by_size[:MOST_SMALL], *([largest] if largest.rank else [])):
        above = [one for one in bench.stories if one.rank < guest.rank]
        host = max(above, key=lambda one: size_of(one.story), default=largest)
        yield host.story.id, guest.story.id


def panels_hosted(bench: Bench) -> Iterator[Pairs]:
    """The pairs of a story and a panel in its corner; a sidebar or figure stands in its own story's."""
    by_size = sorted(bench.stories, key=lambda one: (-size_of(one.story), one.rank))
    every: list[tuple[str, str]] = []
    for unit in bench.fixed:
        if min(unit.curve, default=bench.desk.grid.columns) >= bench.desk.grid.columns:
            continue
        panel = next(iter(unit.curve.values()))[0].modules[0][1]
        hosts = [one.story.id for one in by_size if panel.story in ("", one.story.id)][:MOST_HOSTS]
        every += [(host, unit.name) for host in hosts[:1]]
        yield from (((host, unit.name),) for host in hosts if isinstance(panel, Panel))
    if len(every) > 1:
        yield tuple(every)


def size_of(story: Story) -> int:
    """Characters of a story's text."""
    return sum(
        len(row.text) for row in (*story.lead, *story.paragraphs, *(r for s in story.sections for r in s.paragraphs))
    )


def pictures_to_spare(bench: Bench) -> tuple[tuple[str, str], ...]:
    """Pictures that a page can do without, the least needed first: second ones, then those of low stories.

    The lead's first is never among them.
    """
    found = [
        (one.rank > 0 and place == 0, -one.rank, -place, one.story.id, photo.id)
        for one in bench.stories
        for place, photo in enumerate(photos_of(one.story))
        if one.rank or place
    ]
    return tuple((story, figure) for *_, story, figure in sorted(found)[:MOST_PICTURES])
