"""What must hold for every chart: nothing leaves its room, no two labels collide, no words on a slope's line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.charts.draw import drawing
from pdfreport.charts.room import Drawing, Room
from pdfreport.content.model import Chart
from pdfreport.diag import Notes
from pdfreport.geom import Rect
from tests.charts.conftest import BLUE, GREEN, RED, extent, ink_box, room, row
from tests.examples import examples


def all_inside(found: Drawing, place: Room) -> None:
    """Nothing leaves the room, and the drawing's height is within it."""
    slack = 0.02
    assert found.height <= place.height + slack
    for path in found.paths:
        box, edge = extent(path), path.width / 2
        assert box.x - edge >= -slack
        assert box.right + edge <= place.width + slack
        assert box.y - edge >= -slack
        assert box.bottom + edge <= found.height + slack
    for label in found.labels:
        box = ink_box(label)
        assert box.x >= -slack, label
        assert box.right <= place.width + slack, label
        assert box.y >= -slack, label
        assert box.bottom <= found.height + slack, label


def none_overlap(found: Drawing) -> None:
    """No two labels share an area."""
    boxes = [(label, ink_box(label)) for label in found.labels]
    for index, (label, box) in enumerate(boxes):
        for other, other_box in boxes[index + 1 :]:
            assert not box.overlaps(other_box, slack=0.05), (label, other)


def off_the_line(found: Drawing) -> None:
    """No words touch a slope's line or its dots."""
    line = next(path for path in found.paths if path.stroke is not None)
    (_, x0, y0), (_, x1, y1) = ((0, float(segment[1]), float(segment[2])) for segment in line.segments)
    half = line.width / 2
    for label in found.labels:
        box = ink_box(label)
        for step in range(101):
            x, y = x0 + (x1 - x0) * step / 100, y0 + (y1 - y0) * step / 100
            assert not box.overlaps(Rect(x - half, y - half, 2 * half, 2 * half), slack=0.05), label


WORDS = st.text(alphabet="大气攻坚帮扶企业固废管理计划危险年报12%，（）", min_size=0, max_size=22)
WIDTHS, HEIGHTS = st.floats(36, 150), st.floats(18, 120)
PALETTES = st.sampled_from((BLUE, GREEN, RED))


@st.composite
def rooms(draw: st.DrawFn, **choices: object) -> Room:
    """Rooms of any size that a page may give, with and without a title."""
    title = draw(st.sampled_from(("", "一家一家抓落实", "环评审批时限大幅度压缩企业办事更快")))
    return room(draw(WIDTHS), draw(HEIGHTS), draw(PALETTES), title=title, **choices)


@st.composite
def series(draw: st.DrawFn, kind: str, least: int, most: int) -> Chart:
    """Charts of any rows: whole and broken values, zeros, words long and missing."""
    values = st.one_of(st.integers(0, 30), st.integers(0, 99999), st.floats(0, 1000).map(lambda value: round(value, 1)))
    rows = [
        row(draw(WORDS), draw(values), draw(st.one_of(st.just(""), WORDS)))
        for _ in range(draw(st.integers(least, most)))
    ]
    unit = draw(st.sampled_from(("", "家", "个工作日", "%")))
    finding, quantity = draw(st.one_of(st.just(""), WORDS)), draw(st.sampled_from(("", "涉及企业和单位，家")))
    return Chart(
        kind, unit, tuple(rows), quantity=quantity, finding=finding, key=draw(st.sampled_from(((), ("从零起",))))
    )


@st.composite
def counted(draw: st.DrawFn) -> Chart:
    """Dots of any parts, with and without a whole and a key."""
    counts = [*draw(st.lists(st.integers(0, 200), max_size=3)), draw(st.integers(1, 200))]
    rows = tuple(row(draw(WORDS), count, draw(st.one_of(st.just(""), WORDS))) for count in counts)
    left = draw(st.one_of(st.none(), st.integers(0, 200)))
    whole = None if left is None else float(sum(counts) + left)
    key = tuple(draw(WORDS) for _ in range(draw(st.integers(0, len(rows)))))
    return Chart("dots", "天", rows, whole=whole, key=key)


def holds(chart: Chart, place: Room) -> None:
    """A chart is drawn inside its room without collisions, or refused with a reason."""
    notes = Notes()
    found = drawing(chart, place, notes)
    if found is None:
        assert {note.code for note in notes.errors} <= {"charts.no-room", "charts.no-width"}
        assert notes.errors
        return
    assert not notes.found
    all_inside(found, place)
    none_overlap(found)
    if chart.kind == "slope":
        off_the_line(found)


MANY = examples(15, 60)


@MANY
@given(series("slope", 2, 2), rooms())
def test_any_slope(chart: Chart, place: Room) -> None:
    """A slope never lets words collide or leave its room."""
    holds(chart, place)


@MANY
@given(series("bars", 1, 14), rooms())
def test_any_bars(chart: Chart, place: Room) -> None:
    """Nor do bars."""
    holds(chart, place)


@MANY
@given(series("bars", 2, 2), rooms(compare=True))
def test_any_comparison(chart: Chart, place: Room) -> None:
    """Nor do two bars with words on them."""
    holds(chart, place)


@MANY
@given(counted(), rooms())
def test_any_dots(chart: Chart, place: Room) -> None:
    """Nor do dots."""
    holds(chart, place)


@MANY
@given(st.integers(0, 100), WORDS, rooms(squares=True))
def test_any_squares(value: int, label: str, place: Room) -> None:
    """Nor do squares."""
    holds(Chart("dots", "%", (row(label, value),), whole=100), place)
