"""Layout files: the shipped ones are whole, and mistakes in one are told with place and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.design import read
from pdfreport.design.schema import schema_json
from pdfreport.diag import Notes

GOOD = """
name: t
title: T
grid: sikai-feature
palette: ecology-green
type: feature
threads: {body: {}}
screws: [{name: s, range: [-1, 1]}]
frames:
  - {id: a, kind: text, columns: "1", lines: 3-40, foot: s}
"""


@pytest.mark.parametrize("name", read.names())
def test_shipped_layouts_read_without_a_remark(name: str) -> None:
    """Every layout we ship resolves to a design and nothing is said about it."""
    notes = Notes()
    found = read.find(name)
    assert found is not None
    assert read.read(found, notes) is not None
    assert not notes.found


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("grid: sikai-feature", "grid: nowhere", "design.unknown-shared"),
        ("lines: 3-40", "lines: 3-400", "design.lines-off-grid"),
        ('columns: "1"', 'columns: "9"', "design.columns-off-grid"),
        ("foot: s", "foot: t", "design.unknown-screw"),
        ("kind: text", "kind: txt", "design.unknown-kind"),
        ("kind: text", "kind: text, thread: other", "design.unknown-thread"),
        ("type: feature", "type: feature\npaper: silk", "design.unknown-paper"),
        ("type: feature", "type: feature\nbleed: wide", "design.not-a-length"),
        ("type: feature", "type: feature\ninks: {a: [1, 2]}", "design.bad-ink"),
        ("type: feature", "type: feature\nstyles: {a: {base: b}, b: {base: a}}", "design.style-circle"),
        ("type: feature", "type: feature\nstyles: {a: {ink: pink}}", "design.unknown-ink"),
        ("type: feature", "type: feature\nstyles: {a: {face: song}}", "design.bad-face"),
        ('  - {id: a, kind: text, columns: "1", lines: 3-40, foot: s}', "  []", "design.no-frames"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    """Each kind of mistake has its own message, in both languages."""
    file = tmp_path / "layout.yaml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    notes = Notes()
    assert read.read(file, notes) is None
    assert code in {d.code for d in notes.errors}
    for found in notes.errors:
        assert found.message("zh") != found.message("en")


def test_frame_twice(tmp_path: Path) -> None:
    """Two frames of one name cannot be told apart in a report."""
    file = tmp_path / "layout.yaml"
    file.write_text(GOOD + '  - {id: a, kind: text, columns: "2", lines: 3-40}\n', encoding="utf-8")
    notes = Notes()
    assert read.read(file, notes) is None
    assert [d.code for d in notes.errors] == ["design.frame-twice"]


def test_lengths_are_points(tmp_path: Path) -> None:
    """字 and 行 count by the grid: two ems of 9 pt are 18 pt, a line is the pitch."""
    file = tmp_path / "layout.yaml"
    file.write_text(GOOD.replace("foot: s", "foot: s, left: 2字, drop: 1行"), encoding="utf-8")
    design = read.read(file, Notes())
    assert design is not None
    assert design.frames[0].left.pt == 18.0
    assert design.frames[0].drop.pt == 12.5


def test_schema_knows_every_kind() -> None:
    """The JSON Schema lists one alternative per frame kind."""
    kinds = schema_json()["properties"]["frames"]["items"]["oneOf"]
    assert len(kinds) == 9
