"""White space in copy: line ends between Han vanish, typed indents go, everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.content import normalise
from pdfreport.content.written_text import Text
from pdfreport.diag import Notes
from pdfreport.source import Mapping_, Scalar, parse_yaml


def text(yaml: str) -> Text:
    """The value of `k` in a YAML text."""
    node = parse_yaml(yaml, "f", Notes())
    assert isinstance(node, Mapping_)
    scalar = node.entries[0][2]
    assert isinstance(scalar, Scalar)
    return Text(scalar)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("江\n津", "江津"), ("江津，\n蓝", "江津，蓝"), ("江 \n  津", "江津"), ("clean\nair", "clean air"),
        ("PM\n浓度", "PM浓度"), ("他说\n“好”", "他说“好”"), ("“好”\n他说", "“好”他说"),
        ("said “hi”\nand left", "said “hi” and left"), ("——\n江", "——江"), ("　　江津", "江津"),
        ("江　津", "江　津"), ("江， 津", "江，津"), ("江 ，津", "江，津"), ("在 2022 年", "在 2022 年"),
        ("江\r\n津", "江津"), ("江\u2028津", "江津"), ("\n江\n", "江"),
    ],
)  # fmt: skip
def test_line_ends_and_spaces(written: str, wanted: str) -> None:
    """SP-6: a line end leaves a space only between two Western words; none stands beside a full-width mark."""
    assert normalise.tidied(written) == wanted


def test_folded_lines_leave_no_space() -> None:
    """YAML folds a line end into a space; between Han it is taken out again, between Western words it stays."""
    notes = Notes()
    (words,) = normalise.paragraphs([text("k: 江津的\n  蓝 sky\n  is blue\n  “好”\n")], notes)
    assert words.text == "江津的蓝 sky is blue “好”"
    assert not notes.found
    (words,) = normalise.paragraphs([text("k: >\n  江津\n  蓝\n")], notes)
    assert words.text == "江津蓝"
    assert not notes.found


def test_blank_lines_part_paragraphs() -> None:
    """One entry with blank lines is several paragraphs, each with its own place."""
    found = normalise.paragraphs([text("k: |\n  甲\n  甲\n\n  乙\n")], Notes())
    assert [(words.text, str(words.where)) for words in found] == [("甲甲", "f:2:3"), ("乙", "f:5:3")]
    found = normalise.paragraphs([text("k: >\n  甲\n  甲\n\n  乙\n")], Notes())
    assert [words.text for words in found] == ["甲甲", "乙"]


def test_spaces_between_han() -> None:
    """SP-7: in running text such a space goes and is told; in a head it parts clauses and stays."""
    notes = Notes()
    (words,) = normalise.paragraphs([text("k: 天朗 气清")], notes)
    assert words.text == "天朗气清"
    assert [d.code for d in notes] == ["content.space-between-han"]
    assert normalise.line(text("k: 天朗 气清"), notes).text == "天朗 气清"
    (words,) = normalise.paragraphs([text("k: 江 津 a b 蓝  天")], notes)
    assert words.text == "江津 a b 蓝天"


def test_typed_indent_is_told() -> None:
    """SP-8: full-width spaces typed as an indent are taken out, and the editor is told."""
    notes = Notes()
    (words,) = normalise.paragraphs([text("k: 　　江津")], notes)
    assert words.text == "江津"
    assert [d.code for d in notes] == ["content.typed-indent"]


def test_lines_are_the_authors_breaks() -> None:
    """A head's lines: list entries, or the lines of a literal block."""
    assert [words.text for words in normalise.lines([text("k: |\n  甲\n  乙\n"), text("k: 丙")], Notes())] == [
        "甲",
        "乙",
        "丙",
    ]


def test_marks_know_their_column() -> None:
    """A finding inside a text names the character's own column."""
    notes = Notes()
    normalise.paragraphs([text("k: '江津**蓝'")], notes)
    assert [str(d.where) for d in notes] == ["f:1:7"]


@given(st.text(alphabet="江津蓝，。“”—abc12 \t\n\u3000", max_size=40), st.booleans())
def test_only_white_space_changes(written: str, folded: bool) -> None:
    """Letters and marks come out as they went in, and tidying twice changes nothing more."""
    tidy = normalise.tidied(written, folded)
    assert "".join(tidy.split()) == "".join(written.split())
    assert normalise.tidied(tidy, folded) == tidy
    assert "\n" not in tidy
