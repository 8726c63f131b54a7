"""The order in which a story is read, whatever the order in which a design places it.

Comes in: stories. Goes out: a passage per node, in the editor's order: kicker, headline, deck, byline, lead, body with
its heads, each figure after the section it belongs to, the other figures, the sidebar (print-standards.md section 4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pdfreport.content.model import Advert, Figure, Story, Words
from pdfreport.display.structure import Passage
from pdfreport.page.parts import pieces

BEFORE = ("kicker", "headline", "deck", "byline", "lead", "paragraphs")


def passages(stories: Iterable[Story]) -> tuple[Passage, ...]:
    """The passages of all stories, story after story."""
    return tuple(passage for story in stories for passage in _story(story))


def paid(adverts: Iterable[Advert]) -> Iterator[Passage]:
    """The passages of adverts, which come after all stories."""
    for advert in adverts:
        own = f"advert/{advert.id}"
        yield Passage(f"{own}/label")
        if advert.src:
            yield Passage(f"{own}/picture")
        yield from (Passage(f"{own}/{rank}") for rank in range(len(advert.text)))


def _story(story: Story) -> Iterator[Passage]:
    for part in BEFORE:
        yield from _part(story, part)
    yield from (Passage(f"{story.id}/quote/{rank}") for rank in range(len(story.quotes)))
    sections = {section.id for section in story.sections}
    for rank, section in enumerate(story.sections, 1):
        yield from _part(story, f"sections:{rank}")
        yield from _figures(story, (figure for figure in story.figures if figure.section == section.id))
    yield from _figures(story, (figure for figure in story.figures if figure.section not in sections))
    if story.sidebar is not None:
        node = f"{story.id}/sidebar"
        yield Passage(f"{node}/title", _title(story.sidebar.title))
        hues: set[str] = set()
        for rank, item in enumerate(story.sidebar.items):
            if item.hue not in hues:
                hues.add(item.hue)
                yield Passage(f"{node}/subject-{item.hue}", story.sidebar.subject(item.hue))
            yield Passage(f"{node}/{rank}", actual=item.text)


def _part(story: Story, part: str) -> Iterator[Passage]:
    open_: tuple[tuple[str, str], ...] = ()
    for piece in pieces(story, part):
        for node, role in piece.inside:
            if (node, role) not in open_:
                yield Passage(node, role=role)
        open_ = piece.inside
        yield Passage(piece.node, _title(piece.rows) if piece.role.startswith("H") else "")


def _figures(story: Story, figures: Iterable[Figure]) -> Iterator[Passage]:
    for figure in figures:
        yield Passage(f"{story.id}/figure/{figure.id}")


def _title(rows: tuple[Words, ...]) -> str:
    """A heading of several lines on one."""
    return " ".join(row.text for row in rows)


def alternative(figure: Figure) -> str:
    """What a figure shows in words: its alt, else what else is said of it, last its address or its chart's numbers."""
    said = figure.alt or figure.caption.text or figure.title.text or figure.link
    if said or figure.chart is None:
        return said or figure.id
    return "；".join(f"{row.label}{row.shown}{figure.chart.unit}" for row in figure.chart.rows)
