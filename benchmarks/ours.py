"""Pages by pdfreport in this process, timed. usage: ours.py one|edit|many …  (called by run.py)

one SOURCE OUT REPORT     what the command does, with a report
edit OUT SOURCE …         build each source in turn in one process; milliseconds as JSON on standard output
many OUTDIR SOURCE …      the same without timing, for several processes side by side
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pdfreport


def edit(out: str, sources: list[str]) -> list[float]:
    """Milliseconds from each changed source to its file."""
    times = []
    for source in sources:
        before = time.perf_counter()
        Path(out).write_bytes(pdfreport.write_pdf(pdfreport.compose(pdfreport.load(source))))
        times.append((time.perf_counter() - before) * 1000)
    return times


def many(folder: str, sources: list[str]) -> None:
    """A file for each source."""
    for source in sources:
        data = pdfreport.write_pdf(pdfreport.compose(pdfreport.load(source)))
        Path(folder, Path(source).with_suffix(".pdf").name).write_bytes(data)


if __name__ == "__main__":
    what, target, *rest = sys.argv[1:]
    if what == "edit":
        print(json.dumps(edit(target, rest)))
    else:
        many(target, rest)
