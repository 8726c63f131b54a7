"""Options of the text calls that are off by default, each with its effect (typography.md 21)."""

from __future__ import annotations

import sys
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdfreport.diag import NOWHERE, ContentError, UsageError, Where
from pdfreport.text import advances, set_lines, set_paragraph
from pdfreport.text.hyphenation import hyphens

HAN = "一丁七万丈三上下不与"


def texts(text: str, measure: float, **options: object) -> list[str]:
    """The text of each line, justified."""
    return [line.text for line in set_lines(text, measure, justify=True, **options)]  # type: ignore[arg-type]


# --- hanging, section 12

HANGS = [
    ("HP-1 comma", "一丁七万丈三上下，不与一丁七万丈", "end", ["一丁七万丈三上下，", "不与一丁七万丈"]),
    ("HP-1 stop", "一丁七万丈三上下。不与一丁七万丈", "end", ["一丁七万丈三上下。", "不与一丁七万丈"]),
    ("HP-1 colon", "一丁七万丈三上下：不与一丁七万丈", "end", ["一丁七万丈三上下：", "不与一丁七万丈"]),
    ("HP-1 exclamation", "一丁七万丈三上下！不与一丁七万丈", "end", ["一丁七万丈三上下！", "不与一丁七万丈"]),
    ("HP-1 no bracket", "一丁七万丈三上下）不与一丁七万丈", "end", ["一丁七万丈三上", "下）不与一丁七万", "丈"]),
    ("HP-2 one mark alone", "一丁七万丈三上下。”不与一丁七丈", "end", ["一丁七万丈三上", "下。”不与一丁七", "丈"]),
    ("off", "一丁七万丈三上下，不与一丁七万丈", "off", ["一丁七万丈三上", "下，不与一丁七万", "丈"]),
]


@pytest.mark.parametrize(("text", "hang", "lines"), [case[1:] for case in HANGS], ids=[case[0] for case in HANGS])
def test_hanging(text: str, hang: str, lines: list[str]) -> None:
    """HP-1, HP-2: only a stop, comma, colon or exclamation alone stands past the end."""
    found = texts(text, 8, hang=hang, min_last_line=1)
    assert found[0] == lines[0]
    assert "".join(found) == text


def test_a_hanging_mark_has_its_full_frame_outside() -> None:
    """HP-3: the line itself is flush, the mark's em lies beyond."""
    first = set_lines("一丁七万丈三上下，不与一丁七万丈", 8, justify=True, hang="end")[0]
    assert (first.width, first.hang, first.adjustment) == (8, 1, 0)
    assert first.advances == (1,) * 9


def test_a_mark_that_can_be_pulled_in_does_not_hang() -> None:
    """HP-3: shrinking comes first."""
    first = set_lines("一，丁七万丈三上，下不与一丁七", 8, justify=True, hang="end")[0]
    assert (first.text, first.hang, first.adjustment) == ("一，丁七万丈三上，", 0, -0.5)


def test_the_last_mark_of_a_paragraph_hangs_too() -> None:
    """HP-3: rather than begin a line of its own."""
    found = set_lines("一丁七万丈三上下。", 8, justify=True, hang="end")
    assert [(line.text, line.width, line.hang) for line in found] == [("一丁七万丈三上下。", 8, 1)]


def test_line_end_hang_is_half_and_hanging() -> None:
    """LE-3: the fourth value of `line_end`."""
    assert texts("一丁七万丈三上下，不与一丁", 8, line_end="hang") == texts("一丁七万丈三上下，不与一丁", 8, hang="end")
    assert advances("甲。", line_end="hang", edges=True) == [1, 0.5]


@pytest.mark.parametrize(("lang", "hung"), [("zh-Hans", 1), ("ja", 1), ("zh-Hant", 0)])
def test_hanging_by_language(lang: str, hung: int) -> None:
    """HP-4: never in level Traditional text."""
    assert set_lines("一丁七万丈三上下，不与一丁七万", 8, lang, justify=True, hang="end")[0].hang == hung


def test_greedy_lines_hang_before_they_push() -> None:
    """BR-6, HP-3: pull in, else hang, else push."""
    assert texts("一丁七万丈三上下，不与一丁", 8, hang="end", composer="greedy")[0] == "一丁七万丈三上下，"


# --- marks and spaces

EXCL = [
    ("AJ-3 gb two", "真？！的", [1, 0.5, 0.5, 1]),
    ("AJ-3 gb three", "真！！！", [1, 0.5, 0.5, 1]),
    ("AJ-3 gb one", "真！的", [1, 1, 1]),
    ("AJ-3 gb two and two", "！！好？？", [0.5, 0.5, 1, 0.5, 0.5]),
]


@pytest.mark.parametrize(("text", "widths"), [case[1:] for case in EXCL], ids=[case[0] for case in EXCL])
def test_exclamations_by_the_letter_of_the_standard(text: str, widths: list[float]) -> None:
    """AJ-3: GB/T 15834 5.1.2, two marks on one em, three on two."""
    assert advances(text, excl_run="gb") == widths


def test_typed_spaces_stay_if_asked() -> None:
    """SP-5, `source_space` keep: the space stands there, no gap beside it; beside marks it still goes."""
    kept = advances("在 2022 年", source_space="keep")
    assert kept[0] == kept[-1] == 1
    assert 0 < kept[1] < 0.35
    assert texts("在 2022 年", 20) == ["在2022年"]
    assert texts("在 2022 年", 20, source_space="keep") == ["在 2022 年"]
    assert texts("甲， a", 20, source_space="keep") == ["甲，a"]


@pytest.mark.parametrize("text", ["共100人", "约3.14元", "在AQI达标 PM2.5 时", "用a的bc和def与"])
def test_western_runs_keep_han_on_the_grid(text: str) -> None:
    """BR-8, `grid_snap`: with its gaps every run is a whole number of ems, so the line is."""
    assert sum(advances(text, grid_snap=True)) == pytest.approx(round(sum(advances(text, grid_snap=True))), abs=1e-9)
    assert sum(advances(text)) % 1 > 0.001


def test_snapped_gaps_are_not_moved() -> None:
    """BR-8: justification leaves them alone."""
    plain = advances("一丁100七万丈三", grid_snap=True)
    line = set_lines("一丁100七万丈三上下不与", 9, justify=True, grid_snap=True)[0]
    assert line.advances[1:4] == tuple(plain[1:4])


# --- last lines, lengths


@pytest.mark.parametrize(("least", "last"), [(1, 1), (2, 2), (3, 3), (5, 5)])
def test_the_least_last_line(least: int, last: int) -> None:
    """OC-1, `min_last_line`: so many Han at least, brought down from above."""
    found = texts(HAN * 4 + "一", 20, min_last_line=least)
    assert len(found[-1]) in (last, last + 1)  # one more where that is all that is wanted (BR-4)


def test_a_line_more_and_its_cost() -> None:
    """BR-5a: looser on request, the cost told; where it cannot be, the best stays and says so."""
    text = HAN * 8 + "，" + HAN
    best, more = (set_paragraph(text, 20, justify=True, looseness=wish) for wish in (0, 1))
    assert len(more.lines) == len(best.lines) + 1
    assert (best.looseness, more.looseness) == (0, 1)
    assert more.cost > best.cost
    assert set_paragraph(HAN, 20, justify=True, looseness=1).looseness == 0


def test_a_line_fewer() -> None:
    """BR-5a: marks give, no gap opens."""
    text = "一丁，七万，丈三，" * 4 + "一丁七万丈三上下"
    best, fewer = (set_paragraph(text, 20, justify=True, looseness=wish) for wish in (0, -1))
    assert (len(best.lines), len(fewer.lines), fewer.looseness) == (3, 2, -1)


def test_lengths_with_a_measure_a_line() -> None:
    """BR-7, BR-5a: a paragraph round a picture may be a line longer too."""
    measures = [20, 12, 12, 20]
    best = set_paragraph(HAN * 9 + "一丁", measures, justify=True)
    more = set_paragraph(HAN * 9 + "一丁", measures, justify=True, looseness=1)
    assert len(more.lines) == len(best.lines) + 1
    assert [line.width for line in more.lines[:4]] == measures


@pytest.mark.parametrize("wish", ["one", 0.5, True, 10])
def test_looseness_is_a_number_of_lines(wish: object) -> None:
    """Anything else is refused in words."""
    with pytest.raises(ValueError, match="whole number of lines"):
        set_lines(HAN, 5, looseness=wish)


# --- hyphens


ENGLISH = "representation of hyphenation algorithms in international communities and organisations elsewhere"


def test_hyphens_are_off_by_default() -> None:
    """LB-12: in Chinese text words stay whole."""
    lines = texts(ENGLISH, 14)
    assert all(word in ENGLISH.split() for line in lines for word in line.split())


def test_words_are_parted_with_a_hyphen_that_has_room() -> None:
    """LB-12: the hyphen is part of the line's width, not of its text."""
    found = set_lines(ENGLISH, 12, hyphenate="en")
    parted = [line for line, _ in pairwise(found) if line.text[-1:].isalpha()]
    assert parted
    assert "".join(line.text for line in found) == ENGLISH
    for line in parted:
        bare = sum(advances(line.text))
        assert 0.2 < line.width - bare < 0.5
        assert line.width <= 12


def test_never_two_hyphens_in_a_row_nor_in_the_last_word() -> None:
    """LB-12, BR-4: at any measure, by both composers."""
    for tenths, composer in product(range(40, 140, 7), ("total-fit", "greedy")):
        found = texts(ENGLISH, tenths / 10, hyphenate=True, composer=composer)
        ends = [line[-1:].isalpha() for line in found[:-1]]
        cut = set_paragraph(ENGLISH, tenths / 10, justify=True, hyphenate=True, composer=composer).faults
        if "split" not in cut:
            assert not any(a and b for a, b in pairwise(ends)), (tenths, composer, found)
            assert found[-1].split()[-1] == "elsewhere"


def test_three_letters_stay_on_either_side() -> None:
    """LB-12: left and right minimum."""
    for at in hyphens("about algorithm ago representation x", "en"):
        before, after = "about algorithm ago representation x"[:at], "about algorithm ago representation x"[at:]
        assert len(before.split()[-1]) >= 3
        assert len(after.split()[0]) >= 3


def test_addresses_are_never_hyphenated() -> None:
    """LB-13: not even where the patterns would."""
    assert hyphens("see https://representation.org/algorithms or info@representation.org now", "en") == ()


def test_a_language_without_patterns_is_told() -> None:
    """LB-12: with the languages that have them."""
    with pytest.raises(UsageError, match="“xx”"):
        set_lines(ENGLISH, 12, hyphenate="xx")


def test_the_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """LB-12: what to install, or what to leave out."""
    monkeypatch.setitem(sys.modules, "pyphen", None)
    with pytest.raises(UsageError, match=r"pdfreport\[hyphen\]"):
        hyphens("algorithm a", "eo")


# --- whatever the options

ALPHABET = (
    "一丁七万丈三" * 3
    + "，。、：；！？‼（）《》“”‘’——……·・～–—／々あっー"
    + "0123abcXYZ %-/.,!?()'$¥℃#&@+"
    + "①→※Ａ１\u3000\u00a0"
    "\u200b\u00ad\u0301\ufe0f\u200d\u2060\n"
)
OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "style": st.sampled_from(["gb", "kaiming", "half", "edge", "full", "none"]),
        "adjacent": st.sampled_from(["level1", "tight", "none"]),
        "line_start": st.sampled_from(["trim", "keep-first", "keep"]),
        "line_end": st.sampled_from(["half", "fit", "full", "hang"]),
        "line_break": st.sampled_from(["none", "loose", "basic", "gb", "strict"]),
        "autospace": st.sampled_from([0, 0.125, 0.25, 0.5]),
        "autospace_fixed": st.booleans(),
        "hang": st.sampled_from(["off", "end"]),
        "excl_run": st.sampled_from(["last-full", "gb"]),
        "grid_snap": st.booleans(),
        "hyphenate": st.booleans(),
        "source_space": st.sampled_from(["replace", "keep"]),
        "min_last_line": st.integers(1, 4),
        "keep_stop_width": st.booleans(),
        "hant_trim": st.booleans(),
        "composer": st.sampled_from(["total-fit", "greedy"]),
        "looseness": st.integers(-1, 1),
        "indent": st.sampled_from([0, 1, 2]),
    },
)
MEASURES = st.one_of(st.floats(1, 30), st.lists(st.floats(1, 30), min_size=1, max_size=5))


@settings(deadline=None, max_examples=300)
@given(
    text=st.text(alphabet=ALPHABET, max_size=60),
    measure=MEASURES,
    lang=st.sampled_from(["zh-Hans", "zh-Hant", "ja", "en"]),
    justify=st.booleans(),
    options=OPTIONS,
)
def test_every_character_in_is_every_character_out(
    text: str, measure: float | list[float], lang: str, justify: bool, options: dict[str, object]
) -> None:
    """LA-2 and text survives: whatever the mixture, the measures and the options; advances add up to the width."""
    found = set_lines(text, measure, lang, justify, **options)  # type: ignore[arg-type]
    assert kept("".join(line.text for line in found)) == kept(text)
    indent = options.get("indent", 0)
    for number, line in enumerate(found):
        assert len(line.advances) == len(line.text)
        assert all(advance >= 0 for advance in line.advances)
        own = line.width + line.hang - (0 if number else indent)
        assert sum(line.advances) == pytest.approx(own, abs=0.6)  # a hyphen at the line's end has no character


def kept(text: str) -> str:
    """The characters that typed spaces and line ends do not touch."""
    import unicodedata

    return "".join(unicodedata.normalize("NFC", text).split()).replace("\u3000", "")


def test_hyphenation_that_a_source_asks_for_in_vain_is_its_mistake() -> None:
    """With a place it is an error of the source, without one wrong usage; both name the languages there are."""
    for where, kind in ((Where("edition.yaml", 8, 16), ContentError), (NOWHERE, UsageError)):
        with pytest.raises(kind, match="af, as, be"):
            hyphens("international words", "xx", where)
