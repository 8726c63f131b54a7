"""Rich black: other inks below large areas of black, which alone would print a washed-out grey (print-standards 5.1).

In: the items of a page in paint order, the paper. Out: the items, with the paper's rich black within large black boxes.
It stands back a little all round, so that the edge is black alone: where plates miss each other by what presses allow,
no coloured rim shows. Never type or rules, which are too fine for that; and a box out of which small type or a thin
rule is reversed stays black alone, or the other inks would run into them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.color import BLACK
from pdfreport.diag import Notes
from pdfreport.display.dump import walk
from pdfreport.display.extent import extent
from pdfreport.display.items import Item, Path, Text, box, rectangle
from pdfreport.geom import Rect
from pdfreport.profile import PrintProfile
from pdfreport.units import MM

LARGE = 15 * MM  # least side of a black area that is made rich without being asked; by eye
LEAST = 3 * MM  # and of one that is asked for: nothing narrower is an area
BACK = 0.3 * MM  # by how much plates may miss each other (print-standards.md 5.1, registration)
REVERSED = 14.0  # pt; smaller type is not reversed out of several inks
REVERSED_RULE = 0.5  # pt; likewise


def enrich(items: Sequence[Item], paper: PrintProfile, wanted: bool, notes: Notes) -> list[Item]:
    """The items with rich black in black boxes: in large ones if `wanted`, and in those that ask for it always."""
    out: list[Item] = []
    for at, item in enumerate(items):
        if not isinstance(item, Path) or item.fill is None or item.fill.k < 1 or item.stroke is not None:
            out.append(item)
            continue
        area, asked = rectangle(item), item.fill == paper.rich_black
        if area is None or not (asked or (wanted and item.fill == BLACK)):
            out.append(item)
            continue
        plain = replace(item, fill=BLACK)
        least = LEAST if asked else LARGE
        if min(area.width, area.height) < least or any(_fine(other, area) for other in walk(items[at + 1 :])):
            if asked:
                notes.warn("page.rich-black-plain", item.mark.where, size=f"{REVERSED:g}", least=f"{least / MM:g}")
            out.append(plain)
            continue
        out += [plain, box(area.inset(BACK, BACK, BACK, BACK), paper.rich_black, item.mark)]
    return out


def _fine(item: Item, area: Rect) -> bool:
    """Whether a later item is type or a rule that is reversed out of the area and too small for two inks."""
    if isinstance(item, Text):
        return not item.run.ink.only_black and item.run.size < REVERSED and extent([item]).overlaps(area)
    if isinstance(item, Path):
        inks = [ink for ink in (item.fill, item.stroke) if ink is not None]
        box = extent([item])
        thin = item.width if item.stroke is not None else min(box.width, box.height)
        return thin < REVERSED_RULE and not all(ink.only_black for ink in inks) and box.overlaps(area)
    return False
