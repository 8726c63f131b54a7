"""Heads over several legs of a frame: what a layout may say, and what it is told when that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.design import read
from pdfreport.design.model import Design
from pdfreport.diag import Notes

GOOD = """
name: t
title: T
grid: sikai-feature
palette: ecology-green
type: feature
heads:
  two: {style: subhead, lines: 4, top_lines: 3, span: 2, narrow: subhead}
  three: {style: subhead, lines: 4, top_lines: 3, span: 3}
threads: {body: {heads: two, closing: two}}
frames:
  - {id: a, kind: text, columns: 1-3, lines: 3-40, split: 3}
  - {id: b, kind: text, columns: "4", lines: 3-40}
"""


def made(folder: Path, text: str) -> tuple[Design | None, Notes]:
    """The design of a layout, and what was said."""
    file = folder / "layout.yaml"
    file.write_text(text, encoding="utf-8")
    notes = Notes()
    return read.read(file, notes), notes


def test_a_rule_may_span_as_many_legs_as_one_frame_has(tmp_path: Path) -> None:
    """The other frames of the thread need not have so many; what is not written is one leg, and the rule itself."""
    design, notes = made(tmp_path, GOOD)
    assert design is not None
    assert not notes.found
    assert (design.heads["two"].span, design.heads["two"].narrow) == (2, "subhead")
    assert (design.heads["three"].span, design.heads["three"].narrow) == (3, "")
    assert (design.heads["subhead"].span, design.heads["subhead"].narrow) == (1, "")


PICTURE = '  - {id: p, kind: picture, columns: "2", lines: 9-20, runaround: {}}\n'


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("split: 3}", "split: 1}", "spans.too-wide", 10),
        ("columns: 1-3, lines: 3-40, split: 3", "columns: 1-3, lines: 3-40", "spans.too-wide", 10),
        ("closing: two", "closing: three", "spans.differ", 10),
        ('"4", lines: 3-40}', '"4", lines: 3-40, free: true}', "spans.level", 13),
        ("split: 3}", "split: 3, vertical: true}", "spans.level", 12),
        ('"4", lines: 3-40}\n', '"4", lines: 3-40}\n' + PICTURE, "spans.runaround", 14),
        ("span: 2, narrow: subhead", "span: 2, narrow: three", "spans.narrow-spans", 8),
        ("span: 2, narrow: subhead", "narrow: subhead", "spans.narrow-alone", 8),
        ("span: 2, narrow: subhead", "span: 2, narrow: subhaed", "design.unknown-heads", 8),
        ("frames:", "makeup: {lines: 4-80, grades: [40pt], subheads: two}\nframes:", "spans.makeup", 11),
    ],
)  # fmt: skip
def test_spans_that_cannot_be_are_told(tmp_path: Path, old: str, new: str, code: str, line: int) -> None:
    """Each names both sides and a remedy, in both languages, at the line where it is written."""
    assert old in GOOD
    design, notes = made(tmp_path, GOOD.replace(old, new))
    assert design is None
    assert (code, line) in {(found.code, found.where.line) for found in notes.errors}
    for found in notes.errors:
        chinese, english = found.message("zh"), found.message("en")
        assert chinese != english
        assert "；" in chinese
        assert ";" in english


def test_one_of_two_rules_may_span_alone(tmp_path: Path) -> None:
    """The last head may stand in its leg while the others span, and the other way round."""
    for heads, closing in (("two", "subhead"), ("subhead", "two")):
        design, notes = made(tmp_path, GOOD.replace("heads: two, closing: two", f"heads: {heads}, closing: {closing}"))
        assert design is not None
        assert not notes.found
