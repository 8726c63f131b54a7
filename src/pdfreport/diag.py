"""Mistakes and remarks as data: collected in one list, shown all at once, in Chinese or English.

A diagnostic says what is wrong and what to write instead. Its words live in `pdfreport.messages`, one file per room;
here is only the carrier, so that no room needs to know how a message is shown.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import field
from enum import Enum

from pdfreport.frozen import dataclass


class Severity(Enum):
    """How bad it is: an error stops the build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a source: file as the user named it, line and column from 1 (0: unknown)."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        from pdfreport.messages import visible  # loaded only when something is said

        parts = [visible(self.file)] if self.file else []
        if self.line:
            parts += [str(self.line), str(self.column)]
        return ":".join(parts)


NOWHERE = Where()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is `room.what`; `facts` fill the message's blanks and are kept sorted by name.

    A fact that is a list keeps its parts apart, so that each language can join them in its own way.
    """

    severity: Severity
    code: str
    where: Where = NOWHERE
    facts: tuple[tuple[str, str], ...] = ()

    def message(self, lang: str | None = None) -> str:
        """What is wrong; what to do, in `lang` ("zh" or "en"; by default the user's locale)."""
        from pdfreport.messages import render  # the words are loaded only when something is said

        return render(self.code, dict(self.facts), lang or language())

    def line(self, lang: str | None = None) -> str:
        """The message with its place in front: ``file:line:column: message``."""
        place = str(self.where)
        return f"{place}: {self.message(lang)}" if place else self.message(lang)


@dataclass(slots=True)
class Notes:
    """The append-only list that every room writes its findings to; the one mutable thing handed down."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(self, severity: Severity, code: str, where: Where = NOWHERE, **facts: object) -> None:
        """Append one finding."""
        told = tuple(sorted((name, _told(value)) for name, value in facts.items()))
        self.found.append(Diagnostic(severity, code, where, told))

    def error(self, code: str, where: Where = NOWHERE, **facts: object) -> None:
        """Append something that stops the build."""
        self.add(Severity.ERROR, code, where, **facts)

    def warn(self, code: str, where: Where = NOWHERE, **facts: object) -> None:
        """Append something the editor should look at."""
        self.add(Severity.WARNING, code, where, **facts)

    def note(self, code: str, where: Where = NOWHERE, **facts: object) -> None:
        """Append something done on the way that the editor may want to know."""
        self.add(Severity.NOTE, code, where, **facts)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that stop the build, in order of discovery."""
        return tuple(d for d in self.found if d.severity is Severity.ERROR)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.found)

    def extend(self, more: Iterable[Diagnostic]) -> None:
        """Take over the findings of a try that won."""
        self.found.extend(more)


def _told(value: object) -> str:
    """A fact as text; a list or tuple with its parts still apart."""
    if not isinstance(value, (list, tuple)):
        return str(value)
    from pdfreport.messages import BETWEEN

    return BETWEEN.join(map(str, value))


class PdfreportError(Exception):
    """The package's one family of exceptions: it carries diagnostics and the exit status of the command."""

    status = 1

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(d.line() for d in self.diagnostics))

    def __reduce__(self) -> tuple[type[PdfreportError], tuple[tuple[Diagnostic, ...]]]:
        """How it travels between processes: made anew from its diagnostics, not from its words."""
        return type(self), (self.diagnostics,)


class UsageError(PdfreportError):
    """The call itself is wrong: no such layout, no such purpose."""

    status = 2


class ContentError(PdfreportError):
    """The source or the layout has mistakes."""

    status = 3


class OversetError(PdfreportError):
    """The copy does not fit: nothing is written, since text is never lost."""

    status = 4


def language() -> str:
    """The user's language for messages, "zh" or "en", from the usual locale variables."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
