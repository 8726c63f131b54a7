"""A page as a PNG: the screen file, rendered by PDFium, with construction lines over it if wanted.

In: a document. Out: PNG bytes. Because the picture is made from the very file that is sent out, it cannot show
anything that the file does not.
"""

from __future__ import annotations

import io
from pathlib import Path

from pdfreport.diag import Notes, PdfreportError, UsageError
from pdfreport.display.document import Document
from pdfreport.writers.pdf.document import write

POINTS = 72


def png(document: Document, dpi: float, page: int = 0, guides: bool = False) -> bytes:
    """Page `page` (from 0) as a PNG of `dpi` pixels per inch; `guides` draws trim, type area, columns and frames."""
    if not 0 <= page < len(document.pages):
        notes = Notes()
        notes.error("writers.no-page", page=page + 1, count=len(document.pages))
        raise UsageError(notes.errors)
    try:
        import pypdfium2  # only previews need a renderer
    except ModuleNotFoundError:
        notes = Notes()
        notes.error("writers.no-renderer")
        raise PdfreportError(notes.errors) from None
    file = pypdfium2.PdfDocument(write(document, "screen"))
    try:
        image = file[page].render(scale=dpi / POINTS).to_pil().convert("RGB")
    finally:
        file.close()
    if guides:
        from pdfreport.writers.preview.guides import draw

        draw(image, document.pages[page], dpi / POINTS, label_font(document))
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


def label_font(document: Document) -> Path | None:
    """A font file for words drawn on pictures of pages: an upright 黑体 of the document's, if it has one."""
    names = sorted(document.faces, key=lambda ref: ref.name)
    sans = [ref for ref in names if "Sans" in ref.name and "Regular" in ref.name]
    return Path(document.faces[(sans or names)[0]].facts.path) if names else None
