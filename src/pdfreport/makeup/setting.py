"""What may be changed about a page to close it, and the units that come of a change, each measured once.

Comes in: a desk and a setting: which stories, which pictures left out, how far pictures may be cropped. Goes out:
units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from typing import NamedTuple

from pdfreport.design.makeup import MakeUp
from pdfreport.frozen import dataclass
from pdfreport.makeup.heads import HeadMemory
from pdfreport.makeup.leaves import stacked
from pdfreport.makeup.stories import CROP, MOST_UNITS, Around, Ranked, joined, loosened, photo_unit, unit_of
from pdfreport.makeup.unit import Unit, area
from pdfreport.page.desk import Desk
from pdfreport.trials import trying

MOST_SHARING = 2  # units: one alone fills the page, of two each has its width or its height


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to try a page. `leading` is the distance of baselines in points, 0 for the grid's own."""

    crop: int = CROP
    leading: float = 0.0
    size: float = 0.0  # of the body in points, 0 for the design's own
    loose: bool = False  # paragraphs may be set looser than without remark
    reserves: tuple[str, ...] = ()  # reserve stories taken
    left_out: tuple[tuple[str, str], ...] = ()  # (story, picture)
    freed: tuple[tuple[str, str], ...] = ()  # (story, picture) that stand by themselves beside their story
    held: tuple[str, ...] = ()  # stories moved to the reserve
    ample: bool = False  # more forms of heads and pictures
    quotes: bool = False  # pull quotes between the paragraphs
    hosted: tuple[tuple[str, str], ...] = ()  # (story, unit in a lower corner of its rectangle; `a+b`: two stories)
    cut: tuple[tuple[str, int], ...] = ()  # (story, lines its text is shorter; negative: longer)

    @property
    def last(self) -> bool:
        """Whether something is changed that is left alone as long as the page closes."""
        return bool(self.size or self.left_out or self.reserves)


class Case(NamedTuple):
    """What a unit was measured for: a story with its guests, and all else that its curve depends on."""

    stories: tuple[str, ...]
    rest: tuple[object, ...]


Known = dict[Case, Unit]
Room = tuple[int, int]  # units that share what adverts over the whole width leave, and lines of it; 0 for many units


@dataclass(frozen=True, slots=True)
class Bench:
    """The page's stories with what has been measured of them."""

    desk: Desk
    stories: tuple[Ranked, ...]
    reserve: tuple[Ranked, ...]
    fixed: tuple[Unit, ...]  # sidebars and adverts
    known: Known = field(default_factory=dict)
    heads: HeadMemory = field(default_factory=HeadMemory)

    def chosen(self, setting: Setting) -> tuple[Ranked, ...]:
        """The stories of a setting, the reserve after the rest."""
        more = tuple(one for one in self.reserve if one.story.id in setting.reserves)
        kept = [one for one in (*self.stories, *more) if one.story.id not in setting.held]
        return tuple(
            replace(
                one, rank=rank, left_out=tuple(f for s, f in (*setting.left_out, *setting.freed) if s == one.story.id),
                cut=sum(lines for s, lines in setting.cut if s == one.story.id), crop=setting.crop,
            )
            for rank, one in enumerate(kept)
        )  # fmt: skip

    def desk_for(self, setting: Setting) -> Desk:
        """The desk with the setting's leading (more or fewer grid lines in the same height) and looseness."""
        if not (setting.leading or setting.loose or setting.size or setting.ample or setting.quotes):
            return self.desk
        design, rules = self.desk.design, rules_of(self.desk)
        rules = replace(rules, ample=setting.ample, quotes=setting.quotes)
        if setting.leading:
            grid = design.grid.with_pitch(setting.leading)
            rules = replace(rules, last=rules.last + grid.lines - design.grid.lines)
            design = replace(design, grid=grid)
        if setting.size:
            sized = replace(design.styles[rules.body], name=sized_name(rules.body, setting.size), size=setting.size)
            design = replace(design, styles={**design.styles, sized.name: sized})
            rules = replace(rules, body=sized.name)
        if setting.loose:
            loose = loosened(design.styles[rules.body])
            design = replace(design, styles={**design.styles, loose.name: loose})
            rules = replace(rules, body=loose.name)
        return replace(self.desk, design=replace(design, makeup=rules))

    def units(self, setting: Setting, *, boxes: bool = True, every: bool = False) -> tuple[Unit, ...]:
        """The units of a setting, small stories joined to columns of briefs where there are too many.

        On a page of few units their curves have only what can fill it; with `every` all that they can be.
        """
        desk = self.desk_for(setting)
        chosen = {one.story.id: one for one in self.chosen(setting)}
        every_panel = (*(photo_unit(chosen[name], figure, desk) for name, figure in setting.freed), *self.fixed)
        guests = {name for _, guest in setting.hosted for name in guest.split("+")}
        fixed = tuple(unit for unit in every_panel if unit.name not in guests)
        room = (0, 0) if every else _room(len(chosen) + len(every_panel) - len(guests), fixed, desk)
        known = {unit.name: unit for unit in every_panel if unit.name in guests}
        alone = Around(memory=self.heads)
        known |= {
            name: self._unit(one, desk, setting, alone, boxes=boxes) for name, one in chosen.items() if name in guests
        }
        corners: dict[str, list[Unit]] = {}
        for host, guest in setting.hosted:
            corners.setdefault(host, []).append(_briefs([known[name] for name in guest.split("+")], desk))
        found = [
            self._unit(one, desk, setting, Around(room, tuple(corners.get(name, ())), self.heads), boxes=boxes)
            for name, one in chosen.items()
            if name not in guests
        ]
        return (*joined(found, max(2, MOST_UNITS - len(fixed)), height_of(desk)), *fixed)

    def _unit(self, one: Ranked, desk: Desk, setting: Setting, around: Around, *, boxes: bool) -> Unit:
        """A story's unit, measured once for all settings in which nothing that it depends on differs."""
        rules, guests = rules_of(desk), around.guests
        names = (one.story.id, *(name for guest in guests for name in guest.name.split("+")))
        own = (one.rank, one.left_out, one.cut, one.crop, boxes, around.room)
        page = (desk.grid.pitch, rules.body, rules.ample, rules.quotes)
        case = Case(names, (own, page, setting if guests else None, *(area(guest) for guest in guests)))
        if case not in self.known:
            trying(desk.copy.number, anew=False)
            self.known[case] = unit_of(one, desk, boxes=boxes, around=around)
        return self.known[case]


def _room(units: int, fixed: Sequence[Unit], desk: Desk) -> Room:
    """What a page has for its stories, if they are so few that it decides the lines of their rectangles."""
    heights = [[leaf.height for leaves in unit.curve.values() for leaf in leaves] for unit in fixed]
    whole = [set(unit.curve) == {desk.grid.columns} and len(row) == 1 for unit, row in zip(fixed, heights, strict=True)]
    left = units - sum(whole)
    if left > MOST_SHARING:
        return 0, 0
    return left, height_of(desk) - 1 - sum(row[0] for row, strip in zip(heights, whole, strict=True) if strip)


def _briefs(units: Sequence[Unit], desk: Desk) -> Unit:
    """A guest: one unit, or two small stories under one another."""
    if len(units) == 1:
        return units[0]
    upper, lower = units
    curve = stacked(upper.curve, lower.curve, height_of(desk))
    return Unit(f"{upper.name}+{lower.name}", "story", upper.rank, curve)


def sized_name(body: str, size: float) -> str:
    """The name of the body's style at another size."""
    return f"{body}-{round(size * 100)}"


def rules_of(desk: Desk) -> MakeUp:
    """The page's rules of make-up."""
    assert desk.design.makeup is not None
    return desk.design.makeup


def height_of(desk: Desk) -> int:
    """Lines to fill, with the white below the last module."""
    return rules_of(desk).height + 1


def room_of(desk: Desk) -> int:
    """Cells of the page."""
    return desk.grid.columns * height_of(desk)


def areas(units: Sequence[Unit]) -> tuple[int, int]:
    """Fewest and most cells that the units can take together."""
    sizes = [area(unit) for unit in units]
    return sum(least for least, _ in sizes), sum(most for _, most in sizes)
