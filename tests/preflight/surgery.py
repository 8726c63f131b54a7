"""Good files, and the knives that put one fault into them. Files are made by the program, faults by pikepdf."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

import pdfreport
from tests.shipped import built, composed

Surgery = Callable[[pikepdf.Pdf], None]
BODY = "/F4"  # in air-digest, a font of body type that no folio uses
TYPE = "/F3"  # a sans of the same page
FIRST = 23  # items of the page down to its last paragraph
LEFT, LOW = 90.0, 90.0  # points, a place inside the trim


@dataclass(frozen=True)
class Fault:
    """One broken file: the good one it comes from, what is done to it, and the rule that must find it."""

    name: str
    base: Callable[[], bytes]
    purpose: str
    rule: str
    cut: Surgery | None = None
    patch: Callable[[bytes], bytes] | None = None
    save: tuple[tuple[str, Any], ...] = ()

    def data(self) -> bytes:
        """The broken file."""
        data = self.base()
        if self.cut is not None:
            with pikepdf.open(BytesIO(data)) as pdf:
                self.cut(pdf)
                out = BytesIO()
                pdf.save(out, **(dict(self.save) or SAVE))
                data = out.getvalue()
        return data if self.patch is None else self.patch(data)


SAVE: dict[str, Any] = {
    "stream_decode_level": pikepdf.StreamDecodeLevel.none,
    "compress_streams": False,
    "object_stream_mode": pikepdf.ObjectStreamMode.disable,
    "fix_metadata_version": False,
    "deterministic_id": True,
    "force_version": "1.6",
}


@cache
def _small(purpose: str, standard: str = "") -> bytes:
    """The page of air-digest down to its last paragraph, without the two thousand lines of its charts."""
    whole = composed("air-digest")
    page = whole.pages[0]
    return pdfreport.write_pdf(replace(whole, pages=(replace(page, items=page.items[:FIRST]),)), purpose, standard)


def press() -> bytes:
    """A press page without pictures."""
    return _small("press")


def charted() -> bytes:
    """The whole of that page, with its charts and the TrueType face of their remarks."""
    return built("air-digest", "press")


def legacy() -> bytes:
    """The same for an old plant: PDF/X-1a."""
    return _small("press", "x1a")


def archive() -> bytes:
    """The same for the archive."""
    return _small("archive")


# --- knives ---


def paint(operators: str, **resources: Any) -> Surgery:
    """More content on the first page; resources by kind: ``XObject={"New": …}``, made of the file if callable."""

    def cut(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        for kind, named in resources.items():
            held = page.obj.Resources.get(f"/{kind}")
            if held is None:
                held = page.obj.Resources[f"/{kind}"] = Dictionary()
            for name, value in named.items():
                made = value(pdf) if callable(value) else value
                held[f"/{name}"] = made
        page.contents_add(Stream(pdf, b"q\n" + operators.encode("ascii") + b"\nQ\n"))

    return cut


def show(ink: str, size: float, state: str = "", font: str = TYPE, codes: str = "000500060007") -> str:
    """Operators that show a word in an ink at a size."""
    return f"{state} {ink} BT {font} {size} Tf 1 0 0 1 {LEFT} {LOW} Tm <{codes}> Tj ET"


def tile(width: float = 60, height: float = 40, x: float = LEFT, y: float = LOW) -> str:
    """A filled rectangle."""
    return f"{x} {y} {width} {height} re f"


def image(width: int, height: int, space: str = "DeviceCMYK", **more: Any) -> Callable[[pikepdf.Pdf], Any]:
    """An image of pale samples."""

    def make(pdf: pikepdf.Pdf) -> Any:
        bits = int(more.get("BitsPerComponent", 8))
        parts = {"DeviceCMYK": 4, "DeviceRGB": 3, "DeviceGray": 1}[space]
        row = (width * parts * bits + 7) // 8
        made = Stream(pdf, b"\x20" * (row * height))
        made.Type, made.Subtype, made.Width, made.Height = Name.XObject, Name.Image, width, height
        made.ColorSpace, made.BitsPerComponent = Name(f"/{space}"), bits
        for key, value in more.items():
            made[f"/{key}"] = value
        return pdf.make_indirect(made)

    return make


def draw(name: str, size: float) -> str:
    """Operators that draw an image as a square."""
    return f"q {size} 0 0 {size} {LEFT} {LOW} cm /{name} Do Q"


def on_root(key: str, value: Any) -> Surgery:
    """Set (or with None delete) an entry of the catalog."""

    def cut(pdf: pikepdf.Pdf) -> None:
        _put(pdf.Root, key, value(pdf) if callable(value) else value)

    return cut


def on_page(key: str, value: Any) -> Surgery:
    """Set (or with None delete) an entry of the first page."""

    def cut(pdf: pikepdf.Pdf) -> None:
        _put(pdf.pages[0].obj, key, value(pdf) if callable(value) else value)

    return cut


def on_info(key: str, value: Any) -> Surgery:
    """Set (or with None delete) an entry of the information dictionary."""

    def cut(pdf: pikepdf.Pdf) -> None:
        _put(pdf.trailer.Info, key, value)

    return cut


def on_intents(change: Callable[[pikepdf.Pdf, Any], Any]) -> Surgery:
    """Change the array of output intents."""

    def cut(pdf: pikepdf.Pdf) -> None:
        change(pdf, pdf.Root.OutputIntents)

    return cut


def on_font(change: Callable[[pikepdf.Pdf, Any], None], name: str = BODY) -> Surgery:
    """Change a font of the first page."""

    def cut(pdf: pikepdf.Pdf) -> None:
        change(pdf, pdf.pages[0].obj.Resources.Font[name])

    return cut


def in_xmp(before: str, after: str) -> Surgery:
    """Replace words of the packet, which must be there."""

    def cut(pdf: pikepdf.Pdf) -> None:
        packet = bytes(pdf.Root.Metadata.read_bytes())
        assert before.encode() in packet, f"the packet lacks {before}"
        pdf.Root.Metadata.write(packet.replace(before.encode(), after.encode()))

    return cut


def both(*cuts: Surgery) -> Surgery:
    """Several cuts that make one fault."""

    def cut(pdf: pikepdf.Pdf) -> None:
        for one in cuts:
            one(pdf)

    return cut


def in_content(change: Callable[[list[Any]], list[Any]]) -> Surgery:
    """Change the instructions of the first page."""

    def cut(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        told = pikepdf.unparse_content_stream(change(list(pikepdf.parse_content_stream(page))))
        page.obj.Contents = pdf.make_indirect(Stream(pdf, told))

    return cut


def another_maker(pdf: pikepdf.Pdf) -> None:
    """The file is none of ours."""
    for key in ("/Creator", "/Producer"):
        pdf.trailer.Info[key] = String(str(pdf.trailer.Info[key]).replace("pdfreport", "otherpaper"))
    pdf.Root.Metadata.write(bytes(pdf.Root.Metadata.read_bytes()).replace(b"pdfreport", b"otherpaper"))


def remap(text: str) -> Callable[[pikepdf.Pdf, Any], None]:
    """The first entry of a ToUnicode stands for `text`."""

    def change(pdf: pikepdf.Pdf, font: Any) -> None:
        head, mark, rest = bytes(font.ToUnicode.read_bytes()).partition(b"beginbfchar\n")
        first, _, others = rest.partition(b"\n")
        code = first.split(b">")[0]
        new = code + b"> <" + text.encode("utf-16-be").hex().upper().encode() + b">"
        font.ToUnicode = pdf.make_indirect(Stream(pdf, head + mark + new + b"\n" + others))

    return change


def annotation(kind: str, **entries: Any) -> Callable[[pikepdf.Pdf], Any]:
    """An array of one annotation in the middle of the page."""

    def make(pdf: pikepdf.Pdf) -> Any:
        one = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[200, 300, 240, 320], F=4)
        for key, value in entries.items():
            one[f"/{key}"] = value(pdf) if callable(value) else value
        return Array([pdf.make_indirect(one)])

    return make


def form(body: str, **entries: Any) -> Callable[[pikepdf.Pdf], Any]:
    """A form XObject."""

    def make(pdf: pikepdf.Pdf) -> Any:
        made = Stream(pdf, body.encode("ascii"))
        made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 400, 400])
        for key, value in entries.items():
            made[f"/{key}"] = value(pdf) if callable(value) else value
        return pdf.make_indirect(made)

    return make


def _put(held: Any, key: str, value: Any) -> None:
    if value is None:
        del held[f"/{key}"]
    else:
        held[f"/{key}"] = value
