"""Layout files to designs: finds the file, reads it and the shared files it builds on, decodes, resolves.

A layout's shared files (grids, palettes, type scales) are looked for in `shared/` beside it, then in the package's own.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar

from pdfreport.design import frames, written
from pdfreport.design.model import Design
from pdfreport.design.resolve import Parts, resolve
from pdfreport.diag import Notes
from pdfreport.schema import decode
from pdfreport.source import Mapping_, Node, Scalar, Sequence_, read_yaml

T = TypeVar("T")


@cache
def default_folder() -> Path:
    """Where the shipped layouts are: inside an installed package, or at the top of a checkout."""
    here = Path(__file__).resolve().parents[1]
    packaged = here / "_layouts"
    return packaged if packaged.is_dir() else here.parents[1] / "layouts"


def names() -> tuple[str, ...]:
    """The names of the shipped layouts, sorted."""
    return tuple(sorted(path.stem for path in default_folder().glob("*.yaml")))


def find(name: str, beside: Path | None = None) -> Path | None:
    """The file of a layout given as a name or a path; a path is also tried from the edition's folder `beside`."""
    if name in names():
        return default_folder() / f"{name}.yaml"
    for base in (Path(), *(() if beside is None else (beside,))):
        path: Path = base / name
        if path.suffix in {".yaml", ".yml"} and path.is_file():
            return path
    return None


def read(path: Path, notes: Notes) -> Design | None:
    """Read and resolve one layout; None if `notes` got errors."""
    root = _mapping(path, notes)
    if root is None:
        return None
    layout = decode(_without(root, "frames"), written.LayoutWritten, notes)
    placed = _frames(root, notes)
    if layout is None or placed is None:
        return None
    grid = _shared(path, "grids", layout.grid, written.GridWritten, notes)
    palette = _palette(path, layout, notes)
    scale = _shared(path, "styles", layout.type, written.SharedStyles, notes)
    if grid is None or palette is None or scale is None:
        return None
    return resolve(Parts(layout, grid, palette, scale, placed, str(path)), notes)


def _mapping(path: Path, notes: Notes) -> Mapping_ | None:
    node = read_yaml(path, notes, shown=path.name)
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
        notes.error("design.unknown-kind", node.where, known="、".join(frames.KINDS))
        return None
    return decode(node, record, notes)


def _shared_entry(path: Path, file: str, name: str, notes: Notes) -> Node | None:
    """The entry `name` of a shared file: the layout's own folder first, then the package's."""
    for folder in (path.parent / "shared", default_folder() / "shared"):
        source = folder / f"{file}.yaml"
        if source.is_file():
            root = _mapping(source, notes)
            found = None if root is None else _entry(root, name)
            if found is not None:
                return found
    notes.error("design.unknown-shared", file=f"shared/{file}.yaml", name=name)
    return None


def _shared(path: Path, file: str, name: str, record: type[T], notes: Notes) -> T | None:
    node = _shared_entry(path, file, name, notes)
    return None if node is None else decode(node, record, notes)


def _palette(path: Path, layout: written.LayoutWritten, notes: Notes) -> dict[str, tuple[float, ...]] | None:
    node = _shared_entry(path, "palettes", layout.palette, notes)
    if node is None:
        return None
    palette = decode(node, written.Palette, notes)
    return None if palette is None else dict(palette.inks)
