"""Our lazy records behave as the standard ones: each test makes the same class both ways and compares."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport import frozen

Decorator = Callable[..., Callable[[type], type]]
BOTH: list[Any] = [pytest.param(dataclasses.dataclass, id="standard"), pytest.param(frozen.dataclass, id="ours")]


def point(dataclass: Decorator) -> Any:
    """A record with every kind of field."""

    @dataclass(frozen=True, slots=True)
    class Point:
        """A place."""

        origin: ClassVar[int] = 7
        x: int
        y: int = 2
        tags: list[str] = dataclasses.field(default_factory=list)
        note: str = dataclasses.field(default="", compare=False, repr=False)
        ink: str = dataclasses.field(default="k", kw_only=True, metadata={"doc": "which ink"})

        @property
        def sum(self) -> int:
            """Both together."""
            return self.x + self.y

    return Point


@dataclasses.dataclass(frozen=True, slots=True)
class Plain:
    """For copying and pickling, which need a name at the top of a module."""

    x: int
    y: tuple[int, ...] = ()


@frozen.dataclass(frozen=True, slots=True)
class Ours:
    """The same, lazily."""

    x: int
    y: tuple[int, ...] = ()


@pytest.mark.parametrize("dataclass", BOTH)
def test_making_and_reading(dataclass: Decorator) -> None:
    """Fields come by place or name, defaults fill in, and a factory makes a new value each time."""
    made = point(dataclass)
    one = made(1)
    assert (one.x, one.y, one.tags, one.note, one.ink, one.sum, made.origin) == (1, 2, [], "", "k", 3, 7)
    assert made(1).tags is not one.tags
    assert made(1, 5, ["a"], ink="c").ink == "c"
    assert made.__match_args__ == ("x", "y", "tags", "note")
    assert made.__slots__ == ("x", "y", "tags", "note", "ink")
    assert (made.__name__, made.__doc__) == ("Point", "A place.")


@pytest.mark.parametrize("dataclass", BOTH)
@pytest.mark.parametrize(("given_", "named"), [((), {}), ((1, 2, [], "", "k"), {}), ((1,), {"z": 2}), ((1,), {"x": 2})])
def test_wrong_arguments(dataclass: Decorator, given_: tuple[Any, ...], named: dict[str, Any]) -> None:
    """A missing, surplus, unknown or doubled argument is a TypeError."""
    with pytest.raises(TypeError):
        point(dataclass)(*given_, **named)


@pytest.mark.parametrize("dataclass", BOTH)
def test_it_is_frozen(dataclass: Decorator) -> None:
    """Nothing can be set, added or deleted."""
    one = point(dataclass)(1)
    for name in "x", "unknown":
        with pytest.raises((AttributeError, TypeError)):  # the standard's own guard fails on unknown names in 3.11
            setattr(one, name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.x
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize("dataclass", BOTH)
def test_comparing(dataclass: Decorator) -> None:
    """Equal by value and class; fields left out of comparison do not count."""
    made = point(dataclass)
    assert made(1, note="a") == made(1, note="b")
    assert made(1) != made(2)
    assert made(1) != (1, 2, [], "k")
    assert repr(made(1, 5, note="hidden")).endswith("Point(x=1, y=5, tags=[], ink='k')")


@pytest.mark.parametrize("dataclass", BOTH)
def test_identity_when_comparison_is_not_wanted(dataclass: Decorator) -> None:
    """With `eq=False` and `repr=False` records are themselves alone."""

    @dataclass(frozen=True, slots=True, eq=False, repr=False)
    class Thing:
        """Anything."""

        x: int = 0

    one, other = Thing(), Thing()
    assert one != other
    assert len({one, other, one}) == 2
    assert "x=" not in repr(one)


@pytest.mark.parametrize("dataclass", BOTH)
def test_a_record_that_may_change(dataclass: Decorator) -> None:
    """Without `frozen` fields can be set, and the record is no key."""

    @dataclass(slots=True)
    class Count:
        """How many."""

        value: int = 0

    one: Any = Count()
    one.value += 3
    assert one == Count(3)
    with pytest.raises(TypeError):
        hash(one)


@pytest.mark.parametrize("dataclass", BOTH)
def test_inheriting(dataclass: Decorator) -> None:
    """Fields of the base come first; a field named again keeps its place and takes the new default."""

    @dataclass(frozen=True, slots=True)
    class Base:
        """Below."""

        a: int
        b: int = 1

    @dataclass(frozen=True, slots=True)
    class Above(Base):
        """On top."""

        c: int = 2
        b: int = 5

    made: Any = Above
    assert [field.name for field in dataclasses.fields(made)] == ["a", "b", "c"]
    assert (made(9).a, made(9).b, made(9).c, made(1, 2, 3).b) == (9, 5, 2, 2)
    assert isinstance(made(1), Base)
    assert made(1) != Base(1)


@pytest.mark.parametrize("dataclass", BOTH)
def test_what_runs_after_making(dataclass: Decorator) -> None:
    """`__post_init__` is called, and methods written in the class are kept."""

    @dataclass(frozen=True, slots=True)
    class Even:
        """An even number."""

        value: int

        def __post_init__(self) -> None:
            assert self.value % 2 == 0

        def __hash__(self) -> int:
            return 42

    made: Any = Even
    assert hash(made(4)) == 42
    with pytest.raises(AssertionError):
        made(3)


@pytest.mark.parametrize("dataclass", BOTH)
def test_the_standard_tools_work(dataclass: Decorator) -> None:
    """`fields`, `replace`, `asdict` and `is_dataclass` see a record like any other."""
    made = point(dataclass)
    one = made(1)
    assert dataclasses.is_dataclass(made)
    assert dataclasses.asdict(dataclasses.replace(one, y=8)) == {"x": 1, "y": 8, "tags": [], "note": "", "ink": "k"}
    ink = dataclasses.fields(made)[-1]
    assert (ink.name, ink.type, ink.default, ink.kw_only, dict(ink.metadata)) == (
        "ink", "str", "k", True, {"doc": "which ink"},
    )  # fmt: skip
    with pytest.raises(TypeError):
        dataclasses.replace(one, z=1)


@given(st.integers(), st.lists(st.integers(), max_size=4).map(tuple))
def test_values_travel(x: int, y: tuple[int, ...]) -> None:
    """Copies and pickles are equal to what they were made from, and hash and show alike, as the standard's do."""
    one, standard = Ours(x, y), Plain(x, y)
    for other in copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one)):
        assert other == one
        assert hash(other) == hash(one)
    assert hash(one) == hash(standard)
    assert repr(one).removeprefix("Ours") == repr(standard).removeprefix("Plain")


def test_methods_are_made_when_called_often() -> None:
    """Until it is used much, a class has only stand-ins for its methods; they and the real ones do the same."""

    @frozen.dataclass(frozen=True, slots=True)
    class Late:
        """Not in a hurry."""

        x: int = 0
        y: list[int] = dataclasses.field(default_factory=list)

    made: Any = Late
    before = made.__init__
    first = made(1)
    assert made.__init__ is before
    for _ in range(frozen.FEW):
        assert made(1) == first
        assert made(y=[2], x=3).y == [2]
        assert made() != first
        with pytest.raises(TypeError):
            hash(first)
    assert made.__init__ is not before
    assert made.__init__ is made.__init__


def test_wrong_arguments_when_the_count_is_right() -> None:
    """One missing and one unknown do not make up for each other."""

    @frozen.dataclass(frozen=True, slots=True)
    class Two:
        """A pair."""

        x: int
        y: int

    made: Any = Two
    with pytest.raises(TypeError, match="z"):
        made(1, z=2)


@pytest.mark.parametrize("dataclass", BOTH)
def test_fields_described(dataclass: Decorator) -> None:
    """Names, defaults, factories and metadata of either kind of record, without the standard's `Field` values."""
    made = point(dataclass)
    told = {one.name: one for one in frozen.described(made)}
    missing = dataclasses.MISSING
    assert list(told) == ["x", "y", "tags", "note", "ink"]
    assert [told[name].default for name in told] == [missing, 2, missing, "", "k"]
    assert told["tags"].factory is list
    assert dict(told["ink"].metadata) == {"doc": "which ink"}
    assert frozen.is_record(made)
    assert not frozen.is_record(made(1))
    assert not frozen.is_record(int)
