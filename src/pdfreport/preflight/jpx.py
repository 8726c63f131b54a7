"""The colour space that JPEG 2000 data name themselves (ISO 15444-1, annex I), where the image says none.

In: an image. Out: its space, or None if it is of another compression or says nothing. It decodes no pixels.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from pdfreport.preflight.colour import ICC_SPACES, Space
from pdfreport.preflight.objects import Object, get, name, several

# Enumerated spaces: CMYK, sRGB, grey, sYCC. The calibrated ones count as light with a profile, or as grey.
ENUMERATED = {
    12: Space("DeviceCMYK", "CMYK", 4), 16: Space("JPX", "RGB", 3), 17: Space("JPX", "Gray", 1),
    18: Space("JPX", "RGB", 3),
}  # fmt: skip
PARTS = {"Gray": 1, "RGB": 3, "CMYK": 4, "Lab": 3}
BY_NUMBER, BY_PROFILE = 1, 2  # methods of a colr box


def space(image: Object) -> Space | None:
    """The first space that the data name and that is known."""
    filters = [name(one) for one in several(get(image, "Filter"))]
    if filters[-1:] != ["JPXDecode"] or len(filters) > 1:
        return None
    for kind, head in _boxes(_raw(image)):
        if kind == b"jp2h":
            for inner, told in _boxes(head):
                if inner == b"colr" and (found := _told(told)) is not None:
                    return found
    return None


def _raw(image: Object) -> bytes:
    return bytes(image.read_raw_bytes()) if isinstance(image, pikepdf.Stream) else b""


def _told(box: bytes) -> Space | None:
    """What a colr box says: a number, or a profile."""
    method = box[0] if box else 0
    if method == BY_NUMBER:
        return ENUMERATED.get(int.from_bytes(box[3:7], "big"))
    base = ICC_SPACES.get(box[3 + 16 : 3 + 20], "") if method == BY_PROFILE else ""
    return Space("JPX", base, PARTS[base]) if base else None


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each box; one of length 0 goes to the end, one of length 1 has a long length behind."""
    at = 0
    while at + 8 <= len(data):
        length, kind, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if length == 1:
            length, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        end = len(data) if length == 0 else at + length
        if end < at + head:
            return
        yield kind, data[at + head : end]
        at = end
