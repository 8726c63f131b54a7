"""Places of pictures that a story has not, and refusals that name a picture to leave out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import pdfreport
from pdfreport.content.model import Edition
from pdfreport.design.frames import BoxFrame, HeadFrame, PictureFrame, TextFrame
from pdfreport.diag import OversetError
from pdfreport.display.document import Document
from pdfreport.page.fewer_pictures import spare
from pdfreport.page.vacant import grown, may_go, vacated
from tests.page.desks import desk_of

ROOT = Path(__file__).parents[2]


def sample(*left_out: str, more: int = 0, fewer: int = 0) -> Edition:
    """The feature without some of its pictures, its third section with paragraphs more or fewer."""
    whole = pdfreport.load(ROOT / "data" / "jiangjin-2022")
    story = whole.stories[0]
    section = story.sections[2]
    paragraphs = (*section.paragraphs[: len(section.paragraphs) - fewer], *story.sections[1].paragraphs[:more])
    figures = tuple(figure for figure in story.figures if figure.id not in left_out)
    sections = (*story.sections[:2], replace(section, paragraphs=paragraphs), *story.sections[3:])
    return replace(whole, stories=(replace(story, sections=sections, figures=figures),))


def codes(document: Document) -> list[str]:
    """What was told of a page."""
    return [found.code for found in document.report["diagnostics"]]


def test_text_takes_the_place_of_a_picture() -> None:
    """Where the story has one picture fewer its column is text to the foot of the page, and the page closes."""
    with_all, without = (pdfreport.compose(sample(*ids), "feature-sikai") for ids in ((), ("water",)))
    before, after = ({frame.id: frame for frame in page.pages[0].frames} for page in (with_all, without))
    assert before["c2"].rect.bottom < before["third"].rect.y
    assert "third" not in after
    assert after["c2"].rect.bottom == pytest.approx(after["c3"].rect.bottom)
    assert after["c1"].rect.bottom < after["second"].rect.y
    assert without.report["quality"]["open_columns"] == 0
    assert "page.picture-place-taken" in codes(without)
    assert "page.picture-place-taken" not in codes(with_all)
    assert "page.picture-frame-empty" not in codes(without)


def test_a_picture_that_text_runs_round_leaves_no_hole() -> None:
    """The oval of the essay goes with its picture: no line is shortened for nothing."""
    whole = pdfreport.load(ROOT / "data" / "mountain-essay")
    story = whole.stories[0]
    shown = sorted((figure for figure in story.figures if figure.src), key=lambda figure: figure.importance)
    fewer = replace(story, figures=tuple(figure for figure in story.figures if figure is not shown[1]))
    with_all, without = (
        pdfreport.compose(replace(whole, stories=(one, *whole.stories[1:])), "feature-essay") for one in (story, fewer)
    )
    assert "oval" in [frame.id for frame in with_all.pages[0].frames]
    assert "oval" not in [frame.id for frame in without.pages[0].frames]
    assert without.report["quality"]["lines"] < with_all.report["quality"]["lines"]


PICTURE = PictureFrame(id="p", columns="1", lines="20-28", top="up", foot="down", instead="t")


@pytest.mark.parametrize(
    ("text", "others", "lines", "top", "foot"),
    [
        ("5-18", [], "5-39", "head", "down"),
        ("5-18", [BoxFrame(id="box", columns="1-2", lines="29-39")], "5-39", "head", "down"),
        ("5-18", [TextFrame(id="next", columns="1-2", lines="33-39")], "5-31", "head", "down"),
        ("5-18", [TextFrame(id="near", columns="1", lines="29-39")], "5-28", "head", "down"),
        ("5-18", [TextFrame(id="beside", columns="2", lines="33-39")], "5-39", "head", "down"),
        ("31-39", [], "20-39", "up", "low"),
    ],
)
def test_how_far_text_grows(text: str, others: list[TextFrame | BoxFrame], lines: str, top: str, foot: str) -> None:
    """Up to the picture's top; down to the next frame in its columns but for a white line, or to the page's foot."""
    frame = TextFrame(id="t", columns="1", lines=text, top="head", foot="low")
    found = grown(frame, PICTURE, (frame, PICTURE, *others), 40)
    assert (found.lines, found.top, found.foot) == (lines, top, foot)


def test_a_refusal_names_a_picture_and_without_it_the_page_closes(tmp_path: Path) -> None:
    """The cure is a real one: with the picture taken out of the copy no line is left over or open."""
    text = (ROOT / "layouts" / "sikai-scroll.yaml").read_text(encoding="utf8")
    file = tmp_path / "scroll.yaml"
    file.write_text(text.replace(", picture: 4000", ""), encoding="utf8")
    with pytest.raises(OversetError) as refusal:
        pdfreport.compose(sample(more=3), str(file))
    (cure,) = [dict(found.facts) for found in refusal.value.diagnostics if found.code == "page.cure-picture"]
    document = pdfreport.compose(sample(cure["figure"], more=3), str(file))
    assert document.report["quality"]["open_columns"] == 0


def test_a_short_page_says_what_would_fill_it(tmp_path: Path) -> None:
    """Open columns are told in characters; the screw that is named as their cure closes the page when it may turn."""
    short = sample(fewer=2)
    document = pdfreport.compose(short, "feature-duikai")
    assert document.report["quality"]["open_columns"] == 2
    told = {found.code: dict(found.facts) for found in document.report["diagnostics"]}
    lines, characters = (int(told["page.open-columns"][name]) for name in ("lines", "characters"))
    assert 10 * lines < characters < 17 * lines
    cure = told["page.cure-screw"]
    text = (ROOT / "layouts" / "feature-duikai.yaml").read_text(encoding="utf8")
    (line,) = [line for line in text.splitlines() if f"name: {cure['screw']}," in line]
    wider = line.replace(f", {cure['limit']}]", f", {cure['turn']}]")
    assert wider != line
    file = tmp_path / "wider.yaml"
    file.write_text(text.replace(line, wider), encoding="utf8")
    closed = pdfreport.compose(short, str(file))
    assert closed.report["quality"]["open_columns"] == 0
    assert "page.open-columns" not in codes(closed)


def test_an_empty_panel_is_not_drawn_and_the_page_is_filled_to_its_foot() -> None:
    """Without its table the digest's last page has no tinted box; its stories take the lines, and it is told."""
    whole = pdfreport.load(ROOT / "data" / "digest-2022")
    stories = {story.id: story for story in whole.stories}
    last = whole.pages[-1]
    kept = []
    for name in last.stories:
        story = stories[name]
        figures = tuple(figure for figure in story.figures if figure.kind != "table")
        kept.append(replace(story, figures=figures, paragraphs=story.paragraphs * 2))
    one = replace(whole, pages=(replace(last, number=1),), stories=tuple(kept))
    document = pdfreport.compose(one, "digest-a4-close", draft=True)
    frames = {frame.id: frame for frame in document.pages[0].frames}
    assert "panel" not in frames
    assert "numbers" not in frames
    assert "page.panel-empty" in codes(document)
    whole_page = pdfreport.compose(whole).pages[-1]
    panel = next(frame for frame in whole_page.frames if frame.id == "panel")
    assert max(frame.rect.bottom for frame in document.pages[0].frames) >= panel.rect.bottom - 1


@pytest.mark.parametrize("between", [(), (HeadFrame(id="h", columns="1", lines="25"),)])
def test_text_does_not_grow_across_what_stands_between(between: tuple[HeadFrame, ...]) -> None:
    """A picture goes only where nothing else stands between it and the text that would take its place."""
    desk = desk_of(sample(), "feature-sikai")
    picture = PictureFrame(id="p", columns="1", lines="10-20", figure="none", instead="t")
    frames = (picture, *between, TextFrame(id="t", columns="1", lines="30-60"))
    changed = replace(desk, design=replace(desk.design, frames=frames))
    assert may_go(picture, changed) is not bool(between)
    assert [frame.id for frame in vacated(changed).design.frames] == (["p", "h", "t"] if between else ["t"])


def test_a_picture_is_left_out_before_copy_is_refused(tmp_path: Path) -> None:
    """Where the design allows it the least important picture goes, is told, and every word stands on the page."""
    text = (ROOT / "layouts" / "sikai-numbers.yaml").read_text(encoding="utf8")
    file = tmp_path / "numbers.yaml"
    file.write_text(text, encoding="utf8")
    copy = sample(more=5)
    document = pdfreport.compose(copy, str(file))
    (told,) = [one for one in document.report["diagnostics"] if one.code == "page.picture-left-out"]
    assert dict(told.facts)["figure"] == "water"
    assert "water" not in {frame.id for frame in document.pages[0].frames}
    assert document.report["quality"]["open_columns"] == 0
    file.write_text(text.replace(", picture: 4000", ""), encoding="utf8")
    with pytest.raises(OversetError):
        pdfreport.compose(copy, str(file))


def test_the_most_important_picture_stays() -> None:
    """Leaving pictures out never empties a page of the one that its story is about."""
    desk = desk_of(sample(), "sikai-numbers")
    shown = {figure.importance: figure.id for figure in desk.stories[0].figures if figure.src}
    left = {figure.id for _, figure in spare(desk)}
    assert left
    assert shown[min(shown)] not in left
