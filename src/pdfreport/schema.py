"""Records from nodes, by the records' own annotations. Comes in: a node of `source` and a frozen dataclass; goes out:
an instance, or nothing and every mistake in `notes`, each with its place. The same annotations give the JSON Schema
(`schema_json`). It knows nothing of any one file: what a file may say is written down as dataclasses in the rooms.

Annotations understood: str (a number is taken by its text), int, float, bool, Literal, tuple[T, ...], Mapping[str, T],
dataclasses, `T | None` and unions whose members differ in kind (text or mapping, for instance). A field `where: Where`
gets the node's place, a field `places: Mapping[str, Where]` the place of each key's value. A dataclass with
`from_scalar(scalar, notes)` may also be written as one scalar. An empty value (null) stands for "not given".
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cache, partial
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass, described, is_record
from pdfreport.mistakes import bad_form, not_one_of, shown, unknown_key, wrong_kind
from pdfreport.record import About, Entry, item, written
from pdfreport.source import Mapping_, Node, Scalar, Sequence_

__all__ = ["decode", "item", "json_schema"]

T = TypeVar("T")


def decode(node: Node, cls: type[T], notes: Notes) -> T | None:
    """The node as an instance of the dataclass `cls`; None if `notes` got errors."""
    record: Any = cls  # mypy does not count type[T] among the hashables that a cached function takes
    value: T | _Bad = _record(record)(node, "", notes)
    return None if isinstance(value, _Bad) else value


def json_schema(cls: type, title: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the files that `decode` takes for `cls`."""
    from pdfreport.schema_json import describe  # only for `pdfreport schema`

    return describe(cls, title)


class _Bad:
    """What a reader returns for a value whose mistakes have been reported."""


_BAD = _Bad()
Reader = Callable[[Node, str, Notes], Any]  # the node, the key it stands under (for messages), the list of findings


@cache
def _record(cls: Any) -> Reader:
    """The reader for a dataclass: from a mapping, or from one scalar if it has `from_scalar`."""
    names = {f.name for f in described(cls)}
    short = getattr(cls, "from_scalar", None)
    plan = _Plan(cls, {e.key: e for e in written(cls)}, "where" in names, "places" in names)

    def read(node: Node, key: str, notes: Notes) -> Any:
        if isinstance(node, Scalar) and short is not None and node.value is not None:
            value = short(node, notes)
            return _BAD if value is None else value
        if isinstance(node, Mapping_) and plan.by_key:
            return plan.read(node, notes)
        return _wrong("mapping" if plan.by_key and short is None else "short", node, key, notes)

    return read


@dataclass(slots=True)
class _Plan:
    """How to fill one dataclass; readers of its fields are made when first needed, so records may nest themselves."""

    cls: type
    by_key: dict[str, Entry]
    place: bool
    places: bool
    readers: dict[str, Reader] = field(default_factory=dict)

    def read(self, node: Mapping_, notes: Notes) -> Any:
        """An instance from a mapping, after looking at all of its keys."""
        values: dict[str, Any] = {}
        places: dict[str, Where] = {}
        good = True
        for key, key_where, child in node.entries:
            entry = self.by_key.get(key)
            if entry is None:
                unknown_key(key, list(self.by_key), key_where, notes)
                good = False
                continue
            if isinstance(child, Scalar) and child.value is None and not child.style:
                continue  # null: not given
            places[entry.name] = child.where
            value = self._reader(entry)(child, key, notes)
            good = good and value is not _BAD
            values[entry.name] = value
        for entry in self.by_key.values():
            if entry.required and entry.name not in values:
                notes.error("source.missing-key", node.where, key=entry.key)
                good = False
        if not good:
            return _BAD
        if self.place:
            values["where"] = node.where
        if self.places:
            values["places"] = places
        return self.cls(**values)

    def _reader(self, entry: Entry) -> Reader:
        reader = self.readers.get(entry.name)
        if reader is None:
            reader = self.readers[entry.name] = _ruled(reader_for(entry.hint, entry.about.one_or_many), entry.about)
        return reader


def reader_for(hint: Any, one_or_many: bool = False) -> Reader:
    """The reader for an annotation."""
    origin = get_origin(hint)
    if hint in _SCALARS:
        return _SCALARS[hint]
    if origin is Literal:
        return partial(_literal, get_args(hint))
    if origin is Union or origin is types.UnionType:
        return _union(tuple(part for part in get_args(hint) if part is not type(None)), one_or_many)
    if origin is tuple:
        return partial(_list, reader_for(get_args(hint)[0]), one_or_many)
    if origin is not None and issubclass(origin, Mapping):
        return partial(_mapping, reader_for(get_args(hint)[1]))
    assert isinstance(hint, type), f"no reader for {hint!r}"
    assert is_record(hint), f"no reader for {hint!r}"
    return lambda node, key, notes: _record(hint)(node, key, notes)


def _text(node: Node, key: str, notes: Notes) -> Any:
    if isinstance(node, Scalar) and (node.value is not None or node.style):
        return node.text
    return _wrong("text", node, key, notes)


def _whole(node: Node, key: str, notes: Notes) -> Any:
    if isinstance(node, Scalar) and type(node.value) is int:
        return node.value
    return _wrong("whole-number", node, key, notes)


def _number(node: Node, key: str, notes: Notes) -> Any:
    if isinstance(node, Scalar) and type(node.value) in (int, float):
        return float(node.value or 0)
    return _wrong("number", node, key, notes)


def _flag(node: Node, key: str, notes: Notes) -> Any:
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return node.value
    return _wrong("flag", node, key, notes)


_SCALARS: dict[Any, Reader] = {str: _text, int: _whole, float: _number, bool: _flag}


def _literal(choices: tuple[Any, ...], node: Node, key: str, notes: Notes) -> Any:
    if isinstance(node, Scalar):
        for choice in choices:
            if choice == node.text or (type(choice) is type(node.value) and choice == node.value):
                return choice
        not_one_of([_plain(choice) for choice in choices], node, key, notes)
        return _BAD
    return _wrong("text", node, key, notes)


def _plain(choice: Any) -> str:
    """A choice as it is written in a file."""
    return str(choice).lower() if isinstance(choice, bool) else str(choice)


def _list(read: Reader, one_or_many: bool, node: Node, key: str, notes: Notes) -> Any:
    if isinstance(node, Sequence_):
        values = [read(child, key, notes) for child in node.items]
        return _BAD if _BAD in values else tuple(values)
    if one_or_many:
        value = read(node, key, notes)
        return _BAD if value is _BAD else (value,)
    return _wrong("list", node, key, notes)


def _mapping(read: Reader, node: Node, key: str, notes: Notes) -> Any:
    if not isinstance(node, Mapping_):
        return _wrong("mapping", node, key, notes)
    values = {name: read(child, name, notes) for name, _, child in node.entries}
    return _BAD if _BAD in values.values() else values


def _union(parts: tuple[Any, ...], one_or_many: bool) -> Reader:
    """The member of a union is chosen by what the node is; scalars take the narrowest type that fits."""
    if len(parts) == 1:
        return reader_for(parts[0], one_or_many)
    narrow = [kind for kind in (bool, int, float, str) if kind in parts]
    known = [part for part in parts if isinstance(part, type) and is_record(part)]
    records, short = (
        [part for part in known if written(part)],
        [part for part in known if hasattr(part, "from_scalar")],
    )
    lists = [part for part in parts if get_origin(part) is tuple]
    assert max(len(records), len(lists), len(short)) <= 1, f"cannot tell {parts!r} apart"
    other = reader_for(narrow[-1] if narrow else short[0] if short else records[0] if records else parts[0])
    if records and lists and not narrow and not short:
        other = partial(_wrong, "list-or-mapping")

    def read(node: Node, key: str, notes: Notes) -> Any:
        if isinstance(node, Mapping_) and records:
            return _record(records[0])(node, key, notes)
        if isinstance(node, Sequence_) and lists:
            return reader_for(lists[0])(node, key, notes)
        if isinstance(node, Scalar):
            for kind in narrow[:-1]:
                if type(node.value) is kind or (kind is float and type(node.value) is int):
                    return kind(node.value)
        return other(node, key, notes)

    return read


def _ruled(read: Reader, about: About) -> Reader:
    """The reader with the field's own rules checked afterwards; lists are checked one value at a time."""
    if about.minimum is None and about.maximum is None and about.pattern is None:
        return read
    pattern = re.compile(about.pattern) if about.pattern is not None else None

    def checked(node: Node, key: str, notes: Notes) -> Any:
        value = read(node, key, notes)
        if value is _BAD:
            return value
        children = node.items if isinstance(node, Sequence_) else (node,)
        good = True
        for one, child in zip(value if isinstance(value, tuple) else (value,), children, strict=True):
            if isinstance(one, (int, float)) and about.minimum is not None and one < about.minimum:
                notes.error("source.too-small", child.where, key=key, value=shown(child), limit=f"{about.minimum:g}")
            elif isinstance(one, (int, float)) and about.maximum is not None and one > about.maximum:
                notes.error("source.too-big", child.where, key=key, value=shown(child), limit=f"{about.maximum:g}")
            elif isinstance(one, str) and pattern is not None and not pattern.fullmatch(one):
                bad_form(pattern.pattern, child, key, notes)
            else:
                continue
            good = False
        return value if good else _BAD

    return checked


def _wrong(wanted: str, node: Node, key: str, notes: Notes) -> Any:
    wrong_kind(wanted, node, key, notes)
    return _BAD
