"""How a stretch of a vertical line stands, and where that puts its glyphs (typography.md VT-1 to VT-7).

In: a face and the ways of its characters. Out: stretches that stand alike, each with what moves it off the axis of the
line, the middle of the Han frame. Ways are those of `orientation`, settled by what the face has: upright glyphs down
the line, a word turned a quarter, or digits of one frame side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pdfreport.color import Cmyk
from pdfreport.design.styles import TypeOptions
from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.face import EM, Face
from pdfreport.fonts.vertical import digits, has_form, ink, level_middle
from pdfreport.glyphs import GlyphRun
from pdfreport.text import classes as k
from pdfreport.text.columns import Standing
from pdfreport.text.locales import HANS, locale, two_sided
from pdfreport.text.model import LineRun, StyledText
from pdfreport.text.orientation import FORM, JOINED, MOST_JOINED, TURNED, UPRIGHT, orient
from pdfreport.text.resolve import Resolved

RISE = 380  # middle of the Han frame above its baseline (GR-9: 0.88 above, 0.12 below)
LEAST_CONDENSE = 800  # of digits that share a frame (VT-5)
_CENTRED = frozenset((k.COLON, k.EXCL))  # their ink stands on the axis (VT-3)
_PLACED = _CENTRED | {k.STOP, k.COMMA}
_LEVEL_ON_AXIS = frozenset("DdLlNn")  # turned dashes, ellipses and connectors too (VT-2)
_PAIRS = {k.DASH: k.DASH_END, k.ELLIPSIS: k.ELLIPSIS_END}


class Stretch(NamedTuple):
    """``text[start:end]`` stands one way, moved `across` (1/1000 em of its own size) to the right."""

    start: int
    end: int
    way: str
    across: int


class Way(NamedTuple):
    """What is known of a paragraph's code points before a face is: drawn text, classes, ways, full-width ones."""

    drawn: str
    classes: str
    ways: str
    full: Sequence[int]
    lang: str = "zh-Hans"


def stand(text: StyledText, resolved: Resolved, options: TypeOptions, catalog: Catalog) -> tuple[str, Resolved]:
    """The ways of a paragraph's code points, and its classes as vertical lines see them."""
    faces = [(run.start, catalog.face(run.face)) for run in text.runs]

    def thirds(at: int) -> bool:
        return bool(digits(next(face for start, face in reversed(faces) if start <= at), MOST_JOINED))

    return orient(text.text, resolved, options.tcy_digits, thirds, locale(options.lang) == HANS)


def stretches(face: Face, known: Way, start: int, end: int) -> Iterator[Stretch]:
    """The stretches of code points `start` to `end`, all in one face, in order."""
    begun: Stretch | None = None
    at = start
    while at < end:
        one = _one(face, known, at, end)
        if begun is not None and one.way == begun.way != JOINED and one.across == begun.across:
            begun = begun._replace(end=one.end)
        else:
            if begun is not None:
                yield begun
            begun = one
        at = one.end
    if begun is not None:
        yield begun


def _one(face: Face, known: Way, at: int, end: int) -> Stretch:
    """The unit that begins at a position: a character, a pair, or the digits of one frame."""
    letter, way, after = known.classes[at], known.ways[at], at + 1
    if way == JOINED:
        while after < end and known.ways[after] == JOINED and known.classes[after] == k.EXTEND:
            after += 1
        return Stretch(at, after, JOINED, 0)
    if letter in _PAIRS and known.classes[after : min(after + 1, end)] == _PAIRS[letter]:
        after += 1
    text, full = known.drawn[at:after], at in known.full
    if way == FORM:
        way = UPRIGHT if has_form(face, text, full) else TURNED
    if way == UPRIGHT and letter in two_sided(locale(known.lang), vertical=True):
        letter = k.COLON  # 3.3: stands in the middle
    return Stretch(at, after, way, _across(face, text, letter, way, full))


def _across(face: Face, text: str, letter: str, way: str, full: bool) -> int:
    """How far a mark is moved to the right so that its ink stands on the axis."""
    if way == UPRIGHT and letter in _PLACED:
        found = ink(face, text)
        middle = 0 if found is None else (found.left + found.right) // 2
        # a stop or comma that the font puts left of the axis changes sides: its place is the right
        return -middle if letter in _CENTRED else max(0, -2 * middle)
    if way == TURNED and letter in _LEVEL_ON_AXIS:
        return RISE - level_middle(face, text, full)
    return 0


def shaping(face: Face, stretch: Stretch) -> str:
    """The `way` of `fonts.shape` that gives a stretch its glyphs."""
    if stretch.way == UPRIGHT:
        return "down"
    return digits(face, stretch.end - stretch.start) if stretch.way == JOINED else ""


def standing(face: Face, stretch: Stretch, widths: Sequence[int], scale: int) -> Standing:
    """How a shaped stretch stands; `widths` are its glyphs' own, `scale` its size per mille of the paragraph's."""
    across = stretch.across * scale // EM
    if stretch.way == TURNED:
        return Standing(TURNED, across - RISE * scale // EM)
    if stretch.way == UPRIGHT:
        return Standing(UPRIGHT, across)
    total = sum(widths)
    condense = max(LEAST_CONDENSE, min(EM, EM * EM // total)) if total else EM
    widths = [width * condense // EM * scale // EM for width in widths]
    xs = tuple(sum(widths[:n]) for n in range(len(widths)))
    along = (EM + face.per_mille(face.facts.digit_height)) * scale // (2 * EM)  # figures in the middle of the frame
    return Standing(JOINED, -sum(widths) // 2, along, condense, xs)


def joined_advances(count: int) -> list[int]:
    """The one frame of a unit of digits, shared out among them (VT-6)."""
    return [EM * (n + 1) // count - EM * n // count for n in range(count)]


def drawn(run: LineRun, at: Standing, axis: float, top: float, size: float, ink: Cmyk) -> GlyphRun:
    """A run of a vertical line on the page, the line beginning at `top` on its `axis` (points)."""
    em = size / EM
    # what is raised goes to the right: a turned word from its baseline, an upright note to the edge of the frame
    right = run.rise if at.way == TURNED else (EM - run.scale) // 2 * (run.rise > 0) if run.rise else 0
    return GlyphRun(
        run.font, size * run.scale / EM, axis + (at.across + right) * em, top + (run.x + at.along) * em, run.glyphs,
        at.xs or run.xs, run.chars, run.width, size, ink, turned=at.way == TURNED, condense=at.condense / EM,
        vertical=at.way == UPRIGHT, ys=run.ys if at.way == TURNED else (),
    )  # fmt: skip
