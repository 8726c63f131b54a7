"""A plan as it is kept with a frozen page: its modules, and how they are joined.

Comes in: a plan, or the `plan:` section of a layout. Goes out: the section's values, or a shape with its modules. A
column of briefs is taken apart into its stories, so that each module can change alone. A section that does not add up
to the page is no plan: None.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pdfreport.design.model import Grid
from pdfreport.design.plan import Plan, PlannedModule
from pdfreport.frozen import dataclass
from pdfreport.makeup.block import BESIDE, LEAF, STACKED, Entry, Search
from pdfreport.makeup.joining import collisions, edged
from pdfreport.makeup.stories import Ranked
from pdfreport.makeup.unit import Edge, Guest, Head, Hung, Leaf, Leg, Module, Panel, Picture, guests_of

Tree = tuple[int, Any, Any]  # (LEAF, number of the module, 0), or the kind of a cut and the two trees that it joins
WORDS = {STACKED: "above", BESIDE: "beside"}
LAST = 99  # rank of what has no importance
KINDS = {word: kind for kind, word in WORDS.items()}


@dataclass(frozen=True, slots=True)
class Standing:
    """A module on the page: whose it is, its place in the order of importance, its one-module leaf."""

    kind: str
    name: str
    rank: int
    leaf: Leaf
    loose: int = 0

    @property
    def module(self) -> Module | Panel:
        """The module."""
        return self.leaf.modules[0][1]


@dataclass(frozen=True, slots=True)
class Shape:
    """How modules are joined to a page of so many columns and lines, the white below the last counted in."""

    tree: Tree
    modules: tuple[Standing, ...]
    columns: int
    height: int


def kept_plan(tree: Entry, stories: Mapping[str, Ranked]) -> tuple[tuple[str, ...], tuple[PlannedModule, ...]]:
    """The cuts and modules of a plan's tree as a layout keeps them."""
    modules: list[PlannedModule] = []
    cuts = tuple(_cuts(tree, stories, modules))
    return cuts, tuple(modules)


def _cuts(tree: Entry, stories: Mapping[str, Ranked], out: list[PlannedModule]) -> Iterator[str]:
    kind, first, second = tree[5:8]
    if kind != LEAF:
        yield from _cuts(first, stories, out)
        yield from _cuts(second, stories, out)
        yield WORDS[kind]
        return
    for number, (_, module) in enumerate(second.modules):
        host = len(out)
        yield str(host)
        out.append(_planned(module, stories))
        for guest in guests_of(module):
            out.append(replace(_planned(guest.content, stories), at=(host, guest.column, guest.top)))
        if number:
            yield WORDS[STACKED]


def _planned(module: Module | Panel, stories: Mapping[str, Ranked]) -> PlannedModule:
    return _panel(module) if isinstance(module, Panel) else _module(module, stories[module.story])


def _written(pictures: Sequence[Hung]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (p.figure, *map(str, (p.columns, p.lines, p.caption, p.price, column, top))) for p, column, top in pictures
    )


def _panel(panel: Panel) -> PlannedModule:
    advert = panel.kind == "advert"
    kind: Any = panel.kind
    return PlannedModule(
        kind=kind, name=panel.form if advert else panel.story, rank=LAST,
        width=panel.width, lines=panel.lines, form="" if advert else panel.form, pictures=_written(panel.pictures),
    )  # fmt: skip


def _module(module: Module, one: Ranked) -> PlannedModule:
    head = () if module.head is None else tuple(map(int, module.head))
    return PlannedModule(
        kind="story", name=module.story, rank=one.rank, width=module.width, lines=module.lines, head=head,
        head_at=module.head_at, pictures=_written(module.pictures), legs=tuple(map(tuple, module.legs)),
        boxed=module.boxed,
        loose=one.loose,
    )  # fmt: skip


def shape_of(plan: Plan, grid: Grid) -> Shape | None:
    """The shape that a layout keeps; None if it does not add up to the page."""
    try:
        hosts = _hosts(plan.modules)
    except (TypeError, ValueError):  # values of another form: edited by hand
        return None
    places = {number: at for at, number in enumerate(hosts)}
    modules = tuple(hosts.values())
    stack: list[Tree] = []
    for word in plan.cuts:
        if word in KINDS and len(stack) > 1:
            second, first = stack.pop(), stack.pop()
            stack.append((KINDS[word], first, second))
        elif word.isdecimal() and int(word) in places:
            stack.append((LEAF, places[int(word)], 0))
        else:
            return None
    used = sorted(int(word) for word in plan.cuts if word.isdecimal())
    if len(stack) != 1 or used != list(hosts):
        return None
    size = _size(stack[0], modules)
    return None if size is None or size[0] != grid.columns else Shape(stack[0], modules, *size)


def _hosts(planned: Sequence[PlannedModule]) -> dict[int, Standing]:
    """What stands in rectangles of their own, by number, with their guests. Raises as `_standing`."""
    out: dict[int, Standing] = {}
    for number, one in enumerate(planned):
        found = _standing(one)
        if not one.at:
            out[number] = found
            continue
        at, column, top = one.at
        host = out[at].module if at in out else None
        if not isinstance(host, Module):
            raise ValueError(at)
        guests = (*host.guests, Guest(found.module, column, top))
        out[at] = replace(out[at], leaf=leaf_of(host._replace(guests=guests), 0))
    return out


def _size(tree: Tree, modules: Sequence[Standing]) -> tuple[int, int] | None:
    """Columns and lines of a tree; None where two parts do not meet."""
    kind, first, second = tree
    if kind == LEAF:
        one = modules[first]
        return one.module.width, one.leaf.height
    a, b = _size(first, modules), _size(second, modules)
    if a is None or b is None:
        return None
    if kind == STACKED:
        return (a[0], a[1] + b[1]) if a[0] == b[0] else None
    return (a[0] + b[0], a[1]) if a[1] == b[1] else None


def _standing(one: PlannedModule) -> Standing:
    """A module as the search knows it. Raises ValueError or TypeError for values of another form."""
    module: Module | Panel
    if one.kind != "story":
        advert = one.kind == "advert"
        kinds = (one.kind, "" if advert else one.name)
        form, pictures = one.name if advert else one.form, tuple(_hung(*each) for each in one.pictures)
        module = Panel(*kinds, one.width, one.lines, form, pictures, boxed=one.kind in ("advert", "sidebar"))
        return Standing(one.kind, one.name, one.rank, leaf_of(module, 0))
    head = None
    if one.head:
        lines, price, size, rows, fill, byline = one.head
        head = Head(lines, price, size, rows, fill, bool(byline))
    column, columns, top = one.head_at
    pictures = tuple(_hung(*each) for each in one.pictures)
    legs = tuple(Leg(*leg) for leg in one.legs)
    module = Module(one.name, one.width, one.lines, head, (column, columns, top), pictures, legs, one.boxed)
    return Standing(one.kind, one.name, one.rank, leaf_of(module, 0), one.loose)


def _hung(figure: str, *numbers: str) -> Hung:
    columns, lines, caption, price, column, top = map(int, numbers)
    return Hung(Picture(figure, columns, lines, caption, price), column, top)


def leaf_of(module: Module | Panel, price: int) -> Leaf:
    """A leaf that holds one module."""
    left: Edge = ()
    right: Edge = ()
    if isinstance(module, Module) and module.head is not None and not module.boxed:
        column, columns, top = module.head_at
        edge = ((top, module.head.lines, module.head.size),)
        left, right = (edge if column == 0 else ()), (edge if column + columns == module.width else ())
    return Leaf(price, module.lines + 1, left, right, ((0, module),))


def entry_of(tree: Tree, given: tuple[Sequence[int], Sequence[Leaf]], question: Search) -> tuple[Entry, int]:
    """A tree with its units and leaves, by place, as a block of the search, and the set of its units."""
    kind, first, second = tree
    if kind == LEAF:
        number, one = given[0][first], given[1][first]
        width = one.modules[0][1].width
        return (one.price, 0, 0, one.left, one.right, LEAF, number, one, width), 1 << number
    (a, mine), (b, its) = entry_of(first, given, question), entry_of(second, given, question)
    above, left = question.order.prices(mine, its)
    if kind == STACKED:
        joined = (a[0] + b[0] + above, a[1] & b[1], 0, (), (), STACKED, a, b, _measured(a)[1])
    else:
        cut = _measured(a)[0]
        price = a[0] + b[0] + left + collisions(a[4], b[3], question.prices)
        joined = (price, a[1] | 1 << (cut - 1) | b[1] << cut, 0, (), (), BESIDE, a, b, cut)
    return edged(joined), mine | its


def _measured(entry: Entry) -> tuple[int, int]:
    """Columns and lines of a block."""
    kind, first, second, offset = entry[5:]
    if kind == LEAF:
        return offset, second.height
    a, b = _measured(first), _measured(second)
    return (a[0], a[1] + b[1]) if kind == STACKED else (a[0] + b[0], a[1])
