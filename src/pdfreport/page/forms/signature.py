"""署名 and 下转 at a story's end: flush right on a line of its own, or on the last line of the paragraph before it.

The two differ by a line, which copyfitting may choose from: the line of its own is what it takes where it can.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Mark
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element
from pdfreport.page.forms.formed import Formed, Row, Set
from pdfreport.page.forms.setting import style_of
from pdfreport.page.parts import Piece
from pdfreport.page.thread import Stuff

BEFORE = 1.0  # em between the end of the text and the signature on its line


def signed(before: Stuff, piece: Piece, base: ParagraphStyle, measure: float, desk: Desk) -> Stuff | None:
    """The paragraph before with its signature; None if that is no formed paragraph or may be left out without it, or if
    the signature is too long.
    """
    if before.formed is None or before.element.block or not all(choice.lines for choice in before.element.choices):
        return None
    words = piece.rows[0]
    assert words.form is not None  # only signatures come here
    style = style_of(words.form, base, desk)
    width = desk.set.width(words, style)
    if width > measure:
        return None
    line = Set(desk.set.line(words, style), style, Mark(piece.role, piece.node, words.where), measure - width)
    choices: list[Choice] = []
    rows: dict[str, tuple[Row, ...]] = {}
    broken = dict(before.formed.broken)
    for choice in before.element.choices:
        own = tuple(before.formed.rows[choice.kind])
        choices.append(Choice(choice.lines + 1, choice.price, choice.kind))
        rows[choice.kind] = (*own, (line,))
        if _end(own[-1]) + BEFORE * base.size + width <= measure:
            kind = f"{choice.kind} run-in".strip()
            choices.append(Choice(choice.lines, choice.price + desk.design.remedies.run_in, kind))
            rows[kind] = (*own[:-1], (*own[-1], line))
            if choice.kind in broken:
                broken[kind] = broken[choice.kind]
    formed = replace(before.formed, rows=rows, text=before.formed.text + words.text, broken=broken)
    whole = replace(before.piece, rows=(*before.piece.rows, words))
    return Stuff(whole, replace(before.element, choices=tuple(choices)), before.style, formed=formed)


def alone(piece: Piece, base: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    """A signature that shares no paragraph, or the line that says where a story comes from: lines of their own."""
    words = piece.rows[0]
    assert words.form is not None  # only signatures come here
    style = style_of(words.form, base, desk)
    mark = Mark(piece.role, piece.node, words.where)
    rows = [
        (Set(line, style, mark, measure - line.width * style.size / 1000 if style.align == "right" else 0.0),)
        for line in desk.set.lines(words, style, measure)
    ]
    formed = Formed({"": rows}, words.text, words, style)
    return Stuff(piece, Element((Choice(len(rows), 0),), block=True), style, formed=formed)


def _end(row: Row) -> float:
    """Where the type of a row ends."""
    return max(part.x + part.line.width * part.style.size / 1000 for part in row if isinstance(part, Set))
