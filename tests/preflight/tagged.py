"""A small tagged page of our own making, and its faults: headings, paragraphs, a list, a table, a figure, furniture.

The program writes the page, then every painted thing is wrapped in marked content and hung into a tree by pikepdf.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Stream, String

import pdfreport
from pdfreport.color import BLACK, Cmyk
from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import Item, Mark, Text, box
from pdfreport.fonts.catalog import Catalog
from pdfreport.geom import Rect, Size
from pdfreport.glyphs import GlyphRun
from pdfreport.profile import NEWSPRINT
from tests.preflight.surgery import SAVE, Fault, Surgery, annotation, both, in_content, in_xmp, on_page, on_root

FONTS = Path(__file__).resolve().parents[1] / "fonts"
# What the page shows from top to bottom, and the path of elements each piece hangs on; "" is furniture.
PIECES = (
    ("公报2024年", ""),
    ("标准", "Art/H1"),
    ("文共12", "Art/P1"),
    ("文化", "Art/P2"),
    ("公文", "Art/H2"),
    ("文明", "Art/P3"),
    ("一12", "Art/L/LI1/LBody"),
    ("二", "Art/L/LI2/LBody"),
    ("头", "Art/Table/TR1/TH"),
    ("格", "Art/Table/TR2/TD"),
)
FIGURE = "Art/Figure"
PAINTS = {"f", "S", "B", "Tj", "TJ"}
BUILDS = {"re", "m", "l", "c", "h"}


@cache
def good() -> bytes:
    """The good file."""
    with pikepdf.open(BytesIO(pdfreport.write_pdf(_document(), "archive"))) as pdf:
        places = [path for _, path in PIECES] + [FIGURE]
        pages = pdf.pages[0]
        steps, owned = _wrapped(list(pikepdf.parse_content_stream(pages)), places)
        pages.obj.Contents = pdf.make_indirect(Stream(pdf, pikepdf.unparse_content_stream(steps)))
        _hang(pdf, owned)
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        packet = bytes(pdf.Root.Metadata.read_bytes())
        claim = (
            b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
            b"<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
        )
        if b"pdfuaid:part>1<" not in packet:
            pdf.Root.Metadata.write(packet.replace(b"</rdf:RDF>", claim + b"</rdf:RDF>"))
        out = BytesIO()
        pdf.save(out, **SAVE)
        return out.getvalue()


def _document() -> Document:
    face = next(iter(Catalog.open([FONTS])))
    items: list[Item] = []
    for row, (words, _) in enumerate(PIECES):
        glyphs = tuple(face.glyph(char) for char in words)
        assert all(glyphs), f"the test font lacks a character of {words}"
        widths = face.natural_widths(glyphs)
        xs = tuple(sum(widths[:at]) for at in range(len(widths)))
        run = GlyphRun(face.ref, 10.0, 20.0, 30.0 + 20 * row, glyphs, xs, tuple(words), sum(widths), 10.0, BLACK)
        items.append(Text(run, Mark("Artifact")))
    items.append(box(Rect(20, 240, 60, 30), Cmyk(0.2, 0, 0, 0)))
    guides = Guides(Rect(20, 20, 160, 260), (Rect(20, 20, 160, 260),), 30, 20, 10)
    page = Page(1, Size(200, 300), 0.0, tuple(items), (), guides)
    return Document((page,), Info("晨报", "张三", "样", "2024-03-05"), NEWSPRINT, {face.ref: face})


def _wrapped(steps: list[Any], places: list[str]) -> tuple[list[Any], list[str]]:
    """Marked content round everything painted; and the path of each MCID."""
    plain = [step for step in steps if str(step.operator) not in {"BDC", "BMC", "EMC"}]
    out: list[Any] = []
    building: list[Any] = []
    owned: list[str] = []
    left = list(places)
    for step in plain:
        operator = str(step.operator)
        if operator in BUILDS:
            building.append(step)
        elif operator in PAINTS:
            place = left.pop(0)
            if place:
                role = Name("/" + place.rpartition("/")[2].rstrip("123") if place[-2] != "H" else "/P")
                out.append(ContentStreamInstruction([role, Dictionary(MCID=len(owned))], Operator("BDC")))
                owned.append(place)
            else:
                out.append(ContentStreamInstruction([Name.Artifact], Operator("BMC")))
            out += [*building, step, ContentStreamInstruction([], Operator("EMC"))]
            building = []
        else:
            out += [*building, step]
            building = []
    assert not left, "everything on the page was found"
    return out, owned


def _hang(pdf: pikepdf.Pdf, owned: list[str]) -> None:
    """The tree: one element a path, in the order of first use, and the way back."""
    page = pdf.pages[0].obj
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    top = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree, K=Array([])))
    tree.K = Array([top])
    made: dict[str, Any] = {"": top}
    back = []
    for mcid, place in enumerate(owned):
        path = ""
        for part in place.split("/"):
            above, path = made[path], f"{path}/{part}".lstrip("/")
            if path not in made:
                role = part if part in {"H1", "H2"} else part.rstrip("123")
                one = Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), P=above, Pg=page, K=Array([]))
                made[path] = pdf.make_indirect(one)
                above.K.append(made[path])
        made[path].K.append(mcid)
        back.append(made[path])
    made["Art/Figure"].Alt = String("一块浅色")
    made["Art/Table/TR1/TH"].A = Dictionary(O=Name.Table, Scope=Name.Column)
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, pdf.make_indirect(Array(back))])))
    page.StructParents, page.Tabs = 0, Name.S
    pdf.Root.StructTreeRoot = tree


# --- faults ---


def element(pdf: pikepdf.Pdf, role: str) -> Any:
    """The first element of that role, in order of reading."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        one = waiting.pop(0)
        if one.get("/S") == f"/{role}":
            return one
        waiting = [kid for kid in one.get("/K", []) if isinstance(kid, pikepdf.Dictionary)] + waiting
    raise LookupError(role)


def on_element(role: str, key: str, value: Any) -> Surgery:
    """Set or delete an entry of the first element of that role."""

    def cut(pdf: pikepdf.Pdf) -> None:
        one = element(pdf, role)
        if value is None:
            del one[f"/{key}"]
        else:
            one[f"/{key}"] = value

    return cut


def swapped(pdf: pikepdf.Pdf) -> None:
    """The second paragraph is read before the first."""
    kids = element(pdf, "Art").K
    kids[1], kids[2] = kids[2], kids[1]


def unhooked(pdf: pikepdf.Pdf) -> None:
    """The last paragraph is no longer in the tree."""
    kids = element(pdf, "Art").K
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][4] = None
    del kids[4]


def ghost(pdf: pikepdf.Pdf) -> None:
    """A paragraph names a piece that is not there."""
    element(pdf, "P").K.append(99)


def one_row(pdf: pikepdf.Pdf) -> None:
    """A heading cell is a plain one."""
    element(pdf, "TH").S = Name.TD


def nested(steps: list[Any]) -> list[Any]:
    """Furniture inside a paragraph."""
    at = next(at for at, step in enumerate(steps) if str(step.operator) == "BDC")
    inner = [ContentStreamInstruction([Name.Artifact], Operator("BMC")), ContentStreamInstruction([], Operator("EMC"))]
    return [*steps[: at + 1], *inner, *steps[at + 1 :]]


def unwrapped(steps: list[Any]) -> list[Any]:
    """The furniture loses its mark."""
    at = next(at for at, step in enumerate(steps) if str(step.operator) == "BMC")
    end = next(end for end in range(at, len(steps)) if str(steps[end].operator) == "EMC")
    return [*steps[:at], *steps[at + 1 : end], *steps[end + 1 :]]


def renumbered(pdf: pikepdf.Pdf) -> None:
    """Two entries of the parent tree change places."""
    row = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    row[1], row[2] = row[2], row[1]


def other_number(steps: list[Any]) -> list[Any]:
    """The paragraph that tells the sidebar's number is shown without its digits."""
    shown = [step for step in steps if str(step.operator) == "Tj"]
    codes = bytes(shown[2].operands[0])
    short = ContentStreamInstruction([String(codes[:4])], Operator("Tj"))
    return [short if step is shown[2] else step for step in steps]


TWO_WIDE = Dictionary(O=Name.Table, Scope=Name.Column, ColSpan=2)
CLOSED = pikepdf.Permissions(accessibility=False, extract=False)
LINK, SQUARE = annotation("Link", Contents=String("x")), annotation("Square", F=2)
FAULTS = (
    Fault("not-marked", good, "access", "not-marked", on_root("MarkInfo", None)),
    Fault("suspects", good, "access", "not-marked", on_root("MarkInfo", Dictionary(Marked=True, Suspects=True))),
    Fault("no-language", good, "access", "no-language", on_root("Lang", None)),
    Fault("title-not-shown", good, "access", "title-hidden", on_root("ViewerPreferences", Dictionary())),
    Fault("no-ua-claim", good, "access", "no-pdfua", in_xmp("pdfuaid:part>1<", "pdfuaid:part>7<")),
    Fault("no-tree", good, "access", "no-tree", on_root("StructTreeRoot", None)),
    Fault("untagged-content", good, "access", "untagged", in_content(unwrapped)),
    Fault("artifact-in-tag", good, "access", "artifact-in-tag", in_content(nested)),
    Fault("not-in-the-tree", good, "access", "unreachable", unhooked),
    Fault("not-on-the-page", good, "access", "missing-content", ghost),
    Fault("wrong-parent-tree", good, "access", "parent-tree", renumbered),
    Fault("no-way-back", good, "access", "parent-tree", on_page("StructParents", None)),
    Fault("own-role", good, "access", "unknown-role", on_element("Figure", "S", Name.Bild)),
    Fault("item-in-story", good, "access", "wrong-nesting", on_element("LBody", "S", Name.LI)),
    Fault("no-alt", good, "access", "no-alt", on_element("Figure", "Alt", None)),
    Fault("skipped-level", good, "access", "heading-order", on_element("H2", "S", Name.H4)),
    Fault("no-first-heading", good, "access", "heading-order", on_element("H1", "S", Name.H3)),
    Fault("table-without-heads", good, "access", "table-heads", one_row),
    Fault("head-without-scope", good, "access", "table-scope", on_element("TH", "A", None)),
    Fault("uneven-rows", good, "access", "table-irregular", on_element("TH", "A", TWO_WIDE)),
    Fault("wrong-order", good, "access", "reading-order", swapped),
    Fault("tab-order", good, "access", "tab-order", both(on_page("Tabs", None), on_page("Annots", SQUARE))),
    Fault("link-without-tag", good, "access", "link-untagged", on_page("Annots", LINK)),
    Fault("number-not-told", good, "access", "number-untold", in_content(other_number)),
    Fault("locked-for-readers", good, "access", "locked-out", on_root("Spare", 1), save=(
        ("force_version", "1.6"), ("fix_metadata_version", False),
        ("encryption", pikepdf.Encryption(owner="x", user="", R=3, aes=False, metadata=False, allow=CLOSED)),
    )),
)  # fmt: skip
