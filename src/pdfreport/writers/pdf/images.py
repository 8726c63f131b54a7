"""Prepared pictures as image objects: their JPEG bytes pass through untouched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pdfreport.display.items import Group, Item, Picture
from pdfreport.images.convert import proof
from pdfreport.images.prepared import Prepared
from pdfreport.profile import PrintProfile
from pdfreport.refs import ImageRef
from pdfreport.writers.pdf.objects import File, Name, Value

SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}


class Pictures:
    """The pictures that items draw, each once, under the names they have in the content."""

    def __init__(self, items: Iterable[Item], prepared: Mapping[ImageRef, Prepared]) -> None:
        self._prepared = prepared
        self.names = {ref: f"Im{rank}" for rank, ref in enumerate(dict.fromkeys(_refs(items)), 1)}

    def write(self, file: File, light: PrintProfile | None) -> dict[str, Value]:
        """Add the image objects, as sRGB proofs of `light` if given; the XObject resources of every page."""
        resources: dict[str, Value] = {}
        for ref, name in self.names.items():
            picture = self._prepared[ref] if light is None else proof(self._prepared[ref], light)
            entries: dict[str, Value] = {
                "Type": Name("XObject"),
                "Subtype": Name("Image"),
                "Width": picture.width,
                "Height": picture.height,
                "ColorSpace": Name(SPACES[picture.components]),
                "BitsPerComponent": 8,
                "Filter": Name("DCTDecode"),
            }
            resources[name] = file.stream(entries, picture.data, deflate=False, digest=picture.ref.digest.encode())
        return resources


def _refs(items: Iterable[Item]) -> Iterator[ImageRef]:
    for item in items:
        if isinstance(item, Picture):
            yield item.image
        elif isinstance(item, Group):
            yield from _refs(item.items)
