"""How text runs: the order of a thread's frames, heads over several of its legs, and what it runs round.

Comes in: settled frames, the threads as written, head rules. Goes out: findings only, each naming both sides and a
remedy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pdfreport.design.frames import BoxFrame, Frame, PictureFrame, TextFrame
from pdfreport.design.model import Grid, HeadRule
from pdfreport.design.needs import suggestion
from pdfreport.design.overlaps import ROUND, rect
from pdfreport.design.written import HeadRuleWritten, LayoutWritten, ThreadWritten
from pdfreport.diag import Notes, Where
from pdfreport.record import place_of


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
                notes.error("design.two-styles", place_of(frame, "style"), name=name, **facts)


def _order(name: str, thread: ThreadWritten, own: list[TextFrame], known: Mapping[str, Frame], notes: Notes) -> None:
    where = place_of(thread, "frames")
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
        place = place_of(frame, "runaround")
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


def check_spans(
    frames: tuple[Frame, ...], layout: LayoutWritten, heads: Mapping[str, HeadRule], grid: Grid, notes: Notes
) -> None:
    """Heads over several legs: level frames with legs enough, all heads of a thread over as many, nothing in them."""
    for name, thread in layout.threads.items():
        rules = [heads[rule] for rule in (thread.heads, thread.closing) if rule in heads and heads[rule].span > 1]
        if not rules:
            continue
        place = place_of(thread, "heads", "closing")
        first = rules[0]
        if rules[-1].span != first.span:
            facts: dict[str, object] = {"heads": first.name, "span": first.span, "other": rules[-1].name}
            notes.error("spans.differ", place, name=name, wanted=rules[-1].span, **facts)
            continue
        own = [frame for frame in frames if isinstance(frame, TextFrame) and frame.thread == name]
        for frame in own:
            key = "vertical" if frame.vertical else "free" if frame.free else ""
            if key:
                notes.error("spans.level", place_of(frame, key), id=frame.id, key=key, heads=first.name)
        bearing = [frame for frame in own if frame.split >= first.span]
        if not bearing:
            most = max((frame.split or 1 for frame in own), default=1)
            notes.error("spans.too-wide", place, name=name, heads=first.name, span=first.span, most=most)
        areas = [(frame, rect(frame, grid)) for frame in bearing]
        for other in (frame for frame in frames if frame.runaround is not None):
            for frame in (frame for frame, area in areas if area.overlaps(rect(other, grid))):
                notes.error(
                    "spans.runaround", place_of(other, "runaround"), id=other.id, other=frame.id, heads=first.name
                )


def check_narrow(heads: Mapping[str, HeadRule], written: Mapping[str, HeadRuleWritten], notes: Notes) -> None:
    """The rule of a head that stands in one leg is one there is, and spans none itself."""
    for name, rule in heads.items():
        place = place_of(written[name], "narrow")
        if not rule.narrow:
            continue
        if rule.narrow not in heads:
            notes.error("design.unknown-heads", place, name=rule.narrow, known=suggestion(rule.narrow, heads))
        elif heads[rule.narrow].span > 1:
            notes.error("spans.narrow-spans", place, name=name, other=rule.narrow, span=heads[rule.narrow].span)
        elif rule.span == 1:
            notes.error("spans.narrow-alone", place, name=name, other=rule.narrow)
