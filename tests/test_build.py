"""What a build will not do with the user's own files: write over them, or read layouts and fonts it should not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import pdfreport
from pdfreport.diag import ContentError, UsageError, Where

FONT = Path(__file__).parent / "fonts" / "square.ttf"
EDITION = """publication: 示例日报
date: 2023-01-12
pages:
  - section: 要闻
    layout: {layout}
    stories: [a]
stories:
  - id: a
    headline: 主题
    body: body.md
    figures:
      - {{id: picture, src: picture.jpg, caption: 图。, alt: 图}}
      - id: chart
        alt: 图
        title: 数
        chart: {{kind: bars, unit: 天, data: series.csv}}
"""
LAYOUT = """name: t
title: T
grid: sikai-news
palette: civic-blue
type: feature
styles: {{a: {{face: "{face}"}}}}
threads: {{body: {{}}}}
frames:
  - {{id: head, kind: head, columns: 1-5, lines: 3-6}}
  - {{id: c1, kind: text, columns: "1", lines: 8-12}}
  - {{id: p, kind: picture, columns: 2-3, lines: 8-30}}
  - {{id: c, kind: chart, columns: 4-5, lines: 8-30, figure: chart}}
"""


@pytest.fixture
def folder(tmp_path: Path, sample: Path) -> Path:
    """An edition with a body, a picture, a series and a layout in files of their own."""
    home = tmp_path / "edition"
    home.mkdir()
    (home / "edition.yaml").write_text(EDITION.format(layout="my.yaml"), encoding="utf8")
    (home / "my.yaml").write_text(LAYOUT.format(face="song bold"), encoding="utf8")
    (home / "body.md").write_text("一段正文，写的是一件小事。\n" * 4, encoding="utf8")
    (home / "series.csv").write_text("label,value\n甲,10\n乙,20\n", encoding="utf8")
    shutil.copy(next((sample / "photos").glob("*.jpg")), home / "picture.jpg")
    return home


def codes(problem: pytest.ExceptionInfo[ContentError] | pytest.ExceptionInfo[UsageError]) -> list[tuple[str, Where]]:
    """The codes of what was refused and their places."""
    return [(told.code, told.where) for told in problem.value.diagnostics]


@pytest.mark.parametrize(
    "name", ["edition.yaml", "my.yaml", "body.md", "series.csv", "picture.jpg", "fonts/square.ttf"]
)
def test_no_result_takes_the_place_of_a_source(folder: Path, name: str) -> None:
    """Neither page, report nor preview; every file is as it was, and nothing was left beside it."""
    (folder / "fonts").mkdir()
    shutil.copy(FONT, folder / "fonts")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    target = folder / name
    for call in (
        lambda: pdfreport.build(folder, target, draft=True),
        lambda: pdfreport.build(folder, folder / "page.pdf", report=target, draft=True),
        lambda: pdfreport.preview(folder, target),
    ):
        with pytest.raises(UsageError) as refused:
            call()
        assert codes(refused) == [("cli.output-is-source", Where())]
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_an_edition_may_not_name_a_layout_elsewhere(folder: Path) -> None:
    """The place told is that of the name; the caller may use the same file."""
    shutil.move(folder / "my.yaml", folder.parent / "my.yaml")
    (folder / "edition.yaml").write_text(EDITION.format(layout="../my.yaml"), encoding="utf8")
    edition = pdfreport.load(folder)
    with pytest.raises(ContentError) as refused:
        pdfreport.compose(edition)
    assert codes(refused) == [("design.layout-outside", Where(str(folder / "edition.yaml"), 5, 13))]
    assert pdfreport.compose(edition, str(folder.parent / "my.yaml"), draft=True).pages


@pytest.mark.parametrize("face", ["songg bold", "Pdfreport bold"])
def test_an_unknown_font_is_told_where_it_is_named(folder: Path, face: str) -> None:
    """Not a wrong call but a mistake in the layout: status 3 with its place."""
    (folder / "my.yaml").write_text(LAYOUT.format(face=face), encoding="utf8")
    with pytest.raises(ContentError) as refused:
        pdfreport.compose(pdfreport.load(folder), draft=True)
    assert codes(refused) == [("fonts.no-role", Where(str(folder / "my.yaml"), 6, 20))]


def test_own_fonts_of_one_build_do_not_show_in_the_next(folder: Path) -> None:
    """Set lines are remembered by the fonts they were set with: here one that takes the place of regular 宋."""
    (folder / "fonts").mkdir()
    shutil.copy(FONT, folder / "fonts")
    assert "PdfreportSquare-Regular" in str(pdfreport.compose(pdfreport.load(folder), draft=True).pages)
    shutil.rmtree(folder / "fonts")
    assert "PdfreportSquare-Regular" not in str(pdfreport.compose(pdfreport.load(folder), draft=True).pages)
