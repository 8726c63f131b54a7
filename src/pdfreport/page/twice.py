"""Text that two frames both show: a story, or a part of one, that the design gives a place twice by mistake.

In: what each frame placed, threads by their first frame. Out: errors that name both frames.
"""

from __future__ import annotations

from pdfreport.design.frames import TextFrame
from pdfreport.display.dump import walk
from pdfreport.display.items import Text
from pdfreport.page.desk import Desk
from pdfreport.page.parts import all_nodes


def tell_twice(desk: Desk) -> None:
    """Report every two frames that set the same text, once a pair."""
    wanted = {node for story in desk.stories for node in all_nodes(story, quotes=False)}
    where = {frame.id: frame.where for frame in desk.design.frames}
    threads = desk.design.threads
    again = {one.id for one in desk.design.frames if isinstance(one, TextFrame) and threads[one.thread].again}
    owners: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    for frame, items in desk.placed.items():
        if frame in again:
            continue
        for item in walk(items):
            if not isinstance(item, Text) or item.mark.node not in wanted:
                continue
            first = owners.setdefault(item.mark.node, frame)
            if first != frame and (first, frame) not in told:
                told.add((first, frame))
                facts = {"part": item.mark.node, "layout": desk.design.name}
                desk.notes.error(
                    "page.placed-twice", where.get(frame, desk.copy.where), frame=frame, other=first, **facts
                )
