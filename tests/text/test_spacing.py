"""Widths of marks, neighbours, edges and gaps (typography.md 3 to 6, 9), in the default 宋体 where it matters."""

from __future__ import annotations

import pytest

from pdfreport.text import advances

WIDTHS = [
    # worked examples of section 22
    ("1", "他说：“好。”", {}, [1, 1, 1, 0.5, 1, 0.5, 1]),
    ("1 at line end", "他说：“好。”", {"edges": True}, [1, 1, 1, 0.5, 1, 0.5, 0.5]),
    ("2", "（见《诗经》）", {}, [1, 1, 1, 1, 1, 0.5, 1]),
    ("3", "“《论语》”", {}, [1, 0.5, 1, 1, 0.5, 1]),
    ("4", "甲、乙、丙", {}, [1] * 5),
    ("7", "——他走了", {}, [1] * 5),
    ("13", "真的？！", {}, [1, 1, 0.5, 1]),
    ("13 three", "！！！", {}, [0.5, 0.5, 1]),
    ("14", "让·雅克", {}, [1, 0.5, 1, 1]),
    ("15", "和/或", {}, [1, 0.5, 1]),
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
    ("AJ-4", "。“", {"adjacent": "tight"}, [0.5, 0.5]),
    ("adjacent none", "。“", {"adjacent": "none"}, [1, 1]),
    # edges
    ("LE-1", "“甲", {"edges": True}, [0.5, 1]),
    ("LE-1 keep", "“甲", {"edges": True, "line_start": "keep"}, [1, 1]),
    ("LE-1 keep-first", "“甲", {"edges": True, "line_start": "keep-first"}, [1, 1]),
    ("LE-3 full", "甲。", {"edges": True, "line_end": "full"}, [1, 1]),
    ("LE-6 end", "甲。”", {"edges": True}, [1, 0.5, 0.5]),
    ("LE-6 start", "“《甲", {"edges": True}, [0.5, 0.5, 1]),
    # styles of section 4
    ("gb", "甲，（乙）。", {}, [1, 1, 0.5, 1, 0.5, 1]),
    ("kaiming", "甲，乙。丙（丁）", {"style": "kaiming"}, [1, 0.5, 1, 1, 1, 0.5, 1, 0.5]),
    ("kaiming pair", "甲。“乙", {"style": "kaiming"}, [1, 0.5, 0.5, 1]),
    ("half", "甲，乙。丙（丁）", {"style": "half"}, [1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5]),
    ("edge", "甲。”", {"style": "edge", "edges": True}, [1, 1, 0.5]),
    ("full", "“甲。”", {"style": "full", "edges": True}, [1, 1, 0.5, 1]),
    ("none", "“甲。”", {"style": "none", "edges": True}, [1, 1, 1, 1]),
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
