"""Frames that lie on one another are told, both named, wherever they are written and however screws are turned."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.design import read
from pdfreport.diag import Notes

HEAD = """
name: t
title: T
grid: sikai-feature
palette: ecology-green
type: feature
threads: {body: {}}
screws: [{name: s, range: [-3, 5]}, {name: t, range: [-2, 2]}]
frames:
"""
TEXT = '{id: c1, kind: text, columns: "1", lines: 10-40}'


def told(folder: Path, *frames: str) -> list[tuple[str, str, str]]:
    """What is said of a layout with these frames: the code, and the two frames that it names."""
    file = folder / "layout.yaml"
    file.write_text(HEAD + "".join(f"  - {frame}\n" for frame in frames), encoding="utf-8")
    notes = Notes()
    read.read(file, notes)
    for found in notes.errors:
        for lang in ("zh", "en"):
            assert "id" not in dict(found.facts) or dict(found.facts)["id"] in found.message(lang)
    return [(found.code, dict(found.facts)["id"], dict(found.facts)["other"]) for found in notes.errors]


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("kind: picture", "frames.on-text"),
        ("kind: sidebar", "frames.on-text"),
        ("kind: chart, figure: x", "frames.on-text"),
        ("kind: quote", "frames.on-text"),
        ("kind: table", "frames.beside-text"),
        ("kind: qr", "frames.beside-text"),
        ("kind: advert, advert: x", "frames.beside-text"),
        ("kind: contents", "frames.beside-text"),
        ("kind: text", "design.text-on-text"),
        ("kind: box", "design.text-covered"),
        ("kind: picture, runaround: {}", ""),
        ("kind: head", ""),
        ("kind: rule, upright: true", ""),
    ],
)
def test_nothing_lies_on_text(tmp_path: Path, frame: str, code: str) -> None:
    """What is filled is told; text may run round it, and heads and rules say nothing of how much they fill."""
    later = f'{{id: later, {frame}, columns: "1", lines: 20-30}}'
    assert told(tmp_path, TEXT, later) == ([(code, "later", "c1")] if code else [])


@pytest.mark.parametrize("kind", ["picture", "sidebar", "chart, figure: x", "quote"])
def test_text_does_not_lie_on_what_is_written_before_it(tmp_path: Path, kind: str) -> None:
    """The order of writing is no way round it; only a box lies under text."""
    first = f'{{id: first, kind: {kind}, columns: "1", lines: 20-30}}'
    assert told(tmp_path, first, TEXT) == [("frames.text-on", "c1", "first")]
    assert told(tmp_path, '{id: first, kind: box, columns: "1", lines: 20-30}', TEXT) == []


def test_pictures_overlap_only_as_insets(tmp_path: Path) -> None:
    """A picture wholly in one written before it is an inset; two that overlap by a part are told."""
    large = "{id: large, kind: picture, columns: 2-4, lines: 10-40}"
    assert told(tmp_path, TEXT, large, '{id: in, kind: picture, columns: "3", lines: 12-20}') == []
    assert told(tmp_path, TEXT, large, '{id: on, kind: picture, columns: "3", lines: 35-50}') == [
        ("frames.overlap", "on", "large")
    ]
    covered = "{id: box, kind: box, columns: 3-5, lines: 35-50}"
    assert told(tmp_path, TEXT, large, covered) == [("frames.covered", "box", "large")]


@pytest.mark.parametrize("kind", ["quote", "sidebar", "chart, figure: x", "qr"])
def test_type_on_a_picture_stands_on_a_box(tmp_path: Path, kind: str) -> None:
    """What has type and no measure of its contrast needs a ground of its own between it and the picture."""
    large = "{id: large, kind: picture, columns: 2-4, lines: 10-40}"
    ground = '{id: ground, kind: box, columns: "3", lines: 20-30}'
    inset = f'{{id: in, kind: {kind}, columns: "3", lines: 21-29}}'
    assert told(tmp_path, TEXT, large, inset) == [("frames.on-picture", "in", "large")]
    assert told(tmp_path, TEXT, large, ground, inset) == []
    assert told(tmp_path, TEXT, ground, large, inset) == [("frames.on-picture", "in", "large")]


@pytest.mark.parametrize(
    ("upper", "lower", "meets"),
    [
        ("foot: s", "", True),  # five lines down, four free
        ("foot: t", "", False),
        ("foot: s", "top: s", False),  # both edges move alike
        ("", "top: s", False),  # three lines up, four free
        ("foot: t", "top: s", True),  # two down and three up
        ("foot: s t", "top: t", True),
    ],
)
def test_frames_are_not_turned_onto_each_other(tmp_path: Path, upper: str, lower: str, meets: bool) -> None:
    """Edges that different screws move keep apart at the ends of their ranges."""
    one = f'{{id: upper, kind: text, columns: "1", lines: 10-40{", " * bool(upper)}{upper}}}'
    other = f"{{id: lower, kind: picture, columns: 1-2, lines: 45-60{', ' * bool(lower)}{lower}}}"
    expected = [("frames.screws-meet", "lower", "upper")] if meets else []
    assert told(tmp_path, one, other) == expected
    assert told(tmp_path, other, one) == expected
