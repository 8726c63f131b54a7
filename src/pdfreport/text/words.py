"""Where a heading may part: its words and what a break before each of them costs (typography.md 14.2).

In: a heading's text and the edition's own terms (names, places, words of the trade), which are never broken. Out:
prices by code point; a place without a price is inside a word, one at the price STUCK between two that are said as one
(a number and its measure, a verb and its complement). Words and their kinds come from a segmenter (`rjieba`, loaded
for the first heading that needs one; what it said is kept between runs). Which of the breaks balances the lines best
is the business of `headline`.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from importlib.util import find_spec
from itertools import accumulate, pairwise
from typing import Any

from pdfreport import cachedir
from pdfreport.text.headline import STUCK

Tagged = tuple[str, str]  # a word and its kind, in the letters of the People's Daily corpus: n, v, a, d, m, q …

PHRASE, WORD, AFTER_DE, TORN = 5.0, 20.0, 30.0, 100.0  # 14.2; TORN: a verb and its short object
SHORT = 2  # characters of an object that stays with its verb
COMPLEMENTS = frozenset("到成为入出上下起来去开住完好就至过满遍动掉回进给在")  # say how a verb came out: 压缩到
SIDES = frozenset("前后里中上下内外间旁边口侧")  # single words for a place or time after a noun: 站前, 年间
TAILS = frozenset("级号型类版届期岁年月日时分秒元角亩吨倍次位个")  # close a number: 二级, 六号
SPANS = frozenset("年月日天周时")
AFTER = frozenset(("以后", "以前", "之后", "之前", "以来", "之间", "期间", "以内", "以外", "之中", "前后", "左右"))
ASPECTS = frozenset("了过着")
NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两半第几数多余0123456789.,%％")
_NOMINAL = ("n", "t", "s", "r", "l", "i", "j", "eng", "x", "vn", "an", "nz")
_MARKS = frozenset("“”‘’《》〈〉（）「」『』【】、，。；：！？—…·—-～/ 　")


def seams(text: str, terms: Sequence[str] = ()) -> dict[int, float]:
    """The code points of `text` before which a line may begin, each with its price; `terms` stay whole."""
    words = _sided(segmented(text, tuple(terms)))
    starts = list(accumulate((len(word) for word, _ in words), initial=0))
    kept = _inside(text, terms)
    found: dict[int, float] = {}
    for rank, ((a, b), at) in enumerate(zip(pairwise(words), starts[1:-1], strict=True)):
        price = _price(a, b, words[rank + 2] if rank + 2 < len(words) else None)
        if at not in kept:
            found[at] = price
    return found


def _sided(words: Sequence[Tagged]) -> list[Tagged]:
    """The words with 里 apart from what follows it, where the segmenter takes it for a name's beginning: 站|里|守冬.

    After a noun 里 says where; few words begin with it, and those that do (里程, 里面) stay whole.
    """
    found: list[Tagged] = []
    for word, kind in words:
        whole = not found or not _nominal(found[-1][1]) or len(word) == 1 or word[0] != "里" or word[1] in "程面边"
        found += [(word, kind)] if whole else [("里", "f"), (word[1:], "v")]
    return found


def _inside(text: str, terms: Iterable[str]) -> set[int]:
    """The places inside every occurrence of a term."""
    kept: set[int] = set()
    for term in terms:
        at = text.find(term) if term else -1
        while at >= 0:
            kept.update(range(at + 1, at + len(term)))
            at = text.find(term, at + 1)
    return kept


def _price(a: Tagged, b: Tagged, after: Tagged | None) -> float:
    """What a break between two neighbouring words costs."""
    (left, kind), (right, following) = a, b
    if left[-1] in _MARKS or right[0] in _MARKS:
        return WORD  # a mark has prices of its own
    if left == "的":
        return AFTER_DE
    if _counted(a, b) or _leans(a, b):
        return STUCK
    if len(right) == 1 and after is not None and after[0][0] in _MARKS:
        return TORN  # one character and then a pause: 明天|到，
    if _nominal(kind) and after is not None and after[0] in ASPECTS:
        return PHRASE  # a subject and what came about, whatever the segmenter takes it for: 门口|多了
    if left in AFTER and following[0] in "vdm":
        return PHRASE  # when it was, and what happened: 之前|清完
    if kind == "v" and following == "m":
        return TORN  # a verb and the amount that it comes to
    if kind == "m" and left[-1] in SPANS:
        return PHRASE  # how long something went on, and what follows
    if kind.startswith("t") or (_nominal(kind) and following[0] in "vdpc"):
        return PHRASE  # a day and what happened then; a subject and what it does
    if following[0] in "pc" or (left in SIDES and kind == "f" and following[0] in "vd"):
        return PHRASE  # a place and what is done there: 站里|守冬
    if kind == "v" and _nominal(following):
        ends = after is None or after[0][0] in _MARKS or not _nominal(after[1])
        return TORN if ends and len(right) <= SHORT else WORD
    if len(left) == 1 or len(right) == 1:
        return TORN
    return WORD


def _nominal(kind: str) -> bool:
    return kind.startswith(_NOMINAL)


def _counted(a: Tagged, b: Tagged) -> bool:
    """A number stays with its measure and with the rest of itself: 六|号, 5.2|%, 二〇二|二年, 三|年."""
    (left, kind), (right, following) = a, b
    number = kind == "m" or left[-1] in NUMERALS
    if not number:
        return right[0] in NUMERALS and left[-1] == "第"
    return following[0] in "mq" or right[0] in NUMERALS or right[0] in TAILS


def _leans(a: Tagged, b: Tagged) -> bool:
    """One of the two cannot stand apart: a modifier, a complement, a side, an adverb; a word that says when (以后)."""
    (left, kind), (right, following) = a, b
    if right in AFTER:
        return True  # 收摊|以后
    if len(right) == 1 and (following[0] in "uyk" or (right in SIDES and _nominal(kind))):
        return True
    if len(right) == 1 and right in COMPLEMENTS and kind[0] == "v":
        return True
    if len(left) == 1 and kind[0] in "dabhp" and left not in "也":
        return True
    return len(left) == 1 and len(right) == 1 and kind[0] in "nva" and following[0] in "nva"


@lru_cache(maxsize=4096)
def segmented(text: str, terms: tuple[str, ...] = ()) -> tuple[Tagged, ...]:
    """The words of `text` with their kinds; kept between runs, since the dictionary takes 0.1 s to load."""
    key = sha256(repr(("words", _code(), terms, text)).encode()).hexdigest()
    kept = cachedir.get(key)
    if kept is not None:
        try:
            found: tuple[Tagged, ...] = tuple((word, kind) for word, kind in marshal.loads(kept))
        except (ValueError, EOFError, TypeError):  # not what was put there
            found = ()
        if "".join(word for word, _ in found) == text:
            return found
    found = tuple((word, kind) for word, kind in _segmenter(terms).tag(text))
    cachedir.put(key, marshal.dumps(found))
    return found


@cache
def _segmenter(terms: tuple[str, ...]) -> Any:
    from rjieba import Jieba

    segmenter = Jieba()
    for term in terms:
        segmenter.add_word(term, None, "nz")
    return segmenter


@cache
def _code() -> str:
    """Which dictionary an answer came from: the files of the segmenter, looked up without loading it."""
    found = find_spec("rjieba")
    if found is None or found.origin is None:
        return ""
    entries = sorted(os.scandir(os.path.dirname(found.origin)), key=lambda entry: entry.name)
    return " ".join(f"{entry.name} {entry.stat().st_size}" for entry in entries if entry.is_file())
