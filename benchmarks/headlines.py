"""Do heads break by sense? usage: headlines.py [--show]

Every head of headlines.txt is broken into two and three lines of a narrow, a middling and a wide measure, with the
words of each segmenter that is installed (`rjieba` is the one the program uses; `jieba` and `budoux` may be installed
beside it) and without any. Counted are breaks at a phrase (as a designer would), at a word (as he could), inside one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from itertools import accumulate
from pathlib import Path

from pdfreport.content.model import Span, Words
from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.page.typeset import Memory, Typesetter
from pdfreport.text.headline import AT_WORD, break_headline
from pdfreport.text.words import PHRASE, seams

HEAD = ParagraphStyle(
    "head", ("song", "bold"), 30, 36, align="left",
    type=TypeOptions(style="half", adjacent="tight", autospace=125),
)  # fmt: skip
ROOM = (0.5, 1.5, 3.0)  # em that a measure has more than an even share of the head

Seams = Callable[[str], Mapping[int, float]]


def read() -> list[tuple[str, set[int], set[int]]]:
    """Each head with the places between its words and between its phrases."""
    heads = []
    for row in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if not row or row.startswith("#"):
            continue
        text, places = "", {" ": set[int](), "/": set[int]()}
        for char in row:
            if char in places:
                places[char].add(len(text))
            else:
                text += char
        heads.append((text, places[" "], places["/"]))
    return heads


def segmenters() -> dict[str, Seams | None]:
    """Those that are here."""

    def of(cut: Callable[[str], list[str]]) -> Seams:
        return lambda text: dict.fromkeys(list(accumulate(map(len, cut(text))))[:-1], AT_WORD)

    found: dict[str, Seams | None] = {"none": None, "rjieba, words alone": None, "rjieba with 14.2": seams}
    from rjieba import cut

    found["rjieba, words alone"] = of(cut)
    try:
        import budoux
        import jieba

        found["jieba, words alone"] = of(jieba.lcut)
        found["budoux"] = of(budoux.load_default_simplified_chinese_parser().parse)
    except ImportError as missing:
        print(f"({missing.name} is not installed: left out)")
    return found


def main() -> None:
    """Break them all and count."""
    setter = Typesetter(Catalog.open([default_folder()]), Notes(), Memory())
    heads = read()
    print(f"{len(heads)} heads\n{'':24}{'breaks':>8}{'phrase':>8}{'word':>8}{'inside':>8}")
    for name, cut in segmenters().items():
        phrase = word = inside = 0
        shown: list[str] = []
        for text, words, phrases in heads:
            prepared = setter.prepared(Words((Span(text),)), HEAD)
            known = dict.fromkeys(words, AT_WORD) | dict.fromkeys(phrases, PHRASE)
            total = prepared.ends[len(prepared)]
            for lines in (2, 3):
                for room in ROOM:
                    measure = round(total / lines + room * 1000)
                    ideal = break_headline(prepared, measure, lines=lines, seams=lambda _, known=known: known)
                    breaks = break_headline(prepared, measure, lines=lines, seams=cut)
                    if ideal is None or breaks is None or lines > total / 3000:
                        continue
                    if not {prepared.positions[unit] for unit in ideal.ends[:-1]} <= known.keys():
                        continue  # a measure into which nobody could break it by sense
                    ends = [prepared.positions[unit] for unit in breaks.ends[:-1]]
                    phrase += sum(end in phrases for end in ends)
                    word += sum(end in words for end in ends)
                    bad = [end for end in ends if end not in words | phrases]
                    inside += len(bad)
                    if bad or any(end in words for end in ends):
                        parts = [text[a:b] for a, b in zip([0, *ends], [*ends, None])]
                        shown.append(("! " if bad else "  ") + "|".join(parts))
        print(f"{name:24}{phrase + word + inside:8}{phrase:8}{word:8}{inside:8}")
        if "--show" in sys.argv and cut is seams:
            print("\n".join(dict.fromkeys(shown)))


if __name__ == "__main__":
    main()
