"""Inline marks: **strong**, *emphasis dots*, [words](https://…), and in braces a word that says what: {kai:…} for 楷,
{nobr:…} for what must stay together, {en:…} for English, {lang:ja:…} for any other language, {name:…} {title:…}
{late:…} lines and frames, {sup:…} {sub:…} {note:…} or [^1] raised, {ruby:汉字|hàn zì} annotated.

Comes in: one paragraph's text; goes out: spans. The rules differ from CommonMark where that fails Chinese: a closing
mark may stand between a full stop and a Han letter (`**小标题。**正文`). Stars between Western letters or digits
(3*4*5), four or more in a row, and a single star that nothing closes are plain text. A backslash before a mark's
first character makes it plain. Marks close within 2,000 characters and nest at most four deep, so time stays linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import field, replace
from itertools import groupby
from operator import itemgetter

from pdfreport.content.model import Span
from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.inline import GLOSS, KINDS, NOTE, RAISED, RUBY, Inline, of_kind

REACH = 2000
DEPTH = 4
_WORD = "|".join(("kai", "nobr", "en", GLOSS, *KINDS))
_MAYBE = re.compile(rf"[*\[\\<]|\{{(?:{_WORD}|lang):")
_NEXT = re.compile(
    r"\\[*\[\]{}\\]|\*+|!?\[([^\[\]\n]*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)"
    rf"|\{{({_WORD}|lang:[^:{{}}\s]{{0,40}}):|\[\^([^\[\]\s]{{1,3}})\]|</?[A-Za-z][^<>\n]{{0,200}}>|<!--"
)
_ESCAPED = re.compile(r"\\([*\[\]{}\\])")
_WEB = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
# The shape of a language tag (BCP 47, RFC 5646 2.1): a language, and parts for script, region and the like.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
PLAIN = Span("")
Place = Callable[[int], Where]  # the place of a character in the source


def parse(text: str, place: Place, notes: Notes) -> tuple[Span, ...]:
    """The spans of a paragraph, in order; together they hold its text without the marks."""
    if not _MAYBE.search(text):
        return (Span(text),) if text else ()
    return _Reader(text, place, notes).spans()


@dataclass(slots=True)
class _Reader:
    """Walks a text once, from mark to mark; where marks close is found beforehand, so that time stays linear."""

    text: str
    place: Place
    notes: Notes
    pieces: list[tuple[str, Span]] = field(default_factory=list)
    stars_at: dict[int, list[int]] = field(default_factory=dict)  # where `*`, `**` and `***` may close
    braces_at: dict[int, int] = field(default_factory=dict)  # opening brace → its closing one
    told: bool = False  # that a mark is open; once a text is enough
    items: int = 0  # marks numbered so far
    annotating: bool = False  # inside the base of a ruby

    def spans(self) -> tuple[Span, ...]:
        """All of the text, neighbours that look the same joined."""
        for stars in _STARS.finditer(self.text):
            if len(stars[0]) <= 3 and stars.start() and not self.text[stars.start() - 1].isspace():
                self.stars_at.setdefault(len(stars[0]), []).append(stars.start())
        opened: list[int] = []
        for brace in _BRACES.finditer(self.text):
            if brace[0] == "{":
                opened.append(brace.start())
            elif brace[0] == "}" and opened:
                self.braces_at[opened.pop()] = brace.start()
        self.read(0, len(self.text), PLAIN, 0)
        alike = groupby(self.pieces, key=itemgetter(1))
        return tuple(replace(look, text="".join(text for text, _ in pieces)) for look, pieces in alike)

    def read(self, start: int, end: int, look: Span, depth: int) -> None:
        """Add ``text[start:end]`` in the look of the marks around it."""
        at = start
        while at < end:
            found = _NEXT.search(self.text, at, end)
            if found is None:
                break
            self.add(self.text[at : found.start()], look)
            at = self.mark(found, end, look, depth)
        self.add(self.text[at:end], look)

    def add(self, text: str, look: Span) -> None:
        """Append text."""
        if text:
            self.pieces.append((text, look))

    def mark(self, found: re.Match[str], end: int, look: Span, depth: int) -> int:
        """Take one mark and what it encloses; returns where to go on."""
        written, at = found[0], found.start()
        if written[0] == "\\":
            self.add(written[1], look)
        elif written[0] == "*":
            return self.stars(found, end, look, depth)
        elif written[0] == "{":
            return self.braces(found, end, look, depth)
        elif written[0] == "<":
            self.notes.warn("content.html", self.place(at), text=written[:30])
            self.add(written, look)
        elif found[4]:
            self.reference(found, look)
        elif written[0] == "!":
            self.notes.error("content.image-in-text", self.place(at), text=written[:30])
        else:
            self.link(found, look, depth)
        return found.end()

    def stars(self, found: re.Match[str], end: int, look: Span, depth: int) -> int:
        """`*`, `**` or `***` and what it encloses."""
        count, inner = len(found[0]), found.end()
        close = self.closing(found, end) if depth < DEPTH and count <= 3 else -1
        if close < 0:
            if count == 2 and self.opens(found, end):
                self.tell_open(found)
            self.add(found[0], look)
            return inner
        marked = replace(look, strong=look.strong or count >= 2, dots=look.dots or count != 2)
        self.read(inner, close, marked, depth + 1)
        return close + count

    def opens(self, found: re.Match[str], end: int) -> bool:
        """True if stars may open: something follows at once, and they are not inside a Western word or sum."""
        before, after = self.text[max(found.start() - 1, 0) : found.start()], self.text[found.end() : found.end() + 1]
        return found.end() < end and not after.isspace() and not (_western(before) and _western(after))

    def closing(self, found: re.Match[str], end: int) -> int:
        """Where as many stars close what `found` opens; -1 if nowhere near."""
        if not self.opens(found, end):
            return -1
        places = self.stars_at.get(len(found[0]), [])
        next_one = bisect_right(places, found.end())
        close = places[next_one] if next_one < len(places) else end
        return close if close + len(found[0]) <= min(end, found.end() + REACH) else -1

    def braces(self, found: re.Match[str], end: int, look: Span, depth: int) -> int:
        """`{kai:…}` and its like."""
        close = self.braces_at.get(found.start(), end)
        word = found[3]
        over = word in (RUBY, GLOSS)
        twice = (over and self.annotating) or (word in RAISED and of_kind(look.inline, RAISED))
        if close < min(end, found.end() + REACH) and depth < DEPTH and not twice:
            if over:
                self.ruby(found, close, look, depth)
            else:
                self.read(found.end(), close, self.within(found, look), depth + 1)
            return close + 1
        self.tell_open(found)
        self.add(found[0], look)
        return found.end()

    def within(self, found: re.Match[str], look: Span) -> Span:
        """The look of what stands in braces."""
        kind, _, lang = found[3].partition(":")
        if kind in KINDS:
            return self.marked(look, kind)
        if kind == "kai":
            return replace(look, voice=True)
        if kind == "nobr":
            return replace(look, nobreak=True)
        lang = lang if kind == "lang" else kind
        if not _LANGUAGE.fullmatch(lang):
            self.notes.error("content.language", self.place(found.start()), lang=lang)
            return look
        return replace(look, lang=lang)

    def marked(self, look: Span, kind: str) -> Span:
        """The look with a numbered mark more."""
        self.items += 1
        return replace(look, inline=(*look.inline, Inline(kind, self.items)))

    def ruby(self, found: re.Match[str], close: int, look: Span, depth: int) -> None:
        """`{ruby:base|annotation}` or `{gloss:…|…}`; the last upright bar parts them."""
        from pdfreport.content import ruby  # of copy that has any

        bar = self.text.rfind("|", found.end(), close)
        said = _ESCAPED.sub(r"\1", self.text[bar + 1 : close])
        if bar < 0 or not said.strip() or not self.text[found.end() : bar].strip():
            self.notes.error("content.ruby-form", self.place(found.start()), text=self.text[found.start() : close + 1])
            return
        before, self.pieces, self.annotating = self.pieces, [], True
        self.read(found.end(), bar, look, depth + 1)
        self.annotating = False
        if found[3] == RUBY:
            bases = ruby.annotated(self.pieces, said, self.items + 1)
        else:
            bases = ruby.glossed(self.pieces, said, self.items + 1)
        self.items += len(bases)
        self.pieces = before + bases

    def reference(self, found: re.Match[str], look: Span) -> None:
        """`[^1]`: the mark of a note, raised; anything but a number or a note's sign is plain text."""
        is_note = found[4].isdigit() or found[4] in _SIGNS or (len(found[4]) == 1 and found[4].isnumeric())
        plain = not is_note or of_kind(look.inline, RAISED)
        self.add(found[0] if plain else found[4], look if plain else self.marked(look, NOTE))

    def tell_open(self, found: re.Match[str]) -> None:
        """Tell of the first mark that nothing closes."""
        if not self.told:
            self.notes.warn("content.mark-open", self.place(found.start()), mark=found[0])
        self.told = True

    def link(self, found: re.Match[str], look: Span, depth: int) -> None:
        """`[words](address)`; brackets whose address is none are plain text."""
        address = found[2]
        if _WEB.fullmatch(address) and found[1] and not look.link:
            marked = replace(look, link=address)
            self.read(found.start(1), found.end(1), marked, depth + 1) if depth < DEPTH else self.add(found[1], marked)
            return
        if _SCHEME.match(address):
            self.notes.error("content.link-not-web", self.place(found.start()), address=address[:40])
        self.add(found[0], look)


_SIGNS = ("*", "**", "†", "‡", "※")
_STARS = re.compile(r"(?<!\\)(?<!\*)\*+")


def _western(character: str) -> bool:
    return character.isascii() and character.isalnum()
