"""The words of every diagnostic, in Chinese and English: one file per room, looked up only when something is said."""

from __future__ import annotations

from importlib import import_module


def table(room: str) -> dict[str, tuple[str, str]]:
    """The messages of one room: code → (Chinese, English), each `what is wrong; what to do`."""
    messages: dict[str, tuple[str, str]] = import_module(f"pdfreport.messages.{room}").MESSAGES
    return messages


def render(code: str, facts: dict[str, str], lang: str) -> str:
    """The message `code` with its blanks filled, in `lang` ("zh" or "en")."""
    chinese, english = table(code.split(".")[0])[code]
    return (chinese if lang == "zh" else english).format_map(facts)
