"""The sample's copy made shorter and longer: does each design still close? usage: scaled.py [--draw DIR] [LAYOUT …]

Paragraphs lose their last sentences or gain sentences of their neighbours, all in like measure, until the story has
70, 85, 100, 115 and 130 % of its characters. Told are open columns, copy too much, screws; `--draw` keeps pictures.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from pathlib import Path

import pdfreport
from pdfreport.content.model import Edition, Section, Span, Words
from pdfreport.diag import Severity
from pdfreport.page.typeset import cut

SAMPLE = Path(__file__).parents[1] / "data" / "jiangjin-2022"
DESIGNS = (
    "feature-sikai",
    "sikai-scroll",
    "sikai-numbers",
    "feature-duikai",
    "report-a3",
    "spread-sikai",
    "feature-bands",
)
SHARES = (70, 85, 100, 115, 130)
SENTENCE = re.compile(r"[^。；]*[。；][”）]?|[^。；]+$")


def scaled(edition: Edition, share: int) -> Edition:
    """The edition with its first story's running text at `share` per cent."""
    story = edition.stories[0]
    pool = [part for section in story.sections for words in section.paragraphs for part in SENTENCE.findall(words.text)]
    spare = [part for part in pool if 15 < len(part) < 70 and "“" not in part]
    owed = 0.0  # characters that the paragraphs before should have had more
    sections: list[Section] = []
    for section in story.sections:
        paragraphs: list[Words] = []
        for words in section.paragraphs:
            wanted = len(words.text) * share / 100 + owed
            made = _shorter(words, wanted) if share < 100 else _longer(words, wanted, spare)
            owed = wanted - len(made.text)
            paragraphs.append(made)
        sections.append(replace(section, paragraphs=tuple(paragraphs)))
    return replace(edition, stories=(replace(story, sections=tuple(sections)), *edition.stories[1:]))


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
    """Characters of the running text."""
    return sum(len(words.text) for section in sections for words in section.paragraphs)


def main() -> None:
    """Each design at each length."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--draw", type=Path)
    options.add_argument("layouts", nargs="*", default=list(DESIGNS))
    chosen = options.parse_args()
    edition = pdfreport.load(SAMPLE)
    whole = characters(edition.stories[0].sections)
    for name in chosen.layouts:
        for share in SHARES:
            copy = scaled(edition, share)
            real = round(100 * characters(copy.stories[0].sections) / whole)
            try:
                document = pdfreport.compose(copy, name)
            except (pdfreport.OversetError, pdfreport.ContentError) as error:
                found = [d for d in error.diagnostics if d.severity is Severity.ERROR]
                print(f"{name:16} {real:3} %  {'; '.join(d.message('en') for d in found)}")
                continue
            told = document.report["pages"][0]
            said = f"open {document.report['quality']['open_columns']}  screws {dict(told['screws'])}"
            print(f"{name:16} {real:3} %  {said}")
            if chosen.draw:
                from pdfreport.writers.preview.png import png

                chosen.draw.mkdir(parents=True, exist_ok=True)
                (chosen.draw / f"{name}-{share}.png").write_bytes(png(document, 72))


if __name__ == "__main__":
    main()
