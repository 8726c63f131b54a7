"""数读 form 5, strip: one row of cells over the frame's columns between two rules (look.md section 8).

A merged figure takes two columns where there is room; words (最低, 全部) stand in pairs in one column where there is
not. Fewer cells than columns share the width.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.color import Cmyk
from pdfreport.content.model import Sidebar
from pdfreport.design.frames import SidebarFrame, span
from pdfreport.display.items import Item, Mark, box
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.facts import Fact, chosen, facts_of
from pdfreport.page.furniture.figure_type import WORD_SHARE, FigureLook, figure_width, place_figure
from pdfreport.page.furniture.lines import place_rows
from pdfreport.page.sidebar.fact_block import Cell, block, is_repeated, label_and_note, node_of, sentences
from pdfreport.page.sidebar.said import together
from pdfreport.units import MM

BASELINE = 16.6 * MM
RULE, HAIR = 0.6 * MM, 0.18 * MM
FIGURE_HEIGHT = 0.72  # em of the figures' digits
PAIR = 0.5  # size of paired words as a share of the figures'


def draw(frame: SidebarFrame, sidebar: Sidebar, node: str, desk: Desk) -> Placed:
    """The strip; an error if there are more facts than columns can take."""
    rect = desk.rect(frame)
    first, last = span(frame.columns)
    facts = chosen(facts_of(sidebar), frame.items)
    cells = share_out(facts, last - first + 1 - (1 if frame.title else 0))
    if cells is None:
        desk.notes.error("page.sidebar-too-many", sidebar.where, frame=frame.id, facts=len(facts))
        return Placed(())
    items: list[Item] = [
        box(Rect(rect.x, rect.y, rect.width, RULE), desk.ink("main")),
        box(Rect(rect.x, rect.bottom - HAIR, rect.width, HAIR), desk.ink("main")),
    ]
    gutter = desk.grid.gutter * desk.grid.em
    x = rect.x
    if frame.title:
        items += _title(sidebar, Rect(x, rect.y, desk.grid.span_width(1), rect.height), node, desk)
        x += desk.grid.span_width(1) + gutter
    share = (rect.right - x + gutter) / max(1, sum(columns for _, columns in cells))  # a column, if there are enough
    for group, columns in cells:
        if x > rect.x:
            items.append(box(Rect(x - gutter / 2, rect.y + 3 * MM, HAIR, rect.height - 6 * MM), desk.ink("grey")))
        area = Rect(x, rect.y, columns * share - gutter, rect.height)
        placed, foot = _group(group, area, frame, (sidebar.marker if frame.marker else "", node), desk)
        items += placed
        if foot > rect.bottom + desk.style("note").size:
            desk.notes.error("page.sidebar-cell-full", sidebar.where, frame=frame.id, value=group[0].value)
        x += columns * share
    return Placed(tuple(items))


def share_out(facts: tuple[Fact, ...], columns: int) -> list[tuple[tuple[Fact, ...], int]] | None:
    """Facts to columns: (facts of a cell, its width), in order of show; None if they do not go in."""
    cells: list[tuple[tuple[Fact, ...], int]] = [((fact,), 1) for fact in facts]
    words = [fact for fact in facts if not fact.is_number]
    merged = [i for i, ((fact,), _) in enumerate(cells) if len(fact.items) > 1]
    if len(words) == 2 and len(cells) + len(merged) > columns:
        at = next(i for i, ((fact,), _) in enumerate(cells) if fact is words[0])
        cells = [cell for cell in cells if cell[0][0] not in words]
        cells.insert(at, (tuple(words), 1))
        merged = [i for i, (group, _) in enumerate(cells) if len(group[0].items) > 1]
    for i in merged:
        if sum(width for _, width in cells) < columns:
            cells[i] = (cells[i][0], 2)
    return cells if sum(width for _, width in cells) <= columns else None


def _title(sidebar: Sidebar, area: Rect, node: str, desk: Desk) -> list[Item]:
    style = desk.style("sidebar-title")
    rows = [desk.set.line(row, style) for row in sidebar.title]
    rows = rows if len(rows) > 1 else list(desk.set.lines(sidebar.title[0], style, style.size * 2.6))
    top = area.y + BASELINE - 0.88 * style.size - (0.5 * style.leading if len(rows) > 1 else 0)
    mark = Mark("H2", f"{node}/title", sidebar.title[0].where)
    return place_rows(rows, Rect(area.x, top, area.width, area.height), style, mark)


def _group(
    group: tuple[Fact, ...], area: Rect, frame: SidebarFrame, told: tuple[str, str], desk: Desk
) -> tuple[list[Item], float]:
    marker, node = told
    size = frame.size.pt
    if len(group) == 1:
        fact = group[0]
        if len(fact.items) > 1 and area.width > desk.grid.span_width(1) + 1:
            return _beside(fact, area, frame, told, desk)
        cell = Cell(area.x, area.width, area.y + BASELINE, size, ink_of(fact, frame, desk), marker, node)
        return block(fact, cell, desk)
    items: list[Item] = []
    y = area.y + 4.6 * MM
    step = (area.height - 5.6 * MM) / len(group)
    foot = y
    for fact in group:
        look = Cell(0, 0, 0, size * PAIR, ink_of(fact, frame, desk), marker, node)
        placed, height = word_row(fact, area, y, look, desk)
        items += placed
        foot = y + height
        y += step
    return items, foot


def _beside(fact: Fact, area: Rect, frame: SidebarFrame, told: tuple[str, str], desk: Desk) -> tuple[list[Item], float]:
    """A merged figure with the sentences it stands for at its right, first line level with the figure's top."""
    size = frame.size.pt
    ink = ink_of(fact, frame, desk)
    cell = Cell(area.x, area.width, area.y + BASELINE, size, ink, *told)
    mark = node_of(cell, fact.items[0], fact)
    items, end = place_figure(
        fact.value, fact.unit, FigureLook(area.x, cell.baseline, size, ink, 0.6 * area.width), desk, mark
    )
    x = end + 3 * MM
    names = desk.style("names")
    top = cell.baseline - FIGURE_HEIGHT * size + 0.76 * names.size
    more, foot = sentences(fact, replace(cell, x=x, width=area.right - x), top, desk)
    return together(items, more, repeated=True), foot


def word_row(fact: Fact, area: Rect, top: float, look: Cell, desk: Desk) -> tuple[list[Item], float]:
    """A word as a figure with its label and note beside it, from `top` down; its items and height."""
    width = figure_width(fact.value, fact.unit, look.size, desk)
    copy = fact.items[0]
    x = area.x + width + 1.6 * MM
    cell = Cell(x, area.right - x, 0, look.size, look.ink, look.marker, look.node)
    mark = node_of(cell, copy, fact)
    label, foot = label_and_note(copy, cell, top + 0.88 * desk.style("label").size, desk, mark)
    tall = look.size * WORD_SHARE
    height = max(tall, foot - top - desk.style("note").leading)
    baseline = top + 0.88 * desk.style("label").size / 2 + 0.44 * tall
    figure, _ = place_figure(
        fact.value, fact.unit, FigureLook(area.x, baseline + 0.16 * tall, look.size, look.ink, area.width), desk, mark
    )
    return together(figure, label, is_repeated(fact)), height


def ink_of(fact: Fact, frame: SidebarFrame, desk: Desk) -> Cmyk:
    """The subject's hue where the frame asks for it and the palette has it, otherwise the ink it names."""
    name = fact.hue if frame.ink == "hue" else frame.ink
    return desk.ink(name if name in desk.design.inks else "main")
