"""Proposed pinyin: marks that the program itself reads back, and doubts with their places."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pdfreport
from pdfreport import cli
from pdfreport.content.marks import parse
from pdfreport.diag import NOWHERE, Notes, UsageError
from pdfreport.phonetics import propose_pinyin


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("春眠，abc不觉晓。", "{ruby:春眠|chūn mián}，abc{ruby:不觉晓|bù jué xiǎo}。"),
        ("重庆银行", "{ruby:重庆银行|chóng qìng yín háng}"),  # the phrase decides
        ("绿", "{ruby:绿|lǜ}"),
        ("no Han, 12", "no Han, 12"),
        ("{ruby:行|xíng}行", "{ruby:行|xíng}{ruby:行|xíng}"),  # what the author has written stays
        ("{gloss:重庆|Chongqing}", "{gloss:重庆|Chongqing}"),
        ("", ""),
    ],
)
def test_by_character(text: str, marked: str) -> None:
    """RB-2: a syllable for each character, in lower case, marks and Western text left alone."""
    assert propose_pinyin(text).text == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("我在北京。", "{gloss:我|Wǒ}{gloss:在|zài}{gloss:北京|Běijīng}。"),  # a sentence and a place
        ("在西安读书", "{gloss:在|Zài}{gloss:西安|Xī’ān}{gloss:读书|dúshū}"),
        ("他是欧阳修", "{gloss:他|Tā}{gloss:是|shì}{gloss:欧阳修|Ōuyáng Xiū}"),
    ],
)
def test_by_word(text: str, marked: str) -> None:
    """RB-3: one annotation a word, its syllables joined; sentences and names begin with capitals."""
    assert propose_pinyin(text, "word").text == marked


def test_doubts_have_their_places() -> None:
    """A character that no phrase decides is told with line, column, the reading taken and the others."""
    found = propose_pinyin("了解\n他了", file="a.md").doubts
    told = [(one.code, str(one.where), dict(one.facts)["char"], dict(one.facts)["taken"]) for one in found]
    assert ("pinyin.heteronym", "a.md:2:2", "了", "le") in told
    assert all(where.startswith("a.md:2") for _, where, _, _ in told)  # 了解 is a phrase


@given(st.text(alphabet="重庆的行了，。 ab\n{}|", max_size=30))
def test_what_is_proposed_reads_back(text: str) -> None:
    """Parsed, the proposal is the text again; every Han character in it is annotated."""
    if "{" in text or "}" in text:
        return
    for by in ("character", "word"):
        found = parse(propose_pinyin(text, by).text, lambda _: NOWHERE, Notes())
        assert "".join(span.text for span in found) == text
        assert all(span.inline for span in found if any("\u4e00" <= char <= "\u9fff" for char in span.text))


def test_refusals(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown way, or no library, is refused in words."""
    with pytest.raises(UsageError) as unknown:
        propose_pinyin("国", "line")
    assert [one.code for one in unknown.value.diagnostics] == ["pinyin.by"]
    monkeypatch.setattr("pdfreport.phonetics.find_spec", lambda _: None)
    with pytest.raises(UsageError) as missing:
        propose_pinyin("国")
    assert [one.code for one in missing.value.diagnostics] == ["pinyin.no-extra"]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text or a file: marks on standard output, doubts on standard error; other encodings are told."""
    assert importlib.util.find_spec("pypinyin") is not None
    file = tmp_path / "a.txt"
    file.write_text("他了\n", "utf-8")
    assert cli.main(["pinyin", str(file)]) == 0
    shown = capsys.readouterr()
    assert shown.out == "{ruby:他了|tā le}\n"
    assert f"{file}:1:2" in shown.err
    assert cli.main(["pinyin", "北京", "--by", "word"]) == 0
    assert capsys.readouterr().out == "{gloss:北京|Běijīng}\n"
    file.write_bytes("国".encode("gb18030"))
    assert cli.main(["pinyin", str(file)]) == 2
    assert pdfreport.propose_pinyin("国").text == "{ruby:国|guó}"
