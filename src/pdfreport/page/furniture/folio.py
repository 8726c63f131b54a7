"""报眉: page number, date, editors, section name, the paper's name and two rules (look.md section 10)."""

from __future__ import annotations

import datetime

from pdfreport.color import BLACK, Cmyk
from pdfreport.design.frames import FolioFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import PAGINATION, Item, box
from pdfreport.fonts.vertical import left_bearing
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.figure_type import LEAST_IN_COLOUR
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import sized, words
from pdfreport.units import MM

WEEKDAYS = "一二三四五六日"
HAIR = 0.18 * MM  # a hair in a colour or tint (look.md section 7)


def draw(frame: FolioFrame, desk: Desk) -> Placed:
    """The head furniture of a page; all of it is artifact, since it repeats on every page."""
    rect = desk.rect(frame)
    baseline = rect.y + frame.baseline.pt
    items: list[Item] = []
    number = sized(desk.style("folio-number"), frame.number.pt)
    line = desk.set.line(words(str(desk.copy.number)), number)
    number_ink, name_ink = (
        _ink(style, size.pt) for style, size in ((number, frame.number), (desk.style("folio-name"), frame.name))
    )
    face = desk.set.catalog.face(number.face)
    x = rect.x - left_bearing(face, str(desk.copy.number)[0]) * number.size / 1000
    items += place_line(line, x, baseline, number, PAGINATION, number_ink)
    x += line.width * number.size / 1000 + 2.6 * MM
    items.append(box(Rect(x, baseline - number.size * 0.74, HAIR, number.size * 0.78), desk.ink("grey")))
    items += _small_lines(frame, desk, x + 2.6 * MM, baseline)
    name = sized(desk.style("folio-name"), frame.name.pt)
    right = rect.right
    if frame.spread:
        second = desk.set.line(words(str(desk.copy.number + 1)), number)
        items += place_line(
            second, rect.right - second.width * number.size / 1000, baseline, number, PAGINATION, number_ink
        )
        right -= second.width * number.size / 1000 + 2.6 * MM
        items.append(box(Rect(right, baseline - number.size * 0.74, HAIR, number.size * 0.78), desk.ink("grey")))
        right -= 2.6 * MM
    if desk.copy.section:
        line = desk.set.line(words(desk.copy.section), name)
        items += place_line(line, right - line.width * name.size / 1000, baseline, name, PAGINATION, name_ink)
    if desk.edition.publication:
        line = desk.set.line(words(desk.edition.publication), name)
        middle = rect.x + (rect.width - line.width * name.size / 1000) / 2
        items += place_line(line, middle, baseline, name, PAGINATION, BLACK)
    thick, thin = frame.rules[0].pt, frame.rules[-1].pt
    items.append(box(Rect(rect.x, rect.y + thick - frame.thick.pt / 2, rect.width, frame.thick.pt), desk.ink("main")))
    items.append(box(Rect(rect.x, rect.y + thin - HAIR / 2, rect.width, HAIR), desk.ink("main")))
    return Placed(tuple(items))


def _small_lines(frame: FolioFrame, desk: Desk, x: float, baseline: float) -> list[Item]:
    """Date with weekday above, editors below."""
    date, editors = desk.style("folio-small"), desk.style("folio-editors")
    date, editors = sized(date, frame.small.pt), sized(editors, frame.small.pt)
    items: list[Item] = []
    written = spoken_date(desk.edition.date)
    if desk.copy.editors:
        names = desk.set.line(words("　".join(desk.copy.editors)), editors)
        items += place_line(names, x, baseline - 0.02 * frame.number.pt, editors, PAGINATION)
        baseline -= date.leading
    if not written:
        return items
    items += place_line(desk.set.line(words(written), date), x, baseline - 0.02 * frame.number.pt, date, PAGINATION)
    return items


def _ink(style: ParagraphStyle, size: float) -> Cmyk:
    """The style's ink; black where type of several inks would be too small for register (look.md section 5)."""
    return BLACK if style.ink.inks > 1 and size < LEAST_IN_COLOUR else style.ink


def spoken_date(iso: str) -> str:
    """2023-01-12 as a paper prints it: 2023年1月12日　星期四; nothing for a source without a date."""
    if not iso:
        return ""
    day = datetime.date.fromisoformat(iso[:10])
    return f"{day.year}年{day.month}月{day.day}日　星期{WEEKDAYS[day.weekday()]}"
