"""The hard rules of make-up checked on a finished page, by code that shares nothing with what made it.

In: a composed document and the edition it was made from. Out: every fault found, in words; none on a page as it should
be. Read are the display list, the frames as placed and the page's grid; the search, the curves and the fit are not
asked. Rules: docs/rules/makeup.md section 8. Of a page what stands apart is told by `standing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from pdfreport.build import ready
from pdfreport.content.model import Edition, Story
from pdfreport.design.model import Design
from pdfreport.diag import Notes
from pdfreport.display.document import Document
from pdfreport.geom import Rect
from pdfreport.images.open import probe
from tests.makeup.standing import PARTS, Standing, Thing, inside, meet, standing, told

NEAR = 1.0  # points: hanging marks and hairlines reach so far
CROP, WIDE = 0.20, 0.38  # of its natural lines that a picture may lose or gain; where the report tells wider crops
WHITE = 1  # lines of white between two things that stand one under the other


def faults(document: Document, edition: Edition, layout: str | None = None) -> list[str]:
    """Everything on the made-up pages that breaks a hard rule."""
    designs, _ = ready(edition, layout, draft=False)
    out: list[str] = list(_stories(document, edition))
    for index, page in enumerate(document.pages):
        report = document.report["pages"][index].get("makeup")
        if report is None:
            continue
        design = designs[min(index, len(designs) - 1)]
        here = standing(page, design)
        found = [
            *_legs(here), *_paragraphs(here), *_subheads(here), *_heads(here), *_rectangles(here, report),
            *_pictures(here, edition, report, document.profile.least_ppi), *_adverts(here, edition, index),
            *_apart(here), *_inside(here), *_covered(here), *_boxes(here, design), *_price(report),
        ]  # fmt: skip
        out += [f"page {page.number}: {one}" for one in found]
    return out


def _stories(document: Document, edition: Edition) -> Iterator[str]:
    """Every story of the edition that is no reserve stands once, with every word of it."""
    made = {page["number"] for page in document.report["pages"] if "makeup" in page}
    texts = told(page for page in document.pages if page.number in made)
    there = {node.partition("/")[0] for node in texts}
    named = {name for page in edition.pages if page.number not in made for name in page.stories}
    for story in edition.stories:
        if story.id in named or (story.wishes.reserve and story.id not in there):
            continue
        for node, words, optional in _written(story):
            if texts.get(node, "") != words and not (optional and node not in texts):
                yield f"{node} reads “{texts.get(node, '')}” and was written “{words}”"


def _written(story: Story) -> Iterator[tuple[str, str, bool]]:
    """A story's own nodes with their words without blanks, and whether they may be left out; told from its fields."""
    heads = {"kicker": (story.kicker,), "headline": story.headline, "deck": (story.deck,), "byline": (story.byline,)}
    for part, rows in heads.items():
        if any(rows):
            yield f"{story.id}/{part}", _tight("".join(row.text for row in rows)), False
    paragraphs = [("lead", story.lead), ("p", story.paragraphs)]
    for section in story.sections:
        if any(section.title):
            yield f"{story.id}/{section.id}/title", _tight("".join(row.text for row in section.title)), False
        paragraphs.append((f"{section.id}/p", section.paragraphs))
    for part, rows in paragraphs:
        for number, row in enumerate(rows):
            if row and (row.form is None or row.form.kind == "text"):
                yield f"{story.id}/{part}/{number}", _tight(row.text), row.form is not None and row.form.optional


def _tight(text: str) -> str:
    return text.replace(" ", "").replace("\u3000", "")


def _legs(here: Standing) -> Iterator[str]:
    """Every leg is filled from its first line to its last, on the grid; only a sub-head has white about it."""
    for leg in here.legs:
        rows = {line.row for line in leg.lines}
        name = f"leg {leg.number} of {leg.story}"
        if leg.depth - 1 not in {line.row for line in leg.lines if line.body}:
            yield f"{name} is open at its foot"
        heads = [line.row for line in leg.lines if not line.body]
        for row in range(leg.depth):
            if row not in rows and not any(abs(row - head) <= 3 for head in heads):
                yield f"{name} has nothing on line {row + 1} of {leg.depth}"
        if any(abs(line.off) > 0.01 for line in leg.lines if line.body):
            yield f"{name} leaves the grid"
        if any(line.left < leg.rect.x - NEAR - 9 or line.right > leg.rect.right + 9 for line in leg.lines):
            yield f"{name} is wider than its column"
    for story, node in here.astray:
        yield f"words of {node} stand in no leg of {story}"


def _paragraphs(here: Standing) -> Iterator[str]:
    """No last line alone at the top of a leg, no first line of four alone at a foot, no last line of one character."""
    for node, lines in here.paragraphs.items():
        parts: dict[int, int] = {}
        for line in lines:
            parts[line.leg] = parts.get(line.leg, 0) + 1
        counts = list(parts.values())
        if lines != sorted(lines, key=lambda line: (line.leg, line.row)):
            yield f"{node} is not read downwards"
        if len(counts) > 1 and counts[-1] == 1:
            yield f"the last line of {node} stands alone"
        if len(counts) > 1 and counts[0] == 1 and len(lines) >= 4:
            yield f"the first line of {node} stands alone"
        if len(lines) > 1 and sum(char.isalnum() for char in lines[-1].text) < 2:
            yield f"the last line of {node} is “{lines[-1].text}”"


def _subheads(here: Standing) -> Iterator[str]:
    """Under a sub-head two lines of text at the least, in its own leg."""
    for leg in here.legs:
        for head in (line for line in leg.lines if not line.body):
            if sum(line.body and line.row > head.row for line in leg.lines) < 2:
                yield f"the sub-head “{head.text}” stands at the foot of leg {leg.number} of {leg.story}"


def _heads(here: Standing) -> Iterator[str]:
    """What stands next under a head, in every column that it spans, is of its own story; nothing of it hangs over.

    A head may also stand beside a short text of its own as one block, which ends before what is below.
    """
    for head in here.heads:
        for column in here.columns:
            if not meet(head.rect, column, across=True):
                continue
            below = [
                one for one in here.things
                if meet(one.rect, column, across=True) and one.rect.y > head.rect.y + head.rect.height / 2
                and one.part not in PARTS
            ]  # fmt: skip
            first = min(below, key=lambda one: one.rect.y, default=None)
            if (first is None or first.story != head.story) and not _beside(head, first, here):
                yield f"the head of {head.story} stands over {first.node if first else 'nothing'}"


def _beside(head: Thing, below: Thing | None, here: Standing) -> bool:
    """Whether a text of the head's own stands level with it, none of it lower than the top of what is below."""
    own = [leg.rect for leg in here.legs if leg.story == head.story]
    foot = here.area.bottom if below is None else below.rect.y
    level = any(
        min(rect.bottom, head.rect.bottom) > max(rect.y, head.rect.y) and not meet(rect, head.rect, across=True)
        for rect in own
    )
    return level and all(rect.bottom <= foot + here.pitch / 2 for rect in own)


def _rectangles(here: Standing, report: dict[str, Any]) -> Iterator[str]:
    """All of a story but what was set free stands in one rectangle, with nothing of others in it but a guest told.

    A guest (`hosted` in the report) has a rectangle of its own in a lower corner of its host's.
    """
    free = {name.replace("/", "/figure/", 1) for name in report["freed"]}
    hosted = {tuple(name.split("/", 1)) for name in report["hosted"]}
    own: dict[str, Rect] = {}
    for one in here.things:
        name = _unit(one, free)
        own[name] = one.rect if name not in own else _hull(own[name], one.rect)
    for host, guest in sorted(hosted):
        if guest in own and not _in_corner(own[guest], own[host], here.pitch):
            yield f"{guest} is the guest of {host} and stands in no lower corner"
    for one in here.things:
        for story, rect in own.items():
            name = _unit(one, free)
            if name != story and (story, name) not in hosted and (name, story) not in hosted and meet(one.rect, rect):
                yield f"{one.node} stands in the rectangle of {story}"
    for a, b in combinations(here.legs, 2):
        if a.story == b.story and meet(a.rect, b.rect, across=True):
            yield f"{a.story} has two legs in one column"


def _unit(one: Thing, free: set[str]) -> str:
    """What of the page has a rectangle of its own: a story, or an advert, sidebar, table or freed picture."""
    if one.part == "advert":
        return f"advert {one.node.partition('/')[2]}"
    if one.part == "sidebar":
        return f"{one.story} sidebar"
    if one.part in ("table", "chart"):
        return f"{one.story} {one.part} {one.node.rpartition('/')[2]}"
    return next((name for name in sorted(free) if one.node.startswith(name)), one.story)


def _in_corner(guest: Rect, host: Rect, near: float) -> bool:
    """Whether a rectangle ends at the foot of another, and at one of its sides."""
    side = abs(guest.x - host.x) <= near or abs(guest.right - host.right) <= near
    return side and abs(guest.bottom - host.bottom) <= near and guest.y > host.y


def _hull(a: Rect, b: Rect) -> Rect:
    x, y = min(a.x, b.x), min(a.y, b.y)
    return Rect(x, y, max(a.right, b.right) - x, max(a.bottom, b.bottom) - y)


def _pictures(here: Standing, edition: Edition, report: dict[str, Any], least: float) -> Iterator[str]:
    """Every photograph of the page's stories that was not left out: once, its crop within limits, sharp enough."""
    give = WIDE if report["wide_crop"] else CROP
    for story in here.stories:
        for figure in edition.story(story).figures:
            if figure.kind != "photo" or not figure.src or f"{story}/{figure.id}" in report["left_out"]:
                continue
            rects = here.pictures.get(f"{story}/figure/{figure.id}", [])
            facts = probe(figure.src, figure.where, Notes())
            assert facts is not None
            if len(rects) != 1:
                yield f"the picture {figure.id} of {story} is shown {len(rects)} times"
                continue
            width, height = rects[0].width, rects[0].height
            across, down = (min(1.0, share) for share in (
                width / height * facts.height / facts.width, height / width * facts.width / facts.height,
            ))  # fmt: skip
            white = here.pitch - here.em
            share = (height + white) / (width * facts.height / facts.width + white)
            if not 1 - give - 1e-6 <= share <= 1 + give + 1e-6:
                yield f"the picture {figure.id} is {share:.2f} of its natural height"
            if facts.width * across / width * 72 < least:
                yield f"the picture {figure.id} has {facts.width * across / width * 72:.0f} ppi"
            box = figure.focus or (0.5, 0.5, 0.5, 0.5)
            if box[2] - box[0] > across + 1e-6 or box[3] - box[1] > down + 1e-6:
                yield f"the picture {figure.id} cuts its focal box"


def _adverts(here: Standing, edition: Edition, index: int) -> Iterator[str]:
    """Every advert of the page once, in the columns and lines it was sold by, with its mark."""
    sold = edition.pages[index].adverts if index < len(edition.pages) else ()
    for advert in sold:
        rects = [one.rect for one in here.things if one.node == f"advert/{advert.id}"]
        width = here.columns[advert.columns - 1].right - here.columns[0].x
        height = (advert.lines - 1) * here.pitch + here.em
        if [(round(r.width, 2), round(r.height, 2)) for r in rects] != [(round(width, 2), round(height, 2))]:
            yield f"the advert {advert.id} stands in {rects}"
        elif not any(text == advert.label and inside(rect, rects[0], NEAR) for rect, text in here.words):
            yield f"the advert {advert.id} bears no “{advert.label}”"


def _apart(here: Standing) -> Iterator[str]:
    """No two things stand on one another; boxes hold what is theirs."""
    things = sorted((one for one in here.things), key=lambda one: one.rect.y)
    for at, a in enumerate(things):
        for b in things[at + 1 :]:
            if b.rect.y >= a.rect.bottom - 0.5:
                break
            if a.node != b.node and meet(a.rect, b.rect, by=0.5):
                yield f"{a.node} and {b.node} stand on one another"


def _inside(here: Standing) -> Iterator[str]:
    """Nothing leaves the type area."""
    for rect, shown in here.all:
        if not inside(rect, here.area, NEAR):
            yield f"{shown} leaves the type area"


def _covered(here: Standing) -> Iterator[str]:
    """No hole in the page: in every column white is at most the one line between two modules."""
    for number, column in enumerate(here.columns, 1):
        bare = 0
        for line in range(here.first, here.last + 1):
            y = here.top(line)
            cell = Rect(column.x, y, column.width, here.em)
            bare = 0 if any(meet(rect, cell, by=1.0) for rect in here.ground) else bare + 1
            if bare > WHITE:
                yield f"column {number} is bare on line {line}"


def _boxes(here: Standing, design: Design) -> Iterator[str]:
    """No more stories in a box than the layout allows."""
    if design.makeup is not None and here.boxes > design.makeup.boxes:
        yield f"{here.boxes} boxes where the layout allows {design.makeup.boxes}"


def _price(report: dict[str, Any]) -> Iterator[str]:
    if report["price"] != sum(term["price"] for term in report["terms"]):
        yield "the price is not the sum of its terms"
