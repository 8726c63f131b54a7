"""How our own pages are set, read off their lines: widows and orphans, last lines of one letter, columns left open.

They run on files of this program only: of others nobody knows which columns were meant to end level.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from pdfreport.preflight.lines import Line, Paragraph, columns, paragraphs
from pdfreport.preflight.model import Spot
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.scene import Shape
from pdfreport.preflight.tags import Element

OPEN = 1.5  # of a line's pitch, by which one column may end above the next: an introduction often ends a line short
QUOTED = 12  # characters of a line that a finding quotes
Leg = tuple[Line, ...]


def _paragraphs(file: Opened) -> tuple[Paragraph, ...]:
    return tuple(paragraphs(file.tags)) if file.ours and file.tags.present else ()


def _spot(line: Line) -> Spot:
    return Spot(line.page.number, line.at, line.words[:QUOTED], {"text": line.words[:QUOTED]})


def widow(file: Opened) -> Iterator[Spot]:
    """No paragraph ends with a line alone at the head of a column."""
    for one in _paragraphs(file):
        if len(one.legs) > 1 and len(one.legs[-1]) == 1:
            yield _spot(one.legs[-1][0])


def orphan(file: Opened) -> Iterator[Spot]:
    """No paragraph begins with a line alone at the foot of a column."""
    for one in _paragraphs(file):
        if len(one.legs) > 1 and len(one.legs[0]) == 1:
            yield _spot(one.legs[0][0])


def lone_letter(file: Opened) -> Iterator[Spot]:
    """No paragraph ends with a line of a single letter, its mark aside."""
    for one in _paragraphs(file):
        last = one.lines[-1]
        if len(one.lines) > 1 and sum(char.isalnum() for char in last.words) <= 1:
            yield _spot(last)


def open_column(file: Opened) -> Iterator[Spot]:
    """Columns of one story that stand side by side end level, unless something else stands below the shorter one."""
    stories: dict[int, list[Line]] = {}
    for one in _paragraphs(file):
        stories.setdefault(id(_story(one.element)), []).extend(one.lines)
    for lines in stories.values():
        for before, after in pairwise(columns(lines)):
            short, long = sorted((before, after), key=lambda leg: -leg[-1].baseline)
            gap = short[-1].baseline - long[-1].baseline
            pitch = _pitch(long)
            if _beside(before, after) and pitch and gap > OPEN * pitch and _bare(short, long[-1].baseline):
                foot = short[-1]
                at = ((foot.left + foot.right) / 2, (foot.baseline + long[-1].baseline) / 2)
                yield Spot(foot.page.number, at, foot.words[:QUOTED], {"lines": round(gap / pitch)})


def _story(element: Element) -> Element:
    while element.parent is not None and element.role != "Art":
        element = element.parent
    return element


def _pitch(leg: Leg) -> float:
    return median([one.baseline - other.baseline for one, other in pairwise(leg)]) if len(leg) > 1 else 0.0


def _beside(one: Leg, other: Leg) -> bool:
    """Whether two columns stand side by side: on one page, apart sideways, sharing heights."""
    apart = max(line.right for line in one) <= min(line.left for line in other)
    shared = one[-1].baseline < other[0].baseline and other[-1].baseline < one[0].baseline
    return one[0].page is other[0].page and apart and shared


def _bare(short: Leg, foot: float) -> bool:
    """Whether nothing stands in a column between its last line and `foot`; tints behind all of it do not count."""
    left, right = min(line.left for line in short), max(line.right for line in short)
    high, low = short[-1].baseline - 0.3 * short[-1].size, foot
    for item in short[0].page.scene.items:
        x0, y0, x1, y1 = item.box
        if x1 <= left or x0 >= right or y1 <= low or y0 >= high:
            continue
        if not (isinstance(item, Shape) and y0 <= low and y1 >= short[-1].baseline):
            return False
    return True
