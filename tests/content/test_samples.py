"""The editions that come with the program: complete, clean, and true to the printed text."""

from __future__ import annotations

import re
from pathlib import Path

from pdfreport.content import read
from pdfreport.content.model import Edition, Story
from pdfreport.diag import Notes, Severity

ROOT = Path(__file__).parents[2]
PRINTED = Path(__file__).with_name("jiangjin-2022.txt").read_text("utf-8").splitlines()


def load(name: str) -> tuple[Edition, Notes]:
    """A shipped edition."""
    notes = Notes()
    edition = read.load(ROOT / name, notes)
    assert edition is not None, [d.line("en") for d in notes]
    return edition, notes


def printed_words(story: Story) -> list[str]:
    """The story's words in the order of the printed text, one piece an entry."""
    words = ["".join(line.text for line in story.headline), story.deck.text, *(p.text for p in story.lead)]
    for section in story.sections:
        words += ["".join(line.text for line in section.title), *(p.text for p in section.paragraphs)]
    assert story.sidebar is not None
    words += ["".join(line.text for line in story.sidebar.title), *(item.text for item in story.sidebar.items)]
    by_id = {figure.id: figure for figure in story.figures}
    return words + [by_id[name].caption.text for name in ("lead", "water", "drill", "emergency-drill", "soil")]


def test_every_character_of_the_feature() -> None:
    """The sample holds the printed feature, every character: 2,517 with the marks before the facts."""
    edition, _ = load("data/jiangjin-2022")
    story = edition.story("feature")
    assert printed_words(story) == PRINTED
    assert story.sidebar is not None
    marks = story.sidebar.marker * len(story.sidebar.items)
    assert len(re.sub(r"\s", "", "".join(PRINTED) + marks)) == 2517


def test_the_feature_has_only_its_two_notes() -> None:
    """Nothing is wrong with the sample; the two pictures that were never published are left out and told."""
    edition, notes = load("data/jiangjin-2022")
    assert [(d.severity, d.code) for d in notes] == [(Severity.WARNING, "content.figure-left-out")] * 2
    assert edition.remarks == tuple(notes)


def test_run_in_heads_are_strong() -> None:
    """The three sentences that open their paragraphs stand out."""
    edition, _ = load("data/jiangjin-2022")
    paragraphs = [p for section in edition.story("feature").sections for p in section.paragraphs]
    heads = [p.spans[0].text for p in paragraphs if p.spans[0].strong]
    assert heads == ["让蓝天绘就美丽底色。", "让碧水浸润民生福祉。", "让净土托起绿色发展。"]


def test_sidebar_cuts_are_words_of_the_sentence() -> None:
    """Figure, label, note and short form of every fact stand in its sentence."""
    edition, _ = load("data/jiangjin-2022")
    sidebar = edition.story("feature").sidebar
    assert sidebar is not None
    for item in sidebar.items:
        assert item.text.startswith(item.label)
        assert item.hue in {"air", "water", "soil"}
        assert all(cut in item.text for cut in (item.value, item.unit, item.note, item.short))
    assert sum(item.group == "full" for item in sidebar.items) == 4


def test_charts_draw_only_numbers_of_the_text() -> None:
    """Every number on a chart stands in the printed text; the derived ones say how they were derived."""
    edition, _ = load("data/jiangjin-2022")
    text = "".join(PRINTED)
    charts = [figure.chart for figure in edition.story("feature").figures if figure.chart is not None]
    assert len(charts) == 7
    for chart in charts:
        for row in chart.rows:
            assert row.shown in text or "推算" in row.note, row


def test_pictures_are_described_and_credited() -> None:
    """Every picture has a credit, a licence, a description and a caption."""
    edition, _ = load("data/jiangjin-2022")
    photos = [figure for figure in edition.story("feature").figures if figure.kind == "photo" and figure.src]
    assert len(photos) == 3
    assert all(photo.caption and photo.credit and photo.licence and photo.alt and photo.focus for photo in photos)
    assert all(Path(photo.src).is_relative_to(ROOT) for photo in photos)


def test_the_plain_edition_is_clean() -> None:
    """The second sample, of another kind, has nothing to tell."""
    edition, notes = load("data/archive-notes")
    assert not notes.found
    assert len(edition.stories) == 3
    assert len(edition.story("old-paper").sections) == 3
