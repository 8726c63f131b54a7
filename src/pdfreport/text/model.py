"""Values of the text room: what comes in (styled text), what is prepared once, and what a set line is.

Amounts are integers in 1/1000 em of the paragraph's size. Glyph data are columns (lists), never objects per glyph.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import BLACK, Cmyk
from pdfreport.design.styles import Face
from pdfreport.diag import NOWHERE, Where
from pdfreport.frozen import dataclass
from pdfreport.glyphs import GlyphRun
from pdfreport.inline import Inline
from pdfreport.refs import FontRef
from pdfreport.text.columns import Standing


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch ``text[start:end]`` set in one face; `scale` is its size per mille of the paragraph's.

    `rise` lifts it above the baseline (1/1000 em of the paragraph); what `inline` marks mean for size, place and breaks
    is settled when the paragraph is prepared.
    """

    start: int
    end: int
    face: Face
    scale: int = 1000
    dots: bool = False  # emphasis dots (着重号)
    nobreak: bool = False
    link: str = ""
    lang: str = ""
    rise: int = 0
    inline: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class StyledText:
    """A paragraph as it comes in: its text and the runs that cover it, in order and without gaps."""

    text: str
    runs: tuple[Run, ...]
    where: Where = NOWHERE


def plain(text: str, face: Face, where: Where = NOWHERE) -> StyledText:
    """A paragraph in one face."""
    return StyledText(text, (Run(0, len(text), face),), where)


@dataclass(frozen=True, slots=True)
class LineRun:
    """Glyphs of one face on a set line. `xs` and `width` count from `x`, which counts from the line's start.

    `rise` is the run's height above the line's baseline, `ys` that of each glyph above the run's (empty: all 0).
    `extent` is where the last glyph's own frame ends, without the gap after it; only runs with `inline` marks have it.
    """

    font: FontRef
    scale: int
    x: int
    glyphs: Sequence[int]
    xs: Sequence[int]
    chars: Sequence[str]
    width: int
    dots: bool = False
    link: str = ""
    lang: str = ""
    standing: Standing | None = None  # None in a level line
    rise: int = 0
    inline: tuple[Inline, ...] = ()
    extent: int = 0
    ys: Sequence[int] = ()

    @property
    def text(self) -> str:
        """The source text of the run."""
        return self.chars if isinstance(self.chars, str) else "".join(self.chars)


@dataclass(frozen=True, slots=True)
class SetLine:
    """One finished line: glyphs in place, and what was done to make it fill its measure."""

    runs: tuple[LineRun, ...]
    start: int  # code points of the prepared text that the line holds
    end: int
    text: str
    advances: tuple[int, ...]  # one per code point of `text`
    width: int  # from the line's start (indent included) to the end of the last frame
    indent: int
    stretch: int  # added to each Han gap
    shrink_step: int  # highest step of typography.md 10.2 used, 0 for none
    last: bool  # last line of its paragraph
    annotations: tuple[LineRun, ...] = ()  # ruby over the line; each has the mark of its base
    hang: int = 0  # frame of a mark that stands past the line's end, beyond `width` (HP-3)

    def place(self, x: float, y: float, size: float, ink: Cmyk = BLACK) -> tuple[GlyphRun, ...]:
        """The line's runs on the page with its start at `x` and its baseline at `y` (points).

        A vertical line begins at the height `y`, and `x` is its axis (VT-1).
        """
        if self.runs and self.runs[0].standing is not None:
            return tuple([placed_run(run, x, y, size, ink) for run in self.runs if run.standing is not None])
        return tuple([placed_run(run, x, y, size, ink) for run in self.runs])


def placed_run(run: LineRun, x: float, y: float, size: float, ink: Cmyk) -> GlyphRun:
    """A run of a line on the page; `x` and `y` as in `SetLine.place`."""
    if run.standing is not None:
        from pdfreport.text.standing import drawn  # level pages do without it

        return drawn(run, run.standing, x, y, size, ink)
    return GlyphRun(
        run.font,
        size * run.scale / 1000,
        x + run.x * size / 1000,
        y - run.rise * size / 1000 if run.rise else y,
        run.glyphs,
        run.xs,
        run.chars,
        run.width,
        size,
        ink,
        ys=run.ys,
    )
