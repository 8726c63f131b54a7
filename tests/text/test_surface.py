"""The calls of `pdfreport.text`: forced line ends, and what is said about values that cannot be."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.design.styles import TypeOptions
from pdfreport.diag import UsageError
from pdfreport.text import advances, set_lines


def test_a_line_end_in_the_text_ends_its_line() -> None:
    """It stays in the line's text without width, the line is not stretched, and only the first line is indented."""
    found = set_lines("一丁七\n万丈三上下不\n\n与", 4, justify=True, indent=1)
    assert [line.text for line in found] == ["一丁七\n", "万丈三上", "下不\n", "\n", "与"]
    assert [line.width for line in found] == [4, 4, 2, 0, 1]
    assert found[0].advances == (1, 1, 1, 0)


def test_measures_go_on_after_a_line_end() -> None:
    """One measure per line counts lines, wherever they end."""
    found = set_lines("一丁\n七万丈三上下", [5, 2, 4])
    assert [line.text for line in found] == ["一丁\n", "七万", "丈三上下"]


@given(st.text(alphabet="一丁七，。A1\n", max_size=40), st.integers(2, 12))
def test_lines_never_lose_characters(text: str, measure: int) -> None:
    """The lines' texts joined are the text, and every code point has its advance."""
    found = set_lines(text, measure)
    assert "".join(line.text for line in found) == text
    assert all(len(line.advances) == len(line.text) for line in found)


@pytest.mark.parametrize("measure", [0, -1, math.nan, math.inf, 1e9, True, "10", None, [], [10, 0], ["a"]])
def test_a_measure_that_no_line_can_have(measure: Any) -> None:
    """It is refused in words, not with a fault from inside."""
    with pytest.raises(ValueError, match=r"measure is .*; give a number of em"):
        set_lines("一丁七", measure)


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("style", "gbk", "kaiming"), ("adjacent", "level2", "tight"), ("line_start", True, "keep-first"),
        ("line_end", "trim", "fit"), ("line_break", "uax", "strict"), ("composer", "best", "greedy"),
        ("hang", "on", "off"), ("keep_stop_width", "yes", "True"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", ["一丁七", ""])
def test_an_unknown_value_is_told_with_those_that_can_be_written(
    option: str, value: object, allowed: str, text: str
) -> None:
    """The option, the value and the allowed values are named."""
    with pytest.raises(UsageError, match=f"{option}.*{allowed}"):
        set_lines(text, 10, **{option: value})


@pytest.mark.parametrize("option", ["autospace", "indent", "stretch_limit"])
@pytest.mark.parametrize("value", ["wide", -1, math.nan, None, False])
def test_lengths_among_the_options_are_numbers(option: str, value: Any) -> None:
    """So are lengths."""
    with pytest.raises(ValueError, match=f"{option} is .*; give a number of em from 0"):
        set_lines("一丁七", 10, **{option: value})


def test_defaults_are_those_of_the_rules() -> None:
    """Section 21: what is set when nothing is said."""
    options = TypeOptions()
    assert (options.style, options.adjacent, options.line_start, options.line_end) == ("gb", "level1", "trim", "half")
    assert (options.line_break, options.hang, options.composer) == ("gb", "off", "total-fit")
    assert (options.autospace, options.autospace_min, options.autospace_max) == (250, 125, 333)
    assert (options.stretch_preferred, options.stretch_limit) == (100, 250)


def test_a_face_is_a_pair_of_names() -> None:
    """A face that is no role and weight is told how to be written."""
    with pytest.raises(ValueError, match="role and a weight"):
        advances("一", face="song")
