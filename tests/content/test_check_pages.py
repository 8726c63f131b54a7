"""Wishes that contradict each other, or the pages that there are: both sides are named, with a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.content import read
from pdfreport.diag import Notes, Severity

TWO = "  - {number: 1, section: 要闻}\n  - {number: 2, section: 民生}\n"
LISTED = "  - {number: 1, stories: [a, c]}\n  - {number: 2, stories: [b]}\n"


def told(folder: Path, pages: str, *wishes: str) -> list[tuple[str, Severity, dict[str, str]]]:
    """What is said of an edition of stories a, b, c … with these wishes."""
    stories = "".join(
        f"  - {{id: {name}, headline: 题, paragraphs: [一段文字。]{', ' * bool(wish)}{wish}}}\n"
        for name, wish in zip("abcd", wishes, strict=False)
    )
    text = f"date: 2023-01-12\nlayout: news-sikai\npages:\n{pages}stories:\n{stories}"
    (folder / "edition.yaml").write_text(text, "utf-8")
    notes = Notes()
    read.load(folder, notes)
    for found in notes:
        assert "；" in found.message("zh")
        assert ";" in found.message("en")
    return [(found.code, found.severity, dict(found.facts)) for found in notes]


@pytest.mark.parametrize(
    ("pages", "first", "second", "bound"),
    [
        (TWO, "page: 1, group: g", "page: 2, group: g", ("1", "2")),
        (TWO, "page: 民生, group: g", "page: 1, group: g", ("2", "1")),
        (LISTED, "group: g", "group: g", ("1", "2")),
    ],
)
def test_a_group_bound_to_two_pages_is_told(
    tmp_path: Path, pages: str, first: str, second: str, bound: tuple[str, str]
) -> None:
    """Pages may bind stories by listing them, stories by number or section; both stories and pages are named."""
    ((code, severity, facts),) = told(tmp_path, pages, first, second, "")
    assert (code, severity) == ("pages.group-parted", Severity.ERROR)
    assert (facts["other"], facts["name"]) == ("a", "b")
    assert (facts["first"], facts["page"]) == bound


@pytest.mark.parametrize(
    ("first", "second"),
    [("page: 1, group: g", "page: 1, group: g"), ("page: 1, group: g", "group: g"), ("group: g", "group: g"),
     ("page: 要闻, group: g", "page: 1, group: g")],
)  # fmt: skip
def test_a_group_that_one_page_can_take_is_well(tmp_path: Path, first: str, second: str) -> None:
    """Stories that are bound alike, or only one of them, agree."""
    assert told(tmp_path, TWO, first, second, "") == []


def test_a_group_of_one_is_told(tmp_path: Path) -> None:
    """It groups nothing, and is most likely misspelt at the other story."""
    ((code, severity, facts),) = told(tmp_path, TWO, "group: g", "", "")
    assert (code, severity, facts["name"]) == ("pages.group-of-one", Severity.WARNING, "a")


def test_a_lead_is_no_reserve(tmp_path: Path) -> None:
    """The most important story cannot be one that may stay out; the first of the file may, as nothing calls it lead."""
    found = told(tmp_path, TWO, "importance: 0, reserve: true", "", "")
    assert [(code, facts["name"]) for code, _, facts in found] == [("pages.reserve-lead", "a")]
    assert told(tmp_path, TWO, "reserve: true", "", "") == []
