"""A page design with every blank filled: grid, palette, styles, frames, threads and screws. Lengths are points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pdfreport.color import Cmyk
from pdfreport.design.frames import Frame
from pdfreport.design.remedies import STANDARD, Remedies
from pdfreport.design.styles import Face, ParagraphStyle
from pdfreport.diag import NOWHERE, Where
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect, Size
from pdfreport.profile import PrintProfile

if TYPE_CHECKING:
    from pdfreport.design.makeup import MakeUp
    from pdfreport.design.plan import Plan


@dataclass(frozen=True, slots=True)
class Grid:
    """Type area, columns and baselines of a page. `measure` and `gutter` are in body ems."""

    page: Size
    left: float
    head: float
    em: float
    pitch: float
    columns: int
    measure: float
    gutter: float
    lines: int

    @property
    def type_area(self) -> Rect:
        """The 版心: as many pitches high as it has lines."""
        width = self.em * (self.columns * self.measure + (self.columns - 1) * self.gutter)
        return Rect(self.left, self.head, width, self.lines * self.pitch)

    def with_pitch(self, pitch: float) -> Grid:
        """The grid with another distance of baselines: as many lines as its height holds."""
        high = (self.lines - 1) * self.pitch
        return replace(self, pitch=pitch, lines=int(high / pitch + 1e-6) + 1)

    def column_left(self, column: int) -> float:
        """x of the left edge of a column, counted from 1."""
        return self.left + (column - 1) * (self.measure + self.gutter) * self.em

    def span_width(self, columns: int) -> float:
        """Width of so many columns with the gutters between them."""
        return (columns * self.measure + (columns - 1) * self.gutter) * self.em

    def line_top(self, line: int) -> float:
        """y of the top of the Han frame of a line, counted from 0."""
        return self.head + line * self.pitch

    def line_bottom(self, line: int) -> float:
        """y of the bottom of the Han frame of a line."""
        return self.line_top(line) + self.em

    def baseline(self, line: int) -> float:
        """y of the baseline of a line: 0.88 em below the top of its Han frame (GR-9)."""
        return self.line_top(line) + 0.88 * self.em


@dataclass(frozen=True, slots=True)
class Screw:
    """Something that may be turned to make the copy fit: by so many lines either way, at a price a line."""

    name: str
    least: int
    most: int
    price: int


@dataclass(frozen=True, slots=True)
class Thread:
    """A run of text through frames: which parts of which story, in order, and how its heads are set."""

    name: str
    story: str
    parts: tuple[str, ...]
    heads: str  # name of the HeadRule of its sections
    closing: str  # of its last section; "" for the same
    drop_cap: int = 0  # lines that the first character of its text is high; 0 for none
    quotes: bool = False  # the story's pull quotes stand between its paragraphs
    frames: tuple[str, ...] = ()  # ids in the order of reading; empty: as the frames are written
    rules: float = 0.0  # weight of rules between its legs, points
    rule_ink: str = "black"
    again: bool = False  # it sets, on purpose, text that another frame sets as well
    offered: bool = False  # such quotes only stand where they help to fill the page
    tailpiece: int = 0  # lines that its text may end short, in a bar on the last of them


@dataclass(frozen=True, slots=True)
class HeadRule:
    """How heads inside a thread take their lines (look.md section 4)."""

    name: str
    style: str
    lines: int  # grid lines of a two-line head with its white, inside a column
    top_lines: int  # the same at the top of a column
    give: tuple[int, int]  # how many lines the white may shrink and grow
    bar: tuple[float, float] | None  # width and height of the colour bar above, points
    bar_ink: str
    centred_bar: bool
    rule: float  # weight of a rule over the measure above; 0 for none
    span: int = 1  # legs of a frame that the head stands over
    narrow: str = ""  # name of the rule by which it is set where it stands in one leg; "" for the same


@dataclass(frozen=True, slots=True)
class Design:
    """One layout, resolved."""

    name: str
    title: str
    file: str
    grid: Grid
    bleed: float
    profile: PrintProfile
    inks: Mapping[str, Cmyk]
    styles: Mapping[str, ParagraphStyle]
    frames: tuple[Frame, ...]
    threads: Mapping[str, Thread]
    heads: Mapping[str, HeadRule]
    screws: tuple[Screw, ...]
    faces: tuple[tuple[Face, Where], ...] = ()  # named by its styles, and where first: fonts are looked for by them
    makeup: MakeUp | None = None  # rules for pages made up from their stories
    rich_black: bool = True  # large areas of black get other inks below
    profile_where: Where = NOWHERE  # where a profile file of one's own is named
    remedies: Remedies = STANDARD
    plan: Plan | None = None  # how its frames were made up, if they were frozen
    made_up: bool = False  # its frames were found by the program, which tells of them itself

    def spans(self, thread: Thread) -> bool:
        """Whether heads of a thread may stand over several legs."""
        rules = (self.heads.get(name) for name in (thread.heads, thread.closing))
        return any(rule is not None and rule.span > 1 for rule in rules)

    def ink(self, name: str) -> Cmyk:
        """An ink by its name in the palette."""
        return self.inks[name]
