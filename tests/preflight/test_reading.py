"""What the rules stand on: colours, functions, CMaps, widths, samples, scenes and the ink map, each by known values."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Stream

from pdfreport.preflight import cmaps, colour, functions, program, shapes, xmp
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.scene import Text
from tests.preflight.painted import page_of
from tests.shipped import built


def test_a_spot_ink_is_a_plate_of_its_own() -> None:
    """Process names print on their plates, All on four, None on none, everything else as a spot."""

    def inks(name: str, part: float) -> Any:
        space = colour.Space("Separation", "CMYK", 1, None, (name,))
        return space.inks((part,))

    assert inks("Black", 0.4) == (0, 0, 0, 0.4, 0)
    assert inks("All", 1) == (1, 1, 1, 1, 0)
    assert inks("None", 1) == (0, 0, 0, 0, 0)
    assert inks("PANTONE 185", 0.7) == (0, 0, 0, 0, 0.7)


def test_light_has_no_ink() -> None:
    """What RGB will come to in ink is not guessed."""
    assert colour.colour(colour.Space("DeviceRGB", "RGB", 3), (0, 0, 0)).inks is None


def test_grey_is_black_ink() -> None:
    """DeviceGray 0.25 is 75 % black."""
    assert colour.colour(colour.GRAY, (0.25,)).inks == (0, 0, 0, 0.75, 0)


def test_functions_of_three_types() -> None:
    """Exponential, stitched and sampled functions at known places; a calculator gives None."""
    linear = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 1], C1=[1, 0], N=1)
    square = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0], C1=[1], N=2)
    stitched = Dictionary(FunctionType=3, Domain=[0, 1], Functions=[square, square], Bounds=[0.5], Encode=[0, 1, 1, 0])
    assert functions.evaluate(linear, (0.25,)) == (0.25, 0.75)
    assert functions.evaluate(square, (0.5,)) == (0.25,)
    assert functions.evaluate(stitched, (0.25,)) == (0.25,)
    assert functions.evaluate(stitched, (0.75,)) == (0.25,)
    with pikepdf.new() as pdf:
        entries = Dictionary(FunctionType=0, Domain=[0, 1], Range=[0, 1], Size=[3], BitsPerSample=8)
        assert functions.evaluate(Stream(pdf, b"\x00\xff\x00", entries), (0.5,)) == (1.0,)
        assert functions.evaluate(Stream(pdf, b"{}", Dictionary(FunctionType=4, Domain=[0, 1])), (0.5,)) is None


def test_to_unicode_has_characters_and_ranges() -> None:
    """Single entries, ranges that count, ranges with a list, and a character beyond the first plane."""
    told = (
        b"2 beginbfchar <0001> <4E00> <0002> <D840DC00> endbfchar\n"
        b"2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <00620063>] endbfrange"
    )
    table = {1: "一", 2: "\U00020000", 16: "A", 17: "B", 18: "C", 32: "a", 33: "bc"}
    assert cmaps.to_unicode(told) == table


@given(st.binary(max_size=300))
def test_no_cmap_is_too_strange(data: bytes) -> None:
    """Whatever stands in a ToUnicode, reading it gives a table."""
    wrapped = b"1 beginbfrange " + data + b" endbfrange"
    assert isinstance(cmaps.to_unicode(wrapped), dict)


def test_stated_widths_are_those_of_the_programs() -> None:
    """Widths read out of charstrings and of hmtx are those that the writer took from HarfBuzz."""
    file = Opened(built("air-digest", "press"))
    assert {font.file[1] for font in file.fonts if font.used} == {"CIDFontType0C", "TrueType"}
    for font in file.fonts:
        assert font.program is not None
        for code in font.used:
            glyph = font.glyph(code)
            assert glyph
            assert font.program.width(glyph) == pytest.approx(font.width(code), abs=0.51)


def test_a_program_that_is_none_is_told() -> None:
    """Bytes that are no font give None and no exception."""
    for kind in ("CIDFontType0C", "TrueType", "OpenType"):
        assert program.read(b"\x01\x00\x04\x01 nothing", kind) is None


def test_type_stands_where_it_is_shown() -> None:
    """Size and box follow the text matrix, the page's matrix and the widths of the font."""
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding,
        FirstChar=65, Widths=Array([500]),
    )  # fmt: skip
    file = page_of("2 0 0 2 0 0 cm BT /F 5 Tf 1 0 0 1 10 20 Tm (AA) Tj [(A) -1000 (A)] TJ ET", Font={"F": font})
    first, second = file.pages[0].texts
    assert isinstance(first, Text)
    assert (first.size, first.box) == (10, pytest.approx((20, 38.8, 30, 48.8)))
    assert second.box == pytest.approx((30, 38.8, 50, 48.8))


def test_a_form_is_drawn_in_its_place() -> None:
    """A form's matrix, clip and colours count; the state outside stays."""

    def form(pdf: pikepdf.Pdf) -> Any:
        entries = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 10, 10], Matrix=[2, 0, 0, 2, 0, 0])
        return pdf.make_indirect(Stream(pdf, b"0 1 0 0 k 0 0 50 50 re f", entries))

    file = page_of("1 0 0 1 40 40 cm /Fm Do 100 100 10 10 re f", XObject={"Fm": form})
    drawn, after = file.pages[0].shapes
    assert drawn.box == (40, 40, 60, 60)
    assert after.look.fill is not None
    assert after.look.fill.parts == (0.0,)


def test_a_form_that_draws_itself_ends() -> None:
    """A circle of forms is a fault of the file, not a way to hang."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    entries = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    form = pdf.make_indirect(Stream(pdf, b"/Fm Do", entries))
    form.Resources = Dictionary(XObject=Dictionary(Fm=form))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Fm=form))
    pdf.pages[0].obj.Contents = pdf.make_indirect(Stream(pdf, b"/Fm Do"))
    out = BytesIO()
    pdf.save(out)
    assert ("content-broken", "/Fm Do") in Opened(out.getvalue()).pages[0].scene.remarks


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=1, max_size=8))
def test_bounds_hold_every_point(points: list[tuple[float, float]]) -> None:
    """A box round points has them all, and touches its edges."""
    left, bottom, right, top = shapes.bounds(points)
    assert all(left <= x <= right and bottom <= y <= top for x, y in points)
    assert {left, right} <= {x for x, _ in points}
    assert {bottom, top} <= {y for _, y in points}


def test_a_packet_with_entities_is_refused() -> None:
    """Entities could grow without end, and no packet needs them."""
    assert xmp.read(b'<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>') is None
    assert xmp.read(b"<x") is None
