"""Every page of an edition whose design has rules of make-up instead of frames, made up.

Comes in: an edition, its designs, the workshop of `page.compose`. Goes out: designs that all have frames, and what the
report tells of each page. What make-up says of the copy on its way is dropped: composing says it again.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.content.model import Edition
from pdfreport.design.model import Design
from pdfreport.diag import Notes, OversetError
from pdfreport.makeup.page import MadeUp, made_up
from pdfreport.page.compose import Workshop
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import Typesetter


def make_up(
    edition: Edition, designs: Sequence[Design], shop: Workshop
) -> tuple[tuple[Design, ...], tuple[MadeUp | None, ...]]:
    """The designs with frames, and what was made up, page by page. Raises OversetError if a page cannot be closed."""
    out: list[Design] = []
    done: list[MadeUp | None] = []
    for number, design in enumerate(designs):
        if design.makeup is None:
            out.append(design)
            done.append(None)
            continue
        desk = desk_of(edition, number, design, shop)
        made = made_up(desk)
        if made is None:
            notes = Notes()
            notes.error("makeup.not-closed", desk.copy.where, page=desk.copy.number)
            raise OversetError([*shop.notes.errors, *notes.errors])
        out.append(made.design)
        done.append(made)
    return tuple(out), tuple(done)


def desk_of(edition: Edition, number: int, design: Design, shop: Workshop) -> Desk:
    """A desk for measuring: its findings are its own."""
    copy = edition.pages[number]
    notes = Notes()
    stories = tuple(edition.story(name) for name in copy.stories)
    setter = Typesetter(shop.catalog, notes, shop.memory, terms=edition.terms)
    return Desk(design, edition, copy, stories, setter, notes, {}, [])
