"""Type on a picture: its contrast is measured on the picture as the press will print it, and reported.

look.md section 6: 4.5 : 1 at the worst pixel under a deck, 3 : 1 under a head of 24 pt and more.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.design.frames import HeadFrame
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Picture
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk

LARGE = 24.0
WANTED_LARGE, WANTED = 3.0, 4.5
WHITE = 0.83  # relative luminance of newsprint paper, measured through the newsprint profile


def check_contrast(frame: HeadFrame, area: Sequence[Rect], style: ParagraphStyle, desk: Desk) -> None:
    """Measure white type against the picture behind it and say so; warn where it is too little."""
    picture = next((item for item in desk.placed.get(frame.on, ()) if isinstance(item, Picture)), None)
    if picture is None:
        desk.notes.error("page.no-picture-under-type", frame.where, frame=frame.id, picture=frame.on)
        return
    prepared = desk.pictures[picture.image]
    worst = typical = 0.0
    for rect in area:
        inside = (
            (rect.x - picture.rect.x) / picture.rect.width,
            (rect.y - picture.rect.y) / picture.rect.height,
            (rect.right - picture.rect.x) / picture.rect.width,
            (rect.bottom - picture.rect.y) / picture.rect.height,
        )
        high, mean = prepared.luminance(inside)
        worst, typical = max(worst, high), max(typical, mean)
    ratio, usual = (WHITE + 0.05) / (worst + 0.05), (WHITE + 0.05) / (typical + 0.05)
    desk.remarks.append({"frame": frame.id, "contrast_worst": round(ratio, 2), "contrast_typical": round(usual, 2)})
    wanted = WANTED_LARGE if style.size >= LARGE else WANTED
    if ratio < wanted:
        desk.notes.warn("page.contrast-low", frame.where, frame=frame.id, ratio=f"{ratio:.1f}", wanted=wanted)
