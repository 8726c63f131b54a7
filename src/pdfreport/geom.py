"""Points and rectangles. Origin at the top left of the trim, x right, y down, all in points."""

from __future__ import annotations

from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the page, in points."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle given by its top left corner and its size, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def inset(self, left: float, top: float, right: float, bottom: float) -> Rect:
        """The rectangle made smaller by these amounts (negative: larger)."""
        return Rect(self.x + left, self.y + top, self.width - left - right, self.height - top - bottom)

    def overlaps(self, other: Rect, slack: float = 0.01) -> bool:
        """True if the two share an area; edges that only touch within `slack` do not."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )
