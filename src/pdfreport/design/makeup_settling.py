"""The rules of make-up settled: lengths in points, prices complete, every name that of something there is.

Comes in: a layout's `makeup:` section as written, with what the design has. Goes out: `makeup.MakeUp`, or findings.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.design.frames import Frame, span
from pdfreport.design.limits import check_lengths
from pdfreport.design.makeup import PRICES, MakeUp, MakeUpWritten
from pdfreport.design.model import Grid
from pdfreport.design.needs import STYLES, Known, check_ink, check_style, suggestion
from pdfreport.design.plan import Plan, PlanWritten
from pdfreport.diag import Notes
from pdfreport.record import place_of

DEAREST = 100_000  # hundredths
# Styles that made-up pages are set with whatever their rules say.
NEEDED = ("kicker", "deck", "byline", *STYLES["picture"], *STYLES["sidebar"])


def settled(written: MakeUpWritten, grid: Grid, known: Known, notes: Notes) -> MakeUp | None:
    """The section with lengths in points; None if `notes` got errors."""
    before = len(notes.errors)
    first, last = span(written.lines)
    if not 0 <= first < last < grid.lines:
        place = place_of(written, "lines")
        notes.error("design.makeup-off-grid", place, lines=written.lines, most=grid.lines - 1)
    check_lengths(written, notes, grid.em, grid.pitch)
    if any(one.points(grid.em, grid.pitch) < grid.em for one in written.leadings):
        notes.error("design.makeup-leading", written.places["leadings"], em=f"{grid.em:g}", pitch=f"{grid.pitch:g}")
    for name, price in written.prices.items():
        place = place_of(written, "prices")
        if name not in PRICES:
            notes.error("design.unknown-price", place, name=name[:40], known=suggestion(name, PRICES))
        elif not 0 <= price <= DEAREST:
            notes.error("design.price-out", place, name=name, value=price, most=DEAREST)
    if not written.grades:
        notes.error("design.how-many", written.places["grades"], key="grades", count=0, wanted="1–20")
    _names(written, known, notes)
    _spans(written, known, notes)
    if len(notes.errors) > before:
        return None
    grades = tuple(size.points(grid.em, grid.pitch) for size in written.grades)
    leadings = tuple(one.points(grid.em, grid.pitch) for one in written.leadings)
    return MakeUp(
        first, last, grades, written.head, written.low_head, written.low_from, written.body, written.subheads,
        written.boxes, written.box_ink, leadings, {**PRICES, **written.prices},
    )  # fmt: skip


def check_frames(written: MakeUpWritten, frames: Sequence[Frame], notes: Notes) -> None:
    """What is made up fills its lines from edge to edge: frames of the layout stand above or below them."""
    first, last = span(written.lines)
    place = written.places.get("lines", written.where)
    for frame in frames:
        top, foot = span(frame.lines)
        if top <= last and first <= foot:
            facts = {"lines": written.lines, "frame": frame.id, "taken": frame.lines}
            notes.error("frames.under-makeup", place, **facts)


def settled_plan(written: PlanWritten, grid: Grid, known: Known, notes: Notes) -> Plan | None:
    """A frozen plan with its rules settled; None if `notes` got errors."""
    rules = settled(written.rules, grid, known, notes)
    if rules is None:
        return None
    return Plan(written.mark, written.own, written.body, written.cuts, written.modules, rules, written.quotes)


def _names(written: MakeUpWritten, known: Known, notes: Notes) -> None:
    for key in ("head", "low_head", "body"):
        check_style(getattr(written, key), known.styles, place_of(written, key), notes)
    check_ink(written.box_ink, known.inks, place_of(written, "box_ink"), notes)
    for name in NEEDED:
        if name not in known.styles:
            notes.error("design.needs-style", written.where, name=name)
    if written.subheads not in known.heads:
        told: dict[str, object] = {"name": written.subheads, "known": suggestion(written.subheads, known.heads)}
        notes.error("design.unknown-heads", place_of(written, "subheads"), **told)


def _spans(written: MakeUpWritten, known: Known, notes: Notes) -> None:
    """Made-up pages set heads of sections in one leg: a module is one row of legs."""
    rule = known.heads.get(written.subheads)
    if rule is not None and rule.span > 1:
        place = place_of(written, "subheads")
        notes.error("spans.makeup", place, name=written.subheads, span=rule.span)
