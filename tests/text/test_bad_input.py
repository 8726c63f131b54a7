"""Copy as it really comes: each kind of flaw has a result and is told once, with a count, a place and a sample."""

from __future__ import annotations

import pytest

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Diagnostic, Notes, Severity, Where
from pdfreport.text import advances, set_lines, set_paragraph
from pdfreport.text.model import plain
from pdfreport.text.prepare import prepare
from pdfreport.text.surface import default_catalog

STYLE = ParagraphStyle("body", ("song", "regular"), 9, 13.5)


def told(*paragraphs: str) -> list[Diagnostic]:
    """What is said about paragraphs of one story, the third of which stands on line 30 of its file."""
    notes = Notes()
    items = [(plain(text, STYLE.face, Where("a.yaml", 10 * n)), STYLE) for n, text in enumerate(paragraphs, 1)]
    prepare(items, default_catalog(), notes)
    return list(notes)


FLAWS = [
    ("unpaired quote", "甲“乙", "text.unpaired-quote", "甲“乙", 1),
    ("ASCII marks", "好,我们.", "text.ascii-punctuation", "好,我们.", 2),
    ("straight quotes", '叫"甲"', "text.straight-quote", '叫"甲"', 2),
    ("half an ellipsis", "甲…乙", "text.half-ellipsis", "甲…乙", 1),
    ("spaces between Han", "甲 乙 丙", "text.space-removed", "甲乙丙", 2),
    ("full-width digits", "在２０２２年１月", "text.wide-digits", "在２０２２年１月", 2),
    ("lone surrogates", "甲\ud800乙\udfff", "text.surrogate", "甲\ud800乙\udfff", 2),
    ("controls", "甲\x00乙\x07", "text.control", "甲\x00乙\x07", 2),
    ("direction marks", "甲\u202e乙\u202c丙\u200f", "text.direction", "甲\u202e乙\u202c丙\u200f", 3),
    ("joiners", "甲\u200d乙", "text.joiner", "甲\u200d乙", 1),
    ("emoji", "😀好👩\u200d👧、🇨🇳🇯🇵👍\U0001f3fd", "text.emoji", "😀好👩\u200d👧、🇨🇳🇯🇵👍\U0001f3fd", 5),
]


@pytest.mark.parametrize(
    ("text", "code", "out", "count"), [flaw[1:] for flaw in FLAWS], ids=[flaw[0] for flaw in FLAWS]
)
def test_told_once_a_kind_and_story(text: str, code: str, out: str, count: int) -> None:
    """Two paragraphs with the flaw: one finding, the place of the first, the number of both; the text as defined."""
    found = told("甲乙。", text, text)
    assert [d.code for d in found] == [code]
    assert found[0].where == Where("a.yaml", 20)
    assert dict(found[0].facts)["count"] == str(2 * count)
    assert found[0].message("zh").isprintable()
    assert found[0].message("en").encode("utf8")
    assert "".join(line.text for line in set_lines(text, 20)) == out


@pytest.mark.parametrize("code", ["text.surrogate", "text.emoji"])
def test_what_cannot_be_printed_stops_the_build(code: str) -> None:
    """Text is never lost: what no file or font can hold is an error, not a warning."""
    found = told("甲\ud800乙😀")
    assert {d.code: d.severity for d in found}[code] is Severity.ERROR


def test_a_missing_character_is_told_once_with_its_count() -> None:
    """A rare character that no font has, five times in a story."""
    found = told("甲\ue000乙\ue000", "\ue000\ue000\ue000")
    assert [d.code for d in found] == ["fonts.missing-character"]
    assert dict(found[0].facts)["count"] == "5"
    assert dict(found[0].facts)["position"] == "2"


@pytest.mark.parametrize("char", ["\x00", "\u202e", "\u200f", "\x9f"])
def test_controls_take_no_room_and_part_nothing(char: str) -> None:
    """They have no width, and no line begins with one."""
    assert advances(f"甲{char}乙") == [1, 0, 1]
    assert [line.text for line in set_lines(f"甲乙{char}丙丁", 2)] == [f"甲乙{char}", "丙丁"]


@pytest.mark.parametrize("count", [1500, pytest.param(5000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("char", [*"一a1，（“—…‼😀", "a\u0301", "\u0301", "1.", "a-", "\x00"])
def test_thousands_without_a_break(char: str, count: int) -> None:
    """LB-15: every run ends in lines, nothing lost, nothing beyond the measure but what no line can hold."""
    text = char * (count // len(char))
    found = set_paragraph(text, 17, justify=True)
    assert "".join(line.text for line in found.lines).replace("á", "a\u0301") == text
    assert len(found.lines) < 600 * count / 5000
    assert all(line.width <= 17.001 for line in found.lines)
