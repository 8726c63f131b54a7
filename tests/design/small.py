"""A small layout to change for a test."""

from __future__ import annotations

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


GRID = (
    "{page: [273mm, 390mm], left: 15mm, head: 17mm, em: 9pt, pitch: 12.5pt, columns: 5, measure: 14, gutter: 1.5,"
    " lines: 81}"
)
