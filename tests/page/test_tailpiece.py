"""The short bar that ends a thread: where it stands, and that its white closes what paragraphs alone do not."""

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
from tests.shipped import edition

LAYOUT = File(__file__).parents[1] / "layouts" / "duikai-tailpieces.yaml"  # feature-duikai, its texts ending in bars
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


def test_a_tailpiece_stands_on_the_foot_line_of_its_last_leg() -> None:
    """One under each of the three texts, in the middle of its leg and of the Han frames of the leg's last line."""
    document = pdfreport.compose(edition("jiangjin-2022"), str(LAYOUT))
    threads = [legs for legs in document.pages[0].guides.threads if len(legs) == 2]
    wanted = [(legs[-1].rect.x + legs[-1].rect.width / 2, legs[-1].rect.bottom - EM / 2) for legs in threads]
    assert len(wanted) == 3
    found = [(left + WIDTH / 2, top + HEIGHT / 2) for left, top in bars(document)]
    assert sorted(found) == [pytest.approx(one) for one in sorted(wanted)]
    assert all(legs[0].rect.bottom == pytest.approx(legs[1].rect.bottom) for legs in threads)


@pytest.mark.parametrize("lines", [-1, 1])
@pytest.mark.parametrize(("section", "paragraph"), [(0, 1), (2, 0), (2, 2)])
def test_a_line_more_or_less_is_taken_up_in_the_same_frames(
    section: int, paragraph: int, lines: int, tmp_path: File
) -> None:
    """With every screw held fast an edit of one line still closes the page."""
    layout = tmp_path / "held.yaml"
    layout.write_text(re.sub(r"range: \[[^]]+\]", "range: [0, 0]", LAYOUT.read_text("utf8")), "utf8")
    report = pdfreport.compose(edited(section, paragraph, lines), str(layout)).report
    assert report["quality"]["open_columns"] == 0


def test_white_over_a_tailpiece_that_changed_is_told() -> None:
    """The remedy is in the report and said in words, with the number of the tailpiece."""
    report = pdfreport.compose(edition("jiangjin-2022"), str(LAYOUT)).report
    told = [found for found in report["diagnostics"] if found.code in ("tailpiece.less", "tailpiece.more")]
    remedies = report["pages"][0]["stories"][0]["remedies"]
    changed = sum(entry["count"] for entry in remedies if entry["remedy"].startswith("tail-"))
    numbers = [number for found in told for number in dict(found.facts)["numbers"].split("\x1f")]
    assert changed == len(numbers) > 0
    assert all(1 <= int(number) <= 3 for number in numbers)
