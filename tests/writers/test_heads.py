"""Heads in one piece: what a search is to find, whatever lines, gaps and marks lie between the glyphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pikepdf

from pdfreport.color import percent
from pdfreport.display.document import Document
from pdfreport.display.items import ARTIFACT, Mark, Text, box
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf.document import write
from pdfreport.writers.pdf.heads import heads
from tests.writers.tagtree import read

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]
HEAD, OTHER = Mark("H1", "a/headline"), Mark("H2", "a/s/title")
FLAT = box(Rect(0, 0, 9, 9), percent(100, 0, 0, 0))


def test_lines_of_a_head_are_one_text(run: RunMaker) -> None:
    """Two lines and another head."""
    items = [Text(run("国家", 10, 20), HEAD), Text(run("文化", 10, 40), HEAD), Text(run("头", 10, 60), OTHER)]
    assert heads(items) == {"a/headline": "国家文化", "a/s/title": "头"}


def test_heads_in_pieces_are_left_alone(run: RunMaker) -> None:
    """What is interrupted by something drawn, by a link, by words of another language, is no one stretch."""
    first, second = Text(run("国家", 10, 20), HEAD), Text(run("文化", 10, 40), HEAD)
    assert heads([first, FLAT, second]) == {}
    assert heads([first, replace(second, link="https://a.b/")]) == {}
    assert heads([replace(first, lang="en"), second]) == {}
    assert heads([Text(run("国家", 10, 20), ARTIFACT), FLAT, Text(run("国", 10, 20), Mark("P", "a/p/0"))]) == {}


def test_the_text_stands_round_the_glyphs(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A span within the head's piece says the whole; tags and text of the piece stay what they were."""
    items = [
        Text(run("国家", 10, 20), HEAD),
        Text(run("文化", 10, 40), HEAD),
        Text(run("一", 10, 60), Mark("P", "a/p/0")),
    ]
    pdf = opened(write(document(*items), "press"))
    assert read(pdf).outline() == ("Document", [("Art", [("H1", "国家文化"), ("P", "一")])])
    spans = [
        str(operands[1].ActualText)
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
        if str(operator) == "BDC" and operands[0] == "/Span"
    ]
    assert spans == ["国家文化"]


def test_old_plants_get_none(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A file without tags has no marked content at all."""
    data = write(document(Text(run("国家", 10, 20), HEAD)), "press", "x1a")
    assert [str(operator) for _, operator in pikepdf.parse_content_stream(opened(data).pages[0])].count("BDC") == 0
