"""Every file that the program can make of what is shipped: edition × layout that takes it × purpose and standard.

usage: python tools/make_files.py FOLDER [INDEX.json]

Writes the files and `index.json`, a row each with name, edition, layout, purpose, standard, what veraPDF is to hold it
to, and SHA-256. With an index of another run only what it lists is made, in the opposite order: so whatever one page
leaves behind in memory must not show in the next. Run in different surroundings, two indexes must be equal.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pdfreport
from pdfreport.diag import OversetError
from pdfreport.display.document import Document
from pdfreport.writers.pdf.purpose import KINDS, Purpose

TOP = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("EDITIONS", TOP / "data"))  # may lie elsewhere: where a source is must not show either


def made(wanted: list[dict[str, str]]) -> Iterator[tuple[str, str, Document]]:
    """Edition, layout and pages, of what is wanted or, if that is nothing, of all that can be made."""
    if wanted:
        for edition, layout in reversed(list(dict.fromkeys((row["edition"], row["layout"]) for row in wanted))):
            yield edition, layout, pdfreport.compose(pdfreport.load(DATA / edition), layout or None)
        return
    layouts = [str(one["name"]) for one in pdfreport.layouts()]
    for folder in sorted(DATA.glob("*/edition.yaml")):
        edition = pdfreport.load(folder.parent)
        yield folder.parent.name, "", pdfreport.compose(edition)
        own = {page.layout for page in edition.pages}
        for layout in layouts:
            if own != {layout}:
                try:
                    yield folder.parent.name, layout, pdfreport.compose(edition, layout)
                except OversetError:  # this layout does not take this edition
                    continue


def flavours(kind: Purpose) -> str:
    """What a file claims, by veraPDF's names."""
    return f"{kind.pdfa}u,ua1" if kind.pdfa else ""


def main(folder: Path, wanted: list[dict[str, str]]) -> None:
    """Make them."""
    folder.mkdir(parents=True)
    rows = []
    for edition, layout, document in made(wanted):
        for kind in KINDS:
            data = pdfreport.write_pdf(document, kind.name, kind.standard)
            name = "-".join(filter(None, (edition, layout, kind.name, kind.standard))) + ".pdf"
            (folder / name).write_bytes(data)
            rows.append({
                "file": name, "edition": edition, "layout": layout, "purpose": kind.name, "standard": kind.standard,
                "flavours": flavours(kind), "sha256": hashlib.sha256(data).hexdigest(),
            })  # fmt: skip
    (folder / "index.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf8")


if __name__ == "__main__":
    index = json.loads(Path(sys.argv[2]).read_bytes()) if len(sys.argv) > 2 else []
    main(Path(sys.argv[1]), index)
