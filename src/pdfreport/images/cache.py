"""A folder of results that took long to compute, each under a key made from everything it depends on.

`PDFREPORT_CACHE` names the folder (set but empty: none is used); otherwise the platform's place for such things.
An entry is written beside and renamed, so readers see it whole or not at all; one that is damaged counts as absent,
and a folder that cannot be written is lived without. Nothing here changes a result, only the time it takes.
"""

from __future__ import annotations

import os
import struct
import sys
import time
import zlib
from hashlib import sha256

_HEAD = struct.Struct("<8sLL")  # magic, length and checksum of what follows
_MAGIC = b"pdfrep\x00\x01"
_SETTLED = 2.0  # s; a file changed less long ago may change again within one tick of a coarse file clock


def folder() -> str | None:
    """The cache folder, which need not exist yet; None if there is to be none."""
    chosen = os.environ.get("PDFREPORT_CACHE")
    if chosen is not None:
        return chosen or None
    if os.environ.get("XDG_CACHE_HOME"):
        return os.path.join(os.environ["XDG_CACHE_HOME"], "pdfreport")
    if sys.platform == "win32" and os.environ.get("LOCALAPPDATA"):
        return os.path.join(os.environ["LOCALAPPDATA"], "pdfreport", "cache")
    home = os.path.expanduser("~")
    if home == "~":
        return None
    return os.path.join(home, "Library/Caches" if sys.platform == "darwin" else ".cache", "pdfreport")


def _path(key: str) -> str | None:
    base = folder()
    return None if base is None else os.path.join(base, key[:2], key[2:])


def get(key: str) -> bytes | None:
    """What was put under `key` (hex digits), or None."""
    path = _path(key)
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    if len(data) < _HEAD.size:
        return None
    magic, length, checksum = _HEAD.unpack_from(data)
    body = data[_HEAD.size :]
    sound = magic == _MAGIC and length == len(body) and checksum == zlib.crc32(body)
    return body if sound else None


def put(key: str, body: bytes) -> None:
    """Keep `body` under `key`; silently nothing where the folder cannot be written."""
    path = _path(key)
    if path is None:
        return
    beside = f"{path}.{os.getpid()}.{time.monotonic_ns()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(beside, "xb") as file:
            file.write(_HEAD.pack(_MAGIC, len(body), zlib.crc32(body)))
            file.write(body)
        os.replace(beside, path)
    except OSError:
        try:
            os.unlink(beside)
        except OSError:
            return


def file_sha256(path: str) -> str:
    """The SHA-256 of a file; remembered for as long as its size, times and inode stay the same. OSError as open()."""
    state = os.stat(path)
    stamp = f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino} {state.st_dev}"
    key = sha256(b"file\0" + os.fsencode(os.path.abspath(path))).hexdigest()
    known = get(key)
    if known is not None:
        was, _, digest = known.decode("ascii", "replace").rpartition(" ")
        if was == stamp:
            return digest
    with open(path, "rb") as file:
        digest = sha256(file.read()).hexdigest()
    if time.time() - max(state.st_mtime, state.st_ctime) > _SETTLED:
        put(key, f"{stamp} {digest}".encode())
    return digest
