"""Ink: how much of it, what overprints, what is too fine to print (print-standards.md 5.1 and 5.2)."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight.model import Spot
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.scene import Shape, Text, called, middle

ZERO = 0.01  # pt; below, a device draws the thinnest line it can
FINE, FINE_TINTED = 0.25, 0.5  # pt
SOLID = 0.99
BLACK_TYPE = 24.0  # pt; larger black is an area, where knocking out is a choice


def ink_limit(file: Opened) -> Iterator[Spot]:
    """Total ink within the bleed keeps to the limit of the paper, with all that is painted over each other."""
    limit = file.condition.max_ink
    for ink in file.inks:
        for one in ink.heavy:
            facts = {"most": f"{one.most * 100:.0f}", "limit": f"{limit * 100:.0f}", "area": f"{one.mm2:.1f}"}
            yield Spot(ink.page.number, one.at, called(one.item) if one.item else "", facts)


def white_overprint(file: Opened) -> Iterator[Spot]:
    """Nothing white overprints: it would vanish."""
    for page in file.pages:
        for item in page.scene.items:
            look = item.look
            filled = look.fill is not None and look.fill.paper and look.overprint
            drawn = look.stroke is not None and look.stroke.paper and look.stroke_overprint
            if (filled or drawn) and not (isinstance(item, Text) and not item.visible):
                yield Spot(page.number, middle(item), called(item))


def black_knocks_out(file: Opened) -> Iterator[Spot]:
    """Black type overprints: knocked out, it shows white rims where plates are out of register.

    On bare paper it is all the same, and on a ground that black would bring above the limit it has to knock out.
    """
    limit = file.condition.max_ink
    for ink in file.inks:
        for ground in ink.grounds:
            text = ground.text
            fill = text.look.fill
            black = fill is not None and fill.only_black and fill.total >= SOLID
            on_ink = 0.05 <= sum(ground.inks[:3]) <= limit - 1
            if black and on_ink and text.size < BLACK_TYPE and not text.look.overprint:
                yield Spot(ink.page.number, middle(text), called(text))


def _lines(file: Opened) -> Iterator[tuple[int, Shape | Text, float]]:
    """Every stroked line, type of lines alone and thin filled bar within the bleed, with its width in points."""
    for page in file.pages:
        for text in page.texts:
            if text.look.stroke is not None and text.look.fill is None and not text.look.stroke.paper:
                yield page.number, text, text.width * page.unit
        for shape in page.shapes:
            if not page.on_page(shape.box) or all(one.paper for one in shape.look.colours):
                continue
            if shape.look.stroke is not None:
                yield page.number, shape, shape.width * page.unit
            elif shape.outline.upright:
                left, bottom, right, top = shape.whole
                width, length = sorted((right - left, top - bottom))
                if length > 4 * width:
                    yield page.number, shape, width * page.unit


def zero_line(file: Opened) -> Iterator[Spot]:
    """No line without a width: it is as thin as the device can draw, and gone on a plate."""
    for number, shape, width in _lines(file):
        if width < ZERO:
            yield Spot(number, middle(shape), called(shape))


def thin_line(file: Opened) -> Iterator[Spot]:
    """Rules of at least 0.25 pt."""
    for number, shape, width in _lines(file):
        if ZERO <= width < FINE - 0.005:
            yield Spot(number, middle(shape), called(shape), {"width": f"{width:.2f}", "least": f"{FINE:g}"})


def thin_tinted_line(file: Opened) -> Iterator[Spot]:
    """Rules of several inks or of a tint at least 0.5 pt: they consist of dots, and two plates never meet exactly."""
    for number, shape, width in _lines(file):
        tinted = any(one.plates > 1 or 0 < one.total < SOLID for one in shape.look.colours)
        if FINE - 0.005 <= width < FINE_TINTED - 0.005 and tinted:
            yield Spot(number, middle(shape), called(shape), {"width": f"{width:.2f}", "least": f"{FINE_TINTED:g}"})
