"""The recipe of make-up: stories and a page's rules to an explicit design that closes (docs/rules/makeup.md).

Comes in: a desk whose design has rules of make-up. Goes out: what was decided: a design with frames, and the figures
that a report tells. It decides; `page.compose` places. What it measures it asks of the same calls that set the page,
so what is predicted is what is set.
"""

from __future__ import annotations

from pdfreport.design.model import Design
from pdfreport.frozen import dataclass
from pdfreport.makeup.block import Search
from pdfreport.makeup.frames import design_of
from pdfreport.makeup.order import order_of
from pdfreport.makeup.ranking import Plan, rank
from pdfreport.makeup.slicing import search
from pdfreport.makeup.stories import Ranked, ranked, units_of
from pdfreport.makeup.unit import Unit
from pdfreport.page.desk import Desk


@dataclass(frozen=True, slots=True)
class Try:
    """One search: what was asked, the plans that came of it, best first, and how many steps it took."""

    stories: tuple[Ranked, ...]
    question: Search
    plans: tuple[Plan, ...]
    steps: int


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A page made up: its explicit design, the plan taken, and the try it came from."""

    design: Design
    plan: Plan
    tried: Try


def attempt(desk: Desk, stories: tuple[Ranked, ...], units: tuple[Unit, ...] | None = None) -> Try:
    """Search the page once with these stories."""
    rules = desk.design.makeup
    assert rules is not None
    units = units_of(stories, desk) if units is None else units
    question = Search(units, order_of(units, rules.prices), desk.grid.columns, rules.height + 1, rules.prices)
    found = search(question)
    return Try(stories, question, rank(found, question, rules.boxes), found.steps)


def made_up(desk: Desk) -> MadeUp | None:
    """The page made up; None if it cannot be closed."""
    tried = attempt(desk, ranked(desk.stories))
    if not tried.plans:
        return None
    plan = tried.plans[0]
    return MadeUp(design_of(plan, tried.stories, desk), plan, tried)
