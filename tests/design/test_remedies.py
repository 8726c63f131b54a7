"""What a layout says may be done to the text: limits, prices, and the sizes that follow from them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.design import read
from pdfreport.design.remedies import Remedies, leading_steps, size_steps
from pdfreport.diag import Notes

LAYOUT = """
name: t
title: T
grid: sikai-feature
palette: ecology-green
type: feature
threads: {body: {}}
remedies: REMEDIES
frames:
  - {id: a, kind: text, columns: "1", lines: 3-40}
"""


@given(st.integers(-4, 0), st.integers(0, 4), st.floats(2, 150).map(lambda size: round(size, 2)))
def test_sizes_stay_within_their_limits(least: int, most: int, em: float) -> None:
    """Every size is within the per cents given, the limits themselves are tried, and the nearest size comes first."""
    sizes = size_steps(Remedies(size=(least, most)), em)
    assert all(em * (1 + least / 100) - 0.006 <= size <= em * (1 + most / 100) + 0.006 for size in sizes)
    away = [round(abs(size - em), 3) for size in sizes]
    assert away == sorted(away)
    if least:
        assert round(em * (1 + least / 100), 2) in sizes


def test_no_size_is_tried_unless_the_layout_says_so() -> None:
    """The size of the body is a last remedy that a layout must ask for."""
    assert size_steps(Remedies(), 9.0) == ()
    assert size_steps(Remedies(size=(-4, 4)), 9.0) == (8.9, 9.1, 8.8, 9.2, 8.7, 9.3, 8.64, 9.36)


def test_no_leading_is_tried_unless_the_layout_says_so() -> None:
    """The leading is a last remedy too, nearest first, and never as it is."""
    assert leading_steps(Remedies()) == ()
    assert leading_steps(Remedies(leading=(-1, 2))) == (-1, 1, 2)


@pytest.mark.parametrize("name", ["size", "leading", "head_size"])
@pytest.mark.parametrize("limits", ["[1, 4]", "[-4]", "[-2, -1]"])
def test_a_limit_is_a_least_and_a_most(tmp_path: Path, name: str, limits: str) -> None:
    """Limits that do not hold what the design has, or only one of them, are told where they stand."""
    file = tmp_path / "layout.yaml"
    file.write_text(LAYOUT.replace("REMEDIES", f"{{{name}: {limits}}}"), encoding="utf8")
    notes = Notes()
    assert read.read(file, notes) is None
    assert [(found.code, found.where.line) for found in notes.errors] == [
        (f"design.remedy-{name.replace('_', '-')}", 8)
    ]


def test_prices_reach_the_design(tmp_path: Path) -> None:
    """A price of the layout is the one that counts; what it leaves out has the price of the house."""
    file = tmp_path / "layout.yaml"
    file.write_text(LAYOUT.replace("REMEDIES", "{tighter: 10, optional: 90}"), encoding="utf8")
    design = read.read(file, Notes())
    assert design is not None
    assert (design.remedies.tighter, design.remedies.optional, design.remedies.looser) == (10, 90, 80)


SCREWED = """
screws:
  - {name: a, range: [-1, 1]}
  - {name: b, range: [-1, 1]}
"""


def test_a_head_follows_one_screw(tmp_path: Path) -> None:
    """A head whose height two screws change is told; with one, or where heads may not change, it is well."""
    file = tmp_path / "layout.yaml"
    head = '  - {id: h, kind: head, columns: 2-3, lines: 3-8, top: TOP, foot: "a FOOT"}\n'
    found = {}
    for remedies, top, foot in (
        ("head_size: [-9, 9]", "b", ""),
        ("head_size: [-9, 9]", "b", "b"),
        ("white: 80", "b", ""),
    ):
        text = (LAYOUT + head).replace("REMEDIES", f"{{{remedies}}}").replace("TOP", top).replace("FOOT", foot)
        file.write_text(text.replace("frames:", SCREWED.strip() + "\nframes:"), encoding="utf8")
        notes = Notes()
        read.read(file, notes)
        found[remedies, foot] = [one.code for one in notes.errors]
    assert list(found.values()) == [["design.head-two-screws"], [], []]
