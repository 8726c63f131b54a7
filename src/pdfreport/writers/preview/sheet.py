"""Pages side by side on one sheet, to be judged together. In: PNG bytes and words for each. Out: PNG bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

GAP = 12  # pixels round each page
GREY = (128, 128, 128)
WORDS, LEADING = 15, 21  # pixels: size of captions, and from line to line
PIECES = re.compile(r".+?(?:[、，；：]|\s|$)")  # a caption breaks behind these


def side_by_side(pictures: Sequence[bytes], captions: Sequence[Sequence[str]] = (), font: Path | None = None) -> bytes:
    """The pictures in one row on grey, in order from the left, each above its caption.

    A caption is a paragraph or several; `font` is a font file with their characters.
    """
    from PIL import Image, ImageDraw, ImageFont

    pages = [Image.open(io.BytesIO(data)).convert("RGB") for data in pictures]
    type_ = ImageFont.load_default(WORDS) if font is None else ImageFont.truetype(str(font), WORDS)
    told = [
        [line for text in texts for line in _lines(text, page.width, type_.getlength)]
        for page, texts in zip(pages, captions or [()] * len(pages), strict=True)
    ]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    foot = max(page.height for page in pages) + 2 * GAP
    deepest = max(map(len, told), default=0)
    sheet = Image.new("RGB", (width, foot + (deepest * LEADING + GAP if deepest else 0)), GREY)
    pen = ImageDraw.Draw(sheet)
    x = GAP
    for page, lines in zip(pages, told, strict=True):
        sheet.paste(page, (x, GAP))
        for row, line in enumerate(lines):
            pen.text((x, foot + row * LEADING), line, "white", font=type_)
        x += page.width + GAP
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()


def _lines(text: str, width: float, length: Callable[[str], float]) -> Iterator[str]:
    """A caption in lines of the page's width, each as full as its pieces let it."""
    line = ""
    for piece in PIECES.findall(text):
        if line and length((line + piece).rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece
    yield line.rstrip()
