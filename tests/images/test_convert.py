"""Pictures for the press: ink limit, resolution, crop, shade, grey, alpha, orientation, proof, luminance."""

from __future__ import annotations

import io
from pathlib import Path

import numpy
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageCms

from pdfreport.diag import Notes
from pdfreport.images.convert import Request, prepare, proof
from pdfreport.images.ink import clamped, light
from pdfreport.images.pixels import decode
from pdfreport.images.profiles import Icc, load
from pdfreport.profile import COATED, NEWSPRINT, PrintProfile
from tests.images.making import Asker, Saver, made


def said(request: Request) -> list[str]:
    """The errors of a request that has."""
    notes = Notes()
    assert prepare(request, notes) is None
    return [found.code for found in notes.errors]


@pytest.mark.parametrize("profile", [NEWSPRINT, COATED])
def test_no_pixel_above_the_ink_limit(
    saved: Saver, noisy: Image.Image, request_for: Asker, profile: PrintProfile
) -> None:
    """Every decoded pixel keeps the limit of the paper, and the heaviest is the one that is reported."""
    picture = made(request_for(saved(noisy, "a.png"), profile=profile))
    inks = numpy.asarray(decode(picture.data)).astype(int).sum(2) / 255
    assert picture.components == 4
    assert inks.max() <= profile.max_ink
    assert inks.max() == pytest.approx(picture.max_ink)


def test_clamping_puts_black_for_grey() -> None:
    """A heavy pixel's grey becomes black; colour that is no grey is scaled, and light pixels stay."""
    image = Image.new("CMYK", (3, 1))
    image.putdata([(240, 220, 200, 0), (255, 255, 0, 204), (10, 20, 30, 40)])
    grey, blue, light = numpy.asarray(clamped(image, 2.0))[0].astype(int)
    assert list(grey) == [165, 145, 125, 75]
    assert list(blue) == [153, 153, 0, 204]
    assert list(light) == [10, 20, 30, 40]


@pytest.mark.parametrize("profile", [NEWSPRINT, COATED])
@pytest.mark.parametrize("depth", [190, 220, 240])
def test_a_dark_picture_without_black_keeps_its_depth(
    saved: Saver, request_for: Asker, profile: PrintProfile, depth: int
) -> None:
    """Cyan, magenta and yellow far above the limit print as dark as before, within the limit."""
    noise = numpy.random.default_rng(3).normal(depth, 10, (60, 80, 3)).clip(0, 255)
    rows = numpy.concatenate([noise, numpy.zeros((60, 80, 1))], 2).round().astype(numpy.uint8)
    image = Image.fromarray(rows, "CMYK")
    picture = made(request_for(saved(image, "a.tif"), profile=profile))
    press = load(profile.icc)
    wanted, printed = (
        numpy.mean([sum(part) / 3 for part in proofs])
        for proofs in (_seen(image, press), _seen(decode(picture.data), press))
    )
    assert picture.max_ink <= profile.max_ink
    assert abs(wanted - printed) < 8


def _seen(image: Image.Image, press: Icc) -> tuple[tuple[int, int, int], ...]:
    """Every fiftieth pixel as pictures are proofed."""
    inks = numpy.asarray(image).reshape(-1, 4)[::50] / 255
    return light(tuple((float(c), float(m), float(y), float(k)) for c, m, y, k in inks), press)


def test_black_ink_alone_may_exceed_the_room() -> None:
    """Where black by itself uses up the limit, no colour is left and nothing wraps round."""
    image = Image.new("CMYK", (1, 1), (255, 255, 255, 255))
    assert list(numpy.asarray(clamped(image, 0.5))[0, 0]) == [0, 0, 0, 255]


@pytest.mark.parametrize(
    ("profile", "size", "pixels"),
    [
        (NEWSPRINT, (36.0, 27.0), (125, 94)),  # 320 ppi: down to 250
        (COATED, (28.8, 21.6), (120, 90)),  # 400 ppi: down to 300
        (NEWSPRINT, (72.0, 54.0), (160, 120)),  # 160 ppi: as it is
    ],
)
def test_resolution_at_final_size(
    saved: Saver, noisy: Image.Image, request_for: Asker, profile: PrintProfile, size: tuple[float, float],
    pixels: tuple[int, int],
) -> None:  # fmt: skip
    """Above what the press can show a picture is made smaller; below, it is never made larger."""
    picture = made(request_for(saved(noisy, "a.png"), size=size, profile=profile))
    assert (picture.width, picture.height) == pixels
    assert picture.ppi == pytest.approx(min(pixels[0] / size[0], pixels[1] / size[1]) * 72)


def test_the_crop_is_the_part_asked_for(saved: Saver, request_for: Asker) -> None:
    """The right half of a picture, dark at the left and light at the right, is light."""
    image = Image.new("RGB", (100, 40), (0, 0, 0))
    image.paste((255, 255, 255), (50, 0, 100, 40))
    picture = made(request_for(saved(image, "a.png"), crop=(0.5, 0.0, 1.0, 1.0), size=(25, 20)))
    assert (picture.width, picture.height) == (50, 40)
    assert picture.max_ink < 0.05


@pytest.mark.parametrize("crop", [(0.5, 0, 0.5, 1), (-0.1, 0, 1, 1), (0, 0, 1, 1.2), (0.9, 0, 0.1, 1)])
def test_a_crop_that_is_none(
    saved: Saver, noisy: Image.Image, request_for: Asker, crop: tuple[float, float, float, float]
) -> None:
    """A crop outside the picture or without area is a mistake."""
    assert said(request_for(saved(noisy, "a.png"), crop=crop)) == ["images.crop"]


def test_pixels_that_are_missing(saved: Saver, noisy: Image.Image, request_for: Asker) -> None:
    """A file whose header is whole and whose pixels are not is refused, with the reason."""
    for name in ("a.jpg", "a.png"):
        path = Path(saved(noisy, name))
        path.write_bytes(path.read_bytes()[:2000])
        assert said(request_for(str(path))) == ["images.truncated"]


def test_paper_stays_paper(saved: Saver, request_for: Asker) -> None:
    """White takes no ink, and what is transparent is paper."""
    clear = Image.new("RGBA", (20, 20), (200, 0, 0, 0))
    for name, image in (("a.png", Image.new("RGB", (20, 20), "white")), ("b.png", clear)):
        assert made(request_for(saved(image, name), (20, 20))).max_ink == 0


def test_grey_is_one_ink_and_keeps_its_tone(saved: Saver, request_for: Asker) -> None:
    """A grey picture stays one ink: white is paper, black is full ink, and a mid grey prints as light as it is."""
    printed = {}
    for grey in (0, 119, 188, 255):
        picture = made(request_for(saved(Image.new("L", (60, 20), grey), f"{grey}.png"), (60, 20)))
        assert picture.components == 1
        printed[grey] = (picture.luminance().typical, picture.max_ink)
    assert printed[255][1] == 0
    assert printed[0][1] == 1
    black = printed[0][0]
    for grey, linear in ((119, 0.184), (188, 0.503)):  # IEC 61966-2-1
        assert printed[grey][0] == pytest.approx(black + (1 - black) * linear, abs=0.02)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_are_turned_upright(saved: Saver, request_for: Asker, orientation: int) -> None:
    """Whatever way the camera was held, the dark corner of the scene is at the upper left."""
    scene = Image.new("RGB", (48, 32), "white")
    scene.paste((0, 0, 0), (0, 0, 24, 16))
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = scene.transpose(back[orientation]) if orientation in back else scene
    exif = Image.Exif()
    exif[274] = orientation
    for name in ("a.jpg", "a.tif"):
        picture = made(request_for(saved(stored, name, exif=exif), (48, 32)))
        assert (picture.width, picture.height) == (48, 32)
        total = numpy.asarray(decode(picture.data)).astype(int).sum(2)
        assert total[8, 12] > 300 > 60 > max(total[24, 12], total[8, 36], total[24, 36])


def test_the_shade_darkens_the_foot_only(saved: Saver, request_for: Asker) -> None:
    """Above 43 % of the height nothing changes; at the foot the asked share of the picture's dark is mixed in."""
    image = Image.new("RGB", (100, 100), (220, 220, 220))
    image.paste((20, 30, 40), (0, 0, 30, 30))
    path = saved(image, "a.png")
    plain = numpy.asarray(decode(made(request_for(path, (100, 100))).data)).astype(int)
    shaded = numpy.asarray(decode(made(request_for(path, (100, 100), shade=0.35)).data)).astype(int)
    assert abs(plain[:40] - shaded[:40]).max() <= 2
    foot = shaded[95:].sum(2).mean() - plain[95:].sum(2).mean()
    middle = shaded[60:65].sum(2).mean() - plain[60:65].sum(2).mean()
    assert foot > middle > 5


def test_an_embedded_profile_counts(saved: Saver, request_for: Asker) -> None:
    """The same numbers in a wider space print as another colour; an unusable profile is said and sRGB assumed."""
    image = Image.new("RGB", (20, 20), (200, 80, 60))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    swapped = made(request_for(saved(image, "plain.png"), (20, 20)))
    srgb = load("sRGB").raw
    tagged = made(request_for(saved(image, "tagged.png", icc_profile=srgb), (20, 20)))
    assert tagged.data == swapped.data
    for name, profile in (("junk.png", b"junk" * 50), ("lab.png", lab.tobytes())):
        notes = Notes()
        found = prepare(request_for(saved(image, name, icc_profile=profile), (20, 20)), notes)
        assert found is not None
        assert [each.code for each in notes] == ["images.profile-ignored"]
        assert found.data == swapped.data


def test_inks_without_a_profile_are_kept(saved: Saver, request_for: Asker) -> None:
    """A CMYK picture without a profile keeps its inks, and that is said, also when it comes from the cache."""
    path = saved(Image.new("CMYK", (20, 20), (128, 0, 64, 25)), "a.jpg", quality=100)
    for _ in range(2):
        notes = Notes()
        picture = prepare(request_for(path, (20, 20)), notes)
        assert [each.code for each in notes] == ["images.untagged-inks"]
        assert picture is not None
        assert numpy.abs(numpy.asarray(decode(picture.data)).astype(int)[10, 10] - (128, 0, 64, 25)).max() <= 3


def test_sixteen_bits_and_palettes(saved: Saver, request_for: Asker) -> None:
    """Deep grey and palette pictures come out as what they show."""
    deep = Image.fromarray(numpy.full((20, 20), 65535, numpy.uint16))
    assert made(request_for(saved(deep, "deep.png"), (20, 20))).max_ink < 0.02
    few = Image.new("RGB", (20, 20), "white").convert("P")
    assert made(request_for(saved(few, "few.png"), (20, 20))).max_ink == 0


def test_readers_see_ink_as_ink(saved: Saver, request_for: Asker) -> None:
    """Embedded as DeviceCMYK without a Decode array a cyan picture is cyan: the samples are not inverted."""
    path = saved(Image.new("CMYK", (40, 40), (255, 0, 0, 0)), "a.tif")
    picture = made(request_for(path, (40, 40)))
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(40, 40))
    stream = pikepdf.Stream(
        pdf, picture.data, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=picture.width,
        Height=picture.height, ColorSpace=pikepdf.Name.DeviceCMYK, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
    )  # fmt: skip
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=stream))
    page.Contents = pdf.make_stream(b"40 0 0 40 0 0 cm /Im Do")
    out = io.BytesIO()
    pdf.save(out)
    file = pypdfium2.PdfDocument(out.getvalue())
    red, green, blue = file[0].render(scale=1).to_pil().convert("RGB").getpixel((20, 20))
    file.close()
    assert red < 100 < green < blue


def test_the_proof_is_light(saved: Saver, noisy: Image.Image, request_for: Asker) -> None:
    """A proof is an sRGB picture of the inks, the same whether asked for first or made from the inks."""
    path = saved(noisy, "a.png")
    inks = made(request_for(path))
    seen = proof(inks, NEWSPRINT)
    assert (seen.components, seen.width, seen.height) == (3, inks.width, inks.height)
    assert seen.data == made(request_for(path, device="rgb")).data
    assert proof(seen, NEWSPRINT) is seen
    white = made(request_for(saved(Image.new("L", (9, 9), 255), "w.png"), (9, 9)))
    assert numpy.asarray(decode(proof(white, NEWSPRINT).data)).min() >= 253


def test_solid_inks_as_light() -> None:
    """Paper is white, and each ink looks like itself."""
    paper, cyan, black = light(((0, 0, 0, 0), (1, 0, 0, 0), (0, 0, 0, 1)), load(NEWSPRINT.icc))
    assert min(paper) >= 254
    assert cyan[0] < cyan[2]
    assert max(black) < 100


def test_luminance_brackets_the_picture(saved: Saver, request_for: Asker) -> None:
    """Half dark, half paper: the halves and the whole have the ends and the mean that one expects."""
    image = Image.new("RGB", (128, 128), "white")
    image.paste((30, 40, 60), (0, 64, 128, 128))
    picture = made(request_for(saved(image, "a.png"), (128, 128)))
    upper, lower, whole = (picture.luminance(box) for box in ((0, 0, 1, 0.45), (0, 0.55, 1, 1), (0, 0, 1, 1)))
    assert upper.darkest > 0.95
    assert lower.lightest < 0.3
    assert lower.darkest >= 0.05  # newsprint black is no black
    assert (whole.darkest, whole.lightest) == (lower.darkest, upper.lightest)
    assert whole.typical == pytest.approx((upper.typical + lower.typical) / 2, abs=0.03)
    worst, typical = lower.contrast(1.0)
    assert 1 < worst <= typical
    assert whole.contrast(1.0)[0] == 1
    assert picture.luminance((0.5, 0.99, 0.5, 0.99)).lightest < 0.3


def test_small_pictures_have_luminance_too(saved: Saver, request_for: Asker) -> None:
    """A picture of fewer pixels than the grid has cells is measured like any other."""
    picture = made(request_for(saved(Image.new("RGB", (3, 2), "white"), "a.png"), (3, 2)))
    assert picture.luminance().darkest > 0.95
