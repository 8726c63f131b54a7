"""See-through pictures in files: soft masks and what they blend in, or the ground mixed in for old plants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path as FilePath

import pikepdf
import pytest
from PIL import Image

from pdfreport.color import PAPER, Cmyk, percent, spot
from pdfreport.diag import ContentError, Notes, UsageError, Where
from pdfreport.display.document import Document
from pdfreport.display.items import Mark, Picture, box
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.images import pixels, profiles
from pdfreport.images.convert import Request, prepare
from pdfreport.images.prepared import Prepared
from pdfreport.profile import NEWSPRINT
from pdfreport.writers.pdf.document import write

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]
RECT = Rect(20, 40, 60, 45)
FIGURE = Mark("Figure", "s/figure/1", Where("edition.yaml", 7, 9))


@pytest.fixture
def seen(tmp_path: FilePath) -> Prepared:
    """A small picture whose right half is clear."""
    image = Image.new("RGBA", (80, 60), (200, 30, 30, 255))
    image.paste((200, 30, 30, 0), (40, 0, 80, 60))
    image.save(tmp_path / "a.png")
    request = Request(str(tmp_path / "a.png"), (0.0, 0.0, 1.0, 1.0), (60.0, 45.0), NEWSPRINT)
    found = prepare(request, Notes())
    assert found is not None
    return found


def page_of(document: DocumentMaker, seen: Prepared, ground: Cmyk | None = PAPER, **more: float) -> Document:
    """A page with that picture on a ground."""
    below = [] if ground in (PAPER, None) else [box(Rect(0, 0, 200, 300), ground)]  # type: ignore[arg-type]
    picture = Picture(seen.ref, RECT, "", FIGURE, ground)
    return document(*below, picture, pictures={seen.ref: seen}, **more)


@pytest.mark.parametrize(
    ("purpose", "standard", "space"),
    [
        ("press", "x4", "/DeviceCMYK"), ("archive", "", "/DeviceCMYK"), ("archive", "a2u", "/DeviceCMYK"),
        ("office", "", "/DeviceCMYK"), ("screen", "", "/DeviceRGB"),
    ],
)  # fmt: skip
def test_soft_masks_blend_in_the_intents_space(
    document: DocumentMaker, seen: Prepared, opened: Open, purpose: str, standard: str, space: str
) -> None:
    """A grey mask of the picture's size, and a page group in the space of the output intent (ISO 15930-7, 6.2.6)."""
    page = opened(write(page_of(document, seen), purpose, standard)).pages[0]
    assert (str(page.obj.Group.S), str(page.obj.Group.CS)) == ("/Transparency", space)
    (image,) = page.Resources.XObject.values()
    assert str(image.ColorSpace) == space
    assert str(image.SMask.ColorSpace) == "/DeviceGray"
    assert (int(image.SMask.Width), int(image.SMask.Height)) == (int(image.Width), int(image.Height)) == (80, 60)
    row = image.SMask.read_bytes()[:80]
    assert row == b"\xff" * 40 + b"\0" * 40


def test_other_pages_need_no_group(document: DocumentMaker, run: RunMaker, seen: Prepared, opened: Open) -> None:
    """Transparency slows a RIP down: only pages that show such a picture have it."""
    made = page_of(document, seen)
    plain = document(run("国", 10, 20)).pages[0]
    pdf = opened(write(replace(made, pages=(made.pages[0], plain)), "press"))
    assert ["/Group" in page.obj for page in pdf.pages] == [True, False]


def test_a_page_that_blends_is_solid(document: DocumentMaker, seen: Prepared, opened: Open) -> None:
    """Under everything lies the paper, as an artifact that knocks out: black type overprints it on every RIP."""
    pdf = opened(write(page_of(document, seen, bleed=9), "press"))
    shown = [(list(map(str, some)), str(op)) for some, op in pikepdf.parse_content_stream(pdf.pages[0])]
    assert [op for _, op in shown[:5]] == ["BDC", "q", "k", "re", "f"]
    left, bottom, width, height = (float(one) for one in shown[3][0])
    bleed = [float(one) for one in pdf.pages[0].obj.BleedBox]
    assert [left, bottom, left + width, bottom + height] == pytest.approx(bleed, abs=0.002)
    assert shown[2][0] == ["0", "0", "0", "0"]


@pytest.mark.parametrize("ground", [PAPER, percent(20, 10, 0, 10)])
def test_old_plants_get_it_mixed(document: DocumentMaker, seen: Prepared, opened: Open, ground: Cmyk) -> None:
    """PDF/X-1a has neither mask nor group; the clear half is the ground, to the level of its JPEG."""
    pdf = opened(write(page_of(document, seen, ground), "press", "x1a"))
    page = pdf.pages[0]
    assert "/Group" not in page.obj
    (image,) = page.Resources.XObject.values()
    assert "/SMask" not in image
    inks = pixels.decode(bytes(image.read_raw_bytes())).getpixel((70, 30))
    assert inks == pytest.approx([255 * part for part in (ground.c, ground.m, ground.y, ground.k)], abs=4)


def test_one_picture_on_two_grounds_is_two(document: DocumentMaker, seen: Prepared, opened: Open) -> None:
    """Mixed with each; where masks are allowed each is drawn from what it needs."""
    other = Picture(seen.ref, Rect(20, 140, 60, 45), "", FIGURE, percent(20, 10, 0, 10))
    made = page_of(document, seen)
    page = replace(made.pages[0], items=(*made.pages[0].items, other))
    images = opened(write(replace(made, pages=(page,)), "press", "x1a")).pages[0].Resources.XObject
    assert len({bytes(image.read_raw_bytes()) for image in images.values()}) == 2


@pytest.mark.parametrize("ground", [None, spot("金", percent(0, 20, 60, 20))])
def test_old_plants_refuse_other_grounds(document: DocumentMaker, seen: Prepared, ground: Cmyk | None) -> None:
    """Over a picture, several inks or a spot ink nothing can be mixed in: told with the place and a remedy."""
    made = page_of(document, seen, ground)
    with pytest.raises(ContentError, match=r"edition\.yaml:7:9: .*a\.png.*make it opaque"):
        write(made, "press", "x1a")
    assert write(made, "press", "x4")


def test_old_plants_refuse_new_profiles(
    document: DocumentMaker, run: RunMaker, opened: Open, tmp_path: FilePath
) -> None:
    """PDF 1.4 knows no ICC version 4; PDF/X-4 takes the same profile (ISO 15930-7, 6.2.2)."""
    raw = bytearray(profiles.load(NEWSPRINT.icc).raw)
    raw[8:12] = b"\x04\x20\x00\x00"
    path = tmp_path / "four.icc"
    path.write_bytes(raw)
    made = replace(document(run("国", 10, 20)), profile=replace(NEWSPRINT, icc=str(path), identifier="Own"))
    with pytest.raises(UsageError, match=r"four\.icc is version 4"):
        write(made, "press", "x1a")
    pdf = opened(write(made, "press"))
    assert bytes(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()) == bytes(raw)
    assert "/RegistryName" not in pdf.Root.OutputIntents[0]
