"""The file as bytes and objects: header, end, filters, encryption, identifiers (print-standards.md 2.1 and 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import get, items, name, several, shown
from pdfreport.preflight.opened import Opened

HEADER = re.compile(rb"%PDF-1\.([0-7])(?:\r\n|\r|\n)%([^\r\n]*)")
FORBIDDEN_FILTERS = {"LZWDecode", "LZW", "Crypt"}


def header(file: Opened) -> Iterator[Spot]:
    """``%PDF-1.n`` at the first byte, and a comment of at least four bytes above 127 after it."""
    match = HEADER.match(file.data[:64])
    if match is None or sum(byte > 127 for byte in match[2]) < 4:
        yield Spot(facts={"found": file.data[:10].decode("latin-1").strip()})


def version(file: Opened) -> Iterator[Spot]:
    """PDF/X-4 stops at 1.6, PDF/X-1a at 1.4, in the header and in the catalog."""
    most = 4 if file.legacy else 6
    match = HEADER.match(file.data[:64])
    written = name(get(file.root, "Version"))
    if (match is not None and int(match[1]) > most) or written > f"1.{most}":
        yield Spot(facts={"found": written or f"1.{int(match[1]) if match else 7}", "most": f"1.{most}"})


def trailing_bytes(file: Opened) -> Iterator[Spot]:
    """Nothing after the last ``%%EOF`` but one line end (ISO 19005-2, 6.1.3)."""
    at = file.data.rfind(b"%%EOF")
    after = file.data[at + 5 :] if at >= 0 else b""
    if after not in {b"", b"\n", b"\r", b"\r\n"}:
        yield Spot(facts={"count": len(after)})


def damaged(file: Opened) -> Iterator[Spot]:
    """The file opens from its own cross-reference table, without repairs."""
    for warning in file.pdf.get_warnings()[:3]:
        yield Spot(facts={"reason": str(warning).partition(": ")[2] or str(warning)})


def encrypted(file: Opened) -> Iterator[Spot]:
    """No encryption, not even without a password."""
    if file.pdf.trailer.get("/Encrypt") is not None:
        yield Spot()


def no_id(file: Opened) -> Iterator[Spot]:
    """A trailer ID of two strings that are not empty."""
    found = items(file.pdf.trailer.get("/ID"))
    if len(found) != 2 or not all(len(bytes(one)) for one in found):
        yield Spot()


def lzw(file: Opened) -> Iterator[Spot]:
    """No LZW and no Crypt filter."""
    for stream in file.streams:
        used = {name(one) for one in several(get(stream, "Filter"))} & FORBIDDEN_FILTERS
        if used:
            yield Spot(object=shown(stream), facts={"filter": ", ".join(sorted(used))})
    for page, where in file.remarks("filter"):
        yield Spot(page.number, object="inline", facts={"filter": where})


def outside_content(file: Opened) -> Iterator[Spot]:
    """All that is printed is in the file: no external streams, reference XObjects, OPI."""
    for stream in file.streams:
        if get(stream, "F") is not None or get(stream, "FFilter") is not None:
            yield Spot(object=shown(stream), facts={"what": "/F"})
    for page, where in file.remarks("outside-content"):
        yield Spot(page.number, object=where, facts={"what": where})


def postscript(file: Opened) -> Iterator[Spot]:
    """No PostScript in the content."""
    for page, where in file.remarks("postscript"):
        yield Spot(page.number, object=where, facts={"what": where})


def content_broken(file: Opened) -> Iterator[Spot]:
    """Content streams that read from end to end, with every resource they name."""
    for page, where in file.remarks("content-broken"):
        yield Spot(page.number, object=where, facts={"what": where})


def alternates(file: Opened) -> Iterator[Spot]:
    """No alternate images (ISO 19005-2, 6.2.8)."""
    for stream in file.streams:
        if get(stream, "Alternates") is not None:
            yield Spot(object=shown(stream))


def interpolated(file: Opened) -> Iterator[Spot]:
    """``Interpolate true`` on no image."""
    for stream in file.streams:
        if get(stream, "Interpolate") is True:
            yield Spot(object=shown(stream))
    for page, where in file.remarks("interpolated"):
        yield Spot(page.number, object=where)


def no_pages(file: Opened) -> Iterator[Spot]:
    """A file has pages."""
    if not file.pages:
        yield Spot()
