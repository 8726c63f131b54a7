"""Vertical lines (typography.md 3.2, AJ-7 and section 17): how characters stand, how high they are, where lines end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.fonts.vertical import ink, origin
from pdfreport.glyphs import GlyphRun
from pdfreport.text import advances, break_opportunities, set_lines
from pdfreport.text.justify import set_single
from pdfreport.text.model import SetLine, plain
from pdfreport.text.orientation import orientation
from pdfreport.text.prepare import prepare
from tests.text.conftest import Prepare

ROLES = ("song", "hei", "kai", "fang")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The fonts of the program."""
    return Catalog.open([default_folder()])


def line_of(text: str, catalog: Catalog, role: str = "song", **options: object) -> SetLine:
    """A text as one vertical line in a face of the program."""
    options = {"direction": "vertical", **options}
    style = ParagraphStyle("body", (role, "regular"), 10, 15, align="left", type=TypeOptions(**options))  # type: ignore[arg-type]
    return set_single(prepare([(plain(text, style.face), style)], catalog, Notes())[0])


def placed(text: str, catalog: Catalog, role: str = "song", **options: object) -> tuple[GlyphRun, ...]:
    """Its runs at 1000 pt, the axis at 0 and the top at 0, so that points are thousandths of an em."""
    return line_of(text, catalog, role, **options).place(0, 0, 1000)


PROPERTY = [
    ("水", "U"), ("あ", "U"), ("ぁ", "u"), ("，", "u"), ("。", "u"), ("（", "r"), ("：", "r"), ("—", "R"), ("A", "R"),
    ("℃", "U"), ("～", "r"), ("㈠", "U"), ("①", "U"), ("\U00020000", "U"), ("\u0301", "R"),
]  # fmt: skip


@pytest.mark.parametrize(("char", "value"), PROPERTY)
def test_orientation_of_uax_50(char: str, value: str) -> None:
    """The table gives the values of VerticalOrientation.txt."""
    assert orientation(ord(char)) == value


HEIGHTS = [
    # 3.2: the blanks of level lines, but for colon and exclamation, which are always one em
    ("3.2", "甲，乙。", [1, 1, 1, 1]),
    ("3.2 half", "甲，乙：丙！丁", [1, 0.5, 1, 1, 1, 1, 1]),
    ("22.12", "说：“", [1, 1, 0.5]),
    ("AJ-7 colon open", "：《", [1, 0.5]),
    ("AJ-7 close colon", "》：", [0.5, 1]),
    ("AJ-7 close open", "》《", [1, 0.5]),
    ("AJ-7 excl", "？！”", [1, 1, 1]),
    ("VT-2 middot", "甲·乙", [1, 0.5, 1]),
    ("VT-2 dash", "——甲", [1, 1, 1]),
    ("VT-5 one", "第1章", [1, 1, 1]),
    ("VT-5 two", "第12章", [1, 0.5, 0.5, 1]),
    ("VT-5 three", "共123个", [1, 1, 1, 1, 1]),
    ("VT-5 year", "2024年", [1, 1, 1, 1, 1]),
    ("VT-5 years", "2024—2025年", [1] * 10),
    ("VT-6 date", "6月12日，", [1, 1, 0.5, 0.5, 1, 1]),
    ("VT-7 letter", "甲A乙", [1, 1, 1]),
    ("VT-7 capitals", "甲NATO乙", [1, 1, 1, 1, 1, 1]),
    ("VT-7 word", "甲the乙", [1.25, 0.5, 0.5, 0.75, 1]),
    ("VT-7 too long", "甲UNESCO", [1.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
    ("VT-5 decimal", "甲3.5乙", [1.25, 0.5, 0.5, 0.75, 1]),
    ("VT-5 per cent", "甲30%乙", [1.25, 0.5, 0.5, 0.75, 1]),
    ("VT-5 four", "甲1234乙", [1.25, 0.5, 0.5, 0.5, 0.75, 1]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "heights"), HEIGHTS, ids=[case[0] for case in HEIGHTS])
def test_heights(prepared: Prepare, rule: str, text: str, heights: list[float]) -> None:
    """Each rule on the smallest text that shows it; in the square font a Western letter is half an em wide."""
    style = "half" if rule == "3.2 half" else "gb"
    p = prepared(text, align="left", direction="vertical", style=style)
    assert [(b - a) / 1000 for a, b in pairwise(p.pens)] == pytest.approx(heights)


WAYS = [
    ("VT-2", "甲，乙（丙）", "song", "UUUUUU"),
    ("VT-2 no form", "甲（乙）", "square", "URUR"),
    ("VT-2 colon", "：；！？", "song", "UUUU"),
    ("VT-2 middot", "甲·乙", "song", "UUU"),
    ("VT-2 dash", "——……", "song", "UUU"),
    ("VT-2 turned dash", "——", "kai", "RR"),
    ("VT-4 Western", "甲see “the end” now乙", "song", "U" + "R" * 17 + "U"),
    ("VT-5", "1月12日123", "song", "UUTTUUUU"),
    ("VT-5 number", "1,234元", "song", "RRRRRU"),
    ("VT-7", "A型NATO的GB2312", "song", "UUUUUUURRRRRR"),
    ("VT-7 sentence", "UN Women", "song", "RRRRRRRR"),
    ("℃", "25℃", "song", "TTU"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "ways"), [case[1:] for case in WAYS], ids=[case[0] for case in WAYS])
def test_ways(text: str, role: str, ways: str, catalog: Catalog, square: Catalog) -> None:
    """Which glyphs stand upright (U), lie turned (R) or share a frame (T)."""
    line = line_of(text, square if role == "square" else catalog, "song" if role == "square" else role)
    assert "".join(run.standing.way * len(run.glyphs) for run in line.runs if run.standing) == ways


@pytest.mark.parametrize("role", ROLES)
def test_pausing_marks_stand_in_the_upper_right(role: str, catalog: Catalog) -> None:
    """VT-3: the ink of ，。、 lies right of the axis and in the upper half of the frame, in every face."""
    for mark in "，。、":
        left, top, right, bottom = bounds(placed(f"甲{mark}乙", catalog, role), mark, catalog)
        assert 0 < left < right < 500, mark
        assert 1000 <= top < bottom <= 1500, mark


@pytest.mark.parametrize("role", ROLES)
def test_colons_and_exclamations_stand_on_the_axis(role: str, catalog: Catalog) -> None:
    """VT-3: the ink of ：；！？ is centred on the axis and in its one-em frame, in every face."""
    for mark in "：；！？":
        left, top, right, bottom = bounds(placed(f"甲{mark}乙", catalog, role), mark, catalog)
        assert abs(left + right) <= 2
        assert abs(top + bottom - 3000) <= 2


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("pair", ["（）", "《》", "“”", "‘’", "「」"])
def test_trimmed_brackets_keep_their_ink_inside(role: str, pair: str, catalog: Catalog) -> None:
    """3.2, PW-2: half an em high, opening and closing brackets hold their ink within what is left of the frame."""
    opening, closing = pair
    runs = placed(f"{opening}甲{closing}", catalog, role, style="half", lang="zh-Hans")
    _, top, _, bottom = bounds(runs, opening, catalog)
    assert top >= 0
    assert bottom <= 500
    _, top, _, bottom = bounds(runs, closing, catalog)
    assert top >= 1500
    assert bottom <= 2000


def bounds(runs: tuple[GlyphRun, ...], char: str, catalog: Catalog) -> tuple[float, float, float, float]:
    """Ink of the first glyph set from `char`: left, top, right, bottom, y down."""
    for run in runs:
        for glyph, at, chars in zip(run.glyphs, run.xs, run.chars, strict=True):
            if chars == char and run.vertical:
                face = catalog.faces()[run.font]
                extents = face.hb_font.get_glyph_extents(glyph)
                _, x, y = origin(face, glyph)
                left, top = run.x + extents.x_bearing - x, run.y + at + y - extents.y_bearing
                return left, top, left + extents.width, top - extents.height
    raise AssertionError(f"{char} is not there")


QUOTES = [("zh-Hans", "“", "『"), ("zh-Hans", "”", "』"), ("zh-Hans", "‘", "「"), ("zh-Hans", "’", "」"),
          ("zh-Hant", "“", "「"), ("zh-Hant", "’", "』")]  # fmt: skip


@pytest.mark.parametrize(("lang", "quote", "drawn"), QUOTES)
def test_quotes_are_drawn_as_corner_brackets(lang: str, quote: str, drawn: str, catalog: Catalog) -> None:
    """VT-4: the glyph is that of 『』 outside and 「」 inside, in Taiwan the other way; the text stays as written."""
    text = f"甲{quote}乙"
    runs = placed(text, catalog, lang=lang)
    assert "".join(run.text for run in runs) == text
    glyph = next(g for run in runs for g, c in zip(run.glyphs, run.chars, strict=True) if c == quote)
    wanted = placed(f"甲{drawn}乙", catalog, lang=lang)
    assert glyph == next(g for run in wanted for g, c in zip(run.glyphs, run.chars, strict=True) if c == drawn)


@pytest.mark.parametrize("role", ROLES)
def test_digits_of_one_frame_fit_it(role: str, catalog: Catalog) -> None:
    """VT-5, VT-6: two digits share one em, centred on the axis and never narrower than four fifths of their width."""
    run = next(run for run in placed("甲12乙", catalog, role) if run.text == "12")
    assert 0.8 <= run.condense <= 1
    face = catalog.faces()[run.font]
    width = sum(face.advance(glyph) for glyph in run.glyphs) * run.condense
    assert width <= 1001
    assert run.x == pytest.approx(-width / 2, abs=1.5)
    assert 1000 < run.y <= 2000  # its baseline lies in the second frame
    assert not run.vertical
    assert not run.turned


def test_three_digits_want_narrow_figures(catalog: Catalog) -> None:
    """VT-5: no face of the program has third-width figures, so three digits stand one by one whatever is asked for."""
    assert advances("共123个", direction="vertical", tcy_digits=3) == pytest.approx([1] * 5)
    assert advances("共12个", direction="vertical", tcy_digits=1) == pytest.approx([1] * 4)


def test_turned_words_lie_on_the_axis(catalog: Catalog) -> None:
    """VT-7, GR-9: a turned word's baseline lies 0.38 em left of the axis, the middle of the Han frame."""
    run = next(run for run in placed("甲the乙", catalog) if run.turned)
    assert run.x == pytest.approx(-380)
    assert run.y == pytest.approx(1250)  # after a gap of a quarter em


def test_turned_dashes_are_centred(catalog: Catalog) -> None:
    """VT-2: a dash without a vertical form is turned and its stroke moved onto the axis; its halves meet (UB-1)."""
    (run,) = placed("——", catalog, "kai")
    face = catalog.faces()[run.font]
    extents = face.hb_font.get_glyph_extents(run.glyphs[0])
    assert run.turned
    assert run.x + extents.y_bearing + extents.height / 2 == pytest.approx(0, abs=1)
    assert run.xs[1] - run.xs[0] <= extents.width


BREAKS = [
    ("VT-8 start", "甲，乙", [2]),
    ("VT-8 end", "甲《乙", [1]),
    ("VT-6 around", "第12届", [1, 3]),
    ("VT-7 kept", "甲NATO乙", [1, 5]),
    ("UB-2 kept", "共123个", [1, 4]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "breaks"), [case[1:] for case in BREAKS], ids=[case[0] for case in BREAKS])
def test_breaks(text: str, breaks: list[int]) -> None:
    """VT-6, VT-8: the sets of level lines; around a shared frame as around Han, inside it never."""
    assert break_opportunities(text, direction="vertical") == breaks


def test_edges() -> None:
    """VT-8: a bracket that begins a line loses its blank above, a stop that ends one its blank below."""
    assert advances("《甲。", direction="vertical", edges=True) == pytest.approx([0.5, 1, 0.5])
    assert advances("甲：", direction="vertical", edges=True) == pytest.approx([1, 1])


def test_lines_are_filled() -> None:
    """A justified paragraph of vertical lines is flush, and nothing is put between the digits of one frame."""
    lines = set_lines("他在6月12日说：“好！”然后就走了，没有回头。", 7, direction="vertical", justify=True)
    assert all(line.width == pytest.approx(7) for line in lines[:-1])
    whole = "".join(line.text for line in lines)
    at = whole.index("12")
    wide = [a for line in lines for a in line.advances]
    assert wide[at] == pytest.approx(0.5)


MIXED = st.text(alphabet="一丁七，。：！《》“”‘’（）—…·12349AaBZ%～/-", max_size=40)


@given(MIXED, st.integers(2, 12), st.booleans())
def test_text_in_is_text_out(text: str, measure: int, justify: bool) -> None:
    """Whatever the mixture, the lines' texts joined are the text, and every code point has its advance."""
    found = set_lines(text, measure, direction="vertical", justify=justify)
    assert "".join(line.text for line in found) == text
    assert all(len(line.advances) == len(line.text) for line in found)


def test_ink_of_a_blank_is_none(catalog: Catalog) -> None:
    """A character without ink has no bounds."""
    assert ink(catalog.face(("song", "regular")), "\u3000") is None
