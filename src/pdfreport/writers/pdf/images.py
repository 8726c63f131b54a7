"""Prepared pictures as image objects: their JPEG bytes pass through untouched, their alpha is a soft mask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pdfreport.color import PAPER, Cmyk
from pdfreport.display.items import Group, Item, Picture
from pdfreport.images.convert import matted, proof
from pdfreport.images.prepared import Prepared
from pdfreport.profile import PrintProfile
from pdfreport.refs import ImageRef
from pdfreport.writers.pdf.objects import File, Name, Value

SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
Drawn = tuple[ImageRef, Cmyk | None]  # a picture and the ground it lies on


class Pictures:
    """The pictures that items draw, each once, under the names they have in the content.

    `layered`: what is see-through is written with a soft mask; else the ground is mixed into it. `mixed` are the
    see-through pictures in the order of painting.
    """

    def __init__(self, items: Iterable[Item], prepared: Mapping[ImageRef, Prepared], *, layered: bool = True) -> None:
        self._prepared, self._layered = prepared, layered
        drawn = list(_pictures(items))
        self.names: dict[Drawn, str] = {}
        for picture in drawn:
            self.names.setdefault((picture.image, picture.ground), f"Im{len(self.names) + 1}")
        self.mixed = [picture for picture in drawn if prepared[picture.image].mask]

    def layers(self, items: Iterable[Item]) -> bool:
        """Whether one of these items is painted through a soft mask."""
        if not self._layered or not self.mixed:
            return False
        return any(self._prepared[picture.image].mask for picture in _pictures(items))

    def write(self, file: File, profile: PrintProfile, *, light: bool = False) -> dict[str, Value]:
        """Add the image objects, as sRGB proofs of the press of `profile` if `light`; the XObjects of every page."""
        resources: dict[str, Value] = {}
        for (ref, ground), name in self.names.items():
            picture = self._prepared[ref]
            if not self._layered and picture.mask:
                picture = matted(picture, PAPER if ground is None else ground, profile)
            elif light:
                picture = proof(picture, profile)
            resources[name] = _image(picture, file)
        return resources


def _image(picture: Prepared, file: File) -> Value:
    entries = _entries(picture, SPACES[picture.components], "DCTDecode")
    if picture.mask:
        mask = _entries(picture, "DeviceGray", "FlateDecode")
        entries["SMask"] = file.stream(mask, picture.mask, deflate=False)
    return file.stream(entries, picture.data, deflate=False, digest=picture.ref.digest.encode())


def _entries(picture: Prepared, space: str, packing: str) -> dict[str, Value]:
    return {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "ColorSpace": Name(space),
        "BitsPerComponent": 8,
        "Filter": Name(packing),
    }


def _pictures(items: Iterable[Item]) -> Iterator[Picture]:
    for item in items:
        if isinstance(item, Picture):
            yield item
        elif isinstance(item, Group):
            yield from _pictures(item.items)
