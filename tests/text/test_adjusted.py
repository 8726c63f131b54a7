"""What a line gives and takes: badness, and the steps of shrinking and stretching in their order."""

from __future__ import annotations

import pytest

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.text.justify import set_lines_of
from pdfreport.text.linebreak import Breaks
from pdfreport.text.linecost import Costs
from pdfreport.text.model import Run, StyledText
from pdfreport.text.prepare import prepare
from tests.text.broken import Prepare, lines, texts

FACE = ("song", "regular")
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
