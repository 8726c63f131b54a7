"""Every page of an edition whose design has rules of make-up instead of frames, made up and composed.

Comes in: an edition, its designs, the workshop of `page.compose`. Goes out: the pages as decided, or the document. What
is found while measuring is dropped: composing says it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.model import Edition
from pdfreport.design.model import Design
from pdfreport.diag import Notes, OversetError
from pdfreport.display.document import Document
from pdfreport.frozen import dataclass
from pdfreport.makeup.explain import tell, told
from pdfreport.makeup.page import MadeUp, bench_of, made_up
from pdfreport.makeup.ranking import Plan
from pdfreport.makeup.refusal import refused
from pdfreport.page.compose import Workshop, compose
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import Typesetter


@dataclass(frozen=True, slots=True)
class Decided:
    """An edition with its pages decided: designs that all have frames, and what was made up, page by page."""

    edition: Edition
    designs: tuple[Design, ...]
    made: tuple[MadeUp | None, ...]

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
    for page, made in zip(document.report["pages"], decided.made, strict=True):
        if made is not None:
            tell(made, shop.notes)
        pages.append(page if made is None else {**page, "makeup": told(made)})
    return replace(document, report={**document.report, "pages": pages})


def make_up(edition: Edition, designs: Sequence[Design], shop: Workshop) -> Decided:
    """Every page decided. Raises OversetError if one cannot be closed; a draft shows the nearest that can."""
    out: list[Design] = []
    done: list[MadeUp | None] = []
    for number, design in enumerate(designs):
        if design.makeup is None:
            out.append(design)
            done.append(None)
            continue
        bench = bench_of(desk_of(edition, number, design, shop))
        made = made_up(bench)
        if made is None:
            said = Notes()
            made = refused(bench, said)
            if made is None or not shop.draft:
                raise OversetError([*shop.notes.errors, *said.errors])
            shop.notes.extend(said)
        out.append(made.design())
        done.append(made)
    return Decided(_printed(edition, done), tuple(out), tuple(done))


def desk_of(edition: Edition, number: int, design: Design, shop: Workshop) -> Desk:
    """A desk for measuring: its findings are its own."""
    copy = edition.pages[number]
    notes = Notes()
    written = [edition.story(name) for name in copy.stories]
    stories = tuple(sorted(written, key=lambda story: story.wishes.reserve))
    setter = Typesetter(shop.catalog, notes, shop.memory, terms=edition.terms)
    return Desk(design, edition, copy, stories, setter, notes, {}, [])


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
        kept = [at for at in order if copy.stories[at] not in off]
        places = tuple(copy.story_places[at] for at in kept) if copy.story_places else ()
        pages.append(replace(copy, stories=tuple(copy.stories[at] for at in kept), story_places=places))
    return replace(edition, pages=tuple(pages))
