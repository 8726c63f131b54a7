"""Tables and charts of a story as units of the page: each has a rectangle of its own that stands by its story.

Comes in: the page's desk. Goes out: units. How high a table must be is found by drawing it in a frame that is high
enough; a chart takes any height, so it gets those near its natural shape (docs/rules/look.md section 9).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.content.model import Figure, Story
from pdfreport.design.frames import ChartFrame, TableFrame
from pdfreport.design.needs import INKS, STYLES
from pdfreport.diag import Notes
from pdfreport.makeup.stories import figures_group
from pdfreport.makeup.unit import Leaf, Panel, Unit
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.chart import least_lines
from pdfreport.page.furniture.table import draw

HIGHEST = 60  # lines of a table
WHITES = 3  # lines of white that a table has in a frame that is high enough
TABLE_GIVE, WHITE_LINE = 2, 12  # lines that a table may have more; hundredths a line
SHAPE, CHART_GIVE, CHART_LINE = 0.6, 5, 25  # height by width of a chart; lines it may differ; hundredths a line
LEAST_CHART, WIDEST_CHART = 12, 3  # lines, columns
NARROW_CHART = 150  # hundredths: a chart in one column


def figure_units(desk: Desk) -> tuple[Unit, ...]:
    """The tables and charts of the page's stories, those of the reserve left out."""
    stories = sorted(desk.stories, key=lambda story: (story.importance, story.id))
    framed = _framed(desk)
    return tuple(
        unit
        for rank, story in enumerate(stories)
        if not story.wishes.reserve
        for figure in story.figures
        if (story.id, figure.id) not in framed
        if (unit := _unit(story, rank, figure, desk)) is not None
    )


def _framed(desk: Desk) -> set[tuple[str, str]]:
    """The figures that the design has frames of its own for, beside what is made up: they are not shown twice."""
    found: set[tuple[str, str]] = set()
    for frame in desk.design.frames:
        if isinstance(frame, (TableFrame, ChartFrame)):
            story = desk.story(frame.story)
            figure = None if story is None else desk.figure(story, frame.figure, frame.kind)
            if story is not None and figure is not None:
                found.add((story.id, figure.id))
    return found


def _unit(story: Story, rank: int, figure: Figure, desk: Desk) -> Unit | None:
    """A table or chart with its curve; None for other figures, and in a design that lacks the styles or inks."""
    if figure.kind not in ("table", "chart") or not (figure.table or figure.chart):
        return None
    if not (
        desk.design.styles.keys() >= set(STYLES[figure.kind]) and desk.design.inks.keys() >= set(INKS[figure.kind])
    ):
        return None
    curve = _curve(story, figure, desk, asked=True) or _curve(story, figure, desk, asked=False)
    return Unit(f"{story.id} {figure.kind} {figure.id}", "figure", rank, curve, figures_group(story))


def _curve(story: Story, figure: Figure, desk: Desk, *, asked: bool) -> dict[int, tuple[Leaf, ...]]:
    """The modules of a figure by columns. A chart that goes into none of them is given any height, not `asked`
    for: then the drawing says why it cannot be.
    """
    curve: dict[int, tuple[Leaf, ...]] = {}
    for width in range(1, desk.grid.columns + 1):
        found = (
            _table(story, figure, width, desk) if figure.kind == "table" else _chart(story, figure, width, desk, asked)
        )
        leaves = tuple(
            Leaf(price, lines + 1, (), (), ((0, Panel(figure.kind, story.id, width, lines, figure.id, boxed=False)),))
            for lines, price in found
        )
        if leaves:
            curve[width] = leaves
    return curve


def _table(story: Story, figure: Figure, width: int, desk: Desk) -> Iterator[tuple[int, int]]:
    """Heights of a table in a width, with their prices; none if its columns do not fit."""
    high, _ = _drawn(story, figure, width, HIGHEST, desk)
    for least in range(max(1, high - WHITES), high + 1) if high else ():
        if _drawn(story, figure, width, least, desk)[0]:
            for more in range(TABLE_GIVE + 1):
                yield least + more, WHITE_LINE * more
            return


def _drawn(story: Story, figure: Figure, width: int, lines: int, desk: Desk) -> tuple[int, int]:
    """Lines that a table takes in a frame, and those of the frame; 0 if it does not hold it."""
    notes = Notes()
    frame = TableFrame(
        id="trial", story=story.id, figure=figure.id, columns=f"1-{width}" if width > 1 else "1", lines=f"0-{lines - 1}"
    )
    placed = draw(frame, replace(desk, notes=notes, remarks=[]))
    return (0 if notes.errors else placed.lines), lines


def _chart(story: Story, figure: Figure, width: int, desk: Desk, asked: bool) -> Iterator[tuple[int, int]]:
    """Heights of a chart near its natural shape, not below what its words and marks need in this width if `asked`."""
    if width > WIDEST_CHART:
        return
    natural = max(LEAST_CHART, round(SHAPE * desk.grid.span_width(width) / desk.grid.pitch))
    least = LEAST_CHART
    if asked:
        frame = ChartFrame(
            id="trial", story=story.id, figure=figure.id, columns=f"1-{width}" if width > 1 else "1", lines="0-11"
        )
        needed = least_lines(frame, figure, desk)
        if not needed:
            return
        least = max(least, needed)
    for lines in range(max(least, natural - CHART_GIVE), max(least, natural) + CHART_GIVE + 1):
        yield lines, CHART_LINE * abs(lines - natural) + (NARROW_CHART if width == 1 else 0)
