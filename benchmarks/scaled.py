"""The samples' copy made shorter and longer: does each design still close? usage: scaled.py [--draw DIR] [LAYOUT …]

Paragraphs lose their last sentences or gain sentences of their neighbours, all in like measure, until the stories have
70, 85, 100, 115 and 130 % of their characters; heads, leads, verse, lists and notes stay. Told are open columns, copy
too much, screws, and what else was done; `--draw` keeps pictures.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import process_time

import pdfreport
from pdfreport.content.model import Edition, Section, Span, Story, Words
from pdfreport.diag import Severity
from pdfreport.page.typeset import cut

DATA = Path(__file__).parents[1] / "data"
DESIGNS = {
    "feature-sikai": "jiangjin-2022", "sikai-scroll": "jiangjin-2022", "sikai-numbers": "jiangjin-2022",
    "feature-duikai": "jiangjin-2022", "report-a3": "jiangjin-2022", "spread-sikai": "jiangjin-2022",
    "feature-bands": "jiangjin-2022",
    "feature-essay": "mountain-essay", "sikai-interview": "reading-room", "vertical-sikai": "mountain-post",
}  # fmt: skip
SHARES = (70, 85, 100, 115, 130)
SENTENCE = re.compile(r"[^。；]*[。；][”）]?|[^。；]+$")
LONGEST = 400  # characters of a sentence that is repeated
DONE = (
    "page.leading", "page.body-size", "page.head-size", "page.head-row", "page.quote", "page.paragraph", "page.words",
    "page.picture-left", "page.sidebar",
)  # fmt: skip


def scaled(edition: Edition, share: int) -> Edition:
    """The edition with its stories' running text at `share` per cent."""
    return replace(edition, stories=tuple(_scaled(story, share) for story in edition.stories))


def _scaled(story: Story, share: int) -> Story:
    pool = [part for words in _running(story) for part in SENTENCE.findall(words.text)]
    spare = [part for part in pool if 15 < len(part) < 70 and "“" not in part] or [p for p in pool if len(p) < LONGEST]
    rest = _Rest(share, spare)
    paragraphs = rest.through(story.paragraphs)
    sections = tuple(replace(one, paragraphs=rest.through(one.paragraphs)) for one in story.sections)
    return replace(story, paragraphs=paragraphs, sections=sections)


class _Rest:
    """What the paragraphs so far have fewer characters than they should, and the sentences to make up with."""

    def __init__(self, share: int, spare: list[str]) -> None:
        self._share, self._spare, self._owed = share, spare, 0.0

    def through(self, paragraphs: tuple[Words, ...]) -> tuple[Words, ...]:
        """The paragraphs, those of running text at the share."""
        return tuple(words if words.form is not None else self._made(words) for words in paragraphs)

    def _made(self, words: Words) -> Words:
        wanted = len(words.text) * self._share / 100 + self._owed
        made = _shorter(words, wanted) if self._share < 100 else _longer(words, wanted, self._spare)
        self._owed = wanted - len(made.text)
        return made


def _running(story: Story) -> Iterator[Words]:
    texts = (story.paragraphs, *(section.paragraphs for section in story.sections))
    return (words for paragraphs in texts for words in paragraphs if words.form is None)


def _shorter(words: Words, wanted: float) -> Words:
    """The first sentences of a paragraph that come nearest to so many characters; at least one."""
    ends = [found.end() for found in SENTENCE.finditer(words.text) if found.group()]
    return cut(words, 0, min(ends, key=lambda end: abs(end - wanted)))


def _longer(words: Words, wanted: float, spare: list[str]) -> Words:
    """The paragraph and sentences after it, each the one that brings it nearest to so many characters."""
    made = words
    while wanted - len(made.text) > 10:
        missing = wanted - len(made.text)
        part = min(spare, key=lambda one: (abs(len(one) - missing), one))
        spare.remove(part)
        spare.append(part)
        made = Words((*made.spans, Span(part)), words.where)
    return made


def characters(sections: tuple[Section, ...]) -> int:
    """Characters of the running text of sections."""
    return sum(len(words.text) for section in sections for words in section.paragraphs)


def length(edition: Edition) -> int:
    """Characters of the running text of all stories."""
    return sum(len(words.text) for story in edition.stories for words in _running(story))


def main() -> None:
    """Each design at each length."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--draw", type=Path)
    options.add_argument("--dpi", type=int, default=72)
    options.add_argument("--shares", type=int, nargs="*", default=list(SHARES))
    options.add_argument("layouts", nargs="*", default=list(DESIGNS))
    chosen = options.parse_args()
    for name in chosen.layouts:
        edition = pdfreport.load(DATA / DESIGNS.get(Path(name).stem, "jiangjin-2022"))
        for share in chosen.shares:
            copy = scaled(edition, share)
            real = round(100 * length(copy) / length(edition))
            start = process_time()
            try:
                document = pdfreport.compose(copy, name)
            except (pdfreport.OversetError, pdfreport.ContentError) as error:
                found = [d for d in error.diagnostics if d.severity is Severity.ERROR]
                print(f"{name:16} {real:3} %  {'; '.join(d.message('en') for d in found)}")
                continue
            told = document.report["pages"][0]
            done = [d.code.removeprefix("page.") for d in document.report["diagnostics"] if d.code.startswith(DONE)]
            said = f"open {document.report['quality']['open_columns']}  screws {dict(told['screws'])}"
            print(f"{name:16} {real:3} %  {process_time() - start:4.1f} s  {said}  {' '.join(done)}")
            if chosen.draw:
                from pdfreport.writers.preview.png import png

                chosen.draw.mkdir(parents=True, exist_ok=True)
                (chosen.draw / f"{Path(name).stem}-{share}.png").write_bytes(png(document, chosen.dpi))


if __name__ == "__main__":
    main()
