"""Cells to tables: Table, TR, TH, TD (ISO 32000-1, 14.8.4.3.4), every row as long as the others.

In: elements of cells with their nodes, ``…/row/column`` below the node of the table. Out: the tables, hung where the
first of their cells stands. Cells that nobody drew are made, empty: a reader aloud counts cells to know its column.
"""

from __future__ import annotations

from collections.abc import Callable

from pdfreport.display.structure import CELL, HEAD
from pdfreport.writers.pdf.tags import Element

COLUMN, ROW = "Column", "Row"
MOST = 100_000  # places of one table; beyond, missing cells are left missing


class Tables:
    """The tables of a tree while cells are put into them in order; `made` are the Table elements by node."""

    def __init__(self) -> None:
        self.made: dict[str, Element] = {}
        self._cells: dict[str, dict[tuple[int, int], Element]] = {}

    def table(self, node: str, hang: Callable[[Element], None]) -> Element:
        """The table at a node; a new one is hung into the tree."""
        if node not in self.made:
            self.made[node] = Element("Table")
            self._cells[node] = {}
            hang(self.made[node])
        return self.made[node]

    def put(self, node: str, element: Element, hang: Callable[[Element], None]) -> None:
        """A cell into its table."""
        table, row, column = node.rsplit("/", 2)
        self.table(table, hang)
        self._cells[table][int(row), int(column)] = element

    def finish(self) -> None:
        """Make the rows of all tables."""
        for node, table in self.made.items():
            rows = _rows(self._cells[node])
            captions = table.kids
            table.kids = [*captions, *rows]


def _rows(cells: dict[tuple[int, int], Element]) -> list[Element]:
    """The rows of a table, top to bottom, empty cells where nothing was drawn."""
    taken = {
        (row + down, column + across)
        for (row, column), one in cells.items()
        for down in range(one.rows)
        for across in range(one.columns)
    }
    height = 1 + max((row for row, _ in taken), default=-1)
    width = 1 + max((column for _, column in taken), default=-1)
    rows = []
    for row in range(height):
        made = Element("TR")
        for column in range(width):
            one = cells.get((row, column))
            if one is not None:
                made.kids.append(_scoped(one, row, column))
            elif (row, column) not in taken and height * width <= MOST:
                made.kids.append(Element(CELL))
        if made.kids:
            rows.append(made)
    return rows


def _scoped(one: Element, row: int, column: int) -> Element:
    if one.role == HEAD and not one.scope:
        one.scope = ROW if row and not column else COLUMN
    return one
