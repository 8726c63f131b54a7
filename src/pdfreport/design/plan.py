"""The `plan:` section of a layout: how a page was made up whose frames were frozen, so that it can be fitted again.

Written by freezing, read when the copy has changed (`makeup.shape`); without it the frames are those of any layout.
What stands in it is checked there, since a plan that says nothing useful does no harm: the frames are what is built.
"""

from __future__ import annotations

from typing import Literal

from pdfreport.design.makeup import MakeUp, MakeUpWritten
from pdfreport.frozen import dataclass
from pdfreport.schema import item


@dataclass(frozen=True, slots=True)
class PlannedModule:
    """One module in its rectangle; columns and lines are counted from the rectangle's corner."""

    kind: Literal["story", "sidebar", "table", "chart", "photo", "advert"] = item("what stands there")
    name: str = item("story or advert")
    rank: int = item("place in the order of importance", minimum=0, maximum=999)
    width: int = item("columns", minimum=1, maximum=99)
    lines: int = item("lines, without the white below", minimum=1, maximum=9999)
    form: str = item("form of a sidebar", default="")
    head: tuple[int, ...] = item("lines, price, size in tenths, rows, fill, 1 if the byline is in it", default=())
    head_at: tuple[int, ...] = item("first column, columns, top", default=())
    pictures: tuple[tuple[str, ...], ...] = item(
        "figure, columns, lines, caption lines, price, first column, top", default=()
    )
    legs: tuple[tuple[int, ...], ...] = item("column, top, depth", default=())
    boxed: bool = item("stands in a box", default=False)
    at: tuple[int, ...] = item("of a guest: number of the story whose rectangle it stands in, column, top", default=())
    loose: int = item("what its gaps may open, 1/1000 em, if more than on the page", default=0, minimum=0, maximum=250)


@dataclass(frozen=True, slots=True)
class PlanWritten:
    """A page as it was made up."""

    mark: str = item("check sum of the frames; frames edited by hand are no longer fitted again")
    own: int = item("frames of the layout's own, the first ones", minimum=0, maximum=999)
    body: str = item("style of the text")
    cuts: tuple[str, ...] = item("modules by number from 0, `beside` and `above` after the two that they join")
    modules: tuple[PlannedModule, ...] = item("what stands on the page")
    rules: MakeUpWritten = item("the rules that it was made up by")
    quotes: bool = item("pull quotes stand between the paragraphs", default=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """The same, its rules settled."""

    mark: str
    own: int
    body: str
    cuts: tuple[str, ...]
    modules: tuple[PlannedModule, ...]
    rules: MakeUp
    quotes: bool = False
