"""Editions from disk: forms that are taken, and every mistake an editor can make, each at its place with a remedy."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdfreport.content import read
from pdfreport.content.model import Edition, Form
from pdfreport.content.written import schema_json
from pdfreport.diag import Notes
from pdfreport.messages import table

HEAD = "date: 2023-01-12\n"
STORY = "stories:\n  - {id: a, headline: 题, paragraphs: [甲]}\n"


def load(folder: Path, yaml: str, files: dict[str, bytes] | None = None) -> tuple[Edition | None, list[str]]:
    """The edition of a folder with these files, and its findings as `code line:column`."""
    (folder / "edition.yaml").write_bytes(yaml.encode())
    for name, data in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    notes = Notes()
    edition = read.load(folder, notes)
    for found in notes:
        assert found.message("zh")
        assert found.message("en")
        assert found.where.file.startswith(str(folder)), found
    return edition, [f"{d.code} {d.where.line}:{d.where.column}" for d in notes]


def good(folder: Path, yaml: str, files: dict[str, bytes] | None = None) -> Edition:
    """An edition without findings."""
    edition, found = load(folder, yaml, files)
    assert edition is not None
    assert found == []
    return edition


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


SRC = HEAD + "stories:\n  - headline: x\n    paragraphs: [甲]\n    figures:\n      - {src: %s, alt: 图}\n"


@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ("date: 2023-01-12\n", ["content.no-stories 1:1"]),
        (STORY, ["source.missing-key 1:1"]),
        ("[1]\n", ["source.top-not-mapping 1:1"]),
        ("date: 2023-02-30\n" + STORY, ["content.date 1:7"]),
        ("date: 12.1.2023\n" + STORY, ["source.bad-form-date 1:7"]),
        (HEAD + "headlin: x\n" + STORY, ["source.unknown-key-list 2:1"]),
        (HEAD + "page: []\n" + STORY, ["source.unknown-key 2:1"]),
        (HEAD + "stories:\n  - {headline: x}\n", ["content.empty-story 3:5"]),
        (HEAD + "stories:\n  - {headline: x, paragraphs: ['', ' ']}\n", ["content.empty-story 3:5"]),
        (HEAD + "stories:\n  - {paragraphs: [甲]}\n", ["content.no-headline 3:5"]),
        (
            HEAD + "stories:\n  - {headline: x, sections: [{title: t}]}\n",
            ["content.empty-story 3:5"],
        ),
        (
            HEAD + "stories:\n  - {headline: x, body: 甲, sections: [{title: t}, {paragraphs: 乙}]}\n",
            ["content.section-no-title 3:51", "content.empty-section 3:39"],
        ),
        (
            HEAD + "stories:\n  - {headline: [[x]], paragraphs: 3.5, body: {a: 1}}\n",
            ["source.not-short 3:17", "source.not-short 3:46"],
        ),
        (HEAD + "samples: [colour]\n" + STORY, ["content.unknown-sample 2:10"]),
        (HEAD + "pages: [{stories: [b]}]\n" + STORY, ["content.unknown-story 2:20", "content.story-not-placed 4:5"]),
        (HEAD + "pages: [{stories: [a, a]}]\n" + STORY, ["content.story-twice 2:23"]),
        (
            HEAD + "pages: [{stories: a}, {number: 1, stories: {headline: y, paragraphs: z}}]\n" + STORY,
            ["content.same-page 2:32"],
        ),
        (HEAD + "pages: [{stories: a}, {section: x}]\n" + STORY, ["content.empty-page 2:23"]),
        (HEAD + STORY + "  - {id: a, headline: y, paragraphs: z}\n", ["content.same-story 4:5"]),
        (HEAD + STORY + "  - {id: 'b c', headline: y, paragraphs: z}\n", ["source.bad-form-name 4:10"]),
        (
            HEAD + "pages: [{number: 0, stories: a}, {number: x}]\n" + STORY,
            ["source.too-small 2:18", "source.not-whole-number 2:43"],
        ),
        (HEAD + "stories:\n  - {headline: x, body: 甲, sidebar: {items: []}}\n", ["content.sidebar-empty 3:37"]),
        (HEAD + "stories:\n  - {headline: x, body: none.md}\n", ["content.file-missing 3:25"]),
        (SRC % "none.jpg", ["content.file-missing 6:15"]),
        (SRC % "../a.jpg", ["content.path-outside 6:15"]),
        (SRC % "/etc/passwd", ["content.path-form 6:15"]),
        (SRC % '"C:\\\\a.jpg"', ["content.path-form 6:15"]),
        (SRC % '"a\\0.jpg"', ["content.path-form 6:15"]),
        (SRC % ("x" * 5000), ["content.file-missing 6:15"]),
        (SRC % "empty.jpg", ["content.file-empty 6:15"]),
        (SRC % "edition.yaml", ["content.picture-kind 6:15"]),
        (SRC % "''", ["content.figure-left-out 6:9"]),
        (SRC % "a.jpg, focus: [0.5, 0, 0.2, 1]", ["content.focus 6:29"]),
        (SRC % "a.jpg, focus: [0, 0, 2, 1]", ["source.too-big 6:36"]),
        (SRC % "a.jpg, section: s", ["content.unknown-section 6:9"]),
        (SRC % "a.jpg, kind: foto", ["source.not-one-of-nearest 6:28"]),
        (SRC % "a.jpg, kind: chart", ["content.figure-needs 6:9", "content.figure-part 6:15"]),
        (SRC % "a.jpg, licence: CC BY 4.0", ["content.no-credit 6:9"]),
        (SRC.replace(", alt: 图", "") % "a.jpg", ["content.no-alt 6:9"]),
        (SRC % "a.jpg, id: a, alt: 图}\n      - {src: a.jpg, id: a", ["content.same-figure 7:9"]),
        (SRC % "a.jpg, kind: qr, link: 'ftp://x'", ["source.bad-form-address 6:38"]),
    ],
)
def test_mistakes(tmp_path: Path, yaml: str, found: list[str]) -> None:
    """Each mistake is found once, at its place."""
    assert load(tmp_path, yaml, {"a.jpg": b"\xff\xd8\xff", "empty.jpg": b""})[1] == found


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    """A symbolic link that leads outside is outside; one that leads to itself is no file."""
    (tmp_path / "secret.jpg").write_bytes(b"x")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.jpg").symlink_to(tmp_path / "secret.jpg")
    (inside / "b.jpg").symlink_to(inside / "b.jpg")
    assert load(inside, SRC % "a.jpg")[1] == ["content.path-outside 6:15"]
    assert load(inside, SRC % "b.jpg")[1] == ["content.file-missing 6:15"]


def test_all_mistakes_of_a_file_in_one_go(tmp_path: Path) -> None:
    """Mistakes in several places of one file are all told in one run."""
    _, found = load(tmp_path, "dat: x\nstories:\n  - {headlin: x, figures: [{kind: foto}], importance: high}\n")
    assert found == [
        "source.unknown-key 1:1", "source.unknown-key 3:6", "source.not-one-of-nearest 3:35",
        "source.not-whole-number 3:55", "source.missing-key 1:1",
    ]  # fmt: skip


def test_missing_sources(tmp_path: Path) -> None:
    """A path that leads nowhere, and a folder without an edition."""
    notes = Notes()
    for path in (tmp_path / "none", tmp_path, "a\0b", "x" * 5000):
        assert read.load(path, notes) is None
    assert [d.code for d in notes] == [
        "content.not-found",
        "content.no-edition",
        "content.not-found",
        "content.not-found",
    ]


def test_limits(tmp_path: Path) -> None:
    """Editions, bodies and stories beyond the documented limits are refused."""
    pages = "pages:\n" + "".join("  - {stories: {headline: x, paragraphs: y}}\n" for _ in range(201))
    assert load(tmp_path, HEAD + pages)[1] == ["content.too-many-pages 3:3"]
    many = "stories:\n" + "  - {headline: x, paragraphs: y}\n" * 2001
    assert load(tmp_path, HEAD + many)[1] == ["content.too-many-stories 1:1"]
    body = {"a.md": b"x" * 2_000_001}
    assert load(tmp_path, HEAD + "stories: [{headline: x, body: a.md}]\n", body)[1] == ["content.file-too-long 2:31"]
    long = HEAD + "stories: [{headline: x, paragraphs: [" + "江" * 700_000 + "]}]\n"
    assert load(tmp_path, long)[1] == ["content.story-too-long 2:11"]


def test_copy_twice_as_long_is_still_read(tmp_path: Path) -> None:
    """How much fits is for the page to say; reading takes the copy as it is."""
    edition = good(tmp_path, HEAD + "stories: [{headline: x, paragraphs: [" + ", ".join(["江津" * 500] * 5) + "]}]\n")
    assert sum(len(words.text) for words in edition.stories[0].paragraphs) == 5000


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


KEYS = st.sampled_from(
    ["date", "pages", "stories", "headline", "lead", "paragraphs", "body", "sections", "figures", "sidebar", "items",
     "text", "title", "id", "kind", "chart", "rows", "value", "label", "src", "table", "focus", "number", "importance",
     "data", "x"]
)  # fmt: skip
LEAVES = (
    st.none()
    | st.integers()
    | st.sampled_from(["甲", "2023-01-12", "bars", "a.md", "**甲", "# 甲\n- 乙", "..", ""])
    | st.text(max_size=4)
)
DATA = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=15
)


@given(st.dictionaries(KEYS, DATA, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_load_never_raises(tmp_path: Path, data: dict[str, Any]) -> None:
    """Whatever an edition says, it comes back as one, or with at least one error."""
    import json

    (tmp_path / "edition.yaml").write_text(json.dumps(data), "utf-8")
    notes = Notes()
    assert (read.load(tmp_path, notes) is None) == bool(notes.errors)


def test_every_message_has_both_languages() -> None:
    """Chinese and English are both complete and say what to do."""
    for code, words in table("content").items():
        assert code.startswith("content."), code
        assert "；" in words[0] or "？" in words[0], code
        assert ";" in words[1] or "?" in words[1], code


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
