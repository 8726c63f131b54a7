"""The tailpiece of a thread: a short bar (尾花) on the last line after its text, with white that gives.

Comes in: a thread whose design has one. Goes out: one element for `fit`. The bar stands on the foot line of the last
leg, so that the columns beside it end level; the white between text and bar is a line more or less where that closes
the page. The bar is drawn and no text.
"""

from __future__ import annotations

from pdfreport.content.model import Words
from pdfreport.design.model import Thread
from pdfreport.design.styles import ParagraphStyle
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element
from pdfreport.page.forms.formed import Bar, Formed, Row
from pdfreport.page.legs import MIDDLE
from pdfreport.page.parts import Piece
from pdfreport.page.thread import Stuff

WIDTH, HEIGHT = 22.7, 3.4  # pt, 8 × 1.2 mm: the bar of a large page's cross-heads
LESS, MORE = "tail-less", "tail-more"  # kinds of its choices with a line less and more


def tailpiece(thread: Thread, style: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    """The bar, in the middle of a measure (points), on the last of its lines."""
    price = desk.design.remedies.white
    bar = Bar((measure - WIDTH) / 2, -MIDDLE * style.size - HEIGHT / 2, WIDTH, HEIGHT, desk.ink("main"))
    counts = {"": thread.tailpiece, LESS: thread.tailpiece - 1, MORE: thread.tailpiece + 1}
    rows: dict[str, list[Row]] = {kind: [*[()] * (lines - 1), (bar,)] for kind, lines in counts.items() if lines}
    choices = tuple(Choice(len(rows[kind]), price if kind else 0, kind) for kind in rows)
    story = desk.story(thread.story)
    assert story is not None  # a thread without one has no elements
    formed = Formed(rows, "", Words((), story.where), style)
    piece = Piece((), "Artifact", f"{story.id}/tailpiece", "tailpiece")
    return Stuff(piece, Element(choices, block=True), style, formed=formed)
