"""A paragraph that is more than running text, as rows that stand on the grid: what the forms make, and its placing.

A form gives rows for each length that its paragraph can take. A row is what stands on one grid line: a line of text,
a label and a line, a drop cap and the line beside it. Placed here, all forms alike; which rows, the forms know.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from pdfreport.color import Cmyk
from pdfreport.content.model import Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, box
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.legs import SPILL, Leg, spread
from pdfreport.page.quality import PlacedLine
from pdfreport.text.faults import report_faults
from pdfreport.text.linebreak import Breaks
from pdfreport.text.model import SetLine

ASCENT = 0.88  # em of a Han frame above its baseline (GR-9)
HAIR = 0.51  # pt, 0.18 mm: a hair in any ink (look.md section 7)
RULE_AWAY = 0.67  # em between a rule and the Han frames that it stands off; by eye
BULLET = 0.42  # em of a drawn bullet's side; by eye, the weight of a bold stroke


@dataclass(frozen=True, slots=True)
class Set:
    """A set line on a row: `x` and `down` from the leg's edge and the row's baseline, `measure` if it is justified."""

    line: SetLine
    style: ParagraphStyle
    mark: Mark
    x: float = 0.0
    measure: float = 0.0
    down: float = 0.0
    ink: Cmyk | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A solid rectangle on a row: its left upper corner from the leg's edge and the row's baseline, y down."""

    x: float
    y: float
    width: float
    height: float
    ink: Cmyk


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in the white above or below the rows, from `x`, so wide."""

    above: bool
    width: float
    weight: float
    ink: Cmyk
    x: float = 0.0


Row = tuple[Set | Bar, ...]


@dataclass(frozen=True, slots=True)
class Formed:
    """All rows of a form by the kind of its length; `broken` are the breaks of its text, to tell what is wrong."""

    rows: Mapping[str, Sequence[Row]]
    text: str
    words: Words
    style: ParagraphStyle
    broken: Mapping[str, Breaks] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()

    def place(self, choice: Choice, start: int, legs: Sequence[Leg], desk: Desk) -> tuple[list[Item], list[PlacedLine]]:
        """The rows in their legs: items in reading order, and the justified lines for the report."""
        items: list[Item] = []
        lines: list[PlacedLine] = []
        if not choice.lines:
            return items, lines
        rows = self.rows[choice.kind]
        places = spread(legs, start + choice.above, len(rows))
        breaks = self.broken.get(choice.kind)
        if breaks is not None and breaks.faults:
            report_faults(desk.set.prepared(self.words, self.style), breaks, self.words.where, desk.notes)
        for row, (leg, at) in zip(rows, places, strict=True):
            if leg.frame == SPILL:
                break
            for part in row:
                if isinstance(part, Bar):
                    items.append(box(leg.area(at, Rect(part.x, part.y, part.width, part.height)), part.ink))
                    continue
                x, y = leg.spot(at, part.x, part.down, part.style.size)
                items += place_line(part.line, x, y, part.style, part.mark, part.ink)
                if part.measure:
                    here = replace(leg, width=part.measure)
                    lines.append(PlacedLine(part.line, here, at, part.style.size, True, part.mark.node))
        return [*items, *self._rules(choice, places, desk)], lines

    def _rules(self, choice: Choice, places: Sequence[tuple[Leg, int]], desk: Desk) -> list[Item]:
        """The rules where there is white for them."""
        out: list[Item] = []
        em = desk.grid.em
        away = RULE_AWAY * em
        for rule in self.rules:
            leg, at = places[0] if rule.above else places[-1]
            if leg.frame == SPILL or not (choice.above if rule.above else choice.below):
                continue
            y = -ASCENT * em - away - rule.weight if rule.above else (1 - ASCENT) * em + away
            out.append(box(leg.area(at, Rect(rule.x, y, rule.width, rule.weight)), rule.ink))
        return out

    def nodes(self) -> tuple[str, ...]:
        """The nodes of all that stands on its rows."""
        found = (part.mark.node for rows in self.rows.values() for row in rows for part in row if isinstance(part, Set))
        return tuple(dict.fromkeys(found))

    def left(self, choice: Choice, placed: int) -> str:
        """What stands on the rows after the first `placed`: what a draft has left over."""
        rows = self.rows[choice.kind][max(0, placed - choice.above) :]
        return "".join(part.line.text for row in rows for part in row if isinstance(part, Set))


def bullet(x: float, size: float, ink: Cmyk) -> Bar:
    """The square that opens an entry, drawn and no text, its middle at the height of the Han frames' own."""
    side = BULLET * size
    return Bar(x, -0.38 * size - side / 2, side, side, ink)
