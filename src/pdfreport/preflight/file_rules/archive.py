"""Embedded files and the limits of PDF/A (print-standards.md 3)."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import Object, entries, get, identity, items, name, plain, tree, words
from pdfreport.preflight.opened import Opened

RELATIONS = {"Source", "Data", "Alternative", "Supplement", "Unspecified", "EncryptedPayload", "FormData", "Schema"}
DEEPEST = 28  # q within q (ISO 19005-2, 6.1.13)
LONGEST_NAME, LONGEST_TEXT, MOST_INKS = 127, 32767, 32


def _attached(file: Opened) -> list[Object]:
    """The file specifications of the EmbeddedFiles tree, then those of annotations that are not among them."""
    found = [one for _, one in tree(get(get(file.root, "Names"), "EmbeddedFiles"), "Names")]
    known = {identity(one) for one in found}
    pinned = [get(one, "FS") for page in file.pages for one in page.annotations]
    return found + [one for one in pinned if get(one, "EF") is not None and identity(one) not in known]


def attached_at_all(file: Opened) -> Iterator[Spot]:
    """PDF/A-2 holds only files that are PDF/A themselves; other attachments need part 3."""
    if file.part != "2":
        return
    for one in _attached(file):
        data = get(get(one, "EF"), "F")
        if name(get(data, "Subtype")) != "application/pdf":
            yield Spot(object=words(get(one, "UF")) or words(get(one, "F")), facts={"file": words(get(one, "F"))})


def no_relation(file: Opened) -> Iterator[Spot]:
    """An attachment says how it belongs to the document: AFRelationship, and a place in an AF array."""
    if file.part == "2":
        return
    associated = {identity(one) for holder in file.objects for one in items(get(holder, "AF"))}
    for one in _attached(file):
        if name(get(one, "AFRelationship")) not in RELATIONS:
            yield Spot(object=words(get(one, "F")), facts={"file": words(get(one, "F")), "what": "/AFRelationship"})
        elif identity(one) not in associated:
            yield Spot(object=words(get(one, "F")), facts={"file": words(get(one, "F")), "what": "/AF"})


def attached_badly(file: Opened) -> Iterator[Spot]:
    """A specification has F and UF, its stream a MIME type and a date."""
    if file.part == "2":
        return
    for one in _attached(file):
        data = get(get(one, "EF"), "F")
        checks = {
            "/F": words(get(one, "F")), "/UF": words(get(one, "UF")), "/Subtype": name(get(data, "Subtype")),
            "/ModDate": words(get(get(data, "Params"), "ModDate")),
        }  # fmt: skip
        missing = [key for key, found in checks.items() if not found]
        if missing:
            yield Spot(object=words(get(one, "F")), facts={"file": words(get(one, "F")), "what": ", ".join(missing)})


def forbidden_entry(file: Opened) -> Iterator[Spot]:
    """Entries that an archive file may not have: requirements, rights of other kinds, presentations (6.1.12, 6.11)."""
    found = ["/Requirements"] if get(file.root, "Requirements") is not None else []
    found += [f"/Perms /{key}" for key, _ in entries(get(file.root, "Perms")) if key not in {"UR3", "DocMDP"}]
    if get(get(file.root, "Names"), "AlternatePresentations") is not None:
        found.append("/AlternatePresentations")
    for what in found:
        yield Spot(facts={"what": what})
    for page in file.pages:
        if get(page.source, "PresSteps") is not None:
            yield Spot(page.number, facts={"what": "/PresSteps"})


def limits(file: Opened) -> Iterator[Spot]:
    """Names of at most 127 bytes, strings of at most 32767, not too deep in saved states, at most 32 inks."""
    for one in file.pdf.objects:
        for found in _values(one):
            if isinstance(found, pikepdf.Name) and len(plain(found).encode()) > LONGEST_NAME + 1:
                yield Spot(facts={"what": plain(found)[:30]})
            elif isinstance(found, pikepdf.String) and len(bytes(found)) > LONGEST_TEXT:
                yield Spot(facts={"what": f"{len(bytes(found))} > {LONGEST_TEXT}"})
    for page in file.pages:
        if page.scene.deepest > DEEPEST:
            yield Spot(page.number, facts={"what": f"q × {page.scene.deepest}"})
        for colour in page.scene.colours.values():
            if len(colour.space.names) > MOST_INKS:
                yield Spot(page.number, facts={"what": f"DeviceN {len(colour.space.names)}"})


def _values(one: Object) -> Iterator[Object]:
    """An object's own entries or members, not those behind references."""
    if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        yield from (part for _, part in one.items())
    elif isinstance(one, pikepdf.Array):
        yield from one
