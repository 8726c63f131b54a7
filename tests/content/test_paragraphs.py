"""Paragraphs of a kind: what is taken, what becomes the label, what is a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.content import read
from pdfreport.content.model import BULLET, Form, Story, Words
from pdfreport.content.paragraphs import han, numbered
from pdfreport.diag import Notes


def story(folder: Path, paragraphs: str) -> tuple[Story | None, list[str]]:
    """The story with these paragraphs (YAML of a list), and what was found."""
    (folder / "edition.yaml").write_text(
        f"date: 2024-06-09\nstories:\n  - headline: 题\n    paragraphs:\n{paragraphs}", "utf8"
    )
    notes = Notes()
    edition = read.load(folder, notes)
    told = [f"{one.code} {one.where.line}:{one.where.column}" for one in notes]
    return (None if edition is None else edition.stories[0]), told


def paragraphs(folder: Path, *entries: str) -> tuple[Words, ...]:
    """Paragraphs without findings."""
    found, told = story(folder, "".join(f"      - {entry}\n" for entry in entries))
    assert found is not None
    assert told == []
    return found.paragraphs


def test_plain_paragraphs_have_no_form(tmp_path: Path) -> None:
    """Running text costs nothing: beside a paragraph of a kind it stays as it was."""
    first, second = paragraphs(tmp_path, "甲", "{kind: continued, text: 乙}")
    assert first.form is None
    assert second.form == Form("continued")


@pytest.mark.parametrize(
    ("written", "label", "text"),
    [
        ("{kind: item, text: 一、甲乙}", "一、", "甲乙"),
        ("{kind: item, text: （二）甲乙}", "（二）", "甲乙"),
        ("{kind: item, text: 3.甲乙}", "3.", "甲乙"),
        ("{kind: item, text: ④甲乙}", "④", "甲乙"),
        ("{kind: item, text: 第十一，甲乙}", "第十一，", "甲乙"),
        ("{kind: item, text: 一心一意}", BULLET, "一心一意"),
        ("{kind: item, label: 一、, text: 二、甲}", "一、", "二、甲"),
        ("{kind: dialogue, text: 记者：甲乙？}", "记者：", "甲乙？"),
        ("{kind: dialogue, label: 问, text: 甲：乙？}", "问", "甲：乙？"),
    ],
)
def test_labels_that_stand_apart(tmp_path: Path, written: str, label: str, text: str) -> None:
    """A label is given, or typed before the text; either way no character is lost."""
    (found,) = paragraphs(tmp_path, written)
    assert found.form is not None
    assert (found.form.label, found.text) == (label, text)


@pytest.mark.parametrize(
    ("written", "run_in", "text"),
    [
        ("{kind: dateline, text: 本报讯（记者　甲）六月九日，乙。}", "本报讯（记者　甲）", "六月九日，乙。"),
        ("{kind: dateline, text: 新华社示例市6月9日电（记者甲）乙。}", "新华社示例市6月9日电（记者甲）", "乙。"),
        ("{kind: dateline, label: 本报讯, text: 乙。}", "本报讯　", "乙。"),
        ("{kind: editor-note, text: 编者按：乙。}", "编者按：", "乙。"),
        ("{kind: editor-note, text: 乙。}", "", "乙。"),
    ],
)
def test_labels_that_are_run_in(tmp_path: Path, written: str, run_in: str, text: str) -> None:
    """A dateline and the words 编者按 open their paragraph in the strong face."""
    (found,) = paragraphs(tmp_path, written)
    assert "".join(span.text for span in found.spans if span.strong) == run_in
    assert "".join(span.text for span in found.spans if not span.strong) == text


def test_a_list_numbers_its_entries(tmp_path: Path) -> None:
    """Each entry gets the next number; a second paragraph of an entry has none."""
    found = paragraphs(tmp_path, '{kind: list, label: （一）, items: [甲, "乙\\n\\n丙", 丁]}')
    assert [(one.form.label, one.text) for one in found if one.form] == [
        ("（一）", "甲"), ("（二）", "乙"), ("", "丙"), ("（三）", "丁"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "rank", "label"),
    [
        ("一、", 2, "二、"), ("一、", 10, "十、"), ("一、", 21, "二十一、"), ("（1）", 12, "（12）"), ("1.", 3, "3."),
        ("①", 20, "⑳"), ("①", 21, "（21）"), ("第一，", 3, "第三，"), ("■", 4, "■"), ("", 2, BULLET),
    ],
)  # fmt: skip
def test_numbers_of_lists(first: str, rank: int, label: str) -> None:
    """The numeral of the first label counts on, what stands round it stays."""
    assert numbered(first, rank) == label


@given(st.integers(1, 9999))
def test_han_numbers_can_be_read_back(number: int) -> None:
    """Read as one reads such a number, it gives the number again."""
    total, digit = 0, 0
    for sign in han(number):
        if sign in "十百千":
            total += (digit or 1) * 10 ** ("十百千".index(sign) + 1)
            digit = 0
        else:
            digit = "零一二三四五六七八九".index(sign)
    assert total + digit == number


def test_verse_keeps_its_lines(tmp_path: Path) -> None:
    """Where lines begin is remembered, a stanza by the same place twice; the text itself has no line ends."""
    found, told = story(
        tmp_path, "      - kind: verse\n        text: |\n          甲甲，\n          乙乙。\n\n          丙*丙*。\n"
    )
    assert found is not None
    assert told == []
    (verse,) = found.paragraphs
    assert verse.text == "甲甲，乙乙。丙丙。"
    assert verse.form is not None
    assert verse.form.lines == (3, 6, 6)
    assert [span.text for span in verse.spans if span.dots] == ["丙"]


def test_set_becomes_type_options(tmp_path: Path) -> None:
    """Options by the names that styles have, lengths in thousandths of an em."""
    (found,) = paragraphs(tmp_path, "{text: 甲, set: {punctuation: kaiming, autospace: 0.125, line_break: loose}}")
    assert found.form is not None
    assert dict(found.form.type) == {"style": "kaiming", "autospace": 125, "line_break": "loose"}


def test_markdown_lists_and_quotations_have_forms(tmp_path: Path) -> None:
    """Entries carry number and level, what goes on in an entry has no number, > is a quotation."""
    (tmp_path / "edition.yaml").write_text("date: 2024-06-09\nstories:\n  - {headline: 题, body: a.md}\n", "utf8")
    (tmp_path / "a.md").write_text("甲\n\n2. 乙\n\n   丙\n   - 丁\n3. 戊\n\n> 己\n", "utf8")
    edition = read.load(tmp_path, Notes())
    assert edition is not None
    assert [(one.text, one.form) for one in edition.stories[0].paragraphs] == [
        ("甲", None), ("乙", Form("item", "2.")), ("丙", Form("item")), ("丁", Form("item", BULLET, 2)),
        ("戊", Form("item", "3.")), ("己", Form("quotation")),
    ]  # fmt: skip


def test_quotes(tmp_path: Path) -> None:
    """A pull quote is words alone, or words and who said them."""
    (tmp_path / "edition.yaml").write_text(
        "date: 2024-06-09\nstories:\n  - {headline: 题, paragraphs: 甲, quotes: [乙, {text: 丙, by: 丁}]}\n", "utf8"
    )
    edition = read.load(tmp_path, Notes())
    assert edition is not None
    assert [(one.text.text, one.by) for one in edition.stories[0].quotes] == [("乙", ""), ("丙", "丁")]
    assert {"乙", "丙", "丁"} <= set(edition.stories[0].all_text())


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("{kind: list, text: 甲}", ["content.paragraph-needs 5:9", "content.paragraph-part 5:28"]),
        ("{kind: verse}", ["content.paragraph-needs 5:9"]),
        ("{text: 甲, items: [乙]}", ["content.paragraph-part 5:26"]),
        ("{kind: dateline, text: 甲。}", ["content.paragraph-needs 5:32"]),
        ("{kind: dialogue, text: 甲。}", ["content.paragraph-needs 5:32"]),
        ("{kind: quotatoin, text: 甲}", ["source.not-one-of-nearest 5:16"]),
        ("{text: 甲, set: {line_brake: gb}}", ["source.unknown-key 5:25"]),
        ("{text: 甲, drop_cap: 9}", ["source.too-big 5:29"]),
        ("{text: 甲, kind: item, level: 5}", ["source.too-big 5:38"]),
    ],
)
def test_mistakes_are_told_at_their_place(tmp_path: Path, entry: str, found: list[str]) -> None:
    """What a kind needs and what it cannot have."""
    edition, told = story(tmp_path, f"      - {entry}\n")
    assert edition is None
    assert sorted(told) == found
