"""Units and code points: which characters each glyph stands for (typography.md section 0: rules see clusters).

In: a text, its class letters and the cluster of each glyph as shaping gave it. Out: class, source text and position of
each unit. Where every glyph is one character nothing is made anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter, sub

from pdfreport.text import classes as k
from pdfreport.text.columns import Column


def clustered(text: str, letters: str, clusters: Column) -> tuple[str, Sequence[str], Sequence[int]]:
    """Classes, source text and positions of units where glyphs and code points are not one to one."""
    if len(clusters) == len(text) and clusters == list(range(len(text))):
        return letters, text, range(len(text) + 1)
    steps = list(map(sub, (*clusters[1:], len(text)), clusters))
    if 0 not in steps:  # glyphs that stand for several characters, such as a joined dash, and no more
        of_each = itemgetter(*clusters, 0)  # with one more, so that it always gives several
        joined = list(of_each(text)[:-1])
        for unit in [unit for unit, step in enumerate(steps) if step > 1]:
            joined[unit] = text[clusters[unit] : clusters[unit] + steps[unit]]
        return "".join(of_each(letters)[:-1]), tuple(joined), (*clusters, len(text))
    begins = sorted(set(clusters))
    following = dict(zip(begins, [*begins[1:], len(text)], strict=True))
    classes, chars, positions = [], [], []
    for unit, start in enumerate(clusters):
        inside = unit > 0 and clusters[unit - 1] == start
        classes.append(letters[start] if not inside else k.LATIN if letters[start] in k.WESTERN else k.EXTEND)
        chars.append("" if inside else text[start : following[start]])
        positions.append(following[start] if inside else start)
    return "".join(classes), tuple(chars), (*positions, len(text))
