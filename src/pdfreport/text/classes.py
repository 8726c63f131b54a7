"""Character classes (typography.md section 1): every code point has exactly one, written as one letter.

In: a code point. Out: a letter, so that the classes of a text are a string of the same length and every later stage
can slice it, search it with a regular expression or pair it with itself. Code points that two scripts share get the
class they have in Chinese text here; `resolve` decides by their neighbours. No widths, no breaks: only membership.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

HAN, KANA, SMALLKANA, ITER = "H", "K", "k", "i"
OPEN, CLOSE, STOP, EXCL, EXCL2, COMMA, COLON = "O", "C", "S", "E", "e", ",", ":"
MIDDOT, KATAKANA_DOT = "M", "m"
DASH, DASH_END, ELLIPSIS, ELLIPSIS_END = "D", "d", "L", "l"  # the second letter marks the tail of a pair
CONNECT, CONNECT_SHORT, SOLIDUS = "N", "n", "/"
PREFIX, PREFIX_WIDE = "$", "f"
POSTFIX, POSTFIX_ALONE, POSTFIX_WIDE = "%", "P", "p"  # after a digit, elsewhere, full-width glyph
DIGIT, LATIN, WIDE_DIGIT, WIDE_LETTER = "0", "A", "W", "w"
WOPEN, WCLOSE, WPUNCT, WPUNCT_TOKEN, STRAIGHT = "(", ")", ".", "!", "Q"
SPACE, GLUE, IDSP, ZW, SHY = " ", "G", "I", "Z", "-"
ID, SYMBOL = "X", "x"  # a symbol (arrow, shape) takes no Chinese–Western gap
EXTEND, JOINER = "^", "J"  # belongs to the cluster before it; joins the clusters on both sides
REGIONAL = "R"  # a regional indicator: two are one flag, made an ID by `resolve`
CONTROL = "c"  # a control character or direction mark: neither width nor ink
NOTE = "s"  # a raised stretch after Han or a mark: no code point has this class, `raised` gives it (UB-5)

NAMES: dict[str, str] = {
    HAN: "HAN", KANA: "KANA", SMALLKANA: "SMALLKANA", ITER: "ITER", OPEN: "OPEN", CLOSE: "CLOSE", STOP: "STOP",
    EXCL: "EXCL", EXCL2: "EXCL", COMMA: "COMMA", COLON: "COLON", MIDDOT: "MIDDOT", KATAKANA_DOT: "MIDDOT",
    DASH: "DASH", DASH_END: "DASH", ELLIPSIS: "ELLIPSIS", ELLIPSIS_END: "ELLIPSIS", CONNECT: "CONNECT",
    CONNECT_SHORT: "CONNECT", SOLIDUS: "SOLIDUS", PREFIX: "PREFIX", PREFIX_WIDE: "PREFIX", POSTFIX: "POSTFIX",
    POSTFIX_ALONE: "POSTFIX", POSTFIX_WIDE: "POSTFIX", DIGIT: "DIGIT", LATIN: "LATIN", WIDE_DIGIT: "FWALNUM",
    WIDE_LETTER: "FWALNUM", WOPEN: "WOPEN", WCLOSE: "WCLOSE", WPUNCT: "WPUNCT", WPUNCT_TOKEN: "WPUNCT",
    STRAIGHT: "WPUNCT", SPACE: "SP", GLUE: "GLUE", IDSP: "IDSP", ZW: "ZW", SHY: "SHY", ID: "ID", SYMBOL: "ID",
    EXTEND: "EXTEND", JOINER: "GLUE", NOTE: "ID", CONTROL: "GLUE", REGIONAL: "ID",
}  # fmt: skip

HAN_LIKE = frozenset("HKkiXxWwP")  # a line may be broken between any two of these unless a rule forbids it
CLOSING = frozenset("CSEe,:")  # closing-type marks: what section 5 calls CLOSE, STOP, EXCL, COMMA, COLON
FULL_MARKS = frozenset("OCSEe,:MmDdLlNn/")
WESTERN = frozenset("A0$%().!Q")
INVISIBLE = frozenset("Z-Jc")
ATTACHED = frozenset("^dlJsc")  # before these no line ends, whatever must give

_SINGLE: dict[str, str] = {
    HAN: "〇〆〸〹〺",
    ITER: "々〻ゝゞヽヾ",
    SMALLKANA: "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー",
    KANA: "ゟヿｦ",
    OPEN: "〈《「『【〔〖〘〚〝（［｛｟｢‘“",
    CLOSE: "〉》」』】〕〗〙〛〞〟）］｝｠｣’”",
    STOP: "。．｡",
    EXCL: "！？",
    EXCL2: "‼⁇⁈⁉",
    COMMA: "，、､",
    COLON: "：；",
    MIDDOT: "·‧",
    KATAKANA_DOT: "・･",
    DASH: "⸺⸻―",
    ELLIPSIS: "…⋯‥",
    CONNECT: "～〜゠—－",
    CONNECT_SHORT: "–‐",
    SOLIDUS: "／＼",
    PREFIX: "$£¥€₩№#+−±∓≈<>≤≥",
    PREFIX_WIDE: "＄￡￥",
    POSTFIX: "%‰‱°′″‵¢",
    POSTFIX_WIDE: "％℃℉￠",
    WOPEN: "([{«",
    WCLOSE: ")]}»",
    STRAIGHT: "\"'",
    LATIN: "@&=",
    SPACE: " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85",
    GLUE: "\u00a0\u202f\u2007\u2060\ufeff\u2011\u034f",
    IDSP: "\u3000",
    ZW: "\u200b\u2028\u2029",
    SHY: "\u00ad",
    ID: "※§〒〓",
    JOINER: "\u200d",
    CONTROL: "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
}

_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x2E80, 0x2FDF, HAN), (0x3021, 0x3029, HAN), (0x31C0, 0x31EF, HAN), (0x3400, 0x4DBF, HAN), (0x4E00, 0x9FFF, HAN),
    (0xF900, 0xFAFF, HAN), (0x20000, 0x3FFFF, HAN), (0x3041, 0x3096, KANA), (0x30A1, 0x30FA, KANA),
    (0xFF71, 0xFF9D, KANA), (0x31F0, 0x31FF, SMALLKANA), (0xFF67, 0xFF70, SMALLKANA), (0xFF9E, 0xFF9F, EXTEND),
    (0xFF10, 0xFF19, WIDE_DIGIT), (0xFF21, 0xFF3A, WIDE_LETTER), (0xFF41, 0xFF5A, WIDE_LETTER),
    (0x2002, 0x200A, SPACE), (0x2160, 0x217F, ID), (0x2460, 0x24FF, ID), (0x2776, 0x2793, ID), (0x3200, 0x33FF, ID),
    (0x2100, 0x214F, ID), (0x2190, 0x21FF, SYMBOL), (0x2500, 0x26FF, SYMBOL), (0x2700, 0x27BF, SYMBOL),
    (0xFE00, 0xFE0F, EXTEND), (0xE0100, 0xE01EF, EXTEND), (0x1F3FB, 0x1F3FF, EXTEND), (0xE0020, 0xE007F, EXTEND),
    (0x1F1E6, 0x1F1FF, REGIONAL),
)  # fmt: skip

# UAX #14 class by general category, as far as section 1 maps it (CC-2); wide letters and symbols are ID.
_CATEGORY: dict[str, str] = {
    "Ps": WOPEN, "Pi": WOPEN, "Pe": WCLOSE, "Pf": WCLOSE, "Pd": WPUNCT, "Po": WPUNCT, "Pc": WPUNCT,
    "Sc": PREFIX, "Nd": DIGIT, "Zs": SPACE, "Zl": ZW, "Zp": ZW, "Cf": GLUE, "Mn": EXTEND, "Mc": EXTEND, "Me": EXTEND,
}  # fmt: skip


def _default(codepoint: int) -> str:
    """The class of a code point that section 1 does not list."""
    char = chr(codepoint)
    category = unicodedata.category(char)
    letter = _CATEGORY.get(category)
    if letter is not None:
        return letter
    if category == "Cc":
        return CONTROL
    return ID if unicodedata.east_asian_width(char) in "WF" else LATIN


class _Table(dict[int, str]):
    """Code point → letter; what is not listed is worked out once and remembered. Good for `str.translate`."""

    def __missing__(self, codepoint: int) -> str:
        listed = (letter for first, last, letter in _RANGES if first <= codepoint <= last)
        self[codepoint] = letter = next(listed, None) or _default(codepoint)
        return letter


TABLE = _Table({ord(char): letter for letter, chars in _SINGLE.items() for char in chars})


def class_of(codepoint: int) -> str:
    """The letter of a code point, before resolution."""
    return TABLE[codepoint]


def classes(text: str) -> str:
    """The letters of a text, one per code point, before resolution."""
    return text.translate(TABLE)


def pattern(letters: Iterable[str]) -> str:
    """A regular expression class of these letters."""
    return "[" + "".join("\\" + letter if letter in "^-]\\[" else letter for letter in sorted(letters)) + "]"
