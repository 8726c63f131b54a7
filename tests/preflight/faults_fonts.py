"""Files with one fault in their fonts, each beside the rule that finds it."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.surgery import (
    LEFT,
    LOW,
    TYPE,
    Fault,
    archive,
    both,
    charted,
    on_font,
    paint,
    press,
    remap,
    show,
)

BLACK = "0 0 0 1 k"


def helvetica(pdf: pikepdf.Pdf) -> Any:
    """A font that every reader is trusted to have."""
    entries = {"Type": Name.Font, "Subtype": Name.Type1, "BaseFont": Name.Helvetica, "Encoding": Name.WinAnsiEncoding}
    return pdf.make_indirect(Dictionary(**entries))


def widen(pdf: pikepdf.Pdf, font: Any) -> None:
    """Code 5 is said to be 40 units wider."""
    font.DescendantFonts[0].W = Array([5, Array([1040])])


def untag(pdf: pikepdf.Pdf, font: Any) -> None:
    """The name loses the tag of its subset."""
    font.BaseFont = Name("/" + str(font.BaseFont).partition("+")[2])


def truncate(pdf: pikepdf.Pdf, font: Any) -> None:
    """Half a font program."""
    descriptor = font.DescendantFonts[0].FontDescriptor
    data = bytes(descriptor.FontFile3.read_bytes())
    entries = Dictionary(Subtype=Name.CIDFontType0C)
    descriptor.FontFile3 = pdf.make_indirect(Stream(pdf, data[: len(data) // 2], entries))


def no_map(pdf: pikepdf.Pdf, font: Any) -> None:
    """A TrueType font without its map of glyphs."""
    del font.DescendantFonts[0]["/CIDToGIDMap"]


def no_unicode(pdf: pikepdf.Pdf, font: Any) -> None:
    """A font without ToUnicode."""
    del font["/ToUnicode"]


FAULTS = (
    Fault(
        "not-embedded",
        press,
        "press",
        "font-not-embedded",
        paint(f"/On gs {BLACK} BT /Hv 12 Tf 1 0 0 1 {LEFT} {LOW} Tm (Abc) Tj ET", Font={"Hv": helvetica}),
    ),
    Fault("listed-helvetica", press, "press", "font-listed", paint("", Font={"Hv": helvetica})),
    Fault("whole-font", press, "press", "font-whole", on_font(untag)),
    Fault("half-a-program", press, "press", "font-broken", on_font(truncate)),
    Fault("no-glyph-map", charted, "press", "font-no-map", on_font(no_map, "/F5")),
    Fault("no-to-unicode", press, "press", "no-unicode", on_font(no_unicode)),
    Fault("byte-order-mark", archive, "archive", "forbidden-unicode", on_font(remap("\ufeff"))),
    Fault("private-character", press, "press", "odd-unicode", on_font(remap("\ue123"))),
    Fault("replacement-character", press, "press", "odd-unicode", on_font(remap("\ufffd"))),
    Fault("radical", press, "press", "odd-unicode", on_font(remap("\u2f08"))),
    Fault("compatibility-form", press, "press", "odd-unicode", on_font(remap("\uf9dc"))),
    Fault("wrong-width", press, "press", "widths-differ", on_font(widen)),
    Fault(
        "notdef",
        press,
        "press",
        "notdef",
        both(paint(show(BLACK, 12, "/On gs", codes="0000")), on_font(lambda pdf, font: extend(pdf, font), TYPE)),
    ),
)


def extend(pdf: pikepdf.Pdf, font: Any) -> None:
    """Glyph 0 stands for a character, so that only its shape is wrong."""
    table = bytes(font.ToUnicode.read_bytes())
    more = b"1 beginbfchar\n<0000> <4E00>\nendbfchar\nendcmap"
    font.ToUnicode = pdf.make_indirect(Stream(pdf, table.replace(b"endcmap", more, 1)))
