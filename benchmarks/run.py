"""Measure pdfreport on this machine, against Typst where it is installed. usage: run.py [--quick] [--json FILE]

Runs of the two programs are interleaved; see README.md for what is measured.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TOP = HERE.parent
SAMPLE = TOP / "data" / "jiangjin-2022"
sys.path.insert(0, str(TOP))

from benchmarks.copies import write_editions, write_edits, write_json  # noqa: E402

PAGES, WORKERS = 50, 2
Figures = dict[str, Any]


@dataclass(frozen=True)
class Run:
    """One whole process: seconds of the clock, MiB at its peak, what it printed."""

    wall: float
    peak: float
    out: bytes


def surroundings() -> dict[str, str]:
    """The environment with what would hide a program's usual speed taken out: bytecode is kept, as it is for users."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(*words: str | Path) -> Run:
    """Run a process to its end; it must succeed. What it remarks on standard error is not shown."""
    before = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings()
    )
    assert process.stdout is not None
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    return Run(wall, usage.ru_maxrss / 1024, out)


def together(commands: list[list[str | Path]]) -> float:
    """Seconds until all of several processes, started at once, have ended."""
    before = time.perf_counter()
    running = [
        subprocess.Popen([str(word) for word in words], stderr=subprocess.DEVNULL, env=surroundings())
        for words in commands
    ]
    assert [process.wait() for process in running] == [0] * len(running)
    return time.perf_counter() - before


@dataclass(frozen=True)
class Bench:
    """Where the inputs are, and how to call each program."""

    folder: Path
    editions: list[Path]
    edits: list[Path]
    copies: list[Path]  # the editions as JSON; empty without Typst
    edited_copies: list[Path]

    def ours(self, what: str, target: Path, sources: list[Path]) -> list[str | Path]:
        """The command for pages by pdfreport."""
        if what == "one":
            words = [sys.executable, "-m", "pdfreport", "build", sources[0], "-o", target]
            return [*words, "--report", self.folder / "report.json"]
        return [sys.executable, HERE / "ours.py", what, target, *sources]

    def typst(self, what: str, target: Path, copies: list[Path]) -> list[str | Path]:
        """The command for the like pages by Typst."""
        return [sys.executable, HERE / "typst_page.py", what, TOP / "fonts", target, *copies]


def cold(bench: Bench, rounds: int) -> Figures:
    """One page, one process, each program in turn."""
    target = {"ours": bench.folder / "ours.pdf", "typst": bench.folder / "typst.pdf"}
    first = run(*bench.ours("one", target["ours"], bench.editions))  # converts pictures, draws charts
    runs: dict[str, list[Run]] = {"ours": [], "typst": []}
    stages: dict[str, list[float]] = {}
    for _ in range(rounds):
        runs["ours"].append(run(*bench.ours("one", target["ours"], bench.editions)))
        for stage, taken in json.loads((bench.folder / "report.json").read_bytes())["timings_ms"].items():
            stages.setdefault(stage, []).append(taken)
        if bench.copies:
            runs["typst"].append(run(*bench.typst("one", target["typst"], bench.copies[:1])))
    figures: Figures = {"first_ms": round(first.wall * 1000)}
    for name, done in runs.items():
        if done:
            walls = [one.wall * 1000 for one in done]
            figures[name] = {**spread(walls), "peak_mib": round(statistics.median(one.peak for one in done))}
            figures[name]["bytes"] = target[name].stat().st_size
    if bench.copies:
        pairs = zip(runs["ours"], runs["typst"], strict=True)
        figures["ratio"] = round(statistics.median(a.wall / b.wall for a, b in pairs), 2)
    figures["stages_ms"] = {stage: round(statistics.median(taken), 1) for stage, taken in stages.items()}
    return figures


def edit(bench: Bench, rounds: int) -> Figures:
    """Rebuilds in one process, each after a change of one paragraph; the first, from nothing, is left out."""
    out = bench.folder / "edit.pdf"
    figures: Figures = {"ours": spread(json.loads(run(*bench.ours("edit", out, bench.edits[: rounds + 1])).out)[1:])}
    if bench.copies:
        figures["typst"] = spread(json.loads(run(*bench.typst("edit", out, bench.edited_copies[: rounds + 1])).out)[1:])
    return figures


def many(bench: Bench, rounds: int) -> Figures:
    """Fifty different pages by two processes, each every second page; seconds."""
    out = bench.folder / "many"
    out.mkdir(exist_ok=True)
    taken: dict[str, list[float]] = {"ours": [], "typst": []}
    for _ in range(rounds):
        shares = [bench.editions[start:PAGES:WORKERS] for start in range(WORKERS)]
        taken["ours"].append(together([bench.ours("many", out, share) for share in shares]))
        if bench.copies:
            shares = [bench.copies[start:PAGES:WORKERS] for start in range(WORKERS)]
            taken["typst"].append(together([bench.typst("many", out, share) for share in shares]))
    return {name: round(statistics.median(times), 2) for name, times in taken.items() if times}


def spread(values: list[float]) -> Figures:
    """Median and smallest, in milliseconds."""
    return {"median_ms": round(statistics.median(values), 1), "least_ms": round(min(values), 1), "runs": len(values)}


def table(figures: Figures) -> str:
    """The figures for reading."""
    rows = [("", "pdfreport", "Typst"), ("one page, own process, ms (least)", *_both(figures["cold"], _time))]
    rows.append(("peak memory, MiB", *_both(figures["cold"], lambda one: str(one["peak_mib"]))))
    rows.append(("size of the file, kB", *_both(figures["cold"], lambda one: f"{one['bytes'] / 1000:.0f}")))
    rows.append(("again after an edit, one process, ms", *_both(figures["edit"], _time)))
    rows.append((f"{PAGES} different pages, {WORKERS} processes, s", *_both(figures["many"], str)))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    if "ratio" in figures["cold"]:
        lines.append(f"one page: {figures['cold']['ratio']} of Typst's time (median of pairs)")
    lines.append(f"the very first build, pictures and charts included: {figures['cold']['first_ms']} ms")
    stages = ", ".join(f"{stage} {taken}" for stage, taken in figures["cold"]["stages_ms"].items())
    return "\n".join([*lines, f"stages of a cold build after its imports, ms: {stages}"])


def _both(figures: Figures, shown: Any) -> tuple[str, str]:
    return shown(figures["ours"]), shown(figures["typst"]) if "typst" in figures else "–"


def _time(one: Figures) -> str:
    return f"{one['median_ms']:.0f} ({one['least_ms']:.0f})"


def main(words: list[str]) -> None:
    """Measure and print."""
    quick = "--quick" in words
    rounds = 5 if quick else 15
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["PDFREPORT_CACHE"] = str(folder / "cache")
        editions = write_editions(SAMPLE, folder / "editions", PAGES)
        edits = write_edits(SAMPLE, folder / "editions", rounds + 1)
        peer = find_spec("typst") is not None
        copies, edited = (write_json(files, folder / "typst", SAMPLE) if peer else [] for files in (editions, edits))
        bench = Bench(folder, editions, edits, copies, edited)
        figures = {"machine": f"{os.cpu_count()} processors, Python {platform.python_version()}"}
        figures |= {"cold": cold(bench, rounds), "edit": edit(bench, rounds), "many": many(bench, 1 if quick else 3)}
    print(table(figures))
    if "--json" in words:
        Path(words[words.index("--json") + 1]).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main(sys.argv[1:])
