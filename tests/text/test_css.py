"""Cases in the manner of CSS Text 4: line-break, text-spacing-trim, text-autospace, hanging-punctuation.

Written from the rules of CSS Text 4, one row a rule: what its property value asks, in terms of the options here.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from pdfreport.text import advances, break_opportunities, gap_positions, set_lines

# line-break (CSS Text 4, 5.3): may a line begin with the character? loose and strict of CSS against our levels
STARTS = [
    ("small kana, strict", "ja", "ァ", "strict", False),
    ("small kana, normal", "ja", "ァ", "basic", True),
    ("prolonged sound, strict", "ja", "ー", "strict", False),
    ("prolonged sound, normal", "ja", "ー", "basic", True),
    ("iteration, normal", "zh-Hans", "々", "basic", False),
    ("iteration, loose", "zh-Hans", "々", "loose", True),
    ("wave dash, normal", "zh-Hans", "～", "basic", False),
    ("wave dash, loose", "zh-Hans", "～", "loose", True),
    ("hyphen, loose", "zh-Hans", "–", "loose", True),
    ("ellipsis, strict", "zh-Hans", "……", "strict", False),
    ("ellipsis, loose", "zh-Hans", "……", "loose", True),
    ("centred dot, normal", "zh-Hans", "・", "basic", False),
    ("centred dot, loose", "zh-Hans", "・", "loose", True),
    ("colon, normal", "zh-Hans", "：", "basic", False),
    ("colon, loose", "zh-Hans", "：", "loose", True),
    ("exclamation, loose", "zh-Hans", "！", "loose", True),
    ("postfix, normal", "zh-Hans", "％", "basic", False),
    ("comma, loose", "zh-Hans", "，", "loose", False),
    ("stop, loose", "zh-Hans", "。", "loose", False),
    ("closing bracket, loose", "zh-Hans", "）", "loose", False),
    ("anywhere", "zh-Hans", "。", "none", True),
]


@pytest.mark.parametrize(("lang", "mark", "level", "may"), [row[1:] for row in STARTS], ids=[row[0] for row in STARTS])
def test_line_break(lang: str, mark: str, level: str, may: bool) -> None:
    """LB-2, 7.1: the values of line-break differ in what may begin a line."""
    assert (1 in break_opportunities(f"甲{mark}乙", lang=lang, level=level)) is may


# text-spacing-trim (CSS Text 4, 8.3): marks of one line of their own, first line start to last line end
TRIMS = [
    ("space-all", "「甲」「乙」", {"style": "none"}, [1, 1, 1, 1, 1, 1]),
    ("normal, adjacent", "甲」「乙」、丙", {"line_start": "keep", "line_end": "full"}, [1, 1, 0.5, 1, 0.5, 1, 1]),
    ("space-first", "「甲」", {"line_start": "keep-first", "line_end": "full"}, [1, 1, 1]),
    ("trim-start", "「甲」", {"line_end": "full"}, [0.5, 1, 1]),
    ("trim-both", "「甲」", {}, [0.5, 1, 0.5]),
    ("trim-all", "「甲」，乙。", {"style": "half"}, [0.5, 1, 0.5, 0.5, 1, 0.5]),
    ("opening after ideographic space", "甲\u3000「乙", {}, [1, 1, 0.5, 1]),
    ("closing before ideographic space", "甲」\u3000乙", {}, [1, 0.5, 1, 1]),
    ("opening after opening", "甲「『乙", {}, [1, 1, 0.5, 1]),
    ("closing before closing", "甲』」乙", {}, [1, 0.5, 1, 1]),
    ("middle dot", "甲」・「乙", {}, [1, 0.5, 1, 0.5, 1]),
    ("centred comma stays", "甲，「乙", {"lang": "zh-Hant"}, [1, 1, 0.5, 1]),
]


@pytest.mark.parametrize(("text", "options", "widths"), [row[1:] for row in TRIMS], ids=[row[0] for row in TRIMS])
def test_text_spacing_trim(text: str, options: dict[str, object], widths: list[float]) -> None:
    """AJ-1, LE-1, LE-3: the values of text-spacing-trim as edges and neighbours of one line."""
    assert advances(text, edges=True, **options) == widths  # type: ignore[arg-type]


# text-autospace (CSS Text 4, 8.4): ideograph-alpha and ideograph-numeric
AUTOSPACE = [
    ("ideograph-alpha", "汉a汉", [1, 2]),
    ("ideograph-numeric", "汉1汉", [1, 2]),
    ("Greek and Cyrillic", "汉α汉ж", [1, 2, 3]),
    ("accents", "汉é汉", [1, 2]),
    ("combining mark", "汉e\u0301x汉", [1, 4]),
    ("kana", "あaア", [1, 2]),
    ("Arabic-Indic digit", "汉٣汉", [1, 2]),
    ("not full-width letters", "汉Ａ汉", []),
    ("not full-width digits", "汉１汉", []),
    ("not punctuation", "汉，a。1", []),
    ("not with a space there", "汉 \u00a0a", []),
    ("not two ideographs", "汉字", []),
    ("not two words", "a1", []),
    ("not at the edges", "a", []),
]


@pytest.mark.parametrize(("text", "found"), [row[1:] for row in AUTOSPACE], ids=[row[0] for row in AUTOSPACE])
def test_text_autospace(text: str, found: list[int]) -> None:
    """SP-1, SP-4: where the space of text-autospace goes."""
    assert gap_positions(text) == found


def test_autospace_goes_at_a_line_edge() -> None:
    """LE-5: the space between two scripts vanishes where the line ends between them."""
    found = set_lines("汉汉汉汉aaaa", 4, composer="greedy")
    assert [line.text for line in found] == ["汉汉汉汉", "aaaa"]
    assert found[0].advances == (1, 1, 1, 1)


# hanging-punctuation (CSS Text 4, 9.4): allow-end
HANGS = [
    ("stop", "。", True), ("comma", "，", True), ("enumeration comma", "、", True),
    ("closing bracket", "）", False), ("quote", "”", False), ("ellipsis", "……", False),
]  # fmt: skip


@pytest.mark.parametrize(("mark", "hung"), [row[1:] for row in HANGS], ids=[row[0] for row in HANGS])
def test_hanging_punctuation(mark: str, hung: bool) -> None:
    """HP-1: stops and commas hang at the end of a line that has no room for them, nothing else does."""
    text = f"一丁七万{mark}丈三上下"
    lines = set_lines(text, 4, hang="end", line_break="strict")
    assert (lines[0].text == f"一丁七万{mark}") is hung
    assert "".join(line.text for line in lines) == text
    assert all(a.hang == 0 or a.width <= 4 for a, _ in pairwise(lines))
