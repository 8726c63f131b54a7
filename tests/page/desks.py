"""The desk of a page before it is closed, for tests of what closes it."""

from __future__ import annotations

from pdfreport.build import ready
from pdfreport.content.model import Edition
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import Typesetter


def desk_of(edition: Edition, layout: str) -> Desk:
    """The desk of an edition's first page."""
    designs, shop = ready(edition, layout, draft=False)
    copy = edition.pages[0]
    setter = Typesetter(shop.catalog, shop.notes, shop.memory)
    stories = tuple(edition.story(name) for name in copy.stories)
    return Desk(designs[0], edition, copy, stories, setter, shop.notes, {}, [])
