"""数读 as rows: label at the left, what is said of it at the right, hairs between; alone or under a big figure.

`rows` shows the facts chosen; `figure` one fact very large with its label beside; `subject` a bar, the subject's name,
its first figure and a row per item (look.md mock-ups 3 and 4).
"""

from __future__ import annotations

from pdfreport.content.model import Item as Copy
from pdfreport.content.model import Sidebar
from pdfreport.design.frames import SidebarFrame
from pdfreport.display.items import Item, Mark, box
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.facts import chosen, facts_of
from pdfreport.page.furniture.figure_type import DOMINANT, FigureLook, figure_width, place_figure
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.sidebar.fact_block import (
    MARKER_ROOM,
    Cell,
    is_repeated,
    label_and_note,
    marker_at,
    node_of,
    note_of,
    plain,
)
from pdfreport.page.sidebar.said import repeats, together
from pdfreport.page.sidebar.strip import ink_of
from pdfreport.page.typeset import sized
from pdfreport.units import MM

HAIR, BAR = 0.18 * MM, 1.2 * MM


def draw_rows(frame: SidebarFrame, sidebar: Sidebar, node: str, desk: Desk) -> Placed:
    """One row per item of the facts chosen, evenly over the frame's height."""
    rect = desk.rect(frame)
    facts = chosen(facts_of(sidebar), frame.items)
    copies = [(copy, fact) for fact in facts for copy in fact.items]
    marker = sidebar.marker if frame.marker else ""
    top = rect.y + frame.drop.pt
    step = min((rect.bottom - top) / max(1, len(copies)), 6.3 * MM)
    items: list[Item] = []
    for index, (copy, fact) in enumerate(copies):
        cell = Cell(rect.x, rect.width, 0, 0, desk.ink("black"), marker, node)
        y = top + index * step
        items += row(copy, rect, y + 0.68 * step, (marker, node_of(cell, copy, fact), False), desk)
        items.append(box(Rect(rect.x, y + step - HAIR, rect.width, HAIR), desk.ink("bars")))
    return Placed(tuple(items))


def draw_title(frame: SidebarFrame, sidebar: Sidebar, node: str, desk: Desk) -> Placed:
    """The sidebar's title alone, for designs whose facts stand in several frames."""
    rect, style = desk.rect(frame), sized(desk.style("sidebar-title"), frame.size.pt)
    items: list[Item] = []
    y = rect.y + frame.drop.pt + 0.88 * style.size
    for index, words in enumerate(sidebar.title):
        mark = Mark("H2", f"{node}/title", words.where)
        items += place_line(desk.set.line(words, style), rect.x, y + index * style.leading, style, mark)
    return Placed(tuple(items))


def row(copy: Copy, rect: Rect, baseline: float, told: tuple[str, Mark, bool], desk: Desk) -> list[Item]:
    """Label left, tail right on one baseline; the tail in 黑 Bold, but quiet where its figure stands large by it."""
    marker, mark, quiet = told
    names, tails = desk.style("names"), desk.style("names" if quiet else "label")
    hang = MARKER_ROOM * names.size if marker else 0.0
    left = desk.set.line(plain(copy.label or copy.text, copy), names)
    items = marker_at(marker, rect.x, baseline, names, desk, mark)
    items += place_line(left, rect.x + hang, baseline, names, mark)
    tail = copy.tail if copy.label else ""
    if tail:
        right = desk.set.line(plain(tail, copy), tails)
        width = right.width * tails.size / 1000
        if hang + left.width * names.size / 1000 + names.size + width > rect.width:
            desk.notes.error("page.row-too-long", copy.where, label=copy.label)
        items += place_line(right, rect.right - width, baseline, tails, mark)
    return items


def draw_figure(frame: SidebarFrame, sidebar: Sidebar, node: str, desk: Desk) -> Placed:
    """One fact as the largest thing in the frame: figure, then label and note under it, or the names beside it."""
    facts = chosen(facts_of(sidebar), frame.items)
    if not facts:
        return Placed(())
    fact, rect = facts[0], desk.rect(frame)
    size = frame.size.pt
    marker = sidebar.marker if frame.marker else ""
    baseline = rect.y + frame.drop.pt + 0.83 * size
    cell = Cell(rect.x, rect.width, baseline, size, ink_of(fact, frame, desk), marker, node)
    mark = node_of(cell, fact.items[0], fact)
    items, _ = place_figure(fact.value, fact.unit, FigureLook(rect.x, baseline, size, cell.ink, rect.width), desk, mark)
    if len(fact.items) == 1:
        more, _ = label_and_note(
            fact.items[0], cell, baseline + max(6.2 * MM, 0.17 * size), desk, mark, size >= DOMINANT
        )
        return Placed(tuple(together(items, more, is_repeated(fact))))
    items = together(items, (), repeated=True)
    step = 5.6 * MM
    y = baseline + 2.4 * MM
    for copy in fact.items:
        items += row(copy, rect, y + 0.68 * step, (marker, node_of(cell, copy, fact), True), desk)
        items.append(box(Rect(rect.x, y + step - HAIR, rect.width, HAIR), desk.ink("bars")))
        y += step
    return Placed(tuple(items))


def draw_subject(frame: SidebarFrame, sidebar: Sidebar, node: str, desk: Desk) -> Placed:
    """A subject's facts under its colour bar: name at the left, first figure at the right, a row per item."""
    facts = facts_of(sidebar, hue=frame.subject)
    if not facts:
        return Placed(())
    rect, ink = desk.rect(frame), desk.ink(frame.subject if frame.subject in desk.design.inks else "main")
    items: list[Item] = [box(Rect(rect.x, rect.y, rect.width, BAR), ink)]
    marker = sidebar.marker if frame.marker else ""
    lead = next((fact for fact in facts if fact.is_number), facts[0])
    baseline, size = rect.y + 20 * MM, frame.size.pt
    cell = Cell(rect.x, rect.width, baseline, size, ink, marker, node)
    mark = node_of(cell, lead.items[0], lead)
    name = desk.style("sidebar-title")
    group = plain(sidebar.subject(frame.subject))
    if group:
        head = Mark("H3", f"{node}/subject-{frame.subject}", sidebar.where)
        items += place_line(desk.set.line(group, name), rect.x, baseline, name, head, ink)
    x = rect.right - figure_width(lead.value, lead.unit, size, desk)
    taken = desk.set.width(group, name) + name.size if group else 0.0
    look = FigureLook(max(x, rect.x + taken), baseline, size, ink, rect.width - taken)
    figure, _ = place_figure(lead.value, lead.unit, look, desk, mark)
    y = rect.y + 27.6 * MM
    copies = [(rank, copy, fact) for fact in facts for rank, copy in zip(fact.ranks, fact.items, strict=True)]
    copies.sort(key=lambda entry: entry[0])
    for _, copy, fact in copies:
        quiet = (copy.value == lead.value and copy is not lead.items[0]) or (len(lead.items) > 1 and copy in lead.items)
        placed, y = _subject_row(copy, rect, y, (marker, node_of(cell, copy, fact), quiet), desk)
        items += together(figure, placed, _row_repeats(copy, rect, marker, desk)) if copy is lead.items[0] else placed
    if y - 6.3 * MM > rect.bottom:
        desk.notes.error(
            "page.sidebar-full", sidebar.where, frame=frame.id, lines=round((y - rect.bottom) / desk.grid.pitch)
        )
    return Placed(tuple(items))


def _row_repeats(copy: Copy, rect: Rect, marker: str, desk: Desk) -> bool:
    """Whether the row of an item says the figure that stands large above it."""
    whole = _goes_on_one_line(copy, rect, marker, desk)
    return repeats(copy, copy.text if whole else copy.label + copy.joint + note_of(copy))


def _goes_on_one_line(copy: Copy, rect: Rect, marker: str, desk: Desk) -> bool:
    names, label = desk.style("names"), desk.style("label")
    left = desk.set.width(plain(copy.label or copy.text), names) + (MARKER_ROOM * names.size if marker else 0.0)
    right = desk.set.width(plain(copy.tail), label) if copy.label else 0.0
    return left + names.size + right <= rect.width


def _subject_row(
    copy: Copy, rect: Rect, y: float, told: tuple[str, Mark, bool], desk: Desk
) -> tuple[list[Item], float]:
    """A row, or for an item with a note of its own the label with the note in 楷 under it."""
    step = 6.3 * MM
    marker, mark, _ = told
    if _goes_on_one_line(copy, rect, marker, desk):
        items = row(copy, rect, y, told, desk)
    else:
        label, note = desk.style("label"), desk.style("note")
        hang = MARKER_ROOM * label.size if marker else 0.0
        items = marker_at(marker, rect.x, y, label, desk, mark)
        items += place_line(desk.set.line(plain(copy.label + copy.joint, copy), label), rect.x + hang, y, label, mark)
        for line in desk.set.lines(plain(note_of(copy), copy), note, rect.width):
            y += 4.9 * MM
            items += place_line(line, rect.x, y, note, mark)
    items.append(box(Rect(rect.x, y + 2.2 * MM, rect.width, HAIR), desk.ink("grey")))
    return items, y + step
