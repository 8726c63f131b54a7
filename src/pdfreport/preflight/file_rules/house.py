"""Content checks of our own pages: numbers that no story tells, and what every page must carry (newspaper.md 2).

They run only on files whose producer is this program; of others nobody knows what they should say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdfreport.preflight.model import Spot
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Text, middle
from pdfreport.units import MM

NUMBER = re.compile(r"(?<![A-Za-z\d.])\d[\d,]*(?:\.\d+)?")  # PM2.5 is a name
PAGE_NUMBER = re.compile(r"第?[A-Z]?\d{1,3}版?")
DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
TELLING = {"P", "H1", "H2", "H3", "Caption", "Figure", "TD", "TH"}
EDITORS = re.compile(r"责任编辑|责编|版式|校对|美编|编辑")
BAND = 5 * MM  # below the highest type of a page, where furniture stands
SLIPS = 2  # numbers of one sidebar that may be wrong together
LEAST_NUMBER = 2  # digits; single ones are ranks as often as facts
SAME = 1.0  # pt


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


def _furniture(page: Page) -> list[Text]:
    """Type that is marked as furniture; in a file without tags, the highest type of the page."""
    tagged = any(text.look.marks for text in page.texts)
    if tagged:
        return [text for text in page.texts if any(mark.artifact for mark in text.look.marks)]
    highest = max((text.box[3] for text in page.texts), default=0.0)
    return [text for text in page.texts if text.box[3] > highest - BAND]


def _number(page: Page) -> Text | None:
    return next((text for text in _furniture(page) if PAGE_NUMBER.fullmatch(text.string.strip())), None)


def no_page_number(file: Opened) -> Iterator[Spot]:
    """版序 on every page (报纸期刊质量管理规定, form rules)."""
    for page in file.pages if file.ours else ():
        if _number(page) is None:
            yield Spot(page.number)


def page_number_moves(file: Opened) -> Iterator[Spot]:
    """版序 stands at the same height on every page."""
    found = [(page, text) for page in file.pages if file.ours and (text := _number(page)) is not None]
    for page, text in found[1:]:
        if abs(page.mm(middle(text))[1] - found[0][0].mm(middle(found[0][1]))[1]) > SAME:
            yield Spot(page.number, middle(text), text.string)


def no_date(file: Opened) -> Iterator[Spot]:
    """The date in the furniture of every page."""
    for page in file.pages if file.ours else ():
        if not any(DATE.search(text.string) for text in _furniture(page)):
            yield Spot(page.number)


def no_name(file: Opened) -> Iterator[Spot]:
    """The section or the paper's name in the furniture of every page."""
    for page in file.pages if file.ours else ():
        others = [text.string for text in _furniture(page) if not DATE.search(text.string)]
        if not any(HAN.search(one) and not EDITORS.search(one) for one in others):
            yield Spot(page.number)
