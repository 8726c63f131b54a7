"""Where an element of the structure tree stands, for findings about it."""

from __future__ import annotations

from pdfreport.preflight.model import Facts, Spot
from pdfreport.preflight.objects import get, identity
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.tags import Element


def spot(file: Opened, element: Element, facts: Facts) -> Spot:
    """The middle of its type on its first page; the page that it names if it has no type; else the file."""
    place = file.tags.place(element)
    if place is None:
        page = get(element.source, "Pg")
        rank = next(
            (one.number for one in file.pages if page is not None and identity(one.source) == identity(page)), 0
        )
        return Spot(rank, object=element.said, facts=facts)
    number, where = place
    return Spot(number, ((where[0] + where[2]) / 2, (where[1] + where[3]) / 2), element.said, facts)
