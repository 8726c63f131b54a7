"""Cropping: which part of a photograph fills a frame of another shape without losing its subject."""

from __future__ import annotations

Fractions = tuple[float, float, float, float]  # left, top, right, bottom, 0 to 1

THIRD = 1 / 3


def crop(
    size: tuple[int, int], frame: tuple[float, float], focus: Fractions | None, side: str, zoom: float = 1.0
) -> Fractions:
    """The largest part of the picture in the frame's shape, or 1/`zoom` of its width and height.

    `side` left, right, top, bottom or centre says where to keep; "focus" keeps the focal box in the frame, with its
    middle on the nearest third where the picture allows it (look.md section 6: the subject on a third).
    """
    picture, wanted = size[0] / size[1], frame[0] / frame[1]
    across, down = min(1.0, wanted / picture) / zoom, min(1.0, picture / wanted) / zoom
    left = _start(across, (focus[0], focus[2]) if focus else None, side, ("left", "right"))
    top = _start(down, (focus[1], focus[3]) if focus else None, side, ("top", "bottom"))
    return (left, top, left + across, top + down)


def _start(share: float, focus: tuple[float, float] | None, side: str, ends: tuple[str, str]) -> float:
    room = max(0.0, 1 - share)
    if side == ends[0]:
        return 0.0
    if side == ends[1]:
        return room
    if side == "centre" or focus is None:
        return room / 2
    middle = (focus[0] + focus[1]) / 2
    if focus[1] - focus[0] >= share:  # the subject alone is wider than the frame: its middle in the middle
        return min(max(middle - share / 2, 0.0), room)
    # of the two thirds the one that moves the frame least from the picture's middle
    tries = [min(max(middle - third * share, 0.0), room) for third in (THIRD, 1 - THIRD)]
    start = min(tries, key=lambda at: abs(at - room / 2))
    return min(max(start, focus[1] - share, 0.0), min(focus[0], room))
