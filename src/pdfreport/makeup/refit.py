"""A frozen page fitted again after an edit of its copy, so that as little of it moves as can be (makeup.md section 6).

Comes in: the desk of a page, and the shape that it was frozen in. Goes out: the page with every module where it stood
and another head, crop or looser lines inside; else with edges between modules moved by a line or two; else with two
stories exchanged; or nothing, and the page is searched anew. A module whose copy still fills it stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from pdfreport.frozen import dataclass
from pdfreport.makeup.arrangements import Forms
from pdfreport.makeup.block import BESIDE, LEAF, STACKED, Search
from pdfreport.makeup.curve import Material, holds, offered
from pdfreport.makeup.fixed import fixed_units
from pdfreport.makeup.leaves import Candidate, leaf
from pdfreport.makeup.order import order_of
from pdfreport.makeup.pictures import photos_of
from pdfreport.makeup.ranking import Plan, plan_of
from pdfreport.makeup.reach import fills
from pdfreport.makeup.setting import rules_of
from pdfreport.makeup.shape import Shape, Standing, Tree, entry_of
from pdfreport.makeup.stories import CROP, LOOSENESS, LOOSER, WIDE_CROP, Ranked, material_of, measure_of, text_of
from pdfreport.makeup.unit import Leaf, Module, Panel, Unit, guests_of
from pdfreport.page.desk import Desk

GIVE = 3  # lines that a module's height may change
MOVED, MOVED_LINE = 400, 150  # hundredths: a module of another height, and each line of it
OTHER_WAY = 2500  # head or pictures elsewhere in the module
LOOSE_STORY = {0: 0, LOOSENESS: 500, LOOSER: 1200}  # a story whose lines are set looser than the page's
WIDER = 250  # a crop that is wider than those of a search without need
FURTHEST = 3  # steps of importance between two stories that are exchanged

Table = dict[int, "Choice"]  # by height with the white below
Filled = tuple[int, tuple["Choice", ...]]  # what a part of the page costs, its modules in order


class Choice(NamedTuple):
    """A module of one height: what it costs to change to it, its leaf, whether its lines are set looser."""

    price: int
    leaf: Leaf
    loose: int


@dataclass(frozen=True, slots=True)
class Refitted:
    """The page fitted again: how, the stories concerned, the question and plan as a search would give them."""

    how: str  # frames, edges, exchanged
    concerned: tuple[str, ...]
    question: Search
    plan: Plan
    stories: tuple[Ranked, ...]


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


def refitted(desk: Desk, shape: Shape) -> Refitted | None:
    """The page fitted again with the least that moves; None if it has to be searched anew."""
    stories = {story.id: story for story in desk.stories}
    told: dict[str, Ranked] = {}
    for one in shape.modules:
        for module in (one.module, *(guest.content for guest in guests_of(one.module))):
            if isinstance(module, Panel):
                continue
            story = stories.get(module.story)
            if story is None:
                return None
            shown = {each.picture.figure for each in module.pictures}
            left_out = tuple(photo.id for photo in photos_of(story) if photo.id not in shown)
            rank, loose = (one.rank, one.loose) if module is one.module else (one.rank + 1, 0)
            told[module.story] = Ranked(story, rank, left_out, loose=loose)
    fitter = Fitter(desk, shape, told, {}, {})
    places = [(number, one.module.width, one.leaf.height) for number, one in enumerate(shape.modules)]
    for how, give in (("frames", 0), ("edges", GIVE)):
        found = _filled(fitter, places, give)
        if found is not None:
            return _done(fitter, how, found, places)
    best = min(_exchanges(fitter, places), key=lambda one: one[0], default=None)
    if best is None:
        return None
    _, found, swapped = best
    return _done(fitter, "exchanged", found, swapped)


Place = tuple[int, int, int]  # number of the module, columns, height near which it stands


def _exchanges(fitter: Fitter, places: list[Place]) -> Iterator[tuple[int, tuple[Choice, ...], list[Place]]]:
    """The page with two stories of like importance exchanged, for every such pair that closes it."""
    modules = fitter.shape.modules
    for a, b in combinations(range(len(modules)), 2):
        first, second = modules[a], modules[b]
        if first.kind != "story" or second.kind != "story" or abs(first.rank - second.rank) > FURTHEST:
            continue
        swapped = list(places)
        swapped[a], swapped[b] = (b, *places[a][1:]), (a, *places[b][1:])
        found = _filled(fitter, swapped, GIVE)
        if found is not None:
            yield sum(one.price for one in found), found, swapped


def _filled(fitter: Fitter, places: Sequence[Place], give: int) -> tuple[Choice, ...] | None:
    """The cheapest choice of modules that fill the page, in the order of the shape's places; None if none do."""
    shape = fitter.shape

    def filled(tree: Tree) -> dict[int, Filled]:
        kind, first, second = tree
        if kind == LEAF:
            table = fitter.table(*places[first], give)
            return {height: (one.price, (one,)) for height, one in table.items()}
        upper = filled(first)
        lower = filled(second) if upper else {}
        out: dict[int, Filled] = {}
        for high, (price, choices) in upper.items():
            for low, (other, more) in lower.items():
                if kind == BESIDE and high != low:
                    continue
                height = high + low if kind == STACKED else high
                total = price + other
                if height not in out or total < out[height][0]:
                    out[height] = (total, choices + more)
        return out

    found = filled(shape.tree).get(shape.height)
    if found is None:
        return None
    order = _numbers(shape.tree)
    by_place = dict(zip(order, found[1], strict=True))
    return tuple(by_place[number] for number in range(len(places)))


def _numbers(tree: Tree) -> list[int]:
    return [tree[1]] if tree[0] == LEAF else _numbers(tree[1]) + _numbers(tree[2])


def _done(fitter: Fitter, how: str, found: Sequence[Choice], places: Sequence[Place]) -> Refitted:
    """The choice as a plan, priced and told as one that was searched."""
    shape, modules = fitter.shape, fitter.shape.modules
    prices = rules_of(fitter.desk).prices
    leaves = {number: one.leaf for (number, _, _), one in zip(places, found, strict=True)}
    units = tuple(
        Unit(
            one.name, one.kind, one.rank, {leaves[number].modules[0][1].width: (leaves[number],)},
            fitter.stories[one.name].story.wishes.group if one.kind == "story" else "",
        )
        for number, one in enumerate(modules)
    )  # fmt: skip
    question = Search(units, order_of(units, prices), shape.columns, shape.height, prices)
    numbers = tuple(number for number, _, _ in places)
    plan = plan_of(entry_of(shape.tree, (numbers, tuple(one.leaf for one in found)), question)[0], question)
    loose = dict.fromkeys(fitter.stories, 0) | {
        modules[number].name: one.loose for number, one in zip(numbers, found, strict=True)
    }
    stories = sorted(fitter.stories.values(), key=lambda one: one.rank)
    return Refitted(
        how,
        tuple(name for name in _concerned(how, places, found, modules)),
        question,
        plan,
        tuple(replace(one, loose=loose[one.story.id]) for one in stories),
    )


def _concerned(
    how: str, places: Sequence[Place], found: Sequence[Choice], modules: Sequence[Standing]
) -> Iterator[str]:
    """The stories that a note names: exchanged, of another height, or changed inside."""
    for at, ((number, _, near), one) in enumerate(zip(places, found, strict=True)):
        concerned = {
            "frames": one.leaf is not modules[number].leaf,
            "edges": one.leaf.height != near,
            "exchanged": number != at,
        }
        if concerned[how] and modules[number].kind == "story":
            yield modules[number].name
