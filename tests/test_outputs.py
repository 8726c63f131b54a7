"""Results are regular files of their own: written whole, through links, and never over what they are made from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pdfreport.diag import UsageError
from pdfreport.outputs import check_outputs, write_whole


def refusal(*outputs: Path, sources: tuple[Path, ...] = ()) -> str:
    """The code with which these outputs are refused."""
    with pytest.raises(UsageError) as refused:
        check_outputs(outputs, lambda: sources)
    (told,) = refused.value.diagnostics
    assert dict(told.facts)["file"] in told.message("en")
    return told.code


def test_only_regular_files_are_written(tmp_path: Path) -> None:
    """Folders, pipes and devices are refused, through links too, before and while writing."""
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to("/dev/null")
    for path, code in (
        (tmp_path, "is-folder"),
        (pipe, "not-a-file"),
        (Path("/dev/null"), "not-a-file"),
        (link, "not-a-file"),
    ):
        assert refusal(path) == f"cli.{code}"
        with pytest.raises(UsageError):
            write_whole(path, b"data")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "pipe"]
    assert refusal(tmp_path / "none" / "page.pdf") == "cli.no-folder"
    assert refusal(tmp_path / "a\0b") == "cli.not-a-file"


def test_an_open_stream_is_no_file(tmp_path: Path) -> None:
    """Where standard output goes to a file, its name leads there; but what else is printed would be lost."""
    with (tmp_path / "log").open("wb") as log:
        stream = Path(f"/proc/self/fd/{log.fileno()}")
        (tmp_path / "link").symlink_to(stream)
        for path in (stream, Path(f"/dev/fd/{log.fileno()}"), tmp_path / "link"):
            assert refusal(path) == "cli.not-a-file"


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    """Also a link to a file that is not there yet; who may read a file does not change."""
    target, link = tmp_path / "folder" / "page.pdf", tmp_path / "link.pdf"
    target.parent.mkdir()
    link.symlink_to(target)
    for data in (b"first", b"second"):
        check_outputs([link], tuple)
        write_whole(link, data)
        assert target.read_bytes() == data
        target.chmod(0o640)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in target.parent.iterdir()) == ["page.pdf"]


def test_sources_are_safe(tmp_path: Path) -> None:
    """Under whatever name: itself, a link to it, a second name of the same file."""
    source = tmp_path / "body.md"
    source.write_text("copy", encoding="utf8")
    (tmp_path / "soft").symlink_to(source)
    (tmp_path / "hard").hardlink_to(source)
    for name in ("body.md", "soft", "hard"):
        assert refusal(tmp_path / name, sources=(tmp_path / "gone", source)) == "cli.output-is-source"
    check_outputs([tmp_path / "page.pdf"], lambda: [source])


def test_two_results_are_two_files(tmp_path: Path) -> None:
    """A link to the other result is the same file."""
    (tmp_path / "link").symlink_to(tmp_path / "page.pdf")
    assert refusal(tmp_path / "page.pdf", tmp_path / "link") == "cli.output-twice"
