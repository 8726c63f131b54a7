"""Do independent readers take every file that the program makes, and find in it what it says?

usage: python tools/check_files.py FOLDER VERAPDF   (`make check-files` installs the readers and calls it)

1. All files are made twice, the second time page by page in one of two other surroundings (hash seed, time zone,
   language, folder, place of the source, caches warm or none instead of cold), and must be the same bytes; where they
   are not, qpdf says whether the decoded content is.
2. veraPDF holds each to its claims, PDF/A-2u or 3u and PDF/UA-1, signed archive files too.
3. qpdf, MuPDF, Ghostscript, poppler and PDFium read and draw each without an error or a warning.
4. Text: poppler (-raw), MuPDF and PDFium give every character once; paragraphs and heads are whole; poppler reads the
   tags in the editor's order; nothing is a radical, a compatibility form or of private use.
5. Ink is what Ghostscript separates: of every page as PDF/X-4, of every edition in its own layouts as PDF/X-1a too.
6. Heads are found by PDFium's search, and by poppler's where its Python bindings are installed.

Readers that are not installed are named, and are a failure where CI is set.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

from tools import extraction, inks, readers  # noqa: E402 - the tools are no package that is installed

SEVERAL = 2  # at a time: CI machines have two cores
CAREFUL = {"PYTHONPATH": os.pathsep.join([str(TOP / "src"), str(TOP)])}
Row = dict[str, str]
Check = Callable[[Path], Iterator[str]]


@dataclass
class Findings:
    """What was found, by file; printed at the end in the order of the files."""

    by_file: dict[str, list[str]] = field(default_factory=dict)

    def add(self, file: str, words: str) -> None:
        """One finding."""
        self.by_file.setdefault(file, []).append(words)


def surroundings(folder: Path) -> list[dict[str, str]]:
    """Three of them, far from each other; the second finds the caches of the first, the third may keep none."""
    elsewhere = folder / "另一处 with blanks"
    shutil.copytree(TOP / "data", elsewhere)
    first = {
        "PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C", "PDFREPORT_CACHE": str(folder / "cache"),
    }  # fmt: skip
    second = first | {
        "PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8",
        "EDITIONS": str(elsewhere),
    }  # fmt: skip
    third = {
        "PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR",
        "PDFREPORT_CACHE": "",
    }  # fmt: skip
    return [first, second, third]


def make(folder: Path, name: str, settings: dict[str, str], index: Path | None = None) -> list[Row]:
    """All files, by a process of its own that stands in a folder of its own."""
    place = folder / f"{name}-stands-here"
    place.mkdir()
    words = [sys.executable, str(TOP / "tools" / "make_files.py"), str(folder / name)]
    done = subprocess.run(
        words + ([str(index)] if index else []), cwd=place, env=os.environ | CAREFUL | settings, check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"the files could not be made in the {name} surroundings:\n{done.stderr}")
    rows: list[Row] = json.loads((folder / name / "index.json").read_bytes())
    return rows


def halves(folder: Path, rows: list[Row]) -> list[Path]:
    """Two indexes with every other page each; together they list every file."""
    pages = list(dict.fromkeys((row["edition"], row["layout"]) for row in rows))
    made = []
    for half in range(2):
        wanted = [row for row in rows if (row["edition"], row["layout"]) in pages[half::2]]
        made.append(folder / f"half-{half}.json")
        made[-1].write_text(json.dumps(wanted, ensure_ascii=False), encoding="utf8")
    return made


def compare(folder: Path, name: str, rows: list[Row], others: list[Row], findings: Findings) -> None:
    """The bytes of another run against those of the first."""
    known = {row["file"]: row["sha256"] for row in rows}
    for row in others:
        file = row["file"]
        if known.get(file) != row["sha256"]:
            same = readers.decoded(folder / "first" / file) == readers.decoded(folder / name / file)
            kind = "only the compression differs" if same else "decoded content differs too"
            findings.add(file, f"other bytes in the {name} surroundings: {kind}")


def signed(folder: Path, rows: list[Row]) -> list[Row]:
    """An archive file of each standard, signed at every level by an authority made for it."""
    import pdfreport
    from pdfreport.signing.order import LEVELS
    from tests.signing.authority import serving

    made = []
    with serving() as authority:
        chain = authority.cert("signer") + authority.cert("root")
        who = pdfreport.Identity(key=authority.key("signer"), cert=chain)
        for row in {row["standard"]: row for row in reversed(rows) if row["purpose"] == "archive"}.values():
            for level in LEVELS:
                tsa = "" if level == "b-b" else f"{authority.address}/tsa"
                data = pdfreport.sign_pdf((folder / row["file"]).read_bytes(), who, level=level, tsa=tsa)
                file = f"{row['file'].removesuffix('.pdf')}-signed-{level}.pdf"
                (folder / file).write_bytes(data)
                made.append(row | {"file": file})
    return made


def each(jobs: list[tuple[Row, Check]], folder: Path, findings: Findings) -> None:
    """Every check on its file, several at a time."""

    def run(job: tuple[Row, Check]) -> list[tuple[str, str]]:
        row, check = job
        return [(row["file"], words) for words in check(folder / row["file"])]

    with ThreadPoolExecutor(SEVERAL) as pool:
        for found in pool.map(run, jobs):
            for file, words in found:
                findings.add(file, words)


def step(words: str) -> None:
    """Say what is being done, and since when."""
    print(f"{monotonic() - STARTED:5.0f} s  {words}", flush=True)


STARTED = monotonic()


def main(folder: Path, vera: Path) -> int:
    """All of it; the exit status."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    findings = Findings()
    missing = readers.missing(vera)
    if missing:
        print(f"not checked by {', '.join(missing)}: not installed", file=sys.stderr)
    step("making all files")
    first, second, third = surroundings(folder)
    rows = make(folder, "first", first)
    some, others = halves(folder, rows)
    step(f"{len(rows)} files; making them again in other surroundings, while veraPDF reads them")
    with ThreadPoolExecutor(SEVERAL) as pool:
        again = pool.submit(make, folder, "second", second, some), pool.submit(make, folder, "third", third, others)
        every = [*rows, *signed(folder / "first", rows)]
        told = pool.submit(readers.verapdf, vera, every, folder / "first")
        for name, run in zip(("second", "third"), again, strict=True):
            compare(folder, name, rows, run.result(), findings)
        step("the same bytes wherever they are made" if not findings.by_file else "bytes differ")
        for file, words in told.result():
            findings.add(file, words)
    step(
        "veraPDF has read them; qpdf, MuPDF, Ghostscript, poppler and PDFium draw and read them; their ink is measured"
    )
    jobs = [(row, check) for row in every for check in (*readers.CHECKS, *extraction.CHECKS)]
    inked = [row for row in rows if row["standard"] == "x4" or (row["standard"] == "x1a" and not row["layout"])]
    jobs += [(row, inks.ink) for row in inked]
    each(jobs, folder / "first", findings)
    for row in every:
        state = "FAIL" if row["file"] in findings.by_file else "ok  "
        print(state, row["file"], row["flavours"].replace(",", " "))
        for words in findings.by_file.get(row["file"], []):
            print(f"       {words[:600]}")
    unused = {str(path.stem) for path in (TOP / "layouts").glob("*.yaml")} - readers.layouts_of(rows, TOP / "data")
    if unused:
        print(f"FAIL no edition shows the layouts {', '.join(sorted(unused))}")
    step(f"{len(every)} files, {len(findings.by_file)} with findings")
    failed = bool(findings.by_file) or bool(unused) or (bool(missing) and bool(os.environ.get("CI")))
    if not failed:
        shutil.rmtree(folder)
    return int(failed)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(re.split(r"\n\n", __doc__)[1])
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
