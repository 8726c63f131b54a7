"""Light to ink: conversion through the press profile, the ink limit, the shade under type, and the proof back.

In: pixels and a request. Out: `Prepared`. Colours go through LittleCMS by the profile's perceptual table where it has
one of its own: on newsprint it keeps blue skies blue (the colorimetric table turns them violet) and gives shadows more
weight. Otherwise relative colorimetric with black point compensation. Grey stays one ink, through the black ink's own
curve, so that a mid grey prints as a mid grey in spite of the gain.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import numpy
from PIL import Image, ImageCms

from pdfreport.images import pixels, profiles
from pdfreport.images.prepared import GAMMA, GRID, Prepared
from pdfreport.refs import ImageRef

if TYPE_CHECKING:
    from pdfreport.images.convert import Request

QUALITY = 90
TARGET = 0.10  # print-standards.md 5.1: pictures aim 10 % below the limit, so that decoding noise stays under it
SURE = 0.02  # decoders may differ by a level in each of four inks
ROUNDS = 6
SHADE_FROM = 0.43  # look.md section 6
DARKEST = 0.05  # the share of pixels whose mean is "the picture's own dark"; by eye
STRIP = 512  # rows worked on at a time, to bound memory

Bytes = Any  # an array of uint8; the array library's generic types add nothing here

PERCEPTUAL, RELATIVE = ImageCms.Intent.PERCEPTUAL, ImageCms.Intent.RELATIVE_COLORIMETRIC
BPC = ImageCms.Flags.BLACKPOINTCOMPENSATION


@lru_cache(maxsize=8)
def _opened(raw: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(raw))


def _srgb() -> ImageCms.ImageCmsProfile:
    return _opened(profiles.load(profiles.SRGB).raw)


def usable(raw: bytes) -> bool:
    """Whether colours can be converted into the press of this profile and back."""
    try:
        press = ImageCms.ImageCmsProfile(io.BytesIO(raw))
        for intent in (PERCEPTUAL, RELATIVE):
            ImageCms.buildTransform(_srgb(), press, "RGB", "CMYK", intent, BPC)
            ImageCms.buildTransform(press, _srgb(), "CMYK", "RGB", intent, BPC)
    except (ImageCms.PyCMSError, OSError):
        return False
    return True


def inked(source: pixels.Source, request: Request, press: profiles.Icc) -> Prepared:
    """The picture in the press's inks, within its ink limit, shaded if asked."""
    image = _shaded(source.image, request.shade) if request.shade > 0 else source.image
    remarks: tuple[str, ...] = ()
    if image.mode == "L":
        grey, remarks = _neutral(image, source.profile)
        image = grey.point(_grey_curve(press))
    elif image.mode == "RGB" or source.profile:
        image, remarks = _converted(image, source.profile, press)
    else:
        remarks = ("images.untagged-inks",)
    data, max_ink = within(image, request.profile.max_ink, press)
    decoded = pixels.decode(data)
    ppi = min(decoded.width / request.size[0], decoded.height / request.size[1]) * 72
    mask = b"" if source.alpha is None else zlib.compress(source.alpha.tobytes(), 6)
    return measured(decoded, (data, mask), (request.path, ppi, max_ink, remarks), press)


def measured(
    decoded: Image.Image, stored: tuple[bytes, bytes], told: tuple[str, float, float, tuple[str, ...]],
    press: profiles.Icc,
) -> Prepared:  # fmt: skip
    """The picture with its luminance: `stored` is its JPEG and its mask, `told` its file, ppi, ink and remarks."""
    (data, mask), (path, ppi, max_ink, remarks) = stored, told
    ref = ImageRef(path, _digest(data + mask))
    parts, (width, height) = len(decoded.getbands()), decoded.size
    seen = decoded if not mask else on_paper(decoded, mask)
    return Prepared(ref, width, height, parts, data, ppi, max_ink, _cells(seen, press), remarks, mask)


def on_paper(image: Image.Image, mask: bytes, ground: tuple[int, ...] = ()) -> Image.Image:
    """A see-through picture laid on the paper, or on a flat ink, whose levels are given in its own mode."""
    alpha = Image.frombytes("L", image.size, zlib.decompress(mask))
    bare = ground or ((255,) if image.mode == "L" else (0,) * len(image.getbands()))
    return Image.composite(image, Image.new(image.mode, image.size, bare if len(bare) > 1 else bare[0]), alpha)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:32]


def _shaded(image: Image.Image, strength: float) -> Image.Image:
    """The picture darkened towards its foot by its own dark."""
    small = image.resize((min(64, image.width), min(64, image.height)), Image.Resampling.BOX)
    flat = numpy.asarray(small).reshape(-1, len(image.getbands())).astype(numpy.float64)
    light = flat.sum(1) if image.mode != "CMYK" else -flat.sum(1)
    count = max(1, int(len(flat) * DARKEST))
    dark = flat[numpy.argsort(light, kind="stable")[:count]].mean(0).round().astype(int)
    down = (numpy.arange(image.height) + 0.5) / image.height
    share = numpy.clip((down - SHADE_FROM) / (1 - SHADE_FROM), 0, 1) * min(strength, 1.0)
    mask = Image.fromarray((share * 255).round().astype(numpy.uint8).reshape(-1, 1)).resize(image.size)
    colour = tuple(int(part) for part in dark)
    ground = Image.new(image.mode, image.size, colour if len(colour) > 1 else colour[0])
    return Image.composite(ground, image, mask)


def _converted(image: Image.Image, embedded: bytes, press: profiles.Icc) -> tuple[Image.Image, tuple[str, ...]]:
    perceptual = profiles.has_perceptual(press.raw)
    intent, flags = (PERCEPTUAL, ImageCms.Flags.NONE) if perceptual else (RELATIVE, BPC)
    to = _opened(press.raw)
    if embedded:
        try:
            step = ImageCms.buildTransform(_opened(embedded), to, image.mode, "CMYK", intent, flags)
            return _applied(image, step), ()
        except (ImageCms.PyCMSError, OSError):
            if image.mode == "CMYK":
                return image, ("images.untagged-inks",)
    step = ImageCms.buildTransform(_srgb(), to, "RGB", "CMYK", intent, flags)
    return _applied(image, step), ("images.profile-ignored",) if embedded else ()


def _applied(image: Image.Image, step: ImageCms.ImageCmsTransform) -> Image.Image:
    out = ImageCms.applyTransform(image, step)
    assert out is not None, "a transform that is not in place returns its image"
    return out


def _neutral(image: Image.Image, embedded: bytes) -> tuple[Image.Image, tuple[str, ...]]:
    """Grey on the sRGB tone curve, whatever curve its own profile (a dot gain, a gamma) has."""
    if not embedded:
        return image, ()
    try:
        step = ImageCms.buildTransform(_opened(embedded), _srgb(), "L", "RGB", RELATIVE, BPC)
        return _applied(image, step).getchannel(1), ()
    except (ImageCms.PyCMSError, OSError):
        return image, ("images.profile-ignored",)


@lru_cache(maxsize=4)
def _black_ramp(press: profiles.Icc) -> Bytes:
    """Relative luminance of 0 to 255 parts of black ink alone, falling."""
    ramp = Image.new("CMYK", (256, 1))
    ramp.putdata([(0, 0, 0, k) for k in range(256)])
    return numpy.minimum.accumulate(_luminance(ramp, press)[0])


def _grey_curve(press: profiles.Icc) -> list[int]:
    """DeviceGray levels for sRGB greys: white to paper, black to full ink, luminance in proportion between."""
    ramp = _black_ramp(press)
    light = _from_srgb(numpy.arange(256) / 255)
    wanted = ramp[-1] + (ramp[0] - ramp[-1]) * light
    ink = numpy.interp(wanted, ramp[::-1], numpy.arange(255, -1, -1))
    return [int(level) for level in (255 - ink).round()]


def _from_srgb(part: Bytes) -> Bytes:
    """IEC 61966-2-1: the linear light of an sRGB value."""
    return numpy.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def within(image: Image.Image, limit: float, press: profiles.Icc) -> tuple[bytes, float]:
    """JPEG bytes whose every decoded pixel keeps the ink limit, and the heaviest of them (1 = 100 %)."""
    if image.mode == "L":
        data = pixels.encode(image, QUALITY)
        return data, 1 - int(numpy.asarray(pixels.decode(data)).min()) / 255
    aim = limit - TARGET
    share = _black_share(press, int(aim * 255))
    for _ in range(ROUNDS):
        data = pixels.encode(clamped(image, aim, share), QUALITY)
        heaviest = _heaviest(pixels.decode(data))
        if heaviest <= limit - SURE:
            break
        aim -= heaviest - limit + 2 * SURE
    return data, heaviest


def _heaviest(image: Image.Image) -> float:
    rows = numpy.asarray(image)
    return (
        max(int(rows[at : at + STRIP].sum(2, dtype=numpy.uint16).max()) for at in range(0, image.height, STRIP)) / 255
    )


def clamped(image: Image.Image, limit: float, share: float = 1.0) -> Image.Image:
    """No pixel above `limit` (1 = 100 %): black takes the place of the grey in cyan, magenta and yellow.

    `share` parts of black stand for one part of each of the three (`_black_share`), so that a dark picture without
    black keeps its depth; only what black cannot take off is taken off the three alike.
    """
    rows = numpy.array(image)
    most = int(limit * 255)
    for at in range(0, image.height, STRIP):
        strip = rows[at : at + STRIP]
        heavy = strip.sum(2, dtype=numpy.uint16) > most
        strip[heavy] = _relieved(strip[heavy].astype(numpy.int32), most, share)
    return Image.fromarray(rows, "CMYK")


def _relieved(some: Bytes, most: int, share: float) -> Bytes:
    """Pixels above the limit with as much of their grey made black as brings them down to it."""
    grey = numpy.ceil((some.sum(1) - most) / (3 - share))
    grey = numpy.minimum(numpy.minimum(grey, some[:, :3].min(1)), (255 - some[:, 3]) / share).astype(numpy.int32)
    some[:, :3] -= grey[:, None]
    some[:, 3] += (grey * share).astype(numpy.int32)
    colour = some[:, :3].sum(1)
    room = numpy.maximum(most - some[:, 3], 0)
    over = colour > room
    some[over, :3] = some[over, :3] * room[over, None] // numpy.maximum(colour[over], 1)[:, None]
    return some.astype(numpy.uint8)


@lru_cache(maxsize=8)
def _black_share(press: profiles.Icc, most: int) -> float:
    """Parts of black that print as dark as one part of cyan, magenta and yellow each, in greys above the limit."""
    greys = numpy.arange(min(most // 3 + 1, 255), 256)
    before = numpy.stack([greys, greys, greys, numpy.zeros_like(greys)], 1).astype(numpy.int32)
    shares = [step / 20 for step in range(10, 46)]
    tried = numpy.stack([before.astype(numpy.uint8), *(_relieved(before.copy(), most, share) for share in shares)])
    light = _luminance(Image.fromarray(tried, "CMYK"), press)
    errors = numpy.abs(light[1:] - light[0]).mean(1)
    return shares[int(errors.argmin())]


def _luminance(image: Image.Image, press: profiles.Icc) -> Bytes:
    """Relative luminance of the print, one number a pixel; 1 is the paper."""
    step = ImageCms.buildTransform(_opened(press.raw), _srgb(), "CMYK", "RGB", RELATIVE, ImageCms.Flags.NONE)
    light = _from_srgb(numpy.arange(256) / 255).astype(numpy.float32)[numpy.asarray(_applied(image, step))]
    return light @ numpy.array([0.2126, 0.7152, 0.0722], numpy.float32)


def _cells(image: Image.Image, press: profiles.Icc) -> bytes:
    """The luminance grid: darkest and lightest rounded outwards, so that a worst case is never flattered."""
    light = numpy.empty((image.height, image.width), numpy.float32)
    for at in range(0, image.height, STRIP):
        strip = image.crop((0, at, image.width, min(at + STRIP, image.height)))
        if image.mode == "L":
            light[at : at + STRIP] = _black_ramp(press)[255 - numpy.asarray(strip).astype(int)]
        else:
            light[at : at + STRIP] = _luminance(strip, press)
    down = numpy.arange(GRID) * image.height // GRID
    across = numpy.arange(GRID) * image.width // GRID
    least, most = (f.reduceat(f.reduceat(light, down, 0), across, 1) for f in (numpy.minimum, numpy.maximum))
    total = numpy.add.reduceat(numpy.add.reduceat(light, down, 0), across, 1)
    mean = total / (_counts(down, image.height)[:, None] * _counts(across, image.width)[None, :])
    levels = [255 * part.clip(0, 1) ** (1 / GAMMA) for part in (least, most, mean)]
    stored = (numpy.floor(levels[0]), numpy.ceil(levels[1]).clip(0, 255), levels[2].round())
    return b"".join(part.astype(numpy.uint8).tobytes() for part in stored)


def _counts(starts: Bytes, end: int) -> Bytes:
    return numpy.maximum(numpy.diff(numpy.append(starts, end)), 1)


def proofed(picture: Prepared, press: profiles.Icc) -> Prepared:
    """The inks of a picture seen as sRGB, paper white, the press's darkest black."""
    image = pixels.decode(picture.data)
    if image.mode == "L":
        image = Image.merge("CMYK", [*(Image.new("L", image.size),) * 3, image.point(lambda value: 255 - value)])
    step = ImageCms.buildTransform(_opened(press.raw), _srgb(), "CMYK", "RGB", RELATIVE, BPC)
    data = pixels.encode(_applied(image, step), QUALITY)
    ref = ImageRef(picture.ref.file, _digest(data + picture.mask))
    return replace(picture, ref=ref, components=3, data=data)


def light(inks: tuple[tuple[float, float, float, float], ...], press: profiles.Icc) -> tuple[tuple[int, int, int], ...]:
    """sRGB values, 0 to 255, of solid inks (0 to 1 each), as pictures are proofed."""
    patches = Image.new("CMYK", (max(1, len(inks)), 1))
    patches.putdata([tuple(round(part * 255) for part in one) for one in inks])
    step = ImageCms.buildTransform(_opened(press.raw), _srgb(), "CMYK", "RGB", RELATIVE, BPC)
    found = numpy.asarray(_applied(patches, step))[0]
    return tuple((int(r), int(g), int(b)) for r, g, b in found[: len(inks)])
