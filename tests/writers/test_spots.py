"""Spot inks in files: one colour space each, whatever the tints and pages; their name, their patches, their light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdfreport.color import BLACK, PAPER, percent, spot
from pdfreport.display.document import Document
from pdfreport.display.items import Item, Path, box
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.units import MM
from pdfreport.writers.pdf.document import write
from pdfreport.writers.pdf.objects import File, Name

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]
RED = spot("PANTONE 186 C", percent(0, 100, 75, 4))
GOLD = spot("专色金（哑光）", percent(0, 20, 60, 20))
INKED = [("press", "x4"), ("press", "x1a"), ("archive", ""), ("archive", "a2u"), ("office", "")]


def operators(pdf: pikepdf.Pdf, page: int = 0) -> list[tuple[list[str], str]]:
    """Operands and operators of a page."""
    return [([str(one) for one in some], str(op)) for some, op in pikepdf.parse_content_stream(pdf.pages[page])]


def everything(document: DocumentMaker, run: RunMaker) -> Document:
    """Text, a box, a line and tints of two spot inks."""
    line = Path((("M", 10, 90), ("L", 90, 90)), stroke=GOLD, width=1)
    boxes: list[Item] = [box(Rect(10, 40, 50, 20), RED.scaled(0.3)), box(Rect(70, 40, 50, 20), GOLD), line]
    return document(run("国", 10, 20, ink=RED), *boxes)


@pytest.mark.parametrize(("purpose", "standard"), INKED)
def test_one_object_an_ink(document: DocumentMaker, run: RunMaker, opened: Open, purpose: str, standard: str) -> None:
    """On every page the same indirect Separation with DeviceCMYK and a linear tint function (ISO 19005-2, 6.2.4.4)."""
    one = everything(document, run)
    pdf = opened(write(replace(one, pages=one.pages * 2), purpose, standard))
    for name, solid in ((RED.name, [0, 1, 0.75, 0.04]), (GOLD.name, [0, 0.2, 0.6, 0.2])):
        spaces = [
            space
            for page in pdf.pages
            for space in page.Resources.ColorSpace.values()
            if str(space[1]).removeprefix("/") == name
        ]
        assert len(spaces) == 2
        assert len({space.objgen for space in spaces}) == 1
        kind, _, alternate, function = list(spaces[0])
        assert (str(kind), str(alternate)) == ("/Separation", "/DeviceCMYK")
        assert [float(part) for part in function.C1] == solid
        assert [float(part) for part in function.C0] == [0, 0, 0, 0]
        assert (int(function.FunctionType), int(function.N), [int(one) for one in function.Domain]) == (2, 1, [0, 1])


def test_tints_and_strokes(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A tint is an amount of the ink, not of its alternate; nothing of a spot ink is written as process inks."""
    pdf = opened(write(everything(document, run), "office"))
    shown = operators(pdf)
    assert [some for some, op in shown if op == "scn"] == [["1"], ["0.3"], ["1"]]
    assert [some for some, op in shown if op == "SCN"] == [["1"]]
    assert [some for some, op in shown if op == "cs"] == [["/Spot1"], ["/Spot1"], ["/Spot2"]]
    assert not {"k", "K"} & {op for _, op in shown}


def test_spot_inks_knock_out(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Only black overprints: a spot ink over another colour would mix with it, whatever its alternate looks like."""
    dark = spot("Dark", BLACK)
    pdf = opened(
        write(document(box(Rect(0, 0, 99, 99), RED), run("国", 10, 20, ink=dark), run("国", 40, 20)), "office")
    )
    states = [some[0] for some, op in operators(pdf) if op == "gs"]
    assert states == ["/On"]
    order = [op for _, op in operators(pdf) if op in {"gs", "Tj", "TJ"}]
    assert order.index("gs") == 1


def test_a_file_of_none_has_none(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Palettes may name inks that no page shows: no plate is made of them."""
    pdf = opened(write(document(run("国", 10, 20), bleed=9), "press"))
    assert list(pdf.pages[0].Resources.ColorSpace.keys()) == ["/All"]


def test_screens_show_the_alternate(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """In sRGB there are no plates; a spot ink shines as its process inks do."""
    as_spot = opened(write(document(box(Rect(10, 40, 50, 20), RED.scaled(0.3))), "screen"))
    as_process = opened(write(document(box(Rect(10, 40, 50, 20), RED.solid.scaled(0.3))), "screen"))
    assert "/ColorSpace" not in as_spot.pages[0].Resources
    assert operators(as_spot) == operators(as_process)


def test_marks_have_a_patch_of_each_ink_of_the_page(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A solid and a half outside the bleed, and the ink's name in the slug; a page that has not got it has no plate."""
    wide = document(box(Rect(10, 40, 50, 20), RED), bleed=9)
    page = wide.pages[0]
    bare = replace(page, items=(box(Rect(10, 40, 50, 20), PAPER),))
    sheet = replace(page, trim=replace(page.trim, width=210 * MM))
    pdf = opened(write(replace(wide, pages=(sheet, replace(bare, trim=sheet.trim))), "press"))
    patches = [some for some, op in operators(pdf) if op == "scn"]
    assert patches == [["1"], ["1"], ["0.5"], ["1"]]  # the box, two patches, the name
    assert [op for _, op in operators(pdf, 1) if op == "scn"] == []
    bleed = float(pdf.pages[0].obj.BleedBox[1])
    spaces = operators(pdf)
    solid = next(i for i, (some, op) in enumerate(spaces) if op == "scn" and some == ["0.5"])
    assert float(spaces[solid + 1][0][1]) + 5 * MM < bleed


def test_a_narrow_sheet_drops_patches_not_marks(document: DocumentMaker, opened: Open) -> None:
    """Where there is no room beside the target there is no patch, and nothing runs into the corner."""
    pdf = opened(write(document(box(Rect(10, 40, 50, 20), RED), bleed=9), "press"))
    right = float(pdf.pages[0].obj.TrimBox[2])
    boxes = [[float(one) for one in some] for some, op in operators(pdf) if op == "re"]
    assert all(x + width <= right for x, y, width, _ in boxes if y < float(pdf.pages[0].obj.BleedBox[1]) - 1)


names = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=31)


@given(names)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_comes_back(document: DocumentMaker, opened: Open, name: str) -> None:
    """Whatever a maker calls an ink, a reader finds that name as UTF-8 (ISO 32000-1, 7.3.5)."""
    pdf = opened(write(document(box(Rect(10, 40, 50, 20), spot(name, RED.solid))), "office"))
    (space,) = pdf.pages[0].Resources.ColorSpace.values()
    assert str(space[1]) == f"/{name}"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Plain1", b"/Plain1"),
        ("PANTONE 186 C", b"/PANTONE#20186#20C"),
        ("a#b/c(d)", b"/a#23b#2Fc#28d#29"),
        ("GTS_PDFA1", b"/GTS_PDFA1"),
        ("A+B-C", b"/A+B-C"),
        ("金", b"/#E9#87#91"),
    ],
)
def test_names_are_escaped(name: str, written: bytes) -> None:
    """Regular characters stand as they are, all other bytes in hexadecimal."""
    file = File()
    ref = file.add({"S": Name(name)})
    assert b"<< /S " + written + b" >>" in file.finish(ref, ref)
