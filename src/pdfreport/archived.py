"""What an archive file holds of its own source, and under which names.

Comes in: an edition and the files of its layouts. Goes out: names, places and what each file is to the document. The
names are those beside the edition, whatever the machine: unpacked into one folder, the files make the pages anew, but
for pictures and fonts, which are in the pages already.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pdfreport.content.model import Edition
from pdfreport.design import read as design
from pdfreport.display.document import SourceFile

COPY, SERIES = (".md",), (".csv", ".yaml", ".yml")


def archived(edition: Edition, layouts: Mapping[Path, Path | None]) -> tuple[SourceFile, ...]:
    """The edition, its texts and series, its layouts and what they share, by name.

    `layouts` maps a layout's file to the edition's folder if the edition names it.
    """
    folder = Path(edition.folder)
    found: dict[str, tuple[str, str]] = {Path(edition.file).name: (edition.file, "Source")}
    for named in edition.named:
        ending = Path(named).suffix.lower()
        if ending in COPY + SERIES:
            relation = "Source" if ending in COPY else "Data"
            found.setdefault(_inside(Path(named), folder) or Path(named).name, (named, relation))
    for layout, inside in layouts.items():
        for file in design.files(layout, inside):
            found.setdefault(_inside(file, folder) or _shown(file, layout), (str(file), "Source"))
    return tuple(SourceFile(name, path, relation) for name, (path, relation) in sorted(found.items()))


def _inside(file: Path, folder: Path) -> str:
    """The name of a file in the edition's folder; nothing if it lies elsewhere."""
    whole = file.resolve()
    return whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else ""


def _shown(file: Path, layout: Path) -> str:
    """A layout's file from elsewhere: in `layouts/`, shipped files that stand in for its own shared ones apart."""
    if file == layout:
        return f"layouts/{file.name}"
    own = file.parent == layout.parent / "shared"
    return f"layouts/shared/{file.name}" if own else f"layouts/shipped/{file.name}"
