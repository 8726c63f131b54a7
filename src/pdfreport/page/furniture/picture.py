"""A photograph in its frame: cropped to its subject, inked for the press, with caption and credit one line below."""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.content.model import Figure, Story
from pdfreport.design.frames import PictureFrame
from pdfreport.display.items import Item, Mark, Path, Picture, Segment, box, oval
from pdfreport.geom import Rect
from pdfreport.images.convert import Request, prepare
from pdfreport.images.open import probe
from pdfreport.page.crop import crop
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.reading import alternative
from pdfreport.page.typeset import words
from pdfreport.text.model import SetLine
from pdfreport.units import MM, to_mm

CAPTION_BASELINE = 3.8 * MM  # under the picture (look.md section 4)
HAIR = 0.18 * MM


def draw(frame: PictureFrame, desk: Desk) -> Placed:
    """Picture, hairlines, caption and credit; nothing, with a note, if the story has no such photograph."""
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure)
    if story is None or figure is None or not figure.src:
        desk.notes.warn("page.picture-frame-empty", frame.where, frame=frame.id, figure=frame.figure)
        return Placed(())
    rect = desk.rect(frame)
    facts = probe(figure.src, figure.where, desk.notes)
    if facts is None:
        return Placed(())
    part = crop((facts.width, facts.height), (rect.width, rect.height), figure.focus, frame.crop, frame.zoom)
    request = Request(figure.src, part, (rect.width, rect.height), desk.design.profile, frame.shade, where=figure.where)
    prepared = prepare(request, desk.notes)
    if prepared is None:
        return Placed(())
    desk.pictures[prepared.ref] = prepared
    _resolution(figure, prepared.ppi, rect, desk)
    node = f"{story.id}/figure/{figure.id}"
    shape = _shape(frame, figure, rect, desk)
    mark = Mark("Figure", node, figure.where)
    items: list[Item] = [Picture(prepared.ref, rect, alternative(figure), mark, outline=shape)]
    if frame.edge:
        items.append(_edge(shape or _corners(rect), desk))
    if frame.hairlines.pt:
        away = frame.hairlines.pt
        items += [
            box(Rect(rect.x, y, rect.width, HAIR), desk.ink("main")) for y in (rect.y - away, rect.bottom + away - HAIR)
        ]
    if frame.caption:
        items += _caption(frame, figure, story, rect, desk)
    return Placed(tuple(items))


def _shape(frame: PictureFrame, figure: Figure, rect: Rect, desk: Desk) -> tuple[Segment, ...]:
    """What the picture is cut to where text runs round it: its ellipse, or nothing; a missing focal box is told."""
    if frame.runaround is None or frame.runaround.shape == "rectangle":
        return ()
    if frame.runaround.shape == "ellipse":
        return oval(rect)
    from pdfreport.page.runaround import focal_box

    if focal_box(frame, figure, rect) is None:
        desk.notes.warn("page.runaround-whole", frame.where, frame=frame.id, figure=figure.id)
    return ()


def _corners(rect: Rect) -> tuple[Segment, ...]:
    x, y, r, b = rect.x, rect.y, rect.right, rect.bottom
    return (("M", x, y), ("L", r, y), ("L", r, b), ("L", x, b), ("Z",))


def _edge(outline: tuple[Segment, ...], desk: Desk) -> Path:
    """A thin grey line round a pale picture, so that its sky ends where the paper begins."""
    return Path(outline, stroke=desk.ink("black").scaled(0.3), width=HAIR)


def caption_depth(frame: PictureFrame, figure: Figure, width: float, desk: Desk) -> float:
    """Points from the picture's foot to that of its caption and credit; 0 if it has neither."""
    if not figure.caption and not figure.credit:
        return 0.0
    style = desk.style("caption")
    lines = desk.set.lines(figure.caption, style, width) if figure.caption else ()
    rows = max(1, len(lines)) + _credit_below(figure, lines, width, desk)
    return frame.hairlines.pt + CAPTION_BASELINE + (rows - 1) * style.leading + 0.12 * style.size


def _credit_below(figure: Figure, lines: Sequence[SetLine], width: float, desk: Desk) -> bool:
    """Whether the credit has no room beside the caption's last line."""
    if not figure.credit or not lines:
        return False
    style, credit = desk.style("caption"), desk.style("credit")
    line = desk.set.line(words(figure.credit, figure.where), credit)
    return lines[-1].width * style.size / 1000 + style.size + line.width * credit.size / 1000 > width


def _caption(frame: PictureFrame, figure: Figure, story: Story, rect: Rect, desk: Desk) -> list[Item]:
    """Caption left, credit right on one line; where both do not go on it, the credit on the line after the caption."""
    items: list[Item] = []
    baseline = rect.bottom + frame.hairlines.pt + CAPTION_BASELINE
    node = f"{story.id}/figure/{figure.id}/caption"
    style, credit = desk.style("caption"), desk.style("credit")
    lines = desk.set.lines(figure.caption, style, rect.width) if figure.caption else ()
    if len(lines) > frame.caption_lines:
        over = sum(len(line.text) for line in lines[frame.caption_lines :])
        told = {"figure": figure.id, "over": over, "most": frame.caption_lines}
        desk.notes.error("page.caption-too-long", figure.caption.where, **told)
    for row, line in enumerate(lines):
        items += place_line(
            line, rect.x, baseline + row * style.leading, style, Mark("Caption", node, figure.caption.where)
        )
    if figure.credit:
        line = desk.set.line(words(figure.credit, figure.where), credit)
        width = line.width * credit.size / 1000
        if width > rect.width:
            over = round((width - rect.width) / credit.size + 0.5)
            desk.notes.error("page.credit-too-long", figure.where, figure=figure.id, over=over)
        row = max(0, len(lines) - 1) + _credit_below(figure, lines, rect.width, desk)
        mark = Mark("Caption", node + "/credit", figure.where)
        items += place_line(line, rect.right - width, baseline + row * style.leading, credit, mark)
    return items


def _resolution(figure: Figure, ppi: float, rect: Rect, desk: Desk) -> None:
    profile = desk.design.profile
    told = {"figure": figure.id, "ppi": round(ppi), "width": round(to_mm(rect.width))}
    if ppi < profile.refused_ppi:
        desk.notes.error("page.picture-too-coarse", figure.where, least=round(profile.refused_ppi), **told)
    elif ppi < profile.least_ppi:
        desk.notes.warn("page.picture-coarse", figure.where, wanted=round(profile.wanted_ppi), **told)
