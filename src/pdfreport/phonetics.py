"""Pinyin proposed for a text as `{ruby:…}` marks, for its author to look over: by character or by word (RB-2, RB-3).

In: a text, which may have ruby already. Out: the text with marks for all other Han, and a finding for every character
whose reading the phrase it stands in does not settle. Readings come from pypinyin, words from the segmenter of the text
room. The program never annotates by itself: what is printed is what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec

from pdfreport.content.ruby import is_han
from pdfreport.diag import NOWHERE, Diagnostic, Notes, UsageError, Where
from pdfreport.frozen import dataclass

BY = ("character", "word")
_RUBY = re.compile(r"\{(?:ruby|gloss):[^{}]*\}")
_SENTENCE_END = frozenset("。！？!?\n")
_SOUNDING_FIRST = frozenset("aāáǎàoōóǒòeēéěè")  # a syllable that begins so is set off from the one before (GB/T 16159)
_NAMES = ("nr", "ns", "nt", "nz")  # kinds of the segmenter: people, places, bodies, other names
_DOUBLE = frozenset(
    ("欧阳", "司马", "诸葛", "上官", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯")
)  # surnames of two characters
DOUBTS = 500  # more findings than anybody reads


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text with its marks, and the characters that can be read in several ways, as notes with their places."""

    text: str
    doubts: tuple[Diagnostic, ...]


def propose_pinyin(text: str | bytes, by: str = "character", file: str = "") -> Proposal:
    """Pinyin for `text`, bytes being UTF-8; `file` is where it stands, for the places of the findings.

    Raises UsageError for an unknown `by`, or where pypinyin is not installed (`pdfreport[pinyin]`).
    """
    notes = Notes()
    if by not in BY:
        notes.error("pinyin.by", NOWHERE, by=by, known=BY)
    elif find_spec("pypinyin") is None:
        notes.error("pinyin.no-extra", NOWHERE)
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError:
            notes.error("pinyin.not-utf8", Where(file))
    if notes.errors:
        raise UsageError(notes.errors)
    return _proposal(str(text), by, file, notes)


def _proposal(text: str, by: str, file: str, notes: Notes) -> Proposal:
    parts: list[str] = []
    at = 0
    for found in (*_RUBY.finditer(text), None):
        end = len(text) if found is None else found.start()
        parts += _plain(text, at, end, by, _Findings(notes, text, file))
        if found is not None:
            parts.append(found[0])
            at = found.end()
    return Proposal("".join(parts), tuple(notes)[:DOUBTS])


@dataclass(slots=True)
class _Findings:
    """Where doubts go."""

    notes: Notes
    text: str
    file: str

    def doubt(self, at: int, readings: list[str]) -> None:
        """The character at an offset has several readings; the first was taken."""
        line = self.text.count("\n", 0, at) + 1
        column = at - self.text.rfind("\n", 0, at)
        where = Where(self.file, line, column)
        self.notes.warn("pinyin.heteronym", where, char=self.text[at], taken=readings[0], others=readings[1:])


def _plain(text: str, start: int, end: int, by: str, findings: _Findings) -> Iterator[str]:
    """A stretch without ruby, its Han annotated."""
    at = start
    for found in _runs(text, start, end):
        yield text[at : found[0]]
        yield _annotated(text, found, by, findings)
        at = found[1]
    yield text[at:end]


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of Han."""
    begun = -1
    for at in range(start, end):
        if is_han(text[at]) and begun < 0:
            begun = at
        elif not is_han(text[at]) and begun >= 0:
            yield begun, at
            begun = -1
    if begun >= 0:
        yield begun, end


def _annotated(text: str, run: tuple[int, int], by: str, findings: _Findings) -> str:
    """A stretch of Han with its marks."""
    from pypinyin import Style, pinyin  # 0.6 s, its dictionaries above all

    start, end = run
    han = text[start:end]
    readings = pinyin(han, style=Style.TONE, heteronym=True)
    for offset, found in enumerate(readings):
        if len(found) > 1:
            findings.doubt(start + offset, list(found))
    syllables = [str(found[0]) for found in readings]
    if by == "character":
        return f"{{ruby:{han}|{' '.join(syllables)}}}"
    return "".join(_words(han, syllables, opens=not start or text[start - 1] in _SENTENCE_END))


def _words(han: str, syllables: list[str], opens: bool) -> Iterator[str]:
    """A mark for each word; `opens`: the stretch begins a sentence."""
    from pdfreport.text.words import segmented

    at = 0
    for rank, (word, kind) in enumerate(segmented(han)):
        said = syllables[at : at + len(word)]
        at += len(word)
        if kind.startswith("nr") and 2 <= len(word) <= 4:
            cut = 2 if word[:2] in _DOUBLE else 1
            spelt = " ".join(_joined(part).capitalize() for part in (said[:cut], said[cut:]) if part)
        else:
            spelt = _joined(said)
            spelt = spelt.capitalize() if kind.startswith(_NAMES) or (opens and rank == 0) else spelt
        yield f"{{gloss:{word}|{spelt}}}"


def _joined(syllables: list[str]) -> str:
    """Syllables of one word, an apostrophe before one that begins with a vowel."""
    return "".join("’" * (rank > 0 and one[0] in _SOUNDING_FIRST) + one for rank, one in enumerate(syllables))
