"""A chart in its frame: drawn by the charts room as paths and labels, the labels set here in our own faces."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from pdfreport.charts.draw import drawing, least_height
from pdfreport.charts.room import Palette, Room
from pdfreport.color import BLACK
from pdfreport.content.model import Figure
from pdfreport.design.frames import ChartFrame
from pdfreport.design.needs import RICH
from pdfreport.design.styles import Face, ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.display.items import Group, Item, Mark, Path, Segment
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.lines import aligned, place_line
from pdfreport.page.reading import alternative
from pdfreport.page.typeset import words

DISPLAY = 14.0  # pt from which type is display: half-width quotes, tight pairs


def draw(frame: ChartFrame, desk: Desk) -> Placed:
    """The figure's chart at the frame's size; nothing if the story has no such figure."""
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure, "chart")
    if story is None or figure is None or figure.chart is None:
        if story is not None:
            desk.notes.warn("page.chart-frame-empty", frame.where, frame=frame.id, figure=frame.figure)
        return Placed(())
    rect = desk.rect(frame)
    area = Rect(rect.x, rect.y + frame.drop.pt, rect.width, rect.height - frame.drop.pt)
    drawn = drawing(figure.chart, _room(frame, figure, area, desk), desk.notes)
    if drawn is None:
        return Placed(())
    mark = Mark("Figure", f"{story.id}/figure/{figure.id}", figure.where)
    items: list[Item] = [_moved(path, area, mark) for path in drawn.paths]
    for label in drawn.labels:
        style = _style(label.face, label.size, label.align, desk)
        line = desk.set.line(words(label.text, figure.where), style)
        x = aligned(line, Rect(area.x + label.x, 0, 0, 0), style)
        items += place_line(line, x, area.y + label.y, style, mark, label.ink)
    return Placed((Group(tuple(items), mark, alternative(figure)),))


def least_lines(frame: ChartFrame, figure: Figure, desk: Desk) -> int:
    """Grid lines that a frame of this width must have for the figure's chart; 0 if no height will do."""
    assert figure.chart is not None
    rect, grid = desk.rect(frame), desk.grid
    needed = least_height(figure.chart, _room(frame, figure, rect, desk))
    return 0 if needed is None else max(1, ceil((needed + frame.drop.pt + grid.pitch - grid.em) / grid.pitch))


def _room(frame: ChartFrame, figure: Figure, area: Rect, desk: Desk) -> Room:
    inks = {name: ink for name, ink in desk.design.inks.items() if name != RICH}  # bars and type are no large areas
    palette = Palette(
        main=inks["main"], second=inks["second"], third=inks["third"], bars=inks["bars"], accent=inks["accent"],
        grey=inks["grey"], named=inks,
    )  # fmt: skip
    title = figure.title.text if frame.title else ""

    trial = replace(
        desk.set, notes=Notes(), told=set()
    )  # pieces of labels are tried: what is wrong is said of the whole

    def measure(text: str, face: Face, size: float) -> float:
        return trial.width(words(text, figure.where), _style(face, size, "left", desk))

    return Room(area.width, area.height, palette, measure, title=title, compare=frame.compare)


def _style(face: Face, size: float, align: str, desk: Desk) -> ParagraphStyle:
    """A label's style: the page's display options for titles and figures, those of its labels for words."""
    base = desk.style("display" if size >= DISPLAY else "label")
    return replace(base, name="chart", face=face, size=size, leading=size * 1.2, align=align, ink=BLACK)


def _moved(path: Path, area: Rect, mark: Mark) -> Path:
    return Path(
        tuple(_shift(segment, area) for segment in path.segments), path.fill, path.stroke, path.width, path.cap,
        path.join, path.dash, path.even_odd, mark,
    )  # fmt: skip


def _shift(segment: Segment, area: Rect) -> Segment:
    out: list[str | float] = [segment[0]]
    for i, value in enumerate(segment[1:]):
        assert isinstance(value, float | int)
        out.append(value + (area.y if i % 2 else area.x))
    return tuple(out)
