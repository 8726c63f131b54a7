"""Texts as written in an edition: pieces of text, paragraphs of a kind, pull quotes; `written` holds the rest.

Decoded by `schema`; `normalise` and `paragraphs` turn them into `model` values. What `item()`
says is documentation: it reaches the editor through `pdfreport schema edition` and `docs/content.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.schema import item
from pdfreport.source import Scalar

ParagraphKind = Literal[
    "text", "list", "item", "quotation", "continued", "verse", "dialogue", "dateline", "editor-note", "note",
    "signature",
]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Text:
    """A piece of text with inline marks: **strong**, *emphasis dots*, [words](https://…), {kai:…}, {nobr:…}."""

    scalar: Scalar

    @classmethod
    def from_scalar(cls, scalar: Scalar, notes: Notes) -> Text | None:
        """Any scalar, by its text."""
        return cls(scalar)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Text, or a number taken by its text."""
        return {"type": ["string", "number"], "description": " ".join((cls.__doc__ or "").split())}

    @property
    def value(self) -> str:
        """The text as written."""
        return self.scalar.text

    @property
    def where(self) -> Where:
        """The place of the text."""
        return self.scalar.where


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TypeWritten:
    """How one paragraph is set, where that differs from its style."""

    punctuation: Literal["gb", "kaiming", "half", "edge", "full", "none"] | None = item(
        "width style of marks", default=None
    )
    adjacent: Literal["level1", "tight", "none"] | None = item("neighbouring marks", default=None)
    line_start: Literal["trim", "keep-first", "keep"] | None = item("opening mark at a line start", default=None)
    line_end: Literal["half", "fit", "full", "hang"] | None = item("mark at a line end", default=None)
    line_break: Literal["none", "loose", "basic", "gb", "strict"] | None = item("prohibition rules", default=None)
    autospace: float | None = item("Chinese–Western gap in ems", default=None, minimum=0, maximum=0.5)
    lang: Literal["zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK", "ja", "en"] | None = item(
        "language, which decides frames, blanks and prohibitions of marks", default=None
    )
    hang: Literal["off", "end"] | None = item("a stop or comma may stand past the line's end", default=None)
    excl_run: Literal["last-full", "gb"] | None = item("two ！？ together: 1.5 em, or 1 em by GB/T 15834", default=None)
    keep_stop_width: bool | None = item("stops never give when a line must shrink", default=None)
    source_space: Literal["replace", "keep"] | None = item("typed spaces between Han and Western text", default=None)
    grid_snap: bool | None = item("Western runs padded to whole ems, so that Han stay on the grid", default=None)
    hyphenate: str | None = item(
        "language by whose patterns Western words may be parted: en, de, fr; '' for none",
        default=None,
        pattern=r"(?:[a-z]{2,3}(?:[-_][A-Za-z]{2,8})*)?",
    )
    min_last_line: int | None = item("Han that a last line has at least", default=None, minimum=1, maximum=10)
    stretch_limit: float | None = item(
        "most that a gap between Han may open, in ems", default=None, minimum=0.1, maximum=1
    )
    composer: Literal["total-fit", "greedy"] | None = item("how breaks are chosen", default=None)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ParagraphWritten:
    """A paragraph that is more than running text."""

    text: Text | None = item("the text; verse keeps its lines, a blank line parts stanzas", default=None)
    kind: ParagraphKind = item(
        "list: its `items`; item: one entry; quotation, continued: the text goes on after it, without indent; verse;"
        " dialogue: question or answer after its `label`; dateline: 本报讯 as `label`, run in; editor-note: 编者按;"
        " note: foot-like, small; signature: 署名 at the end",
        default="text",
    )
    label: str = item(
        "what stands before the text: 问, 一、, 本报讯; of a list the first number: 一、 （一） 1. （1） ①, or one mark"
        " for all",
        default="",
    )
    items: tuple[Text, ...] = item("entries of a list", default=(), one_or_many=True)
    level: int = item("level of a list's entry, 1 the outermost", default=1, minimum=1, maximum=4)
    optional: bool = item("may be left out to make the page fit; always reported", default=False)
    drop_cap: int = item("lines that the first character is high", default=0, minimum=0, maximum=6)
    set: TypeWritten | None = item("how it is set, where that differs from its style", default=None)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class QuoteWritten:
    """A pull quote: words of the story shown large."""

    text: Text = item("the words; best those of the story")
    by: str = item("who said them", default="")
    where: Where = NOWHERE

    @classmethod
    def from_scalar(cls, scalar: Scalar, notes: Notes) -> QuoteWritten | None:
        """The words alone."""
        return cls(text=Text(scalar), where=scalar.where)
