"""The very last remedy for too much copy: a page without some of its pictures, whose places its text frames take.

Comes in: a desk whose page closes in no other way. Goes out: the page closed without some of its pictures, or nothing.
Left out are only pictures whose frames name who takes their place (`instead`), or that text runs round; never the most
important picture of a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from pdfreport.content.model import Figure, Story
from pdfreport.design.frames import PictureFrame
from pdfreport.diag import Notes
from pdfreport.page.closed import Closing
from pdfreport.page.closing import closed_at
from pdfreport.page.desk import Desk
from pdfreport.page.resized import closed_by_type
from pdfreport.page.streams import streams
from pdfreport.page.unclosed import nearest
from pdfreport.page.vacant import may_go, vacated

MOST = 4  # pictures that are thought of, the least important ones
Left = tuple[str, str]  # story and figure by their ids


def closed_with_fewer(desk: Desk) -> Closing | None:
    """The page with pictures left out, at the least price of all ways to do it; of equals the less important ones."""
    least = [(story.id, figure.id) for story, figure in spare(desk)][:MOST]
    best: Closing | None = None
    for count in range(1, len(least) + 1):
        price = count * desk.design.remedies.picture
        if best is not None and price >= best.price:
            break
        for left in combinations(least, count):
            found = _closed(without(desk, left))
            if found is not None and (best is None or found.price + price < best.price):
                best = replace(found, price=found.price + price, pictures=left)
    return best


def _closed(desk: Desk) -> Closing | None:
    """The page at its cheapest, at another leading or size if it must be."""
    copy = streams(desk)
    found = closed_at(desk, copy)
    if found is None and any((*desk.design.remedies.size, *desk.design.remedies.leading)):
        found = closed_by_type(desk, nearest(copy, desk))
    return found


def without(desk: Desk, left: tuple[Left, ...]) -> Desk:
    """The desk without these pictures, text in their places; says nothing."""
    stories = tuple(
        replace(story, figures=tuple(figure for figure in story.figures if (story.id, figure.id) not in left))
        for story in desk.stories
    )
    return replace(vacated(replace(desk, stories=stories, notes=Notes())), notes=desk.notes)


def spare(desk: Desk) -> Iterator[tuple[Story, Figure]]:
    """The pictures of the page whose places text would take, the least important first, the most important not."""
    shown: list[tuple[Story, Figure, PictureFrame]] = []
    for frame in desk.design.frames:
        story = desk.story(frame.story)
        figure = desk.figure(story, frame.figure) if isinstance(frame, PictureFrame) and story is not None else None
        if isinstance(frame, PictureFrame) and story is not None and figure is not None and figure.src:
            shown.append((story, figure, frame))
    order = sorted(range(len(shown)), key=lambda at: (shown[at][1].importance, at))
    for at in reversed(order[1:]):
        story, figure, frame = shown[at]
        if may_go(frame, desk):
            yield story, figure
