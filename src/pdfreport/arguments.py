"""The words of a command line to values. In: a command's record and the words after its name; out: a plain mapping,
or a UsageError that says what is wrong and what to write. It runs nothing.

Why not argparse: its messages and headings speak English only, while ours must be complete in Chinese and English, and
it costs 8 ms of a build that takes a hundred. What is kept of its manners: options anywhere, `--name value` and
`--name=value`, `-o FILE` and `-oFILE`, `--` before an operand that begins with a hyphen. Names cannot be shortened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from pdfreport.diag import NOWHERE, Notes, UsageError
from pdfreport.frozen import dataclass
from pdfreport.messages import render

Values = Mapping[str, str]
_LEFT = 26  # columns for an option's name in the help; chosen by eye


@dataclass(frozen=True, slots=True)
class Option:
    """One `--name`. `value` stands for its value in the help, "" for a flag; `words` or `limits` bound the value.

    `about` is the message that explains it, if another than that of its name.
    """

    name: str
    value: str = ""
    short: str = ""
    words: tuple[str, ...] = ()
    limits: tuple[int, int] | None = None
    about: str = ""

    @property
    def shown(self) -> str:
        """How the help writes it: ``-o, --output FILE``."""
        names = ", ".join(filter(None, (self.short, f"--{self.name}")))
        return f"{names} {self.value}".rstrip()

    @property
    def brief(self) -> str:
        """How the usage line writes it: ``-o FILE``."""
        return f"{self.short or '--' + self.name} {self.value}".rstrip()


@dataclass(frozen=True, slots=True)
class Operand:
    """A word without hyphens: a source, a folder."""

    name: str
    required: bool = True
    words: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """How the help writes it: ``SOURCE`` or ``[SOURCE]``, or its possible words."""
        name = "|".join(self.words) or self.name.upper()
        return name if self.required else f"[{name}]"


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its operands and options in the order of the help, and what does it."""

    name: str
    run: Callable[[Values], None]
    operands: tuple[Operand, ...] = ()
    options: tuple[Option, ...] = ()


def parse(command: Command, words: Sequence[str]) -> dict[str, str]:
    """Values by the names of options and operands; only what was given. Flags are ``yes``."""
    values: dict[str, str] = {}
    operands: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            operands.extend(rest)
        elif word.startswith("-") and word != "-":
            option, given = _option(command, word)
            values[option.name] = _value(option, given, rest)
        else:
            operands.append(word)
    if len(operands) > len(command.operands):
        raise mistake("cli.too-many", word=operands[len(command.operands)], usage=usage(command))
    for operand, word in zip(command.operands, operands):
        if operand.words and word not in operand.words:
            raise mistake("cli.not-one-of", option=operand.name.upper(), value=word, known=", ".join(operand.words))
        values[operand.name] = word
    missing = [operand for operand in command.operands[len(operands) :] if operand.required]
    if missing:
        raise mistake("cli.missing", operand=missing[0].shown, usage=usage(command))
    return values


def _option(command: Command, word: str) -> tuple[Option, str | None]:
    """The option that `word` names, and the value written in the same word, if any."""
    long, equals, after = word.partition("=")
    for option in command.options:
        if long == f"--{option.name}":
            return option, after if equals else None
        if option.short and word.startswith(option.short) and not word.startswith("--"):
            return option, word[len(option.short) :] or None
    known = tuple(f"--{option.name}" for option in command.options)
    raise mistake("cli.unknown-option", option=long, nearest=nearest(long, known), usage=usage(command))


def _value(option: Option, given: str | None, rest: Iterator[str]) -> str:
    """The option's value, from its own word or the next; checked."""
    name = f"--{option.name}"
    if not option.value:
        if given is not None:
            raise mistake("cli.no-value", option=name)
        return "yes"
    value = next(rest, "") if given is None else given
    if not value or (given is None and value.startswith("-")):
        raise mistake("cli.needs-value", option=name, value=option.value)
    if option.words and value not in option.words:
        raise mistake("cli.not-one-of", option=name, value=value, known=", ".join(option.words))
    if option.limits is not None:
        least, most = option.limits
        if not (value.isascii() and value.isdigit() and len(value) < 9 and least <= int(value) <= most):
            raise mistake("cli.not-in-range", option=name, value=value, least=least, most=most)
    return value


def mistake(code: str, **facts: object) -> UsageError:
    """The exception for a call that is wrong."""
    notes = Notes()
    notes.error(code, NOWHERE, **facts)
    return UsageError(notes)


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word most like `word`; if none is like it, all of them."""
    from difflib import get_close_matches  # 3 ms, and only needed when something is wrong

    return next(iter(get_close_matches(word[:80], known, n=1, cutoff=0.5)), "") or ", ".join(known) or "--help"


def usage(command: Command) -> str:
    """How the command is called, on one line."""
    options = [f"[{option.brief}]" for option in command.options]
    return " ".join(["pdfreport", command.name, *(operand.shown for operand in command.operands), *options])


def command_help(command: Command, lang: str) -> str:
    """All about one command."""
    lines = [usage(command), "", render(f"cli.about-{command.name}", {}, lang)]
    if command.options:
        lines.append("")
    for option in command.options:
        about = render(option.about or f"cli.option-{option.name}", {"known": " ".join(option.words)}, lang)
        lines.append(f"  {option.shown:<{_LEFT}}{about}")
    return "\n".join(lines)


def program_help(commands: Sequence[Command], lang: str) -> str:
    """What the program is for, and its commands."""
    lines = [render("cli.about", {}, lang), ""]
    lines += [f"  {command.name:<10}{render(f'cli.about-{command.name}', {}, lang)}" for command in commands]
    return "\n".join([*lines, "", render("cli.more", {}, lang)])
