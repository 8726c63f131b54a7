"""Glyph positions: what the operators say is where the run put them."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.glyphs import GlyphRun
from pdfreport.refs import FontRef
from pdfreport.writers.pdf.showing import Shown, show

WIDTHS = {1: 1000, 2: 500, 3: 333, 4: 723}
CODES = {glyph: f"{glyph:04X}" for glyph in WIDTHS}
REF = FontRef("Test", "0")


def positions(shown: Shown, size: float, condense: float) -> list[tuple[int, float]]:
    """Codes and x in points, as a reader computes them (ISO 32000-1, 9.4.4)."""
    at = 0.0
    found: list[tuple[int, float]] = []
    for codes, gap in re.findall(r"<([0-9A-F]*)>|(-?\d[\d.]*)", shown.operation):
        if gap:
            at -= float(gap) / 1000 * size * condense
        for place in range(0, len(codes), 4):
            glyph = int(codes[place : place + 4], 16)
            found.append((glyph, at))
            at += (WIDTHS[glyph] / 1000 * size + shown.spacing) * condense
    return found


@st.composite
def runs(draw: st.DrawFn) -> GlyphRun:
    """Runs of all sizes, evenly spaced, unevenly spaced, condensed, counted in another em."""
    glyphs = draw(st.lists(st.sampled_from(sorted(WIDTHS)), min_size=1, max_size=40))
    usual = draw(st.integers(-50, 250))
    extra = [usual + draw(st.sampled_from([0, 0, 0, 0, 250, -500])) for _ in glyphs]
    xs = [0]
    for glyph, more in zip(glyphs, extra):
        xs.append(xs[-1] + WIDTHS[glyph] + more)
    size = draw(st.sampled_from([7.5, 9.0, 8.73, 10.5, 46.0, 120.0]))
    em = draw(st.sampled_from([size, size * 1.03, 9.0]))
    condense = draw(st.sampled_from([1.0, 1.0, 0.95, 1.1]))
    return GlyphRun(REF, size, 0, 0, glyphs, xs[:-1], ["x"] * len(glyphs), xs[-1], em, condense=condense)


@given(runs())
def test_every_glyph_stands_where_it_was_put(run: GlyphRun) -> None:
    """No glyph is further than 0.002 pt from its place, however long the run, and none is lost."""
    found = positions(show(run, 0, len(run.glyphs), CODES, WIDTHS), run.size, run.condense)
    assert [glyph for glyph, _ in found] == list(run.glyphs)
    for (_, x), wanted in zip(found, run.xs):
        assert abs(x - wanted * run.em / 1000) <= 0.002


@given(runs(), st.data())
def test_a_part_of_a_run_starts_at_nothing(run: GlyphRun, data: st.DataObject) -> None:
    """A part is shown relative to its own first glyph."""
    start = data.draw(st.integers(0, len(run.glyphs) - 1))
    found = positions(show(run, start, len(run.glyphs), CODES, WIDTHS), run.size, run.condense)
    for (_, x), wanted in zip(found, run.xs[start:]):
        assert abs(x - (wanted - run.xs[start]) * run.em / 1000) <= 0.002


def test_natural_advances_are_one_string() -> None:
    """Glyphs that follow each other by their own widths need no numbers."""
    shown = show(GlyphRun(REF, 10, 0, 0, [1, 2, 1], [0, 1000, 1500], "abc", 2500, 10), 0, 3, CODES, WIDTHS)
    assert shown == Shown("<000100020001> Tj", 0.0)


def test_even_stretch_is_character_spacing() -> None:
    """A line stretched evenly by 80/1000 of 10 pt is one string with 0.8 pt between its glyphs."""
    xs = [0, 1080, 2160, 3240]
    assert all(after - before == 1080 for before, after in pairwise(xs))
    shown = show(GlyphRun(REF, 10, 0, 0, [1] * 4, xs, "abcd", 4240, 10), 0, 4, CODES, WIDTHS)
    assert shown == Shown("<0001000100010001> Tj", 0.8)
