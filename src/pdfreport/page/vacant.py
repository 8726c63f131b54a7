"""Places of pictures that a story has not: the text frames that the design names take them.

Comes in: the desk as its design is written. Goes out: the desk with such picture frames gone, and the text frames of
their `instead` grown into the place; a picture that text runs round simply goes. Frames whose design says nothing stay
where they are, and empty.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.design.frames import BoxFrame, Frame, HeadFrame, PictureFrame, TextFrame, span
from pdfreport.page.desk import Desk

WHITE = 1  # lines that stay white between text and what stands below a picture's place


def vacated(desk: Desk) -> Desk:
    """The desk without the frames of pictures that its stories have not; the same desk if there are none."""
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


def _is_vacant(frame: PictureFrame, desk: Desk) -> bool:
    """Whether a picture frame may go and has nothing to show; one that type stands on stays."""
    if not frame.instead and frame.runaround is None:
        return False
    if any(isinstance(other, HeadFrame) and other.on == frame.id for other in desk.design.frames):
        return False
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure)
    return figure is None or not figure.src


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
