"""Make-up measured: how many random pages close, how many collide, and how much processor time a page takes,
all included (one process, so on an idle machine that is the time it takes).

usage: python -m benchmarks.makeup FOLDER [--first N] [--count N] [--write] [--sheet FILE.png]
"""

from __future__ import annotations

import argparse
import io
import time
from collections import Counter
from pathlib import Path
from statistics import median, quantiles

from PIL import Image

import pdfreport
from benchmarks.editions import edition
from pdfreport.diag import PdfreportError
from pdfreport.writers.preview.png import png

SHEET_DPI, ROW, GAP = 30, 6, 6


def sheet(pictures: list[bytes]) -> bytes:
    """Pages six in a row on grey, few colours."""
    pages = [Image.open(io.BytesIO(data)) for data in pictures]
    width, height = (side + GAP for side in pages[0].size)
    whole = Image.new("RGB", (width * min(ROW, len(pages)) + GAP, height * -(-len(pages) // ROW) + GAP), "grey")
    for number, page in enumerate(pages):
        whole.paste(page, (GAP + number % ROW * width, GAP + number // ROW * height))
    out = io.BytesIO()
    whole.quantize(96).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Draw, make up, compose; print a line a page and the sums."""
    words = argparse.ArgumentParser()
    words.add_argument("folder", type=Path)
    words.add_argument("--first", type=int, default=0)
    words.add_argument("--count", type=int, default=300)
    words.add_argument("--sheet", type=Path, help="a picture of the pages, six in a row")
    words.add_argument("--write", action="store_true", help="write the pages as PDF beside their editions")
    given = words.parse_args()
    found: Counter[str] = Counter()
    seconds: list[float] = []
    pictures: list[bytes] = []
    for seed in range(given.first, given.first + given.count):
        folder = edition(seed, given.folder)
        source = pdfreport.load(folder)
        begun = time.process_time()
        try:
            document = pdfreport.compose(source)
        except PdfreportError as problem:
            seconds.append(time.process_time() - begun)
            found["refused"] += 1
            print(seed, f"{seconds[-1]:.2f}", "REFUSED", *[one.line("zh") for one in problem.diagnostics])
            continue
        seconds.append(time.process_time() - begun)
        told = document.report["pages"][0].get("makeup", {})
        found["closed"] += document.report["quality"]["open_columns"] == 0
        for term in told.get("terms", ()):
            found[term["term"]] += 1
        for remedy in told.get("page_remedies", ()):
            found[remedy["remedy"]] += 1
        stories, photos = len(source.stories), sum(len(story.figures) for story in source.stories)
        print(seed, f"{seconds[-1]:.2f}", f"{stories} stories {photos} photos", told.get("steps"), told.get("price"))
        if given.sheet:
            pictures.append(png(document, SHEET_DPI))
        if given.write:
            (folder / "page.pdf").write_bytes(pdfreport.write_pdf(document, "screen"))
    if given.sheet:
        given.sheet.write_bytes(sheet(pictures))
    print(dict(sorted(found.items())))
    print(f"median {median(seconds):.2f} s, 95 % {quantiles(seconds, n=20)[-1]:.2f} s, worst {max(seconds):.2f} s")


if __name__ == "__main__":
    main()
