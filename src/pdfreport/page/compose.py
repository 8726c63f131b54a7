"""The recipe of a page: close its threads, place its frames in order, check that every word stands on it.

Comes in: an edition, its designs, open fonts. Goes out: a `display.Document`. The order of frames in a layout file is
the order of painting; in which order stories are read, `reading` says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pdfreport.content.model import Edition, Story
from pdfreport.design import frames as kinds
from pdfreport.design.model import Design
from pdfreport.diag import Notes, OversetError
from pdfreport.display.document import Document, Info, Page, PlacedFrame
from pdfreport.display.dump import walk
from pdfreport.display.items import Item
from pdfreport.display.structure import Passage
from pdfreport.fonts.catalog import Catalog
from pdfreport.frozen import dataclass
from pdfreport.page.closed import Closed, Closing, frames_of, left_open, left_out
from pdfreport.page.closing import close_page
from pdfreport.page.collisions import tell_collisions
from pdfreport.page.construction import guides
from pdfreport.page.desk import Desk
from pdfreport.page.drawing import drawing
from pdfreport.page.ground import grounded
from pdfreport.page.ink import knock_out
from pdfreport.page.parts import all_nodes
from pdfreport.page.quality import PlacedLine, quality
from pdfreport.page.reading import paid, passages
from pdfreport.page.remedies import page_report
from pdfreport.page.rich import enrich
from pdfreport.page.thread import place
from pdfreport.page.told import tell
from pdfreport.page.twice import tell_twice
from pdfreport.page.typeset import Memory, Typesetter
from pdfreport.page.vacant import vacated


@dataclass(frozen=True, slots=True)
class Workshop:
    """What composing needs from outside: open fonts, what is remembered, where findings go, whether drafts may pass."""

    catalog: Catalog
    memory: Memory
    notes: Notes
    draft: bool = False


def compose(edition: Edition, designs: Sequence[Design], shop: Workshop) -> Document:
    """Every page of the edition in its design (one per page, in order). Raises OversetError if copy is left over."""
    if any(copy.continued for copy in edition.pages):
        from pdfreport.page.turning import turned  # few editions have stories on two pages

        setter = Typesetter(shop.catalog, shop.notes, shop.memory, terms=edition.terms)
        edition = turned(edition, designs, setter, draft=shop.draft)
    pictures: dict[Any, Any] = {}
    pages: list[Page] = []
    told: list[dict[str, Any]] = []
    lines: list[PlacedLine] = []
    open_columns = 0
    for copy, design in zip(edition.pages, designs, strict=True):
        stories = edition.on(copy)
        setter = Typesetter(shop.catalog, shop.notes, shop.memory, terms=edition.terms)
        desk = vacated(Desk(design, edition, copy, stories, setter, shop.notes, pictures, []))
        page, page_told, page_lines, page_open = _page(desk, shop)
        pages.append(page)
        told.append(page_told)
        lines += page_lines
        open_columns += page_open
    shop.memory.trim()
    report = {"pages": told, "quality": quality(lines, open_columns)}
    order = _strips(edition, designs)
    order += passages(map(edition.story, dict.fromkeys(name for copy in edition.pages for name in copy.stories)))
    order += tuple(passage for copy in edition.pages for passage in paid(copy.adverts))
    return Document(tuple(pages), _info(edition), designs[0].profile, shop.catalog.faces(), pictures, report, order)


def _strips(edition: Edition, designs: Sequence[Design]) -> tuple[Passage, ...]:
    """The contents strips of all pages, read before the stories."""
    found = [
        (copy, frame)
        for copy, design in zip(edition.pages, designs, strict=True)
        for frame in design.frames
        if isinstance(frame, kinds.ContentsFrame)
    ]
    if not found:
        return ()
    from pdfreport.page.furniture import contents  # few pages have one

    return tuple(contents.passage(frame, copy) for copy, frame in found)


def _page(desk: Desk, shop: Workshop) -> tuple[Page, dict[str, Any], list[PlacedLine], int]:
    """One page: its value, its part of the report, its body lines, and how many columns stay open."""
    closing = close_page(desk)
    if closing.overset:
        from pdfreport.page import draft as drafts  # what does not fit is not the way of most pages

        if not shop.draft:
            raise OversetError([*shop.notes.errors, *drafts.overset_diagnostics(closing, desk)])
        closing = drafts.spilled(closing, desk)
    desk = replace(desk, turned=closing.turned)
    if closing.size or closing.leading or closing.pictures:
        from pdfreport.page.resized import as_closed  # a last remedy

        desk = as_closed(desk, closing)
    items, frames, lines = _place_all(desk, closing)
    tell_collisions(desk.placed, desk)
    tell_twice(desk)
    _adverts(desk)
    missing = _unplaced(desk, items, closing)
    if closing.overset or missing:
        from pdfreport.page import draft as drafts

        if not shop.draft:
            raise OversetError([*shop.notes.errors, *drafts.unplaced_diagnostics(missing, desk)])
        shop.notes.extend(drafts.overset_diagnostics(closing, desk))
        shop.notes.extend(drafts.unplaced_diagnostics(missing, desk))
        items += drafts.stamp(desk, closing, missing)
    _unused_figures(desk, items)
    paper = desk.design.profile
    items = knock_out(enrich(items, paper, desk.design.rich_black, desk.notes), paper.max_ink)
    items = grounded(items, desk.pictures)
    grid = desk.grid
    spread = any(isinstance(frame, kinds.FolioFrame) and frame.spread for frame in desk.design.frames)
    numbers = f"{desk.copy.number}、{desk.copy.number + 1}" if spread else f"{desk.copy.number}"
    title = f"第{numbers}版　{desk.copy.section}".rstrip()
    page = Page(
        desk.copy.number, grid.page, desk.design.bleed, tuple(items), tuple(frames), guides(desk, closing), title
    )
    tell(desk, closing)
    told, open_columns = page_report(desk, closing, page, lines)
    if open_columns and not closing.overset and not desk.design.made_up:
        from pdfreport.page.cures import tell_cures

        tell_cures(closing, desk, desk.notes)
    return page, told, lines, open_columns


def _place_all(desk: Desk, closing: Closing) -> tuple[list[Item], list[PlacedFrame], list[PlacedLine]]:
    """Every frame's items in layout order; a thread is placed where its first frame stands."""
    items: list[Item] = []
    frames: list[PlacedFrame] = []
    lines: list[PlacedLine] = []
    threads: Mapping[str, Closed] = {closed.thread.name: closed for closed in closing.closed}
    begun: set[str] = set()
    for frame in desk.design.frames:
        if isinstance(frame, kinds.TextFrame):
            closed = threads.get(frame.thread)
            if closed is not None and frame.thread not in begun:
                begun.add(frame.thread)
                items += _hairlines(closed, desk)
                set_items, set_lines = place(closed.stuff, closed.fit, closed.legs, desk)
                desk.placed[frame.id] = tuple(set_items)
                items += set_items
                lines += set_lines
            frames.append(_text_frame(frame, closed, desk))
            continue
        kind: Any = type(frame)  # mypy does not count types among the hashables that a cached function takes
        placed = drawing(kind)(frame, desk)
        desk.placed[frame.id] = placed.items
        items += placed.items
        frames.append(PlacedFrame(frame.id, frame.story, frame.kind, desk.rect(frame), placed.lines, placed.capacity))
    return items, frames, lines


def _hairlines(closed: Closed, desk: Desk) -> list[Item]:
    """The rules between a thread's legs, or those of its vertical frames."""
    if not closed.legs[0].vertical:
        if not closed.thread.rules:
            return []
        from pdfreport.page.column_rules import column_rules  # only where a design asks for them

        return column_rules(closed, desk)
    from pdfreport.page.upright import rules  # level pages do without it

    frames = frames_of(closed.thread.name, desk)
    return [
        item for frame in frames for item in rules(frame, [leg for leg in closed.legs if leg.frame == frame.id], desk)
    ]


def _text_frame(frame: kinds.TextFrame, closed: Closed | None, desk: Desk) -> PlacedFrame:
    found = () if closed is None else tuple(zip(closed.legs, left_open(closed), strict=True))
    own = [(leg, still_open) for leg, still_open in found if leg.frame == frame.id]
    capacity = sum(leg.room_lines for leg, _ in own)
    filled = capacity - sum(still_open for _, still_open in own)
    bands: tuple[int, ...] = ()
    if any(leg.over for leg, _ in own):
        first = own[0][0].x
        bands = tuple(leg.depth for leg, _ in own if leg.x == first and not leg.over)
    return PlacedFrame(frame.id, frame.story, "text", desk.rect(frame), filled, capacity, bands)


def _adverts(desk: Desk) -> None:
    """Say which adverts of the page the design has no frame for."""
    there = [frame.advert for frame in desk.design.frames if isinstance(frame, kinds.AdvertFrame)]
    for advert in desk.copy.adverts:
        if advert.id not in there:
            desk.notes.error(
                "page.advert-without-frame", advert.where, advert=advert.id, layout=desk.design.name,
                columns=advert.columns, lines=advert.lines,
            )  # fmt: skip


def _unplaced(desk: Desk, items: Sequence[Item], closing: Closing) -> list[tuple[Story, str]]:
    """Nodes of the page's stories that no frame took: text is never lost. What its editor let go is reported."""
    there = {item.mark.node for item in walk(items)}
    for one in left_out(closing.closed):
        there.update((one.piece.node,) if one.formed is None else one.formed.nodes())
    out: list[tuple[Story, str]] = []
    for story in desk.stories:
        wanted = list(all_nodes(story))
        if story.sidebar is not None:
            wanted += [f"{story.id}/sidebar/{rank}" for rank in range(len(story.sidebar.items))]
            wanted += [f"{story.id}/sidebar/title"] if story.sidebar.title else []
        out += [(story, node) for node in wanted if node not in there]
        tables = [f"{story.id}/figure/{figure.id}" for figure in story.figures if figure.table]
        out += [(story, node) for node in tables if not any(one.startswith(f"{node}/") for one in there)]
    return out


def _unused_figures(desk: Desk, items: Sequence[Item]) -> None:
    """Say which pictures and charts the design has no frame for: pictures aloud, charts in the report."""
    there = {item.mark.node for item in walk(items)}
    for story in desk.stories:
        unused = [
            f
            for f in story.figures
            if (f.src or f.chart or f.kind == "qr") and f"{story.id}/figure/{f.id}" not in there
        ]
        pictures, charts = ([f.id for f in unused if (f.kind == "chart") is chart] for chart in (False, True))
        told = {"layout": desk.design.name, "story": story.id}
        if pictures:
            desk.notes.warn("page.figures-not-used", story.where, figures=pictures, **told)
        if charts:
            desk.notes.note("page.figures-not-used", story.where, figures=charts, **told)


def _info(edition: Edition) -> Info:
    first = edition.story(edition.pages[0].stories[0]) if edition.pages[0].stories else None
    title = edition.title or ("".join(row.text for row in first.headline) if first else edition.publication)
    subject = first.deck.text if first else ""
    return Info(title, edition.author or edition.publication, subject, edition.date, publication=edition.publication)
