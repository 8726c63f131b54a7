"""Paragraphs that are more than running text: entries of lists, verse, dialogue, datelines, notes, signatures.

Comes in: `written_text.ParagraphWritten`, or blocks of a Markdown body; goes out: `model.Words` with a `Form`. Loaded
only for stories that have such a paragraph. How each kind is set is the page room's business (typography.md 13.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pdfreport.content import normalise
from pdfreport.content.model import BULLET, Form, Quote, Span, Words
from pdfreport.content.written_text import ParagraphWritten, QuoteWritten, Text
from pdfreport.diag import Notes, Where
from pdfreport.type_written import chosen

if TYPE_CHECKING:
    from pdfreport.content.markdown import Block

# What an author may have typed at the beginning of a text, by kind: it becomes the label.
_TYPED = {
    "item": re.compile(
        r"第?[一二三四五六七八九十]{1,3}[、，]|（[一二三四五六七八九十]{1,3}）|\d{1,3}[.．、]|（\d{1,3}）|[\u2460-\u24ff]|[■●◆▲○□]"
    ),
    "dialogue": re.compile(r"[^\s，。：！？（）“”]{1,6}："),
    "dateline": re.compile(r"(?:本报|新华社|中新社)[^，。：]{0,16}?[讯电](?:（[^（）]{1,24}）)?"),
    "editor-note": re.compile(r"(?:编者按|编后|编者的话|编者注)[：　]?"),
}
LABELLED = ("item", "dialogue")  # kinds whose label stands apart; of the others it is run in, in the strong face
_NEEDS_LABEL = ("dialogue", "dateline")
_NUMERAL = re.compile("[一1①]")
HAN = "〇一二三四五六七八九"
CIRCLED = 20  # ① to ⑳


def read(entries: Iterable[Text | ParagraphWritten], notes: Notes) -> tuple[Words, ...]:
    """Paragraphs in order, each with its form if it has one."""
    found: list[Words] = []
    for entry in entries:
        found += normalise.paragraphs((entry,), notes) if isinstance(entry, Text) else _formed(entry, notes)
    return tuple(found)


def quotes(written: Iterable[QuoteWritten], notes: Notes) -> tuple[Quote, ...]:
    """Pull quotes in order."""
    return tuple(Quote(normalise.line(one.text, notes), one.by.strip()) for one in written)


def of_block(block: Block, words: Words) -> Words:
    """A paragraph of a Markdown body with the form of the list or quotation that it stands in."""
    if block.depth:
        return replace(words, form=Form("item", block.label, block.depth))
    return replace(words, form=Form("quotation"))


def _formed(written: ParagraphWritten, notes: Notes) -> Sequence[Words]:
    if not _whole(written, notes):
        return ()
    form = Form(
        written.kind, written.label.strip(), written.level, optional=written.optional, drop_cap=written.drop_cap,
        type=tuple(chosen(written.set).items()) if written.set is not None else (),
    )  # fmt: skip
    if written.kind == "list":
        return tuple(_entries(written, replace(form, kind="item"), notes))
    assert written.text is not None  # `_whole` has looked
    if written.kind == "verse":
        return (_verse(written.text, form, notes),)
    first, *rest = normalise.paragraphs((written.text,), notes) or [Words(())]
    if not first:
        return ()
    return (_labelled(first, form, notes), *(replace(words, form=replace(form, label="")) for words in rest))


def _whole(written: ParagraphWritten, notes: Notes) -> bool:
    """Whether it has what its kind must have, and nothing else."""
    before, wanted = len(notes.errors), "items" if written.kind == "list" else "text"
    for part, there in (("items", bool(written.items)), ("text", written.text is not None)):
        if there and part != wanted:
            notes.error("content.paragraph-part", written.places[part], kind=written.kind, part=part)
        elif not there and part == wanted:
            notes.error("content.paragraph-needs", written.where, kind=written.kind, part=part)
    return len(notes.errors) == before


def _entries(written: ParagraphWritten, form: Form, notes: Notes) -> Iterator[Words]:
    """The entries of a list, numbered on from the label it was given."""
    for rank, text in enumerate(written.items, 1):
        label = numbered(form.label, rank)
        for words in normalise.paragraphs((text,), notes):
            yield replace(words, form=replace(form, label=label))
            label = ""


def numbered(first: str, rank: int) -> str:
    """The label of an entry: 一、 gives 二、, （1） gives （2）, ① gives ②; a mark alone stays."""
    found = _NUMERAL.search(first)
    if not first or found is None:
        return first or BULLET
    kind = found[0]
    if kind == "①" and rank > CIRCLED:
        return f"（{rank}）"
    number = han(rank) if kind == "一" else str(rank) if kind == "1" else chr(ord("①") + rank - 1)
    return first[: found.start()] + number + first[found.end() :]


def han(number: int) -> str:
    """A number up to 9999 as a list is numbered: 一, 十, 十二, 三十, 一百零五."""
    out, rest = "", str(number)
    for place, digit in enumerate(rest):
        power = len(rest) - place - 1
        if digit != "0":
            out += HAN[int(digit)] + ("", "十", "百", "千")[power]
        elif out and rest[place:].strip("0") and not out.endswith("零"):
            out += "零"
    return out.removeprefix("一") if 10 <= number < 20 else out


def _labelled(words: Words, form: Form, notes: Notes) -> Words:
    """The paragraph with its label: as given, or as its author typed it at the beginning of the text."""
    typed = _TYPED[form.kind].match(words.text) if form.kind in _TYPED and not form.label else None
    if typed is None and not form.label and form.kind in _NEEDS_LABEL:
        notes.error("content.paragraph-needs", words.where, kind=form.kind, part="label")
    if form.kind in LABELLED:
        if typed is not None:
            return Words(after(words.spans, len(typed[0])), words.where, replace(form, label=typed[0]))
        return replace(words, form=form if form.label else replace(form, label=BULLET))
    label, spans = form.label, words.spans
    if typed is not None:
        label, spans = typed[0], after(spans, len(typed[0]))
    elif label and label[-1] not in "：　":
        label += "　"
    run_in = (Span(label, strong=True),) if label else ()
    return Words((*run_in, *spans), words.where, replace(form, label=""))


def after(spans: Iterable[Span], count: int) -> tuple[Span, ...]:
    """Spans without their first characters."""
    out: list[Span] = []
    for span in spans:
        rest = span.text[count:]
        count = max(0, count - len(span.text))
        if rest:
            out.append(replace(span, text=rest))
    return tuple(out)


def _verse(text: Text, form: Form, notes: Notes) -> Words:
    """Lines as the poet broke them; blank lines part stanzas."""
    spans: list[Span] = []
    begins: list[int] = []
    length, stanza = 0, False
    where: Where = text.where
    for row in text.value.split("\n"):
        tidy = normalise.tidied(row)
        if not tidy:
            stanza = bool(length)
            continue
        if length:
            begins += [length] * (2 if stanza else 1)
        stanza = False
        line = normalise.heading(tidy, where, notes)
        spans += line.spans
        length += len(line.text)
    return Words(tuple(spans), where, replace(form, lines=tuple(begins)))
