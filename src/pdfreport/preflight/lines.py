"""Tagged type to set lines, and lines to the columns that they run through: how a page was made up, read off the page.

In: the structure tree with its type. Out: lines of level type by paragraph, each in order of reading. Lists, tables,
captions and figures are left out: they stand in cells of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pdfreport.frozen import dataclass
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Text
from pdfreport.preflight.tags import Element, Tags

APART = {"L", "Table", "Caption", "Figure", "Sect", "Note"}
SMALL = 0.7  # of the size of a paragraph: ruby and notes, which stand beside its lines
SAME = 0.5  # em by which the baseline of one line may stray


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its page, where its type begins and ends, its baseline (points of the page, y up), size and words."""

    page: Page
    left: float
    right: float
    baseline: float
    size: float
    words: str

    @property
    def at(self) -> tuple[float, float]:
        """The middle of the line."""
        return ((self.left + self.right) / 2, self.baseline + self.size * 0.38)

    def follows(self, above: Line) -> bool:
        """Whether it stands in the same column below another."""
        beside = min(self.right, above.right) > max(self.left, above.left)
        return self.page is above.page and beside and self.baseline < above.baseline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The lines of one element, parted into what stands in each column."""

    element: Element
    legs: tuple[tuple[Line, ...], ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines."""
        return tuple(line for leg in self.legs for line in leg)


def paragraphs(tags: Tags) -> Iterator[Paragraph]:
    """The running paragraphs of all stories in order of reading."""
    for element in tags.elements:
        if element.role == "P" and not any(element.above(role) for role in APART):
            lines = _lines(tags, element)
            if any(len(line.words) > 1 for line in lines):  # single letters, one below the other, are a vertical line
                yield Paragraph(element, columns(lines))


def columns(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Lines in order of reading, parted wherever the next is not below the last."""
    found: list[list[Line]] = []
    for line in lines:
        if found and line.follows(found[-1][-1]):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(tuple(leg) for leg in found)


def _lines(tags: Tags, element: Element) -> list[Line]:
    shown = list(tags.shown(element))
    if any(text.font.vertical for _, text in shown):
        return []  # what is level in vertical lines, figures for the most part, is no line
    pieces = [(page, text) for page, text in shown if _level(text) and text.string.strip()]
    most = max((text.size for _, text in pieces), default=0.0)
    found: list[Line] = []
    for page, text in pieces:
        if text.size < SMALL * most:
            continue
        left, _, right, _ = text.box
        baseline = text.frame[5]
        last = found[-1] if found else None
        same = last is not None and last.page is page and abs(last.baseline - baseline) < SAME * most
        if last is not None and same and left > last.left:
            found[-1] = Line(page, last.left, max(right, last.right), last.baseline, most, last.words + text.string)
        else:
            found.append(Line(page, left, right, baseline, most, text.string))
    return found


def _level(text: Text) -> bool:
    a, b, _, _, _, _ = text.frame
    return not text.font.vertical and a > 0 and abs(b) < 0.01 * a
