"""The graphics state of a content stream (ISO 32000-1, 8.4), as far as ink, size and place depend on it."""

from __future__ import annotations

from pdfreport.frozen import dataclass
from pdfreport.preflight.colour import GRAY, Colour, colour
from pdfreport.preflight.font import Font
from pdfreport.preflight.shapes import IDENTITY, Matrix, Outline


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state; each operator makes a new one."""

    matrix: Matrix = IDENTITY
    fill: Colour = colour(GRAY, (0.0,))
    stroke: Colour = colour(GRAY, (0.0,))
    width: float = 1.0
    overprint: bool = False
    stroke_overprint: bool = False
    mode: int = 0
    alpha: float = 1.0
    stroke_alpha: float = 1.0
    blend: str = "Normal"
    clips: tuple[Outline, ...] = ()
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    render: int = 0
