"""A thread with paragraphs that are more than running text, as elements for `fit`.

Comes in: the pieces of a thread. Goes out: its `Stuff`, in order: ordinary paragraphs as anywhere, the others formed.
Loaded only for threads that have such paragraphs, a drop cap, pull quotes or a tailpiece.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from pdfreport.content.division import ONWARD, TURNS
from pdfreport.content.model import Form
from pdfreport.design.model import Thread
from pdfreport.design.styles import ParagraphStyle
from pdfreport.page.desk import Desk
from pdfreport.page.forms import displayed, drop_cap, hanging, signature
from pdfreport.page.parts import Piece
from pdfreport.page.thread import Stuff, head_stuff

RUNNING = ("text", "dateline")  # the first of them may open with a drop cap; a dateline opens a story by itself
GROUPED = ("item", "dialogue", "editor-note", "note")


def formed_stream(
    thread: Thread, found: Sequence[Piece], style: ParagraphStyle, measure: float, desk: Desk
) -> tuple[Stuff, ...]:
    """The elements of a thread at a measure in points."""
    out: list[Stuff] = []
    cap = thread.drop_cap
    for kind, run in groupby(found, _kind):
        pieces = list(run)
        if kind in GROUPED:
            out += _group(kind, pieces, style, measure, desk)
            continue
        for piece in pieces:
            if kind == "head":
                out.append(head_stuff(thread, piece, style, measure, desk))
                continue
            lines = drop_cap.wanted(piece.rows[0]) or (cap if kind == "text" else 0)
            cap = 0 if kind in RUNNING else cap
            capped = drop_cap.capped(piece, style, measure, lines, desk) if lines > 1 else None
            out += [capped] if capped is not None else _single(kind, piece, out, style, measure, desk)
    out = _with_quotes(thread, out, style, measure, desk) if thread.quotes else out
    if thread.tailpiece and out:
        from pdfreport.page.forms.tailpiece import tailpiece  # few designs have one

        out.append(tailpiece(thread, style, measure, desk))
    return tuple(_white_once(out))


def _kind(piece: Piece) -> str:
    if piece.kind != "para":
        return "head"
    return (piece.rows[0].form or Form()).kind


def _group(kind: str, run: list[Piece], style: ParagraphStyle, measure: float, desk: Desk) -> list[Stuff]:
    """Paragraphs of one kind that follow each other and share their labels' width, or their rules."""
    if kind in {"item", "dialogue"}:
        return hanging.entries(run, style, measure, desk)
    return [displayed.boxed(run, style, measure, desk)]


def _single(
    kind: str, piece: Piece, out: list[Stuff], style: ParagraphStyle, measure: float, desk: Desk
) -> list[Stuff]:
    """One paragraph by itself; a signature takes the paragraph before it off `out` to stand with it."""
    if kind == "verse":
        return displayed.verse(piece, style, measure, desk)
    if kind in ("signature", ONWARD):
        joined = signature.signed(out[-1], piece, style, measure, desk) if out else None
        if joined is not None:
            out.pop()
            return [joined]
    if kind in ("signature", *TURNS):
        return [signature.alone(piece, style, measure, desk)]
    return [displayed.plain(piece, style, measure, desk)]


def _with_quotes(thread: Thread, out: list[Stuff], style: ParagraphStyle, measure: float, desk: Desk) -> list[Stuff]:
    """Pull quotes spread evenly between paragraphs, none before the first, after the last or beside a head."""
    story = desk.story(thread.story)
    if story is None or not story.quotes:
        return out
    from pdfreport.page.forms import pull_quote

    places = [at for at in range(1, len(out)) if out[at].head is None and out[at - 1].head is None]
    quotes = pull_quote.between(story, style, measure, desk)
    if thread.offered:
        quotes = [pull_quote.offered(one, desk) for one in quotes]
    if not places:
        return [*out, *quotes]
    for rank in range(len(quotes), 0, -1):
        out.insert(places[rank * len(places) // (len(quotes) + 1)], quotes[rank - 1])
    return out


def _white_once(out: Sequence[Stuff]) -> list[Stuff]:
    """White between two elements counts once, that in which a rule stands before the other; a head brings its own."""
    made = list(out)
    for rank, (before, after) in enumerate(pairwise(out)):
        above, below = after.element.above, made[rank].element.below
        if before.head is not None:
            above = 0
        elif after.head is not None:
            below = 0
        elif above and below and not _ruled(after, True):
            above = 0
        elif above and below and not _ruled(before, False):
            below = 0
        made[rank] = replace(made[rank], element=replace(made[rank].element, below=below))
        made[rank + 1] = replace(after, element=replace(after.element, above=above))
    return made


def _ruled(one: Stuff, above: bool) -> bool:
    """Whether a rule stands in the white above or below an element."""
    return one.formed is not None and any(rule.above == above for rule in one.formed.rules)
