"""What make-up did, in an editor's words: remedies story by story, what the page trades away, what was tried.

Comes in: a page made up. Goes out: notes, a sentence each, and figures for the report. Remedies of the text are read
from the same fit that sets it (`page.fit.close`), so what is told is what stands on the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pdfreport.content.model import Story
from pdfreport.diag import Notes
from pdfreport.makeup.heads import MOST_WHITE, HeadSetter
from pdfreport.makeup.page import MadeUp
from pdfreport.makeup.pictures import natural_lines, photos_of
from pdfreport.makeup.ranking import Plan
from pdfreport.makeup.setting import rules_of
from pdfreport.makeup.stories import CROP, INSETS, LOOSENESS, Ranked, body_of, measure_of, thread_of
from pdfreport.makeup.unit import Hung, Module, stood
from pdfreport.page.desk import Desk
from pdfreport.page.fit import close
from pdfreport.page.thread import stream
from pdfreport.page.told import title_of

TOLD = ("tighter", "looser", "white", "head-row", "run-in")  # what is left out is told where it is set
CROPPED = 2  # lines from which a crop is told
HEAD_OFF = 0.1  # of the grade: from there a head's size is told
RESTLESS = 6  # pictures of one page


def tell(made: MadeUp, notes: Notes) -> None:
    """Say everything that was done to close the page."""
    setting = made.tried.setting
    desk = made.bench.desk_for(setting)
    chosen = {one.story.id: one for one in made.bench.chosen(setting)}
    page = {"page": desk.copy.number}
    notes.extend(found for found in made.bench.desk.notes if found.code == "page.panel-empty")
    if made.again:
        names = [title_of(chosen[name].story) for name in made.concerned]
        notes.note(f"makeup.again-{made.again}", desk.copy.where, stories=names, **page)
    if setting.leading:
        leadings = {"before": f"{made.bench.desk.grid.pitch:g}", "after": f"{setting.leading:g}"}
        notes.note("makeup.leading", desk.copy.where, **page, **leadings)
    if setting.size:
        sizes = {"before": f"{made.bench.desk.grid.em:g}", "after": f"{setting.size:g}"}
        notes.note("makeup.size", desk.copy.where, **page, **sizes)
    if setting.quotes:
        notes.note("makeup.quotes", desk.copy.where, **page)
    if setting.loose:
        notes.note("makeup.loose", desk.copy.where, ems=f"{LOOSENESS / 1000:g}", **page)
    for name, figure in setting.freed:
        notes.note("makeup.freed", chosen[name].story.where, story=title_of(chosen[name].story), figure=figure)
    for name in setting.reserves:
        notes.note("makeup.reserve-taken", chosen[name].story.where, story=title_of(chosen[name].story), **page)
    _tell_hosts(made.plan, chosen, notes)
    for module in modules_of(made.plan):
        _tell_story(module, chosen[module.story], desk, notes)
    _tell_page(made, desk, notes)
    for one in chosen.values():
        wide = one.story.wishes.columns
        if wide[0] > desk.grid.columns:
            wanted = f"{wide[0]}-{wide[1]}" if wide[1] > wide[0] else f"{wide[0]}"
            told = {"wanted": wanted, "most": desk.grid.columns}
            notes.warn("makeup.wish-too-wide", one.story.where, name=one.story.id, **page, **told)


def _tell_hosts(plan: Plan, chosen: Mapping[str, Ranked], notes: Notes) -> None:
    """Whose rectangle has a guest in its corner."""
    for host in modules_of(plan):
        story = chosen[host.story].story
        for guest in host.guests:
            if isinstance(guest.content, Module):
                facts = {"story": title_of(chosen[guest.content.story].story), "host": title_of(story)}
                notes.note("makeup.hosted-story", story.where, **facts)
            else:
                kind = f"makeup.kind-{guest.content.kind}"
                notes.note("makeup.hosted", story.where, kind=kind, story=title_of(story))


def modules_of(plan: Plan) -> tuple[Module, ...]:
    """The stories' modules in the order of reading."""
    found = (one.content for part in plan.parts for one in stood(part.leaf))
    return tuple(content for content in found if isinstance(content, Module))


def _tell_story(module: Module, one: Ranked, desk: Desk, notes: Notes) -> None:
    said: dict[str, object] = {"story": title_of(one.story)}
    where = one.story.where
    for kind, numbers in sorted(_text_remedies(module, one, desk).items()):
        notes.note(f"makeup.{kind}", where, numbers=numbers, **said)
    for hung in module.pictures:
        _tell_picture(hung, one.story, desk, notes)
    if one.loose:
        notes.note("makeup.loose-story", where, ems=f"{one.loose / 1000:g}", **said)
    if module.boxed:
        notes.note("makeup.boxed", where, **said)
    grade = HeadSetter(one.story, one.rank, rules_of(desk), desk).grade
    white = _white(module, one, desk)
    if white > MOST_WHITE:
        notes.note("makeup.head-white", where, lines=white, **said)
    if module.head is not None and module.head.size and abs(module.head.size / 10 / grade - 1) > HEAD_OFF:
        notes.note("makeup.head-size", where, grade=f"{grade:g}", size=f"{module.head.size / 10:g}", **said)


def _white(module: Module, one: Ranked, desk: Desk) -> int:
    """Lines that a module's head has more than it needs."""
    head = module.head
    if head is None or not head.size:
        return 0
    setter = HeadSetter(one.story, one.rank, rules_of(desk), desk)
    inset = INSETS[module.width] * desk.grid.em if module.boxed else 0.0
    width = desk.grid.span_width(module.head_at[1]) - 2 * inset
    return head.lines - setter.lines_of(setter.parts(head.size / 10, head.rows, width, head.byline), head.size / 10)


def _text_remedies(module: Module, one: Ranked, desk: Desk) -> dict[str, list[int]]:
    """By remedy the numbers of the paragraphs (or heads) that it was used on."""
    rules = rules_of(desk)
    found = stream(
        thread_of(one.story, rules, desk), desk.style(body_of(one, rules)), measure_of(module, desk.grid), desk
    )
    fit = close([entry.element for entry in found], [leg.depth for leg in module.legs]) if module.legs else None
    out: dict[str, list[int]] = {}
    counts = {True: 0, False: 0}
    for entry, choice in zip(found, fit.choices if fit else (), strict=False):
        head = entry.head is not None
        counts[head] += 1
        for kind in choice.kind.split():
            if kind in TOLD:
                out.setdefault(kind, []).append(counts[head])
    return out


def _tell_picture(hung: Hung, story: Story, desk: Desk, notes: Notes) -> None:
    figure = next(photo for photo in photos_of(story) if photo.id == hung.picture.figure)
    off = hung.picture.lines - round(natural_lines(figure, hung.picture.columns, desk))
    if abs(off) >= CROPPED:
        code = "makeup.cropped-high" if off < 0 else "makeup.cropped-wide"
        notes.note(code, figure.where, story=title_of(story), figure=figure.id, lines=abs(off))


def _tell_page(made: MadeUp, desk: Desk, notes: Notes) -> None:
    """What the page could not keep, and what the next plan would trade for it."""
    plan, where, page = made.plan, desk.copy.where, desk.copy.number
    if plan.collisions:
        notes.warn("makeup.collision", where, page=page)
    if plan.gutters:
        notes.warn("makeup.gutter", where, page=page)
    pictures = sum(len(module.pictures) for module in modules_of(plan))
    if pictures >= RESTLESS:
        notes.warn("makeup.restless", where, page=page, pictures=pictures)
    if len(made.tried.plans) > 1:
        others = made.proposals(2)
        if len(others) > 1:
            better, worse = traded(plan, others[1])
            if better or worse:
                notes.note("makeup.trade", where, page=page, better=better or ["makeup.term-none"],
                           worse=worse or ["makeup.term-none"])  # fmt: skip


def traded(plan: Plan, other: Plan, most: int = 3) -> tuple[list[str], list[str]]:
    """What a plan has over another, and what the other has over it, the weightiest first, as codes of words."""
    mine, its = dict(plan.terms), dict(other.terms)
    gaps = [(its.get(name, 0) - mine.get(name, 0), name) for name in sorted({*mine, *its})]
    better = [name for gap, name in sorted(gaps, key=lambda one: (-one[0], one[1])) if gap > 0][:most]
    worse = [name for gap, name in sorted(gaps) if gap < 0][:most]
    return [_term(name) for name in better], [_term(name) for name in worse]


def _term(name: str) -> str:
    return f"makeup.term-{name.replace('_', '-')}"


def told(made: MadeUp) -> dict[str, Any]:
    """The page's figures for the report: price by terms, steps, what stands where."""
    setting = made.tried.setting
    return {
        **({"again": made.again, "concerned": list(made.concerned)} if made.again else {}),
        "tries": made.tries,
        "steps": made.steps,
        "price": made.plan.price,
        "terms": [{"term": name, "price": price} for name, price in made.plan.terms],
        "leading_pt": setting.leading or made.bench.desk.grid.pitch,
        "size_pt": setting.size or made.bench.desk.grid.em,
        "loose": setting.loose,
        "wide_crop": setting.crop != CROP,
        "reserves": list(setting.reserves),
        "ample": setting.ample,
        "quotes": setting.quotes,
        "hosted": [f"{story}/{guest}" for story, guest in setting.hosted],
        "freed": [f"{story}/{figure}" for story, figure in setting.freed],
        "left_out": [f"{story}/{figure}" for story, figure in setting.left_out],
        "modules": _standing(made.plan, made.bench.desk),
    }


def _standing(plan: Plan, desk: Desk) -> Sequence[dict[str, Any]]:
    first = rules_of(desk).first
    return [
        {
            "story": module.story,
            "columns": [part.column + left + 1, part.column + left + module.width],
            "lines": [first + part.line + top, first + part.line + top + module.lines - 1],
        }
        for part in plan.parts
        for left, top, module, _ in stood(part.leaf)
    ]
