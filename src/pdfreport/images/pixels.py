"""Pixels out of a picture file: upright, cropped, sized, alpha apart, with the profile they came with.

In: a path and its facts. Out: `Source`. Loads the image library. Colour is not changed here, except that what is wholly
see-through takes the colour of what is beside it, so that JPEG brings no foreign colour to the edge.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib

import numpy
from PIL import Image, ImageFilter

from pdfreport.frozen import dataclass
from pdfreport.images.open import Facts

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip
REACH = 8  # pixels; the side of a block of JPEG, over which the colours of one pixel may run
_FORMATS = {"jpeg": "JPEG", "png": "PNG", "tiff": "TIFF", "webp": "WEBP"}


class Damaged(Exception):
    """The pixels cannot be unpacked; the text says why."""


@dataclass(frozen=True, slots=True)
class Source:
    """An image in mode L, RGB or CMYK and the ICC profile inside its file (empty: none).

    `alpha` is how solid each pixel is, mode L, of a picture that is see-through in places. Until it has been cropped,
    such a picture has mode LA or RGBA and its alpha in itself.
    """

    image: Image.Image
    profile: bytes
    alpha: Image.Image | None = None


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
    """One of the three modes that are converted, L, RGB or CMYK, or LA or RGBA."""
    if image.mode.startswith("I"):  # 16 bit grey
        deep = numpy.asarray(image).astype(numpy.uint32)
        return Image.fromarray((deep >> 8).clip(0, 255).astype(numpy.uint8))
    if image.mode in ("LA", "La", "RGBA", "RGBa", "PA") or "transparency" in image.info:
        return image.convert("LA" if image.mode in ("LA", "La", "L", "1") else "RGBA")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("L", "RGB", "CMYK"):
        return image.copy()
    if image.mode in ("P", "YCbCr", "RGBX"):
        return image.convert("RGB")
    raise Damaged(image.mode)


def cropped(source: Source, crop: tuple[float, float, float, float], size: tuple[int, int]) -> Source:
    """The part within `crop` (fractions), `size` pixels large; Lanczos where the sizes differ."""
    width, height = source.image.size
    box = (crop[0] * width, crop[1] * height, crop[2] * width, crop[3] * height)
    whole = tuple(round(edge) for edge in box)
    if (whole[2] - whole[0], whole[3] - whole[1]) == size:  # nothing to make smaller: keep the pixels as they are
        return _parted(source.image.crop((whole[0], whole[1], whole[2], whole[3])), source.profile)
    return _parted(source.image.resize(size, Image.Resampling.LANCZOS, box=box), source.profile)


def _parted(image: Image.Image, profile: bytes) -> Source:
    """Colour and alpha apart; no alpha if all of it is solid."""
    if image.mode not in ("LA", "RGBA"):
        return Source(image, profile)
    alpha, plain = image.getchannel("A"), image.convert("L" if image.mode == "LA" else "RGB")
    if alpha.getextrema() == (255, 255):
        return Source(plain, profile)
    return Source(_spread(plain, alpha), profile, alpha)


def _spread(image: Image.Image, alpha: Image.Image) -> Image.Image:
    """The picture with the colour of its edges carried into what is wholly see-through, white beyond their reach."""
    blur = ImageFilter.BoxBlur(REACH)
    weighed = Image.composite(image, Image.new(image.mode, image.size), alpha).filter(blur)
    share = numpy.asarray(alpha.filter(blur)).astype(numpy.float32) / 255
    colour = numpy.asarray(weighed).astype(numpy.float32)
    share = share if colour.ndim == 2 else share[..., None]
    near = (colour / numpy.maximum(share, 1 / 255)).clip(0, 255)
    ground = numpy.where(share > 0, near, 255).astype(numpy.uint8)
    return Image.composite(image, Image.fromarray(ground), alpha.point(lambda level: 255 if level else 0))


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
