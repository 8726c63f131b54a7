"""A layout file as written: what `layouts/*.yaml` and the shared files beside it may say.

Decoded by `schema`, so every mistake is found with its place; `resolve` turns it into a `model.Design`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pdfreport.design.lengths import ZERO, Length
from pdfreport.design.makeup import MakeUpWritten
from pdfreport.design.plan import PlanWritten
from pdfreport.design.remedies import STANDARD, Remedies
from pdfreport.diag import NOWHERE, Where
from pdfreport.frozen import dataclass
from pdfreport.schema import item
from pdfreport.type_written import TypeWritten


@dataclass(frozen=True, slots=True)
class GridWritten:
    """A page grid."""

    page: tuple[Length, ...] = item("width and height of the trimmed page")
    left: Length = item("left margin")
    head: Length = item("head margin")
    em: Length = item("body size")
    pitch: Length = item("distance of the grid's baselines")
    columns: int = item("number of columns", minimum=1, maximum=24)
    measure: float = item("column measure in body ems", minimum=4, maximum=80)
    gutter: float = item("gutter in body ems", minimum=0.5, maximum=10)
    lines: int = item("grid lines from head to foot", minimum=4, maximum=400)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class StyleWritten(TypeWritten):
    """A paragraph style; what it leaves out comes from the style it is based on."""

    base: str = item("style to take the rest from", default="")
    face: str | None = item("family role and weight: 'song black', 'hei bold', 'kai regular'", default=None)
    size: Length | None = item("type size", default=None)
    leading: Length | None = item("distance of baselines", default=None)
    leading_em: float | None = item("distance of baselines in ems of the size", default=None, minimum=0.8, maximum=4)
    ink: str | None = item("ink by name", default=None)
    align: Literal["justify", "left", "center", "right", "spread"] | None = item(
        "how lines stand in the measure", default=None
    )
    indent: float | None = item("first-line indent in ems", default=None, minimum=0, maximum=10)
    strong: str | None = item("face of strong text", default=None)
    strong_scale: float | None = item(
        "size of strong text as a share of the size", default=None, minimum=0.5, maximum=1.5
    )
    latin: str | None = item("face of Western text beside `face`", default=None)
    strong_latin: str | None = item("face of Western text beside `strong`", default=None)
    latin_scale: float | None = item(
        "size of Western text as a share of the size; left out, figures come to 0.74 em",
        default=None,
        minimum=0.8,
        maximum=1.25,
    )
    latin_shift: float | None = item("rise of Western text in ems", default=None, minimum=-0.1, maximum=0.1)
    tcy_digits: int | None = item(
        "most digits side by side in one frame of a vertical line", default=None, minimum=1, maximum=3
    )
    stretch_preferred: float | None = item(
        "what a gap between Han may open without remark, in ems; columns are closed within it", default=None,
        minimum=0.02, maximum=0.25,
    )  # fmt: skip
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class HeadRuleWritten:
    """How heads inside a thread take their lines."""

    style: str = item("style of the head")
    lines: int = item("grid lines of head and white", minimum=1, maximum=20)
    top_lines: int = item("the same at the top of a column", minimum=1, maximum=20)
    give: tuple[int, ...] = item("lines the white may shrink and grow", default=(0, 0), minimum=-20, maximum=20)
    bar: tuple[Length, ...] = item("width and height of the bar above", default=())
    bar_ink: str = item("ink of bar and rule", default="main")
    centred_bar: bool = item("bar in the middle of the measure", default=False)
    rule: Length = item("weight of a rule over the whole measure above", default=ZERO)
    span: int = item(
        "legs that the head stands over, in frames of so many or more: the first ones", default=1, minimum=1, maximum=8
    )
    narrow: str = item("head rule where it stands in one leg all the same; default: this one", default="")
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class ThreadWritten:
    """Text that runs through frames."""

    story: str = item("id or number (from 1) of the story on this page", default="1")
    parts: tuple[str, ...] = item(
        "parts in order: lead, lead:3-, paragraphs, sections, section:2", default=("lead", "paragraphs", "sections")
    )
    heads: str = item("head rule of its sections", default="subhead")
    closing: str = item("head rule of its last section, when it differs", default="")
    drop_cap: int = item("lines that the first character of its text is high", default=0, minimum=0, maximum=6)
    quotes: Literal[True, False, "offered"] = item(
        "the story's pull quotes stand between its paragraphs; offered: only where they help to fill the page",
        default=False,
    )
    frames: tuple[str, ...] = item("ids of its frames in the order of reading; default: as written", default=())
    rules: Length = item("weight of rules between its legs, broken where something stands in the text", default=ZERO)
    rule_ink: str = item("ink of these rules by name", default="black")
    again: bool = item("sets, on purpose, text that another frame sets as well", default=False)
    tailpiece: int = item(
        "lines that its text may end short, in a bar on the last of them; 0 for none",
        default=0,
        minimum=0,
        maximum=4,
    )
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScrewWritten:
    """Something the program may turn by whole lines to make the copy fit."""

    name: str = item("name that frames refer to")
    range: tuple[int, ...] = item("least and most lines", minimum=-60, maximum=60)
    price: int = item("price of one line, in hundredths", default=100, minimum=0, maximum=100_000)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class InkWritten:
    """An ink: process inks, or a spot ink (专色) by its name with the process inks that stand for it."""

    spot: str | None = item("name of the spot ink, as on its plate: 'PANTONE 186 C'", default=None)
    cmyk: tuple[float, ...] = item(
        "C M Y K in per cent; of a spot ink at full tint, and written at one of its tints at least", default=()
    )
    tint: float = item("tint in per cent", default=100.0, minimum=0, maximum=100)
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class PaperWritten:
    """A printing condition of one's own: what it leaves out is that of the paper it is like."""

    like: Literal["newsprint", "coated"] = item("paper to take the rest from", default="newsprint")
    profile: str = item("ICC file of the press, in the layout's folder or below", default="")
    name: str = item(
        "name of the condition, registered (JCN2002) or the printer's own; needed by a profile", default=""
    )
    words: str = item("the condition in words", default="")
    max_ink: float | None = item("most ink on the paper, in per cent", default=None, minimum=100, maximum=400)
    rich_black: tuple[float, ...] = item("rich black of large areas, C M Y K in per cent, K 100", default=())
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


Inks = Mapping[str, tuple[float, ...] | InkWritten]


@dataclass(frozen=True, slots=True)
class LayoutWritten:
    """A layout file; its frames are decoded one by one, by kind."""

    name: str = item("name of the layout")
    title: str = item("what an editor would call it")
    grid: str = item("name of a grid in shared/grids.yaml")
    palette: str = item("name of a palette in shared/palettes.yaml")
    type: str = item("name of a type scale in shared/styles.yaml")
    pitch: Length | None = item("distance of the grid's baselines, when it differs from the grid's own", default=None)
    paper: str | PaperWritten = item("printing condition: newsprint, coated, or one of your own", default="newsprint")
    rich_black: bool = item("lay other inks under large areas of black", default=True)
    bleed: Length = item("bleed on all sides", default=Length("3mm"))
    inks: Inks = item("inks of this layout: C M Y K in per cent, or a spot ink", default_factory=dict)
    styles: Mapping[str, StyleWritten] = item("styles of this layout", default_factory=dict)
    heads: Mapping[str, HeadRuleWritten] = item("head rules of this layout", default_factory=dict)
    threads: Mapping[str, ThreadWritten] = item("runs of text", default_factory=dict)
    screws: tuple[ScrewWritten, ...] = item("what may be turned to fit, cheapest first", default=())
    remedies: Remedies = item("what may be done to the text to make it fit, and at what price", default=STANDARD)
    makeup: MakeUpWritten | None = item("rules by which the page is made up from its stories", default=None)
    plan: PlanWritten | None = item("how the page of these frames was made up; written by --freeze", default=None)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class SharedStyles:
    """A type scale: styles and head rules that layouts build on."""

    styles: Mapping[str, StyleWritten] = item("styles by name")
    heads: Mapping[str, HeadRuleWritten] = item("head rules by name", default_factory=dict)
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Palette:
    """Inks by role (main, second, third, tint, accent, bars) and by subject (air, water, soil)."""

    title: str = item("what a designer would call it")
    inks: Inks = item("by name: C M Y K in per cent, or a spot ink")
    where: Where = NOWHERE
