"""Colour profiles: those packed with the program, deflated once and for all, and a press's own file.

In: a key of the packaged index, or a path. Out: the profile's bytes, deflated for embedding and raw for conversion.
Nothing is converted here, and the 65 ms it takes to deflate a large profile are spent when the package is made.
"""

from __future__ import annotations

import os
import struct
import zlib
from functools import lru_cache
from hashlib import sha256

from pdfreport import cachedir
from pdfreport.diag import NOWHERE, Notes, UsageError
from pdfreport.frozen import dataclass
from pdfreport.images import cache

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "icc")
SRGB = "sRGB"
REGISTRY = "http://www.color.org"
_HEADER = struct.Struct(">12s4s4s4s")  # ICC.1 7.2: version at 8, class at 12, data colour space at 16


@dataclass(frozen=True, slots=True)
class Icc:
    """One ICC profile; `sha256` is that of the raw file, `components` its number of inks or lights."""

    name: str
    sha256: str
    components: int
    deflated: bytes
    description: str

    @property
    def raw(self) -> bytes:
        """The file as it was before deflating."""
        return zlib.decompress(self.deflated)


@lru_cache(maxsize=1)
def _index() -> dict[str, dict[str, str | int | None]]:
    with open(os.path.join(FOLDER, "index.json"), "rb") as file:
        found: dict[str, dict[str, str | int | None]] = cachedir.parsed(file.read())
    return found


@lru_cache(maxsize=8)
def load(icc: str) -> Icc:
    """The profile of that key or path; UsageError if there is none, or if a file is no press profile."""
    entry = _index().get(icc)
    if entry is None:
        return _own(icc)
    with open(os.path.join(FOLDER, str(entry["file"])), "rb") as file:
        deflated = file.read()
    return Icc(icc, str(entry["sha256"]), int(entry["components"] or 0), deflated, str(entry["description"]))


def _own(path: str) -> Icc:
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except OSError:
        known = "、".join(key for key, entry in sorted(_index().items()) if entry["components"] == 4)
        raise _fault("images.profile-missing", file=path, known=known) from None
    if len(raw) < 128 or raw[36:40] != b"acsp":
        raise _fault("images.profile-unfit", file=path)
    head, kind, space = _HEADER.unpack(raw[:24])[:3]
    if kind != b"prtr" or space != b"CMYK" or head[8] not in (2, 4):  # print-standards.md 2.3
        raise _fault("images.profile-unfit", file=path)
    digest = sha256(raw).hexdigest()
    key = sha256(b"icc-6-" + digest.encode()).hexdigest()
    deflated = cache.get(key)
    if deflated is None:
        deflated = zlib.compress(raw, 6)
        cache.put(key, deflated)
    return Icc(path, digest, 4, deflated, os.path.basename(path))


def _fault(code: str, **facts: object) -> UsageError:
    notes = Notes()
    notes.error(code, NOWHERE, **facts)
    return UsageError(notes.errors)


def has_perceptual(raw: bytes) -> bool:
    """Whether the profile has a perceptual table of its own, and not the colorimetric one under both names."""
    (count,) = struct.unpack_from(">L", raw, 128)
    tags = {raw[at : at + 4]: raw[at + 4 : at + 8] for at in range(132, 132 + 12 * min(count, 200), 12)}
    return b"B2A0" in tags and tags[b"B2A0"] != tags.get(b"B2A1")
