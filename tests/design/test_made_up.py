"""Rules of make-up that cannot be kept beside the rest of their layout are told before anything is set."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.design import read
from pdfreport.diag import Notes

RULES = """name: small
title: small
grid: sikai-news
palette: party-red
type: feature
styles:
  kicker: {base: display, size: 14pt}
makeup:
  lines: LINES
  grades: [30pt]
  head: story-head
  low_head: story-head
  leadings: [LEADING]
frames:
  - {id: folio, kind: folio, columns: 1-5, lines: 0-2}
"""


@pytest.mark.parametrize(
    ("lines", "leading", "codes"),
    [
        ("3-80", "12.25pt", []),
        ("2-80", "12.25pt", ["frames.under-makeup"]),
        ("0-1", "12.25pt", ["frames.under-makeup"]),
        ("3-80", "8.75pt", ["design.makeup-leading"]),
    ],
)
def test_lines_and_leadings(tmp_path: Path, lines: str, leading: str, codes: list[str]) -> None:
    """What is made up stands clear of the layout's own frames, and no leading is below the size of the body."""
    file = tmp_path / "small.yaml"
    file.write_text(RULES.replace("LINES", lines).replace("LEADING", leading), encoding="utf-8")
    notes = Notes()
    read.read(file, notes)
    assert [found.code for found in notes] == codes
