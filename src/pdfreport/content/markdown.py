"""Bodies in Markdown to blocks: headings and paragraphs, each with its place.

Block structure is CommonMark's, inline marks are `marks`' own. Most newspaper copy is nothing but paragraphs and
headings; it is split here without loading a Markdown parser (64 ms). What print cannot show is refused, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pdfreport.content.model import BULLET
from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass

if TYPE_CHECKING:
    from markdown_it.token import Token

LinePlace = Callable[[int], Where]  # the place of a line, counted from 0
DEEPEST = 16  # levels of lists and quotes; the parser drops text below 20

MOST_LEVELS = 4  # of lists that can be told apart in a column; deeper ones stand with the fourth
MAX_LINES = 20_000  # of a body with lists or quotations: two seconds of the parser


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`level` 1 to 6) or a paragraph (`level` 0).

    `quoted`: inside a quotation. `depth`: levels of lists that it stands in; `label` is its number there, or a bullet,
    and empty for what goes on in the same entry.
    """

    level: int
    text: str
    where: Where
    quoted: bool = False
    label: str = ""
    depth: int = 0


# lines that CommonMark can only read as a heading, a blank line or part of a paragraph
_EASY = re.compile(
    r"[ \t]*|#{1,6}[ \t]+[^#\s][^#]*|(?:[^\s#>*+\-_=`~<|\\0-9]|\u3000|\*\*[^\s*]|[0-9]+[^0-9.)\s])[^\n]*"
)


def blocks(text: str, place: LinePlace, notes: Notes) -> tuple[Block, ...]:
    """The blocks of a body, in order."""
    rows = text.split("\n")
    easy = all(_EASY.fullmatch(row) for row in rows)
    if not easy and len(rows) > MAX_LINES:
        notes.error("content.too-many-lines", place(0), limit=MAX_LINES)
        return ()
    return tuple(_easy(rows, place) if easy else _parsed(text, place, notes))


def _easy(rows: list[str], place: LinePlace) -> Iterator[Block]:
    """Paragraphs and headings only."""
    pending: list[str] = []
    for number, row in enumerate([*rows, ""]):
        stripped = row.strip(" \t")
        if stripped and not row.startswith("#"):
            pending.append(stripped)
            continue
        if pending:
            words = "\n".join(pending)
            inside = words.strip()  # of every kind of space, by either way of reading
            if inside:
                before = words[: len(words) - len(words.lstrip())].count("\n")
                yield from _paragraphs(inside, number - len(pending) + before, place)
            pending = []
        if stripped:
            level = len(row) - len(row.lstrip("#"))
            yield Block(level, stripped[level:].strip(), place(number))


def _parsed(text: str, place: LinePlace, notes: Notes) -> Iterator[Block]:
    """Everything else, through a CommonMark parser."""
    from markdown_it import MarkdownIt  # heavy, and only needed for lists, quotes and the like

    # indented code and link definitions would swallow copy that was pasted with spaces or brackets in front
    tokens = MarkdownIt("commonmark").disable(["code", "reference", "inline"]).parse(text)
    if any(token.level > DEEPEST for token in tokens):
        notes.error("content.markdown-too-deep", place(0), limit=DEEPEST // 2)
        return
    quotes, label = 0, ""
    numbers: list[int | None] = []
    level = 0
    rows = text.split("\n")
    for token in tokens:
        kind, line = token.type, token.map[0] if token.map else 0
        if kind in {"blockquote_open", "blockquote_close"}:
            quotes += token.nesting
        elif kind in {"ordered_list_open", "bullet_list_open"}:
            numbers.append(int(token.attrs.get("start", 1)) if kind[0] == "o" else None)
        elif kind in {"ordered_list_close", "bullet_list_close"}:
            numbers.pop()
        elif kind == "list_item_open":
            label = _item(numbers)
        elif kind == "heading_open":
            level = int(token.tag[1])
        elif kind == "inline" and token.content.strip():
            words = token.content.strip().replace("\\\n", "\n")
            if level:
                yield Block(level, words, place(line), quotes > 0)
            else:
                last = token.map[1] - 1 if token.map else line
                while line < last and not rows[line].replace(">", " ").strip():  # rows of odd spaces
                    line += 1
                for block in _paragraphs(words, line, place, quotes > 0):
                    yield replace(block, label=label, depth=min(len(numbers), MOST_LEVELS)) if numbers else block
                    label = ""
            level = 0
        elif kind in {"fence", "html_block", "hr"}:
            _refuse(token, place(line), notes)


def _paragraphs(text: str, line: int, place: LinePlace, quoted: bool = False) -> Iterator[Block]:
    """One paragraph, or several: pasted Chinese copy begins each with a typed indent and leaves no blank lines."""
    for part in _INDENT.split(text):
        before = part[: len(part) - len(part.lstrip())]
        yield Block(0, part, place(line + before.count("\n")), quoted)
        line += part.count("\n") + 1


_INDENT = re.compile("\n(?=\u3000\u3000)")


def _item(numbers: list[int | None]) -> str:
    """What stands before a list entry: its number, which is copy; a bullet is only a mark."""
    number = numbers[-1]
    if number is None:
        return BULLET
    numbers[-1] = number + 1
    return f"{number}."


def _refuse(token: Token, where: Where, notes: Notes) -> None:
    if token.type == "hr":
        notes.warn("content.rule-in-text", where)
    elif token.type == "fence":
        notes.error("content.code-in-text", where)
    elif not _COMMENT.fullmatch(token.content):
        notes.error("content.html-block", where, text=" ".join(token.content.split())[:30])


_COMMENT = re.compile(r"\s*<!--.*?-->\s*", re.DOTALL)
