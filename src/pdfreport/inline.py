"""What an author's inline mark asks for beyond a face: a name line, a ruby, a raised note.

Comes from the content room, is carried by the text room from runs to set lines and drawn by the page room, so the name
of each kind is written once, here. Says nothing about sizes or places.
"""

from __future__ import annotations

from pdfreport.frozen import dataclass

NAME, TITLE, LATE = "name", "title", "late"  # 专名号, 书名号甲式 (wavy), 示亡号 (GB/T 15834 4.16, CLREQ)
RUBY = "ruby"
GLOSS = "gloss"  # written, it makes a ruby over the whole of its base
SUPERIOR, INFERIOR, NOTE = "sup", "sub", "note"
LINES = (NAME, TITLE)
RAISED = (SUPERIOR, INFERIOR, NOTE)
KINDS = (NAME, TITLE, LATE, RUBY, *RAISED)


@dataclass(frozen=True, slots=True)
class Inline:
    """One mark on a stretch of text. `item` tells two neighbours of one kind apart; `said` is a ruby's annotation."""

    kind: str
    item: int
    said: str = ""


def of_kind(marks: tuple[Inline, ...], kinds: tuple[str, ...]) -> Inline | None:
    """The first of these marks that is of one of the kinds, the outermost; None if none is."""
    for mark in marks:
        if mark.kind in kinds:
            return mark
    return None
