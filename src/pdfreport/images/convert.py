"""A picture for its place: cropped, sized and inked, out of the cache if it was made before.

In: a `Request`. Out: `Prepared`, or None with an error. The pixels are worked on in `ink`, which is loaded only when
there are any to work on; a page whose pictures are all in the cache never loads an image library.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from importlib.machinery import PathFinder

from pdfreport.color import Cmyk
from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.images import cache, profiles
from pdfreport.images.open import Facts, probe
from pdfreport.images.prepared import Prepared, pack, unpack
from pdfreport.profile import PrintProfile

RECIPE = b"3"  # raise when `ink` changes what it makes
MAX_PPI = 300.0  # print-standards.md 5.1: above this, down-sample
SPARE = 1.25  # a press that wants 200 ppi shows nothing beyond 250


@dataclass(frozen=True, slots=True)
class Request:
    """What a place asks of a picture. `crop` is left, top, right, bottom in fractions of the upright picture.

    `size` is the final width and height in points. `shade` (0 to 1) darkens towards the foot for type: nothing at
    43 % of the height, that share of the picture's own dark at the bottom (look.md section 6). `device` is "cmyk" for
    inks or "rgb" for a proof of those inks in sRGB.
    """

    path: str
    crop: tuple[float, float, float, float]
    size: tuple[float, float]
    profile: PrintProfile
    shade: float = 0.0
    device: str = "cmyk"
    where: Where = NOWHERE

    @property
    def most_ppi(self) -> float:
        """Pixels per inch beyond which a picture is made smaller."""
        return float(min(MAX_PPI, SPARE * self.profile.wanted_ppi))


def prepare(request: Request, notes: Notes) -> Prepared | None:
    """The picture as it will be embedded; None, with an error in `notes`, if the file or the crop is unusable."""
    left, top, right, bottom = request.crop
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1) or min(request.size) <= 0:
        notes.error("images.crop", request.where, file=request.path, crop=request.crop)
        return None
    try:
        source = cache.file_sha256(request.path)
    except OSError as fault:
        if probe(request.path, request.where, notes) is not None:  # it has just vanished and come back
            notes.error("images.unreadable", request.where, file=request.path, reason=fault.strerror or str(fault))
        return None
    press = profiles.load(request.profile.icc)
    key = _key(request, source, press.sha256)
    made = _kept(key, request.path)
    if made is None:
        facts = probe(request.path, request.where, notes)
        made = None if facts is None else _convert(request, facts, press, notes)
        if made is None:
            return None
        cache.put(key, pack(made))
    for code in made.remarks:
        notes.warn(code, request.where, file=request.path)
    return made


def proof(picture: Prepared, profile: PrintProfile) -> Prepared:
    """The same picture as sRGB light, for screens: its inks seen through the press profile."""
    if picture.components == 3:
        return picture
    press = profiles.load(profile.icc)
    parts = (b"proof", RECIPE, _library(), picture.ref.digest.encode(), press.sha256.encode())
    key = sha256(b"\0".join(parts)).hexdigest()
    made = _kept(key, picture.ref.file)
    if made is None:
        from pdfreport.images import ink

        made = ink.proofed(picture, press)
        cache.put(key, pack(made))
    return made


def matted(picture: Prepared, ground: Cmyk, profile: PrintProfile) -> Prepared:
    """The same see-through picture mixed with the flat ink it lies on: solid, for files without transparency."""
    press = profiles.load(profile.icc)
    inks = f"{ground.c:.6f} {ground.m:.6f} {ground.y:.6f} {ground.k:.6f} {profile.max_ink:.6f}"
    parts = (b"matted", RECIPE, _library(), picture.ref.digest.encode(), press.sha256.encode(), inks.encode())
    key = sha256(b"\0".join(parts)).hexdigest()
    made = _kept(key, picture.ref.file)
    if made is None:
        from pdfreport.images import matte

        made = matte.mixed(picture, ground, profile.max_ink, press)
        cache.put(key, pack(made))
    return made


def _kept(key: str, path: str) -> Prepared | None:
    """The picture kept under `key`; one process reads it once from the disk."""
    try:
        return _read(key, path)
    except KeyError:
        return None


@lru_cache(maxsize=12)  # pictures of one page; some 4 MB
def _read(key: str, path: str) -> Prepared:
    """The entry of the cache on disk; KeyError, which is not remembered, if there is none."""
    entry = cache.get(key)
    made = None if entry is None else unpack(entry, path)
    if made is None:
        raise KeyError(key)
    return made


def _convert(request: Request, facts: Facts, press: profiles.Icc, notes: Notes) -> Prepared | None:
    from pdfreport.images import ink, pixels

    box = tuple(round(part, 9) for part in request.crop)
    try:
        source = pixels.load(request.path, facts)
        part = pixels.cropped(source, (box[0], box[1], box[2], box[3]), _pixels(request, facts))
    except pixels.Damaged as fault:
        notes.error("images.truncated", request.where, file=request.path, reason=fault)
        return None
    made = ink.inked(part, request, press)
    return made if request.device == "cmyk" else replace(ink.proofed(made, press), remarks=made.remarks)


def _pixels(request: Request, facts: Facts) -> tuple[int, int]:
    """Width and height in pixels: those of the crop, or fewer if that is more than the press can show."""
    left, top, right, bottom = request.crop
    wide, high = (right - left) * facts.width, (bottom - top) * facts.height
    most = request.most_ppi / 72
    share = min(1.0, max(request.size[0] * most / wide, request.size[1] * most / high))
    return max(1, round(wide * share)), max(1, round(high * share))


def _key(request: Request, source: str, press: str) -> str:
    profile = request.profile
    numbers = (*request.crop, *request.size, request.shade, profile.max_ink, request.most_ppi)
    told = " ".join(f"{number:.9f}" for number in numbers)
    parts = (RECIPE, _library(), source.encode(), press.encode(), told.encode(), request.device.encode())
    return sha256(b"\0".join(parts)).hexdigest()


@lru_cache(maxsize=1)
def _library() -> bytes:
    """Which Pillow makes the pixels: its version file, read but not run, since importing it costs 20 ms."""
    found = PathFinder.find_spec("PIL")
    if found is None or not found.submodule_search_locations:
        return b""
    try:
        with open(os.path.join(found.submodule_search_locations[0], "_version.py"), "rb") as file:
            return sha256(file.read()).digest()
    except OSError:
        return b""
