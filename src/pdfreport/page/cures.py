"""What would close a page that has too much copy, found by really trying (makeup.md section 9).

Comes in: a closing with copy left over, and its desk. Goes out: notes, the cheapest single change of each kind: so many
lines fewer, or one screw turned further than the layout lets it. Every step is bounded by a count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pdfreport.design.model import Screw
from pdfreport.diag import Notes
from pdfreport.page.bearable import bears, limits_of
from pdfreport.page.closed import Closing, frames_of, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.legs import Leg
from pdfreport.page.streams import Stream, streams

MOST_CUT = 24  # lines more than arithmetic asks for that a cut is tried with
FURTHER = 20  # lines that a screw is turned past its limit


def lines_to_cut(stream: Stream, legs: Sequence[Leg], least: int) -> int:
    """How many lines fewer the copy must have to close: tried by giving its last leg as many more; at least `least`."""
    last = legs[-1]
    for lines in range(least, least + MOST_CUT):
        strips = (*last.strips, *[last.strips[-1]] * lines) if last.strips else ()
        longer = replace(last, depth=last.depth + lines, strips=strips)
        if stream.close([*legs[:-1], longer]) is not None:
            return lines
    return least


def tell_cures(closing: Closing, desk: Desk, notes: Notes) -> None:
    """Say which screw, turned further, would close the page; nothing if none does by itself."""
    at = replace(desk, turned=closing.turned)
    copy = streams(at)
    for screw in desk.design.screws:
        turn = _further(screw, closing.turned, copy, at)
        if turn is not None:
            limit = screw.most if turn > 0 else screw.least
            notes.warn("page.cure-screw", desk.copy.where, screw=screw.name, turn=turn, limit=limit)


def _further(screw: Screw, turned: Mapping[str, int], copy: Mapping[str, Stream], desk: Desk) -> int | None:
    """The nearest turn past the limits of a screw at which every thread closes, the others as they are."""
    limits = limits_of(replace(desk, turned={}))
    for lines in range(1, FURTHER + 1):
        for turn in (screw.most + lines, screw.least - lines):
            at = replace(desk, turned={**turned, screw.name: turn})
            if bears(limits, at) and _closes(copy, at):
                return turn
    return None


def _closes(copy: Mapping[str, Stream], desk: Desk) -> bool:
    """Whether every thread fills its legs; blocks with their own leading need only have room."""
    for name, stream in copy.items():
        frames = frames_of(name, desk)
        first_last = [desk.lines(frame) for frame in frames]
        if any(first < 0 or last >= desk.grid.lines or first > last for first, last in first_last):
            return False
        legs = thread_legs(name, desk)
        is_open = all(frame.free for frame in frames) or (bool(legs) and legs[0].vertical)
        if not legs or stream.close(legs, open_price=1 if is_open else 0) is None:
            return False
    return True
