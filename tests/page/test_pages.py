"""Whole pages of the sample editions: every word once, on the grid, feet level; and what happens when copy misfits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import pdfreport
from pdfreport.content.model import Edition, Span, Story, Words
from pdfreport.diag import ContentError, OversetError, Severity
from pdfreport.display.document import Document
from pdfreport.display.dump import dump, walk
from pdfreport.display.items import Picture, Text
from pdfreport.page.parts import all_nodes, pieces
from tests.shipped import FEATURES, edition
from tests.shipped import composed as page_of

REFERENCES = Path(__file__).parents[1] / "references"
PAGES = [("jiangjin-2022", layout) for layout in FEATURES] + [
    ("archive-notes", "plain-sikai"),
    ("mountain-post", "vertical-sikai"),
    ("reading-room", "sikai-interview"),
    ("mountain-essay", "feature-essay"),
    ("air-digest", "digest-a4"),
]


def told(document: Document) -> dict[str, str]:
    """The text of every node as it stands on the pages, blanks left out."""
    out: dict[str, str] = {}
    for page in document.pages:
        for item in walk(page.items):
            if isinstance(item, Text):
                out[item.mark.node] = out.get(item.mark.node, "") + item.run.text.replace(" ", "").replace("\u3000", "")
    return out


@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_every_word_once(name: str, layout: str) -> None:
    """Joining the runs of a paragraph gives back its words, nothing lost, nothing twice."""
    on_page = told(page_of(name, layout))
    for story in edition(name).stories:
        for node, words in all_nodes(story).items():
            if node.endswith("/deck") and story.deck_vertical and layout == "sikai-scroll":
                assert on_page[node] == story.deck_vertical
                continue
            rows = next((p.rows for part in PARTS for p in pieces(story, part) if p.node == node), (words,))
            assert on_page[node] == "".join(row.text for row in rows).replace(" ", "").replace("\u3000", "")


PARTS = ("kicker", "headline", "deck", "byline", "lead", "paragraphs", "sections")


@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_quality(name: str, layout: str) -> None:
    """No rule of the line is broken, lines are flush, feet are level."""
    quality = page_of(name, layout).report["quality"]
    assert quality["flush_error_max_pt"] <= 0.01
    for key in ("prohibited_starts", "prohibited_ends", "split_numbers", "single_character_last_lines", "widows"):
        assert quality[key] == 0
    assert quality["off_grid_baselines"] == quality["open_columns"] == 0
    assert quality["loosest_em"] <= (0.1 if name == "jiangjin-2022" else 0.15)
    assert quality["tightest_em"] == 0.0


@pytest.mark.parametrize(("name", "layout"), PAGES[:-1])  # the digest has no body, only a free-leading summary
def test_body_stands_on_the_grid(name: str, layout: str) -> None:
    """GR-2: every line of body size and pitch stands on a baseline of the page's one grid."""
    for page in page_of(name, layout).pages:
        guides = page.guides
        body = [item.run for item in walk(page.items) if isinstance(item, Text) and "/p/" in item.mark.node]
        size = {12.5: 9, 14.25: 9.75}.get(guides.pitch, 10)  # pitches of the grids, and the body sizes on them
        body = [run for run in body if run.em == pytest.approx(size)]
        assert body
        for run in body:
            line = (run.y - guides.first_baseline) / guides.pitch
            assert line == pytest.approx(round(line), abs=1e-6)


@pytest.mark.parametrize(("name", "layout"), [page for page in PAGES if page[0] in ("jiangjin-2022", "mountain-essay")])
def test_pictures_keep_to_the_frames_of_han(name: str, layout: str) -> None:
    """GR-4: tops stand on the top of a line's Han frames, bottoms on the bottom, captions and all on the one grid."""
    for page in page_of(name, layout).pages:
        guides = page.guides
        size = {12.5: 9, 14.25: 9.75}.get(guides.pitch, 10)
        pictures = [item.rect for item in walk(page.items) if isinstance(item, Picture)]
        assert pictures
        for rect in pictures:
            for edge, frame in ((rect.y, -0.88), (rect.bottom, 0.12)):
                line = (edge - guides.first_baseline - frame * size) / guides.pitch
                assert line == pytest.approx(round(line), abs=1e-6)


def test_a_spread_carries_two_page_numbers() -> None:
    """通版: the page's own number at the left, the next one at the right, and both in its name."""
    page = page_of("jiangjin-2022", "spread-sikai").pages[0]
    numbers = [item.run for item in walk(page.items) if isinstance(item, Text) and item.run.text in ("3", "4")]
    left, right = (next(run for run in numbers if run.text == text and run.size > 20) for text in ("3", "4"))
    assert left.x < page.trim.width / 4 < page.trim.width * 3 / 4 < right.x
    assert page.title.startswith("第3、4版")


@pytest.mark.parametrize(("name", "layout"), PAGES)
def test_body_is_black_ink_alone(name: str, layout: str) -> None:
    """Type under 14 pt is the black ink alone, or paper white on a picture (look.md section 5)."""
    for page in page_of(name, layout).pages:
        for item in walk(page.items):
            if isinstance(item, Text) and item.run.size < 13:
                assert item.run.ink.only_black or item.run.ink.total == 0, item.run.text


@pytest.mark.parametrize(("name", "layout"), [*PAGES, ("specimen", "specimen")])
def test_page_is_as_it_was(name: str, layout: str, request: pytest.FixtureRequest) -> None:
    """The page's text dump equals the reference; `--update-references` writes it anew, to be reviewed."""
    file = REFERENCES / f"{name}.{layout}.txt"
    now = dump(page_of(name, layout).pages[0])
    if request.config.getoption("--update-references"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    assert now == file.read_text(encoding="utf-8")


def with_copy(share: float) -> Edition:
    """The sample with its last paragraphs cut or said again until it is this share of its length."""
    whole = edition("jiangjin-2022")
    story = whole.stories[0]
    sections = []
    for section in story.sections:
        paragraphs = [_scaled(p, share) for p in section.paragraphs]
        sections.append(replace(section, paragraphs=tuple(paragraphs)))
    changed: Story = replace(story, sections=tuple(sections))
    return replace(whole, stories=(changed,))


def _scaled(words: Words, share: float) -> Words:
    text = words.text.rstrip("。")
    count = max(12, int(len(text) * share))
    plain = "".join(char for char in text * 3 if char not in "“”《》（）")
    return Words((Span(plain[:count].rstrip("，、；：") + "。"),), words.where)


@pytest.mark.parametrize("share", [0.9, 1.0, 1.1])
def test_copy_near_its_length_closes(share: float) -> None:
    """A tenth less or more of copy is taken up by pictures, heads and paragraphs: no column stays open."""
    document = pdfreport.compose(with_copy(share), "feature-sikai")
    assert document.report["quality"]["open_columns"] == 0
    assert document.report["quality"]["widows"] == 0


def test_short_copy_is_reported() -> None:
    """WO-6: with a third of the copy the columns end level and the open lines are counted and said."""
    document = pdfreport.compose(with_copy(0.35), "feature-sikai")
    assert document.report["quality"]["open_columns"] > 0
    assert "page.open-columns" in {d.code for d in document.report["diagnostics"]}


def test_twice_the_copy_is_refused() -> None:
    """Text is never lost: too much copy stops the build and says by how much."""
    with pytest.raises(OversetError) as refusal:
        pdfreport.compose(with_copy(2.0), "feature-sikai")
    found = [d for d in refusal.value.diagnostics if d.code == "page.overset"]
    assert int(dict(found[0].facts)["lines"]) > 40
    assert refusal.value.status == 4


def test_a_draft_shows_what_fits() -> None:
    """A draft is made all the same: stamped, with the overset reckoned in the report."""
    document = pdfreport.compose(with_copy(2.0), "feature-sikai", draft=True)
    story = document.report["pages"][0]["stories"][0]
    assert story["overset_characters"] > 500
    on_page = "".join(told(document).values())
    left = "".join(story["overset_text"])
    copy = "".join(
        row.text for part in ("lead:3-", "sections") for p in pieces(with_copy(2.0).stories[0], part) for row in p.rows
    )
    assert len(left) + sum(len(t) for n, t in told(document).items() if "/p/" in n or "/title" in n) > len(copy) * 0.9
    assert left[-12:] not in on_page
    assert any("样稿" in item.run.text for item in walk(document.pages[0].items) if isinstance(item, Text))


def test_a_part_without_a_frame_is_refused() -> None:
    """A story's byline that the design has no frame for is named, not dropped."""
    whole = edition("jiangjin-2022")
    story = replace(whole.stories[0], byline=Words((Span("本报记者　甲"),)))
    with pytest.raises(OversetError) as refusal:
        pdfreport.compose(replace(whole, stories=(story,)), "feature-sikai")
    assert [d.code for d in refusal.value.diagnostics if d.severity is Severity.ERROR] == ["page.part-without-frame"]


def test_a_head_too_long_is_refused() -> None:
    """A headline that does not fit even at 0.72 of its size is an error with the excess."""
    whole = edition("jiangjin-2022")
    story = replace(whole.stories[0], headline=(Words((Span("写好绿色文章" * 6),)), Words((Span("绘就生态画卷" * 6),))))
    with pytest.raises(ContentError) as refusal:
        pdfreport.compose(replace(whole, stories=(story,)), "feature-sikai")
    assert "page.head-too-long" in {d.code for d in refusal.value.diagnostics}


def test_a_character_no_font_has_is_named() -> None:
    """A character without a glyph is an error with its code point, never a box."""
    whole = edition("jiangjin-2022")
    section = whole.stories[0].sections[0]
    odd = replace(section, paragraphs=(*section.paragraphs, Words((Span("一个生僻字\U0002b740在此。"),))))
    story = replace(whole.stories[0], sections=(odd, *whole.stories[0].sections[1:]))
    with pytest.raises(ContentError) as refusal:
        pdfreport.compose(replace(whole, stories=(story,)), "feature-sikai")
    missing = [d for d in refusal.value.diagnostics if d.code == "fonts.missing-character"]
    assert "2B740" in missing[0].message("en")


def test_drill_captions_are_left_out_and_said() -> None:
    """The two captions of events have no true picture: they are not printed, and the report says so."""
    on_page = "".join(told(page_of("jiangjin-2022", "feature-sikai")).values())
    assert "演练" not in on_page
    codes = [d.code for d in page_of("jiangjin-2022", "feature-sikai").report["diagnostics"]]
    assert codes.count("content.figure-left-out") == 2
