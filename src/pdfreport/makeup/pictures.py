"""Pictures: in which heights a photograph can stand over how many columns, with its caption.

Comes in: a story's photographs and the page's grid. Goes out: whole grid lines, priced by how far the picture is cut
from its own shape. A crop never cuts the focal box and never falls below the resolution the paper accepts.
"""

from __future__ import annotations

from math import ceil, floor

from pdfreport.content.model import Figure, Story
from pdfreport.images.open import Facts, probe
from pdfreport.makeup.unit import Picture
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import words

STEP = 0.17  # what the price of a crop is for
FLATTEST = 5  # lines: no picture is lower


def photos_of(story: Story) -> tuple[Figure, ...]:
    """The photographs of a story that have a file, the most important first."""
    found = [figure for figure in story.figures if figure.kind == "photo" and figure.src]
    return tuple(sorted(found, key=lambda figure: figure.importance))


def heights(figure: Figure, columns: int, crop: tuple[int, int], desk: Desk) -> tuple[Picture, ...]:
    """Every height in which the photograph can stand over so many columns.

    `crop` is how many per cent of its natural height it may lose or gain, and the price of `STEP` of it.
    """
    give, price = crop
    facts = probe(figure.src, figure.where, desk.notes)
    if facts is None:
        return ()
    grid = desk.grid
    width = grid.span_width(columns)
    natural = natural_lines(figure, columns, desk)
    caption = caption_lines(figure, width, desk)
    out = []
    for lines in range(max(FLATTEST, ceil((1 - give / 100) * natural)), floor((1 + give / 100) * natural) + 1):
        high = lines * grid.pitch - (grid.pitch - grid.em)
        if _sound(figure, facts, width, high, desk.design.profile.least_ppi):
            off = (lines / natural - 1) / STEP
            out.append(Picture(figure.id, columns, lines, caption, round(price * off * off)))
    return tuple(out)


def natural_lines(figure: Figure, columns: int, desk: Desk) -> float:
    """Grid lines that the whole picture takes over so many columns; 0 if its file cannot be read."""
    facts, grid = probe(figure.src, figure.where, desk.notes), desk.grid
    if facts is None:
        return 0.0
    return (grid.span_width(columns) * facts.height / facts.width + grid.pitch - grid.em) / grid.pitch


def _sound(figure: Figure, facts: Facts, width: float, high: float, least_ppi: float) -> bool:
    """Whether the crop keeps the focal box and enough pixels."""
    wanted, own = width / high, facts.width / facts.height
    across, down = min(1.0, wanted / own), min(1.0, own / wanted)
    if figure.focus is not None:
        left, top, right, bottom = figure.focus
        if right - left > across + 1e-9 or bottom - top > down + 1e-9:
            return False
    return facts.width * across / width * 72 >= least_ppi


def caption_lines(figure: Figure, width: float, desk: Desk) -> int:
    """Lines that caption and credit take under a picture of this width, as `page.furniture.picture` sets them."""
    style, credit = desk.style("caption"), desk.style("credit")
    lines = desk.set.lines(figure.caption, style, width) if figure.caption else ()
    if not figure.credit:
        return len(lines)
    last = lines[-1].width * style.size / 1000 + style.size if lines else 0.0
    needed = desk.set.line(words(figure.credit, figure.where), credit).width * credit.size / 1000
    return max(1, len(lines)) + (1 if lines and last + needed > width else 0)
