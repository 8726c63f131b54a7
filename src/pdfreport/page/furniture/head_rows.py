"""The rows of a head: the author's breaks kept, further ones made by sense; how wide and how high they come.

Comes in: a head's words, its frame or how many rows there shall be, a style, a width in points. Goes out: rows, or none
if the head cannot be broken so, and lengths in points. Used where a head is drawn, where its size follows a screw, and
where make-up asks how high it would be.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.content.model import Words
from pdfreport.design.frames import HeadFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.page.desk import Desk
from pdfreport.page.parts import Piece
from pdfreport.page.typeset import Typesetter, cut, sized
from pdfreport.units import fits


def rows_of(
    written: Sequence[Words], count: int, style: ParagraphStyle, width: float, setter: Typesetter
) -> tuple[Words, ...]:
    """The head in `count` rows, none wider than `width`; empty if that cannot be."""
    if count < len(written):
        return ()
    shares = [1] * len(written)
    widths = [setter.width(row, style) for row in written]
    for _ in range(count - len(written)):  # the row that is widest for its share is broken once more
        longest = max(range(len(written)), key=lambda at: (widths[at] / shares[at], -at))
        shares[longest] += 1
    rows: list[Words] = []
    for row, share, wide in zip(written, shares, widths, strict=True):
        if share == 1:
            parts: tuple[Words, ...] = (row,) if fits(wide, width) else ()
        else:
            parts = setter.head_lines(row, style, width, share)
        if len(parts) != share:
            return ()
        rows += parts
    return tuple(rows) if all(fits(setter.width(row, style), width) for row in rows) else ()


def broken(piece: Piece, frame: HeadFrame, style: ParagraphStyle, width: float, setter: Typesetter) -> Sequence[Words]:
    """The rows of a piece as words of their own, `width` points wide at the most where they can be."""
    given = rows_of(piece.rows, frame.rows, style, width, setter) if frame.rows else ()
    if given:
        return given
    if frame.shape == "couplet":
        return [part for row in piece.rows for part in _after_dash(row)]
    if frame.shape in {"stagger", "ends"} and len(piece.rows) == 1:
        return _in_two(piece.rows[0], style, setter)
    if len(piece.rows) > 1 or frame.shape != "plain":
        return piece.rows
    row = piece.rows[0]
    return (row,) if setter.width(row, style) <= width else setter.head_lines(row, style, width)


def _in_two(row: Words, style: ParagraphStyle, setter: Typesetter) -> Sequence[Words]:
    """A head written as one line, broken by sense into two for a design that wants two."""
    return setter.head_lines(row, style, setter.width(row, style) * 0.8, 2)


def _after_dash(row: Words) -> Sequence[Words]:
    """A couplet's two halves: what stands before and after its dash, the dash staying with the first."""
    at = row.text.find("——")
    return [row] if at < 0 else [cut(row, 0, at + 2), cut(row, at + 2, len(row.text))]


def frame_style(frame: HeadFrame, desk: Desk) -> ParagraphStyle:
    """The style of a head in its frame."""
    style = desk.style(frame.style)
    return style if frame.size is None else sized(style, frame.size.pt)


def step(frame: HeadFrame, style: ParagraphStyle) -> float:
    """Points from one baseline to the next."""
    return style.leading if frame.step is None else frame.step.pt


def indent(frame: HeadFrame, style: ParagraphStyle, place: tuple[int, int]) -> float:
    """Points by which a row is set in; `place` is its rank from 0, and of how many."""
    return frame.indent * style.size if frame.shape == "stagger" and place[0] else 0.0


def widest(frame: HeadFrame, rows: Sequence[Words], style: ParagraphStyle, setter: Typesetter) -> float:
    """Points that the rows take across: the longest, or both halves with their white where they stand on one line."""
    widths = [setter.width(row, style) + indent(frame, style, (at, len(rows))) for at, row in enumerate(rows)]
    return sum(widths) + 0.5 * style.size if frame.shape == "ends" and step(frame, style) == 0 else max(widths)


def depth(frame: HeadFrame, style: ParagraphStyle, count: int) -> float:
    """Height that so many lines take, from the frame's upper edge, or from its lower one if they count from there."""
    first = 0.88 * style.size if frame.baseline is None or frame.at == "foot" else frame.baseline.pt
    below = 0.12 * style.size if frame.baseline is None or frame.at == "top" else frame.baseline.pt
    return frame.drop.pt + first + (count - 1) * step(frame, style) + below
