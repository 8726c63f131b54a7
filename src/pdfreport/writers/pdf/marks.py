"""What stands round a press page: crop marks, register targets, colour bar and slug (print-standards.md 5.3).

In: the sheet, the words of the slug, the page's spot inks. Out: operators, all outside the bleed. Marks that belong on
every plate are in the colour All. The slug is drawn as outlines, so that it is no text of the page and is never found
or read aloud.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pdfreport.fonts.face import Face
from pdfreport.units import MM
from pdfreport.writers.pdf.objects import Name, Value, number
from pdfreport.writers.pdf.outlines import outline
from pdfreport.writers.pdf.sheet import SLUG, Sheet

LENGTH = 5 * MM
NEAREST = 3 * MM  # marks start no nearer to the trim
BEYOND_BLEED = 1 * MM
LINE = 0.25  # pt
RADIUS = 1.5 * MM
ARM = 2.5 * MM
PATCH = 5 * MM
BAR_START = 10 * MM  # from the trim's corner, clear of its mark
SLUG_SIZE = 6.0  # pt
TITLE_LIMIT = 60  # characters of the title in the slug

# C M Y K: solids, halves, overprints, and greys of three inks (common starting values)
PATCHES: tuple[tuple[float, float, float, float], ...] = (
    (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (0.5, 0, 0, 0), (0, 0.5, 0, 0), (0, 0, 0.5, 0),
    (0, 0, 0, 0.5), (1, 1, 0, 0), (1, 0, 1, 0), (0, 1, 1, 0), (1, 1, 1, 0), (0.25, 0.19, 0.19, 0),
    (0.5, 0.4, 0.4, 0), (0.75, 0.64, 0.64, 0),
)  # fmt: skip

# Separation All: tint 1 is every plate's full ink.
ALL: Value = [
    Name("Separation"),
    Name("All"),
    Name("DeviceCMYK"),
    {"FunctionType": 2, "Domain": [0, 1], "C0": [0, 0, 0, 0], "C1": [1, 1, 1, 1], "N": 1},
]


def draw(sheet: Sheet, words: str, face: Face | None, spots: Sequence[tuple[str, str]] = ()) -> str:
    """All marks of one page; the resources must name the colour space All and those of `spots` (name, colour space)."""
    parts = [f"q /All CS 1 SCN {number(LINE)} w"]
    parts += _crop_marks(sheet)
    for x, y in _targets(sheet):
        parts.append(_target(x, y))
    parts.append("Q q")
    parts += _bar(sheet)
    parts += _spot_bar(sheet, [space for _, space in spots])
    parts.append("0 0 0 1 k")
    if face is not None:
        parts += _slug(sheet, face, [(f"{name} ", f"/{space} cs 1 scn") for name, space in spots], words)
    parts.append("Q")
    return "\n".join(parts)


def _line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{number(x0)} {number(y0)} m {number(x1)} {number(y1)} l S"


def _crop_marks(sheet: Sheet) -> Iterator[str]:
    away = max(NEAREST, sheet.bleed + BEYOND_BLEED)
    left, bottom, right, top = sheet.box(sheet.trim)
    for x, out in ((left, -1), (right, 1)):
        for y, up in ((bottom, -1), (top, 1)):
            yield _line(x + out * away, y, x + out * (away + LENGTH), y)
            yield _line(x, y + up * away, x, y + up * (away + LENGTH))


def _middle(sheet: Sheet) -> float:
    """How far outside the trim the middle of the slug runs."""
    return sheet.bleed + SLUG / 2


def _targets(sheet: Sheet) -> list[tuple[float, float]]:
    left, bottom, right, top = sheet.box(sheet.trim)
    away, x, y = _middle(sheet), (left + right) / 2, (bottom + top) / 2
    return [(x, top + away), (x, bottom - away), (left - away, y), (right + away, y)]


def _target(x: float, y: float) -> str:
    k = RADIUS * 0.5522847498  # the cubic that draws a quarter circle
    r = RADIUS
    curves = ((r, k, k, r, 0, r), (-k, r, -r, k, -r, 0), (-r, -k, -k, -r, 0, -r), (k, -r, r, -k, r, 0))
    circle = " ".join(
        " ".join(number(part + (x if at % 2 == 0 else y)) for at, part in enumerate(curve)) + " c" for curve in curves
    )
    cross = _line(x - ARM, y, x + ARM, y) + " " + _line(x, y - ARM, x, y + ARM)
    return f"{number(x + r)} {number(y)} m {circle} h S {cross}"


def _bar(sheet: Sheet) -> Iterator[str]:
    """As many patches as fit between the corner and the target at the foot."""
    left, bottom, _, _ = sheet.box(sheet.trim)
    y = bottom - _middle(sheet) - PATCH / 2
    room = sheet.width / 2 - BAR_START - 2 * ARM
    for place, inks in enumerate(PATCHES[: max(0, int(room / PATCH))]):
        x = left + BAR_START + place * PATCH
        tint = " ".join(number(ink) for ink in inks)
        yield f"{tint} k {number(x)} {number(y)} {number(PATCH)} {number(PATCH)} re f"


def _spot_bar(sheet: Sheet, spaces: Sequence[str]) -> Iterator[str]:
    """A solid and a half of each spot ink, right of the target at the foot, clear of the corner's marks."""
    left, bottom, right, _ = sheet.box(sheet.trim)
    y = bottom - _middle(sheet) - PATCH / 2
    start = (left + right) / 2 + 2 * ARM
    patches = [(space, tint) for space in spaces for tint in ("1", "0.5")]
    for place, (space, tint) in enumerate(patches[: max(0, int((right - BAR_START - start) / PATCH))]):
        yield f"/{space} cs {tint} scn {number(start + place * PATCH)} {number(y)} {number(PATCH)} {number(PATCH)} re f"


def _slug(sheet: Sheet, face: Face, spots: Sequence[tuple[str, str]], words: str) -> Iterator[str]:
    """One line over the head of the page, its plates named each in its own ink; cut where the target stands."""
    left, _, right, top = sheet.box(sheet.trim)
    y = top + _middle(sheet) - SLUG_SIZE / 3
    x = left + BAR_START
    last = (left + right) / 2 - 2 * ARM
    scale = number(SLUG_SIZE / 1000)
    plates: Sequence[tuple[str, str]] = (("C", "1 0 0 0 k"), ("M", "0 1 0 0 k"), ("Y", "0 0 1 0 k"), ("K", "0 0 0 1 k"))
    for letters, ink in (*plates, (" ", "0 0 0 1 k"), *spots, (words, "0 0 0 1 k")):
        yield ink
        for letter in letters:
            glyph = face.glyph(letter)
            if glyph == 0:
                continue
            width = face.advance(glyph) * SLUG_SIZE / 1000
            if x + width > last:
                return
            path = outline(face, glyph)
            if path:
                yield f"q {scale} 0 0 {scale} {number(x)} {number(y)} cm {path} f Q"
            x += width
