"""The head furniture of right and left pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import pdfreport
from pdfreport.display.dump import walk
from pdfreport.display.items import Text

LAYOUTS = Path(__file__).resolve().parents[2] / "layouts"


def places(tmp_path: Path, number: int, mirrored: bool) -> dict[str, float]:
    """Where page number and section begin, in points from the left."""
    text = (LAYOUTS / "plain-sikai.yaml").read_text("utf8")
    text = text.replace("kind: folio,", f"kind: folio, mirrored: {str(mirrored).lower()},")
    (tmp_path / "mine.yaml").write_text(text, "utf8")
    (tmp_path / "edition.yaml").write_text(
        "publication: 示例日报\ndate: 2023-01-12\n"
        f"pages: [{{number: {number}, section: 要闻, stories: [a], layout: mine.yaml}}]\n"
        "stories: [{id: a, headline: 题, paragraphs: [一段话。]}]\n",
        "utf8",
    )
    items: Any = pdfreport.compose(pdfreport.load(tmp_path), draft=True).pages[0].items
    return {
        item.run.text: item.run.x for item in walk(items) if isinstance(item, Text) and item.mark.node == "Pagination"
    }


@pytest.mark.parametrize(("number", "right"), [(3, True), (4, False)])
def test_mirrored_numbers_stand_at_the_outer_edge(tmp_path: Path, number: int, right: bool) -> None:
    """Odd pages are right-hand pages: number at the right, section at the left; even ones the other way."""
    found = places(tmp_path, number, True)
    assert (found[str(number)] > found["要闻"]) is right


def test_by_default_the_number_stands_at_the_left(tmp_path: Path) -> None:
    """A design that says nothing has the same head on all pages."""
    found = places(tmp_path, 3, False)
    assert found["3"] < found["要闻"]
