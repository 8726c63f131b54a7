"""Bodies in Markdown: blocks in order, no copy lost, the quick way and the parser's way alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.content import markdown
from pdfreport.content.markdown import Block, blocks
from pdfreport.content.normalise import tidied
from pdfreport.diag import Notes, Where
from tests.examples import examples


def at(line: int) -> Where:
    """A line of a body, as read.py tells it."""
    return Where("b.md", line + 1, 1)


def read(text: str) -> tuple[list[tuple[int, str, int]], list[str]]:
    """Level, tidy text and line of each block; codes of the findings."""
    notes = Notes()
    found = blocks(text, at, notes)
    return [(b.level, tidied(b.text), b.where.line) for b in found], [f"{d.code}:{d.where.line}" for d in notes]


def test_paragraphs_and_headings() -> None:
    """The usual body."""
    assert read("# 题\n\n甲\n甲\n\n## 节\n乙\n") == ([(1, "题", 1), (0, "甲甲", 3), (2, "节", 6), (0, "乙", 7)], [])


def test_lists_and_quotes_are_paragraphs() -> None:
    """List entries keep their numbers as labels, bullets are marks, quotations are marked."""
    found = blocks("3. 甲\n4. 乙\n\n- 丙\n  - 丁\n\n> 戊\n\n己\n", at, Notes())
    assert [(b.text, b.label, b.depth, b.quoted) for b in found] == [
        ("甲", "3.", 1, False), ("乙", "4.", 1, False), ("丙", "•", 1, False), ("丁", "•", 2, False),
        ("戊", "", 0, True), ("己", "", 0, False),
    ]  # fmt: skip


def test_a_title_in_two_lines() -> None:
    """A heading underlined with dashes may have lines: the author's breaks."""
    (heading, _) = blocks("甲\n乙\n---\n\n丙\n", at, Notes())
    assert (heading.level, heading.text) == (2, "甲\n乙")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```\n甲\n```\n", "content.code-in-text:1"),
        ("甲\n\n<div>\n乙\n</div>\n", "content.html-block:3"),
        ("甲\n\n***\n\n乙\n", "content.rule-in-text:3"),
        ("- " * 30 + "甲", "content.markdown-too-deep:1"),
        (">" * 3000 + "甲", "content.markdown-too-deep:1"),
        ("- 甲\n" * 20_001, "content.too-many-lines:1"),
    ],
)
def test_what_print_cannot_show_is_told(text: str, code: str) -> None:
    """Code, HTML and rules are never dropped in silence."""
    assert read(text)[1] == [code]


def test_comments_are_no_copy() -> None:
    """An HTML comment is a note to colleagues; it is not printed."""
    assert read("<!-- 待核 -->\n\n甲\n") == ([(0, "甲", 3)], [])


def test_pasted_copy_survives() -> None:
    """Copy with spaces, brackets or full-width indents in front is text, not code or a link definition."""
    assert read("    甲\n\n[乙]: 丙\n\n　　丁\n")[0] == [(0, "甲", 1), (0, "[乙]: 丙", 3), (0, "丁", 5)]


def test_typed_indents_begin_paragraphs() -> None:
    """Copy pasted without blank lines is parted where a line begins with two full-width spaces."""
    assert read("　　甲\n乙\n　　丙\n")[0] == [(0, "甲乙", 1), (0, "丙", 3)]
    assert read("> 引\n\n　　甲\n乙\n　　丙\n")[0] == [(0, "引", 1), (0, "甲乙", 3), (0, "丙", 5)]


@pytest.mark.parametrize("before", ["", "> 引\n\n"])
def test_the_place_is_that_of_the_first_words(before: str) -> None:
    """Rows of nothing but full-width spaces before a paragraph do not count as its place, by either way of reading."""
    assert read(before + "　\n　　\n甲\n")[0][-1] == (0, "甲", 3 + before.count("\n"))
    assert read(before + "甲\n　　\n　　乙\n")[0][-1] == (0, "乙", 3 + before.count("\n"))
    assert read(before + "\u2003\n\x85\n甲\u2003\n")[0][-1] == (0, "甲", 3 + before.count("\n"))


SPACES = " \t\xa0\x85\u2003\u2028\u3000"
LINES = st.lists(
    st.one_of(st.text(alphabet="甲乙a1。*“ \u3000#", max_size=8), st.text(alphabet="甲#" + SPACES, max_size=4)),
    max_size=8,
)


@examples(100, 4000)
@given(LINES)
def test_quick_way_agrees_with_the_parser(lines: list[str]) -> None:
    """Where the quick splitter takes a body, a CommonMark parser would have cut it the same."""
    notes = Notes()
    if not all(markdown._EASY.fullmatch(line) for line in lines):
        return
    slow = list(markdown._parsed("\n".join(lines), at, notes))
    quick = list(markdown._easy(lines, at))

    def plain(found: list[Block]) -> list[tuple[int, str, Where]]:
        return [(b.level, tidied(b.text), b.where) for b in found if tidied(b.text)]

    assert plain(quick) == plain(slow)
    assert not notes.found


@given(st.text(alphabet="甲乙丙 \n#>-*+1.)\t`[]:=_|", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    """Every Han letter of a body comes out once and in order, or an error says that it does not."""
    notes = Notes()
    found = blocks(text, at, notes)
    if not notes.errors:
        assert [c for b in found for c in b.text if c in "甲乙丙"] == [c for c in text if c in "甲乙丙"]
