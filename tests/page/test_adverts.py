"""Adverts of words: the first line is broken by sense like a head, each row in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import pdfreport
from pdfreport.display.dump import dump

LAYOUT = """
name: paid
title: one advert
grid: a4-news
palette: civic-blue
type: feature
frames:
  - {id: paid, kind: advert, columns: "1", lines: 4-20, advert: bank}
  - {id: head, kind: head, columns: 1-4, lines: 24-28}
  - {id: text, kind: text, columns: 1-4, lines: 30-40, thread: body}
threads:
  body: {parts: [lead, paragraphs]}
"""


@pytest.mark.parametrize(
    ("written", "rows"),
    [("示例银行　惠民贷款", ("示例银行", "惠民贷款")), ("示例市第三届菊花展", ("示例市第三届", "菊花展"))],
)
def test_the_first_line_is_broken_by_sense(written: str, rows: tuple[str, str], tmp_path: Path) -> None:
    """A row ends between words, and without the space that the break leaves at its end."""
    (tmp_path / "paid.yaml").write_text(LAYOUT, "utf8")
    advert = {"id": "bank", "columns": 1, "lines": 17, "text": f"{written}\n电话见本版"}
    story = {"id": "one", "headline": "春耕备耕", "paragraphs": ["今天的水很清。"]}
    page = {"number": 1, "layout": "paid.yaml", "adverts": [advert], "stories": [story]}
    whole = {"publication": "示例晚报", "date": "2024-10-18", "pages": [page]}
    (tmp_path / "edition.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True), "utf8")
    text = dump(pdfreport.compose(pdfreport.load(tmp_path)).pages[0])
    assert all(any(line.rstrip('"').endswith(row) for line in text.splitlines()) for row in rows)
