"""YAML files to nodes that know their place. Comes in: a file or a text; goes out: a tree of frozen nodes, or nothing
and the reason in `notes`.

The tree is built straight from the parser's events: no composer, which in the C library crashes on deep nesting, and
no constructor, so nothing in a file can run code. Tags, anchors, aliases and merge keys are refused, as are files
that are too large, too deep or have too many nodes. It does not know what a file should say; that is `schema`.

Plain scalars follow the YAML 1.2 core schema and keep their text: `yes` is a word, `010` is ten, `1:30` is text.
"""

from __future__ import annotations

import re
from math import isfinite
from pathlib import Path
from typing import Any

from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.lean_yaml import yaml
from pdfreport.syntax import report

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 32
MAX_NODES = 200_000  # a page of 20,000 characters needs some 500; 200,000 take about a second

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value. `text` is what is written without quotes; `folded`: it runs over line ends of the source."""

    value: Value
    text: str
    where: Where
    style: str = ""  # "" plain, "'" or '"' quoted, "|" literal, ">" folded block
    folded: bool = False
    indent: int = 0  # literal blocks: columns before the text
    exact: bool = True  # written on one line without escapes, so that a character's place can be told

    def at(self, offset: int) -> Where:
        """The place of the character `offset` of `text`; the scalar's own place where it cannot be told."""
        if self.style == "|":
            before = self.text[:offset]
            column = self.indent + len(before) - (before.rfind("\n") + 1) + 1
            return Where(self.where.file, self.where.line + 1 + before.count("\n"), column)
        if not self.exact:
            return self.where
        return Where(self.where.file, self.where.line, self.where.column + len(self.style) + offset)


@dataclass(frozen=True, slots=True)
class Sequence_:
    """A list."""

    items: tuple[Node, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Mapping_:
    """Keys and values in the order of the file; no key twice."""

    entries: tuple[tuple[str, Where, Node], ...]
    where: Where


Node = Scalar | Sequence_ | Mapping_


def read_yaml(path: Path, notes: Notes, shown: str) -> Node | None:
    """The tree of a file, called `shown` in messages; None if `notes` got an error."""
    data = read_bytes(path, notes, shown)
    return None if data is None else parse_bytes(data, shown, notes)


def read_bytes(path: Path, notes: Notes, shown: str) -> bytes | None:
    """What a file holds, called `shown` in messages; None and an error if it is unreadable or too large."""
    where = Where(shown)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as problem:
        notes.error("source.unreadable", where, file=shown, reason=problem.strerror or type(problem).__name__)
        return None
    if len(data) > MAX_BYTES:
        notes.error("source.too-large", where, limit=MAX_BYTES // 1024 // 1024)
        return None
    return data


def parse_bytes(data: bytes, shown: str, notes: Notes) -> Node | None:
    """The tree of a file's bytes; None if `notes` got an error."""
    text = decode_utf8(data, notes, shown)
    return None if text is None else parse_yaml(text, shown, notes)


def decode_utf8(data: bytes, notes: Notes, shown: str) -> str | None:
    """The text of a file's bytes without a byte order mark; None and an error if it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        column = len(data[data.rfind(b"\n", 0, problem.start) + 1 : problem.start].decode("utf-8", "replace")) + 1
        notes.error("source.not-utf8", Where(shown, line, column))
        return None


def parse_yaml(text: str, file: str, notes: Notes) -> Node | None:
    """The tree of a YAML text; None if `notes` got an error."""
    try:
        size = len(text.encode())
    except UnicodeEncodeError:  # a lone surrogate would stop the C parser with an error of Python's own
        notes.error("source.not-utf8", Where(file))
        return None
    if size > MAX_BYTES:
        notes.error("source.too-large", Where(file), limit=MAX_BYTES // 1024 // 1024)
        return None
    parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)  # typeshed has no common type for the two
    try:
        return _Builder(file, text, notes).build(parser)
    except yaml.YAMLError as problem:
        report(problem, text, file, notes)
        return None
    finally:
        parser.dispose()


class _Builder:
    """Turns events into nodes with a stack of its own; stops at the first thing that is not allowed."""

    def __init__(self, file: str, text: str, notes: Notes) -> None:
        self.file, self.text, self.notes = file, text, notes
        self.nodes = 0

    def build(self, parser: Any) -> Node | None:
        """The one document of the stream."""
        stack: list[_Open] = []
        root: Node | None = None
        while True:
            event = parser.get_event()
            kind = type(event)
            if kind is yaml.ScalarEvent or kind is yaml.SequenceStartEvent or kind is yaml.MappingStartEvent:
                if not self._allowed(event, len(stack)):
                    return None
                if kind is not yaml.ScalarEvent:
                    stack.append(_Open(kind is yaml.MappingStartEvent, self._where(event.start_mark)))
                    continue
                node: Node = self._scalar(event)
            elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
                node = stack.pop().close()
            elif kind is yaml.StreamEndEvent:
                if root is None:
                    self.notes.error("source.empty", Where(self.file))
                return root
            elif kind is yaml.AliasEvent:
                self.notes.error("source.alias", self._where(event.start_mark), name=_short(event.anchor))
                return None
            elif kind is yaml.DocumentStartEvent and root is not None:
                self.notes.error("source.two-documents", self._where(event.start_mark))
                return None
            else:
                continue
            if not stack:
                root = node
            elif not self._add(stack[-1], node):
                return None

    def _allowed(self, event: Any, depth: int) -> bool:
        self.nodes += 1
        if event.anchor is not None:
            self.notes.error("source.anchor", self._where(event.start_mark), name=_short(event.anchor))
        elif event.tag is not None:
            self.notes.error("source.tag", self._where(event.start_mark), tag=_short(event.tag))
        elif depth >= MAX_DEPTH and type(event) is not yaml.ScalarEvent:
            self.notes.error("source.too-deep", self._where(event.start_mark), limit=MAX_DEPTH)
        elif self.nodes > MAX_NODES:
            self.notes.error("source.too-many-nodes", self._where(event.start_mark), limit=MAX_NODES)
        else:
            return True
        return False

    def _add(self, parent: _Open, node: Node) -> bool:
        if not parent.mapping:
            parent.items.append(node)
            return True
        if parent.key is not None:
            parent.entries.append((*parent.key, node))
            parent.key = None
            return True
        if not isinstance(node, Scalar):
            self.notes.error("source.key-not-text", node.where)
        elif node.text == "<<" and not node.style:
            self.notes.error("source.merge-key", node.where)
        elif node.text in parent.seen:
            first = parent.seen[node.text]
            self.notes.error("source.duplicate-key", node.where, key=_short(node.text), line=first.line)
        else:
            parent.key = (node.text, node.where)
            parent.seen[node.text] = node.where
            return True
        return False

    def _scalar(self, event: Any) -> Scalar:
        start, end, style = event.start_mark, event.end_mark, event.style or ""
        text, where = event.value, Where(self.file, start.line + 1, start.column + 1)
        if style == "|":
            return Scalar(text, text, where, style, indent=self._indent(start.index))
        folded = style == ">" or end.line > start.line
        exact = not folded and end.index - start.index == len(text) + 2 * len(style)
        return Scalar(text if style else plain_value(text), text, where, style, folded, 0, exact)

    def _indent(self, index: int) -> int:
        """Columns before the text of the literal block whose `|` stands at `index`."""
        match = _BLOCK_INDENT.search(self.text, self.text.find("\n", index))
        return len(match[1]) if match else 0

    def _where(self, mark: Any) -> Where:
        return Where(self.file, mark.line + 1, mark.column + 1)


_BLOCK_INDENT = re.compile(r"\n( *)[^ \n\r]")


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("entries", "items", "key", "mapping", "seen", "where")

    def __init__(self, mapping: bool, where: Where) -> None:
        self.mapping, self.where = mapping, where
        self.items: list[Node] = []
        self.entries: list[tuple[str, Where, Node]] = []
        self.key: tuple[str, Where] | None = None
        self.seen: dict[str, Where] = {}

    def close(self) -> Node:
        """The finished node."""
        return Mapping_(tuple(self.entries), self.where) if self.mapping else Sequence_(tuple(self.items), self.where)


# YAML 1.2.2, 10.3.2 core schema, without octal, hexadecimal, infinities and not-a-number, which no newspaper needs
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,40}|[0-9]{1,40}(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,4})?")
_WORDS: dict[str, Value] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def plain_value(text: str) -> Value:
    """The value of an unquoted scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "+-.0123456789":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text) and isfinite(float(text)):
            return float(text)
    return text


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
