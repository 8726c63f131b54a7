"""Dots, name and title lines, frames of mourning and ruby round a line, where the rules want them (section 15)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path as FilePath

import pytest

from pdfreport.color import BLACK
from pdfreport.content.marks import parse
from pdfreport.content.model import Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import NOWHERE, Notes
from pdfreport.display.dump import walk
from pdfreport.display.items import ARTIFACT, Annotation, Item, Mark, Path, Text
from pdfreport.fonts.catalog import Catalog
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import styled
from pdfreport.text.justify import set_lines_of, set_single
from pdfreport.text.linebreak import break_lines
from pdfreport.text.model import SetLine
from pdfreport.text.prepare import prepare

STYLE = ParagraphStyle("body", ("song", "regular"), 10, 16, strong=("song", "regular"), strong_scale=900)
MARK = Mark("P", "a/p/0")
X, Y = 100.0, 200.0


@pytest.fixture(scope="module")
def square() -> Catalog:
    """The square font as 宋体: Han one em, ASCII half an em."""
    return Catalog.open([FilePath(__file__).parent.parent / "fonts"])


def lines(text: str, catalog: Catalog, measure: int = 0, style: ParagraphStyle = STYLE) -> tuple[SetLine, ...]:
    """A paragraph as written, on one line or in lines of a measure (1/1000 em)."""
    notes = Notes()
    words = Words(parse(text, lambda _: NOWHERE, notes))
    p = prepare([(styled(words, style), style)], catalog, notes)[0]
    assert not notes.errors
    return set_lines_of(p, break_lines(p, measure)) if measure else (set_single(p),)


def placed(text: str, catalog: Catalog, style: ParagraphStyle = STYLE) -> list[Item]:
    """The items of one line at (X, Y)."""
    return place_line(lines(text, catalog, style=style)[0], X, Y, style, MARK)


def drawn(items: list[Item]) -> list[tuple[float, float, float, float]]:
    """The boxes of what is drawn, relative to the line's start and baseline, y down; curves by their ends."""
    boxes = []
    for item in items:
        if isinstance(item, Path):
            assert item.mark is ARTIFACT
            ends = [segment[-2:] for segment in item.segments if len(segment) > 1]
            xs = [float(x) - X for x, _ in ends]
            ys = [float(y) - Y for _, y in ends]
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    return [tuple(round(edge, 4) for edge in box) for box in boxes]  # type: ignore[misc]


def middles(items: list[Item]) -> list[float]:
    """The middles of what is drawn."""
    return [(left + right) / 2 for left, _, right, _ in drawn(items)]


def test_dots_stand_under_han_only(square: Catalog) -> None:
    """EM-1: under each Han character, in the middle of its frame; not under marks, spaces, figures, letters."""
    assert middles(placed("*国，家3a 文。*化", square)) == [5, 25, 20 + 10 + 2.5 + 10 + 2.5 + 5]


def test_dots_have_their_size_and_place(square: Catalog) -> None:
    """EM-2: 0.14 to 0.20 em wide, the centre 0.28 to 0.35 em below the frame; ink of the text; an artifact."""
    items = placed("*国*", square)
    ((left, top, right, bottom),) = drawn(items)
    assert 1.4 <= right - left <= 2.0
    assert 2.8 <= (top + bottom) / 2 - 1.2 <= 3.5
    assert [item.fill for item in items if isinstance(item, Path)] == [BLACK]


def test_dots_keep_to_the_middle_of_stretched_lines(square: Catalog) -> None:
    """EM-1: a stretched gap after a character does not pull its dot aside."""
    line = lines("*国家文化国家*文化国家文化国家", square, 8200)[0]
    assert line.stretch > 0
    items = place_line(line, X, Y, STYLE, MARK)
    places = [(run.x + at) / 100 for run in line.runs if run.dots for at in run.xs]
    assert middles(items) == [pytest.approx(place + 5) for place in places]


def test_dots_go_with_the_size_of_their_run(square: Catalog) -> None:
    """EM-1: under a character of another size the dot is in the middle of that one's frame."""
    assert middles(placed("***国***", square)) == [4.5]


def test_dots_in_a_narrow_gap_keep_off_the_next_line(square: Catalog) -> None:
    """Where the line gap is too small for EM-2, which is told, dots stand in the gap all the same."""
    close = replace(STYLE, leading=13.5)
    ((_, _, _, bottom),) = drawn(placed("*国*", square, close))
    assert bottom < 13.5 - 8.8


@pytest.mark.parametrize("kind", ["name", "title"])
def test_one_line_under_one_item(kind: str, square: Catalog) -> None:
    """EM-3: one line under all of an item, runs of several faces and figures included, 0.08 em below the frame."""
    items = placed(f"国{{{kind}:家**文**a}}化", square)
    ((left, top, right, _),) = drawn(items)
    assert (left, right) == (10, 10 + 10 + 9 + 2.25 + 5)
    (line,) = (item for item in items if isinstance(item, Path))
    assert 0.4 <= line.width <= 0.6
    if kind == "name":
        assert top - line.width / 2 == pytest.approx(1.2 + 0.8)
        assert [segment[0] for segment in line.segments] == ["M", "L"]
    else:
        curves = [segment for segment in line.segments if segment[0] == "C"]
        assert len(curves) > 2
        crests = [float(segment[2]) - top - Y for segment in curves]
        assert all(a * b < 0 for a, b in pairwise(crests))  # up and down in turn


def test_two_items_leave_a_gap(square: Catalog) -> None:
    """EM-3: where two lines meet each is 0.06 em shorter; elsewhere lines have their full length."""
    assert [box[::2] for box in drawn(placed("{name:国}{name:家}{title:文}化{name:国}", square))] == [
        (0, 9.4), (10.6, 19.4), (20.6, 30), (40, 50),
    ]  # fmt: skip


def test_a_line_is_cut_where_its_text_is(square: Catalog) -> None:
    """EM-3: at a line end it is cut and goes on on the next line, neither end shortened."""
    first, second = lines("国{name:家文化国家文化}", square, 4000)[:2]
    assert [box[::2] for box in drawn(place_line(first, X, Y, STYLE, MARK))] == [(10, 40)]
    assert [box[::2] for box in drawn(place_line(second, X, Y, STYLE, MARK))] == [(0, 40)]


def test_a_line_follows_stretched_text(square: Catalog) -> None:
    """EM-3: it is as long as the text with its stretched gaps, without the gap after its last character."""
    line = lines("国{name:家文化国}家文化国家文化国家", square, 8200)[0]
    last = line.runs[1]
    ((left, _, right, _),) = drawn(place_line(line, X, Y, STYLE, MARK))
    assert left == pytest.approx(last.x / 100)
    assert right == pytest.approx((last.x + last.xs[-1] + 1000) / 100)
    assert last.width > last.extent


def test_a_dot_stands_below_a_line(square: Catalog) -> None:
    """EM-4: the line is nearer to the text, the dot below it, still in its place by EM-2, and they do not touch."""
    for kind in ("name", "title"):
        items = placed(f"{{{kind}:*国*}}", square)
        line = next(item for item in items if isinstance(item, Path) and item.stroke is not None)
        dot = next(box for item, box in zip([i for i in items if isinstance(i, Path)], drawn(items), strict=True)
                   if item.fill is not None)  # fmt: skip
        lowest = max(float(segment[at]) for segment in line.segments for at in range(2, len(segment), 2)) - Y
        assert dot[1] > lowest - 0.1  # control points of a wave lie beyond it
        assert 2.8 <= (dot[1] + dot[3]) / 2 - 1.2 <= 3.5


def test_frame_of_mourning(square: Catalog) -> None:
    """EM-6: a frame of 0.05 em round the whole name, clear of its neighbours, and the name is not broken."""
    items = placed("国{late:家文}化", square)
    ((left, top, right, bottom),) = drawn(items)
    (frame,) = (item for item in items if isinstance(item, Path))
    assert frame.width == pytest.approx(0.5)
    assert frame.segments[-1] == ("Z",)
    assert 10 < left - 0.25 < left + 0.25 < 10.95  # in the room before the name, whose first glyph stands at 10.95
    assert 30.95 < right - 0.25 < right + 0.25 < 31.9
    assert top < -8.8
    assert bottom > 1.2
    for measure in range(2300, 6000, 100):
        rows = [line.text for line in lines("国国{late:家文}化化", square, measure)]
        assert any("家文" in row for row in rows)


def test_annotation_follows_its_base(square: Catalog) -> None:
    """The ruby comes right after its base, says what it is, and adds no text of its own (RB-1)."""
    items = placed("国{ruby:家文|a b}化", square)
    texts = [item for item in items if isinstance(item, Text)]
    assert [(text.run.text, text.ruby) for text in texts] == [
        ("国", None),
        ("家", Annotation(1, "a")), ("", Annotation(1, "a", above=True)),
        ("文", Annotation(2, "b")), ("", Annotation(2, "b", above=True)),
        ("化", None),
    ]  # fmt: skip
    assert texts[2].run.y == pytest.approx(Y - 9.4)
    assert texts[2].run.size == 5
    assert all(text.mark is MARK for text in texts)


def test_a_base_with_room_is_extracted_alone(square: Catalog) -> None:
    """Spaces cover the room at a base's sides in its own run; what stands for all of it is the base."""
    texts = [item for item in placed("国{ruby:家|aaaaaaaaa}化", square) if isinstance(item, Text)]
    base = texts[1]
    assert base.run.text == " 家 "
    assert base.ruby == Annotation(1, "a" * 9, base="家")
    assert [base.run.x + at / 100 for at in base.run.xs] == [X + 10, X + 13.75, X + 22.5]
    assert len(base.run.glyphs) == len(base.run.chars) == 3


def test_raised_type_shares_the_baseline(square: Catalog) -> None:
    """A superscript stands above the line's baseline, in its own size; the rest stays where it is."""
    texts = [item.run for item in placed("国m{sup:2}家", square) if isinstance(item, Text)]
    assert [(run.text, run.y, run.size) for run in texts] == [("国m", Y, 10), ("2", Y - 3.5, 6), ("家", Y, 10)]


UPRIGHT = replace(STYLE, type=replace(STYLE.type, direction="vertical"))


def test_vertical_lines_have_dots_right_and_lines_left(square: Catalog) -> None:
    """EM-1 to EM-4, VT-9: beside a vertical line dots stand at the right, name and title lines at the left."""
    items = placed("国{name:*家*}", square, UPRIGHT)
    dot, line = drawn(items)
    assert (dot[0] + dot[2]) / 2 == pytest.approx(5 + 3.4)
    assert (dot[1] + dot[3]) / 2 == pytest.approx(15)
    assert (line[0], line[2]) == (pytest.approx(-5 - 0.8 - 0.25), pytest.approx(-5 - 0.8 - 0.25))
    assert (line[1], line[3]) == (10, 20)


def test_vertical_frame_of_mourning(square: Catalog) -> None:
    """EM-6: in a vertical line the frame stands round the name as in a level one."""
    ((left, top, right, bottom),) = drawn(placed("国{late:家文}化", square, UPRIGHT))
    assert (left, right) == (pytest.approx(-5.4), pytest.approx(5.4))
    assert (top, bottom) == (pytest.approx(10.55), pytest.approx(31.35))


def test_vertical_ruby_stands_at_the_right(square: Catalog) -> None:
    """RB-1: at the right of its base, a Western one turned, a Han one upright, half the size, solid on its frame."""
    western, han = (
        next(item.run for item in walk(placed(text, square, UPRIGHT)) if isinstance(item, Text) and not item.run.text)
        for text in ("国{ruby:家|ab}", "国{gloss:家文|化}")
    )
    assert (western.turned, western.size) == (True, 5)
    assert western.x == pytest.approx(X + 5 + 0.6)
    assert western.y == pytest.approx(Y + 10 + (10 - 5) / 2)
    assert (han.vertical, han.x) == (True, pytest.approx(X + 5 + 2.5))


def test_raised_type_in_vertical_lines_goes_right(square: Catalog) -> None:
    """A figure of a turned word is raised to the right of its baseline; an upright note stands at the frame's right."""
    items = walk(placed("国mn{sup:2}家{note:国}", square, UPRIGHT))
    texts = [item.run for item in items if isinstance(item, Text)]
    word, figure, note = texts[1], texts[2], texts[4]
    assert figure.turned
    assert figure.x - word.x == pytest.approx(3.5 + (3.8 - 2.28))  # the smaller figure's own middle, and its rise
    assert note.x == pytest.approx(X + 2)
