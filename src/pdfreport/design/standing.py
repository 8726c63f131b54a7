"""Where frames stand: on the grid, on the page, with room for type, and not on each other's text.

Comes in: settled frames and the grid. Goes out: findings only. Frames are looked at where they are written; what of
them lies on one another, then or when screws are turned, `overlaps` tells.
"""

from __future__ import annotations

from pdfreport.design.frames import BoxFrame, ChartFrame, Frame, PictureFrame, TextFrame, span
from pdfreport.design.limits import MOST_FRAMES
from pdfreport.design.model import Grid, Screw
from pdfreport.design.needs import suggestion
from pdfreport.design.overlaps import check_overlaps, rect
from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.record import place_of
from pdfreport.units import MM, fits

LEAST_MEASURE = 2  # ems of its own size that a leg of text must be wide
OUTSIDE = 20 * MM  # how far off the page a frame may reach: no further than any bleed


def check_places(
    frames: tuple[Frame, ...], grid: Grid, styles: dict[str, ParagraphStyle], screws: dict[str, Screw], notes: Notes
) -> None:
    """Report frames that are doubled, off the grid or the page, too narrow, or on another's text."""
    if len(frames) > MOST_FRAMES:
        notes.error("design.too-many-frames", frames[MOST_FRAMES].where, count=len(frames), most=MOST_FRAMES)
        return
    seen: set[str] = set()
    standing: list[Frame] = []
    for frame in frames:
        if frame.id in seen:
            notes.error("design.frame-twice", place_of(frame, "id"), id=frame.id)
        seen.add(frame.id)
        for key in ("top", "foot"):
            for name in getattr(frame, key).split():
                if name not in screws:
                    facts: dict[str, object] = {"id": frame.id, "name": name, "known": suggestion(name, screws) or "—"}
                    notes.error("design.unknown-screw", place_of(frame, key), **facts)
        if (
            _on_grid(frame, grid, notes)
            and _stays(frame, grid, screws, notes)
            and _has_room(frame, grid, styles, notes)
        ):
            standing.append(frame)
    check_overlaps(standing, grid, screws, notes)


def _on_grid(frame: Frame, grid: Grid, notes: Notes) -> bool:
    before = len(notes.errors)
    first, last = span(frame.columns)
    if not 1 <= first <= last <= grid.columns:
        place = place_of(frame, "columns")
        notes.error("design.columns-off-grid", place, id=frame.id, columns=frame.columns, most=grid.columns)
    first, last = span(frame.lines)
    if not 0 <= first <= last < grid.lines:
        place = place_of(frame, "lines")
        notes.error("design.lines-off-grid", place, id=frame.id, lines=frame.lines, most=grid.lines - 1)
    return len(notes.errors) == before


def _stays(frame: Frame, grid: Grid, screws: dict[str, Screw], notes: Notes) -> bool:
    """However its screws are turned, a frame stays on the grid, and one that is filled to its foot stays a line high.

    Text frames may be turned to nothing, since the search leaves such settings out; type hangs from a frame's top.
    """
    first, last = span(frame.lines)
    top = [screws[name] for name in frame.top.split() if name in screws]
    foot = [screws[name] for name in frame.foot.split() if name in screws]
    highest = first + sum(screw.least for screw in top)
    lowest = last + sum(screw.most for screw in foot)
    least = last - first + sum(s.least for s in foot if s not in top) - sum(s.most for s in top if s not in foot)
    if highest < 0 or lowest >= grid.lines:
        facts = {"id": frame.id, "first": highest, "last": lowest, "most": grid.lines - 1}
        notes.error("design.screw-off-grid", frame.where, **facts)
    elif least < 0 and isinstance(frame, PictureFrame | BoxFrame | ChartFrame):
        notes.error("design.screw-closes", frame.where, id=frame.id)
    else:
        return True
    return False


def _has_room(frame: Frame, grid: Grid, styles: dict[str, ParagraphStyle], notes: Notes) -> bool:
    area, place = rect(frame, grid), place_of(frame, "left", "right")
    if not (fits(-OUTSIDE, area.x) and fits(area.right, grid.page.width + OUTSIDE)):
        notes.error("design.frame-off-page", place, id=frame.id)
        return False
    least = 0.0
    if isinstance(frame, TextFrame) and frame.style in styles:
        count, size = frame.split or 1, styles[frame.style].size
        least = count * LEAST_MEASURE * size + (count - 1) * grid.gutter * grid.em
        if frame.vertical:
            if not fits(least + frame.drop.pt, area.height):
                place = place_of(frame, "split", "lines")
                notes.error("design.frame-too-low", place, id=frame.id, height=f"{area.height / MM:.1f}")
                return False
            least = size
    if area.width <= 0 or not fits(least, area.width):
        place = frame.places.get("split", place)
        notes.error("design.frame-too-narrow", place, id=frame.id, width=f"{area.width / MM:.1f}")
        return False
    return True
