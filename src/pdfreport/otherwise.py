"""Which other designs take copy that did not fit its own, found by really making the pages.

In: an edition and the design that refused it. Out: names of shipped designs of the same sheet. Designs that make pages
up are not tried, they would change the order of the page; nor is another design looked for where a made-up page does
not close, since nothing holds more than a page made for its copy.
"""

from __future__ import annotations

from collections.abc import Callable

from pdfreport.content.model import Edition
from pdfreport.design.read import find, names, read
from pdfreport.diag import Diagnostic, Notes, PdfreportError
from pdfreport.display.document import Document

ENOUGH = 2  # designs named at the most

Compose = Callable[[Edition, str], Document]


def designs_that_take(edition: Edition, refused: str | None, compose: Compose) -> tuple[Diagnostic, ...]:
    """A note that names shipped designs in which the edition closes; none if there is none."""
    used = {refused} if refused else {page.layout for page in edition.pages}
    files = [file for file in map(find, sorted(used)) if file is not None]  # not those that lie beside an edition
    own = [design for design in (read(file, Notes()) for file in files) if design is not None]
    sheets = {design.grid.page for design in own if design.makeup is None}
    found: list[str] = []
    for name in names() if sheets or not own else ():
        file = find(name)
        design = None if name in used or file is None else read(file, Notes())
        if design is None or design.makeup is not None or len(found) == ENOUGH:
            continue
        if own and design.grid.page not in sheets:
            continue
        try:
            document = compose(edition, name)
        except PdfreportError:
            continue
        if document.report["quality"]["open_columns"] == 0:
            found.append(name)
    notes = Notes()
    if found:
        notes.warn("page.cure-layout", edition.pages[0].where, layouts=found)
    return tuple(notes)
