"""Whole files: boxes, marks, metadata, intents, purposes, and the same bytes every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any

import pikepdf
import pypdfium2
import pytest

from pdfreport.color import percent
from pdfreport.diag import UsageError
from pdfreport.display.document import Document
from pdfreport.display.items import box
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.units import MM
from pdfreport.writers.pdf.document import page_labels, write
from pdfreport.writers.pdf.metadata import moment
from pdfreport.writers.pdf.purpose import PURPOSES

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]


def edges(page: pikepdf.Page, name: str) -> list[float]:
    """A page box as numbers."""
    return [float(edge) for edge in page.obj[name]]


@pytest.mark.parametrize("bleed", [0.0, 3 * MM])
def test_press_boxes_nest(document: DocumentMaker, run: RunMaker, opened: Open, bleed: float) -> None:
    """Trim lies in bleed lies in media, the trim is what was ordered, the media starts at nothing (PDF/X-4)."""
    page = opened(write(document(run("国", 10, 20), bleed=bleed), "press")).pages[0]
    media, bled, trim = (edges(page, name) for name in ("/MediaBox", "/BleedBox", "/TrimBox"))
    assert media[:2] == [0, 0]
    assert [round(a - b, 2) for a, b in zip(trim, bled)] == pytest.approx([bleed, bleed, -bleed, -bleed], abs=0.01)
    assert all(edge > 11.9 * MM for edge in (bled[0], bled[1], media[2] - bled[2], media[3] - bled[3]))
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((200, 300), abs=0.002)
    assert "/CropBox" not in page.obj
    assert "/Rotate" not in page.obj


def test_other_purposes_are_the_trim(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Away from the press the sheet is the trimmed page, without marks."""
    for purpose in ("archive", "office", "screen"):
        page = opened(write(document(run("国", 10, 20), bleed=9), purpose)).pages[0]
        assert edges(page, "/MediaBox") == edges(page, "/TrimBox") == [0, 0, 200, 300]
        assert "/ColorSpace" not in page.Resources


def test_marks_stay_outside_the_bleed(document: DocumentMaker, run: RunMaker) -> None:
    """On the rendered sheet all ink outside the bleed is marks, and inside an empty page there is none."""
    bleed = 3 * MM
    file = pypdfium2.PdfDocument(write(document(run(" A", 100, 150, xs=(0, 500)), bleed=bleed), "press"))
    image = file[0].render(scale=2).to_pil().convert("L")
    file.close()
    edge = round(2 * (12 * MM)) + 1
    inside = image.crop((edge, edge, image.width - edge, image.height - edge))
    inside.paste(255, (180, 240, 320, 360))  # the one letter
    assert inside.getextrema()[0] > 250
    for strip in ((0, 0, image.width, edge - 4), (0, image.height - edge + 4, image.width, image.height)):
        assert image.crop(strip).getextrema()[0] < 60


def test_the_slug_is_not_text(document: DocumentMaker, run: RunMaker) -> None:
    """Marks and slug add no character to what is found on a press page."""
    file = pypdfium2.PdfDocument(write(document(run("国家", 10, 20), bleed=9), "press"))
    text = file[0].get_textpage().get_text_range()
    file.close()
    assert text.strip() == "国家"


def test_art_is_cut_at_the_bleed(document: DocumentMaker, opened: Open) -> None:
    """What reaches beyond the bleed does not run into the marks."""
    data = write(document(box(Rect(-100, 100, 400, 50), percent(0, 100, 100, 0)), bleed=3 * MM), "press")
    file = pypdfium2.PdfDocument(data)
    image = file[0].render(scale=1).to_pil().convert("RGB")
    file.close()
    around = 15 * MM
    row = round(around + 125)
    assert image.getpixel((round(around - 3 * MM) + 2, row)) != (255, 255, 255)
    assert image.getpixel((3, row)) == (255, 255, 255)


def test_intents_share_one_profile(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A press file has a PDF/X and a PDF/A intent naming the same profile object, of the press's condition."""
    pdf = opened(write(document(run("国", 10, 20)), "press"))
    first, second = pdf.Root.OutputIntents
    assert (first.S, second.S) == (pikepdf.Name.GTS_PDFX, pikepdf.Name.GTS_PDFA1)
    assert first.DestOutputProfile.objgen == second.DestOutputProfile.objgen
    raw = first.DestOutputProfile.read_bytes()
    assert (raw[12:16], raw[16:20], int(first.DestOutputProfile.N)) == (b"prtr", b"CMYK", 4)
    assert str(first.OutputConditionIdentifier) == "IFRA26"


def test_screen_intent_is_srgb(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A screen file carries sRGB and claims no PDF/X."""
    pdf = opened(write(document(run("国", 10, 20)), "screen"))
    (intent,) = pdf.Root.OutputIntents
    assert intent.DestOutputProfile.read_bytes()[16:20] == b"RGB "
    assert b"pdfxid" not in pdf.Root.Metadata.read_bytes()


def test_information_and_xmp_agree(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Title, author, subject, tool and dates are the same in both places, special characters included."""
    pdf = opened(write(document(run("国", 10, 20)), "press"))
    xmp = pdf.Root.Metadata.read_bytes().decode()
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as found:
        assert found["dc:title"] == str(pdf.docinfo.Title) == "晨报 & co"
        assert found["dc:creator"] == [str(pdf.docinfo.Author)] == ["张三"]
        assert found["dc:description"] == str(pdf.docinfo.Subject) == "样"
        assert found["pdf:Producer"] == str(pdf.docinfo.Producer)
        assert found["xmp:CreateDate"] == "2024-03-05T00:00:00+08:00"
        assert found["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert (found["pdfaid:part"], found["pdfaid:conformance"]) == ("2", "U")
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20240305000000+08'00'"
    assert str(pdf.docinfo.Trapped) == "/False"
    assert xmp.startswith("<?xpacket begin=")
    assert xmp.endswith('<?xpacket end="w"?>')


@pytest.mark.parametrize(
    ("date", "pdf", "xmp"),
    [
        ("2022-12-30", "D:20221230000000+08'00'", "2022-12-30T00:00:00+08:00"),
        ("2022-12-30T17:05:09Z", "D:20221230170509+00'00'", "2022-12-30T17:05:09+00:00"),
        ("2022-12-30 17:05-0530", "D:20221230170500-05'30'", "2022-12-30T17:05:00-05:30"),
    ],
)
def test_dates_name_one_instant(date: str, pdf: str, xmp: str) -> None:
    """Both spellings of a date are the same moment in the same zone."""
    assert moment(date) == (pdf, xmp)


def test_catalog_has_what_is_asked_and_no_more(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Language and title display are set; no outline, action, page group or unneeded key is written."""
    pdf = opened(write(document(run("国", 10, 20)), "press"))
    assert sorted(pdf.Root.keys()) == [
        "/Lang", "/MarkInfo", "/Metadata", "/OutputIntents", "/Pages", "/StructTreeRoot", "/Type", "/ViewerPreferences",
    ]  # fmt: skip
    assert str(pdf.Root.ViewerPreferences.DisplayDocTitle) == "True"
    keys = {
        "/Type",
        "/Parent",
        "/MediaBox",
        "/TrimBox",
        "/BleedBox",
        "/Contents",
        "/Resources",
        "/StructParents",
        "/Tabs",
    }
    assert set(pdf.pages[0].obj.keys()) == keys


@pytest.mark.parametrize("purpose", sorted(PURPOSES))
def test_twice_the_same_bytes(document: DocumentMaker, run: RunMaker, purpose: str) -> None:
    """One document is one file."""
    made = document(run("国家", 10, 20), box(Rect(0, 0, 9, 9), percent(10, 20, 30, 0)), bleed=9)
    assert write(made, purpose) == write(made, purpose)


def test_other_content_has_another_identifier(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Identifiers follow the content, in trailer and XMP."""

    def identifiers(text: str) -> tuple[bytes, str]:
        pdf = opened(write(document(run(text, 10, 20)), "press"))
        xmp = pdf.Root.Metadata.read_bytes().decode()
        return bytes(pdf.trailer.ID[0]), re.findall("uuid:[-0-9a-f]{36}", xmp)[0]

    one, other = identifiers("国家"), identifiers("家国")
    assert one == identifiers("国家")
    assert one[0] != other[0]
    assert one[1] != other[1]


def test_the_hash_seed_does_not_matter(tmp_path: FilePath) -> None:
    """Processes with different hash seeds and no cache write the same bytes."""
    program = (
        "import sys, hashlib\n"
        "from pdfreport.fonts.catalog import Catalog\n"
        "from pdfreport.display.document import *\n"
        "from pdfreport.display.items import *\n"
        "from pdfreport.geom import *\n"
        "from pdfreport.glyphs import GlyphRun\n"
        "from pdfreport.profile import NEWSPRINT\n"
        "from pdfreport.writers.pdf.document import write\n"
        "from pathlib import Path\n"
        "face = next(iter(Catalog.open([Path(sys.argv[1])])))\n"
        "glyphs = tuple(face.glyph(c) for c in '国家AB')\n"
        "run = GlyphRun(face.ref, 10, 5, 20, glyphs, (0, 1000, 2000, 2500), '国家AB', 3000, 10)\n"
        "guides = Guides(Rect(0, 0, 9, 9), (), 0, 1, 1)\n"
        "page = Page(1, Size(90, 90), 9, (Text(run, Mark('P')),), (), guides)\n"
        "doc = Document((page,), Info('t', 'a', 's', '2024-01-02'), NEWSPRINT, {face.ref: face})\n"
        "print(hashlib.sha256(write(doc, 'press')).hexdigest())\n"
    )
    fonts = str(FilePath(__file__).resolve().parents[1] / "fonts")
    found = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PDFREPORT_CACHE": ""}
        done = subprocess.run(
            [sys.executable, "-c", program, fonts], env=env, capture_output=True, text=True, check=True
        )
        found.add(done.stdout)
    assert len(found) == 1


def test_several_pages_share_their_fonts(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Two pages have one font program, and stand in order."""
    made = document(run("国家", 10, 20))
    second = replace(document(run("家国", 10, 20)).pages[0], number=2)
    pdf = opened(write(replace(made, pages=(*made.pages, second)), "press"))
    assert len(pdf.pages) == 2
    assert pdf.pages[0].Resources.objgen == pdf.pages[1].Resources.objgen


def test_unknown_purpose_is_told_what_there_is(document: DocumentMaker, run: RunMaker) -> None:
    """A purpose that does not exist names those that do."""
    with pytest.raises(UsageError, match=r"press.*archive.*office.*screen"):
        write(document(run("国", 10, 20)), "pres")


@pytest.mark.parametrize(
    ("numbers", "labels"), [([1, 2], []), ([3], [(0, 3)]), ([2, 3, 5], [(0, 2), (2, 5)]), ([1, 3], [(0, 1), (1, 3)])]
)
def test_pages_are_labelled_by_their_numbers(numbers: list[int], labels: list[tuple[int, int]]) -> None:
    """Viewers show the numbers that are printed, where these are not the ranks of the pages."""
    found: list[Any] = page_labels(numbers)
    assert [(rank, told["St"]) for rank, told in zip(found[::2], found[1::2], strict=True)] == labels
