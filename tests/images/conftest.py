"""Small pictures made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
import pytest
from PIL import Image

from pdfreport.images.convert import Request
from pdfreport.profile import NEWSPRINT, PrintProfile

Saver = Callable[..., str]
Asker = Callable[..., Request]


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test begins with an empty cache of its own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("PDFREPORT_CACHE", str(folder))
    return folder


@pytest.fixture
def saved(tmp_path: Path) -> Saver:
    """Writes an image and gives back its path."""

    def save(image: Image.Image, name: str, **options: Any) -> str:
        path = tmp_path / name
        image.save(path, **options)
        return str(path)

    return save


@pytest.fixture
def noisy() -> Image.Image:
    """A colour picture with every kind of pixel, hard edges included; always the same one."""
    return Image.fromarray(numpy.random.default_rng(7).integers(0, 256, (120, 160, 3), numpy.uint8))


@pytest.fixture
def request_for() -> Asker:
    """A request for the whole picture at 144 ppi, or as told."""

    def ask(path: str, pixels: tuple[int, int] = (160, 120), profile: PrintProfile = NEWSPRINT, **more: Any) -> Request:
        size = more.pop("size", (pixels[0] / 2, pixels[1] / 2))
        return Request(path, more.pop("crop", (0.0, 0.0, 1.0, 1.0)), size, profile, **more)

    return ask
