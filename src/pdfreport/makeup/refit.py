"""A frozen page fitted again after an edit of its copy, so that as little of it moves as can be (makeup.md section 6).

Comes in: the desk of a page, and the shape that it was frozen in. Goes out: the page with every module where it stood
and another head, crop or looser lines inside; else with edges between modules moved by three lines at the most; else
with two stories exchanged; or nothing, and the page is searched anew. What a module can become `fitter` says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from pdfreport.frozen import dataclass
from pdfreport.makeup.block import BESIDE, LEAF, STACKED, Search
from pdfreport.makeup.fitter import Choice, Fitter
from pdfreport.makeup.order import order_of
from pdfreport.makeup.pictures import photos_of
from pdfreport.makeup.ranking import Plan, plan_of
from pdfreport.makeup.setting import rules_of
from pdfreport.makeup.shape import Shape, Standing, Tree, entry_of
from pdfreport.makeup.stories import Ranked
from pdfreport.makeup.unit import Panel, Unit, guests_of
from pdfreport.page.desk import Desk

GIVE = 3  # lines that a module's height may change
FURTHEST = 3  # steps of importance between two stories that are exchanged

Filled = tuple[int, tuple[Choice, ...]]  # what a part of the page costs, its modules in order


@dataclass(frozen=True, slots=True)
class Refitted:
    """The page fitted again: how, the stories concerned, the question and plan as a search would give them."""

    how: str  # frames, edges, exchanged
    concerned: tuple[str, ...]
    question: Search
    plan: Plan
    stories: tuple[Ranked, ...]


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
