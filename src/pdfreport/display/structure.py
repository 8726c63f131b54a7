"""What a document says in the editor's order, whatever order its pages are painted in.

Comes from the page room, goes to writers that tag: one passage a node of `Mark`. Names no font, place or page.
"""

from __future__ import annotations

from pdfreport.frozen import dataclass

HEAD, CELL = "TH", "TD"  # roles of a table's cells; writers that tag make the table and its rows of their nodes


@dataclass(frozen=True, slots=True)
class Passage:
    """One element of a story. Passages stand in the order in which they are to be read.

    `title` is what an outline calls a heading. `actual` is the whole sentence behind a passage that the page shows cut
    up or rearranged: it is read aloud and extracted in its place (ISO 32000-1, 14.9.4). Of a table's cell, `scope`
    tells what a head is the head of (Column, Row, Both; left out: its row in the first column below the first row, else
    its column), `columns` and `rows` over how many it reaches (14.8.5.7). A passage with a `role` is an element that
    holds those of the nodes below its own: a list (L), a quotation (BlockQuote).
    """

    node: str
    title: str = ""
    actual: str = ""
    scope: str = ""
    columns: int = 1
    rows: int = 1
    role: str = ""


def cell(table: str, row: int, column: int) -> str:
    """The node of a cell in the table at node `table`; row and column from 0, the first that it stands in.

    Items of one cell carry ``Mark(HEAD or CELL, cell(…))``. A cell without items is there all the same, and empty.
    """
    return f"{table}/{row}/{column}"
