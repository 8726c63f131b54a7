"""Ranking: what only a placed page shows: sizes, contacts and weights of heads and pictures (docs/rules/makeup.md 7).

Comes in: plans of the search. Goes out: plans with their parts in place and every term of their price by name, best
first. A plan with colliding heads or a gutter through the page comes after every plan without. Ranking reorders; it
never opens a column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from pdfreport.frozen import dataclass
from pdfreport.makeup.block import LEAF, STACKED, Entry, Found, Part, Search, parts_of
from pdfreport.makeup.joining import collisions, gutter_price
from pdfreport.makeup.unit import Head, Module, Panel, stood

DOMINANT = 1.35  # times the area of the next picture
MIDDLE = (45, 55)  # per cent of the height


class Standing(NamedTuple):
    """A picture or a head on the page: story, rank of its unit, first column and line, columns, lines, size."""

    story: str
    rank: int
    column: int
    line: int
    columns: int
    lines: int
    size: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole page: its parts in order of reading, its price, the named terms of it, the tree."""

    price: int
    terms: tuple[tuple[str, int], ...]
    parts: tuple[Part, ...]
    tree: Entry
    collisions: int
    gutters: int

    @property
    def clean(self) -> bool:
        """Neither colliding heads nor a gutter from head to foot, and the lead at the head of the page."""
        low = any(part.unit == 0 and part.line for part in self.parts)
        return not self.collisions and not self.gutters and not low

    def places(self) -> frozenset[tuple[int, int, int]]:
        """Unit, column and width of every part: what two plans must differ in to be different."""
        return frozenset((part.unit, part.column, part.width) for part in self.parts)

    def widths(self) -> frozenset[tuple[int, int]]:
        """Unit and width of every part."""
        return frozenset((part.unit, part.width) for part in self.parts)


def rank(found: Found, question: Search, boxes: int) -> tuple[Plan, ...]:
    """The plans, best first; those with more boxes than the layout allows are left out."""
    plans = [plan_of(tree, question) for _, tree in found.plans]
    allowed = [plan for plan in plans if _boxes(plan) <= boxes]
    return tuple(sorted(allowed, key=lambda plan: (not plan.clean, plan.price, _name(plan.tree))))


def _name(tree: Entry) -> tuple[tuple[int, ...], ...]:
    """A canonical form of a tree, for ties."""
    return tuple((part.unit, part.column, part.line, part.width, part.leaf.height) for part in parts_of(tree))


def _boxes(plan: Plan) -> int:
    return sum(isinstance(one.content, Module) and one.content.boxed for part in plan.parts for one in stood(part.leaf))


def plan_of(tree: Entry, question: Search) -> Plan:
    """A tree as a plan: placed, its price told term by term."""
    parts = tuple(parts_of(tree))
    terms = {"modules": sum(part.leaf.price for part in parts)}
    bumps = _collisions(tree, question.prices)
    terms["collision"] = bumps
    terms["gutter"] = gutter_price(tree[1], question)
    terms["order"] = tree[0] - terms["modules"] - bumps
    half = question.height // 2
    terms |= _pictures(_hung(parts, question), half, question.prices)
    terms |= _heads(_set(parts, question), question.prices)
    terms |= _bands(tree, question)
    terms |= _adverts(parts, question)
    terms["group"] = _groups(parts, question) * question.prices["group"]
    kept = tuple((name, price) for name, price in terms.items() if price)
    return Plan(sum(price for _, price in kept), kept, parts, tree, bumps, tree[1])


def _collisions(tree: Entry, prices: Mapping[str, int]) -> int:
    kind, first, second = tree[5:8]
    if kind == LEAF:
        return 0
    own = 0 if kind == STACKED else collisions(first[4], second[3], prices)
    return own + _collisions(first, prices) + _collisions(second, prices)


def _hung(parts: Sequence[Part], question: Search) -> list[Standing]:
    """Every picture where it stands, the largest first."""
    found = [
        Standing(
            module.story, question.units[part.unit].rank + guest, part.column + left + one.column,
            part.line + top + one.top, one.picture.columns, one.picture.lines,
        )
        for part in parts
        for left, top, module, guest in stood(part.leaf)
        for one in module.pictures
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.columns * one.lines, one.line, one.column))


def _set(parts: Sequence[Part], question: Search) -> list[Standing]:
    """Every head where it stands, the most important first."""
    found = []
    for part in parts:
        for left, top, module, guest in stood(part.leaf):
            if isinstance(module, Module) and isinstance(module.head, Head) and module.head.size:
                column, columns, down = module.head_at
                at = (part.column + left + column, part.line + top + down, columns, module.head.lines, module.head.size)
                found.append(Standing(module.story, question.units[part.unit].rank + guest, *at))
    return sorted(found, key=lambda one: (one.rank, one.line, one.column))


def _pictures(found: Sequence[Standing], half: int, prices: Mapping[str, int]) -> dict[str, int]:
    terms: dict[str, int] = {}
    if not found:
        return terms
    largest = found[0]
    if len(found) > 1 and largest.columns * largest.lines < DOMINANT * found[1].columns * found[1].lines:
        terms["no_dominant"] = prices["no_dominant"]
    if largest.rank and any(one.rank == 0 for one in found):
        terms["lead_not_dominant"] = prices["lead_not_dominant"]
    if largest.columns == 1:
        terms["dominant_narrow"] = prices["dominant_narrow"]
    if largest.line >= half:
        terms["dominant_low"] = prices["dominant_low"]
    if len(found) > 2 and all(one.line + one.lines <= half for one in found):
        terms["foot_without_picture"] = prices["foot_without_picture"]
    beside = stacked = 0
    for a, b in combinations(found, 2):
        if a.story == b.story:
            continue
        rows = min(a.line + a.lines, b.line + b.lines) - max(a.line, b.line)
        columns = min(a.column + a.columns, b.column + b.columns) - max(a.column, b.column)
        beside += rows > 0 and columns == 0
        stacked += columns > 0 and -4 <= rows <= 0
    terms["pictures_beside"] = beside * prices["pictures_beside"]
    terms["pictures_stacked"] = stacked * prices["pictures_stacked"]
    return terms


def _heads(found: Sequence[Standing], prices: Mapping[str, int]) -> dict[str, int]:
    wrong = sum(a.rank < b.rank and a.size < b.size for a, b in combinations(found, 2))
    return {"head_order": wrong * prices["head_order"]}


def _bands(tree: Entry, question: Search) -> dict[str, int]:
    """Full-width edges: many make a ladder, one in the very middle halves the page."""
    cuts: list[int] = []
    at = 0
    while tree[5] == STACKED:
        at += tree[8]
        cuts.append(at)
        tree = tree[7]
    ladder = max(0, len(cuts) - 1)
    middle = sum(MIDDLE[0] * question.height <= cut * 100 <= MIDDLE[1] * question.height for cut in cuts)
    return {"ladder": ladder * question.prices["ladder"], "middle_band": middle * question.prices["middle_band"]}


def _adverts(parts: Sequence[Part], question: Search) -> dict[str, int]:
    inside = high = 0
    for part in parts:
        for left, top, panel, _ in stood(part.leaf):
            if isinstance(panel, Panel) and panel.kind == "advert":
                column = part.column + left
                inside += not (column == 0 or column + panel.width == question.columns)
                high += part.line + top + panel.lines + 1 < question.height
    return {
        "advert_inside": inside * question.prices["advert_inside"],
        "advert_high": high * question.prices["advert_high"],
    }


def _groups(parts: Sequence[Part], question: Search) -> int:
    """Stories of a group that touch none of the others."""
    alone = 0
    for part in parts:
        group = question.units[part.unit].group
        others = [other for other in parts if other is not part and question.units[other.unit].group == group]
        if group and others and not any(_touch(part, other) for other in others):
            alone += 1
    return alone


def _touch(a: Part, b: Part) -> bool:
    """Whether two blocks share more than a corner."""
    columns = min(a.column + a.width, b.column + b.width) - max(a.column, b.column)
    lines = min(a.line + a.leaf.height, b.line + b.leaf.height) - max(a.line, b.line)
    return (columns > 0 and lines == 0) or (columns == 0 and lines > 0)
