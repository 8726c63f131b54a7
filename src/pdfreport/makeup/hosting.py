"""Hosting: a story's rectangle with something of its own in a lower corner: an advert, a sidebar, a small story.

Comes in: an arrangement of the story, and the rectangles of the guest by width. Goes out: arrangements in which the
legs over the guest are shorter, an L of text, while the whole stays a rectangle for the search. So a page of one story
or two can have a corner advert, which cuts from edge to edge alone cannot give it (docs/rules/makeup.md section 6).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pdfreport.makeup.arrangements import Arrangement, Suits
from pdfreport.makeup.unit import Leaf

LEFT = 100  # hundredths: a guest at the left foot, where reading the story would end beside it
MOST = 12  # rectangles of a guest that are tried in each width, the cheapest

Guests = Mapping[int, Sequence[Leaf]]  # by columns


def invited(curve: Mapping[int, Sequence[Leaf]], columns: int) -> dict[int, tuple[Leaf, ...]]:
    """The rectangles in which a unit can be a guest in a module of up to so many columns."""
    return {
        width: tuple(sorted(leaves, key=lambda leaf: (leaf.price, leaf.height))[:MOST])
        for width, leaves in sorted(curve.items())
        if width < columns
    }


def hosted(one: Arrangement, guests: Guests, price: int, suits: Suits) -> Iterator[Arrangement]:
    """The arrangement with the guest at the foot of its last legs, or of its first."""
    legs, taken = len(one.columns), sum(top + foot for _, top, foot in one.columns)
    for width, leaves in guests.items():
        if width >= legs:
            continue
        for first in (legs - width, 0):
            under = one.columns[first : first + width]
            if any(foot for _, _, foot in under):
                continue
            for leaf in leaves:
                if suits(legs, taken + leaf.height * width, one.lines):
                    columns = tuple((column, top, leaf.height) for column, top, _ in under)
                    yield one._replace(
                        price=one.price + price + leaf.price + (0 if first else LEFT),
                        columns=(*one.columns[:first], *columns, *one.columns[first + width :]),
                        guests=(*one.guests, (leaf, under[0][0])),
                    )
