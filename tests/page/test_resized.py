"""The last remedies: a page at another leading or body size, and where its lines are put in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pdfreport
from pdfreport.content.model import Edition
from pdfreport.design.frames import BoxFrame, Frame, HeadFrame, TextFrame, span
from pdfreport.display.document import Document
from pdfreport.display.dump import walk
from pdfreport.display.items import Text
from pdfreport.page.releaded import stretched
from pdfreport.page.typeset import cut

ROOT = Path(__file__).parents[2]
FIXED = (("range: [-6, 8]", "range: [0, 0]"), ("range: [-10, 10]", "range: [0, 0]"))


def sample(characters: int) -> Edition:
    """The feature with so many characters more in its third section, or fewer below 0."""
    whole = pdfreport.load(ROOT / "data" / "jiangjin-2022")
    story = whole.stories[0]
    section = story.sections[2]
    if characters > 0:
        paragraphs = (*section.paragraphs, cut(story.sections[0].paragraphs[2], 0, characters))
    else:
        last = section.paragraphs[-1]
        paragraphs = (*section.paragraphs[:-1], cut(last, 0, len(last.text) + characters))
    sections = (*story.sections[:2], replace(section, paragraphs=paragraphs), *story.sections[3:])
    return replace(whole, stories=(replace(story, sections=sections),))


def composed(tmp_path: Path, characters: int, remedies: str) -> Document:
    """The feature in its design with every screw fixed, and the remedies of the page that are given."""
    text = (ROOT / "layouts" / "feature-sikai.yaml").read_text(encoding="utf8")
    for old, new in (*FIXED, ("remedies: {size: [-4, 4], leading: [-1, 1]}", f"remedies: {remedies}")):
        assert old in text
        text = text.replace(old, new)
    file = tmp_path / "fixed.yaml"
    file.write_text(text, encoding="utf8")
    return pdfreport.compose(sample(characters), str(file))


@pytest.mark.parametrize(("characters", "pitch", "lines"), [(95, 12.25, 82), (-170, 12.75, 79)])
def test_leading_closes_a_page(tmp_path: Path, characters: int, pitch: float, lines: int) -> None:
    """Copy that is a little over, or short, closes by a quarter of a point: every body line on the one new grid."""
    document = composed(tmp_path, characters, "{leading: [-1, 1]}")
    page = document.report["pages"][0]
    assert (page["stories"][0]["size_pt"], page["stories"][0]["leading_pt"]) == (9, pitch)
    assert document.report["quality"]["open_columns"] == 0
    assert document.report["quality"]["off_grid_baselines"] == 0
    guides = document.pages[0].guides
    assert guides is not None
    assert (guides.pitch, guides.lines) == (pitch, lines)
    body = [item for item in walk(document.pages[0].items) if isinstance(item, Text) and "/p/" in item.mark.node]
    rows = [(item.run.y - guides.first_baseline) / pitch for item in body if item.run.em == 9]
    assert rows
    assert max(abs(row - round(row)) for row in rows) < 1e-6
    (told,) = [one for one in document.report["diagnostics"] if one.code == "page.leading"]
    assert f"{pitch:g} pt instead of 12.5 pt" in told.message("en")
    assert f"12.5 磅改为 {pitch:g} 磅" in told.message("zh")


@pytest.mark.parametrize(("prices", "leading"), [("leading_price: 800", 12.25), ("leading_price: 9000", 12.5)])
def test_the_cheaper_of_leading_and_size_comes_first(tmp_path: Path, prices: str, leading: float) -> None:
    """Which of the two last remedies is taken is a question of the layout's prices."""
    document = composed(tmp_path, 95, f"{{leading: [-1, 1], size: [-4, 4], {prices}}}")
    told = document.report["pages"][0]["stories"][0]
    assert told["leading_pt"] == leading
    assert (told["size_pt"] < 9) == (leading == 12.5)


def text(name: str, lines: str, columns: str = "1") -> TextFrame:
    """A column of text."""
    return TextFrame(id=name, columns=columns, lines=lines)


def head(name: str, lines: str, columns: str = "1") -> HeadFrame:
    """A head, which keeps its lines."""
    return HeadFrame(id=name, columns=columns, lines=lines)


def lines_of(frames: tuple[Frame, ...] | None) -> list[str]:
    """What lines frames came to."""
    return [] if frames is None else [frame.lines for frame in frames]


def test_lines_go_where_text_runs_through() -> None:
    """Heads above and below keep their lines; the foot moves; a box behind the text grows with it."""
    frames = (head("top", "0-3"), text("a", "4-30"), text("b", "4-30", "2"), head("low", "31-39", "1-2"))
    assert lines_of(stretched(frames, 40, 2)) == ["0-3", "4-32", "4-32", "33-41"]
    assert lines_of(stretched(frames, 40, -2)) == ["0-3", "4-28", "4-28", "29-37"]
    ground = BoxFrame(id="ground", columns="1-2", lines="4-39")
    assert lines_of(stretched((*frames, ground), 40, 1))[-1] == "4-40"


def test_what_cannot_grow_forbids_another_leading() -> None:
    """A head beside the whole of the text, or a page without text, leaves no height for more lines."""
    assert stretched((head("side", "0-39", "2"), text("a", "2-39")), 40, 1) is None
    assert stretched((head("side", "0-39"),), 40, 1) is None
    assert stretched((text("a", "0-39"),), 40, 0) is None


@given(st.lists(st.tuples(st.integers(2, 14), st.booleans()), min_size=1, max_size=6), st.integers(-3, 3))
def test_stacked_frames_stay_stacked(parts: list[tuple[int, bool]], more: int) -> None:
    """Frames one below the other touch as before, all of them as much higher as the page, heads not at all."""
    frames: list[Frame] = []
    line = 0
    for number, (high, is_text) in enumerate(parts):
        make = text if is_text else head
        frames.append(make(str(number), f"{line}-{line + high - 1}"))
        line += high
    found = stretched(tuple(frames), line, more)
    if found is None:
        return
    at = 0
    for old, new in zip(frames, found, strict=True):
        first, last = span(new.lines)
        assert first == at
        assert last >= first
        at = last + 1
        if isinstance(old, HeadFrame):
            before = span(old.lines)
            assert last - first == before[1] - before[0]
    assert at == line + more


def test_a_longer_section_keeps_its_head_off_the_facts() -> None:
    """A fuller third section of the broadsheet moves the whole page, not its head onto the facts above."""
    document = pdfreport.compose(sample(151), "feature-duikai")
    assert document.report["quality"]["open_columns"] == 0
    assert "page.words-collide" not in {found.code for found in document.report["diagnostics"]}
