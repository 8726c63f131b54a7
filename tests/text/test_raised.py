"""Superscripts, subscripts and note marks: size, height, glue (typography.md UB-5, SP-4), in the square font."""

from __future__ import annotations

import pytest

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.inline import INFERIOR, NOTE, SUPERIOR, Inline
from pdfreport.text.columns import Prepared
from pdfreport.text.justify import set_lines_of, set_single
from pdfreport.text.linebreak import break_lines
from pdfreport.text.model import Run, StyledText
from pdfreport.text.opportunities import NEVER
from pdfreport.text.prepare import prepare
from tests.text.conftest import FACE

STYLE = ParagraphStyle("body", FACE, 10, 15)


def made(catalog: Catalog, *parts: str | tuple[str, str], scale: int = 1000) -> Prepared:
    """A paragraph of plain stretches and raised ones, (text, kind)."""
    runs: list[Run] = []
    text = ""
    for item, part in enumerate(parts):
        words, kind = part if isinstance(part, tuple) else (part, "")
        marks = (Inline(kind, item),) if kind else ()
        runs.append(Run(len(text), len(text) + len(words), FACE, scale, inline=marks))
        text += words
    return prepare([(StyledText(text, tuple(runs)), STYLE)], catalog, Notes())[0]


@pytest.mark.parametrize(("kind", "rise"), [(SUPERIOR, 350), (NOTE, 350), (INFERIOR, -150)])
@pytest.mark.parametrize("scale", [1000, 900])
def test_size_and_height(kind: str, rise: int, scale: int, square: Catalog) -> None:
    """A raised figure is 0.6 of its text, off the shared baseline, and inside the Han frame's height."""
    line = set_single(made(square, "m", ("2", kind), scale=scale))
    base, figure = line.runs
    assert (base.scale, base.rise) == (scale, 0)
    assert (figure.scale, figure.rise) == (scale * 600 // 1000, rise * scale // 1000)
    assert figure.rise + figure.scale * 880 // 1000 <= 880
    assert figure.width == 500 * figure.scale // 1000


@pytest.mark.parametrize("base", ["国", "国。", "国”", "m", "3", "国（"])
def test_notes_are_glued(base: str, square: Catalog) -> None:
    """UB-5: no line ends before a raised stretch or inside it, whatever it follows."""
    p = made(square, base, ("12", NOTE), "国家")
    at = len(base)
    assert [p.prices[j] for j in (at, at + 1)] == [NEVER, NEVER]


def test_a_line_may_end_after_a_note(square: Catalog) -> None:
    """UB-5: after the note it is as after its base: free before Han, never before a stop or inside a Western word."""
    assert made(square, "国", ("1", NOTE), "家").prices[2] == 0
    assert made(square, "国", ("1", NOTE), "。").prices[2] == NEVER
    assert made(square, "H", ("2", INFERIOR), "O").prices[2] == NEVER


def test_a_note_stays_with_its_stop(square: Catalog) -> None:
    """UB-5: a note after a stop is set in the stop's own white, and goes to the next line with it."""
    p = made(square, "国家。", ("1", NOTE), "国")
    line = set_single(p)
    assert line.runs[1].x == 2500
    for measure in range(2900, 6000, 100):
        texts = [line.text for line in set_lines_of(p, break_lines(p, measure))]
        assert "".join(texts) == "国家。1国"
        assert all(not text.startswith(("。", "1")) for text in texts)


def test_no_gap_at_notes(square: Catalog) -> None:
    """SP-4: no Chinese–Western gap between Han and a note, on either side; a Western word keeps the one after it."""
    note = set_single(made(square, "国", ("1", NOTE), "家"))
    assert [run.x for run in note.runs] == [0, 1000, 1300]
    power = set_single(made(square, "国m", ("2", SUPERIOR), "家"))
    assert power.runs[-1].x == 1000 + 250 + 500 + 300 + 250  # the gap in the em of the word, not of its figure


def test_nothing_is_stretched_before_a_note(square: Catalog) -> None:
    """10.3: between a base and its note nothing is added."""
    p = made(square, "国家文化国家", ("1", NOTE), "文化国家文化国家文化")
    first = set_lines_of(p, break_lines(p, 8150))[0]
    assert first.width == 8150
    base = first.runs[0]
    assert base.x + base.width == first.runs[1].x == base.xs[-1] + 1000


def test_a_raised_figure_is_no_number(square: Catalog) -> None:
    """UB-6 does not see a note: 年 after a note's figure is free to begin a line."""
    assert made(square, "国", ("3", NOTE), "年").prices[2] == 0


def test_a_note_counts_for_nothing(square: Catalog) -> None:
    """OC-1: a last line of one Han character is an orphan whether it has a note or not."""
    with_note, without = made(square, "国家文", ("1", NOTE)), made(square, "国家文")
    assert with_note.two_from == without.two_from
