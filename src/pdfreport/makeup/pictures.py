"""Pictures: in which heights a photograph can stand over how many columns, with its caption.

Comes in: a story's photographs and the page's grid. Goes out: whole grid lines, priced by how far the picture is cut
from its own shape. A crop never cuts the focal box and never falls below the resolution the paper accepts.
"""

from __future__ import annotations

from math import ceil, floor

from pdfreport.content.model import Figure, Story
from pdfreport.design.makeup import MakeUp
from pdfreport.images.open import Facts, probe
from pdfreport.makeup.unit import Picture
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import words

STEP = 0.17  # what the price of a crop is for
FLATTEST = 5  # lines: no picture is lower
LONGEST_CAPTION = 4  # lines of caption and credit that a narrow picture may have


def photos_of(story: Story) -> tuple[Figure, ...]:
    """The photographs of a story that have a file, the most important first."""
    found = [figure for figure in story.figures if figure.kind == "photo" and figure.src]
    return tuple(sorted(found, key=lambda figure: figure.importance))


def heights(figure: Figure, columns: int, crop: tuple[int, int], desk: Desk) -> tuple[Picture, ...]:
    """Every height in which the photograph can stand over so many columns.

    `crop` is how many per cent of its natural height it may lose or gain, and the price of `STEP` of it. A picture with
    too few pixels for a single column at the paper's resolution may stand down to its floor, which is warned of; so may
    any where more forms of pictures are looked at.
    """
    give, price = crop
    facts = probe(figure.src, figure.where, desk.notes)
    if facts is None:
        return ()
    grid = desk.grid
    width = grid.span_width(columns)
    natural = natural_lines(figure, columns, desk)
    caption = caption_lines(figure, width, desk)
    if caption > LONGEST_CAPTION or _credit_width(figure, desk) > width:
        return ()
    wanted = desk.design.profile.least_ppi
    least = desk.design.profile.refused_ppi if _few_pixels(facts, desk) else wanted
    more = max(0, caption - 2) * _rules(desk).prices["picture_caption"]
    out = []
    for lines in range(max(FLATTEST, ceil((1 - give / 100) * natural)), floor((1 + give / 100) * natural) + 1):
        high = lines * grid.pitch - (grid.pitch - grid.em)
        ppi = _resolution(figure, facts, width, high)
        if ppi >= least:
            off = (lines / natural - 1) / STEP
            coarse = _rules(desk).prices["picture_coarse"] if ppi < wanted else 0
            out.append(Picture(figure.id, columns, lines, caption, round(price * off * off) + more + coarse))
    return tuple(out)


def _rules(desk: Desk) -> MakeUp:
    assert desk.design.makeup is not None
    return desk.design.makeup


def _few_pixels(facts: Facts, desk: Desk) -> bool:
    """Whether the paper's floor of resolution holds for a picture, not what it should have."""
    return _rules(desk).ample or facts.width / desk.grid.span_width(1) * 72 < desk.design.profile.least_ppi


def coarsest(figure: Figure, desk: Desk) -> tuple[float, float] | None:
    """Pixels per inch of a photograph over one column and that width in points, if it is too coarse even there."""
    facts = probe(figure.src, figure.where, desk.notes)
    width = desk.grid.span_width(1)
    if facts is None or facts.width / width * 72 >= desk.design.profile.refused_ppi:
        return None
    return facts.width / width * 72, width


def natural_lines(figure: Figure, columns: int, desk: Desk) -> float:
    """Grid lines that the whole picture takes over so many columns; 0 if its file cannot be read."""
    facts, grid = probe(figure.src, figure.where, desk.notes), desk.grid
    if facts is None:
        return 0.0
    return (grid.span_width(columns) * facts.height / facts.width + grid.pitch - grid.em) / grid.pitch


def _resolution(figure: Figure, facts: Facts, width: float, high: float) -> float:
    """Pixels per inch of the picture cropped to this shape; 0 where the crop cuts the focal box."""
    wanted, own = width / high, facts.width / facts.height
    across, down = min(1.0, wanted / own), min(1.0, own / wanted)
    if figure.focus is not None:
        left, top, right, bottom = figure.focus
        if right - left > across + 1e-9 or bottom - top > down + 1e-9:
            return 0.0
    return facts.width * across / width * 72


def _credit_width(figure: Figure, desk: Desk) -> float:
    """Points that the credit takes on its line."""
    if not figure.credit:
        return 0.0
    credit = desk.style("credit")
    return desk.set.line(words(figure.credit, figure.where), credit).width * credit.size / 1000


def caption_lines(figure: Figure, width: float, desk: Desk) -> int:
    """Lines that caption and credit take under a picture of this width, as `page.furniture.picture` sets them."""
    style = desk.style("caption")
    lines = desk.set.lines(figure.caption, style, width) if figure.caption else ()
    if not figure.credit:
        return len(lines)
    last = lines[-1].width * style.size / 1000 + style.size if lines else 0.0
    return max(1, len(lines)) + (1 if lines and last + _credit_width(figure, desk) > width else 0)
