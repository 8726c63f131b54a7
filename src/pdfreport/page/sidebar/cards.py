"""数读 form 2, cards: a column wide each, a bar in the subject's hue on top, no box (look.md section 8).

Where the facts do not fill the last row, the rows are levelled and each spreads its cards over the frame's width.
"""

from __future__ import annotations

from pdfreport.content.model import Sidebar
from pdfreport.design.frames import SidebarFrame, span
from pdfreport.display.items import Item, Mark, box
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.facts import chosen, facts_of
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.sidebar.fact_block import Cell, block
from pdfreport.page.sidebar.strip import ink_of
from pdfreport.units import MM

BAR, BASELINE, STEP, LEAST_STEP = 1.0 * MM, 17.4 * MM, 36 * MM, 26 * MM


def draw(frame: SidebarFrame, sidebar: Sidebar, node: str, desk: Desk) -> Placed:
    """One card per item, row by row; each item has its own place, so figures may repeat."""
    rect = desk.rect(frame)
    first, last = span(frame.columns)
    across = last - first + 1
    y = rect.y + frame.drop.pt
    items: list[Item] = []
    if frame.title:
        style = desk.style("sidebar-title")
        mark = Mark("H2", f"{node}/title", sidebar.title[0].where)
        items += place_line(desk.set.line(sidebar.title[0], style), rect.x, y + 0.88 * style.size, style, mark)
        y += style.size + 3.2 * MM
    facts = chosen(facts_of(sidebar, merge=False), frame.items)
    marker = sidebar.marker if frame.marker else ""
    shares = levelled(len(facts), across)
    step = min(STEP, (rect.bottom - y) / max(1, len(shares)))
    if facts and step < LEAST_STEP:
        over = round((LEAST_STEP - step) * len(shares) / desk.grid.pitch + 0.5)
        desk.notes.error("page.sidebar-full", sidebar.where, frame=frame.id, lines=over)
    gutter = desk.grid.gutter * desk.grid.em
    places = [(row, number, share) for row, share in enumerate(shares) for number in range(share)]
    for fact, (row, number, share) in zip(facts, places, strict=True):
        width = (rect.width - (share - 1) * gutter) / share
        x, top = rect.x + number * (width + gutter), y + row * step
        ink = ink_of(fact, frame, desk)
        items.append(box(Rect(x, top, width, BAR), ink))
        size = min(frame.size.pt, 44.0)
        cell = Cell(x, width, top + min(BASELINE, 0.48 * step), size, ink, marker, node)
        placed, foot = block(fact, cell, desk)
        items += placed
        if foot - desk.style("note").leading > top + step:
            desk.notes.error("page.sidebar-cell-full", sidebar.where, frame=frame.id, value=fact.value)
    return Placed(tuple(items))


def levelled(facts: int, across: int) -> list[int]:
    """How many cards each row has: as few rows as hold them, none with two more than another, the fuller ones first."""
    rows = -(-facts // across)
    return [facts // rows + (row < facts % rows) for row in range(rows)]
