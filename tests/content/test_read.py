"""Editions from disk: forms that are taken, and every mistake an editor can make, each at its place with a remedy."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pdfreport.content import read
from pdfreport.content.model import Form
from pdfreport.content.written import schema_json
from pdfreport.diag import Notes
from tests.content.loading import HEAD, STORY, good, load


def test_a_whole_edition(tmp_path: Path) -> None:
    """Pages, stories by id and written on the page, defaults filled."""
    edition = good(
        tmp_path,
        "publication: 报\ndate: 2023-01-12\nsamples: [date]\n"
        "pages:\n  - {number: 3, section: 要闻, editors: 甲, layout: plain, stories:\n"
        "      [a, {headline: 乙, paragraphs: 丙}]}\n" + STORY,
    )
    assert (edition.publication, edition.date, edition.samples) == ("报", "2023-01-12", ("date",))
    (page,) = edition.pages
    assert (page.number, page.section, page.editors, page.layout) == (3, "要闻", ("甲",), "plain")
    assert page.stories == ("a", "story-2")
    assert edition.story("story-2").headline[0].text == "乙"
    assert [story.importance for story in edition.stories] == [0, 1]
    assert (edition.title, edition.author) == ("题", "报")
    assert edition.folder == str(tmp_path.resolve())


def test_pages_may_be_left_out(tmp_path: Path) -> None:
    """Without pages there is one with all stories."""
    edition = good(tmp_path, HEAD + STORY)
    assert [(page.number, page.stories) for page in edition.pages] == [(1, ("a",))]


def test_a_flat_file_is_an_edition_of_one_story(tmp_path: Path) -> None:
    """A file whose top is a story is taken, with null for what it has not."""
    edition = good(
        tmp_path,
        HEAD + "kicker: null\nheadline: 题\nlead: [甲]\nsections:\n  - {id: s, title: [一, 二], paragraphs: [乙]}\n"
        "sidebar:\n  title: 数\n  items:\n    - {text: 丙3天, value: 3, unit: 天}\n    - 丁\nlayout: plain\n",
    )
    assert edition.pages[0].stories == ("story-1",)
    assert edition.pages[0].layout == "plain"
    assert edition.date == "2023-01-12"
    story = edition.stories[0]
    assert [words.text for words in story.sections[0].title] == ["一", "二"]
    assert not story.kicker
    assert story.sidebar is not None
    assert [item.text for item in story.sidebar.items] == ["丙3天", "丁"]


@pytest.mark.parametrize(
    ("epoch", "date"),
    [("1673539199", "2023-01-12"), ("1673539200", "2023-01-13"), ("0", "1970-01-01"), ("", "")],
)
def test_a_story_without_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, date: str) -> None:
    """It takes the day of SOURCE_DATE_EPOCH by the clocks of China; without one it has none, and that is said."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    edition, found = load(tmp_path, "headline: 题\nbody: 甲\n")
    assert edition is not None
    assert edition.date == date
    assert found == ([] if date else ["content.no-date 1:1"])


@pytest.mark.parametrize("epoch", ["heute", "9" * 40, "²", "-1", "1.5", " "])
def test_an_epoch_that_is_no_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """A SOURCE_DATE_EPOCH that cannot be read is never passed over: refused where it is needed, else a warning."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    edition, found = load(tmp_path, "headline: 题\nbody: 甲\n")
    assert edition is None
    assert found == ["source.epoch 1:1"]
    edition, found = load(tmp_path, HEAD + "headline: 题\nbody: 甲\n")
    assert edition is not None
    assert found == ["source.epoch 1:7"]


def test_a_title_in_the_body_beside_a_headline(tmp_path: Path) -> None:
    """The same words are printed once and that is noted; other words would be lost, so they are a mistake."""
    yaml = HEAD + "headline: [写好, 文章]\nbody: |\n  # %s\n\n  甲\n"
    edition, found = load(tmp_path, yaml % "写好文章")
    assert edition is not None
    assert found == ["content.title-again 4:3"]
    assert [line.text for line in edition.stories[0].headline] == ["写好", "文章"]
    edition, found = load(tmp_path, yaml % "别的题")
    assert edition is None
    assert found == ["content.title-twice 4:3"]


def test_the_file_may_be_named_itself(tmp_path: Path) -> None:
    """A path to the YAML file does as well as one to its folder."""
    good(tmp_path, HEAD + STORY)
    os.rename(tmp_path / "edition.yaml", tmp_path / "other.yaml")
    assert read.load(str(tmp_path / "other.yaml"), Notes()) is not None


def test_bodies(tmp_path: Path) -> None:
    """A body is Markdown in the edition or a file; headings make sections, a first # the headline."""
    body = "# 题\n\n甲\n\n## 节 {#s}\n\n乙**丙**\n\n> 丁\n".encode()
    edition = good(
        tmp_path, HEAD + "stories:\n  - {body: text/a.md}\n  - {headline: x, body: '甲'}\n", {"text/a.md": body}
    )
    first, second = edition.stories
    assert first.headline[0].text == "题"
    assert [p.text for p in first.paragraphs] == ["甲"]
    (section,) = first.sections
    assert section.id == "s"
    assert section.title[0].text == "节"
    assert section.paragraphs[0].spans[1].strong
    assert section.paragraphs[1].form == Form("quotation")
    assert str(section.paragraphs[0].where) == f"{tmp_path}/text/a.md:7:1"
    assert second.paragraphs[0].text == "甲"


def test_places_in_a_literal_body(tmp_path: Path) -> None:
    """Findings in a body written in the edition name the line of the edition."""
    _, found = load(
        tmp_path, HEAD + "stories:\n  - headline: x\n    body: |\n      甲\n\n      ```\n      乙\n      ```\n"
    )
    assert found == ["content.code-in-text 7:7"]


def test_all_text_holds_every_word(tmp_path: Path) -> None:
    """What is printed can be asked for as one text, for font coverage."""
    edition = good(
        tmp_path,
        HEAD + "publication: 子\nstories:\n  - headline: 丑\n    lead: 寅\n    paragraphs: 卯\n"
        "    sections: [{title: 辰, paragraphs: 巳}]\n"
        "    sidebar: {title: 午, items: [未]}\n    figures:\n"
        "      - {title: 申, alt: 图, chart: {kind: bars, rows: [{label: 酉, value: 3}]}}\n"
        "    byline: 戌\n    deck: 亥\n",
    )
    assert set("子丑寅卯辰巳午未申酉戌亥3") <= set(edition.all_text())


def test_schema_json_has_both_forms() -> None:
    """The JSON Schema knows an edition and a single story, and documents every key."""
    schema = schema_json()
    edition, flat = schema["anyOf"]
    assert edition["required"] == ["date"]
    assert "headline" in flat["properties"]
    assert "pages" not in flat["properties"]
    for part in (edition, flat, *schema["$defs"].values()):
        for name, entry in part.get("properties", {}).items():
            assert entry.get("description"), name


def test_a_paragraph_says_how_it_is_set(tmp_path: Path) -> None:
    """`set:` takes every option of a style, and only those written go with the paragraph."""
    options = "{line_break: loose, hang: end, min_last_line: 3, grid_snap: true, hyphenate: de, stretch_limit: 0.4}"
    text = f"stories:\n  - {{id: a, headline: 题, paragraphs: [{{text: 甲, set: {options}}}]}}\n"
    (paragraph,) = (
        good(tmp_path, "pages: [{number: 1, layout: plain, stories: [a]}]\n" + HEAD + text).stories[0].paragraphs
    )
    assert dict(paragraph.form.type) == {
        "line_break": "loose", "stretch_limit": 400, "hang": "end", "grid_snap": True, "hyphenate": "de",
        "min_last_line": 3,
    }  # fmt: skip
