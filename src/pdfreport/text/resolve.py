"""Shared code points decided by their neighbours (typography.md section 2), once per paragraph.

In: normalised text. Out: the class letters that all later stages use, and which code points must be drawn full-width,
which proportional, and which with another character's glyph. Text itself is never changed here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field

from pdfreport.diag import Where
from pdfreport.frozen import dataclass
from pdfreport.text import classes as k
from pdfreport.text.remarks import Remarks

_HAN_SIDE = frozenset("HKkiX")  # "HAN" of the rules that ask for a Han neighbour
_BRACKETS = frozenset("OC")
_WESTERN_WORD = frozenset("A0")
_CHINESE_INSIDE = re.compile(k.pattern("HKki" + "OCSEe,:I"))
_FULL_OUTSIDE = frozenset("HKki") | k.FULL_MARKS | {k.IDSP}
_AMBIGUOUS = re.compile(r"[‘’“”—―…⋯‥·‧•\-‐–~－/%‰‱°′″‵¢#$£¥€₩№+−±∓≈<>≤≥＄￡￥×÷!\"'㌀-㏿℀-⅏\u2002-\u200a ]")
_ASCII_MARK = re.compile(r"[,.:;!?()]")
_UNIT = re.compile(r"(?:[kcm]?m|[km]?g|m?L|t|h|min|s|[kMG]?Hz|[kM]?Wh?|V|A|[kM]?Pa|℃|bit|[KMGT]?B)(?![A-Za-z0-9])")
_GROUP = re.compile(r"\d{3}(?!\d)")
_GROUP_BEFORE = re.compile(r"(?:^|\D)\d{1,3}$")
_OPENING_QUOTES = {"‘": "’", "“": "”"}


@dataclass(slots=True)
class Resolved:
    """Class letters, and the positions that want another form than the font's default."""

    classes: str
    full: list[int] = field(default_factory=list)  # fwid
    narrow: list[int] = field(default_factory=list)  # pwid
    drawn: dict[int, str] = field(default_factory=dict)  # position → character whose glyph is used
    marked: bool = False  # some code point is a combining mark


def resolve(text: str, where: Where, remarks: Remarks, chinese: bool = True) -> Resolved:
    """Classes of a paragraph; `chinese` is the paragraph's language (RS-2: it decides unpaired quotes and edges)."""
    letters = list(text.translate(k.TABLE))
    result = Resolved("")
    spots = [match.start() for match in _AMBIGUOUS.finditer(text)]
    if spots:
        work = _Work(text, letters, result, where, remarks, chinese)
        work.quotes([i for i in spots if text[i] in "‘’“”"])
        for i in spots:
            rule = _RULES.get(text[i]) or _by_block(text[i])
            if rule is not None:
                rule(work, i)
    typed = [text[at - 1 : at + 1] for at in _after_han(text)]
    if typed:
        remarks.add("text.ascii-punctuation", where, typed[0], len(typed))
    result.classes = _clusters("".join(letters))
    result.marked = result.marked or k.EXTEND in result.classes or k.EXTEND in letters
    return result


def _clusters(letters: str) -> str:
    """Combining marks and vowel signs belong to the letter before them, two regional indicators to one flag."""
    if k.LATIN + k.EXTEND in letters:
        letters = re.sub(r"A\^+", lambda match: k.LATIN * len(match[0]), letters)
    if k.REGIONAL in letters:
        letters = letters.replace(k.REGIONAL * 2, k.ID + k.EXTEND).replace(k.REGIONAL, k.ID)
    return letters


def _after_han(text: str) -> list[int]:
    """Where an ASCII mark follows a Han character. (A pattern with the planes of Han in it takes 2 ms to compile.)"""
    marks = [match.start() for match in _ASCII_MARK.finditer(text)]
    return [
        at
        for at in marks
        if at and ("㐀" <= (han := text[at - 1]) <= "鿿" or han == "〇" or "𠀀" <= han <= "\U0003ffff")
    ]


@dataclass(slots=True)
class _Work:
    """One paragraph while its shared code points are decided."""

    text: str
    letters: list[str]
    result: Resolved
    where: Where
    remarks: Remarks
    chinese: bool

    def before(self, i: int) -> str:
        """Letter of the cluster before position i, "" at the start."""
        i -= 1
        while i > 0 and self.letters[i] == k.EXTEND:
            i -= 1
        return self.letters[i] if i >= 0 else ""

    def after(self, i: int) -> str:
        """Letter after position i, "" at the end."""
        return self.letters[i + 1] if i + 1 < len(self.letters) else ""

    def beside_han(self, i: int) -> bool:
        """Whether either neighbour is Han."""
        return self.before(i) in _HAN_SIDE or self.after(i) in _HAN_SIDE

    def in_western(self, i: int, more: str = "") -> bool:
        """Whether both neighbours are Latin or digits, or of the classes in `more`."""
        both = (self.before(i), self.after(i))
        return all(letter in _WESTERN_WORD or (letter and letter in more) for letter in both)

    # --- quotes, RS-1 and RS-2

    def quotes(self, spots: list[int]) -> None:
        """Pair the quotes with a stack and decide each pair."""
        stack: list[int] = []
        for i in spots:
            char = self.text[i]
            if char == "’" and self.is_apostrophe(i):
                self.western(i, k.LATIN)
            elif char in _OPENING_QUOTES:
                stack.append(i)
            elif stack and _OPENING_QUOTES[self.text[stack[-1]]] == char:
                self.pair(stack.pop(), i)
            else:
                self.unpaired(i, k.CLOSE)
        for i in stack:
            self.unpaired(i, k.OPEN)

    def is_apostrophe(self, i: int) -> bool:
        """RS-1: between Latin or digits, or after a Latin s and before a space."""
        if self.in_western(i):
            return True
        return self.text[i - 1 : i] == "s" and self.after(i) == k.SPACE

    def pair(self, i: int, j: int) -> None:
        """RS-2: Chinese if it holds or touches Chinese."""
        inside = "".join(self.letters[i + 1 : j])
        if _CHINESE_INSIDE.search(inside) or self.outside(i, -1) or self.outside(j, 1):
            self.letters[i], self.letters[j] = k.OPEN, k.CLOSE
            self.result.full += (i, j)
        else:
            self.western(i, k.WOPEN)
            self.western(j, k.WCLOSE)

    def outside(self, i: int, step: int) -> bool:
        """Whether the cluster outside a quote, past spaces, is Chinese; so is the edge of a Chinese paragraph."""
        i += step
        while 0 <= i < len(self.letters) and self.letters[i] in (k.SPACE, k.EXTEND):
            i += step
        return self.letters[i] in _FULL_OUTSIDE if 0 <= i < len(self.letters) else self.chinese

    def unpaired(self, i: int, letter: str) -> None:
        """A quote without a partner follows the paragraph's language."""
        self.remarks.add("text.unpaired-quote", self.where, self.text[max(0, i - 4) : i + 5])
        if self.chinese:
            self.letters[i] = letter
            self.result.full.append(i)
        else:
            self.western(i, k.WOPEN if letter == k.OPEN else k.WCLOSE)

    def western(self, i: int, letter: str) -> None:
        """Class and proportional form of a code point that turned out Western."""
        self.letters[i] = letter
        self.result.narrow.append(i)


def _dash(work: _Work, i: int) -> None:
    """RS-3: pairs from the left; a leftover is a connector unless it stands between Latin."""
    char = work.text[i]
    if work.letters[i] == k.DASH_END:
        return
    if work.text[i + 1 : i + 2] == char:
        work.letters[i], work.letters[i + 1] = k.DASH, k.DASH_END
        work.result.full += (i, i + 1)
    elif char == "―":
        work.letters[i] = k.CONNECT
    elif all(letter in ("A", " ") for letter in (work.before(i), work.after(i))):
        work.western(i, k.WPUNCT)
    else:
        work.letters[i] = k.CONNECT
        work.result.full.append(i)


def _ellipsis(work: _Work, i: int) -> None:
    """RS-4: pairs from the left; a single one is Western between Western text, else one em and a warning."""
    char = work.text[i]
    if work.letters[i] == k.ELLIPSIS_END:
        return
    if work.text[i + 1 : i + 2] == char:
        work.letters[i], work.letters[i + 1] = k.ELLIPSIS, k.ELLIPSIS_END
        if work.text[i : i + 4] == char * 4 and len(work.text) > 4:
            work.remarks.add("text.long-ellipsis", work.where, work.text[max(0, i - 4) : i + 6])
        work.result.full += (i, i + 1)
    elif char != "‥" and work.in_western(i, " .!"):
        work.western(i, k.WPUNCT)
    else:
        if char != "‥" and not (i and work.letters[i - 1] == k.ELLIPSIS_END):
            work.remarks.add("text.half-ellipsis", work.where, work.text[max(0, i - 4) : i + 5])
        work.letters[i] = k.ELLIPSIS
        work.result.full.append(i)


def _dot(work: _Work, i: int) -> None:
    """RS-5: an interpunct beside Han or a bracket, or inside a Latin name."""
    beside = (work.before(i), work.after(i))
    chinese = any(letter in _HAN_SIDE or letter in _BRACKETS for letter in beside if letter)
    if chinese or (work.chinese and beside == ("A", "A")):
        work.letters[i] = k.MIDDOT
        work.result.drawn[i] = "·"
        work.result.full.append(i)
    else:
        work.letters[i] = k.WPUNCT


def _hyphen(work: _Work, i: int) -> None:
    """RS-6: a connector beside Han; part of the word or number between Western clusters."""
    char = work.text[i]
    wide = char in "~－"
    if work.beside_han(i):
        work.letters[i] = k.CONNECT if wide else k.CONNECT_SHORT
    elif char != "－":
        work.letters[i] = k.WPUNCT


def _solidus(work: _Work, i: int) -> None:
    """RS-7."""
    work.letters[i] = k.SOLIDUS if work.beside_han(i) else k.WPUNCT


def _postfix(work: _Work, i: int) -> None:
    """RS-9: after a digit it counts as one for spacing, elsewhere as ID."""
    work.letters[i] = k.POSTFIX if work.before(i) in ("0", "W") else k.POSTFIX_ALONE


def _prefix(work: _Work, i: int) -> None:
    """Section 1: a prefix only directly before a digit; a plus between Han still may not end a line."""
    char, following = work.text[i], work.after(i)
    if char in "＄￡￥":
        work.letters[i] = k.PREFIX_WIDE if following in ("0", "W") else k.ID
    elif following in ("0", "W") or (char in "+±" and following in _HAN_SIDE and work.before(i) not in _WESTERN_WORD):
        work.letters[i] = k.PREFIX
    elif following and work.text[i + 1] in "¥$£€₩" and char not in "¥$£€₩№#":
        work.letters[i] = k.PREFIX  # −¥30
    else:
        work.letters[i] = k.ID if char == "№" else k.LATIN


def _unit_sign(work: _Work, i: int) -> None:
    """Squared units and unit letters directly after a digit are glued to it."""
    if work.text[i] in "℃℉№":
        return
    if work.before(i) == k.DIGIT:
        work.letters[i] = k.POSTFIX_WIDE


def _operator(work: _Work, i: int) -> None:
    """× and ÷ inside a formula belong to it; among Han they are signs of their own."""
    work.letters[i] = k.ID if work.beside_han(i) else k.LATIN


def _bang(work: _Work, i: int) -> None:
    """SP-3: a mark that ends a Western token takes the gap after it."""
    if work.before(i) == k.LATIN:
        work.letters[i] = k.WPUNCT_TOKEN


def _straight(work: _Work, i: int) -> None:
    """RS-2: straight quotes stay as they are; touching Han they are probably a mistake."""
    if work.text[i] == "'" and work.in_western(i):
        work.letters[i] = k.LATIN
    elif work.beside_han(i):
        work.remarks.add("text.straight-quote", work.where, work.text[max(0, i - 4) : i + 5])


def _space(work: _Work, i: int) -> None:
    """UB-2, UB-3: a space between digit groups, or between a number and its unit, is glue."""
    if work.before(i) != k.DIGIT:
        return
    grouped = _GROUP.match(work.text, i + 1) and _GROUP_BEFORE.search(work.text, max(0, i - 4), i)
    if grouped or _UNIT.match(work.text, i + 1):
        work.letters[i] = k.GLUE


_RULES: dict[str, Callable[[_Work, int], None]] = {
    **dict.fromkeys("—―", _dash), **dict.fromkeys("…⋯‥", _ellipsis), **dict.fromkeys("·‧•", _dot),
    **dict.fromkeys("-‐–~－", _hyphen), "/": _solidus, **dict.fromkeys("%‰‱°′″‵¢", _postfix),
    **dict.fromkeys("#$£¥€₩№+−±∓≈<>≤≥＄￡￥", _prefix), **dict.fromkeys("×÷", _operator), "!": _bang,
    **dict.fromkeys("\"'", _straight), **dict.fromkeys("\u2006\u2008\u2009\u200a ", _space),
}  # fmt: skip


def _by_block(char: str) -> Callable[[_Work, int], None] | None:
    """Rules for whole blocks."""
    if "㌀" <= char <= "㏿" or "℀" <= char <= "⅏":
        return _unit_sign
    return None
