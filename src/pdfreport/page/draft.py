"""Copy that does not fit: how it is said, and what a draft shows of it.

A build refuses such a page. With ``--draft`` the page is made all the same: what fits is placed, the rest is listed,
and the page is marked so that nobody takes it for finished.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.model import Story
from pdfreport.diag import Diagnostic, Notes
from pdfreport.display.items import ARTIFACT, Item, box
from pdfreport.geom import Rect
from pdfreport.page.closed import Closed, Closing, Overset, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.fit import natural
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.legs import SPILL, Leg
from pdfreport.page.streams import Stream, streams
from pdfreport.page.thread import breaks_of
from pdfreport.page.typeset import sized, words

MOST_NAMED = 6  # parts without a frame that a message names one by one


def overset_diagnostics(closing: Closing, desk: Desk) -> tuple[Diagnostic, ...]:
    """One message per thread that is over: by how much, and what would help."""
    notes = Notes()
    for over in closing.overset:
        _say(over, desk, notes)
    if closing.overset:
        from pdfreport.page.cures import tell_cures

        tell_cures(closing, desk, notes)
    return tuple(notes)


def _say(over: Overset, desk: Desk, notes: Notes) -> None:
    story = desk.story(over.thread.story)
    assert story is not None
    title = "".join(row.text for row in story.headline) or story.id
    notes.error("page.overset", story.where, story=title, characters=over.characters, lines=over.lines)


def unplaced_diagnostics(missing: Sequence[tuple[Story, str]], desk: Desk) -> tuple[Diagnostic, ...]:
    """One message per story with the parts that the design has no frame for, and one for frames of stories not here."""
    notes = Notes()
    strange = {
        frame.story for frame in desk.design.frames if not frame.story.isdecimal() and not desk.story(frame.story)
    }
    if missing and strange:
        here = [story.id for story in desk.stories]
        facts: dict[str, object] = {"layout": desk.design.name, "wanted": sorted(strange), "known": here}
        notes.error("frames.no-such-story", desk.copy.where, page=desk.copy.number, **facts)
    for story in desk.stories:
        parts = [node.removeprefix(f"{story.id}/") for owner, node in missing if owner is story]
        if parts:
            shown = parts[:MOST_NAMED] + ([f"… ({len(parts)})"] if len(parts) > MOST_NAMED else [])
            notes.error("page.part-without-frame", story.where, story=story.id, part=shown, layout=desk.design.name)
    return notes.errors


def spilled(closing: Closing, desk: Desk) -> Closing:
    """The closing with each overset thread filled as far as its legs go, the rest in a leg that is never drawn."""
    at_rest = replace(desk, turned=closing.turned)
    copy = streams(desk)
    more: list[Closed] = []
    for over in closing.overset:
        stream = copy[over.thread.name]
        more.append(filled(stream, thread_legs(over.thread.name, at_rest)))
    return replace(closing, closed=(*closing.closed, *more))


def filled(stream: Stream, legs: Sequence[Leg]) -> Closed:
    """A thread in its legs as far as they go, the rest in a leg that stands on no page."""
    first = legs[0]
    depth = 4 * natural(stream.elements) + 40
    spill = Leg(SPILL, first.x, stream.width, first.baseline, first.leading, depth)
    found = stream.close([*legs, spill], open_price=1, relaxed=True)
    assert found is not None  # the spill leg holds any copy whole
    return found


def spilled_text(closed: Closed, desk: Desk) -> list[str]:
    """What a draft has left over, a string per paragraph or head, in order; nothing for a thread that fits."""
    if closed.legs[-1].frame != SPILL:
        return []
    room = sum(leg.depth for leg in closed.legs[:-1])
    out: list[str] = []
    for one, choice, start in zip(closed.stuff, closed.fit.choices, closed.fit.starts, strict=True):
        placed = max(0, room - start)
        if placed >= choice.lines:
            continue
        if one.formed is not None:
            out.append(one.formed.left(choice, placed))
            continue
        if one.head is not None or placed == 0:
            out.append("".join(row.text for row in one.piece.rows))
            continue
        breaks = breaks_of(one, choice, desk)
        prepared = desk.set.prepared(one.piece.rows[0], one.style)
        out.append(prepared.text[prepared.positions[breaks.ends[placed - 1]] :])
    return out


def stamp(desk: Desk, closing: Closing, missing: Sequence[tuple[Story, str]]) -> list[Item]:
    """A band in the head margin that says 样稿 and how much is over."""
    style = sized(desk.style("label"), 10.5)
    lines = sum(over.lines for over in closing.overset)
    characters = sum(over.characters for over in closing.overset)
    said = f"样稿 DRAFT　溢文 {lines} 行约 {characters} 字" + (f"　未排 {len(missing)} 件" if missing else "")
    line = desk.set.line(words(said), style)
    area = Rect(desk.grid.left, 6.0, desk.grid.type_area.width, 16.0)
    text = place_line(line, area.x + 6, area.y + 11.6, style, ARTIFACT)
    return [box(area, desk.ink("tint")), *text]
