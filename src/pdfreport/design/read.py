"""Layout files to designs: finds the file, reads it with the shared files it may build on, and makes or recalls.

What a design depends on is these files' bytes and our code, nothing else; so one that was made from the same bytes is
taken from memory or from disk (`kept`), and the parser is not even loaded.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from pdfreport.design import kept
from pdfreport.design.model import Design
from pdfreport.design.sources import Source, layout_source, shared_files, shared_sources
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
    """The file of a layout given as a name or any path; a path is also tried from the edition's folder `beside`."""
    if name in names():
        return default_folder() / f"{name}.yaml"
    for base in (Path(), *(() if beside is None else (beside,))):
        path: Path = base / name
        if _is_layout(path):
            return path
    return None


def find_inside(name: str, folder: Path) -> Path | None:
    """The file of a layout that an edition in `folder` names: a shipped one, or one inside the folder, links followed.

    A source comes from anywhere and must not make the program read what lies elsewhere.
    """
    if name in names():
        return default_folder() / f"{name}.yaml"
    path = folder / name
    return path if _is_layout(path) and path.resolve().is_relative_to(folder.resolve()) else None


def _is_layout(path: Path) -> bool:
    try:
        return path.suffix in {".yaml", ".yml"} and path.is_file()
    except (OSError, ValueError):  # too long a name, a null byte
        return False


def read(path: Path, notes: Notes, inside: Path | None = None) -> Design | None:
    """Read and resolve one layout; None if `notes` got errors. `inside`: the edition's folder, if it names the layout.

    Messages call shipped files by their names and the user's own by their paths.
    """
    home = default_folder()
    own = path.parent != home
    layout = layout_source(path, notes, str(path) if own else path.name)
    if layout is None:
        return None
    folders = {path.parent / "shared": str(path.parent / "shared") if own else "shared", home / "shared": "shared"}
    before = len(notes.errors)
    shared = shared_sources(folders, notes, inside.resolve() if own and inside is not None else None)
    if len(notes.errors) > before:
        return None
    found, said = _design(layout, shared)
    notes.extend(said)
    if found is not None and found.profile_where.line and not _holds(inside or path.parent, found.profile.icc):
        notes.error("design.profile-outside", found.profile_where, profile=found.profile.icc)
        return None
    return found


def _holds(folder: Path, file: str) -> bool:
    """Whether a file lies in a folder or below it, links followed."""
    try:
        return Path(file).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):  # too long a name, a null byte
        return False


def files(path: Path, inside: Path | None = None) -> tuple[Path, ...]:
    """The files that `read` makes a design from: the layout's own, then the shared ones as they count."""
    home = default_folder()
    folders = tuple(dict.fromkeys((path.parent / "shared", home / "shared")))
    root = inside.resolve() if path.parent != home and inside is not None else None
    return (path, *shared_files(folders, root))


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
