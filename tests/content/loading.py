"""Editions written on the spot and read: what was read, and the findings with their places."""

from __future__ import annotations

from pathlib import Path

from pdfreport.content import read
from pdfreport.content.model import Edition
from pdfreport.diag import Notes

HEAD = "date: 2023-01-12\n"
STORY = "stories:\n  - {id: a, headline: 题, paragraphs: [甲]}\n"


def load(folder: Path, yaml: str, files: dict[str, bytes] | None = None) -> tuple[Edition | None, list[str]]:
    """The edition of a folder with these files, and its findings as `code line:column`."""
    (folder / "edition.yaml").write_bytes(yaml.encode())
    for name, data in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    notes = Notes()
    edition = read.load(folder, notes)
    for found in notes:
        assert found.message("zh")
        assert found.message("en")
        assert found.where.file.startswith(str(folder)), found
    return edition, [f"{d.code} {d.where.line}:{d.where.column}" for d in notes]


def good(folder: Path, yaml: str, files: dict[str, bytes] | None = None) -> Edition:
    """An edition without findings."""
    edition, found = load(folder, yaml, files)
    assert edition is not None
    assert found == []
    return edition
