"""QR codes and pull quotes in their frames."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

import pdfreport
from pdfreport.build import _designs
from pdfreport.content.model import Edition, Figure, Quote, Story, Words
from pdfreport.design.frames import QrFrame, QuoteFrame
from pdfreport.design.lengths import Length
from pdfreport.design.model import Design
from pdfreport.diag import Notes
from pdfreport.display.items import ARTIFACT, Group, Text
from pdfreport.display.items import Path as Outline
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.page.desk import Desk
from pdfreport.page.furniture import qr, quote
from pdfreport.page.typeset import Memory, Typesetter, words
from pdfreport.units import MM
from tests.examples import examples

DATA = Path(__file__).parents[2] / "data"
ZERO = Length("0.0")


@cache
def edition() -> Edition:
    """The edition whose design the tests draw in."""
    return pdfreport.load(DATA / "reading-room")


@cache
def design() -> Design:
    """The design they draw in."""
    return _designs(edition(), "sikai-interview", Notes())[0]


def desk_of(story: Story) -> Desk:
    """A desk with one story."""
    setter = Typesetter(Catalog.open([default_folder()]), Notes(), Memory())
    return Desk(design(), edition(), edition().pages[0], (story,), setter, Notes(), {}, [])


def with_code(link: str, caption: str = "") -> Desk:
    """A desk whose story has one code."""
    said = words(caption) if caption else Words(())
    figure = Figure("c", "qr", "", said, "", "", "", None, 0, link=link)
    return desk_of(replace(edition().stories[0], id="s", figures=(figure,)))


def frame(side: float = 26 * MM, **more: object) -> QrFrame:
    """A frame of one column with its lengths settled."""
    made = QrFrame(id="q", columns="5", lines="40-50", left=ZERO, right=ZERO, drop=ZERO, side=Length(repr(side)))
    return replace(made, **more)  # type: ignore[arg-type]


def symbol(items: tuple[object, ...]) -> Outline:
    """The code's outline."""
    (group,) = [item for item in items if isinstance(item, Group)]
    (path,) = group.items
    assert isinstance(path, Outline)
    return path


def covers(path: Outline, x: float, y: float) -> bool:
    """Whether an outline of upright and level edges covers a point: edges crossed to its left."""
    points: list[tuple[float, float]] = []
    crossed = 0
    for segment in path.segments:
        if segment[0] == "M":
            points = []
        if segment[0] != "Z":
            points.append((float(segment[1]), float(segment[2])))
            continue
        for (ax, ay), (_, by) in zip(points, [*points[1:], points[0]], strict=True):
            crossed += ax < x and min(ay, by) < y < max(ay, by)
    return crossed % 2 == 1


def read_back(path: Outline, count: int) -> list[list[int]]:
    """The modules of a drawn code, from its place and size."""
    xs = [float(s[1]) for s in path.segments if s[0] != "Z"]
    ys = [float(s[2]) for s in path.segments if s[0] != "Z"]
    module = (max(xs) - min(xs)) / count
    assert (max(ys) - min(ys)) / count == pytest.approx(module)
    middle = [0.5 + n for n in range(count)]
    return [[int(covers(path, min(xs) + x * module, min(ys) + y * module)) for x in middle] for y in middle]


@examples(3, 8)
@given(st.text(alphabet="abcdefghij0123456789/-灯火", max_size=60))
def test_what_is_drawn_is_the_code(tail: str) -> None:
    """Read back module by module, the joined outlines are those of the library, whatever the address."""
    link = f"https://example.org/{tail}"
    items = qr.draw(frame(60 * MM, columns="1-5", lines="10-60"), with_code(link)).items
    wanted = [list(row) for row in segno.make_qr(link, error="m").matrix]
    assert read_back(symbol(items), len(wanted)) == wanted


def test_the_code_has_its_quiet_zone() -> None:
    """Four modules of white inside the side of the frame, drawn as white even on a tint."""
    items = qr.draw(frame(), with_code("https://example.org/")).items
    white = items[0]
    assert isinstance(white, Outline)
    assert white.mark is ARTIFACT
    assert white.fill is not None
    assert white.fill.total == 0
    path = symbol(items)
    count = len(segno.make_qr("https://example.org/", error="m").matrix)
    xs = [float(s[1]) for s in path.segments if s[0] != "Z"]
    left, right = float(white.segments[0][1]), float(white.segments[1][1])
    module = (max(xs) - min(xs)) / count
    assert right - left == pytest.approx(26 * MM)
    assert (min(xs) - left, right - max(xs)) == pytest.approx((4 * module, 4 * module))
    assert path.fill is not None
    assert path.fill.only_black


def test_code_and_caption_lead_to_the_address() -> None:
    """The figure is described by its caption; the words of the caption are a link."""
    items = qr.draw(frame(), with_code("https://example.org/", "扫码报名")).items
    (group,) = [item for item in items if isinstance(item, Group)]
    assert group.alt == "扫码报名"
    said = [item for item in items if isinstance(item, Text)]
    assert "".join(item.run.text for item in said) == "扫码报名"
    assert {item.link for item in said} == {"https://example.org/"}
    bare = qr.draw(frame(), with_code("https://example.org/")).items
    assert [item.alt for item in bare if isinstance(item, Group)] == ["https://example.org/"]


def test_at_the_foot_the_caption_ends_with_the_frame() -> None:
    """Its last line stands on the last line of the frame."""
    desk = with_code("https://example.org/", "扫码")
    (said,) = [item for item in qr.draw(frame(at="foot"), desk).items if isinstance(item, Text)]
    assert said.run.y + 0.12 * said.run.size == pytest.approx(desk.rect(frame()).bottom)


@pytest.mark.parametrize(
    ("side", "link", "caption", "found"),
    [
        (26 * MM, "https://example.org/", "扫码", []),
        (14 * MM, "https://example.org/", "扫码", ["page.qr-too-small"]),
        (18 * MM, "https://example.org/" + "a" * 300, "扫码", ["page.qr-too-small"]),
        (40 * MM, "https://example.org/", "扫" * 60, ["page.qr-too-high"]),
        (26 * MM, "https://example.org/" + "火" * 1500, "扫码", ["page.qr-too-long"]),
    ],
)
def test_codes_that_nobody_could_scan(side: float, link: str, caption: str, found: list[str]) -> None:
    """Too small for newsprint, too high for the frame, too long for any code: told with what would do."""
    desk = with_code(link, caption)
    qr.draw(frame(side), desk)
    assert [one.code for one in desk.notes] == found


def quote_desk(text: str, by: str = "") -> Desk:
    """A desk whose story has one quote of words that are not in it."""
    return desk_of(replace(edition().stories[0], id="s", quotes=(Quote(words(text), by),)))


def quote_frame(lines: str = "10-16", **more: object) -> QuoteFrame:
    """A frame of two columns."""
    made = QuoteFrame(id="q", columns="2-3", lines=lines, left=ZERO, right=ZERO, drop=ZERO, style="pull")
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_quote_of_its_own_words_is_text() -> None:
    """Words and speaker are tagged, the rule stands at the frame's top."""
    desk = quote_desk("灯亮着，人就会来", "陆见青")
    items = quote.draw(quote_frame(rule=Length("1.4")), desk).items
    said = [item for item in items if isinstance(item, Text)]
    assert "".join(item.run.text for item in said) == "灯亮着，人就会来——陆见青"
    assert {item.mark.node for item in said} == {"s/quote/0", "s/quote/0/by"}
    (rule,) = [item for item in items if isinstance(item, Outline)]
    assert float(rule.segments[0][2]) == desk.rect(quote_frame()).y


def test_a_quote_of_the_story_is_drawn_and_silent() -> None:
    """The same glyphs, but no text: it is found once, in its paragraph."""
    desk = quote_desk("总要有一点声音，留在这间屋子里")
    said = [item for item in quote.draw(quote_frame(), desk).items if isinstance(item, Text)]
    assert {item.mark for item in said} == {ARTIFACT}
    assert "".join(item.run.text for item in said) == ""
    assert sum(len(item.run.glyphs) for item in said) == 15


def test_a_quote_shrinks_before_it_is_refused() -> None:
    """Down to 0.72 of its size, then told."""
    desk = quote_desk("灯亮着，人就会来" * 3)
    sizes = {item.run.size for item in quote.draw(quote_frame("10-17"), desk).items if isinstance(item, Text)}
    assert len(sizes) == 1
    assert 0.7 * 28 < sizes.pop() < 28
    assert [one.code for one in desk.notes] == []
    quote.draw(quote_frame("10-11"), desk)
    assert [one.code for one in desk.notes] == ["page.quote-too-long"]


def test_no_quote_leaves_the_frame_empty() -> None:
    """A design serves any copy."""
    assert quote.draw(quote_frame(quote=2), quote_desk("灯")).items == ()
