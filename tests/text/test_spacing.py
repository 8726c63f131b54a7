"""Widths of marks, neighbours, edges and gaps (typography.md 3 to 6, 9), in the default 宋体 where it matters."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.text import advances
from pdfreport.text import classes as k
from pdfreport.text.marks import mark_box
from pdfreport.text.model import Run, StyledText, plain
from pdfreport.text.prepare import prepare
from pdfreport.text.surface import default_catalog

STYLE = ParagraphStyle("body", ("song", "regular"), 9, 13.5)

WIDTHS = [
    # worked examples of section 22
    ("22.1", "他说：“好。”", {}, [1, 1, 1, 0.5, 1, 0.5, 1]),
    ("22.1 at line end", "他说：“好。”", {"edges": True}, [1, 1, 1, 0.5, 1, 0.5, 0.5]),
    ("22.2", "（见《诗经》）", {}, [1, 1, 1, 1, 1, 0.5, 1]),
    ("22.3", "“《论语》”", {}, [1, 0.5, 1, 1, 0.5, 1]),
    ("22.4", "甲、乙、丙", {}, [1] * 5),
    ("22.7", "——他走了", {}, [1] * 5),
    ("22.13", "真的？！", {}, [1, 1, 0.5, 1]),
    ("22.13 three", "！！！", {}, [0.5, 0.5, 1]),
    ("22.14", "让·雅克", {}, [1, 0.5, 1, 1]),
    ("22.15", "和/或", {}, [1, 0.5, 1]),
    # frames, class by class
    ("3.1 open", "甲（乙", {}, [1, 1, 1]),
    ("3.1 close", "甲）乙", {}, [1, 1, 1]),
    ("3.1 stop", "甲。乙", {}, [1, 1, 1]),
    ("3.1 double", "甲‼乙", {}, [1, 1, 1]),
    ("3.1 interpunct", "甲·乙", {}, [1, 0.5, 1]),
    ("3.1 Japanese dot", "甲・乙", {}, [1, 1, 1]),
    ("3.1 solidus", "甲／乙", {}, [1, 0.5, 1]),
    ("3.1 short connector", "甲–乙", {}, [1, 0.5, 1]),
    ("3.1 hyphen", "甲-乙", {}, [1, 0.5, 1]),
    ("3.1 long connector", "甲—乙", {}, [1, 1, 1]),
    ("3.1 wave", "甲～乙", {}, [1, 1, 1]),
    ("3.1 dash", "甲——乙", {}, [1, 1, 1, 1]),
    ("3.1 ellipsis", "甲……乙", {}, [1, 1, 1, 1]),
    ("3.1 em space", "甲\u3000乙", {}, [1, 1, 1]),
    # AJ-1, cell by cell
    ("AJ-1 open open", "“（甲", {}, [1, 0.5, 1]),
    ("AJ-1 close open", "）（", {}, [1, 0.5]),
    ("AJ-1 stop open", "。“", {}, [1, 0.5]),
    ("AJ-1 close close", "”）", {}, [0.5, 1]),
    ("AJ-1 open close", "（）", {}, [1, 1]),
    ("AJ-1 middot", "》·《", {}, [0.5, 0.5, 0.5]),
    ("AJ-1 em space", "。　《", {}, [0.5, 1, 0.5]),
    ("AJ-1 dash", "。——（", {}, [1, 1, 1, 1]),
    ("AJ-2", "。”）（《甲", {}, [0.5, 0.5, 1, 0.5, 0.5, 1]),
    ("AJ-2 opening run", "（《“甲", {}, [1, 0.5, 0.5, 1]),
    ("AJ-2 closing run", "甲》”）。", {}, [1, 0.5, 0.5, 0.5, 1]),
    ("AJ-3 two", "！！", {}, [0.5, 1]),
    ("AJ-3 mixed", "？！", {}, [0.5, 1]),
    ("AJ-3 four", "！！！！", {}, [0.5, 0.5, 0.5, 1]),
    ("AJ-3 typed double", "⁉", {}, [1]),
    ("AJ-4", "。“", {"adjacent": "tight"}, [0.5, 0.5]),
    ("adjacent none", "。“", {"adjacent": "none"}, [1, 1]),
    # edges
    ("LE-1", "“甲", {"edges": True}, [0.5, 1]),
    ("LE-1 keep", "“甲", {"edges": True, "line_start": "keep"}, [1, 1]),
    ("LE-1 keep-first", "“甲", {"edges": True, "line_start": "keep-first"}, [1, 1]),
    ("LE-3 full", "甲。", {"edges": True, "line_end": "full"}, [1, 1]),
    ("LE-6 end", "甲。”", {"edges": True}, [1, 0.5, 0.5]),
    ("LE-6 start", "“《甲", {"edges": True}, [0.5, 0.5, 1]),
    ("LE-6 both", "《“甲”》", {"edges": True}, [0.5, 0.5, 1, 0.5, 0.5]),
    # styles of section 4
    ("4 gb", "甲，（乙）。", {}, [1, 1, 0.5, 1, 0.5, 1]),
    ("4 kaiming", "甲，乙。丙（丁）", {"style": "kaiming"}, [1, 0.5, 1, 1, 1, 0.5, 1, 0.5]),
    ("4 kaiming pair", "甲。“乙", {"style": "kaiming"}, [1, 0.5, 0.5, 1]),
    ("4 half", "甲，乙。丙（丁）", {"style": "half"}, [1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5]),
    ("4 edge", "甲。”", {"style": "edge", "edges": True}, [1, 1, 0.5]),
    ("4 full", "“甲。”", {"style": "full", "edges": True}, [1, 1, 0.5, 1]),
    ("4 none", "“甲。”", {"style": "none", "edges": True}, [1, 1, 1, 1]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "options", "widths"), [case[1:] for case in WIDTHS], ids=[case[0] for case in WIDTHS])
def test_widths(text: str, options: dict[str, object], widths: list[float]) -> None:
    """Each rule on the smallest text that shows it."""
    assert advances(text, **options) == pytest.approx(widths)  # type: ignore[arg-type]


def test_the_gap_belongs_to_what_stands_before_it() -> None:
    """Example 5: 共 and the number carry a quarter em each."""
    widths = advances("共3.5万人")
    bare = advances("3.5")
    assert widths[0] == 1.25
    assert sum(widths[1:4]) == pytest.approx(sum(bare) + 0.25)
    assert widths[4:] == [1, 1]


def test_no_gap_when_autospace_is_off() -> None:
    """SP-4."""
    assert advances("共3人", autospace=0)[0] == 1


def test_a_typed_space_is_replaced_by_the_gap() -> None:
    """SP-5: typed and untyped sources look alike."""
    assert sum(advances("在 2022 年")) == pytest.approx(sum(advances("在2022年")))


def test_spaces_at_edges_have_no_width() -> None:
    """LE-5: a line that ends in a word space ends with the word."""
    assert advances("ab ", edges=True)[-1] == 0


@pytest.mark.parametrize(
    ("text", "mark", "width"),
    [("甲）)乙", 1, 0.5), ("甲(（乙", 2, 0.5), ("甲）(乙", 1, 1), ("甲)（乙", 2, 1)],
    ids=["closing", "opening", "close open", "open after close"],
)
def test_western_brackets_beside_full_width_ones(text: str, mark: int, width: float) -> None:
    """AJ-6: a blank that faces a Western bracket of the same kind goes, one that faces the other kind stays."""
    assert advances(text)[mark] == width


def test_trimming_moves_the_glyph_and_never_swaps_it() -> None:
    """PW-4: a mark on half its frame is drawn with the glyph of the whole one."""
    whole, half = (
        prepare([(plain(text, STYLE.face), STYLE)], default_catalog(), Notes())[0] for text in ("甲。乙", "甲。》")
    )
    assert whole.glyphs[1] == half.glyphs[1]
    assert half.pens[2] - half.pens[1] == 500


@pytest.mark.parametrize(("advance", "box"), [(400, (400, 0, 0, 0, 0)), (1000, (1000, 0, 500, 0, 0))])
def test_a_proportional_mark_has_no_blank(advance: int, box: tuple[int, ...]) -> None:
    """PW-5: a glyph that is not as wide as its frame is as wide as the font made it, whole or half."""
    assert mark_box(default_catalog().face(("song", "regular")), "。", k.STOP, advance) == box


def test_a_narrow_quote_is_padded_on_its_blank_side() -> None:
    """PW-5: a Chinese quote always has the full frame, with the ink beside the text it opens or closes."""
    face = default_catalog().face(("song", "regular"))
    assert mark_box(face, "“", k.OPEN, 400) == (1000, 500, 0, 600, -500)
    assert mark_box(face, "”", k.CLOSE, 400) == (1000, 0, 500, 0, 0)


def test_marks_of_one_paragraph_are_neighbours_across_runs() -> None:
    """PIPE-2: a change of face between two marks of a pair changes nothing about their widths."""
    styled = StyledText("甲。”乙", (Run(0, 2, ("song", "regular")), Run(2, 4, ("hei", "bold"))))
    p = prepare([(styled, STYLE)], default_catalog(), Notes())[0]
    assert [b - a for a, b in pairwise(p.pens)] == [1000, 500, 1000, 1000]


def test_marks_of_different_sizes_are_measured_in_their_own_em() -> None:
    """AJ-5: the blank that goes is half an em of the mark it belongs to."""
    styled = StyledText("甲。”乙", (Run(0, 2, STYLE.face, 800), Run(2, 4, STYLE.face)))
    p = prepare([(styled, STYLE)], default_catalog(), Notes())[0]
    assert [b - a for a, b in pairwise(p.pens)] == [800, 400, 1000, 1000]


def test_of_two_sizes_the_larger_closing_mark_stays_whole() -> None:
    """AJ-5: before an opening mark a closing one of its size or larger keeps its blank; a smaller one gives its own."""
    for small, large, widths in (
        (1000, 1000, [1000, 1000, 500, 1000]),
        (1200, 1000, [1200, 1200, 500, 1000]),
        (800, 1000, [800, 400, 1000, 1000]),
    ):
        styled = StyledText("甲。“乙", (Run(0, 2, STYLE.face, small), Run(2, 4, STYLE.face, large)))
        p = prepare([(styled, STYLE)], default_catalog(), Notes())[0]
        assert [b - a for a, b in pairwise(p.pens)] == widths
