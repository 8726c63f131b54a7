"""A page whose frames were frozen with their plan, built again: as it stands, fitted again, or searched anew.

Comes in: the desk of a page whose design keeps a plan. Goes out: the design to build, and what was made up, if
something was. Frames that were edited by hand are the editor's: they are left alone, but for the screws of the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from pdfreport.design.frames import Frame, TextFrame
from pdfreport.design.model import Design
from pdfreport.design.plan import Plan
from pdfreport.makeup.freeze import frame_row
from pdfreport.makeup.page import MadeUp, Tried, bench_of, made_up
from pdfreport.makeup.refit import Refitted, refitted
from pdfreport.makeup.setting import Bench, Setting, rules_of
from pdfreport.makeup.shape import shape_of
from pdfreport.makeup.stories import LOOSENESS, LOOSER, WIDE_CROP, Ranked, loosened
from pdfreport.page.closing import closed_at
from pdfreport.page.desk import Desk
from pdfreport.page.streams import streams


def mark_of(frames: Sequence[Frame]) -> str:
    """A check sum of frames as a layout file writes them."""
    return f"{crc32(chr(10).join(map(frame_row, frames)).encode()):08x}"


def again(desk: Desk) -> tuple[Design, MadeUp | None]:
    """The design of a page with a plan, and what was made up for it; None if nothing had to be."""
    design, plan = desk.design, desk.design.plan
    assert plan is not None
    if mark_of(design.frames[plan.own :]) != plan.mark:
        return design, None
    still = replace(desk, design=replace(design, screws=()))
    if closed_at(still, streams(still)) is not None:
        return still.design, None
    bare = unplanned(desk)
    shape = shape_of(plan, design.grid)
    if shape is None or shape.height != rules_of(bare).height + 1:
        return design, None
    found = refitted(bare, shape)
    made = made_up(bench_of(bare)) if found is None else _made(bare, found)
    if made is None:
        return design, None
    made = replace(
        made, again="anew" if found is None else found.how, concerned=() if found is None else found.concerned
    )
    return made.design(), made


def unplanned(desk: Desk) -> Desk:
    """The desk with the rules that the page was made up by instead of its frames."""
    design, plan = desk.design, desk.design.plan
    assert plan is not None
    rules = replace(plan.rules, body=plan.body, quotes=plan.quotes)
    styles = dict(design.styles)
    for looseness in (LOOSENESS, LOOSER):
        loose = loosened(styles[plan.body], looseness)
        styles[loose.name] = loose
    own = design.frames[: plan.own]
    fixed = {frame.thread for frame in own if isinstance(frame, TextFrame)}
    threads = {name: thread for name, thread in design.threads.items() if name in fixed}
    bare = replace(design, frames=own, threads=threads, screws=(), styles=styles, makeup=rules, plan=None)
    return replace(desk, design=bare)


def off_page(desk: Desk, plan: Plan) -> frozenset[str]:
    """Stories of the reserve that the plan did not take."""
    taken = {one.name for one in plan.modules}
    return frozenset(story.id for story in desk.stories if story.wishes.reserve and story.id not in taken)


def _made(desk: Desk, found: Refitted) -> MadeUp:
    """A page fitted again, as one that a search made."""
    left_out = tuple((one.story.id, figure) for one in found.stories for figure in one.left_out)
    stories: tuple[Ranked, ...] = found.stories
    setting = Setting(crop=WIDE_CROP, left_out=left_out)
    bench = Bench(desk, stories, (), ())
    return MadeUp(bench, Tried(setting, found.question, (found.plan,), 0), 1, 0)
