"""Records that cost nothing until they are used: the standard `dataclass(slots=True)`, frozen or not, made lazily.

The standard decorator writes and compiles some six methods for every class while it is imported: 0.75 ms each time,
115 ms for the records of a plain build, more than the rest of our imports. Here a class gets its slots at once; a
method reads the class at its first calls, and is compiled only where there are many. To type checkers this is the
standard decorator, and `fields`, `replace`, `is_dataclass`, `copy` and `pickle` work as with it.

Limits: slots always; of the options only `frozen`, `eq` and `repr`; no InitVar, KW_ONLY or `field(init=False)`; no
zero-argument `super()` in methods, as with the standard `slots=True`.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import Field, dataclass

__all__ = ["Described", "dataclass", "described", "is_record"]

_NAMES = "__record_names__"  # all fields in order, those of the bases first
_DEFAULTS = "__record_defaults__"
FEW = 60  # calls of a method before it is written


def _record(cls: type, frozen: bool, eq: bool, repr: bool) -> type:
    """The class with slots, and with methods that make themselves."""
    names: list[str] = []
    defaults: dict[str, Any] = {}
    for base in reversed(cls.__mro__[1:]):
        names += [name for name in getattr(base, _NAMES, ()) if name not in names]
        defaults |= getattr(base, _DEFAULTS, {})
    body = dict(vars(cls))
    own = [name for name, hint in body.get("__annotations__", {}).items() if not str(hint).startswith("ClassVar")]
    defaults |= {name: body.pop(name) for name in own if name in body}
    inherited = set(names)
    names += [name for name in own if name not in inherited]
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    body |= {
        "__slots__": tuple(name for name in own if name not in inherited),
        "__match_args__": tuple(name for name in names if getattr(defaults.get(name), "kw_only", False) is not True),
        "__dataclass_fields__": _Fields(),
        _NAMES: tuple(names),
        _DEFAULTS: defaults,
    }
    body = {**_STATE, **(_GUARDS if frozen else {}), **({"__repr__": _repr} if repr else {}), **body}
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    for name, lines in _WRITTEN.items():
        if name not in vars(cls) and (eq or name == "__init__"):
            setattr(made, name, _late(made, name, lines))
    if eq and not frozen:
        setattr(made, "__hash__", None)  # noqa: B010 - what may change is no key
    return made


def _late(cls: type, name: str, lines: Callable[[type], tuple[str, Mapping[str, Any]]]) -> Callable[..., Any]:
    """A method that is read out of the class for its first few calls; then it writes the real one in its own place.

    Writing takes as long as a hundred calls read out, and most records of a plain build are made less often.
    """
    read: Callable[..., Any] | None = None
    left = FEW

    def first(self: object, *given: object, **named: object) -> object:
        nonlocal read, left
        left -= 1
        if left > 0:
            read = read or _READ[name](cls)
            done = read(self, given, named)
            if done is not dataclasses.MISSING:
                return done
        source, known = lines(cls)
        space: dict[str, Any] = {**known}
        exec(source, space)
        setattr(cls, name, space[name])
        return space[name](self, *given, **named)

    first.__name__, first.__qualname__ = name, f"{cls.__qualname__}.{name}"
    return first


def _read_init(cls: Any) -> Callable[..., Any]:
    """`__init__` as a loop over the slots; MISSING for wrong arguments, about which the written one complains."""
    slots = {name: getattr(cls, name).__set__ for name in getattr(cls, _NAMES)}
    placed = cls.__match_args__
    fixed: dict[str, object] = {}
    makers: dict[str, Callable[[], object]] = {}
    for name, default in getattr(cls, _DEFAULTS).items():
        if not isinstance(default, dataclasses.Field):
            fixed[name] = default
        elif default.default_factory is not dataclasses.MISSING:
            makers[name] = default.default_factory
        elif default.default is not dataclasses.MISSING:
            fixed[name] = default.default
    ready = hasattr(cls, "__post_init__")
    simple = len(placed) == len(slots) and not makers and not ready
    puts = tuple(slots.values())
    rest = tuple(fixed.get(name) for name in slots)
    least = len(slots) - len(fixed)

    def init(self: Any, given: tuple[object, ...], named: dict[str, object]) -> Any:
        if simple and not named and least <= len(given) <= len(puts):
            for put, value in zip(puts, given + rest[len(given) :]):
                put(self, value)
            return None
        values = {**fixed, **dict(zip(placed, given)), **named}
        for name, make in makers.items():
            if name not in values:
                values[name] = make()
        twice = named and not named.keys().isdisjoint(placed[: len(given)])
        if twice or len(given) > len(placed) or values.keys() != slots.keys():
            return dataclasses.MISSING
        for name, put in slots.items():
            put(self, values[name])
        if ready:
            self.__post_init__()
        return None

    return init


def _read_eq(cls: type) -> Callable[..., Any]:
    """`__eq__` as two loops over the fields."""
    names = _compared_names(cls)

    def eq(self: object, given: tuple[object], named: object) -> Any:
        (other,) = given
        if other.__class__ is not self.__class__:
            return NotImplemented
        return [getattr(self, name) for name in names] == [getattr(other, name) for name in names]

    return eq


def _read_hash(cls: type) -> Callable[..., Any]:
    """`__hash__` as a loop over the fields."""
    names = _compared_names(cls)
    return lambda self, given, named: hash(tuple([getattr(self, name) for name in names]))


def _init(cls: type) -> tuple[str, Mapping[str, Any]]:
    """`__init__`: sets each slot, past the guard that freezes the record."""
    known: dict[str, Any] = {"put": object.__setattr__, "absent": dataclasses.MISSING}
    placed: list[str] = ["self"]
    named: list[str] = []
    lines: list[str] = []
    for name in getattr(cls, _NAMES):
        default = getattr(cls, _DEFAULTS).get(name, dataclasses.MISSING)
        value = name
        by_name = False
        if isinstance(default, dataclasses.Field):
            by_name = default.kw_only is True
            if default.default_factory is not dataclasses.MISSING:
                known[f"make_{name}"] = default.default_factory
                value = f"make_{name}() if {name} is absent else {name}"
            default = default.default
        if default is not dataclasses.MISSING or value != name:
            known[f"default_{name}"] = default
        parameter = f"{name}=default_{name}" if f"default_{name}" in known else name
        (named if by_name else placed).append(parameter)
        lines.append(f" put(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    parameters = [*placed, *(["*", *named] if named else [])]
    return f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), known


def _compared_names(cls: type) -> list[str]:
    defaults = getattr(cls, _DEFAULTS)
    return [name for name in getattr(cls, _NAMES) if getattr(defaults.get(name), "compare", True)]


def _compared(cls: type, of: str) -> str:
    return "(" + "".join(f"{of}.{name}, " for name in _compared_names(cls)) + ")"


def _eq(cls: type) -> tuple[str, Mapping[str, Any]]:
    """`__eq__`: same class, same values."""
    test = f"{_compared(cls, 'self')} == {_compared(cls, 'other')}"
    return f"def __eq__(self, other):\n return {test} if other.__class__ is self.__class__ else NotImplemented", {}


def _hash(cls: type) -> tuple[str, Mapping[str, Any]]:
    """`__hash__` of the values that are compared."""
    return f"def __hash__(self):\n return hash({_compared(cls, 'self')})", {}


_WRITTEN = {"__init__": _init, "__eq__": _eq, "__hash__": _hash}
_READ = {"__init__": _read_init, "__eq__": _read_eq, "__hash__": _read_hash}


class _Fields:
    """`__dataclass_fields__`, put together by the standard decorator when something asks for it."""

    def __get__(self, record: object, cls: type) -> dict[str, Field[Any]]:
        known = vars(cls).get("__record_fields__")
        if known is None:
            body: dict[str, Any] = {
                "__module__": cls.__module__,
                "__doc__": cls.__doc__ or cls.__name__,
                "__annotations__": {},
            }
            for base in reversed(cls.__mro__):
                hints = vars(base).get("__annotations__", {})
                body["__annotations__"] |= {name: hint for name, hint in hints.items() if name in getattr(cls, _NAMES)}
            body |= getattr(cls, _DEFAULTS)
            plain: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type(cls.__name__, (), body))
            known = {field.name: field for field in dataclasses.fields(plain)}
            setattr(cls, "__record_fields__", known)  # noqa: B010 - a name only this file knows
        found: dict[str, Field[Any]] = known
        return found


class Described(NamedTuple):
    """What a record's class says of one field; `default` and `factory` are MISSING where there is none."""

    name: str
    default: Any
    factory: Any
    metadata: Mapping[str, Any]


def described(cls: Any) -> tuple[Described, ...]:
    """The fields of a record in order, as `dataclasses.fields` without what only the standard decorator needs."""
    if not hasattr(cls, _NAMES):
        return tuple(Described(f.name, f.default, f.default_factory, f.metadata) for f in dataclasses.fields(cls))
    found = []
    for name in getattr(cls, _NAMES):
        given = getattr(cls, _DEFAULTS).get(name, dataclasses.MISSING)
        if isinstance(given, dataclasses.Field):
            found.append(Described(name, given.default, given.default_factory, given.metadata))
        else:
            found.append(Described(name, given, dataclasses.MISSING, {}))
    return tuple(found)


def is_record(cls: object) -> bool:
    """True for a class of records, made here or by the standard decorator."""
    return isinstance(cls, type) and (hasattr(cls, _NAMES) or dataclasses.is_dataclass(cls))


def _no_set(self: object, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_delete(self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _repr(self: object) -> str:
    defaults = getattr(self, _DEFAULTS)
    names = [name for name in getattr(self, _NAMES) if getattr(defaults.get(name), "repr", True)]
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


def _get_state(self: object) -> list[object]:
    return [getattr(self, name) for name in getattr(self, _NAMES)]


def _set_state(self: object, state: list[object]) -> None:
    for name, value in zip(getattr(self, _NAMES), state, strict=True):
        object.__setattr__(self, name, value)


_STATE: dict[str, Any] = {"__getstate__": _get_state, "__setstate__": _set_state}
_GUARDS: dict[str, Any] = {"__setattr__": _no_set, "__delattr__": _no_delete}

if not TYPE_CHECKING:

    def dataclass(*, slots, frozen=False, eq=True, repr=True):
        """The decorator; `slots` is said so that the reader sees what they get."""
        assert slots, "for a record without slots take the standard decorator"
        return lambda cls: _record(cls, frozen, eq, repr)
