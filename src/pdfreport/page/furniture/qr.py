"""A QR code in its frame: squares of black ink as one outline, quiet zone, caption (ISO/IEC 18004).

The symbol comes from a library; its squares are joined into outlines, so that no seam shows between them. The quiet
zone of four modules is inside the side that the frame gives, white even on a tint.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from pdfreport.color import BLACK, PAPER
from pdfreport.content.model import Figure, Words
from pdfreport.design.frames import QrFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import ARTIFACT, Group, Item, Mark, Path, Segment, box
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.lines import place_rows
from pdfreport.page.reading import alternative
from pdfreport.text.model import SetLine
from pdfreport.units import MM

QUIET = 4  # modules of white on every side (ISO/IEC 18004, 5.3.8)
LEAST_SIDE = 15 * MM  # of a code that readers of a paper can scan (project)
LEAST_MODULE = 0.4 * MM  # a module that survives the dot gain of newsprint (project)
ERROR = "m"  # error correction: 15 % of the symbol may be lost
BESIDE = 0.5  # em between the code and a caption beside it
BELOW = 0.35  # em between the code and a caption below it

Corner = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Caption:
    """The caption's lines, each a link to the address as well, and how high they are together; beside or below."""

    lines: tuple[SetLine, ...]
    style: ParagraphStyle
    high: float
    beside: bool


def draw(frame: QrFrame, desk: Desk) -> Placed:
    """The figure's code; nothing if the story has no such figure."""
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure, "qr")
    if story is None or figure is None or not figure.link:
        return Placed(())
    rect = desk.rect(frame)
    side = min(frame.side.pt, rect.width)
    rows = _symbol(figure, desk)
    if not rows:
        return Placed(())
    module = side / (len(rows) + 2 * QUIET)
    if side < LEAST_SIDE or module < LEAST_MODULE:
        wanted = max(LEAST_SIDE, LEAST_MODULE * (len(rows) + 2 * QUIET))
        facts: dict[str, object] = {"frame": frame.id, "side": f"{side / MM:.1f}", "wanted": f"{wanted / MM:.1f}"}
        desk.notes.error("page.qr-too-small", figure.where, **facts)
    caption = _caption(frame, figure, side, desk)
    below = BELOW * desk.grid.em + caption.high if caption.lines and not caption.beside else 0.0
    high = side + below
    if high > rect.height + desk.grid.pitch:
        lines = math.ceil((high - rect.height) / desk.grid.pitch)
        desk.notes.error("page.qr-too-high", figure.where, frame=frame.id, lines=lines)
    x = rect.x if caption.beside else rect.x + (rect.width - side) / 2
    y = rect.bottom - high if frame.at == "foot" else rect.y + frame.drop.pt
    node = f"{story.id}/figure/{figure.id}"
    mark = Mark("Figure", node, figure.where)
    path = Path(tuple(_outlines(rows, (x + QUIET * module, y + QUIET * module), module)), fill=BLACK, mark=mark)
    items: list[Item] = [box(Rect(x, y, side, side), PAPER, ARTIFACT), Group((path,), mark, alternative(figure))]
    left = x + side + BESIDE * desk.grid.em if caption.beside else rect.x
    top = y + (side - caption.high) / 2 if caption.beside else y + side + BELOW * desk.grid.em
    said = Mark("Caption", f"{node}/caption", figure.caption.where)
    return Placed((*items, *place_rows(caption.lines, Rect(left, top, rect.right - left, 0), caption.style, said)))


def _caption(frame: QrFrame, figure: Figure, side: float, desk: Desk) -> _Caption:
    """The caption broken by sense: centred below the code, or at the left beside it."""
    beside = frame.caption == "right"
    style = replace(desk.style("caption"), align="left" if beside else "center")
    if not figure.caption or frame.caption == "none":
        return _Caption((), style, 0.0, beside)
    width = desk.rect(frame).width
    linked = Words(tuple(replace(span, link=figure.link) for span in figure.caption.spans), figure.caption.where)
    rows = desk.set.head_lines(linked, style, width - side - BESIDE * desk.grid.em if beside else width)
    lines = tuple(desk.set.line(row, style) for row in rows)
    return _Caption(lines, style, (len(lines) - 1) * style.leading + style.size, beside)


def _symbol(figure: Figure, desk: Desk) -> Sequence[Sequence[int]]:
    """The modules of the code, 1 for dark; none for an address that is too long for any code."""
    import segno  # only for pages with a code

    try:
        return tuple(segno.make_qr(figure.link, error=ERROR).matrix)
    except segno.DataOverflowError:
        desk.notes.error("page.qr-too-long", figure.where, figure=figure.id, count=len(figure.link))
        return ()


def _outlines(rows: Sequence[Sequence[int]], start: tuple[float, float], module: float) -> list[Segment]:
    """The edges between dark and light, joined into closed outlines; dark lies on the right of each."""
    edges: dict[Corner, list[Corner]] = {}
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if not dark:
                continue
            for light, a, b in (
                (not _dark(rows, x, y - 1), (x, y), (x + 1, y)),
                (not _dark(rows, x + 1, y), (x + 1, y), (x + 1, y + 1)),
                (not _dark(rows, x, y + 1), (x + 1, y + 1), (x, y + 1)),
                (not _dark(rows, x - 1, y), (x, y + 1), (x, y)),
            ):
                if light:
                    edges.setdefault(a, []).append(b)
    out: list[Segment] = []
    for begin in sorted(edges):
        while edges[begin]:
            corners = _loop(edges, begin)
            points = [(start[0] + x * module, start[1] + y * module) for x, y in corners]
            out += [("M" if rank == 0 else "L", *point) for rank, point in enumerate(points)]
            out.append(("Z",))
    return out


def _loop(edges: dict[Corner, list[Corner]], begin: Corner) -> list[Corner]:
    """The corners of one outline where it turns; its edges are taken out."""
    corners = [begin]
    at = edges[begin].pop()
    while at != begin:
        corners.append(at)
        at = edges[at].pop()
    count = len(corners)
    return [
        corner
        for rank, corner in enumerate(corners)
        if not _straight(corners[rank - 1], corner, corners[(rank + 1) % count])
    ]


def _straight(a: Corner, b: Corner, c: Corner) -> bool:
    return (a[0] == b[0] == c[0]) or (a[1] == b[1] == c[1])


def _dark(rows: Sequence[Sequence[int]], x: int, y: int) -> bool:
    return 0 <= y < len(rows) and 0 <= x < len(rows) and bool(rows[y][x])
