"""Breaking and setting (typography.md 10 and 11), in the square font: Han 1 em, ASCII half an em."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.text import set_lines
from pdfreport.text.chains import CLASH, LINES, RESOLUTION, by_position, of_length
from pdfreport.text.columns import Prepared
from pdfreport.text.justify import natural_width, set_lines_of, set_single
from pdfreport.text.linebreak import Breaks, break_lengths, break_lines, break_to
from pdfreport.text.linecost import LOOSE, TIGHT, Choice, Costs
from pdfreport.text.model import Run, SetLine, StyledText
from pdfreport.text.prepare import prepare

Prepare = Callable[..., Prepared]

FACE = ("song", "regular")
HAN = "一丁七万丈三上下不与"


def lines(p: Prepared, measure: int | list[int]) -> tuple[SetLine, ...]:
    """The set lines of a paragraph."""
    return set_lines_of(p, break_lines(p, measure))


def texts(p: Prepared, measure: int | list[int]) -> list[str]:
    """The text of each line."""
    return [line.text for line in lines(p, measure)]


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


BADNESS = [
    ("step 4, half of it", "一丁（七）万，丈。三一丁", 9, 500, 35.0),
    ("step 5, all of it", "一丁七万，丈。三一丁", 8, 500, 50.0),
    ("step 7, half of it", "一丁七万。丈三一丁", 7, 250, 65.0),
]


@pytest.mark.parametrize(
    ("text", "end", "amount", "badness"), [one[1:] for one in BADNESS], ids=[b[0] for b in BADNESS]
)
def test_badness_of_shrinking(prepared: Prepare, text: str, end: int, amount: int, badness: float) -> None:
    """BR-3: ten for every step that is used up, and the used share of the last."""
    p = prepared(text)
    assert Costs(p, 250, p.prices).shrunk(0, end, amount)[0] == pytest.approx(badness)


@pytest.mark.parametrize(("spread", "badness"), [(6 * 50, 12.5), (6 * 100, 100.0), (6 * 40, 6.4)])
def test_badness_of_stretching(prepared: Prepare, spread: int, badness: float) -> None:
    """BR-3: the cube of what each Han gap gets, a hundred at a tenth of an em."""
    p = prepared("一丁七万丈三上下不")
    found = {end: cost for end, cost, _ in Costs(p, 250, p.prices).lines(0, 7000 + spread)}
    assert found[7] == pytest.approx(1 + badness)


def test_ties_go_to_the_fewer_lines_and_the_longer_first_one(prepared: Prepare) -> None:
    """BR-5: of two chains that cost the same, the one whose earlier break comes later."""
    assert texts(prepared("一丁七万丈三上", align="left"), 4000)[0] == "一丁七万"


def test_what_an_author_keeps_together_is_neither_broken_nor_opened(square: Catalog) -> None:
    """UB-9: no line ends inside, no space goes in."""
    style = ParagraphStyle("body", FACE, 9, 13.5)
    styled = StyledText("一丁七万丈三上", (Run(0, 2, FACE), Run(2, 6, FACE, nobreak=True), Run(6, 7, FACE)))
    p = prepare([(styled, style)], square, Notes())[0]
    assert texts(p, 4000) == ["一丁", "七万丈三", "上"]
    assert p.stretch.han[6] - p.stretch.han[3] == 0


def test_kaiming_gives_blanks_back_before_han_gaps_open(prepared: Prepare) -> None:
    """WS-1, 10.3 step 2b: a quarter em for the comma, none for the gaps beside it."""
    p = prepared("一丁，七万丈", style="kaiming")
    line = set_lines_of(p, Breaks((5, 6), (4750, 9000), 0, 0))[0]
    assert line.advances == (1000, 1000, 750, 1000, 1000)


def test_a_closing_mark_ends_the_line_at_half_its_frame(prepared: Prepare) -> None:
    """LE-3, LA-1: flush counts at the trimmed frame."""
    first = lines(prepared("一丁七万丈三上下不，与一丁七。"), 9500)[0]
    assert first.text == "一丁七万丈三上下不，"
    assert (first.width, first.stretch, first.shrink_step) == (9500, 0, 0)


STEPS = [
    (2, "ab ab ab 一丁七（万）上，", 250),  # word spaces first (the square font's are half an em)
    (4, "一丁（七）万，丈。三", 500),
    (5, "一丁七万，丈。三", 500),
    (6, "一丁a七万。丈三", 125),
    (7, "一丁七万。丈三", 500),
]


@pytest.mark.parametrize(("step", "text", "amount"), STEPS)
def test_shrink_steps_come_in_order(prepared: Prepare, step: int, text: str, amount: int) -> None:
    """10.2: the first step that can give is the one that does."""
    p = prepared(text + "一丁" * 2)
    end = len(text)
    natural = p.ends[end] - p.starts[0]
    line = set_lines_of(p, Breaks((end, len(p)), (natural - amount, 20000), 0, 0))[0]
    assert line.shrink_step == step
    assert line.width == natural - amount
    assert sum(line.advances) == line.width


def test_stops_keep_their_width_when_asked(prepared: Prepare) -> None:
    """10.2 step 7 is off with keep_stop_width."""
    p = prepared("一丁七万。丈三一丁", keep_stop_width=True)
    line = set_lines_of(p, Breaks((7, 9), (6500, 9000), 0, 0))[0]
    assert line.shrink_step == 0


def test_stretch_steps_come_in_order(prepared: Prepare) -> None:
    """10.3: script gaps up to 0.333 em, then Han gaps to 0.1, then script gaps to 0.5, then Han gaps."""
    p = prepared("一丁a七万丈一丁")
    natural = p.ends[6] - p.starts[0]
    han = 3  # 一丁, 七万, 万丈

    def gaps(more: int) -> tuple[int, int]:
        line = set_lines_of(p, Breaks((6, len(p)), (natural + more, 9000), 0, 0))[0]
        assert line.width == natural + more
        return line.advances[1] - 1000, line.advances[0] - 1000

    assert gaps(166) == (333, 0)
    script, between = gaps(166 + han * 100)
    assert (script, between) == (333, 100)
    script, between = gaps(166 + han * 100 + 334)
    assert (script, between) == (500, 100)
    script, between = gaps(166 + han * 200 + 334)
    assert (script, between) == (500, 200)


def test_connectors_join_in_only_beyond_the_limit(prepared: Prepare) -> None:
    """10.3: gaps beside a connector stay closed while Han gaps stay within 0.25 em."""
    p = prepared("一丁—七万丈")
    natural = p.ends[5] - p.starts[0]
    small = set_lines_of(p, Breaks((5, 6), (natural + 400, 9000), 0, 0))[0]
    assert small.advances[1:3] == (1000, 1000)
    large = set_lines_of(p, Breaks((5, 6), (natural + 900, 9000), 0, 0))[0]
    assert large.advances[1] > 1000
    assert large.width == natural + 900


def test_gaps_before_closing_and_after_opening_marks_stay_shut(prepared: Prepare) -> None:
    """10.3: only the side where a line could end opens."""
    p = prepared("一（丁）七。万丈三")
    natural = p.ends[8] - p.starts[0]
    line = set_lines_of(p, Breaks((8, 9), (natural + 300, 9000), 0, 0))[0]
    grown = [advance > usual for advance, usual in zip(line.advances, [1000] * 8, strict=True)]
    assert grown == [True, False, False, True, False, True, True, False]


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


alphabet = "一丁七万丈三上下不与" * 3 + "，。、：；！？（）《》“”——……·" + "0123456789abcXYZ %-/.,"
paragraphs = st.text(alphabet=alphabet, min_size=1, max_size=120)
styles = st.sampled_from(["gb", "kaiming", "half", "edge", "full", "none"])
relaxed = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)


@relaxed
@given(text=paragraphs, measure=st.integers(min_value=6000, max_value=20000), style=styles)
def test_lines_join_to_the_text_and_are_flush(prepared: Prepare, text: str, measure: int, style: str) -> None:
    """LA-1, LA-2 and invariant 7: every character once; both edges exact; no mark below half an em, no gap negative."""
    p = prepared(text, style=style)
    breaks = break_lines(p, measure)
    found = set_lines_of(p, breaks)
    assert "".join(line.text for line in found) == p.text
    for line in found:
        assert len(line.advances) == len(line.text)
        assert sum(line.advances) == line.width
        assert all(advance >= 0 for advance in line.advances)
        start = breaks.ends[found.index(line) - 1] if found.index(line) else 0
        stretchable = p.stretch.han[breaks.ends[found.index(line)]] > p.stretch.han[start + 1]
        if not line.last and stretchable and "overfull" not in breaks.faults:
            assert line.width == measure
        for run in line.runs:
            inked = [x for x, char in zip(run.xs, run.chars, strict=True) if char not in "（《“"]
            assert all(a <= b for a, b in pairwise(inked))


@relaxed
@given(text=paragraphs, measure=st.integers(min_value=6000, max_value=20000))
def test_no_forbidden_edge_and_no_split_number(prepared: Prepare, text: str, measure: int) -> None:
    """7.1, UB-2: except where a fault is reported."""
    p = prepared(text)
    breaks = break_lines(p, measure)
    if {"split", "escape"} & set(breaks.faults):
        return
    for end in breaks.ends[:-1]:
        assert p.classes[end] not in "CSEe,:MmNn/).!%Pp"
        assert p.classes[end - 1] not in "O($f/"
        assert not (p.classes[end - 1] == p.classes[end] == "0")


@relaxed
@given(text=paragraphs, measure=st.integers(min_value=6000, max_value=20000))
def test_the_same_paragraph_is_always_set_the_same(prepared: Prepare, text: str, measure: int) -> None:
    """BR-7."""
    first, second = (break_lines(prepared(text), measure) for _ in range(2))
    assert first == second


@relaxed
@given(text=paragraphs, measure=st.integers(min_value=6000, max_value=20000))
def test_total_fit_never_costs_more_than_greedy(prepared: Prepare, text: str, measure: int) -> None:
    """BR-1: the worst gap of the optimum is no wider than that of the greedy setter, or it has fewer faults."""
    best = break_lines(prepared(text), measure)
    greedy = break_lines(prepared(text, composer="greedy"), measure)
    if not best.faults and not greedy.faults and greedy.worst_stretch <= 100:
        assert best.worst_stretch <= 100


def cheapest_of_length(p: Prepared, measure: int, wanted: int) -> int | None:
    """What the cheapest chain of so many lines costs, by trying every one of them."""
    costs = Costs(p, 100, p.prices)

    def rest(start: int, kind: int, left: int) -> int | None:
        line = costs.last(start, measure) if left == 1 else None
        found = [] if line is None else [priced(kind, (line.end, line.badness, line.kind), 0)]
        for choice in costs.lines(start, measure) if left > 1 else ():
            more = rest(choice[0], choice[2], left - 1)
            found += [] if more is None else [priced(kind, choice, more)]
        return min(found, default=None)

    def priced(before: int, line: Choice, more: int) -> int:
        badness = line[1] + (CLASH if {before, line[2]} == {LOOSE, TIGHT} else 0.0)
        return int(badness * badness * RESOLUTION) * LINES + 1 + more

    return rest(0, 0, wanted)


@relaxed
@given(text=paragraphs, measure=st.integers(min_value=4000, max_value=9000), wanted=st.integers(1, 6))
def test_no_cheaper_chain_of_that_length(prepared: Prepare, text: str, measure: int, wanted: int) -> None:
    """BR-1, WO-3: leaving out starts that cannot reach the end in time leaves out no solution."""
    p = prepared(text[:30])
    assume(len(p))
    found = of_length(by_position(Costs(p, 100, p.prices), measure, measure)[1], wanted)
    assert (None if found is None else found[0]) == cheapest_of_length(p, measure, wanted)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(HAN + "，。", min_size=1, max_size=90), st.lists(st.integers(6, 14), min_size=2, max_size=6))
def test_lengths_where_measures_differ(prepared: Prepare, text: str, ems: list[int]) -> None:
    """The best is that of `break_lines`; a line fewer and more are the best of so many lines, each in its measure."""
    p = prepared(text, indent=2000)
    measures = tuple(em * 1000 for em in ems)
    found = break_lengths(p, measures)
    assert found.best == break_lines(p, measures)
    for change, breaks in ((-1, found.fewer), (1, found.more)):
        if breaks is not None:
            assert len(breaks) == len(found.best) + change
            assert breaks == break_to(p, measures, change)
            assert breaks.ends[-1] == len(p)
            for number, line in enumerate(set_lines_of(p, breaks)):
                assert line.width <= measures[min(number, len(measures) - 1)]


def test_one_measure_for_all_lines_is_the_quick_way(prepared: Prepare) -> None:
    """A measure a line that is always the same gives what the one measure gives."""
    p = prepared(HAN * 9, indent=2000)
    assert break_lengths(p, (12000, 12000, 12000)).best.ends == break_lengths(p, 12000).best.ends
