"""The folder of kept results: where it is, and that an entry is whole or absent."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from pdfreport import cachedir


def test_the_variable_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """PDFREPORT_CACHE names the folder; set but empty it means none, and then nothing is written or found."""
    monkeypatch.setenv("PDFREPORT_CACHE", str(tmp_path))
    assert cachedir.folder() == tmp_path
    monkeypatch.setenv("PDFREPORT_CACHE", "")
    assert cachedir.folder() is None
    cachedir.put("ab12", b"kept")
    assert cachedir.get("ab12") is None


def test_the_platform_decides_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without it the folder is XDG's, else the home's."""
    monkeypatch.delenv("PDFREPORT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cachedir.folder() == tmp_path / "pdfreport"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    if sys.platform == "linux":
        assert cachedir.folder() == tmp_path / ".cache" / "pdfreport"


def test_whole_or_absent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What was put comes back; a cut or changed file does not, and no half-written file is left beside it."""
    monkeypatch.setenv("PDFREPORT_CACHE", str(tmp_path / "new"))
    cachedir.put("ab12", b"a chart")
    assert cachedir.get("ab12") == b"a chart"
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    data = entry.read_bytes()
    for damaged in (data[:-1], data[:3], data[:-1] + b"?"):
        entry.write_bytes(damaged)
        assert cachedir.get("ab12") is None


def test_a_folder_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A cache that is not there to be had costs time, never a build."""
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    monkeypatch.setenv("PDFREPORT_CACHE", str(blocked))
    cachedir.put("ab12", b"a chart")
    assert cachedir.get("ab12") is None


def test_code_has_a_stamp(tmp_path: Path) -> None:
    """A source file written again, even to the same length, changes its folder's stamp; other files do not."""
    file = tmp_path / "a.py"
    file.write_text("one = 1\n")
    before = cachedir.code_stamp(tmp_path)
    (tmp_path / "a.pyc").write_bytes(b"")
    assert cachedir.code_stamp(tmp_path) == before
    os.utime(file, (1, 1))
    assert cachedir.code_stamp(tmp_path) != before


def test_parsed_json_is_the_same_from_the_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a file says does not depend on whether it was parsed before, nor on damage to what was kept."""
    monkeypatch.setenv("PDFREPORT_CACHE", str(tmp_path))
    data = '{"名": [1, 2.5, null, true, {"a": ""}]}'.encode()
    first = cachedir.parsed(data)
    assert first == {"名": [1, 2.5, None, True, {"a": ""}]}
    assert cachedir.parsed(data) == first
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    cachedir.put(entry.parent.name + entry.name, b"\xff no plain values")
    assert cachedir.parsed(data) == first
