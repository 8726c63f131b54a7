"""Previews: size, guides, pages that are not there."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image

from pdfreport.color import percent
from pdfreport.diag import UsageError
from pdfreport.display.document import Document, GuideLeg, GuideRemark, PlacedFrame
from pdfreport.display.items import box
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.preview.guides import FRAME, OPEN, THREAD, TRIM
from pdfreport.writers.preview.png import png

RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]


def opened(data: bytes) -> Image.Image:
    """The picture, which must be a PNG."""
    return Image.open(io.BytesIO(data), formats=["PNG"]).convert("RGB")


def test_the_picture_has_the_size_of_the_trim(document: DocumentMaker, run: RunMaker) -> None:
    """200 x 300 pt at 144 dpi are 400 x 600 pixels, bleed or not."""
    assert opened(png(document(run("国", 10, 20), bleed=9), 144)).size == (400, 600)


def test_colours_are_those_of_the_ink(document: DocumentMaker) -> None:
    """Solid cyan looks cyan and paper is white."""
    image = opened(png(document(box(Rect(0, 0, 100, 100), percent(100, 0, 0, 0))), 72))
    red, green, blue = image.getpixel((50, 50))  # type: ignore[misc]
    assert red < 120 < green < blue
    assert image.getpixel((150, 250)) == (255, 255, 255)


def test_guides_show_trim_and_frames(document: DocumentMaker, run: RunMaker) -> None:
    """With guides the trim and each frame have their lines; without, there are none."""
    made = document(run("国", 100, 200))
    frame = PlacedFrame("head", "s", "head", Rect(30, 40, 100, 50), 1, 2)
    made = replace(made, pages=(replace(made.pages[0], frames=(frame,)),))
    plain, guided = opened(png(made, 144)), opened(png(made, 144, guides=True))
    assert guided.getpixel((0, 300)) == TRIM
    assert guided.getpixel((60, 150)) == FRAME
    assert guided.getpixel((160, 180)) == FRAME
    assert plain.getpixel((60, 150)) == plain.getpixel((0, 300)) == (255, 255, 255)


def test_guides_show_threads_open_lines_and_remedies(document: DocumentMaker, run: RunMaker) -> None:
    """An arrow runs from leg to leg, a bar stands where lines stay open, a label where a remedy was taken."""
    made = document(run("国", 100, 200))
    page = made.pages[0]
    legs = (GuideLeg(Rect(20, 20, 40, 200)), GuideLeg(Rect(80, 20, 40, 200), 2))
    with_threads = replace(page.guides, threads=(legs,), remarks=(GuideRemark(20, 250, "tighter"),))
    made = replace(made, pages=(replace(page, guides=with_threads),))
    image = opened(png(made, 144, guides=True))
    assert image.getpixel((2 * 70, 2 * 120)) == THREAD  # half way from the first foot to the second head
    assert image.getpixel((2 * 100, 2 * 220 - 1)) == OPEN
    label = image.crop((40, 2 * 250 - 14, 120, 2 * 250 + 4))
    assert THREAD in {colour for _, colour in label.getcolors(5000)}  # type: ignore[union-attr]


def test_a_page_that_is_not_there(document: DocumentMaker, run: RunMaker) -> None:
    """Asking for page 2 of one is a mistake in the call."""
    with pytest.raises(UsageError, match="no page 2"):
        png(document(run("国", 10, 20)), 72, page=1)
