"""A range of units and how far each is moved, to a finished line.

In: a prepared paragraph and a `Placing`. Out: a `SetLine` with one run per face. Positions are decided before; here
spaces at the line's edges and invisible code points are dropped, and a soft hyphen at the end gets its glyph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pdfreport.frozen import dataclass
from pdfreport.text import classes as k
from pdfreport.text.columns import Column, Prepared, UnitRun
from pdfreport.text.model import LineRun, SetLine

_EDGE_BLANKS = k.INVISIBLE | {k.SPACE, k.IDSP}
_INVISIBLE_GLUE = frozenset("\u2060\ufeff\u034f")


@dataclass(frozen=True, slots=True)
class Placing:
    """A line that has been made to fit: ``shift[n]`` moves unit start + n, `total` is what the line grew by."""

    start: int
    end: int
    indent: int
    last: bool
    shift: Column
    brackets: Column | None
    total: int
    stretch: int
    step: int
    hang: int = 0  # how much of the line's natural width stands past its end

    @property
    def still(self) -> bool:
        """Whether every glyph stands at its natural place."""
        return not self.step and not self.total


def placed(p: Prepared, line: Placing) -> SetLine:
    """The line as a value, its glyphs in place; `x` counts from the line's start, indent included."""
    start, end, indent = line.start, line.end, line.indent
    if start == end:
        return SetLine((), 0, 0, "", (), indent, indent, 0, 0, line.last)
    zero = p.starts[start]
    width = p.ends[end] - zero + line.total - line.hang
    mark = p.pens[end] - p.pens[end - 1] if line.hang else 0  # HP-3: it hangs with its full frame
    frames = _frames(p, line, width + mark)
    if line.still:
        places = [at - zero for at in p.origins[start:end]]
    else:
        places = [at - zero + more for at, more in zip(p.origins[start:end], line.shift, strict=True)]
    annotations: tuple[LineRun, ...] = ()
    if p.annotations:
        from pdfreport.text.ruby import over_line  # of paragraphs that have ruby

        annotations = over_line(p, line, places, frames)
    runs = tuple([_run(p, run, line, places, frames) for run in p.runs if run.start < end and run.end > start])
    if p.clusters or end in p.hyphens or p.classes[end - 1] in _EDGE_BLANKS or p.classes[start] == k.IDSP:
        runs = _visible(p, line, runs, indent + width)
    first, after = p.positions[start], p.positions[end]
    return SetLine(
        runs=runs,
        start=first,
        end=after,
        text=p.text[first:after],
        advances=tuple(shared(p, start, end, [b - a for a, b in pairwise(frames)])),
        width=indent + width,
        indent=indent,
        stretch=line.stretch,
        shrink_step=line.step,
        last=line.last,
        annotations=annotations,
        hang=mark,
    )


def _frames(p: Prepared, line: Placing, width: int) -> Column:
    """Where each unit's frame begins on the line, and the end."""
    zero = p.starts[line.start]
    if line.still:
        frames = [at - zero for at in p.pens[line.start : line.end]]
    else:
        frames = [at - zero + more for at, more in zip(p.pens[line.start : line.end], line.shift, strict=True)]
    if line.brackets is not None:  # an opening mark gives from inside its frame: its ink moves, its frame does not
        for n in range(1, line.end - line.start):
            if p.classes[line.start + n] in p.givers:
                frames[n] += line.brackets[n - 1] - line.brackets[n]
    frames[0] = 0
    frames.append(width)
    return frames


def _run(p: Prepared, run: UnitRun, line: Placing, places: Column, frames: Column) -> LineRun:
    """The part of one run that stands on the line."""
    start, end = line.start, line.end
    low, high = max(start, run.start), min(end, run.end)
    x, stop = frames[low - start], frames[high - start]
    xs = places[low - start : high - start]
    if x:
        xs = [place - x for place in xs]
    made = LineRun(
        run.font,
        run.scale,
        line.indent + x,
        p.glyphs[low:high],
        xs,
        p.chars[low:high],
        stop - x,
        run.dots,
        run.link,
        run.lang,
        run.standing,
        run.rise,
    )
    if not run.inline and not p.lifts:
        return made
    extent = frames[high - 1 - start] - x + p.ends[high] - p.pens[high - 1]  # without the gap after it
    ys = [p.lifts.get(u, 0) for u in range(low, high)]
    return replace(made, inline=run.inline, extent=extent, ys=ys if any(ys) else ())


def _visible(p: Prepared, line: Placing, runs: tuple[LineRun, ...], end_x: int) -> tuple[LineRun, ...]:
    """The runs without what is not seen, and with the hyphen of a soft one."""
    low, high = line.start, line.end
    while low < high and low and p.classes[low] == k.IDSP:
        low += 1  # LE-5
    while high > low and high < len(p) and p.classes[high - 1] in _EDGE_BLANKS:
        high -= 1
    if high < line.end and p.classes[high] == k.SPACE:
        high += 1  # one space stays in the text, past the line's end: words found across lines are parted by it
    shown: list[LineRun] = []
    unit = line.start
    for run in runs:
        units = range(unit, unit + len(run.glyphs))
        keep = [u - unit for u in units if low <= u < high and _has_ink(p, u)]
        unit = units.stop
        if keep:
            shown.append(_thinned(run, keep))
    if line.end in p.hyphens and line.end < len(p) and p.hyphen is not None:
        font, glyph, advance = p.hyphen
        standing = shown[-1].standing if shown else None  # that of the word it parts
        shown.append(LineRun(font, 1000, end_x - advance, [glyph], [0], ("",), advance, standing=standing))
    return tuple(shown)


def _has_ink(p: Prepared, u: int) -> bool:
    """Whether a unit is more than an instruction to the line breaker."""
    return p.classes[u] not in k.INVISIBLE and p.chars[u] not in _INVISIBLE_GLUE


def _thinned(run: LineRun, keep: list[int]) -> LineRun:
    """The run with only these of its glyphs."""
    if len(keep) == len(run.glyphs):
        return run
    chars = [run.chars[n] for n in keep]
    return replace(
        run,
        glyphs=[run.glyphs[n] for n in keep],
        xs=[run.xs[n] for n in keep],
        chars="".join(chars) if isinstance(run.chars, str) else tuple(chars),
        ys=[run.ys[n] for n in keep] if run.ys else (),
    )


def shared(p: Prepared, start: int, end: int, widths: Sequence[int]) -> list[int]:
    """Advance of each code point of units start to end; a joined glyph is shared out among its own."""
    if isinstance(p.positions, range):
        return list(widths)
    advances: list[int] = []
    for width, low, high in zip(widths, p.positions[start:end], p.positions[start + 1 : end + 1], strict=True):
        points = high - low
        if points == 1:
            advances.append(width)
        elif points:
            advances += (width * (n + 1) // points - width * n // points for n in range(points))
        elif advances:
            advances[-1] += width
    return advances
