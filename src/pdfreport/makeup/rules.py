"""Rules between stories: where a hair stands in a gutter or in the white between two modules, and where it stops.

Comes in: a plan. Goes out: rule frames. A rule divides two stories over the length that both have; beside a box, a
sidebar or an advert, which have edges of their own, there is none (docs/rules/look.md section 7).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pdfreport.design.frames import RuleFrame
from pdfreport.design.lengths import Length
from pdfreport.design.makeup import MakeUp
from pdfreport.makeup.block import BESIDE, LEAF, STACKED, Entry
from pdfreport.makeup.edges import Edges, Path
from pdfreport.makeup.ranking import Plan
from pdfreport.makeup.stories import named
from pdfreport.makeup.unit import Module, Panel, stood
from pdfreport.page.desk import Desk

HAIR, HEAVY = Length("0.30"), Length("1.42")  # pt: 0.1 mm in black, 0.5 mm at the start of a part


class Cut(NamedTuple):
    """A cut of the tree: kind, first column and line, columns and lines it runs over, its path.

    `whole`: it runs over the page's width.
    """

    kind: int
    column: int
    line: int
    columns: int
    lines: int
    path: Path
    whole: bool
    guest: bool = False  # round a guest, which stands on the foot of its host


class Owner(NamedTuple):
    """Whose a cell of the page is, and whether that module has an edge of its own."""

    story: str
    edged: bool


def rules_of(plan: Plan, rules: MakeUp, desk: Desk, edges: Edges) -> Iterator[RuleFrame]:
    """The rules of a page, upper before lower, left before right."""
    owner = _owners(plan, desk.grid.columns, rules.height + 1)
    names = {story.id: named(story, desk) for story in desk.stories}
    page = Cut(LEAF, 0, 0, desk.grid.columns, rules.height + 1, (), True)
    number = 0
    for cut in _cuts(plan.tree, page):
        found = _upright(cut, owner, rules, desk) if cut.kind == BESIDE else _level(cut, owner, rules, desk)
        for rule in found:
            number += 1
            top, foot = _screws(cut, edges)
            yield _named(rule, number, names[rule.story], top, foot)


def _named(rule: RuleFrame, number: int, story: str, top: str, foot: str) -> RuleFrame:
    return RuleFrame(
        id=f"rule-{number}", story=story, columns=rule.columns, lines=rule.lines, top=top, foot=foot, left=rule.left,
        drop=rule.drop, weight=rule.weight, ink=rule.ink, upright=rule.upright,
    )  # fmt: skip


def _screws(cut: Cut, edges: Edges) -> tuple[str, str]:
    """The screws of a rule's upper and lower end."""
    if cut.guest:
        foot = edges.feet.get(cut.path, "")
        return foot, foot
    if cut.kind == BESIDE:
        return edges.heads.get(cut.path, ""), edges.feet.get(cut.path, "")
    own = edges.cuts.get(cut.path, edges.heads.get(cut.path, ""))
    return own, own


def _upright(cut: Cut, owner: list[list[Owner]], rules: MakeUp, desk: Desk) -> Iterator[RuleFrame]:
    """Hairs in the gutter left of the cut's column."""
    half = Length(f"{-desk.grid.gutter * desk.grid.em / 2:.3f}")
    flags = [_apart(owner[y][cut.column - 1], owner[y][cut.column]) for y in range(cut.line, cut.line + cut.lines - 1)]
    for start, end in _runs(flags):
        first = rules.first + cut.line
        yield RuleFrame(
            id="", story=owner[cut.line + start][cut.column].story, columns=f"{cut.column + 1}", upright=True,
            lines=f"{first + start}-{first + end - 1}", weight=HAIR, ink="black", left=half,
        )  # fmt: skip


def _level(cut: Cut, owner: list[list[Owner]], rules: MakeUp, desk: Desk) -> Iterator[RuleFrame]:
    """Hairs in the white above the cut's line; heavier where a part of the page begins."""
    above, below = owner[cut.line - 2], owner[cut.line]
    flags = [_apart(above[x], below[x]) for x in range(cut.column, cut.column + cut.columns)]
    for start, end in _runs(flags):
        heavy = cut.whole and end - start == cut.columns
        first = cut.column + start
        yield RuleFrame(
            id="", story=below[first].story, weight=HEAVY if heavy else HAIR, ink=rules.box_ink if heavy else "black",
            columns=f"{first + 1}-{cut.column + end}", lines=f"{rules.first + cut.line - 1}",
            drop=Length(f"{desk.grid.em / 2:.3f}"),
        )  # fmt: skip


def _round(area: Cut, left: int, top: int, guest: Module | Panel) -> Iterator[Cut]:
    """The edges of a guest inside its host's rectangle: over it, and beside it."""
    own = area._replace(line=area.line + top, lines=guest.lines + 1, whole=False, guest=True)
    yield own._replace(kind=STACKED, column=area.column + left, columns=guest.width)
    yield own._replace(kind=BESIDE, column=area.column + (left or guest.width))


def _owners(plan: Plan, columns: int, height: int) -> list[list[Owner]]:
    """Whose every cell of the page is."""
    cells: list[list[Owner]] = [[Owner("", True)] * columns for _ in range(height)]
    for part in plan.parts:
        for left, top, module, _ in stood(part.leaf):
            for line in range(part.line + top, part.line + top + module.lines + 1):
                for column in range(part.column + left, part.column + left + module.width):
                    cells[line][column] = Owner(module.story, module.boxed)
    return cells


def _apart(one: Owner, other: Owner) -> bool:
    """Whether a rule divides the two."""
    return one.story != other.story and not one.edged and not other.edged


def _runs(flags: list[bool]) -> Iterator[tuple[int, int]]:
    """Stretches of True as (first, end)."""
    start = None
    for at, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = at
        elif not flag and start is not None:
            yield start, at
            start = None


def _cuts(tree: Entry, area: Cut) -> Iterator[Cut]:
    """Every cut of a tree that fills `area`."""
    kind, first, second, offset = tree[5:]
    if kind == LEAF:
        for top, _ in second.modules[1:]:  # stories joined to a column of briefs
            yield area._replace(kind=STACKED, line=area.line + top, whole=False)
        for left, top, content, guest in stood(second):
            if guest:
                yield from _round(area, left, top, content)
        return
    upper, lower = (*area.path, 0), (*area.path, 1)
    if kind == BESIDE:
        at = area.column + offset
        yield area._replace(kind=BESIDE, column=at, whole=False)
        yield from _cuts(first, area._replace(columns=offset, path=upper, whole=False))
        yield from _cuts(second, area._replace(column=at, columns=area.columns - offset, path=lower, whole=False))
    else:
        line = area.line + offset
        yield area._replace(kind=STACKED, line=line)
        yield from _cuts(first, area._replace(lines=offset, path=upper))
        yield from _cuts(second, area._replace(line=line, lines=area.lines - offset, path=lower))
