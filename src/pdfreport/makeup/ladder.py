"""The ladder: what is tried in turn when a page does not close as it is (docs/rules/makeup.md sections 4 and 6).

Comes in: the page's bench. Goes out: settings, from the least change to the greatest: wider crops, looser lines, a
quarter point of leading, a story of the reserve, two changes together, a picture left out. Each is a whole search;
arithmetic sorts out at once those that cannot close.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.design.remedies import size_steps
from pdfreport.makeup.pictures import photos_of
from pdfreport.makeup.setting import WIDE_CROP, Bench, Setting, rules_of

MOST_PICTURES = 4  # pictures of which each is left out in turn
MOST_RESERVES = 4
MOST_FREED = 2  # pictures of which each stands by itself, with other changes of the page


def rungs(bench: Bench) -> Iterator[Setting]:
    """Settings to try, the least change first."""
    plain = Setting()
    wide = replace(plain, crop=WIDE_CROP)
    leadings = rules_of(bench.desk).leadings
    yield plain
    yield wide
    yield replace(plain, loose=True)
    for leading in leadings:
        yield replace(plain, leading=leading)
    taken = [one.story.id for one in bench.reserve][:MOST_RESERVES]
    for name in taken:
        yield replace(plain, reserves=(name,))
    yield replace(wide, loose=True)
    for leading in leadings:
        yield replace(wide, leading=leading, loose=True)
    for count in range(2, len(taken) + 1):
        yield replace(wide, reserves=tuple(taken[:count]))
    for picture in pictures_to_spare(bench):
        yield replace(wide, freed=(picture,))
    for picture in pictures_to_spare(bench)[:MOST_FREED]:
        yield replace(wide, loose=True, freed=(picture,))
        for leading in leadings:
            yield replace(wide, leading=leading, freed=(picture,))
    for size in size_steps(bench.desk.design.remedies, bench.desk.grid.em):
        yield replace(wide, size=size)
    for picture in pictures_to_spare(bench):
        yield replace(plain, left_out=(picture,))
    spare = pictures_to_spare(bench)
    if len(spare) > 1:
        yield replace(wide, left_out=spare[:2])


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
