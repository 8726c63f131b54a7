"""Where frames may stand: on their page, not on text, never closed by a screw."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.design import read
from pdfreport.diag import Notes
from tests.design.small import GOOD, GRID


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("em: 9pt", "em: 0pt", "design.length-out"),
        ("pitch: 12.5pt", "pitch: 0pt", "design.length-out"),
        ("[273mm, 390mm]", "[49mm, 390mm]", "design.length-out"),
        ("[273mm, 390mm]", "[273mm, 2001mm]", "design.length-out"),
        ("[273mm, 390mm]", "[273mm]", "design.how-many"),
        ("measure: 14", "measure: 0", "source.too-small"),
        ("left: 15mm", "left: -15mm", "design.length-out"),
        ("columns: 5", "columns: 6", "design.grid-too-wide"),
        ("lines: 81", "lines: 90", "design.grid-too-high"),
    ],
)
def test_a_grid_must_stand_on_its_page(tmp_path: Path, old: str, new: str, code: str) -> None:
    """No em, pitch or page that nothing can be set with, and no type area that leaves the page."""
    (tmp_path / "shared").mkdir()
    shared = tmp_path / "shared" / "grids.yaml"
    file = tmp_path / "layout.yaml"
    file.write_text(GOOD.replace("grid: sikai-feature", "grid: g"), encoding="utf-8")
    shared.write_text(f"g: {GRID}\n", encoding="utf-8")
    notes = Notes()
    assert read.read(file, notes) is not None
    assert not notes.found
    shared.write_text(f"g: {GRID.replace(old, new)}\n", encoding="utf-8")
    assert read.read(file, notes) is None
    assert {(d.code, d.where.file) for d in notes.errors} == {(code, str(shared))}


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ('kind: text, columns: "1", lines: 38-60', "design.text-on-text"),
        ("kind: box, columns: 1-3, lines: 20-50", "design.text-covered"),
        ("kind: picture, columns: 1-2, lines: 40-50", "frames.on-text"),
        ('kind: text, columns: "2", lines: 3-60', ""),
        ('kind: text, columns: "1", lines: 42-60', ""),
        ("kind: head, columns: 1-3, lines: 20-50", ""),
    ],
)
def test_nothing_lies_on_text(tmp_path: Path, frame: str, code: str) -> None:
    """Two texts on one place, or a picture or box over a text, are told with both names; touching edges are well."""
    file = tmp_path / "layout.yaml"
    file.write_text(GOOD + f"  - {{id: later, {frame}}}\n", encoding="utf-8")
    notes = Notes()
    read.read(file, notes)
    assert [d.code for d in notes.errors] == ([code] if code else [])
    assert all("“a”" in d.message("en") and "“later”" in d.message("zh") for d in notes.errors)


def test_a_box_may_lie_under_text(tmp_path: Path) -> None:
    """What is written before the text is painted before it."""
    file = tmp_path / "layout.yaml"
    box = "frames:\n  - {id: panel, kind: box, columns: 1-3, lines: 0-60}"
    file.write_text(GOOD.replace("frames:", box), encoding="utf-8")
    notes = Notes()
    assert read.read(file, notes) is not None


def test_a_screw_may_not_close_a_picture(tmp_path: Path) -> None:
    """A picture of no height cannot be cropped; one whose edges move together keeps its height."""
    file = tmp_path / "layout.yaml"
    for screws, good in (("foot: s", False), ("top: s", False), ("top: s, foot: s", True)):
        text = GOOD + f'  - {{id: p, kind: picture, columns: "2", lines: "20", {screws}}}\n'
        file.write_text(text, encoding="utf-8")
        notes = Notes()
        assert (read.read(file, notes) is not None) is good
        assert [d.code for d in notes.errors] == ([] if good else ["design.screw-closes"])


def test_a_circle_is_told_once(tmp_path: Path) -> None:
    """However many styles stand in it."""
    file = tmp_path / "layout.yaml"
    circle = "type: feature\nstyles: {a: {base: b}, b: {base: c}, c: {base: a}}"
    file.write_text(GOOD.replace("type: feature", circle), encoding="utf-8")
    notes = Notes()
    read.read(file, notes)
    assert [d.code for d in notes.errors] == ["design.style-circle"]
