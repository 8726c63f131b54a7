"""Big figures: a value with its unit on one baseline (look.md section 4), aligned at the left by their ink."""

from __future__ import annotations

from dataclasses import replace

from pdfreport.color import BLACK, Cmyk
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark
from pdfreport.fonts.vertical import left_bearing
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import sized, words

UNIT_SHARE, PER_CENT_SHARE, DOMINANT_SHARE, WORD_SHARE = 0.34, 0.47, 0.25, 0.8
DOMINANT = 90.0  # from this size on the unit is a quarter of the figure
LEAST_IN_COLOUR = 14.0  # look.md section 5: type in more than one ink starts here
LEAST_SHARE = 0.5  # a figure shrinks to no less of its size
GAP = 0.05  # em of the figure between value and unit


@dataclass(frozen=True, slots=True)
class FigureLook:
    """Where and how a figure stands: left edge, baseline, size of its digits, ink, and the width it may take."""

    x: float
    y: float
    size: float
    ink: Cmyk
    room: float = float("inf")


def place_figure(value: str, unit: str, look: FigureLook, desk: Desk, mark: Mark) -> tuple[list[Item], float]:
    """The figure's items and the x where they end. A word instead of a number is set at 0.8 of the size.

    A figure wider than its room is set smaller, to half its size at the least; then it is an error.
    """
    items, end = _placed(value, unit, look, desk, mark)
    if end - look.x <= look.room:
        return items, end
    share = look.room / (end - look.x)
    if share < LEAST_SHARE:
        over = round((end - look.x) * LEAST_SHARE - look.room)
        desk.notes.error("page.figure-too-wide", mark.where, value=value + unit, over=over)
    smaller = replace(look, size=look.size * max(share, LEAST_SHARE) // 0.1 * 0.1)
    return _placed(value, unit, smaller, desk, mark)


def _placed(value: str, unit: str, look: FigureLook, desk: Desk, mark: Mark) -> tuple[list[Item], float]:
    is_number = any(char.isdigit() for char in value)
    style = sized(desk.style("figure"), look.size * (1.0 if is_number else WORD_SHARE))
    x = look.x - _bearing(value, style, desk)
    line = desk.set.line(words(value), style)
    items = place_line(line, x, look.y, style, mark, look.ink)
    end = x + line.width * style.size / 1000
    if unit:
        share = PER_CENT_SHARE if unit in "%％‰" else DOMINANT_SHARE if look.size >= DOMINANT else UNIT_SHARE
        small = sized(style, max(look.size * share, LEAST_IN_COLOUR) if look.ink.inks > 1 else look.size * share)
        start = end + GAP * look.size
        line = desk.set.line(words(unit), small)
        items += place_line(line, start, look.y, small, mark, look.ink)
        end = start + line.width * small.size / 1000
    return items, end


def figure_width(value: str, unit: str, size: float, desk: Desk) -> float:
    """Points the figure takes with its unit."""
    return _placed(value, unit, FigureLook(0.0, 0.0, size, BLACK), desk, Mark("P"))[1]


def _bearing(value: str, style: ParagraphStyle, desk: Desk) -> float:
    """White at the left of the first glyph: a figure's ink, not its frame, stands on the column's edge."""
    face = desk.set.catalog.face(style.face)
    return left_bearing(face, value[0]) * style.size / 1000 if value else 0.0
