"""Lengths as they are written."""

from __future__ import annotations

import pytest

from pdfreport.units import length

SIZES = [
    ("特号", 54), ("初号", 42), ("小初", 36), ("一号", 26), ("小一", 24), ("二号", 22), ("小二", 18),
    ("三号", 16), ("小三", 15), ("四号", 14), ("小四", 12), ("五号", 10.5), ("小五", 9),
    ("新五", 9), ("六号", 7.5), ("小六", 6.5), ("七号", 5.5), ("八号", 5),
]  # fmt: skip


@pytest.mark.parametrize(("name", "points"), SIZES, ids=[name for name, _ in SIZES])
def test_sizes_by_name(name: str, points: float) -> None:
    """GR-13: the default column of the table of 号 sizes, both spellings of 小五."""
    assert length(name, em=10, pitch=14) == points


@pytest.mark.parametrize(("text", "points"), [("2字", 20), ("4行", 56), ("25.4mm", 72), ("3pt", 3), ("1in", 72)])
def test_units(text: str, points: float) -> None:
    """字 is the body em, 行 the pitch of the grid."""
    assert length(text, em=10, pitch=14) == pytest.approx(points)


def test_what_is_no_length() -> None:
    """None, so that the caller can say where it stands."""
    assert length("wide", em=10, pitch=14) is None
