"""Words made to fit: the largest size that does, few and even lines, and never a letter lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.charts import words
from pdfreport.charts.room import HEI, SONG
from pdfreport.color import BLACK, PAPER
from tests.charts.conftest import BARS, COMPARE, DOTS, SLOPE, measure, room, row

TEXT = st.text(alphabet="大气攻坚帮扶企业，。（）12%ab", min_size=1, max_size=30)


def test_size_before_lines() -> None:
    """Words shrink to their smallest size before they take a second line."""
    one = words.fitted("大气攻坚帮扶", HEI, (10, 8), 50, measure, lines=2)
    assert one == words.Fitted(("大气攻坚帮扶",), HEI, 8.3)
    two = words.fitted("大气攻坚帮扶", HEI, (10, 8), 40, measure, lines=2)
    assert two == words.Fitted(("大气攻", "坚帮扶"), HEI, 10)
    assert words.fitted("大气攻坚帮扶", HEI, (10, 8), 15, measure, lines=2) is None


@given(TEXT, st.floats(20, 200))
def test_wrapping_loses_nothing(text: str, width: float) -> None:
    """The lines joined are the words, and each fits unless it cannot be broken."""
    lines = words.wrapped(text, HEI, 10, width, measure)
    assert "".join(lines) == text
    fitted = words.fitted(text, HEI, (10, 7.5), width, measure, lines=9)
    if fitted is not None:
        assert "".join(fitted.lines) == text
        assert fitted.width(measure) <= width + 0.01


def test_lines_are_even() -> None:
    """Seven characters in a measure of six are four and three, not six and one."""
    assert [len(line) for line in words.wrapped("大气攻坚帮扶企", HEI, 10, 60, measure)] in ([4, 3], [3, 4])


def test_heading() -> None:
    """The title comes in the main ink, the quantity in black under it; without a title nothing is drawn."""
    place = room(113, 60, title="一家一家抓落实")
    made = words.heading(BARS, place)
    assert made is not None
    title, quantity = made.labels
    assert (title.face, title.size, title.ink) == (SONG, 17, place.palette.main)
    assert (quantity.text, quantity.face, quantity.ink) == (BARS.quantity, HEI, BLACK)
    assert title.y < quantity.y < made.height
    assert words.heading(BARS, room(113, 60)) == words.Heading((), 0.0)


def test_notes_name_their_row() -> None:
    """A note stands after its label and, for dots, its figure, unless it says one of them itself."""
    place = room(136, 60)
    derived = words.foot(DOTS, place, with_notes=True)
    assert derived is not None
    assert [line.lines for line in derived] == [("优良天数291天：由311－20推算",)]
    own = words.foot(SLOPE, place, with_notes=True, with_finding=False)
    assert own == ()
    said = COMPARE.__class__("bars", "家", (row("甲", 291, "291＝311－20"), row("乙", 3)))
    lines = words.foot(said, place, with_notes=True)
    assert lines is not None
    assert lines[0].lines == ("291＝311－20",)


def test_numeral_colours() -> None:
    """A unit below 14 pt is black beside a coloured figure, and follows a white one on a bar."""
    ink = room(10, 10).palette.main
    figure, unit = words.Numeral("311", "天", 36, ink).at(0, 0, measure)
    assert (figure.ink, unit.ink) == (ink, BLACK)
    figure, unit = words.Numeral("311", "天", 62, ink).at(0, 0, measure)
    assert unit.size >= 14
    assert unit.ink == ink
    figure, unit = words.Numeral("90", "%", 22, PAPER).at(0, 0, measure)
    assert (unit.ink, unit.size) == (PAPER, 13)
    assert unit.x > figure.x + measure("90", SONG, 22)
