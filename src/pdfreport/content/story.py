"""Stories as written to story values: texts normalised, bodies split into sections, figures and sidebar read.

Comes in: `written.StoryWritten`; goes out: `model.Story`, or nothing and the reasons in `notes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from typing import TYPE_CHECKING

from pdfreport.content import normalise
from pdfreport.content.figures import figure
from pdfreport.content.folder import MAX_TEXT, Folder
from pdfreport.content.model import Item, Quote, Section, Sidebar, Story, Wishes, Words
from pdfreport.content.written import ItemWritten, SectionWritten, SidebarWritten, StoryWritten
from pdfreport.content.written_text import ParagraphWritten, QuoteWritten, Text
from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass

if TYPE_CHECKING:
    from pdfreport.content.markdown import Block

_HEADING_ID = re.compile(r"\s*\{#([\w-]{1,64})\}\s*$")


def story(written: StoryWritten, rank: int, folder: Folder, notes: Notes) -> Story | None:
    """One story; `rank` is its place in the edition, counted from 0."""
    before = len(notes.errors)
    parts = _Parts()
    _add_body(written.body, parts, folder, notes)
    own = tuple(_section(section, number, folder, notes) for number, section in enumerate(written.sections, 1))
    figures = [figure(entry, number, folder, notes) for number, entry in enumerate(written.figures)]
    headline = normalise.lines(written.headline, notes)
    if headline and parts.headline:
        _told_twice(headline, parts.headline, notes)
    made = Story(
        id=written.id or f"story-{rank + 1}",
        kicker=normalise.line(written.kicker, notes),
        headline=headline or parts.headline,
        deck=normalise.line(written.deck, notes),
        deck_vertical=written.deck_vertical.strip(),
        byline=normalise.line(written.byline, notes),
        lead=_paragraphs(written.lead, notes),
        paragraphs=_paragraphs(written.paragraphs, notes) + tuple(parts.paragraphs),
        sections=own + _body_sections(parts, len(own)),
        figures=tuple(entry for entry in figures if entry is not None),
        sidebar=_sidebar(written.sidebar, notes),
        importance=rank if written.importance is None else written.importance,
        where=written.where,
        quotes=_quotes(written.quotes, notes),
        wishes=_wishes(written, notes),
    )
    _check_amount(made, notes)
    return made if len(notes.errors) == before else None


def _wishes(written: StoryWritten, notes: Notes) -> Wishes:
    if written.reserve and written.importance == 0:
        notes.error("pages.reserve-lead", written.places["reserve"], name=written.id[:40])
    first, _, last = written.columns.partition("-")
    columns = (int(first), int(last or first)) if first else (0, 0)
    if columns[0] > columns[1]:
        notes.error("content.columns-order", written.places["columns"], columns=written.columns)
    page = written.page.strip()
    number, section = (int(page), "") if page.isdecimal() else (0, page)
    head = normalise.lines(written.jump_head, notes)
    if head and not written.jump:
        notes.warn("pages.jump-head-alone", head[0].where)
    return Wishes(written.reserve, columns, written.group.strip(), number, section, written.jump, head)


def _paragraphs(written: tuple[Text | ParagraphWritten, ...], notes: Notes) -> tuple[Words, ...]:
    plain = tuple(entry for entry in written if isinstance(entry, Text))
    if len(plain) == len(written):
        return normalise.paragraphs(plain, notes)
    from pdfreport.content import paragraphs  # only for stories that have more than running text

    return paragraphs.read(written, notes)


def _quotes(written: tuple[QuoteWritten, ...], notes: Notes) -> tuple[Quote, ...]:
    if not written:
        return ()
    from pdfreport.content import paragraphs  # only for stories that have some

    return paragraphs.quotes(written, notes)


def _told_twice(headline: tuple[Words, ...], title: tuple[Words, ...], notes: Notes) -> None:
    """A body's `#` beside a `headline`: the same words are printed once, other words are a mistake."""
    said, again = ("".join("".join(line.text for line in lines).split()) for lines in (headline, title))
    if said == again:
        notes.note("content.title-again", title[0].where, title=title[0].text[:30])
    else:
        notes.error("content.title-twice", title[0].where, title=title[0].text[:30], headline=headline[0].text[:30])


@dataclass(slots=True)
class _Part:
    """A section of a body while it is being gathered."""

    id: str
    title: tuple[Words, ...]
    where: Where
    paragraphs: list[Words] = field(default_factory=list)


@dataclass(slots=True)
class _Parts:
    """What a body holds: a headline (`#`), paragraphs before the first `##`, and sections."""

    headline: tuple[Words, ...] = ()
    paragraphs: list[Words] = field(default_factory=list)
    sections: list[_Part] = field(default_factory=list)


def _add_body(text: Text | None, parts: _Parts, folder: Folder, notes: Notes) -> None:
    """Sort the blocks of a body: a first `#` is the headline, every other heading begins a section."""
    for block in _blocks(text, folder, notes):
        if not block.level:
            target = parts.sections[-1].paragraphs if parts.sections else parts.paragraphs
            target.extend(_paragraph(block, notes))
            continue
        named = _HEADING_ID.search(block.text)
        words = block.text[: named.start()] if named else block.text
        rows = (normalise.tidied(row) for row in words.split("\n"))
        title = tuple(normalise.heading(row, block.where, notes) for row in rows if row)
        if block.level == 1 and not parts.headline and not parts.sections and not parts.paragraphs:
            parts.headline = title
            continue
        if block.level > 2:
            notes.note("content.deep-heading", block.where, marks="#" * block.level)
        parts.sections.append(_Part(named[1] if named else "", title, block.where))


def _blocks(text: Text | None, folder: Folder, notes: Notes) -> tuple[Block, ...]:
    """The blocks of a body: Markdown in the edition, or in a file named there."""
    if text is None:
        return ()
    from pdfreport.content import markdown  # only for stories that are written so

    value = text.value.strip()
    if value.lower().endswith(".md") and "\n" not in value:
        read = folder.read(value, text.where, notes)
        name = folder.name(value)
        return () if read is None else markdown.blocks(read, lambda line: Where(name, line + 1, 1), notes)
    starts = [0]
    for row in text.value.split("\n"):
        starts.append(starts[-1] + len(row) + 1)
    return markdown.blocks(text.value, lambda line: text.scalar.at(starts[line]), notes)


def _paragraph(block: Block, notes: Notes) -> Iterable[Words]:
    words = normalise.body(block.text, lambda _: block.where, notes)
    if words and (block.quoted or block.depth):
        from pdfreport.content import paragraphs  # only for bodies with lists and quotations

        words = paragraphs.of_block(block, words)
    return (words,) if words else ()


def _body_sections(parts: _Parts, offset: int) -> tuple[Section, ...]:
    """The gathered sections, numbered on from those written beside the body."""
    return tuple(
        Section(part.id or f"section-{number}", part.title, tuple(part.paragraphs), part.where)
        for number, part in enumerate(parts.sections, offset + 1)
    )


def _section(written: SectionWritten, number: int, folder: Folder, notes: Notes) -> Section:
    found: list[Words] = []
    for block in _blocks(written.body, folder, notes):
        if block.level:
            notes.error("content.heading-in-section", block.where, heading=block.text[:30])
        found.extend(_paragraph(block, notes))
    title = normalise.lines(written.title, notes)
    paragraphs = _paragraphs(written.paragraphs, notes) + tuple(found)
    if not title:
        notes.warn("content.section-no-title", written.where)
    return Section(written.id or f"section-{number}", title, paragraphs, written.where)


def _sidebar(written: SidebarWritten | None, notes: Notes) -> Sidebar | None:
    if written is None:
        return None
    if not written.items:
        notes.error("content.sidebar-empty", written.where)
    title = normalise.lines(written.title, notes)
    items = tuple(_item(entry) for entry in written.items)
    return Sidebar(
        title, written.source.strip(), written.marker.strip(), items, written.where, tuple(written.subjects.items())
    )


def _item(written: ItemWritten) -> Item:
    cuts = {
        name: normalise.tidied(getattr(written, name)) for name in ("text", "value", "unit", "label", "note", "short")
    }
    return Item(**cuts, group=written.group, hue=written.hue, where=written.where)


def _check_amount(made: Story, notes: Notes) -> None:
    """Report a story without text, and one that no newspaper could print."""
    pieces = [*made.lead, *made.paragraphs, *(words for part in made.sections for words in part.paragraphs)]
    size = sum(len(words.text.encode()) for words in pieces)
    if not any(pieces) and made.sidebar is None and not notes.errors:
        notes.error("content.empty-story", made.where, story=made.id)
    elif size > MAX_TEXT:
        notes.error("content.story-too-long", made.where, story=made.id, limit=MAX_TEXT // 1_000_000)
    for part in made.sections:
        if not part.paragraphs and not notes.errors:
            notes.error(
                "content.empty-section", part.where, section="".join(words.text for words in part.title) or part.id
            )
