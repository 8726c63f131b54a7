"""Content streams: overprint, colour, places, state, marked content."""

from __future__ import annotations

import re
from collections.abc import Callable

import pikepdf

from pdfreport.color import BLACK, PAPER, Cmyk, percent
from pdfreport.display.document import Document
from pdfreport.display.items import Group, Mark, Path, Text, box, disc
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf.color import Palette
from pdfreport.writers.pdf.content import Content
from pdfreport.writers.pdf.document import write
from pdfreport.writers.pdf.fonts import Fonts
from pdfreport.writers.pdf.sheet import Sheet
from pdfreport.writers.pdf.tags import Tags

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]
GREEN = percent(85, 0, 75, 45)


def content(pdf: pikepdf.Pdf) -> str:
    """The operators of the only page."""
    return str(pdf.pages[0].Contents.read_bytes().decode("ascii"))


def painted(operators: str) -> list[tuple[str, str]]:
    """Each painting operator with the name of the graphics state in force."""
    state, found = "Off", []
    for line in operators.split("\n"):
        if match := re.fullmatch(r"/(On|Off) gs", line):
            state = match[1]
        elif re.search(r"(^|\s)(f|f\*|S|B|B\*|Tj|TJ)$", line):
            found.append((line.split()[-1], state))
    return found


def test_black_overprints_and_nothing_else(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Black type, grey type of the black ink and solid black areas overprint; white, colour and grey tints do not."""
    items = [
        box(Rect(0, 0, 50, 50), GREEN),
        run("国", 10, 20, ink=BLACK),
        run("家", 10, 40, ink=PAPER),
        run("家", 10, 60, ink=BLACK.scaled(0.5)),
        run("家", 10, 80, ink=GREEN),
        box(Rect(0, 0, 50, 5), BLACK),
        box(Rect(0, 0, 50, 5), BLACK.scaled(0.2)),
        box(Rect(0, 0, 50, 5), PAPER),
        Path(disc(9, 9, 4), fill=GREEN, stroke=BLACK, width=1),
    ]
    found = painted(content(opened(write(document(*items), "archive"))))
    expected = ["Off", "On", "Off", "On", "Off", "On", "Off", "Off", "Off"]
    assert [state for _, state in found] == expected
    states = opened(write(document(*items), "archive")).pages[0].Resources.ExtGState
    assert [str(states.On[key]) for key in ("/OP", "/op", "/OPM")] == ["True", "True", "1"]
    assert [str(states.Off[key]) for key in ("/OP", "/op")] == ["False", "False"]


def test_y_runs_up_in_the_file(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A run 20 pt below the head of a page 300 pt high stands 280 pt above its foot; a box likewise."""
    operators = content(opened(write(document(run("国", 15, 20), box(Rect(1, 2, 3, 4), GREEN)), "archive")))
    assert "1 0 0 1 15 280 Tm" in operators
    assert "1 294 3 4 re" in operators


def test_turned_type_runs_down(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A turned run has its line going down the page, from its own origin."""
    operators = content(opened(write(document(run("AB", 15, 20, turned=True)), "archive")))
    assert "0 -1 1 0 15 280 Tm" in operators


def test_lifted_glyphs_stand_above_their_run(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A combining mark with a height of its own has its own place; what stands for no text is drawn in that place."""
    lifted = run("国家文", 10, 20, ys=(0, 300, 0))
    operators = content(opened(write(document(lifted), "archive")))
    assert re.findall(r"1 0 0 1 ([\d.]+) ([\d.]+) Tm", operators) == [("10", "280"), ("20", "283"), ("30", "280")]
    silent = run("国家", 10, 20, ys=(0, 300), chars=("国", ""))
    operators = content(opened(write(document(silent), "archive")))
    assert re.findall(r"q 0.01 0 0 0.01 ([\d.]+) ([\d.]+) cm", operators) == [("20", "283")]


def test_condensed_type_is_scaled_across_only(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Condensing is in the matrix, so that size and height stay."""
    operators = content(opened(write(document(run("AB", 15, 20, condense=0.9)), "archive")))
    assert "0.9 0 0 1 15 280 Tm" in operators


def test_state_is_written_when_it_changes(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Lines of one style share font, colour and text object."""
    operators = content(opened(write(document(*[run("国家", 10, 20 + 15 * line) for line in range(5)]), "archive")))
    assert operators.count(" Tf") == 1
    assert operators.count("BT") == operators.count("ET") == 1
    assert operators.count(" k\n") == 1
    assert operators.count(" Tm") == 5


def test_no_light_on_the_press(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """A press page names ink only, a screen page light only."""
    items = [run("国", 10, 20), run("家", 10, 40, ink=GREEN), Path(disc(9, 9, 4), stroke=GREEN, width=1)]
    press = content(opened(write(document(*items), "press")))
    screen = content(opened(write(document(*items), "screen")))
    assert not re.search(r"\b(rg|RG|g|G|cs|sc|scn)$", press, re.M)
    assert re.search(r" k$", press, re.M)
    assert re.search(r" K$", press, re.M)
    assert not re.search(r" (k|K|gs)$", screen, re.M)
    assert re.search(r" rg$", screen, re.M)
    assert re.search(r" RG$", screen, re.M)


def test_paths_draw_what_they_say(document: DocumentMaker, opened: Open) -> None:
    """Curves, dashes, caps and the even-odd rule reach the file."""
    shape = (("M", 10, 10), ("L", 20, 10), ("C", 25, 10, 30, 15, 30, 20), ("Z",))
    path = Path(shape, fill=GREEN, stroke=BLACK, width=0.5, cap=1, join=2, dash=(3, 2), even_odd=True)
    operators = content(opened(write(document(path), "archive")))
    assert "10 290 m\n20 290 l\n25 290 30 285 30 280 c\nh\nB*" in operators
    for state in ("0.5 w", "1 J", "2 j", "[3 2] 0 d"):
        assert f"\n{state}\n" in operators


def test_marked_content_wraps_whole_stretches(run: RunMaker, face: Face) -> None:
    """Stretches of one mark open and close outside text objects and in order, groups included; artifacts have none."""
    first, second, third = run("国", 10, 20), run("家", 10, 40), run("家", 10, 60)
    tags = Tags(links=False)
    fonts = Fonts([first, second, third], {face.ref: face})
    page = Content(Sheet.of(200, 300, 0, False), Palette(), fonts, {}, tags.page(()))
    inner = (box(Rect(0, 0, 9, 9), GREEN), Text(second, Mark("P", "b")))
    page.draw([Text(first, Mark("P", "a")), Text(third, Mark("P", "a")), Group(inner, Mark("Artifact"))])
    words = re.findall(r"\b(BDC|EMC|BT|ET|Tj|f)\b|MCID (\d)|Type /(\w+)", page.data().decode())
    order = ["".join(found) for found in words]
    assert order == [
        "0", "BDC", "BT", "Tj", "Tj", "ET", "EMC", "Layout", "BDC", "f", "EMC", "1", "BDC", "BT", "Tj", "ET", "EMC",
    ]  # fmt: skip
    assert list(tags.found) == ["a", "b"]


def test_inks_keep_their_amounts() -> None:
    """Per cent figures reach the file as they were given."""
    assert Palette()[Cmyk(0.85, 0, 0.755, 0.4)] == ("0.85 0 0.755 0.4 k", "0.85 0 0.755 0.4 K")
