"""What would fill lines that stay open: copy that is there and not used (makeup.md section 9).

Comes in: a closing whose threads leave lines open, and its desk. Goes out: notes, for each such story the optional
paragraph that was left out, the pull quote and the story of the reserve that come nearest, within two lines. Lines are
those of the thread's own measure. Screws that would do are told by `cures`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.content.model import Story
from pdfreport.diag import Notes
from pdfreport.page.closed import Closed, Closing
from pdfreport.page.desk import Desk
from pdfreport.page.told import title_of
from pdfreport.page.typeset import thousandths

NEAR = 2  # lines by which a filler may miss
HEAD = 4  # lines of a head over a story from the reserve: two of type, with their white
SHOWN = 20  # characters of a text that a message quotes


def tell_fillers(closing: Closing, desk: Desk, notes: Notes) -> None:
    """For every story with open lines say what of the edition's own copy would fill them."""
    for closed in closing.closed:
        story = desk.story(closed.thread.story)
        lines = open_lines(closed)
        if story is None or lines <= 0 or closed.legs[0].vertical:
            continue
        _tell_optional(closed, story, lines, notes)
        for code, found in (("fill.quote", _quotes(closed, story, desk)), ("fill.reserve", _reserve(closed, desk))):
            near = [one for one in found if abs(one[0] - lines) <= NEAR]
            if near:
                count, text, where = min(near, key=lambda one: abs(one[0] - lines))
                key = "text" if code == "fill.quote" else "reserve"
                facts = {key: text, "lines": count, "open": lines, "story": title_of(story)}
                notes.note(code, where.where, **facts)


def open_lines(closed: Closed) -> int:
    """Lines that a thread leaves open, in all its legs."""
    return closed.raised * sum(not leg.cut for leg in closed.legs) + closed.fit.open_lines


def _tell_optional(closed: Closed, story: Story, lines: int, notes: Notes) -> None:
    """An optional paragraph that was left out and misses the room by little."""
    for one, choice in zip(closed.stuff, closed.fit.choices, strict=True):
        full = one.element.choices[0].lines
        if choice.kind == "left-out" and lines < full:
            words = one.piece.rows[0]
            facts = {"text": words.text[:SHOWN], "lines": full, "cut": full - lines}
            notes.note("fill.optional", words.where, story=title_of(story), **facts)


def _quotes(closed: Closed, story: Story, desk: Desk) -> Iterator[tuple[int, str, Story]]:
    """The story's quotes where its thread sets none, with the lines that each takes between paragraphs."""
    if closed.thread.quotes or not story.quotes:
        return
    from pdfreport.page.forms import pull_quote  # few pages stay open

    style = next((one.style for one in closed.stuff if one.head is None), None)
    if style is not None:
        for quote, one in zip(story.quotes, pull_quote.between(story, style, closed.legs[0].width, desk), strict=True):
            element = one.element
            yield element.choices[0].lines + element.above + element.below, quote.text.text[:SHOWN], story


def _reserve(closed: Closed, desk: Desk) -> Iterator[tuple[int, str, Story]]:
    """The edition's stories in reserve that no page has, with the lines that each takes with a head."""
    used = {name for copy in desk.edition.pages for name in copy.stories}
    style = next((one.style for one in closed.stuff if one.head is None), None)
    for other in desk.edition.stories:
        if style is None or not other.wishes.reserve or other.id in used:
            continue
        measure = thousandths(closed.legs[0].width, style)
        text = (*other.lead, *other.paragraphs, *(words for part in other.sections for words in part.paragraphs))
        yield HEAD + sum(len(desk.set.broken(words, style, measure)) for words in text), title_of(other), other
