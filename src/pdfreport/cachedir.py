"""Where results that took long to compute are kept between runs, and how they are written: whole or not at all.

`PDFREPORT_CACHE` names the folder (set but empty: none is used); otherwise it is the platform's place for such things.
Nothing here changes a result, only the time it takes: an entry that is damaged counts as absent, and a folder that
cannot be written is lived without. What an entry means, and what its key is made from, is the business of its room.
"""

from __future__ import annotations

import marshal
import os
import struct
import sys
import time
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any

_HEAD = struct.Struct("<8sLL")  # magic, length and checksum of what follows
_MAGIC = b"pdfrep\x00\x01"


def folder() -> Path | None:
    """The cache folder, which need not exist yet; None if there is to be none."""
    chosen = os.environ.get("PDFREPORT_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen else None
    if os.environ.get("XDG_CACHE_HOME"):
        return Path(os.environ["XDG_CACHE_HOME"], "pdfreport")
    if sys.platform == "win32" and os.environ.get("LOCALAPPDATA"):
        return Path(os.environ["LOCALAPPDATA"], "pdfreport", "cache")
    home = os.path.expanduser("~")
    if home == "~":  # an account without a home
        return None
    return Path(home, "Library/Caches" if sys.platform == "darwin" else ".cache", "pdfreport")


def get(key: str) -> bytes | None:
    """What was put under `key` (hex digits), or None."""
    path = _path(key)
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            head, body = file.read(_HEAD.size), file.read()
    except OSError:
        return None
    if len(head) < _HEAD.size:
        return None
    magic, length, checksum = _HEAD.unpack(head)
    sound = magic == _MAGIC and length == len(body) and checksum == zlib.crc32(body)
    return body if sound else None


def put(key: str, body: bytes) -> None:
    """Keep `body` under `key`, written beside and renamed; silently nothing where the folder cannot be written."""
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


def parsed(data: bytes) -> Any:
    """What the bytes of a JSON file say; kept as plain values, since loading a parser costs more than reading those."""
    key = sha256(b"json " + sys.version.encode() + data).hexdigest()
    kept = get(key)
    if kept is not None:
        try:
            return marshal.loads(kept)
        except (ValueError, EOFError, TypeError):  # not what was put there: parse it anew
            pass
    import json

    said = json.loads(data)
    put(key, marshal.dumps(said))
    return said


def code_stamp(*folders: Path) -> str:
    """Names, sizes and times of the source files in folders of this package: by these Python, too, tells changed code.

    Quicker than reading them, but a fresh copy of the same code finds nothing of what the old one kept.
    """
    stamps = [
        f"{file.name} {state.st_size} {state.st_mtime_ns}"
        for folder in folders
        for file in sorted(os.scandir(folder), key=lambda file: file.name)
        if file.name.endswith(".py") and (state := file.stat())
    ]
    return sha256("\n".join(stamps).encode()).hexdigest()


def _path(key: str) -> str | None:
    base = folder()
    return None if base is None else os.path.join(base, key[:2], key[2:])
