"""Texts as written to words: line ends and stray spaces settled (typography.md 9.4), inline marks read.

Comes in: `written.Text`; goes out: `model.Words`. Letters and marks are never changed; only white space is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pdfreport.content.marks import Place, parse
from pdfreport.content.model import Words
from pdfreport.content.written import Text
from pdfreport.diag import Notes, Where

# Han, kana, hangul and full-width marks; the ideographic space is kept apart (SP-8)
WIDE = (
    "\u1100-\u11ff\u2e80-\u2fff\u3001-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
    "\U00020000-\U0003fffd"
)
EITHER = "“”‘’—…·"  # belong to the script they stand in
_SPACE = "[ \t\xa0]"
_LINE_END = re.compile("[ \t\xa0\u3000]*[\n\r\x85\u2028\u2029]+[ \t\xa0\u3000]*")
_BLANK_LINE = re.compile(r"\n(?:[ \t\xa0\u3000]*\n)+")
_BETWEEN_HAN = re.compile(f"(?<=[{WIDE}]){_SPACE}+(?=[{WIDE}])")
_FOLD = re.compile(f"(?<=[{WIDE}]){_SPACE}+(?=[{WIDE}{EITHER}])|(?<=[{WIDE}{EITHER}]){_SPACE}+(?=[{WIDE}])")
_MARKS = "，。；：？！、（）《》〈〉「」『』【】〔〕"
_AT_MARK = re.compile(f"{_SPACE}+(?=[{_MARKS}])|(?<=[{_MARKS}]){_SPACE}+")
_IS_WIDE = re.compile(f"[{WIDE}\u3000]")


def line(text: Text | None, notes: Notes) -> Words:
    """A head, caption or other display text as one piece; spaces between Han stay, they part clauses (SP-7)."""
    if text is None:
        return Words(())
    tidy = tidied(text.value, folded=text.scalar.folded)
    return Words(parse(tidy, _place(text, tidy, 0), notes), text.where)


def heading(text: str, where: Where, notes: Notes) -> Words:
    """One line of a heading in a Markdown body; `text` is tidy."""
    return Words(parse(text, lambda _: where, notes), where)


def lines(texts: Iterable[Text], notes: Notes) -> tuple[Words, ...]:
    """Display lines: one per entry, and one per line end inside an entry, the author's breaks."""
    found = []
    for text in texts:
        for start, part in _parts(text, re.compile("\n+")):
            tidy = tidied(part, folded=text.scalar.folded)
            if tidy:
                found.append(Words(parse(tidy, _place(text, tidy, start), notes), text.scalar.at(start)))
    return tuple(found)


def paragraphs(texts: Iterable[Text], notes: Notes) -> tuple[Words, ...]:
    """Paragraphs: one per entry, and more where an entry has blank lines."""
    # a blank line is "\n\n" in a literal block; folding has already made it "\n" elsewhere
    return tuple(
        paragraph
        for text in texts
        for start, part in _parts(text, _BLANK_LINE if text.scalar.style == "|" else re.compile("\n+"))
        if (paragraph := body(part, _place(text, part, start), notes, folded=text.scalar.folded))
    )


def body(raw: str, place: Place, notes: Notes, folded: bool = False) -> Words:
    """One paragraph of running text. Typed indents and spaces between Han are taken out, and that is said."""
    tidy = tidied(raw, folded)
    if raw.lstrip(" \t\n").startswith("\u3000"):
        notes.note("content.typed-indent", place(0))
    closed = _BETWEEN_HAN.sub("", tidy)
    if closed != tidy:
        notes.warn("content.space-between-han", place(0), text=_around(tidy))
    return Words(parse(closed, place if closed == raw else lambda _: place(0), notes), place(0))


def tidied(text: str, folded: bool = False) -> str:
    """A text on one line: no space at a line end between wide characters (SP-6), none beside a full-width mark."""
    if _LINE_END.search(text):
        parts = [part for part in _LINE_END.split(text) if part]
        text = "".join(f"{_joint(before, part)}{part}" for before, part in zip(["", *parts], parts, strict=False))
    text = text.strip(" \t\xa0\u3000")
    if folded:
        text = _FOLD.sub("", text)
    return _AT_MARK.sub("", text)


def _joint(before: str, after: str) -> str:
    """What stands for a line end: a space between two Western words, else nothing."""
    left = before.rstrip(EITHER)[-1:]
    right = after.lstrip(EITHER)[:1]
    return " " if left and right and not _IS_WIDE.match(left) and not _IS_WIDE.match(right) else ""


def _parts(text: Text, at: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """The parts of a text between the places where it is cut, with their offsets."""
    value, start = text.value, 0
    if "\n" in value:
        for cut in at.finditer(value):
            yield start, value[start : cut.start()]
            start = cut.end()
    yield start, value[start:]


def _place(text: Text, used: str, start: int) -> Place:
    """Places in the source for offsets in a part, exact only as long as nothing was taken out of it."""
    if text.value[start : start + len(used)] == used:
        return lambda offset: text.scalar.at(start + offset)
    return lambda _: text.scalar.at(start)


def _around(text: str) -> str:
    found = _BETWEEN_HAN.search(text)
    assert found is not None  # only asked for when there is one
    return text[max(found.start() - 4, 0) : found.end() + 4]
