"""Characters that share a glyph with a radical or a compatibility form come out as what was written."""

from __future__ import annotations

import unicodedata

import pypdfium2
import pytest

from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import Mark, Text
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect, Size
from pdfreport.glyphs import GlyphRun
from pdfreport.profile import NEWSPRINT
from pdfreport.writers.pdf.document import write

ROW, EM = 20, 10.0
# The characters that Kangxi radicals and compatibility ideographs are variants of (UCD, compatibility mappings).
KANGXI = [unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)]
VARIANTS = [unicodedata.normalize("NFKC", chr(code)) for code in range(0xF900, 0xFA0E)]
SHARED = list(dict.fromkeys(KANGXI + VARIANTS))
FACES = tuple(Catalog.open([default_folder()]))


def page(face: Face, text: list[str]) -> Document:
    """A document of these characters in rows."""
    items = []
    for rank in range(0, len(text), ROW):
        row = "".join(text[rank : rank + ROW])
        glyphs = tuple(face.glyph(char) for char in row)
        places = tuple(1000 * at for at in range(len(row)))
        run = GlyphRun(face.ref, EM, 10, 20 + rank, glyphs, places, tuple(row), 1000 * len(row), EM)
        items.append(Text(run, Mark("P", f"a/p/{rank}")))
    made = Page(1, Size(300, 1000), 0, tuple(items), (), Guides(Rect(0, 0, 300, 1000), (), 20, ROW, 9))
    return Document((made,), Info("t", "a", "s", "2024-01-02"), NEWSPRINT, {face.ref: face})


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.ref.name)
def test_no_radical_comes_out_that_was_not_written(face: Face) -> None:
    """文 is no ⽂, in any shipped face: Unicode comes from the text, never from the font's table read backwards."""
    text = [char for char in SHARED if face.glyph(char)]
    assert len(text) > 200
    with pypdfium2.PdfDocument(write(page(face, text), "archive")) as file:
        found = "".join(file[0].get_textpage().get_text_range().split())
    assert found == "".join(text)
