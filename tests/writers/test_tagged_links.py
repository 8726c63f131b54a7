"""Links and the outline: tagged where a file may have them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pdfreport.display.items import Text
from pdfreport.display.structure import Passage
from pdfreport.writers.pdf.document import write
from tests.writers.conftest import DocumentMaker, Open, Said
from tests.writers.tagtree import check_whole, read


def linked(said: Said) -> list[Text]:
    """A paragraph whose link goes on on a second line, in two runs on the first."""
    where = "https://example.org/路"
    return [
        said("国", "P", "a/p/0", y=20.0),
        said("文", "P", "a/p/0", where, 20.0, 20.0),
        said("化", "P", "a/p/0", where, 30.0, 20.0),
        said("一", "P", "a/p/0", where, 10.0, 32.0),
        said("家", "P", "a/p/0", "", 20.0, 32.0),
    ]


@pytest.mark.parametrize("purpose", ["archive", "screen"])
def test_links_are_tagged(document: DocumentMaker, said: Said, opened: Open, purpose: str) -> None:
    """One Link with its text and an annotation a line; each tells where it leads, prints, and knows its Link."""
    pdf = opened(write(document(*linked(said)), purpose))
    found = read(pdf)
    check_whole(pdf, found)
    assert found.outline() == ("Document", [("Art", [("P", [("Link", "文化一")])])])
    assert found.text(found.root) == "国文化一家"
    first, second = pdf.pages[0].obj.Annots
    assert [float(edge) for edge in first.Rect] == pytest.approx([20, 278.8, 40, 288.8], abs=1e-3)
    assert [float(edge) for edge in second.Rect] == pytest.approx([10, 266.8, 20, 276.8], abs=1e-3)
    for annotation in (first, second):
        assert str(annotation.A.URI) == "https://example.org/%E8%B7%AF"
        assert str(annotation.Contents) == "https://example.org/路"
        assert int(annotation.F) == 4
    assert pdf.pages[0].obj.Tabs == "/S"


@pytest.mark.parametrize("purpose", ["press", "office"])
def test_no_links_elsewhere(document: DocumentMaker, said: Said, opened: Open, purpose: str) -> None:
    """PDF/X-4 allows no annotation on the page: the words stay, in one piece."""
    pdf = opened(write(document(*linked(said)), purpose))
    assert "/Annots" not in pdf.pages[0].obj
    assert "/Outlines" not in pdf.Root
    assert read(pdf).outline() == ("Document", [("Art", [("P", "国文化一家")])])


def test_the_outline_leads_to_pages_stories_and_heads(document: DocumentMaker, said: Said, opened: Open) -> None:
    """Each entry has a plain destination: no action, which PDF/X would forbid."""
    items = [said("家", "H2", "a/s/title", y=100.0), said("国", "H1", "a/headline", y=50.0), said("文", "P", "a/p/0")]
    reading = (Passage("a/headline", "国家"), Passage("a/s/title", "文化"), Passage("a/p/0"))
    made = document(*items)
    pages = (replace(made.pages[0], title="第1版"), replace(document().pages[0], number=2, title="第2版"))
    pdf = opened(write(replace(made, pages=pages, reading=reading), "archive"))
    with pdf.open_outline() as outline:
        first, second = outline.root
        assert (first.title, second.title) == ("第1版", "第2版")
        assert [(one.title, [two.title for two in one.children]) for one in first.children] == [("国家", ["文化"])]
    entry = pdf.Root.Outlines.First
    assert int(pdf.Root.Outlines.Count) == 4
    assert "/A" not in entry
    story = entry.First
    assert story.Dest[0].objgen == pdf.pages[0].obj.objgen
    assert (str(story.Dest[1]), float(story.Dest[3])) == ("/XYZ", pytest.approx(300 - 50 + 8.8))
