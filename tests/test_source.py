"""Reading YAML: places, plain values, and everything that is refused, each at its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pdfreport import source
from pdfreport.diag import Notes
from pdfreport.messages import table
from pdfreport.source import Mapping_, Node, Scalar, Sequence_, parse_yaml, read_yaml


def tree(text: str) -> Node:
    """The tree of a text that has no mistakes."""
    notes = Notes()
    node = parse_yaml(text, "f.yaml", notes)
    assert node is not None, [d.line("en") for d in notes]
    assert not notes.found
    return node


def only(text: str) -> tuple[str, str]:
    """Code and place of the one mistake in a text."""
    notes = Notes()
    assert parse_yaml(text, "f.yaml", notes) is None
    (found,) = notes.found
    assert found.message("zh")
    assert found.message("en")
    assert not re.search("found|expected|allowed|context", found.message("zh")), "words of the parser"
    return found.code, str(found.where)


def value(text: str) -> Scalar:
    """The value of the one key of a text."""
    node = tree(text)
    assert isinstance(node, Mapping_)
    scalar = node.entries[0][2]
    assert isinstance(scalar, Scalar)
    return scalar


def test_nodes_know_their_places() -> None:
    """Lines and columns count from 1, columns in characters, as editors show them."""
    node = tree("版: 三\nitems:\n  - 甲\n  - {k: 乙}\n")
    assert isinstance(node, Mapping_)
    (_, _, page), (_, key_where, items) = node.entries
    assert str(page.where) == "f.yaml:1:4"
    assert str(key_where) == "f.yaml:2:1"
    assert isinstance(items, Sequence_)
    assert str(items.items[0].where) == "f.yaml:3:5"
    inner = items.items[1]
    assert isinstance(inner, Mapping_)
    assert str(inner.entries[0][2].where) == "f.yaml:4:9"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("2022", 2022), ("-3", -3), ("1.10", 1.1), ("1e3", 1000.0), ("true", True), ("False", False), ("~", None),
        ("", None),
        ("yes", "yes"), ("010", 10), ("0x1F", "0x1F"), ("1:30", "1:30"), ("2023-01-12", "2023-01-12"), (".inf", ".inf"),
        ("9" * 5000, "9" * 5000), ("1e9999", "1e9999"), ("'2022'", "2022"), ('"true"', "true"), ("1_000", "1_000"),
    ],
)  # fmt: skip
def test_plain_values_hold_no_surprises(written: str, wanted: object) -> None:
    """Only what looks like a number is one, and the text is kept as written."""
    scalar = value(f"k: {written}\n")
    assert scalar.value == wanted
    assert type(scalar.value) is type(wanted)
    assert scalar.text == written.strip("'\"")


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "source.empty", "f.yaml"),
        ("# nothing\n", "source.empty", "f.yaml"),
        ("a: 1\n---\nb: 2\n", "source.two-documents", "f.yaml:2:1"),
        ("a: !!python/object:os.system x\n", "source.tag", "f.yaml:1:4"),
        ("a: &x 1\n", "source.anchor", "f.yaml:1:4"),
        ("a: [*x]\n", "source.alias", "f.yaml:1:5"),
        ("b:\n  <<: {a: 1}\n", "source.merge-key", "f.yaml:2:3"),
        ("a: 1\nb: 2\na: 3\n", "source.duplicate-key", "f.yaml:3:1"),
        ("? [a]\n: b\n", "source.key-not-text", "f.yaml:1:3"),
        ("[" * 100_000, "source.too-deep", "f.yaml:1:33"),
        ("{a: " * 40_000, "source.too-deep", "f.yaml:1:129"),
        ("headline：写好\ndeck: x\n", "source.full-width-colon", "f.yaml:1:9"),
        ("a:\n\t- x\n", "source.syntax-tab", "f.yaml:2:1"),
        ("a: @x\n", "source.syntax-start", "f.yaml:1:4"),
        ("a: 甲: 乙\n", "source.syntax-colon", "f.yaml:1:5"),
        ("k: 1\na: 'x\n", "source.syntax-open-quote", "f.yaml:2:4"),
        ("a: [1, 2\n", "source.syntax-open-bracket", "f.yaml:1:4"),
        ('a: "\\q"\n', "source.syntax-escape", "f.yaml:1:5"),
        ("- a\nb: 1\n", "source.syntax-indent", "f.yaml:2:1"),
        ("a:\n- 1\n-2\nb: 3\n", "source.syntax-no-colon", "f.yaml:4:1"),
        ("a: - b\n", "source.syntax-list", "f.yaml:1:4"),
        ("a: |x\n  b\n", "source.syntax-block", "f.yaml:1:5"),
        ("a: ? b\n", "source.syntax-question", "f.yaml:1:4"),
        ("%甲\n---\na: 1\n", "source.syntax-percent", "f.yaml:1:2"),
        ("a: |\n\tb\n", "source.syntax-tab", "f.yaml:2:1"),
        ("a: 江\x01津\n", "source.bad-character", "f.yaml:1:5"),
        ("a: \ud800\n", "source.not-utf8", "f.yaml"),
    ],
)
def test_refusals_name_the_place(text: str, code: str, place: str) -> None:
    """Each thing that is not accepted is refused with its own message, where it stands."""
    assert only(text) == (code, place)


def test_a_thousand_aliases_are_refused_at_the_first() -> None:
    """A file that would blow up when expanded never gets as far as its first alias."""
    text = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 1000))
    assert only(text) == ("source.anchor", "f.yaml:1:5")


def test_limits_on_size_and_number() -> None:
    """Files over the limits are refused, not worked on."""
    assert only("a: " + "x" * source.MAX_BYTES)[0] == "source.too-large"
    assert only("[" + "1," * source.MAX_NODES + "1]")[0] == "source.too-many-nodes"


def test_file_errors_are_findings(tmp_path: Path) -> None:
    """A missing file, a folder and bytes that are no UTF-8 are reported, with the name the user gave."""
    notes = Notes()
    assert read_yaml(tmp_path / "none.yaml", notes, "none.yaml") is None
    assert read_yaml(tmp_path, notes, "folder") is None
    (tmp_path / "gbk.yaml").write_bytes("a: 1\nb: 江津".encode("gbk"))
    assert read_yaml(tmp_path / "gbk.yaml", notes, "gbk.yaml") is None
    assert [d.code for d in notes] == ["source.unreadable", "source.unreadable", "source.not-utf8"]
    assert str(notes.found[2].where) == "gbk.yaml:2:4"


def test_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """The mark that some editors put first belongs to the file, not to its first key."""
    (tmp_path / "bom.yaml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    node = read_yaml(tmp_path / "bom.yaml", Notes(), "bom.yaml")
    assert isinstance(node, Mapping_)
    assert node.entries[0][0] == "a"


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("a: 江津蓝", 1, "f.yaml:1:5"),
        ("a: '江津蓝'", 1, "f.yaml:1:6"),
        ('a: "\\u6c5f津"', 1, "f.yaml:1:4"),
        ("a: 江\n  津", 1, "f.yaml:1:4"),
        ("a: |\n  江\n  津蓝\n", 3, "f.yaml:3:4"),
    ],
)
def test_places_inside_a_text(text: str, offset: int, place: str) -> None:
    """A character's own place where it can be told, its value's place where not."""
    assert str(value(text).at(offset)) == place


def test_folded_texts_say_so() -> None:
    """Texts that run over line ends are marked, so that the content room can close the gaps between Han."""
    assert value("a: 江\n  津\n").folded
    assert value("a: >\n  江\n  津\n").folded
    assert not value("a: |\n  江\n  津\n").folded
    assert not value("a: 江津\n").folded


def test_pure_parser_builds_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML came without its C library the result is the same."""
    text = "a: [1, 'x', {b: ~}]\nc: |\n  江\n  津\nd: >-\n  x\n  y\n"
    wanted = tree(text)
    monkeypatch.delattr("yaml.CSafeLoader")
    assert tree(text) == wanted


@given(st.text() | st.text(alphabet="ab:-[]{}&*!|>'\"#%@,?\n \t江：", max_size=60))
@example("%TAG ! x\n---\n!x a")
@example("a: |9\n x")
def test_any_text_gives_a_tree_or_a_reason(text: str) -> None:
    """Whatever is in the file, the reader returns; no tree without a tree's reason to be missing."""
    notes = Notes()
    node = parse_yaml(text, "f", notes)
    assert (node is None) == bool(notes.errors)
    assert all(d.message("zh") and d.message("en") for d in notes)


def test_every_message_has_both_languages() -> None:
    """Chinese and English are both complete and say what to do after a semicolon or question."""
    for code, words in table("source").items():
        assert code.startswith("source.")
        assert len(words) == 2
        assert all(any(mark in text for mark in ";；？?") for text in words), code
