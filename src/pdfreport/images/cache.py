"""The pictures' part of the folder of kept results: entries under keys, and the digests of files to make keys from."""

from __future__ import annotations

import os
import time
from functools import lru_cache
from hashlib import sha256

from pdfreport.cachedir import get, put

__all__ = ["file_sha256", "get", "put"]

_SETTLED = 2.0  # s; a file changed less long ago may change again within one tick of a coarse file clock


def file_sha256(path: str) -> str:
    """The SHA-256 of a file; remembered for as long as its size, times and inode stay the same. OSError as open()."""
    state = os.stat(path)
    stamp = f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino} {state.st_dev}"
    if time.time() - max(state.st_mtime, state.st_ctime) > _SETTLED:
        return _settled_sha256(os.path.abspath(path), stamp)
    return _read_sha256(path)


@lru_cache(maxsize=1024)
def _settled_sha256(path: str, stamp: str) -> str:
    """The same of a file that has not changed for a while, from memory, from disk, or from the file."""
    key = sha256(b"file\0" + os.fsencode(path)).hexdigest()
    known = get(key)
    if known is not None:
        was, _, digest = known.decode("ascii", "replace").rpartition(" ")
        if was == stamp:
            return digest
    digest = _read_sha256(path)
    put(key, f"{stamp} {digest}".encode())
    return digest


def _read_sha256(path: str) -> str:
    with open(path, "rb") as file:
        return sha256(file.read()).hexdigest()
