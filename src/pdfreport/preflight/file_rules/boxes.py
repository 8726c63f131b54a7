"""Page boxes, and what crosses them (print-standards.md 2.4 and 5.3)."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight import shapes
from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import Box, box, get, inherited, name, number
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Item, Picture, Shape, Text, called, middle
from pdfreport.units import MM

SAME = 0.1 * MM  # trim sizes may differ by a tenth of a millimetre (print-standards.md 8)
LEAST, MOST = 3.0, 14400.0
BOXES = ("CropBox", "BleedBox", "TrimBox", "ArtBox")
VIEWS = ("ViewArea", "ViewClip", "PrintArea", "PrintClip")


def no_trim(file: Opened) -> Iterator[Spot]:
    """Exactly one of TrimBox and ArtBox on every page, a rectangle with a size."""
    for page in file.pages:
        said = [one for key in ("TrimBox", "ArtBox") if (one := get(page.source, key)) is not None]
        where = box(said[0]) if len(said) == 1 else None
        if where is None or min(_sides(where)) < LEAST:
            yield Spot(page.number)


def _sides(where: Box) -> tuple[float, float]:
    return where[2] - where[0], where[3] - where[1]


def not_nested(file: Opened) -> Iterator[Spot]:
    """Trim within bleed within media."""
    for page in file.pages:
        for inner, outer, pair in ((page.trim, page.bleed, "Trim/Bleed"), (page.bleed, page.media, "Bleed/Media")):
            if not shapes.inside(inner, outer):
                yield Spot(page.number, facts={"pair": pair})


def crop_cuts(file: Opened) -> Iterator[Spot]:
    """No CropBox that hides bleed."""
    for page in file.pages:
        crop = box(inherited(page.source, "CropBox"))
        if crop is not None and not shapes.inside(page.bleed, crop):
            yield Spot(page.number)


def trim_differs(file: Opened) -> Iterator[Spot]:
    """All pages of a job have one trim size."""
    sizes = [
        (page, (page.trim[2] - page.trim[0]) * page.unit, (page.trim[3] - page.trim[1]) * page.unit)
        for page in file.pages
    ]
    for page, width, height in sizes[1:]:
        if abs(width - sizes[0][1]) > SAME or abs(height - sizes[0][2]) > SAME:
            yield Spot(
                page.number,
                facts={
                    "size": f"{width / MM:.1f}×{height / MM:.1f}",
                    "first": f"{sizes[0][1] / MM:.1f}×{sizes[0][2] / MM:.1f}",
                },
            )


def rotated(file: Opened) -> Iterator[Spot]:
    """Pages stand as they are read: no Rotate."""
    for page in file.pages:
        turn = number(inherited(page.source, "Rotate"))
        if turn % 360:
            yield Spot(page.number, facts={"turn": f"{turn:g}"})


def user_unit(file: Opened) -> Iterator[Spot]:
    """A unit is a point; platemakers ignore UserUnit and print the wrong size."""
    for page in file.pages:
        if page.unit != 1:
            yield Spot(page.number, facts={"unit": f"{page.unit:g}"})


def page_size(file: Opened) -> Iterator[Spot]:
    """Every box between 3 and 14400 units a side (ISO 19005-2, 6.1.13)."""
    for page in file.pages:
        written = [page.media, *(box(get(page.source, key)) for key in BOXES)]
        sides = [side for one in written if one is not None for side in _sides(one)]
        if min(sides) < LEAST or max(sides) > MOST:
            yield Spot(page.number)


def view_areas(file: Opened) -> Iterator[Spot]:
    """Viewer preferences show and print the media or bleed box, if they say anything."""
    for key in VIEWS:
        said = name(get(get(file.root, "ViewerPreferences"), key))
        if said not in {"", "MediaBox", "BleedBox"}:
            yield Spot(facts={"key": key, "found": said})


def empty_page(file: Opened) -> Iterator[Spot]:
    """Every page prints something."""
    for page in file.pages:
        if not any(page.on_page(item.box) for item in page.scene.items):
            yield Spot(page.number)


def _seen(item: Item) -> bool:
    """Whether an item leaves ink: type that shows, and no white."""
    if isinstance(item, Text) and not item.visible:
        return False
    return isinstance(item, Picture) or not item.look.colours or not all(one.paper for one in item.look.colours)


def outside_bleed(file: Opened) -> Iterator[Spot]:
    """Nothing crosses the edge of the bleed, and no type or picture lies beyond it; marks in shapes may."""
    for page in file.pages:
        if get(page.source, "BleedBox") is None and get(page.source, "TrimBox") is None:
            continue
        for item in page.scene.items:
            if not _seen(item) or shapes.inside(item.box, page.bleed, 0.1):
                continue
            within = page.on_page(item.box)
            plates = any(one.space.every_plate for one in item.look.colours)
            if within or (isinstance(item, Text | Picture) and not plates):
                yield Spot(page.number, middle(item), called(item))


def bleed_short(file: Opened) -> Iterator[Spot]:
    """What reaches the trim goes on to the edge of the bleed."""
    for page in file.pages:
        if page.bleed == page.trim:
            continue
        for item in page.scene.items:
            if isinstance(item, Shape | Picture) and _seen(item) and _stops_short(item.box, page):
                yield Spot(page.number, middle(item), called(item))


def _stops_short(where: Box, page: Page) -> bool:
    """Whether a box touches or passes an edge of the trim, and ends before the bleed does."""
    outwards = (-1, -1, 1, 1)
    other = ((1, 3), (0, 2), (1, 3), (0, 2))
    for side in range(4):
        low, high = other[side]
        if where[high] <= page.trim[low] or where[low] >= page.trim[high]:
            continue
        beyond_trim = (where[side] - page.trim[side]) * outwards[side]
        to_bleed = (page.bleed[side] - where[side]) * outwards[side]
        if beyond_trim > -0.1 and to_bleed > 0.1 and _reaches_in(where, page.trim):
            return True
    return False


def _reaches_in(where: Box, trim: Box) -> bool:
    """Whether some of it is on the page itself."""
    return where[0] < trim[2] and where[2] > trim[0] and where[1] < trim[3] and where[3] > trim[1]
