"""The whole story, from a source on disk to a file on disk: read, design, compose, write.

These are the calls of the Python surface (`import pdfreport`). Reading the clock, files and environment happens here
and in the rooms' own doors; what is between is arithmetic.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pdfreport.archived import archived
from pdfreport.content.model import Edition, PageCopy
from pdfreport.content.read import load as read_edition
from pdfreport.design import read as design
from pdfreport.design.agree import agree
from pdfreport.design.model import Design
from pdfreport.diag import NOWHERE, ContentError, Diagnostic, Notes, OversetError, UsageError
from pdfreport.display.document import Document
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.outputs import check_outputs, write_whole
from pdfreport.page.compose import Workshop
from pdfreport.page.compose import compose as compose_pages
from pdfreport.page.typeset import Memory

PURPOSES = ("press", "archive", "office", "screen")
FEATURE, PLAIN = "feature-sikai", "plain-sikai"
CATALOGUES = 4  # sets of font folders remembered; most processes meet one


@lru_cache(maxsize=CATALOGUES)
def _memory(folders: tuple[str, ...]) -> Memory:
    """What this process remembers from one build with these fonts to the next; results never depend on it."""
    return Memory()


@lru_cache(maxsize=CATALOGUES)
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
    edition = taking(edition, layout)
    designs, shop = ready(edition, layout, draft=draft)
    if any(one.makeup or one.plan for one in designs) or any(page.pool for page in edition.pages):
        from pdfreport.makeup.edition import compose_made_up  # most designs have frames of their own

        document = compose_made_up(edition, designs, shop)
    else:
        document = compose_pages(edition, designs, shop)
    if shop.notes.errors and not draft:
        raise ContentError(tuple(shop.notes))
    report = {**document.report, "diagnostics": tuple(shop.notes)}
    files = {_layout_file(edition, page, layout): None if layout else _folder(edition) for page in edition.pages}
    return replace(document, report=report, sources=archived(edition, files))


def taking(edition: Edition, layout: str | None) -> Edition:
    """The edition for a layout of the call: pages that take from the pool are then as many as its stories need."""
    return replace(edition, open=True) if layout and any(page.pool for page in edition.pages) else edition


def ready(edition: Edition, layout: str | None, *, draft: bool) -> tuple[Sequence[Design], Workshop]:
    """The designs of the pages and the workshop that they are composed in. Raises as `compose` does."""
    notes = Notes(list(edition.remarks))
    designs = _designs(edition, layout, notes)
    folders = _own_fonts(edition)
    fonts = catalog(folders)
    notes.extend(fonts.remarks)
    _check_faces(designs, fonts, notes)
    return designs, Workshop(fonts, _memory(folders), notes, draft)


def write_pdf(document: Document, purpose: str = "press", standard: str = "") -> bytes:
    """The document as PDF bytes for `press`, `archive`, `office` or `screen`, to a standard of it (`x1a`, `a2u`).

    An archive file holds the document's source as it is now on the disk.
    """
    _check_purpose(purpose, standard)
    from pdfreport.writers.pdf.document import write

    if purpose != "archive" or standard == "a2u":
        return write(document, purpose, standard)
    return write(document, purpose, standard, {one.name: Path(one.path).read_bytes() for one in document.sources})


def _check_purpose(purpose: str, standard: str) -> None:
    """Refuse what there is no file for, before any work."""
    if purpose not in PURPOSES:
        raise UsageError([_usage("cli.unknown-purpose", purpose=purpose, known=PURPOSES)])
    if standard:
        from pdfreport.writers.pdf.purpose import purpose_of

        purpose_of(purpose, standard)


def build(
    source: str | os.PathLike[str],
    output: str | os.PathLike[str],
    layout: str | None = None,
    purpose: str = "press",
    report: str | os.PathLike[str] | None = None,
    *,
    draft: bool = False,
    standard: str = "",
) -> dict[str, Any]:
    """Source to PDF file; returns the report, and writes it as JSON if `report` names a file."""
    _check_purpose(purpose, standard)
    marks = [("start", time.perf_counter())]
    edition = load(source)
    check_outputs(map(Path, [output] if report is None else [output, report]), lambda: _sources(edition, layout))
    marks.append(("read", time.perf_counter()))
    try:
        document = compose(edition, layout, draft=draft)
    except OversetError as error:
        from pdfreport.otherwise import designs_that_take  # what does not fit is not the way of most pages

        raise OversetError([*error.diagnostics, *designs_that_take(edition, layout, compose)]) from None
    marks.append(("compose", time.perf_counter()))
    data = write_pdf(document, purpose, standard)
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

    edition, target = load(source), Path(output)
    document = compose(edition, layout, draft=True)  # how many pages it has may come of its stories
    several = len(document.pages) > 1
    files = [target.with_stem(f"{target.stem}-{page.number}") if several else target for page in document.pages]
    check_outputs(files, lambda: _sources(edition, layout))
    for index, file in enumerate(files):
        write_whole(file, png(document, dpi, page=index, guides=guides))
    return files


def _designs(edition: Edition, layout: str | None, notes: Notes) -> Sequence[Design]:
    """One design per page: the call's, else the page's own, else the one its copy suggests."""
    read: dict[Path, Design | None] = {}
    out: list[Design] = []
    for page in edition.pages:
        path = _layout_file(edition, page, layout)
        if path not in read:
            read[path] = design.read(path, notes, None if layout else _folder(edition))
        found = read[path]
        if found is not None:
            out.append(found)
    agree(out, notes)
    _check_profiles(out, notes)
    if notes.errors or len(out) < len(edition.pages):
        raise ContentError(tuple(notes))
    return out


def _check_profiles(designs: Sequence[Design], notes: Notes) -> None:
    """Every profile file of a layout's own must be one of a press; mistakes are told where it is named."""
    for found in dict.fromkeys((one.profile.icc, one.profile_where) for one in designs if one.profile_where.line):
        from pdfreport.images import profiles  # most papers are packaged ones

        try:
            profiles.load(found[0])
        except UsageError as fault:
            notes.extend(replace(told, where=found[1]) for told in fault.diagnostics)


def _check_faces(designs: Sequence[Design], fonts: Catalog, notes: Notes) -> None:
    """Every face that a design names must be there and may be embedded. Raises ContentError."""
    before = len(notes.errors)
    for face, where in dict.fromkeys(pair for one in designs for pair in one.faces):
        if not fonts.has(face[0]):
            notes.error("fonts.no-role", where, role=face[0], known=fonts.roles())
        elif not fonts.face(face).embeddable:
            notes.error("fonts.not-embeddable", where, face=fonts.face(face).ref.name)
    if len(notes.errors) > before:
        raise ContentError(tuple(notes))


def _layout_file(edition: Edition, page: PageCopy, layout: str | None) -> Path:
    """The file of a page's design. The call may name any file, the edition only those of its folder."""
    wanted = layout or page.layout or suggested(edition, page.stories)
    folder = _folder(edition)
    path = design.find(wanted, folder) if layout else design.find_inside(wanted, folder)
    if path is not None:
        return path
    is_file = layout is None and wanted.endswith((".yaml", ".yml"))
    code = "design.layout-outside" if is_file else "design.unknown-layout"
    problem = _usage(code, name=wanted[:80], known=design.names())
    if layout:
        raise UsageError([problem])
    raise ContentError([Diagnostic(problem.severity, problem.code, page.layout_where, problem.facts)])


def _folder(edition: Edition) -> Path:
    """The edition's folder as the user named it, so that messages do too."""
    named = Path(edition.file).parent
    return named if named.resolve() == Path(edition.folder) else Path(edition.folder)


def _sources(edition: Edition, layout: str | None) -> list[Path]:
    """Every file of the user's own that the pages are made from: no result may take its place."""
    found = [Path(edition.file), *map(Path, edition.named)]
    for name in {layout or page.layout for page in edition.pages}:
        path = design.find(name, _folder(edition)) if name else None
        if path is not None and name not in design.names():
            found += [path, *(path.parent / "shared").glob("*.yaml"), *path.parent.glob("*.ic[cm]")]
    return [*found, *(_folder(edition) / "fonts").glob("*")]


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


def _usage(code: str, **facts: object) -> Diagnostic:
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
