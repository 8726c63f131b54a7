"""A face whose advances are mental arithmetic, runs of it, and small documents to write."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path as FilePath
from typing import Any

import pikepdf
import pytest

from pdfreport.color import BLACK, Cmyk
from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import Item, Mark, Text
from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect, Size
from pdfreport.glyphs import GlyphRun
from pdfreport.profile import NEWSPRINT

FONTS = FilePath(__file__).resolve().parents[1] / "fonts"

RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]
Open = Callable[[bytes], pikepdf.Pdf]
Said = Callable[..., Text]


@pytest.fixture(scope="session")
def face() -> Face:
    """The square test font: Han 1000 wide, ASCII 500."""
    return next(iter(Catalog.open([FONTS])))


@pytest.fixture
def run(face: Face) -> RunMaker:
    """Makes a run of natural advances, or with `xs` of its own; `chars` may differ from the glyphs' characters."""

    def make(
        text: str, x: float = 0.0, y: float = 20.0, size: float = 10.0, ink: Cmyk = BLACK, **more: Any
    ) -> GlyphRun:
        glyphs = tuple(face.glyph(char) for char in text)
        assert all(glyphs), "the test font lacks a character"
        widths = face.natural_widths(glyphs)
        xs = more.pop("xs", None) or tuple(sum(widths[:at]) for at in range(len(widths)))
        chars: Sequence[str] = more.pop("chars", tuple(text))
        em = more.pop("em", size)
        return GlyphRun(face.ref, size, x, y, glyphs, xs, chars, xs[-1] + widths[-1], em, ink, **more)

    return make


@pytest.fixture
def document(face: Face) -> DocumentMaker:
    """Makes a document of one page, 200 x 300 pt, of items or runs."""

    def make(*items: Item | GlyphRun, bleed: float = 0.0, pictures: dict[Any, Any] | None = None) -> Document:
        placed = tuple(Text(item, Mark("P", "p")) if isinstance(item, GlyphRun) else item for item in items)
        guides = Guides(Rect(20, 20, 160, 260), (Rect(20, 20, 160, 260),), 30, 15, 10)
        page = Page(1, Size(200, 300), bleed, placed, (), guides)
        info = Info("晨报 & co", "张三", "样", "2024-03-05")
        return Document((page,), info, NEWSPRINT, {face.ref: face}, pictures or {})

    return make


@pytest.fixture
def opened() -> Callable[[bytes], pikepdf.Pdf]:
    """Opens a file, keeps it open for the test, and insists that nothing in it had to be repaired."""
    kept: list[pikepdf.Pdf] = []

    def open_pdf(data: bytes) -> pikepdf.Pdf:
        pdf = pikepdf.open(io.BytesIO(data))
        kept.append(pdf)
        assert pdf.get_warnings() == []
        assert pdf.check_pdf_syntax() == []
        return pdf

    return open_pdf


@pytest.fixture
def said(run: RunMaker) -> Callable[..., Text]:
    """Makes a line of an element, each lower than the one before."""
    lines = iter(range(100))

    def make(text: str, role: str, node: str, link: str = "", x: float = 10.0, y: float = 0.0, lang: str = "") -> Text:
        return Text(run(text, x, y or 20.0 + 12 * next(lines)), Mark(role, node), link, lang)

    return make
