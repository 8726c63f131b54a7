"""The commands: words in, files and lines out, and an exit status. Nothing about pages is decided here.

Status: 0 done; 1 something failed inside; 2 wrong usage; 3 the source or layout has mistakes; 4 the copy does not fit;
5 preflight found faults. What was wrong goes to standard error, a line each; results go to standard output.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import pdfreport
from pdfreport.arguments import Command, Operand, Option, Values, command_help, mistake, nearest, parse, program_help
from pdfreport.diag import Diagnostic, PdfreportError, Severity, language
from pdfreport.messages import render
from pdfreport.outputs import check_outputs, write_whole
from pdfreport.printed import print_table, progress

INTERRUPTED = 130  # what shells report for a command ended by Ctrl-C
PURPOSES = ("press", "archive", "office", "screen")
CHECKS = ("press", "archive", "access")
SIGNATURES = ("b-b", "b-t", "b-lt", "b-lta")
STANDARDS = ("x4", "x1a", "a2u", "a3u")
SHOWN_MISSING = 30  # characters; more would fill the screen and say no more


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; `words` are those after the program's name."""
    words = sys.argv[1:] if words is None else words
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a Latin-1 terminal must not end a build
    try:
        return _run(words)
    except PdfreportError as problem:
        tell(problem.diagnostics)
        return problem.status
    except BrokenPipeError:
        # whoever read our output has gone; what is left in the buffer must not fail again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as problem:
        from pdfreport.file_trouble import file_trouble  # files are mostly there

        tell(file_trouble(problem))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: Sequence[str]) -> int:
    if not words:
        print(program_help(COMMANDS, language()), file=sys.stderr)
        return 2
    name, *rest = words
    if name in {"-h", "--help"}:
        print(program_help(COMMANDS, language()))
        return 0
    if name == "--version":
        print(f"pdfreport {pdfreport.__version__}")
        return 0
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        raise mistake("cli.unknown-command", word=name, nearest=nearest(name, [each.name for each in COMMANDS]))
    if {"-h", "--help"} & set(rest):
        print(command_help(command, language()))
        return 0
    command.run(parse(command, rest))
    if sys.stdout is not None:
        sys.stdout.flush()
    return 0


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Print mistakes and warnings on standard error, one a line; what was merely noted is left to the report."""
    for one in diagnostics:
        if one.severity is Severity.ERROR:
            print(one.line(), file=sys.stderr)
        elif one.severity is Severity.WARNING:
            place = f"{one.where}: " if str(one.where) else ""
            print(place + _say("warning", message=one.message()), file=sys.stderr)


def _say(what: str, **facts: object) -> str:
    return render(f"cli.{what}", {name: str(value) for name, value in facts.items()}, language())


def _on_terminal(line: str) -> None:
    """Print a line for a person; scripts read files, not remarks."""
    if sys.stdout is not None and sys.stdout.isatty():
        print(line)


def _default_output(source: str, ending: str) -> str:
    """The source's folder's name, in the current folder."""
    path = Path(source).resolve()
    return f"{(path if path.is_dir() else path.parent).name or 'page'}.{ending}"


def _check_outputs(source: str, *outputs: str | None) -> None:
    """Refuse before any work what could only fail, or do harm, after it; what the source names is looked at later."""
    path = Path(source)
    own = path / "edition.yaml" if path.is_dir() else path
    check_outputs([Path(output) for output in outputs if output], lambda: [own])


def _build(values: Values) -> None:
    source, report = values["source"], values.get("report")
    output = values.get("output") or _default_output(source, "pdf")
    _check_outputs(source, output, report)
    with progress():
        done = pdfreport.build(
            source, output, values.get("layout"), values.get("for", "press"), report, draft="draft" in values,
            standard=values.get("standard", ""),
        )  # fmt: skip
    if {"freeze", "proposals"} & set(values):
        from pdfreport.plans import planned  # most builds plan nothing

        with progress():
            lines = list(planned(values, output, language()))
        print(*lines, sep="\n")
    for told in done["diagnostics"]:
        if told["severity"] != Severity.NOTE.value:
            print(_told_line(told), file=sys.stderr)
    size = f"{done['output']['bytes'] / 1000:.0f} kB"
    _on_terminal(_say("built", file=output, pages=len(done["pages"]), size=size))


def _told_line(told: dict[str, object]) -> str:
    """A diagnostic of the report as one line."""
    place = f"{told['file']}:{told['line']}:{told['column']}" if told["line"] else str(told["file"])
    words = told["message"]
    assert isinstance(words, dict)
    message = str(words[language()])
    shown = message if told["severity"] == Severity.ERROR.value else _say("warning", message=message)
    return f"{place}: {shown}" if place else shown


def _preview(values: Values) -> None:
    source = values["source"]
    output = values.get("output") or _default_output(source, "png")
    _check_outputs(source, output)
    with progress():
        files = pdfreport.preview(
            source, output, values.get("layout"), int(values.get("dpi", "150")), guides="guides" in values
        )
    for file in files:
        _on_terminal(_say("wrote", file=file))


def _new(values: Values) -> None:
    for file in pdfreport.new(values["folder"]):
        _on_terminal(_say("wrote", file=file))


def _schema(values: Values) -> None:
    import json

    print(json.dumps(pdfreport.schema(values.get("kind", "edition")), ensure_ascii=False, indent=1))


def _layouts(values: Values) -> None:
    rows = []
    for one in pdfreport.layouts():
        width, height = one["page_mm"]
        rows.append((one["name"], f"{width:g}×{height:g} mm", one["title"], one["thumbnail"] or ""))
    print_table(rows)


def _fonts(values: Values) -> None:
    source = values.get("source")
    rows = []
    for one in pdfreport.font_report(source):
        remarks = [] if one["embeddable"] else [_say("font-refuses")]
        if one["missing"]:
            shown = one["missing"][:SHOWN_MISSING] + ("…" if len(one["missing"]) > SHOWN_MISSING else "")
            remarks.append(_say("font-lacks", count=len(one["missing"]), characters=shown))
        count = _say("font-characters", count=one["characters"])
        rows.append((one["role"], one["weight"], one["name"], count, "  ".join(remarks)))
    print_table(rows)


def _check(values: Values) -> None:
    """Preflight: the libraries that read PDF are loaded for this command only."""
    file, report = values["file"], values.get("report")
    check_outputs([Path(report)] if report else [], lambda: [Path(file)])
    checked = pdfreport.check(file, values.get("for", ""), trust=values.get("trust", ""), heat_maps=report is not None)
    from pdfreport.preflight import show
    from pdfreport.preflight.model import FaultsFoundError

    if "json" in values:
        import json

        print(json.dumps(show.plain(checked), ensure_ascii=False, indent=1))
    else:
        if checked.findings:
            print_table(show.rows(checked.findings, language()))
        print(show.summary(checked, language()))
    if report:
        from pdfreport.preflight.report_page import document

        write_whole(Path(report), pdfreport.write_pdf(document(checked, language()), "office"))
    if checked.errors:
        raise FaultsFoundError(())


def _sign(values: Values) -> None:
    """A signed copy; its passphrase comes from a file, since anybody can read a command's words."""
    file = values["file"]
    output = values.get("output") or f"{Path(file).stem}-signed.pdf"
    named = [values[name] for name in ("key", "cert", "p12", "passphrase-file", "trust") if name in values]
    check_outputs([Path(output)], lambda: [Path(one) for one in (file, *named)])
    secret = _read(values["passphrase-file"]).decode("utf8", "surrogateescape") if "passphrase-file" in values else None
    who = pdfreport.Identity(
        values.get("key", ""), values.get("cert", ""), values.get("p12", ""),
        None if secret is None else secret.partition("\n")[0].rstrip("\r"),
    )  # fmt: skip
    wishes = {name: values[name] for name in ("level", "tsa", "reason", "trust") if name in values}
    write_whole(Path(output), pdfreport.sign_pdf(_read(file), who, **wishes))
    _on_terminal(_say("wrote", file=output))


def _pinyin(values: Values) -> None:
    """Proposed marks on standard output; on standard error what only the author can decide."""
    given = values["text|file"]
    file = given if os.path.isfile(given) else ""
    proposed = pdfreport.propose_pinyin(_read(file) if file else given, values.get("by", "character"), file)
    print(proposed.text.removesuffix("\n"))
    tell(proposed.doubts)


def _read(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as problem:
        raise mistake("cli.no-file", file=file, reason=problem.strerror or type(problem).__name__) from None


_SOURCE = Operand("source")
_OUTPUT = Option("output", "FILE", short="-o")
_LAYOUT = Option("layout", "NAME|FILE")
COMMANDS = (
    Command(
        "build",
        _build,
        (_SOURCE,),
        (
            _OUTPUT,
            _LAYOUT,
            Option("for", "PURPOSE", words=PURPOSES),
            Option("standard", "NAME", words=STANDARDS),
            Option("report", "FILE.json"),
            Option("draft"),
            Option("proposals", "N", limits=(2, 9)),
            Option("freeze", "FILE.yaml"),
        ),
    ),
    Command(
        "preview", _preview, (_SOURCE,), (_OUTPUT, _LAYOUT, Option("dpi", "N", limits=(20, 600)), Option("guides"))
    ),
    Command(
        "check",
        _check,
        (Operand("file"),),
        (
            Option("for", "PURPOSE", words=CHECKS, about="cli.check-option-for"),
            Option("report", "FILE.pdf", about="cli.check-option-report"),
            Option("json"),
            Option("trust", "ROOTS.pem", about="cli.check-option-trust"),
        ),
    ),
    Command(
        "sign",
        _sign,
        (Operand("file"),),
        (
            Option("output", "FILE", short="-o", about="cli.sign-option-output"),
            Option("key", "KEY.pem"),
            Option("cert", "CERT.pem"),
            Option("p12", "FILE"),
            Option("passphrase-file", "FILE"),
            Option("level", "LEVEL", words=SIGNATURES),
            Option("tsa", "URL"),
            Option("trust", "ROOTS.pem"),
            Option("reason", "WORDS"),
        ),
    ),
    Command("new", _new, (Operand("folder"),)),
    Command("schema", _schema, (Operand("kind", required=False, words=("edition", "layout")),)),
    Command("fonts", _fonts, (Operand("source", required=False),)),
    Command("layouts", _layouts),
    Command("pinyin", _pinyin, (Operand("text|file"),), (Option("by", "HOW", words=("character", "word")),)),
)
