"""Which ink for what: contrast on paper, the lighter step of a hue, the strong one of a pair.

Palettes differ in what their roles are (in the green one `accent` is a red for seals, in the red one a gold for rules),
so a chart chooses by what an ink does on paper and by its hue, and comes out as look.md 9 shows it in all three.
"""

from __future__ import annotations

import colorsys

from pdfreport.charts.room import Palette
from pdfreport.color import BLACK, PAPER, Cmyk
from pdfreport.frozen import dataclass

READABLE = 3.0  # look.md 5: below this an ink is never type, except a figure of 24 pt and up that is told in black too
ON_INK = 4.5  # black on an ink
VISIBLE = 2.2  # a line or bar that carries the point
STEP = 0.6  # the tint that serves as a lighter step where the palette has none
SAME_HUE = 30.0  # degrees
_NEUTRAL = 0.15
_LIGHTEST = 1.7

# Share of light that a full layer lets through, and how a tint gains on the press: fitted to the contrasts measured
# through the newsprint profile in look.md 5, which it gives back within a tenth. Only used to choose, never to convert.
_LETS_THROUGH = (0.243, 0.286, 0.691, 0.0075)
_GAIN = 0.70


def luminance(ink: Cmyk) -> float:
    """Light given back, relative to the paper (0 to 1)."""
    light = 1.0
    for amount, through in zip((ink.c, ink.m, ink.y, ink.k), _LETS_THROUGH, strict=True):
        light *= 1 - amount**_GAIN * (1 - through)
    return light


def contrast(ink: Cmyk, ground: Cmyk = PAPER) -> float:
    """Contrast of two inks, 1 to about 18 (the ratio of WCAG 2, paper as white)."""
    a, b = sorted((luminance(ink), luminance(ground)))
    return (b + 0.05) / (a + 0.05)


def hue_distance(a: Cmyk, b: Cmyk) -> float:
    """Degrees between two hues; 180 if one of them is a grey."""
    first, second = _hue(a), _hue(b)
    if first is None or second is None:
        return 180.0
    apart = abs(first - second) % 360
    return min(apart, 360 - apart)


def _hue(ink: Cmyk) -> float | None:
    hue, saturation, _ = colorsys.rgb_to_hsv(1 - ink.c, 1 - ink.m, 1 - ink.y)
    return None if saturation < _NEUTRAL else hue * 360


def lighter(palette: Palette) -> Cmyk:
    """One step lighter than the main ink, in its hue: the palette's bars if they are, else its nearest, else a tint."""
    main = palette.main
    if _is_step(palette.bars, main):
        return palette.bars
    steps = [ink for _, ink in sorted(palette.named.items()) if _is_step(ink, main)]
    return min(steps, key=lambda ink: hue_distance(ink, main)) if steps else main.scaled(STEP)


def _is_step(ink: Cmyk, main: Cmyk) -> bool:
    return hue_distance(ink, main) <= SAME_HUE and _LIGHTEST <= contrast(ink) < contrast(main) - 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two inks that belong together: the quiet one for what was or most of it is, the strong one for the point."""

    quiet: Cmyk
    strong: Cmyk


def pair(palette: Palette) -> Pair:
    """The bars' ink with its darker sister if the palette has one as `second`, else with the accent, else the main."""
    if hue_distance(palette.second, palette.bars) <= SAME_HUE and contrast(palette.second) > contrast(palette.bars) + 1:
        return Pair(palette.bars, palette.second)
    if contrast(palette.accent) >= VISIBLE:
        return Pair(palette.bars, palette.accent)
    return Pair(palette.bars, palette.main)


def on(ink: Cmyk) -> Cmyk | None:
    """The ink for large type on a bar: black, else the paper left white, whichever is clear; None if neither is."""
    if contrast(BLACK, ink) >= ON_INK:
        return BLACK
    return PAPER if contrast(ink) >= READABLE else None


def parts(palette: Palette) -> tuple[Cmyk, ...]:
    """Inks for the parts of a whole, in order, each different from the others."""
    two = pair(palette)
    wanted = (two.quiet, two.strong, palette.main, palette.third, palette.second, palette.accent)
    return tuple(dict.fromkeys(ink for ink in wanted if contrast(ink) >= _LIGHTEST))
