"""数读 form 1, column: a tint panel of one column, rows parted by hairs (look.md section 8)."""

from __future__ import annotations

from pdfreport.content.model import Sidebar
from pdfreport.design.frames import SidebarFrame
from pdfreport.display.items import Item, Mark, box
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.facts import Fact, chosen, facts_of
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.sidebar.fact_block import Cell, block
from pdfreport.page.sidebar.strip import ink_of, word_row
from pdfreport.page.typeset import sized
from pdfreport.units import MM

BAR, HAIR, INNER = 1.2 * MM, 0.18 * MM, 3.2 * MM
MERGED, WORD = 1.0, 0.66  # sizes of a merged figure and of a word as shares of the first figure's


def draw(frame: SidebarFrame, sidebar: Sidebar, node: str, desk: Desk) -> Placed:
    """Tint, bar, title spread over the measure, then a row per fact, the rest of the height shared out."""
    rect = desk.rect(frame)
    inner = Rect(rect.x + INNER, rect.y, rect.width - 2 * INNER, rect.height)
    items: list[Item] = [box(rect, desk.ink("tint")), box(Rect(rect.x, rect.y, rect.width, BAR), desk.ink("main"))]
    y = rect.y + BAR + 2.0 * MM
    if frame.title:
        placed, y = _title(frame, sidebar, inner, y, node, desk)
        items += placed
    marker = sidebar.marker if frame.marker else ""
    facts = chosen(facts_of(sidebar), frame.items)
    need = sum(_row(fact, inner, 0.0, frame, (marker, node), desk)[1] for fact in facts)
    white = (rect.bottom - INNER * 0.5 - y - need) / max(1, len(facts))
    if white < 0:
        over = int(-white * len(facts) / desk.grid.pitch) + 1
        desk.notes.error("page.sidebar-full", sidebar.where, frame=frame.id, lines=over)
        white = 0.0
    for fact in facts:
        items.append(box(Rect(inner.x, y, inner.width, HAIR), desk.ink("main")))
        placed, height = _row(fact, inner, y + white / 2, frame, (marker, node), desk)
        items += placed
        y += height + white
    return Placed(tuple(items))


def _title(
    frame: SidebarFrame, sidebar: Sidebar, inner: Rect, y: float, node: str, desk: Desk
) -> tuple[list[Item], float]:
    style = desk.style("sidebar-title")
    style = style if frame.title_size is None else sized(style, frame.title_size.pt)
    words = sidebar.title[0]
    wide = desk.set.width(words, style)
    if wide > inner.width:  # the panel of a narrow column: the title as large as its measure lets it
        style = sized(style, int(2 * style.size * inner.width / wide) / 2)
    line = desk.set.line(words, style, inner.width, "spread")
    mark = Mark("H2", f"{node}/title", words.where)
    return place_line(line, inner.x, y + 0.88 * style.size, style, mark), y + style.size + 1.8 * MM


def _row(
    fact: Fact, inner: Rect, top: float, frame: SidebarFrame, told: tuple[str, str], desk: Desk
) -> tuple[list[Item], float]:
    """One row from `top` down and its height: a word has its label beside it, a figure has it below."""
    marker, node = told
    ink = ink_of(fact, frame, desk)
    size = frame.size.pt
    if not fact.is_number:
        return word_row(fact, inner, top, Cell(0, 0, 0, size * WORD, ink, marker, node), desk)
    size *= MERGED if len(fact.items) > 1 else 1.0
    cell = Cell(inner.x, inner.width, top + 0.98 * size, size, ink, marker, node)
    items, foot = block(fact, cell, desk)
    return items, foot - top - 1.2 * MM
