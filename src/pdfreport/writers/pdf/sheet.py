"""The sheet a page is written on: its boxes, and the one place where y, which ran down, runs up.

In: a page's trim and bleed and whether there is room for marks. Out: PDF boxes, and coordinates of the media box,
whose origin is its lower left corner. Lengths in points.
"""

from __future__ import annotations

from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.units import MM

SLUG = 12 * MM  # print-standards.md 5.3: room round the bleed for marks and notes


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page's paper; `around` is how far the media box reaches beyond the trim on all four sides."""

    width: float
    height: float
    bleed: float
    around: float

    @classmethod
    def of(cls, width: float, height: float, bleed: float, marks: bool) -> Sheet:
        """The sheet of a page of that trim; without marks it is the trim itself."""
        return cls(width, height, bleed if marks else 0.0, bleed + SLUG if marks else 0.0)

    def x(self, x: float) -> float:
        """x from the left edge of the media."""
        return x + self.around

    def y(self, y: float) -> float:
        """y from the lower edge of the media, for y from the top of the trim."""
        return self.around + self.height - y

    def box(self, rect: Rect) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of a rectangle of the page."""
        return (self.x(rect.x), self.y(rect.bottom), self.x(rect.right), self.y(rect.y))

    @property
    def trim(self) -> Rect:
        """The trim as a rectangle of the page."""
        return Rect(0.0, 0.0, self.width, self.height)

    @property
    def bled(self) -> Rect:
        """The trim with its bleed."""
        return self.trim.inset(-self.bleed, -self.bleed, -self.bleed, -self.bleed)

    @property
    def media(self) -> Rect:
        """All of the sheet."""
        return self.trim.inset(-self.around, -self.around, -self.around, -self.around)
