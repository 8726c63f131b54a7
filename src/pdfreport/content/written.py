"""An edition as written: what `edition.yaml` and the series beside it may say.

Decoded by `schema`, so that every mistake is found with its place; `read` and `story` turn it into `model` values. The
words in `item()` are documentation: they reach the editor through `pdfreport schema edition` and `docs/content.md`.
The records are read once and never compared or shown, so they go without those methods: a third of their import.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pdfreport.content.written_adverts import AdvertWritten
from pdfreport.content.written_text import ParagraphWritten, QuoteWritten, Text
from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.mistakes import wrong_kind
from pdfreport.schema import item, json_schema
from pdfreport.source import Scalar

ID = r"[\w-]{1,64}"
WEB = r"(https?://|mailto:)\S{1,2000}"
LARGEST = 1e12  # of a chart's numbers; what is larger is written in a larger unit
ChartKind = Literal["slope", "bars", "dots"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Number:
    """A number that remembers how it was written: 14395, 0.50."""

    value: float
    shown: str

    @classmethod
    def from_scalar(cls, scalar: Scalar, notes: Notes) -> Number | None:
        """A plain number."""
        if isinstance(scalar.value, bool) or not isinstance(scalar.value, (int, float)):
            wrong_kind("number", scalar, "value", notes)
            return None
        if abs(scalar.value) > LARGEST:
            notes.error("content.number-range", scalar.where, value=scalar.text[:30], limit=f"{LARGEST:,.0f}")
            return None
        return cls(float(scalar.value), scalar.text)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A number."""
        return {"type": "number", "minimum": -LARGEST, "maximum": LARGEST}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RowWritten:
    """One row of a chart."""

    label: str = item("what the number counts")
    value: Number = item("the number, without unit")
    note: str = item("words after the number, for instance that it is derived", default="")
    ink: str = item("ink by name, when it differs from the chart's", default="")
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SeriesWritten:
    """A series in a file of its own."""

    rows: tuple[RowWritten, ...] = item("rows in order")
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ChartWritten:
    """A chart: one unit for all rows."""

    kind: ChartKind = item("slope: two values and the way between; bars: lengths; dots: one mark per unit")
    unit: str = item("unit of every row: 天, 家, %", default="")
    whole: float | None = item("the number all parts belong to (dots, per cent)", default=None, minimum=0)
    quantity: str = item("second line of the title: what is counted, in what unit", default="")
    finding: str = item("words beside a slope's line", default="")
    key: tuple[str, ...] = item("words of the key under the chart, one per mark", default=(), one_or_many=True)
    rows: tuple[RowWritten, ...] = item("rows in order; or `data`", default=())
    data: str = item("file with the rows inside the edition's folder: .csv or .yaml", default="")
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FigureWritten:
    """A picture, chart, table or code with its words."""

    id: str = item("name of the figure, unique in its story", default="", pattern=ID)
    kind: Literal["photo", "chart", "table", "qr"] | None = item("what it is; may be left out", default=None)
    src: str = item("picture file inside the edition's folder; without it the figure is left out", default="")
    caption: Text | None = item("图说: what the picture shows", default=None)
    credit: str = item("who made the picture", default="")
    licence: str = item("licence of the picture, as its author asks for it", default="")
    alt: str = item("the picture in words, for readers who cannot see it", default="")
    section: str = item("id of the section it belongs to", default="")
    focus: tuple[float, ...] = item(
        "box that stays in frame: left, top, right, bottom, 0 to 1", default=(), minimum=0, maximum=1
    )
    importance: int | None = item("0 is the most important; by default the order", default=None, minimum=0, maximum=99)
    title: Text | None = item("title of a chart or table: the finding", default=None)
    chart: ChartWritten | None = item("the chart", default=None)
    table: tuple[tuple[str, ...], ...] = item("rows of cells, the first row the head", default=())
    link: str = item("qr: address that the code leads to", default="", pattern=WEB)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ItemWritten:
    """One fact of a sidebar: a whole sentence, and cuts of it for the designs."""

    text: str = item("the whole sentence")
    value: str = item("its figure, or the word that stands for one: 311, 最低", default="")
    unit: str = item("unit after the figure: 天, %", default="")
    label: str = item("what the figure says, the beginning of the sentence", default="")
    note: str = item("what else the sentence says", default="")
    short: str = item("shorter label for narrow forms", default="")
    group: str = item("facts of one group with one figure are merged", default="")
    hue: str = item("subject that gives the colour: air, water, soil", default="")
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)

    @classmethod
    def from_scalar(cls, scalar: Scalar, notes: Notes) -> ItemWritten | None:
        """The sentence alone."""
        return cls(text=scalar.text, where=scalar.where)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SidebarWritten:
    """数读: a box of facts."""

    title: tuple[Text, ...] = item("title; a list breaks it into lines", default=(), one_or_many=True)
    source: str = item("where the facts come from", default="")
    marker: str = item("mark before each fact", default="")
    items: tuple[ItemWritten, ...] = item("the facts, in order")
    subjects: Mapping[str, str] = item("what each subject is called in print: {air: 蓝天}", default_factory=dict)
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SectionWritten:
    """A part of a story under its own head."""

    id: str = item("name of the section, unique in its story", default="", pattern=ID)
    title: tuple[Text, ...] = item("小标题; a list breaks it into lines", default=(), one_or_many=True)
    paragraphs: tuple[Text | ParagraphWritten, ...] = item("paragraphs", default=(), one_or_many=True)
    body: Text | None = item("paragraphs as Markdown, or the name of a .md file", default=None)
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class StoryWritten:
    """One 稿件."""

    id: str = item("name of the story, unique in the edition", default="", pattern=ID)
    importance: int | None = item("0 is the lead; by default the order", default=None, minimum=0, maximum=99)
    kicker: Text | None = item("引题", default=None)
    headline: tuple[Text, ...] = item("主题; a list breaks it into lines", default=(), one_or_many=True)
    deck: Text | None = item("副题", default=None)
    deck_vertical: str = item("副题 for vertical heads, figures written 二〇二二 if wanted", default="")
    byline: Text | None = item("署名", default=None)
    lead: tuple[Text | ParagraphWritten, ...] = item(
        "paragraphs before the rest: verse, introduction", default=(), one_or_many=True
    )
    paragraphs: tuple[Text | ParagraphWritten, ...] = item("paragraphs without a section", default=(), one_or_many=True)
    body: Text | None = item("the story as Markdown, or the name of a .md file; ## begins a section", default=None)
    sections: tuple[SectionWritten, ...] = item("parts under their own heads", default=())
    figures: tuple[FigureWritten, ...] = item("pictures and charts", default=())
    quotes: tuple[QuoteWritten, ...] = item("引语: words shown large", default=(), one_or_many=True)
    sidebar: SidebarWritten | None = item("数读", default=None)
    reserve: bool = item("备用稿: taken only where a made-up page has room left", default=False)
    columns: str = item(
        "how many columns it shall be wide on a made-up page: '2', '2-3'", default="", pattern=r"[1-9]\d?(-[1-9]\d?)?"
    )
    group: str = item("同题: stories of one group stand together on a made-up page", default="")
    page: str = item(
        "page it must be on: its number, or the name of its section", default="", pattern=r"[1-9]\d{0,3}|\D.{0,39}"
    )
    jump: bool = item("转版: where its page cannot hold it, its rest stands on another page", default=False)
    jump_head: tuple[Text, ...] = item(
        "short head over the rest; by default the headline's first line", default=(), one_or_many=True
    )
    continued: str = item("in a page's list, alone: id of the story whose rest stands here", default="", pattern=ID)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PageWritten:
    """What goes on one page."""

    number: int | None = item("page number; by default the order", default=None, minimum=1, maximum=9999)
    section: str = item("版名: name of the page's section", default="")
    editors: tuple[str, ...] = item("责任编辑 and others, as printed", default=(), one_or_many=True)
    layout: str = item("design: its name, or a .yaml file", default="")
    stories: tuple[Text | StoryWritten, ...] = item(
        "stories in order, by id or written here; left out: stories that no page names", default=(), one_or_many=True
    )
    adverts: tuple[AdvertWritten, ...] = item("adverts, of the sizes they were sold by", default=())
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EditionWritten:
    """An edition: the pages of one day and their stories."""

    publication: str = item("name of the paper", default="")
    date: str = item("date of issue, 2023-01-12", pattern=r"\d{4}-\d{2}-\d{2}")
    title: str = item("title of the file; by default the first headline", default="")
    author: str = item("author of the file; by default the paper", default="")
    masthead: tuple[str, ...] = item(
        "报头: lines beside the paper's name: 主办, 总第…期, 国内统一连续出版物号", default=(), one_or_many=True
    )
    samples: tuple[str, ...] = item("fields whose values are made up for show", default=())
    terms: tuple[str, ...] = item("names and words that no headline breaks", default=(), one_or_many=True)
    layout: str = item("design of the pages that name none: its name, or a .yaml file", default="")
    pages: tuple[PageWritten, ...] = item("pages; by default one with all stories", default=())
    stories: tuple[StoryWritten, ...] = item("stories that pages name by id", default=())
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FlatWritten(StoryWritten):
    """A file that is one story: the story's keys at the top, those of edition and page beside them."""

    publication: str = item("name of the paper", default="")
    date: str = item("date of issue, 2023-01-12", default="", pattern=r"\d{4}-\d{2}-\d{2}")
    title: str = item("title of the file", default="")
    author: str = item("author of the file", default="")
    samples: tuple[str, ...] = item("fields whose values are made up for show", default=())
    terms: tuple[str, ...] = item("names and words that no headline breaks", default=(), one_or_many=True)
    number: int | None = item("page number", default=None, minimum=1, maximum=9999)
    section: str = item("版名", default="")
    editors: tuple[str, ...] = item("责任编辑 and others, as printed", default=(), one_or_many=True)
    layout: str = item("design: its name, or a .yaml file", default="")


def schema_json() -> dict[str, Any]:
    """The JSON Schema of `edition.yaml`, in either form."""
    edition = json_schema(EditionWritten, "pdfreport edition")
    flat = json_schema(FlatWritten, "pdfreport story")
    parts = {**edition.pop("$defs"), **flat.pop("$defs")}
    head = {key: edition.pop(key) for key in ("$schema", "title")}
    del flat["$schema"], flat["title"]
    return {**head, "anyOf": [edition, flat], "$defs": dict(sorted(parts.items()))}
