"""A small picture of a page's ink: the page in grey, as PDFium shows it, with its heavy places in colour.

In: the file, the page, its ink map. Out: PNG bytes, red where the limit is passed, yellow from nine tenths of it.
"""

from __future__ import annotations

from io import BytesIO

import numpy
import pypdfium2
from PIL import Image

from pdfreport.preflight.inkmap import InkMap
from pdfreport.preflight.opened import Opened

WIDTH = 320  # pixels; a thumbnail that shows where to look
RED, YELLOW = (220, 20, 30), (250, 190, 0)
NEAR = 0.9


def draw(file: Opened, ink: InkMap, limit: float) -> bytes:
    """The heat map of one page, cut to its bleed; `limit` as a fraction."""
    page = ink.page
    left, bottom, right, top = page.bleed
    size = (WIDTH, max(1, round(WIDTH * (top - bottom) / max(right - left, 1.0))))
    base = _grey(file, page.number - 1, size)
    totals = numpy.asarray(Image.fromarray(ink.totals, "F").resize(size, Image.Resampling.BOX))
    heavy = numpy.asarray(Image.fromarray((ink.totals > limit + 0.02).astype(numpy.float32), "F").resize(size))
    pixels = numpy.repeat(base[..., None], 3, axis=2)
    pixels[totals > limit * NEAR] = YELLOW
    pixels[heavy > 0.5] = RED
    out = BytesIO()
    Image.fromarray(pixels).save(out, "PNG", optimize=False)
    return out.getvalue()


def _grey(file: Opened, index: int, size: tuple[int, int]) -> numpy.typing.NDArray[numpy.uint8]:
    """The page in pale grey, so that the colours stand out; white if PDFium cannot show it."""
    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError:
        return numpy.full((size[1], size[0]), 255, numpy.uint8)
    try:
        page = document[index]
        left, bottom, right, top = file.pages[index].bleed
        page.set_mediabox(left, bottom, right, top)
        page.set_cropbox(left, bottom, right, top)
        scale = size[0] / max(right - left, 1.0) / file.pages[index].unit
        picture = page.render(scale=scale).to_pil().convert("L").resize(size)
        return (128 + numpy.asarray(picture, numpy.uint16) // 2).astype(numpy.uint8)
    finally:
        document.close()
