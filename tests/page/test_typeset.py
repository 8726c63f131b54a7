"""What is remembered between documents changes no result, the list of findings included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pdfreport.content.model import Span, Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes, Where
from pdfreport.display.items import Mark, Text
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import Memory, Typesetter, styled

STYLE = ParagraphStyle("body", ("song", "regular"), 9, 13.5)
TEXT = "他说“今天天气很好,我们出去走走。" * 3
CALLS: list[Callable[[Typesetter, Words], object]] = [
    lambda setter, words: setter.prepare_all([(words, STYLE)]),
    lambda setter, words: setter.line(words, STYLE),
    lambda setter, words: setter.lines(words, STYLE, 126),
    lambda setter, words: setter.head_lines(words, STYLE, 126),
    lambda setter, words: setter.lengths(words, STYLE, 14000),
]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The shipped fonts."""
    return Catalog.open([default_folder()])


@pytest.mark.parametrize("call", CALLS)
def test_findings_are_told_again_where_the_words_stand_now(
    catalog: Catalog, call: Callable[[Typesetter, Words], object]
) -> None:
    """A second document hears all that the first did, once, with the line it has moved to."""
    memory = Memory()
    heard = []
    for line in (10, 20):
        notes = Notes()
        setter = Typesetter(catalog, notes, memory)
        results = [call(setter, Words((Span(TEXT),), Where("edition.yaml", line, 5))) for _ in range(2)]
        assert results[0] == results[1]
        heard.append([(one.code, one.where.line) for one in notes])
    assert [code for code, _ in heard[0]] == [code for code, _ in heard[1]]
    assert {line for _, line in heard[0]} == {10}
    assert {line for _, line in heard[1]} == {20}


def test_words_set_in_parts_are_judged_together(catalog: Catalog) -> None:
    """RS-2: a quote over two lines of a head is no finding; what is found in the whole is not told for its lines."""
    rows = tuple(
        Words((Span(text),), Where("edition.yaml", line, 5))
        for line, text in ((3, "“智慧港口,降本"), (4, "来自6个码头”的调查"))
    )
    notes = Notes()
    setter = Typesetter(catalog, notes, Memory())
    setter.together(rows)
    for row in rows:
        for part in setter.head_lines(row, STYLE, 45):
            setter.line(part, STYLE)
    assert [(one.code, one.where.line) for one in notes] == [("text.ascii-punctuation", 3)]
    alone = Notes()
    setter = Typesetter(catalog, alone, Memory())
    setter.together(rows[:1])
    setter.line(rows[0], STYLE)
    assert sorted(one.code for one in alone) == ["text.ascii-punctuation", "text.unpaired-quote"]


def test_another_language_stays_with_its_words(catalog: Catalog) -> None:
    """Words marked as of another language are runs of their own on every line, and so are the placed items."""
    spans = (Span("空气质量指数（"), Span("Air Quality Index", lang="en"), Span("）连续三年改善。"))
    lines = Typesetter(catalog, Notes(), Memory()).lines(Words(spans), STYLE, 100)
    items = [item for line in lines for item in place_line(line, 0, 0, STYLE, Mark("P", "a/p/0"))]
    told = {lang: "".join(item.run.text for item in items if isinstance(item, Text) and item.lang == lang)
            for lang in ("", "en")}  # fmt: skip
    assert told == {"": "空气质量指数（）连续三年改善。", "en": "Air Quality Index"}
    assert len(lines) > 1


def test_sizes_of_one_head_are_level_in_their_middles() -> None:
    """GR-10: in a head Han of another size are raised so that the frames' middles agree; in text baselines do."""
    head = ParagraphStyle("head", ("song", "bold"), 20, 24, align="left", strong_scale=800)
    head = replace(head, type=replace(head.type, adjacent="tight"))
    words = Words((Span("国"), Span("家，", strong=True), Span("abc", strong=True)))
    assert [run.rise for run in styled(words, head).runs] == [0, 76, 0]
    assert 380 - (76 + 380 * 800 // 1000) == 0
    assert [run.rise for run in styled(words, replace(STYLE, strong_scale=800)).runs] == [0, 0, 0]
