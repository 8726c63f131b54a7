"""A vertical head: characters top to bottom, lines from right to left (typography.md section 17, look.md mock-up 2).

Each line is set by the text engine; only its quotes are drawn here: corner brackets in the accent ink, one-line
brackets as look.md wants them in display, while the text that extraction gives back stays “ and ” as written (VT-4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.color import Cmyk
from pdfreport.content.model import Story, Words
from pdfreport.design.frames import HeadFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, Text
from pdfreport.fonts.vertical import form
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.parts import pieces
from pdfreport.page.typeset import cut, words
from pdfreport.text.classes import CLOSE, OPEN

BRACKETS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
OPENING = "“‘"
BRACKET_FACE = ("hei", "bold")
BRACKET_WIDTH = 0.55  # of the glyph's own: arms of like length (look.md section 7)
ARM = 0.17  # em by which an opening bracket stands left of the axis, a closing one right: its arm points to the type
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
    desk.set.together(rows)
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
    """One line's items, and the y where the line ends."""
    size, y = column.style.size, column.top
    style = replace(column.style, type=replace(column.style.type, direction="vertical"))
    items: list[Item] = []
    for part, bracket in _parts(row, style, desk):
        if bracket:
            items.append(Text(_bracket(part.text, column, y, desk), mark))
            y += CELL * size
        else:
            line = desk.set.line(part, style)
            items += place_line(line, column.axis, y, style, mark, column.ink)
            y += line.width * size / 1000
    return items, y


def _parts(row: Words, style: ParagraphStyle, desk: Desk) -> Iterator[tuple[Words, bool]]:
    """The line cut at its Chinese quotes; the quotes themselves are brackets."""
    prepared = desk.set.prepared(row, style)
    if len(prepared.text) != len(row.text):  # spaces were taken out: what is set is the text without them
        row = words(prepared.text, row.where)
    begun = 0
    for unit, letter in enumerate(prepared.classes):
        at = prepared.positions[unit]
        if letter in (OPEN, CLOSE) and row.text[at] in BRACKETS:
            if begun < at:
                yield cut(row, begun, at), False
            yield cut(row, at, at + 1), True
            begun = at + 1
    if begun < len(row.text):
        yield cut(row, begun, len(row.text)), False


def _bracket(char: str, column: _Column, y: float, desk: Desk) -> GlyphRun:
    """A quote as a corner bracket, its frame beginning at `y`."""
    size, opening = column.style.size, char in OPENING
    shown = BRACKETS[char]
    face = next(face for face in desk.set.catalog.chain(BRACKET_FACE) if face.covers(ord(shown)))
    glyph, advance = form(face, shown)[0]
    # an opening bracket's ink lies at the foot of its frame, a closing one's at the head
    top = y - (1 - CELL) * size if opening else y
    return GlyphRun(
        face.ref, size, column.axis + (ARM if opening else -ARM) * size, top, (glyph,), (0,), (char,), advance, size,
        column.bracket, condense=BRACKET_WIDTH, vertical=True,
    )  # fmt: skip


def _check_depth(frame: HeadFrame, foot: float, rect: Rect, desk: Desk) -> None:
    if foot > rect.bottom + 0.5:
        over = round((foot - rect.bottom) / desk.grid.pitch + 0.5)
        desk.notes.error("page.vertical-head-too-long", frame.where, frame=frame.id, lines=over)
