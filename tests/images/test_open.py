"""Facts from headers, and what is said about files that have none."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from pdfreport.diag import Notes
from pdfreport.images.open import MAX_PIXELS, Facts, probe

Saver = Callable[..., str]


def codes(path: str | Path) -> list[str]:
    """What is said about a file that has no facts."""
    notes = Notes()
    assert probe(str(path), notes=notes) is None
    return [found.code for found in notes]


@pytest.mark.parametrize(
    ("mode", "name", "options", "facts"),
    [
        ("RGB", "a.jpg", {}, Facts(31, 17, "jpeg", 3, False, 1)),
        ("L", "a.jpg", {"progressive": True}, Facts(31, 17, "jpeg", 1, False, 1)),
        ("CMYK", "a.jpg", {}, Facts(31, 17, "jpeg", 4, False, 1)),
        ("RGB", "a.png", {}, Facts(31, 17, "png", 3, False, 1)),
        ("RGBA", "a.png", {}, Facts(31, 17, "png", 3, True, 1)),
        ("LA", "a.png", {}, Facts(31, 17, "png", 1, True, 1)),
        ("L", "a.png", {"transparency": 3}, Facts(31, 17, "png", 1, True, 1)),
        ("P", "a.png", {}, Facts(31, 17, "png", 3, False, 1)),
        ("CMYK", "a.tif", {}, Facts(31, 17, "tiff", 4, False, 1)),
        ("L", "a.tif", {"compression": "tiff_lzw"}, Facts(31, 17, "tiff", 1, False, 1)),
        ("RGB", "a.webp", {}, Facts(31, 17, "webp", 3, False, 1)),
        ("RGB", "a.webp", {"lossless": True}, Facts(31, 17, "webp", 3, False, 1)),
        ("RGBA", "a.webp", {}, Facts(31, 17, "webp", 3, True, 1)),
    ],
)
def test_facts_of_every_kind(saved: Saver, mode: str, name: str, options: dict[str, object], facts: Facts) -> None:
    """Size, kind, components and alpha are read from the header alone."""
    assert probe(saved(Image.new(mode, (31, 17)), name, **options)) == facts


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_camera_held_sideways(saved: Saver, orientation: int) -> None:
    """Width and height are those of the upright picture."""
    exif = Image.Exif()
    exif[274] = orientation
    facts = probe(saved(Image.new("RGB", (40, 20)), "a.jpg", exif=exif))
    assert facts is not None
    assert (facts.width, facts.height) == ((20, 40) if orientation >= 5 else (40, 20))
    assert facts.orientation == orientation


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and has a single byte of pixels."""
    body = b"IHDR" + struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n\0\0\0\r" + body + struct.pack(">L", zlib.crc32(body)) + b"\0\0\0\1IDAT\0"


def test_too_many_pixels_are_refused_from_the_header(tmp_path: Path) -> None:
    """One pixel above the limit is refused without looking for pixels; the limit itself passes."""
    file = tmp_path / "a.png"
    file.write_bytes(png_header(MAX_PIXELS // 1000, 1001))
    assert codes(file) == ["images.too-many-pixels"]
    file.write_bytes(png_header(MAX_PIXELS // 1000, 1000))
    assert probe(str(file)) is not None


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    """Both are said plainly."""
    assert codes(tmp_path / "none.jpg") == ["images.missing"]
    assert codes(tmp_path) == ["images.unreadable"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "images.unknown"),
        (b"hello, this is text", "images.unknown"),
        (b"GIF89a" + bytes(20), "images.foreign"),
        (bytes(4) + b"ftypheic" + bytes(20), "images.foreign"),
        (b"%PDF-1.4 and so on", "images.foreign"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "images.broken"),
        (b"\xff\xd8\xff\xd9" + bytes(20), "images.broken"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "images.broken"),
        (b"II\x2a\x00\xff\xff\xff\x00" + bytes(20), "images.broken"),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(40), "images.broken"),
    ],
)
def test_what_is_no_usable_picture(tmp_path: Path, data: bytes, code: str) -> None:
    """Damage, other formats and other files are told apart, and the message says what to do."""
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    assert codes(file) == [code]
    notes = Notes()
    probe(str(file), notes=notes)
    assert str(file) in notes.found[0].message("en")
    assert str(file) in notes.found[0].message("zh")


STARTS = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"II\x2a\x00", b"MM\x00\x2a", b"RIFF\0\0\0\0WEBPVP8X", b""]


@given(st.sampled_from(STARTS), st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_have_facts_or_a_finding(tmp_path: Path, start: bytes, rest: bytes) -> None:
    """No file, however damaged, ends in anything but facts or exactly one error."""
    file = tmp_path / "fuzz"
    file.write_bytes(start + rest)
    notes = Notes()
    facts = probe(str(file), notes=notes)
    assert len(notes.errors) == (0 if facts else 1)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_a_header_cut_anywhere(saved: Saver, tmp_path: Path, name: str) -> None:
    """A file cut within its header is broken or unknown, never a wrong size."""
    whole = Path(saved(Image.new("RGB", (31, 17)), name)).read_bytes()
    cut = tmp_path / "cut"
    for length in range(0, min(len(whole), 700), 7):
        cut.write_bytes(whole[:length])
        facts = probe(str(cut))
        assert facts is None or (facts.width, facts.height) == (31, 17)
