"""导读: heads of stories on other pages, each with the number of its page, leading there where a file may have links.

Comes in: the edition as it is printed. Goes out: the strip's items. It repeats heads, so a reader aloud meets it as a
table of contents (TOC, ISO 32000-1, 14.8.4.3.2). Without other pages it is empty.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from pdfreport.color import BLACK
from pdfreport.content.model import Edition, PageCopy, Story, Words
from pdfreport.design.frames import ContentsFrame
from pdfreport.display.extent import extent
from pdfreport.display.items import Item, Mark, box
from pdfreport.display.structure import Passage
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.figure_type import LEAST_IN_COLOUR
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.parts import parted
from pdfreport.page.typeset import sized, words
from pdfreport.units import MM

HAIR, BAR = 0.18 * MM, 0.9 * MM
AWAY = 2.6 * MM  # white on either side of a rule between two entries
ROWS = 3  # lines of a head at the most
LEAST = 0.8  # of the size: smaller heads are left out
TOC, ENTRY = "TOC", "TOCI"


def node(frame: ContentsFrame, copy: PageCopy) -> str:
    """The element of a strip; that of an entry lies below it."""
    return f"contents-{copy.number}/{frame.id}"


def passage(frame: ContentsFrame, copy: PageCopy) -> Passage:
    """What a strip is in the structure: a table of contents."""
    return Passage(node(frame, copy), role=TOC)


def entries(edition: Edition, here: PageCopy, most: int) -> tuple[tuple[PageCopy, Story], ...]:
    """The heads to show: of every other page the most important first, then of each its second; in order of pages."""
    rows = [[(page, story) for story in _heads(edition, page)] for page in edition.pages if page is not here]
    turns = [entry for rank in zip_longest(*rows) for entry in rank if entry is not None][:most]
    return tuple(sorted(turns, key=lambda entry: edition.pages.index(entry[0])))


def _heads(edition: Edition, page: PageCopy) -> list[Story]:
    """Stories that begin on a page, by importance."""
    found = [one for one in edition.on(page) if any(one.headline) and one.id not in page.continued]
    return sorted(found, key=lambda story: (story.importance, story.id))


def draw(frame: ContentsFrame, desk: Desk) -> Placed:
    """The entries side by side, equally wide, parted by hairlines, under the strip's title."""
    shown = entries(desk.edition, desk.copy, frame.entries)
    if not shown:
        return Placed(())
    rect = desk.rect(frame)
    items: list[Item] = [box(Rect(rect.x, rect.y, rect.width, BAR), desk.ink("main"))]
    columns: list[list[Item]] = []
    top = rect.y + BAR + AWAY
    width = (rect.width + 2 * AWAY) / len(shown) - 2 * AWAY
    for rank, (page, story) in enumerate(shown):
        x = rect.x + rank * (width + 2 * AWAY)
        mark = Mark(ENTRY, f"{node(frame, desk.copy)}/{rank}", story.where)
        columns.append(_entry(frame, (page, story), Rect(x, top, width, rect.bottom - top), mark, desk))
    foot = extent([item for column in columns for item in column]).bottom
    for rank, column in enumerate(columns):
        if rank:
            x = rect.x + rank * (width + 2 * AWAY) - AWAY - HAIR / 2
            items.append(box(Rect(x, top, HAIR, foot - top), desk.ink("grey")))
        items += column
    return Placed(tuple(items))


def _entry(frame: ContentsFrame, entry: tuple[PageCopy, Story], area: Rect, mark: Mark, desk: Desk) -> list[Item]:
    """A page's number and section, the head below."""
    page, story = entry
    link = f"#page={page.number}"
    label = desk.style("label")
    said = f"第{page.number}版" + (f"　{page.section}" if page.section else "")
    y = area.y + 0.88 * label.size
    ink = desk.ink("main")
    ink = BLACK if ink.inks > 1 and label.size < LEAST_IN_COLOUR else ink
    items = place_line(desk.set.line(_linked(words(said), link), label), area.x, y, label, mark, ink)
    rest = Rect(area.x, area.y + 1.6 * label.size, area.width, area.height - 1.6 * label.size)
    return items + _head(frame, story, rest, link, mark, desk)


def _head(frame: ContentsFrame, story: Story, area: Rect, link: str, mark: Mark, desk: Desk) -> list[Item]:
    """The headline on as few lines as hold it, smaller if that is needed."""
    whole = Words(tuple(span for row in parted(story.headline) for span in row.spans), story.where)
    for share in (1.0, 0.92, 0.86, LEAST):
        style = sized(desk.style(frame.style), frame.size.pt * share)
        rows = desk.set.head_lines(whole, style, area.width)
        high = style.size + (len(rows) - 1) * style.leading
        if len(rows) <= ROWS and high <= area.height + 0.5 * style.size:
            break
    else:
        desk.notes.warn("page.contents-head-long", story.where, frame=frame.id, story=story.id)
    out: list[Item] = []
    for rank, row in enumerate(rows):
        y = area.y + 0.88 * style.size + rank * style.leading
        out += place_line(desk.set.line(_linked(row, link), style), area.x, y, style, mark)
    return out


def _linked(said: Words, link: str) -> Words:
    return replace(said, spans=tuple(replace(span, link=link) for span in said.spans))
