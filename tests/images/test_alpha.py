"""See-through pictures: alpha apart from colour, and both mixed with a ground for files without transparency."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import numpy
import pytest
from PIL import Image

from pdfreport.color import BLACK, PAPER, Cmyk, percent
from pdfreport.diag import Notes
from pdfreport.images import pixels
from pdfreport.images.convert import Request, matted, prepare, proof
from pdfreport.images.prepared import Prepared, pack, unpack
from pdfreport.profile import NEWSPRINT

Saver = Callable[..., str]
Asker = Callable[..., Request]


def made(request: Request) -> Prepared:
    """The picture, which must have been made without a word."""
    notes = Notes()
    found = prepare(request, notes)
    assert found is not None
    assert notes.found == []
    return found


def half(left: tuple[int, ...], right: tuple[int, ...], mode: str = "RGBA") -> Image.Image:
    """A picture of two flat halves, 160 x 120."""
    image = Image.new(mode, (160, 120), left)
    image.paste(right, (80, 0, 160, 120))
    return image


def levels(picture: Prepared) -> Image.Image:
    """The mask as an image."""
    return Image.frombytes("L", (picture.width, picture.height), zlib.decompress(picture.mask))


def test_alpha_is_kept_as_it_is(saved: Saver, request_for: Asker) -> None:
    """Each half's alpha to the level, at the size of the picture; the colour in inks as without it."""
    seen = made(request_for(saved(half((200, 30, 30, 255), (200, 30, 30, 64)), "a.png")))
    solid = made(request_for(saved(Image.new("RGB", (160, 120), (200, 30, 30)), "b.png")))
    mask = levels(seen)
    assert mask.size == (seen.width, seen.height)
    assert (mask.getpixel((10, 10)), mask.getpixel((150, 10))) == (255, 64)
    assert pixels.decode(seen.data).getpixel((10, 10)) == pixels.decode(solid.data).getpixel((10, 10))


def test_a_solid_picture_has_no_mask(saved: Saver, request_for: Asker) -> None:
    """An alpha channel that says nothing is left out, and the page needs no transparency."""
    assert made(request_for(saved(half((200, 30, 30, 255), (0, 0, 0, 255)), "a.png"))).mask == b""
    assert made(request_for(saved(Image.new("L", (160, 120), 90), "b.png"))).mask == b""


@pytest.mark.parametrize("mode", ["LA", "P", "RGBA"])
def test_every_way_of_being_see_through(saved: Saver, request_for: Asker, mode: str) -> None:
    """Grey with alpha stays one ink; palettes with a clear entry and full colour have masks as well."""
    image = half((120, 0), (120, 255), "LA")
    if mode == "P":
        image = image.convert("RGBA").quantize(4)
    elif mode == "RGBA":
        image = image.convert("RGBA")
    seen = made(request_for(saved(image, "a.png")))
    assert levels(seen).getextrema() == (0, 255)
    assert seen.components == (1 if mode == "LA" else 4)


def test_masks_are_cropped_with_their_picture(saved: Saver, request_for: Asker) -> None:
    """The left half of a picture that is clear on the right is solid; sized down, the mask has the picture's size."""
    path = saved(half((10, 90, 30, 255), (10, 90, 30, 0)), "a.png")
    left = request_for(path, (80, 120), crop=(0.0, 0.0, 0.5, 1.0))
    assert made(left).mask == b""
    small = made(request_for(path, size=(12.0, 9.0)))
    assert levels(small).size == (small.width, small.height)
    assert small.width < 160


def test_what_nobody_sees_does_not_colour_the_edge(saved: Saver, request_for: Asker) -> None:
    """Pure green below the clear part, as editors leave it, does not run into the red beside it."""
    seen = made(request_for(saved(half((200, 30, 30, 255), (0, 255, 0, 0)), "a.png")))
    inks = numpy.asarray(pixels.decode(seen.data)).astype(int)
    assert numpy.abs(inks[:, 76:84] - inks[:, 40:41]).max() <= 12


def test_masks_survive_the_cache(saved: Saver, request_for: Asker) -> None:
    """What is kept comes back; another mask is another picture."""
    seen = made(request_for(saved(half((200, 30, 30, 255), (200, 30, 30, 64)), "a.png")))
    again = unpack(pack(seen), seen.ref.file)
    assert again is not None
    assert (again.mask, again.data, again.cells, again.ref) == (seen.mask, seen.data, seen.cells, seen.ref)
    other = made(request_for(saved(half((200, 30, 30, 255), (200, 30, 30, 65)), "b.png")))
    assert other.ref.digest != seen.ref.digest


def test_light_is_that_of_the_picture_on_paper(saved: Saver, request_for: Asker) -> None:
    """Type over the clear part stands on white, whatever colour nobody sees there."""
    seen = made(request_for(saved(half((0, 0, 0, 0), (0, 0, 0, 255)), "a.png")))
    assert seen.luminance((0.05, 0.05, 0.4, 0.9)).darkest > 0.95
    assert seen.luminance((0.6, 0.05, 0.9, 0.9)).lightest < 0.2


def test_proofs_are_see_through_too(saved: Saver, request_for: Asker) -> None:
    """A screen shows the same alpha over the light of the inks."""
    seen = made(request_for(saved(half((200, 30, 30, 255), (200, 30, 30, 64)), "a.png")))
    light = proof(seen, NEWSPRINT)
    assert (light.components, light.mask) == (3, seen.mask)


@pytest.mark.parametrize("ground", [PAPER, percent(20, 10, 0, 10), BLACK, percent(40, 0, 0, 100)])
def test_mixing_is_the_mean_by_alpha(saved: Saver, request_for: Asker, ground: Cmyk) -> None:
    """Plate by plate: all ground where clear, all picture where solid, in proportion between; never over the limit."""
    seen = made(request_for(saved(half((200, 30, 30, 255), (200, 30, 30, 102)), "a.png")))
    mixed = matted(seen, ground, NEWSPRINT)
    assert mixed.mask == b""
    before, after = pixels.decode(seen.data), pixels.decode(mixed.data)
    solid, thin = before.getpixel((20, 60)), after.getpixel((140, 60))
    assert isinstance(solid, tuple)
    assert isinstance(thin, tuple)
    for part, got, below in zip(solid, thin, (ground.c, ground.m, ground.y, ground.k)):
        assert got == pytest.approx(0.4 * part + 0.6 * 255 * below, abs=4)
    assert after.getpixel((20, 60)) == pytest.approx(solid, abs=3)
    assert mixed.max_ink <= NEWSPRINT.max_ink


def test_grey_on_black_stays_one_ink(saved: Saver, request_for: Asker) -> None:
    """On a coloured ground it needs all four."""
    grey = made(request_for(saved(half((120, 255), (120, 0), "LA"), "a.png")))
    assert matted(grey, BLACK, NEWSPRINT).components == 1
    coloured = matted(grey, percent(20, 0, 0, 0), NEWSPRINT)
    assert coloured.components == 4
    assert pixels.decode(coloured.data).getpixel((140, 60)) == pytest.approx((51, 0, 0, 0), abs=2)
