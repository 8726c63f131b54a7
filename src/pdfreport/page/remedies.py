"""What was done to make a page fit, and how full its frames are: the page's part of the build report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pdfreport.content.model import Story
from pdfreport.display.document import Page
from pdfreport.page.closed import Closed, Closing, frames_of, left_open, left_out
from pdfreport.page.desk import Desk
from pdfreport.page.draft import spilled_text
from pdfreport.page.legs import SPILL
from pdfreport.page.quality import PlacedLine
from pdfreport.page.thread import Stuff
from pdfreport.units import to_mm


def page_report(desk: Desk, closing: Closing, page: Page, lines: Sequence[PlacedLine]) -> tuple[dict[str, Any], int]:
    """The page's entry of the report and the number of columns that stay open at the foot."""
    frames = [
        {
            "id": frame.id, "story": _story_id(frame.story, desk), "kind": frame.kind,
            "rect_mm": [to_mm(frame.rect.x), to_mm(frame.rect.y), to_mm(frame.rect.width), to_mm(frame.rect.height)],
            "lines": frame.lines, "capacity": frame.capacity, **({"bands": list(frame.bands)} if frame.bands else {}),
        }
        for frame in page.frames
    ]  # fmt: skip
    open_columns = sum(_open(closed, desk) for closed in closing.closed)
    told = {
        "number": page.number,
        "layout": desk.design.name,
        "trim_mm": [to_mm(page.trim.width), to_mm(page.trim.height)],
        "frames": frames,
        "stories": [_story(story, desk, closing, lines) for story in desk.stories],
        "screws": {name: turn for name, turn in closing.turned.items() if turn},
        "heads": [list(lines) for lines in desk.set.parted.values()],
        "measured": list(desk.remarks),
    }
    return told, open_columns


def _story_id(wanted: str, desk: Desk) -> str:
    story = desk.story(wanted)
    return "" if story is None else story.id


def _open(closed: Closed, desk: Desk) -> int:
    """Legs of a thread that do not reach their foot; said once per thread, and so is a keep that had to be broken."""
    if closed.fit.bent:
        bent = desk.story(closed.thread.story)
        assert bent is not None
        desk.notes.warn("page.keep-broken", bent.where, story=bent.id)
    if any(leg.frame == SPILL for leg in closed.legs):
        return 0  # a draft with copy left over: its last leg stands on no page
    free = all(frame.free for frame in frames_of(closed.thread.name, desk))
    if free or (closed.fit.open_lines == 0 and closed.raised == 0):
        return 0
    legs = closed.legs
    if legs[0].vertical:  # WO-6: stopped where the copy ends
        stopped = desk.story(closed.thread.story)
        assert stopped is not None
        desk.notes.note("page.vertical-stopped", stopped.where, story=stopped.id, lines=closed.fit.open_lines)
        return 0
    feet = sum(not leg.cut for leg in legs)
    count = feet if closed.raised else sum(left > 0 for left in left_open(closed))
    lines = closed.raised * feet + closed.fit.open_lines
    story = desk.story(closed.thread.story)
    assert story is not None
    text = sum(len(row.text) for one in closed.stuff for row in one.piece.rows)
    filled = sum(choice.lines for choice in closed.fit.choices)
    facts = {"columns": count, "lines": lines, "characters": max(1, round(text * lines / max(1, filled)))}
    desk.notes.warn("page.open-columns", story.where, story=story.id, **facts)
    return count


def _story(story: Story, desk: Desk, closing: Closing, lines: Sequence[PlacedLine]) -> dict[str, Any]:
    mine = [closed for closed in closing.closed if desk.story(closed.thread.story) is story]
    over = [entry for entry in closing.overset if desk.story(entry.thread.story) is story]
    body = [placed for placed in lines if placed.node.startswith(f"{story.id}/")]
    text = sum(len(row.text) for closed in mine for one in closed.stuff for row in one.piece.rows)
    kinds: dict[str, list[str]] = {}
    for one, choice in (pair for closed in mine for pair in zip(closed.stuff, closed.fit.choices, strict=True)):
        for kind in dict.fromkeys(choice.kind.split()):
            kinds.setdefault(kind, []).append(one.piece.node)
    return {
        "id": story.id,
        "characters": text,
        "size_pt": body[0].size if body else desk.grid.em,
        "leading_pt": body[0].leg.leading if body else desk.grid.pitch,
        "remedies": [{"remedy": kind, "count": len(nodes), "nodes": nodes} for kind, nodes in sorted(kinds.items())],
        "overset_characters": sum(entry.characters for entry in over),
        "left_out": [_left_out(one, story, desk) for one in left_out(mine) if one.element.choices[0].lines],
        "overset_text": [text for closed in mine for text in spilled_text(closed, desk)],
        "short_lines": sum(
            closed.fit.open_lines + closed.raised * sum(not leg.cut for leg in closed.legs) for closed in mine
        )
        if not over
        else 0,
    }


def _left_out(one: Stuff, story: Story, desk: Desk) -> str:
    """The text of what was left out; said as well, since a reader of the page cannot see it."""
    text = "".join(row.label + row.text for row in one.piece.rows)
    where = one.piece.rows[0].where
    if one.piece.kind == "quote":
        desk.notes.note("page.quote-left-out", where, story=story.id, text=text[:30])
    else:
        desk.notes.warn("page.paragraph-left-out", where, story=story.id, text=text[:30])
    return text
