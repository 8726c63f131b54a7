"""What would close a page that has too much copy, or too little, found by really trying (makeup.md section 9).

Comes in: a closing with copy left over or lines left open, and its desk. Goes out: notes, the cheapest single change of
each kind: so many lines fewer, one screw turned further than the layout lets it, a picture left out. Every step is
bounded by a count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pdfreport.design.model import Screw
from pdfreport.diag import Notes
from pdfreport.page.bearable import bears, limits_of
from pdfreport.page.closed import Closing, frames_of, thread_legs
from pdfreport.page.closing import closed_at
from pdfreport.page.desk import Desk
from pdfreport.page.fit import OPEN_LINE
from pdfreport.page.legs import Leg
from pdfreport.page.streams import Stream, streams
from pdfreport.page.told import figure_moved
from pdfreport.page.vacant import vacated

MOST_CUT = 24  # lines more than arithmetic asks for that a cut is tried with
MOST_LACKING = 4096  # rows: more than the longest story has lines
FURTHER = 20  # lines that a screw is turned past its limit


def lines_to_cut(stream: Stream, legs: Sequence[Leg], least: int) -> int:
    """How many lines fewer the copy must have to close: tried by giving its last leg as many more; at least `least`."""
    if stream.banded is not None:
        return max(least, _lacking(stream, legs))
    for lines in range(least, least + MOST_CUT):
        if stream.close([*legs[:-1], _longer(legs[-1], lines)]) is not None:
            return lines
    return least


def _longer(leg: Leg, lines: int) -> Leg:
    """The leg with so many lines more at its foot, as wide as its last."""
    strips = (*leg.strips, *[leg.strips[-1]] * lines) if leg.strips else ()
    return replace(leg, depth=leg.depth + lines, strips=strips)


def _lacking(stream: Stream, legs: Sequence[Leg]) -> int:
    """Lines without which copy in bands has no room: the rows that its last frame lacks, less what they leave open.

    How many of its heads span in those rows, no sum of lines tells.
    """
    count = sum(leg.frame == legs[-1].frame for leg in legs)

    def open_lines(rows: int) -> int | None:
        longer = (_longer(leg, rows) for leg in legs[-count:])
        found = stream.close([*legs[:-count], *longer], OPEN_LINE)
        return None if found is None else found.fit.open_lines

    low, high = 0, 1
    while high < MOST_LACKING and open_lines(high) is None:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if open_lines(middle) is not None else (middle, high)
    return high * count - (open_lines(high) or 0)


def tell_cures(closing: Closing, desk: Desk, notes: Notes) -> None:
    """Say which screw, turned further, or which picture left out would close the page; nothing if none does alone."""
    at = replace(desk, turned=closing.turned)
    copy = streams(at)
    found: list[tuple[int, int, Screw, int]] = []
    for rank, screw in enumerate(desk.design.screws):
        turn = _further(screw, closing.turned, copy, at)
        if turn is not None:
            found.append((abs(turn - closing.turned.get(screw.name, 0)) * screw.price, rank, screw, turn))
    for _, _, screw, turn in sorted(found, key=lambda one: one[:2]):  # the cheapest first
        _tell_screw(screw, turn, at, notes)
    if closing.overset:
        _tell_picture(replace(desk, turned={}), notes)
    else:
        from pdfreport.page.fillers import tell_fillers  # few pages stay open

        tell_fillers(closing, desk, notes)


def _tell_screw(screw: Screw, turn: int, desk: Desk, notes: Notes) -> None:
    """Say how far a screw would have to turn, and what that does to a picture."""
    facts = {"screw": screw.name, "turn": turn, "limit": screw.most if turn > 0 else screw.least}
    moved = [found for frame in desk.design.frames if (found := figure_moved(frame, screw.name, desk))]
    if not moved:
        notes.warn("page.cure-screw", desk.copy.where, **facts)
        return
    figure, grows = moved[0]
    lines = (turn - desk.turned.get(screw.name, 0)) * grows
    code = "page.cure-picture-higher" if lines > 0 else "page.cure-picture-lower"
    notes.warn(code, desk.copy.where, figure=figure, lines=abs(lines), **facts)


def _tell_picture(desk: Desk, notes: Notes) -> None:
    """Say which picture the page closes without: of several the least important, of those the last in the source."""
    shown = [(story, figure) for story in desk.stories for figure in story.figures if figure.src]
    for story, figure in sorted(shown, key=lambda pair: pair[1].importance)[::-1]:
        fewer = replace(story, figures=tuple(other for other in story.figures if other is not figure))
        stories = tuple(fewer if other is story else other for other in desk.stories)
        without = vacated(replace(desk, stories=stories, notes=Notes()))
        if without.design is not desk.design and closed_at(without, streams(without)) is not None:
            title = "".join(row.text for row in story.headline) or story.id
            notes.warn("page.cure-picture", figure.where, story=title, figure=figure.id)
            return


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
