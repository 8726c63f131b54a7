"""Parts of a story by name: what `headline`, `lead:3-` or `section:2` in a layout stand for.

Comes in: a story and a part's name. Goes out: pieces in reading order, each with the node that names it in the
structure. Text that no frame asks for is found by comparing these nodes with those that were placed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TypeVar

from pdfreport.content.model import Section, Span, Story, Words
from pdfreport.frozen import dataclass

T = TypeVar("T")

_WESTERN = re.compile("[!-~\u00c0-\u024f]{2}")

REPEATED = "Artifact"  # role of what a page adds to a story's copy: turn lines, a head that is repeated
OPENING = 40  # characters: a section's first paragraph up to this length may stand apart, as a line under its head


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph (`rows` of one entry) or a head (one entry per author's line) with its role and node.

    `inside` are the elements that the node stands in, outermost first, each with its role: lists, quotations.
    """

    rows: tuple[Words, ...]
    role: str
    node: str
    kind: str  # para, head, closing, quote
    inside: tuple[tuple[str, str], ...] = ()


def pieces(story: Story, part: str) -> tuple[Piece, ...]:
    """The pieces a part's name stands for; none if the story has no such part."""
    name, _, which = part.partition(":")
    simple = {
        "kicker": (story.kicker,), "headline": story.headline, "deck": (story.deck,), "byline": (story.byline,),
    }  # fmt: skip
    if name in simple:
        rows = parted(tuple(row for row in simple[name] if row))
        if rows and rows[0].form is not None:  # the head repeated over the rest of a story is furniture
            return (Piece(rows, REPEATED, "", "head"),)
        role = {"headline": "H1"}.get(name, "P")
        return (Piece(rows, role, f"{story.id}/{name}", "head"),) if rows else ()
    if name == "lead":
        return _paragraphs(story.lead, f"{story.id}/lead", which)
    if name == "paragraphs":
        return _paragraphs(story.paragraphs, f"{story.id}/p", which)
    sections = _slice(story.sections, which)
    if name == "title":
        return tuple(_title(story, section) for section in sections if section.title)
    out: list[Piece] = []
    for section in sections:
        if section.title and name == "sections":
            out.append(_title(story, section))
        paragraphs = _paragraphs(section.paragraphs, f"{story.id}/{section.id}/p", "")
        opening = 1 if section.paragraphs and len(section.paragraphs[0].text) <= OPENING else 0
        out.extend(paragraphs[:opening] if name == "opening" else paragraphs[opening if name == "rest" else 0 :])
    return tuple(out)


def parted(rows: tuple[Words, ...]) -> tuple[Words, ...]:
    """The author's lines of a head, a Western word that ends one parted by a space from a word that begins the next."""
    out = [
        Words((*row.spans, Span(" ")), row.where) if _WESTERN.match(row.text[-1:] + after.text[:1]) else row
        for row, after in pairwise(rows)
    ]
    return (*out, *rows[-1:])


def all_nodes(story: Story, *, quotes: bool = True) -> dict[str, Words]:
    """Every node of a story's own text with its words: what must be found on the page."""
    parts = ("kicker", "headline", "deck", "byline", "lead", "paragraphs", "sections")
    found: dict[str, Words] = {}
    for piece in (piece for part in parts for piece in pieces(story, part)):
        words = piece.rows[0]
        if piece.role == REPEATED:
            continue
        if words.form is not None and words.label:
            found[f"{piece.node}/label"] = Words((Span(words.label),), words.where)
        found[piece.node] = words
    if story.quotes and quotes:
        from pdfreport.page.forms.quoted import own_words

        found |= own_words(story)
    return found


def _title(story: Story, section: Section) -> Piece:
    kind = "closing" if section is story.sections[-1] else "head"
    return Piece(parted(section.title), "H2", f"{story.id}/{section.id}/title", kind)


def _paragraphs(words: tuple[Words, ...], node: str, which: str) -> tuple[Piece, ...]:
    if any(paragraph.form is not None for paragraph in words):
        from pdfreport.page.forms.nodes import formed_pieces  # only for stories with more than running text

        return _slice(formed_pieces(words, node), which)
    numbered = tuple((f"{node}/{i}", paragraph) for i, paragraph in enumerate(words) if paragraph)
    return tuple(Piece((paragraph,), "P", name, "para") for name, paragraph in _slice(numbered, which))


def _slice(row: tuple[T, ...], which: str) -> tuple[T, ...]:
    """The entries '2', '1-2', '3-', 'last' or '' (all) of a row, counted from 1."""
    if not which:
        return row
    if which == "last":
        return row[-1:]
    first, dash, last = which.partition("-")
    start = int(first) - 1
    return row[start : int(last) if last else len(row) if dash else start + 1]
