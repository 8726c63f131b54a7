"""The frames of a page design, one record per kind, as written in `layouts/*.yaml`.

A frame stands on columns and grid lines; `top` and `foot` name screws (see `model.Screw`) that may move its edges by
whole lines. What a frame shows is named by story and part, never by its words, so a design serves any copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pdfreport.design.lengths import ZERO, Length
from pdfreport.diag import NOWHERE, Where
from pdfreport.frozen import dataclass
from pdfreport.schema import item


@dataclass(frozen=True, slots=True)
class Runaround:
    """How text runs round what stands in it (绕排)."""

    shape: Literal["rectangle", "ellipse", "focus"] = item(
        "rectangle: the frame; ellipse: the one inside the frame, a picture or box being cut to it; focus: the focal"
        " box of a cut-out picture",
        default="rectangle",
    )
    gap: Length = item("white between it and the text", default=Length("1字"))
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class FrameBase:
    """What every frame has."""

    id: str = item("name of the frame, unique in the layout")
    columns: str = item("columns it covers: '1-5', '2'", pattern=r"[1-9]\d{0,3}(-[1-9]\d{0,3})?")
    lines: str = item("grid lines from first to last, counted from 0: '3-26'", pattern=r"\d{1,4}(-\d{1,4})?")
    top: str = item("screws that move the upper edge, parted by spaces", default="")
    foot: str = item("screws that move the lower edge, parted by spaces", default="")
    story: str = item("id or number (from 1) of the story on this page", default="1")
    left: Length = item("moves the left edge in", default=ZERO)
    right: Length = item("moves the right edge in", default=ZERO)
    drop: Length = item("moves the content down from the upper edge", default=ZERO)
    runaround: Runaround | None = item("text frames below it leave it room", default=None)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)  # of its keys; gone once the layout is resolved


@dataclass(frozen=True, slots=True)
class FolioFrame(FrameBase):
    """报眉: page number, date, editors, section name and rules (look.md section 10)."""

    kind: Literal["folio"] = "folio"
    number: Length = item("size of the page number", default=Length("22pt"))
    small: Length = item("size of date and editors", default=Length("7.5pt"))
    name: Length = item("size of the section name", default=Length("15pt"))
    baseline: Length = item("baseline of number and name below the frame's top", default=Length("6.2mm"))
    rules: tuple[Length, ...] = item(
        "centres of thick and thin rule below the frame's top", default=(Length("8.1mm"), Length("8.9mm"))
    )
    thick: Length = item("weight of the thick rule", default=Length("0.5mm"))
    spread: bool = item("a spread (通版) of two pages: the next page's number stands at the right", default=False)
    mirrored: bool = item("on odd pages the number stands at the right, the section at the left", default=False)


@dataclass(frozen=True, slots=True)
class MastheadFrame(FrameBase):
    """报头 of a first page: the paper's name above all other type, date and the lines that the law asks for, rules."""

    kind: Literal["masthead"] = "masthead"
    name: Length = item("size of the paper's name; smaller if it would be wider than its share", default=Length("64pt"))
    date: Length = item("size of the date", default=Length("10.5pt"))
    small: Length = item("size of the lines below it", default=Length("7.5pt"))


@dataclass(frozen=True, slots=True)
class PictureFrame(FrameBase):
    """A photograph with its caption and credit."""

    kind: Literal["picture"] = "picture"
    figure: str = item("id of the figure, or its rank from 1 by importance", default="1")
    shade: float = item("strength of the one gradient at the foot, 0 to 1", default=0.0, minimum=0, maximum=1)
    zoom: float = item("crop closer than the frame's shape asks, 1 for not", default=1.0, minimum=1, maximum=4)
    caption: bool = item("set caption and credit on the line below", default=True)
    caption_lines: int = item("most lines of the caption", default=2, minimum=1, maximum=6)
    hairlines: Length = item("rules above and below the picture at this distance", default=ZERO)
    edge: bool = item("a thin grey line at the edge, for pale skies", default=False)
    crop: Literal["focus", "left", "right", "top", "bottom", "centre"] = item(
        "which part stays when the shape differs", default="focus"
    )
    instead: str = item(
        "text frames over or under it that take its place when the story has no such picture, parted by spaces",
        default="",
    )


@dataclass(frozen=True, slots=True)
class HeadFrame(FrameBase):
    """A part of a story set as display type: headline, deck, kicker, verse, byline, a section's title."""

    kind: Literal["head"] = "head"
    part: str = item(
        "kicker, headline, deck, deck_vertical, byline, lead, lead:1-2, title:2 (a section's head)", default="headline"
    )
    style: str = item("name of the style", default="headline")
    size: Length | None = item("size, when it differs from the style's", default=None)
    shape: Literal["plain", "stagger", "ends", "fill", "couplet"] = item(
        "plain: all lines alike; stagger: later lines indented; ends: first flush left, last flush right;"
        " fill: size fills the width; couplet: lines broken after the dash",
        default="plain",
    )
    step: Length | None = item("distance of baselines; default the style's leading", default=None)
    indent: float = item("indent of later lines in em, for stagger", default=1.5)
    on: str = item("id of the picture frame the type stands on: white type, contrast measured", default="")
    at: Literal["top", "foot"] = item("whether baselines count from the frame's top or foot", default="top")
    baseline: Length | None = item(
        "first baseline from the top, or last from the foot; default: on the grid", default=None
    )
    bar: tuple[Length, ...] = item("a bar before (two lengths: width, height) ", default=())
    bar_at: Literal["left", "above"] = item("where the bar stands", default="above")
    rows: int = item(
        "lines to break the head into by sense, the author's breaks kept; 0: the author's, more if it must be",
        default=0, minimum=0, maximum=9,
    )  # fmt: skip
    ink: str = item("ink by name, when it differs from the style's", default="")
    rule: Length | None = item("weight of a rule at the frame's top", default=None)
    block: Literal["left", "center", "right"] = item(
        "where ragged lines stand as one block, by their longest", default="left"
    )
    vertical: bool = item("set top to bottom, lines from right to left", default=False)
    optional: bool = item("the frame may stay empty when the story has no such part", default=True)


@dataclass(frozen=True, slots=True)
class TextFrame(FrameBase):
    """One or more legs of a thread."""

    kind: Literal["text"] = "text"
    thread: str = item("name of the thread whose text fills the frame", default="body")
    split: int = item("cut the frame into this many legs of equal measure", default=0, minimum=0, maximum=8)
    style: str = item("style of the paragraphs", default="body")
    free: bool = item("own leading: rejoins the grid below (an intro)", default=False)
    vertical: bool = item("lines top to bottom, from right to left; `split` makes rows of columns", default=False)
    row_gap: Length | None = item(
        "white between rows of vertical columns; default: spread over the frame's height", default=None
    )
    line_rule: Length = item("weight of hairlines between vertical lines", default=ZERO)
    row_rule: Length = item("weight of rules between rows of vertical columns", default=ZERO)
    rule_ink: str = item("ink of these rules by name", default="black")


@dataclass(frozen=True, slots=True)
class SidebarFrame(FrameBase):
    """数读: the sidebar of a story in one of its forms (look.md section 8)."""

    kind: Literal["sidebar"] = "sidebar"
    form: Literal["strip", "column", "cards", "figure", "rows", "subject", "title"] = item(
        "how the facts are shown", default="strip"
    )
    items: str = item(
        "which facts: 'all', or ranks such as '1', '2-4', '3-', '1,3'; after merging", default="all",
        pattern=r"all|[1-9]\d{0,3}(-\d{0,4})?(,[1-9]\d{0,3}(-\d{0,4})?)*",
    )  # fmt: skip
    title: bool = item("show the sidebar's title", default=True)
    size: Length = item("size of the figures", default=Length("48pt"))
    title_size: Length | None = item("size of the title, when it differs from the style's", default=None)
    ink: str = item("ink of the figures; 'hue' for the subject's", default="hue")
    tint: bool = item("stand on the palette's tint", default=False)
    marker: bool = item("show the sidebar's marker before each fact", default=True)
    subject: str = item("hue whose facts are shown, for form subject", default="")


@dataclass(frozen=True, slots=True)
class ChartFrame(FrameBase):
    """A chart of a story."""

    kind: Literal["chart"] = "chart"
    figure: str = item("id of the figure")
    title: bool = item("set title and quantity line above", default=True)
    compare: bool = item("two bars with their figures inside", default=False)


@dataclass(frozen=True, slots=True)
class TableFrame(FrameBase):
    """A table of a story: its rows stand on the page's grid lines."""

    kind: Literal["table"] = "table"
    figure: str = item("id of the figure, or its rank from 1 among the story's tables", default="1")
    title: bool = item("set the title above", default=True)
    caption: bool = item("set caption and credit below", default=True)
    size: Length | None = item("size of its type, when it differs from the style's", default=None)
    ruled: bool = item("thin rules between the rows", default=True)
    tint: bool = item("the head row stands on the palette's tint", default=False)


@dataclass(frozen=True, slots=True)
class QrFrame(FrameBase):
    """A QR code that leads to an address."""

    kind: Literal["qr"] = "qr"
    figure: str = item("id of the figure, or its rank from 1 among the story's codes", default="1")
    side: Length = item("side of the square, its white margin included; 15 mm at the least", default=Length("18mm"))
    caption: Literal["below", "right", "none"] = item("where the caption stands", default="below")
    at: Literal["top", "foot"] = item("whether it stands at the frame's top or foot", default="top")


@dataclass(frozen=True, slots=True)
class QuoteFrame(FrameBase):
    """A pull quote of a story."""

    kind: Literal["quote"] = "quote"
    quote: int = item("its rank from 1 among the story's quotes", default=1, minimum=1, maximum=99)
    style: str = item("name of the style", default="verse")
    size: Length | None = item("size, when it differs from the style's", default=None)
    rule: Length | None = item("weight of a rule at the frame's top", default=None)


@dataclass(frozen=True, slots=True)
class BoxFrame(FrameBase):
    """A tint panel or colour field, with an optional bar on top."""

    kind: Literal["box"] = "box"
    ink: str = item("fill by name", default="tint")
    bar: Length = item("height of the bar on top", default=ZERO)
    bar_ink: str = item("ink of the bar", default="main")
    edge: Length = item("weight of a line round the box, in the bar's ink", default=ZERO)


@dataclass(frozen=True, slots=True)
class RuleFrame(FrameBase):
    """A rule: across at the frame's top, or upright at its left."""

    kind: Literal["rule"] = "rule"
    weight: Length = item("thickness", default=Length("0.18mm"))
    ink: str = item("ink by name", default="main")
    upright: bool = item("upright at the frame's left edge over its whole height", default=False)


@dataclass(frozen=True, slots=True)
class SealFrame(FrameBase):
    """A square seal with the section's name reversed out of one ink; never an official seal."""

    kind: Literal["seal"] = "seal"
    under: str = item("id of a vertical head: the seal stands under its last line", default="")
    side: Length = item("side of the square", default=Length("11.2mm"))
    size: Length = item("size of its characters", default=Length("13pt"))
    ink: str = item("ink by name", default="accent")


@dataclass(frozen=True, slots=True)
class AdvertFrame(FrameBase):
    """An advert of the page, whole, marked as paid."""

    kind: Literal["advert"] = "advert"
    advert: str = item("id of the advert")


@dataclass(frozen=True, slots=True)
class ContentsFrame(FrameBase):
    """导读: heads of stories on other pages with the numbers of these pages."""

    kind: Literal["contents"] = "contents"
    entries: int = item("most heads", default=4, minimum=1, maximum=12)
    style: str = item("style of the heads", default="deck")
    size: Length = item("their size", default=Length("14pt"))


Frame = (
    FolioFrame | PictureFrame | HeadFrame | TextFrame | SidebarFrame | ChartFrame | TableFrame | QrFrame | QuoteFrame
    | BoxFrame | RuleFrame | SealFrame | AdvertFrame | MastheadFrame | ContentsFrame
)  # fmt: skip
KINDS: dict[str, type[Frame]] = {
    "folio": FolioFrame, "picture": PictureFrame, "head": HeadFrame, "text": TextFrame, "sidebar": SidebarFrame,
    "chart": ChartFrame, "table": TableFrame, "qr": QrFrame, "quote": QuoteFrame, "box": BoxFrame,
    "rule": RuleFrame, "seal": SealFrame, "advert": AdvertFrame, "masthead": MastheadFrame,
    "contents": ContentsFrame,
}  # fmt: skip

# What `part` of a head and `parts` of a thread may name; `page.parts` says what each stands for.
PARTS = (
    "kicker", "headline", "deck", "byline", "lead", "paragraphs", "sections", "section", "title", "opening", "rest",
    "copy",
)  # fmt: skip
VERTICAL_PARTS = ("deck_vertical",)


def span(written: str) -> tuple[int, int]:
    """First and last number of '3-26' or '3'."""
    first, _, last = written.partition("-")
    return int(first), int(last or first)
