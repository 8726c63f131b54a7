"""Small editions for make-up, written on the spot from copy of the samples."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import pdfreport
from pdfreport.build import ready
from pdfreport.content.model import Edition
from pdfreport.display.document import Document
from pdfreport.makeup.edition import desk_of
from pdfreport.makeup.page import Bench, bench_of

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "shili-news"
Writer = Callable[..., Path]
LAYOUT = """
name: small
title: a small page, made up
grid: a4-digest
palette: party-red
type: feature
makeup:
  lines: 4-51
  grades: [26pt, 20pt, 16pt]
  leadings: [13.75pt]
frames:
  - {id: folio, kind: folio, columns: 1-3, lines: 0-2}
"""


def bench(edition: Edition, layout: str | None = None) -> Bench:
    """The bench of an edition's first page."""
    designs, shop = ready(edition, layout, draft=False)
    return bench_of(desk_of(edition, 0, designs[0], shop))


def attempted(edition: Edition, layout: str | None = None) -> tuple[Document | None, list[str]]:
    """The document of an edition, or the codes that it is refused with."""
    try:
        return pdfreport.compose(edition, layout), []
    except pdfreport.OversetError as refused:
        return None, [one.code for one in refused.diagnostics]


@pytest.fixture(scope="session")
def copy() -> dict[str, dict[str, Any]]:
    """The sample's stories as written, by id, their pictures by absolute path."""
    written = yaml.safe_load((SAMPLE / "edition.yaml").read_text("utf8"))
    return {story["id"]: story for story in written["stories"]}


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Writes an edition of one page with these stories; returns its folder."""

    def written(stories: list[dict[str, Any]], **page: Any) -> Path:
        (tmp_path / "photos").mkdir(exist_ok=True)
        for photo in (SAMPLE / "photos").glob("*.jpg"):
            target = tmp_path / "photos" / photo.name
            if not target.exists() and photo.name in str(stories):
                shutil.copy(photo, target)
        (tmp_path / "small.yaml").write_text(LAYOUT, "utf8")
        names = [story["id"] for story in stories]
        first = {"number": 2, "section": "要闻", "layout": "small.yaml", "stories": names, **page}
        whole = {"publication": "示例晚报", "date": "2024-10-18", "stories": stories, "pages": [first]}
        (tmp_path / "edition.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf8")
        return tmp_path

    return written


@pytest.fixture(scope="session")
def sample() -> Edition:
    """The sample edition of news."""
    return pdfreport.load(SAMPLE)
