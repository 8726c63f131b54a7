"""Tags: marked content, the tree in the editor's order, headings, figures, lists, links, outline."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.color import percent
from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import ARTIFACT, PAGINATION, Group, Item, Mark, Path, Text, box
from pdfreport.display.structure import Passage
from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect, Size
from pdfreport.glyphs import GlyphRun
from pdfreport.profile import NEWSPRINT
from pdfreport.writers.pdf.document import write
from pdfreport.writers.pdf.purpose import PURPOSES
from tests.writers.conftest import FONTS, DocumentMaker, Open, RunMaker, Said
from tests.writers.tagtree import check_whole, read

GREEN = percent(85, 0, 75, 45)


def test_a_paragraph_in_two_columns_is_one_element(document: DocumentMaker, said: Said, opened: Open) -> None:
    """What is drawn between its pieces does not part it."""
    made = document(said("国家", "P", "a/p/0"), box(Rect(0, 0, 9, 9), GREEN), said("文化", "P", "a/p/0"))
    pdf = opened(write(made, "press"))
    found = read(pdf)
    check_whole(pdf, found)
    assert found.outline() == ("Document", [("Art", [("P", "国家文化")])])
    assert len(found.texts) == 2


def test_an_element_may_go_on_on_the_next_page(document: DocumentMaker, said: Said, opened: Open) -> None:
    """Then its pieces name their pages."""
    made = document(said("国家", "P", "a/p/0"), said("文", "P", "a/p/1"))
    more = document(said("一", "H1", "b/headline"), said("文化", "P", "a/p/1")).pages[0]
    pdf = opened(write(replace(made, pages=(*made.pages, replace(more, number=2))), "press"))
    found = read(pdf)
    check_whole(pdf, found)
    assert found.outline() == ("Document", [("Art", [("P", "国家"), ("P", "文文化")]), ("Art", [("H1", "一")])])


def test_reading_follows_the_passages(document: DocumentMaker, said: Said, opened: Open) -> None:
    """Painted last, read first: the order is the editor's, stories included; what has no passage comes last."""
    items = [
        said("文化", "P", "b/p/0"), said("一", "P", "a/p/1"), said("国", "P", "a/p/0"), said("家", "H1", "a/headline"),
        said("头", "P", "a/sidebar/source"),
    ]  # fmt: skip
    reading = tuple(Passage(node) for node in ("a/headline", "a/p/0", "a/p/1", "b/p/0"))
    pdf = opened(write(replace(document(*items), reading=reading), "press"))
    found = read(pdf)
    check_whole(pdf, found)
    assert found.outline() == (
        "Document", [("Art", [("H1", "家"), ("P", "国"), ("P", "一"), ("P", "头")]), ("Art", [("P", "文化")])],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "numbered"),
    [("H1 H2 H2", "H1 H2 H2"), ("H2 H2", "H1 H1"), ("H1 H3 H2", "H1 H3 H2"), ("H1 H4", "H1 H2"), ("H2 H3", "H1 H2")],
)
def test_headings_skip_no_level(document: DocumentMaker, said: Said, opened: Open, given: str, numbered: str) -> None:
    """A story without a headline begins with its first section; levels that nobody uses are closed up."""
    items = [said("国", role, f"a/h/{rank}") for rank, role in enumerate(given.split())]
    found = read(opened(write(document(*items), "archive")))
    assert [node.role for node in found.root.below() if node.role.startswith("H")] == numbered.split()


def test_figures_hold_their_captions(document: DocumentMaker, said: Said, opened: Open) -> None:
    """A chart is one Figure with alternative text and its place; caption and credit are paragraphs of its Caption."""
    mark = Mark("Figure", "a/figure/c")
    path = Path((("M", 10, 10), ("L", 60, 10), ("L", 60, 40), ("Z",)), fill=GREEN, mark=mark)
    chart = Group((path, said("12", "Figure", "a/figure/c", y=38.0)), mark, "一张图")
    items = [said("国", "Caption", "a/figure/c/caption"), said("家", "Caption", "a/figure/c/caption/credit"), chart]
    pdf = opened(write(document(*items), "press"))
    found = read(pdf)
    check_whole(pdf, found)
    (figure,) = [node for node in found.root.below() if node.role == "Figure"]
    assert str(figure.source.Alt) == "一张图"
    assert [node.role for node in figure.below()] == ["Figure", "Caption", "P", "P"]
    assert found.text(figure) == "12国家" or found.text(figure) == "国家12"
    left, bottom, right, top = [float(edge) for edge in figure.source.A.BBox]
    trim = [float(edge) for edge in pdf.pages[0].obj.TrimBox]
    assert (left - trim[0], trim[3] - top, right - trim[0], trim[3] - bottom) == pytest.approx(
        (10, 10, 60, 40), abs=1e-2
    )


def test_facts_are_a_list(document: DocumentMaker, said: Said, opened: Open) -> None:
    """Title, then items with their markers apart; one cut up on the page says its whole sentence once."""
    items = [
        said("头", "H2", "a/sidebar/title"),
        said("标", "Lbl", "a/sidebar/1/marker"), said("文化", "LI", "a/sidebar/1"),
        said("标", "Lbl", "a/sidebar/0/marker"), said("12", "LI", "a/sidebar/0"), said("国家", "LI", "a/sidebar/0"),
    ]  # fmt: skip
    reading = (
        Passage("a/sidebar/title"), Passage("a/sidebar/0", actual="国家12"), Passage("a/sidebar/1", actual="文化"),
    )  # fmt: skip
    found = read(opened(write(replace(document(*items), reading=reading), "press")))
    assert found.outline()[1] == [
        ("Art", [("Sect", [
            ("H1", "头"),
            ("L", [("LI", [("Lbl", "标"), ("LBody", "国家12")]), ("LI", [("Lbl", "标"), ("LBody", "文化")])]),
        ])]),
    ]  # fmt: skip
    bodies = [node for node in found.root.below() if node.role == "LBody"]
    assert ["/ActualText" in node.source for node in bodies] == [True, False]


def test_a_sentence_stands_for_one_stretch_only(document: DocumentMaker, said: Said, opened: Open) -> None:
    """Some readers put actual text in the place of every stretch: with several it would be read as often."""
    items = [said("12", "LI", "a/sidebar/0"), box(Rect(0, 0, 9, 9), GREEN), said("国家", "LI", "a/sidebar/0")]
    made = replace(document(*items), reading=(Passage("a/sidebar/0", actual="国家12"),))
    found = read(opened(write(made, "press")))
    assert [found.text(node) for node in found.root.below() if node.role == "LBody"] == ["12国家"]


def test_a_heading_parts_the_list(document: DocumentMaker, said: Said, opened: Open) -> None:
    """Facts under the names of their subjects are a list each."""
    items = [
        said("头", "H2", "a/sidebar/title"), said("一", "H3", "a/sidebar/subject-x"), said("国", "LI", "a/sidebar/0"),
        said("二", "H3", "a/sidebar/subject-y"), said("家", "LI", "a/sidebar/1"),
    ]  # fmt: skip
    found = read(opened(write(document(*items), "press")))
    (box_,) = [node for node in found.root.below() if node.role == "Sect"]
    assert [kid.role for kid in box_.kids] == ["H1", "H2", "L", "H2", "L"]


def test_lists_and_quotations_of_a_story(document: DocumentMaker, said: Said, opened: Open) -> None:
    """A passage with a role holds what lies below it; an inner list stands in the entry it lies below."""
    items = [
        said("头", "P", "a/p/0"), said("标", "Lbl", "a/p/list-1/1/label"), said("国", "LI", "a/p/list-1/1"),
        said("家", "LI", "a/p/list-1/1/list-2/2"), said("标", "Lbl", "a/p/list-1/3/label"),
        said("文", "LI", "a/p/list-1/3"), said("化", "P", "a/p/quote-4/4"), said("一", "P", "a/p/quote-4/5"),
    ]  # fmt: skip
    reading = (
        Passage("a/p/0"), Passage("a/p/list-1", role="L"), Passage("a/p/list-1/1"),
        Passage("a/p/list-1/1/list-2", role="L"), Passage("a/p/list-1/1/list-2/2"), Passage("a/p/list-1/3"),
        Passage("a/p/quote-4", role="BlockQuote"), Passage("a/p/quote-4/4"), Passage("a/p/quote-4/5"),
    )  # fmt: skip
    pdf = opened(write(replace(document(*items), reading=reading), "press"))
    found = read(pdf)
    check_whole(pdf, found)
    inner = ("L", [("LI", [("LBody", "家")])])
    assert found.outline()[1] == [("Art", [
        ("P", "头"),
        ("L", [
            ("LI", [("Lbl", "标"), ("LBody", "国"), inner]),
            ("LI", [("Lbl", "标"), ("LBody", "文")]),
        ]),
        ("BlockQuote", [("P", "化"), ("P", "一")]),
    ])]  # fmt: skip


def test_furniture_is_artifact(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Folio, rules, marks and slug are outside the tree, each with its type."""
    items: list[Item] = [
        Text(run("一", 10, 10), PAGINATION),
        box(Rect(0, 0, 9, 9), GREEN),
        Text(run("国", 10, 30), ARTIFACT),
    ]
    pdf = opened(write(document(*items, bleed=9), "press"))
    found = read(pdf)
    check_whole(pdf, found)
    assert found.root.kids == []
    types = [
        str(operands[1].Type)
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
        if str(operator) == "BDC"
    ]
    assert types == ["/Pagination", "/Layout", "/Page"]


def test_words_of_another_language_say_so(document: DocumentMaker, said: Said, opened: Open) -> None:
    """They are one Span with Lang within their paragraph, over a line end too; a link among them is a Link with it."""
    items = [
        said("国", "P", "a/p/0"), said("12", "P", "a/p/0", lang="en"), said("1", "P", "a/p/0", lang="en"),
        said("文", "P", "a/p/0"), said("2", "P", "a/p/0", "https://example.org/", lang="ja"),
    ]  # fmt: skip
    pdf = opened(write(document(*items), "archive"))
    found = read(pdf)
    check_whole(pdf, found)
    assert found.outline() == ("Document", [("Art", [("P", [("Span", "121"), ("Link", "2")])])])
    assert found.text(found.root) == "国121文2"
    told = {node.role: str(node.source.Lang) for node in found.root.below() if "/Lang" in node.source}
    assert told == {"Span": "en", "Link": "ja"}


NODES = ("a/headline", "a/p/0", "a/p/1", "b/p/0", "a/sidebar/0", "a/sidebar/0/marker", "a/sidebar/1", "")
ROLES = {"a/headline": "H1", "a/sidebar/0": "LI", "a/sidebar/0/marker": "Lbl", "a/sidebar/1": "LI"}
ITEMS = st.lists(
    st.tuples(st.sampled_from((*NODES, "artifact", "box")), st.sampled_from(["", "https://a.b/"])), max_size=24
)


FACE: Face = next(iter(Catalog.open([FONTS])))


def _made(drawn: list[tuple[str, str]], pages: int) -> Document:
    """A document of these marks in paint order, shared out over pages; every line has a text of its own."""
    letters = "国家文化一二头标"
    shared: list[list[Any]] = [[] for _ in range(pages)]
    for rank, (node, link) in enumerate(drawn):
        mark = ARTIFACT if node == "artifact" else Mark(ROLES.get(node, "P"), node)
        glyph = FACE.glyph(letters[rank % len(letters)])
        run = GlyphRun(FACE.ref, 10, 10, 20.0 + 10 * rank, (glyph,), (0,), letters[rank % len(letters)], 1000, 10)
        shared[rank * pages // len(drawn)].append(
            box(Rect(0, 0, 9, 9), GREEN) if node == "box" else Text(run, mark, link)
        )
    guides = Guides(Rect(20, 20, 160, 260), (), 30, 15, 10)
    made = tuple(Page(rank, Size(200, 300), 0, tuple(items), (), guides) for rank, items in enumerate(shared, 1))
    return Document(made, Info("t", "a", "s", "2024-01-02"), NEWSPRINT, {FACE.ref: FACE})


@given(ITEMS, st.integers(1, 3), st.sampled_from(sorted(PURPOSES)))
def test_every_piece_is_in_the_tree_once(drawn: list[tuple[str, str]], pages: int, purpose: str) -> None:
    """Whatever is painted in whatever order: nothing untagged, nothing twice, nothing lost, all parents known."""
    made = _made(drawn, pages)
    with pikepdf.open(io.BytesIO(write(made, purpose))) as pdf:
        found = read(pdf)
        check_whole(pdf, found)
        told = sorted("".join(item.run.text for page in made.pages for item in page.items if isinstance(item, Text)))
        assert sorted("".join(found.texts.values()) + "".join(found.artifacts)) == told
