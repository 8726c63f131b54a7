"""The maps of a report: pages in grey with heavy ink in colour, findings numbered where they are, plates as bars.

In: a page's ink with its picture, and the numbered entries. Out: items on a sheet, and the picture in ink.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO

import numpy
from PIL import Image

from pdfreport.color import BLACK, Cmyk
from pdfreport.display.items import Mark, Picture
from pdfreport.geom import Rect
from pdfreport.images.pixels import encode
from pdfreport.images.prepared import GRID, Prepared
from pdfreport.messages import render
from pdfreport.preflight.model import PageInk
from pdfreport.preflight.report_list import GREY, INKS, Entry
from pdfreport.preflight.report_sheet import Sheet
from pdfreport.refs import ImageRef

SMALL, PITCH = 7.2, 10.0  # points
MARKER, CLOSE = 3.6, 7.0  # radius of a number; nearer to one of its own it is left out
BARS, BAR = 14.0, 3.4  # where bars begin after the plate's name, how thick they are
VALUE = 26.0  # room for the per cent
PLATES = {"C": Cmyk(1, 0, 0, 0), "M": Cmyk(0, 1, 0, 0), "Y": Cmyk(0, 0, 1, 0), "K": BLACK}
SPOT = Cmyk(0, 0.35, 0.85, 0.2)  # spot inks, whatever they look like
FRAME = Cmyk(0, 0, 0, 0.4)
OVER, NEAR = Cmyk(0, 1, 0.95, 0), Cmyk(0, 0.25, 1, 0)  # as in the picture
QUALITY = 88


def size(ink: PageInk, width: float, most: float) -> tuple[float, float]:
    """The size of a page's map in points: as wide as its column, unless that makes it too high."""
    _, _, wide, high = ink.area_mm
    scale = min(width / max(wide, 1.0), most / max(high, 1.0))
    return wide * scale, high * scale


def draw(sheet: Sheet, ink: PageInk, entries: Sequence[Entry], rect: Rect, words_at: Rect) -> tuple[float, Prepared]:
    """One map in `rect`, its caption and bars from the top of another place down; where it ends, and its picture."""
    facts = {"page": str(ink.page), "most": f"{ink.most:g}", "limit": f"{ink.limit:g}", "x": f"{ink.x_mm:g}",
             "y": f"{ink.y_mm:g}", "area": f"{ink.over_cm2:g}"}  # fmt: skip
    picture = _inked(ink, rect)
    words = render("cli.check-ink", facts, sheet.lang)
    sheet.items.append(Picture(picture.ref, rect, words, Mark("Figure", f"ink/{ink.page}")))
    sheet.frame(rect, 0.4, FRAME)
    _markers(sheet, ink, entries, rect)
    y = words_at.y + SMALL
    mark = Mark("Caption", f"ink/{ink.page}/caption")
    told = [words] if ink.most else []
    told += [render("cli.check-ink-unknown", {}, sheet.lang)] if ink.unknown else []
    for line in (line for part in told for line in sheet.broken(part, SMALL, words_at.width)):
        sheet.type(line, SMALL, (words_at.x, y), mark)
        y += PITCH
    y = _bars(sheet, ink, words_at, y + 2) if ink.most else y
    return max(y, rect.bottom), picture


def legend(sheet: Sheet, x: float, y: float) -> None:
    """What the colours of the maps mean."""
    for ink, code in ((OVER, "cli.check-over"), (NEAR, "cli.check-near")):
        sheet.rule(x, y - 5.4, 6.0, 6.0, ink)
        x = sheet.type(render(code, {}, sheet.lang), SMALL, (x + 8.5, y), Mark("P", "legend"), ink=GREY) + 10


def _markers(sheet: Sheet, ink: PageInk, entries: Sequence[Entry], rect: Rect) -> None:
    """The numbers of entries at their places, notes first so that errors lie on top."""
    left, top, wide, high = ink.area_mm
    placed: list[tuple[int, float, float]] = []
    for entry in reversed(entries):
        for one in entry.findings:
            if one.page != ink.page or one.x_mm is None or one.y_mm is None:
                continue
            x = rect.x + min(max((one.x_mm - left) / wide, 0), 1) * rect.width
            y = rect.y + min(max((one.y_mm - top) / high, 0), 1) * rect.height
            if any(number == entry.number and abs(x - a) + abs(y - b) < CLOSE for number, a, b in placed):
                continue
            placed.append((entry.number, x, y))
            sheet.pin(entry.number, x, y, MARKER, INKS[entry.severity])


def _bars(sheet: Sheet, ink: PageInk, rect: Rect, y: float) -> float:
    """How much of the page each plate covers."""
    y += PITCH
    sheet.type(
        render("cli.check-plates", {}, sheet.lang), SMALL, (rect.x, y), Mark("P", f"plates/{ink.page}"), ink=GREY
    )
    fullest = max((share for _, share in ink.plates), default=0.0) or 1.0
    for name, share in ink.plates:
        y += PITCH
        mark = Mark("P", f"plates/{ink.page}/{name}")
        start = rect.x + (BARS if len(name) == 1 else 0)
        if len(name) > 1:
            sheet.type(next(sheet.broken(name, SMALL, rect.width)), SMALL, (rect.x, y), mark)
            y += PITCH
        else:
            sheet.type(name, SMALL, (rect.x, y), mark, bold=True)
        room = rect.right - start - VALUE
        length = max(room * share / fullest, 0.4)
        sheet.rule(start, y - 5.0, room, BAR, Cmyk(0, 0, 0, 0.08))
        sheet.rule(start, y - 5.0, length, BAR, PLATES.get(name, SPOT))
        value = f"{share:.1f} %"
        sheet.type(value, SMALL, (rect.right - sheet.width(value, SMALL), y), mark)
    return y


def _inked(ink: PageInk, rect: Rect) -> Prepared:
    """A heat map in ink: its grey is black, its colours are yellow and magenta."""
    light = 1 - numpy.asarray(Image.open(BytesIO(ink.heat_map)).convert("RGB"), numpy.float32) / 255
    black = light.min(axis=2, keepdims=True)
    inks = numpy.concatenate([light - black, black], axis=2)
    picture = Image.fromarray(numpy.ascontiguousarray((inks * 255).astype(numpy.uint8)), "CMYK")
    data = encode(picture, QUALITY)
    ref = ImageRef(f"page {ink.page}", sha256(data).hexdigest()[:32])
    ppi = picture.height / rect.height * 72
    return Prepared(ref, picture.width, picture.height, 4, data, ppi, 2.0, b"\xff" * (3 * GRID * GRID))
