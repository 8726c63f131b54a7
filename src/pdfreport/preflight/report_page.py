"""Findings as one page to print or to send on: a display document, which the program's own writer turns into PDF.

In: what was checked, and the language. Out: `Document` of one A4 page: the verdict, the file, the findings as a
numbered list, and the pages with those numbers on them. What does not fit is counted in the last line of the list.
"""

from __future__ import annotations

from pathlib import PurePath

from pdfreport.color import BLACK, Cmyk
from pdfreport.diag import Severity
from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import Mark, box
from pdfreport.geom import Rect, Size
from pdfreport.images.prepared import Prepared
from pdfreport.messages import render
from pdfreport.preflight import report_list, report_maps, show
from pdfreport.preflight.model import Checked, PageInk
from pdfreport.preflight.report_list import GREY, INKS
from pdfreport.preflight.report_sheet import WHITE, Sheet
from pdfreport.profile import COATED
from pdfreport.refs import ImageRef
from pdfreport.units import MM
from pdfreport.version import __version__

PAPER = Size(210 * MM, 297 * MM)
MARGIN = 16 * MM
WIDE = PAPER.width - 2 * MARGIN
TITLE, NAME, LABEL, VALUE = 21.0, 12.0, 7.2, 9.5  # points
MAP_COLUMN, GUTTER = 60 * MM, 8 * MM
BETWEEN = 7 * MM  # maps
MAPS = 3  # pages that are shown: those with most to say
FOOT = PAPER.height - MARGIN
GOOD = Cmyk(0.85, 0.1, 0.9, 0.15)


def document(checked: Checked, lang: str) -> Document:
    """The page of one check, in the program's own fonts."""
    sheet = Sheet(lang)
    top = _head(sheet, checked)
    entries = report_list.entries(checked.findings, lang)
    maps = _chosen(checked)
    pictures: dict[ImageRef, Prepared] = {}
    list_width = WIDE - (MAP_COLUMN + GUTTER if maps else 0)
    mark = Mark("P", "none")
    if entries:
        report_list.draw(sheet, entries, MARGIN, list_width, (top, FOOT - 8 * MM))
    else:
        sheet.type(render("cli.check-nothing", {}, lang), report_list.BODY, (MARGIN, top + report_list.BODY), mark)
    y, x = top, PAPER.width - MARGIN - MAP_COLUMN
    room = (FOOT - 10 * MM - top) / max(len(maps), 1) - BETWEEN
    for ink in maps:
        if len(maps) == 1:  # words below
            words = 60 + 20 * max(len(ink.plates) - 4, 0) + 30
            width, height = report_maps.size(ink, MAP_COLUMN, room - words)
            below = Rect(x, y + height + 4, MAP_COLUMN, words)
        else:  # words beside
            width, height = report_maps.size(ink, MAP_COLUMN * 0.52, room)
            below = Rect(x + width + 8, y - 1, MAP_COLUMN - width - 8, height)
        y, picture = report_maps.draw(sheet, ink, entries, Rect(x, y, width, height), below)
        pictures[picture.ref] = picture
        y += BETWEEN
    _foot(sheet, bool(maps))
    guides = Guides(Rect(MARGIN, MARGIN, WIDE, PAPER.height - 2 * MARGIN), (), 0, report_list.PITCH, 0)
    made = Page(1, PAPER, 0.0, tuple(sheet.items), (), guides)
    info = Info(f"{render('cli.check-title', {}, lang)}: {checked.file}", "", "", "", "zh-CN" if lang == "zh" else "en")
    return Document((made,), info, COATED, sheet.fonts.faces(), pictures)


def _chosen(checked: Checked) -> list[PageInk]:
    """The pages that are shown, in their order: with most errors, then with most ink."""
    errors = [one.page for one in checked.findings if one.severity is Severity.ERROR]
    known = [one for one in checked.ink if one.heat_map]
    known.sort(key=lambda one: (-errors.count(one.page), -one.most, one.page))
    return sorted(known[:MAPS], key=lambda one: one.page)


def _head(sheet: Sheet, checked: Checked) -> float:
    """Title, verdict, file and facts; where the rest begins."""
    y = MARGIN + TITLE * 0.85
    sheet.type(render("cli.check-title", {}, sheet.lang), TITLE, (MARGIN, y), Mark("H1", "title"), bold=True)
    _verdict(sheet, checked, y)
    y += 9
    sheet.rule(MARGIN, y, WIDE, 1.4)
    y += 8
    name = show.printable(PurePath(checked.file).name or checked.file) or "-"
    for line in sheet.broken(name, NAME, WIDE, bold=True):
        y += NAME * 1.25
        sheet.type(line, NAME, (MARGIN, y), Mark("P", "file"), bold=True)
    y = _facts(sheet, checked, y + 8)
    sheet.rule(MARGIN, y + 7, WIDE, 0.4, GREY)
    return y + 7 + 6 * MM


def _verdict(sheet: Sheet, checked: Checked, baseline: float) -> None:
    """In a box at the right: whether the file may be used."""
    code = "cli.check-refused" if checked.errors else "cli.check-passed"
    words = render(code, {"count": str(checked.errors)}, sheet.lang)
    size = 11.0
    width = sheet.width(words, size, bold=True)
    rect = Rect(MARGIN + WIDE - width - 16, baseline - 16.5, width + 16, 21)
    sheet.items.append(box(rect, INKS[Severity.ERROR] if checked.errors else GOOD))
    sheet.type(words, size, (rect.x + 8, baseline - 2), Mark("P", "verdict"), ink=WHITE, bold=True)


def _facts(sheet: Sheet, checked: Checked, y: float) -> float:
    """What it was checked for and how it came out, in columns; where they end."""
    counts = {severity: sum(1 for one in checked.findings if one.severity is severity) for severity in Severity}
    columns = (
        ("for", 1.75, " + ".join(checked.purposes) or "-", BLACK),
        ("condition", 1.1, checked.condition or "-", BLACK),
        ("pages", 0.6, str(checked.pages), BLACK),
        *((severity.value, 0.6, str(counts[severity]), INKS[severity] if counts[severity] else BLACK)
          for severity in report_list.ORDER),
        ("outside", 1.25, ", ".join(checked.outside) or "-", BLACK),
    )  # fmt: skip
    x, lowest = MARGIN, y
    unit = WIDE / sum(width for _, width, _, _ in columns)
    for key, share, value, ink in columns:
        mark = Mark("P", f"fact/{key}")
        sheet.type(render(f"cli.check-{key}", {}, sheet.lang), LABEL, (x, y + LABEL), mark, ink=GREY)
        down = y + LABEL + 4
        for line in sheet.broken(value, VALUE, share * unit - 6, bold=True):
            down += VALUE * 1.2
            sheet.type(line, VALUE, (x, down), mark, ink=ink, bold=True)
        x += share * unit
        lowest = max(lowest, down)
    return lowest


def _foot(sheet: Sheet, maps: bool) -> None:
    """How places are counted, what the colours mean, and which program says so."""
    sheet.rule(MARGIN, FOOT - 12, WIDE, 0.4, GREY)
    words = render("cli.check-foot", {"version": __version__}, sheet.lang)
    sheet.type(words, LABEL, (MARGIN, FOOT), Mark("P", "foot"), ink=GREY)
    if maps:
        report_maps.legend(sheet, PAPER.width - MARGIN - MAP_COLUMN, FOOT)
