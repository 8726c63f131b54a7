"""What a file says about itself: the information dictionary, the XMP packet that agrees with it, the output intents.

In: the document's info, its printing condition and the purpose. Out: dictionaries and packet bytes. Dates are the
edition's, identifiers are hashes of the content (print-standards.md 2.2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pdfreport.display.document import Info
from pdfreport.images import profiles
from pdfreport.profile import PrintProfile
from pdfreport.version import __version__
from pdfreport.writers.pdf.objects import File, Name, Ref, Value
from pdfreport.writers.pdf.purpose import X1A, Purpose

TOOL = f"pdfreport {__version__}"
# Names of the ICC registry (print-standards.md section 7); an intent of another name must describe itself in Info.
REGISTERED = frozenset((
    "FOGRA39", "FOGRA42", "FOGRA47", "FOGRA51", "FOGRA52", "IFRA26", "JC200103", "JCN2002", "CGATS TR 002",
    "CGATS TR 003", "CGATS TR 005", "CGATS TR 006", "CGATS21-2-CRPC1", "CGATS21-2-CRPC2", "CGATS21-2-CRPC3",
    "CGATS21-2-CRPC4", "CGATS21-2-CRPC5", "CGATS21-2-CRPC6",
))  # fmt: skip
SCREEN_CONDITION = "sRGB IEC61966-2.1"

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
NO_DATE = "2000-01-01"  # of a file whose edition has no date: the same on every day it is made
_HOME_ZONE = "+08:00"  # a date without a zone is a Chinese newspaper's


def moment(date: str) -> tuple[str, str]:
    """An ISO 8601 date as PDF writes it and as XMP does: the same instant in the same zone."""
    match = _DATE.fullmatch(date.strip() or NO_DATE)
    assert match is not None, f"the edition's date is ISO 8601, not {date!r}"
    year, month, day = match[1], match[2], match[3]
    hour, minute, second = match[4] or "00", match[5] or "00", match[6] or "00"
    zone = match[7] or _HOME_ZONE
    zone = "+00:00" if zone == "Z" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    pdf = f"D:{year}{month}{day}{hour}{minute}{second}{zone[:3]}'{zone[4:]}'"
    return pdf, f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"


def information(info: Info, purpose: Purpose) -> dict[str, Value]:
    """The information dictionary; empty fields are left out, here and in XMP alike. PDF/X-1a names itself here."""
    when = moment(info.date)[0]
    entries: dict[str, Value] = {"Title": info.title or info.publication or TOOL}
    if info.author:
        entries["Author"] = info.author
    if info.subject:
        entries["Subject"] = info.subject
    dates: dict[str, Value] = {"CreationDate": when, "ModDate": when}
    if purpose.pdfx == X1A:
        entries |= {"GTS_PDFXVersion": X1A, "GTS_PDFXConformance": X1A}
    return entries | dates | {"Creator": TOOL, "Producer": TOOL, "Trapped": Name("False")}


def packet(info: Info, purpose: Purpose, digest: bytes) -> bytes:
    """The XMP packet, padded, readable by tools that do not unpack streams."""
    when = moment(info.date)[1]
    blocks = [
        _simple("pdfaid", "http://www.aiim.org/pdfa/ns/id/", [("part", str(purpose.pdfa)), ("conformance", "U")]),
        _simple("pdfuaid", _PDFUA, [("part", "1")]),
        _dublin(info, purpose),
        _simple("xmp", "http://ns.adobe.com/xap/1.0/", [
            ("CreateDate", when), ("ModifyDate", when), ("MetadataDate", when), ("CreatorTool", TOOL),
        ]),
        _simple("pdf", "http://ns.adobe.com/pdf/1.3/", [("Producer", TOOL), ("Trapped", "False")]),
        _simple("xmpMM", "http://ns.adobe.com/xap/1.0/mm/", [
            ("DocumentID", f"uuid:{_uuid(digest)}"), ("VersionID", "1"), ("RenditionClass", "default"),
        ]),
    ]  # fmt: skip
    described = [
        ("Adobe PDF Schema", "http://ns.adobe.com/pdf/1.3/", "pdf", "Trapped", "Whether the file is trapped", "Text"),
        ("PDF/UA ID Schema", _PDFUA, "pdfuaid", "part", "The part of PDF/UA that the file follows", "Integer"),
    ]
    if purpose.pdfx:
        blocks.insert(0, _simple("pdfxid", _PDFX, [("GTS_PDFXVersion", purpose.pdfx)]))
        told = "The PDF/X standard of the file"
        described.append(("PDF/X ID Schema", _PDFX, "pdfxid", "GTS_PDFXVersion", told, "Text"))
    blocks.append(_extensions(described))
    body = "".join(blocks)
    padding = ("\n" + " " * 99) * 20
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n{body}</rdf:RDF>\n'
        f'</x:xmpmeta>{padding}\n<?xpacket end="w"?>'
    ).encode()


_PDFX = "http://www.npes.org/pdfx/ns/id/"
_PDFUA = "http://www.aiim.org/pdfua/ns/id/"


# A property that describes itself: schema, its namespace and prefix, the property's name, what it tells, its type.
_Described = tuple[str, str, str, str, str, str]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _simple(prefix: str, namespace: str, properties: Sequence[tuple[str, str]]) -> str:
    lines = "".join(f"<{prefix}:{name}>{_escaped(value)}</{prefix}:{name}>\n" for name, value in properties)
    return f'<rdf:Description rdf:about="" xmlns:{prefix}="{namespace}">\n{lines}</rdf:Description>\n'


def _dublin(info: Info, purpose: Purpose) -> str:
    """Title, creator and description as the information dictionary has them; language and form besides."""
    told = information(info, purpose)
    parts = ["<dc:format>application/pdf</dc:format>", _listed("title", "Alt", str(told["Title"]))]
    if "Author" in told:
        parts.append(_listed("creator", "Seq", str(told["Author"])))
    if "Subject" in told:
        parts.append(_listed("description", "Alt", str(told["Subject"])))
    parts.append(_listed("language", "Bag", info.lang))
    body = "\n".join(parts)
    return f'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\n{body}\n</rdf:Description>\n'


def _listed(name: str, kind: str, value: str) -> str:
    lang = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<dc:{name}><rdf:{kind}><rdf:li{lang}>{_escaped(value)}</rdf:li></rdf:{kind}></dc:{name}>"


def _extensions(properties: Sequence[_Described]) -> str:
    """PDF/A extension schemas: properties that PDF/A-2 does not know must describe themselves (6.6.2.3)."""
    items = []
    for schema, namespace, prefix, name, told, value in properties:
        items.append(
            '<rdf:li rdf:parseType="Resource">\n'
            f"<pdfaSchema:schema>{schema}</pdfaSchema:schema>\n"
            f"<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>\n"
            f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\n"
            '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\n'
            f"<pdfaProperty:name>{name}</pdfaProperty:name>\n"
            f"<pdfaProperty:valueType>{value}</pdfaProperty:valueType>\n"
            "<pdfaProperty:category>internal</pdfaProperty:category>\n"
            f"<pdfaProperty:description>{told}</pdfaProperty:description>\n"
            "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li>\n"
        )
    return (
        '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
        ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
        ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\n'
        f"<pdfaExtension:schemas><rdf:Bag>\n{''.join(items)}</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n"
    )


def _uuid(digest: bytes) -> str:
    """An identifier in the form of a version 5 UUID (RFC 4122), from a hash of the content."""
    raw = bytearray(digest[:16])
    raw[6] = raw[6] & 0x0F | 0x50
    raw[8] = raw[8] & 0x3F | 0x80
    text = raw.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def intents(profile: PrintProfile, purpose: Purpose, file: File) -> list[Value]:
    """The output intents; the two of a press file name the same profile object (print-standards.md section 1)."""
    icc = profiles.load(profile.icc if purpose.inks else profiles.SRGB)
    entries: dict[str, Value] = {"N": icc.components, "Filter": Name("FlateDecode")}
    embedded: Ref = file.stream(entries, icc.deflated, deflate=False, digest=icc.sha256.encode())
    identifier = profile.identifier if purpose.inks else SCREEN_CONDITION
    words = profile.condition if purpose.inks else icc.description
    intent: dict[str, Value] = {
        "Type": Name("OutputIntent"),
        "OutputConditionIdentifier": identifier,
        "OutputCondition": words,
        "Info": words,
        "DestOutputProfile": embedded,
    }
    if identifier in REGISTERED or not purpose.inks:
        intent["RegistryName"] = profiles.REGISTRY
    kinds = ["GTS_PDFX"] * bool(purpose.pdfx) + ["GTS_PDFA1"] * bool(purpose.pdfa)
    return [file.add(intent | {"S": Name(kind)}) for kind in kinds]
