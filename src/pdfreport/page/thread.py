"""A thread: the text of a story as elements for `fit`, and, once it is fitted, as set lines in its legs.

Comes in: a thread of the design, the story's pieces and the legs. Goes out: display items and the figures of the
report. What lengths a paragraph can take is asked of the text engine once; from there on everything is integers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pdfreport.design.model import HeadRule, Thread
from pdfreport.design.remedies import Remedies
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, box
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element, Fit
from pdfreport.page.furniture.lines import place_line, place_rows
from pdfreport.page.legs import SPILL, Leg, alike, evened, spread
from pdfreport.page.parts import Piece, pieces
from pdfreport.page.quality import PlacedLine
from pdfreport.page.typeset import Measures, thousandths
from pdfreport.text.faults import report_faults
from pdfreport.text.linebreak import Breaks, Lengths
from pdfreport.text.model import SetLine

if TYPE_CHECKING:
    from pdfreport.page.forms.formed import Formed

ROW_MORE = "head-row"  # the kind of a head's choice with a row more
MOST_ROWS = 3  # rows that such a head may come to (makeup.md section 4)
LEAST_ROW = 4  # ems of a row that such a head may come to, by eye
MOST_BELOW = 4.5  # pt of white under a head at the most, so that it stands with its text


@dataclass(frozen=True, slots=True)
class Stuff:
    """A piece with the lengths it can take where it stands; `formed` are its rows if it is more than running text."""

    piece: Piece
    element: Element
    style: ParagraphStyle
    head: HeadRule | None = None
    formed: Formed | None = None
    measure: Measures = 0  # of running text, 1/1000 em


def stream(thread: Thread, style: ParagraphStyle, measure: float, desk: Desk) -> tuple[Stuff, ...]:
    """The thread's text as elements, in order, at a measure in points; empty if the page has no such story."""
    story = desk.story(thread.story)
    if story is None:
        return ()
    found = [piece for part in thread.parts for piece in pieces(story, part)]
    if thread.drop_cap or thread.quotes or thread.tailpiece or any(piece.rows[0].form is not None for piece in found):
        from pdfreport.page.forms.stream import formed_stream  # only for stories with more than running text

        return formed_stream(thread, found, style, measure, desk)
    desk.set.prepare_all([(piece.rows[0], style) for piece in found if piece.kind == "para"])
    out: list[Stuff] = []
    for piece in found:
        if piece.kind == "para":
            out.append(paragraph_stuff(piece, style, thousandths(measure, style), desk))
        else:
            out.append(head_stuff(thread, piece, style, measure, desk))
    return tuple(out)


def head_stuff(
    thread: Thread, piece: Piece, body: ParagraphStyle, measure: float, desk: Desk, *, spanning: bool = False
) -> Stuff:
    """A head of a thread, by the thread's rule for heads, its lines running as those of the body.

    One whose rule spans legs stands by the rule's `narrow` one where it is not `spanning`.
    """
    rule = rule_of(thread, piece, desk)
    if rule.narrow and not spanning:
        rule = desk.design.heads[rule.narrow]
    style = alike(desk.style(rule.style), body)
    if spanning:
        lines = max(1, round(style.leading / desk.grid.pitch))
        rows = len(head_rows(piece, style, measure, desk))
        return Stuff(piece, _head((rows - 2) * lines, rule, desk.design.remedies), style, rule)
    return head_of(piece, rule, style, measure, desk)


def head_of(piece: Piece, rule: HeadRule, style: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    """A head of a single leg by a rule, in a style, with the rows that it can take."""
    rows = len(head_rows(piece, style, measure, desk))
    remedies = desk.design.remedies
    gives = remedies.head_rows > 0 and bool(row_more(piece, style, measure, rows, desk))
    return Stuff(piece, _head(rows - 2, rule, remedies, gives), style, rule)


def rule_of(thread: Thread, piece: Piece, desk: Desk) -> HeadRule:
    """The rule of a thread's head."""
    name = thread.closing if piece.kind == "closing" and thread.closing else thread.heads
    return desk.design.heads[name]


def paragraph_stuff(piece: Piece, style: ParagraphStyle, measure: Measures, desk: Desk) -> Stuff:
    """A paragraph of running text at a measure (1/1000 em), or at one a line."""
    found = desk.set.lengths(piece.rows[0], style, measure)
    return Stuff(
        piece, Element(tuple(choice for choice, _ in priced(found, desk.design.remedies))), style, measure=measure
    )


def priced(found: Lengths, remedies: Remedies) -> Iterator[tuple[Choice, Breaks]]:
    """The lengths of a paragraph with what each costs, its best first."""
    yield Choice(len(found.best), 0), found.best
    for kind, price, breaks in (("tighter", remedies.tighter, found.fewer), ("looser", remedies.looser, found.more)):
        if breaks is not None:
            yield Choice(len(breaks), price + price * breaks.worst_stretch // 100, kind), breaks


def _head(more: int, rule: HeadRule, remedies: Remedies, gives: bool = False) -> Element:
    """A head's block: the rule counts two lines of type; `more` are the grid lines that this one has besides.

    A line of type more or less is a grid line more or less, over several legs as many as its leading comes to. Its
    white gives by the rule, at a price a line; one that `gives` may also take a row more by sense.
    """
    less, most = rule.give
    full: list[Choice] = []
    top: list[Choice] = []
    for row, price, kind in ((0, 0, ""), (1, remedies.head_rows_price, ROW_MORE))[: 2 if gives else 1]:
        lines = rule.lines + more + row
        full.append(Choice(max(1, lines), price, kind))
        top.append(Choice(max(1, rule.top_lines + more + row), price, kind))
        for change in range(1, max(-less, most) + 1):
            full += [
                Choice(lines + sign * change, price + remedies.white * change, f"{kind} white".strip())
                for sign in (-1, 1)
                if less <= sign * change <= most and lines + sign * change > 0
            ]
    return Element(tuple(full), block=True, keep=2, at_top=tuple(top))


def head_rows(piece: Piece, style: ParagraphStyle, measure: float, desk: Desk) -> tuple[SetLine, ...]:
    """The lines of a head: the author's, each broken further, by sense, only if it is too long."""
    desk.set.together(piece.rows)
    rows = [part for row in piece.rows for part in desk.set.head_lines(row, style, measure)]
    return tuple(desk.set.line(row, style) for row in rows)


def row_more(piece: Piece, style: ParagraphStyle, measure: float, rows: int, desk: Desk) -> tuple[SetLine, ...]:
    """The lines of a head with a row more than so many, three at the most; none if it does not break so by sense.

    No row is a stump: four ems at the least, and half of the longest.
    """
    from pdfreport.page.furniture.head_rows import rows_of  # few designs let their heads take more rows

    if rows >= MOST_ROWS:
        return ()
    found = rows_of(piece.rows, rows + 1, style, measure, desk.set)
    widths = [desk.set.width(row, style) for row in found]
    if not found or min(widths) < max(LEAST_ROW * style.size, max(widths) / 2):
        return ()
    return tuple(desk.set.line(row, style) for row in found)


def place(stuff: Sequence[Stuff], fit: Fit, legs: Sequence[Leg], desk: Desk) -> tuple[list[Item], list[PlacedLine]]:
    """The fitted stream in its legs: items in reading order, and the placed lines of its paragraphs for the report."""
    items: list[Item] = []
    lines: list[PlacedLine] = []
    narrowed = any(leg.strips for leg in legs)
    for one, choice, start in zip(stuff, fit.choices, fit.starts, strict=True):
        even = evened(legs, start, choice.lines) if narrowed and one.measure == 0 else legs
        if one.formed is not None:
            more, set_lines = one.formed.place(choice, start, even, desk)
            items += more
            lines += set_lines
            continue
        if not choice.lines:
            continue
        places = spread(even, start, choice.lines)
        if one.head is not None:
            if places[0][0].frame != SPILL:
                items.extend(_place_head(one, ROW_MORE in choice.kind, places, desk))
            continue
        mark = Mark(one.piece.role, one.piece.node, one.piece.rows[0].where)
        for line, (leg, row) in zip(lines_of(one, choice, desk), places, strict=True):
            if leg.frame == SPILL:
                break
            here = leg.narrowed(row)
            lines.append(PlacedLine(line, here, row, one.style.size, one.style.align == "justify", one.piece.node))
            items.extend(place_line(line, *leg.place(row), one.style, mark))
    return items, lines


def breaks_of(one: Stuff, choice: Choice, desk: Desk) -> Breaks:
    """Where a paragraph's lines end in the length that was chosen for it."""
    found = desk.set.lengths(one.piece.rows[0], one.style, one.measure)
    breaks = {"": found.best, "tighter": found.fewer, "looser": found.more}[choice.kind]
    assert breaks is not None  # only lengths that exist were offered
    return breaks


def lines_of(one: Stuff, choice: Choice, desk: Desk) -> tuple[SetLine, ...]:
    """A paragraph's lines in the length that was chosen for it."""
    breaks = breaks_of(one, choice, desk)
    if breaks.faults:
        words = one.piece.rows[0]
        report_faults(desk.set.prepared(words, one.style), breaks, words.where, desk.notes)
    return desk.set.of_length(one.piece.rows[0], one.style, one.measure, choice.kind or "best", breaks)


def _place_head(one: Stuff, more: bool, places: Sequence[tuple[Leg, int]], desk: Desk) -> list[Item]:
    """A head in its block: two thirds of the white above, one third below (GR-2); at a leg's top no white above.

    With `more` it takes a row more than it needs.
    """
    assert one.head is not None
    leg, row = places[0]
    style, rule = one.style, one.head
    if leg.strips:
        leg = replace(leg, x=leg.place(row)[0], width=leg.room(row), strips=())
    rows = head_rows(one.piece, style, leg.width, desk)
    if more:
        rows = row_more(one.piece, style, leg.width, len(rows), desk) or rows
    if leg.vertical:
        from pdfreport.page.upright import place_head  # level pages do without it

        return place_head(one, rows, places, desk)
    height = style.size + (len(rows) - 1) * style.leading
    block = len(places) * leg.leading
    top = leg.top(row, desk.grid.em)
    at_top = row == 0 and leg.begins
    furniture = (rule.bar[1] + 5.0) if rule.bar and not at_top else 0.0
    white = max(0.0, block - (leg.leading - desk.grid.em) - height - furniture)
    y = top if at_top else top + white - min(white / 3, MOST_BELOW) + furniture
    items: list[Item] = []
    if not at_top:
        items += _head_furniture(rule, leg, top, y, desk)
    mark = Mark(one.piece.role, one.piece.node, one.piece.rows[0].where)
    items += place_rows(rows, Rect(leg.x, y, leg.width, height), style, mark)
    return items


def _head_furniture(rule: HeadRule, leg: Leg, top: float, y: float, desk: Desk) -> list[Item]:
    ink = desk.ink(rule.bar_ink)
    if rule.bar is not None:
        width, height = rule.bar
        x = leg.x + (leg.width - width) / 2 if rule.centred_bar else leg.x
        return [box(Rect(x, y - height - 5.0, width, height), ink)]
    if rule.rule:
        return [box(Rect(leg.x, (top + y) / 2 - desk.grid.em / 4, leg.width, rule.rule), ink)]
    return []
