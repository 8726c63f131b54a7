"""Ruby: what an annotation does to its base, and where it stands over a set line (typography.md section 16, CLREQ).

In: unit runs with ruby marks, later the columns of their paragraph, at last a placed line. Out: `Annotated` bases,
wider where the annotation wants it (RB-4), and the annotation's own runs, centred over their bases or flush with them
at a line's edge (RB-5). The annotation's glyphs stand for no text: what is extracted is the base, once, and the
annotation is said by the tags. The line gap is the style's affair and never grows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pdfreport.fonts.face import EM, Face
from pdfreport.fonts.fallback import split
from pdfreport.fonts.shape import DOWN, LEVEL, Manner, shape
from pdfreport.inline import RUBY, Inline, of_kind
from pdfreport.text import classes as k
from pdfreport.text.columns import Column, Prepared, Standing, UnitRun
from pdfreport.text.model import LineRun
from pdfreport.text.orientation import TURNED, UPRIGHT

if TYPE_CHECKING:
    from pdfreport.text.line import Placing
    from pdfreport.text.sheet import Sheet

SCALE = 500  # RB-1: per mille of the base
ASCENT, DESCENT = 880, 120  # GR-9: the Han frame above and below the baseline
APART, WORDS_APART = 250, 500  # RB-4, RB-3: between annotations, 1/1000 em of the annotation
COVERED = 50  # room at a base's side that must not look like a space to a reader
OVERHANG = 500  # RB-4: over a neighbour, likewise
_LETTERS = k.HAN_LIKE | frozenset("A0")


class Annotated(NamedTuple):
    """A base, units `start` to `end`, and its annotation as runs that begin at 0; `scale` is the annotation's.

    `last` is the width of the base's last unit without what was added to it. `blank` is the space of the base's face.
    """

    start: int
    end: int
    mark: Inline
    runs: tuple[LineRun, ...]
    width: int
    scale: int
    blank: LineRun
    last: int = 0

    @property
    def is_word(self) -> bool:
        """Whether the base is more than one character (RB-3)."""
        return self.end - self.start > 1


def annotated(
    runs: Sequence[UnitRun], faces: Sequence[tuple[Face, Sequence[Face]]], language: str, vertical: bool
) -> tuple[tuple[Annotated, ...], list[tuple[int, str]]]:
    """The annotated bases of a paragraph, and the characters that no face has, each with the unit that it is over.

    `faces` are that of each run and the chain for its annotation. In vertical lines annotations stand at the right
    (RB-1), Western ones turned.
    """
    found: list[Annotated] = []
    missing: list[tuple[int, str]] = []
    for run, (face, chain) in zip(runs, faces, strict=True):
        mark = of_kind(run.inline, (RUBY,))
        if mark is None:
            continue
        if found and found[-1].mark == mark and found[-1].end == run.start:
            found[-1] = found[-1]._replace(end=run.end)
            continue
        scale = run.scale * SCALE // EM
        rise = run.rise + (ASCENT * run.scale + DESCENT * scale) // EM  # set solid on the base's frame (RB-2)
        set_runs, width, lost = _set(mark, chain, _Level(scale, rise, language, vertical))
        found.append(Annotated(run.start, run.end, mark, set_runs, width, scale, _blank(face, run, mark)))
        missing += [(run.start, char) for char in lost]
    return tuple(found), missing


def _blank(face: Face, run: UnitRun, mark: Inline) -> LineRun:
    """A space of the base's own face: it covers what is added to the base, see `over_line`."""
    glyph = face.glyph(" ")
    return LineRun(face.ref, run.scale, 0, [glyph], [0], " ", face.advance(glyph) * run.scale // EM, inline=(mark,))


class _Level(NamedTuple):
    """Size of an annotation, its baseline above that of a level line, and how it is to be shaped and placed."""

    scale: int
    rise: int
    language: str
    vertical: bool


def _set(mark: Inline, chain: Sequence[Face], level: _Level) -> tuple[tuple[LineRun, ...], int, str]:
    """The annotation's runs, its width, and what no face has of it."""
    pieces, missing = split(mark.said, chain)
    runs: list[LineRun] = []
    x = 0
    scale = level.scale
    han = is_han(mark.said)
    upright = level.vertical and han
    for start, end, face in pieces:
        manner = Manner(DOWN if upright else LEVEL, level.language, ruby=True)
        whole = [(0, end - start)]  # an apostrophe of pinyin is Western
        shaped = shape(face, mark.said[start:end], kern=whole, narrow=() if han else whole, manner=manner)
        pen = 0
        xs, ys = [], []
        for at, advance in enumerate(shaped.advances):
            right, up = shaped.offset(at) if not upright else (0, 0)
            xs.append((pen + right) * scale // EM)
            ys.append(up * scale // EM)
            pen += advance
        width = pen * scale // EM
        silent = ("",) * len(xs)
        runs.append(
            LineRun(
                face.ref, scale, x, shaped.glyphs, xs, silent, width, rise=0 if level.vertical else level.rise,
                inline=(mark,), ys=tuple(ys) if any(ys) else (), standing=_standing(level, upright),
            )
        )  # fmt: skip
        x += width
    return tuple(runs), x, "".join(one.char for one in missing)


def _standing(level: _Level, upright: bool) -> Standing | None:
    """Beside a vertical line: its frame at the right of the base's, whose middle is the axis."""
    if not level.vertical:
        return None
    edge = level.scale * EM // SCALE // 2  # half the base's frame
    return (
        Standing(UPRIGHT, edge + level.scale // 2) if upright else Standing(TURNED, edge + DESCENT * level.scale // EM)
    )


def widen(sheet: Sheet, bases: Sequence[Annotated], gaps: Column) -> tuple[Annotated, ...]:
    """RB-4: annotations overhang what may be overhung; then bases grow. RB-5: at a line's edge nothing hangs over."""
    widths = [sum(sheet.widths[a.start : a.end]) + sum(gaps[a.start + 1 : a.end]) for a in bases]
    spare = [(width - a.width) // 2 for a, width in zip(bases, widths, strict=True)]
    taken = {u for a in bases for u in (a.start, a.end - 1)}
    done: list[Annotated] = []
    for rank, a in enumerate(bases):
        before = spare[rank - 1] if rank and bases[rank - 1].end == a.start else None
        after = spare[rank + 1] if rank + 1 < len(bases) and bases[rank + 1].start == a.end else None
        left = _beside(bases[rank - 1], a, before) if before is not None else _over(sheet, a, -1, taken)
        right = _beside(a, bases[rank + 1], after) if after is not None else _over(sheet, a, 1, taken)
        done.append(_grown(sheet, a, widths[rank], (left, right)))
    return tuple(done)


def _beside(a: Annotated, b: Annotated, spare: int) -> int:
    """How far an annotation may reach towards another: less than nothing, unless that is far inside its own base."""
    least = (WORDS_APART if a.is_word or b.is_word else APART) * min(a.scale, b.scale) // EM
    return min(0, spare - least) if 2 * spare >= least else -((least + 1) // 2)


def _over(sheet: Sheet, a: Annotated, side: int, taken: set[int]) -> int | None:
    """How far an annotation may hang over the unit before (-1) or after it; None at the text's end."""
    unit = a.start - 1 if side < 0 else a.end
    if not 0 <= unit < sheet.count:
        return None
    letter, width, most = sheet.classes[unit], sheet.widths[unit], OVERHANG * a.scale // EM
    if letter in _LETTERS:
        shared = unit + side in taken  # with an annotation that comes from its other side
        return min(most, (width - APART * a.scale // EM) // 2) if shared else most
    if letter == k.OPEN if side > 0 else letter in k.CLOSING:
        return min(most, max(0, width - EM // 2))  # the blank that is left
    return min(most, width) if letter in (k.SPACE, k.IDSP) else 0


def _grown(sheet: Sheet, a: Annotated, width: int, room: tuple[int | None, int | None]) -> Annotated:
    """The base with the space that its annotation wants: between its characters, or on both sides."""
    over = a.width - width
    reach = min((side for side in room if side is not None), default=0)
    more = max(0, over - 2 * reach)
    a = a._replace(last=sheet.widths[a.end - 1])
    wide = [sheet.classes[u] in k.HAN_LIKE for u in range(a.start, a.end)]
    inner = [a.start + n for n, both in enumerate(pairwise(wide)) if all(both)]
    if inner:
        for rank, unit in enumerate(inner):
            sheet.widths[unit] += more * (rank + 1) // len(inner) - more * rank // len(inner)
        left = right = 0
    else:
        left, right = more // 2, more - more // 2
        sheet.widths[a.start] += left
        sheet.widths[a.end - 1] += right
        sheet.offset(a.start, left)
    whole = width + more
    hang = max(0, over)
    first = max(whole - left, width + hang - (room[1] or 0)) if hang else whole - left
    final = max(whole - right, width + hang - (room[0] or 0)) if hang else whole - right
    sheet.lead[a.start] += whole - first
    sheet.tail[a.end] += final - whole
    return a


def over_line(p: Prepared, line: Placing, places: Column, frames: Column) -> tuple[LineRun, ...]:
    """The annotations of a line; bases at its edges are moved to them in `places`, where the line's glyphs stand.

    Readers take a gap of 0.1 em for a space, so the room at the sides of a base is covered by spaces: they are part of
    the base, which is extracted as what it says alone.
    """
    found: list[LineRun] = []
    width = frames[-1]
    for a in p.annotations:
        if not line.start <= a.start < line.end:
            continue
        first, after = a.start - line.start, min(a.end, line.end) - line.start
        left, right = places[first], places[after - 1] + a.last
        at_start, at_end = first == 0, after == line.end - line.start
        move = -left if at_start else width - right if at_end else 0
        if move:
            places[first:after] = [place + move for place in places[first:after]]
        left, right = left + move, right + move
        x = (left + right - a.width) // 2
        if a.width > right - left:
            x = left if at_start else right - a.width if at_end else x
        found += _placed(a, line.indent + x, right - left)
        if not p.runs[0].standing and a.blank.glyphs[0]:
            found += [
                replace(a.blank, x=line.indent + at) for at in _blanks(a, (frames[first], left, right, frames[after]))
            ]
    return tuple(found)


def _blanks(a: Annotated, edges: tuple[int, int, int, int]) -> Iterable[int]:
    """Where spaces stand: at the start and at the end of a frame that is wider than its base."""
    start, left, right, end = edges
    if left - start > COVERED:
        yield start
    if end - right > COVERED:
        yield end - a.blank.width


def _placed(a: Annotated, x: int, base: int) -> Iterable[LineRun]:
    """The annotation from `x` on; Han that are narrower than their base are spread over it (RB-7)."""
    spread = base - a.width
    if spread <= 0 or not is_han(a.mark.said):
        return [replace(run, x=x + run.x) for run in a.runs]
    x -= spread // 2  # it was centred; now half a gap stands at each end
    count = sum(len(run.glyphs) for run in a.runs)
    done: list[LineRun] = []
    rank = 0
    for run in a.runs:
        shifts = [spread * (2 * (rank + n) + 1) // (2 * count) for n in range(len(run.xs))]
        done.append(replace(run, x=x + run.x, xs=[at + more for at, more in zip(run.xs, shifts, strict=True)]))
        rank += len(run.xs)
    return done


def is_han(text: str) -> bool:
    """Whether an annotation is in Chinese or Japanese."""
    return all(k.class_of(ord(char)) in k.HAN_LIKE for char in text)
