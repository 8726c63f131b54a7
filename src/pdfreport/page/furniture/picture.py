"""A photograph in its frame: cropped to its subject, inked for the press, with caption and credit one line below."""

from __future__ import annotations

from pdfreport.content.model import Figure, Story
from pdfreport.design.frames import PictureFrame
from pdfreport.display.items import Item, Mark, Path, Picture, box
from pdfreport.geom import Rect
from pdfreport.images.convert import Request, prepare
from pdfreport.images.open import probe
from pdfreport.page.crop import crop
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.reading import alternative
from pdfreport.page.typeset import words
from pdfreport.units import MM, to_mm

CAPTION_BASELINE = 3.8 * MM  # under the picture (look.md section 4)
HAIR = 0.18 * MM
MOST_LINES = 2  # of a caption (newspaper.md section 4)


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
    items: list[Item] = [Picture(prepared.ref, rect, alternative(figure), Mark("Figure", node, figure.where))]
    if frame.edge:
        items.append(_edge(rect, desk))
    if frame.hairlines.pt:
        away = frame.hairlines.pt
        items += [
            box(Rect(rect.x, y, rect.width, HAIR), desk.ink("main")) for y in (rect.y - away, rect.bottom + away - HAIR)
        ]
    if frame.caption:
        items += _caption(figure, story, rect, frame.hairlines.pt, desk)
    return Placed(tuple(items))


def _edge(rect: Rect, desk: Desk) -> Path:
    """A thin grey line round a pale picture, so that its sky ends where the paper begins."""
    x, y, r, b = rect.x, rect.y, rect.right, rect.bottom
    outline = (("M", x, y), ("L", r, y), ("L", r, b), ("L", x, b), ("Z",))
    return Path(outline, stroke=desk.ink("black").scaled(0.3), width=HAIR)


def _caption(figure: Figure, story: Story, rect: Rect, away: float, desk: Desk) -> list[Item]:
    """Caption left, credit right on one line; where both do not go on it, the credit on the line after the caption."""
    items: list[Item] = []
    baseline = rect.bottom + away + CAPTION_BASELINE
    node = f"{story.id}/figure/{figure.id}/caption"
    style, credit = desk.style("caption"), desk.style("credit")
    lines = desk.set.lines(figure.caption, style, rect.width) if figure.caption else ()
    if len(lines) > MOST_LINES:
        over = sum(len(line.text) for line in lines[MOST_LINES:])
        desk.notes.error("page.caption-too-long", figure.caption.where, figure=figure.id, over=over)
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
        last = lines[-1].width * style.size / 1000 + style.size if lines else 0.0
        row = max(0, len(lines) - 1) + (1 if last + width > rect.width else 0)
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
