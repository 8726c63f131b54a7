"""导读: which heads a strip shows, where it leads, and what it is for readers aloud."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

import pdfreport
from pdfreport.display.dump import walk
from pdfreport.display.items import Text
from pdfreport.page.furniture.contents import entries

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "digest-2022"


@pytest.fixture(scope="module")
def document() -> Any:
    """The sample of four pages, its cover with a strip."""
    return pdfreport.compose(pdfreport.load(SAMPLE))


def strip(document: Any) -> list[Text]:
    """The type of the strip."""
    return [item for item in walk(document.pages[0].items) if isinstance(item, Text) and item.mark.role == "TOCI"]


def test_the_most_important_of_each_page_comes_first() -> None:
    """With few entries one of each other page, with more the second ones as well, in the order of pages."""
    edition = pdfreport.load(SAMPLE)
    first = [(page.number, story.id) for page, story in entries(edition, edition.pages[0], 3)]
    assert first == [(2, "digest"), (3, "battle"), (4, "growth")]
    more = [(page.number, story.id) for page, story in entries(edition, edition.pages[0], 5)]
    assert more == [(2, "digest"), (3, "battle"), (3, "party"), (4, "growth"), (4, "outlook")]


def test_heads_stand_with_their_pages(document: Any) -> None:
    """Every entry says on which page its story is."""
    said = "".join(item.run.text for item in strip(document))
    assert "第3版" in said
    assert "打好污染防治攻坚战" in said
    assert {item.link for item in strip(document)} == {"#page=2", "#page=3", "#page=4"}


def test_a_table_of_contents_that_leads_to_its_pages(document: Any) -> None:
    """Archive files: TOC with an entry a page, each a link with a destination in the file, no action."""
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(BytesIO(pdfreport.write_pdf(document, "archive"))) as file:
        first = file.Root.StructTreeRoot.K.K[0]
        assert (str(first.S), [str(kid.S) for kid in first.K]) == ("/TOC", ["/TOCI"] * 3)
        links = [one for one in file.pages[0].Annots if one.Subtype == "/Link"]
        targets = {one.Dest[0].objgen for one in links}
        assert targets == {page.obj.objgen for page in list(file.pages)[1:]}
        assert all("/A" not in one for one in links)


def test_press_files_have_no_links(document: Any) -> None:
    """A plate leads nowhere."""
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(BytesIO(pdfreport.write_pdf(document, "press"))) as file:
        assert "/Annots" not in file.pages[0]


def test_every_page_of_the_digest_closes(document: Any) -> None:
    """Four pages of four designs, fixed and made up: no column open."""
    assert [page.number for page in document.pages] == [1, 2, 3, 4]
    assert document.report["quality"]["open_columns"] == 0
