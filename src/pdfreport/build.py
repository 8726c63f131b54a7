"""The whole story, from a source on disk to a file on disk: read, design, compose, write.

These are the calls of the Python surface (`import pdfreport`). Reading the clock, files and environment happens here
and in the rooms' own doors; what is between is arithmetic.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pdfreport.content.model import Edition
from pdfreport.content.read import load as read_edition
from pdfreport.design import read as design
from pdfreport.design.model import Design
from pdfreport.diag import NOWHERE, ContentError, Diagnostic, Notes, UsageError
from pdfreport.display.document import Document
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.page.compose import Workshop
from pdfreport.page.compose import compose as compose_pages
from pdfreport.page.typeset import Memory

PURPOSES = ("press", "archive", "office", "screen")
FEATURE, PLAIN = "sikai-feature", "plain-sikai"


@cache
def _memory() -> Memory:
    """What this process remembers from one build to the next; results never depend on it."""
    return Memory()


@cache
def catalog(folders: tuple[str, ...] = ()) -> Catalog:
    """The shipped fonts and those of the user's own folders."""
    return Catalog.open([default_folder(), *(Path(folder) for folder in folders)])


def load(source: str | os.PathLike[str]) -> Edition:
    """Read and check an edition: a folder with `edition.yaml`, or that file. Raises ContentError."""
    notes = Notes()
    edition = read_edition(source, notes)
    if edition is None or notes.errors:
        raise ContentError(tuple(notes))
    return edition


def compose(edition: Edition, layout: str | None = None, *, draft: bool = False) -> Document:
    """Make up every page. `layout` is a name or a file and overrides the pages' own.

    Raises UsageError for an unknown layout, ContentError for mistakes in it or in pictures, OversetError if copy is
    left over and this is not a draft.
    """
    notes = Notes(list(edition.remarks))
    designs = _designs(edition, layout, notes)
    fonts = catalog(_own_fonts(edition))
    document = compose_pages(edition, designs, Workshop(fonts, _memory(), notes, draft))
    if notes.errors and not draft:
        raise ContentError(tuple(notes))
    report = {**document.report, "diagnostics": tuple(notes)}
    return Document(document.pages, document.info, document.profile, document.faces, document.pictures, report)


def write_pdf(document: Document, purpose: str = "press") -> bytes:
    """The document as PDF bytes for `press`, `archive`, `office` or `screen`."""
    if purpose not in PURPOSES:
        raise UsageError([_usage("cli.unknown-purpose", purpose=purpose, known="、".join(PURPOSES))])
    from pdfreport.writers.pdf.document import write

    return write(document, purpose)


def build(
    source: str | os.PathLike[str],
    output: str | os.PathLike[str],
    layout: str | None = None,
    purpose: str = "press",
    report: str | os.PathLike[str] | None = None,
    *,
    draft: bool = False,
) -> dict[str, Any]:
    """Source to PDF file; returns the report, and writes it as JSON if `report` names a file."""
    marks = [("start", time.perf_counter())]
    edition = load(source)
    marks.append(("read", time.perf_counter()))
    document = compose(edition, layout, draft=draft)
    marks.append(("compose", time.perf_counter()))
    data = write_pdf(document, purpose)
    marks.append(("write", time.perf_counter()))
    write_whole(Path(output), data)
    marks.append(("save", time.perf_counter()))
    from pdfreport.report import full_report

    told = full_report(document, data, str(output), purpose, marks)
    if report is not None:
        import json

        write_whole(Path(report), (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())
    return told


def preview(
    source: str | os.PathLike[str],
    output: str | os.PathLike[str],
    layout: str | None = None,
    dpi: int = 150,
    *,
    guides: bool = False,
) -> list[Path]:
    """Pages as PNG pictures; more than one page gets its number in the name. Returns the files written."""
    from pdfreport.writers.preview.png import png

    document = compose(load(source), layout, draft=True)
    target = Path(output)
    several = len(document.pages) > 1
    files: list[Path] = []
    for index, page in enumerate(document.pages):
        file = target.with_stem(f"{target.stem}-{page.number}") if several else target
        write_whole(file, png(document, dpi, page=index, guides=guides))
        files.append(file)
    return files


def write_whole(path: Path, data: bytes) -> None:
    """Write beside and rename, so that a file is there whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        if path.exists():  # a file that is replaced keeps who may read it
            beside.chmod(path.stat().st_mode & 0o7777)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _designs(edition: Edition, layout: str | None, notes: Notes) -> Sequence[Design]:
    """One design per page: the call's, else the page's own, else the one its copy suggests."""
    read: dict[str, Design | None] = {}
    out: list[Design] = []
    for page in edition.pages:
        wanted = layout or page.layout or suggested(edition, page.stories)
        path = design.find(wanted, Path(edition.folder))
        if path is None:
            problem = _usage("design.unknown-layout", name=wanted, known="、".join(design.names()))
            raise (
                UsageError([problem])
                if layout
                else ContentError([Diagnostic(problem.severity, problem.code, page.where, problem.facts)])
            )
        if str(path) not in read:
            read[str(path)] = design.read(path, notes)
        found = read[str(path)]
        if found is not None:
            out.append(found)
    if notes.errors or len(out) < len(edition.pages):
        raise ContentError(tuple(notes))
    return out


def suggested(edition: Edition, stories: Sequence[str]) -> str:
    """A feature design for one story with a photograph, the plain one for anything else."""
    first = [edition.story(name) for name in stories]
    photo = len(first) == 1 and any(figure.kind == "photo" and figure.src for figure in first[0].figures)
    return FEATURE if photo else PLAIN


def _own_fonts(edition: Edition) -> tuple[str, ...]:
    """Folders of the user's own fonts: `fonts/` beside the edition, and those of PDFREPORT_FONTS."""
    named = os.environ.get("PDFREPORT_FONTS", "")
    beside = Path(edition.folder) / "fonts"
    return (*((str(beside),) if beside.is_dir() else ()), *filter(None, named.split(os.pathsep)))


def _usage(code: str, **facts: str) -> Diagnostic:
    notes = Notes()
    notes.error(code, NOWHERE, **facts)
    return notes.found[0]


def schema(kind: str = "edition") -> Mapping[str, Any]:
    """The JSON Schema of an edition or a layout, for editors that complete and check while typing."""
    if kind == "layout":
        from pdfreport.design.schema import schema_json as layout_schema

        return layout_schema()
    from pdfreport.content.written import schema_json

    return schema_json()


def layouts() -> list[dict[str, Any]]:
    """The shipped layouts: name, title, page size in mm, thumbnail if there is one."""
    from pdfreport.design.listing import listing

    return listing()


def font_report(source: str | os.PathLike[str] | None = None) -> list[dict[str, Any]]:
    """The fonts of the catalogue; with a source, also which of its characters each would miss."""
    from pdfreport.fonts.report import report as font_rows

    edition = None if source is None else load(source)
    text = "" if edition is None else edition.all_text()
    return font_rows(catalog(() if edition is None else _own_fonts(edition)), text)


def new(folder: str | os.PathLike[str]) -> list[Path]:
    """Write a working edition to start from into `folder`; refuses a folder that holds one. Returns the files."""
    from pdfreport.content.new import write_template

    return write_template(Path(folder))
