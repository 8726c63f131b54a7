"""The XMP packet as plain values: (namespace, property) → its values. Nothing outside the packet is looked up."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/", "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/", "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}  # fmt: skip
Values = dict[tuple[str, str], list[str]]


def read(packet: bytes) -> Values | None:
    """The packet's properties, one level deep; None if it is no XML."""
    body = re.sub(rb"<\?xpacket.*?\?>", b"", packet, flags=re.S).strip().removeprefix("\ufeff".encode())
    if not body or b"<!DOCTYPE" in body or b"<!ENTITY" in body:  # entities could grow without end
        return None
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError:
        return None
    found: Values = {}
    for description in root.iter(f"{RDF}Description"):
        for key, value in description.attrib.items():
            if not key.startswith(RDF):
                found.setdefault(_split(key), []).append(value.strip())
        for child in description:
            listed = [(one.text or "").strip() for one in child.iter(f"{RDF}li")]
            found.setdefault(_split(child.tag), []).extend(listed or [(child.text or "").strip()])
    return found


def _split(tag: str) -> tuple[str, str]:
    namespace, _, local = tag.removeprefix("{").partition("}")
    return namespace, local
