"""From a layout as written to a design with no blanks: inheritance settled, lengths in points, names looked up.

Comes in: decoded records. Goes out: `model.Design`, or nothing and the reasons in `notes`. Reads no files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pdfreport.color import BLACK, PAPER, Cmyk, percent
from pdfreport.design import model
from pdfreport.design.frames import Frame, TextFrame, span
from pdfreport.design.lengths import Length, settle
from pdfreport.design.styles import Face, ParagraphStyle, TypeOptions
from pdfreport.design.written import GridWritten, HeadRuleWritten, LayoutWritten, SharedStyles, StyleWritten
from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.geom import Size
from pdfreport.profile import PROFILES

ROLES = ("song", "hei", "kai", "fang")
WEIGHTS = ("regular", "bold", "black")


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a layout is made of, decoded."""

    layout: LayoutWritten
    grid: GridWritten
    palette: Mapping[str, tuple[float, ...]]
    scale: SharedStyles
    frames: tuple[Frame, ...]
    file: str


def resolve(parts: Parts, notes: Notes) -> model.Design | None:
    """Settle everything; None if `notes` got an error."""
    before = len(notes.errors)
    grid = resolve_grid(parts.grid)
    inks = _inks(parts, notes)
    styles = _styles({**parts.scale.styles, **parts.layout.styles}, grid, inks, notes)
    heads = {
        name: _head_rule(name, settle(rule, grid.em, grid.pitch), styles, notes)
        for name, rule in {**parts.scale.heads, **parts.layout.heads}.items()
    }
    frames = tuple(settle(frame, grid.em, grid.pitch) for frame in parts.frames)
    layout = parts.layout
    if layout.paper not in PROFILES:
        notes.error("design.unknown-paper", layout.where, name=layout.paper, known="、".join(PROFILES))
    screws = tuple(model.Screw(s.name, s.range[0], s.range[-1], s.price) for s in layout.screws)
    threads = {name: model.Thread(name, t.story, t.parts, t.heads, t.closing) for name, t in layout.threads.items()}
    _check_frames(frames, parts, grid, {s.name for s in screws}, notes)
    if len(notes.errors) > before:
        return None
    return model.Design(
        layout.name, layout.title, parts.file, grid, layout.bleed.points(grid.em, grid.pitch), PROFILES[layout.paper],
        inks, styles, frames, threads, heads, screws,
    )  # fmt: skip


def resolve_grid(written: GridWritten) -> model.Grid:
    """A grid in points; 字 and 行 in its own margins count by its own em and pitch."""
    em = written.em.points(1, 1)
    pitch = written.pitch.points(em, 1)
    width, height = (length.points(em, pitch) for length in written.page)
    left, head = written.left.points(em, pitch), written.head.points(em, pitch)
    return model.Grid(
        Size(width, height), left, head, em, pitch, written.columns, written.measure, written.gutter, written.lines
    )


def _inks(parts: Parts, notes: Notes) -> dict[str, Cmyk]:
    inks = {"black": BLACK, "paper": PAPER}
    for name, amounts in {**parts.palette, **parts.layout.inks}.items():
        if len(amounts) != 4 or not all(0 <= amount <= 100 for amount in amounts):
            notes.error("design.bad-ink", parts.layout.where, name=name)
            continue
        inks[name] = percent(*amounts)
    return inks


def _styles(
    written: Mapping[str, StyleWritten], grid: model.Grid, inks: Mapping[str, Cmyk], notes: Notes
) -> dict[str, ParagraphStyle]:
    done: dict[str, ParagraphStyle] = {}

    def settled(name: str, trail: tuple[str, ...]) -> ParagraphStyle | None:
        if name in done:
            return done[name]
        style = written.get(name)
        if style is None or name in trail:
            place = written[trail[-1]].where if trail else Where()
            notes.error("design.unknown-style" if style is None else "design.style-circle", place, name=name)
            return None
        base = settled(style.base, (*trail, name)) if style.base else _root(grid)
        if base is None:
            return None
        done[name] = _overlay(name, base, settle(style, grid.em, grid.pitch), inks, notes)
        return done[name]

    for name in written:
        settled(name, ())
    return done


def _root(grid: model.Grid) -> ParagraphStyle:
    return ParagraphStyle("root", ("song", "regular"), grid.em, grid.pitch)


def _overlay(
    name: str, base: ParagraphStyle, style: StyleWritten, inks: Mapping[str, Cmyk], notes: Notes
) -> ParagraphStyle:
    """The base with what this style says laid over it."""
    size = base.size if style.size is None else style.size.pt
    leading = base.leading * size / base.size if style.size is not None else base.leading
    if style.leading is not None:
        leading = style.leading.pt
    elif style.leading_em is not None:
        leading = style.leading_em * size
    if style.ink is not None and style.ink not in inks:
        notes.error("design.unknown-ink", style.where, name=style.ink, known="、".join(sorted(inks)))
    return replace(
        base,
        name=name,
        face=base.face if style.face is None else _face(style.face, style.where, notes),
        size=size,
        leading=leading,
        ink=base.ink if style.ink is None else inks.get(style.ink, BLACK),
        align=style.align or base.align,
        indent=base.indent if style.indent is None else round(style.indent * 1000),
        strong=base.strong if style.strong is None else _face(style.strong, style.where, notes),
        strong_scale=base.strong_scale if style.strong_scale is None else round(style.strong_scale * 1000),
        type=_options(base.type, style),
    )


def _options(base: TypeOptions, style: StyleWritten) -> TypeOptions:
    gap = base.autospace if style.autospace is None else round(style.autospace * 1000)
    return replace(
        base,
        style=style.punctuation or base.style,
        adjacent=style.adjacent or base.adjacent,
        line_start=style.line_start or base.line_start,
        line_end=style.line_end or base.line_end,
        line_break=style.line_break or base.line_break,
        autospace=gap,
        autospace_min=min(base.autospace_min, gap),
        autospace_max=max(base.autospace_max, gap),
    )


def _face(written: str, where: Where, notes: Notes) -> Face:
    role, _, weight = written.partition(" ")
    if weight not in WEIGHTS:
        notes.error("design.bad-face", where, face=written, weights="、".join(WEIGHTS))
    return role, weight


def _head_rule(name: str, rule: HeadRuleWritten, styles: Mapping[str, ParagraphStyle], notes: Notes) -> model.HeadRule:
    if rule.style not in styles:
        notes.error("design.unknown-style", rule.where, name=rule.style)
    bar = (rule.bar[0].pt, rule.bar[1].pt) if len(rule.bar) == 2 else None
    less, more = rule.give[0], rule.give[-1]
    return model.HeadRule(
        name, rule.style, rule.lines, rule.top_lines, (less, more), bar, rule.bar_ink, rule.centred_bar, rule.rule.pt
    )


def _check_frames(frames: tuple[Frame, ...], parts: Parts, grid: model.Grid, screws: set[str], notes: Notes) -> None:
    seen: set[str] = set()
    for frame in frames:
        if frame.id in seen:
            notes.error("design.frame-twice", frame.where, id=frame.id)
        seen.add(frame.id)
        first, last = span(frame.columns)
        if not 1 <= first <= last <= grid.columns:
            notes.error("design.columns-off-grid", frame.where, id=frame.id, columns=frame.columns, most=grid.columns)
        first, last = span(frame.lines)
        if not 0 <= first <= last < grid.lines:
            notes.error("design.lines-off-grid", frame.where, id=frame.id, lines=frame.lines, most=grid.lines - 1)
        for screw in f"{frame.top} {frame.foot}".split():
            if screw not in screws:
                notes.error("design.unknown-screw", frame.where, id=frame.id, name=screw)
        if isinstance(frame, TextFrame) and frame.thread not in parts.layout.threads:
            notes.error("design.unknown-thread", frame.where, id=frame.id, name=frame.thread)


__all__ = ["Length", "Parts", "resolve", "resolve_grid"]
