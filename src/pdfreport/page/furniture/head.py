"""Display type: headline, deck, kicker, verse, byline or a section's head in a frame of its own.

Lines are the author's where the author broke them, otherwise broken by `text.headline`. A line too wide for its frame
is set smaller, down to 0.72 of its grade (makeup.md section 4); what still does not fit is reported, never cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import PAPER, Cmyk
from pdfreport.content.model import Span, Words
from pdfreport.design.frames import HeadFrame
from pdfreport.design.remedies import follows
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, box
from pdfreport.fonts.vertical import left_bearing
from pdfreport.geom import Rect
from pdfreport.page.contrast import check_contrast
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture import vertical
from pdfreport.page.furniture.head_rows import broken, depth, frame_style, indent, step, widest
from pdfreport.page.furniture.lines import aligned, place_line
from pdfreport.page.parts import Piece, pieces
from pdfreport.page.typeset import cut, sized
from pdfreport.text.model import SetLine

LEAST_SIZE = 0.72
SPARE = 0.6  # grid lines by which the foot of a head may pass its frame: the white of the next line
OPTICAL = 24.0  # pt from which the white inside a frame shows at the edge
HANGS = "“‘「『《〈（【"  # look.md section 4: a head quote that begins a line hangs by half its width


def draw(frame: HeadFrame, desk: Desk) -> Placed:
    """The part in its frame; nothing if the story has none and the frame may stay empty."""
    story = desk.story(frame.story)
    found = () if story is None else pieces(story, frame.part)
    if follows(frame, desk.design.remedies):
        from pdfreport.page.furniture.head_turned import as_turned  # few designs have such heads

        frame = as_turned(frame, desk)
    style = frame_style(frame, desk)
    if frame.vertical and story is not None:
        return vertical.draw(frame, story, style, desk)
    if not found:
        if not frame.optional:
            desk.notes.warn("page.head-frame-empty", frame.where, frame=frame.id, part=frame.part)
        return Placed(())
    rect = desk.rect(frame)
    ink = desk.ink(frame.ink) if frame.ink else PAPER if frame.on else style.ink
    items: list[Item] = []
    if frame.rule is not None:
        items.append(box(Rect(rect.x, rect.y, rect.width, frame.rule.pt), desk.ink("main")))
    for piece in found:
        desk.set.together(piece.rows)
    rows, style = _set_rows(found, frame, style, rect, desk)
    first = _first_baseline(frame, style, len(rows), rect)
    area: list[Rect] = []
    shift = _block_shift(frame, max((desk.set.width(row, style) for row, _ in rows), default=0.0), rect)
    for index, (row, piece) in enumerate(rows):
        line = desk.set.line(_heavy_dash(row, style), style)
        y = first + index * step(frame, style)
        x = _x(frame, line, row, style, rect, (index, len(rows))) + shift - _optical(row, style, desk)
        if index and rows[0][0].text.startswith("——") and piece is rows[0][1]:
            x += 2 * style.size  # turnovers stand under the first word after the dash (PI-5)
        items += place_line(line, x, y, style, Mark(piece.role, piece.node, row.where), ink)
        area.append(Rect(x, y - 0.88 * style.size, line.width * style.size / 1000, style.size))
    items = _bar(frame, area, desk) + items
    if frame.on:
        check_contrast(frame, area, style, desk)
    return Placed(tuple(items))


def _heavy_dash(row: Words, style: ParagraphStyle) -> Words:
    """A deck's opening —— as a bar: set in the strong face of display type, the text itself unchanged."""
    text = row.text
    if not text.startswith("——") or style.size < 14:
        return row
    return Words((Span("——", strong=True), *cut(row, 2, len(text)).spans), row.where)


def _optical(row: Words, style: ParagraphStyle, desk: Desk) -> float:
    """White at the left of a large first character: its ink, not its frame, stands on the edge."""
    if style.size < OPTICAL or style.align != "left" or not row.text or row.text[0] in HANGS:
        return 0.0
    return left_bearing(desk.set.catalog.face(style.face), row.text[0]) * style.size / 1000


def _shrunk(frame: HeadFrame, rows: Sequence[Words], style: ParagraphStyle, rect: Rect, desk: Desk) -> ParagraphStyle:
    """The style at the size at which every line fits the frame; the largest size that fills it for shape `fill`."""
    wide = widest(frame, rows, style, desk.set)
    if frame.shape != "fill" and wide <= rect.width:
        return style
    share = rect.width / wide
    if share < LEAST_SIZE:
        desk.notes.error(
            "page.head-too-long", rows[0].where, frame=frame.id, part=frame.part, text=rows[0].text,
            over=max(1, round((wide * LEAST_SIZE - rect.width) / (style.size * LEAST_SIZE))),
        )  # fmt: skip
    size = max(share, LEAST_SIZE) * style.size // 0.1 * 0.1
    desk.remarks.append({"frame": frame.id, "remedy": "head-size", "from_pt": style.size, "to_pt": round(size, 1)})
    return sized(style, size)


def _first_baseline(frame: HeadFrame, style: ParagraphStyle, count: int, rect: Rect) -> float:
    run = (count - 1) * step(frame, style)
    if frame.at == "foot":
        below = 0.12 * style.size if frame.baseline is None else frame.baseline.pt
        return rect.bottom - below - run
    above = 0.88 * style.size if frame.baseline is None else frame.baseline.pt
    return rect.y + frame.drop.pt + above


def _x(frame: HeadFrame, line: SetLine, row: Words, style: ParagraphStyle, rect: Rect, place: tuple[int, int]) -> float:
    """Left edge of a line; a quote that opens it hangs out by half its half-width frame."""
    index, count = place
    if frame.shape == "ends":
        width = line.width * style.size / 1000
        return rect.x if index == 0 and count > 1 else rect.right - width
    x = aligned(line, rect, style) + indent(frame, style, place)
    hang = 0.25 * style.size if row.text[:1] in HANGS and style.align == "left" and style.size >= 14 else 0.0
    return x - hang if frame.shape == "stagger" else x


def _set_rows(
    found: Sequence[Piece], frame: HeadFrame, style: ParagraphStyle, rect: Rect, desk: Desk
) -> tuple[list[tuple[Words, Piece]], ParagraphStyle]:
    """The lines of a head and the style in which they fit the frame's width and height, a step smaller as need be."""
    wanted = style
    for share in (1.0, 0.92, 0.85, 0.78, LEAST_SIZE):
        style = wanted if share == 1.0 else sized(wanted, wanted.size * share)
        rows = [(row, piece) for piece in found for row in broken(piece, frame, style, rect.width, desk.set)]
        if len(rows) < 2 or depth(frame, style, len(rows)) <= rect.height + SPARE * desk.grid.pitch:
            break
    else:
        lines = len(rows)
        fitting = max(1, int(lines * rect.height / depth(frame, style, lines)))
        over = sum(len(row.text) for row, _ in rows[fitting:])
        text = rows[0][0].text
        desk.notes.error(
            "page.head-too-long", found[0].rows[0].where, frame=frame.id, part=frame.part, text=text, over=over
        )
    return rows, _shrunk(frame, [row for row, _ in rows], style, rect, desk)


def _block_shift(frame: HeadFrame, longest: float, rect: Rect) -> float:
    """How far ragged lines move as one block, so that the longest ends at the right or stands in the middle."""
    return {"left": 0.0, "center": (rect.width - longest) / 2, "right": rect.width - longest}[frame.block]


def _bar(frame: HeadFrame, area: Sequence[Rect], desk: Desk) -> list[Item]:
    """A short bar above the type or at its left, in the main ink (paper on a picture)."""
    if len(frame.bar) != 2 or not area:
        return []
    width, height = frame.bar[0].pt, frame.bar[1].pt
    ink: Cmyk = PAPER if frame.on else desk.ink("main")
    first = area[0]
    if frame.bar_at == "left":
        return [box(Rect(first.x - width - first.height * 0.5, first.y + 0.5 * first.height, width, height), ink)]
    return [box(Rect(first.x, first.y - height - 0.35 * first.height, width, height), ink)]
