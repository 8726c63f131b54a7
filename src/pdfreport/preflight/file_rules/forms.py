"""The form rules of a newspaper (报纸期刊质量管理规定 2020; docs/rules/newspaper.md 2): what pages carry and agree on.

They read the furniture of pages of this program: page number, date with its weekday, section and name of the paper.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from pdfreport.preflight.model import Spot
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Text, middle
from pdfreport.units import MM

PAGE_NUMBER = re.compile(r"第?([A-Z]?)(\d{1,3}|[一二三四五六七八九十]{1,3})版?")
DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:\s*(?:星期|周)([一二三四五六日天]))?")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
EDITORS = re.compile(r"责任编辑|责编|版式|校对|美编|编辑")
JUMP = re.compile(r"(下转|上接)第?([A-Z]?)(\d{1,3}|[一二三四五六七八九十]{1,3})版")
DIGITS = "一二三四五六七八九"
WEEKDAYS = "一二三四五六日"
BAND = 5 * MM  # below the highest type of a page, where furniture stands
SAME = 1.0  # pt
Number = tuple[str, int]  # a section's letter, and the page in it


def _pages(file: Opened) -> tuple[Page, ...]:
    return file.pages if file.ours else ()


def _furniture(page: Page) -> list[Text]:
    """Type that is marked as furniture; in a file without tags, the highest type of the page."""
    # a span that tells what a vertical line says is no tag: such spans are in files without tags as well
    tagged = any(mark.artifact or mark.mcid is not None for text in page.texts for mark in text.look.marks)
    if tagged:
        return [text for text in page.texts if any(mark.artifact for mark in text.look.marks)]
    highest = max((text.box[3] for text in page.texts), default=0.0)
    return [text for text in page.texts if text.box[3] > highest - BAND]


def _shown(page: Page) -> list[tuple[Text, Number]]:
    """The page number where it is shown; of a spread both, from the left. Others of their kind stand on their line."""
    found = [
        (text, (told[1], counted(told[2])))
        for text in _furniture(page)
        if (told := PAGE_NUMBER.fullmatch(text.string.strip()))
    ]
    first = found[0][0] if found else None
    alike = [(text, told) for text, told in found if first and _alike(text, first)]
    return sorted(alike, key=lambda one: one[0].box[0])


def _alike(one: Text, other: Text) -> bool:
    return abs(one.frame[5] - other.frame[5]) < SAME and abs(one.size - other.size) < SAME


def counted(written: str) -> int:
    """A number below a hundred in digits or as 十二."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (DIGITS.find(tens) + 1 or 1) * 10 * bool(ten) + (DIGITS.find(ones) + 1 if ones else 0)


def _date(page: Page) -> tuple[Text, re.Match[str]] | None:
    return next(((text, found) for text in _furniture(page) if (found := DATE.search(text.string))), None)


def no_page_number(file: Opened) -> Iterator[Spot]:
    """版序 on every page."""
    for page in _pages(file):
        if not _shown(page):
            yield Spot(page.number)


def page_number_moves(file: Opened) -> Iterator[Spot]:
    """版序 stands at the same height on every page."""
    found = [(page, shown[0][0]) for page in _pages(file) if (shown := _shown(page))]
    for page, text in found[1:]:
        if abs(page.mm(middle(text))[1] - found[0][0].mm(middle(found[0][1]))[1]) > SAME:
            yield Spot(page.number, middle(text), text.string)


def page_number_order(file: Opened) -> Iterator[Spot]:
    """版序 counts on from page to page; a section with a letter of its own begins at 1."""
    known = [(page, *one) for page in _pages(file) for one in _shown(page)]
    for (_, before, (section, last)), (page, text, (letter, now)) in pairwise(known):
        if now != (last + 1 if letter == section else 1):
            facts = {"found": text.string.strip(), "after": before.string.strip()}
            yield Spot(page.number, middle(text), text.string, facts)


def no_date(file: Opened) -> Iterator[Spot]:
    """The date in the furniture of every page."""
    for page in _pages(file):
        if _date(page) is None:
            yield Spot(page.number)


def dates_differ(file: Opened) -> Iterator[Spot]:
    """All pages of an issue bear one date."""
    known = [(page, shown) for page in _pages(file) if (shown := _date(page)) is not None]
    for page, (text, found) in known[1:]:
        first = known[0][1][1]
        if found.groups()[:3] != first.groups()[:3]:
            yield Spot(page.number, middle(text), text.string, {"found": found[0], "first": first[0]})


def wrong_day(file: Opened) -> Iterator[Spot]:
    """The date is one of the calendar, and its weekday that of the date."""
    for page in _pages(file):
        shown = _date(page)
        if shown is None:
            continue
        text, found = shown
        try:
            day = datetime.date(*(int(part) for part in found.groups()[:3]))
        except ValueError:
            yield Spot(page.number, middle(text), text.string, {"found": found[0], "right": "—"})
            continue
        right = WEEKDAYS[day.weekday()]
        if found[4] and found[4].replace("天", "日") != right:
            yield Spot(page.number, middle(text), text.string, {"found": found[0], "right": f"星期{right}"})


def no_name(file: Opened) -> Iterator[Spot]:
    """The section or the paper's name in the furniture of every page."""
    for page in _pages(file):
        others = [text.string for text in _furniture(page) if not DATE.search(text.string)]
        if not any(HAN.search(one) and not EDITORS.search(one) for one in others):
            yield Spot(page.number)


def jump_unpaired(file: Opened) -> Iterator[Spot]:
    """转版: where a story goes on, if that page is in the file, it is said where it comes from, and the other way."""
    numbers = {page.number: [told for _, told in _shown(page)] for page in _pages(file)}
    there_are = {told for row in numbers.values() for told in row}
    jumps = [
        (page, text, found[1], (found[2], counted(found[3])), found[0])
        for page in _pages(file)
        for text in page.texts
        for found in JUMP.finditer(text.string)
    ]
    told = {(way, here, there) for page, _, way, there, _ in jumps for here in numbers[page.number]}
    for page, text, way, there, words in jumps:
        back = "上接" if way == "下转" else "下转"
        if there in there_are and not any((back, there, here) in told for here in numbers[page.number]):
            yield Spot(page.number, middle(text), words, {"jump": words})
