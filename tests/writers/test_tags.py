"""Tags: marked content, the tree in the editor's order, headings, figures, lists, links, outline."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.color import percent
from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import ARTIFACT, PAGINATION, Annotation, Group, Item, Mark, Path, Text, box
from pdfreport.display.structure import Passage, cell
from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect, Size
from pdfreport.glyphs import GlyphRun
from pdfreport.profile import NEWSPRINT
from pdfreport.writers.pdf.document import write
from pdfreport.writers.pdf.purpose import PURPOSES
from tests.writers.conftest import FONTS
from tests.writers.tagtree import check_whole, read

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]
GREEN = percent(85, 0, 75, 45)


@pytest.fixture
def said(run: RunMaker) -> Callable[..., Text]:
    """Makes a line of an element, each lower than the one before."""
    lines = iter(range(100))

    def make(text: str, role: str, node: str, link: str = "", x: float = 10.0, y: float = 0.0, lang: str = "") -> Text:
        return Text(run(text, x, y or 20.0 + 12 * next(lines)), Mark(role, node), link, lang)

    return make


Said = Callable[..., Text]


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


# --- tables ---

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


# --- links and outline ---


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


# --- always ---

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
