"""What the ink side of a layout can do, all on one page: preflight finds nothing in any file of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

import pdfreport
from pdfreport.diag import ContentError
from pdfreport.display.document import Document
from pdfreport.images import profiles
from pdfreport.preflight.run import check
from pdfreport.profile import NEWSPRINT
from tests.preflight.surgery import Fault, built, on_root, press

EDITION = """
publication: 示例日报
date: 2024-06-09
samples: [publication, date]
pages: [{number: 6, section: 示例专版, editors: [责任编辑：甲], layout: own.yaml, stories: [a]}]
stories:
  - id: a
    headline: 专色与浓黑
    deck: 一张示例版
    paragraphs: [这一版用来看墨色，不讲别的事情，字数也不多。]
    figures: [{id: p, kind: photo, src: photos/p.png, caption: 一幅边缘透明的图, credit: 甲　摄, alt: 一块红色的圆斑}]
"""
LAYOUT = """
name: own
title: 墨色
grid: sikai-news
palette: civic-blue
type: feature
paper: {profile: press.icc, name: IFRA26, words: The house's own newsprint}
inks:
  main: {spot: PANTONE 186 C, cmyk: [0, 100, 75, 4]}
  bars: {spot: PANTONE 186 C, tint: 40}
  gold: {spot: 专色金（哑光）, cmyk: [0, 20, 60, 20], tint: 60}
  pale: [20, 10, 0, 5]
threads: {body: {}}
frames:
  - {id: folio, kind: folio, columns: 1-5, lines: 0-2}
  - {id: dark, kind: box, columns: 1-5, lines: 4-12, ink: black}
  - {id: head, kind: head, columns: 1-5, lines: 5-8, part: headline, style: story-head, size: 36pt, ink: paper}
  - {id: field, kind: box, columns: 1-3, lines: 14-40, ink: GROUND, bar: 1.5mm, bar_ink: main}
  - {id: photo, kind: picture, columns: 1-3, lines: 16-38, figure: "1", caption: false}
  - {id: names, kind: box, columns: 4-5, lines: 14-20, ink: gold}
  - {id: deck, kind: head, columns: 4-5, lines: 15-17, part: deck, style: deck, size: 15pt}
  - {id: night, kind: box, columns: 4-5, lines: 22-26, ink: rich-black}
  - {id: c, kind: text, columns: "1", lines: 44-60}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition, its picture, and the profile of its press."""
    home = tmp_path_factory.mktemp("inked")
    (home / "photos").mkdir()
    (home / "edition.yaml").write_text(EDITION, encoding="utf-8")
    (home / "press.icc").write_bytes(profiles.load(NEWSPRINT.icc).raw)
    image = Image.new("RGB", (1200, 800), (190, 60, 50))
    alpha = Image.new("L", image.size)
    ImageDraw.Draw(alpha).ellipse((60, 60, 1140, 740), fill=255)
    image.putalpha(alpha.filter(ImageFilter.GaussianBlur(30)))
    image.save(home / "photos" / "p.png")
    return home


def made(folder: Path, ground: str) -> Document:
    """The page with a picture on that ground."""
    (folder / "own.yaml").write_text(LAYOUT.replace("GROUND", ground), encoding="utf-8")
    return pdfreport.compose(pdfreport.load(folder))


@pytest.mark.parametrize(
    ("purpose", "standard"), [("press", "x4"), ("press", "x1a"), ("archive", "a3u"), ("office", ""), ("screen", "")]
)
def test_all_of_it_is_clean(folder: Path, purpose: str, standard: str) -> None:
    """Spot inks, rich black, a see-through picture on a tint and a press's own profile, for every purpose."""
    data = pdfreport.write_pdf(made(folder, "pale"), purpose, standard)
    assert check(data).findings == ()
    assert pdfreport.write_pdf(made(folder, "pale"), purpose, standard) == data


def test_on_a_spot_ink_only_where_masks_are_allowed(folder: Path) -> None:
    """PDF/X-4 has it on the ink's own plate; PDF/X-1a cannot, and says what to do."""
    document = made(folder, "gold")
    assert check(pdfreport.write_pdf(document, "press")).findings == ()
    with pytest.raises(ContentError, match=r"edition\.yaml:11:\d+: .*p\.png"):
        pdfreport.write_pdf(document, "press", "x1a")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"no profile", "no ICC profile"),
        (profiles.load(profiles.SRGB).raw, "for RGB"),
        (profiles.load(NEWSPRINT.icc).raw[:5000], "damaged"),
        (None, "does not exist"),
    ],
)
def test_bad_profiles_are_told_where_they_are_named(folder: Path, raw: bytes | None, words: str) -> None:
    """A layout's mistake, with file, line and remedy, before anything is set."""
    path = folder / "press.icc"
    good = path.read_bytes()
    try:
        path.unlink() if raw is None else path.write_bytes(raw)
        with pytest.raises(ContentError, match=rf"own\.yaml:7:\d+: .*{words}"):
            made(folder, "pale")
    finally:
        path.write_bytes(good)


def test_the_condition_is_the_one_that_the_file_names() -> None:
    """Not that whose limits it is held to: a screen file names sRGB, a file without an intent nothing."""
    assert check(built("air-digest", "screen")).condition.startswith("sRGB")
    without = Fault("", press, "press", "", on_root("OutputIntents", None)).data()
    assert check(without).condition == ""
