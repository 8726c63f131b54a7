"""Findings as a numbered list: what is wrong is said once, with all the places where it is.

In: findings. Out: `Entry` values in order of severity, and their lines on a sheet.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import Cmyk
from pdfreport.diag import Severity
from pdfreport.display.items import Mark
from pdfreport.frozen import dataclass
from pdfreport.messages import render
from pdfreport.preflight import show
from pdfreport.preflight.model import Finding
from pdfreport.preflight.report_sheet import Sheet

BODY, PITCH, SMALL, SMALL_PITCH = 9.0, 12.6, 7.2, 9.8  # points
DISC, INDENT, GAP = 5.0, 17.0, 6.5  # points: of a number, from it to the words, between entries
PLACES = 12  # places of one entry that are written out
LINES = 3  # of them
INKS = {
    Severity.ERROR: Cmyk(0, 0.95, 0.9, 0.1),
    Severity.WARNING: Cmyk(0, 0.55, 1, 0.05),
    Severity.NOTE: Cmyk(0, 0, 0, 0.55),
}
ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
GREY = Cmyk(0, 0, 0, 0.65)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is wrong, said once; `findings` are its places."""

    number: int
    severity: Severity
    rule: str
    message: str
    findings: tuple[Finding, ...]


def entries(findings: Sequence[Finding], lang: str) -> tuple[Entry, ...]:
    """Findings of one message together, errors first, else in the order of the rules."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for one in sorted(findings, key=lambda one: ORDER.index(one.severity)):
        found.setdefault((one.rule, one.message(lang)), []).append(one)
    return tuple(
        Entry(number, rows[0].severity, rule.removeprefix("preflight."), message, tuple(rows))
        for number, ((rule, message), rows) in enumerate(found.items(), 1)
    )


def draw(sheet: Sheet, listed: Sequence[Entry], x: float, width: float, heights: tuple[float, float]) -> None:
    """The list from the first height down to the second; what has no room is counted."""
    y, floor = heights
    for rank, one in enumerate(listed):
        words = list(sheet.broken(one.message, BODY, width - INDENT))
        places = _places(sheet, one, width - INDENT)
        deep = len(words) * PITCH + len(places) * SMALL_PITCH
        last = rank == len(listed) - 1
        if y + deep + (0 if last else PITCH) > floor:
            rest = render("cli.check-rest", {"count": str(len(listed) - rank)}, sheet.lang)
            sheet.type(rest, BODY, (x + INDENT, y + BODY), Mark("P", "rest"), ink=GREY)
            return
        sheet.number(one.number, x + DISC, y + BODY * 0.62, DISC, INKS[one.severity])
        mark = Mark("P", f"finding/{one.number}")
        for line in words:
            sheet.type(line, BODY, (x + INDENT, y + BODY), mark)
            y += PITCH
        for line in places:
            sheet.type(line, SMALL, (x + INDENT, y + SMALL), mark, ink=GREY)
            y += SMALL_PITCH
        y += GAP


def _places(sheet: Sheet, one: Entry, width: float) -> list[str]:
    """Severity and rule, and where: as many places as fit whole, and how many there are in all."""
    word = render(f"cli.check-{one.severity.value}", {}, sheet.lang)
    between = "；" if sheet.lang == "zh" else "; "
    in_all = render("cli.check-places", {"count": str(len(one.findings))}, sheet.lang)
    told, lines, page = f"{word} · {one.rule}", [f"{word} · {one.rule}"], 0
    for rank, each in enumerate(one.findings):
        place = _place(each, page, sheet.lang)
        if not place:
            continue
        longer = f"{told}{'  ' if rank == 0 else between}{place}"
        more = list(sheet.broken(longer, SMALL, width))
        rest = [] if rank == len(one.findings) - 1 else [in_all]
        if len(more) + len(rest) > LINES or rank == PLACES:
            return [*lines, in_all]
        told, lines, page = longer, more, each.page
    return lines


def _place(one: Finding, page: int, lang: str) -> str:
    """Where, and at what; the page only where it is not the one before."""
    where = show.place(one, lang)
    if one.page == page and one.x_mm is not None:
        where = f"{one.x_mm:g}, {one.y_mm:g}"
    return " ".join(filter(None, (where, show.printable(one.object))))
