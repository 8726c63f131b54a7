"""A picture ready to be embedded, how it is kept on disk, and how light it is where type may stand on it.

In: finished bytes and what was measured of them. Out: `Prepared`. Luminance is relative (WCAG 2, 1 = the paper),
of the print itself: converted from the inks back to sRGB relative to the paper *without* black point compensation,
since newsprint black is far from black and type must be readable there.
"""

from __future__ import annotations

import struct

from pdfreport.frozen import dataclass
from pdfreport.refs import ImageRef

GRID = 64  # cells a side of the luminance grid
_HEAD = struct.Struct("<LLBddHLL32s")
GAMMA = 2.2  # cells are stored as a byte each, spaced as the eye sees


@dataclass(frozen=True, slots=True)
class Luminance:
    """Relative luminance within a box of a picture, 0 to 1: its darkest and lightest pixel, and the mean."""

    darkest: float
    lightest: float
    typical: float

    def contrast(self, type_luminance: float) -> tuple[float, float]:
        """Contrast (WCAG 2) of type of that luminance on the box: at the worst pixel, and typically."""
        ends = [_ratio(type_luminance, ground) for ground in (self.darkest, self.lightest)]
        inside = self.darkest <= type_luminance <= self.lightest
        return (1.0 if inside else min(ends)), _ratio(type_luminance, self.typical)


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """One picture for one place: a JPEG stream whose samples are amounts of ink (or light), not inverted.

    `ppi` is the resolution at final size, `max_ink` the heaviest pixel as decoded (1 = 100 %; for the rgb device that
    of the inks it was proofed from), `remarks` the codes of what was said when it was made. `mask` is how solid each
    pixel is, 0 to 255 and deflated, of a picture that is see-through in places; else empty. Luminance is then that of
    the picture on paper.
    """

    ref: ImageRef
    width: int
    height: int
    components: int  # 1 DeviceGray, 3 DeviceRGB, 4 DeviceCMYK
    data: bytes
    ppi: float
    max_ink: float
    cells: bytes  # GRID x GRID darkest, then lightest, then mean
    remarks: tuple[str, ...] = ()
    mask: bytes = b""

    def luminance(self, box: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)) -> Luminance:
        """Luminance under `box` (left, top, right, bottom in fractions of the picture), every touched cell counted."""
        left, top, right, bottom = (min(max(part, 0.0), 1.0) * GRID for part in box)
        columns = range(min(int(left), GRID - 1), max(min(int(-(-right // 1)), GRID), min(int(left), GRID - 1) + 1))
        rows = range(min(int(top), GRID - 1), max(min(int(-(-bottom // 1)), GRID), min(int(top), GRID - 1) + 1))
        at = [row * GRID + column for row in rows for column in columns]
        area = GRID * GRID
        mean = sum(_linear(self.cells[2 * area + i]) for i in at) / len(at)
        return Luminance(_linear(min(self.cells[i] for i in at)), _linear(max(self.cells[area + i] for i in at)), mean)


def _linear(level: int) -> float:
    return float((level / 255) ** GAMMA)


def pack(picture: Prepared) -> bytes:
    """The cache entry of a picture."""
    remarks = "\n".join(picture.remarks).encode()
    head = _HEAD.pack(
        picture.width, picture.height, picture.components, picture.ppi, picture.max_ink,
        len(remarks), len(picture.mask), len(picture.data), picture.ref.digest.encode("ascii"),
    )  # fmt: skip
    return b"".join((head, remarks, picture.cells, picture.mask, picture.data))


def unpack(entry: bytes, file: str) -> Prepared | None:
    """The picture of a cache entry; None if the entry does not add up."""
    if len(entry) < _HEAD.size:
        return None
    width, height, components, ppi, max_ink, told, masked, length, digest = _HEAD.unpack_from(entry)
    cells = _HEAD.size + told
    mask = cells + 3 * GRID * GRID
    data = mask + masked
    if len(entry) != data + length:
        return None
    remarks = tuple(code for code in entry[_HEAD.size : cells].decode().split("\n") if code)
    ref = ImageRef(file, digest.decode("ascii"))
    made = (entry[data:], ppi, max_ink, entry[cells:mask], remarks, entry[mask:data])
    return Prepared(ref, width, height, components, *made)
