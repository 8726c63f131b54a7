"""Forms in the fit of a column: white, optional paragraphs."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pdfreport
from pdfreport.diag import Severity
from pdfreport.display.dump import walk
from pdfreport.display.items import Text
from pdfreport.page.fit import Choice, Element, Fit, close, feet, longest, shortest
from tests.page.formed import edition, words


def whole(elements: list[Element], choices: tuple[Choice, ...], depths: list[int]) -> bool:
    """Whether these lengths fill the legs exactly with white where it belongs, told line by line."""
    marks = {0, *feet(depths)}
    line = 0
    for element, choice in zip(elements, choices, strict=True):
        if not choice.lines:
            continue
        if line not in marks:
            for _ in range(element.above):
                line += 1
                if line in marks:
                    return False  # white at a foot
        end = line + choice.lines
        foot = min((mark for mark in marks if mark > line), default=-1)
        if end > foot:
            return False  # a block is never parted
        line = end if end in marks else end + element.below
    return line == sum(depths)


def test_white_is_reckoned_where_it_stands() -> None:
    """PI-3: blocks with white above and below, some of which may go: a way is found exactly where there is one."""
    kinds = [
        Element((Choice(2, 0),), block=True, above=1),
        Element((Choice(3, 0), Choice(0, 90, "left-out")), block=True, above=1, below=1),
        Element((Choice(1, 0), Choice(2, 5)), block=True),
    ]
    for elements in product(kinds, repeat=3):
        for depths in ([6], [7], [4, 4], [3, 5], [2, 3, 4]):
            ways = [
                sum(choice.price for choice in choices)
                for choices in product(*(one.choices for one in elements))
                if whole(list(elements), choices, depths)
            ]
            found: Fit | None = close(elements, depths)
            assert (found is None) == (not ways)
            if found is not None:
                assert found.price == min(ways)
                assert shortest(elements) <= sum(depths) <= longest(elements)


def test_an_optional_paragraph_goes_when_nothing_else_closes_the_page() -> None:
    """It is told, listed in the report, and does not count as lost."""
    whole_edition = edition()
    story = whole_edition.stories[0]
    paragraphs = list(story.paragraphs)
    paragraphs[1] = words(paragraphs[1].text + "她说的话不多一句是一句" * 12)
    longer = replace(whole_edition, stories=(replace(story, paragraphs=tuple(paragraphs)), *whole_edition.stories[1:]))
    document = pdfreport.compose(longer)
    told = document.report["pages"][0]["stories"][0]
    (optional,) = [one.text for one in story.paragraphs if one.form is not None and one.form.optional]
    assert told["left_out"] == [optional]
    assert {one["remedy"]: one["count"] for one in told["remedies"]}["left-out"] == 1
    warned = [one for one in document.report["diagnostics"] if one.severity is Severity.WARNING]
    assert [one.code for one in warned] == ["page.paragraph-left-out"]
    assert document.report["quality"]["open_columns"] == 0
    said = "".join(item.run.text for item in walk(document.pages[0].items) if isinstance(item, Text))
    assert optional[:8] not in said
