"""A prepared paragraph: everything about it that no line width can change, as columns of integers.

A *unit* is one glyph; unit u stands between gap u and gap u + 1. All columns are in 1/1000 em of the paragraph's size
and are never changed once made. Sums over a stretch of gaps are differences of prefix sums, so a line from unit i up
to unit j costs a handful of subtractions (speed.md 5): ``natural = ends[j] - starts[i]``, and for every prefix sum
``P`` of gaps inside the line ``P[j] - P[i + 1]``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Where
from pdfreport.frozen import dataclass
from pdfreport.inline import Inline
from pdfreport.refs import FontRef
from pdfreport.text.classes import KATAKANA_DOT, OPEN

if TYPE_CHECKING:
    from pdfreport.text.ruby import Annotated

Column = list[int]
NOWHERE: frozenset[int] = frozenset()
GIVERS = frozenset((OPEN, KATAKANA_DOT))


class Standing(NamedTuple):
    """One way of standing: UPRIGHT, TURNED or JOINED of `orientation`; lengths in 1/1000 em of the paragraph.

    The stretch is drawn `across` to the right of where the way puts it and `along` further down; joined digits stand
    at `xs` from there, `condense` per mille of their width.
    """

    way: str
    across: int = 0
    along: int = 0
    condense: int = 1000
    xs: tuple[int, ...] = ()


class UnitRun(NamedTuple):
    """Units that share a face and a size (per mille of the paragraph's), in vertical lines also how they stand."""

    start: int
    end: int
    font: FontRef
    scale: int
    dots: bool
    link: str
    lang: str
    standing: Standing | None = None  # None in a level line
    rise: int = 0
    inline: tuple[Inline, ...] = ()


class Shrink(NamedTuple):
    """One step of 10.2: prefix sums of what each gap can give."""

    step: int
    sums: Column


@dataclass(frozen=True, slots=True)
class Stretch:
    """Prefix sums of what gaps can take (10.3), and how many Han gaps there are."""

    word: Column  # word spaces up to 0.5 em
    script: Column  # Chinese–Western gaps up to their preferred maximum
    regain: Column  # kaiming: blanks given back
    script_more: Column  # Chinese–Western gaps from there up to 0.5 em
    easy: Column  # word + script + regain
    han: Column  # number of gaps of step 3
    avoided: Column  # number of gaps beside connectors and solidi


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paragraph ready to be broken at any measure, any number of times."""

    text: str
    style: ParagraphStyle
    where: Where
    classes: str  # one letter per unit
    chars: Sequence[str]  # source text of each unit; the text itself where unit and code point are one
    positions: Sequence[int]  # code point where each unit begins, and the end
    runs: tuple[UnitRun, ...]
    glyphs: Column
    origins: Column  # where each glyph is drawn if the whole text is one line
    pens: Column  # where each frame begins on that line, and the end
    starts: Column  # where a line begins that begins with unit i
    ends: Column  # where a line ends that ends before unit j
    tails: Column | None  # line_end fit: what the mark at the end can give first (10.2 step 1)
    shrink: tuple[Shrink, ...]
    shrink_all: Column  # sum of the steps
    stretch: Stretch
    prices: Column  # price of ending a line before unit j, or NEVER
    escapes: tuple[int, ...]  # gaps of LB-4
    clusters: bool  # whether some unit belongs to the cluster before it, or is invisible
    two_from: int  # a last line that begins after this unit holds fewer Han clusters than `min_last_line`, two (OC-1)
    three_from: int  # the same for one more
    hyphen: tuple[FontRef, int, int] | None = field(default=None)  # face, glyph and advance for soft hyphens
    hyphens: frozenset[int] = field(default=NOWHERE)  # line ends at which a hyphen is added (LB-12)
    hangs: Mapping[int, int] = field(default_factory=dict)  # line ends at which a mark may hang, and by how much
    givers: frozenset[str] = field(default=GIVERS)  # marks with a blank at their start
    nobreak: tuple[tuple[int, int], ...] = field(default=())  # units that their author keeps together (UB-9)
    annotations: tuple[Annotated, ...] = field(default=())
    lifts: Mapping[int, int] = field(default_factory=dict)  # units that stand above their run's baseline

    def __len__(self) -> int:
        return len(self.glyphs)
