"""Pixels out of a picture file: upright, cropped, sized, without alpha, with the profile they came with.

In: a path and its facts. Out: `Source`. Loads the image library. Colour is not changed here, except that alpha is
laid on white, which is the paper.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from dataclasses import replace

import numpy
from PIL import Image

from pdfreport.frozen import dataclass
from pdfreport.images.open import Facts

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip
_FORMATS = {"jpeg": "JPEG", "png": "PNG", "tiff": "TIFF", "webp": "WEBP"}


class Damaged(Exception):
    """The pixels cannot be unpacked; the text says why."""


@dataclass(frozen=True, slots=True)
class Source:
    """An image in mode L, RGB or CMYK and the ICC profile inside its file (empty: none)."""

    image: Image.Image
    profile: bytes


def load(path: str, facts: Facts) -> Source:
    """All pixels of the file, turned upright; Damaged if they are not there or not what the header said."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the header's size was judged already
            with Image.open(path, formats=[_FORMATS[facts.kind]]) as file:
                profile = file.info.get("icc_profile") or b""
                file.load()
                image = _plain(file)
    except (
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        struct.error,
        zlib.error,
        Image.DecompressionBombError,
    ) as fault:
        raise Damaged(str(fault)) from None
    if facts.kind == "jpeg" and facts.orientation in _TURNS:  # the TIFF reader has turned its pixels itself
        image = image.transpose(_TURNS[facts.orientation])
    if image.size != (facts.width, facts.height):
        raise Damaged(f"{image.size[0]} x {image.size[1]}")
    return Source(image, profile)


def _plain(image: Image.Image) -> Image.Image:
    """One of the three modes that are converted: L, RGB or CMYK."""
    if image.mode.startswith("I"):  # 16 bit grey
        deep = numpy.asarray(image).astype(numpy.uint32)
        return Image.fromarray((deep >> 8).clip(0, 255).astype(numpy.uint8))
    if image.mode in ("LA", "La", "RGBA", "RGBa", "PA") or "transparency" in image.info:
        return _on_paper(image)
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("L", "RGB", "CMYK"):
        return image.copy()
    if image.mode in ("P", "YCbCr", "RGBX"):
        return image.convert("RGB")
    raise Damaged(image.mode)


def _on_paper(image: Image.Image) -> Image.Image:
    grey = image.mode in ("LA", "La", "L", "1")
    layered = image.convert("RGBA")
    ground = Image.new("RGBA", layered.size, (255, 255, 255, 255))
    ground.alpha_composite(layered)
    return ground.convert("L" if grey else "RGB")


def cropped(source: Source, crop: tuple[float, float, float, float], size: tuple[int, int]) -> Source:
    """The part within `crop` (fractions), `size` pixels large; Lanczos where the sizes differ."""
    width, height = source.image.size
    box = (crop[0] * width, crop[1] * height, crop[2] * width, crop[3] * height)
    whole = tuple(round(edge) for edge in box)
    if (whole[2] - whole[0], whole[3] - whole[1]) == size:  # nothing to make smaller: keep the pixels as they are
        return replace(source, image=source.image.crop((whole[0], whole[1], whole[2], whole[3])))
    return replace(source, image=source.image.resize(size, Image.Resampling.LANCZOS, box=box))


def encode(image: Image.Image, quality: int) -> bytes:
    """A baseline JPEG without colour subsampling; four components are written as amounts of ink, not inverted."""
    out = io.BytesIO()
    if image.mode == "CMYK":  # the encoder inverts inks as Photoshop does, PDF wants them as they are
        image = image.point(lambda value: 255 - value)
    image.save(out, "JPEG", quality=quality, subsampling=0, optimize=True)
    return out.getvalue()


def decode(data: bytes) -> Image.Image:
    """The image of bytes made by `encode`."""
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as file:
        image = file.copy()
    return image.point(lambda value: 255 - value) if image.mode == "CMYK" else image
