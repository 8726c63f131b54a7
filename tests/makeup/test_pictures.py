"""Pictures of made-up pages: captions in narrow columns, and files with few pixels."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import pdfreport
from pdfreport.makeup.pictures import coarsest, heights, photos_of
from pdfreport.makeup.setting import CROP
from tests.makeup.conftest import Writer, attempted, bench

Stories = dict[str, dict[str, Any]]
CAPTION = "湖面上的小船和远处的山影，游人在岸边散步、拍照，秋色正浓，一直走到天黑才回家。"
FOUR = ("trail", "canteen", "library", "meadow")
Pictured = Callable[[tuple[int, int], str], list[dict[str, Any]]]


@pytest.fixture
def pictured(copy: Stories, tmp_path: Path) -> Pictured:
    """Four stories, the third with a photograph of so many pixels and a caption of these words."""

    def made(pixels: tuple[int, int], caption: str) -> list[dict[str, Any]]:
        (tmp_path / "photos").mkdir(exist_ok=True)
        Image.new("RGB", pixels, (90, 120, 150)).save(tmp_path / "photos" / "small.jpg")
        stories = [deepcopy(copy[name]) for name in FOUR]
        stories[2]["figures"] = [{"id": "small", "src": "photos/small.jpg", "alt": "一片湖。", "caption": caption}]
        return stories

    return made


def test_a_caption_of_three_lines_stands_under_a_narrow_picture(pictured: Pictured, write: Writer) -> None:
    """A caption that one column breaks into three lines has room for them, and the page is made up."""
    edition = pdfreport.load(write(pictured((500, 400), CAPTION)))
    desk = bench(edition).desk
    (photo,) = [one for story in desk.stories if story.id == FOUR[2] for one in photos_of(story)]
    assert heights(photo, 1, (CROP, 200), desk)[0].caption == 3
    document, codes = attempted(edition)
    assert not codes
    assert document is not None
    assert document.report["quality"]["open_columns"] == 0


def test_a_picture_of_few_pixels_stands_in_one_column(pictured: Pictured, write: Writer) -> None:
    """Between the paper's floor and what it wants a picture may stand, over one column only, and costs more."""
    desk = bench(pdfreport.load(write(pictured((240, 180), "一片湖。")))).desk
    (photo,) = [one for story in desk.stories if story.id == FOUR[2] for one in photos_of(story)]
    found = heights(photo, 1, (CROP, 200), desk)
    assert found
    assert all(one.price >= 600 for one in found)
    assert heights(photo, 2, (CROP, 200), desk) == ()
    assert coarsest(photo, desk) is None


def test_a_picture_below_the_floor_is_named(pictured: Pictured, write: Writer) -> None:
    """A file too coarse for a single column is refused by its name and figures, with a cure if one was found."""
    with pytest.raises(pdfreport.ContentError) as caught:
        pdfreport.compose(pdfreport.load(write(pictured((120, 90), "一片湖。"))))
    codes = [one.code for one in caught.value.diagnostics]
    assert codes[0] == "page.picture-too-coarse"
    assert set(codes) <= {"page.picture-too-coarse", "makeup.cure-picture"}
