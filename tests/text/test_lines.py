"""Breaking and setting (typography.md 10 and 11), in the square font: Han 1 em, ASCII half an em."""

from __future__ import annotations

import pytest

from pdfreport.text import set_lines
from pdfreport.text.justify import natural_width, set_lines_of, set_single
from pdfreport.text.linebreak import Breaks, break_lengths, break_lines
from tests.text.broken import HAN, Prepare, lines, texts


def test_example_8_fits_exactly() -> None:
    """Example 22.8: natural width is kept; nothing is stretched or shrunk."""
    found = set_lines("今天天气很好，我们出去走。", 8, justify=True)
    assert [(line.text, line.width, line.adjustment) for line in found] == [
        ("今天天气很好，我", 8, 0),
        ("们出去走。", 4.5, 0),
    ]


def test_example_9_pushes_when_nothing_can_be_pulled() -> None:
    """Example 22.9: six gaps share one em."""
    found = set_lines("今天的天气真很好，我们走。", 8, justify=True)
    assert [line.text for line in found] == ["今天的天气真很", "好，我们走。"]
    assert found[0].width == 8
    assert found[0].adjustment == 1
    assert found[0].advances[:6] == pytest.approx([7 / 6] * 6, abs=0.001)


def test_example_10_pulls_in() -> None:
    """Example 22.10: the inner comma gives half an em, so nothing is stretched."""
    found = set_lines("今天，天气真很好，我们走。", 8, justify=True)
    assert found[0].text == "今天，天气真很好，"
    assert found[0].adjustment == -0.5
    assert found[0].advances == pytest.approx([1, 1, 0.5, 1, 1, 1, 1, 1, 0.5])


def test_example_11_no_last_line_of_one_character(prepared: Prepare) -> None:
    """OC-1, example 22.11: a mark can give half an em twice, so the orphan is pulled in; else one more comes down."""
    assert texts(prepared("一丁，七万，丈三上下不与一。"), 7000)[-1] != "一。"
    pushed = texts(prepared("一丁七万丈三上下不与一丁七万丈"), 7000)
    assert len(pushed[-1]) >= 2


def test_an_orphan_that_cannot_be_cured_is_reported(prepared: Prepare) -> None:
    """OC-1: never solved by changing the text."""
    breaks = break_lines(prepared("一丁七万丈", stretch_limit=100), 2000)
    assert breaks.faults == ("orphan",)


def test_pure_han_on_whole_ems_stays_on_the_grid(prepared: Prepare) -> None:
    """LA-4."""
    for line in lines(prepared(HAN * 3), 10000):
        assert list(line.runs[0].xs) == list(range(0, 10000, 1000))


def test_the_indent_is_where_the_first_run_begins(prepared: Prepare) -> None:
    """PI-1, LE-2: the ink of a trimmed bracket stands at the indent."""
    first = lines(prepared("“" + HAN * 2 + "”", indent=2000), 10000)[0]
    assert first.indent == first.runs[0].x == 2000
    assert first.runs[0].xs[:2] == [-500, 500]
    assert first.width == 10000


def test_neighbours_and_edges_count_before_a_line_is_measured(prepared: Prepare) -> None:
    """PIPE-1: five frames fit in four ems, since the stop gives way to the quote and the quote to the line's end."""
    assert texts(prepared("一丁七。”万丈三上下不"), 4000)[0] == "一丁七。”"


def test_marks_parted_by_a_line_end_are_no_neighbours(prepared: Prepare) -> None:
    """PIPE-2: either is as wide as it would be alone."""
    p = prepared("一丁。“七万”", align="left", line_start="keep", line_end="full")
    found = set_lines_of(p, Breaks((3, 7), (3000, 4000), 0, 0))
    assert [line.width for line in found] == [3000, 4000]
    assert p.ends[7] - p.starts[0] == 6500


def test_gaps_of_one_line_are_equal(prepared: Prepare) -> None:
    """LA-3: an amount that cannot be shared out evenly leaves gaps that differ by one thousandth at the most."""
    p = prepared("一丁七万丈三上下")
    line = set_lines_of(p, Breaks((7, 8), (7500, 9000), 0, 0))[0]
    assert sorted(set(line.advances)) == [1000, 1083, 1084]


def test_a_line_without_gaps_is_left_and_told(prepared: Prepare) -> None:
    """LA-5: nothing can be stretched, so the line stands at the left and the paragraph says so."""
    p = prepared("abcdefghijkl mnopqrstuvwx")
    breaks = break_lines(p, 9000)
    found = set_lines_of(p, breaks)
    assert [line.width for line in found] == [6000, 6000]
    assert "short" in breaks.faults


def test_no_hole_is_torn_beside_a_connector(prepared: Prepare) -> None:
    """LA-5: where only the gaps of a connector could open, by more than half an em each, the line stays short."""
    p = prepared("43—23abcdefghij")
    natural = p.ends[5] - p.starts[0]
    for more, width in ((900, natural + 900), (1100, natural)):
        assert set_lines_of(p, Breaks((5, len(p)), (natural + more, 9000), 0, 0))[0].width == width
    assert "short" in break_lines(prepared("abcdefghijklmno 43—23 abcdefghijklmno"), 8000).faults


def test_a_full_last_line_is_justified(prepared: Prepare) -> None:
    """OC-3: when it falls short by at most half an em."""
    found = lines(prepared("一丁七万丈三上下不与一，丁，七，万，丈三上a"), 9500)
    assert found[-1].last
    short = lines(prepared(HAN + "一丁七万"), 10000)[-1]
    assert short.width == 4000


def test_ragged_lines_keep_their_natural_width(prepared: Prepare) -> None:
    """HD-1: left-aligned text is never stretched or shrunk."""
    for line in lines(prepared(HAN + "，" + HAN + "。" + HAN, align="left"), 7500):
        assert line.width <= 7500
        assert (line.stretch, line.shrink_step) == (0, 0)


def test_one_line_more_or_fewer_on_request(prepared: Prepare) -> None:
    """BR-5a, WO-3: within the preferred stretch, or None."""
    p = prepared(HAN * 10)
    best, fewer, more = break_lengths(p, 20000)
    assert best == break_lines(p, 20000)
    assert more is not None
    assert (len(best), len(more)) == (5, 6)
    assert 0 < more.worst_stretch <= 100
    assert fewer is None  # without marks there is nothing to take away
    best, fewer, _ = break_lengths(prepared("一丁，七万，丈三，" * 4 + "一丁七万丈三上下"), 20000)
    assert fewer is not None
    assert (len(best), len(fewer)) == (3, 2)


def test_a_paragraph_of_one_line_has_no_other_length(prepared: Prepare) -> None:
    """There is nothing to take away, and nothing to push out."""
    best, fewer, more = break_lengths(prepared("一丁七"), 10000)
    assert (len(best), fewer, more) == (1, None, None)


def test_measures_may_differ_by_line(prepared: Prepare) -> None:
    """BR-7: text beside a picture; the last measure is repeated."""
    found = lines(prepared(HAN * 5), [10000, 6000, 6000, 10000])
    assert [line.width for line in found if not line.last] == [10000, 6000, 6000, 10000, 10000][: len(found) - 1]
    assert "".join(line.text for line in found) == HAN * 5


def test_equal_measures_are_one_measure(prepared: Prepare) -> None:
    """The search by lines and the search by places agree."""
    p = prepared("一丁，七万丈三。上下“不与”一丁a七万12丈，三上下不。" * 4)
    one, many = break_lines(p, 9000), break_lines(p, [9000, 9001, 9000])
    both = break_lines(p, [9000, 9000])
    assert one is not None
    assert both is not None
    assert one.ends == both.ends
    assert many is not None


def test_greedy_pulls_before_it_pushes(prepared: Prepare) -> None:
    """BR-6."""
    pull = texts(prepared("一丁，七万丈三上，下不与", composer="greedy"), 8000)
    assert pull[0] == "一丁，七万丈三上，"
    push = texts(prepared("一丁七万丈三上下，不与", composer="greedy"), 8000)
    assert push[0] == "一丁七万丈三上"


def test_a_word_wider_than_the_line_is_cut_and_reported(prepared: Prepare) -> None:
    """LB-15: the page must never overflow silently."""
    p = prepared("一" + "a" * 30)
    breaks = break_lines(p, 5000)
    assert "split" in breaks.faults
    assert all(line.width <= 5000 for line in set_lines_of(p, breaks))


def test_a_measure_below_one_em_sticks_out_and_is_reported(prepared: Prepare) -> None:
    """LB-15 once more: one cluster a line, named as overfull."""
    breaks = break_lines(prepared("一丁七"), 500)
    assert len(breaks) == 3
    assert "overfull" in breaks.faults


def test_spaces_at_line_ends_take_no_room_and_stay_in_the_text(prepared: Prepare) -> None:
    """LE-5: they stand past the line's end, so that words found across lines are parted."""
    found = lines(prepared("ab cd ef gh ij", align="left"), 4000)
    assert [line.text for line in found] == ["ab cd ef ", "gh ij"]
    for line in found:
        assert "".join("".join(run.chars) for run in line.runs) == line.text
        assert line.width == line.runs[-1].x + line.runs[-1].width == len(line.text.rstrip()) * 500
    assert found[0].runs[-1].xs[-1] == found[0].width


def test_a_soft_hyphen_shows_only_at_a_line_end(prepared: Prepare) -> None:
    """LB-7."""
    first, _second = lines(prepared("abcd\u00adefgh", align="left"), 2500)
    assert first.width == 2500
    assert len(first.runs[-1].glyphs) == 1
    assert first.runs[-1].x == 2000
    whole = set_single(prepared("abcd\u00adefgh", align="left"))
    assert len(whole.runs[0].glyphs) == 8


def test_single_lines(prepared: Prepare) -> None:
    """LE-4, LE-7: natural width, of which a centre is made, is trimmed; spread setting fills the measure (HD-7)."""
    p = prepared("“一丁”", align="left")
    assert natural_width(p) == 3000
    assert set_single(p).width == 3000
    spread = set_single(prepared("一丁七", align="left"), 5000, "spread")
    assert spread.width == 5000
    assert list(spread.runs[0].xs) == [0, 2000, 4000]
    assert natural_width(prepared("")) == 0
    assert set_single(prepared("")).runs == ()


def test_em_by_em_line_end_fit(prepared: Prepare) -> None:
    """LE-3 fit: the mark stays full while the line has room, and gives first when it has not."""
    p = prepared("一丁七万，丈三上下不", line_end="fit")
    full = set_lines_of(p, Breaks((5, 10), (5000, 9000), 0, 0))[0]
    assert (full.width, full.shrink_step) == (5000, 0)
    tight = set_lines_of(p, Breaks((5, 10), (4500, 9000), 0, 0))[0]
    assert (tight.width, tight.shrink_step) == (4500, 1)
    assert tight.advances == (1000, 1000, 1000, 1000, 500)
