"""A run of glyphs to the operators that show it: one string of codes, parted only where the gaps are not the font's.

In: a `GlyphRun`, its glyphs' codes and natural widths. Out: the operand of ``Tj`` or ``TJ`` and the ``Tc`` it wants.
A uniform stretch is one ``Tc``; what differs from it is a number in thousandths of the size. Whole numbers are exact;
others are rounded with the error carried on, so that no glyph stands further than 0.001 pt from its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf.objects import number

FINE = 0.001  # pt; how far a glyph may stand from its place


class Shown(NamedTuple):
    """`operation` ends in Tj or TJ; `spacing` is the character spacing it counts on, in points."""

    operation: str
    spacing: float


def show_down(run: GlyphRun, start: int, end: int, codes: Mapping[int, str], heights: Mapping[int, int]) -> Shown:
    """The glyphs of an upright run: a positive number moves the next glyph down (ISO 32000-1, 9.4.3).

    Without character spacing, whose sign in vertical writing readers have disagreed on.
    """
    strings = [codes[glyph] for glyph in run.glyphs[start:end]]
    gaps = [-gap for gap in _gaps(run, start, end, heights)]
    return Shown(_parted(strings, gaps) if any(gaps) else f"<{''.join(strings)}> Tj", 0.0)


def show(run: GlyphRun, start: int, end: int, codes: Mapping[int, str], widths: Mapping[int, int]) -> Shown:
    """The glyphs from `start` to `end` of the run."""
    glyphs = run.glyphs[start:end]
    strings = [codes[glyph] for glyph in glyphs]
    gaps = _gaps(run, start, end, widths)
    kinds = set(gaps)
    if not kinds or kinds == {0}:
        return Shown(f"<{''.join(strings)}> Tj", 0.0)
    usual = max(sorted(kinds), key=gaps.count)
    often = gaps.count(usual)
    if not usual or often * 2 <= len(gaps):
        return Shown(_parted(strings, gaps), 0.0)
    spacing = round(-usual * run.size / 1000, 5)
    if often == len(gaps):
        return Shown(f"<{''.join(strings)}> Tj", spacing)
    return Shown(_parted(strings, [round(gap - usual, 4) for gap in gaps]), spacing)


def _gaps(run: GlyphRun, start: int, end: int, widths: Mapping[int, int]) -> Sequence[float]:
    """What each glyph but the last must give back to the one after it, in 1/1000 of the size."""
    xs = run.xs[start:end]
    natural = [widths[glyph] for glyph in run.glyphs[start : end - 1]]
    condense = 1.0 if run.vertical else run.condense  # down its axis a narrowed glyph is as high as ever
    if run.em == run.size and condense == 1:
        return [width - after + before for width, before, after in zip(natural, xs, xs[1:])]
    scale = run.em / run.size / condense
    places = next(places for places in (1, 2, 3, 4) if run.size * condense * 0.1**places / 2000 <= FINE)
    gaps: list[float] = []
    owed = 0.0
    for width, before, after in zip(natural, xs, xs[1:]):
        exact = width - (after - before) * scale + owed
        gaps.append(round(exact, places))
        owed = exact - gaps[-1]
    return gaps


def _parted(strings: Sequence[str], gaps: Sequence[float]) -> str:
    """The operand of TJ: codes, parted by the numbers that are not zero."""
    parts: list[str] = []
    begun = 0
    for at, gap in enumerate(gaps, 1):
        if gap:
            parts.append(f"<{''.join(strings[begun:at])}>{number(gap)}")
            begun = at
    parts.append(f"<{''.join(strings[begun:])}>")
    return f"[{''.join(parts)}] TJ"
