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
from pdfreport.type_written import TypeWritten

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
