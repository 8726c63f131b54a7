"""What a module of a frozen page can become in its place: other heights, heads, crops, or looser lines.

Comes in: the desk of a page, the shape that it was frozen in, the stories as they are now. Goes out: for a module and a
width the heights it can have, each with what it costs to change to it. A module whose copy still fills it stays as it
is. Which change the page takes is the business of `refit` (makeup.md section 6).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from pdfreport.frozen import dataclass
from pdfreport.makeup.arrangements import Forms
from pdfreport.makeup.curve import Material, holds, offered
from pdfreport.makeup.fixed import fixed_units
from pdfreport.makeup.leaves import Candidate, leaf
from pdfreport.makeup.pictures import photos_of
from pdfreport.makeup.reach import fills
from pdfreport.makeup.shape import Shape, Standing
from pdfreport.makeup.stories import CROP, LOOSENESS, LOOSER, WIDE_CROP, Ranked, material_of, measure_of, text_of
from pdfreport.makeup.unit import Leaf, Module, Panel, guests_of
from pdfreport.page.desk import Desk

MOVED, MOVED_LINE = 400, 150  # hundredths: a module of another height, and each line of it
OTHER_WAY = 2500  # head or pictures elsewhere in the module
LOOSE_STORY = {0: 0, LOOSENESS: 500, LOOSER: 1200}  # a story whose lines are set looser than the page's
WIDER = 250  # a crop that is wider than those of a search without need

Table = dict[int, "Choice"]  # by height with the white below


class Choice(NamedTuple):
    """A module of one height: what it costs to change to it, its leaf, whether its lines are set looser."""

    price: int
    leaf: Leaf
    loose: int


@dataclass(frozen=True, slots=True)
class Fitter:
    """One page: its desk, its shape, its stories by name as they stood, tables known so far."""

    desk: Desk
    shape: Shape
    stories: Mapping[str, Ranked]
    known: dict[tuple[int, int, int, int], Table]
    heads: dict[str, Forms]

    def table(self, number: int, width: int, near: int, give: int) -> Table:
        """The heights within `give` lines of `near` that a module can have in a width."""
        key = (number, width, near, give)
        if key not in self.known:
            self.known[key] = self._table(self.shape.modules[number], width, near, give)
        return self.known[key]

    def _table(self, one: Standing, width: int, near: int, give: int) -> Table:
        out: Table = {}
        if width == one.module.width and near == one.leaf.height and self._stands(one):
            out[near] = Choice(0, one.leaf, one.loose)
        if one.kind == "story":
            if near not in out or give:
                self._offer(one, width, (near, give), out)
        elif one.kind != "advert" and give:
            for found in self._panels(one, width):
                off = abs(found.height - near)
                if 0 < off <= give:
                    out.setdefault(found.height, Choice(MOVED + MOVED_LINE * off, found, 0))
        return out

    def _panels(self, one: Standing, width: int) -> Iterator[Leaf]:
        """The leaves of a sidebar, table or chart in a width."""
        for unit in fixed_units(self.desk):
            for found in unit.curve.get(width, ()):
                panel = found.modules[0][1]
                if isinstance(panel, Panel) and (panel.kind, panel.story) == (one.kind, one.name):
                    old = one.module
                    if one.kind == "sidebar" or (isinstance(old, Panel) and panel.form == old.form):
                        yield found

    def _stands(self, one: Standing) -> bool:
        """Whether the copy still fills the module as it is."""
        every = [one.module, *(guest.content for guest in guests_of(one.module))]
        return all(isinstance(each, Panel) or self._filled(each) for each in every)

    def _filled(self, module: Module) -> bool:
        """Whether a story's copy fills its legs."""
        told = self.stories[module.story]
        if {each.picture.figure for each in module.pictures} - {photo.id for photo in photos_of(told.story)}:
            return False
        text = text_of(told, measure_of(module, self.desk.grid), self.desk)
        if not module.legs:
            return not text.elements
        return fills(text.elements, [leg.depth for leg in module.legs])

    def _offer(self, one: Standing, width: int, at: tuple[int, int], out: Table) -> None:
        """Other forms of the module: the least change first, wider crops and looser lines where that is not enough."""
        near, give = at
        told = self.stories[one.name]
        if not all(isinstance(each.content, Panel) or self._filled(each.content) for each in guests_of(one.module)):
            return  # a guest has no room of its own to change in
        for crop, loose in ((CROP, 0), (WIDE_CROP, 0), (WIDE_CROP, LOOSENESS), (WIDE_CROP, LOOSER)):
            if len(out) == 2 * give + 1:
                break
            if crop == WIDE_CROP and not loose and not photos_of(told.story):
                continue
            variant = replace(told, crop=crop, loose=max(loose, told.loose))
            more = LOOSE_STORY[loose] + (WIDER if crop == WIDE_CROP else 0)
            material = self._material(variant, one, width)
            found = offered(width, (max(1, near - give - 1), near + give - 1), material)
            for height in range(near - give, near + give + 1):
                rows = [each for (lines, _), row in found.items() if lines == height - 1 for each in row]
                price = more + (MOVED + MOVED_LINE * abs(height - near) if height != near else 0)
                for each in sorted(rows, key=lambda each: each.price + _unlike(each, one)) if height not in out else ():
                    if holds(each, width, material):
                        cost = price + _unlike(each, one) + each.price
                        out[height] = Choice(cost, leaf(each, width, one.name), variant.loose)
                        break

    def _material(self, variant: Ranked, one: Standing, width: int) -> Material:
        """What a story brings; in a module of the old width its pictures keep their columns."""
        material = material_of(variant, self.desk)
        guests = tuple(({row[0].modules[0][1].width: row}, 0) for row in _corners(one.module))
        material = replace(material, forms=self.heads.setdefault(one.name, material.forms), guests=guests)
        if not isinstance(one.module, Module) or width != one.module.width:
            return material
        kept = {each.picture.columns for each in one.module.pictures}
        every = material.heights
        return replace(material, heights=lambda rank, columns: every(rank, columns) if columns in kept else ())


def _corners(module: Module | Panel) -> Iterator[tuple[Leaf]]:
    """The guests of a module as they stand, each corner as one rectangle."""
    guests = guests_of(module)
    for column in dict.fromkeys(guest.column for guest in guests):
        own = [guest for guest in guests if guest.column == column]
        rows = tuple((guest.top - own[0].top, guest.content) for guest in own)
        yield (Leaf(0, module.lines + 1 - own[0].top, (), (), rows),)


def _unlike(one: Candidate, old: Standing) -> int:
    """What it costs that head or pictures stand elsewhere in the module, or that it gets or loses its box."""
    module, at = old.module, one.arrangement
    if not isinstance(module, Module):
        return 0
    same = (
        module.boxed == one.boxed
        and module.head_at[:2] == at.head_at[:2]
        and sorted((p.picture.figure, p.picture.columns, p.column) for p in module.pictures)
        == sorted((p.picture.figure, p.picture.columns, p.column) for p in (*at.pictures, *at.feet))
    )
    return 0 if same else OTHER_WAY
