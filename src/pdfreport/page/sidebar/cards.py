"""数读 form 2, cards: two to a row, a bar in the subject's hue on top, no box (look.md section 8)."""

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
    """One card per item, a column wide each, row by row; each item has its own place, so figures may repeat."""
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
    rows = -(-len(facts) // across)
    step = min(STEP, (rect.bottom - y) / max(1, rows))
    if facts and step < LEAST_STEP:
        over = round((LEAST_STEP - step) * rows / desk.grid.pitch + 0.5)
        desk.notes.error("page.sidebar-full", sidebar.where, frame=frame.id, lines=over)
    for index, fact in enumerate(facts):
        x = desk.grid.column_left(first + index % across)
        top = y + index // across * step
        ink = ink_of(fact, frame, desk)
        items.append(box(Rect(x, top, desk.grid.span_width(1), BAR), ink))
        size = min(frame.size.pt, 44.0)
        cell = Cell(x, desk.grid.span_width(1), top + min(BASELINE, 0.48 * step), size, ink, marker, node)
        placed, foot = block(fact, cell, desk)
        items += placed
        if foot - desk.style("note").leading > top + step:
            desk.notes.error("page.sidebar-cell-full", sidebar.where, frame=frame.id, value=fact.value)
    return Placed(tuple(items))
