"""Records from nodes: every annotation, every mistake at once, and a JSON Schema that agrees."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.content.written import schema_json as edition_schema
from pdfreport.design.schema import schema_json as layout_schema
from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.mistakes import FORMS
from pdfreport.schema import decode, item, json_schema
from pdfreport.source import Scalar, parse_yaml


@dataclass(frozen=True, slots=True)
class Ink:
    """An ink, written as its name or in full."""

    name: str = item("name of the ink")
    share: float = item("strength", default=1.0, minimum=0, maximum=1)
    where: Where = NOWHERE

    @classmethod
    def from_scalar(cls, scalar: Scalar, notes: Notes) -> Ink | None:
        """The short form: a name alone."""
        if scalar.text == "rgb":
            notes.error("source.bad-form", scalar.where, key="ink", value="rgb", pattern="an ink")
            return None
        return cls(name=scalar.text, where=scalar.where)


@dataclass(frozen=True, slots=True)
class Short:
    """A value that is only ever one scalar."""

    text: str

    @classmethod
    def from_scalar(cls, scalar: Scalar, notes: Notes) -> Short | None:
        """Any scalar."""
        return cls(scalar.text)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Text."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Card:
    """A record with one field of every kind."""

    title: str = item("words on the card", pattern=r"[^!]+")
    count: int = item("how many", minimum=1, maximum=9)
    size: float = item("how large", default=1.0)
    open: bool = item("whether it is open", default=False)
    kind: Literal["plain", "tint"] = item("what it looks like", default="plain")
    lines: tuple[str, ...] = item("lines, or one line", default=(), one_or_many=True)
    shares: tuple[float, ...] = item("shares", default=(), minimum=0)
    inks: Mapping[str, Ink] = item("inks by name", default_factory=dict)
    ink: Ink | None = item("its ink", default=None)
    label: str | int | float = item("a label", default="")
    short: Short = item("a short", default=Short("-"))
    parts: tuple[str | Ink, ...] = item("names or inks", default=())
    from_: str = item("a key that is a word of Python", default="", key="from")
    cards: tuple[Card, ...] = item("cards in the card", default=())
    fixed: Literal["card"] = "card"
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


def read(text: str) -> tuple[Card | None, list[str]]:
    """A card, and the findings in English."""
    notes = Notes()
    node = parse_yaml(text, "f", notes)
    assert node is not None
    card = decode(node, Card, notes)
    return card, [d.line("en") for d in notes]


FULL = """\
title: 2022
count: 3
size: 2
open: true
kind: tint
lines: 一行
shares: [0, 0.5]
inks: {main: 松绿, tint: {name: 浅绿, share: 0.1}}
ink: 印红
label: 311
short: 1.10
parts: [甲, {name: 乙}]
from: 渝
cards:
  - {title: inner, count: 1}
fixed: card
"""


def test_every_kind_of_field() -> None:
    """A full record comes out typed; numbers are text where text is asked for."""
    card, found = read(FULL)
    assert found == []
    assert card is not None
    assert (card.title, card.count, card.size, card.open, card.kind) == ("2022", 3, 2.0, True, "tint")
    assert card.lines == ("一行",)
    assert card.shares == (0.0, 0.5)
    assert card.inks["main"].name == "松绿"
    assert card.inks["tint"].share == 0.1
    assert card.ink is not None
    assert card.ink.name == "印红"
    assert card.label == 311
    assert card.short == Short("1.10")
    assert card.parts[0] == "甲"
    assert isinstance(card.parts[1], Ink)
    assert card.from_ == "渝"
    assert str(card.cards[0].where) == "f:15:5"
    assert str(card.places["count"]) == "f:2:8"
    assert str(card.inks["tint"].where) == "f:8:24"


def test_defaults_and_null() -> None:
    """What is left out or left empty takes its default."""
    card, found = read("title: x\ncount: 1\nsize:\nlines: ~\nink: null\nfrom:\n")
    assert found == []
    assert card is not None
    assert card.size == 1.0
    assert card.lines == ()
    assert card.ink is None
    assert card.from_ == ""
    assert "size" not in card.places


def test_all_mistakes_at_once() -> None:
    """One run reports every mistake in the file, each at its place, with what to write instead."""
    text = (
        "titel: x\ncount: 12\nsize: 3mm\nopen: yes\nkind: tints\nlines: {a: 1}\nshares: [0, -1]\n"
        "inks: [a]\nink: rgb\nshort: [a]\nparts: [[a]]\ncards: [{title: 'no!', count: 1.5}]\n"
    )
    card, found = read(text)
    assert card is None
    places = [line.split(": ")[0] for line in found]
    assert places == [
        "f:1:1", "f:2:8", "f:3:7", "f:4:7", "f:5:7", "f:6:8", "f:7:13", "f:8:7", "f:9:6", "f:10:8", "f:11:9",
        "f:12:17", "f:12:31", "f:1:1",
    ]  # fmt: skip
    assert "did you mean title?" in found[0]
    assert "9 or less" in found[1]
    assert "did you mean tint?" in found[4]
    assert "`title` is missing" in found[-1]


def test_unknown_key_without_a_near_one_lists_all() -> None:
    """If no key is like the one written, the message names those there are."""
    _, found = read("title: x\ncount: 1\nzzz: 1\n")
    assert len(found) == 1
    assert "title, count" in found[0]


@pytest.mark.parametrize("text", ["[1]", "word"])
def test_root_must_be_a_mapping(text: str) -> None:
    """A file that is a list or a word is not taken for a record, and the message names the file's top."""
    card, found = read(text)
    assert card is None
    assert len(found) == 1
    assert "the top of the file takes entries" in found[0]


def test_every_form_in_use_has_words() -> None:
    """No message shows a regular expression: each pattern of an edition or a layout is said in words."""
    schemas = json.dumps([edition_schema(), layout_schema()])
    patterns = {json.loads(written) for written in re.findall(r'"pattern": (".*?[^\\]")', schemas)}
    assert patterns
    assert {pattern.removeprefix("^(?:").removesuffix(")$") for pattern in patterns} <= set(FORMS)


def fits(schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    """A small reading of JSON Schema: the keywords that `json_schema` writes."""
    if "$ref" in schema:
        return fits(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], value, root)
    if "anyOf" in schema and not any(fits(part, value, root) for part in schema["anyOf"]):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if "type" in schema:
        kinds: dict[str, Any] = {
            "string": str,
            "number": (int, float),
            "integer": int,
            "boolean": bool,
            "array": list,
            "object": dict,
            "null": type(None),
        }
        named = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        if not any(isinstance(value, kinds[name]) for name in named):
            return False
    if isinstance(value, (int, float)) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        return False
    if isinstance(value, list):
        return all(fits(schema.get("items", {}), one, root) for one in value)
    if isinstance(value, dict):
        known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        if any(key not in value for key in schema.get("required", ())) or (more is False and set(value) - set(known)):
            return False
        return all(
            fits(known.get(key, more if isinstance(more, dict) else {}), one, root) for key, one in value.items()
        )
    return True


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ({"title": "x", "count": 1}, True),
        ({"title": 2022, "count": 1, "lines": "x", "ink": None, "inks": {"a": "b", "c": {"name": "d"}}}, True),
        ({"title": "x", "count": 1, "lines": ["x", "y"], "parts": ["x", {"name": "y"}], "from": "z"}, True),
        ({"title": "x"}, False),
        ({"title": "x", "count": 12}, False),
        ({"title": "x", "count": 1, "kind": "no"}, False),
        ({"title": "x", "count": 1, "other": 1}, False),
        ({"title": "x", "count": 1, "shares": [-1]}, False),
        ({"title": "x", "count": 1, "cards": [{"title": "y"}]}, False),
    ],
)
def test_json_schema_agrees_with_decode(value: dict[str, Any], good: bool) -> None:
    """An editor that checks by the schema and the program that reads the file say the same."""
    import json

    schema = json_schema(Card, "card")
    assert fits(schema, value, schema) is good
    card, _ = read(json.dumps(value, ensure_ascii=False))
    assert (card is not None) is good


def test_json_schema_tells_what_fields_are_for() -> None:
    """Documentation of records and fields reaches the editor."""
    schema = json_schema(Card, "card")
    assert schema["properties"]["count"]["description"] == "how many"
    assert schema["$defs"]["Ink"]["anyOf"][1]["properties"]["share"]["default"] == 1.0
    assert schema["$defs"]["Short"] == {"type": "string"}
    assert "where" not in schema["properties"]


KEYS = st.sampled_from(
    ["title", "count", "size", "kind", "lines", "inks", "ink", "label", "short", "parts", "cards", "from", "x"]
)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, DATA, max_size=8))
def test_decode_never_raises(data: dict[str, Any]) -> None:
    """Any tree gives a record or at least one reason, never an exception."""
    import json

    notes = Notes()
    node = parse_yaml(json.dumps(data), "f", notes)
    if node is not None:
        assert (decode(node, Card, notes) is None) == bool(notes.errors)
