"""Whether a file is the ICC profile of a press: its header, its tables, and whether the colour engine can use it.

Comes in: the bytes of a file, whatever they are. Goes out: None, or which message is due with its facts. The rules are
those of an output intent (ISO 15930-7, 6.2.2; ICC.1 7.2) and of converting pictures into it and back.
"""

from __future__ import annotations

import struct

Fault = tuple[str, dict[str, object]]
HEADER = 128
MOST_TAGS = 200
TABLES = (b"A2B0", b"B2A0")  # device to colour and back, the least a press profile has (ICC.1 8.4)


def fault(raw: bytes) -> Fault | None:
    """What is wrong with a profile, the plainest first; None for one of a CMYK press, version 2 or 4."""
    if len(raw) < HEADER + 4 or raw[36:40] != b"acsp":
        return "profile-unfit", {}
    if raw[16:20] != b"CMYK":
        return "profile-space", {"space": _word(raw[16:20])}
    if raw[12:16] != b"prtr":
        return "profile-class", {"kind": _word(raw[12:16])}
    if raw[8] not in (2, 4):
        return "profile-version", {"version": raw[8]}
    what = _damage(raw)
    return None if what is None else ("profile-broken", {"what": what})


def _word(four: bytes) -> str:
    """A signature of four letters as a person may read it."""
    return four.decode("ascii", "replace").strip("\0 ") or "—"


def _damage(raw: bytes) -> str | None:
    """The part that is not there or cannot be used."""
    (size,) = struct.unpack_from(">L", raw)
    if size > len(raw):
        return f"{len(raw)} < {size}"
    if raw[20:24] not in (b"Lab ", b"XYZ "):
        return "PCS"
    (count,) = struct.unpack_from(">L", raw, HEADER)
    if count > MOST_TAGS or len(raw) < HEADER + 4 + 12 * count:
        return "tags"
    tags = {}
    for at in range(HEADER + 4, HEADER + 4 + 12 * count, 12):
        name, start, length = struct.unpack_from(">4sLL", raw, at)
        if start + length > len(raw):
            return _word(name)
        tags[name] = start
    lacking = next((table for table in TABLES if table not in tags), None)
    return _word(lacking) if lacking is not None else _unusable(raw)


def _unusable(raw: bytes) -> str | None:
    """What the colour engine says when it is asked to go there and back."""
    from pdfreport.images.ink import usable  # the engine takes 60 ms to load

    return None if usable(raw) else "LittleCMS"
