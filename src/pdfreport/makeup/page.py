"""The recipe of make-up: stories and a page's rules to an explicit design that closes (docs/rules/makeup.md).

Comes in: a desk whose design has rules of make-up. Goes out: what was decided: a design with frames, and the figures
that a report tells; or why the page cannot be closed. It decides; `page.compose` places. What it measures it asks of
the same calls that set the page, so what is predicted is what is set.
"""

from __future__ import annotations

from pdfreport.design.model import Design
from pdfreport.frozen import dataclass
from pdfreport.makeup.block import Search
from pdfreport.makeup.fixed import fixed_units
from pdfreport.makeup.frames import design_of
from pdfreport.makeup.ladder import few, rungs
from pdfreport.makeup.order import order_of
from pdfreport.makeup.ranking import Plan, rank
from pdfreport.makeup.setting import Bench, Setting, areas, height_of, room_of, rules_of
from pdfreport.makeup.slicing import search
from pdfreport.makeup.stories import ranked
from pdfreport.page.desk import Desk
from pdfreport.trials import trying

APART = 2  # modules in which two proposals differ at the least
LOOK_ON, LOOK_ON_SMALL = 8, 24  # rungs more that are tried for a page without faults, for a small one
SMALL = 300  # cells of a page on which a rung costs little
DEAR = 4500  # hundredths: a page of few units that costs more has something that an editor would not sign
DEARER = 1500  # hundredths by which a proposal may be dearer than the best plan


@dataclass(frozen=True, slots=True)
class Tried:
    """One search: its setting, what was asked, the plans that came of it, best first, and its steps."""

    setting: Setting
    question: Search
    plans: tuple[Plan, ...]
    steps: int


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A page made up: the bench, the try that closed it, how many were needed, steps of all."""

    bench: Bench
    tried: Tried
    tries: int
    steps: int
    again: str = ""  # how a frozen page was fitted again: frames, edges, exchanged, anew
    concerned: tuple[str, ...] = ()  # the stories that changed by it

    @property
    def plan(self) -> Plan:
        """The plan taken."""
        return self.tried.plans[0]

    def design(self, plan: Plan | None = None, *, movable: bool = False) -> Design:
        """The explicit design of a plan; `movable`: with edges that may move a line or two after an edit."""
        desk = self.bench.desk_for(self.tried.setting)
        return design_of(plan or self.plan, self.bench.chosen(self.tried.setting), desk, movable=movable)

    def proposals(self, count: int) -> tuple[Plan, ...]:
        """The best plan and others that differ from it and from each other in the width and place of their modules.

        A page with two blocks changed over is shown only where there are not enough that are put together otherwise.
        """
        out: list[Plan] = []
        for widths in (1, 0):
            for plan in self.tried.plans:
                if len(out) == count or (out and plan.price > self.plan.price + DEARER):
                    break
                if all(_differ(plan, other, widths) for other in out):
                    out.append(plan)
        return tuple(sorted(out, key=lambda plan: self.tried.plans.index(plan)))


def _differ(plan: Plan, other: Plan, widths: int) -> bool:
    """Whether two plans put enough stories elsewhere, and give so many of them another width."""
    return len(plan.places() - other.places()) >= APART and len(plan.widths() - other.widths()) >= widths


def bench_of(desk: Desk) -> Bench:
    """The page's stories by importance, those of the reserve apart."""
    wanted = [story for story in desk.stories if not story.wishes.reserve]
    return Bench(
        desk, ranked(wanted), ranked([story for story in desk.stories if story.wishes.reserve]), fixed_units(desk)
    )


def attempt(bench: Bench, setting: Setting) -> Tried:
    """Search the page once; without boxes if all plans have more of them than the layout allows."""
    trying(bench.desk.copy.number, anew=True)
    desk = bench.desk_for(setting)
    rules = rules_of(desk)
    steps = 0
    for boxes in (True, False):
        units = bench.units(setting, boxes=boxes)
        question = Search(units, order_of(units, rules.prices), desk.grid.columns, height_of(desk), rules.prices)
        least, most = areas(units)
        if not least <= room_of(desk) <= most or not all(unit.curve for unit in units):
            return Tried(setting, question, (), steps)
        found = search(question)
        steps += found.steps
        plans = rank(found, question, rules.boxes)
        if plans or not found.plans:
            break
    return Tried(setting, question, plans, steps)


def made_up(bench: Bench) -> MadeUp | None:
    """The page made up by the first rung of the ladder that closes it; None if none does.

    Where a page of few units closes with heads that collide or a gutter, or dearly, a few rungs more are looked at.
    """
    best: MadeUp | None = None
    steps, left = 0, LOOK_ON if room_of(bench.desk) > SMALL else LOOK_ON_SMALL
    for tries, setting in enumerate(rungs(bench), 1):
        if best is not None and setting.reserves:
            continue  # a page that closes takes no story more
        if best is not None and (not left or setting.last or (best.plan.clean and best.plan.price <= DEAR)):
            break
        left -= best is not None
        tried = attempt(bench, setting)
        steps += tried.steps
        if tried.plans and (best is None or _judged(tried) < _judged(best.tried)):
            best = MadeUp(bench, tried, tries, steps)
        if best is not None and not few(bench):
            break
    return best


def _judged(tried: Tried) -> tuple[bool, int]:
    """By what two ways to close a page are compared."""
    best, setting, prices = tried.plans[0], tried.setting, tried.question.prices
    page = prices["leading"] * bool(setting.leading) + prices["loose"] * setting.loose
    return not best.clean, best.price + page + prices["freed"] * len(setting.freed)
