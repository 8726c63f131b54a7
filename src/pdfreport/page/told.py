"""What was done to make a page of fixed frames fit, one sentence a remedy (makeup.md section 9).

Comes in: the desk as the page was closed, and the closing. Goes out: notes only. What was left out of the copy is told
by `remedies`, since that is more than a remark; pages that the program made up itself are told of by `makeup`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.content.model import Story
from pdfreport.design.frames import Frame, PictureFrame
from pdfreport.design.remedies import QUARTER
from pdfreport.page.closed import Closed, Closing
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.head_rows import frame_style
from pdfreport.page.turns import followers

TEXT = ("tighter", "looser", "white", "head-row", "short-leg", "run-in", "quote-used", "tailpiece")
CODES = {"tailpiece": "fill.tailpiece"}  # of the others `page.` and the kind


def tell(desk: Desk, closing: Closing) -> None:
    """Say what was done, story by story, then what was done to the page."""
    if desk.design.made_up:
        return
    for story in desk.stories:
        for kind, numbers in _text(story, desk, closing.closed):
            desk.notes.note(CODES.get(kind, f"page.{kind}"), story.where, story=title_of(story), numbers=numbers)
        _subheads(story, desk, closing.closed)
    for name, turn in closing.turned.items():
        if turn:
            _heads(name, desk)
            _screw(name, turn, desk)
    for remark in desk.remarks:
        if remark.get("remedy") == "head-size":
            sizes = {"before": f"{remark['from_pt']:g}", "after": f"{remark['to_pt']:g}"}
            desk.notes.note("page.head-smaller", desk.copy.where, frame=remark["frame"], **sizes)
    for story_id, figure in closing.pictures:
        left = desk.edition.story(story_id)
        where = next(one.where for one in left.figures if one.id == figure)
        desk.notes.warn("page.picture-left-out", where, story=title_of(left), figure=figure)
    if closing.leading:
        before = desk.grid.pitch - closing.leading * QUARTER
        facts = {"before": f"{before:g}", "after": f"{desk.grid.pitch:g}"}
        more = abs(desk.grid.lines - desk.grid.with_pitch(before).lines)
        desk.notes.note("page.leading", desk.copy.where, page=desk.copy.number, lines=more, **facts)
    if closing.size:
        sizes = {"before": f"{desk.grid.em:g}", "after": f"{closing.size:g}"}
        desk.notes.note("page.body-size", desk.copy.where, page=desk.copy.number, **sizes)


def title_of(story: Story) -> str:
    """What a story is called in a message."""
    return "".join(row.text for row in story.headline) or story.id


def _text(story: Story, desk: Desk, threads: tuple[Closed, ...]) -> Iterator[tuple[str, list[int]]]:
    """By remedy the numbers of the paragraphs, heads or quotes that it was used on, each counted from 1."""
    counts = {"head": 0, "quote": 0, "tailpiece": 0, "para": 0}
    found: dict[str, list[int]] = {}
    for closed in threads:
        if desk.story(closed.thread.story) is not story:
            continue
        for one, choice in zip(closed.stuff, closed.fit.choices, strict=True):
            sort = "head" if one.head is not None else one.piece.kind if one.piece.kind in counts else "para"
            counts[sort] += 1
            for kind in dict.fromkeys(choice.kind.split()):
                found.setdefault(kind, []).append(counts[sort])
    return ((kind, found[kind]) for kind in TEXT if kind in found)


def _screw(name: str, turn: int, desk: Desk) -> None:
    """A turned screw: the pictures that it made higher or lower, or else the edges that it moved."""
    frames = [frame for frame in desk.design.frames if name in (*frame.top.split(), *frame.foot.split())]
    pictures = [figure for frame in frames if (figure := figure_moved(frame, name, desk))]
    where = frames[0].where if frames else desk.copy.where
    for shown, grows in pictures:
        lines = turn * grows
        code = "page.picture-higher" if lines > 0 else "page.picture-lower"
        desk.notes.note(code, where, figure=shown, lines=abs(lines), screw=name)
    if not pictures and frames:
        code = "page.edge-down" if turn > 0 else "page.edge-up"
        desk.notes.note(code, where, frames=[frame.id for frame in frames], lines=abs(turn), screw=name)


def _subheads(story: Story, desk: Desk, threads: tuple[Closed, ...]) -> None:
    """Heads inside a thread that are smaller than their rule says: the first of each thread, since all are alike."""
    for closed in threads:
        heads = [one for one in closed.stuff if one.head is not None]
        if not heads or heads[0].head is None or desk.story(closed.thread.story) is not story:
            continue
        before, after = desk.style(heads[0].head.style).size, heads[0].style.size
        if after < before:
            facts = {"before": f"{before:g}", "after": f"{after:g}"}
            desk.notes.note("page.subheads-smaller", story.where, story=title_of(story), **facts)


def _heads(screw: str, desk: Desk) -> None:
    """The heads that followed a turned screw: their size and rows before and now."""
    for frame in followers(screw, desk):
        from pdfreport.page.furniture.head_turned import as_turned, rows_at_rest  # few designs have such heads

        before, now = frame_style(frame, desk).size, as_turned(frame, desk)
        story = desk.story(frame.story)
        facts: dict[str, object] = {"frame": frame.id, "screw": screw}
        facts["story"] = frame.story if story is None else title_of(story)
        after = frame_style(now, desk).size
        if now.rows != frame.rows:
            facts |= {"rows": now.rows, "before": rows_at_rest(frame, desk), "size": f"{after:g}"}
            desk.notes.note("page.head-rows", frame.where, **facts)
        elif after != before:
            code = "page.head-size-larger" if after > before else "page.head-size-smaller"
            desk.notes.note(code, frame.where, before=f"{before:g}", after=f"{after:g}", **facts)


def figure_moved(frame: Frame, screw: str, desk: Desk) -> tuple[str, int] | None:
    """A picture whose height the screw changes: its id, and whether it grows (1) or shrinks (-1) as the screw turns."""
    at_top, at_foot = (screw in edges.split() for edges in (frame.top, frame.foot))
    if not isinstance(frame, PictureFrame) or at_top == at_foot:
        return None
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure)
    return None if figure is None or not figure.src else (figure.id, 1 if at_foot else -1)
