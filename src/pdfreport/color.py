"""Ink. A colour on a page is what the press lays down, never a light on a screen.

Amounts run from 0 to 1. Names such as 松绿 are resolved by the design; from there on a colour is its numbers, and of a
spot ink (专色) its name and tint besides.
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


@dataclass(frozen=True, slots=True)
class Spot(Cmyk):
    """A spot ink at a tint (0 to 1). `solid` is its alternate at full tint: what stands for it on a press without it.

    The four amounts are those of the alternate at this tint, so whoever judges how a colour looks needs to know nothing
    of spot inks. One name has one `solid` in a document (ISO 15930-7; ISO 19005-2, 6.2.4.4).
    """

    name: str
    tint: float
    solid: Cmyk

    @property
    def total(self) -> float:
        """Ink on paper, the heavier of the two ways it may be printed: on a plate of its own, or as its alternate.

        A plant that has not got the ink prints the alternate, and must not smear either.
        """
        return max(self.tint, self.c + self.m + self.y + self.k)

    @property
    def only_black(self) -> bool:
        """Never: however dark it is, it is not the black plate."""
        return False

    @property
    def inks(self) -> int:
        """One plate, of its own."""
        return 1 if self.tint > 0 else 0

    def scaled(self, share: float) -> Spot:
        """A tint of it, of `share` of what it is now."""
        return spot(self.name, self.solid, self.tint * share)


def spot(name: str, solid: Cmyk, tint: float = 1.0) -> Spot:
    """The spot ink of that name at a tint; its alternate follows in proportion, as its tint function in a file does."""
    look = solid.scaled(tint)
    return Spot(look.c, look.m, look.y, look.k, name, tint, solid)


BLACK = Cmyk(0.0, 0.0, 0.0, 1.0)
PAPER = Cmyk(0.0, 0.0, 0.0, 0.0)


def percent(c: float, m: float, y: float, k: float) -> Cmyk:
    """A colour from per cent figures, as designers write them: ``percent(85, 0, 75, 45)``."""
    return Cmyk(c / 100, m / 100, y / 100, k / 100)
