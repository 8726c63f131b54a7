"""Converted pictures in the cache: nothing is other for it, and each wish is a picture of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pdfreport.diag import UsageError
from pdfreport.images.prepared import Prepared
from pdfreport.images.profiles import load
from pdfreport.profile import COATED, NEWSPRINT
from tests.images.making import Asker, Saver, made


def test_the_cache_changes_nothing(
    saved: Saver, noisy: Image.Image, request_for: Asker, monkeypatch: pytest.MonkeyPatch, cache_folder: Path
) -> None:
    """With a cache, from a cache, with a damaged cache, without a cache: the same picture."""
    request = request_for(saved(noisy, "a.png"))

    def same(one: Prepared, other: Prepared) -> bool:
        fields = ("ref", "width", "height", "components", "data", "ppi", "max_ink", "cells", "remarks")
        return all(getattr(one, name) == getattr(other, name) for name in fields)

    first = made(request)
    assert any(path.is_file() for path in cache_folder.rglob("*"))
    assert same(first, made(request))
    for path in cache_folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            path.write_bytes(data[: len(data) // 2])
    assert same(first, made(request))
    monkeypatch.setenv("PDFREPORT_CACHE", "")
    assert same(first, made(request))


def test_other_wishes_are_other_pictures(saved: Saver, noisy: Image.Image, request_for: Asker) -> None:
    """Crop, size, shade and press each make another entry; a changed file is seen at once."""
    path = saved(noisy, "a.png")
    request = request_for(path)
    others = [
        replace(request, crop=(0.0, 0.0, 0.5, 0.5)), replace(request, size=(20.0, 15.0)), replace(request, shade=0.3),
        replace(request, profile=COATED), replace(request, device="rgb"),
    ]  # fmt: skip
    digests = {made(each).ref.digest for each in (request, *others)}
    assert len(digests) == 6
    saved(Image.new("RGB", (160, 120), "white"), "a.png")
    assert made(request).max_ink == 0


def test_a_cached_picture_needs_no_image_library(saved: Saver, noisy: Image.Image, request_for: Asker) -> None:
    """The second time neither the image library nor the array library is loaded."""
    path = saved(noisy, "a.png")
    made(request_for(path))
    program = (
        "import sys\n"
        "from pdfreport.diag import Notes\n"
        "from pdfreport.images.convert import Request, prepare\n"
        "from pdfreport.profile import NEWSPRINT\n"
        "assert prepare(Request(sys.argv[1], (0.0, 0.0, 1.0, 1.0), (80.0, 60.0), NEWSPRINT), Notes())\n"
        "assert not {'PIL', 'PIL.Image', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program, path], check=True)


def test_press_profiles_are_checked(saved: Saver, noisy: Image.Image, request_for: Asker, tmp_path: Path) -> None:
    """A press's own profile is taken by its path; a missing one or a monitor's is refused with a remedy."""
    path = saved(noisy, "a.png")
    own, monitor = tmp_path / "own.icc", tmp_path / "monitor.icc"
    own.write_bytes(load(NEWSPRINT.icc).raw)
    monitor.write_bytes(load("sRGB").raw)
    same = made(request_for(path, profile=replace(NEWSPRINT, icc=str(own))))
    assert same.data == made(request_for(path)).data
    with pytest.raises(UsageError, match="for RGB, not CMYK"):
        made(request_for(path, profile=replace(NEWSPRINT, icc=str(monitor))))
    with pytest.raises(UsageError, match="newsprint_ifra26_tac220"):
        made(request_for(path, profile=replace(NEWSPRINT, icc=str(tmp_path / "none.icc"))))
