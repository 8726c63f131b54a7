"""One page: its boxes, its scene, and places on it as people measure them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from pdfreport.preflight import appearances
from pdfreport.preflight.font import Font
from pdfreport.preflight.objects import Box, Object, box, get, inherited, is_dictionary, items, number
from pdfreport.preflight.scene import Picture, Scene, Shape, Text
from pdfreport.preflight.walk import Walk
from pdfreport.units import MM

A4: Box = (0.0, 0.0, 595.276, 841.89)  # what a page without boxes is taken for


class Page:
    """A page of the file; `number` from 1."""

    def __init__(self, source: Object, rank: int, fonts: Callable[[Object], Font]) -> None:
        self.source, self.number, self._fonts = source, rank, fonts

    @cached_property
    def media(self) -> Box:
        """The sheet."""
        return box(inherited(self.source, "MediaBox")) or A4

    @cached_property
    def trim(self) -> Box:
        """The page as it is cut: TrimBox, else ArtBox, else as far as ink may go."""
        return box(get(self.source, "TrimBox")) or box(get(self.source, "ArtBox")) or self.bleed

    @cached_property
    def bleed(self) -> Box:
        """What ink may fill."""
        own = (box(get(self.source, key)) for key in ("BleedBox", "TrimBox", "ArtBox"))
        return next((one for one in own if one is not None), self.media)

    @cached_property
    def resources(self) -> Object:
        """Its own or inherited resources."""
        return inherited(self.source, "Resources")

    @cached_property
    def unit(self) -> float:
        """Points of paper to one unit."""
        return number(get(self.source, "UserUnit"), 1.0) or 1.0

    @cached_property
    def scene(self) -> Scene:
        """All that is painted, annotations last."""
        walk = Walk(self._fonts, self.media)
        scene = walk.page(self.source, self.resources)
        appearances.draw(walk, self.annotations)
        return scene

    @property
    def texts(self) -> list[Text]:
        """Its type that is seen."""
        return [item for item in self.scene.items if isinstance(item, Text) and item.visible]

    @property
    def pictures(self) -> list[Picture]:
        """Its pictures."""
        return [item for item in self.scene.items if isinstance(item, Picture)]

    @property
    def shapes(self) -> list[Shape]:
        """Its paths."""
        return [item for item in self.scene.items if isinstance(item, Shape)]

    @property
    def annotations(self) -> list[Object]:
        """Its annotations that are dictionaries."""
        return [one for one in items(get(self.source, "Annots")) if is_dictionary(one)]

    def on_page(self, where: Box) -> bool:
        """Whether any of it lies within the bleed."""
        left, bottom, right, top = self.bleed
        return where[0] < right and where[2] > left and where[1] < top and where[3] > bottom

    def mm(self, at: tuple[float, float]) -> tuple[float, float]:
        """Millimetres right of and below the trim's top left corner."""
        scale = self.unit / MM
        return (round((at[0] - self.trim[0]) * scale, 1), round((self.trim[3] - at[1]) * scale, 1))
