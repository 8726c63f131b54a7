"""Tables in the structure tree."""

from __future__ import annotations

from dataclasses import replace

from pdfreport.display.items import Text
from pdfreport.display.structure import Passage, cell
from pdfreport.writers.pdf.document import write
from tests.writers.conftest import DocumentMaker, Open, Said
from tests.writers.tagtree import check_whole, read

TABLE = "a/figure/t"


def cells(said: Said, *drawn: tuple[str, str, int, int]) -> list[Text]:
    """Cells by text, role, row and column."""
    return [said(text, role, cell(TABLE, row, column)) for text, role, row, column in drawn]


def test_cells_make_a_table(document: DocumentMaker, said: Said, opened: Open) -> None:
    """Painted in any order, they stand in rows below one Table; heads tell their scope, the caption comes first."""
    items = [
        said("头", "Caption", f"{TABLE}/caption"),
        *cells(said, ("12", "TD", 1, 1), ("一", "TH", 0, 0), ("国", "TH", 1, 0), ("二", "TH", 0, 1), ("家", "P", 9, 9)),
    ]
    pdf = opened(write(document(*items), "press"))
    found = read(pdf)
    check_whole(pdf, found)
    (story,) = [node for node in found.root.below() if node.role == "Art"]
    assert found.outline(story)[1][0] == (
        "Table",
        [("Caption", [("P", "头")]), ("TR", [("TH", "一"), ("TH", "二")]), ("TR", [("TH", "国"), ("TD", "12")])],
    )
    heads = [node for node in found.root.below() if node.role == "TH"]
    assert [(str(node.source.A.O), str(node.source.A.Scope)) for node in heads] == [
        ("/Table", "/Column"), ("/Table", "/Column"), ("/Table", "/Row"),
    ]  # fmt: skip
    assert [found.text(node) for node in found.root.below() if node.role == "P"] == ["头", "家"]


def test_tables_are_regular(document: DocumentMaker, said: Said, opened: Open) -> None:
    """A cell that nobody drew is there, empty; one that reaches over others says so, and they are not made twice."""
    items = cells(said, ("一", "TH", 0, 0), ("二", "TH", 0, 1), ("国", "TD", 1, 0), ("家", "TD", 2, 2))
    reading = (
        Passage(cell(TABLE, 0, 0), scope="Both", rows=2), Passage(cell(TABLE, 0, 1), columns=2),
        Passage(cell(TABLE, 1, 1)), Passage(cell(TABLE, 2, 2)),
    )  # fmt: skip
    items[2] = said("国", "TD", cell(TABLE, 1, 1))
    found = read(opened(write(replace(document(*items), reading=reading), "press")))
    (table,) = [node for node in found.root.below() if node.role == "Table"]
    assert found.outline(table)[1] == [
        ("TR", [("TH", "一"), ("TH", "二")]),
        ("TR", [("TD", "国"), ("TD", "")]),
        ("TR", [("TD", ""), ("TD", ""), ("TD", "家")]),
    ]
    first, second = (node.source.A for node in found.root.below() if node.role == "TH")
    assert (str(first.Scope), int(first.RowSpan), "/ColSpan" in first) == ("/Both", 2, False)
    assert (str(second.Scope), int(second.ColSpan), "/RowSpan" in second) == ("/Column", 2, False)
