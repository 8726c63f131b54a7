"""What is remembered between documents changes no result, the list of findings included."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pdfreport.content.model import Span, Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes, Where
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.page.typeset import Memory, Typesetter

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
