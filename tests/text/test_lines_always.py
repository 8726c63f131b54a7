"""What holds of every paragraph and measure."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pdfreport.text.chains import CLASH, LINES, RESOLUTION, by_position, of_length
from pdfreport.text.columns import Prepared
from pdfreport.text.justify import set_lines_of
from pdfreport.text.linebreak import break_lengths, break_lines, break_to
from pdfreport.text.linecost import LOOSE, TIGHT, Choice, Costs
from tests.text.broken import HAN, Prepare

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
