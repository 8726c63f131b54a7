"""Texts as written to words: line ends and stray spaces settled (typography.md 9.4), inline marks read.

Comes in: `written.Text`; goes out: `model.Words`. Letters and marks are never changed; only white space is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pdfreport.content.marks import Place, parse
from pdfreport.content.model import Words
from pdfreport.content.written_text import Text
from pdfreport.diag import Notes, Where

EITHER = "“”‘’—…·"  # belong to the script they stand in
MARKS = "，。；：？！、（）《》〈〉「」『』【】〔〕"
_SPACES = re.compile("[ \t\xa0]+")
_LINE_END = re.compile("[ \t\xa0]*[\n\r\x85]+[ \t\xa0]*")
_NEW_PARAGRAPH = re.compile("\n(?:[ \t\xa0]*\n)+|\n(?=\u3000\u3000)")  # a blank line, or a typed indent
_NEW_LINES = re.compile("\n+")
# No pattern here holds characters beyond Latin-1: such a class takes Python 2.6 ms to compile, at every start.


def is_wide(character: str) -> bool:
    """True for Han, kana, hangul and full-width marks; the ideographic space is none (SP-8)."""
    code = ord(character)
    return code >= 0x1100 and (
        (0x2E80 <= code <= 0xD7FF and code != 0x3000)
        or code <= 0x11FF
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF01 <= code <= 0xFF60
        or 0xFFE0 <= code <= 0xFFE6
        or code >= 0x20000
    )


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
        for start, part in _parts(text, _NEW_LINES):
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
        for start, part in _parts(text, _NEW_PARAGRAPH if text.scalar.style == "|" else _NEW_LINES)
        if (paragraph := body(part, _place(text, part, start), notes, folded=text.scalar.folded))
    )


def body(raw: str, place: Place, notes: Notes, folded: bool = False) -> Words:
    """One paragraph of running text. Typed indents and spaces between Han are taken out, and that is said."""
    tidy = tidied(raw, folded)
    if raw.lstrip(" \t\n").startswith("\u3000"):
        notes.note("content.typed-indent", place(0))
    stray = _between_han(tidy)
    cuts = [0, *(edge for found in stray for edge in found.span()), len(tidy)]
    closed = "".join(tidy[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True))
    if stray:
        around = tidy[max(stray[0].start() - 4, 0) : stray[0].end() + 4]
        notes.warn("content.space-between-han", place(0), text=around)
    return Words(parse(closed, place if closed == raw else lambda _: place(0), notes), place(0))


def tidied(text: str, folded: bool = False) -> str:
    """A text on one line: no space at a line end between wide characters (SP-6), none beside a full-width mark."""
    if not text.isprintable():  # cheap: true for text without line ends, tabs and other white space but the plain space
        text = text.replace("\u2028", "\n").replace("\u2029", "\n")
        parts = [part for part in _LINE_END.split(text) if part]
        text = "".join(f"{_joint(before, part)}{part}" for before, part in zip(["", *parts], parts, strict=False))
    text = text.strip(" \t\xa0\u3000")
    if " " not in text and text.isprintable():
        return text
    return _SPACES.sub(lambda found: "" if _is_stray(found, folded) else found[0], text)


def _is_stray(found: re.Match[str], folded: bool) -> bool:
    """True for a space beside a full-width mark, and for one that folding put where a line of Han ended."""
    left, right = found.string[found.start() - 1], found.string[found.end()]
    if left in MARKS or right in MARKS:
        return True
    return folded and (
        (is_wide(left) and (is_wide(right) or right in EITHER))
        or (is_wide(right) and (is_wide(left) or left in EITHER))
    )


def _between_han(text: str) -> list[re.Match[str]]:
    """The spaces between two wide characters of a tidy text."""
    spaces = _SPACES.finditer(text) if " " in text else ()
    return [found for found in spaces if is_wide(text[found.start() - 1]) and is_wide(text[found.end()])]


def _joint(before: str, after: str) -> str:
    """What stands for a line end: a space between two Western words, else nothing."""
    left = before.rstrip(EITHER)[-1:]
    right = after.lstrip(EITHER)[:1]
    if not left or not right or left == "\u3000" or right == "\u3000":
        return ""
    return "" if is_wide(left) or is_wide(right) else " "


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
