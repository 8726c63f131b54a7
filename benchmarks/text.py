"""How long the text engine takes: 10,000 characters prepared and broken, and set; medians and least values.

    python benchmarks/text.py [--profile]

Two texts: Han with marks as in running copy, and copy mixed with numbers and Western words, in paragraphs of 300 and
of 100 characters; at one measure and with a measure a line, by total fit and by the greedy setter, in ms of processor
time.
"""

from __future__ import annotations

import cProfile
import pstats
import statistics
import sys
import time
from collections.abc import Callable
from itertools import product

from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Notes
from pdfreport.fonts.shape import shape
from pdfreport.text.columns import Prepared
from pdfreport.text.justify import set_lines_of
from pdfreport.text.linebreak import break_lengths, break_lines
from pdfreport.text.model import plain
from pdfreport.text.prepare import prepare
from pdfreport.text.surface import default_catalog

HAN = "今天天气很好，我们出去走走。远山如黛，近水含烟；桥上行人往来，船中笑语不断：“这里真美！”大家都这样说。"
MIXED = "2022年，江津区PM2.5平均浓度为35.7微克/立方米，AQI达标率85.2%；“十四五”期间投入约3.5亿元——比2020年多12%。"
SIZE, MEASURE, RUNS = 10_000, 17_000, 9
USUAL = TypeOptions()
STYLE = ParagraphStyle("body", ("song", "regular"), 9, 12.5)


def paragraphs(text: str, length: int) -> list[str]:
    """10,000 characters in paragraphs of a length."""
    whole = text * (SIZE // len(text) + 1)
    return [whole[at : min(at + length, SIZE)] for at in range(0, SIZE, length)]


def timed(work: Callable[[], object]) -> str:
    """Median and least time of some runs."""
    found = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000)
    return f"{statistics.median(found):7.1f} {min(found):7.1f}"


def ready(texts: list[str], options: TypeOptions) -> list[Prepared]:
    """The texts prepared."""
    style = ParagraphStyle("body", STYLE.face, 9, 12.5, type=options)
    return prepare([(plain(text, style.face), style) for text in texts], default_catalog(), Notes())


def main() -> None:
    """Print a line for each text and stage."""
    face = default_catalog().face(STYLE.face)
    print(f"{'ms for 10,000 characters':44} median   least")
    for (name, text), length in product((("Han", HAN), ("mixed", MIXED)), (300, 100)):
        name, texts = f"{name}, {length}", paragraphs(text, length)
        for _ in range(3):
            done = ready(texts, USUAL)
        greedy = ready(texts, TypeOptions(composer="greedy"))
        broken = [break_lines(p, MEASURE) for p in done]
        stages: dict[str, Callable[[], object]] = {
            "shaping alone": lambda texts=texts: shape(face, "\n".join(texts)),
            "prepare": lambda texts=texts: ready(texts, USUAL),
            "break, total fit": lambda done=done: [break_lines(p, MEASURE) for p in done],
            "prepare and break": lambda texts=texts: [break_lines(p, MEASURE) for p in ready(texts, USUAL)],
            "break, two other lengths too": lambda done=done: [break_lengths(p, MEASURE) for p in done],
            "break, greedy": lambda greedy=greedy: [break_lines(p, MEASURE) for p in greedy],
            "break, a measure a line": lambda done=done: [break_lines(p, (MEASURE, 12_000, MEASURE)) for p in done],
            "set the lines": lambda done=done, broken=broken: [set_lines_of(*pair) for pair in zip(done, broken)],
        }
        for stage, work in stages.items():
            print(f"{name + ': ' + stage:44}{timed(work)}")


if __name__ == "__main__":
    if "--profile" in sys.argv:
        texts = paragraphs(MIXED, 300)
        ready(texts, USUAL)
        with cProfile.Profile() as profile:
            for _ in range(5):
                [break_lines(p, MEASURE) for p in ready(texts, USUAL)]
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    else:
        main()
