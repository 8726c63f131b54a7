"""Links of a page as annotations: a place that leads to an address, told in words, belonging to its Link element.

In: the places that the tags noted. Out: annotation objects, each also a kid of its element (print-standards.md 4).
"""

from __future__ import annotations

from collections.abc import Mapping

from pdfreport.writers.pdf.objects import File, Name, Ref, Value
from pdfreport.writers.pdf.sheet import Sheet
from pdfreport.writers.pdf.tags import PageTags

PRINTS = 4  # ISO 32000-1, table 165; PDF/A asks for it


PAGE = "#page="  # begins an address that leads to a page of the file itself, by the number printed on it


def write(page: PageTags, sheet: Sheet, number: int, pages: Mapping[str, Ref], file: File) -> list[Ref]:
    """The page's annotations; `number` is the first free key of the parent tree."""
    found: list[Ref] = []
    for key, (link, area) in enumerate(page.areas, number):
        entries: dict[str, Value] = {
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": list(sheet.box(area)),
            "Border": [0, 0, 0],
            "F": PRINTS,
            "StructParent": key,
        }
        inside = link.address.removeprefix(PAGE) if link.address.startswith(PAGE) else ""
        if inside:
            entries |= {"Dest": [pages[inside], Name("Fit")], "Contents": f"第{inside}版"}
        else:
            entries |= {"A": {"S": Name("URI"), "URI": _ascii(link.address)}, "Contents": link.address}
        ref = file.add(entries)
        link.kids.append((page.rank, ref))
        found.append(ref)
    return found


def _ascii(address: str) -> str:
    """An address in 7-bit characters (ISO 32000-1, 12.6.4.7), others as their UTF-8 octets (RFC 3987, 3.1)."""
    return "".join(char if char.isascii() and char.isprintable() and char != " " else _octets(char) for char in address)


def _octets(char: str) -> str:
    return "".join(f"%{octet:02X}" for octet in char.encode("utf-8"))
