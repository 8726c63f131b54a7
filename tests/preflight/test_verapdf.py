"""veraPDF, where it is installed: asked, read, and never taken for the file's fault."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pdfreport.diag import Severity
from pdfreport.preflight import outside

REPLY = """<report><rule clause="6.2.11" testNumber="3" status="failed"><description>A rule</description></rule>
<rule clause="6.1" testNumber="1" status="passed"/></report>"""


def stand_in(folder: Path, body: str) -> None:
    """A program called verapdf that answers with `body`."""
    script = folder / "verapdf"
    script.write_text(f"#!{sys.executable}\nprint({body!r})\n")
    script.chmod(0o755)


@pytest.fixture
def only_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A path with nothing on it but what the test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_verapdf_is_asked_if_it_is_there(only_here: Path) -> None:
    """Its failed rules are findings, and the summary names it."""
    stand_in(only_here, REPLY)
    found, ran = outside.run("x.pdf", ("archive", "access"), "2", "U")
    assert ran == ("veraPDF 2u", "veraPDF ua1")
    assert [dict(one.facts)["clause"] for one in found] == ["6.2.11-3", "6.2.11-3"]
    assert "6.2.11-3" in found[0].message("en")


WIDTHS = """<report><rule clause="7.21.5" testNumber="1" status="failed"><description>Widths agree</description>
<check status="failed"><context>root/document[0]/pages[1](9 0 obj PDPage)/contentStream[0](12 0 obj PDContentStream)/operators[61]/usedGlyphs[1](A A 1)</context>
<errorMessage>Glyph width 557 differs</errorMessage></check>
<check status="failed"><context>root/document[0]/pages[1](9 0 obj PDPage)/contentStream[0](12 0 obj PDContentStream)/operators[70]</context></check>
<check status="failed"><context>root/document[0]/StructTreeRoot[0](7 0 obj PDStructTreeRoot)/K[7](27 0 obj SEFigure Figure)</context></check>
</rule></report>"""  # noqa: E501


def test_verapdf_tells_the_page_and_the_object(only_here: Path) -> None:
    """Once a page: its number, the last object of the path and the operator; the words are those of the check."""
    stand_in(only_here, WIDTHS)
    found, _ = outside.run("x.pdf", ("access",), "", "")
    assert [(one.page, one.object) for one in found] == [(2, "ContentStream 12 0 operators[61]"), (0, "Figure 27 0")]
    assert [dict(one.facts)["words"] for one in found] == ["Glyph width 557 differs", "Widths agree"]


@pytest.mark.usefixtures("only_here")
def test_without_verapdf_nothing_is_missing() -> None:
    """No program, no finding, no name."""
    assert outside.run("x.pdf", ("archive",), "2", "U") == ((), ())


def test_a_verapdf_that_fails_is_no_fault_of_the_file(only_here: Path) -> None:
    """An answer that cannot be read is a warning."""
    stand_in(only_here, "Java heap space")
    found, ran = outside.run("x.pdf", ("access",), "", "")
    assert ran == ()
    assert [one.severity for one in found] == [Severity.WARNING]
