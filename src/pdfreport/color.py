"""Ink. A colour on a page is what the press lays down, never a light on a screen.

Amounts run from 0 to 1. Names such as 松绿 are resolved by the design; from there on a colour is its numbers.
"""

from __future__ import annotations

from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Amounts of the four process inks, 0 to 1 each (ISO 12647 order)."""

    c: float
    m: float
    y: float
    k: float

    @property
    def total(self) -> float:
        """Total ink, 1 = 100 %."""
        return self.c + self.m + self.y + self.k

    @property
    def only_black(self) -> bool:
        """True for the black ink alone: such type overprints (print-standards: black text)."""
        return self.k > 0 and self.c == self.m == self.y == 0

    @property
    def inks(self) -> int:
        """How many plates this colour prints on."""
        return sum(1 for part in (self.c, self.m, self.y, self.k) if part > 0)

    def scaled(self, share: float) -> Cmyk:
        """The same colour as a tint of `share` (0 to 1)."""
        return Cmyk(self.c * share, self.m * share, self.y * share, self.k * share)


BLACK = Cmyk(0.0, 0.0, 0.0, 1.0)
PAPER = Cmyk(0.0, 0.0, 0.0, 0.0)


def percent(c: float, m: float, y: float, k: float) -> Cmyk:
    """A colour from per cent figures, as designers write them: ``percent(85, 0, 75, 45)``."""
    return Cmyk(c / 100, m / 100, y / 100, k / 100)
