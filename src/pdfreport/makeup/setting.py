"""What may be changed about a page to close it, and the units that come of a change, each measured once.

Comes in: a desk and a setting: which stories, which pictures left out, how far pictures may be cropped. Goes out:
units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from pdfreport.design.makeup import MakeUp
from pdfreport.frozen import dataclass
from pdfreport.makeup.heads import HeadMemory
from pdfreport.makeup.stories import MOST_UNITS, Ranked, joined, loosened, photo_unit, unit_of
from pdfreport.makeup.unit import Unit, area
from pdfreport.page.desk import Desk

CROP, WIDE_CROP = 20, 38  # per cent of its natural height that a picture may lose or gain


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
    cut: tuple[tuple[str, int], ...] = ()  # (story, lines its text is shorter; negative: longer)


@dataclass(frozen=True, slots=True)
class Bench:
    """The page's stories with what has been measured of them."""

    desk: Desk
    stories: tuple[Ranked, ...]
    reserve: tuple[Ranked, ...]
    fixed: tuple[Unit, ...]  # sidebars and adverts
    known: dict[tuple[object, ...], Unit] = field(default_factory=dict)
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
        if not (setting.leading or setting.loose or setting.size):
            return self.desk
        design, rules = self.desk.design, rules_of(self.desk)
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

    def units(self, setting: Setting, *, boxes: bool = True) -> tuple[Unit, ...]:
        """The units of a setting, small stories joined to columns of briefs where there are too many."""
        desk = self.desk_for(setting)
        found = [self._unit(one, desk, boxes) for one in self.chosen(setting)]
        chosen = {one.story.id: one for one in self.chosen(setting)}
        fixed = (*(photo_unit(chosen[name], figure, desk) for name, figure in setting.freed), *self.fixed)
        return (*joined(found, max(2, MOST_UNITS - len(fixed)), height_of(desk)), *fixed)

    def _unit(self, one: Ranked, desk: Desk, boxes: bool) -> Unit:
        key = (one.story.id, one.rank, one.left_out, one.cut, one.crop, desk.grid.pitch, rules_of(desk).body, boxes)
        if key not in self.known:
            self.known[key] = unit_of(one, desk, boxes=boxes, memory=self.heads)
        return self.known[key]


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
