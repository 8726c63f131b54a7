"""What the heads of a page say in one piece, whatever their lines and letterspacing.

In: a page's items. Out: text by node, of heads that are drawn in one stretch. A reader's search goes by the places of
glyphs: poppler's takes letterspaced type, marks set into the white of others and new lines for other words, and does
not find a head that anybody reads at a glance. The text of the whole as actual text of the stretch is found by all
(ISO 32000-1, 14.9.4). Body type is left as it is: there the selection of single words counts for more.
"""

from __future__ import annotations

from collections.abc import Iterable

from pdfreport.display.dump import walk
from pdfreport.display.items import Item, Text


def heads(items: Iterable[Item]) -> dict[str, str]:
    """The text of each head by its node; none of those that are interrupted, lead elsewhere or are not of one kind."""
    found: dict[str, str] = {}
    torn: set[str] = set()
    last = ""
    for item in walk(tuple(items)):
        if item.mark.role[:1] != "H":
            last = ""
            continue
        node = item.mark.node
        if (
            (node in found and node != last)
            or not isinstance(item, Text)
            or item.link
            or item.lang
            or item.ruby is not None
        ):
            torn.add(node)
        else:
            found[node] = found.get(node, "") + item.run.text
        last = node
    return {node: text for node, text in found.items() if node and node not in torn}
