"""Pictures: pixels enough for their size (print-standards.md 5.1 and 5.2)."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight import samples
from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import identity
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Picture, middle

LINE_ART = 550.0  # ppi; black and white alone
SMALL = 64  # pixels; below, it is a tint and not a picture


def resolution(picture: Picture, unit: float) -> float:
    """Pixels per inch at the size it is printed, the lesser of both directions."""
    width, height = samples.size(picture.image)
    a, b, c, d, _, _ = picture.matrix
    across, down = (a * a + b * b) ** 0.5 * unit, (c * c + d * d) ** 0.5 * unit
    return min(width / across, height / down) * 72 if across and down else 0.0


def _measured(file: Opened) -> Iterator[tuple[Page, Picture, float, bool]]:
    for page in file.pages:
        for picture in page.pictures:
            width, height = samples.size(picture.image)
            if page.on_page(picture.box) and width * height > SMALL:
                yield page, picture, resolution(picture, page.unit), samples.bits(picture.image) == 1


def broken(file: Opened) -> Iterator[Spot]:
    """Pictures have a size, and data for every pixel of it. (What stands in the content itself is parsed with it.)"""
    for page in file.pages:
        known: dict[tuple[int, int], bool] = {}
        for picture in page.pictures:
            key = identity(picture.image)
            if key not in known:
                known[key] = key == (0, 0) or samples.whole(picture.image, picture.resources)
            if not known[key]:
                yield Spot(page.number, middle(picture), picture.name)


def coarse(file: Opened) -> Iterator[Spot]:
    """Below the paper's least the dots of the picture show; black and white art needs 550 ppi."""
    for page, picture, found, line_art in _measured(file):
        least = LINE_ART if line_art else file.condition.refused_ppi
        if found < least - 0.5:
            yield Spot(page.number, middle(picture), picture.name, {"ppi": f"{found:.0f}", "least": f"{least:.0f}"})


def soft(file: Opened) -> Iterator[Spot]:
    """Between that and what the paper's screen wants it is merely soft."""
    for page, picture, found, line_art in _measured(file):
        if not line_art and file.condition.refused_ppi - 0.5 <= found < file.condition.least_ppi - 0.5:
            facts = {"ppi": f"{found:.0f}", "least": f"{file.condition.least_ppi:.0f}"}
            yield Spot(page.number, middle(picture), picture.name, facts)
