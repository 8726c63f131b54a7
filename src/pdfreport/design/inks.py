"""The inks of a layout by name: process colours, tints, spot inks, and the words every layout has.

Comes in: inks as written in the palette and the layout, and the paper. Goes out: `Cmyk` and `Spot` by name, findings
in `notes`. A name that was written badly stands for black, so that it is told of only once.
"""

from __future__ import annotations

from collections.abc import Mapping

from pdfreport.color import BLACK, PAPER, Cmyk, percent, spot
from pdfreport.design.needs import RICH
from pdfreport.design.written import InkWritten
from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.profile import PrintProfile

LONGEST = 127  # bytes of a name (ISO 19005-2, 6.1.13); a Chinese character takes three
# Names that mean plates of the press itself, in any writing (ISO 32000-1, 8.6.6.4).
RESERVED = frozenset(("all", "none", "cyan", "magenta", "yellow", "black"))
Written = tuple[float, ...] | InkWritten


@dataclass(frozen=True, slots=True)
class Told:
    """One ink as written, under its name, and where."""

    name: str
    ink: InkWritten
    where: Where


def resolve_inks(
    written: list[tuple[Mapping[str, Written], Where]], paper: PrintProfile, notes: Notes
) -> dict[str, Cmyk]:
    """Every ink of these mappings, later ones over earlier ones, with `black`, `paper` and `rich-black`."""
    inks = {"black": BLACK, "paper": PAPER, RICH: paper.rich_black}
    told = [
        Told(name, ink, ink.where) if isinstance(ink, InkWritten) else Told(name, InkWritten(cmyk=ink), where)
        for mapping, where in written
        for name, ink in mapping.items()
    ]
    solids = _solids(told, notes)
    for one in told:
        if one.name == RICH:
            notes.error("design.rich-black-name", one.where)
            continue
        found = _ink(one, solids, notes)
        if found is not None and found.total > paper.max_ink + 1e-9:
            facts = {"total": f"{found.total * 100:.0f}", "most": f"{paper.max_ink * 100:.0f}"}
            notes.error("design.ink-heavy", one.where, name=one.name, **facts)
        inks[one.name] = BLACK if found is None else found
    return inks


def amounts(written: tuple[float, ...]) -> Cmyk | None:
    """Four per cent figures as a colour, or None."""
    good = len(written) == 4 and all(0 <= amount <= 100 for amount in written)
    return percent(*written) if good else None


def _ink(one: Told, solids: Mapping[str, Cmyk], notes: Notes) -> Cmyk | None:
    share = one.ink.tint / 100
    if one.ink.spot is None:
        found = amounts(one.ink.cmyk)
        if found is None:
            notes.error("design.bad-ink", one.where, name=one.name)
        return None if found is None else found if share == 1 else found.scaled(share)
    if one.ink.spot not in solids:
        if not one.ink.cmyk:  # a wrong alternate has been told of
            notes.error("design.spot-without-cmyk", one.where, name=one.name, spot=one.ink.spot[:60])
        return None
    return spot(one.ink.spot, solids[one.ink.spot], share)


def _solids(told: list[Told], notes: Notes) -> dict[str, Cmyk]:
    """The alternate of each spot ink at full tint: written at one of its tints or at all, and then the same."""
    solids: dict[str, Cmyk] = {}
    spelled: dict[str, str] = {}
    alike: dict[str, str] = {}
    for one in told:
        name = one.ink.spot
        if name is None:
            continue
        other = spelled.setdefault("".join(name.casefold().split()), name)
        if other != name:  # two writings are two plates
            notes.error("design.spot-alike", one.where, spot=name[:60], other=other[:60])
            alike[name] = other
        solid = amounts(one.ink.cmyk)
        if not _is_name(name):
            notes.error("design.spot-name", one.where, spot=name[:60], most=LONGEST)
        elif solid is None and one.ink.cmyk:
            notes.error("design.bad-ink", one.where, name=one.name)
        elif solid is not None and solids.setdefault(name, solid) != solid:
            notes.error("design.spot-differs", one.where, spot=name[:60])
    for name, other in alike.items():  # what it would have, so that it is told of only once
        solids.setdefault(name, solids.get(other, BLACK))
    return solids


def _is_name(name: str) -> bool:
    """Whether a plate may have this name."""
    plain = (
        bool(name) and name.isprintable() and name == name.strip() and len(name.encode("utf8", "replace")) <= LONGEST
    )
    return plain and name.casefold() not in RESERVED
