"""Choice of inks: the contrasts of look.md, and the same rules giving what it shows in all three palettes."""

from __future__ import annotations

import pytest

from pdfreport.charts import inks
from pdfreport.color import BLACK, PAPER, percent
from tests.charts.conftest import BLUE, GREEN, RED, palette

MEASURED = {  # look.md section 5: contrast on newsprint
    (85, 0, 75, 45): 6.9, (100, 60, 0, 20): 8.5, (85, 10, 35, 25): 5.0, (0, 100, 95, 10): 4.6, (90, 35, 0, 5): 4.5,
    (70, 0, 90, 25): 4.4, (0, 60, 90, 0): 2.8, (60, 15, 0, 0): 2.5, (0, 40, 35, 0): 2.0, (0, 25, 75, 8): 2.0,
}  # fmt: skip


@pytest.mark.parametrize("amounts", MEASURED)
def test_contrast_on_paper(amounts: tuple[float, float, float, float]) -> None:
    """The estimate is within a tenth of what was measured through the profile."""
    assert inks.contrast(percent(*amounts)) == pytest.approx(MEASURED[amounts], rel=0.105)


def test_contrast_of_black_on_inks() -> None:
    """And so for black on orange and on light blue, which bars carry."""
    assert inks.contrast(BLACK, BLUE["accent"]) == pytest.approx(6.5, rel=0.12)
    assert inks.contrast(BLACK, BLUE["bars"]) == pytest.approx(7.4, rel=0.12)
    assert inks.contrast(PAPER) == 1


def test_lighter_step_stays_in_its_hue() -> None:
    """Green bars are green although that palette's `bars` are blue (9-charts), blue and red ones its `bars`."""
    assert inks.lighter(palette(GREEN)) == GREEN["soil"]
    assert inks.lighter(palette(BLUE)) == BLUE["bars"]
    assert inks.lighter(palette(RED)) == RED["bars"]


def test_lighter_step_of_a_palette_without_one() -> None:
    """Where no ink of the hue is there, a tint of the main ink serves."""
    plain = {**GREEN, "soil": percent(0, 0, 0, 30)}
    assert inks.lighter(palette(plain)) == plain["main"].scaled(inks.STEP)


def test_the_strong_one_of_a_pair() -> None:
    """Orange in the blue palette (mock-up 3), sky blue in the green (4 and 6), deep red in the red: never gold."""
    assert inks.pair(palette(BLUE)) == inks.Pair(BLUE["bars"], BLUE["accent"])
    assert inks.pair(palette(GREEN)) == inks.Pair(GREEN["bars"], GREEN["second"])
    assert inks.pair(palette(RED)) == inks.Pair(RED["bars"], RED["second"])


def test_type_on_bars() -> None:
    """Black on light inks, white on dark ones, nothing on what carries neither."""
    assert inks.on(BLUE["bars"]) == BLACK
    assert inks.on(BLUE["accent"]) == BLACK
    assert inks.on(GREEN["second"]) == PAPER


@pytest.mark.parametrize("named", [BLUE, GREEN, RED])
def test_parts_differ(named: dict[str, object]) -> None:
    """The parts of a whole never share an ink, and none is a tint that disappears."""
    found = inks.parts(palette(named))  # type: ignore[arg-type]
    assert len(set(found)) == len(found) >= 3
    assert named["tint"] not in found
