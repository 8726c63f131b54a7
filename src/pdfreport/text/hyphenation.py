"""Where Western words may be parted with a hyphen (typography.md LB-12), by the patterns of a language.

In: a text, its class letters and the language. Out: positions. Off unless `hyphenate` names a language, as is usual in
Chinese text; the patterns come from pyphen (the extra `hyphen`), which is loaded when they are first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pdfreport.diag import NOWHERE, ContentError, Notes, UsageError, Where

if TYPE_CHECKING:
    from pyphen import Pyphen

LEFT, RIGHT = 3, 3  # letters that stay on either side
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")  # LB-13: never with a hyphen


def hyphens(text: str, language: str, where: Where = NOWHERE) -> tuple[int, ...]:
    """Positions before which a line may end with a hyphen; none in the text's last word (LB-12)."""
    patterns = _patterns(language, where)
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return tuple(
        word.start() + at
        for word in _words(text)
        if not any(start <= word.start() < end for start, end in addresses)
        for at in patterns.positions(word[0])
        if at.data is None  # places where letters would change are left alone
    )


def _words(text: str) -> Iterator[re.Match[str]]:
    """The Western words that are long enough, without the last of the text."""
    found = [word for word in _WORD.finditer(text) if word[0][0] < "\u2e80"]
    if found and not any(char.isalnum() for char in text[found[-1].end() :]):
        del found[-1]
    return (word for word in found if len(word[0]) >= LEFT + RIGHT)


def _patterns(language: str, where: Where) -> Pyphen:
    """The patterns of a language; without any an error in words, a mistake of the source where it has a place."""
    notes = Notes()
    try:
        import pyphen
    except ModuleNotFoundError:
        notes.error("text.no-pyphen", where)
        raise UsageError(notes.found) from None
    known = pyphen.language_fallback(language)
    if known is None:
        languages = sorted({tag.split("_")[0] for tag in pyphen.LANGUAGES})
        notes.error("text.no-hyphens", where, language=language, known=languages)
        raise (UsageError if where == NOWHERE else ContentError)(notes.found)
    return pyphen.Pyphen(lang=known, left=LEFT, right=RIGHT)
