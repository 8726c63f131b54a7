"""What is read off our own pages: lines and columns, furniture, tables; beside the corpus, what is no fault."""

from __future__ import annotations

import pytest

from pdfreport.preflight.file_rules import forms
from pdfreport.preflight.lines import paragraphs
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.run import check
from tests.preflight import columns
from tests.preflight.columns import DATE, FURNITURE, GOOD, NAME, page, written


def found(data: bytes) -> list[str]:
    """The rules that a file of ours breaks."""
    return [one.rule.removeprefix("preflight.") for one in check(data, purposes=("archive", "access")).findings]


def test_lines_and_columns_are_read_off_the_page() -> None:
    """Every line once, in order; a paragraph that goes on in the next column has two legs."""
    told = list(paragraphs(Opened(written(page())).tags))
    assert [line.words for one in told for line in one.lines] == [words for *_, words in GOOD]
    assert [[len(leg) for leg in one.legs] for one in told] == [[2], [4, 2], [4]]
    first, second = told[1].legs[1]
    assert (round(first.left), round(first.baseline - second.baseline)) == (130, 14)


@pytest.mark.parametrize(
    ("written_number", "value"),
    [("7", 7), ("12", 12), ("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31)],
)
def test_page_numbers_are_counted(written_number: str, value: int) -> None:
    """In digits and in Chinese."""
    assert forms.counted(written_number) == value


@pytest.mark.parametrize(
    ("first", "second"),
    [("1", "2"), ("第一版", "第二版"), ("A7", "A8"), ("A8", "B1"), ("第12版", "第13版")],
)
def test_page_numbers_that_count_on(first: str, second: str) -> None:
    """Digits, Chinese numerals and sections are all in order."""
    assert found(written(page(furniture=(first, DATE, NAME)), page(furniture=(second, DATE, NAME), number=2))) == []


def test_a_spread_shows_two_numbers() -> None:
    """They count on, and the next page after the second; a jump may lead to either."""
    jump, back = ((*GOOD[:-1], ("c", 1, 5, words)) for words in ("（下转第三版）", "（上接第一版）"))
    first, spread, last = (("1", DATE, NAME), ("2", DATE, NAME, "3"), ("4", DATE, NAME))
    assert found(written(page(jump, first), page(back, spread, 2), page(furniture=last, number=3))) == []
    assert found(written(page(furniture=first), page(furniture=("2", DATE, NAME, "4"), number=2))) == [
        "page-number-order"
    ]


@pytest.mark.parametrize("date", ["2024年3月5日", "2024年3月5日 周二", "2024年3月3日　星期天", "2024年2月29日　星期四"])
def test_dates_that_are_right(date: str) -> None:
    """With or without a weekday, in any of its words."""
    assert found(written(page(furniture=("1", date, NAME)))) == []


def test_jumps_that_name_each_other() -> None:
    """A pair is in order, and so is a jump to a page that is in another file."""
    there, back = ((*GOOD[:-1], ("c", 1, 5, words)) for words in ("（下转第二版）", "（上接第1版）"))
    second = ("2", *FURNITURE[1:])
    assert found(written(page(there), page(back, second, 2))) == []
    assert found(written(page(there))) == []


def test_a_column_may_end_a_line_short() -> None:
    """An introduction over several columns seldom divides."""
    assert found(columns.changed(c3=None)) == []


def test_a_column_above_something_is_not_open() -> None:
    """What stands below a short column closes it."""
    rows = tuple(row for row in GOOD if row[:2] != ("c", 1) or row[2] < 4)
    assert found(written(page(rows))) == ["open-column"]
    assert found(written(page((*rows, ("x", 1, 5, "本报记者甲"))))) == []


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Sander Klootwijk摄", ""), ("PM2.5 AQI", ""), ("见 Air Quality Index 一栏，全年有三百天以上", ""),
        ("Air Quality Index", "en-GB"), ("みどりのまち", "ja"), ("311 365 85.2", ""),
    ],
)  # fmt: skip
def test_passages_whose_language_is_in_order(words: str, lang: str) -> None:
    """Names, units, numbers, words within a sentence, and whatever says its language."""
    assert found(columns.spoken(words, lang)) == []


def test_a_table_whose_rows_reach_over_others() -> None:
    """Cells that reach down and across are counted where they reach."""
    assert found(columns.table()) == []
    missing = tuple(one for one in columns.TABLE if one[2:] != (1, 1))
    assert found(columns.table(missing)) == []  # the writer fills it
