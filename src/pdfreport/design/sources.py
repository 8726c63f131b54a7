"""The files a design is made from, read once: so that what is parsed is what its key was made of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pdfreport.diag import Notes
from pdfreport.source import read_bytes

SHARED = ("grids", "palettes", "styles")


class Source(NamedTuple):
    """One file as it was read: its path, the name that messages give it, its bytes."""

    path: str
    name: str
    data: bytes


def layout_source(path: Path, notes: Notes) -> Source | None:
    """The layout file; None if it cannot be read, and `notes` says why."""
    data = read_bytes(path, notes, shown=path.name)
    return None if data is None else Source(str(path), path.name, data)


def shared_sources(folders: Iterable[Path]) -> tuple[Source, ...]:
    """The shared files that there are in these folders, in the order in which they are asked."""
    paths = [folder / f"{name}.yaml" for folder in folders for name in SHARED]
    return tuple(Source(str(path), path.name, data) for path in paths if (data := _bytes(path)) is not None)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # most folders of layouts have no shared files of their own
        return None
