"""报眉: page number, date, editors, section name, the paper's name and two rules (look.md section 10)."""

from __future__ import annotations

import datetime

from pdfreport.color import BLACK, Cmyk
from pdfreport.design.frames import FolioFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import PAGINATION, Item, box
from pdfreport.fonts.vertical import left_bearing
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.figure_type import LEAST_IN_COLOUR
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import sized, words
from pdfreport.text.model import SetLine
from pdfreport.units import MM

WEEKDAYS = "一二三四五六日"
HAIR = 0.18 * MM  # a hair in a colour or tint (look.md section 7)


def draw(frame: FolioFrame, desk: Desk) -> Placed:
    """The head furniture of a page; all of it is artifact, since it repeats on every page."""
    rect = desk.rect(frame)
    side = Side(rect, frame.mirrored and desk.copy.number % 2 == 1)
    baseline = rect.y + frame.baseline.pt
    items: list[Item] = []
    number = sized(desk.style("folio-number"), frame.number.pt)
    line = desk.set.line(words(str(desk.copy.number)), number)
    number_ink, name_ink = (
        _ink(style, size.pt) for style, size in ((number, frame.number), (desk.style("folio-name"), frame.name))
    )
    face = desk.set.catalog.face(number.face)
    x = rect.x - left_bearing(face, str(desk.copy.number)[0]) * number.size / 1000
    items += place_line(line, side.x(x, _wide(line, number)), baseline, number, PAGINATION, number_ink)
    x += line.width * number.size / 1000 + 2.6 * MM
    hair = Rect(side.x(x, HAIR), baseline - number.size * 0.74, HAIR, number.size * 0.78)
    items.append(box(hair, desk.ink("grey")))
    items += _small_lines(frame, desk, side, (x + 2.6 * MM, baseline))
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
        x = side.x(right - _wide(line, name), _wide(line, name))
        items += place_line(line, x, baseline, name, PAGINATION, name_ink)
    if desk.edition.publication:
        line = desk.set.line(words(desk.edition.publication), name)
        middle = rect.x + (rect.width - line.width * name.size / 1000) / 2
        items += place_line(line, middle, baseline, name, PAGINATION, BLACK)
    thick, thin = frame.rules[0].pt, frame.rules[-1].pt
    items.append(box(Rect(rect.x, rect.y + thick - frame.thick.pt / 2, rect.width, frame.thick.pt), desk.ink("main")))
    items.append(box(Rect(rect.x, rect.y + thin - HAIR / 2, rect.width, HAIR), desk.ink("main")))
    return Placed(tuple(items))


@dataclass(frozen=True, slots=True)
class Side:
    """Whether a head stands as written or mirrored: the number at the outer edge of a right-hand, odd page."""

    rect: Rect
    mirrored: bool

    def x(self, left: float, width: float) -> float:
        """Where something so wide begins that begins at `left` when it is not mirrored."""
        return self.rect.x + self.rect.right - left - width if self.mirrored else left


def _wide(line: SetLine, style: ParagraphStyle) -> float:
    return line.width * style.size / 1000


def _small_lines(frame: FolioFrame, desk: Desk, side: Side, at: tuple[float, float]) -> list[Item]:
    """Date with weekday above, editors below, from the place beside the number."""
    x, baseline = at
    date, editors = desk.style("folio-small"), desk.style("folio-editors")
    date, editors = sized(date, frame.small.pt), sized(editors, frame.small.pt)
    items: list[Item] = []
    written = spoken_date(desk.edition.date)
    if desk.copy.editors:
        names = desk.set.line(words("　".join(desk.copy.editors)), editors)
        items += place_line(
            names, side.x(x, _wide(names, editors)), baseline - 0.02 * frame.number.pt, editors, PAGINATION
        )
        baseline -= date.leading
    if not written:
        return items
    line = desk.set.line(words(written), date)
    items += place_line(line, side.x(x, _wide(line, date)), baseline - 0.02 * frame.number.pt, date, PAGINATION)
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
