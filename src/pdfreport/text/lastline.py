"""How little may stand on a paragraph's last line (typography.md OC-1): where its last clusters begin.

In: class letters, one per unit. Out: units after which a last line would begin too late. What such a line costs is in
`linecost`.
"""

from __future__ import annotations

from pdfreport.text import classes as k

WORD_REST = 4  # (project) so much of an address that breaks at its signs is a word; less is a stump
_NO_CLUSTER = frozenset("OCSEe,:MmDdLl ZI^J-Gs")


def last_clusters(classes: str, wanted: int) -> tuple[int, int]:
    """Where the last `wanted` Han clusters of the text begin, and one more (OC-1: a word or number counts as two)."""
    found: list[int] = []
    end = len(classes)
    while end and len(found) <= wanted:
        start = end - 1
        if classes[start] in k.WESTERN:
            while start and classes[start - 1] in k.WESTERN:
                start -= 1
            token = classes[start:end]
            digits = token.count(k.DIGIT)
            worth = 2 if k.LATIN in token or digits > 1 else digits
            start_of_rest = max(start, end - WORD_REST)
        else:
            worth = 0 if classes[start] in _NO_CLUSTER else 1
            start_of_rest = start
        found += [start_of_rest] * worth
        end = start
    found += [0] * (wanted + 1)
    return found[wanted - 1], found[wanted]
