"""The ink of a file as Ghostscript separates it, against what `pdfreport check` measures: what differs, in words.

In: a press file without spot inks. Out: differences. Both measure inside the bleed, on cells of 0.2 mm.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy
from PIL import Image

from pdfreport.preflight import painting
from pdfreport.preflight.inkmap import FULL, InkMap
from pdfreport.preflight.judged import least_cells, worst
from pdfreport.preflight.opened import Opened

DPI = 127  # cells of 0.2 mm
FINER = (
    2  # dots a cell and way for means: single dots show a picture's extremes, means lose what is thin; we lie between
)
POINTS = 0.06  # by which the most ink may lie outside
SHARE, LITTLE = 0.08, 0.003  # by which coverage may differ, of itself and of the page
HEAVY = 1.5  # total ink of an area that counts as heavy


def ink(file: Path) -> Iterator[str]:
    """The first page's most ink, heavy area and coverage of plates."""
    opened = Opened(file.read_bytes())
    if shutil.which("gs") is None or not opened.pdfx or opened.intent_space != "CMYK":
        return
    ours = painting.measured(opened.pages[0])
    if set(ours.plates) != set("CMYK"):
        return  # spot inks would come out in their alternates
    theirs = _separated(file, opened.intent_profile)
    totals, rank = theirs.sum(axis=2), -least_cells(ours)
    dots, means = (
        float(numpy.sort(amounts, axis=None)[rank])
        for amounts in (totals, _means(_separated(file, opened.intent_profile, FINER).sum(axis=2)))
    )
    most, _, _ = worst(ours)
    if not min(dots, means) - POINTS <= most <= max(dots, means) + POINTS:
        yield f"most ink {most:.3f}, by Ghostscript {means:.3f} (single dots {dots:.3f})"
    yield from _differs("area of heavy ink", float((ours.totals > HEAVY * FULL).mean()), float((totals > HEAVY).mean()))
    yield from _plates(ours, theirs)


def _plates(ours: InkMap, theirs: numpy.ndarray) -> Iterator[str]:
    for rank, plate in enumerate("CMYK"):
        yield from _differs(f"coverage of {plate}", ours.plates[plate], float(theirs[..., rank].mean()))


def _differs(what: str, ours: float, theirs: float) -> Iterator[str]:
    if abs(ours - theirs) > LITTLE + SHARE * theirs:
        yield f"{what} {ours:.4f}, by Ghostscript {theirs:.4f}"


def _means(dots: numpy.ndarray) -> numpy.ndarray:
    """Cells of FINER x FINER dots each."""
    rows, columns = (size // FINER for size in dots.shape)
    whole = dots[: rows * FINER, : columns * FINER]
    means: numpy.ndarray = whole.reshape(rows, FINER, columns, FINER).mean(axis=(1, 3))
    return means


def _separated(file: Path, profile: bytes, finer: int = 1) -> numpy.ndarray:
    """The inks of the first page, rows x columns x CMYK, 0 to 1, with overprint; `finer` dots a cell and way."""
    with tempfile.TemporaryDirectory() as folder:
        icc, out = Path(folder) / "intent.icc", Path(folder) / "page.tif"
        icc.write_bytes(profile)
        subprocess.run(
            ["gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-dFirstPage=1", "-dLastPage=1", "-dUseBleedBox",
             "-sDEVICE=tiff32nc", f"-r{DPI * finer}", f"--permit-file-read={icc}", f"-sOutputICCProfile={icc}",
             f"-sDefaultCMYKProfile={icc}", f"-sOutputFile={out}", str(file)],
            check=True, capture_output=True,
        )  # fmt: skip
        Image.MAX_IMAGE_PIXELS = None
        return numpy.asarray(Image.open(out), numpy.float32) / 255
