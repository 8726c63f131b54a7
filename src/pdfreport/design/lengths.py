"""Lengths as written in a layout: parsed with their unit, settled to points once the grid is known."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from pdfreport import units
from pdfreport.diag import Notes
from pdfreport.frozen import dataclass
from pdfreport.source import Scalar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Length:
    """A length in mm, cm, in, pt, 字 (body em), 行 (grid line) or as a 号 size; a bare number is points."""

    written: str

    @classmethod
    def from_scalar(cls, scalar: Scalar, notes: Notes) -> Length | None:
        """Take a scalar of a layout file; a word that is no length is reported."""
        if units.length(scalar.text, em=1.0, pitch=1.0) is None:
            notes.error("design.not-a-length", scalar.where, value=scalar.text)
            return None
        return cls(scalar.text)

    @classmethod
    def json_schema(cls) -> dict[str, object]:
        """What an editor's schema check may accept here."""
        return {"type": ["string", "number"], "description": "mm, cm, in, pt, 字, 行 or a 号 size such as 小五"}

    def points(self, em: float, pitch: float) -> float:
        """The length in points on a page with this body em and pitch."""
        value = units.length(self.written, em=em, pitch=pitch)
        assert value is not None  # checked by from_scalar
        return value

    @property
    def pt(self) -> float:
        """The settled length in points; only after `settle`."""
        return float(self.written)


ZERO = Length("0")


def settle(value: T, em: float, pitch: float) -> T:
    """The same record with every Length in it, however deep, turned into points."""
    settled: Any = _settle(value, em, pitch)
    return settled  # type: ignore[no-any-return]


def _settle(value: Any, em: float, pitch: float) -> Any:
    if isinstance(value, Length):
        return Length(repr(value.points(em, pitch)))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _settle(getattr(value, f.name), em, pitch) for f in fields(value)})
    if isinstance(value, tuple):
        return tuple(_settle(entry, em, pitch) for entry in value)
    if isinstance(value, dict):
        return {key: _settle(entry, em, pitch) for key, entry in value.items()}
    return value
