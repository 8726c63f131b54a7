"""Designs kept between runs, since decoding five files with checks costs more than setting the page's text.

The key is made from the bytes of the files, the stamps of our own code and the version of Python; what is kept are
plain values (`marshal`), which can hold nothing that runs. An entry that cannot be read counts as absent.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from pdfreport import cachedir
from pdfreport.color import Cmyk, Spot
from pdfreport.design import frames, model
from pdfreport.design.lengths import Length
from pdfreport.design.remedies import Remedies
from pdfreport.design.sources import Source
from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Where
from pdfreport.geom import Size
from pdfreport.profile import PrintProfile

# Every record a design may hold. Their order is part of an entry, and this file part of its key.
RECORDS: tuple[Any, ...] = (
    model.Design, model.Grid, model.HeadRule, model.Screw, model.Thread, Cmyk, Length, ParagraphStyle, PrintProfile,
    Size, Spot, TypeOptions, Where, frames.Runaround, Remedies, *frames.KINDS.values(),
)  # fmt: skip

# Those of designs that are made up, by module and name: most designs have frames, and these are loaded if one has not.
SELDOM = (("makeup", "MakeUp"), ("plan", "Plan"), ("plan", "PlannedModule"))


def key(layout: Source, shared: Sequence[Source]) -> str:
    """The name under which the design of these files is kept, hex digits."""
    parts = [_code().encode(), layout.path.encode("utf8", "surrogateescape")]
    parts += [part for source in (layout, *shared) for part in (source.name.encode(), source.data)]
    digest = sha256(b"design")
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


@cache
def _code() -> str:
    package = Path(__file__).parents[1]
    return f"{sys.version} {cachedir.code_stamp(package, package / 'design')}"


def fetch(name: str) -> model.Design | None:
    """The design kept under `name`."""
    data = cachedir.get(name)
    if data is None:
        return None
    try:
        design = _record(marshal.loads(data))
    except (ValueError, EOFError, TypeError, IndexError):
        return None
    return design if isinstance(design, model.Design) else None


def keep(name: str, design: model.Design) -> None:
    """Keep a design for the next run."""
    cachedir.put(name, marshal.dumps(_plain(design)))


def _plain(value: Any) -> Any:
    """A value without records: each is a list of its rank in `RECORDS` and its fields in order."""
    rank = _rank(type(value))
    if rank is not None:
        return [rank, *[_plain(part) for part in value.__getstate__()]]
    if isinstance(value, tuple):
        return tuple(_plain(part) for part in value)
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    assert value is None or isinstance(value, (str, int, float)), f"a design holds no {type(value).__name__}"
    return value


def _rank(cls: Any) -> int | None:
    """The number that stands for a class of records; None for others."""
    if cls in RECORDS:
        return RECORDS.index(cls)
    name = (cls.__module__.rpartition(".")[2], cls.__qualname__)
    return len(RECORDS) + SELDOM.index(name) if name in SELDOM else None


@cache
def _seldom(rank: int) -> Any:
    """The class that a number beyond `RECORDS` stands for."""
    module, name = SELDOM[rank - len(RECORDS)]
    return getattr(import_module(f"pdfreport.design.{module}"), name)


def _record(value: Any) -> Any:
    """The value that `_plain` made this from."""
    if type(value) is list:
        made = object.__new__(RECORDS[value[0]] if value[0] < len(RECORDS) else _seldom(value[0]))
        made.__setstate__([_record(part) for part in value[1:]])  # as a copy is made: what was checked once is sound
        return made
    if type(value) is tuple:
        return tuple([_record(part) for part in value])
    if type(value) is dict:
        return {name: _record(part) for name, part in value.items()}
    return value
