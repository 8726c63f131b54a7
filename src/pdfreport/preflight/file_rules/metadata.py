"""What the file says of itself: XMP, information dictionary, claims (print-standards.md 2.2, 3 and 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import get, name, stream_bytes, words
from pdfreport.preflight.opened import Opened

PAIRS = (
    ("Title", "dc", "title"), ("Author", "dc", "creator"), ("Subject", "dc", "description"),
    ("Keywords", "pdf", "Keywords"), ("Creator", "xmp", "CreatorTool"), ("Producer", "pdf", "Producer"),
)  # fmt: skip
X4 = "PDF/X-4"
LEVELS = {"1": ("A", "B"), "2": ("A", "B", "U"), "3": ("A", "B", "U"), "4": ("", "E", "F")}  # of PDF/A, by part
DATES = (("CreationDate", "CreateDate"), ("ModDate", "ModifyDate"))
_ZONE = re.compile(r"(Z|[+-]\d\d)'?:?(\d\d)?'?$")


def no_xmp(file: Opened) -> Iterator[Spot]:
    """An XMP packet in the catalog that is XML; PDF/X-1a keeps to the information dictionary."""
    if file.legacy and get(file.root, "Metadata") is None:
        return
    if not stream_bytes(get(file.root, "Metadata")) or file.packet is None:
        yield Spot()


def disagree(file: Opened) -> Iterator[Spot]:
    """Info and XMP say the same wherever both speak; dates the same instant in the same zone."""
    if file.packet is None or file.info is None:
        return
    for key, prefix, local in PAIRS:
        said = words(get(file.info, key))
        if said and said != file.told(prefix, local):
            yield Spot(facts={"key": key, "info": said, "xmp": file.told(prefix, local)})
    for key, local in DATES:
        said = words(get(file.info, key))
        if said and _moment(said) != _moment(file.told("xmp", local)):
            yield Spot(facts={"key": key, "info": said, "xmp": file.told("xmp", local)})
    trapped, told = name(get(file.info, "Trapped")), file.told("pdf", "Trapped")
    if trapped and told and trapped != told:
        yield Spot(facts={"key": "Trapped", "info": trapped, "xmp": told})


def _moment(date: str) -> tuple[str, str]:
    """The digits of a date and its zone, whichever of the two ways it is written."""
    zone = _ZONE.search(date.removeprefix("D:")[8:])
    head = date.removeprefix("D:")
    digits = re.sub(r"\D", "", head[: 8 + zone.start()] if zone else head)
    return digits.ljust(14, "0")[:14], zone[0].replace("'", "").replace(":", "").replace("Z", "+0000") if zone else ""


def trapped(file: Opened) -> Iterator[Spot]:
    """Trapped is True or False, never Unknown and never left open."""
    said = name(get(file.info, "Trapped")) or file.told("pdf", "Trapped")
    if said not in {"True", "False"}:
        yield Spot(facts={"found": said or "-"})


def no_title(file: Opened) -> Iterator[Spot]:
    """A title in XMP, or in Info where there need be none."""
    told = file.told("dc", "title") or (file.legacy and words(get(file.info, "Title")))
    if (file.packet is not None or file.legacy) and not told:
        yield Spot()


def no_pdfx(file: Opened) -> Iterator[Spot]:
    """The file says that it is PDF/X-4, in XMP; or, for old plants, PDF/X-1a with its conformance, in Info."""
    if file.legacy:
        if words(get(file.info, "GTS_PDFXConformance")) != file.pdfx:
            yield Spot(facts={"found": file.pdfx})
    elif file.packet is not None and file.told("pdfxid", "GTS_PDFXVersion") != X4:
        yield Spot(facts={"found": file.pdfx or "-"})


def no_pdfa(file: Opened) -> Iterator[Spot]:
    """The file says which part and level of PDF/A it is; part 4 has no level, or E or F."""
    level = file.told("pdfaid", "conformance")
    if file.packet is not None and level not in LEVELS.get(file.part, ()):
        yield Spot(facts={"found": (file.part + level) or "-"})


def no_pdfua(file: Opened) -> Iterator[Spot]:
    """The file says that it is PDF/UA-1."""
    if file.packet is not None and file.told("pdfuaid", "part") != "1":
        yield Spot(facts={"found": file.told("pdfuaid", "part") or "-"})


def no_dates(file: Opened) -> Iterator[Spot]:
    """CreateDate, ModifyDate and MetadataDate in XMP."""
    if file.packet is not None:
        for key in ("CreateDate", "ModifyDate", "MetadataDate"):
            if not file.told("xmp", key):
                yield Spot(facts={"key": f"xmp:{key}"})


def no_document_id(file: Opened) -> Iterator[Spot]:
    """DocumentID, VersionID and RenditionClass in XMP."""
    if file.packet is not None:
        for key in ("DocumentID", "VersionID", "RenditionClass"):
            if not file.told("xmpMM", key):
                yield Spot(facts={"key": f"xmpMM:{key}"})
