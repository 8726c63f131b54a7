"""The figures of the build report, measured on the lines as they were placed (design.md section 5).

The edge sets are written out here on purpose (GB/T 15834, CLREQ): a measure that asked the engine would agree with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pdfreport.frozen import dataclass
from pdfreport.page.legs import Leg
from pdfreport.text.model import SetLine

NO_START = frozenset("。．，、：；！？‼⁇⁈⁉〉》」』】〕〗〙〛〞〟）］｝｠”’～〜–‐·‧／々〻%‰℃°,.;:!?)]}")
NO_END = frozenset("〈《「『【〔〖〘〚〝（［｛｟“‘([{¥$£€№#／")


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A set line where it stands: its leg and row, the size of its type, whether it must be flush."""

    line: SetLine
    leg: Leg
    row: int
    size: float
    justified: bool
    node: str


def quality(lines: Sequence[PlacedLine], open_columns: int) -> dict[str, Any]:
    """Counts and extremes over all body lines; lengths in points, looseness in em."""
    flush = [abs(p.line.width * p.size / 1000 - p.leg.width) for p in lines if p.justified and not p.line.last]
    ends = [p for p in lines if p.line.last and p.line.start > 0]
    return {
        "lines": len(lines),
        "flush_error_max_pt": round(max(flush, default=0.0), 4),
        "prohibited_starts": sum(p.line.text[:1] in NO_START for p in lines if p.line.text),
        "prohibited_ends": sum(p.line.text[-1:] in NO_END for p in lines if p.line.text and not p.line.last),
        "split_numbers": sum(_splits(a, b) for a, b in pairwise(lines)),
        "loosest_em": round(max((p.line.stretch for p in lines), default=0) / 1000, 4),
        "tightest_em": round(min((_narrowest(p.line) for p in lines), default=1000) / 1000 - 1, 4),
        "single_character_last_lines": sum(_letters(p.line.text) <= 1 for p in ends),
        "widows": sum(p.row == 0 for p in ends),
        "off_grid_baselines": 0 if not lines else sum(_off_grid(p) for p in lines),
        "open_columns": open_columns,
    }


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)


def _splits(first: PlacedLine, second: PlacedLine) -> bool:
    """A number parted between two lines of one paragraph."""
    if first.node != second.node or not first.line.text or not second.line.text:
        return False
    return first.line.text[-1].isdigit() and (second.line.text[0].isdigit() or second.line.text[0] in "%％‰℃")


def _narrowest(line: SetLine) -> int:
    """The narrowest Han frame of a line, 1/1000 em: 1000 unless something was squeezed that must not be."""
    if all(run.scale == 1000 for run in line.runs):  # nearly always
        return min((a for a, char in zip(line.advances, line.text) if "\u4e00" <= char <= "\u9fff"), default=1000)
    scales = [run.scale for run in line.runs for _ in run.text]
    if len(scales) != len(line.advances):  # a hyphen or a dropped blank: fall back on the paragraph's own size
        scales = [1000] * len(line.advances)
    widths = [
        round(advance * 1000 / scale)
        for advance, char, scale in zip(line.advances, line.text, scales, strict=False)
        if "\u4e00" <= char <= "\u9fff"
    ]
    return min(widths, default=1000)


def _off_grid(placed: PlacedLine) -> bool:
    leg = placed.leg
    moved = leg.x - leg.place(placed.row)[0] if leg.vertical else leg.y(placed.row) - leg.baseline
    steps = moved / leg.leading
    return abs(steps - round(steps)) > 1e-6
