"""Adverts: a picture shown whole or words in the middle, a hair all round, and the word that marks it as paid.

In: the advert of the page that a frame names. Out: items. An advert is never cropped, and words that do not fit its
size are an error: it was sold by that size.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.content.model import Advert, Words
from pdfreport.design.frames import AdvertFrame, span
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, Picture, box
from pdfreport.geom import Rect
from pdfreport.images.convert import Request, prepare
from pdfreport.images.open import probe
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import cut, sized, words
from pdfreport.text.model import SetLine
from pdfreport.units import MM, fits, to_mm

EDGE, INNER = 0.18 * MM, 3.0 * MM
HEADS = (30.0, 26.0, 22.0, 18.0, 16.0, 14.0)  # pt of the first line, the largest that fits
AFTER_HEAD = 0.55  # ems of the head


def draw(frame: AdvertFrame, desk: Desk) -> Placed:
    """The advert; nothing, with a note, if the page has none of that name."""
    advert = next((one for one in desk.copy.adverts if one.id == frame.advert), None)
    if advert is None:
        desk.notes.warn("page.advert-missing", frame.where, frame=frame.id, advert=frame.advert)
        return Placed(())
    _as_sold(frame, advert, desk)
    rect = desk.rect(frame)
    ink = desk.ink("black")
    items: list[Item] = [
        box(Rect(rect.x, rect.y, rect.width, EDGE), ink), box(Rect(rect.x, rect.bottom - EDGE, rect.width, EDGE), ink),
        box(Rect(rect.x, rect.y, EDGE, rect.height), ink), box(Rect(rect.right - EDGE, rect.y, EDGE, rect.height), ink),
    ]  # fmt: skip
    label, taken = _label(advert, rect, desk)
    inner = Rect(rect.x + INNER, rect.y + taken, rect.width - 2 * INNER, rect.height - taken - INNER)
    if advert.src:
        picture, foot = _picture(advert, inner, desk)
        items += picture
        inner = Rect(inner.x, foot, inner.width, inner.bottom - foot)
    if advert.text:
        items += _text(advert, inner, desk)
    return Placed((*items, *label))


def _as_sold(frame: AdvertFrame, advert: Advert, desk: Desk) -> None:
    """The frame must be of the size that the advert was sold at."""
    (start, end), (first, last) = span(frame.columns), desk.lines(frame)
    columns, lines = end - start + 1, last - first + 1
    if (columns, lines) != (advert.columns, advert.lines):
        size: dict[str, object] = {"columns": advert.columns, "lines": advert.lines, "wide": columns, "high": lines}
        desk.notes.error("page.advert-other-size", frame.where, frame=frame.id, advert=advert.id, **size)


def _label(advert: Advert, rect: Rect, desk: Desk) -> tuple[list[Item], float]:
    """The mark in the upper right corner, and how far down it reaches."""
    style = sized(desk.style("label"), 7.5)
    line = desk.set.line(words(advert.label, advert.where), style)
    x = rect.right - 1.5 * MM - line.width * style.size / 1000
    mark = Mark("P", f"advert/{advert.id}/label", advert.where)
    return place_line(line, x, rect.y + 1.2 * MM + 0.88 * style.size, style, mark), 1.2 * MM + 1.5 * style.size


def _picture(advert: Advert, area: Rect, desk: Desk) -> tuple[list[Item], float]:
    """The picture whole, as large as the area allows, with room below for words if there are some; its foot."""
    facts = probe(advert.src, advert.where, desk.notes)
    if facts is None:
        return [], area.y
    high = area.height * (0.68 if advert.text else 1.0)
    scale = min(area.width / facts.width, high / facts.height)
    width, height = facts.width * scale, facts.height * scale
    rect = Rect(area.x + (area.width - width) / 2, area.y + (high - height) / 2, width, height)
    prepared = prepare(
        Request(advert.src, (0.0, 0.0, 1.0, 1.0), (width, height), desk.design.profile, where=advert.where), desk.notes
    )
    if prepared is None:
        return [], area.y
    desk.pictures[prepared.ref] = prepared
    profile = desk.design.profile
    if prepared.ppi < profile.refused_ppi:
        told = {"ppi": round(prepared.ppi), "width": round(to_mm(width)), "least": round(profile.refused_ppi)}
        desk.notes.error("page.picture-too-coarse", advert.where, figure=advert.id, **told)
    mark = Mark("Figure", f"advert/{advert.id}/picture", advert.where)
    return [Picture(prepared.ref, rect, advert.alt or advert.label, mark)], area.y + high + 2.0 * MM


def _head(text: Words, style: ParagraphStyle, width: float, desk: Desk) -> Sequence[SetLine]:
    """The first line broken by sense where it needs more than one row, as text where that leaves a row too wide."""
    rows = [text] if desk.set.width(text, style) <= width else desk.set.head_lines(text, style, width)
    if any(desk.set.width(row, style) > width for row in rows):
        return desk.set.lines(text, style, width)
    return [desk.set.line(_bare(row), style) for row in rows]


def _bare(row: Words) -> Words:
    """A row without the spaces that the break leaves at its ends, so that it stands in the middle."""
    text = row.text
    return cut(row, len(text) - len(text.lstrip()), len(text.rstrip()))


def _text(advert: Advert, area: Rect, desk: Desk) -> list[Item]:
    """The first line as a head, the rest below it, all in the middle."""
    small = desk.style("label")
    for size in HEADS:
        head = sized(desk.style("display"), size)
        rows = [(line, head, 0) for line in _head(advert.text[0], head, area.width, desk)]
        for rank, text in enumerate(advert.text[1:], 1):
            rows += [(line, small, rank) for line in desk.set.lines(text, small, area.width)]
        heads = sum(style is head for _, style, _ in rows)
        gap = AFTER_HEAD * size if len(rows) > heads else 0.0
        height = sum(style.leading for _, style, _ in rows) + gap
        if fits(height, area.height) and heads <= 2:
            break
    else:
        lines = max(1, round((height - area.height) / small.leading + 0.5))
        desk.notes.error("page.advert-full", advert.where, advert=advert.id, lines=lines)
    y = area.y + max(0.0, area.height - height) / 2
    items: list[Item] = []
    for line, style, rank in rows:
        if style is small and gap:
            y, gap = y + gap, 0.0
        mark = Mark("P", f"advert/{advert.id}/{rank}", advert.text[rank].where)
        x = area.x + (area.width - line.width * style.size / 1000) / 2
        items += place_line(line, x, y + 0.88 * style.size, style, mark)
        y += style.leading
    return items
