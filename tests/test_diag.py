"""Diagnostics as an editor reads them: lists joined, nouns after numbers, nothing that a terminal acts on."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport import messages
from pdfreport.diag import ContentError, Diagnostic, Notes, OversetError, PdfreportError, Severity, UsageError, Where


def lines(code: str, **facts: object) -> tuple[str, str]:
    """The message in Chinese and in English."""
    notes = Notes()
    notes.error(code, **facts)
    return notes.found[0].message("zh"), notes.found[0].message("en")


def test_lists_are_joined_in_the_language_of_the_message() -> None:
    """The enumeration comma in Chinese, a comma and a space in English."""
    chinese, english = lines("source.unknown-key-list", key="x", known=["a", "b"])
    assert "a、b" in chinese
    assert "a, b" in english


@pytest.mark.parametrize(("count", "said"), [(1, "1 line"), (2, "2 lines"), (0, "0 lines"), (11, "11 lines")])
def test_nouns_follow_their_number(count: int, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, two lines."""
    monkeypatch.setattr(messages, "table", lambda room: {"x.y": ("{count} 行", "{count:line/lines}")})
    assert messages.render("x.y", {"count": str(count)}, "en") == said
    assert messages.render("x.y", {"count": str(count)}, "zh") == f"{count} 行"


def test_what_the_system_says_is_said_in_chinese() -> None:
    """The reason is translated where it is known, and left as it is where not."""
    chinese, english = lines("source.unreadable", file="a", reason="Permission denied")
    assert "没有权限" in chinese
    assert "Permission denied" in english
    assert "Strange" in lines("source.unreadable", file="a", reason="Strange")[0]


@given(st.text())
def test_nothing_reaches_a_terminal_that_it_acts_on(text: str) -> None:
    """Control characters, marks of direction and lone surrogates are shown by number, in words and in places."""
    notes = Notes()
    notes.error("source.unreadable", Where(text, 1, 1), file=text, reason=text)
    for lang in ("zh", "en"):
        shown = notes.found[0].line(lang)
        assert all(char.isprintable() or char.isspace() for char in shown)
        assert not set(shown) & set("\n\r\x1b\x85\u2028\u2029\u202e\u2066")


def test_hidden_signs_are_named() -> None:
    """An override of direction in a message is told by its code point."""
    assert "一U+202E二" in lines("source.not-text", key="k", value="一\u202e二")[0]


@pytest.mark.parametrize("kind", [PdfreportError, UsageError, ContentError, OversetError])
def test_errors_travel_between_processes(kind: type[PdfreportError]) -> None:
    """A worker's error reaches the caller with all it carries."""
    told = kind((Diagnostic(Severity.ERROR, "content.no-stories", Where("a.yaml", 3, 5)),))
    back = pickle.loads(pickle.dumps(told))
    assert type(back) is kind
    assert back.diagnostics == told.diagnostics
    assert str(back) == str(told)
