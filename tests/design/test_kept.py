"""Designs kept between runs are the designs that were made, and no change of a file goes unnoticed."""

from __future__ import annotations

import marshal
import shutil
from pathlib import Path

import pytest

from pdfreport import cachedir
from pdfreport.design import kept, read
from pdfreport.design.making import made
from pdfreport.design.model import Design
from pdfreport.design.sources import layout_source, shared_sources
from pdfreport.diag import Notes


@pytest.fixture(autouse=True)
def empty_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each test begins with nothing kept."""
    monkeypatch.setenv("PDFREPORT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of layouts with shared files of its own."""
    copied = tmp_path / "layouts"
    shutil.copytree(read.default_folder(), copied)
    return copied


def read_one(path: Path) -> Design:
    """The design of a layout that has no mistakes."""
    notes = Notes()
    found = read.read(path, notes)
    assert found is not None, [found.message("en") for found in notes]
    return found


@pytest.mark.parametrize("name", read.names())
def test_what_is_kept_comes_back(name: str) -> None:
    """Every shipped design survives being written as plain values and read again."""
    path = read.default_folder() / f"{name}.yaml"
    layout = layout_source(path, Notes())
    assert layout is not None
    design = made(layout, shared_sources({read.default_folder() / "shared": "shared"}, Notes()), Notes())
    assert design is not None
    kept.keep("ab12", design)
    assert kept.fetch("ab12") == design


def test_an_edited_layout_is_read_again(folder: Path) -> None:
    """The same path with other bytes is another design, in the same process too."""
    path = folder / "plain-sikai.yaml"
    before = read_one(path)
    assert read_one(path) is before
    path.write_text(path.read_text(encoding="utf8").replace(before.title, "Another title"), encoding="utf8")
    assert read_one(path).title == "Another title"


def test_an_edited_shared_file_is_read_again(folder: Path) -> None:
    """So are the files that a layout builds on, and one that comes to stand before the package's."""
    path = folder / "plain-sikai.yaml"
    before = read_one(path)
    palettes = folder / "shared" / "palettes.yaml"
    text = palettes.read_text(encoding="utf8")
    palettes.unlink()
    assert read_one(path).inks == before.inks
    palettes.write_text(text.replace("accent: [", "accent: [1, 2, 3, 4]  # ["), encoding="utf8")
    assert read_one(path).inks["accent"] != before.inks["accent"]


def test_a_damaged_entry_counts_as_absent() -> None:
    """Plain values of another shape, another type or cut short are no design."""
    for entry in (marshal.dumps([999]), marshal.dumps([0, 1]), marshal.dumps("word"), b"\xe7", b""):
        cachedir.put("ab12", entry)
        assert kept.fetch("ab12") is None


def test_a_layout_with_mistakes_is_not_kept(folder: Path) -> None:
    """Its mistakes are told every time."""
    path = folder / "plain-sikai.yaml"
    path.write_text("name: t\n", encoding="utf8")
    for _ in range(2):
        notes = Notes()
        assert read.read(path, notes) is None
        assert notes.errors
