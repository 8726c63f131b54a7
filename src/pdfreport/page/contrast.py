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
PAPER = 1.0  # luminance is counted relative to the paper, which is what reversed type shows
BLACK = 0.137  # of a full black on newsprint, measured through the newsprint profile without compensation


def check_contrast(frame: HeadFrame, area: Sequence[Rect], style: ParagraphStyle, desk: Desk) -> None:
    """Measure type against the picture behind it and say so; warn where it is too little."""
    picture = next((item for item in desk.placed.get(frame.on, ()) if isinstance(item, Picture)), None)
    if picture is None:
        desk.notes.error("page.no-picture-under-type", frame.where, frame=frame.id, picture=frame.on)
        return
    prepared = desk.pictures[picture.image]
    light = BLACK if frame.ink else PAPER
    ratio = usual = (PAPER + 0.05) / 0.05
    for rect in area:
        inside = (
            (rect.x - picture.rect.x) / picture.rect.width,
            (rect.y - picture.rect.y) / picture.rect.height,
            (rect.right - picture.rect.x) / picture.rect.width,
            (rect.bottom - picture.rect.y) / picture.rect.height,
        )
        at_worst, usually = prepared.luminance(inside).contrast(light)
        ratio, usual = min(ratio, at_worst), min(usual, usually)
    desk.remarks.append({"frame": frame.id, "contrast_worst": round(ratio, 2), "contrast_typical": round(usual, 2)})
    wanted = WANTED_LARGE if style.size >= LARGE else WANTED
    if ratio < wanted:
        desk.notes.warn("page.contrast-low", frame.where, frame=frame.id, ratio=f"{ratio:.1f}", wanted=wanted)
