"""Units that no text has to fill: sidebars in the forms that suit a width, and adverts of the size they were sold by.

Comes in: the page's desk. Goes out: units. How high a sidebar must be is found by drawing it on a desk of its own until
nothing is over: the form itself says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pdfreport.content.model import Advert, Story
from pdfreport.design.frames import SidebarFrame
from pdfreport.design.lengths import Length
from pdfreport.diag import Notes
from pdfreport.makeup.unit import Leaf, Panel, Unit
from pdfreport.page.desk import Desk
from pdfreport.page.facts import facts_of
from pdfreport.page.sidebar.draw import draw

LAST = 99  # rank of what has no importance
SIDEBAR_SIZE = 36  # pt of the figures
GIVE = {"column": 8, "cards": 4, "strip": 3}  # lines more than the least that a form can spread over
LEAST = {"column": 12, "cards": 8, "strip": 7}
TRIED = 60  # lines to which a form is looked at
EMPTY_CELL = 150  # hundredths: a place of a row of cards that no fact fills
WHITE_LINE = 12  # hundredths a line that a sidebar is spread by


def fixed_units(desk: Desk) -> tuple[Unit, ...]:
    """The page's sidebars, tables, charts and adverts."""
    stories = sorted(desk.stories, key=lambda story: (story.importance, story.id))
    sidebars = [
        _sidebar(story, rank, desk) for rank, story in enumerate(stories) if story.sidebar and not story.wishes.reserve
    ]
    adverts = [_advert(one) for one in desk.copy.adverts]
    return (*sidebars, *_figures(desk), *adverts)


def _figures(desk: Desk) -> tuple[Unit, ...]:
    """Tables and charts, on the pages that have some."""
    if not any(figure.kind in ("table", "chart") for story in desk.stories for figure in story.figures):
        return ()
    from pdfreport.makeup.figures import figure_units

    return figure_units(desk)


def _advert(one: Advert) -> Unit:
    panel = Panel("advert", "", one.columns, one.lines, one.id)
    return Unit(f"advert {one.id}", "advert", LAST, {one.columns: (Leaf(0, one.lines + 1, (), (), ((0, panel),)),)})


def _sidebar(story: Story, rank: int, desk: Desk) -> Unit:
    curve: dict[int, tuple[Leaf, ...]] = {}
    for width in range(1, desk.grid.columns + 1):
        form = "column" if width == 1 else "strip" if width == desk.grid.columns else "cards"
        least = _least(story, form, width, desk)
        if least:
            price = EMPTY_CELL * _empty(story, form, width)
            curve[width] = tuple(
                Leaf(
                    price + WHITE_LINE * more, least + more + 1, (), (),
                    ((0, Panel("sidebar", story.id, width, least + more, form, boxed=form != "cards")),),
                )
                for more in range(GIVE[form] + 1)
            )  # fmt: skip
    return Unit(f"{story.id} sidebar", "sidebar", rank, curve)


def _empty(story: Story, form: str, width: int) -> int:
    """Places that stay empty in the last row of cards."""
    assert story.sidebar is not None
    return -len(facts_of(story.sidebar, merge=False)) % width if form == "cards" else 0


def _least(story: Story, form: str, width: int, desk: Desk) -> int:
    """The fewest lines in which a form holds all facts; 0 if it cannot."""
    return next((lines for lines in _heights(form) if _holds(story, form, (width, lines), desk)), 0)


def _heights(form: str) -> Iterator[int]:
    yield from range(LEAST[form], min(TRIED, LEAST[form] + (5 if form == "strip" else TRIED)))


def _holds(story: Story, form: str, size: tuple[int, int], desk: Desk) -> bool:
    width, lines = size
    notes = Notes()
    own: Any = form
    frame = SidebarFrame(
        id="trial", story=story.id, form=own, size=Length(str(SIDEBAR_SIZE)), ink="main",
        columns=f"1-{width}" if width > 1 else "1", lines=f"0-{lines - 1}",
    )  # fmt: skip
    draw(frame, replace(desk, notes=notes, remarks=[]))
    return not notes.errors
