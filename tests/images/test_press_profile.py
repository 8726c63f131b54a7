"""Profile files of a press's own: what is one, and what is said of a file that is none."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageCms

from pdfreport.diag import UsageError
from pdfreport.images import profiles
from pdfreport.images.press_profile import fault
from pdfreport.profile import COATED, NEWSPRINT

GOOD = profiles.load(NEWSPRINT.icc).raw


def put(at: int, new: bytes, raw: bytes = GOOD) -> bytes:
    """The profile with other bytes at a place."""
    return raw[:at] + new + raw[at + len(new) :]


def without(tag: bytes) -> bytes:
    """The profile with a table under another name."""
    (count,) = struct.unpack_from(">L", GOOD, 128)
    at = next(at for at in range(132, 132 + 12 * count, 12) if GOOD[at : at + 4] == tag)
    return put(at, b"none")


FAULTS = {
    "empty": (b"", "profile-unfit", {}),
    "a picture": (b"\x89PNG" + bytes(200), "profile-unfit", {}),
    "no signature": (put(36, b"none"), "profile-unfit", {}),
    "monitor": (profiles.load(profiles.SRGB).raw, "profile-space", {"space": "RGB"}),
    "grey": (put(16, b"GRAY"), "profile-space", {"space": "GRAY"}),
    "link": (put(12, b"link"), "profile-class", {"kind": "link"}),
    "scanner": (put(12, b"scnr"), "profile-class", {"kind": "scnr"}),
    "future": (put(8, b"\x05"), "profile-version", {"version": 5}),
    "cut": (GOOD[:100_000], "profile-broken", {"what": f"100000 < {len(GOOD)}"}),
    "no connection": (put(20, b"none"), "profile-broken", {"what": "PCS"}),
    "tags without end": (put(128, b"\xff\xff\xff\xff"), "profile-broken", {"what": "tags"}),
    "no way there": (without(b"B2A0"), "profile-broken", {"what": "B2A0"}),
    "no way back": (without(b"A2B0"), "profile-broken", {"what": "A2B0"}),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_wrong_is_told(name: str) -> None:
    """The plainest fault of each file, with what it has instead."""
    raw, code, facts = FAULTS[name]
    assert fault(raw) == (code, facts)


@pytest.mark.parametrize("icc", [NEWSPRINT.icc, COATED.icc])
def test_press_profiles_pass(icc: str) -> None:
    """Those that we ship would be taken as a user's own, too, and by an old plant."""
    icc_profile = profiles.load(icc)
    assert fault(icc_profile.raw) is None
    assert icc_profile.version == 2


def test_tables_of_nonsense_are_tried_out() -> None:
    """A header and tag names alone make no profile: the colour engine has to take it."""
    (count,) = struct.unpack_from(">L", GOOD, 128)
    start = min(struct.unpack_from(">L", GOOD, at + 4)[0] for at in range(132, 132 + 12 * count, 12))
    assert fault(GOOD[:start] + bytes(len(GOOD) - start)) == ("profile-broken", {"what": "LittleCMS"})


@given(st.integers(0, 400), st.binary(min_size=1, max_size=40))
def test_no_file_is_too_odd(at: int, noise: bytes) -> None:
    """Whatever a header or a table of tags holds, there is a verdict and no exception."""
    verdict = fault(put(at, noise, GOOD[:2000]))
    assert verdict is not None


def test_files_are_refused_by_name(tmp_path: Path) -> None:
    """No file, a folder, a file too large to be a profile: each has its message, none is read."""
    huge = tmp_path / "huge.icc"
    with huge.open("wb") as file:
        file.truncate(profiles.MOST + 1)
    for path, words in (
        (tmp_path / "none.icc", "does not exist"),
        (tmp_path, "does not exist"),
        (Path("a\0b"), "does not exist"),
        (huge, "larger than 16 MB"),
    ):
        with pytest.raises(UsageError, match=words):
            profiles.load(str(path))


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    """One process builds twice, and the printer's new profile comes in between."""
    path = tmp_path / "press.icc"
    path.write_bytes(GOOD)
    first = profiles.load(str(path))
    path.write_bytes(profiles.load(COATED.icc).raw)
    second = profiles.load(str(path))
    assert (first.raw, second.raw) == (GOOD, profiles.load(COATED.icc).raw)
    path.write_bytes(b"no profile")
    with pytest.raises(UsageError, match="no ICC profile"):
        profiles.load(str(path))


def test_what_passed_is_not_judged_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain build with a known profile never loads the colour engine."""
    path = tmp_path / "press.icc"
    path.write_bytes(GOOD)
    profiles.load(str(path))
    profiles._judged.cache_clear()
    monkeypatch.setitem(sys.modules, "pdfreport.images.press_profile", None)
    assert profiles.load(str(path)).raw == GOOD


def test_profiles_of_version_4_are_known_by_it(tmp_path: Path) -> None:
    """A profile made by LittleCMS for version 4 tells so, and is taken."""
    path = tmp_path / "four.icc"
    path.write_bytes(put(8, b"\x04\x20\x00\x00"))
    assert profiles.load(str(path)).version == 4
    assert ImageCms.getOpenProfile(str(path)).profile.version >= 4
