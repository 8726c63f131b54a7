"""The pool of an edition: stories that no page names, and the pages that take from it.

Comes in: an edition and its designs. Goes out: items to assign and rooms to fill, measured by the curves of the
stories; and, once it is decided which page takes what, the edition with its pages written out. An edition that is
open, such as one that lists no pages, gets as many pages as its stories need.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from pdfreport.content.check_pages import may_take
from pdfreport.content.model import Edition, PageCopy, Story
from pdfreport.design.model import Design
from pdfreport.diag import Notes
from pdfreport.frozen import dataclass
from pdfreport.makeup.assign import Cells, Item
from pdfreport.makeup.fixed import fixed_units
from pdfreport.makeup.pictures import photos_of
from pdfreport.makeup.setting import Case, Known, room_of
from pdfreport.makeup.stories import Ranked, text_of, unit_of
from pdfreport.makeup.unit import area
from pdfreport.page.compose import Workshop
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import Typesetter
from pdfreport.page.vacant import vacated

MOST_PAGES = 64  # pages that an open edition may come to
FULL = 3  # per cent of a page that its stories may be over or short of the room by their cheapest modules


@dataclass(frozen=True, slots=True)
class Pool:
    """Pages that take, by their index in the edition, with their designs; stories by importance, the reserve apart."""

    edition: Edition
    designs: tuple[Design, ...]
    pages: tuple[int, ...]
    stories: tuple[Story, ...]
    reserve: tuple[Story, ...]
    shop: Workshop
    known: dict[str, Known] = field(default_factory=dict)  # measured units by the file of the design

    def desk(self, page: int, stories: Sequence[Story]) -> Desk:
        """A desk of a page that holds these stories."""
        names = tuple(story.id for story in stories)
        copy = replace(self.edition.pages[page], stories=names, parts=tuple(stories))
        return measuring(copy, self.edition, self.designs[page], self.shop)

    def measured(self, design: Design) -> Known:
        """What is remembered of the stories in a design."""
        return self.known.setdefault(design.file, {})


def measuring(copy: PageCopy, edition: Edition, design: Design, shop: Workshop) -> Desk:
    """A desk for measuring: its findings are its own."""
    notes = Notes()
    stories = tuple(sorted(edition.on(copy), key=lambda story: story.wishes.reserve))
    setter = Typesetter(shop.catalog, notes, shop.memory, terms=edition.terms)
    return vacated(Desk(design, edition, copy, stories, setter, notes, {}, []))


def pool_of(edition: Edition, designs: Sequence[Design], shop: Workshop) -> Pool:
    """The pool with its pages; those of an open edition are as many as its stories need."""
    named = {name for page in edition.pages for name in page.stories}
    stories = sorted(
        (story for story in edition.stories if story.id not in named), key=lambda story: (story.importance, story.id)
    )
    wanted = tuple(story for story in stories if not story.wishes.reserve)
    reserve = tuple(story for story in stories if story.wishes.reserve)
    pages = tuple(at for at, page in enumerate(edition.pages) if page.pool)
    found = Pool(edition, tuple(designs), pages, wanted, reserve, shop)
    return _opened(found) if edition.open else found


def items_of(pool: Pool) -> tuple[Item, ...]:
    """The stories as items, those of a group as one if one page may take them all."""
    groups: dict[str, list[tuple[int, Story]]] = {}
    for rank, story in enumerate(pool.stories):
        groups.setdefault(f"group {story.wishes.group}" if story.wishes.group else f"story {story.id}", []).append(
            (rank, story)
        )
    out: list[Item] = []
    for together in groups.values():
        pages = [page for page in range(len(pool.pages)) if all(_may(pool, page, story) for _, story in together)]
        parts = [together] if pages else [[one] for one in together]
        out += [_item(pool, part) for part in parts]
    return tuple(out)


def _may(pool: Pool, page: int, story: Story) -> bool:
    return may_take(pool.edition.pages[pool.pages[page]], story)


def _item(pool: Pool, part: list[tuple[int, Story]]) -> Item:
    every = range(len(pool.pages))
    pages = tuple(page for page in every if all(_may(pool, page, story) for _, story in part))
    cells = tuple(_sum([taken(pool, page, rank, story) for rank, story in part]) for page in every)
    asked = ""
    if pages:  # an edition made up for another format may have fewer pages than its editor thought of
        asked = "page" if any(one.wishes.page for _, one in part) else asked
        asked = "section" if not asked and any(one.wishes.section for _, one in part) else asked
    pictures = sum(len(photos_of(story)) for _, story in part)
    return Item(tuple(story.id for _, story in part), part[0][0], cells, pictures, pages or tuple(every), asked)


def taken(pool: Pool, page: int, rank: int, story: Story) -> Cells:
    """Cells that a story takes, at the rank that it is likely to have on a page, with its sidebar."""
    design = pool.designs[pool.pages[page]]
    likely = rank // len(pool.pages)
    case = Case((story.id,), ("by itself", likely))
    known = pool.measured(design)
    desk = pool.desk(pool.pages[page], [story])
    if case not in known:
        known[case] = unit_of(Ranked(story, likely), desk)
    unit = known[case]
    leaves = [(leaf.price, leaf.height * width) for width, row in sorted(unit.curve.items()) for leaf in row]
    if leaves:
        found = [Cells(area(unit)[0], min(leaves)[1], area(unit)[1])]
    else:  # larger than the page: it may go on on another
        lines = text_of(Ranked(story, likely), desk.grid.span_width(1), desk).least
        found = [Cells(lines, lines, lines)]
    if story.sidebar is not None or story.figures:
        sizes = [area(one) for one in fixed_units(desk) if one.kind != "advert"]
        found += [Cells(least, least, most) for least, most in sizes]
    return _sum(found)


def _sum(found: Sequence[Cells]) -> Cells:
    return Cells(*(sum(column) for column in zip(*found, strict=True)))


def rooms_of(pool: Pool) -> tuple[int, ...]:
    """Cells of every page, less what its adverts take."""
    rooms = []
    for page in pool.pages:
        desk = pool.desk(page, ())
        rooms.append(room_of(desk) - sum(advert.columns * (advert.lines + 1) for advert in desk.copy.adverts))
    return tuple(rooms)


def _opened(pool: Pool) -> Pool:
    """The pool with as many pages as its stories fill: those there are, then copies of the last, numbers going on."""
    one = replace(pool, pages=pool.pages[:1])
    room = rooms_of(one)[0]
    need = sum(item.cells[0].cheapest for item in items_of(one))
    less = max(1, need // room)
    count = less if need * need <= less * (less + 1) * room * room else less + 1  # as much too full as else too empty
    count = min(count, MOST_PAGES)
    pages, designs = list(pool.edition.pages), list(pool.designs)
    if count < len(pool.pages):
        gone = set(pool.pages[count:])
        pages = [page for at, page in enumerate(pages) if at not in gone]
        designs = [design for at, design in enumerate(designs) if at not in gone]
    last = pool.pages[min(count, len(pool.pages)) - 1]
    taken = {page.number for page in pages}
    for _ in range(count - len(pool.pages)):
        number = max(taken) + 1
        taken.add(number)
        pages.append(replace(pages[last], number=number, section="", adverts=()))
        designs.append(designs[last])
    edition = replace(pool.edition, pages=tuple(pages))
    found = tuple(at for at, page in enumerate(pages) if page.pool)
    return replace(pool, edition=edition, designs=tuple(designs), pages=found)
