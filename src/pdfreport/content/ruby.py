"""The parts of `{ruby:汉字|hàn zì}`: which characters are annotated, and with what (typography.md RB-2, RB-3, RB-7).

In: the base as pieces in their looks, and the annotation as written. Out: the pieces again, each base with a mark of
its own. As many syllables as Han characters: one for each (by character). Any other number, or `{gloss:…}`: one
annotation over the whole (by word). Widths and places are the text room's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.content.model import Span
from pdfreport.inline import RUBY, Inline

Piece = tuple[str, Span]


def annotated(pieces: list[Piece], said: str, item: int) -> list[Piece]:
    """The base's pieces with their annotations; marks are numbered from `item`, one a character at the most."""
    syllables = said.split()
    if sum(is_han(char) for text, _ in pieces for char in text) != len(syllables):
        return glossed(pieces, said, item)
    return list(_by_character(pieces, iter(syllables), item))


def glossed(pieces: list[Piece], said: str, item: int) -> list[Piece]:
    """The base's pieces under one annotation."""
    mark = Inline(RUBY, item, " ".join(said.split()))
    return [(text, with_mark(look, mark)) for text, look in pieces]


def _by_character(pieces: list[Piece], syllables: Iterator[str], item: int) -> Iterator[Piece]:
    """Each Han character under its syllable; marks between them have none (RB-2)."""
    for text, look in pieces:
        for char in text:
            if is_han(char):
                yield char, with_mark(look, Inline(RUBY, item, next(syllables)))
                item += 1
            else:
                yield char, look


def with_mark(look: Span, mark: Inline) -> Span:
    """A look with one mark more."""
    return replace(look, inline=(*look.inline, mark))


def is_han(char: str) -> bool:
    """True for a Han character, 〇 and 々 included."""
    return "㐀" <= char <= "鿿" or char in "〇々" or "豈" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff"
