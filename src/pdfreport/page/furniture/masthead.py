"""报头: the paper's name over its first page, date and imprint at the right, two rules below.

The name is larger than and clearly above all other type of the page (docs/rules/newspaper.md section 2). All of it is
artifact, as the folio of other pages is.
"""

from __future__ import annotations

from pdfreport.color import BLACK
from pdfreport.design.frames import MastheadFrame
from pdfreport.display.items import PAGINATION, Item, box
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.folio import HAIR, spoken_date
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import sized, words
from pdfreport.units import MM

SHARE = 0.72  # of the width that the name may take; the rest is for date and imprint
THICK, APART = 0.5 * MM, 0.8 * MM  # the rules at the foot, centre to centre
AIR = 3.0 * MM  # between the name and the rules, and round the upright before the imprint


def draw(frame: MastheadFrame, desk: Desk) -> Placed:
    """Name at the left on the foot of the frame, the rest at the right, rules along the foot."""
    rect = desk.rect(frame)
    items: list[Item] = []
    foot = rect.bottom - APART - AIR
    name = sized(desk.style("folio-name"), frame.name.pt)
    if desk.edition.publication:
        said = words(desk.edition.publication)
        wide = desk.set.width(said, name)
        if wide > SHARE * rect.width:
            name = sized(name, name.size * SHARE * rect.width / wide)
        line = desk.set.line(said, name)
        items += place_line(line, rect.x, foot - 0.12 * name.size, name, PAGINATION, name.ink)
    items += _imprint(frame, Rect(rect.x, rect.y, rect.width, foot - rect.y), desk)
    thick, thin = rect.bottom - APART, rect.bottom
    items.append(box(Rect(rect.x, thick - THICK / 2, rect.width, THICK), desk.ink("main")))
    items.append(box(Rect(rect.x, thin - HAIR / 2, rect.width, HAIR), desk.ink("main")))
    return Placed(tuple(items))


def _imprint(frame: MastheadFrame, area: Rect, desk: Desk) -> list[Item]:
    """Date, then the lines of the imprint, flush left beside an upright hair, the last on the foot of the name."""
    date, small = sized(desk.style("label"), frame.date.pt), sized(desk.style("folio-small"), frame.small.pt)
    told = [(line, small) for line in desk.edition.masthead]
    spoken = spoken_date(desk.edition.date)
    told = [*([(spoken, date)] if spoken else []), *told, (f"第{desk.copy.number}版", small)]
    lines = [(desk.set.line(words(text), style), style) for text, style in told]
    width = max(line.width * style.size / 1000 for line, style in lines)
    x = area.right - width
    y = area.bottom - 0.12 * small.size
    items: list[Item] = []
    for line, style in reversed(lines):
        items += place_line(line, x, y, style, PAGINATION, BLACK)
        y -= small.leading if style is small else date.leading
    top = y + 0.3 * date.size
    items.append(box(Rect(x - AIR, top, HAIR, area.bottom - top), desk.ink("grey")))
    return items
