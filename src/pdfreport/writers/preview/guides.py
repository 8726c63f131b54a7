"""The construction of a page drawn over its picture: trim, type area, columns, baselines, frames with their names, the
way of each thread from leg to leg, lines that stay open, and what was done to close the page.

In: an image of the trim, the page, pixels per point, a font file with Han. Out: the image is drawn on.
"""

from __future__ import annotations

from itertools import pairwise
from math import atan2, cos, pi, sin
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from pdfreport.diag import language
from pdfreport.display.document import GuideLeg, GuideRemark, Page
from pdfreport.geom import Rect
from pdfreport.messages.writers import MESSAGES

TRIM = (255, 0, 0)
TYPE_AREA = (0, 90, 255)
COLUMN = (0, 170, 255)
BASELINE = (120, 200, 255)
FRAME = (220, 0, 180)
THREAD = (0, 130, 60)
OPEN = (255, 120, 0)
LABEL_SIZE = 6.0  # pt
BETWEEN = " · "  # names on one label
DENSEST = 4.0  # pixels between baselines; nearer than that they would only make a grey
HEAD = 5.0  # pt, length of an arrow's head

Pen = ImageDraw.ImageDraw
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def draw(image: Image.Image, page: Page, scale: float, font_file: Path | None = None) -> None:
    """Draw the guides of `page` on `image`, whose upper left corner is that of the trim."""
    pen = ImageDraw.Draw(image)
    thick = max(1, round(scale / 3))
    _grid(pen, page, scale, thick)
    size = max(8.0, LABEL_SIZE * scale)
    font: Font = ImageFont.load_default(size) if font_file is None else ImageFont.truetype(str(font_file), size)
    for legs in page.guides.threads:
        _thread(pen, legs, scale, thick, font)
    for frame in page.frames:
        pen.rectangle(_pixels(frame.rect, scale), outline=FRAME, width=thick)
    for (x, y), label in _names(page).items():
        shown = label if font_file is not None else label.encode("ascii", "replace").decode("ascii")
        _label(pen, (x * scale, max(0.0, (y - LABEL_SIZE) * scale - thick)), shown, FRAME, font)
    for remark in page.guides.remarks:
        _label(pen, (remark.x * scale, (remark.y - LABEL_SIZE) * scale), _said(remark), THREAD, font)
    pen.rectangle((0, 0, image.width - 1, image.height - 1), outline=TRIM, width=thick)


def _grid(pen: Pen, page: Page, scale: float, thick: int) -> None:
    guides = page.guides
    if guides.pitch * scale >= DENSEST:
        left, right = guides.type_area.x * scale, guides.type_area.right * scale
        for line in range(guides.lines):
            y = (guides.first_baseline + line * guides.pitch) * scale
            pen.line((left, y, right, y), BASELINE, 1)
    for column in guides.columns:
        pen.rectangle(_pixels(column, scale), outline=COLUMN, width=1)
    pen.rectangle(_pixels(guides.type_area, scale), outline=TYPE_AREA, width=thick)


def _names(page: Page) -> dict[tuple[float, float], str]:
    """The names of frames by their upper left corner, over which they stand; those of one corner share a label.

    Names that begin alike are told once: the parts of a head are `river-kicker · headline · deck`.
    """
    corners: dict[tuple[float, float], list[str]] = {}
    for frame in page.frames:
        corners.setdefault((round(frame.rect.x, 1), round(frame.rect.y, 1)), []).append(frame.id)
    return {corner: _joined(names) for corner, names in corners.items()}


def _joined(names: list[str]) -> str:
    stem = names[0].rpartition("-")[0] + "-"
    alike = stem != "-" and all(name.startswith(stem) for name in names)
    return BETWEEN.join([names[0], *(name.removeprefix(stem) if alike else name for name in names[1:])])


def _thread(pen: Pen, legs: tuple[GuideLeg, ...], scale: float, thick: int, font: Font) -> None:
    """An arrow from each foot to the next leg's head; open lines as a bar at the foot with their number.

    Legs of a frame that is cut into bands are outlined, heads among them.
    """
    for leg in legs:
        if leg.band:
            pen.rectangle(_pixels(leg.rect, scale), outline=THREAD, width=1)
    for before, after in pairwise(legs):
        start = ((before.rect.x + before.rect.width / 2) * scale, before.rect.bottom * scale)
        end = ((after.rect.x + after.rect.width / 2) * scale, after.rect.y * scale)
        _arrow(pen, start, end, max(2, thick), HEAD * scale)
    for leg in legs:
        if leg.open_lines:
            foot = leg.rect.bottom * scale
            pen.rectangle((leg.rect.x * scale, foot - 2 * thick, leg.rect.right * scale, foot), fill=OPEN)
            said = _words("open").format(lines=leg.open_lines)
            _label(pen, (leg.rect.x * scale, foot - 2 * LABEL_SIZE * scale), said, OPEN, font)


def _arrow(pen: Pen, start: tuple[float, float], end: tuple[float, float], width: int, head: float) -> None:
    pen.line((*start, *end), THREAD, width)
    turned = atan2(end[1] - start[1], end[0] - start[0])
    wings = [
        (end[0] + head * cos(turned + side), end[1] + head * sin(turned + side)) for side in (pi * 5 / 6, -pi * 5 / 6)
    ]
    pen.polygon([end, *wings], fill=THREAD)


def _label(pen: Pen, place: tuple[float, float], text: str, ink: tuple[int, int, int], font: Font) -> None:
    pen.rectangle(pen.textbbox(place, text, font=font), fill=(255, 255, 255))
    pen.text(place, text, ink, font=font)


def _said(remark: GuideRemark) -> str:
    return _words(remark.kind).format(lines=remark.lines)


def _words(kind: str) -> str:
    """The label of a remedy in the user's language; a kind without words of its own shows its name."""
    chinese, english = MESSAGES.get(f"writers.guide-{kind}", (kind, kind))
    return chinese if language() == "zh" else english


def _pixels(rect: Rect, scale: float) -> tuple[float, float, float, float]:
    return (rect.x * scale, rect.y * scale, rect.right * scale, rect.bottom * scale)
