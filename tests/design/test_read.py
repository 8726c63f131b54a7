"""Layout files: the shipped ones are whole, and mistakes in one are told with place and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pdfreport.design import read
from pdfreport.design.frames import KINDS, Runaround
from pdfreport.design.limits import LIMITS
from pdfreport.design.makeup import MakeUpWritten
from pdfreport.design.schema import schema_json
from pdfreport.design.written import GridWritten, HeadRuleWritten, LayoutWritten, StyleWritten
from pdfreport.diag import Notes, Where
from pdfreport.record import written
from tests.design.small import GOOD, GRID


@pytest.mark.parametrize("name", read.names())
def test_shipped_layouts_read_without_a_remark(name: str) -> None:
    """Every layout we ship resolves to a design and nothing is said about it."""
    notes = Notes()
    found = read.find(name)
    assert found is not None
    assert read.read(found, notes) is not None
    assert not notes.found


MISTAKES = [
    ("grid: sikai-feature", "grid: nowhere", "design.unknown-shared", 4),
    ("palette: ecology-green", "palette: ecology-gren", "design.unknown-shared", 5),
    ("type: feature", "type: featur", "design.unknown-shared", 6),
    ("lines: 3-40", "lines: 3-400", "design.lines-off-grid", 10),
    ("lines: 3-40", "lines: 40-3", "design.lines-off-grid", 10),
    ('columns: "1"', 'columns: "9"', "design.columns-off-grid", 10),
    ("foot: s", "foot: t", "design.unknown-screw", 10),
    ("body: {}", "body: {frames: [a, a]}", "design.thread-circle", 7),
    ("body: {}", "body: {frames: [a, b]}", "design.thread-unknown-frame", 7),
    ("kind: text", "kind: text, runaround: {}", "design.runaround-kind", 10),
    ("kind: text", "kind: picture, runaround: {gap: 300pt}", "design.length-out", 10),
    ("kind: text", "kind: sidebar, runaround: {shape: ellipse}", "design.runaround-ellipse", 10),
    ("kind: text", "kind: box, runaround: {shape: focus}", "design.runaround-focus", 10),
    ("kind: text", "kind: txt", "design.unknown-kind", 10),
    ("kind: text", "kind: picture, instead: c1", "design.unknown-frame", 10),
    ("kind: text", "kind: text, thread: other", "design.unknown-thread", 10),
    ("kind: text", "kind: text, story: '2'", "design.other-story", 10),
    ("kind: text", "kind: text, style: bdoy", "design.unknown-style", 10),
    ("kind: text", "kind: head, part: dekc", "design.unknown-part", 10),
    ("kind: text", "kind: head, part: 'lead:0'", "design.unknown-part", 10),
    ("kind: text", "kind: head, part: deck_vertical", "design.unknown-part", 10),
    ("kind: text", "kind: head, ink: mian", "design.unknown-ink", 10),
    ("kind: text", "kind: head, on: hero", "design.unknown-frame", 10),
    ("kind: text", "kind: head, size: 0pt", "design.length-out", 10),
    ("kind: text", "kind: head, size: -36pt", "design.length-out", 10),
    ("kind: text", "kind: head, size: 100000pt", "design.length-out", 10),
    ("kind: text", "kind: head, bar: [1mm]", "design.how-many", 10),
    ("kind: text", "kind: folio, rules: [1mm, 2mm, 3mm]", "design.how-many", 10),
    ("kind: text", "kind: seal, under: a", "design.unknown-frame", 10),
    ("kind: text", "kind: text, left: -900mm", "design.frame-off-page", 10),
    ("kind: text", "kind: text, left: 40mm", "design.frame-too-narrow", 10),
    ("kind: text", "kind: text, split: 8", "design.frame-too-narrow", 10),
    ("lines: 3-40", "lines: 3-80", "design.screw-off-grid", 10),
    ("range: [-1, 1]", "range: [-61, 1]", "source.too-small", 8),
    ("range: [-1, 1]", "range: [-1, 61]", "source.too-big", 8),
    ("range: [-1, 1]", "range: [1, -1]", "design.range-order", 8),
    ("range: [-1, 1]", "range: []", "design.how-many", 8),
    ("screws: [", "screws: [{name: s, range: [0, 1]}, ", "design.screw-twice", 8),
    (
        "screws: [",
        "screws: [" + "".join(f"{{name: s{i}, range: [0, 1]}}, " for i in range(6)),
        "design.too-many-screws",
        8,
    ),
    ("threads: {body: {}}", "threads: {body: {}, other: {}}", "design.thread-without-frame", 7),
    ("threads: {body: {}}", "threads: {body: {parts: [sectoins]}}", "design.unknown-part", 7),
    ("threads: {body: {}}", "threads: {body: {heads: subhaed}}", "design.unknown-heads", 7),
    ("type: feature", "type: feature\npaper: silk", "design.unknown-paper", 7),
    ("type: feature", "type: feature\nbleed: wide", "design.not-a-length", 7),
    ("type: feature", "type: feature\nbleed: -3mm", "design.length-out", 7),
    ("type: feature", "type: feature\nbleed: 21mm", "design.length-out", 7),
    ("type: feature", "type: feature\ninks: {a: [1, 2]}", "design.bad-ink", 7),
    ("type: feature", "type: feature\ninks: {main: [200, 0, 0, 0]}", "design.bad-ink", 7),
    ("type: feature", "type: feature\nstyles: {a: {base: b}, b: {base: a}}", "design.style-circle", 7),
    ("type: feature", "type: feature\nstyles: {a: {base: bdoy}}", "design.unknown-style", 7),
    ("type: feature", "type: feature\nstyles: {a: {ink: pink}}", "design.unknown-ink", 7),
    ("type: feature", "type: feature\nstyles: {a: {face: song}}", "design.bad-face", 7),
    ("type: feature", "type: feature\nstyles: {a: {size: 0pt}}", "design.length-out", 7),
    ("type: feature", "type: feature\nheads: {h: {style: subhaed, lines: 4, top_lines: 3}}", "design.unknown-style", 7),
    (
        "type: feature",
        "type: feature\nheads: {h: {style: subhead, lines: 4, top_lines: 3, give: []}}",
        "design.how-many",
        7,
    ),
    ('  - {id: a, kind: text, columns: "1", lines: 3-40, foot: s}', "  []", "design.no-frames", 10),
]


@pytest.mark.parametrize(("old", "new", "code", "line"), MISTAKES)
def test_mistakes_are_told(tmp_path: Path, old: str, new: str, code: str, line: int) -> None:
    """Each kind of mistake has its own message, in both languages, at the line where it is written."""
    file = tmp_path / "layout.yaml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    notes = Notes()
    assert read.read(file, notes) is None
    assert (code, line) in {(d.code, d.where.line) for d in notes.errors}
    for found in notes.errors:
        assert found.where.file == str(file)
        assert found.message("zh") != found.message("en")


def test_what_a_kind_is_drawn_with_must_be_there(tmp_path: Path) -> None:
    """A palette and a type scale of one's own are told what they lack for the frames that are used."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "palettes.yaml").write_text("p: {title: P, inks: {tint: [0, 0, 0, 5]}}\n", encoding="utf-8")
    (tmp_path / "shared" / "styles.yaml").write_text("s: {styles: {body: {}, label: {}}}\n", encoding="utf-8")
    text = (
        GOOD.replace("ecology-green", "p")
        .replace("type: feature", "type: s")
        .replace("body: {}", "body: {parts: [lead]}")
    )
    file = tmp_path / "layout.yaml"
    file.write_text(text, encoding="utf-8")
    notes = Notes()
    assert read.read(file, notes) is not None
    file.write_text(text + "  - {id: f, kind: folio, columns: 2-5, lines: 0-2}\n", encoding="utf-8")
    assert read.read(file, notes) is None
    told = {(d.code, dict(d.facts)["name"]) for d in notes.errors}
    assert told == {
        *(("design.needs-style", f"folio-{part}") for part in ("number", "name", "small", "editors")),
        ("design.needs-ink", "main"), ("design.needs-ink", "grey"),
    }  # fmt: skip


def test_every_length_of_a_layout_has_limits() -> None:
    """No key that takes a length is left without a least and a most."""
    records: list[Any] = [
        *KINDS.values(), Runaround, GridWritten, StyleWritten, HeadRuleWritten, LayoutWritten, MakeUpWritten,
    ]  # fmt: skip
    keys = {entry.key for record in records for entry in written(record) if "Length" in str(entry.hint)}
    assert keys == set(LIMITS)


def test_a_face_is_a_family_and_at_the_end_a_weight(tmp_path: Path) -> None:
    """Names of families have blanks in them."""
    file = tmp_path / "layout.yaml"
    own = 'type: feature\nstyles: {a: {face: "AR PL  UKai CN medium"}}'
    file.write_text(GOOD.replace("type: feature", own), encoding="utf-8")
    design = read.read(file, Notes())
    assert design is not None
    assert design.styles["a"].face == ("AR PL UKai CN", "medium")
    assert (("AR PL UKai CN", "medium"), Where(str(file), 7, 20)) in design.faces


def test_an_edition_names_layouts_of_its_own_folder_only(tmp_path: Path) -> None:
    """Shipped names and files inside, links followed; a caller's own choice may lie anywhere."""
    home = tmp_path / "edition"
    (home / "designs").mkdir(parents=True)
    for file in (home / "designs" / "in.yaml", tmp_path / "out.yaml"):
        file.write_text(GOOD, encoding="utf-8")
    (home / "link.yaml").symlink_to(tmp_path / "out.yaml")
    assert read.find_inside("plain-sikai", home) == read.default_folder() / "plain-sikai.yaml"
    assert read.find_inside("designs/in.yaml", home) == home / "designs" / "in.yaml"
    for name in ("../out.yaml", str(tmp_path / "out.yaml"), "link.yaml", "none.yaml", "a\0.yaml", "x" * 5000 + ".yaml"):
        assert read.find_inside(name, home) is None
    assert read.find("../out.yaml", home) == home / "../out.yaml"


def test_shared_files_of_an_edition_stay_in_its_folder(tmp_path: Path) -> None:
    """A link that leads out of the folder counts as no file."""
    home = tmp_path / "edition"
    (home / "shared").mkdir(parents=True)
    (tmp_path / "grids.yaml").write_text(f"g: {GRID}\n", encoding="utf-8")
    (home / "shared" / "grids.yaml").symlink_to(tmp_path / "grids.yaml")
    (home / "layout.yaml").write_text(GOOD.replace("grid: sikai-feature", "grid: g"), encoding="utf-8")
    assert read.read(home / "layout.yaml", Notes()) is not None
    notes = Notes()
    assert read.read(home / "layout.yaml", notes, home) is None
    assert [d.code for d in notes.errors] == ["design.unknown-shared"]


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
    assert len(kinds) == len(KINDS)


WRITTEN = [
    ("lang", "zh-Hant", "lang", "zh-Hant"), ("hang", "end", "hang", "end"), ("excl_run", "gb", "excl_run", "gb"),
    ("keep_stop_width", "true", "keep_stop_width", True), ("source_space", "keep", "source_space", "keep"),
    ("grid_snap", "true", "grid_snap", True), ("hyphenate", "en", "hyphenate", "en"),
    ("min_last_line", "3", "min_last_line", 3), ("stretch_limit", "0.4", "stretch_limit", 400),
    ("stretch_preferred", "0.12", "stretch_preferred", 120),
    ("composer", "greedy", "composer", "greedy"), ("line_end", "hang", "line_end", "hang"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "written", "option", "value"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_a_style_chooses_how_type_is_set(tmp_path: Path, key: str, written: str, option: str, value: object) -> None:
    """Every option of the text engine can be written in a style, and a style based on it keeps it."""
    file = tmp_path / "layout.yaml"
    styles = f"styles: {{mine: {{base: body, {key}: {written}}}, other: {{base: mine, size: 8pt}}}}\nthreads:"
    file.write_text(GOOD.replace("threads:", styles), encoding="utf-8")
    design = read.read(file, Notes())
    assert design is not None
    assert getattr(design.styles["other"].type, option) == value
    assert getattr(design.styles["body"].type, option) != value
