"""Font programs cut and deflated, remembered in memory and on disk: they are half of what writing a page costs.

In: a face and its glyphs. Out: the deflated program and its plain length. The key holds everything the bytes depend
on: the font file, the glyphs, and the versions of the libraries that cut and deflate.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from zlib import ZLIB_RUNTIME_VERSION, compress

import uharfbuzz

from pdfreport.fonts.face import Face
from pdfreport.fonts.subset import subset
from pdfreport.images import cache

RECIPE = "1"  # raise when `fonts.subset` changes what it makes
LEVEL = 6


def program(face: Face, glyphs: Iterable[int]) -> tuple[bytes, int]:
    """The program of `face` cut to `glyphs`, deflated, and its length before."""
    return _program(face, tuple(sorted(glyphs)))


@lru_cache(maxsize=32)
def _program(face: Face, glyphs: tuple[int, ...]) -> tuple[bytes, int]:
    versions = (RECIPE, uharfbuzz.version_string(), ZLIB_RUNTIME_VERSION, str(LEVEL))
    told = " ".join(("font", *versions, face.ref.name, face.ref.digest, *map(str, glyphs)))
    key = sha256(told.encode("utf-8")).hexdigest()
    kept = cache.get(key)
    if kept is not None and len(kept) > 8:
        return kept[8:], int.from_bytes(kept[:8], "big")
    plain = subset(face, glyphs).program
    deflated = compress(plain, LEVEL)
    cache.put(key, len(plain).to_bytes(8, "big") + deflated)
    return deflated, len(plain)
