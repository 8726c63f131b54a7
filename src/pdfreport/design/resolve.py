"""From a layout as written to a design with no blanks: inheritance settled, lengths in points, names looked up.

Comes in: decoded records. Goes out: `model.Design`, or nothing and the reasons in `notes`. Reads no files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pdfreport.color import BLACK, Cmyk
from pdfreport.design import model
from pdfreport.design.frames import Frame
from pdfreport.design.inks import resolve_inks
from pdfreport.design.lengths import settle
from pdfreport.design.limits import check_grid, check_head_rule, check_lengths, check_screws
from pdfreport.design.makeup_settling import check_frames, settled, settled_plan
from pdfreport.design.needs import Known, check_ink, check_names, check_style
from pdfreport.design.paper import profile_place, resolve_paper
from pdfreport.design.remedies import check_remedies
from pdfreport.design.standing import check_places
from pdfreport.design.styles import Face, ParagraphStyle, TypeOptions
from pdfreport.design.threading import check_narrow, check_runarounds, check_spans, check_threads
from pdfreport.design.written import (
    GridWritten,
    HeadRuleWritten,
    Inks,
    LayoutWritten,
    SharedStyles,
    StyleWritten,
    ThreadWritten,
)
from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.geom import Size
from pdfreport.profile import NEWSPRINT
from pdfreport.record import place_of
from pdfreport.type_written import chosen, thousandths

WEIGHTS = ("thin", "extralight", "light", "regular", "medium", "semibold", "bold", "extrabold", "black")


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a layout is made of, decoded."""

    layout: LayoutWritten
    grid: GridWritten
    palette: Inks
    scale: SharedStyles
    frames: tuple[Frame, ...]
    file: str


def resolve(parts: Parts, notes: Notes) -> model.Design | None:
    """Settle everything; None if `notes` got an error."""
    before, layout = len(notes.errors), parts.layout
    grid = resolve_grid(parts.grid, notes)
    if grid is None:
        return None
    if layout.pitch is not None and check_lengths(layout, notes, grid.em, grid.pitch):
        grid = grid.with_pitch(layout.pitch.points(grid.em, grid.pitch))
    em, pitch = grid.em, grid.pitch
    paper = resolve_paper(layout, parts.file, notes) or NEWSPRINT  # one to go on with: its mistake has been told
    inks = resolve_inks(_written_inks(parts), paper, notes)
    written = {**parts.scale.styles, **layout.styles}
    styles = _styles(written, grid, inks, notes)
    ruled = {**parts.scale.heads, **layout.heads}
    heads = _head_rules(ruled, grid, Known(written, inks, {}), notes)
    check_narrow(heads, ruled, notes)
    check_lengths(layout, notes, em, pitch)
    if not check_screws(layout, notes):
        return None
    screws = tuple(model.Screw(s.name, s.range[0], s.range[1], s.price) for s in layout.screws)
    threads = {name: _thread(name, thread, em, pitch) for name, thread in layout.threads.items()}
    rounds = [frame.runaround for frame in parts.frames if frame.runaround is not None]
    if [record for record in (*parts.frames, *rounds) if not check_lengths(record, notes, em, pitch)]:
        return None
    frames = tuple(settle(frame, em, pitch) for frame in parts.frames)
    check_names(frames, layout, Known(written, inks, heads), notes)
    check_places(frames, grid, styles, {screw.name: screw for screw in screws}, notes)
    check_threads(frames, layout.threads, notes)
    check_spans(frames, layout, heads, grid, notes)
    for thread in layout.threads.values():
        check_lengths(thread, notes, em, pitch)
        check_ink(thread.rule_ink, inks, place_of(thread, "rule_ink"), notes)
    check_runarounds(frames, grid, notes)
    check_remedies(layout.remedies, frames, notes)
    known = Known(written, inks, heads)
    makeup = None if layout.makeup is None else settled(layout.makeup, grid, known, notes)
    if makeup is not None and layout.makeup is not None:
        check_frames(layout.makeup, frames, notes)
    plan = None if layout.plan is None else settled_plan(layout.plan, grid, known, notes)
    if len(notes.errors) > before:
        return None
    return model.Design(
        layout.name, layout.title, parts.file, grid, layout.bleed.points(em, pitch), paper,
        inks, styles, tuple(replace(frame, places={}) for frame in frames), threads, heads, screws, _faces(written),
        makeup, layout.rich_black, profile_place(layout), replace(layout.remedies, places={}), plan,
    )  # fmt: skip


def _thread(name: str, t: ThreadWritten, em: float, pitch: float) -> model.Thread:
    return model.Thread(
        name, t.story, t.parts, t.heads, t.closing, t.drop_cap, bool(t.quotes), t.frames, t.rules.points(em, pitch),
        t.rule_ink, t.again, t.quotes == "offered", t.tailpiece,
    )  # fmt: skip


def resolve_grid(written: GridWritten, notes: Notes) -> model.Grid | None:
    """A grid in points; 字 and 行 in its own margins count by its own em and pitch. None if `notes` got an error."""
    em = written.em.points(1, 1)
    pitch = written.pitch.points(em, 1)
    before = len(notes.errors)
    if not check_lengths(written, notes, em, pitch):
        return None
    width, height = (length.points(em, pitch) for length in written.page)
    left, head = written.left.points(em, pitch), written.head.points(em, pitch)
    grid = model.Grid(
        Size(width, height), left, head, em, pitch, written.columns, written.measure, written.gutter, written.lines
    )
    check_grid(written, grid, notes)
    return grid if len(notes.errors) == before else None


def _written_inks(parts: Parts) -> list[tuple[Inks, Where]]:
    """The inks of the palette, then those of the layout, each with the place where the layout names them."""
    layout = parts.layout
    return [(written, place_of(layout, key)) for written, key in (
        (parts.palette, "palette"), (layout.inks, "inks"),
    )]  # fmt: skip


def _styles(
    written: Mapping[str, StyleWritten], grid: model.Grid, inks: Mapping[str, Cmyk], notes: Notes
) -> dict[str, ParagraphStyle]:
    done: dict[str, ParagraphStyle] = {}
    circles: set[str] = set()

    def settled(name: str, trail: tuple[str, ...]) -> ParagraphStyle | None:
        if name in done:
            return done[name]
        style = written.get(name)
        if style is None or name in trail:
            after = written[trail[-1]]
            place = place_of(after, "base")
            if style is None:
                check_style(name, written, place, notes)
            elif name not in circles:
                notes.error("design.style-circle", place, name=name)
                circles.update(trail)
            return None
        if not check_lengths(style, notes, grid.em, grid.pitch):
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
    if style.ink is not None:
        check_ink(style.ink, inks, style.places["ink"], notes)
    return replace(
        base,
        name=name,
        face=base.face if style.face is None else _face(style.face, style.places["face"], notes),
        size=size,
        leading=leading,
        ink=base.ink if style.ink is None else inks.get(style.ink, BLACK),
        align=style.align or base.align,
        indent=base.indent if style.indent is None else round(style.indent * 1000),
        strong=base.strong if style.strong is None else _face(style.strong, style.places["strong"], notes),
        strong_scale=base.strong_scale if style.strong_scale is None else round(style.strong_scale * 1000),
        type=_options(base.type, style),
        latin=base.latin if style.latin is None else _face(style.latin, style.places["latin"], notes),
        strong_latin=(
            base.strong_latin
            if style.strong_latin is None
            else _face(style.strong_latin, style.places["strong_latin"], notes)
        ),
        latin_scale=base.latin_scale if style.latin_scale is None else round(style.latin_scale * 1000),
        latin_shift=base.latin_shift if style.latin_shift is None else round(style.latin_shift * 1000),
    )


def _options(base: TypeOptions, style: StyleWritten) -> TypeOptions:
    options = chosen(style)
    gap = options.get("autospace", base.autospace)
    preferred = thousandths(style.stretch_preferred)
    return replace(
        base,
        tcy_digits=style.tcy_digits or base.tcy_digits,
        autospace_min=min(base.autospace_min, gap),
        autospace_max=max(base.autospace_max, gap),
        stretch_preferred=base.stretch_preferred if preferred is None else preferred,
        **options,
    )


def _face(written: str, where: Where, notes: Notes) -> Face:
    """Family and weight: the last word is the weight, all before it the family."""
    face = _split(written)
    if face is None:
        notes.error("design.bad-face", where, face=written[:60], weights=WEIGHTS)
    return face or ("song", "regular")


def _split(written: str) -> Face | None:
    family, _, weight = " ".join(written.split()).rpartition(" ")
    return (family, weight) if family and weight in WEIGHTS else None


def _faces(written: Mapping[str, StyleWritten]) -> tuple[tuple[Face, Where], ...]:
    """Every face that styles name and where it is first named: whether there is such a font is not known here."""
    found: dict[Face, Where] = {}
    for style in written.values():
        for key in ("face", "strong", "latin", "strong_latin"):
            name = getattr(style, key)
            face = None if name is None else _split(name)
            if face is not None:
                found.setdefault(face, style.places[key])
    return tuple(found.items())


def _head_rules(
    written: Mapping[str, HeadRuleWritten], grid: model.Grid, known: Known, notes: Notes
) -> dict[str, model.HeadRule]:
    done: dict[str, model.HeadRule] = {}
    for name, rule in written.items():
        check_style(rule.style, known.styles, rule.places["style"], notes)
        check_ink(rule.bar_ink, known.inks, place_of(rule, "bar_ink"), notes)
        if check_head_rule(rule, grid.em, grid.pitch, notes):
            done[name] = _head_rule(name, settle(rule, grid.em, grid.pitch))
    return done


def _head_rule(name: str, rule: HeadRuleWritten) -> model.HeadRule:
    bar = (rule.bar[0].pt, rule.bar[1].pt) if rule.bar else None
    return model.HeadRule(
        name, rule.style, rule.lines, rule.top_lines, (rule.give[0], rule.give[-1]), bar, rule.bar_ink,
        rule.centred_bar, rule.rule.pt, rule.span, rule.narrow,
    )  # fmt: skip
