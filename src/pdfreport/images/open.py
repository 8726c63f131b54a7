"""Facts of a picture file from its header alone, and the limits a picture must keep.

In: a path. Out: `Facts`, or None with a diagnostic that says what to do. Pixels are read in `convert` only.
"""

from __future__ import annotations

from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.images.headers import Broken, Foreign, Header, read

MAX_PIXELS = 100_000_000  # design.md section 6: refused from the header, before a pixel is unpacked


@dataclass(frozen=True, slots=True)
class Facts:
    """A picture as a reader sees it: `width` and `height` in pixels, turned upright already."""

    width: int
    height: int
    kind: str  # jpeg, png, tiff, webp
    components: int  # 1 grey, 3 colour, 4 inks
    alpha: bool
    orientation: int  # how the stored pixels must be turned: an Exif number, 1 to 8


def probe(path: str, where: Where = NOWHERE, notes: Notes | None = None) -> Facts | None:
    """Size and colour of a picture file; None, with an error in `notes`, if it cannot be used."""
    told = Notes() if notes is None else notes
    try:
        with open(path, "rb") as file:
            header = read(file)
    except FileNotFoundError:
        told.error("images.missing", where, file=path)
    except OSError as fault:
        told.error("images.unreadable", where, file=path, reason=fault.strerror or str(fault))
    except Broken:
        told.error("images.broken", where, file=path)
    except Foreign as kind:
        told.error("images.foreign" if str(kind) else "images.unknown", where, file=path, kind=kind)
    else:
        return _within_limits(header, path, where, told)
    return None


def _within_limits(header: Header, path: str, where: Where, notes: Notes) -> Facts | None:
    if header.width < 1 or header.height < 1:
        notes.error("images.broken", where, file=path)
        return None
    if header.width * header.height > MAX_PIXELS:
        size = {"width": header.width, "height": header.height, "limit": MAX_PIXELS // 1_000_000}
        notes.error("images.too-many-pixels", where, file=path, **size)
        return None
    width, height = header.width, header.height
    if header.orientation >= 5:
        width, height = height, width
    return Facts(width, height, header.kind, header.components, header.alpha, header.orientation)
