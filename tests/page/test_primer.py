"""The page with every inline mark: nothing lost, nothing twice, on the grid, and extracted as it was written."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

import pdfreport
from pdfreport.diag import Severity
from pdfreport.display.document import Document
from pdfreport.display.dump import dump, walk
from pdfreport.display.items import Text
from pdfreport.page.parts import all_nodes

DATA = Path(__file__).parents[2] / "data" / "primer"
REFERENCE = Path(__file__).parents[1] / "references" / "primer.a4-primer.txt"


@cache
def page() -> Document:
    """The sample page."""
    return pdfreport.compose(pdfreport.load(DATA))


def test_page_is_as_it_was(request: pytest.FixtureRequest) -> None:
    """The page's text dump equals the reference; `--update-references` writes it anew, to be reviewed."""
    now = dump(page().pages[0])
    if request.config.getoption("--update-references"):
        REFERENCE.write_text(now, encoding="utf-8")
    assert now == REFERENCE.read_text(encoding="utf-8")


def test_every_word_and_every_annotation_once() -> None:
    """Runs joined are the copy; the annotations of a paragraph are all there, in order."""
    story = pdfreport.load(DATA).stories[0]
    text: dict[str, str] = {}
    said: dict[str, list[tuple[int, str]]] = {}
    for item in walk(page().pages[0].items):
        if isinstance(item, Text):
            node = item.mark.node
            text[node] = text.get(node, "") + re.sub(r"\s", "", item.run.text)
            if item.ruby is not None and item.ruby.above:
                said.setdefault(node, []).append((item.ruby.item, item.ruby.said))
    for node, words in all_nodes(story).items():
        written = [(mark.item, mark.said) for span in words.spans for mark in span.inline if mark.said]
        assert list(dict.fromkeys(said.get(node, []))) == list(dict.fromkeys(written)), node
        if "/lead/" not in node:
            assert text[node] == re.sub(r"\s", "", words.text), node


def test_quality() -> None:
    """Ruby, dots and raised figures cost no rule of the line and no baseline."""
    report = page().report
    quality = report["quality"]
    assert quality["off_grid_baselines"] == quality["prohibited_starts"] == quality["prohibited_ends"] == 0
    assert quality["flush_error_max_pt"] <= 0.01
    assert [one.code for one in report["diagnostics"] if one.severity is not Severity.NOTE] == []


def test_extraction_is_the_base_alone() -> None:
    """RB-4's room is no space to a reader: every annotated stretch is found as it was written, and no pinyin is."""
    file = pypdfium2.PdfDocument(pdfreport.write_pdf(page(), "press"))
    try:
        text = file[0].get_textpage().get_text_range().replace("\r\n", "").replace("\n", "")
    finally:
        file.close()
    for stretch in (
        "春眠不觉晓，处处闻啼鸟。",
        "夜来风雨声，花落知多少。",
        "项羽本纪",
        "郑某某",
        "光合作用",
        "知多少”要轻轻",
    ):
        assert stretch in text
    assert not re.search("[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]", text)
