"""Rungs of the ladder: what is tried, in which order, and what a rung changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pdfreport
from pdfreport.design.remedies import Remedies
from pdfreport.makeup.ladder import rungs
from pdfreport.makeup.setting import Setting, rules_of
from pdfreport.makeup.stories import text_of
from tests.makeup.conftest import Writer, bench

Stories = dict[str, dict[str, Any]]
FOUR = ("trail", "canteen", "library", "meadow")


def test_the_body_is_resized_only_where_the_layout_allows_it(copy: Stories, write: Writer) -> None:
    """No rung changes the size of the text unless `remedies: size` says so; then all other means come first."""
    board = bench(pdfreport.load(write([copy[name] for name in FOUR])))
    assert not any(rung.size for rung in rungs(board))
    design = replace(board.desk.design, remedies=Remedies(size=(-2, 2)))
    allowed = list(rungs(replace(board, desk=replace(board.desk, design=design))))
    first = next(at for at, rung in enumerate(allowed) if rung.size)
    assert any(rung.leading for rung in allowed[:first])
    assert not any(rung.left_out for rung in allowed[:first])


def test_smaller_type_takes_fewer_lines(copy: Stories, write: Writer) -> None:
    """A setting with another size measures the copy at that size, the columns and the leading as they were."""
    board = bench(pdfreport.load(write([copy[name] for name in FOUR])))
    em = board.desk.grid.em
    other = board.desk_for(Setting(size=round(em * 0.97, 2)))
    assert other.style(rules_of(other).body).size < em
    assert other.grid == board.desk.grid
    measure = board.desk.grid.span_width(1)
    lines = [sum(text_of(one, measure, desk).least for one in board.stories) for desk in (board.desk, other)]
    assert lines[1] <= lines[0]


def test_a_rung_is_tried_once(copy: Stories, write: Writer) -> None:
    """No setting is searched twice, and the page as it is comes first."""
    found = list(rungs(bench(pdfreport.load(write([copy[name] for name in FOUR])))))
    assert found[0] == Setting()
    assert len(set(found)) == len(found)
