"""Passages in another language than the file says (ISO 32000-1, 14.9.2): a reader aloud would garble them.

The language of running text cannot be told by its letters, but the script can: a passage most of whose letters are of
a script that its language is not written in, and that has at least three words of it. Fewer are names, which need no
language (WCAG 2.1, 3.1.2); words within a sentence are left to the author, units and abbreviations are no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdfreport.preflight.file_rules.element import spot
from pdfreport.preflight.model import Spot
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.tags import Element, language_of

SCRIPTS = {
    "Latin": r"A-Za-z\u00c0-\u024f", "Han": r"\u3400-\u9fff\U00020000-\U0003ffff", "Kana": r"\u3041-\u30ff",
    "Hangul": r"\uac00-\ud7a3", "Cyrillic": r"\u0400-\u04ff", "Arabic": r"\u0620-\u06ff", "Greek": r"\u0370-\u03ff",
    "Hebrew": r"\u05d0-\u05ea", "Thai": r"\u0e01-\u0e5b", "Devanagari": r"\u0900-\u097f", "Tibetan": r"\u0f00-\u0fff",
    "Mongolian": r"\u1820-\u18aa",
}  # fmt: skip
# Languages by subtag whose scripts are not Latin alone; all others are taken for Latin.
WRITTEN = {
    "zh": {"Han"}, "ja": {"Han", "Kana"}, "ko": {"Hangul", "Han"}, "ru": {"Cyrillic"}, "uk": {"Cyrillic"},
    "bg": {"Cyrillic"}, "sr": {"Cyrillic", "Latin"}, "kk": {"Cyrillic", "Arabic", "Latin"}, "ar": {"Arabic"},
    "fa": {"Arabic"}, "ug": {"Arabic"}, "el": {"Greek"}, "he": {"Hebrew"}, "th": {"Thai"}, "hi": {"Devanagari"},
    "bo": {"Tibetan"}, "mn": {"Mongolian", "Cyrillic"}, "ii": set(), "und": set(),
}  # fmt: skip
MOSTLY, WORDS, LETTERS = 0.5, 3, 3  # share of letters; words, and letters of one, that make a passage
SPACED = {name: re.compile(f"[{letters}]{{{LETTERS},}}") for name, letters in SCRIPTS.items()}
COUNTED = {name: re.compile(f"[{letters}]") for name, letters in SCRIPTS.items()}
WEIGHTS = {"Han": 2, "Kana": 2, "Hangul": 2}  # letters as wide as two of an alphabet
SOLID = {"Han", "Kana", "Thai", "Tibetan"}  # written without spaces: three letters in a row are a passage


def untold(file: Opened) -> Iterator[Spot]:
    """Passages mostly of a script that their language is not written in say which language they are."""
    base = language_of(file.root)
    if not base or not file.tags.present:
        return
    for element in file.tags.elements:
        if not element.content:
            continue
        text = "".join(item.string for key in element.content for _, item in file.tags.pieces.get(key, ()))
        script, lang = _foreign(text), _language(element) or base
        known = WRITTEN.get(lang.lower().split("-")[0], {"Latin"})
        if script and known and script not in known:
            yield spot(file, element, {"text": text.strip()[:20], "script": script, "lang": lang})


def _language(element: Element) -> str:
    at: Element | None = element
    while at is not None:
        if language_of(at.source):
            return language_of(at.source)
        at = at.parent
    return ""


def _foreign(text: str) -> str:
    """The script that most of a passage is in; "" if it is too little to be one."""
    counts = {name: len(letters.findall(text)) * WEIGHTS.get(name, 1) for name, letters in COUNTED.items()}
    script = max(counts, key=lambda name: counts[name])
    if counts[script] <= MOSTLY * sum(counts.values()):
        return ""
    found = SPACED[script].findall(text)
    return script if len(found) >= (1 if script in SOLID else WORDS) else ""
