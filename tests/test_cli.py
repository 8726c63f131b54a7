"""The command line: its words, statuses and messages. The calls behind it are replaced by recording ones."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import pdfreport
from pdfreport import cli
from pdfreport.arguments import Command, parse, program_help, usage
from pdfreport.diag import ContentError, Diagnostic, Notes, OversetError, Severity, UsageError, Where
from pdfreport.messages import cli as words_of_cli
from pdfreport.messages import render

REPORT: dict[str, Any] = {"pages": [{"number": 3}], "diagnostics": [], "output": {"bytes": 657_400}}


class Calls(list[tuple[tuple[Any, ...], dict[str, Any]]]):
    """A stand-in for one call of the package, which keeps what it was given and answers or raises."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer

    def __call__(self, *args: Any, **options: Any) -> Any:
        """Keep the arguments; give the answer."""
        self.append((args, options))
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str, object], Calls]:
    """Replace one call of the package; commands run in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def replace(name: str, answer: object) -> Calls:
        calls = Calls(answer)
        monkeypatch.setitem(vars(pdfreport), name, calls)
        return calls

    return replace


Stub = Callable[[str, object], Calls]


def mistakes(*found: tuple[str, Where, dict[str, str]]) -> Notes:
    """Diagnostics with words of this room."""
    notes = Notes()
    for code, where, facts in found:
        notes.error(code, where, **facts)
    return notes


def command(name: str) -> Command:
    """The command called `name`."""
    return next(one for one in cli.COMMANDS if one.name == name)


def test_build_hands_everything_over(stub: Stub) -> None:
    """Each option of `build` reaches the call under its own name."""
    calls = stub("build", REPORT)
    words = ["build", "copy", "-oout.pdf", "--layout=wide", "--for", "archive", "--report", "told.json", "--draft"]
    assert cli.main([*words, "--standard", "a2u"]) == 0
    assert calls == [(("copy", "out.pdf", "wide", "archive", "told.json"), {"draft": True, "standard": "a2u"})]


def test_build_is_named_after_its_folder(stub: Stub, tmp_path: Path) -> None:
    """Without `-o` the file takes the folder's name, whether the folder or its file is given."""
    (tmp_path / "spring").mkdir()
    (tmp_path / "spring" / "edition.yaml").touch()
    calls = stub("build", REPORT)
    assert cli.main(["build", "spring"]) == 0
    assert cli.main(["build", "spring/edition.yaml"]) == 0
    assert [args for args, _ in calls] == [
        ("spring", "spring.pdf", None, "press", None),
        ("spring/edition.yaml", "spring.pdf", None, "press", None),
    ]


def test_preview_takes_resolution_and_guides(stub: Stub) -> None:
    """`preview` hands over a number, and says on a pipe nothing at all."""
    calls = stub("preview", [Path("a.png")])
    assert cli.main(["preview", "copy", "-o", "a.png", "--dpi", "96", "--guides"]) == 0
    assert calls == [(("copy", "a.png", None, 96), {"guides": True})]


@pytest.mark.parametrize(
    ("problem", "status"), [(UsageError, 2), (ContentError, 3), (OversetError, 4)], ids=["usage", "content", "overset"]
)
def test_mistakes_are_told_a_line_each(
    stub: Stub, capsys: pytest.CaptureFixture[str], problem: Callable[[Notes], Exception], status: int
) -> None:
    """Every diagnostic is a line with its place, and the status is that of its kind."""
    found = mistakes(
        ("cli.is-folder", Where("e.yaml", 3, 7), {"file": "a"}), ("cli.is-folder", Where("e.yaml"), {"file": "b"})
    )
    stub("build", problem(found))
    assert cli.main(["build", "copy"]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "e.yaml:3:7: a is a folder; name a file",
        "e.yaml: b is a folder; name a file",
    ]


def test_warnings_do_not_stop_a_build(stub: Stub, capsys: pytest.CaptureFixture[str]) -> None:
    """A build with warnings ends with 0 and shows them as such; what was merely noted stays in the report."""

    def told(severity: str, text: str) -> dict[str, Any]:
        return {"severity": severity, "file": "e.yaml", "line": 2, "column": 1, "message": {"zh": "字", "en": text}}

    diagnostics = [told("warning", "low resolution"), told("note", "leading tightened"), told("error", "12 left over")]
    stub("build", {**REPORT, "diagnostics": diagnostics})
    assert cli.main(["build", "copy", "--draft"]) == 0
    assert capsys.readouterr().err.splitlines() == ["e.yaml:2:1: warning: low resolution", "e.yaml:2:1: 12 left over"]


def test_messages_follow_the_locale(
    stub: Stub, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same mistake speaks Chinese under a Chinese locale."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert cli.main(["build"]) == 2
    assert capsys.readouterr().err.startswith("缺少 SOURCE；用法：pdfreport build SOURCE")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"), (errno.EACCES, "no-permission"), (errno.EROFS, "no-permission"),
        (errno.EISDIR, "is-folder"), (errno.ENOENT, "no-folder"),
    ],
)  # fmt: skip
def test_trouble_with_a_file_names_the_file_asked_for(
    stub: Stub, capsys: pytest.CaptureFixture[str], number: int, code: str
) -> None:
    """The user reads the name they gave, not that of the file written beside it."""
    stub("build", OSError(number, os.strerror(number), "out/.page.pdf.4711.part"))
    assert cli.main(["build", "copy", "-o", "page.pdf"]) == 1
    expected = render(f"cli.{code}", {"file": os.path.join("out", "page.pdf"), "reason": os.strerror(number)}, "en")
    assert capsys.readouterr().err.splitlines() == [expected]


def test_other_trouble_gives_the_systems_reason(stub: Stub, capsys: pytest.CaptureFixture[str]) -> None:
    """A rare error is shown with the reason the system gives."""
    stub("build", OSError(errno.EIO, os.strerror(errno.EIO), "page.pdf"))
    assert cli.main(["build", "copy"]) == 1
    assert capsys.readouterr().err == f"page.pdf: {os.strerror(errno.EIO)}; check the path and the disk\n"


def test_interrupt_ends_quietly(stub: Stub, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C leaves no stack on the screen."""
    stub("build", KeyboardInterrupt())
    assert cli.main(["build", "copy"]) == 130
    assert capsys.readouterr() == ("", "")


def test_outputs_are_checked_before_work(stub: Stub, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing is computed if the output is a folder, in no folder, the source itself, or named twice."""
    calls = stub("build", REPORT)
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "edition.yaml").touch()
    for words in (
        ["-o", "copy"],
        ["-o", "none/page.pdf"],
        ["-o", "copy/edition.yaml"],
        ["-o", "page.pdf", "--report", "./page.pdf"],
    ):
        assert cli.main(["build", "copy", *words]) == 2
    assert calls == []
    assert len(capsys.readouterr().err.splitlines()) == 4


@pytest.mark.parametrize(
    "line",
    [
        "", "bild copy", "build", "build a b", "build a --drft", "build a --for pres", "build a --draft=yes",
        "build a --layout", "build a -o", "build a --layout --draft", "preview a --dpi 0", "preview a --dpi x",
        "preview a --dpi 601", "schema page", "new", "layouts all", "--nothing",
    ],
)  # fmt: skip
def test_wrong_usage_is_status_2(stub: Stub, capsys: pytest.CaptureFixture[str], line: str) -> None:
    """A wrong call does nothing, explains itself on standard error and ends with 2."""
    for name in ("build", "preview", "schema", "new", "layouts"):
        stub(name, AssertionError("called"))
    assert cli.main(line.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err


def test_a_misspelt_word_gets_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the finger is answered with what was meant."""
    assert cli.main(["biuld", "copy"]) == 2
    assert cli.main(["build", "copy", "--reprt", "a.json"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert "did you mean build?" in first
    assert "did you mean --report?" in second


def test_a_word_after_two_hyphens_is_an_operand() -> None:
    """A source may begin with a hyphen if two stand before it."""
    assert parse(command("build"), ["--draft", "--", "-copy"]) == {"draft": "yes", "source": "-copy"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_names_everything(lang: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The help of the program names every command, that of a command every option, in both languages."""
    monkeypatch.setenv("LANG", {"zh": "zh_CN.UTF-8", "en": "en_GB.UTF-8"}[lang])
    assert cli.main(["--help"]) == 0
    assert capsys.readouterr().out.rstrip("\n") == program_help(cli.COMMANDS, lang)
    for one in cli.COMMANDS:
        assert cli.main([one.name, "--help"]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith(usage(one))
        assert render(f"cli.about-{one.name}", {}, lang) in shown
        assert all(f"--{option.name}" in shown for option in one.options)


def test_every_word_of_the_command_line_is_used() -> None:
    """No help text is left over for a command or option that is gone."""
    known = {f"about-{one.name}" for one in cli.COMMANDS}
    known |= {f"option-{option.name}" for one in cli.COMMANDS for option in one.options}
    written = {code.removeprefix("cli.") for code in words_of_cli.MESSAGES}
    assert {name for name in written if name.startswith(("about-", "option-"))} == known


def test_listings_line_up(stub: Stub, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns stand under each other though Chinese characters are two places wide."""
    rows = [
        {"name": "a", "title": "四开", "page_mm": [270.0, 390.0], "columns": 5, "thumbnail": "/t/a.png"},
        {"name": "long", "title": "plain", "page_mm": [210.0, 297.0], "columns": 1, "thumbnail": None},
    ]
    stub("layouts", rows)
    assert cli.main(["layouts"]) == 0
    assert capsys.readouterr().out.splitlines() == ["a     270×390 mm  四开   /t/a.png", "long  210×297 mm  plain"]


def test_fonts_say_what_they_lack(stub: Stub, capsys: pytest.CaptureFixture[str]) -> None:
    """A face that lacks characters of the source, or may not be embedded, is marked; a long list is cut."""
    row = {
        "role": "song",
        "weight": "bold",
        "name": "Song-Bold",
        "family": "Song",
        "characters": 10,
        "embeddable": True,
    }
    rows = [{**row, "missing": ""}, {**row, "embeddable": False, "missing": "字" * 40}]
    calls = stub("font_report", rows)
    assert cli.main(["fonts", "copy"]) == 0
    assert calls == [(("copy",), {})]
    first, second = capsys.readouterr().out.splitlines()
    assert first == "song  bold  Song-Bold  10 characters"
    assert second == first + "  may not be embedded in a PDF  lacks 40: " + "字" * 30 + "…"


def test_schema_is_json(stub: Stub, capsys: pytest.CaptureFixture[str]) -> None:
    """`schema` prints the edition's unless the layout's is asked for."""
    calls = stub("schema", {"title": "稿件"})
    assert cli.main(["schema"]) == 0
    assert cli.main(["schema", "layout"]) == 0
    assert [args for args, _ in calls] == [("edition",), ("layout",)]
    assert '"title": "稿件"' in capsys.readouterr().out


def test_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` tells the version written in the package."""
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"pdfreport {pdfreport.__version__}\n"


def test_severity_words_are_those_of_the_report() -> None:
    """The report's words for severity are what the command sorts by."""
    assert {one.value for one in Severity} == {"error", "warning", "note"}
    assert Diagnostic(Severity.NOTE, "cli.more").message("en")
