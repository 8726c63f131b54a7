"""Do words of one frame stand on words of another? Told once for each pair of frames, with the remedy.

In: what each frame placed. Out: warnings. Frames of text are kept apart when a design is read; here the words count,
since a sidebar or a head may need more room than its frame has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pdfreport.display.dump import walk
from pdfreport.display.extent import frame as frame_of
from pdfreport.display.items import Item, Text
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk

SPARED = 0.12  # of the size at either side: ink of Han seldom reaches the edge of its frame
LEAST = 1.0  # pt of overlap either way that an eye sees


@dataclass(frozen=True, slots=True)
class _Words:
    """A run of type and the frame that placed it."""

    owner: str
    rect: Rect
    text: str


def tell_collisions(placed: Mapping[str, Sequence[Item]], desk: Desk) -> None:
    """Warn of every two frames whose words stand on one another; `placed` are the items of each, threads by name."""
    told: set[tuple[str, str]] = set()
    where = {frame.id: frame.where for frame in desk.design.frames}
    for one, other in _touching(placed):
        pair = (one.owner, other.owner)
        if pair in told:
            continue
        told.add(pair)
        owner = one if one.owner in where else other
        desk.notes.warn(
            "page.words-collide",
            where.get(owner.owner, desk.copy.where),
            frame=one.owner, other=other.owner, words=one.text[:12], on=other.text[:12], layout=desk.design.name,
        )  # fmt: skip


def _touching(placed: Mapping[str, Sequence[Item]]) -> Iterator[tuple[_Words, _Words]]:
    """Pairs of runs of different owners that overlap, found by sweeping down the page."""
    runs = sorted((run for name, items in placed.items() for run in _words(name, items)), key=lambda run: run.rect.y)
    open_runs: list[_Words] = []
    for run in runs:
        top = run.rect.y + LEAST
        open_runs = [other for other in open_runs if other.rect.bottom > top]
        for other in open_runs:
            if other.owner != run.owner and _overlap(other.rect, run.rect) > LEAST:
                yield (other, run) if other.owner <= run.owner else (run, other)
        open_runs.append(run)


def _overlap(one: Rect, other: Rect) -> float:
    """Width in points of what two rectangles have in common side by side."""
    return min(one.right, other.right) - max(one.x, other.x)


def _words(owner: str, items: Sequence[Item]) -> Iterator[_Words]:
    for item in walk(items):
        if isinstance(item, Text) and any(map(str.isalnum, item.run.text)):  # half of a mark's frame is white
            rect, spared = frame_of(item.run), SPARED * item.run.size
            rect = Rect(rect.x + spared, rect.y + spared, rect.width - 2 * spared, rect.height - 2 * spared)
            yield _Words(owner, rect, item.run.text)
