"""Layout files to designs: finds the file, reads it with the shared files it may build on, and makes or recalls.

What a design depends on is these files' bytes and our code, nothing else; so one that was made from the same bytes is
taken from memory or from disk (`kept`), and the parser is not even loaded.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from pdfreport.design import kept
from pdfreport.design.model import Design
from pdfreport.design.sources import Source, layout_source, shared_sources
from pdfreport.diag import Diagnostic, Notes


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
    layout = layout_source(path, notes)
    if layout is None:
        return None
    folders = dict.fromkeys((path.parent / "shared", default_folder() / "shared"))
    found, said = _design(layout, shared_sources(folders))
    notes.extend(said)
    return found


@lru_cache(maxsize=32)
def _design(layout: Source, shared: tuple[Source, ...]) -> tuple[Design | None, tuple[Diagnostic, ...]]:
    """The design made from these bytes, and what was said about them."""
    name = kept.key(layout, shared)
    known = kept.fetch(name)
    if known is not None:
        return known, ()
    from pdfreport.design.making import made  # the records of files as written: not needed where a design is kept

    notes = Notes()
    found = made(layout, shared, notes)
    if found is not None and not notes.found:
        kept.keep(name, found)
    return found, tuple(notes)
