"""Taiwan and Hong Kong, and Japan (typography.md 3.3, 3.4, AJ-8, 20), in the default 宋体."""

from __future__ import annotations

import pytest

from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Notes
from pdfreport.fonts.shape import Manner, shape
from pdfreport.text import advances, break_opportunities, gap_positions, set_lines
from pdfreport.text.locales import LANGUAGES, locale, shaping_language
from pdfreport.text.model import plain
from pdfreport.text.prepare import prepare
from pdfreport.text.surface import default_catalog

HANT, JA = "zh-Hant", "ja"

WIDTHS = [
    ("3.3 stop", HANT, "甲。乙", {}, [1, 1, 1]),
    ("3.3 stop at line end", HANT, "甲。", {"edges": True}, [1, 1]),
    ("3.3 exclamations", HANT, "甲！！乙", {}, [1, 1, 1, 1]),
    ("3.3 interpunct", HANT, "甲·乙", {}, [1, 1, 1]),
    ("3.3 solidus", HANT, "甲／乙", {}, [1, 1, 1]),
    ("3.3 brackets", HANT, "「（甲）」", {"edges": True}, [0.5, 0.5, 1, 0.5, 0.5]),
    ("3.3 trimmed pair", HANT, "甲。」", {"hant_trim": True}, [1, 0.75, 1]),
    ("3.3 trimmed end", HANT, "甲。", {"hant_trim": True, "edges": True}, [1, 0.75]),
    ("3.3 half style", HANT, "甲，乙", {"style": "half"}, [1, 0.5, 1]),
    ("AJ-8 stop open", HANT, "甲。「乙", {}, [1, 1, 0.5, 1]),
    ("AJ-8 close stop", HANT, "甲」。乙", {}, [1, 0.5, 1, 1]),
    ("AJ-8 stop close", HANT, "甲。」乙", {}, [1, 1, 1, 1]),
    ("AJ-8 colon open", HANT, "甲：「乙", {}, [1, 1, 0.5, 1]),
    ("3.4 stop close", JA, "甲。」乙", {}, [1, 0.5, 1, 1]),
    ("3.4 comma at line end", JA, "甲、", {"edges": True}, [1, 0.5]),
    ("3.4 colon", JA, "甲：「乙", {}, [1, 1, 0.5, 1]),
    ("3.4 interpunct", JA, "甲·乙", {}, [1, 1, 1]),
    ("3.4 an em goes on", JA, "甲！乙", {}, [1, 2, 1]),
    ("3.4 none before a closing mark", JA, "「甲？」乙", {}, [1, 1, 1, 1, 1]),
    ("3.4 none at the end", JA, "甲！", {}, [1, 1]),
    ("3.4 none twice", JA, "甲！\u3000乙", {}, [1, 1, 1, 1]),
    ("3.4 double", JA, "甲⁉乙", {}, [1, 2, 1]),
    ("20 Simplified", "zh-CN", "甲。」乙", {}, [1, 0.5, 1, 1]),
    ("20 Hong Kong", "zh-HK", "甲。」乙", {}, [1, 1, 1, 1]),
]


@pytest.mark.parametrize(
    ("lang", "text", "options", "widths"), [case[1:] for case in WIDTHS], ids=[case[0] for case in WIDTHS]
)
def test_widths(lang: str, text: str, options: dict[str, object], widths: list[float]) -> None:
    """Each difference on the smallest text that shows it."""
    assert advances(text, lang=lang, **options) == pytest.approx(widths)  # type: ignore[arg-type]


BREAKS = [
    ("7.1 small kana strict", JA, "あっあ", "strict", [2]),
    ("7.1 prolonged sound strict", JA, "スー", "strict", []),
    ("7.1 small kana basic", JA, "あっあ", "basic", [1, 2]),
    ("7.1 small kana in Chinese", "zh-Hans", "あっあ", "strict", [1, 2]),
    ("iteration mark", JA, "人々", "gb", []),
    ("Traditional brackets", HANT, "說「好」的", "gb", [1, 4]),
]


@pytest.mark.parametrize(("lang", "text", "level", "found"), [c[1:] for c in BREAKS], ids=[c[0] for c in BREAKS])
def test_breaks(lang: str, text: str, level: str, found: list[int]) -> None:
    """Section 20: the levels are the same, small kana are kept from line starts in strict Japanese alone."""
    assert break_opportunities(text, lang=lang, level=level) == found


def test_centred_marks_give_on_both_sides_when_a_line_must_shrink() -> None:
    """10.2 step 5 in Hant: a comma goes from an em to half an em, and what stands before it keeps its frame."""
    line = set_lines("一丁，七萬丈三上下", 5.5, lang=HANT, justify=True)[0]
    assert line.advances == (1, 1, 0.5, 1, 1, 1)
    assert line.adjustment == -0.5


def test_the_interpunct_gives_before_brackets_do() -> None:
    """10.2 step 3: a middle dot with a frame of one em."""
    line = set_lines("一（丁）·七萬丈三", 6.25, lang=HANT, justify=True)[0]
    assert line.advances[4] < 1


def test_centred_marks_stand_in_the_middle_of_their_frames() -> None:
    """3.3: a mainland font's comma is moved there, so that both its blanks are alike."""
    face = default_catalog().face(("song", "regular"))
    style = ParagraphStyle("body", ("song", "regular"), 9, 13.5, type=TypeOptions(lang=HANT))
    p = prepare([(plain("甲，乙", style.face), style)], default_catalog(), Notes())[0]
    ink = face.hb_font.get_glyph_extents(p.glyphs[1])
    left = p.origins[1] - p.pens[1] + ink.x_bearing
    right = p.pens[2] - p.pens[1] - left - ink.width
    assert abs(left - right) <= 1


def test_fonts_are_asked_for_regional_forms() -> None:
    """Section 18: the language goes with the text; glyphs of a font that has them would differ."""
    assert [shaping_language(tag) for tag in ("zh-TW", "zh-Hant-HK", "ja-JP", "zh-CN")] == [
        "zh-Hant",
        "zh-HK",
        "ja",
        "",
    ]
    face = default_catalog().face(("song", "regular"))
    assert shape(face, "甲", manner=Manner(language="ja")).advances == [1000]


@pytest.mark.parametrize("tag", sorted(LANGUAGES))
def test_every_language_sets_a_line(tag: str) -> None:
    """Section 20: no tag is accepted that nothing can be set in."""
    assert locale(tag) in ("hans", "hant", "ja")
    assert "".join(line.text for line in set_lines("甲，乙a丙「丁」！戊", 3, lang=tag)) == "甲，乙a丙「丁」！戊"


def test_the_space_after_an_exclamation_is_no_gap_of_scripts() -> None:
    """3.4, SP-1: it is not told among Chinese–Western gaps and vanishes at a line end."""
    assert gap_positions("甲！乙", lang=JA) == []
    found = set_lines("一丁七！萬丈", 4, lang=JA)
    assert [(line.text, line.width) for line in found] == [("一丁七！", 4), ("萬丈", 2)]


def test_an_unpaired_quote_in_a_western_paragraph() -> None:
    """RS-2: in an English paragraph the edge is no Chinese neighbour."""
    western = advances("say “so", lang="en")
    assert western[4] < 1
