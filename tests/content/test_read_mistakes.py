"""Editions with mistakes: every one told with its place, limits kept, nothing raised."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdfreport.content import read
from pdfreport.diag import Notes
from pdfreport.messages import table
from tests.content.loading import HEAD, STORY, good, load

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
