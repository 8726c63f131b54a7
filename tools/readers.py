"""Other people's programs on a file: each check yields what is wrong, and nothing if its program is not installed."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from threading import Lock

PROGRAMS = {"qpdf": "qpdf", "mutool": "MuPDF", "gs": "Ghostscript", "pdftoppm": "poppler"}
PATIENCE = 120  # seconds for one program and one file
LOCK = Lock()  # PDFium serves one caller at a time
DPI = "36"
SYSTEM, FINDER = "/usr/bin/python3", Path(__file__).with_name("find_words.py")


@cache
def poppler_searches() -> bool:
    """Whether the system's Python knows poppler; ours is another, with packages of its own."""
    return Path(SYSTEM).exists() and run(SYSTEM, "-c", "import gi; gi.require_version('Poppler', '0.18')")[0] == 0


def missing(vera: Path) -> list[str]:
    """Readers that are not here, by their own names."""
    found = [name for program, name in PROGRAMS.items() if shutil.which(program) is None]
    found += [] if poppler_searches() else ["poppler's search"]
    return found if vera.is_dir() and shutil.which("java") else [*found, "veraPDF"]


def run(*words: str | Path) -> tuple[int, bytes, str]:
    """Status, what was printed, what was complained of."""
    done = subprocess.run([str(word) for word in words], capture_output=True, timeout=PATIENCE, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf8", "replace").strip()


def quiet(*words: str | Path) -> Iterator[str]:
    """A program must end well and say nothing."""
    name = PROGRAMS.get(str(words[0]), str(words[0]))
    if shutil.which(str(words[0])) is None:
        return
    status, out, complaint = run(*words)
    said = complaint or out.decode("utf8", "replace").strip()
    # mutool built without colour management says so about every file with a profile; that is not the file's fault
    said = re.sub(r"warning: ICC support is not available\n?", "", said)
    if status or said:
        yield f"{name}: {said or f'ended with {status}'}"


def qpdf(file: Path) -> Iterator[str]:
    """Structure and streams."""
    if shutil.which("qpdf") is None:
        return
    status, out, complaint = run("qpdf", "--check", file)
    if status or complaint or b"WARNING" in out:
        yield f"qpdf: {complaint or out.decode('utf8', 'replace')}"


def mupdf(file: Path) -> Iterator[str]:
    """Every page drawn."""
    with tempfile.TemporaryDirectory() as folder:
        yield from quiet("mutool", "draw", "-q", "-r", DPI, "-o", Path(folder) / "%d.png", file)


def ghostscript(file: Path) -> Iterator[str]:
    """Every page drawn, stopping at the first warning."""
    yield from quiet(
        "gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage",
        f"-r{DPI}", file,
    )  # fmt: skip


def poppler(file: Path) -> Iterator[str]:
    """Every page drawn; every font embedded, a subset, with a map to Unicode."""
    with tempfile.TemporaryDirectory() as folder:
        yield from quiet("pdftoppm", "-r", DPI, file, Path(folder) / "page")
    if shutil.which("pdffonts") is None:
        return
    _, out, complaint = run("pdffonts", file)
    if complaint:
        yield f"poppler: {complaint}"
    for line in out.decode("utf8", "replace").splitlines()[2:]:
        columns = line.split()
        if columns[-5:-2] != ["yes", "yes", "yes"]:  # embedded, subset, Unicode; then the object's number
            yield f"poppler: font not embedded, no subset or without Unicode: {columns[0]}"


def pdfium(file: Path) -> Iterator[str]:
    """Every page drawn, and not blank."""
    import pypdfium2

    with LOCK, pypdfium2.PdfDocument(file) as document:
        for number in range(len(document)):
            low, high = document[number].render(scale=0.5, grayscale=True).to_pil().getextrema()
            if high - low < 100:
                yield f"PDFium: page {number + 1} is blank"


def decoded(file: Path) -> bytes:
    """All that a file says, its streams unpacked, in a form that can be compared."""
    status, out, complaint = run("qpdf", "--qdf", "--static-id", "--no-original-object-ids", file, "-")
    assert status in {0, 3}, complaint
    return re.sub(rb"/ID \[[^\]]*\]", b"", out)


def verapdf(vera: Path, rows: list[dict[str, str]], folder: Path) -> list[tuple[str, str]]:
    """File and words of whatever fails veraPDF: all files in one virtual machine."""
    if not vera.is_dir() or shutil.which("java") is None:
        return []
    claims = [row for row in rows if row["flavours"]]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf8") as wanted:
        wanted.writelines(f"{row['flavours']}\t{folder / row['file']}\n" for row in claims)
        wanted.flush()
        source = Path(__file__).with_name("VeraFiles.java")
        words = ["java", "-XX:+UseSerialGC", "-Xmx1500m", "-cp", f"{vera}/*", str(source), wanted.name]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    found, passed = [], 0
    for line in done.stdout.splitlines():
        state, flavour, file, words_ = line.split("\t", 3)
        passed += state == "PASS"
        if state != "PASS":
            found.append((Path(file).name, f"veraPDF {flavour}: {words_}"))
    if passed + len(found) != sum(row["flavours"].count(",") + 1 for row in claims):
        found.append((claims[-1]["file"], f"veraPDF did not come to its end: {done.stderr.strip()[-400:]}"))
    return found


def layouts_of(rows: list[dict[str, str]], editions: Path) -> set[str]:
    """The layouts that the files show."""
    import pdfreport

    shown = {row["layout"] for row in rows}
    for edition in {row["edition"] for row in rows}:
        shown |= {page.layout for page in pdfreport.load(editions / edition).pages}
    return shown


CHECKS: list[Callable[[Path], Iterator[str]]] = [qpdf, mupdf, ghostscript, poppler, pdfium]
