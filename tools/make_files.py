"""Every file that the program can make of what is shipped: edition × layout that takes it × purpose and standard.

usage: python tools/make_files.py FOLDER [INDEX.json]

Writes the files and `index.json`, a row each with name, edition, layout, purpose, standard, what veraPDF is to hold it
to, and SHA-256. With an index of another run only what it lists is made, by one process in the opposite order: so
whatever one page leaves behind in memory must not show in the next. Run in different surroundings, two indexes must be
equal.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pdfreport
from pdfreport.content.model import Edition
from pdfreport.diag import ContentError, OversetError, Severity
from pdfreport.display.document import Document
from pdfreport.writers.pdf.purpose import KINDS, Purpose

SEVERAL = 2  # processes: CI machines have two cores
NOT_TAKEN = {"pages.fixed-design", "charts.no-room", "charts.no-width"}  # the design's refusals, not faults of a source
Row = dict[str, str]
TOP = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("EDITIONS", TOP / "data"))  # may lie elsewhere: where a source is must not show either


def editions() -> list[str]:
    """The names of all that is shipped."""
    return [file.parent.name for file in sorted(DATA.glob("*/edition.yaml"))]


def possible(name: str) -> Iterator[tuple[str, str, Document]]:
    """An edition in its own layouts, then in every other that takes it."""
    edition = pdfreport.load(DATA / name)
    yield name, "", pdfreport.compose(edition)
    own = {page.layout for page in edition.pages}
    for layout in (str(one["name"]) for one in pdfreport.layouts()):
        if own != {layout}:
            document = taken(edition, layout)
            if document is not None:
                yield name, layout, document


def taken(edition: Edition, layout: str) -> Document | None:
    """The pages, or nothing if the layout does not take the edition: too much copy, no room for a chart, a pool."""
    try:
        return pdfreport.compose(edition, layout)
    except OversetError:
        return None
    except ContentError as refusal:
        if not {one.code for one in refusal.diagnostics if one.severity is Severity.ERROR} <= NOT_TAKEN:
            raise
        return None


def listed(wanted: list[Row]) -> Iterator[tuple[str, str, Document]]:
    """Edition, layout and pages of what another run made, in the opposite order."""
    for edition, layout in reversed(list(dict.fromkeys((row["edition"], row["layout"]) for row in wanted))):
        yield edition, layout, pdfreport.compose(pdfreport.load(DATA / edition), layout or None)


def flavours(kind: Purpose) -> str:
    """What a file claims, by veraPDF's names."""
    return f"{kind.pdfa}u,ua1" if kind.pdfa else ""


def written(folder: Path, pages: Iterable[tuple[str, str, Document]]) -> list[Row]:
    """Every file of these pages, and what is to be known of it."""
    rows = []
    for edition, layout, document in pages:
        for kind in KINDS:
            data = pdfreport.write_pdf(document, kind.name, kind.standard)
            name = "-".join(filter(None, (edition, layout, kind.name, kind.standard))) + ".pdf"
            (folder / name).write_bytes(data)
            rows.append({
                "file": name, "edition": edition, "layout": layout, "purpose": kind.name, "standard": kind.standard,
                "flavours": flavours(kind), "sha256": hashlib.sha256(data).hexdigest(),
            })  # fmt: skip
    return rows


def whole_edition(folder: Path, name: str) -> list[Row]:
    """All files of one edition, by whichever process is free."""
    return written(folder, possible(name))


def main(folder: Path, wanted: list[Row]) -> None:
    """Make them: all that can be made, several editions at a time, or what is wanted, one after another."""
    folder.mkdir(parents=True)
    if wanted:
        rows = written(folder, listed(wanted))
    else:
        with ProcessPoolExecutor(SEVERAL) as pool:
            rows = [row for made in pool.map(partial(whole_edition, folder), editions()) for row in made]
    (folder / "index.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf8")


if __name__ == "__main__":
    index = json.loads(Path(sys.argv[2]).read_bytes()) if len(sys.argv) > 2 else []
    main(Path(sys.argv[1]), index)
