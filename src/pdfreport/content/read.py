"""The content room's door: a folder with `edition.yaml`, or that file, to an `Edition`.

Comes in: a path; goes out: the edition as frozen values, or nothing and every mistake in `notes`. Bodies, series and
pictures that the file names are looked for in its folder only.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pdfreport.content import story as stories
from pdfreport.content.check import check
from pdfreport.content.folder import Folder
from pdfreport.content.model import Advert, Edition, PageCopy, Story
from pdfreport.content.written import EditionWritten, FlatWritten, PageWritten, StoryWritten
from pdfreport.content.written_text import Text
from pdfreport.diag import Notes, Severity, Where
from pdfreport.record import place_of
from pdfreport.schema import decode
from pdfreport.source import Mapping_, Node, read_yaml

NAME = "edition.yaml"
MAX_PAGES = 200
MAX_STORIES = 2000
EPOCH = "SOURCE_DATE_EPOCH"


def load(path: str | os.PathLike[str], notes: Notes) -> Edition | None:
    """Read and check an edition; None if `notes` got errors."""
    file = _find(Path(path), notes)
    if file is None:
        return None
    node = read_yaml(file, notes, shown=str(file))
    if node is None:
        return None
    before, known = len(notes.errors), len(notes.found)
    written = _decode(node, notes)
    if written is None:
        return None
    _check_head(written, notes)
    folder = Folder(file.parent.resolve(), "" if file.parent == Path() else str(file.parent))
    edition = _edition(written, folder, str(file), notes)
    if edition is None:
        return None
    check(edition, place_of(written, "samples"), notes)
    return replace(edition, remarks=tuple(notes.found[known:])) if len(notes.errors) == before else None


def _find(path: Path, notes: Notes) -> Path | None:
    """The edition's file."""
    try:
        if path.is_file():
            return path
        if (path / NAME).is_file():
            return path / NAME
        code = "content.no-edition" if path.is_dir() else "content.not-found"
    except (OSError, ValueError):  # too long a name, a null byte
        code = "content.not-found"
    notes.error(code, Where(str(path)), name=NAME)
    return None


def _decode(node: Node, notes: Notes) -> EditionWritten | None:
    """The file as an edition; a file that is one story becomes an edition of one page."""
    keys = {key for key, _, _ in node.entries} if isinstance(node, Mapping_) else set()
    if keys & {"pages", "stories"} or not keys & {
        "headline",
        "lead",
        "paragraphs",
        "body",
        "sections",
        "sidebar",
        "deck",
    }:
        return decode(node, EditionWritten, notes)
    flat = decode(node, FlatWritten, notes)
    if flat is None:
        return None
    page = PageWritten(
        number=flat.number,
        section=flat.section,
        editors=flat.editors,
        layout=flat.layout,
        stories=(flat,),
        where=flat.where,
        places=flat.places,
    )
    return EditionWritten(
        publication=flat.publication, date=flat.date, title=flat.title, author=flat.author, samples=flat.samples,
        terms=flat.terms, pages=(page,), where=flat.where, places=flat.places,
    )  # fmt: skip


def _check_head(written: EditionWritten, notes: Notes) -> None:
    """Report a date that is no day or none at all, and editions larger than any paper."""
    if os.environ.get(EPOCH):
        _check_epoch(written, notes)
    elif not written.date:
        notes.warn("content.no-date", written.where)
    if written.date:
        from datetime import date

        try:
            date.fromisoformat(written.date)
        except ValueError:
            notes.error("content.date", written.places["date"], date=written.date)
    if len(written.pages) > MAX_PAGES:
        notes.error("content.too-many-pages", written.places["pages"], limit=MAX_PAGES)
    count = len(written.stories) + sum(len(page.stories) for page in written.pages)
    if count > MAX_STORIES:
        notes.error("content.too-many-stories", written.where, limit=MAX_STORIES)
    elif count == 0:
        notes.error("content.no-stories", written.where)


def _check_epoch(written: EditionWritten, notes: Notes) -> None:
    """Report a SOURCE_DATE_EPOCH that is no moment: a mistake where the edition needs it for its date."""
    from pdfreport.epoch import seconds_of  # few builds set it

    value = os.environ[EPOCH]
    if seconds_of(value) is None:
        severity = Severity.WARNING if written.date else Severity.ERROR
        notes.add(severity, "source.epoch", place_of(written, "date"), value=value[:40])


def _date_of_build() -> str:
    """The day that SOURCE_DATE_EPOCH names, by the clocks of China; "" if it is not set to a moment."""
    if not os.environ.get(EPOCH):
        return ""
    from datetime import UTC, datetime, timedelta

    from pdfreport.epoch import seconds_of

    seconds = seconds_of(os.environ[EPOCH])
    if seconds is None:
        return ""
    return str((datetime.fromtimestamp(seconds, UTC) + timedelta(hours=8)).date())


def _edition(written: EditionWritten, folder: Folder, file: str, notes: Notes) -> Edition | None:
    before = len(notes.errors)
    gathered = _Stories(folder, notes)
    for entry in written.stories:
        gathered.add(entry)
    pages = tuple(_page(page, number, gathered) for number, page in enumerate(written.pages, 1))
    if written.layout:
        place = written.places["layout"]
        pages = tuple(
            page if page.layout else replace(page, layout=written.layout, layout_where=place) for page in pages
        )
    if not pages:
        names = tuple(story.id for story in gathered.found)
        place = place_of(written, "layout")
        pages = (PageCopy(1, "", (), written.layout, names, written.where, place),)
    if len(notes.errors) > before or not gathered.found:
        return None
    headline = "".join(line.text for line in _lead(pages, gathered.found).headline)
    return Edition(
        publication=written.publication.strip(),
        date=written.date or _date_of_build(),
        pages=pages,
        stories=tuple(gathered.found),
        folder=str(folder.root),
        file=file,
        title=written.title.strip() or headline,
        author=written.author.strip() or written.publication.strip(),
        samples=written.samples,
        masthead=tuple(line.strip() for line in written.masthead if line.strip()),
        terms=tuple(term.strip() for term in written.terms if term.strip()),
        named=tuple(dict.fromkeys(folder.named)),
        open=not written.pages,
    )


def _lead(pages: Sequence[PageCopy], stories: Sequence[Story]) -> Story:
    """The most important story of the first page, whose headline a file without a title bears."""
    first = [story for story in stories if story.id in pages[0].stories]
    return min(first or stories, key=lambda story: (story.importance, story.id))


class _Stories:
    """The stories of an edition while they are gathered from its list and its pages."""

    def __init__(self, folder: Folder, notes: Notes) -> None:
        self.folder, self.notes = folder, notes
        self.found: list[Story] = []

    def add(self, written: StoryWritten) -> str:
        """Read one story and remember it, unless it is the rest of another; returns its id."""
        if written.continued:
            if set(written.places) != {"continued"}:
                self.notes.error("pages.continued-alone", written.where, name=written.continued)
            return written.continued
        rank = len(self.found)
        made = stories.story(written, rank, self.folder, self.notes)
        if made is None:
            return written.id
        self.found.append(made)
        return made.id


def _page(written: PageWritten, order: int, gathered: _Stories) -> PageCopy:
    """One page; stories written on it are added to the edition's."""
    names = tuple(entry.value if isinstance(entry, Text) else gathered.add(entry) for entry in written.stories)
    rests = tuple(entry.continued for entry in written.stories if isinstance(entry, StoryWritten) and entry.continued)
    number = order if written.number is None else written.number
    layout, own = (place_of(written, key) for key in ("layout", "number"))
    places = tuple(entry.where for entry in written.stories)
    section = written.section.strip()
    found: tuple[Advert, ...] = ()
    if written.adverts:
        from pdfreport.content.adverts import adverts  # most pages have none

        found = adverts(written.adverts, gathered.folder, gathered.notes)
    return PageCopy(
        number, section, written.editors, written.layout, names, written.where, layout, own, places, found,
        pool=not names, continued=rests,
    )  # fmt: skip
