"""A page whose heads stand over three of five columns: bands, rules, guides, refusals and drafts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path as File

import pytest

import pdfreport
from pdfreport.content.model import Edition, Span, Words
from pdfreport.diag import OversetError
from pdfreport.display.document import Document, GuideLeg
from pdfreport.display.dump import walk
from pdfreport.display.items import Path, Text
from pdfreport.geom import Rect
from pdfreport.page.parts import all_nodes
from tests.shipped import composed, edition

LAYOUT = "feature-bands"
PITCH = 12.5


def legs_of(document: Document) -> tuple[GuideLeg, ...]:
    """The legs of the text, bands and heads one by one, in reading order."""
    (legs,) = document.pages[0].guides.threads
    return legs


def text_frame(document: Document) -> dict[str, object]:
    """The report's entry of the text frame."""
    frames = document.report["pages"][0]["frames"]
    return next(frame for frame in frames if frame["kind"] == "text")


def cut_by(characters: int) -> Edition:
    """The sample with so many characters less in its second section; more for a number below 0."""
    whole = edition("jiangjin-2022")
    story = whole.stories[0]
    section = story.sections[1]
    words = section.paragraphs[-1]
    plain = (words.text * 9)[: len(words.text) - 1 - characters].rstrip("，、；：。") + "。"
    changed = replace(section, paragraphs=(*section.paragraphs[:-1], Words((Span(plain),), words.where)))
    sections = (story.sections[0], changed, *story.sections[2:])
    return replace(whole, stories=(replace(story, sections=sections),))


def test_bands_are_read_before_the_columns_beside_them() -> None:
    """Three legs of a band, the head under it over all three, the next band; then the other columns from the top."""
    legs = legs_of(composed("jiangjin-2022", LAYOUT))
    assert [leg.band for leg in legs] == [True] * (len(legs) - 2) + [False] * 2
    wide = [leg.rect.width > 2 * legs[0].rect.width for leg in legs]
    assert wide == [False] * 3 + [True] + [False] * 3 + [True] + [False] * 5
    for before, after in pairwise(legs):
        below, right = after.rect.y > before.rect.bottom, after.rect.x > before.rect.right - 1
        assert below or right
    first, *_, fourth, fifth = legs
    assert fourth.rect.y == fifth.rect.y == pytest.approx(first.rect.y)
    assert fourth.rect.bottom == fifth.rect.bottom == pytest.approx(legs[-3].rect.bottom)


def test_bands_fill_the_frame() -> None:
    """Bands and heads go from line to line without a gap; the report counts every line of the frame and none open."""
    document = composed("jiangjin-2022", LAYOUT)
    legs = [leg for leg in legs_of(document) if leg.rect.x == pytest.approx(legs_of(document)[0].rect.x)]
    for before, after in pairwise(legs):
        assert after.rect.y - before.rect.bottom == pytest.approx(PITCH - 9)
    frame = text_frame(document)
    heads = [leg for leg in legs if leg.rect.width > 300]
    bands = [round((leg.rect.height - 9) / PITCH) + 1 for leg in legs if leg not in heads]
    assert frame["bands"] == bands
    assert frame["lines"] == frame["capacity"] == 3 * round((legs[-1].rect.bottom - legs[0].rect.y - 9) / PITCH + 1)


def _bounds(path: Path) -> Rect:
    points = [segment[1:] for segment in path.segments if len(segment) == 3]
    left, top = (min(point[axis] for point in points) for axis in (0, 1))
    right, foot = (max(point[axis] for point in points) for axis in (0, 1))
    return Rect(left, top, right - left, foot - top)


def test_rules_stop_at_a_head_and_go_on_beside_it() -> None:
    """Rules between the first three columns end above a head and begin again under it; the third goes all the way."""
    document = composed("jiangjin-2022", LAYOUT)
    legs = legs_of(document)
    heads = [leg.rect for leg in legs if leg.rect.width > 300]
    boxes = [_bounds(item) for item in document.pages[0].items if isinstance(item, Path)]
    thin = [rect for rect in boxes if rect.width < 0.5 and rect.y >= legs[0].rect.y - 1]
    assert len({round(rect.x) for rect in thin}) == 4
    for rect in thin:
        inside = [head for head in heads if head.x < rect.x < head.right]
        assert not any(head.y < rect.bottom and rect.y < head.bottom for head in inside)
    beside = [rect for rect in thin if rect.x > heads[0].right]
    whole = legs[-1].rect
    assert [(rect.y, rect.bottom) for rect in beside] == [(pytest.approx(whole.y), pytest.approx(whole.bottom))] * 2


def test_words_are_drawn_in_the_order_of_reading() -> None:
    """Paragraphs and heads stand in the file as the story has them, whatever column they fell into."""
    document = composed("jiangjin-2022", LAYOUT)
    nodes = [item.mark.node for item in walk(document.pages[0].items) if isinstance(item, Text)]
    story = edition("jiangjin-2022").stories[0]
    own = [node for node in all_nodes(story) if node.rpartition("/")[0].endswith("/p") or node.endswith("/title")]
    assert [node for node in dict.fromkeys(nodes) if node in own] == own


@pytest.mark.parametrize("characters", [-60, 60])
def test_an_edit_of_some_lines_is_taken_up(characters: int) -> None:
    """Some lines more or less in a section move its head, the bands and the picture; no column stays open."""
    document = pdfreport.compose(cut_by(characters), LAYOUT)
    assert document.report["quality"]["open_columns"] == document.report["quality"]["widows"] == 0
    assert text_frame(document)["lines"] == text_frame(document)["capacity"]


def test_too_much_copy_is_refused_by_its_lines() -> None:
    """How much is over counts the lines that heads take of three columns: that much cut, and the page closes."""
    much = -1400
    with pytest.raises(OversetError) as refusal:
        pdfreport.compose(cut_by(much), LAYOUT)
    (over,) = [found for found in refusal.value.diagnostics if found.code == "page.overset"]
    facts = dict(over.facts)
    assert 13 * 12 < int(facts["characters"]) < 1400
    document = pdfreport.compose(cut_by(much + int(facts["characters"]) + 60), LAYOUT)
    assert document.report["quality"]["open_columns"] == 0


ALL = """
name: all
title: heads over the whole frame
grid: sikai-feature
palette: ecology-green
type: feature
heads: {over: {style: subhead, lines: 4, top_lines: 3, span: 3}}
threads: {body: {parts: [lead, sections], heads: over, closing: over}}
frames:
  - {id: text, kind: text, columns: 1-3, lines: LINES, split: 3}
  - {id: head, kind: head, columns: 4-5, lines: 0-9, part: headline, size: 20pt}
  - {id: deck, kind: head, columns: 4-5, lines: 10-14, part: deck}
  - {id: facts, kind: sidebar, columns: 4-5, lines: 15-70, form: column, size: 40pt}
"""


def test_heads_over_a_whole_frame_and_what_it_lacks(tmp_path: File) -> None:
    """Where all legs are under heads only deeper bands help: a refusal counts the rows that are lacking in each leg."""
    low, high = tmp_path / "low.yaml", tmp_path / "high.yaml"
    low.write_text(ALL.replace("LINES", "0-49"), encoding="utf-8")
    high.write_text(ALL.replace("LINES", "0-76"), encoding="utf-8")
    with pytest.raises(OversetError) as refusal:
        pdfreport.compose(edition("jiangjin-2022"), str(low))
    (over,) = [found for found in refusal.value.diagnostics if found.code == "page.overset"]
    lines = int(dict(over.facts)["lines"])
    document = pdfreport.compose(edition("jiangjin-2022"), str(high), draft=True)
    frame = text_frame(document)
    assert len(frame["bands"]) == 5
    room = 3 * 50
    used = frame["lines"]
    assert abs(lines - (used - room)) <= 9  # what short and long paragraphs and white at heads may make of it


def test_a_draft_in_bands_keeps_every_word() -> None:
    """What fits is placed in bands, the rest is listed: together they are the story."""
    much = cut_by(-1400)
    document = pdfreport.compose(much, LAYOUT, draft=True)
    left = "".join(document.report["pages"][0]["stories"][0]["overset_text"])
    runs = [
        item.run.text for item in walk(document.pages[0].items) if isinstance(item, Text) and "/p/" in item.mark.node
    ]
    placed = "".join(runs).replace(" ", "")
    story = much.stories[0]
    last = story.sections[-1].paragraphs[-1].text
    assert left.endswith(last)
    whole = "".join(words.text for section in story.sections for words in section.paragraphs).replace(" ", "")
    assert len(placed) + len(left.replace(" ", "")) >= len(whole)


def test_a_leg_above_a_head_may_end_short_where_the_layout_says_so() -> None:
    """WO-3, told: a section that three legs cannot share alike ends with the last of them a line short, none open."""
    whole = edition("jiangjin-2022")
    story = whole.stories[0]
    section = story.sections[0]
    words = section.paragraphs[2]
    cut = replace(words, spans=(Span(words.text[:-101].rstrip("，、；：。“") + "。"),))
    paragraphs = (*section.paragraphs[:2], cut, *section.paragraphs[3:])
    changed = replace(story, sections=(replace(section, paragraphs=paragraphs), *story.sections[1:]))
    document = pdfreport.compose(replace(whole, stories=(changed,)), LAYOUT)
    remedies = {one["remedy"] for one in document.report["pages"][0]["stories"][0]["remedies"]}
    assert "short-leg" in remedies
    assert "page.short-leg" in {found.code for found in document.report["diagnostics"]}
    assert document.report["quality"]["open_columns"] == 0
