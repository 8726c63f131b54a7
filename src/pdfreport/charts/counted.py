"""Parts of a counted whole, each in an ink of its own, and the key: a row of marks with words (look.md 9).

Shared by dots and squares, which differ in how the marks stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.charts import inks, words
from pdfreport.charts.room import HEI, Label, Room
from pdfreport.charts.words import Fitted
from pdfreport.color import Cmyk
from pdfreport.content.model import Chart
from pdfreport.frozen import dataclass
from pdfreport.units import MM, fits

AFTER_MARK = 1.3 * MM
BETWEEN = 4.0 * MM  # items of the key at least
ROW_GAP = 1.3 * MM


@dataclass(frozen=True, slots=True)
class Part:
    """So many units of the whole; `ink` None: what is left of it, drawn as rings."""

    count: int
    ink: Cmyk | None
    words: str


def parts(chart: Chart, room: Room) -> tuple[Part, ...]:
    """The rows in order, then what is left; words from the key, else the row's label."""
    usual = inks.parts(room.palette)
    out: list[Part] = []
    for index, row in enumerate(chart.rows):
        ink = room.palette.named[row.ink] if row.ink else usual[index % len(usual)]
        text = chart.key[index] if index < len(chart.key) else row.label
        out.append(Part(round(row.value), ink, text))
    left = round(chart.whole or 0) - sum(part.count for part in out)
    if left > 0:
        text = chart.key[len(out)] if len(out) < len(chart.key) else ""
        out.append(Part(left, None, text))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Key:
    """The key placed from a top of 0: words, and per part the middle of its mark."""

    labels: tuple[Label, ...]
    marks: tuple[tuple[Part, float, float], ...]
    height: float


def key(shown: Sequence[Part], room: Room, size: float, pitch: float, left: float = 0.0) -> Key | None:
    """The parts that have words, side by side from `left`, each mark (`size` points across) under a column of marks.

    None if some words do not fit the width.
    """
    labels: list[Label] = []
    marks: list[tuple[Part, float, float]] = []
    x = left
    top = deepest = 0.0
    for part in (part for part in shown if part.words):
        start = size + AFTER_MARK
        text = words.fitted(part.words, HEI, room.type.note, room.width - left - start, room.measure, lines=3)
        if text is None:
            return None
        if x > left and not fits(x + start + text.width(room.measure), room.width):
            x, top = left, top + deepest + ROW_GAP
            deepest = 0.0
        line = max(size, text.size)
        marks.append((part, x + size / 2, top + line / 2))
        labels += _beside(text, x + start, top + line / 2)
        deepest = max(deepest, line + text.height - text.size)
        end = x + start + text.width(room.measure) + BETWEEN
        x = left + pitch * -(-(end - left) // pitch)
    return Key(tuple(labels), tuple(marks), top + deepest)


def _beside(text: Fitted, x: float, middle: float) -> tuple[Label, ...]:
    """The words with the middle of their first line level with a mark."""
    return text.at(x, middle - text.size / 2)
