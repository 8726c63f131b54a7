"""Pictures to ink. In: an image of any file, and about how many samples are wanted. Out: an array of inks, rows from
the top, and how much of each sample covers what lies below. Light has no ink, so RGB pictures give None.

JPEG data are read as stored, as the PDF reader must (ISO 32000-1, 7.4.8); the library turns CMYK round on its own.
"""

from __future__ import annotations

from io import BytesIO

import numpy
import pikepdf
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from pdfreport.frozen import dataclass
from pdfreport.preflight import colour, jpx
from pdfreport.preflight.objects import Object, get, is_dictionary, items, name, number, numbers, several, stream_bytes
from pdfreport.preflight.scene import Picture

Array = NDArray[numpy.float32]
Bytes = NDArray[numpy.uint8]
MOST = 100_000_000  # pixels
FOREIGN = {"CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode"}  # compressions that other programs unpack


@dataclass(frozen=True, slots=True)
class Sampled:
    """`inks` of rows x columns x 5 (C M Y K spot), `cover` of rows x columns, both 0 to 1; in which space it is."""

    inks: Array
    cover: Array
    space: colour.Space | None = None


def size(image: Object) -> tuple[int, int]:
    """Width and height in pixels; short names are those of inline images."""
    width, height = (number(_entry(image, *keys)) for keys in (("Width", "W"), ("Height", "H")))
    return int(width), int(height)


def is_mask(image: Object) -> bool:
    """Whether it is a stencil that is painted in the fill colour."""
    return _entry(image, "ImageMask", "IM") is True


def bits(image: Object) -> int:
    """Bits per component; 1 for stencils."""
    return 1 if is_mask(image) else int(number(_entry(image, "BitsPerComponent", "BPC"), 8))


def space(image: Object, resources: Object) -> colour.Space:
    """Its colour space, which JPEG 2000 data may tell by themselves; grey where nothing tells it."""
    found = _entry(image, "ColorSpace", "CS")
    return jpx.space(image) or colour.GRAY if found is None else colour.space_of(found, resources)


def whole(image: Object, resources: Object) -> bool:
    """Whether the data are as many as its size asks for; of compressed pictures only the beginning is looked at."""
    width, height = size(image)
    if width <= 0 or height <= 0:
        return False
    filters = [name(one) for one in several(_entry(image, "Filter", "F"))]
    if filters[-1:] in (["DCTDecode"], ["DCT"]):
        return len(filters) > 1 or _jpeg_size(bytes(image.read_raw_bytes())) == (width, height)
    if filters[-1:] and filters[-1] in FOREIGN:
        return len(image.read_raw_bytes()) > 0
    parts = 1 if is_mask(image) else space(image, resources).parts
    return len(stream_bytes(image)) >= (width * parts * bits(image) + 7) // 8 * height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    try:
        with Image.open(BytesIO(data), formats=("JPEG",)) as opened:
            return opened.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return None


def sample(picture: Picture, wanted: tuple[int, int]) -> Sampled | None:
    """The picture at no less than `wanted` columns and rows, mean values; None if its ink is unknown."""
    image = picture.image
    width, height = size(image)
    if not 0 < width * height <= MOST:
        return None
    if is_mask(image):
        return _stencil(picture, wanted)
    found = space(image, picture.resources)
    raw = _raw(image, found.parts, wanted, exact=found.kind == "Indexed")
    inks = None if raw is None else _inks(_decoded(image, raw, found), found)
    return None if inks is None else Sampled(inks, _cover(image, inks.shape[:2], wanted), found)


def _stencil(picture: Picture, wanted: tuple[int, int]) -> Sampled | None:
    raw = _raw(picture.image, 1, wanted)
    if raw is None:
        return None
    fill = picture.look.fill
    shade = numpy.asarray((fill and fill.inks) or (0.0,) * 5, numpy.float32)
    inverted = numbers(_entry(picture.image, "Decode", "D"))[:1] == (1.0,)
    painted = raw[..., 0] / numpy.float32(255)
    cover = painted if inverted else 1 - painted
    return Sampled(numpy.asarray(numpy.broadcast_to(shade, (*cover.shape, 5))), cover)


def _entry(image: Object, *keys: str) -> Object:
    return next((found for key in keys if (found := get(image, key)) is not None), None)


def _cover(image: Object, shape: tuple[int, ...], wanted: tuple[int, int]) -> Array:
    """One everywhere, but for a soft mask, brought to the samples of the picture."""
    mask = get(image, "SMask")
    raw = _raw(mask, 1, wanted) if is_dictionary(mask) and 0 < size(mask)[0] * size(mask)[1] <= MOST else None
    if raw is None:
        return numpy.ones(shape, numpy.float32)
    plane: Array = raw[..., 0] / numpy.float32(255)
    rows = numpy.arange(shape[0]) * plane.shape[0] // shape[0]
    columns = numpy.arange(shape[1]) * plane.shape[1] // shape[1]
    return numpy.asarray(plane[rows][:, columns], numpy.float32)


def _raw(image: Object, parts: int, wanted: tuple[int, int], *, exact: bool = False) -> Array | None:
    """The stored samples, 0 to 255, rows x columns x parts, shrunk to means; or single ones if they must be `exact`."""
    filters = [name(one) for one in several(_entry(image, "Filter", "F"))]
    last = filters[-1] if filters else ""
    if last in {"DCTDecode", "DCT"}:
        values = _jpeg(bytes(image.read_raw_bytes())) if len(filters) == 1 else None
    elif last in FOREIGN:
        values = _foreign(image)
    else:
        values = _plain(image, parts, exact)
    if values is None or values.shape[-1] != parts:
        return None
    if exact:
        rows, columns = values.shape[:2]
        down, across = max(1, rows // max(wanted[1], 1)), max(1, columns // max(wanted[0], 1))
        return values[::down, ::across].astype(numpy.float32)
    return numpy.stack([_shrunk(values[..., part], wanted) for part in range(parts)], axis=-1)


def _plain(image: Object, parts: int, exact: bool) -> Bytes | None:
    """Samples that pikepdf can unpack; fewer than 8 bits are spread to the whole range unless they are `exact`."""
    width, height = size(image)
    depth = bits(image)
    data = numpy.frombuffer(stream_bytes(image), numpy.uint8)
    row = (width * parts * depth + 7) // 8
    if parts == 0 or depth not in {1, 2, 4, 8, 16} or data.size < row * height:
        return None
    rows: NDArray[numpy.uint8] = data[: row * height].reshape(height, row)
    if depth == 16:
        rows = rows[:, ::2]
    elif depth < 8:
        shifts = numpy.arange(8 - depth, -1, -depth, dtype=numpy.uint8)
        most = (1 << depth) - 1
        small = ((rows[..., None] >> shifts) & most).reshape(height, -1)
        rows = (small if exact else small * (255 // most)).astype(numpy.uint8)
    return rows[:, : width * parts].reshape(height, width, parts)


def _jpeg(data: bytes) -> Bytes | None:
    try:
        with Image.open(BytesIO(data), formats=("JPEG",)) as opened:
            values = numpy.asarray(opened)
            turned = opened.mode == "CMYK"
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return None
    values = values[..., None] if values.ndim == 2 else values
    return 255 - values if turned else values


def _foreign(image: Object) -> Bytes | None:
    """Other compressions, where a decoder for them is installed."""
    try:
        values = numpy.asarray(pikepdf.PdfImage(image).as_pil_image())
    except (pikepdf.PdfError, RuntimeError, OSError, ValueError):
        return None
    values = values[..., None] if values.ndim == 2 else values
    return values.astype(numpy.uint8) * (255 if values.dtype == numpy.bool_ else 1)


def _decoded(image: Object, raw: Array, found: colour.Space) -> Array:
    """The samples 0 to 1 after the Decode array, which may turn them round; indices stay as they are."""
    decode = numbers(_entry(image, "Decode", "D"))
    if found.kind == "Indexed":
        return raw
    values = raw / numpy.float32(255)
    if len(decode) != 2 * raw.shape[-1]:
        return values
    low = numpy.asarray(decode[::2], numpy.float32)
    return low + values * (numpy.asarray(decode[1::2], numpy.float32) - low)


def _inks(values: Array, found: colour.Space) -> Array | None:
    """Samples of a space to five inks."""
    if found.kind == "Indexed":
        return _looked_up(values, found)
    planes = numpy.zeros((*values.shape[:2], 5), numpy.float32)
    if found.names:
        count = len(found.names)
        units = [tuple(float(at == which) for at in range(count)) for which in range(count)]
        plates = numpy.asarray([found.inks(one) or (0.0,) * 5 for one in units], numpy.float32)
        return numpy.asarray(values @ plates, numpy.float32)
    if found.base == "CMYK":
        planes[..., :4] = values
        return planes
    if found.base == "Gray":
        planes[..., 3] = 1 - values[..., 0]
        return planes
    return None


def _looked_up(values: Array, found: colour.Space) -> Array | None:
    """Indices to the inks of the table's colours."""
    inner, members = found.inner, items(found.source)
    if inner is None or len(members) != 4 or inner.parts == 0 or inner.kind == "Indexed":
        return None
    table = bytes(members[3]) if isinstance(members[3], pikepdf.String) else stream_bytes(members[3])
    count = len(table) // inner.parts
    colours = numpy.frombuffer(table[: count * inner.parts], numpy.uint8).reshape(1, count, inner.parts)
    known = _inks(colours.astype(numpy.float32) / numpy.float32(255), inner) if count else None
    return None if known is None else known[0][numpy.clip(values[..., 0].astype(int), 0, count - 1)]


def _shrunk(plane: Bytes, wanted: tuple[int, int]) -> Array:
    """A plane's means over blocks of whole pixels, so that it keeps at least `wanted` columns and rows."""
    rows, columns = plane.shape
    down, across = max(1, rows // max(wanted[1], 1)), max(1, columns // max(wanted[0], 1))
    if down > 1 or across > 1:
        plane = numpy.asarray(Image.fromarray(numpy.ascontiguousarray(plane)).reduce((across, down)))
    return plane.astype(numpy.float32)
