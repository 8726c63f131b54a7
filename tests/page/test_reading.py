"""Whole pages as readers of tags and of text find them: the source once, in the editor's order, furniture apart."""

from __future__ import annotations

import io
import re
from collections import Counter

import pikepdf
import pypdfium2
import pytest

from pdfreport.content.model import Span, Story, Words
from pdfreport.page.parts import parted, pieces
from pdfreport.page.reading import alternative, passages
from tests.page.test_pages import PAGES
from tests.shipped import built, edition
from tests.writers.tagtree import Node, Read, check_whole, read


def bare(text: str) -> str:
    """Without blanks, which lines may drop or gain."""
    return "".join(text.split())


def source(story: Story, layout: str) -> list[str]:
    """What a story's own text says, piece by piece in the editor's order."""
    found = []
    for part in ("kicker", "headline", "deck", "byline", "lead", "paragraphs", "sections"):
        for piece in pieces(story, part):
            vertical = part == "deck" and story.deck_vertical and layout == "sikai-scroll"
            label = "" if vertical else piece.rows[0].label
            found.append(bare(label + (story.deck_vertical if vertical else "".join(row.text for row in piece.rows))))
    return found


def text_of(found: Read, art: Node) -> list[str]:
    """What the tags of a story say, piece by piece; figures and sidebar left out."""
    said: list[str] = []
    for kid in art.kids:
        if isinstance(kid, Node) and kid.role in {"L", "BlockQuote"}:
            said += text_of(found, kid)
        elif isinstance(kid, Node) and kid.role == "LI":  # an inner list follows the entry's own words
            own = [part for part in kid.kids if isinstance(part, Node) and part.role != "L"]
            said += [bare("".join(found.text(part) for part in own))]
            said += [text for part in kid.kids if part not in own for text in _inner(found, part)]
        elif isinstance(kid, Node) and kid.role in {"P", "H1", "H2"}:
            said.append(bare(found.text(kid)))
    return said


def _inner(found: Read, part: object) -> list[str]:
    return text_of(found, part) if isinstance(part, Node) else []


@pytest.mark.parametrize("purpose", ["press", "screen"])
@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_tags_give_the_source_back(name: str, layout: str, purpose: str) -> None:
    """Story by story, kicker to last paragraph, whatever the order of painting; then each fact as its sentence."""
    with pikepdf.open(io.BytesIO(built(name, purpose, layout))) as pdf:
        found = read(pdf)
        check_whole(pdf, found)
        arts = [kid for kid in found.root.kids if isinstance(kid, Node)]
        stories = [edition(name).story(one) for page in edition(name).pages for one in page.stories]
        assert [node.role for node in arts] == ["Art"] * len(stories)
        for art, story in zip(arts, stories, strict=True):
            assert text_of(found, art) == source(story, layout)
            assert str(art.source.T) == " ".join(row.text for row in story.headline)
            boxes = [node for node in art.kids if isinstance(node, Node) and node.role == "Sect"]
            facts = [bare(found.text(node)) for box in boxes for node in box.below() if node.role == "LBody"]
            items = () if story.sidebar is None else story.sidebar.items
            assert facts == [bare(item.text) for item in items]


@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_figures_are_described(name: str, layout: str) -> None:
    """Each Figure has the words of its source, its place on the page, and its caption inside."""
    described = {alternative(figure) for story in edition(name).stories for figure in story.figures}
    with pikepdf.open(io.BytesIO(built(name, "press", layout))) as pdf:
        media = [float(edge) for edge in pdf.pages[0].obj.BleedBox]
        for node in read(pdf).root.below():
            assert node.role != "Caption" or node.source.P.S in ("/Figure", "/Table")
            if node.role == "Figure":
                assert str(node.source.Alt) in described
                left, bottom, right, top = [float(edge) for edge in node.source.A.BBox]
                assert media[0] - 1 <= left < right <= media[2] + 1
                assert media[1] - 1 <= bottom < top <= media[3] + 1


@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_only_furniture_is_artifact(name: str, layout: str) -> None:
    """What is outside the tags is what folio and seal say."""
    copy = edition(name).pages[0]
    allowed = bare("".join((str(copy.number), copy.section * 2, *copy.editors, edition(name).publication)))
    with pikepdf.open(io.BytesIO(built(name, "press", layout))) as pdf:
        said = Counter(bare("".join(read(pdf).artifacts)))
    dates = Counter("0123456789年月日星期一二三四五六日" * 3)
    assert said - Counter(allowed) - dates == Counter()


@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_extraction_gives_every_character_once(name: str, layout: str) -> None:
    """PDFium finds the characters of tags and furniture, none more: repeated figures and shadows add nothing."""
    data = built(name, "archive", layout)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = read(pdf)
        shown = Counter(bare("".join((*found.texts.values(), *found.artifacts))))
    file = pypdfium2.PdfDocument(data)
    extracted = Counter(bare("".join(page.get_textpage().get_text_range() for page in file)))
    file.close()
    assert extracted == shown


@pytest.mark.parametrize("purpose", ["press", "archive"])
@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_no_other_form_leaks(name: str, layout: str, purpose: str) -> None:
    """Neither radicals nor compatibility, vertical or private forms: a search for what is read finds it."""
    file = pypdfium2.PdfDocument(built(name, purpose, layout))
    text = "".join(page.get_textpage().get_text_range() for page in file)
    file.close()
    assert re.findall("[\u2e80-\u2fdf\ue000-\uf8ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\ufffd]", text) == []


@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_headlines_are_found(name: str, layout: str) -> None:
    """Searching for a head of several lines finds it."""
    file = pypdfium2.PdfDocument(built(name, "archive", layout))
    for story in edition(name).stories:
        headline = "".join(row.text for row in parted(story.headline))
        assert any(page.get_textpage().search(headline).get_next() for page in file), headline
    file.close()


def test_western_words_stay_apart_across_lines() -> None:
    """Between lines of a head a space is added where Western words meet, and nowhere else."""
    rows = tuple(Words((Span(text),)) for text in ("Hello brave", "new world", "写好", "文章"))
    assert [row.text for row in parted(rows)] == ["Hello brave ", "new world", "写好", "文章"]


def test_boxes_come_after_the_section_they_belong_to() -> None:
    """A figure is read after its section, one of no section after the body, the sidebar last."""
    story = edition("jiangjin-2022").stories[0]
    nodes = [passage.node for passage in passages([story])]
    assert len(nodes) == len(set(nodes))
    assert nodes[0] == "feature/headline"
    for figure in story.figures:
        if figure.section:
            last = max(rank for rank, node in enumerate(nodes) if node.startswith(f"feature/{figure.section}/"))
            assert last < nodes.index(f"feature/figure/{figure.id}")
    first = nodes.index("feature/sidebar/title")
    assert all(node.startswith("feature/sidebar/") for node in nodes[first:])
