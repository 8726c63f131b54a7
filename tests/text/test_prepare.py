"""Preparing much text: shaping in calls of bounded size gives what one call would give."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.text import prepare as module
from pdfreport.text import shaping
from pdfreport.text.columns import Prepared
from pdfreport.text.justify import set_lines_of, set_single
from pdfreport.text.linebreak import LONGEST, break_lengths, break_lines
from pdfreport.text.model import plain
from pdfreport.text.surface import default_catalog

Prepare = Callable[..., Prepared]

MIXED = "“江津”2022年，PM2.5为35.7微克/立方米，AQI达标率“85.2%”——见AB and CD。" * 8


def test_shaping_in_parts_changes_nothing(prepared: Prepare, monkeypatch: pytest.MonkeyPatch) -> None:
    """Glyphs, places and clusters do not depend on where the text was parted for the shaper."""
    whole = prepared(MIXED)
    monkeypatch.setattr(shaping, "CALL", 50)
    parted = prepared(MIXED)
    assert (parted.glyphs, parted.pens, parted.prices) == (whole.glyphs, whole.pens, whole.prices)
    monkeypatch.setattr(shaping, "SPANS", 2)
    assert prepared(MIXED).glyphs == whole.glyphs


@pytest.mark.parametrize("selector", ["\ufe00", "\ufe0f", "\U000e0100", "\U000e01ef"])
def test_a_variant_that_no_font_has_is_set_plain(prepared: Prepare, square: Catalog, selector: str) -> None:
    """A variation selector belongs to its character: never refused, no width, its text kept, and a note."""
    notes = Notes()
    style = prepared("一").style
    text = f"一丁{selector}七"
    p = module.prepare([(plain(text, style.face), style)], square, notes)[0]
    assert [d.code for d in notes] == ["text.no-variant"]
    assert not notes.errors
    assert "丁" in notes.found[0].message("zh")
    (line,) = set_lines_of(p, break_lines(p, 10_000))
    assert line.width == 3000
    assert line.text == text
    assert "".join(run.text for run in line.runs) == text
    assert [place for run in line.runs for place in run.xs][-1] == 2000


def test_many_paragraphs_of_one_call_keep_their_own_glyphs(prepared: Prepare, square: Catalog) -> None:
    """Three times the text of one shaping call comes back paragraph by paragraph."""
    style = prepared("一").style
    texts = [f"第{n}段，一丁七万丈三上下不与。" for n in range(5000)]
    done = module.prepare([(plain(text, style.face), style) for text in texts], square, Notes())
    assert [p.text for p in done] == texts
    assert done[4321].glyphs == prepared(texts[4321]).glyphs


def test_a_text_of_nothing_but_short_words_can_be_shaped(prepared: Prepare) -> None:
    """Thousands of words with kerning of their own are more than the shaper takes in one call."""
    text = "*ab " * 12_000
    assert len(prepared(text)) == len(text.strip())


def test_a_paragraph_that_no_page_holds_is_broken_all_the_same(prepared: Prepare) -> None:
    """Beyond the longest paragraph of a page its lines are only counted, line by line."""
    p = prepared("一丁七万丈三上下不与" * (LONGEST // 10 + 1))
    found = break_lengths(p, 10_000)
    assert len(found.best) == LONGEST // 10 + 1
    assert found.fewer is None
    assert found.more is None


def test_traditional_japanese_and_rare_characters_share_the_line() -> None:
    """Characters that the wanted face lacks come from another, one em wide, on the same baseline; the text is whole."""
    text = "繁體字與かな、㑇\U0002cc56々〇"
    notes = Notes()
    style = ParagraphStyle("text", ("song", "bold"), 10, 15)
    p = module.prepare([(plain(text, style.face), style)], default_catalog(), notes)[0]
    assert not notes.found
    assert "".join(p.chars) == text
    assert len({run.font for run in p.runs}) > 1
    assert [b - a for a, b in pairwise(p.pens)] == [1000] * len(text)
    assert {(run.scale, run.rise) for run in set_single(p).runs} == {(1000, 0)}


def test_marks_over_letters_keep_the_places_of_the_shaper() -> None:
    """A combining mark that no single glyph holds is drawn off its pen, has no width and parts no word (UB-11)."""
    style = ParagraphStyle("text", ("kai", "regular"), 10, 15)
    p = module.prepare([(plain("国m\u0300ng家", style.face), style)], default_catalog(), Notes())[0]
    assert p.chars[1:3] == ("m\u0300", "")
    assert p.pens[3] == p.pens[2]
    assert p.origins[2] < p.pens[2]
    assert all(price < 0 for price in p.prices[2:5])
    (run,) = [run for run in set_single(p).runs if any(run.ys)]
    assert [y for y in run.ys if y] == [p.lifts[2]]
