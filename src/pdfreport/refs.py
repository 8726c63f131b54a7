"""Names for fonts and pictures by their content, so that a page can speak of them without holding them."""

from __future__ import annotations

from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class FontRef:
    """One face of the catalogue: `name` is its PostScript name, `digest` the start of the file's SHA-256."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class ImageRef:
    """One prepared picture: `digest` names the bytes that a writer will embed, `file` the source for messages."""

    file: str
    digest: str
