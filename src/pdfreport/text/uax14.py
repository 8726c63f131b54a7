"""Raw line breaking of UAX #14, untailored (Unicode 16.0.0, revision 53): level "uax14" of `break_opportunities`.

In: any string. Out: the places where a line may or must end. One pass, its time grows with the length of the text
alone. Nothing of the house's own rules comes in here (typography.md 7.3: the plain algorithm stays available); what
the setter uses is in `opportunities`. The properties of characters are in `uax14_data`.
"""

from __future__ import annotations

import base64
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from pdfreport.frozen import dataclass
from pdfreport.text import uax14_data as data

VERSION = data.VERSION


def _unpacked(packed: str) -> list[int]:
    """Numbers of seven bits a byte, the last byte of each with its high bit set."""
    numbers: list[int] = []
    value = 0
    for byte in zlib.decompress(base64.b85decode("".join(packed.split()))):
        value = value << 7 | byte & 127
        if byte > 127:
            numbers.append(value)
            value = 0
    return numbers


LETTERS: dict[str, str] = {name: chr(65 + rank) for rank, name in enumerate(data.NAMES.split())}
_steps = _unpacked(data.PACKED_CLASSES)
_STARTS = list(accumulate(_steps[::2]))  # code points where a stretch of one class begins
_CLASSES = "".join(chr(65 + rank) for rank in _steps[1::2])  # and its letter
_WIDE = list(accumulate(_unpacked(data.PACKED_WIDE)))  # code points where wide characters begin and end, by turns
_EMOJI_BASES = frozenset((LETTERS["EB"], LETTERS["XP"], LETTERS["XA"]))  # LB30b
_HANGUL, _HANGUL_END, _SYLLABLES = 0xAC00, 0xD7A3, 28  # every 28th syllable has no final: H2, the others H3


def _of(names: str) -> frozenset[str]:
    """Letters of classes given by their names."""
    return frozenset(LETTERS[name] for name in names.split())


_SP, _ZW, _ZWJ, _QI, _QF = (LETTERS[name] for name in ("SP", "ZW", "ZWJ", "QI", "QF"))
_AL, _BK, _CR, _LF, _IS, _NU, _NS, _B2, _RI = (
    LETTERS[name] for name in ("AL", "BK", "CR", "LF", "IS", "NU", "NS", "B2", "RI")
)
_BB, _GL, _HL, _IN, _SY, _VI, _VF, _CB, _EM = (
    LETTERS[name] for name in ("BB", "GL", "HL", "IN", "SY", "VI", "VF", "CB", "EM")
)
_WJ, _PR, _PO, _AP, _HY, _OP, _CP = (LETTERS[name] for name in ("WJ", "PR", "PO", "AP", "HY", "OP", "CP"))
_HARD = _of("BK CR LF NL")
_QUOTES, _OPENING, _CLOSED = _of("QU QI QF"), _of("OP OW"), _of("CL CP CW")
_PLAIN_LETTERS = _of("AL XA DC")
_LETTERS, _IDEOGRAPHS = _of("AL XA DC HL"), _of("ID XP EB EM")
_HYPHENS, _NARROW_HYPHENS = _of("HY HH"), _of("HY HH BA")  # LB20a, LB21a
_NOT_BEFORE = _of("CL CP CW EX SY")
_GLUED_NOT = _of("SP BA BW HY HH")  # LB12a
_BEFORE_OPENING_QUOTE = _HARD | _of("OP OW QU QI QF GL SP ZW")  # LB15a
_AFTER_CLOSING_QUOTE = _HARD | _of("SP GL WJ CL QU QI QF CP CW EX IS SY ZW")  # LB15b
_BEFORE_WORD_HYPHEN = _HARD | _of("SP ZW CB GL")  # LB20a
_HANGUL_ANY, _AKSARA, _AKSARA_START = _of("JL JV JT H2 H3"), _of("AK DC AS"), _of("AK DC")
_NO_START = _of("BA BW HH HY NS")  # LB21
_COMBINING = _of("CM ZWJ")
_NO_BASE = _HARD | _of("SP ZW")  # LB9: what no combining mark joins
# classes that a rule asks about more than two neighbours for
_FAR = _QUOTES | _NARROW_HYPHENS | _CLOSED | _AKSARA | _of("SP ZW OP OW IS SY NU PO PR RI VI CB B2 NS EM")


class _Table(dict[int, str]):
    """Code point → letter of its class after LB1, looked up once."""

    def __missing__(self, codepoint: int) -> str:
        if _HANGUL <= codepoint <= _HANGUL_END:
            letter = LETTERS["H3" if (codepoint - _HANGUL) % _SYLLABLES else "H2"]
        else:
            letter = _CLASSES[bisect_right(_STARTS, codepoint) - 1]
        self[codepoint] = letter
        return letter


_TABLE = _Table()


def breaks(text: str) -> list[int]:
    """Positions inside the text before which a line may or must end (UAX #14, LB2 to LB31)."""
    bases = _bases(text)
    if not bases:
        return []
    found: list[int] = []
    context = _Context(text, bases)
    pairs: dict[tuple[str, str], bool] = {}
    before = bases[0].letter
    context.pass_by(0)
    for n in range(1, len(bases)):
        letter = bases[n].letter
        if before in _FAR or letter in _FAR or bases[n].joined:
            may = context.may_break(n)
        else:
            known = pairs.get((before, letter))
            if known is None:
                known = pairs[before, letter] = context.may_break(n)
            may = known
        if may:
            found.append(bases[n].at)
        context.pass_by(n)
        before = letter
    return found


@dataclass(frozen=True, slots=True)
class _Base:
    """A character with the combining marks after it (LB9)."""

    at: int
    letter: str
    joined: bool  # LB8a: a zero width joiner stands directly before it


def _bases(text: str) -> list[_Base]:
    """LB9, LB10: combining marks belong to the character before them; without one they count as letters."""
    bases: list[_Base] = []
    before = ""
    for at, letter in enumerate(text.translate(_TABLE)):
        if letter not in _COMBINING:
            bases.append(_Base(at, letter, before == _ZWJ))
        elif not bases or bases[-1].letter in _NO_BASE:
            bases.append(_Base(at, _AL, before == _ZWJ))
        before = letter
    return bases


class _Context:
    """What rules that reach beyond two neighbours need to know while the text is passed."""

    def __init__(self, text: str, bases: Sequence[_Base]) -> None:
        self.text, self.bases = text, bases
        self.solid = -1  # the last base that is no space
        self.number = ""  # what ends here: "n" a number with its inner signs, "c" such a number and a closing bracket
        self.flags = 0  # regional indicators in a row

    def letter(self, n: int) -> str:
        """The class of base n, "" beyond the text."""
        return self.bases[n].letter if 0 <= n < len(self.bases) else ""

    def wide(self, n: int) -> bool:
        """Whether base n is East Asian (full-width, wide or half-width); the text's ends are not."""
        if not 0 <= n < len(self.bases) or self.text[self.bases[n].at].translate(_TABLE) in _COMBINING:
            return False
        return bool(bisect_right(_WIDE, ord(self.text[self.bases[n].at])) % 2)

    def pass_by(self, n: int) -> None:
        """Go on past base n."""
        letter = self.bases[n].letter
        if letter != _SP:
            self.solid = n
        if letter == _NU:
            self.number = "n"
        elif letter in _CLOSED and self.number == "n":
            self.number = "c"
        elif self.number != "n" or letter not in (_SY, _IS):
            self.number = ""
        self.flags = self.flags + 1 if letter == _RI else 0

    def may_break(self, n: int) -> bool:
        """Whether a line may end before base n; what stands before it has been passed."""
        for rule in (self.hard, self.spaces, self.quotes, self.words):
            answer = rule(n, self.letter(n - 1), self.letter(n))
            if answer is not None:
                return answer
        return True  # LB31

    def hard(self, n: int, a: str, b: str) -> bool | None:
        """LB4 to LB13: line ends, spaces, joiners, glue, closing marks."""
        if a in _HARD:
            return not (a == _CR and b == _LF)
        if b in _HARD or b in (_SP, _ZW):
            return False
        if self.letter(self.solid) == _ZW:
            return True
        if self.bases[n].joined or _WJ in (a, b) or a == _GL or (b == _GL and a not in _GLUED_NOT):
            return False
        return False if b in _NOT_BEFORE else None

    def spaces(self, n: int, a: str, b: str) -> bool | None:
        """LB14 to LB18: what reaches across spaces."""
        solid = self.letter(self.solid)
        if solid in _OPENING:
            return False
        if solid == _QI and (self.letter(self.solid - 1) or _BK) in _BEFORE_OPENING_QUOTE:
            return False
        if b == _QF and (self.letter(n + 1) or _BK) in _AFTER_CLOSING_QUOTE:
            return False
        if b == _IS:
            return a == _SP and self.letter(n + 1) == _NU
        if (solid in _CLOSED and b == _NS) or (solid == _B2 and b == _B2):
            return False
        return True if a == _SP else None

    def quotes(self, n: int, a: str, b: str) -> bool | None:
        """LB19 to LB20a: quotation marks by what stands around them, contingent breaks, hyphens that begin a word."""
        if (b in _QUOTES and b != _QI) or (a in _QUOTES and a != _QF):
            return False
        if b in _QUOTES and not (self.wide(n - 1) and self.wide(n + 1)):
            return False
        if a in _QUOTES and not (self.wide(n) and self.wide(n - 2)):
            return False
        if _CB in (a, b):
            return True
        if a in _HYPHENS and b in _PLAIN_LETTERS and (self.letter(n - 2) or _BK) in _BEFORE_WORD_HYPHEN:
            return False
        return None

    def words(self, n: int, a: str, b: str) -> bool | None:
        """LB21 to LB30b: words, numbers, syllables, aksaras, flags, emoji."""
        if b in _NO_START or a == _BB or b == _IN or (a == _SY and b == _HL):
            return False
        if a in _NARROW_HYPHENS and b != _HL and self.letter(n - 2) == _HL:
            return False
        if _letters(a, b) or self.numbers(n, a, b) or _hangul(a, b) or self.aksaras(n, a, b):
            return False
        if a == _RI and b == _RI:
            return self.flags % 2 == 0
        return False if b == _EM and a in _EMOJI_BASES else None

    def numbers(self, n: int, a: str, b: str) -> bool:
        """LB25: a number with its signs, brackets, prefix and postfix."""
        if b in (_PO, _PR):
            return bool(self.number)
        if b == _NU:
            return self.number == "n" or a in (_PO, _PR, _HY, _IS)
        if a in (_PO, _PR) and b in _OPENING:
            after = self.letter(n + 1)
            return after == _NU or (after == _IS and self.letter(n + 2) == _NU)
        return False

    def aksaras(self, n: int, a: str, b: str) -> bool:
        """LB28a: orthographic syllables of Brahmic scripts."""
        if (a == _AP and b in _AKSARA) or (a in _AKSARA and b in (_VF, _VI)):
            return True
        if a == _VI and b in _AKSARA_START:
            return self.letter(n - 2) in _AKSARA
        return a in _AKSARA and b in _AKSARA and self.letter(n + 1) == _VF


_H = {name: LETTERS[name] for name in ("JL", "JV", "JT", "H2", "H3")}
_SYLLABLE_PARTS = {  # LB26
    _H["JL"]: _of("JL JV H2 H3"), _H["JV"]: _of("JV JT"), _H["H2"]: _of("JV JT"),
    _H["JT"]: _of("JT"), _H["H3"]: _of("JT"),
}  # fmt: skip


def _hangul(a: str, b: str) -> bool:
    """LB26, LB27."""
    if a in _SYLLABLE_PARTS and (b in _SYLLABLE_PARTS[a] or b == _PO):
        return True
    return a == _PR and b in _HANGUL_ANY


def _letters(a: str, b: str) -> bool:
    """LB23, LB23a, LB24, LB28 to LB30: letters with digits, signs, each other and brackets."""
    if a in _LETTERS:
        return b in _LETTERS or b in (_NU, _PR, _PO, _OP)
    if b in _LETTERS:
        return a in (_NU, _PR, _PO, _IS, _CP)
    if (a == _PR and b in _IDEOGRAPHS) or (a in _IDEOGRAPHS and b == _PO):
        return True
    return (a == _NU and b == _OP) or (a == _CP and b == _NU)
