"""Text round pictures: strips of whole ems that keep clear of what they run round, on the grid they were on."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.geom import Rect
from pdfreport.page.legs import Leg, common, evened
from pdfreport.page.runaround import LEAST_LINES, LEAST_STRIP, Obstacle, around
from tests.examples import examples

EM, PITCH, WIDE = 9.0, 12.5, 20

LEG = Leg("c1", 100.0, WIDE * EM, 50.0, PITCH, 30)


def boxes() -> st.SearchStrategy[Obstacle]:
    """Rectangles and ellipses that lie anywhere in or near the leg."""
    return st.builds(
        lambda x, y, width, height, gap, oval: Obstacle(Rect(x, y, width, height), gap, oval),
        st.floats(20, 300), st.floats(0, 450), st.floats(5, 220), st.floats(5, 300), st.floats(0, 20), st.booleans(),
    )  # fmt: skip


def inside(obstacle: Obstacle, x: float, y: float) -> bool:
    """Whether a point lies in the shape, told by its equation and not by the engine."""
    rect = obstacle.rect
    dx, dy = x - rect.x - rect.width / 2, y - rect.y - rect.height / 2
    if obstacle.oval:
        return (dx / (rect.width / 2)) ** 2 + (dy / (rect.height / 2)) ** 2 < 1
    return abs(dx) < rect.width / 2 and abs(dy) < rect.height / 2


@examples(30, 100)
@given(st.lists(boxes(), max_size=3))
def test_no_strip_stands_on_a_shape(obstacles: list[Obstacle]) -> None:
    """No point of a line's Han frames comes nearer to a shape than its gap, measured around 24 directions."""
    for part in around(LEG, obstacles, EM):
        for row in range(part.depth):
            left, top = part.place(row)[0], part.top(row, EM)
            for obstacle in obstacles:
                for across in range(9):
                    x = left + part.room(row) * across / 8
                    for y in (top + 0.01, top + EM / 2, top + EM - 0.01):
                        near = obstacle.gap * 0.999
                        ring = [
                            (math.cos(a * math.pi / 12) * near, math.sin(a * math.pi / 12) * near) for a in range(24)
                        ]
                        assert not any(inside(obstacle, x + dx, y + dy) for dx, dy in ring)


@given(st.lists(boxes(), max_size=3))
def test_strips_are_whole_ems_on_the_grid(obstacles: list[Obstacle]) -> None:
    """GR-8: whole ems, six at the least, inside the leg; parts of a leg follow each other on the lines it had."""
    rows: list[float] = []
    for part in around(LEG, obstacles, EM):
        assert part.depth >= min(LEAST_LINES, LEG.depth)
        for row in range(part.depth):
            x, y = part.place(row)
            ems = part.room(row) / EM
            assert abs(ems - round(ems)) < 1e-6
            assert LEAST_STRIP <= round(ems) <= WIDE
            assert LEG.x - 1e-6 <= x
            assert x + part.room(row) <= LEG.x + LEG.width + 1e-6
            steps = (y - LEG.baseline) / PITCH
            assert abs(steps - round(steps)) < 1e-6
            rows.append(round(steps))
    assert rows == sorted(set(rows))


def test_a_leg_without_obstacles_stays_as_it_is() -> None:
    """What stands beside a leg or below it changes nothing, so that such pages cost nothing."""
    away = [Obstacle(Rect(400, 50, 90, 90), 9), Obstacle(Rect(100, 900, 90, 90), 9)]
    assert around(LEG, away, EM) == (LEG,)


def test_the_wider_side_is_filled() -> None:
    """A shape in the middle leaves two strips: the wider takes the text, on a tie the left one."""
    shape = Obstacle(Rect(LEG.x + 9 * EM, 100, 3 * EM, 100), EM)
    (part,) = around(LEG, [shape], EM)
    assert set(part.strips) == {(0.0, LEG.width), (0.0, 8 * EM)}
    wider_right = Obstacle(Rect(LEG.x + 6 * EM, 100, 3 * EM, 100), EM)
    (part,) = around(LEG, [wider_right], EM)
    assert set(part.strips) == {(0.0, LEG.width), (10 * EM, 10 * EM)}


def test_a_shape_across_cuts_the_leg() -> None:
    """Where no strip of six ems is left the leg goes on below, and its upper part ends at no foot of the page."""
    shape = Obstacle(Rect(LEG.x + 4 * EM, 150, 12 * EM, 100), EM)
    upper, lower = around(LEG, [shape], EM)
    assert upper.cut
    assert not lower.cut
    assert upper.shortened(3) == upper
    assert lower.shortened(3).depth == lower.depth - 3
    assert upper.y(upper.depth - 1) < 150 - EM
    assert lower.top(0, EM) >= 250 + EM - 1e-6


def test_even_lines_are_as_wide_as_the_narrowest() -> None:
    """A head beside a shape takes what all its lines have room for, from the edge that is furthest in."""
    strips = ((0.0, 180.0), (18.0, 90.0), (9.0, 126.0))
    leg = Leg("c1", 0.0, 180.0, 10.0, PITCH, 3, strips=strips)
    assert common(strips) == (18.0, 90.0)
    (even,) = evened((leg,), 1, 2)
    assert even.strips == ((0.0, 180.0), (18.0, 90.0), (18.0, 90.0))
