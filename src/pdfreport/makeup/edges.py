"""Edges of a frozen page that may still move by a line or two, so that small edits of the copy close in place.

Comes in: the tree of a plan. Goes out: names for its widest horizontal cuts, and for every module the cut at its head
and at its foot. Modules keep their columns and their neighbours; only the edge between two of them moves
(docs/rules/makeup.md sections 5 and 6).
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.design.limits import MOST_SCREWS
from pdfreport.frozen import dataclass
from pdfreport.makeup.block import LEAF, STACKED, Entry
from pdfreport.makeup.unit import Panel, stood

Path = tuple[int, ...]  # from the root: 0 for the first part of a cut, 1 for the second


Bounds = tuple[dict[Path, str], dict[Path, str]]  # by block: the cut above, the cut below


@dataclass(frozen=True, slots=True)
class Edges:
    """The cut above and the cut below every block, by its path; "" where that edge stands still."""

    cuts: dict[Path, str]
    heads: dict[Path, str]
    feet: dict[Path, str]


FIXED = Edges({}, {}, {})  # a page whose edges all stand still


def edges_of(tree: Entry, columns: int) -> Edges:
    """The widest cuts as screws; cuts beside an advert stand still, since it was sold by its size."""
    found = sorted(_cuts(tree, (), columns), key=lambda cut: (-cut[0], len(cut[1]), cut[1]))
    cuts = {path: f"edge-{number}" for number, (_, path) in enumerate(found[:MOST_SCREWS], 1)}
    heads: dict[Path, str] = {}
    feet: dict[Path, str] = {}
    _bound(tree, (), ("", ""), cuts, (heads, feet))
    return Edges(cuts, heads, feet)


def _cuts(tree: Entry, path: Path, columns: int) -> Iterator[tuple[int, Path]]:
    kind, first, second, offset = tree[5:]
    if kind == LEAF:
        return
    if kind == STACKED:
        if not (_has_advert(first) or _has_advert(second)):
            yield columns, path
        widths = (columns, columns)
    else:
        widths = (offset, columns - offset)
    yield from _cuts(first, (*path, 0), widths[0])
    yield from _cuts(second, (*path, 1), widths[1])


def _has_advert(tree: Entry) -> bool:
    if tree[5] == LEAF:
        return any(isinstance(one.content, Panel) and one.content.kind == "advert" for one in stood(tree[7]))
    return _has_advert(tree[6]) or _has_advert(tree[7])


def _bound(tree: Entry, path: Path, between: tuple[str, str], cuts: dict[Path, str], out: Bounds) -> None:
    """Note the cuts above and below each block."""
    head, foot = between
    out[0][path], out[1][path] = head, foot
    kind, first, second, _ = tree[5:]
    if kind == LEAF:
        return
    middle = cuts.get(path, "")
    stacked = kind == STACKED
    _bound(first, (*path, 0), (head, middle if stacked else foot), cuts, out)
    _bound(second, (*path, 1), (middle if stacked else head, foot), cuts, out)


def leaf_paths(tree: Entry, path: Path = ()) -> Iterator[Path]:
    """The paths of a tree's leaves, in the order of `block.parts_of`."""
    if tree[5] == LEAF:
        yield path
        return
    yield from leaf_paths(tree[6], (*path, 0))
    yield from leaf_paths(tree[7], (*path, 1))
