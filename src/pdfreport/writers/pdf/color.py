"""Ink to colour operators: DeviceCMYK as it is, or the sRGB light of it for screens.

In: `Cmyk`. Out: operator text for fill and stroke. The light of all solid inks of a document is looked up in one go,
through the press profile, just as its pictures are proofed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pdfreport.color import Cmyk
from pdfreport.display.items import Group, Item, Path, Text
from pdfreport.profile import PrintProfile
from pdfreport.writers.pdf.objects import number

Operators = tuple[str, str]  # to fill, to stroke


class Palette:
    """The operators of each ink, made once."""

    def __init__(self, light: Mapping[Cmyk, tuple[int, int, int]] | None = None) -> None:
        self._light = light
        self._known: dict[Cmyk, Operators] = {}

    @property
    def inks(self) -> bool:
        """Whether colours are written as ink; only then does overprinting mean anything."""
        return self._light is None

    def __getitem__(self, ink: Cmyk) -> Operators:
        found = self._known.get(ink)
        if found is None:
            found = self._known[ink] = self._operators(ink)
        return found

    def _operators(self, ink: Cmyk) -> Operators:
        if self._light is None:
            parts = " ".join(number(part, 4) for part in (ink.c, ink.m, ink.y, ink.k))
            return parts + " k", parts + " K"
        parts = " ".join(number(part / 255, 4) for part in self._light[ink])
        return parts + " rg", parts + " RG"


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
