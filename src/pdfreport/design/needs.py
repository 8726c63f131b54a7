"""The names that frames, threads and head rules refer to: styles, inks, parts, other frames.

Comes in: decoded frames and what the design has. Goes out: findings only, each where the name is written, with the
nearest name that there is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from pdfreport.design.frames import (
    PARTS,
    VERTICAL_PARTS,
    BoxFrame,
    ContentsFrame,
    Frame,
    HeadFrame,
    PictureFrame,
    QuoteFrame,
    RuleFrame,
    SealFrame,
    SidebarFrame,
    TextFrame,
    span,
)  # fmt: skip
from pdfreport.design.model import HeadRule
from pdfreport.design.written import LayoutWritten
from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.mistakes import nearest
from pdfreport.record import place_of

# Styles and inks that a kind of frame is drawn with whatever it says itself.
STYLES: dict[str, tuple[str, ...]] = {
    "folio": ("folio-number", "folio-name", "folio-small", "folio-editors"), "picture": ("caption", "credit"),
    "sidebar": ("sidebar-title", "figure", "label", "note", "names"), "chart": ("display", "label"), "seal": ("seal",),
    "advert": ("label", "display"), "contents": ("label",),
    "masthead": ("folio-name", "folio-small", "label"),
    "table": ("display", "label", "names", "note", "credit"), "qr": ("caption",), "quote": ("credit",),
}  # fmt: skip
INKS: dict[str, tuple[str, ...]] = {
    "folio": ("main", "grey"), "contents": ("main", "grey"), "masthead": ("main", "grey"),
    "sidebar": ("main", "grey", "bars", "tint"),
    "chart": ("main", "second", "third", "bars", "accent", "grey"), "table": ("main", "grey", "tint"),
}  # fmt: skip
RICH = "rich-black"  # for boxes alone: type and thin rules of two inks show coloured rims (print-standards.md 5.1)
_WHICH = re.compile(r"last|[1-9]\d{0,3}(-([1-9]\d{0,3})?)?")
DRAFT = ("label", "tint")  # what the list of left-over copy is set in


@dataclass(frozen=True, slots=True)
class Known:
    """What a design has, by name."""

    styles: Collection[str]
    inks: Collection[str]
    heads: Mapping[str, HeadRule]


def part_names(*, vertical: bool = False) -> tuple[str, ...]:
    """The names of parts, in a vertical head also of those that only stand upright."""
    return (*PARTS, *VERTICAL_PARTS) if vertical else PARTS


def is_part(written: str, names: tuple[str, ...] = PARTS) -> bool:
    """Whether a part is written as 'lead', 'lead:2', 'lead:1-2', 'lead:3-' or 'sections:last', with a name of these."""
    name, colon, which = written.partition(":")
    return name in names and (not colon or _WHICH.fullmatch(which) is not None)


def suggestion(name: str, known: Iterable[str]) -> str | list[str]:
    """The nearest of the known names, or all of them."""
    names = sorted(known)
    return nearest(name, names) or names


def check_names(frames: tuple[Frame, ...], layout: LayoutWritten, known: Known, notes: Notes) -> None:
    """Every name in frames and threads must be that of something there is."""
    needed = {("style", DRAFT[0]): layout.where, ("ink", DRAFT[1]): layout.where}
    for frame in frames:
        _style_and_inks(frame, known, notes)
        for name in STYLES.get(frame.kind, ()):
            needed.setdefault(("style", name), frame.where)
        for name in _inks(frame):
            needed.setdefault(("ink", name), frame.where)
    for (kind, name), where in needed.items():
        if name not in (known.styles if kind == "style" else known.inks):
            notes.error(f"design.needs-{kind}", where, name=name)
    _others(frames, notes)
    _parts(frames, layout, notes)
    _threads(frames, layout, known, notes)
    _directions(frames, [name for name, thread in layout.threads.items() if thread.quotes], notes)


def check_style(name: str, styles: Collection[str], where: Where, notes: Notes) -> None:
    """The style must exist."""
    if name not in styles:
        notes.error("design.unknown-style", where, name=name, known=suggestion(name, styles))


def check_ink(name: str, inks: Collection[str], where: Where, notes: Notes, *, area: bool = False) -> None:
    """The ink must exist; rich black is for areas."""
    if name == RICH and not area:
        notes.error("design.rich-black-here", where)
    elif name not in inks:
        notes.error("design.unknown-ink", where, name=name, known=suggestion(name, inks))


def _style_and_inks(frame: Frame, known: Known, notes: Notes) -> None:
    named: dict[str, str] = {}
    if isinstance(frame, HeadFrame | TextFrame | QuoteFrame | ContentsFrame):
        check_style(frame.style, known.styles, place_of(frame, "style"), notes)
    if isinstance(frame, HeadFrame | SidebarFrame | BoxFrame | RuleFrame | SealFrame):
        named["ink"] = frame.ink
    if isinstance(frame, BoxFrame):
        named["bar_ink"] = frame.bar_ink
    if isinstance(frame, TextFrame) and (frame.line_rule.pt or frame.row_rule.pt):
        named["rule_ink"] = frame.rule_ink
    for key, name in named.items():
        if name and not (isinstance(frame, SidebarFrame) and name == "hue"):
            area = isinstance(frame, BoxFrame) and key == "ink"
            check_ink(name, known.inks, place_of(frame, key), notes, area=area)


def _inks(frame: Frame) -> tuple[str, ...]:
    """The inks that a frame is drawn with besides those it names."""
    if isinstance(frame, HeadFrame):
        return ("main",) * bool(frame.rule or frame.bar) + ("accent",) * frame.vertical
    if isinstance(frame, QuoteFrame):
        return ("main",) * bool(frame.rule)
    if isinstance(frame, PictureFrame) and frame.hairlines.pt:
        return ("main",)
    return INKS.get(frame.kind, ())


def _others(frames: tuple[Frame, ...], notes: Notes) -> None:
    """Frames that stand on or under another."""
    pictures = [frame.id for frame in frames if isinstance(frame, PictureFrame)]
    vertical = [frame.id for frame in frames if isinstance(frame, HeadFrame) and frame.vertical]
    for frame in frames:
        if isinstance(frame, HeadFrame) and frame.on and frame.on not in pictures:
            _unknown_frame(frame, "on", frame.on, pictures, notes)
        if isinstance(frame, SealFrame) and frame.under and frame.under not in vertical:
            _unknown_frame(frame, "under", frame.under, vertical, notes)
        if isinstance(frame, PictureFrame) and frame.instead:
            beside = [other.id for other in frames if isinstance(other, TextFrame) and _in_line(other, frame)]
            for name in frame.instead.split():
                if name not in beside:
                    _unknown_frame(frame, "instead", name, beside, notes)


def _in_line(text: TextFrame, picture: PictureFrame) -> bool:
    """Whether a text frame stands over or under a picture, in its columns: then it can take its place."""
    (start, end), (first, last) = span(text.columns), span(text.lines)
    (left, right), (top, foot) = span(picture.columns), span(picture.lines)
    return left <= start and end <= right and (last < top or first > foot)


def _unknown_frame(frame: Frame, key: str, name: str, known: list[str], notes: Notes) -> None:
    facts: dict[str, object] = {"id": frame.id, "key": key, "name": name, "known": suggestion(name, known) or "—"}
    notes.error("design.unknown-frame", place_of(frame, key), **facts)


def _parts(frames: tuple[Frame, ...], layout: LayoutWritten, notes: Notes) -> None:
    """Names of parts, in heads and in threads."""
    for frame in frames:
        if isinstance(frame, HeadFrame):
            allowed = part_names(vertical=frame.vertical)
            if not is_part(frame.part, allowed):
                _unknown_part(frame.part, allowed, place_of(frame, "part"), notes)
    for thread in layout.threads.values():
        for part in thread.parts:
            if not is_part(part, part_names()):
                _unknown_part(part, part_names(), place_of(thread, "parts"), notes)


def _unknown_part(part: str, allowed: tuple[str, ...], where: Where, notes: Notes) -> None:
    notes.error("design.unknown-part", where, name=part, known=suggestion(part.partition(":")[0], allowed))


def _threads(frames: tuple[Frame, ...], layout: LayoutWritten, known: Known, notes: Notes) -> None:
    """Threads and their frames must know each other and speak of one story."""
    used: set[str] = set()
    for frame in frames:
        if not isinstance(frame, TextFrame):
            continue
        used.add(frame.thread)
        thread = layout.threads.get(frame.thread)
        if thread is None:
            facts: dict[str, object] = {
                "id": frame.id,
                "name": frame.thread,
                "known": suggestion(frame.thread, layout.threads) or "—",
            }
            notes.error("design.unknown-thread", place_of(frame, "thread"), **facts)
        elif "story" in frame.places and frame.story != thread.story:
            facts = {"id": frame.id, "story": frame.story, "name": frame.thread, "other": thread.story}
            notes.error("design.other-story", place_of(frame, "story"), **facts)
    for name, thread in layout.threads.items():
        if name not in used:
            notes.error("design.thread-without-frame", thread.where, name=name)
        for key, rule in (("heads", thread.heads), ("closing", thread.closing)):
            if rule and rule not in known.heads and (key in thread.places or _has_heads(thread.parts)):
                told: dict[str, object] = {"name": rule, "known": suggestion(rule, known.heads)}
                notes.error("design.unknown-heads", place_of(thread, key), **told)


def _directions(frames: tuple[Frame, ...], quoting: Collection[str], notes: Notes) -> None:
    """A thread runs one way, and screws may move a vertical frame as a whole but not change its height, the measure.

    A frame's own leading, rules between lines, and pull quotes in the text (`quoting` threads) have one direction.
    """
    first: dict[str, TextFrame] = {}
    for frame in frames:
        if not isinstance(frame, TextFrame):
            continue
        before = first.setdefault(frame.thread, frame)
        if before.vertical is not frame.vertical:
            place = place_of(frame, "vertical") if frame.vertical else place_of(frame, "thread")
            notes.error("design.two-directions", place, id=frame.id, other=before.id, name=frame.thread)
        if frame.vertical and sorted(frame.top.split()) != sorted(frame.foot.split()):
            notes.error("design.vertical-measure", place_of(frame, "foot" if frame.foot else "top"), id=frame.id)
        if frame.vertical and frame.thread in quoting:
            notes.error("design.vertical-quotes", place_of(frame, "vertical"), id=frame.id, name=frame.thread)
        keys = ("free",) if frame.vertical else ("line_rule", "row_rule", "row_gap")
        for key in keys:
            if key in frame.places:
                notes.error("design.other-direction", place_of(frame, key), id=frame.id, key=key)


def _has_heads(parts: tuple[str, ...]) -> bool:
    return any(
        part.partition(":")[0] in {"sections", "title", "kicker", "headline", "deck", "byline"} for part in parts
    )
