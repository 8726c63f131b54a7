"""Content checks of our own pages: numbers of a sidebar that no story tells.

They run only on files whose producer is this program; of others nobody knows what they should say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdfreport.preflight.model import Spot
from pdfreport.preflight.opened import Opened

NUMBER = re.compile(r"(?<![A-Za-z\d.])\d[\d,]*(?:\.\d+)?")  # PM2.5 is a name
TELLING = {"P", "H1", "H2", "H3", "Caption", "Figure", "TD", "TH"}
SLIPS = 2  # numbers of one sidebar that may be wrong together
LEAST_NUMBER = 2  # digits; single ones are ranks as often as facts


def number_untold(file: Opened) -> Iterator[Spot]:
    """Every number of a sidebar occurs in a story; a digest, most of whose numbers stand nowhere else, is a story."""
    if not file.ours or not file.tags.present:
        return
    items = [one for one in file.tags.elements if one.role == "LI"]
    stories = " ".join(
        file.tags.text(one) + one.words_instead
        for one in file.tags.elements
        if one.role in TELLING and not one.above("L")
    )
    told = {_plain(one) for one in NUMBER.findall(stories)}
    numbers = [
        (found, item)
        for item in (items if stories else [])
        for found in NUMBER.findall(file.tags.text(item))
        if len(re.sub(r"\D", "", found)) >= LEAST_NUMBER
    ]
    untold = [(found, item) for found, item in numbers if _plain(found) not in told]
    if len(untold) > SLIPS and len(untold) * 2 > len(numbers):
        return
    for found, item in untold:
        place = file.tags.place(item)
        at = None if place is None else ((place[1][0] + place[1][2]) / 2, (place[1][1] + place[1][3]) / 2)
        yield Spot(place[0] if place else 0, at, item.said, {"number": found})


def _plain(number: str) -> str:
    return number.replace(",", "").strip(".")
