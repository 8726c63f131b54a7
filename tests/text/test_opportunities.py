"""Where a line may end (typography.md 7 and 8)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.diag import NOWHERE, UsageError
from pdfreport.text import break_opportunities, gap_positions, opportunities, set_lines
from pdfreport.text import classes as k
from pdfreport.text.analyse import prices
from pdfreport.text.remarks import Remarks
from pdfreport.text.resolve import resolve

BREAKS = [
    ("22.7", "——他走了", "gb", [2, 3, 4]),
    ("22.5", "共3.5万人", "gb", [1, 4, 5]),
    ("22.6", "约30%的人", "gb", [1, 4, 5]),
    ("22.14", "让·雅克", "gb", [2, 3]),
    ("22.15 gb", "和/或", "gb", []),
    ("22.15 basic", "和/或", "basic", [2]),
    ("LB-1 strict", "和／或", "strict", []),
    ("LB-2 loose colon", "说：好", "loose", [1, 2]),
    ("LB-2 loose comma", "说，好", "loose", [2]),
    ("LB-2 none", "说，好", "none", [1, 2]),
    ("LB-2 none number", "说3.5好", "none", [1, 4]),
    ("LB-5 Han", "甲乙丙", "gb", [1, 2]),
    ("LB-6 scripts", "甲a乙", "gb", [1, 2]),
    ("LB-7 space", "ab cd", "gb", [3]),
    ("LB-8 opening", "甲（乙", "gb", [1]),
    ("LB-8 closing and Latin", "甲。a", "gb", [2]),
    ("LB-9 marks", "甲。”“《乙", "gb", [3]),
    ("LB-10 gb", "甲——乙", "gb", [1, 3]),
    ("LB-10 strict", "甲——乙", "strict", [3]),
    ("LB-10 before closer", "甲……”乙", "gb", [1, 4]),
    ("LB-11 connector", "甲—乙", "gb", [2]),
    ("LB-12 hyphen", "well-known", "gb", [5]),
    ("LB-12 one letter", "F-16", "gb", []),
    ("LB-12 one letter after Han", "发e-mail吧", "gb", [1, 7]),
    ("LB-12 dash between words", "technology—Container好", "gb", [11, 20]),
    ("LB-13 address", "a.b@cd.ef", "gb", [2, 7]),
    ("LB-14 quotes", "叫“甲”的", "gb", [1, 4]),
    ("UB-1 units in a row", "甲…………乙", "gb", [1, 3, 5]),
    ("UB-1 dash and ellipsis", "甲——……乙", "strict", [5]),
    ("UB-2 sign", "约−12℃好", "gb", [1, 5]),
    ("UB-2 currency", "共¥3.5好", "gb", [1, 5]),
    ("UB-2 date", "2024-06-01", "gb", []),
    ("UB-3 unit", "走3 km远", "gb", [1, 5]),
    ("UB-4 compound", "GB/T规定", "gb", [4, 5]),
    ("UB-11 cluster", "甲\ufe00乙", "gb", [2]),
    ("UB-11 emoji", "👩\u200d👧好", "gb", [3]),
    ("UB-11 two flags", "\U0001f1e8\U0001f1f3\U0001f1ef\U0001f1f5好", "gb", [2, 4]),
    ("UB-11 vowel signs", "说สวัสดี吧", "gb", [1, 7]),
    ("UB-4 plus of a name", "用C++写", "gb", [1, 4]),
    ("7.1 plus between Han", "坐班+上门", "gb", [1, 2, 4]),
    ("7.1 iteration", "人々", "gb", []),
    ("1 full-width digits", "１２好", "gb", [2]),
    ("SP-5 removed space", "在 20", "gb", [2]),
]


@pytest.mark.parametrize(("text", "level", "found"), [case[1:] for case in BREAKS], ids=[case[0] for case in BREAKS])
def test_line_ends(text: str, level: str, found: list[int]) -> None:
    """Each rule on the smallest text that shows it."""
    assert break_opportunities(text, level=level) == found


@pytest.mark.parametrize("char", "。．，、：；！？‼⁇⁈⁉）》〉」』】〕〗”’］｝～–·・／/,.;:!?)]}%‰°々〻")
def test_no_line_begins_with_it(char: str) -> None:
    """7.1: the start set from level basic on."""
    for level in ("basic", "gb", "strict"):
        assert 1 not in break_opportunities(f"甲{char}乙", level=level)


@pytest.mark.parametrize("char", "（《〈「『【〔〖“‘［｛([{")
def test_no_line_ends_with_it(char: str) -> None:
    """7.1: the end set from level basic on."""
    for level in ("basic", "gb", "strict"):
        assert 2 not in break_opportunities(f"甲{char}乙", level=level)


@pytest.mark.parametrize("char", "¥$£€№#")
def test_no_line_ends_with_a_prefix_before_a_number(char: str) -> None:
    """7.1, UB-2."""
    assert break_opportunities(f"甲{char}30乙") == [1, 4]


PRICES = [
    ("BR-4 dash at line start", "甲——乙", 1, opportunities.DASH_START),
    ("UB-6 number and measure", "共12万人", 3, opportunities.UNIT_SPLIT),
    ("UB-6 ordinal", "第12条", 1, opportunities.UNIT_SPLIT),
    ("UB-6 month", "在6月里", 2, opportunities.UNIT_SPLIT),
    ("UB-7 two in brackets", "见（上下）文", 3, opportunities.SOFT),
    ("UB-8 before an interpunct", "见列夫·托尔", 2, opportunities.SOFT),
    ("UB-8 after an interpunct", "列夫·托尔斯泰", 4, opportunities.SOFT),
    ("UB-8 inside a middle part", "夫·尼古拉耶维奇·托", 5, opportunities.SOFT),
    ("UB-8 at the interpunct", "列夫·托尔斯泰", 3, 0),
    ("UB-8 before a name", "，列·夫", 1, 0),
    ("BR-4 lone particle", "好的，我", 1, opportunities.LONE_PARTICLE),
    ("plain", "甲乙", 1, 0),
]


@pytest.mark.parametrize(("text", "gap", "price"), [case[1:] for case in PRICES], ids=[case[0] for case in PRICES])
def test_soft_rules_have_their_price(text: str, gap: int, price: int) -> None:
    """BR-4: what should not be parted can be, at a price."""
    letters = resolve(text, NOWHERE, Remarks()).classes
    pairs = [opportunities.price(a, b, "gb") for a, b in pairwise(letters)]
    assert prices(text, letters, pairs)[gap] == price


def test_escapes_are_before_the_third_closing_mark() -> None:
    """LB-4."""
    assert opportunities.escapes(k.classes("甲。”）》乙）））")) == [3, 4, 8]


def test_each_level_includes_the_one_before() -> None:
    """7.1: from basic on every level allows no more than the one before."""
    text = "他说：“约30%的人（甲/乙）在2021—2025年……去了——让·雅克处。”"
    found = [set(break_opportunities(text, level=level)) for level in opportunities.LEVELS]
    for wider, narrower in pairwise(found):
        assert narrower <= wider


def test_the_level_is_that_of_the_paragraph() -> None:
    """LB-3: one level for a whole paragraph, another one for the next if its style says so."""
    assert [line.text for line in set_lines("甲乙：丙", 2, line_break="loose")] == ["甲乙", "：丙"]
    assert [line.text for line in set_lines("甲乙：丙", 2, line_break="gb")] == ["甲", "乙：", "丙"]


def test_an_unknown_level_is_named() -> None:
    """A mistyped level is told with those that exist."""
    with pytest.raises(UsageError, match="strict"):
        break_opportunities("甲", level="hard")


GAPS = [
    ("SP-1", "共3人a乙", [1, 2, 3, 4]),
    ("SP-2 prefix", "约¥30元", [1, 4]),
    ("SP-2 postfix", "8%的", [2]),
    ("SP-2 full-width", "5℃的", []),
    ("SP-3 brackets", "甲(b)乙", [1, 4]),
    ("SP-3 sign", "用C#语言", [1, 3]),
    ("SP-3 plus between Han", "坐班+上门", [2, 3]),
    ("SP-4 marks", "，2022。", []),
    ("SP-4 full-width letters", "甲Ａ乙", []),
    ("SP-4 arrow", "甲→b", []),
    ("SP-5 typed space", "在 20", [2]),
    ("Western run", "a 1 b", []),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in GAPS], ids=[case[0] for case in GAPS])
def test_chinese_western_gaps(text: str, found: list[int]) -> None:
    """Section 9.1."""
    assert gap_positions(text) == found


letters = st.sampled_from(sorted(k.NAMES))


@given(letters, letters, st.sampled_from(opportunities.LEVELS))
def test_a_space_never_begins_a_line_and_glue_never_parts(a: str, b: str, level: str) -> None:
    """LB-7 and GLUE hold for every pair of classes at every level."""
    price = opportunities.price(a, b, level)
    if b in " IZ^GJ" or a in "GJ":
        assert price == opportunities.NEVER
    assert price >= opportunities.NEVER
