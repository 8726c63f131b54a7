"""A pyHanko writer that adds to a file and leaves alone what the file says about itself.

pyHanko writes its own name behind Producer and the hour into ModDate, in the information dictionary and in XMP. A
signed archive page is the page that was made, so neither is true of it, and PDF/A asks that both agree in every point
(ISO 19005-2, 6.6.3). The second half of the identifier is a hash of what is added to, so that equal files stay equal.
"""

from __future__ import annotations

import hashlib
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

LENGTH = 16  # bytes of an identifier


class Unchanged(IncrementalPdfFileWriter):  # type: ignore[misc,unused-ignore]
    """Adds a revision; catalog, pages and form change as signing asks, metadata stay."""

    def _update_meta(self) -> None:
        """Nothing: see above."""

    @classmethod
    def _handle_id(cls, prev: Any) -> ArrayObject:
        at = prev.stream.tell()
        prev.stream.seek(0)
        digest = hashlib.sha256(prev.stream.read()).digest()[:LENGTH]
        prev.stream.seek(at)
        try:
            first = prev.trailer["/ID"][0]
            kept = getattr(first, "original_bytes", first)
        except KeyError:
            kept = digest
        return ArrayObject([ByteStringObject(kept), ByteStringObject(digest)])
