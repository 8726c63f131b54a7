"""Text set off from the body: quotations, verse, editors' notes, notes, and what goes on after a quotation.

All of it stands on the grid (GR-2): white is whole lines, dropped at a column's top and foot; rules stand
in that white.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.model import Form, Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Mark
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element
from pdfreport.page.forms.formed import HAIR, Formed, Row, Rule, Set
from pdfreport.page.forms.setting import lengths, style_of, with_leaving_out
from pdfreport.page.parts import Piece
from pdfreport.page.thread import Stuff
from pdfreport.page.typeset import cut

QUOTED = 2  # ems that a quotation is indented (PI-4)
WIDE = 20  # ems of the measure from which it is indented on the right as well
WHOLE = 15  # lines of an editor's note or stanza that are never parted
TURNOVER = 2  # ems by which the rest of a line of verse is indented that the measure does not hold
NOTE_RULE = 4  # ems of the short rule over notes


def plain(piece: Piece, base: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    """One paragraph at the full measure, or a quotation at its own."""
    words = piece.rows[0]
    form = words.form or Form()
    style = style_of(form, base, desk)
    left = right = 0.0
    if form.kind == "quotation":
        left = QUOTED * base.size
        if measure >= WIDE * base.size:
            right = left
        else:
            style = replace(style, indent=0)  # four ems of white leave a narrow column too little to be set well
    mark = Mark(piece.role, piece.node, words.where)
    found = lengths(words, style, (left, measure - left - right), mark, desk)
    formed = Formed(found.rows, words.text, words, style, found.broken)
    return Stuff(piece, Element(with_leaving_out(found.choices, form.optional, desk)), style, formed=formed)


def boxed(run: Sequence[Piece], base: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    """An editor's note between two rules, or notes under a short one; neighbours are one block."""
    form = run[0].rows[0].form or Form()
    style = style_of(form, base, desk)
    rows: list[Row] = []
    for piece in run:
        mark = Mark(piece.role, piece.node, piece.rows[0].where)
        rows += lengths(piece.rows[0], style, (0.0, measure), mark, desk).rows[""]
    note = form.kind == "note"
    ink = desk.ink("black") if note else desk.ink("main")
    rules = [Rule(True, NOTE_RULE * base.size if note else measure, HAIR, ink)]
    if not note:
        rules.append(Rule(False, measure, HAIR, ink))
    text = "".join(piece.rows[0].text for piece in run)
    formed = Formed({"": rows}, text, run[0].rows[0], style, rules=tuple(rules))
    choices = with_leaving_out(
        [Choice(len(rows), 0)], all(p.rows[0].form and p.rows[0].form.optional for p in run), desk
    )
    element = Element(choices, block=len(rows) <= WHOLE, above=1, below=0 if note else 1)
    whole = replace(run[0], rows=tuple(piece.rows[0] for piece in run))
    return Stuff(whole, element, style, formed=formed)


def verse(piece: Piece, base: ParagraphStyle, measure: float, desk: Desk) -> list[Stuff]:
    """Stanzas, each a block, parted by a white line; the whole centred by its longest line, in whole ems."""
    words = piece.rows[0]
    form = words.form or Form()
    style = style_of(form, base, desk)
    stanzas = _stanzas(words, form.lines)
    longest = max(desk.set.width(row, style) for stanza in stanzas for row in stanza)
    left = max(0.0, (measure - longest) / 2 // style.size * style.size)
    out: list[Stuff] = []
    mark = Mark(piece.role, piece.node, words.where)
    for rank, stanza in enumerate(stanzas):
        rows = [row for line in stanza for row in _line(line, style, (left, measure), mark, desk)]
        text = "".join(line.text for line in stanza)
        formed = Formed({"": rows}, text, stanza[0], style)
        last = rank == len(stanzas) - 1
        element = Element((Choice(len(rows), 0),), block=len(rows) <= WHOLE, above=1, below=int(last))
        out.append(Stuff(replace(piece, rows=tuple(stanza)), element, style, formed=formed))
    return out


def _stanzas(words: Words, begins: Sequence[int]) -> list[list[Words]]:
    """The lines of each stanza; a place that is named twice begins one."""
    stanzas: list[list[Words]] = [[]]
    start = 0
    for end in (*begins, len(words.text)):
        if end == start:
            stanzas.append([])
            continue
        stanzas[-1].append(cut(words, start, end))
        start = end
    return stanzas


def _line(line: Words, style: ParagraphStyle, room: tuple[float, float], mark: Mark, desk: Desk) -> list[Row]:
    """A line of verse; one longer than the measure goes on indented on the next."""
    left, measure = room
    if desk.set.width(line, style) <= measure - left:
        return [(Set(desk.set.line(line, style), style, mark, left),)]
    turned = TURNOVER * style.size
    rows = desk.set.lines(line, style, measure - turned)
    return [(Set(one, style, mark, turned if rank else 0.0),) for rank, one in enumerate(rows)]
