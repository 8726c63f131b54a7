"""The facts of a sidebar as designs show them: items of one value and unit become one figure (look.md section 8)."""

from __future__ import annotations

from pdfreport.content.model import Item, Sidebar
from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure and the items it stands for; `ranks` are their places in the source, from 0."""

    value: str
    unit: str
    hue: str
    items: tuple[Item, ...]
    ranks: tuple[int, ...]

    @property
    def is_number(self) -> bool:
        """Whether the figure is a number rather than a word such as 最低."""
        return any(char.isdigit() for char in self.value)


def facts_of(sidebar: Sidebar, *, merge: bool = True, hue: str = "") -> tuple[Fact, ...]:
    """The sidebar's facts in source order, optionally of one subject only, equal figures merged."""
    out: list[Fact] = []
    for rank, item in enumerate(sidebar.items):
        if hue and item.hue != hue:
            continue
        same = [
            i
            for i, fact in enumerate(out)
            if merge and item.value and (fact.value, fact.unit) == (item.value, item.unit)
        ]
        if same:
            old = out[same[0]]
            shared = old.hue if old.hue == item.hue else ""  # facts of several subjects have no subject's ink
            out[same[0]] = Fact(old.value, old.unit, shared, (*old.items, item), (*old.ranks, rank))
        else:
            out.append(Fact(item.value, item.unit, item.hue, (item,), (rank,)))
    return tuple(sorted(out, key=_weight))


def _weight(fact: Fact) -> tuple[int, int]:
    """Order of show: the first single number, then words, then merged figures; within a kind as in the source."""
    if fact.is_number:
        return (2 if len(fact.items) > 1 else 0, fact.ranks[0])
    return (1, fact.ranks[0])


def chosen(facts: tuple[Fact, ...], which: str) -> tuple[Fact, ...]:
    """The facts a frame asks for: 'all', '1', '2-4', '1,3' or '4-'; ranks count from 1."""
    if which == "all":
        return facts
    out: list[Fact] = []
    for part in which.split(","):
        first, dash, last = part.partition("-")
        start = int(first) - 1
        out.extend(facts[start : int(last) if last else len(facts) if dash else start + 1])
    return tuple(out)
