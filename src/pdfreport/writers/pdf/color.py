"""Ink to colour operators: DeviceCMYK as it is, spot inks as Separation, or the sRGB light of both for screens.

In: `Cmyk` and `Spot`. Out: operator text for fill and stroke, and the colour spaces that it names. A spot ink is one
object in a file, whatever its tints and pages: /Separation by its name, DeviceCMYK as the alternate, a tint function
that is linear (ISO 15930-7; ISO 19005-2, 6.2.4.4). Such spaces are allowed in PDF/X-1a and PDF/A as well. The light of
all inks of a document is looked up in one go, through the press profile, just as its pictures are proofed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pdfreport.color import Cmyk, Spot
from pdfreport.display.items import Group, Item, Path, Text
from pdfreport.profile import PrintProfile
from pdfreport.writers.pdf.objects import File, Name, Value, number

Operators = tuple[str, str]  # to fill, to stroke


class Palette:
    """The operators of each ink, made once."""

    def __init__(self, light: Mapping[Cmyk, tuple[int, int, int]] | None = None) -> None:
        self._light = light
        self._known: dict[Cmyk, Operators] = {}
        self._solids: dict[str, Cmyk] = {}  # of the spot inks that were painted, in the order of painting

    @property
    def inks(self) -> bool:
        """Whether colours are written as ink; only then does overprinting mean anything."""
        return self._light is None

    def __getitem__(self, ink: Cmyk) -> Operators:
        found = self._known.get(ink)
        if found is None:
            found = self._known[ink] = self._operators(ink)
        return found

    def patches(self, items: Iterable[Item]) -> list[tuple[str, str]]:
        """The spot inks of these items, which have been painted: name and colour space. None are soon found."""
        there = {ink.name for ink in _inks(items) if isinstance(ink, Spot)} if self._solids else set()
        return [(name, self._space(name)) for name in self._solids if name in there]

    def write(self, file: File) -> dict[str, Value]:
        """The colour spaces of all spot inks that were painted, as resources of every page."""
        return {self._space(name): file.add(_separation(name, solid, file)) for name, solid in self._solids.items()}

    def _space(self, name: str) -> str:
        """The name of a spot ink's resource: by rank, whatever the ink is called."""
        return f"Spot{list(self._solids).index(name) + 1}"

    def _operators(self, ink: Cmyk) -> Operators:
        if self._light is None and isinstance(ink, Spot):
            known = self._solids.setdefault(ink.name, ink.solid)
            assert known == ink.solid, f"the spot ink {ink.name} has two alternates"
            name, tint = self._space(ink.name), number(ink.tint, 4)
            return f"/{name} cs {tint} scn", f"/{name} CS {tint} SCN"
        if self._light is None:
            parts = " ".join(number(part, 4) for part in (ink.c, ink.m, ink.y, ink.k))
            return parts + " k", parts + " K"
        parts = " ".join(number(part / 255, 4) for part in self._light[ink])
        return parts + " rg", parts + " RG"


def _separation(name: str, solid: Cmyk, file: File) -> Value:
    """The colour space of a spot ink: full tint is its alternate, none is paper, and it is linear between."""
    ends: dict[str, Value] = {"C0": [0, 0, 0, 0], "C1": [solid.c, solid.m, solid.y, solid.k]}
    function = file.add({"FunctionType": 2, "Domain": [0, 1], "N": 1, **ends})
    return [Name("Separation"), Name(name), Name("DeviceCMYK"), function]


def light_palette(items: Iterable[Item], profile: PrintProfile) -> Palette:
    """The palette of a screen file that draws these items."""
    from pdfreport.images import ink as lcms  # the colour engine is needed for screens only
    from pdfreport.images import profiles

    inks = tuple(dict.fromkeys(_inks(items)))
    press = profiles.load(profile.icc)
    lights = lcms.light(tuple((one.c, one.m, one.y, one.k) for one in inks), press)
    return Palette(dict(zip(inks, lights, strict=True)))


def _inks(items: Iterable[Item]) -> Iterator[Cmyk]:
    for item in items:
        if isinstance(item, Text):
            yield item.run.ink
        elif isinstance(item, Path):
            yield from (ink for ink in (item.fill, item.stroke) if ink is not None)
        elif isinstance(item, Group):
            yield from _inks(item.items)
