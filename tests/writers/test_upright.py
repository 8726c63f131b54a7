"""Vertical runs in PDF: Identity-V, vertical metrics, lines that tell their text, and text back in order."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

import pdfreport
from pdfreport.display.document import Document
from pdfreport.display.items import Group, Mark, Text
from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.face import Face
from pdfreport.fonts.vertical import Origin, origin
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf.document import write
from pdfreport.writers.pdf.showing import show_down
from pdfreport.writers.pdf.upright import metrics
from tests.writers.conftest import DocumentMaker, RunMaker

DATA = Path(__file__).parents[2] / "data"


def opened(document: Document) -> pikepdf.Pdf:
    """A document as a file."""
    return pikepdf.open(io.BytesIO(write(document, "archive")))


@pytest.fixture(scope="module")
def page() -> bytes:
    """The sample page with vertical columns, as a file."""
    edition = pdfreport.load(DATA / "mountain-post")
    return pdfreport.write_pdf(pdfreport.compose(edition), "press")


def paragraphs() -> list[str]:
    """The essay's paragraphs without blanks."""
    return [re.sub(r"\s", "", words.text) for words in pdfreport.load(DATA / "mountain-post").stories[0].paragraphs]


def test_upright_runs_have_a_font_of_their_own(run: RunMaker, document: DocumentMaker) -> None:
    """One face set both ways is two Type0 fonts, Identity-H and Identity-V, with one descendant and one ToUnicode."""
    both = document(run("一丁"), run("丁七", x=50.0, vertical=True))
    pdf = opened(both)
    fonts = pdf.pages[0].Resources.Font
    level, upright = fonts["/F1"], fonts["/F1v"]
    assert (level.Encoding, upright.Encoding) == ("/Identity-H", "/Identity-V")
    assert level.DescendantFonts[0].objgen == upright.DescendantFonts[0].objgen
    assert level.ToUnicode.objgen == upright.ToUnicode.objgen
    assert [int(number) for number in upright.DescendantFonts[0].DW2] == [880, -1000]


def test_level_files_name_no_vertical_metrics(run: RunMaker, document: DocumentMaker) -> None:
    """A file without vertical lines has neither the encoding nor the entries."""
    pdf = opened(document(run("一丁")))
    font = pdf.pages[0].Resources.Font
    assert list(font.keys()) == ["/F1"]
    assert "/DW2" not in font["/F1"].DescendantFonts[0]


def test_vertical_metrics_are_those_of_the_font() -> None:
    """W2 holds what differs from one em hung at 0.88: the joined dash of 宋 is two ems and hangs higher."""
    face = Catalog.open([Path(__file__).parents[2] / "fonts"]).face(("song", "regular"))
    han = face.glyph("水")
    assert origin(face, han) == Origin(1000, 500, 880)
    from pdfreport.fonts.vertical import form

    ((dash, advance),) = form(face, "——", full=True)
    assert advance == 2000
    codes = {han: "0001", dash: "0002"}
    widths = dict(zip(codes, face.natural_widths(codes), strict=True))
    found = metrics(face, codes, widths, codes)
    assert found["DW2"] == [880, -1000]
    x, y = origin(face, dash)[1:]
    assert bytes(found["W2"]) == f"[2 [-2000 {x} {y}]]".encode()  # type: ignore[arg-type]


def test_spacing_down_is_positive(run: RunMaker, face: Face) -> None:
    """ISO 32000-1, 9.4.3: in vertical writing a positive number moves the next glyph down, so a squeeze is negative."""
    glyphs = tuple(map(face.glyph, "一丁七"))
    down = GlyphRun(face.ref, 10, 0, 0, glyphs, (0, 1100, 1600), "一丁七", 2600, 10, vertical=True)
    codes = dict(zip(glyphs, ("0001", "0002", "0003"), strict=True))
    assert show_down(down, 0, 3, codes, dict.fromkeys(glyphs, 1000)).operation == "[<0001>100<0002>-500<0003>] TJ"


def test_a_line_tells_its_text_whole(run: RunMaker, document: DocumentMaker) -> None:
    """The runs of a vertical line stand in one span with their text, the line in at least two pieces."""
    mark = Mark("P", "p")
    line = Group((Text(run("一丁七万丈", vertical=True), mark),), mark, line=True)
    pdf = opened(document(line))
    content = pdf.pages[0].Contents.read_bytes().decode("ascii")
    told = "一丁七万丈".encode("utf-16-be").hex().upper()
    assert f"/Span <</ActualText <FEFF{told}>>> BDC" in content
    span = content[content.index("/Span") :]
    assert span[: span.index("EMC")].count(" Tm") == 2


def test_columns_of_glyphs_with_two_texts_stay_in_order(run: RunMaker, document: DocumentMaker) -> None:
    """A glyph of two texts in the face is no reason to show a line in one piece: PDFium would mix it with the next."""
    import pypdfium2

    mark = Mark("P", "p")
    lines = [run("一丁七万", x=60.0, chars=tuple("一丁七滿"), vertical=True), run("七万丈三上", x=48.0, vertical=True)]
    level = [run("丁七", x=31.0, y=35.0), run("丈三", x=36.0, y=38.0, vertical=True)]
    last = Group((Text(run("三", x=36.0, vertical=True), mark), *(Text(one, mark) for one in level)), mark, line=True)
    columns = [Group((Text(line, mark),), mark, line=True) for line in lines]
    data = write(document(*columns, last), "archive")
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    assert re.sub(r"\s", "", text) == "一丁七滿七万丈三上三丁七丈三"


def test_pdfium_gives_the_source_in_order(page: bytes) -> None:
    """PDFium reads every paragraph of the vertical essay whole and in order."""
    import pypdfium2

    text = pypdfium2.PdfDocument(page)[0].get_textpage().get_text_range()
    assert "".join(paragraphs()) in re.sub(r"\s", "", text)


# Those of the system's readers that are installed; PDFium comes with the program.
COMMANDS = {"poppler": ("pdftotext", "-raw", "{}", "-"), "mupdf": ("mutool", "draw", "-F", "txt", "{}")}
READERS = {name: command for name, command in COMMANDS.items() if shutil.which(command[0])}


@pytest.mark.parametrize("reader", READERS)
def test_other_readers_give_the_source_in_order(reader: str, page: bytes, tmp_path: Path) -> None:
    """So do poppler and MuPDF, with no space put between characters. (MuPDF may end lines between them.)"""
    command = READERS[reader]
    file = tmp_path / "page.pdf"
    file.write_bytes(page)
    done = subprocess.run([part.format(file) for part in command], capture_output=True, check=True)
    text = done.stdout.decode("utf-8")
    assert "".join(paragraphs()) in text.replace("\r", "").replace("\n", "")


@pytest.mark.parametrize("reader", [name for name in READERS if name == "poppler"])
def test_lines_stay_whole(reader: str, page: bytes, tmp_path: Path) -> None:
    """A line with level figures and turned words is one line to a reader that arranges text by its places."""
    file = tmp_path / "page.pdf"
    file.write_bytes(page)
    done = subprocess.run([READERS[reader][0], str(file), "-"], capture_output=True, check=True)
    text = done.stdout.decode("utf-8")
    for line in ("乡里那时有7个村、26个组，不通车，也", "到了山外。邮所里装了Wi-Fi，年轻人教"):
        assert line in text
