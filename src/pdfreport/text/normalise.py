"""Text as typed to text as set (typography.md 9.4, CC-1): spaces, line ends, presentation forms.

In: a styled paragraph. Out: the same with code points that mean nothing taken away, its runs moved along. Most
paragraphs need nothing, which one search finds out. Characters of the author are never replaced by others, except
vertical presentation forms by the mark they present and decomposed letters by composed ones.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pdfreport.diag import Where
from pdfreport.text import classes as k
from pdfreport.text.model import Run, StyledText
from pdfreport.text.remarks import Remarks

_TROUBLE = re.compile("[\\s\u0300-\u036f\ufe10-\ufe19\ufe30-\ufe6b\u2e3a]")
_WIDE_DIGITS = frozenset("０１２３４５６７８９")
_BLANKS = " \t\n\r\f\v\u0085\u2028\u2029"
_WIDE = frozenset("HKkiXxWwIPpf") | k.FULL_MARKS
_SPACED = frozenset("HKkiX")  # beside these a typed space may stay (SP-5, `source_space` keep)
_SHARED = "‘’“”—…·-–/%"  # Western or Chinese by what stands around them, which is looked up past them

# CC-1: the mark that each presentation form presents
_FORMS = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        "，、。：；！？〖〗…‥—–（）｛｝〔〕【】《》〈〉「」『』［］",
        strict=True,
    )
) | dict(
    zip(
        "﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞﹟﹠﹢﹣﹤﹥﹦﹨﹩﹪﹫",
        "，、．；：？！—（）｛｝〔〕＃＆＋－＜＞＝＼＄％＠",
        strict=True,
    )
)


class Spaces(NamedTuple):
    """What decides about typed spaces: whether the text is a heading, is indented, keeps those beside Western text.

    In vertical text full-width digits are no flaw.
    """

    heading: bool = False
    indented: bool = False
    kept: bool = False
    vertical: bool = False


PLAIN = Spaces()


def normalise(styled: StyledText, spaces: Spaces, remarks: Remarks) -> StyledText:
    """The paragraph as it will be set; positions of later stages count its code points."""
    if not (_plain(styled.text) and _WIDE_DIGITS.isdisjoint(styled.text)):
        from pdfreport.text import oddities  # rare: it knows which of these are flaws

        oddities.tell(styled.text, styled.where, remarks, spaces.vertical)
    if not _TROUBLE.search(styled.text):
        return styled
    text, origin = clean(styled.text, styled.where, remarks, spaces)
    return styled if text == styled.text else StyledText(text, _moved(styled.runs, origin), styled.where)


def _plain(text: str) -> bool:
    """Whether a text holds nothing but what is seen, and blanks. (A pattern of all the rest takes long to compile.)"""
    return text.isprintable() or "".join(text.split()).isprintable()


def clean(text: str, where: Where, remarks: Remarks, spaces: Spaces = PLAIN) -> tuple[str, Sequence[int]]:
    """The text as it will be set, and for each of its code points the one of `text` that it came from."""
    if not _TROUBLE.search(text):
        return text, range(len(text))
    chars, sources = _compose(text)
    chars = [_FORMS.get(char, char) for char in chars]
    chars, sources = _spell_out(chars, sources)
    kept = _leading_idsp(_blanks(chars, spaces, where, remarks), spaces.indented, where, remarks)
    return "".join(char for _, char in kept), [sources[i] for i, _ in kept]


def _compose(text: str) -> tuple[list[str], list[int]]:
    """Letters with combining marks as single code points where there is one; where each came from."""
    chars: list[str] = []
    sources: list[int] = []
    for i, char in enumerate(text):
        if "\u0300" <= char <= "\u036f" and chars:
            whole = unicodedata.normalize("NFC", chars[-1] + char)
            if len(whole) == 1:
                chars[-1] = whole
                continue
        chars.append(char)
        sources.append(i)
    return chars, sources


def _spell_out(chars: list[str], sources: list[int]) -> tuple[list[str], list[int]]:
    """The two-em dash as the pair that every Chinese font has."""
    if "⸺" not in chars:
        return chars, sources
    pairs = [(part, i) for char, i in zip(chars, sources, strict=True) for part in ("——" if char == "⸺" else char)]
    return [part for part, _ in pairs], [i for _, i in pairs]


def _blanks(chars: list[str], spaces: Spaces, where: Where, remarks: Remarks) -> list[tuple[int, str]]:
    """SP-5 to SP-7: which blanks stay, and as what."""
    kept: list[tuple[int, str]] = []
    count = len(chars)
    i = 0
    while i < count:
        if chars[i] not in _BLANKS:
            kept.append((i, chars[i]))
            i += 1
            continue
        end = i
        while end < count and chars[end] in _BLANKS:
            end += 1
        typed = "".join(chars[i:end])
        if kept and end < count:
            left, right = kept[-1][1], chars[end]
            sides = _side([char for _, char in kept[-8:]][::-1]), _side(chars[end : end + 8])
            blank = _blank(*sides, spaces, line_end=typed.strip(" \t") != "")
            if blank:
                kept.append((i, blank))
            elif typed == " " and _both_han(left, right):
                remarks.add("text.space-removed", where, left + " " + right)
        i = end
    return kept


def _side(outward: list[str]) -> str:
    """The class beside a blank, past shared code points when Western text follows them."""
    seen = [k.class_of(ord(char)) for char in outward if char not in _SHARED and char not in _BLANKS]
    if seen and seen[0] in k.WESTERN:
        return seen[0]
    return k.class_of(ord(outward[0]))


def _both_han(left: str, right: str) -> bool:
    """Whether a blank stands between two Han characters."""
    return k.class_of(ord(left)) in "HK" and k.class_of(ord(right)) in "HK"


def _blank(left: str, right: str, spaces: Spaces, line_end: bool) -> str:
    """What a blank between two classes becomes: nothing, a space, or in a heading the clause space of 1 em."""
    if left in _WIDE and right in _WIDE:
        return "\u3000" if spaces.heading and not line_end and left in k.HAN_LIKE and right in k.HAN_LIKE else ""
    if spaces.kept and not line_end and (left in _SPACED or right in _SPACED):
        return " "
    if left in _WIDE or right in _WIDE:
        return ""  # SP-5: the Chinese–Western gap stands there; SP-7: a full-width mark has its own blank
    return " "


def _leading_idsp(kept: list[tuple[int, str]], indented: bool, where: Where, remarks: Remarks) -> list[tuple[int, str]]:
    """SP-8: two typed em spaces would double the indent."""
    typed = 0
    while typed < len(kept) and kept[typed][1] == "\u3000":
        typed += 1
    if not typed or not indented:
        return kept
    remarks.add("text.typed-indent", where, "".join(char for _, char in kept[typed : typed + 4]))
    return kept[typed:]


def _moved(runs: tuple[Run, ...], origin: Sequence[int]) -> tuple[Run, ...]:
    """The runs over the kept code points; `origin` says where each came from."""
    moved = []
    for run in runs:
        start, end = bisect_left(origin, run.start), bisect_left(origin, run.end)
        if start < end:
            moved.append(replace(run, start=start, end=end))
    return tuple(moved)
