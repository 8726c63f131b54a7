"""What is painted becomes ink: pictures, spots, overprint, type and forms."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Stream, String

from pdfreport.preflight import samples, shapes
from pdfreport.preflight.inkmap import FULL
from pdfreport.preflight.judged import heavy
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.painting import Painting, measured
from pdfreport.preflight.scene import Picture
from tests.preflight.painted import page_of
from tests.preflight.surgery import press


def ink_at(file: Opened, x: float, y: float) -> list[float]:
    """C M Y K and spot at a point of the first page, rounded."""
    painted = Painting(file.pages[0])
    grid = painted.grid
    row, column = int((grid.top - y) / grid.cell), int((x - grid.left) / grid.cell)
    found = {plate: round(float(plane[row, column]), 3) for plate, plane in painted.plates.items()}
    return [*(found.pop(plate) for plate in "CMYK"), sum(found.values())]


def image(pdf: pikepdf.Pdf, data: bytes, space: Any, **more: Any) -> Any:
    """An image of 2 x 1 pixels."""
    entries = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=2, Height=1, ColorSpace=space, BitsPerComponent=8)
    for key, value in more.items():
        entries[f"/{key}"] = value
    return pdf.make_indirect(Stream(pdf, data, entries))


CASES: dict[str, tuple[Any, list[list[float]]]] = {
    "cmyk": (
        lambda pdf: image(pdf, bytes([255, 0, 0, 51, 0, 255, 0, 0]), Name.DeviceCMYK),
        [[1, 0, 0, 0.2, 0], [0, 1, 0, 0, 0]],
    ),
    "turned round": (
        lambda pdf: image(pdf, bytes([0, 255, 255, 255] * 2), Name.DeviceCMYK, Decode=Array([1, 0] * 4)),
        [[1, 0, 0, 0, 0]] * 2,
    ),
    "one bit": (
        lambda pdf: image(pdf, b"\x40", Name.DeviceGray, BitsPerComponent=1),
        [[0, 0, 0, 1, 0], [0, 0, 0, 0, 0]],
    ),
    "four bits": (
        lambda pdf: image(pdf, b"\x0f", Name.DeviceGray, BitsPerComponent=4),
        [[0, 0, 0, 1, 0], [0, 0, 0, 0, 0]],
    ),
    "sixteen bits": (
        lambda pdf: image(pdf, b"\xff\xff\x00\x00", Name.DeviceGray, BitsPerComponent=16),
        [[0, 0, 0, 0, 0], [0, 0, 0, 1, 0]],
    ),
    "indexed": (
        lambda pdf: image(
            pdf, b"\x01\x00", Array([Name.Indexed, Name.DeviceCMYK, 1, String(bytes([0, 0, 0, 255, 255, 0, 0, 0]))])
        ),
        [[1, 0, 0, 0, 0], [0, 0, 0, 1, 0]],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_samples_become_ink(case: str) -> None:
    """Each way of storing samples gives the inks it stands for."""
    make, inks = CASES[case]
    file = page_of("q 20 0 0 10 50 50 cm /Im Do Q", XObject={"Im": make})
    (picture,) = file.pages[0].pictures
    found = samples.sample(picture, (2, 1))
    assert found is not None
    assert numpy.allclose(found.inks[0], inks, atol=0.01)
    assert ink_at(file, 55, 55) == pytest.approx(inks[0], abs=0.01)
    assert ink_at(file, 65, 55) == pytest.approx(inks[1], abs=0.01)


def test_an_rgb_picture_has_no_ink() -> None:
    """It is reported as RGB; how much ink it comes to, nobody knows yet."""
    file = page_of("q 20 0 0 10 50 50 cm /Im Do Q", XObject={"Im": lambda pdf: image(pdf, b"\0" * 6, Name.DeviceRGB)})
    (picture,) = file.pages[0].pictures
    assert isinstance(picture, Picture)
    assert samples.sample(picture, (2, 1)) is None


def test_a_turned_picture_lands_where_it_is_drawn() -> None:
    """A quarter turn puts the left pixel at the foot."""
    data = bytes([255, 0, 0, 0, 0, 255, 0, 0])
    file = page_of("q 0 20 -10 0 60 50 cm /Im Do Q", XObject={"Im": lambda pdf: image(pdf, data, Name.DeviceCMYK)})
    assert ink_at(file, 55, 55) == [1, 0, 0, 0, 0]
    assert ink_at(file, 55, 65) == [0, 1, 0, 0, 0]


OVERPRINT = {"On": Dictionary(OP=True, op=True, OPM=1), "Mix": Dictionary(BM=Name.Multiply), "Half": Dictionary(ca=0.5)}
INK = {
    "what is painted later knocks out": ("1 0 0 0 k 40 40 40 40 re f 0 0 1 0 k 40 40 40 40 re f", [0, 0, 1, 0, 0]),
    "overprint adds": ("1 0 0 0 k 40 40 40 40 re f /On gs 0 0 0 1 k 40 40 40 40 re f", [1, 0, 0, 1, 0]),
    "multiply adds": ("0.5 0 0 0 k 40 40 40 40 re f /Mix gs 0.5 0 0 0 k 40 40 40 40 re f", [0.75, 0, 0, 0, 0]),
    "alpha mixes": ("1 0 0 0 k 40 40 40 40 re f /Half gs 0 1 0 0 k 40 40 40 40 re f", [0.5, 0.5, 0, 0, 0]),
    "a clip cuts": ("q 100 100 20 20 re W n 1 0 0 0 k 0 0 200 200 re f Q", [0, 0, 0, 0, 0]),
    "a crooked clip cuts": ("0 0 m 200 0 l 200 30 l h W n 1 0 0 0 k 0 0 200 200 re f", [0, 0, 0, 0, 0]),
    "a hole stays open": ("1 0 0 0 k 20 20 80 80 re 40 40 40 40 re f*", [0, 0, 0, 0, 0]),
    "winding fills": ("1 0 0 0 k 20 20 80 80 re 40 40 40 40 re f", [1, 0, 0, 0, 0]),
    "a wide line is an area": ("0 1 0 0 K 20 w 20 60 m 100 60 l S", [0, 1, 0, 0, 0]),
    "a state that was saved comes back": ("1 0 0 0 k q 0 1 0 0 k Q 40 40 40 40 re f", [1, 0, 0, 0, 0]),
}


@pytest.mark.parametrize("case", INK)
def test_ink_adds_up_as_on_the_press(case: str) -> None:
    """The ink at the middle of a square after painting."""
    content, inks = INK[case]
    assert ink_at(page_of(content, ExtGState=OVERPRINT), 60, 60) == pytest.approx(inks, abs=0.01)


def test_type_adds_to_what_it_overprints() -> None:
    """Black type on a tint: ink adds up under its strokes alone, and covers as much as the glyph's outline."""
    font = Opened(press()).fonts[0]
    drawn = {code: font.outlines.glyph(font.glyph(code) or 0) for code in sorted(font.used) if font.outlines}
    code, contours = max(drawn.items(), key=lambda pair: len(pair[1]))
    area = sum((1 if one.ink else -1) * abs(shapes.area(tuple(map(tuple, one.points)))) for one in contours)

    def same(pdf: pikepdf.Pdf) -> Any:
        with pikepdf.open(BytesIO(press())) as other:
            return pdf.copy_foreign(other.get_object(font.source.objgen))

    content = f"0.5 0.5 0 0 k 0 0 200 200 re f /On gs 0 0 0 1 k BT /F 100 Tf 1 0 0 1 40 60 Tm <{code:04x}> Tj ET"
    found = measured(page_of(content, Font={"F": same}, ExtGState=OVERPRINT).pages[0])
    assert set(numpy.unique(found.totals)) == {1000, 2000}
    assert (found.totals == 2000).mean() * 200**2 == pytest.approx(area * 100**2, rel=0.03)


def test_spot_inks_overprint_each_other() -> None:
    """Each spot ink has a plate of its own: two that overprint add up, one that knocks out takes the other off."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
    spaces = {key: Array([Name.Separation, Name(f"/{key}"), Name.DeviceCMYK, function]) for key in ("Red", "Gold")}
    first = "/Red cs 1 scn 20 20 60 60 re f"
    for state, most in (("/On gs", 1600), ("", 1000)):
        content = f"{first} {state} /Gold cs 0.6 scn 20 20 40 60 re f"
        ink = measured(page_of(content, ColorSpace=spaces, ExtGState=OVERPRINT).pages[0])
        assert int(ink.totals.max()) == most
        assert set(ink.plates) == {*"CMYK", "Red", "Gold"}


def test_ink_that_counts() -> None:
    """A speck is none; a stroke of body type is, and its place is told by what stands there."""
    for side, count in ((0.3, 0), (1.3, 1)):
        file = page_of(f"0.8 0.8 0.8 0.8 k 100 100 {side} {side} re f")
        assert len(heavy(measured(file.pages[0]), 2.2)) == count
    (one,) = heavy(measured(page_of("0.8 0.8 0.8 0.8 k 10 20 100 50 re f").pages[0]), 2.2)
    assert (one.most, one.mm2) == (pytest.approx(3.2), pytest.approx(100 * 50 * (25.4 / 72) ** 2, rel=0.03))
    assert one.item is not None
    assert one.item.box == (10, 20, 110, 70)


@given(
    st.floats(0, 100), st.floats(0, 100), st.floats(5, 80), st.floats(5, 80),
    st.tuples(*[st.floats(0, 1)] * 4),
)  # fmt: skip
def test_no_ink_is_lost_or_made(x: float, y: float, width: float, height: float, ink: tuple[float, ...]) -> None:
    """The ink of a rectangle is its area times its colour, to the width of a cell at its edges."""
    told = " ".join(f"{one:.4f}" for one in ink)
    found = measured(page_of(f"{told} k {x:.3f} {y:.3f} {width:.3f} {height:.3f} re f").pages[0])
    laid = float(found.totals.sum()) / FULL * found.cell**2
    rim = 2 * (width + height) * found.cell + 4 * found.cell**2
    assert abs(laid - width * height * sum(ink)) <= rim * sum(ink) + 0.1
