"""A small picture of a page's ink: the page in grey, as PDFium shows it, with its heavy places in colour.

In: the file, the page, its ink map. Out: PNG bytes, red where the limit is passed, yellow from nine tenths of it.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

from pdfreport.preflight.inkmap import FULL
from pdfreport.preflight.judged import over
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.pages import Page
from pdfreport.preflight.painting import measured

Pixels = NDArray[numpy.uint8]
HIGHEST = 2000
WIDTH = 640  # pixels; about 260 ppi in the column of a report
RED, YELLOW = (220, 20, 30), (250, 190, 0)
NEAR = 0.9


def draw(file: Opened, page: Page, limit: float) -> bytes:
    """The heat map of one page, cut to its bleed; `limit` as a fraction. The page is painted once more for it."""
    ink = measured(page)
    left, bottom, right, top = page.bleed
    size = (WIDTH, min(max(1, round(WIDTH * (top - bottom) / max(right - left, 1.0))), HIGHEST))
    base = _grey(file, page.number - 1, size)
    totals = numpy.asarray(Image.fromarray(ink.totals).resize(size, Image.Resampling.BOX)) / FULL
    heavy = numpy.asarray(Image.fromarray(over(ink, limit).astype(numpy.float32), "F").resize(size))
    pixels = numpy.repeat(base[..., None], 3, axis=2)
    pixels[totals > limit * NEAR] = YELLOW
    pixels[heavy > 0.5] = RED
    out = BytesIO()
    Image.fromarray(pixels).save(out, "PNG", optimize=False)
    return out.getvalue()


def _grey(file: Opened, index: int, size: tuple[int, int]) -> Pixels:
    """The page in pale grey, so that the colours stand out; white if PDFium cannot show it."""
    blank = numpy.full((size[1], size[0]), 255, numpy.uint8)
    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError:
        return blank
    try:
        return _rendered(document[index], file.pages[index], size)
    except pypdfium2.PdfiumError:
        return blank
    finally:
        document.close()


def _rendered(page: Any, known: Page, size: tuple[int, int]) -> Pixels:
    left, bottom, right, top = known.bleed
    page.set_mediabox(left, bottom, right, top)
    page.set_cropbox(left, bottom, right, top)
    scale = min(size[0] / max(right - left, 1.0), size[1] / max(top - bottom, 1.0)) / known.unit
    picture = page.render(scale=scale).to_pil().convert("L").resize(size)
    return (96 + numpy.asarray(picture, numpy.uint16) * 5 // 8).astype(numpy.uint8)
