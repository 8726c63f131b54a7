"""Rules between stories: where a hair stands in a gutter or in the white between two modules, and where it stops.

Comes in: a plan. Goes out: rule frames. A rule divides two stories over the length that both have; beside a box, a
sidebar or an advert, which have edges of their own, there is none (docs/rules/look.md section 7).
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.design.frames import RuleFrame
from pdfreport.design.lengths import Length
from pdfreport.design.makeup import MakeUp
from pdfreport.design.model import Grid
from pdfreport.makeup.block import BESIDE, LEAF, Entry
from pdfreport.makeup.ranking import Plan

HAIR, HEAVY = Length("0.30"), Length("1.42")  # pt: 0.1 mm in black, 0.5 mm at the start of a part


def rules_of(plan: Plan, rules: MakeUp, grid: Grid) -> Iterator[RuleFrame]:
    """The rules of a page, upper before lower, left before right."""
    owner = _owners(plan, grid.columns, rules.height + 1)
    number = 0
    for kind, column, line, columns, lines, whole in _cuts(plan.tree, (0, 0), (grid.columns, rules.height + 1), True):
        if kind == BESIDE:
            for start, end in _runs(
                [_apart(owner[y][column - 1], owner[y][column]) for y in range(line, line + lines - 1)]
            ):
                number += 1
                yield RuleFrame(
                    id=f"rule-{number}", story=_story(owner[line + start][column]), upright=True, weight=HAIR,
                    ink="black", columns=f"{column + 1}",
                    lines=f"{rules.first + line + start}-{rules.first + line + end - 1}",
                    left=Length(f"{-grid.gutter * grid.em / 2:.3f}"),
                )  # fmt: skip
            continue
        above, below = owner[line - 2], owner[line]
        for start, end in _runs([_apart(above[x], below[x]) for x in range(column, column + columns)]):
            number += 1
            heavy = whole and end - start == columns
            yield RuleFrame(
                id=f"rule-{number}", story=_story(below[column + start]), weight=HEAVY if heavy else HAIR,
                ink=rules.box_ink if heavy else "black", drop=Length(f"{grid.em / 2:.3f}"),
                columns=f"{column + start + 1}-{column + end}", lines=f"{rules.first + line - 1}",
            )  # fmt: skip


Owner = tuple[str, bool]  # the story of a cell, and whether its module has an edge of its own


def _owners(plan: Plan, columns: int, height: int) -> list[list[Owner]]:
    """Whose every cell of the page is."""
    cells: list[list[Owner]] = [[("", True)] * columns for _ in range(height)]
    for part in plan.parts:
        for top, module in part.leaf.modules:
            for line in range(part.line + top, part.line + top + module.lines + 1):
                for column in range(part.column, part.column + part.width):
                    cells[line][column] = (module.story, module.boxed)
    return cells


def _story(owner: Owner) -> str:
    return owner[0]


def _apart(one: Owner, other: Owner) -> bool:
    """Whether a rule divides the two."""
    return one[0] != other[0] and not one[1] and not other[1]


def _runs(flags: list[bool]) -> Iterator[tuple[int, int]]:
    """Stretches of True as (first, end)."""
    start = None
    for at, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = at
        elif not flag and start is not None:
            yield start, at
            start = None


def _cuts(
    tree: Entry, at: tuple[int, int], size: tuple[int, int], whole: bool
) -> Iterator[tuple[int, int, int, int, int, bool]]:
    """Every cut of a tree: kind, column, line, columns and lines; `whole` says that it runs over the page's width."""
    kind, first, second, offset = tree[5:]
    column, line = at
    columns, lines = size
    if kind == LEAF:
        for top, _ in second.modules[1:]:  # stories joined to a column of briefs
            yield 1, column, line + top, columns, lines, False
        return
    if kind == BESIDE:
        yield kind, column + offset, line, columns, lines, False
        yield from _cuts(first, at, (offset, lines), False)
        yield from _cuts(second, (column + offset, line), (columns - offset, lines), False)
    else:
        yield kind, column, line + offset, columns, lines, whole
        yield from _cuts(first, at, (columns, offset), whole)
        yield from _cuts(second, (column, line + offset), (columns, lines - offset), whole)
