"""Character classes (typography.md section 1)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.text import classes as k

TABLE = [
    ("HAN", "水〇⺀㇀𠀀〆"), ("KANA", "あア"), ("SMALLKANA", "ぁァーッ"), ("ITER", "々〻ゝヽ"),
    ("OPEN", "〈《「『【〔〖〘〚（［｛｟‘“"),
    ("CLOSE", "〉》」』】〕〗〙〛）］｝｠’”"), ("STOP", "。．｡"), ("EXCL", "！？‼⁇⁈⁉"),
    ("COMMA", "，、､"), ("COLON", "：；"), ("MIDDOT", "·・"),
    ("DASH", "⸺⸻"), ("ELLIPSIS", "…⋯"), ("CONNECT", "～〜—－–‐"),
    ("SOLIDUS", "／＼"), ("PREFIX", "$￥€№#+"), ("POSTFIX", "%％‰°℃¢"), ("DIGIT", "0٣"), ("LATIN", "aÅжΩ"),
    ("FWALNUM", "０９Ａｚ"), ("WOPEN", "([{«"), ("WCLOSE", ")]}»"), ("WPUNCT", ",.;:!?-/*"), ("SP", " \u2003"),
    ("GLUE", "\u00a0\u202f\u2007\u2060\ufeff\u2011"), ("IDSP", "\u3000"), ("ZW", "\u200b"), ("SHY", "\u00ad"),
    ("ID", "①Ⅷ㈱■●→※😀한"), ("EXTEND", "\u0301\ufe0f"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "chars"), TABLE, ids=[name for name, _ in TABLE])
def test_members(name: str, chars: str) -> None:
    """Every class has the members of the table."""
    assert {char: k.NAMES[k.class_of(ord(char))] for char in chars} == dict.fromkeys(chars, name)


@given(st.integers(min_value=0, max_value=0x10FFFF))
def test_every_code_point_has_exactly_one_class(codepoint: int) -> None:
    """CC-2: one letter, and a letter that has a name."""
    letter = k.class_of(codepoint)
    assert letter in k.NAMES
    assert k.class_of(codepoint) == letter


@given(st.text())
def test_classes_of_a_text_are_those_of_its_code_points(text: str) -> None:
    """The class string is as long as the text, so both can be sliced alike."""
    assert k.classes(text) == "".join(k.class_of(ord(char)) for char in text)
