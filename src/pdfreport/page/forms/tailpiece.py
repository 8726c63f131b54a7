"""The tailpiece of a thread: a short bar (尾花) on the last line of a text that comes out short, instead of open lines.

Comes in: a thread whose design allows one. Goes out: one element for `fit`, of no lines as long as the text fills its
legs. The bar stands on the foot line of the last leg, so that the columns beside it end level. It is drawn and no text.
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
USED = "tailpiece"  # in the kind of a choice that stands, once for every line of it


def tailpiece(thread: Thread, style: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    """The bar, in the middle of a measure (points), on the last of up to as many lines as the thread allows."""
    price = desk.design.remedies.tailpiece
    bar = Bar((measure - WIDTH) / 2, -MIDDLE * style.size - HEIGHT / 2, WIDTH, HEIGHT, desk.ink("main"))
    rows: dict[str, list[Row]] = {
        " ".join([USED] * lines): [*[()] * (lines - 1), (bar,)] for lines in range(1, thread.tailpiece + 1)
    }
    choices = (Choice(0, 0), *(Choice(len(row), price * len(row), kind) for kind, row in rows.items()))
    story = desk.story(thread.story)
    assert story is not None  # a thread without one has no elements
    formed = Formed(rows, "", Words((), story.where), style)
    piece = Piece((), "Artifact", f"{story.id}/tailpiece", "tailpiece")
    return Stuff(piece, Element(choices, block=True), style, formed=formed)
