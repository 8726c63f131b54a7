"""A plan written out as a design: explicit frames and threads, which `page.compose` sets as it sets any layout.

Comes in: a plan and the page's design. Goes out: a design without rules of make-up, whose frames stand where the plan
says. What is made here can be written to a layout file and built again without a search; for that, edges between
modules may be given names by which they move a line or two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from pdfreport.design.frames import (
    AdvertFrame,
    BoxFrame,
    ChartFrame,
    Frame,
    HeadFrame,
    PictureFrame,
    SidebarFrame,
    TableFrame,
    TextFrame,
)  # fmt: skip
from pdfreport.design.lengths import Length
from pdfreport.design.model import Design, Screw, Thread
from pdfreport.makeup.edges import FIXED, edges_of, leaf_paths
from pdfreport.makeup.heads import HeadSetter, Row, step_of
from pdfreport.makeup.ranking import Plan
from pdfreport.makeup.rules import rules_of
from pdfreport.makeup.stories import INSETS, Ranked, body_of, named, thread_of
from pdfreport.makeup.unit import Hung, Leg, Module, Panel, stood
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.figure_type import LEAST_IN_COLOUR

BOX_BAR, BOX_EDGE = Length("2.55"), Length("0.51")  # pt: 0.9 mm and 0.18 mm (docs/rules/look.md section 7)
FREE_TOP = 0.4  # share of a head's spare white that stands above it
GIVE, EDGE_PRICE = 2, 20_000  # lines an edge of a frozen page may move, dearer than any remedy of the text


class Place(NamedTuple):
    """Where a module stands: first column and grid line, and the screws of its head and foot."""

    column: int
    line: int
    head: str = ""
    foot: str = ""


def design_of(plan: Plan, stories: Sequence[Ranked], desk: Desk, *, movable: bool = False) -> Design:
    """The page's design with the plan's frames after its own, in the order of reading; `movable`: edges may move."""
    rules = desk.design.makeup
    assert rules is not None
    by_id = {one.story.id: one for one in stories}
    edges = edges_of(plan.tree, desk.grid.columns) if movable else FIXED
    frames: list[Frame] = list(desk.design.frames)
    threads: dict[str, Thread] = dict(desk.design.threads)
    names = {story.id: named(story, desk) for story in desk.stories}
    for part, path in zip(plan.parts, leaf_paths(plan.tree), strict=True):
        head, foot = edges.heads.get(path, ""), edges.feet.get(path, "")
        for column, top, module, guest in stood(part.leaf):
            last = guest or module is part.leaf.modules[-1][1]
            ends = (foot if guest else head, foot if last else head)
            at = Place(part.column + column, rules.first + part.line + top, *ends)
            if isinstance(module, Panel):
                frames += _panel(module, at, names.get(module.story, module.story))
                continue
            one = by_id[module.story]
            frames += _module(module, at, HeadSetter(one.story, one.rank, rules, desk), body_of(one, rules))
            if module.legs:
                threads[one.story.id] = thread_of(one.story, rules, desk)
    frames += rules_of(plan, rules, desk, edges)
    screws = tuple(Screw(name, -GIVE, GIVE, EDGE_PRICE) for name in sorted(edges.cuts.values()))
    return replace(desk.design, frames=tuple(frames), threads=threads, screws=screws, makeup=None, made_up=True)


def columns_of(first: int, count: int) -> str:
    """Columns as a frame names them, counted from 1."""
    return f"{first + 1}-{first + count}" if count > 1 else f"{first + 1}"


def lines_of(first: int, count: int) -> str:
    """Grid lines as a frame names them."""
    return f"{first}-{first + count - 1}" if count > 1 else f"{first}"


def _panel(panel: Panel, at: Place, story: str) -> Iterator[Frame]:
    columns, lines = columns_of(at.column, panel.width), lines_of(at.line, panel.lines)
    if panel.kind == "advert":
        edges = (at.head, at.foot) if at.head == at.foot else ("", "")  # as sold: it moves as a whole or not
        yield AdvertFrame(
            id=f"advert-{panel.form}", advert=panel.form, columns=columns, lines=lines, top=edges[0], foot=edges[1]
        )
        return
    if panel.kind == "photo":
        picture = panel.pictures[0].picture
        yield PictureFrame(
            id=f"{panel.story}-picture-{picture.figure}", story=story, figure=picture.figure, columns=columns,
            lines=lines_of(at.line, picture.lines), top=at.head, foot=at.foot, edge=True,
            caption_lines=max(2, picture.caption),
        )  # fmt: skip
        return
    if panel.kind in ("table", "chart"):
        kind = TableFrame if panel.kind == "table" else ChartFrame
        yield kind(
            id=f"{panel.story}-{panel.kind}-{panel.form}", story=story, figure=panel.form, columns=columns, lines=lines,
            top=at.head, foot=at.foot,
        )  # fmt: skip
        return
    form: Any = panel.form
    yield SidebarFrame(
        id=f"{panel.story}-sidebar", story=story, form=form, size=Length("36"), ink="main",
        columns=columns, lines=lines, top=at.head, foot=at.foot,
    )  # fmt: skip


def _module(module: Module, at: Place, setter: HeadSetter, body: str) -> Iterator[Frame]:
    story = named(setter.story, setter.desk)
    inset = Length(repr(INSETS[module.width] * setter.desk.grid.em)) if module.boxed else Length("0")
    if module.boxed:
        yield BoxFrame(
            id=f"{setter.story.id}-box", story=story, columns=columns_of(at.column, module.width),
            lines=lines_of(at.line, module.lines), top=at.head, foot=at.foot,
            ink="paper", bar=BOX_BAR, bar_ink=setter.rules.box_ink, edge=BOX_EDGE,
        )  # fmt: skip
    for hung in module.pictures:
        yield _picture(hung, module, at, (setter.story.id, story))
    yield from _head(module, at, setter, inset)
    if module.head is not None and not module.head.byline:
        first = module.legs[0]
        yield HeadFrame(
            id=f"{setter.story.id}-byline", story=story, part="byline", style="byline", left=inset, right=inset,
            columns=columns_of(at.column + first.column, 1), lines=lines_of(at.line + first.top - 1, 1),
            top=at.head, foot=at.head,
        )  # fmt: skip
    for number, (first, legs) in enumerate(_alike(module.legs), 1):
        yield TextFrame(
            id=f"{setter.story.id}-text-{number}", story=story, thread=setter.story.id, style=body,
            columns=columns_of(at.column + first.column, legs), lines=lines_of(at.line + first.top, first.depth),
            top=at.head, foot=at.foot, split=legs if legs > 1 else 0, left=inset, right=inset,
        )  # fmt: skip


def _picture(hung: Hung, module: Module, at: Place, names: tuple[str, str]) -> Frame:
    """A picture hangs from the module's head, stands on its foot, or reaches from the one to the other."""
    end = hung.top + hung.picture.lines + hung.picture.caption
    top = at.foot if hung.top and end == module.lines else at.head
    foot = at.foot if end == module.lines else at.head
    return PictureFrame(
        id=f"{names[0]}-picture-{hung.picture.figure}", story=names[1], figure=hung.picture.figure,
        columns=columns_of(at.column + hung.column, hung.picture.columns), top=top, foot=foot,
        lines=lines_of(at.line + hung.top, hung.picture.lines), edge=True, caption_lines=max(2, hung.picture.caption),
    )  # fmt: skip


def _alike(legs: Sequence[Leg]) -> Iterator[tuple[Leg, int]]:
    """Neighbouring legs that begin and end on the same lines, as one frame."""
    start = 0
    for end in range(1, len(legs) + 1):
        if end == len(legs) or legs[end][1:] != legs[start][1:]:
            yield legs[start], end - start
            start = end


def _head(module: Module, at: Place, setter: HeadSetter, inset: Length) -> Iterator[Frame]:
    """The parts of a head, each in the same lines, hung from its top; spare white goes above and below."""
    if module.head is None or not module.head.lines:
        return
    first, columns, top = module.head_at
    grid, head = setter.desk.grid, module.head
    width = grid.span_width(columns) - 2 * inset.pt
    rows = setter.parts(head.size / 10, head.rows, width, head.byline)
    foot = max((row.top + row.size * (1 + (row.rows - 1) * step_of(row.part)) for row in rows), default=0.0)
    spare = max(0.0, head.lines * grid.pitch - foot - setter.white_below(head.size / 10))
    for row in rows:
        step = step_of(row.part) * row.size
        yield HeadFrame(
            id=f"{setter.story.id}-{row.part}", story=named(setter.story, setter.desk), part=row.part, style=row.style,
            size=_points(row.size), rows=row.rows, step=_points(step), left=inset, right=inset, ink=_ink(row, setter),
            drop=_points(row.top + FREE_TOP * spare), columns=columns_of(at.column + first, columns),
            lines=lines_of(at.line + top, head.lines), top=at.head, foot=at.head,
        )  # fmt: skip


def _ink(row: Row, setter: HeadSetter) -> str:
    """Black for a part of a head that would be too small for the inks of its style (docs/rules/look.md section 5)."""
    return "black" if setter.desk.style(row.style).ink.inks > 1 and row.size < LEAST_IN_COLOUR else ""


def _points(value: float) -> Length:
    """A length in points, rounded so that a layout file can hold it."""
    return Length(f"{value:.3f}")
