"""The headers of JPEG, PNG, TIFF and WebP files: size, colour components, alpha, orientation; no pixels, no decoder.

In: an open binary file. Out: a `Header`, or one of the three exceptions that say why there is none. Nothing is
decompressed, and every read has a bound, so a hostile file costs no more than an honest one.
"""

from __future__ import annotations

import struct
import zlib
from typing import BinaryIO

from pdfreport.frozen import dataclass

MAX_SEGMENTS = 4096  # JPEG markers or PNG chunks before the picture itself; real files have a few dozen

# What other files look like at their start, so that the message can name them.
FOREIGN = (
    (b"GIF8", "GIF"), (b"BM", "BMP"), (b"8BPS", "Photoshop"), (b"%PDF", "PDF"), (b"%!PS", "PostScript"),
    (b"\x00\x00\x00\x0cjP", "JPEG 2000"), (b"<svg", "SVG"), (b"<?xml", "SVG"), (b"II\x2b\x00", "BigTIFF"),
    (b"MM\x00\x2b", "BigTIFF"), (b"\xff\x0a", "JPEG XL"),
)  # fmt: skip


class Broken(Exception):
    """The header is cut short or contradicts itself."""


class Foreign(Exception):
    """A picture of a kind that is not read; its text is the kind, or empty if unknown."""


@dataclass(frozen=True, slots=True)
class Header:
    """Pixels as stored (before `orientation`, an Exif number from 1 to 8, is applied)."""

    kind: str  # jpeg, png, tiff, webp
    width: int
    height: int
    components: int  # 1 grey, 3 colour, 4 inks
    alpha: bool = False
    orientation: int = 1


def read(file: BinaryIO) -> Header:
    """The header of an open picture file, told by its first bytes and not by its name."""
    start = file.read(16)
    file.seek(0)
    if start[:3] == b"\xff\xd8\xff":
        return _jpeg(file)
    if start[:8] == b"\x89PNG\r\n\x1a\n":
        return _png(file)
    if start[:4] in (b"II\x2a\x00", b"MM\x00\x2a"):
        return _tiff(file)
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return _webp(file)
    if start[4:8] == b"ftyp":
        raise Foreign("AVIF" if start[8:12] in (b"avif", b"avis") else "HEIC")
    raise Foreign(next((kind for magic, kind in FOREIGN if start.startswith(magic)), ""))


def _take(file: BinaryIO, count: int) -> bytes:
    data = file.read(count)
    if len(data) != count:
        raise Broken
    return data


def _jpeg(file: BinaryIO) -> Header:
    """ISO 10918-1, annex B: walk the marker segments to the frame header."""
    file.seek(2)
    orientation = 1
    for _ in range(MAX_SEGMENTS):
        if _take(file, 1) != b"\xff":
            raise Broken
        marker = _take(file, 1)[0]
        while marker == 0xFF:  # fill bytes
            marker = _take(file, 1)[0]
        if marker == 0x01 or 0xD0 <= marker <= 0xD7:
            continue
        if marker in (0xD9, 0xDA):  # the end or a scan before any frame header
            raise Broken
        (length,) = struct.unpack(">H", _take(file, 2))
        if length < 2:
            raise Broken
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            if marker > 0xC2:
                raise Foreign("JPEG (lossless or arithmetic)")
            depth, height, width, components = struct.unpack(">BHHB", _take(file, 6))
            if depth != 8:
                raise Foreign("JPEG (12 bit)")
            if components not in (1, 3, 4):
                raise Broken
            return Header("jpeg", width, height, components, orientation=orientation)
        body = _take(file, length - 2)
        if marker == 0xE1 and body[:6] == b"Exif\0\0":
            orientation = _orientation(body[6:])
    raise Broken


def _orientation(exif: bytes) -> int:
    """Tag 274 of the first directory; 1 when absent or damaged, since a picture is no worse for it."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    try:
        if order is None:
            return 1
        (offset,) = struct.unpack_from(order + "L", exif, 4)
        (count,) = struct.unpack_from(order + "H", exif, offset)
        for i in range(count):
            tag, form, _, value = struct.unpack_from(order + "HHLH", exif, offset + 2 + 12 * i)
            if tag == 274 and form == 3 and 1 <= value <= 8:
                return int(value)
    except struct.error:
        return 1
    return 1


def _png(file: BinaryIO) -> Header:
    """PNG (ISO 15948): the IHDR chunk, its checksum included, then chunk names up to the pixels for tRNS."""
    file.seek(8)
    length, name = struct.unpack(">L4s", _take(file, 8))
    if name != b"IHDR" or length != 13:
        raise Broken
    body = _take(file, 13)
    if struct.unpack(">L", _take(file, 4))[0] != zlib.crc32(name + body):
        raise Broken
    width, height, depth, colour = struct.unpack(">LLBB", body[:10])
    components = {0: 1, 2: 3, 3: 3, 4: 1, 6: 3}.get(colour)
    if components is None or depth not in (1, 2, 4, 8, 16):
        raise Broken
    alpha = colour in (4, 6)
    for _ in range(MAX_SEGMENTS):
        length, name = struct.unpack(">L4s", _take(file, 8))
        if name == b"IDAT":
            return Header("png", width, height, components, alpha)
        if name == b"IEND" or length > 0x7FFFFFFF:
            break
        alpha = alpha or name == b"tRNS"
        file.seek(length + 4, 1)
    raise Broken


def _tiff(file: BinaryIO) -> Header:
    """TIFF 6.0: the first directory's plain numbers."""
    order = "<" if _take(file, 2) == b"II" else ">"
    _, offset = struct.unpack(order + "HL", _take(file, 6))
    file.seek(offset)
    (count,) = struct.unpack(order + "H", _take(file, 2))
    found: dict[int, int] = {}
    for _ in range(count):
        tag, form, values, field = struct.unpack(order + "HHL4s", _take(file, 12))
        if values == 1 and form in (3, 4):
            found[tag] = struct.unpack(order + ("H" if form == 3 else "L"), field[: 2 if form == 3 else 4])[0]
        elif tag == 338:  # ExtraSamples
            found[tag] = values
    width, height, photometric = found.get(256, 0), found.get(257, 0), found.get(262, -1)
    components = {0: 1, 1: 1, 2: 3, 3: 3, 5: 4, 6: 3, 8: 3}.get(photometric)
    if components is None:
        raise Foreign("TIFF")
    orientation = found.get(274, 1)
    return Header("tiff", width, height, components, 338 in found, orientation if 1 <= orientation <= 8 else 1)


def _webp(file: BinaryIO) -> Header:
    """WebP container (RFC 9649): the first chunk tells the size in each of the three forms."""
    file.seek(12)
    name, body = struct.unpack("<4s4x10s", _take(file, 18))
    if name == b"VP8X":
        width = 1 + int.from_bytes(body[4:7], "little")
        height = 1 + int.from_bytes(body[7:10], "little")
        if body[0] & 0x02:
            raise Foreign("WebP (moving)")
        return Header("webp", width, height, 3, bool(body[0] & 0x10))
    if name == b"VP8L" and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        return Header("webp", 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), 3, bool(bits >> 28 & 1))
    if name == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", body[6:10])
        return Header("webp", width & 0x3FFF, height & 0x3FFF, 3)
    raise Broken
