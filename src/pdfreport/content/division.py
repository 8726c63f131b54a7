"""转版: a story cut in two after a paragraph, each part a story of its own with its turn line.

Comes in: a story, the place of the cut, the numbers of both pages. Goes out: two stories. Paragraphs keep their places
in the whole, those of the other part being empty, so that their nodes, and with them the text of the file, are those
of the uncut story. Turn lines and the head repeated over the rest are furniture: they belong to the pages, not to the
copy (docs/rules/newspaper.md section 2).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from pdfreport.content.model import Form, Section, Span, Story, Words

ONWARD, RETURN = "turn", "returned"  # kinds of turn lines; a head of the second kind is one repeated
FOLLOWS = ("continued", "signature", "note", "item", "dialogue")  # kinds that stay with the paragraph before them
_DIGITS = "〇一二三四五六七八九"
TURNS = (ONWARD, RETURN)
NOTHING = Words(())


class Turn(NamedTuple):
    """Between which pages a story goes on, and after how many of its paragraphs, lead and sections counted in."""

    after: int
    page: int
    rest: int


def places(story: Story) -> tuple[int, ...]:
    """After how many paragraphs a story may be cut: past its lead, not before what belongs to the one before."""
    found = _paragraphs(story)
    first = len(story.lead) + len(story.paragraphs)
    heads = set()
    for section in story.sections:
        heads.add(first)
        first += len(section.paragraphs)
    starts = range(len(story.lead) + 1, len(found))
    return tuple(at for at in starts if at in heads or (found[at].form or Form()).kind not in FOLLOWS)


def divided(story: Story, turn: Turn) -> tuple[Story, Story]:
    """The part before the cut, with the line that says where it goes on, and the rest below its short head."""
    onward = _line(f"（下转第{spoken(turn.rest)}版）", story, ONWARD)
    back = _line(f"（上接第{spoken(turn.page)}版）", story, RETURN)
    return _before(story, turn.after, onward), _after(story, turn.after, back)


def spoken(number: int) -> str:
    """A page number as turn lines give it: 三, 十二, 二十; from a hundred on digit by digit."""
    if number >= 100:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def _paragraphs(story: Story) -> tuple[Words, ...]:
    return (*story.lead, *story.paragraphs, *(words for part in story.sections for words in part.paragraphs))


def _line(said: str, story: Story, kind: str) -> Words:
    return Words((Span(said, nobreak=True),), story.where, Form(kind))


def _before(story: Story, after: int, onward: Words) -> Story:
    paragraphs = story.paragraphs[: after - len(story.lead)]
    left = after - len(story.lead) - len(paragraphs)
    sections: list[Section] = []
    for section in story.sections:
        if left > 0:
            sections.append(replace(section, paragraphs=section.paragraphs[:left]))
            left -= len(section.paragraphs)
    if sections:
        sections[-1] = replace(sections[-1], paragraphs=(*sections[-1].paragraphs, onward))
    else:
        paragraphs = (*paragraphs, onward)
    there = {section.id for section in sections}
    gone = {section.id for section in story.sections if section.id not in there}
    figures = tuple(figure for figure in story.figures if figure.section not in gone)
    return replace(story, paragraphs=paragraphs, sections=tuple(sections), figures=figures)


def _after(story: Story, after: int, back: Words) -> Story:
    gone = after - len(story.lead)
    own = min(gone, len(story.paragraphs))
    paragraphs = (*(NOTHING,) * (own - 1), back, *story.paragraphs[own:])
    left = gone - len(story.paragraphs)
    sections: list[Section] = []
    whole: set[str] = set()
    for section in story.sections:
        if left < len(section.paragraphs):
            title = () if left > 0 else section.title
            sections.append(replace(section, title=title, paragraphs=_blank(section.paragraphs, left)))
            whole |= {section.id} if left <= 0 else set()
        left -= len(section.paragraphs)
    figures = tuple(figure for figure in story.figures if figure.section in whole)
    return replace(
        story, kicker=NOTHING, headline=_head(story), deck=NOTHING, deck_vertical="", byline=NOTHING, lead=(),
        paragraphs=paragraphs, sections=tuple(sections), figures=figures, sidebar=None, quotes=(),
    )  # fmt: skip


def _head(story: Story) -> tuple[Words, ...]:
    """The short head over the rest; repeated, so no copy."""
    rows = story.wishes.jump_head or story.headline[:1]
    return tuple(replace(row, form=Form(RETURN)) for row in rows)


def _blank(words: tuple[Words, ...], count: int) -> tuple[Words, ...]:
    return (NOTHING,) * max(0, count) + words[max(0, count) :]
