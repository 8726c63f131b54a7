"""A layout and the shared files it builds on, as bytes, to a design: parsed, decoded, resolved.

A layout's shared files (grids, palettes, type scales) are looked for beside it first, then in the package's own folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from pdfreport.design import frames, written
from pdfreport.design.model import Design
from pdfreport.design.needs import suggestion
from pdfreport.design.resolve import Parts, resolve
from pdfreport.design.sources import Source
from pdfreport.diag import Notes, Where
from pdfreport.schema import decode
from pdfreport.source import Mapping_, Node, Scalar, Sequence_, parse_bytes

T = TypeVar("T")


def made(layout: Source, shared: Sequence[Source], notes: Notes) -> Design | None:
    """The design of a layout file; None if `notes` got errors."""
    root = _mapping(layout, notes)
    if root is None:
        return None
    top = decode(_without(root, "frames"), written.LayoutWritten, notes)
    made_up = _entry(root, "makeup") is not None and _entry(root, "frames") is None
    placed = () if made_up else _frames(root, notes)
    if top is None or placed is None:
        return None
    grid = _shared(shared, "grids", (top.grid, top.places["grid"]), written.GridWritten, notes)
    palette = _shared(shared, "palettes", (top.palette, top.places["palette"]), written.Palette, notes)
    scale = _shared(shared, "styles", (top.type, top.places["type"]), written.SharedStyles, notes)
    if grid is None or palette is None or scale is None:
        return None
    return resolve(Parts(top, grid, dict(palette.inks), scale, placed, layout.path), notes)


def _mapping(source: Source, notes: Notes) -> Mapping_ | None:
    node = parse_bytes(source.data, source.name, notes)
    if node is None or isinstance(node, Mapping_):
        return node
    notes.error("design.not-a-mapping", node.where)
    return None


def _without(root: Mapping_, name: str) -> Mapping_:
    return Mapping_(tuple(entry for entry in root.entries if entry[0] != name), root.where)


def _entry(root: Mapping_, name: str) -> Node | None:
    return next((node for key, _, node in root.entries if key == name), None)


def _frames(root: Mapping_, notes: Notes) -> tuple[frames.Frame, ...] | None:
    node = _entry(root, "frames")
    if not isinstance(node, Sequence_) or not node.items:
        notes.error("design.no-frames", root.where if node is None else node.where)
        return None
    decoded = [_frame(entry, notes) for entry in node.items]
    return None if None in decoded else tuple(frame for frame in decoded if frame is not None)


def _frame(node: Node, notes: Notes) -> frames.Frame | None:
    kind = _entry(node, "kind") if isinstance(node, Mapping_) else None
    record = frames.KINDS.get(kind.text) if isinstance(kind, Scalar) else None
    if record is None:
        place = kind.where if kind is not None else node.where
        notes.error("design.unknown-kind", place, known=list(frames.KINDS))
        return None
    return decode(node, record, notes)


def _shared(shared: Sequence[Source], file: str, wanted: tuple[str, Where], record: type[T], notes: Notes) -> T | None:
    """The entry of this name of a shared file, from the first folder whose file has it."""
    name, where = wanted
    known: list[str] = []
    before = len(notes.errors)
    for source in shared:
        root = _mapping(source, notes) if source.is_called(file) else None
        found = None if root is None else _entry(root, name)
        if found is not None:
            return decode(found, record, notes)
        known += [] if root is None else [key for key, _, _ in root.entries]
    if len(notes.errors) == before:  # a shared file with mistakes has been told of
        facts: dict[str, object] = {"file": f"shared/{file}.yaml", "name": name[:60], "known": suggestion(name, known)}
        notes.error("design.unknown-shared", where, **facts)
    return None
