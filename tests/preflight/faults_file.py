"""Faults of the file, of what it says of itself, and of its boxes."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.preflight.surgery import (
    SAVE,
    TYPE,
    Fault,
    another_maker,
    archive,
    both,
    draw,
    image,
    in_xmp,
    legacy,
    on_info,
    on_intents,
    on_page,
    on_root,
    paint,
    press,
    tile,
)

LOCK: tuple[tuple[str, Any], ...] = (("force_version", "1.6"), ("fix_metadata_version", False))
BLACK = "0 0 0 1 k"
TRIM_EDGE = 42.52  # the left edge of the sample, in points


def lzw(pdf: pikepdf.Pdf) -> None:
    """The content stored anew with LZW: nine-bit codes, and a clear code often enough that they never grow."""
    page = pdf.pages[0]
    codes: list[int] = []
    for at, byte in enumerate(bytes(page.obj.Contents.read_bytes())):
        codes += [256, byte] if at % 200 == 0 else [byte]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    bits += "0" * (-len(bits) % 8)
    stream = Stream(pdf, int(bits, 2).to_bytes(len(bits) // 8, "big"))
    stream.Filter = Name.LZWDecode
    page.obj.Contents = pdf.make_indirect(stream)


def long_name(pdf: pikepdf.Pdf) -> None:
    """A name of 140 bytes."""
    pdf.Root["/Long"] = pdf.make_indirect(Dictionary(Type=Name("/" + "a" * 140)))


FILE = (
    Fault("header", press, "press", "header", patch=lambda data: data[:10] + b"abcd" + data[14:]),
    Fault(
        "x1a-without-conformance",
        legacy,
        "press",
        "no-pdfx",
        on_info("GTS_PDFXConformance", None),
        save=(*SAVE.items(), ("force_version", "1.4")),
    ),
    Fault("version-1.7", press, "press", "version", on_root("Version", Name("/1.7"))),
    Fault("bytes-after-the-end", press, "press", "trailing-bytes", patch=lambda data: data + b"% more\n"),
    Fault(
        "wrong-cross-references",
        press,
        "press",
        "damaged",
        patch=lambda data: data.replace(b"startxref\n", b"startxref\n9"),
    ),
    Fault(
        "encrypted",
        press,
        "press",
        "encrypted",
        on_root("Spare", 1),
        save=(*LOCK, ("encryption", pikepdf.Encryption(owner="x", user="", R=4))),
    ),
    Fault(
        "password",
        press,
        "press",
        "locked",
        on_root("Spare", 1),
        save=(*LOCK, ("encryption", pikepdf.Encryption(owner="x", user="y", R=4))),
    ),
    Fault("no-pdf", press, "press", "not-a-pdf", patch=lambda data: b"<html></html>"),
    Fault("no-bytes", press, "press", "no-bytes", patch=lambda data: b""),
    Fault("cut-short", press, "press", "cut-short", patch=lambda data: data[:20_000]),
    Fault("nothing-in-it", press, "press", "unreadable", patch=lambda data: b"%PDF-1.6\n%%EOF\n"),
    Fault("no-id", press, "press", "no-id", patch=lambda data: data.replace(b"/ID [", b"/IX [")),
    Fault("lzw", press, "press", "filter", lzw),
    Fault(
        "external-stream",
        press,
        "press",
        "outside-content",
        on_root("Spare", lambda pdf: pdf.make_indirect(Stream(pdf, b"", Dictionary(F=String("other.bin"))))),
    ),
    Fault(
        "postscript",
        press,
        "press",
        "postscript",
        paint(
            "/New Do",
            XObject={
                "New": lambda pdf: pdf.make_indirect(
                    Stream(pdf, b"showpage", Dictionary(Type=Name.XObject, Subtype=Name.PS))
                )
            },
        ),
    ),
    Fault("missing-resource", press, "press", "content-broken", paint("/Nowhere Do")),
    Fault("unbalanced", press, "press", "content-broken", paint("q")),
    Fault(
        "alternate-image",
        press,
        "press",
        "alternates",
        paint(draw("New", 30), XObject={"New": image(120, 120, Alternates=Array([]))}),
    ),
    Fault(
        "interpolated",
        archive,
        "archive",
        "interpolated",
        paint(draw("New", 30), XObject={"New": image(120, 120, Interpolate=True)}),
    ),
    Fault("long-name", archive, "archive", "limits", long_name),
    Fault("deep-states", archive, "archive", "limits", paint("q " * 30 + "Q " * 30)),
    Fault("tiny-page", archive, "archive", "page-size", on_page("MediaBox", Array([0, 0, 700, 15000]))),
)


def copy_profile(pdf: pikepdf.Pdf, intents: Any) -> None:
    """The second intent names an equal copy of the profile."""
    profile = intents[0].DestOutputProfile
    intents[1].DestOutputProfile = pdf.make_indirect(Stream(pdf, profile.read_bytes(), Dictionary(N=4)))


def without(kind: str) -> Any:
    """Takes an intent out."""

    def change(pdf: pikepdf.Pdf, intents: Any) -> None:
        pdf.Root.OutputIntents = Array([one for one in intents if kind != one.S])

    return change


def other_class(pdf: pikepdf.Pdf, intents: Any) -> None:
    """The profile is that of a scanner."""
    profile = intents[0].DestOutputProfile
    data = bytes(profile.read_bytes())
    profile.write(data[:12] + b"scnr" + data[16:])


def three_parts(pdf: pikepdf.Pdf, intents: Any) -> None:
    """N says three inks."""
    intents[0].DestOutputProfile.N = 3


def unnamed(pdf: pikepdf.Pdf, intents: Any) -> None:
    """An intent without its condition."""
    for one in intents:
        if one.S == "/GTS_PDFX":
            del one["/RegistryName"]
            del one["/Info"]


def layers(pdf: pikepdf.Pdf) -> Any:
    """A layer that is not in Order."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("A")))
    return Dictionary(OCGs=Array([layer]), D=Dictionary(Name=String("D"), Order=Array([])))


ABOUT = (
    Fault("no-xmp", press, "press", "no-xmp", on_root("Metadata", None)),
    Fault("no-pdfx-claim", press, "press", "no-pdfx", in_xmp("PDF/X-4<", "PDF/X-9<")),
    Fault("no-pdfa-claim", archive, "archive", "no-pdfa", in_xmp("pdfaid:part>", "pdfaid:port>")),
    Fault("no-title", press, "press", "no-title", both(in_xmp("dc:title>", "dc:tidle>"), on_info("Title", None))),
    Fault("title-differs", press, "press", "disagree", on_info("Title", String("Another"))),
    Fault("date-in-another-zone", press, "press", "disagree", on_info("ModDate", String("D:20230112000000+07'00'"))),
    Fault(
        "trapped-unknown",
        press,
        "press",
        "trapped",
        both(in_xmp("Trapped>False", "Trapped>Unknown"), on_info("Trapped", Name.Unknown)),
    ),
    Fault("no-date", press, "press", "no-dates", in_xmp("xmp:MetadataDate>", "xmp:OtherDate>")),
    Fault("no-document-id", press, "press", "no-document-id", in_xmp("xmpMM:VersionID>", "xmpMM:OtherID>")),
    Fault("no-intent", press, "press", "no-intent", on_intents(without("/GTS_PDFX"))),
    Fault("no-archive-intent", press, "archive", "no-archive-intent", on_intents(without("/GTS_PDFA1"))),
    Fault("two-profiles", press, "press", "intents-differ", on_intents(copy_profile)),
    Fault("unnamed-condition", press, "press", "intent-condition", on_intents(unnamed)),
    Fault("scanner-profile", press, "press", "intent-profile", on_intents(other_class)),
    Fault("wrong-n", press, "press", "wrong-parts", on_intents(three_parts)),
    Fault("layer-without-order", press, "press", "layers", on_root("OCProperties", layers)),
)


def media_cuts(pdf: pikepdf.Pdf) -> None:
    """The sheet ends within the bleed."""
    pdf.pages[0].obj.MediaBox[0] = 38


def no_page() -> bytes:
    """A tagged file that says all it has to, but has no page."""
    with pikepdf.open(BytesIO(archive())) as pdf:
        del pdf.pages[0]
        pdf.Root.StructTreeRoot.K = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=pdf.Root.StructTreeRoot)
        )
        out = BytesIO()
        pdf.save(out, **SAVE)
        return out.getvalue()


def second_page(pdf: pikepdf.Pdf) -> None:
    """A second page with a trim 5 mm narrower."""
    page = Dictionary(pdf.pages[0].obj)
    edges = [float(one) for one in page.TrimBox]
    page.TrimBox = Array([edges[0], edges[1], edges[2] - 14, edges[3]])
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


BOXES = (
    Fault("no-trim", press, "press", "no-trim", on_page("TrimBox", None)),
    Fault("trim-and-art", press, "press", "no-trim", on_page("ArtBox", Array([60, 60, 600, 800]))),
    Fault("bleed-beyond-media", press, "press", "not-nested", media_cuts),
    Fault("crop-hides-bleed", press, "press", "crop-cuts", on_page("CropBox", Array([43, 43, 637, 884]))),
    Fault("no-pages-at-all", no_page, "access", "no-pages"),
    Fault("another-trim", press, "press", "trim-differs", both(another_maker, second_page)),
    Fault("rotated", press, "press", "rotated", on_page("Rotate", 90)),
    Fault("user-unit", press, "press", "user-unit", on_page("UserUnit", 2)),
    Fault(
        "print-area",
        press,
        "press",
        "view-areas",
        on_root("ViewerPreferences", Dictionary(DisplayDocTitle=True, PrintArea=Name.TrimBox)),
    ),
    Fault("crosses-the-bleed", press, "press", "outside-bleed", paint(f"{BLACK} /On gs {tile(60, 20, 10)}")),
    Fault(
        "type-in-the-slug",
        press,
        "press",
        "outside-bleed",
        paint(f"{BLACK} /On gs BT {TYPE} 9 Tf 1 0 0 1 100 12 Tm <00050006> Tj ET"),
    ),
    Fault("bleed-not-filled", press, "press", "bleed-short", paint(f"0 0 0 0.5 k {tile(40, 20, TRIM_EDGE - 2)}")),
)

FAULTS = (*FILE, *ABOUT, *BOXES)
