"""Checks across an edition: names that refer to each other, facts that must stand in their sentence, typing slips.

Comes in: an `Edition` and where its parts stand; goes out: findings only. Errors are things that would lose copy or
print it in the wrong place; warnings are things an editor should look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pdfreport.content.check_pages import check_pages
from pdfreport.content.model import Edition, Figure, Item, Story, Words
from pdfreport.diag import Notes, Where
from pdfreport.mistakes import nearest

SAMPLES = ("publication", "date", "title", "author", "number", "section", "editors")
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", '"': "“”", "(": "（"}
_ASCII_MARK = re.compile(r"[,;:?!\"(]")


def check(edition: Edition, samples: Where, notes: Notes) -> None:
    """Report everything that does not agree; `samples` is the place of that list."""
    for name in edition.samples:
        if name not in SAMPLES:
            notes.error("content.unknown-sample", samples, name=name[:30], known=SAMPLES)
    _unique(((story.id, story.where) for story in edition.stories), "story", notes)
    _unique(((str(page.number), page.number_where) for page in edition.pages), "page", notes)
    check_pages(edition, notes)
    for story in edition.stories:
        _story(story, notes)


def _unique(named: Iterable[tuple[str, Where]], kind: str, notes: Notes) -> None:
    seen: dict[str, Where] = {}
    for name, where in named:
        if name in seen:
            notes.error(f"content.same-{kind}", where, name=name[:40], line=seen[name].line)
        seen.setdefault(name, where)


def _story(story: Story, notes: Notes) -> None:
    if not story.headline:
        notes.warn("content.no-headline", story.where, story=story.id)
    sections = [section.id for section in story.sections]
    _unique(((section.id, section.where) for section in story.sections), "section", notes)
    _unique(((figure.id, figure.where) for figure in story.figures), "figure", notes)
    for figure in story.figures:
        if figure.section and figure.section not in sections:
            guess = nearest(figure.section, sections) or sections or "—"
            notes.error("content.unknown-section", figure.where, name=figure.section[:40], nearest=guess)
        _figure(figure, notes)
    if story.sidebar is not None:
        for item in story.sidebar.items:
            _item(item, notes)
    for words in _texts(story):
        at = _slip(words.text)
        if at >= 0:
            mark, around = words.text[at], words.text[max(at - 6, 0) : at + 7]
            notes.warn("content.half-width-mark", words.where, mark=mark, full=_FULL[mark], text=around)


def _slip(text: str) -> int:
    """Where the first ASCII mark stands in Chinese: 甲,乙 is a slip, 3.5 and C#语言 are not; -1 if there is none."""
    for found in _ASCII_MARK.finditer(text):
        left, right = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if found[0] == '"':
            if _is_han(left) or _is_han(right):
                return found.start()
        elif _is_han(left) and (_is_han(right) or (right in "“”" and found[0] != "(")):
            return found.start()
    return -1


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _figure(figure: Figure, notes: Notes) -> None:
    """What a picture's readers and its author may expect (look.md section 6)."""
    if not figure.alt and (figure.chart is not None or (figure.kind == "photo" and figure.src)):
        notes.warn("content.no-alt", figure.where, figure=figure.id)
    if figure.kind == "photo" and figure.src and figure.licence and not figure.credit:
        notes.warn("content.no-credit", figure.where, figure=figure.id, licence=figure.licence)


def _item(item: Item, notes: Notes) -> None:
    """A sidebar's cuts must be cut from its sentence: the program prints only words that stand in the source."""
    if item.label and not item.text.startswith(item.label):
        notes.warn("content.label-not-in-text", item.where, label=item.label[:40])
    for name in ("value", "note"):
        cut = getattr(item, name)
        if cut and cut not in item.text:
            notes.warn("content.cut-not-in-text", item.where, key=name, cut=cut[:40])


def _texts(story: Story) -> Iterator[Words]:
    yield from (story.kicker, *story.headline, story.deck, story.byline, *story.lead, *story.paragraphs)
    for section in story.sections:
        yield from (*section.title, *section.paragraphs)
    yield from (figure.caption for figure in story.figures)
