"""The construction of a page drawn over its picture: trim, type area, columns, baselines, frames with their names.

In: an image of the trim, the page, pixels per point. Out: the image is drawn on. Frame names are ASCII, so the image
library's own small font is enough.
"""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

from pdfreport.display.document import Page
from pdfreport.geom import Rect

TRIM = (255, 0, 0)
TYPE_AREA = (0, 90, 255)
COLUMN = (0, 170, 255)
BASELINE = (120, 200, 255)
FRAME = (220, 0, 180)
LABEL_SIZE = 7.0  # pt
DENSEST = 4.0  # pixels between baselines; nearer than that they would only make a grey


def draw(image: Image.Image, page: Page, scale: float) -> None:
    """Draw the guides of `page` on `image`, whose upper left corner is that of the trim."""
    pen = ImageDraw.Draw(image)
    thick = max(1, round(scale / 3))
    guides = page.guides
    if guides.pitch * scale >= DENSEST:
        left, right = guides.type_area.x * scale, guides.type_area.right * scale
        for line in range(guides.lines):
            y = (guides.first_baseline + line * guides.pitch) * scale
            pen.line((left, y, right, y), BASELINE, 1)
    for column in guides.columns:
        pen.rectangle(_pixels(column, scale), outline=COLUMN, width=1)
    pen.rectangle(_pixels(guides.type_area, scale), outline=TYPE_AREA, width=thick)
    font = ImageFont.load_default(max(8.0, LABEL_SIZE * scale))
    for frame in page.frames:
        pen.rectangle(_pixels(frame.rect, scale), outline=FRAME, width=thick)
        label = frame.id.encode("ascii", "replace").decode("ascii")
        place = (frame.rect.x * scale + 2 * thick, frame.rect.y * scale + thick)
        pen.rectangle(pen.textbbox(place, label, font=font), fill=(255, 255, 255))
        pen.text(place, label, FRAME, font=font)
    pen.rectangle((0, 0, image.width - 1, image.height - 1), outline=TRIM, width=thick)


def _pixels(rect: Rect, scale: float) -> tuple[float, float, float, float]:
    return (rect.x * scale, rect.y * scale, rect.right * scale, rect.bottom * scale)
