"""Make-up measured: how many random pages close, how many collide, and how much processor time a page takes,
all included (one process, so on an idle machine that is the time it takes).

With `--edits` pages are frozen and one story of each is edited, so that it takes a line more or less: how many pages
keep all frames, and how long fitting again takes.

usage: python -m benchmarks.makeup FOLDER [--first N] [--count N] [--write] [--sheet FILE.jpg] [--edits]
"""

from __future__ import annotations

import argparse
import io
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from PIL import Image, ImageOps

import pdfreport
from benchmarks.editions import edition
from pdfreport.content.model import Edition, Span
from pdfreport.diag import PdfreportError
from pdfreport.writers.preview.png import png

SHEET_DPI, SHEET_QUALITY = 60, 70
HIGH, ROW, GAP = 300, 10, 8  # pixels of a page, pages in a row, pixels between them
LINE = 14  # characters of a line


def sheet(pictures: list[bytes]) -> bytes:
    """Pages of one height on grey, ten in a row, as JPEG."""
    pages = [Image.open(io.BytesIO(data)).convert("RGB") for data in pictures]
    pages = [ImageOps.contain(page, (2 * HIGH, HIGH), Image.Resampling.LANCZOS) for page in pages]
    width = max(page.width for page in pages) + GAP
    whole = Image.new("RGB", (width * min(ROW, len(pages)) + GAP, (HIGH + GAP) * -(-len(pages) // ROW) + GAP), "grey")
    for number, page in enumerate(pages):
        left = number % ROW * width + (width + GAP - page.width) // 2
        whole.paste(page, (left, GAP + number // ROW * (HIGH + GAP)))
    out = io.BytesIO()
    whole.save(out, "JPEG", quality=SHEET_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def edited(source: Edition, rank: int, more: bool) -> Edition | None:
    """The edition with a story's longest paragraph about a line longer or shorter; None if it is too short."""
    stories = sorted(source.stories, key=lambda story: (story.importance, story.id))
    story = stories[rank % len(stories)]
    at = max(range(len(story.paragraphs)), key=lambda each: len(story.paragraphs[each].text))
    text = story.paragraphs[at].text
    if len(text) < 4 * LINE:
        return None
    changed = text[:LINE] + text[2 * LINE :] if not more else text[: 2 * LINE] + text[LINE:]
    row = replace(story.paragraphs[at], spans=(Span(changed),))
    paragraphs = (*story.paragraphs[:at], row, *story.paragraphs[at + 1 :])
    new = replace(story, paragraphs=paragraphs)
    return replace(source, stories=tuple(new if one is story else one for one in source.stories))


def edits(given: argparse.Namespace) -> None:
    """Freeze pages, edit one story of each by a line, build again; print how each was closed."""
    found: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    seconds: list[float] = []
    for seed in range(given.first, given.first + given.count):
        folder = edition(seed, given.folder)
        source = pdfreport.load(folder)
        try:
            (layout,) = pdfreport.freeze(folder, folder / "frozen.yaml")
            begun = time.process_time()
            pdfreport.compose(source, str(layout))
        except PdfreportError:
            continue
        still = time.process_time() - begun
        for more in (True, False):
            changed = edited(source, seed, more)
            if changed is None:
                continue
            begun = time.process_time()
            try:
                page = pdfreport.compose(changed, str(layout)).report["pages"][0]
                how = page.get("makeup", {}).get("again", "as it was")
            except PdfreportError:
                how = "refused"
            taken = time.process_time() - begun
            found[more][how] += 1
            if how != "anew":
                seconds.append(taken - still)
            print(seed, "+1" if more else "-1", how, f"{taken - still:.2f}", flush=True)
    for more, name in ((True, "+1"), (False, "-1")):
        print(name, dict(sorted(found[more].items())))
    print(
        f"fitting again: median {median(seconds):.3f} s, 95 % {quantiles(seconds, n=20)[-1]:.3f} s more than as it was"
    )


def main() -> None:
    """Draw, make up, compose; print a line a page and the sums."""
    words = argparse.ArgumentParser()
    words.add_argument("folder", type=Path)
    words.add_argument("--first", type=int, default=0)
    words.add_argument("--count", type=int, default=300)
    words.add_argument("--sheet", type=Path, help="a picture of the pages, ten in a row")
    words.add_argument("--write", action="store_true", help="write the pages as PDF beside their editions")
    words.add_argument("--edits", action="store_true", help="freeze pages, edit a line of each, build again")
    given = words.parse_args()
    if given.edits:
        edits(given)
        return
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
