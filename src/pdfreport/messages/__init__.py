"""The words of every diagnostic, in Chinese and English, looked up only when something is said.

A code begins with the name of its file: that of a room, or of a subject that a room says much about.

A blank is written {name}; {name:line/lines} puts a noun after a number, in English in the form that the number asks
for. What fills it may come from a file: signs that a terminal would act on are shown by their number.
"""

from __future__ import annotations

from importlib import import_module

BETWEEN = "\x1f"  # the unit separator stands between the parts of a list among the facts


def table(room: str) -> dict[str, tuple[str, str]]:
    """The messages of one room: code → (Chinese, English), each `what is wrong; what to do`."""
    messages: dict[str, tuple[str, str]] = import_module(f"pdfreport.messages.{room}").MESSAGES
    return messages


def render(code: str, facts: dict[str, str], lang: str) -> str:
    """The message `code` with its blanks filled, in `lang` ("zh" or "en")."""
    chinese, english = table(code.split(".")[0])[code]
    between = "、" if lang == "zh" else ", "
    told = {
        name: _Fact(between.join(_phrase(part, code, lang) for part in value.split(BETWEEN)))
        for name, value in facts.items()
    }
    if lang == "zh" and "reason" in told:
        from pdfreport.messages.source import REASONS

        told["reason"] = _Fact(REASONS.get(told["reason"], told["reason"]))
    return (chinese if lang == "zh" else english).format_map(told)


def _phrase(part: str, code: str, lang: str) -> str:
    """A part of a fact; one that is itself a code of the message's room stands for that code's words."""
    room = code.split(".")[0]
    if part.startswith(f"{room}.") and part in table(room):
        chinese, english = table(room)[part]
        return chinese if lang == "zh" else english
    return visible(part)


class _Fact(str):
    """What fills a blank; `{count:line/lines}` adds the noun."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        one, many = spec.split("/")
        return f"{self} {one if self == '1' else many}"


def visible(text: str) -> str:
    """A text without signs that a terminal acts on or that turn its direction: they are shown as U+202E."""
    if text.isprintable():
        return text
    from unicodedata import category

    return "".join(char if char.isprintable() or category(char) == "Zs" else f"U+{ord(char):04X}" for char in text)
