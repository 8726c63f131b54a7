"""The files a design is made from, read once: so that what is parsed is what its key was made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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

    def is_called(self, stem: str) -> bool:
        """Whether this is the shared file of that name."""
        return Path(self.path).stem == stem


def layout_source(path: Path, notes: Notes, shown: str | None = None) -> Source | None:
    """The layout file, called `shown` in messages; None if it cannot be read, and `notes` says why."""
    shown = path.name if shown is None else shown
    data = read_bytes(path, notes, shown)
    return None if data is None else Source(str(path), shown, data)


def shared_sources(folders: Mapping[Path, str], notes: Notes, root: Path | None = None) -> tuple[Source, ...]:
    """The shared files that there are in these folders, in order; each folder comes with what messages call it.

    With a `root`, files of the first folder that lie outside it, links followed, count as absent.
    """
    out: list[Source] = []
    for path in shared_files(tuple(folders), root):
        shown = f"{folders[path.parent]}/{path.name}"
        data = read_bytes(path, notes, shown)
        out += [] if data is None else [Source(str(path), shown, data)]
    return tuple(out)


def shared_files(folders: Sequence[Path], root: Path | None = None) -> Iterator[Path]:
    """The shared files that there are, by the same rules, unread."""
    for rank, folder in enumerate(folders):
        for name in SHARED:
            path = folder / f"{name}.yaml"
            if rank == 0 and root is not None and not path.resolve().is_relative_to(root):
                continue
            if path.is_file():  # most folders of layouts have no shared files of their own; a device is none
                yield path
