"""Output intents and the profiles in the file (print-standards.md 1, 2.3 and 3)."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import Object, get, identity, items, name, number, shown, stream_bytes, words
from pdfreport.preflight.opened import Opened

PARTS = {b"GRAY": 1, b"RGB ": 3, b"Lab ": 3, b"CMYK": 4}
HEAD = 128  # bytes of a profile before the table of its tags
PRINTER, MONITOR = b"prtr", b"mntr"
REGISTRY = "http://www.color.org"


def _of(file: Opened, kind: str) -> list[Object]:
    return [one for one in file.intents if name(get(one, "S")) == kind]


def no_intent(file: Opened) -> Iterator[Spot]:
    """Exactly one output intent for PDF/X."""
    count = len(_of(file, "GTS_PDFX"))
    if count != 1:
        yield Spot(facts={"count": count})


def no_archive_intent(file: Opened) -> Iterator[Spot]:
    """An output intent for PDF/A where colours of a device are used."""
    if _of(file, "GTS_PDFA1"):
        return
    for page in file.pages:
        if any(one.space.device for one in page.scene.colours.values()):
            yield Spot()
            return


def intents_differ(file: Opened) -> Iterator[Spot]:
    """All output intents name one and the same profile object; equal copies do not do."""
    found = {identity(profile) for one in file.intents if (profile := get(one, "DestOutputProfile")) is not None}
    if len(found) > 1:
        yield Spot(object=", ".join(f"{number_} 0 R" for number_, _ in sorted(found)))


def intent_condition(file: Opened) -> Iterator[Spot]:
    """An identifier, and the registry's name or words of its own."""
    for one in _of(file, "GTS_PDFX"):
        registered = words(get(one, "RegistryName")) == REGISTRY
        if not words(get(one, "OutputConditionIdentifier")) or not (registered or words(get(one, "Info"))):
            yield Spot(object=shown(one))


def intent_profile(file: Opened) -> Iterator[Spot]:
    """An embedded profile of a printing press (PDF/A: or a monitor), version 2 or 4, whole."""
    for one in file.intents:
        profile = get(one, "DestOutputProfile")
        raw = stream_bytes(profile)
        classes = {PRINTER} if name(get(one, "S")) == "GTS_PDFX" else {PRINTER, MONITOR}
        if not _sound(raw) or raw[12:16] not in classes or raw[8] not in (2, 4):
            yield Spot(object=shown(one))


def _sound(raw: bytes) -> bool:
    """Whether a profile is one and is whole: as long as its head says, every tag within it (ISO 15076-1, 7)."""
    count = int.from_bytes(raw[HEAD : HEAD + 4], "big")
    if raw[36:40] != b"acsp" or int.from_bytes(raw[:4], "big") > len(raw) or HEAD + 4 + 12 * count > len(raw):
        return False
    rows = (raw[at : at + 12] for at in range(HEAD + 4, HEAD + 4 + 12 * count, 12))
    return all(int.from_bytes(row[4:8], "big") + int.from_bytes(row[8:], "big") <= len(raw) for row in rows)


def profile_broken(file: Opened) -> Iterator[Spot]:
    """Colours that name a profile have a whole one (ISO 19005-2, 6.2.4.2)."""
    for page in file.pages:
        for (kind, where, _), one in page.scene.colours.items():
            if kind == "ICCBased" and not _sound(stream_bytes(one.space.source)):
                yield Spot(page.number, object=where or shown(one.space.source))


def wrong_parts(file: Opened) -> Iterator[Spot]:
    """N of every profile is the number of its inks or lights."""
    for stream in file.streams:
        raw = stream_bytes(stream) if get(stream, "N") is not None and get(stream, "Type") is None else b""
        if raw[36:40] == b"acsp" and PARTS.get(raw[16:20]) != int(number(get(stream, "N"))):
            yield Spot(
                object=shown(stream), facts={"n": int(number(get(stream, "N"))), "right": PARTS.get(raw[16:20], 0)}
            )


def same_profile(file: Opened) -> Iterator[Spot]:
    """No ICCBased CMYK with the very profile of the output intent: that is DeviceCMYK (ISO 15930-7, 6.2.4)."""
    if not file.intent_profile or file.intent_space != "CMYK":
        return
    for page in file.pages:
        for (kind, where, _), one in page.scene.colours.items():
            if kind == "ICCBased" and stream_bytes(one.space.source) == file.intent_profile:
                yield Spot(page.number, object=where or shown(one.space.source))


def layers(file: Opened) -> Iterator[Spot]:
    """Optional content: every group named and listed in Order, a default configuration with a name, no AS."""
    properties = get(file.root, "OCProperties")
    if properties is None:
        return
    groups = {identity(one) for one in items(get(properties, "OCGs"))}
    default = get(properties, "D")
    configurations = [default, *items(get(properties, "Configs"))]
    if any(get(one, "AS") is not None for one in configurations):
        yield Spot(facts={"what": "/AS"})
    if not words(get(default, "Name")):
        yield Spot(facts={"what": "/D /Name"})
    if any(not words(get(one, "Name")) for one in items(get(properties, "OCGs"))):
        yield Spot(facts={"what": "/OCGs /Name"})
    if groups - _listed(get(default, "Order")):
        yield Spot(facts={"what": "/D /Order"})


def _listed(order: Object, depth: int = 0) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for one in items(order):
        if items(one):
            found |= _listed(one, depth + 1) if depth < 20 else set()
        elif identity(one)[0]:
            found.add(identity(one))
    return found
