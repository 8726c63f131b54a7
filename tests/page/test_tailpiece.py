"""The short bar that ends a text which comes out short: where it stands, and that it stands only where it must."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path as File

import pytest

import pdfreport
from pdfreport.content.model import Edition, Words
from pdfreport.display.document import Document
from pdfreport.display.items import Path
from pdfreport.page.forms.tailpiece import HEIGHT, WIDTH
from pdfreport.page.typeset import cut
from tests.shipped import composed, edition

LAYOUT = "feature-duikai"
FILE = File(__file__).parents[2] / "layouts" / f"{LAYOUT}.yaml"
EM = 10.0  # pt of its body
LINE = 14  # characters


def bars(document: Document) -> list[tuple[float, float]]:
    """Left upper corners of the tailpieces of the page."""
    found = []
    for item in document.pages[0].items:
        points = [segment[1:] for segment in item.segments if len(segment) == 3] if isinstance(item, Path) else []
        if points:
            (left, right), (top, foot) = ((min(p[i] for p in points), max(p[i] for p in points)) for i in (0, 1))
            if abs(right - left - WIDTH) < 0.01 and abs(foot - top - HEIGHT) < 0.01:
                found.append((left, top))
    return found


def edited(section: int, paragraph: int, lines: int) -> Edition:
    """The sample with a line more or less in one paragraph."""
    whole = edition("jiangjin-2022")
    story = whole.stories[0]
    words = story.sections[section].paragraphs[paragraph]
    end = len(words.text) - 1
    kept = cut(words, 0, end - LINE if lines < 0 else end)
    rest = cut(words, end if lines < 0 else end - LINE, end + 1)
    changed = list(story.sections[section].paragraphs)
    changed[paragraph] = Words((*kept.spans, *rest.spans), words.where)
    sections = list(story.sections)
    sections[section] = replace(sections[section], paragraphs=tuple(changed))
    return replace(whole, stories=(replace(story, sections=tuple(sections)), *whole.stories[1:]))


def held(folder: File, *changes: tuple[str, str]) -> str:
    """The layout with every screw held fast, and other changes."""
    written = re.sub(r"range: \[[^]]+\]", "range: [0, 0]", FILE.read_text("utf8"))
    for before, after in changes:
        written = re.sub(before, after, written)
    layout = folder / "held.yaml"
    layout.write_text(written, "utf8")
    return str(layout)


def short(lines: int) -> Edition:
    """The sample with so many lines less in its third text."""
    whole = edition("jiangjin-2022")
    story = whole.stories[0]
    section = story.sections[2]
    words = section.paragraphs[0]
    end = len(words.text) - 1
    cut_short = Words((*cut(words, 0, end - lines * LINE).spans, *cut(words, end, end + 1).spans), words.where)
    third = replace(section, paragraphs=(cut_short, *section.paragraphs[1:]))
    sections = (*story.sections[:2], third, *story.sections[3:])
    return replace(whole, stories=(replace(story, sections=sections), *whole.stories[1:]))


def test_no_bar_where_the_texts_fill_their_legs() -> None:
    """The sample as it is: no tailpiece, every leg full of text."""
    document = composed("jiangjin-2022", LAYOUT)
    assert bars(document) == []
    assert document.report["quality"]["open_columns"] == 0


def test_a_text_that_comes_out_short_ends_in_a_bar(tmp_path: File) -> None:
    """It stands in the middle of the last leg's foot line, the columns end level, and the report and words tell it."""
    document = pdfreport.compose(short(3), held(tmp_path))
    last = next(frame.rect for frame in document.pages[0].frames if frame.id == "three-2")
    found = [(left + WIDTH / 2, top + HEIGHT / 2) for left, top in bars(document)]
    assert found == [pytest.approx((last.x + last.width / 2, last.bottom - EM / 2))]
    assert document.report["quality"]["open_columns"] == 0
    remedies = {one["remedy"]: one["count"] for one in document.report["pages"][0]["stories"][0]["remedies"]}
    told = [one for one in document.report["diagnostics"] if one.code == "fill.tailpiece"]
    assert 1 <= remedies["tailpiece"] <= 3
    assert [dict(one.facts)["numbers"] for one in told] == ["3"]


def test_without_it_the_columns_stay_open(tmp_path: File) -> None:
    """The same copy in the same frames: a design that allows no tailpiece leaves lines open."""
    plain = pdfreport.compose(short(3), held(tmp_path, (", tailpiece: 3", "")))
    assert bars(plain) == []
    assert plain.report["quality"]["open_columns"] > 0


@pytest.mark.parametrize("lines", [-1, 1])
@pytest.mark.parametrize("paragraph", [0, 2])
@pytest.mark.parametrize("section", [0, 1, 2])
def test_an_edit_of_a_line_still_closes_the_page(section: int, paragraph: int, lines: int) -> None:
    """A line more or less in any of the three texts."""
    report = pdfreport.compose(edited(section, paragraph, lines), LAYOUT).report
    assert report["quality"]["open_columns"] == 0
