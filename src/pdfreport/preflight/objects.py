"""PDF objects as plain values. In: objects of any file, broken ones too. Out: text, numbers and mappings; a value of
the wrong kind reads as an empty one, since what is missing is the rules' business and not a reason to stop.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

Object = Any  # pikepdf's objects turn into Python's numbers by themselves, so they have no narrower type
Box = tuple[float, float, float, float]  # left, bottom, right, top in points of the page
DEPTH = 50  # how far a chain of parents is followed; a longer one is a circle


def is_dictionary(value: Object) -> bool:
    """Whether it has entries: a dictionary or a stream."""
    return isinstance(value, (pikepdf.Dictionary, pikepdf.Stream))


def get(value: Object, key: str) -> Object:
    """The entry `key` (without its slash), or None."""
    return value.get(f"/{key}") if is_dictionary(value) else None


def name(value: Object) -> str:
    """A name without its slash; "" for anything else."""
    return plain(value)[1:] if isinstance(value, pikepdf.Name) else ""


def plain(value: Object) -> str:
    """A name or operator as text; bytes that are no UTF-8, which a broken file may have, one sign each."""
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value.unparse()).decode("latin-1")


def identity(value: Object) -> tuple[int, int]:
    """The number and generation of an indirect object; (0, 0) for anything else."""
    found: tuple[int, int] = getattr(value, "objgen", (0, 0))
    return found


def definition(value: Object) -> bytes:
    """All that an object says, as bytes that can be compared."""
    if isinstance(value, pikepdf.Stream):
        return stream_bytes(value)
    if isinstance(value, pikepdf.Array):
        return b" ".join(definition(part) for part in value)
    return bytes(value.unparse(resolved=True)) if isinstance(value, pikepdf.Object) else repr(value).encode()


def words(value: Object) -> str:
    """A text string; "" for anything else."""
    return str(value) if isinstance(value, pikepdf.String) else ""


def number(value: Object, default: float = 0.0) -> float:
    """A number; `default` for anything else."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return default


def numbers(value: Object) -> tuple[float, ...]:
    """An array of numbers; empty for anything else."""
    return tuple(number(part) for part in items(value))


def items(value: Object) -> list[Object]:
    """The members of an array; empty for anything else."""
    return list(value) if isinstance(value, pikepdf.Array) else []


def several(value: Object) -> list[Object]:
    """An array's members, or a single value as a list of one; nothing for None."""
    return items(value) if isinstance(value, pikepdf.Array) else [] if value is None else [value]


def entries(value: Object) -> list[tuple[str, Object]]:
    """The entries of a dictionary or stream, names without slash, sorted."""
    return sorted((key[1:], part) for key, part in value.items()) if is_dictionary(value) else []


def box(value: Object) -> Box | None:
    """A rectangle, its corners put in order."""
    edges = numbers(value)
    if len(edges) != 4:
        return None
    return (min(edges[0], edges[2]), min(edges[1], edges[3]), max(edges[0], edges[2]), max(edges[1], edges[3]))


def inherited(page: Object, key: str) -> Object:
    """A page's entry, its own or that of a node above it (ISO 32000-1, 7.7.3.4)."""
    for _ in range(DEPTH):
        if not is_dictionary(page):
            return None
        found = get(page, key)
        if found is not None:
            return found
        page = get(page, "Parent")
    return None


def stream_bytes(value: Object) -> bytes:
    """The decoded data of a stream; empty if it is none or cannot be decoded."""
    if not isinstance(value, pikepdf.Stream):
        return b""
    try:
        return bytes(value.get_stream_buffer())
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError):
        return b""


def tree(node: Object, key: str, depth: int = 0) -> Iterator[tuple[Object, Object]]:
    """The pairs of a name tree (key ``Names``) or number tree (key ``Nums``)."""
    pairs = items(get(node, key))
    yield from zip(pairs[::2], pairs[1::2])
    if depth < DEPTH:
        for kid in items(get(node, "Kids")):
            yield from tree(kid, key, depth + 1)


def within(value: Object, depth: int = 0) -> Iterator[Object]:
    """An object if it has entries, and all that are written inside it; what is only referred to is an object itself."""
    if is_dictionary(value):
        yield value
        parts = [part for _, part in value.items()]
    else:
        parts = items(value)
    for part in parts if depth < DEPTH else ():
        if isinstance(part, (pikepdf.Dictionary, pikepdf.Array)) and not part.is_indirect:
            yield from within(part, depth + 1)


def shown(value: Object) -> str:
    """How a message names an object: its number, or its kind."""
    number_, _ = identity(value)
    return f"{number_} 0 R" if number_ else type(value).__name__
