"""Faults of files that other programs make: glyphs drawn by the file, JPEG 2000, half data, loops."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.preflight.faults_rest import part
from tests.preflight.surgery import (
    LEFT,
    LOW,
    TYPE,
    Fault,
    annotation,
    archive,
    both,
    draw,
    image,
    in_xmp,
    on_font,
    on_intents,
    on_page,
    on_root,
    paint,
    press,
    show,
    tile,
)
from tests.preflight.tagged import element, good, on_element


def drawn_font(*operators: str) -> Any:
    """A font of Type 3 whose glyphs, from A on, are these operators."""

    def make(pdf: pikepdf.Pdf) -> Any:
        names = [Name(f"/g{at}") for at in range(len(operators))]
        glyphs = {str(name): Stream(pdf, f"1000 0 d0 {one}".encode()) for name, one in zip(names, operators)}
        table = "".join(f"<{65 + at:02X}> <{65 + at:04X}>\n" for at in range(len(operators)))
        unicode = f"1 begincodespacerange <00> <FF> endcodespacerange {len(operators)} beginbfchar\n{table}endbfchar"
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 1000, 1000]), Resources=Dictionary(),
                FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=Dictionary(glyphs), FirstChar=65,
                Encoding=Dictionary(Type=Name.Encoding, Differences=Array([65, *names])), ToUnicode=Stream(
                    pdf, unicode.encode()), LastChar=64 + len(operators), Widths=Array([1000] * len(operators)),
            )
        )  # fmt: skip

    return make


def jpeg2000(enumerated: int) -> Any:
    """An image of JPEG 2000 data that name their space; no pixels are needed to know it."""

    def make(pdf: pikepdf.Pdf) -> Any:
        told = b"\x01\0\0" + enumerated.to_bytes(4, "big")
        box = (len(told) + 8).to_bytes(4, "big") + b"colr" + told
        data = b"\0\0\0\x0cjP  \r\n\x87\n" + (len(box) + 8).to_bytes(4, "big") + b"jp2h" + box
        made = Stream(pdf, data)
        made.Type, made.Subtype, made.Width, made.Height = Name.XObject, Name.Image, 200, 200
        made.Filter = Name.JPXDecode
        return pdf.make_indirect(made)

    return make


def half(pdf: pikepdf.Pdf) -> Any:
    """A picture with half of its rows."""
    made = image(100, 100)(pdf)
    made.write(made.read_bytes()[:20_000])
    return made


def pattern(pdf: pikepdf.Pdf) -> Any:
    """A cell that is seen through."""
    made = Stream(pdf, b"/Half gs 0 0 0 0.2 k 0 0 5 5 re f")
    made.Type, made.PatternType, made.PaintType, made.TilingType = Name.Pattern, 1, 1, 1
    made.BBox, made.XStep, made.YStep = Array([0, 0, 10, 10]), 10, 10
    made.Resources = Dictionary(ExtGState=Dictionary(Half=Dictionary(ca=0.5)))
    return pdf.make_indirect(made)


def cut_profile(pdf: pikepdf.Pdf, intents: Any) -> None:
    """The profile of the press breaks off."""
    profile = intents[0].DestOutputProfile
    profile.write(profile.read_bytes()[:3000])


def broken_profile(pdf: pikepdf.Pdf) -> Any:
    """A colour space with a profile of no bytes."""
    return Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, b"", N=4))])


def predefined(pdf: pikepdf.Pdf, font: Any) -> None:
    """Codes are said to be UTF-16, the font counts its own glyphs."""
    font.Encoding = Name("/UniGB-UTF16-H")


def pinned(pdf: pikepdf.Pdf) -> Any:
    """A file that hangs on an annotation."""
    data = pdf.make_indirect(Stream(pdf, b"x", Type=Name.EmbeddedFile, Subtype=Name("/text/plain")))
    file = pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String("a"), UF=String("a"), EF=Dictionary(F=data)))
    look = Dictionary(N=pdf.make_indirect(Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Form)))
    return annotation("FileAttachment", FS=file, AP=look, F=4)(pdf)


def stamp(operators: str, font: bool = False) -> Any:
    """A stamp on the page that looks like this."""

    def make(pdf: pikepdf.Pdf) -> Any:
        held = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Times, Encoding=Name.WinAnsiEncoding)
        resources = Dictionary(Font=Dictionary(New=held)) if font else Dictionary()
        look = Stream(pdf, operators.encode(), Type=Name.XObject, Subtype=Name.Form, Resources=resources)
        look.BBox = Array([0, 0, 40, 40])
        return annotation("Stamp", AP=Dictionary(N=pdf.make_indirect(look)), F=4)(pdf)

    return make


def two_writings(pdf: pikepdf.Pdf) -> Any:
    """A second ink whose name differs in case alone."""
    return Array([Name.Separation, Name("/pantone 186 c"), *list(one_ink(pdf))[2:]])


def one_ink(pdf: pikepdf.Pdf) -> Any:
    """A spot ink."""
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([0, 1, 0.7, 0]), N=1)
    return Array([Name.Separation, Name("/PANTONE 186 C"), Name.DeviceCMYK, tint])


def circle(pdf: pikepdf.Pdf) -> None:
    """A list is its own item."""
    one = element(pdf, "L")
    one.K.append(one)


def remap(pdf: pikepdf.Pdf) -> None:
    """Paragraphs are said to be spans."""
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


def note(pdf: pikepdf.Pdf) -> None:
    """The second paragraph is a note."""
    element(pdf, "Art").K[2].S = Name.Note


HALFTONE = Dictionary(HalftoneType=1, Frequency=60, Angle=45, SpotFunction=Name.Round, TransferFunction=Name.Identity)
FAULTS = (
    Fault("rgb-in-drawn-glyph", press, "press", "rgb", paint(
        f"0 0 0 1 k BT /New 20 Tf {LEFT} {LOW} Td (AB) Tj ET",
        Font={"New": drawn_font("0 0 0 1 k 0 0 700 700 re f", "0 1 0 rg 0 0 700 700 re f")})),
    Fault("jpeg-2000-of-light", press, "press", "light", paint(draw("New", 40), XObject={"New": jpeg2000(16)})),
    Fault("half-a-picture", press, "press", "picture-broken", paint(draw("New", 30), XObject={"New": half})),
    Fault("transparent-pattern", press, "press", "no-blend-space", paint(
        f"/Pattern cs /New scn {tile()}", Pattern={"New": pattern})),
    Fault("transfer-in-halftone", press, "press", "transfer", paint(
        f"/New gs 0 0 0 1 k {tile()}", ExtGState={"New": Dictionary(OP=True, op=True, OPM=1, HT=HALFTONE)})),
    Fault("unknown-operator", press, "press", "content-broken", paint("1 2 zork")),
    Fault("unknown-operator-excused", press, "press", "content-broken", paint("BX 1 2 zork EX")),
    Fault("space-of-nothing", press, "press", "content-broken", paint(
        f"/New cs 1 scn {tile()}", ColorSpace={"New": Array([Name.Separation, Name.Blue])})),
    Fault("gradient-without-function", press, "press", "content-broken", paint(
        f"q {tile()} W n /New sh Q", Shading={
            "New": Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([0, 0, 1, 0]))})),
    Fault("outlined-type-of-0.1-pt", press, "press", "thin-line", paint(show("1 Tr 0.1 w 0 0 0 1 K", 30))),
    Fault("half-a-profile", press, "press", "intent-profile", on_intents(cut_profile)),
    Fault("space-without-profile", archive, "archive", "profile-broken", paint(
        f"/New cs 0 0 0 1 scn {tile()}", ColorSpace={"New": broken_profile})),
    Fault("trim-of-no-size", press, "press", "no-trim", on_page("TrimBox", Array([100, 100, 100, 100]))),
    Fault("trim-of-three-numbers", press, "press", "no-trim", on_page("TrimBox", Array([1, 100, 100]))),
    Fault("tiny-trim", archive, "archive", "page-size", on_page("TrimBox", Array([100, 100, 102, 700]))),
    Fault("level-of-nothing", archive, "archive", "no-pdfa", in_xmp("pdfaid:conformance>U<", "pdfaid:conformance>Z<")),
    Fault("other-collection", archive, "archive", "font-collection", on_font(predefined, TYPE)),
    Fault("film", archive, "archive", "annotation-kind", on_page("Annots", annotation(
        "Movie", AP=Dictionary(N=Dictionary())))),
    Fault("pinned-to-a2", archive, "archive", "attached", both(
        part(2), on_root("Names", None), on_page("Annots", pinned))),
    Fault("requirements", archive, "archive", "forbidden-entry", on_root(
        "Requirements", Array([Dictionary(S=Name.EnableJavaScripts)]))),
    Fault("other-rights", archive, "archive", "forbidden-entry", on_root("Perms", Dictionary(XX=Dictionary()))),
    Fault("lzw-in-content", archive, "archive", "filter", paint(
        f"8 0 0 8 {LEFT} {LOW} cm BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID @@@@ EI")),
    Fault("smooth-in-content", archive, "archive", "interpolated", paint(
        f"8 0 0 8 {LEFT} {LOW} cm BI /W 1 /H 1 /BPC 8 /CS /G /I true ID @ EI")),
    Fault("stamp-of-light", archive, "archive", "not-of-intent", on_page("Annots", stamp("1 0 0 rg 0 0 40 40 re f"))),
    Fault("stamp-without-font", archive, "archive", "font-not-embedded", on_page(
        "Annots", stamp("BT /New 12 Tf 5 5 Td (no) Tj ET", font=True))),
    Fault("stamp-without-tag", archive, "access", "annotation-untagged", on_page("Annots", stamp("0 g 0 0 9 9 re f"))),
    Fault("one-ink-twice", press, "press", "spot-alike", paint(
        f"/A cs 1 scn {tile(30)} /B cs 1 scn {tile(30, x=LEFT + 30)}", ColorSpace={"A": one_ink, "B": two_writings})),
    Fault("rendered-by-the-reader", archive, "archive", "form", on_root(
        "AcroForm", Dictionary(Fields=Array([]), NeedAppearances=True))),
    Fault("language-of-nothing", good, "access", "bad-language", on_element("P", "Lang", String("??"))),
    Fault("standard-role-remapped", good, "access", "remapped", remap),
    Fault("tree-in-a-circle", good, "access", "repeated", circle),
    Fault("note-without-id", good, "access", "note-no-id", note),
)  # fmt: skip
