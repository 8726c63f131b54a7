"""A table in its frame: title, head, rows on the page's grid lines, light rules, caption and credit (GR-2).

Comes in: rows of cells, the first the head. Column widths and what is a number, `columns` decides; here everything gets
its place. Cells of words that are wider than their column take more lines; type is never squeezed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.model import Figure, Words
from pdfreport.design.frames import TableFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, box
from pdfreport.display.structure import CELL, HEAD, cell
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.columns import Column, columns, parted
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import sized, words
from pdfreport.text.model import SetLine
from pdfreport.units import MM

TITLE = 14.0  # pt of a table's title, as of a chart's (look.md section 9)
THICK, HAIR = 0.5 * MM, 0.18 * MM  # the start of a part; a division (look.md section 7)
BETWEEN = 0.45  # strength of the rules between rows
MOST_WHITE = 2  # grid lines between a table and its caption at the most
LEAST_TYPE = 7.5  # pt, 六号 (GR-13)


Row = tuple[tuple[SetLine, ...], ...]  # of each cell its lines


@dataclass(frozen=True, slots=True)
class _Looks:
    """The styles of a table's head and cells, and the table's place on the page."""

    head: ParagraphStyle
    cell: ParagraphStyle
    rect: Rect
    node: str


def draw(frame: TableFrame, desk: Desk) -> Placed:
    """The story's table; nothing, with a warning, if it has none."""
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure, "table")
    if story is None or figure is None or not figure.table:
        if story is not None:
            desk.notes.warn("page.table-frame-empty", frame.where, frame=frame.id, figure=frame.figure)
        return Placed(())
    looks = _Looks(
        _style("table-head", "label", frame, desk), _style("table-cell", "names", frame, desk), desk.rect(frame),
        f"{story.id}/figure/{figure.id}",
    )  # fmt: skip
    made = columns(figure.table, (looks.head, looks.cell), looks.rect.width, desk)
    if made.over > 0:
        desk.notes.error(
            "page.table-too-wide", figure.where, figure=figure.id, frame=frame.id, over=math.ceil(made.over / MM)
        )
    first, last = desk.lines(frame)
    top = first + math.ceil(frame.drop.pt / desk.grid.pitch)
    title, head = _title(figure, looks, top, desk) if frame.title and figure.title else ([], top)
    rows = tuple(_row(figure, rank, made.columns, looks, desk) for rank in range(len(figure.table)))
    depth = sum(_depth(row) for row in rows)
    foot = _below(figure, looks, 0, desk)[1] if frame.caption else 0
    spare = last + 1 - (head + depth + foot)
    if spare < 0:
        desk.notes.error("page.table-too-high", figure.where, figure=figure.id, frame=frame.id, lines=-spare)
    if title and spare > 1:  # white that the frame has left over: a line under the title first
        head, spare = head + 1, spare - 1
    items = [*title, *_placed(frame, figure, (looks, made.columns, head), rows, desk)]
    if foot:  # level with the columns beside it, unless that would part it from its table
        white = spare if 0 <= spare <= MOST_WHITE else int(spare > 0)
        items += _below(figure, looks, head + depth + white, desk)[0]
        spare -= white
    return Placed(tuple(items), last + 1 - first - max(0, spare), last - first + 1)


def _style(own: str, other: str, frame: TableFrame, desk: Desk) -> ParagraphStyle:
    """The design's style for tables, or the one that it has for labels; ragged, at the frame's size if it has one."""
    style = desk.design.styles.get(own) or desk.style(other)
    if frame.size is not None:
        style = sized(style, max(LEAST_TYPE, frame.size.pt))
    return replace(style, align="left", indent=0)


def _title(figure: Figure, looks: _Looks, line: int, desk: Desk) -> tuple[list[Item], int]:
    """The finding, in display type; whole grid lines, the last with the white before the table."""
    style = sized(desk.style("display"), TITLE)
    rows = desk.set.head_lines(figure.title, style, looks.rect.width)
    mark = Mark("Caption", f"{looks.node}/title", figure.title.where)
    y = desk.grid.line_top(line) + 0.88 * style.size
    items: list[Item] = []
    for rank, row in enumerate(rows):
        items += place_line(desk.set.line(row, style), looks.rect.x, y + rank * style.leading, style, mark)
    high = style.size + (len(rows) - 1) * style.leading
    return items, line + math.ceil((high + 0.5 * desk.grid.em) / desk.grid.pitch)


def _row(figure: Figure, number: int, made: Sequence[Column], looks: _Looks, desk: Desk) -> Row:
    """The set lines of each cell of a row; numbers stay on one line."""
    style = looks.cell if number else looks.head
    cells: list[tuple[SetLine, ...]] = []
    for text, column in zip(figure.table[number], made, strict=True):
        said = words(text, figure.where)
        if not text:
            cells.append(())
        elif column.number or desk.set.width(said, style) <= column.width + 0.01:
            cells.append((desk.set.line(said, style),))
        else:
            cells.append(desk.set.lines(said, style, column.width))
    return tuple(cells)


def _depth(row: Row) -> int:
    """Grid lines that a row takes."""
    return max(1, *(len(lines) for lines in row))


def _placed(
    frame: TableFrame, figure: Figure, place: tuple[_Looks, Sequence[Column], int], rows: Sequence[Row], desk: Desk
) -> list[Item]:
    """Head and rows with their rules."""
    looks, made, line = place
    rect, grid = looks.rect, desk.grid
    gap = grid.pitch - grid.em
    top = grid.line_top(line) - gap / 2
    rules: list[Item] = []
    items: list[Item] = []
    for number, row in enumerate(rows):
        style = looks.cell if number else looks.head
        for rank, (lines, column) in enumerate(zip(row, made, strict=True)):
            head = not number or (rank == 0 and not column.number and len(row) > 1)
            mark = Mark(HEAD if head else CELL, cell(looks.node, number, rank), figure.where)
            text = figure.table[number][rank]
            for at, one in enumerate(lines):
                x = rect.x + _x(text, one, column, style, desk)
                items += place_line(one, x, grid.baseline(line + at), style, mark)
        line += _depth(row)
        foot = grid.line_top(line) - gap / 2
        if number == 0 and frame.tint:
            rules.append(box(Rect(rect.x, top, rect.width, foot - top), desk.ink("tint")))
        edge = number in {0, len(rows) - 1}
        if frame.ruled or edge:
            ink = desk.ink("main") if edge else desk.ink("grey").scaled(BETWEEN)
            rules.append(box(Rect(rect.x, foot - HAIR / 2, rect.width, HAIR), ink))
    rules.append(box(Rect(rect.x, top - THICK / 2, rect.width, THICK), desk.ink("main")))
    return [*rules, *items]


def _x(text: str, line: SetLine, column: Column, style: ParagraphStyle, desk: Desk) -> float:
    """Left edge of a line in its column: words at the left, numbers so that their decimal points stand in one line."""
    if not column.number:
        return column.x
    width = line.width * style.size / 1000
    number = parted(text)
    if number is None:  # a head, or a dash for no number: at the right edge of the column
        return column.x + column.width - width
    return column.x + column.width - column.after - desk.set.width(words(number[0]), style)


def _below(figure: Figure, looks: _Looks, line: int, desk: Desk) -> tuple[list[Item], int]:
    """Caption at the left, credit flush right on its last line, or on the next where both do not go on one."""
    rect, items = looks.rect, list[Item]()
    note, credit = desk.style("note"), desk.style("credit")
    note = replace(note, align="left", indent=0)
    lines = desk.set.lines(figure.caption, note, rect.width) if figure.caption else ()
    items += _caption(lines, note, (figure.caption, line), looks, desk)
    line += len(lines)
    if figure.credit:
        said = desk.set.line(words(figure.credit, figure.where), credit)
        width = said.width * credit.size / 1000
        taken = lines[-1].width * note.size / 1000 + note.size if lines else 0.0
        if lines and taken + width <= rect.width:
            line -= 1
        mark = Mark("Caption", f"{looks.node}/credit", figure.where)
        items += place_line(said, rect.right - width, desk.grid.baseline(line), credit, mark)
        line += 1
    return items, line


def _caption(
    lines: Sequence[SetLine], style: ParagraphStyle, place: tuple[Words, int], looks: _Looks, desk: Desk
) -> list[Item]:
    caption, line = place
    mark = Mark("Caption", f"{looks.node}/caption", caption.where)
    return [
        item
        for at, one in enumerate(lines)
        for item in place_line(one, looks.rect.x, desk.grid.baseline(line + at), style, mark)
    ]
