"""A document in short: what a reference keeps of pages whose whole dumps would be too long to review.

In: a composed document. Out: text: per page its frames with their lines, and of every stretch of lines one row: node,
size, where its first line begins, and the first two characters of each line. A line that moves or breaks otherwise
shows; inks and hairlines do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.display.document import Document, Page
from pdfreport.display.dump import walk
from pdfreport.display.items import Picture, Text

SAME_LEG = 60.0  # points: lines further to the side or further down begin another row


def summary(document: Document) -> str:
    """All pages."""
    return "".join(f"{row}\n" for page in document.pages for row in (*_frames(page), *_lines(page)))


def _frames(page: Page) -> Iterator[str]:
    yield f"page {page.number} {page.trim.width:.2f} x {page.trim.height:.2f} pitch {page.guides.pitch:g}"
    for one in page.frames:
        rect = one.rect
        full = f" {one.lines}/{one.capacity}" if one.capacity else ""
        yield f"frame {one.id} {rect.x:.2f} {rect.y:.2f} {rect.width:.2f} x {rect.height:.2f}{full}"


def _lines(page: Page) -> Iterator[str]:
    node, begin, words = "", "", list[str]()
    x = y = 0.0
    for item in walk(page.items):
        if isinstance(item, Picture):
            rect = item.rect
            yield f"picture {item.mark.node} {rect.x:.2f} {rect.y:.2f} {rect.width:.2f} x {rect.height:.2f}"
        if not isinstance(item, Text) or item.mark.role == "Artifact":
            continue
        run = item.run
        if item.mark.node != node or abs(run.x - x) > SAME_LEG or run.y < y:
            if words:
                yield f"{node} {begin}: {' '.join(words)}"
            node, begin, words = item.mark.node, f"{run.size:g} {run.x:.2f} {run.y:.2f}", []
            x = run.x
        elif run.y == y:  # more of the same line
            continue
        words.append(run.text[:2])
        y = run.y
    if words:
        yield f"{node} {begin}: {' '.join(words)}"
