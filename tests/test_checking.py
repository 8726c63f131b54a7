"""`pdfreport.check`: a path or bytes in, the report out."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

import pdfreport
from pdfreport.diag import UsageError
from tests.preflight import faults_ink
from tests.preflight.surgery import press


@pytest.fixture
def heavy() -> bytes:
    """A press file with too much ink."""
    return next(fault.data() for fault in faults_ink.FAULTS if fault.name == "ink-320")


def test_bytes_and_paths_are_checked_alike(heavy: bytes, tmp_path: Path) -> None:
    """The report is a value: findings with rule, place and words, and the file's name if it has one."""
    path = tmp_path / "heavy.pdf"
    path.write_bytes(heavy)
    for file, name in ((heavy, ""), (path, str(path)), (str(path), str(path))):
        report = pdfreport.check(file, purpose="press")
        assert isinstance(report, pdfreport.Checked)
        assert (report.file, report.purposes, report.pages, report.errors) == (name, ("press",), 1, 1)
        (finding,) = report.findings
        assert isinstance(finding, pdfreport.Finding)
        assert (finding.rule, finding.page) == ("preflight.ink-limit", 1)
        assert "320%" in finding.message("en")


def test_without_a_purpose_the_file_decides() -> None:
    """What the file claims is what it is held to."""
    report = pdfreport.check(press())
    assert report.purposes == ("press", "archive", "access")
    assert report.errors == 0


def test_maps_of_the_ink_are_drawn_on_request() -> None:
    """They cost a rendering each, so they are made only when wanted."""
    assert [len(pdfreport.check(press(), "press", heat_maps=wanted).ink[0].heat_map) > 0 for wanted in (0, 1)] == [0, 1]


def test_wrong_calls_are_told(tmp_path: Path) -> None:
    """An unknown purpose names those there are; a file that is not there is named; a broken PDF is a finding."""
    with pytest.raises(UsageError, match=r"press.*archive.*access"):
        pdfreport.check(press(), "pres")
    with pytest.raises(UsageError, match=r"nowhere\.pdf"):
        pdfreport.check("nowhere.pdf")
    assert [one.rule for one in pdfreport.check(b"junk").findings] == ["preflight.not-a-pdf"]


def test_a_path_is_shown_to_verapdf_and_bytes_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other validator reads files, so only a file is given to it."""
    script = tmp_path / "verapdf"
    script.write_text(f"#!{sys.executable}\nprint('<report/>')\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    path = tmp_path / "page.pdf"
    path.write_bytes(press())
    assert pdfreport.check(path, "access").outside == ("veraPDF ua1",)
    assert pdfreport.check(press(), "access").outside == ()
