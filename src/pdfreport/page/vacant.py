"""Places of what a story has not: text frames that the design names take those of pictures; empty panels go.

Comes in: the desk as its design is written. Goes out: the desk with such picture frames gone, and the text frames of
their `instead` grown into the place; a picture that text runs round simply goes, and so does a panel round a table, a
chart, a picture or a sidebar that there is not, so that no tint stands empty. A page that is made up may then be filled
down to its foot. Frames whose design says nothing stay where they are, and empty.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.design.frames import (
    BoxFrame,
    ChartFrame,
    Frame,
    HeadFrame,
    PictureFrame,
    SidebarFrame,
    TableFrame,
    TextFrame,
    span,
)
from pdfreport.design.model import Design
from pdfreport.page.desk import Desk

WHITE = 1  # lines that stay white between text and what stands below a picture's place


def vacated(desk: Desk) -> Desk:
    """The desk without the frames of pictures that its stories have not; the same desk if there are none."""
    desk = _without_panels(desk)
    frames = desk.design.frames
    gone = [frame for frame in frames if isinstance(frame, PictureFrame) and _is_vacant(frame, desk)]
    if not gone:
        return desk
    for picture in gone:
        frames = tuple(
            grown(frame, picture, frames, desk.grid.lines)
            if isinstance(frame, TextFrame) and frame.id in picture.instead.split()
            else frame
            for frame in frames
            if frame is not picture
        )
        desk.notes.note("page.picture-place-taken", picture.where, frame=picture.id, figure=picture.figure)
    return replace(desk, design=replace(desk.design, frames=frames))


def _without_panels(desk: Desk) -> Desk:
    """The desk without boxes that hold only frames with nothing to show, and without those frames."""
    frames = desk.design.frames
    gone: set[str] = set()
    for box in frames:
        if isinstance(box, BoxFrame):
            held = [frame for frame in frames if frame is not box and _within(frame, box)]
            if held and all(_has_nothing(frame, desk) for frame in held):
                gone |= {box.id, *(frame.id for frame in held)}
                desk.notes.warn("page.panel-empty", box.where, frame=box.id, frames=[frame.id for frame in held])
    if not gone:
        return desk
    kept = tuple(frame for frame in frames if frame.id not in gone)
    return replace(desk, design=_filled_down(replace(desk.design, frames=kept), frames))


def _filled_down(design: Design, before: tuple[Frame, ...]) -> Design:
    """A design with rules of make-up: its stories take the lines of what stood below them and has gone."""
    rules = design.makeup
    if rules is None or not any(span(frame.lines)[0] > rules.last for frame in before if frame not in design.frames):
        return design
    below = [span(frame.lines)[0] for frame in design.frames if span(frame.lines)[0] > rules.last]
    last = min(below) - 1 - WHITE if below else design.grid.lines - 1
    return replace(design, makeup=replace(rules, last=max(rules.last, last)))


def _within(frame: Frame, box: BoxFrame) -> bool:
    (left, right), (top, foot) = span(box.columns), span(box.lines)
    columns, lines = span(frame.columns), span(frame.lines)
    return left <= columns[0] and columns[1] <= right and top <= lines[0] and lines[1] <= foot


def _has_nothing(frame: Frame, desk: Desk) -> bool:
    """Whether a frame is for something that its story has not."""
    if not isinstance(frame, PictureFrame | TableFrame | ChartFrame | SidebarFrame):
        return False
    story = desk.story(frame.story)
    if isinstance(frame, SidebarFrame):
        return story is None or story.sidebar is None
    kind = "table" if isinstance(frame, TableFrame) else "chart" if isinstance(frame, ChartFrame) else "photo"
    figure = None if story is None else desk.figure(story, frame.figure, kind)
    return figure is None or not (figure.src or figure.table or figure.chart)


def _is_vacant(frame: PictureFrame, desk: Desk) -> bool:
    """Whether a picture frame may go and has nothing to show."""
    if not may_go(frame, desk):
        return False
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure)
    return figure is None or not figure.src


def may_go(frame: PictureFrame, desk: Desk) -> bool:
    """Whether text takes the place of a picture: its design says so, no type stands on it, nothing stands between."""
    if not frame.instead and frame.runaround is None:
        return False
    if any(isinstance(other, HeadFrame) and other.on == frame.id for other in desk.design.frames):
        return False
    takers = [other for other in desk.design.frames if other.id in frame.instead.split()]
    return not any(_parted(taker, frame, desk.design.frames) for taker in takers)


def _parted(text: Frame, picture: Frame, frames: tuple[Frame, ...]) -> bool:
    """Whether a frame stands between a text and a picture, in columns of the text."""
    (_, upper), (lower, _) = sorted((span(text.lines), span(picture.lines)))
    start, end = span(text.columns)
    return any(
        upper < span(other.lines)[0] < lower and span(other.columns)[0] <= end and span(other.columns)[1] >= start
        for other in frames
        if not isinstance(other, BoxFrame)
    )


def grown(text: TextFrame, picture: PictureFrame, frames: tuple[Frame, ...], lines: int) -> TextFrame:
    """A text frame under or over a picture, with the picture's place: up to its top, or down past its caption.

    Down it goes to the next frame in its columns, but for a line of white, or to the foot of the page. Its edge moves
    with the screws of the picture's edge.
    """
    first, last = span(text.lines)
    top, foot = span(picture.lines)
    if last >= top:
        return replace(text, lines=f"{top}-{last}", top=picture.top)
    start, end = span(text.columns)
    below = [
        span(other.lines)[0]
        for other in frames
        if not isinstance(other, BoxFrame)
        and span(other.lines)[0] > foot
        and span(other.columns)[0] <= end
        and span(other.columns)[1] >= start
    ]
    down = max(foot, min(below) - 1 - WHITE) if below else lines - 1
    return replace(text, lines=f"{first}-{down}", foot=picture.foot)
