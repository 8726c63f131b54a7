"""Lengths: text such as ``12mm``, ``3pt``, ``2字``, ``4行`` or ``小五`` to points, and the one tolerance.

1 pt is 1/72 inch. 字 is the body em and 行 the pitch of the baseline grid, so both need a grid to mean anything.
"""

from __future__ import annotations

import re

MM = 72 / 25.4
TOLERANCE = 0.01  # pt; a hundredth of a point is below what any plate can show

# typography.md GR-13: common software values of the 号 system, in points
NAMED_SIZES: dict[str, float] = {
    "特号": 54, "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15,
    "四号": 14, "小四": 12, "五号": 10.5, "小五": 9, "新五": 9, "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
}  # fmt: skip

_LENGTH = re.compile(r"([-+]?\d+(?:\.\d+)?)\s*(mm|cm|in|pt|字|行|em)?")


def length(text: str | float, *, em: float, pitch: float) -> float | None:
    """Points for a length as written in a layout; a bare number is points. None if it is no length."""
    if isinstance(text, (int, float)):
        return float(text)
    if text in NAMED_SIZES:
        return float(NAMED_SIZES[text])
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        return None
    factor = {"mm": MM, "cm": 10 * MM, "in": 72.0, "pt": 1.0, "字": em, "em": em, "行": pitch, None: 1.0}[match[2]]
    return float(match[1]) * factor


def fits(need: float, room: float) -> bool:
    """True if `need` points go into `room` points, give or take the one tolerance."""
    return need <= room + TOLERANCE


def to_mm(points: float) -> float:
    """Millimetres, rounded to a thousandth, for reports and messages."""
    return round(points / MM, 3)
