"""Screws never cut a picture's subject, nor make a picture too coarse; the body's size is the last remedy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pdfreport
from pdfreport.design.frames import PictureFrame
from pdfreport.display.dump import walk
from pdfreport.display.items import Text
from pdfreport.page.bearable import Holder, bearable, bears, limits_of
from pdfreport.page.closed import settings
from pdfreport.page.crop import crop
from pdfreport.page.turns import turns_of
from pdfreport.page.typeset import cut
from tests.page.desks import desk_of

DATA = Path(__file__).parents[2] / "data"


def test_no_setting_cuts_a_focal_box() -> None:
    """In every setting that is tried the focal box of each picture is in its frame, as far as it is at rest."""
    desk = desk_of(pdfreport.load(DATA / "jiangjin-2022"), "sikai-scroll")
    frame = next(f for f in desk.design.frames if isinstance(f, PictureFrame) and f.id == "hero")
    figure = desk.figure(desk.stories[0], frame.figure)
    assert figure is not None
    assert figure.focus is not None
    turns = [turned for _, turned in bearable(desk)]
    assert 0 < len(turns) < len(list(settings(turns_of(desk))))
    for turned in turns:
        rect = replace(desk, turned=turned).rect(frame)
        _, top, _, bottom = crop((2200, 1465), (rect.width, rect.height), figure.focus, frame.crop, frame.zoom)
        assert top <= figure.focus[1] + 0.005
        assert bottom >= figure.focus[3] - 0.005


def test_a_picture_that_is_coarse_at_rest_forbids_nothing() -> None:
    """What is wrong whatever the screws do is no reason to refuse their settings; it is told when it is drawn."""
    desk = desk_of(pdfreport.load(DATA / "jiangjin-2022"), "feature-sikai")
    assert bears(limits_of(desk), desk)


def test_the_body_size_is_a_last_remedy(tmp_path: Path) -> None:
    """A page that closes at no setting is set a little smaller where its layout allows that, and its leading stays."""
    text = (Path(__file__).parents[2] / "layouts" / "feature-sikai.yaml").read_text(encoding="utf8")
    tight = text.replace("range: [-6, 8]", "range: [0, 0]").replace("range: [-10, 10]", "range: [0, 0]")
    tight = tight.replace(", leading: [-1, 1]}", "}")
    assert ("[0, 0]" in tight, "leading:" in tight) == (True, False)
    file = tmp_path / "tight.yaml"
    file.write_text(tight, encoding="utf8")
    whole = pdfreport.load(DATA / "jiangjin-2022")
    story = whole.stories[0]
    extra = cut(story.sections[0].paragraphs[2], 0, 95)
    more = replace(story.sections[2], paragraphs=(*story.sections[2].paragraphs, extra))
    longer = replace(story, sections=(*story.sections[:2], more, *story.sections[3:]))
    document = pdfreport.compose(replace(whole, stories=(longer,)), str(file))
    told = document.report["pages"][0]["stories"][0]
    assert 9 * 0.96 - 0.01 <= told["size_pt"] < 9
    assert told["leading_pt"] == 12.5
    body = [item.run for item in walk(document.pages[0].items) if isinstance(item, Text) and "/p/" in item.mark.node]
    assert {round(run.em, 2) for run in body} == {told["size_pt"]}
    assert document.report["quality"]["open_columns"] == 0


def test_no_setting_makes_a_sidebar_too_low() -> None:
    """A screw that lowers a sidebar stops where its facts still have room; the page says nothing of them."""
    desk = desk_of(pdfreport.load(DATA / "jiangjin-2022"), "sikai-scroll")
    limits = [limit for limit in limits_of(desk) if isinstance(limit, Holder)]
    assert [limit.frame.id for limit in limits] == ["numbers"]
    assert bears(limits, desk)
    lower = [turn for turn in range(1, 9) if bears(limits, replace(desk, turned={"numbers": turn}))]
    assert len(lower) < 8
    assert lower == list(range(1, len(lower) + 1))
    assert not desk.notes.errors
