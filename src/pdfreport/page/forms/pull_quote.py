"""Pull quotes: words of a story shown large, in a frame of their own or between the paragraphs of a column.

Between paragraphs a quote is a block of whole grid lines, its white above twice that below (GR-2). One that repeats the
story's words is drawn but is no text (an artifact), and may be left out to make the page fit, or be offered and stand
only where it helps to fill the page; one with words of its own must stand somewhere.
"""

from __future__ import annotations

import math
from dataclasses import replace

from pdfreport.content.model import Quote, Story
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import ARTIFACT, Item, Mark
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element
from pdfreport.page.forms.formed import Bar, Formed, Row, Set
from pdfreport.page.forms.quoted import node_of, repeats
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.parts import Piece
from pdfreport.page.thread import Stuff
from pdfreport.page.typeset import words

SIZE, LEADING = 13.0, 1.42  # pt and ems of quotes in a column, 楷
BAR = 1.4  # pt, the rule over a quote: 0.5 mm, the start of a part (look.md section 7)
USED = "quote-used"  # the kind of an offered quote's choice that stands
GAP = 0.5  # em of the quote between its rule and its type, and between its words and their speaker


@dataclass(frozen=True, slots=True)
class Block:
    """A quote set at a width: items from y 0 down, and how high it is. Lengths in points."""

    items: tuple[tuple[Set, float], ...]
    height: float


def marks(quote: Quote, story: Story) -> tuple[Mark, Mark]:
    """What the words and the speaker of a quote mean: nothing to a reader aloud who has heard them before."""
    if repeats(quote, story):
        return ARTIFACT, ARTIFACT
    node = node_of(quote, story)
    return Mark("P", node, quote.text.where), Mark("P", f"{node}/by", quote.text.where)


def block(quote: Quote, story: Story, style: ParagraphStyle, width: float, desk: Desk) -> Block:
    """The quote's lines, broken by sense, and its speaker flush right."""
    said, by = marks(quote, story)
    out: list[tuple[Set, float]] = []
    y = 0.88 * style.size
    for row in desk.set.head_lines(quote.text, style, width):
        line = desk.set.line(row, style)
        slack = width - line.width * style.size / 1000
        x = slack / 2 if style.align == "center" else slack if style.align == "right" else 0.0
        out.append((Set(line, style, said, x), y))
        y += style.leading
    foot = y - style.leading + 0.12 * style.size
    if quote.by:
        small = desk.style("credit")
        line = desk.set.line(words(f"——{quote.by}", quote.text.where), small)
        y = foot + GAP * style.size + 0.88 * small.size
        out.append((Set(line, small, by, width - line.width * small.size / 1000), y))
        foot = y + 0.12 * small.size
    return Block(tuple(_silent(one, at) for one, at in out), foot)


def _silent(one: Set, y: float) -> tuple[Set, float]:
    """A line of an artifact keeps its glyphs and loses its text, so that it is found once."""
    if one.mark is not ARTIFACT:
        return one, y
    runs = tuple(replace(run, chars=("",) * len(run.glyphs)) for run in one.line.runs)
    return replace(one, line=replace(one.line, runs=runs)), y


def placed(made: Block, x: float, y: float) -> list[Item]:
    """The items of a block with its upper left corner there."""
    return [item for one, down in made.items for item in place_line(one.line, x + one.x, y + down, one.style, one.mark)]


def column_style(base: ParagraphStyle, desk: Desk) -> ParagraphStyle:
    """The design's `pull-quote` style, or 楷 of a size between body and subhead."""
    named = desk.design.styles.get("pull-quote")
    if named is not None:
        return named
    return replace(base, face=base.voice, size=SIZE, leading=SIZE * LEADING, align="left", indent=0)


def between(story: Story, base: ParagraphStyle, measure: float, desk: Desk) -> list[Stuff]:
    """The story's quotes as elements of a thread."""
    style = column_style(base, desk)
    return [_element(quote, story, style, measure, desk) for quote in story.quotes]


def offered(one: Stuff, desk: Desk) -> Stuff:
    """A quote that stands only where it helps to fill the page; one with words of its own must stand in any case."""
    full, *without = one.element.choices
    if not without or one.formed is None:
        return one
    used = replace(full, price=desk.design.remedies.quote_used, kind=USED)
    formed = replace(one.formed, rows={USED: one.formed.rows[full.kind]})
    return replace(one, element=replace(one.element, choices=(Choice(0, 0), used)), formed=formed)


def _element(quote: Quote, story: Story, style: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    made = block(quote, story, style, measure, desk)
    pitch, em = desk.grid.pitch, desk.grid.em
    head = BAR + GAP * style.size
    lines = math.ceil((made.height + head + pitch - em) / pitch)
    down = head + (lines * pitch - (pitch - em) - head - made.height) / 2 - 0.88 * em
    bar = Bar(0.0, -0.88 * em, measure, BAR, desk.ink("main"))  # level with the tops of the Han frames beside it
    row: Row = (bar, *(replace(one, down=down + y) for one, y in made.items))
    rows: list[Row] = [row, *[()] * (lines - 1)]
    choices = [Choice(lines, 0)]
    if marks(quote, story)[0] is ARTIFACT:
        choices.append(Choice(0, desk.design.remedies.quote, "quote-left-out"))
    piece = Piece((quote.text,), "P", node_of(quote, story), "quote")
    formed = Formed({"": rows}, quote.text.text, quote.text, style)
    return Stuff(piece, Element(tuple(choices), block=True, above=1, below=1), style, formed=formed)
