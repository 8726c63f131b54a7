"""What shaping and setting give and writers draw: a run of glyphs of one face, as columns of integers."""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import BLACK, Cmyk
from pdfreport.frozen import dataclass
from pdfreport.refs import FontRef


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face and size on one baseline, or upright down one axis.

    `x`, `y` (points) is the origin of the run; glyph i stands at ``x + xs[i] * em / 1000``. Of a `vertical` run the
    origin is the top of the first frame on the axis, and glyph i hangs ``xs[i]`` below it by its own vertical origin.
    `glyphs` are glyph numbers of the whole font file; `ys`, if there are any, lift single glyphs above the baseline of
    a run that is not vertical, in the unit of `xs` (combining marks). `chars[i]` is the source text behind glyph i, so
    that extraction gives back what was written: usually one character, two for a joined dash, none for a glyph that
    adds nothing.
    """

    font: FontRef
    size: float
    x: float
    y: float
    glyphs: Sequence[int]
    xs: Sequence[int]
    chars: Sequence[str]
    width: int  # from the origin to the end of the last glyph's frame, in 1/1000 of `em`
    em: float  # the em in which xs and width are counted: the paragraph's, which a run-in head may differ from
    ink: Cmyk = BLACK
    turned: bool = False  # rotated a quarter turn clockwise about its origin (Western words in vertical text)
    condense: float = 1.0
    vertical: bool = False  # upright glyphs one under the other
    knockout: bool = False  # black type that must not overprint: over an ink so heavy that the sum would pass the limit
    ys: Sequence[int] = ()

    @property
    def text(self) -> str:
        """The source text of the run."""
        return self.chars if isinstance(self.chars, str) else "".join(self.chars)
