"""What an edition says: pages, stories and their parts, in a newspaper's words. No font, no point.

Field documentation ends up in the JSON Schema (`pdfreport schema edition`), so it is written for editors.
"""

from __future__ import annotations

from typing import Any

from pdfreport.diag import NOWHERE, Diagnostic, Where
from pdfreport.frozen import dataclass
from pdfreport.inline import Inline


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with its inline marks."""

    text: str
    strong: bool = False
    voice: bool = False  # set in 楷
    dots: bool = False  # emphasis dots
    nobreak: bool = False
    link: str = ""
    lang: str = ""  # BCP 47, of words in another language than the edition's
    inline: tuple[Inline, ...] = ()  # name lines, ruby, notes; the outermost first


BULLET = "•"  # label of an entry that has only a mark before it: drawn, no copy


@dataclass(frozen=True, slots=True)
class Form:
    """What makes a paragraph more than running text; `docs/content.md` says what each kind is for."""

    kind: str = "text"  # of written_text.ParagraphKind; a list has become its entries
    label: str = ""
    level: int = 1
    lines: tuple[int, ...] = ()  # verse: code points where its second and later lines begin; twice: a new stanza
    optional: bool = False
    drop_cap: int = 0
    type: tuple[tuple[str, Any], ...] = ()  # type options by name, where they differ from the style's


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text as written: spans, where it stands in the source, and its form if it is not running text."""

    spans: tuple[Span, ...]
    where: Where = NOWHERE
    form: Form | None = None

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(span.text for span in self.spans)

    @property
    def annotations(self) -> str:
        """What is printed beside the words: the ruby of all of them."""
        return "".join(mark.said for span in self.spans for mark in span.inline)

    @property
    def label(self) -> str:
        """What is printed before the words."""
        return "" if self.form is None or self.form.label == BULLET else self.form.label

    def __bool__(self) -> bool:
        return any(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a story under its own head. `title` has one entry per line: an author's break."""

    id: str
    title: tuple[Words, ...]
    paragraphs: tuple[Words, ...]
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Series:
    """One row of a chart or table: a label, its number, the words after it and an optional ink by name."""

    label: str
    value: float
    shown: str  # the figure as written, "14395"
    note: str = ""
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart's data and words. `kind`: slope, bars or dots. One unit for all rows."""

    kind: str
    unit: str
    rows: tuple[Series, ...]
    whole: float | None = None  # dots and per cent bars: the number all parts belong to
    quantity: str = ""  # second line of the title: what is counted, in what unit
    finding: str = ""  # words beside a slope's line
    key: tuple[str, ...] = ()
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture or chart with its words. A photo without `src` is left out, and the report says so."""

    id: str
    kind: str  # photo, chart, table, qr
    src: str  # absolute path, checked to lie inside the edition's folder; "" if there is none
    caption: Words
    credit: str
    alt: str
    section: str
    focus: tuple[float, float, float, float] | None  # the box that must stay in frame: left, top, right, bottom, 0 to 1
    importance: int
    title: Words = Words(())
    chart: Chart | None = None
    table: tuple[tuple[str, ...], ...] = ()
    where: Where = NOWHERE
    licence: str = ""  # name of the picture's licence, as its author asks for it
    link: str = ""  # qr: the address that the code leads to


@dataclass(frozen=True, slots=True)
class Item:
    """One fact of a sidebar. `text` is the whole sentence; the other fields are cuts of it for the designs."""

    text: str
    value: str
    unit: str
    label: str
    note: str
    short: str
    group: str
    hue: str  # subject: air, water, soil; the palette says which ink
    where: Where = NOWHERE

    @property
    def tail(self) -> str:
        """What the sentence says after the label: 保持100%."""
        return self.text.removeprefix(self.label) if self.label else self.text

    @property
    def joint(self) -> str:
        """The mark that joins figure and note in the sentence (311天，超额…), so that cutting it up loses nothing."""
        rest = self.tail.removeprefix(self.value + self.unit)
        return rest[0] if rest and self.note and rest[1:] == self.note else ""


@dataclass(frozen=True, slots=True)
class Sidebar:
    """A box of facts, 数读."""

    title: tuple[Words, ...]
    source: str
    marker: str
    items: tuple[Item, ...]
    where: Where = NOWHERE
    subjects: tuple[tuple[str, str], ...] = ()  # subject (hue) → its name in print

    def subject(self, hue: str) -> str:
        """What a subject is called in print; "" if the source gives no name."""
        return dict(self.subjects).get(hue, "")


@dataclass(frozen=True, slots=True)
class Quote:
    """A pull quote and who said it."""

    text: Words
    by: str


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an editor wishes of a story when its page is made up. (0, 0), "" and 0 stand for no wish."""

    reserve: bool = False  # taken only where a page has room left
    columns: tuple[int, int] = (0, 0)  # least and most
    group: str = ""  # stories of one group stand together
    page: int = 0
    section: str = ""  # 版名 of the page it must be on
    jump: bool = False  # may go on on another page
    jump_head: tuple[Words, ...] = ()  # short head of its rest; () for the first line of its headline


@dataclass(frozen=True, slots=True)
class Advert:
    """An advert sold by its size in columns and grid lines: a picture, or words."""

    id: str
    columns: int
    lines: int
    src: str  # absolute path, as a figure's; "" if there is none
    text: tuple[Words, ...]
    alt: str
    label: str  # 广告, unless the law asks for another word
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Story:
    """One 稿件. A headline has one entry per line where the author broke it."""

    id: str
    kicker: Words
    headline: tuple[Words, ...]
    deck: Words
    deck_vertical: str
    byline: Words
    lead: tuple[Words, ...]
    paragraphs: tuple[Words, ...]
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    sidebar: Sidebar | None
    importance: int
    where: Where = NOWHERE
    quotes: tuple[Quote, ...] = ()
    wishes: Wishes = Wishes()

    def all_text(self) -> tuple[str, ...]:
        """The story's texts in reading order, figures and sidebar last; empty ones left out."""
        pieces = [self.kicker, *self.headline, self.deck, self.byline, *self.lead, *self.paragraphs]
        for section in self.sections:
            pieces += [*section.title, *section.paragraphs]
        found = [words.label + words.text for words in pieces] + [self.deck_vertical]
        found += [words.annotations for words in pieces]
        found += [part for quote in self.quotes for part in (quote.text.text, quote.by)]
        for figure in self.figures:
            found += [figure.caption.text, figure.credit, figure.title.text]
            found += [cell for row in figure.table for cell in row]
            if figure.chart is not None:
                found += [figure.chart.unit, figure.chart.quantity, figure.chart.finding, *figure.chart.key]
                found += [part for row in figure.chart.rows for part in (row.label, row.shown, row.note)]
        if self.sidebar is not None:
            found += [*(words.text for words in self.sidebar.title), self.sidebar.source, self.sidebar.marker]
            found += [part for item in self.sidebar.items for part in (item.text, item.value, item.unit, item.short)]
        return tuple(piece for piece in found if piece)


@dataclass(frozen=True, slots=True)
class PageCopy:
    """What goes on one page: its number, section name, editors, design and stories by id, in order."""

    number: int
    section: str
    editors: tuple[str, ...]
    layout: str
    stories: tuple[str, ...]
    where: Where = NOWHERE
    layout_where: Where = NOWHERE  # the place of the layout's name
    number_where: Where = NOWHERE  # the place of the number
    story_places: tuple[Where, ...] = ()  # the place of each id in `stories`
    adverts: tuple[Advert, ...] = ()
    pool: bool = False  # it names no stories: it takes those that no page names
    continued: tuple[str, ...] = ()  # those of `stories` of which an earlier page holds the first part
    parts: tuple[Story, ...] = ()  # of stories on several pages: what of them stands here


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole source. `folder` is where pictures and series are looked for."""

    publication: str
    date: str  # ISO 8601; "" if the source gives none
    pages: tuple[PageCopy, ...]
    stories: tuple[Story, ...]
    folder: str
    file: str
    title: str = ""
    author: str = ""
    samples: tuple[str, ...] = ()  # fields whose values are made up for show
    remarks: tuple[Diagnostic, ...] = ()  # warnings and notes from reading, for the build's report
    masthead: tuple[str, ...] = ()  # lines beside the paper's name on its first page
    terms: tuple[str, ...] = ()  # names and words that no headline may break
    named: tuple[str, ...] = ()  # absolute paths of the bodies, series and pictures that it is made from
    open: bool = False  # it lists no pages: it has as many as its stories need, where its design is made up

    def story(self, name: str) -> Story:
        """The story called `name`."""
        return next(story for story in self.stories if story.id == name)

    def on(self, copy: PageCopy) -> tuple[Story, ...]:
        """The stories of a page in order, or the parts of them that stand on it."""
        parts = {part.id: part for part in copy.parts}
        return tuple(parts.get(name) or self.story(name) for name in copy.stories)

    def all_text(self) -> str:
        """Every word that may be printed, one piece a line, for font coverage."""
        found = [self.publication, self.title, *self.masthead]
        for page in self.pages:
            found += [page.section, *page.editors]
            found += [part for one in page.adverts for part in (one.label, *(words.text for words in one.text))]
        found += [piece for story in self.stories for piece in story.all_text()]
        return "\n".join(piece for piece in found if piece)
