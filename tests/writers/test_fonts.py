"""Font objects: widths, text behind the glyphs, subsets, rights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from pdfreport.diag import PdfreportError
from pdfreport.display.document import Document
from pdfreport.fonts.face import Face
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf.document import write

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]


def extracted(data: bytes) -> str:
    """The text PDFium finds, line ends left out."""
    file = pypdfium2.PdfDocument(data)
    try:
        page = file[0].get_textpage()
        return str(page.get_text_range()).replace("\r\n", "")
    finally:
        file.close()


def dark_pixels(data: bytes) -> int:
    """How many pixels of the only page are dark."""
    file = pypdfium2.PdfDocument(data)
    try:
        return int(sum(file[0].render(scale=4).to_pil().convert("L").histogram()[:128]))
    finally:
        file.close()


def test_text_is_what_was_set(document: DocumentMaker, run: RunMaker) -> None:
    """Every character comes out once and in order, mixed widths included."""
    data = write(document(run("国家AB，12。", 20, 40), run("三万丁", 20, 60)), "press")
    assert extracted(data) == "国家AB，12。三万丁"


def test_one_glyph_two_texts(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A glyph set from two different characters gives each of them back, and the font program is there once."""
    data = write(document(run("中中国中", 20, 40, chars=("中", "仲", "国", "中"))), "press")
    assert extracted(data) == "中仲国中"
    fonts = opened(data).pages[0].Resources.Font
    assert sorted(fonts.keys()) == ["/F1", "/F1.1"]
    assert fonts["/F1"].DescendantFonts[0].objgen == fonts["/F1.1"].DescendantFonts[0].objgen


def test_glyphs_that_stand_for_nothing(document: DocumentMaker, run: RunMaker) -> None:
    """A mark over another glyph adds nothing to the text, yet is drawn; two characters behind one glyph come out."""
    silent = write(document(run("国A家", 20, 40, xs=(0, -500, 1000), chars=("国", "", "家"))), "archive")
    assert extracted(silent) == "国家"
    shown = write(document(run("国A家", 20, 40, xs=(0, -500, 1000))), "archive")
    without = write(document(run("国家", 20, 40)), "archive")
    assert dark_pixels(silent) == pytest.approx(dark_pixels(shown), rel=0.01)
    assert dark_pixels(silent) > dark_pixels(without) * 1.05
    assert extracted(write(document(run("国—家", 20, 40, chars=("国", "——", "家"))), "press")) == "国——家"


def test_characters_beyond_the_first_plane(document: DocumentMaker, run: RunMaker) -> None:
    """A rare character of plane 2 is found as itself."""
    assert extracted(write(document(run("国家", 20, 40, chars=("国", "𠮷"))), "press")) == "国𠮷"


def test_widths_are_the_faces(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Every code's width in the PDF equals the advance in the font (PDF/A 6.2.11.5)."""
    text = "A国b家C"
    pdf = opened(write(document(run(text, 20, 40)), "press"))
    font = pdf.pages[0].Resources.Font["/F1"].DescendantFonts[0]
    widths: dict[int, int] = {}
    parts = list(font.W)
    for first, run_of in zip(parts[::2], parts[1::2]):
        widths.update({int(first) + at: int(width) for at, width in enumerate(run_of)})
    assert int(font.DW) == 1000
    assert sorted(widths.values()) == [500, 500, 500]
    assert font.CIDToGIDMap == pikepdf.Name.Identity


def test_only_the_fonts_of_the_page(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Every font in the file is embedded, a tagged subset, with its text; none is listed unused."""
    pdf = opened(write(document(run("国家", 20, 40)), "press"))
    fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]
    assert len(fonts) == 2
    for each in fonts:
        assert str(each.BaseFont)[7] == "+"
        assert str(each.BaseFont)[1:7].isupper()
    descriptor = pdf.pages[0].Resources.Font["/F1"].DescendantFonts[0].FontDescriptor
    assert descriptor.FontFile2.Length1 == len(descriptor.FontFile2.read_bytes())


def test_the_tag_names_the_glyph_set(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """The same glyphs in another order have the same tag, another set has another."""

    def base(text: str) -> str:
        return str(opened(write(document(run(text, 20, 40)), "press")).pages[0].Resources.Font["/F1"].BaseFont)

    assert base("国家") == base("家国家")
    assert base("国家") != base("国主")


def test_a_font_that_may_not_be_embedded(document: DocumentMaker, run: RunMaker, face: Face) -> None:
    """A restricted licence stops the file, with the font's name."""
    locked = Face(replace(face.facts, fs_type=2))
    made = replace(document(run("国", 20, 40)), faces={face.ref: locked})
    with pytest.raises(PdfreportError) as caught:
        write(made, "press")
    assert [found.code for found in caught.value.diagnostics] == ["writers.font-rights"]
    assert "PdfreportSquare-Regular" in str(caught.value)
