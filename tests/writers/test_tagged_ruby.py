"""Ruby in the structure tree."""

from __future__ import annotations

from pdfreport.display.items import Annotation, Mark, Text
from pdfreport.writers.pdf.document import write
from tests.writers.conftest import DocumentMaker, Open, RunMaker
from tests.writers.tagtree import check_whole, read


def test_ruby_is_tagged_and_adds_no_text(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Base and annotation become Ruby, RB and RT (14.8.4.4.2); the annotation is said by its tag, drawn as shapes."""
    mark = Mark("P", "a/p/0")
    parts = [
        Text(run("国", 10.0), mark),
        Text(run("家", 20.0), mark, ruby=Annotation(1, "jiā")),
        Text(run("ab", 20.0, 11.0, 5.0, chars=("", "")), mark, ruby=Annotation(1, "jiā", above=True)),
        Text(run("文", 30.0), mark, ruby=Annotation(2, "wén")),
        Text(run("ab", 30.0, 11.0, 5.0, chars=("", "")), mark, ruby=Annotation(2, "wén", above=True)),
        Text(run("化", 40.0), mark),
    ]
    pdf = opened(write(document(*parts), "press"))
    found = read(pdf)
    check_whole(pdf, found)
    ruby = [("Ruby", [("RB", "家"), ("RT", "jiā")]), ("Ruby", [("RB", "文"), ("RT", "wén")])]
    assert found.outline() == ("Document", [("Art", [("P", ruby)])])
    (paragraph,) = [node for node in found.root.below() if node.role == "P"]
    assert found.text(paragraph) == "国家jiā文wén化"
    assert "".join(found.texts[piece] for piece in paragraph.pieces()) == "国家文化"


def test_a_base_with_spaces_is_extracted_without_them(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """The piece of a base with spaces says what it is extracted as, in a Span, where readers look for it."""
    mark = Mark("P", "a/p/0")
    base = Text(run(" 家 ", 20.0), mark, ruby=Annotation(1, "jiā", base="家"))
    pdf = opened(write(document(base), "press"))
    check_whole(pdf, read(pdf))
    assert b"/Span <</MCID 0 /ActualText <FEFF5BB6>>> BDC" in pdf.pages[0].Contents.read_bytes()


def test_ruby_inside_a_link(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A base that is a link is in both, and the link's area is that of its text."""
    mark = Mark("P", "a/p/0")
    address = "https://example.org/"
    parts = [
        Text(run("国", 10.0), mark, address),
        Text(run("家", 20.0), mark, address, ruby=Annotation(1, "jiā")),
        Text(run("ab", 20.0, 11.0, 5.0, chars=("", "")), mark, address, ruby=Annotation(1, "jiā", above=True)),
    ]
    pdf = opened(write(document(*parts), "screen"))
    found = read(pdf)
    check_whole(pdf, found)
    roles = [node.role for node in found.root.below()]
    assert roles == ["Document", "Art", "P", "Link", "Ruby", "RB", "RT"]
