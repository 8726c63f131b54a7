"""Stories that go on on another page of a fixed design: where they are cut so that the frames of both pages are full.

Comes in: an edition in which a later page names the rest of a story, and its designs. Goes out: the edition with the
parts on their pages. Every place is tried that leaves enough lines before and behind it; the cheapest whole wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.division import Turn, divided, places
from pdfreport.content.model import Edition, PageCopy, Story
from pdfreport.design.model import Design
from pdfreport.diag import Notes, OversetError
from pdfreport.page.closed import Closing
from pdfreport.page.closing import close_page
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import Typesetter
from pdfreport.page.vacant import vacated

KEPT, SENT = 23, 35  # lines of text before and behind the cut at the least (docs/rules/makeup.md section 10)


def turned(edition: Edition, designs: Sequence[Design], setter: Typesetter, *, draft: bool) -> Edition:
    """The edition with every story that a page goes on with cut. Raises OversetError if one can be cut nowhere.

    A draft takes the place in the middle then, and shows what is over.
    """
    for rest, page in enumerate(edition.pages):
        for name in page.continued:
            if not any(part.id == name for part in page.parts):
                first = next(at for at, copy in enumerate(edition.pages) if name in copy.stories)
                edition = _turned(edition, name, (first, rest), designs, setter, draft)
    return edition


def _turned(
    edition: Edition, name: str, pages: tuple[int, int], designs: Sequence[Design], setter: Typesetter, draft: bool
) -> Edition:
    story = edition.story(name)
    numbers = [edition.pages[at].number for at in pages]
    found = [_cut(edition, story, Turn(after, numbers[0], numbers[1]), pages) for after in places(story)]
    best: tuple[int, Edition] | None = None
    for tried in found:
        price = _price(tried, name, pages, designs, setter)
        if price is not None and (best is None or price < best[0]):
            best = price, tried
    if best is not None:
        return best[1]
    if draft and found:
        return found[len(found) // 2]
    notes = Notes()
    title = "".join(row.text for row in story.headline) or name
    facts: dict[str, object] = {"page": numbers[0], "rest": numbers[1], "kept": KEPT, "sent": SENT}
    notes.error("pages.jump-not-closed", story.where, story=title, **facts)
    raise OversetError(notes.errors)


def _cut(edition: Edition, story: Story, turn: Turn, pages: tuple[int, int]) -> Edition:
    """The edition with the parts of a story on their pages."""
    copies = list(edition.pages)
    for at, part in zip(pages, divided(story, turn), strict=True):
        copies[at] = replace(copies[at], parts=(*copies[at].parts, part))
    return replace(edition, pages=tuple(copies))


def _price(
    edition: Edition, name: str, pages: tuple[int, int], designs: Sequence[Design], setter: Typesetter
) -> int | None:
    """What it costs to close both pages; None if one stays open, or has too few lines of the story."""
    total = 0
    for at, least in zip(pages, (KEPT, SENT), strict=True):
        closing, desk = closed(edition, edition.pages[at], designs[at], setter)
        if closing.overset or _open(closing) or _lines(closing, name, desk) < least:
            return None
        total += closing.price
    return total


def closed(edition: Edition, copy: PageCopy, design: Design, setter: Typesetter) -> tuple[Closing, Desk]:
    """A page closed for measuring: its findings are dropped."""
    notes = Notes()
    own = Typesetter(setter.catalog, notes, setter.memory, terms=edition.terms)
    desk = vacated(Desk(design, edition, copy, edition.on(copy), own, notes, {}, []))
    return close_page(desk), desk


def _open(closing: Closing) -> bool:
    return any(one.fit.open_lines or one.raised for one in closing.closed)


def _lines(closing: Closing, name: str, desk: Desk) -> int:
    """Lines of a story's text on the page."""
    found = 0
    for one in closing.closed:
        story = desk.story(one.thread.story)
        if story is not None and story.id == name:
            found += sum(choice.lines for choice in one.fit.choices)
    return found
