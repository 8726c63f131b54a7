"""Every page of an edition whose design has rules of make-up instead of frames, made up and composed.

Comes in: an edition, its designs, the workshop of `page.compose`. Goes out: the pages as decided, or the document. What
is found while measuring is dropped: composing says it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.model import Edition, PageCopy
from pdfreport.design.model import Design
from pdfreport.diag import ContentError, Notes, OversetError
from pdfreport.display.document import Document
from pdfreport.frozen import dataclass
from pdfreport.makeup.again import again, off_page
from pdfreport.makeup.explain import tell, told
from pdfreport.makeup.jumps import jumped
from pdfreport.makeup.page import MadeUp, bench_of, made_up
from pdfreport.makeup.pool import measuring, pool_of
from pdfreport.makeup.ranking import Plan
from pdfreport.makeup.refusal import refused, too_coarse
from pdfreport.makeup.seldom import seldom_collected
from pdfreport.makeup.setting import Bench
from pdfreport.makeup.shares import Shared, shared
from pdfreport.makeup.taken import tell_shares
from pdfreport.page.compose import Workshop, compose
from pdfreport.page.desk import Desk
from pdfreport.trials import decided


@dataclass(frozen=True, slots=True)
class Decided:
    """An edition with its pages decided: designs that all have frames, and what was made up, page by page."""

    edition: Edition
    designs: tuple[Design, ...]
    made: tuple[MadeUp | None, ...]
    shared: Shared | None = None

    def with_plan(self, page: int, plan: Plan) -> Decided:
        """The same with another plan for one page (from 0)."""
        made = self.made[page]
        assert made is not None
        designs = (*self.designs[:page], made.design(plan), *self.designs[page + 1 :])
        return replace(self, designs=designs)


def compose_made_up(edition: Edition, designs: Sequence[Design], shop: Workshop) -> Document:
    """The edition composed after make-up, with what was done in its notes and in its report."""
    decided = make_up(edition, designs, shop)
    document = compose(decided.edition, decided.designs, shop)
    pages = []
    taken = {} if decided.shared is None else tell_shares(decided.shared, edition, decided.edition, shop.notes)
    for page, made in zip(document.report["pages"], decided.made, strict=True):
        if made is not None:
            tell(made, shop.notes)
        more = {"taken": taken[page["number"]]} if page["number"] in taken else {}
        pages.append(page if made is None else {**page, "makeup": {**told(made), **more}})
    return replace(document, report={**document.report, "pages": pages})


def make_up(edition: Edition, designs: Sequence[Design], shop: Workshop) -> Decided:
    """Every page decided. Raises OversetError if one cannot be closed, ContentError if a picture is too coarse for it.

    A draft shows the nearest that can.
    """
    takes = _taking(edition, designs, shop.notes)
    with seldom_collected():
        if any(page.pool for page in takes.pages):
            found = _from_pool(jumped(shared(pool_of(takes, designs, shop))), shop)
        else:
            found = _decided(edition, designs, [None] * len(designs), shop)
    decided()
    return found


def _taking(edition: Edition, designs: Sequence[Design], notes: Notes) -> Edition:
    """The edition with every page that lists no stories as one that takes from the pool. Raises ContentError."""
    if edition.open and len(edition.pages) == 1 and designs[0].makeup is not None:
        edition = replace(edition, pages=(replace(edition.pages[0], stories=(), story_places=(), pool=True),))
    for page, design in zip(edition.pages, designs, strict=True):
        if page.pool and design.makeup is None:
            notes.error("pages.fixed-design", page.where, page=page.number, layout=design.name)
        elif page.continued and design.makeup is not None:
            notes.error("pages.continued-made-up", page.where, page=page.number, name=page.continued[0])
    if notes.errors:
        raise ContentError(tuple(notes))
    return _jumping(edition, designs)


def _jumping(edition: Edition, designs: Sequence[Design]) -> Edition:
    """An edition in which a story may go on: stories that a made-up page names are of the pool, bound to that page."""
    if len(edition.pages) < 2 or not any(story.wishes.jump for story in edition.stories):
        return edition
    bound: dict[str, int] = {}
    pages = []
    for page, design in zip(edition.pages, designs, strict=True):
        if design.makeup is not None and page.stories:
            bound |= dict.fromkeys(page.stories, page.number)
            page = replace(page, stories=(), story_places=(), pool=True)
        pages.append(page)
    stories = tuple(
        replace(story, wishes=replace(story.wishes, page=bound[story.id])) if story.id in bound else story
        for story in edition.stories
    )
    return replace(edition, pages=tuple(pages), stories=stories)


def _from_pool(done: Shared, shop: Workshop) -> Decided:
    """The pages of an edition whose stories were shared out, those that are still open by the ladder."""
    empty = [
        done.pool.edition.pages[page] for page, names in zip(done.pool.pages, done.stories, strict=True) if not names
    ]
    for page in empty:
        shop.notes.error("pages.nothing-left", page.where, page=page.number, stories=len(done.pool.stories))
    if empty:
        raise ContentError(tuple(shop.notes))
    made: list[MadeUp | None] = [None] * len(done.pool.designs)
    for at, found in zip(done.pool.pages, done.made, strict=True):
        made[at] = found
    decided = _decided(done.edition, done.pool.designs, made, shop)
    return replace(decided, shared=done)


def _decided(edition: Edition, designs: Sequence[Design], known: Sequence[MadeUp | None], shop: Workshop) -> Decided:
    """Every page decided, those `known` as they are."""
    out: list[Design] = []
    done: list[MadeUp | None] = []
    for number, (design, made) in enumerate(zip(designs, known, strict=True)):
        if made is None and (design.makeup is not None or design.plan is not None):
            edition = _by_importance(edition, number)
        if design.makeup is not None:
            made = made or _made(bench_of(desk_of(edition, number, design, shop)), shop)
            design = made.design()
        elif design.plan is not None:
            edition = _without(edition, number, off_page(desk_of(edition, number, design, shop), design.plan))
            design, made = again(desk_of(edition, number, design, shop))
        out.append(design)
        done.append(made)
    return Decided(_printed(edition, done), tuple(out), tuple(done))


def _by_importance(edition: Edition, number: int) -> Edition:
    """The edition with the stories of a page in the order that they are ranked and read in, the reserve last.

    So their order in the file, where it is not their importance, changes nothing. A story whose id is a number is named
    by its place on the page, also in a frozen layout: pages with such ids stay in the order of the file.
    """
    stories = edition.on(edition.pages[number])
    if any(story.id.isdecimal() for story in stories):
        return edition
    order = sorted(stories, key=lambda story: (story.wishes.reserve, story.importance, story.id))
    return _listing(edition, number, [stories.index(story) for story in order])


def _without(edition: Edition, number: int, off: frozenset[str]) -> Edition:
    """The edition with stories off one of its pages."""
    if not off:
        return edition
    names = edition.pages[number].stories
    return _listing(edition, number, [at for at, name in enumerate(names) if name not in off])


def _listing(edition: Edition, number: int, kept: Sequence[int]) -> Edition:
    """The edition with these of the stories of a page, in this order."""
    pages = (*edition.pages[:number], _listed(edition.pages[number], kept), *edition.pages[number + 1 :])
    return replace(edition, pages=pages)


def _listed(copy: PageCopy, kept: Sequence[int]) -> PageCopy:
    """A page with these of its stories, in this order."""
    places = tuple(copy.story_places[at] for at in kept) if copy.story_places else ()
    return replace(copy, stories=tuple(copy.stories[at] for at in kept), story_places=places)


def _made(bench: Bench, shop: Workshop) -> MadeUp:
    """A page made up, or what a draft shows of one that cannot be closed."""
    coarse = too_coarse(bench)
    made = None if coarse else made_up(bench)
    if made is None:
        said = Notes()
        made = refused(bench, said)
        if made is None or not shop.draft:
            failed = ContentError if coarse else OversetError  # no other design would take a file too coarse
            raise failed([*shop.notes.errors, *said.errors])
        shop.notes.extend(said)
    return made


def desk_of(edition: Edition, number: int, design: Design, shop: Workshop) -> Desk:
    """A desk for measuring a page, by its index: its findings are its own."""
    return measuring(edition.pages[number], edition, design, shop)


def _printed(edition: Edition, done: Sequence[MadeUp | None]) -> Edition:
    """The edition as it is printed: reserve stories that no page took are off their pages."""
    pages = []
    for copy, made in zip(edition.pages, done, strict=True):
        if made is None:
            pages.append(copy)
            continue
        reserve = {one.story.id for one in made.bench.reserve}
        off = reserve - set(made.tried.setting.reserves)
        order = sorted(range(len(copy.stories)), key=lambda at: copy.stories[at] in reserve)
        pages.append(_listed(copy, [at for at in order if copy.stories[at] not in off]))
    return replace(edition, pages=tuple(pages))
