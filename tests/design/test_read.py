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


GRID = (
    "{page: [273mm, 390mm], left: 15mm, head: 17mm, em: 9pt, pitch: 12.5pt, columns: 5, measure: 14, gutter: 1.5,"
    " lines: 81}"
)


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
