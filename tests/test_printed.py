"""The line that says what make-up is at: on terminals only, written anew, and gone before anything else is said."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from pdfreport import cli, printed
from pdfreport.printed import progress
from pdfreport.trials import decided, heard_by, trying

NEWS = Path(__file__).parents[1] / "data" / "shili-news"


class Screen(io.StringIO):
    """A terminal as it stands after what was written: its lines, the last one where the cursor is."""

    def isatty(self) -> bool:
        """It is one."""
        return True

    @property
    def lines(self) -> list[str]:
        """What can be read on it."""
        out = []
        for row in self.getvalue().split("\n"):
            shown: list[str] = []
            for part in row.split("\r"):
                cells = [cell for char in part for cell in ([char] if ord(char) < 0x2E80 else [char, ""])]
                shown[: len(cells)] = cells
            out.append("".join(shown).rstrip())
        return out


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages in Chinese on a terminal that can write over its line."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setenv("TERM", "xterm")


def test_a_quick_page_shows_nothing() -> None:
    """One try within a second is not worth a word."""
    screen = Screen()
    with progress(screen, lambda: 0.0):
        trying(1, anew=True)
        trying(1, anew=False)
    assert screen.getvalue() == ""


def test_the_second_try_is_shown_and_the_line_written_anew() -> None:
    """From the second try of a page on its number stands there; a shorter text leaves nothing of a longer one."""
    screen = Screen()
    with progress(screen, lambda: 0.0):
        trying(12, anew=True)
        trying(12, anew=True)
        assert screen.lines == ["排版：第12版，第2次试排…"]
        trying(3, anew=True)
        assert screen.lines == ["排版：第3版，第1次试排…"]
        decided()
        assert screen.lines == [""]
    assert screen.lines == [""]


def test_a_long_first_try_is_shown() -> None:
    """After a second of the first try the line comes, with the next that is heard of it."""
    screen, now = Screen(), [0.0]
    with progress(screen, lambda: now[0]):
        trying(2, anew=True)
        now[0] = 0.9
        trying(2, anew=False)
        assert screen.getvalue() == ""
        now[0] = 1.1
        trying(2, anew=False)
        assert screen.lines == ["排版：第2版，第1次试排…"]


def test_nothing_is_written_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Into a file or a pipe nothing goes, nor to a terminal that cannot go back in its line."""
    plain = io.StringIO()
    with progress(plain, lambda: 0.0):
        trying(1, anew=True)
        trying(1, anew=True)
    assert plain.getvalue() == ""
    monkeypatch.setenv("TERM", "dumb")
    screen = Screen()
    with progress(screen, lambda: 0.0):
        trying(1, anew=True)
        trying(1, anew=True)
    assert screen.getvalue() == ""


def _break_off(screen: Screen) -> None:
    with progress(screen, lambda: 0.0):
        trying(1, anew=True)
        trying(1, anew=True)
        raise KeyboardInterrupt


def test_the_line_is_gone_after_a_mistake() -> None:
    """Whatever ends the build, its line is cleared before the command says why."""
    screen = Screen()
    with pytest.raises(KeyboardInterrupt):
        _break_off(screen)
    assert screen.lines == [""]
    assert "\r" in screen.getvalue()


def test_builds_do_not_hear_each_other() -> None:
    """A listener hears only what is said within it."""
    heard: list[tuple[int, bool]] = []
    trying(1, anew=True)
    with heard_by(lambda page, anew: heard.append((page, anew))):
        trying(2, anew=True)
        decided()
    trying(3, anew=True)
    assert heard == [(2, True), (0, False)]


def test_a_real_terminal_is_known_as_one() -> None:
    """On a pseudo-terminal the line is shown and taken away again."""
    reader, writer = os.openpty()
    with open(writer, "w", encoding="utf8") as stream:
        with progress(stream, lambda: 0.0):
            trying(4, anew=True)
            trying(4, anew=True)
        seen = b""
        while not seen.endswith(b" \r"):  # a terminal hands on what it has, by pieces
            seen += os.read(reader, 4096)
    os.close(reader)
    screen = Screen(seen.decode("utf8"))
    assert "第4版，第2次" in screen.getvalue()
    assert screen.lines == [""]


def test_a_build_shows_its_tries_and_the_file_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is made up speaks on a terminal, and its file has the bytes of one that was made unheard."""
    monkeypatch.setattr(printed, "PATIENCE", -1.0)
    files = tmp_path / "heard.pdf", tmp_path / "unheard.pdf"
    screen = Screen()
    for file, stream in zip(files, (screen, io.StringIO()), strict=True):
        monkeypatch.setattr(sys, "stderr", stream)
        assert cli.main(["build", str(NEWS), "-o", str(file)]) == 0
    assert "第1次试排" in screen.getvalue()
    assert "试排" not in "".join(screen.lines)
    assert files[0].read_bytes() == files[1].read_bytes()
