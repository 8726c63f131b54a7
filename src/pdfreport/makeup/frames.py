"""A plan written out as a design: explicit frames and threads, which `page.compose` sets as it sets any layout.

Comes in: a plan and the page's design. Goes out: a design without rules of make-up, whose frames stand where the plan
says. What is made here can be written to a layout file and built again without a search.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pdfreport.design.frames import BoxFrame, Frame, HeadFrame, PictureFrame, SidebarFrame, TextFrame
from pdfreport.design.lengths import Length
from pdfreport.design.model import Design, Thread
from pdfreport.makeup.heads import HeadSetter, step_of
from pdfreport.makeup.ranking import Plan
from pdfreport.makeup.rules import rules_of
from pdfreport.makeup.stories import INSETS, Ranked, named, thread_of
from pdfreport.makeup.unit import Leg, Module, Panel
from pdfreport.page.desk import Desk

BOX_BAR, BOX_EDGE = Length("2.55"), Length("0.51")  # pt: 0.9 mm and 0.18 mm (docs/rules/look.md section 7)
FREE_TOP = 0.4  # share of a head's spare white that stands above it


def design_of(plan: Plan, stories: Sequence[Ranked], desk: Desk) -> Design:
    """The page's design with the plan's frames after its own, in the order of reading."""
    rules = desk.design.makeup
    assert rules is not None
    by_id = {one.story.id: one for one in stories}
    frames: list[Frame] = list(desk.design.frames)
    threads: dict[str, Thread] = dict(desk.design.threads)
    for part in plan.parts:
        for top, module in part.leaf.modules:
            at = (part.column, rules.first + part.line + top)
            if isinstance(module, Panel):
                frames += _panel(module, at)
                continue
            one = by_id[module.story]
            frames += _module(module, at, HeadSetter(one.story, one.rank, rules, desk))
            if module.legs:
                threads[module.story] = thread_of(one.story, rules)
    frames += rules_of(plan, rules, desk.grid)
    return replace(desk.design, frames=tuple(frames), threads=threads, screws=(), makeup=None)


def _columns(first: int, count: int) -> str:
    """Columns as a frame names them, counted from 1."""
    return f"{first + 1}-{first + count}" if count > 1 else f"{first + 1}"


def _lines(first: int, count: int) -> str:
    return f"{first}-{first + count - 1}" if count > 1 else f"{first}"


def _panel(panel: Panel, at: tuple[int, int]) -> Iterator[Frame]:
    column, line = at
    form: Any = panel.form
    if panel.kind == "sidebar":
        yield SidebarFrame(
            id=f"{panel.story}-sidebar", story=panel.story, form=form, size=Length("36"), ink="main",
            columns=_columns(column, panel.width), lines=_lines(line, panel.lines),
        )  # fmt: skip


def _module(module: Module, at: tuple[int, int], setter: HeadSetter) -> Iterator[Frame]:
    column, line = at
    story = named(setter.story)
    inset = Length(repr(INSETS[module.width] * setter.desk.grid.em)) if module.boxed else Length("0")
    if module.boxed:
        yield BoxFrame(
            id=f"{story}-box", story=story, columns=_columns(column, module.width), lines=_lines(line, module.lines),
            ink="paper", bar=BOX_BAR, bar_ink=setter.rules.box_ink, edge=BOX_EDGE,
        )  # fmt: skip
    yield from _pictures(module, at, story)
    yield from _head(module, at, setter, inset)
    for number, (first, legs) in enumerate(_alike(module.legs), 1):
        yield TextFrame(
            id=f"{story}-text-{number}", story=story, thread=story, style=setter.rules.body,
            columns=_columns(column + first.column, legs), lines=_lines(line + first.top, first.depth),
            split=legs if legs > 1 else 0, left=inset, right=inset,
        )  # fmt: skip


def _pictures(module: Module, at: tuple[int, int], story: str) -> Iterator[Frame]:
    column, line = at
    for hung in module.pictures:
        yield PictureFrame(
            id=f"{story}-picture-{hung.picture.figure}", story=story, figure=hung.picture.figure,
            columns=_columns(column + hung.column, hung.picture.columns),
            lines=_lines(line + hung.top, hung.picture.lines), edge=True,
        )  # fmt: skip


def _alike(legs: Sequence[Leg]) -> Iterator[tuple[Leg, int]]:
    """Neighbouring legs that begin and end on the same lines, as one frame."""
    start = 0
    for end in range(1, len(legs) + 1):
        if end == len(legs) or legs[end][1:] != legs[start][1:]:
            yield legs[start], end - start
            start = end


def _head(module: Module, at: tuple[int, int], setter: HeadSetter, inset: Length) -> Iterator[Frame]:
    """The parts of a head, each in the same lines, hung from its top; spare white goes above and below."""
    if module.head is None or not module.head.lines:
        return
    column, line = at
    first, columns, top = module.head_at
    grid, head = setter.desk.grid, module.head
    width = grid.span_width(columns) - 2 * inset.pt
    rows = setter.parts(head.size / 10, head.rows, width)
    foot = max((row.top + row.size * (1 + (row.rows - 1) * step_of(row.part)) for row in rows), default=0.0)
    spare = max(0.0, head.lines * grid.pitch - foot - setter.white_below(head.size / 10))
    for row in rows:
        step = step_of(row.part) * row.size
        yield HeadFrame(
            id=f"{setter.story.id}-{row.part}", story=named(setter.story), part=row.part, style=row.style,
            size=_points(row.size), rows=row.rows, step=_points(step), left=inset, right=inset,
            drop=_points(row.top + FREE_TOP * spare), columns=_columns(column + first, columns),
            lines=_lines(line + top, head.lines),
        )  # fmt: skip


def _points(value: float) -> Length:
    """A length in points, rounded so that a layout file can hold it."""
    return Length(f"{value:.3f}")
