"""Colour profiles: those packed with the program, deflated once and for all, and a press's own file.

In: a key of the packaged index, or a path. Out: the profile's bytes, deflated for embedding and raw for conversion.
Nothing is converted here, and the 65 ms it takes to deflate a large profile are spent when the package is made. A file
of one's own is judged (`press_profile`) when it is first met; what passed is remembered by its content.
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
MOST = 16 << 20  # bytes of a profile of one's own; large ones of presses have 3 MB


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

    @property
    def version(self) -> int:
        """Its major version, 2 or 4 (ICC.1 7.2.4)."""
        return zlib.decompressobj().decompress(self.deflated, 16)[8]


@lru_cache(maxsize=1)
def _index() -> dict[str, dict[str, str | int | None]]:
    with open(os.path.join(FOLDER, "index.json"), "rb") as file:
        found: dict[str, dict[str, str | int | None]] = cachedir.parsed(file.read())
    return found


def load(icc: str) -> Icc:
    """The profile of that key or path; UsageError if there is none, or if a file is no press profile."""
    return _packaged(icc) if icc in _index() else _own(icc)


@lru_cache(maxsize=8)
def _packaged(icc: str) -> Icc:
    entry = _index()[icc]
    with open(os.path.join(FOLDER, str(entry["file"])), "rb") as file:
        deflated = file.read()
    return Icc(icc, str(entry["sha256"]), int(entry["components"] or 0), deflated, str(entry["description"]))


def _own(path: str) -> Icc:
    """A file of the user's: the same one is not read again as long as it has not changed."""
    try:
        size = os.path.getsize(path) if os.path.isfile(path) else None
        if size is not None and size > MOST:
            raise _fault("images.profile-huge", file=path, most=MOST >> 20)
        digest = None if size is None else cache.file_sha256(path)
    except (OSError, ValueError):  # vanished, may not be read, a null byte in its name
        digest = None
    if digest is None:
        known = [key for key, entry in sorted(_index().items()) if entry["components"] == 4]
        raise _fault("images.profile-missing", file=path, known=known)
    return _judged(path, digest)


@lru_cache(maxsize=4)
def _judged(path: str, digest: str) -> Icc:
    key = sha256(b"icc-6-" + digest.encode()).hexdigest()
    deflated = cache.get(key)
    if deflated is None:
        from pdfreport.images import press_profile  # only for files that were not met before

        with open(path, "rb") as file:
            raw = file.read()
        fault = press_profile.fault(raw)
        if fault is not None:
            raise _fault(f"images.{fault[0]}", file=path, **fault[1])
        digest = sha256(raw).hexdigest()  # of what was judged, if the file has changed in between
        deflated = zlib.compress(raw, 6)
        cache.put(sha256(b"icc-6-" + digest.encode()).hexdigest(), deflated)
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
