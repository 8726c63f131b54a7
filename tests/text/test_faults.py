"""Long words and addresses: how lines are broken round them, and what is told (BR-2, LB-13, LB-15)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdfreport.diag import Notes, Where
from pdfreport.messages import table
from pdfreport.text.columns import Prepared
from pdfreport.text.faults import report_faults
from pdfreport.text.justify import set_lines_of
from pdfreport.text.linebreak import FAULTS, break_lines

Prepare = Callable[..., Prepared]

HAN = "一丁七万丈三上下不与一丁七万丈三上下不与一丁七万丈三上下不与"
ADDRESS = "https://example.org/a/very/long/path/that/does/not/end/2024-03-15.html"


def test_faults_are_told_where_the_words_stand_now(prepared: Prepare) -> None:
    """One prepared paragraph serves all that have its words."""
    p, notes = prepared("abcdefghijkl mnopqrstuvwx"), Notes()
    report_faults(p, break_lines(p, 9000), Where("edition.yaml", 7, 3), notes)
    assert [one.where.line for one in notes] == [7]


def told(p: Prepared, measure: int) -> tuple[list[str], dict[str, str]]:
    """The lines, and what is reported: code → English words."""
    breaks = break_lines(p, measure)
    notes = Notes()
    report_faults(p, breaks, p.where, notes)
    assert {d.code.removeprefix("text.line-") for d in notes} == set(breaks.faults)
    return [line.text for line in set_lines_of(p, breaks)], {d.code: d.message("en") for d in notes}


@pytest.mark.parametrize(("rest", "stump"), [("example.com", False), ("mple", False), ("cn", True)])
def test_the_rest_of_an_address_is_a_word(rest: str, stump: bool, prepared: Prepare) -> None:
    """OC-1: a word counts as two characters, and so does what an address brings down to the last line."""
    p = prepared(f"{HAN[:4]}www.abcd.{rest}。")
    end = len(p) - len(rest) - 1
    assert (end > p.two_from) is stump


@pytest.mark.parametrize("before", range(1, 16))
def test_an_address_leaves_no_line_of_one_character(before: int, prepared: Prepare) -> None:
    """Wherever an address begins on its line, the lines before it keep their characters together."""
    lines, _ = told(prepared(HAN[:before] + ADDRESS + HAN), 15000)
    assert all(len(line) > 2 for line in lines[:-1]), lines
    assert "".join(lines) == HAN[:before] + ADDRESS + HAN


@pytest.mark.parametrize("before", range(1, 30))
def test_a_long_word_is_cut_rather_than_lines_wrecked(before: int, prepared: Prepare) -> None:
    """BR-2: a word that fits a line, but not what is left of this one, never costs lines of single characters."""
    lines, codes = told(prepared(HAN[:before] + "Pneumonoultramicroscopicsilicovolcanoconiosis" + HAN), 30000)
    assert all(len(line) >= min(before, 15) for line in lines[:-1]), lines
    assert set(codes) <= {"text.line-split", "text.line-loose"}


def test_addresses_break_at_their_signs_first(prepared: Prepare) -> None:
    """LB-13: where a break after a sign leaves a fair line, no other place is taken, and the line is told as short."""
    lines, codes = told(prepared("一" + ADDRESS), 15000)
    assert all(line.endswith(("/", "-", ".")) for line in lines[:-1]), lines
    assert "text.line-split" not in codes


def test_numbers_and_what_an_author_keeps_together_are_not_cut(prepared: Prepare) -> None:
    """LB-15 is for words: a number of twenty digits that fits a line goes to the next one whole."""
    lines, codes = told(prepared("一丁七万丈三上下" + "1" * 20 + HAN), 12000)
    assert any("1" * 20 in line for line in lines)
    assert "text.line-split" not in codes


def test_words_wider_than_the_measure_are_cut_and_told(prepared: Prepare) -> None:
    """LB-15: nothing sticks out, and the cut is reported with its place and a sample."""
    lines, codes = told(prepared("一" + "1" * 60), 10000)
    assert all(len(line) <= 20 for line in lines)
    assert "1111" in codes["text.line-split"]


def test_a_measure_narrower_than_a_character_is_told(prepared: Prepare) -> None:
    """What sticks out is never silent."""
    _, codes = told(prepared("一丁七"), 500)
    assert "3 lines are too wide" in codes["text.line-overfull"]
    assert "“一”" in codes["text.line-overfull"]


def test_good_lines_are_not_talked_about(prepared: Prepare) -> None:
    """Plain text gives no warning."""
    assert told(prepared(HAN), 10000)[1] == {}


def test_every_fault_has_words() -> None:
    """The kinds of faults and the messages about lines are the same list."""
    assert {f"text.line-{kind}" for kind in FAULTS} == {code for code in table("text") if ".line-" in code}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(before=st.integers(0, 12), length=st.integers(16, 60), measure=st.integers(12, 30))
def test_no_lone_character_before_a_long_word(before: int, length: int, measure: int, prepared: Prepare) -> None:
    """Whatever the lengths: a line of a single Han is never set while the next one could take it in."""
    lines, _ = told(prepared(HAN[:before] + "a" * length + HAN), measure * 1000)
    assert all(len(line) > 1 for line in lines[:-1] if before > 1), lines
