"""A vertical head: characters top to bottom, lines from right to left (typography.md section 17, look.md mock-up 2).

Glyphs come from the face's `vert` feature; quotes become corner brackets in the accent ink, one-line brackets as
look.md wants them in display, while the text that extraction gives back stays “ and ” as written (VT-4).
"""

from __future__ import annotations

import re
from dataclasses import replace

from pdfreport.color import Cmyk
from pdfreport.content.model import Story, Words
from pdfreport.design.frames import HeadFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, Text
from pdfreport.fonts.vertical import shape_vertical
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.parts import pieces
from pdfreport.page.typeset import words

BRACKETS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
BRACKET_FACE = ("hei", "bold")
JOINING_FACE = ("song", "regular")  # joins —— and …… without a seam
BRACKET_WIDTH = 0.55  # of the glyph's own: arms of like length (look.md section 7)
CELL = 0.56  # em that a corner bracket takes (look.md section 11, mock-up 2)
SECOND_DROP = 0.9  # em by which the second line starts lower (VT-10)


@dataclass(frozen=True, slots=True)
class _Column:
    """One vertical line: its axis, the top of its first frame, its style and inks."""

    axis: float
    top: float
    style: ParagraphStyle
    ink: Cmyk
    bracket: Cmyk


def draw(frame: HeadFrame, story: Story, style: ParagraphStyle, desk: Desk) -> Placed:
    """The part set vertically: first line at the right edge of the frame, each further line to its left and lower."""
    rect = desk.rect(frame)
    rows, node, role = _rows(frame, story)
    if not rows:
        return Placed(())
    items: list[Item] = []
    step = style.leading if frame.step is None else frame.step.pt
    deck = frame.part.startswith("deck")
    for index, row in enumerate(rows):
        axis = rect.x + style.size / 2 if deck else rect.right - style.size / 2 - index * step
        top = rect.y + frame.drop.pt + (index * SECOND_DROP * style.size)
        column = _Column(axis, top, style, desk.ink(frame.ink) if frame.ink else style.ink, desk.ink("accent"))
        set_items, foot = _column(row, column, desk, Mark(role, node, row.where))
        items += set_items
        _check_depth(frame, foot, rect, desk)
    return Placed(tuple(items))


def _rows(frame: HeadFrame, story: Story) -> tuple[tuple[Words, ...], str, str]:
    if frame.part == "deck_vertical":
        text = (words(story.deck_vertical, story.where),) if story.deck_vertical else ()
        return text, f"{story.id}/deck", "P"
    found = pieces(story, frame.part)
    return (found[0].rows, found[0].node, found[0].role) if found else ((), "", "P")


def _column(row: Words, column: _Column, desk: Desk, mark: Mark) -> tuple[list[Item], float]:
    """One line's glyphs, each its own run, and the y where the line ends."""
    size, y = column.style.size, column.top
    items: list[Item] = []
    for unit in _units(row.text):
        if len(unit) > 1:
            items += _turned(unit, column, y, desk, mark)
            y += 2 * size
            continue
        shown = BRACKETS.get(unit, unit)
        wanted = BRACKET_FACE if unit in BRACKETS else column.style.face
        face = next(face for face in desk.set.catalog.chain(wanted) if face.covers(ord(shown)))
        glyph, advance = shape_vertical(face, shown)[0]
        cell = CELL if unit in BRACKETS else advance / 1000
        # an opening bracket's ink lies at the foot of its frame, a closing one's at the head
        shift = (1 - cell) * size if unit in "“‘" else 0.0
        width = face.advance(glyph)
        narrow = BRACKET_WIDTH if unit in BRACKETS else 1.0
        left = column.axis - width * narrow * size / 2000
        if unit in BRACKETS:  # an opening bracket's arm points left from the line's right side, a closing one's right
            left += (0.17 if unit in "“‘" else -0.17) * size
        run = GlyphRun(
            face.ref, size, left, y - shift + 0.88 * size, (glyph,), (0,), (unit,), width, size,
            column.bracket if unit in BRACKETS else column.ink, condense=narrow,
        )  # fmt: skip
        items.append(Text(run, mark))
        y += cell * size
    return items, y


def _turned(unit: str, column: _Column, y: float, desk: Desk, mark: Mark) -> list[Item]:
    """A dash or an ellipsis of two ems, set level and turned a quarter so that it runs down the axis (VT-2)."""
    size = column.style.size
    line = desk.set.line(words(unit), replace(column.style, face=JOINING_FACE))
    # level, the stroke lies 0.38 em above the baseline, in the middle of the Han frame
    runs = line.place(column.axis - 0.38 * size, y, size, column.ink)
    return [Text(replace(run, turned=True), mark) for run in runs]


def _units(text: str) -> list[str]:
    """Characters, with a dash or an ellipsis of two code points as one (UB-1)."""
    return re.findall("——|……|.", text, re.DOTALL)


def _check_depth(frame: HeadFrame, foot: float, rect: Rect, desk: Desk) -> None:
    if foot > rect.bottom + 0.5:
        over = round((foot - rect.bottom) / desk.grid.pitch + 0.5)
        desk.notes.error("page.vertical-head-too-long", frame.where, frame=frame.id, lines=over)
