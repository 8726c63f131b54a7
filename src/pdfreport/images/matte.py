"""A see-through picture and the flat ink below it, mixed into one solid picture: for files without transparency.

Comes in: `Prepared` with a mask, amounts of ink. Goes out: `Prepared` without one. What it gives is what a press file
of the same page comes to when it is rasterised: mean values by alpha, plate by plate, and the ink limit kept.
"""

from __future__ import annotations

from PIL import Image

from pdfreport.color import Cmyk
from pdfreport.images import ink, pixels, profiles
from pdfreport.images.prepared import Prepared


def mixed(picture: Prepared, ground: Cmyk, max_ink: float, press: profiles.Icc) -> Prepared:
    """The picture on a ground of these inks; grey stays one ink where the ground has black alone."""
    image = pixels.decode(picture.data)
    if image.mode == "L" and (ground.c or ground.m or ground.y):
        none = Image.new("L", image.size)
        image = Image.merge("CMYK", [none, none, none, image.point(lambda level: 255 - level)])
    parts = (ground.c, ground.m, ground.y, ground.k) if image.mode == "CMYK" else (1 - ground.k,)
    levels = tuple(round(part * 255) for part in parts)
    solid = ink.on_paper(image, picture.mask, levels)
    data, heaviest = ink.within(solid, max_ink, press)
    told = (picture.ref.file, picture.ppi, heaviest, picture.remarks)
    return ink.measured(pixels.decode(data), (data, b""), told, press)
