"""Fields of records that are read from files: their documentation, their rules, the list of them, their places.

A record is a frozen dataclass whose fields are made with `item()`; `schema` reads it, `schema_json` describes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, field
from functools import cache
from typing import Any, Protocol, TypedDict, Unpack, get_type_hints

from pdfreport.diag import Where
from pdfreport.frozen import dataclass, described


class Rules(TypedDict, total=False):
    """What a value must keep to beyond its type."""

    minimum: float
    maximum: float
    pattern: str  # the whole text must match
    key: str  # the key in the file, where it differs from the field's name
    one_or_many: bool  # a single value is taken as a list of one


@dataclass(frozen=True, slots=True)
class About:
    """What `item` remembers of a field: its documentation and rules."""

    doc: str = ""
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    key: str | None = None
    one_or_many: bool = False


def item(doc: str, *, default: Any = MISSING, default_factory: Any = MISSING, **rules: Unpack[Rules]) -> Any:
    """A documented field of a record read from a file; without a default the key must be given. By keyword only."""
    metadata = {"about": About(doc, **rules)}
    if default_factory is not MISSING:
        return field(default_factory=default_factory, kw_only=True, metadata=metadata)
    return field(default=default, kw_only=True, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a record as the reader sees it."""

    name: str
    key: str
    hint: Any
    about: About
    required: bool
    default: Any


@cache
def entries(cls: Any) -> tuple[Entry, ...]:
    """The fields of a record that may be written in a file, in order."""
    hints = get_type_hints(cls)
    found = []
    for f in described(cls):
        if hints[f.name] is Where or f.name == "places":
            continue
        about = f.metadata.get("about", About())
        required = f.default is MISSING and f.factory is MISSING
        default = f.default if f.factory is MISSING else f.factory()
        found.append(Entry(f.name, about.key or f.name, hints[f.name], about, required, default))
    return tuple(found)


def written(cls: Any) -> tuple[Entry, ...]:
    """The keys of a record; none if it is only ever written as a scalar, which documents none of its fields."""
    only_short = hasattr(cls, "from_scalar") and not any("about" in f.metadata for f in described(cls))
    return () if only_short else entries(cls)


class Written(Protocol):
    """A record that knows where it and its keys stand in its file."""

    @property
    def where(self) -> Where:
        """Where it begins."""
        ...

    @property
    def places(self) -> Mapping[str, Where]:
        """Where each of its keys is written."""
        ...


def place_of(record: Written, *keys: str) -> Where:
    """Where the first of these keys is written that is; where the record begins if none is."""
    return next((record.places[key] for key in keys if key in record.places), record.where)
