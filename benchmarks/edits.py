"""One line more or less in a paragraph: do the same frames take it, and how soon? usage: edits.py [LAYOUT …]

Every paragraph of the sample that is longer than three lines loses a line's worth of characters, or says some of its
own again, one paragraph at a time. «same» are pages that close with every edge where it was, «closed» those that close
with the screws free to turn; the time is that of one page made again in a process that knows all other paragraphs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

import pdfreport
from benchmarks.scaled import DESIGNS as SCALED
from pdfreport.build import ready
from pdfreport.content.model import Edition, Section, Words
from pdfreport.design.model import Screw
from pdfreport.page.closing import closed_at
from pdfreport.page.desk import Desk
from pdfreport.page.streams import streams
from pdfreport.page.typeset import Typesetter, cut

SAMPLE = Path(__file__).parents[1] / "data" / "jiangjin-2022"
DESIGNS = tuple(name for name, sample in SCALED.items() if sample == SAMPLE.name)
LINE = 14  # characters; the measure of most designs
LONG = 45


def edited(edition: Edition) -> Iterator[Edition]:
    """The edition with each paragraph in turn a line shorter, then a line longer."""
    story = edition.stories[0]
    for rank, section in enumerate(story.sections):
        for at, words in enumerate(section.paragraphs):
            if len(words.text) < LONG:
                continue
            for changed in (_shorter(words), _longer(words)):
                paragraphs = (*section.paragraphs[:at], changed, *section.paragraphs[at + 1 :])
                sections: list[Section] = list(story.sections)
                sections[rank] = replace(section, paragraphs=paragraphs)
                yield replace(edition, stories=(replace(story, sections=tuple(sections)), *edition.stories[1:]))


def _shorter(words: Words) -> Words:
    head, tail = cut(words, 0, len(words.text) - LINE - 1), cut(words, len(words.text) - 1, len(words.text))
    return Words((*head.spans, *tail.spans), words.where)


def _longer(words: Words) -> Words:
    end = len(words.text) - 1
    again = cut(words, end - LINE, len(words.text))
    return Words((*cut(words, 0, end).spans, *again.spans), words.where)


def desk_of(edition: Edition, layout: str) -> Desk:
    """The desk of the first page."""
    designs, shop = ready(edition, layout, draft=False)
    copy = edition.pages[0]
    setter = Typesetter(shop.catalog, shop.notes, shop.memory, terms=edition.terms)
    stories = tuple(edition.story(name) for name in copy.stories)
    return Desk(designs[0], edition, copy, stories, setter, shop.notes, {}, [])


def main() -> None:
    """Each design with each edit."""
    edition = pdfreport.load(SAMPLE)
    for name in sys.argv[1:] or DESIGNS:
        desk = desk_of(edition, name)
        before = closed_at(desk, streams(desk))
        assert before is not None
        fixed = tuple(Screw(screw.name, turn := before.turned[screw.name], turn, 0) for screw in desk.design.screws)
        same = closed = count = 0
        times: list[float] = []
        for copy in edited(edition):
            at = desk_of(copy, name)
            start = perf_counter()
            found = closed_at(at, streams(at))
            times.append(perf_counter() - start)
            held = replace(at, design=replace(at.design, screws=fixed))
            count += 1
            closed += found is not None
            same += closed_at(held, streams(held)) is not None
        print(f"{name:16} {count} edits: same {100 * same // count} %, closed {100 * closed // count} %,"
              f" fit {1000 * median(times):.0f} ms, slowest {1000 * max(times):.0f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
