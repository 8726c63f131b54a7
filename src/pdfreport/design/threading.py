"""How text runs: the order of a thread's frames, and what it runs round.

Comes in: settled frames and the threads as written. Goes out: findings only, each naming both sides and a remedy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pdfreport.design.frames import BoxFrame, ChartFrame, Frame, PictureFrame, QuoteFrame, SidebarFrame, TextFrame
from pdfreport.design.model import Grid
from pdfreport.design.needs import suggestion
from pdfreport.design.standing import rect
from pdfreport.design.written import ThreadWritten
from pdfreport.diag import Notes, Where

ROUND = (PictureFrame, QuoteFrame, BoxFrame, SidebarFrame, ChartFrame)  # kinds that text may run round


def check_threads(frames: tuple[Frame, ...], threads: Mapping[str, ThreadWritten], notes: Notes) -> None:
    """A thread that gives an order names each of its frames once and no other; its frames are set in one style."""
    texts = [frame for frame in frames if isinstance(frame, TextFrame)]
    for name, thread in threads.items():
        own = [frame for frame in texts if frame.thread == name]
        if thread.frames:
            _order(name, thread, own, {frame.id: frame for frame in frames}, notes)
        for frame in own[1:]:
            if frame.style != own[0].style:
                facts = {"id": frame.id, "style": frame.style, "other": own[0].id, "first": own[0].style}
                notes.error("design.two-styles", _place(frame, "style"), name=name, **facts)


def _order(name: str, thread: ThreadWritten, own: list[TextFrame], known: Mapping[str, Frame], notes: Notes) -> None:
    where = thread.places.get("frames", thread.where)
    ids = [frame.id for frame in own]
    seen: set[str] = set()
    for wanted in thread.frames:
        other = known.get(wanted)
        if wanted in seen:
            notes.error("design.thread-circle", where, name=name, id=wanted)
        elif other is None:
            facts: dict[str, object] = {"id": wanted, "known": suggestion(wanted, ids) or "—"}
            notes.error("design.thread-unknown-frame", where, name=name, **facts)
        elif not isinstance(other, TextFrame) or other.thread != name:
            owner = other.thread if isinstance(other, TextFrame) else other.kind
            notes.error("design.thread-other-frame", where, name=name, id=wanted, owner=owner)
        seen.add(wanted)
    for missing in (wanted for wanted in ids if wanted not in seen):
        notes.error("design.thread-leaves-out", where, name=name, id=missing)


def check_runarounds(frames: tuple[Frame, ...], grid: Grid, notes: Notes) -> None:
    """Text runs round pictures, boxes, sidebars and charts, in level lines; shapes are those that the kind can have."""
    texts = [frame for frame in frames if isinstance(frame, TextFrame)]
    for frame in frames:
        around = frame.runaround
        if around is None:
            continue
        place = _place(frame, "runaround")
        if not isinstance(frame, ROUND):
            notes.error("design.runaround-kind", place, id=frame.id, kind=frame.kind)
        elif around.shape == "ellipse" and not isinstance(frame, PictureFrame | BoxFrame):
            notes.error("design.runaround-ellipse", around.places.get("shape", place), id=frame.id)
        elif around.shape == "focus" and not isinstance(frame, PictureFrame):
            notes.error("design.runaround-focus", around.places.get("shape", place), id=frame.id)
        else:
            _beside(frame, texts, grid, place, notes)


def _beside(frame: Frame, texts: Iterable[TextFrame], grid: Grid, place: Where, notes: Notes) -> None:
    area = rect(frame, grid)
    for text in texts:
        if text.vertical and rect(text, grid).overlaps(area):
            notes.error("design.runaround-vertical", place, id=frame.id, other=text.id)


def _place(frame: Frame, key: str) -> Where:
    return frame.places.get(key, frame.where)
