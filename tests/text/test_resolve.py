"""Shared code points decided by their neighbours (typography.md section 2) and spaces (9.4)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.diag import NOWHERE, Notes
from pdfreport.text.model import Run, StyledText
from pdfreport.text.normalise import Spaces, clean, normalise
from pdfreport.text.remarks import Remarks
from pdfreport.text.resolve import resolve

CASES = [
    ("RS-1 apostrophe", "don’t", "AAAAA"),
    ("RS-1 genitive", "boys’ club", "AAAAA AAAA"),
    ("RS-2 Chinese content", "abc “甲” abc", "AAA OHC AAA"),
    ("RS-2 Chinese outside", "说“abc”", "HOAAAC"),
    ("RS-2 Western", "say “abc” now", "AAA (AAA) AAA"),
    ("RS-2 nested", "甲“乙‘丙’丁”戊", "HOHOHCHCH"),
    ("RS-3 pair", "甲——乙", "HDdH"),
    ("RS-3 three", "甲———乙", "HDdNH"),
    ("RS-3 single", "2021—2025", "0000N0000"),
    ("RS-3 Western", "a — b", "A . A"),
    ("RS-4 pair", "甲……", "HLl"),
    ("RS-4 Western", "wait… no", "AAAA. AA"),
    ("RS-4 single", "甲…乙", "HLH"),
    ("RS-5 name", "让·雅克", "HMHH"),
    ("RS-5 Latin name", "A·B", "AMA"),
    ("RS-5 bullet", "甲•乙", "HMH"),
    ("RS-5 spaced", "a · b", "A . A"),
    ("RS-6 connector", "甲-乙", "HnH"),
    ("RS-6 one side", "A-乙", "AnH"),
    ("RS-6 number", "12-15", "00.00"),
    ("RS-6 wave", "甲~乙", "HNH"),
    ("RS-7 Han", "和/或", "H/H"),
    ("RS-7 Western", "GB/T", "AA.A"),
    ("RS-9 after digit", "30%", "00%"),
    ("RS-9 alone", "甲%乙", "HPH"),
    ("RS-9 full-width", "5℃", "0p"),
    ("PREFIX before digit", "¥30", "$00"),
    ("PREFIX elsewhere", "C#", "AA"),
    ("plus between Han", "坐班+服务", "HH$HH"),
    ("UB-2 groups", "1 234人", "0G000H"),
    ("UB-2 two numbers", "2022 300家", "0000 000H"),
    ("UB-3 unit", "3 km远", "0GAAH"),
    ("unit square", "5㎏", "0p"),
    ("SP-3 token", "Yahoo!的", "AAAAA!H"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "letters"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_shared_code_points(text: str, letters: str) -> None:
    """Each rule on the smallest text that shows it."""
    assert resolve(text, NOWHERE, Remarks()).classes == letters


def test_an_unpaired_quote_follows_the_language() -> None:
    """RS-2: in a Chinese paragraph it is Chinese, in a Western one Western; both are told."""
    remarks = Remarks()
    assert resolve("甲“乙", NOWHERE, remarks).classes == "HOH"
    assert resolve("a “b", NOWHERE, remarks, chinese=False).classes == "A (A"
    assert remarks.found["text.unpaired-quote"][0] == 2


def test_forms_wanted_from_the_font() -> None:
    """Chinese quotes, dashes and dots are drawn full-width, Western ones proportional, the bullet as a dot."""
    found = resolve("甲“乙”——丙•丁 say “x” ok", NOWHERE, Remarks())
    assert found.full == [1, 3, 4, 5, 7]
    assert found.drawn == {7: "·"}
    assert found.narrow == [14, 16]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("好,我", "text.ascii-punctuation"),
        ('叫"甲"', "text.straight-quote"),
        ("甲…乙", "text.half-ellipsis"),
        ("甲…………乙", "text.long-ellipsis"),
        ("甲“乙", "text.unpaired-quote"),
    ],
)
def test_doubtful_typing_is_told_once_with_its_count(text: str, code: str) -> None:
    """RS-2, RS-4, RS-8: no silent replacement, one warning per kind."""
    remarks, notes = Remarks(), Notes()
    for _ in range(3):
        resolve(text, NOWHERE, remarks)
    remarks.tell(notes)
    assert [note.code for note in notes] == [code]
    assert dict(notes.found[0].facts)["count"] in {"3", "6"}
    assert notes.found[0].message("zh") != notes.found[0].message("en")


SPACES = [
    ("SP-5", "在 2022 年", "在2022年"),
    ("SP-6 Han", "甲\n乙", "甲乙"),
    ("SP-6 Western", "big\nhouse", "big house"),
    ("SP-6 mixed", "甲\nhouse", "甲house"),
    ("SP-7 marks", "甲 ，乙", "甲，乙"),
    ("SP-7 Han", "甲 乙", "甲乙"),
    ("Western stays", "a  b", "a b"),
    ("Western quotes", "say “hello” now", "say “hello” now"),
    ("Western dash", "a — b", "a — b"),
    ("edges", "  甲 ", "甲"),
    ("CC-1", "︵甲︶﹐", "（甲），"),
    ("composed", "cafe\u0301", "café"),
    ("two-em dash", "甲⸺乙", "甲——乙"),
    ("NBSP stays", "5\u00a0km", "5\u00a0km"),
    ("inner em space stays", "甲　乙", "甲　乙"),
]


@pytest.mark.parametrize(("typed", "kept"), [case[1:] for case in SPACES], ids=[case[0] for case in SPACES])
def test_spaces_of_the_source(typed: str, kept: str) -> None:
    """Typed and untyped sources look alike."""
    text, origin = clean(typed, NOWHERE, Remarks())
    assert text == kept
    assert len(origin) == len(text)
    assert list(origin) == sorted(origin)


def test_a_clause_space_means_something_in_a_heading() -> None:
    """SP-7, HD-4: it becomes one em there."""
    assert clean("甲乙 丙丁", NOWHERE, Remarks(), Spaces(heading=True))[0] == "甲乙\u3000丙丁"


def test_a_typed_indent_is_taken_off_when_the_layout_indents() -> None:
    """SP-8: otherwise the indent would be doubled."""
    remarks = Remarks()
    assert clean("　　甲", NOWHERE, remarks, Spaces(indented=True))[0] == "甲"
    assert "text.typed-indent" in remarks.found
    assert clean("　　甲", NOWHERE, Remarks())[0] == "　　甲"


def test_runs_move_with_their_text() -> None:
    """A bold word stays bold when a space before it goes."""
    song, hei = ("song", "regular"), ("hei", "bold")
    styled = StyledText("甲 2022 年", (Run(0, 2, song), Run(2, 6, hei), Run(6, 8, song)))
    moved = normalise(styled, Spaces(), Remarks())
    assert [(moved.text[run.start : run.end], run.face) for run in moved.runs] == [
        ("甲", song),
        ("2022", hei),
        ("年", song),
    ]


@given(st.text(alphabet=" \n\u3000甲，“”—…a1.·-/%", max_size=30))
def test_cleaning_is_done_once(text: str) -> None:
    """Clean text stays as it is, and resolving keeps its length."""
    once, _ = clean(text, NOWHERE, Remarks())
    twice, _ = clean(once, NOWHERE, Remarks())
    assert twice == once
    assert len(resolve(once, NOWHERE, Remarks()).classes) == len(once)
