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
from pdfreport.writers.preview.png import label_font, png
from pdfreport.writers.preview.sheet import GAP, GREY, LEADING, side_by_side

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


def test_names_of_frames_stand_over_their_corner(document: DocumentMaker, run: RunMaker) -> None:
    """Frames of one corner share a label over it, which grows by what each adds; the type below stays clear."""
    made = document(run("国", 100, 200))
    rect = Rect(30, 40, 100, 50)

    def labelled(*ids: str) -> Image.Image:
        frames = tuple(PlacedFrame(name, "s", "head", rect, 1, 2) for name in ids)
        return opened(png(replace(made, pages=(replace(made.pages[0], frames=frames),)), 144, guides=True))

    def named(image: Image.Image) -> int:
        area = image.crop((60, 80 - 13, 260, 80 - 1))
        return sum(count for count, colour in area.getcolors(5000) if colour == FRAME)  # type: ignore[union-attr]

    one, two = labelled("river-kicker"), labelled("river-kicker", "river-deck")
    assert 0 < named(one) < named(two)
    inside = (64, 83, 256, 177)
    assert two.crop(inside).getcolors(5000) == labelled().crop(inside).getcolors(5000)


def test_a_sheet_has_the_words_of_each_page_below_it(document: DocumentMaker, run: RunMaker) -> None:
    """Pages side by side, each with its caption under it, in as many lines as its width asks for."""
    made = document(run("国", 100, 200))
    page = png(made, 72)
    plain = opened(side_by_side([page, page]))
    told = opened(side_by_side([page, page], [["one"], ["two words " * 12, "three"]], label_font(made)))
    assert told.width == plain.width == 2 * 200 + 3 * GAP
    assert told.height >= plain.height + 4 * LEADING
    left, right = (told.crop((x, plain.height, x + 200, told.height)) for x in (GAP, 2 * GAP + 200))
    assert all(len(caption.getcolors(5000)) > 1 for caption in (left, right))  # type: ignore[arg-type]
    beside = told.crop((2 * GAP + 400, 0, told.width, told.height))
    assert beside.getcolors() == [(beside.width * beside.height, GREY)]


def test_a_page_that_is_not_there(document: DocumentMaker, run: RunMaker) -> None:
    """Asking for page 2 of one is a mistake in the call."""
    with pytest.raises(UsageError, match="no page 2"):
        png(document(run("国", 10, 20)), 72, page=1)
