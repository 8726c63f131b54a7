"""The cache folder: where it is, what happens when it cannot be used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdfreport.images import cache

KEY = "ab" * 32


@given(st.binary(max_size=500))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_put_comes_back(cache_folder: Path, body: bytes) -> None:
    """Any bytes, none at all included."""
    cache.put(KEY, body)
    assert cache.get(KEY) == body


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_is_noticed(cache_folder: Path, data: st.DataObject) -> None:
    """An entry with any byte changed or missing counts as absent."""
    cache.put(KEY, b"some body of an entry")
    (path,) = [each for each in cache_folder.rglob("*") if each.is_file()]
    whole = path.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    flipped = whole[:place] + bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :]
    for damaged in (flipped, whole[:place], whole + b"x"):
        path.write_bytes(damaged)
        assert cache.get(KEY) is None
    path.write_bytes(whole)


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder is a file, or there is to be none, nothing is kept and nothing fails."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    for place in (str(blocked), str(blocked / "below"), ""):
        monkeypatch.setenv("PDFREPORT_CACHE", place)
        cache.put(KEY, b"x")
        assert cache.get(KEY) is None


def test_no_pieces_are_left_behind(cache_folder: Path) -> None:
    """After writing there is the entry and no temporary file."""
    cache.put(KEY, b"x")
    cache.put(KEY, b"y")
    assert [each.name for each in cache_folder.rglob("*") if each.is_file()] == [KEY[2:]]


def test_a_files_hash_follows_the_file(tmp_path: Path) -> None:
    """A file that has settled is remembered, and seen anew as soon as its times or size change."""
    file = tmp_path / "a"
    file.write_bytes(b"one")
    os.utime(file, (1_000_000_000, 1_000_000_000))
    first = cache.file_sha256(str(file))
    assert cache.file_sha256(str(file)) == first
    file.write_bytes(b"two")
    assert cache.file_sha256(str(file)) != first
    with pytest.raises(FileNotFoundError):
        cache.file_sha256(str(tmp_path / "none"))
