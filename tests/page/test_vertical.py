"""Vertical story columns: where rows and lines stand, what fills them, heads and forms in them, what is refused."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

import pdfreport
from pdfreport.diag import ContentError, OversetError
from pdfreport.display.document import Document
from pdfreport.display.dump import walk
from pdfreport.display.items import Group, Item, Text
from pdfreport.display.items import Path as Outline
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun

DATA = Path(__file__).parents[2] / "data"
TEN = "一丁七万丈三上下不与"  # characters; a row of the layout below is ten high
EDITION = """
publication: 示例日报
date: 2024-05-01
pages: [{{number: 1, section: 示例, stories: [s]}}]
stories:
  - id: s
{story}
"""
LAYOUT = """
name: rows
title: 竖排
grid: sikai-feature
palette: ecology-green
type: feature
styles:
  essay: {{base: body, size: 10pt, leading: 16pt, indent: 0, autospace: 0.2}}
  head: {{base: display, size: 12pt, leading: 16pt}}
heads:
  subhead: {{style: head, lines: 4, top_lines: 3, bar: [20pt, 2pt]}}
threads:
  body: {{story: "1", parts: [lead, paragraphs, sections]}}
screws: [{{name: down, range: [-1, 1]}}]
frames:
  - {{id: rows, kind: text, columns: "1-2", lines: {lines}, right: 5.5pt, style: essay, vertical: true{keys}}}
"""


def composed(folder: Path, story: str, keys: str = ", split: 2", lines: str = "4-21", **options: bool) -> Document:
    """A page of one vertical frame, two columns (260 pt) wide, with a story."""
    (folder / "edition.yaml").write_text(EDITION.format(story=story), encoding="utf-8")
    (folder / "rows.yaml").write_text(LAYOUT.format(keys=keys, lines=lines), encoding="utf-8")
    return pdfreport.compose(pdfreport.load(folder), str(folder / "rows.yaml"), **options)


def paragraphs(*texts: str) -> str:
    """The story's paragraphs as YAML."""
    return "    paragraphs:\n" + "\n".join(f"      - {text}" for text in texts)


def items(document: Document) -> list[Item]:
    """Everything on the page."""
    return list(walk(document.pages[0].items))


def runs(document: Document) -> list[GlyphRun]:
    """The page's type in order."""
    return [item.run for item in items(document) if isinstance(item, Text)]


def frame(document: Document) -> Rect:
    """The vertical frame."""
    return next(frame.rect for frame in document.pages[0].frames if frame.id == "rows")


def test_lines_go_from_right_to_left_in_rows(tmp_path: Path) -> None:
    """VT-1: the first line stands at the right edge, the next a leading to its left; a full row goes on in the next."""
    document = composed(tmp_path, paragraphs(TEN * 18))
    rect, lines = frame(document), runs(document)
    assert rect.width == pytest.approx(260)
    axes = [run.x for run in lines]
    assert axes[0] == pytest.approx(rect.right - 5)
    assert [round(a - b, 3) for a, b in pairwise(axes[:16])] == [16.0] * 15
    assert {run.y for run in lines[:16]} == {lines[0].y}
    assert lines[0].y == pytest.approx(rect.y)
    assert axes[16] == pytest.approx(axes[0])
    assert lines[16].y + 100 == pytest.approx(rect.bottom)
    assert all(run.text == TEN and run.vertical for run in lines)


def test_rows_keep_a_distance_that_is_given(tmp_path: Path) -> None:
    """`row_gap` puts the second row so far below the first instead of at the frame's foot."""
    document = composed(tmp_path, paragraphs(TEN * 18), ", split: 2, row_gap: 14pt")
    lines = runs(document)
    assert lines[16].y - lines[0].y == pytest.approx(114)


def test_rows_are_filled_and_stopped(tmp_path: Path) -> None:
    """WO-6: the first row is filled, the last stays open where the copy ends; that is told, and no fault."""
    document = composed(tmp_path, paragraphs(TEN * 18))
    page = document.report["pages"][0]
    assert (page["frames"][0]["lines"], page["frames"][0]["capacity"]) == (18, 32)
    assert page["stories"][0]["short_lines"] == 14
    assert document.report["quality"]["open_columns"] == 0
    told = [d.code for d in document.report["diagnostics"]]
    assert "page.vertical-stopped" in told
    assert "page.open-columns" not in told


def test_rows_keep_widows_out(tmp_path: Path) -> None:
    """WO-1 holds in rows as in columns: a last line that cannot but begin a row is told."""
    document = composed(tmp_path, paragraphs(TEN * 14, TEN * 2 + "一丁七", TEN * 3))
    assert document.report["quality"]["widows"] == 1
    assert "page.keep-broken" in [d.code for d in document.report["diagnostics"]]
    closed = composed(tmp_path, paragraphs(TEN * 13, TEN * 2 + "一丁七", TEN * 3))
    assert closed.report["quality"]["widows"] == closed.report["quality"]["off_grid_baselines"] == 0
    assert closed.report["quality"]["flush_error_max_pt"] <= 0.01


def test_too_much_copy_is_refused(tmp_path: Path) -> None:
    """Text is never lost: 33 lines do not go into 32, and a draft shows what fits."""
    with pytest.raises(OversetError) as refusal:
        composed(tmp_path, paragraphs(TEN * 33))
    (found,) = [d for d in refusal.value.diagnostics if d.code == "page.overset"]
    assert dict(found.facts)["lines"] == "1"
    draft = composed(tmp_path, paragraphs(TEN * 33), draft=True)
    assert sum(run.text == TEN for run in runs(draft)) == 32


def test_a_head_stands_in_its_block(tmp_path: Path) -> None:
    """GR-2: a head takes whole lines, with two thirds of the white at its right; the bar stands upright before it."""
    story = paragraphs(TEN * 3) + "\n    sections:\n      - title: 一丁七\n        paragraphs:\n          - " + TEN * 3
    document = composed(tmp_path, story)
    lines = runs(document)
    head = next(run for run in lines if run.text == "一丁七")
    after = lines[lines.index(head) + 1]
    assert lines[2].x - after.x == pytest.approx(4 * 16)  # three lines of head for a rule of four that counts two rows
    assert after.x + 5 < head.x - 6 < head.x + 6 < lines[2].x - 5
    assert lines[2].x - head.x > head.x - after.x
    bar = next(item for item in items(document) if isinstance(item, Outline))
    xs = [float(segment[1]) for segment in bar.segments if len(segment) > 1]
    ys = [float(segment[2]) for segment in bar.segments if len(segment) > 1]
    assert (max(xs) - min(xs), max(ys) - min(ys)) == (pytest.approx(2), pytest.approx(20))
    assert head.x + 6 < min(xs) < max(xs) < lines[2].x - 5


def test_rules_stand_between_lines_and_rows(tmp_path: Path) -> None:
    """Hairlines lie in the middle between neighbouring lines, a rule in the middle between rows."""
    document = composed(tmp_path, paragraphs(TEN * 18), ", split: 2, line_rule: 0.3pt, row_rule: 0.5pt")
    lines = runs(document)
    drawn = [item for item in items(document) if isinstance(item, Outline)]
    assert len(drawn) == 2 * 15 + 1
    middle = [float(drawn[0].segments[0][1]) + 0.15, (lines[0].x + lines[1].x) / 2]
    assert middle[0] == pytest.approx(middle[1])
    row = float(drawn[-1].segments[0][2]) + 0.25
    assert row == pytest.approx((lines[0].y + 100 + lines[16].y) / 2)


def test_emphasis_dots_stand_at_the_right(tmp_path: Path) -> None:
    """VT-9, EM-2: a dot stands beside the middle of its character, 0.28 em right of its frame."""
    document = composed(tmp_path, paragraphs("一*丁*七" + TEN))
    (dot,) = [item for item in items(document) if isinstance(item, Outline)]
    run = next(run for run in runs(document) if run.text == "丁")
    xs, ys = zip(*[segment[-2:] for segment in dot.segments if len(segment) > 1], strict=True)
    assert (min(xs) + max(xs)) / 2 == pytest.approx(run.x + 7.8, abs=0.2)
    assert (min(ys) + max(ys)) / 2 == pytest.approx(run.y + 5, abs=0.01)


def test_a_line_is_one_group(tmp_path: Path) -> None:
    """Upright, turned and joined runs of a line stand in one group, so that writers can tell its text whole."""
    document = composed(tmp_path, paragraphs("一二34年the五六七"))
    (line,) = [item for item in document.pages[0].items if isinstance(item, Group)]
    assert line.line
    assert "".join(item.run.text for item in line.items if isinstance(item, Text)) == "一二34年the五六七"
    assert [item.run.turned for item in line.items if isinstance(item, Text)] == [False, False, False, True, False]


def test_verse_stands_on_its_axes(tmp_path: Path) -> None:
    """Paragraphs of a kind run vertically too: verse keeps its lines, each on an axis of the grid."""
    story = '    paragraphs:\n      - {kind: verse, text: "一丁七万\\n丈三上下"}'
    lines = runs(composed(tmp_path, story))
    assert [run.text for run in lines] == ["一丁七万", "丈三上下"]
    assert all(run.vertical for run in lines)
    assert lines[0].x - lines[1].x == pytest.approx(16)


REFUSED = [
    ("design.vertical-measure", ", foot: down"),
    ("design.other-direction", ", free: true"),
    ("design.frame-too-low", ", split: 8, drop: 120pt"),
]


@pytest.mark.parametrize(("code", "keys"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_a_vertical_frame_cannot_be(code: str, keys: str, tmp_path: Path) -> None:
    """A frame whose measure would be turned, with keys of level frames, or too low for its rows, is told in words."""
    with pytest.raises(ContentError) as refusal:
        composed(tmp_path, paragraphs(TEN), keys)
    assert code in {d.code for d in refusal.value.diagnostics}


def test_a_thread_runs_one_way(tmp_path: Path) -> None:
    """A level frame in the thread of a vertical one is a mistake, and so are its rules for vertical lines."""
    more = '}\n  - {id: level, kind: text, columns: "3", lines: 4-9, line_rule: 0.3pt'
    with pytest.raises(ContentError) as refusal:
        composed(tmp_path, paragraphs(TEN), more)
    codes = {d.code for d in refusal.value.diagnostics}
    assert {"design.two-directions", "design.other-direction"} <= codes


def test_a_vertical_head_of_two_lines() -> None:
    """VT-10: the second line stands to the left of the first and begins 0.9 em lower; quotes keep their text."""
    document = pdfreport.compose(pdfreport.load(DATA / "jiangjin-2022"), "sikai-scroll")
    head = [item.run for item in items(document) if isinstance(item, Text) and item.mark.role == "H1"]
    assert "".join(run.text for run in head) == "写好“绿色文章”绘就“生态画卷”"
    first, second = (next(run for run in head if run.text == words) for words in ("写好", "绘就"))
    assert second.x < first.x - 46
    assert second.y - first.y == pytest.approx(0.9 * 46)
    assert all(run.vertical for run in head)
