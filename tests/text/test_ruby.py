"""Ruby: sizes, overhang, wider bases, line edges and breaks, in the square font (an ASCII annotation letter is 250)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.inline import RUBY, Inline
from pdfreport.text.columns import Prepared
from pdfreport.text.justify import set_line, set_lines_of, set_single
from pdfreport.text.linebreak import Breaks, break_lines
from pdfreport.text.model import Run, SetLine, StyledText
from pdfreport.text.prepare import prepare
from tests.text.conftest import FACE

STYLE = ParagraphStyle("body", FACE, 10, 15)
Part = str | tuple[str, str]  # text, or a base with its annotation


def made(*parts: Part, catalog: Catalog, style: ParagraphStyle = STYLE) -> Prepared:
    """A paragraph of plain and annotated stretches, prepared without a finding."""
    notes = Notes()
    runs: list[Run] = []
    text = ""
    for item, part in enumerate(parts):
        base, said = part if isinstance(part, tuple) else (part, "")
        marks = (Inline(RUBY, item, said),) if said else ()
        runs.append(Run(len(text), len(text) + len(base), FACE, inline=marks))
        text += base
    done = prepare([(StyledText(text, tuple(runs)), style)], catalog, notes)[0]
    assert not notes.found
    return done


def glyph_places(line: SetLine) -> list[int]:
    """Where each glyph of the line's text stands."""
    return [run.x + at for run in line.runs for at in run.xs]


def spans(line: SetLine) -> list[tuple[int, int]]:
    """From where to where each annotation reaches."""
    return [(run.x, run.x + run.width) for run in line.annotations if not run.text]


def test_size_and_height(square: Catalog) -> None:
    """RB-1, RB-2: half the size of the base, set solid: its frame stands on the frame of the base."""
    run = set_single(made("国", ("家", "ab"), "文", catalog=square)).annotations[0]
    assert run.scale == 500
    assert run.rise == 880 + 120 // 2
    assert run.inline == (Inline(RUBY, 1, "ab"),)
    assert run.text == ""


@pytest.mark.parametrize(
    ("letters", "places", "reach"),
    [
        (2, [0, 1000, 2000], (1250, 1750)),  # narrower: centred over its base
        (4, [0, 1000, 2000], (1000, 2000)),
        (6, [0, 1000, 2000], (750, 2250)),  # over each neighbour by 0.5 em of the annotation
        (8, [0, 1250, 2500], (750, 2750)),  # then the base gets room, the same on both sides
        (9, [0, 1375, 2750], (750, 3000)),
    ],
)
def test_overhang_and_room_by_character(
    letters: int, places: list[int], reach: tuple[int, int], square: Catalog
) -> None:
    """RB-4: an annotation hangs over plain neighbours by 0.25 em of the base, then widens its base on both sides."""
    line = set_single(made("国", ("家", "a" * letters), "文", catalog=square))
    assert glyph_places(line) == places
    assert spans(line) == [reach]


def test_neighbours_stand_apart(square: Catalog) -> None:
    """RB-4: two annotations by character are 0.25 em of the annotation apart or more."""
    for first in range(1, 8):
        for second in range(1, 8):
            line = set_single(made("国", ("家", "a" * first), ("文", "b" * second), "化", catalog=square))
            (_, end), (start, _) = spans(line)
            assert start - end >= 125, (first, second)
            inside = first <= 4 and second <= 4 and first + second < 8  # of their bases, with the space between them
            assert (glyph_places(line)[2] == 2000) == inside, (first, second)


def test_words_stand_an_en_apart(square: Catalog) -> None:
    """RB-3: annotations by word are half an em of the annotation apart."""
    line = set_single(made(("国家", "a" * 8), ("文化", "b" * 8), catalog=square))
    (_, end), (start, _) = spans(line)
    assert start - end >= 250


def test_marks_lend_their_blank_side_only(square: Catalog) -> None:
    """RB-4: over the blank side of a mark, not over its ink."""
    after_stop = set_single(made("国。", ("家", "a" * 6), "文", catalog=square))
    assert glyph_places(after_stop) == [0, 1000, 2000, 3000]
    before_stop = set_single(made("国", ("家", "a" * 6), "。文", catalog=square))
    assert glyph_places(before_stop) == [0, 1250, 2500, 3500]


def test_a_group_opens_between_its_characters(square: Catalog) -> None:
    """RB-4: the base of a word or gloss gets its room between its characters, however many."""
    line = set_single(made("国", ("家文化", "a" * 16), "国", catalog=square))
    assert glyph_places(line) == [0, 1000, 2250, 3500, 4500]
    assert spans(line) == [(750, 4750)]


def test_han_gloss_is_spread(square: Catalog) -> None:
    """RB-7: a Western gloss is centred, one in Han that is narrower is spread over its base, half a gap at each end."""
    western = set_single(made(("国家文化", "ab"), catalog=square)).annotations[0]
    assert (western.x, list(western.xs)) == (1750, [0, 250])
    han = set_single(made(("国家文化", "文化"), catalog=square)).annotations[0]
    assert [han.x + at for at in han.xs] == [750, 2750]


def test_room_is_covered_by_spaces(square: Catalog) -> None:
    """Room of more than a twentieth of an em at a base's sides holds a space at each end, where readers measure."""
    line = set_single(made("国", ("家", "a" * 9), "文", catalog=square))
    assert [(run.x, run.x + run.width) for run in line.annotations if run.text] == [(1000, 1500), (2250, 2750)]
    assert glyph_places(line)[1] == 1375
    narrow = set_single(made("国", ("家", "a" * 6), "文", catalog=square))
    assert [run.text for run in narrow.annotations] == [""]


def test_line_edges(square: Catalog) -> None:
    """RB-5: at a line's edge base and annotation both stand at the edge, and nothing sticks out of the measure."""
    p = made("国家", ("文", "a" * 8), ("化", "b" * 8), "国家", catalog=square)
    count = len(p)
    for ends in ((2, count), (3, count), (4, count)):
        breaks = Breaks((*ends,), (9000, 9000), 0, 0)
        first, second = (set_line(p, breaks, index) for index in range(2))
        for line in (first, second):
            for start, end in spans(line):
                assert start >= 0
                assert end <= line.width
        if ends[0] == 2:
            assert glyph_places(second)[0] == 0
            assert spans(second)[0][0] == 0
        if ends[0] == 3:
            last = first.annotations[0]
            assert last.x + last.width == first.width
            assert glyph_places(first)[-1] == first.width - 1000
            assert spans(second)[0][0] == glyph_places(second)[0] == 0


def test_a_base_is_never_broken(square: Catalog) -> None:
    """RB-6, UB-10: lines end between bases, not inside one; characters with their own annotations may part."""
    word = made("国家", ("文化国家", "abc"), "文化", catalog=square)
    assert [j for j in range(1, len(word)) if word.prices[j] < 0] == [3, 4, 5]
    single = made(("国", "a"), ("家", "b"), ("文", "c"), catalog=square)
    assert all(single.prices[j] >= 0 for j in range(1, 3))


def test_justified_lines_keep_annotations_over_their_bases(square: Catalog) -> None:
    """A stretched line moves annotations with their bases, and is flush all the same (LA-1)."""
    p = made("国家文化国家文", ("化", "ab"), "国家文化国家文化国家", catalog=square)
    breaks = break_lines(p, 8300)
    assert len(breaks) > 1
    for line in set_lines_of(p, breaks):
        assert line.last or line.width == 8300
        for note in (one for one in line.annotations if not one.text):
            at = next(run.x + run.xs[0] for run in line.runs if run.inline == note.inline)
            assert note.x + note.width / 2 == pytest.approx(at + 500, abs=0.5) or at in (0, line.width - 1000)


def test_the_font_gives_its_own_forms(square: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """RB-9: annotations are shaped with the feature `ruby`, which the text itself never has."""
    import uharfbuzz as hb

    asked: list[tuple[str, bool]] = []
    shape = hb.shape

    def watched(font: object, buffer: hb.Buffer, features: dict[str, object]) -> None:
        asked.append(("".join(chr(info.codepoint) for info in buffer.glyph_infos), bool(features.get("ruby"))))
        shape(font, buffer, features)

    monkeypatch.setattr(hb, "shape", watched)
    made("国", ("家", "ab"), catalog=square)
    assert asked == [("国\n家", False), ("ab", True)]  # two runs of text in one call


def test_missing_characters_of_an_annotation_are_told(square: Catalog) -> None:
    """An annotation with a character that no face has is refused as text is, with the place of its base."""
    notes = Notes()
    runs = (Run(0, 1, FACE), Run(1, 2, FACE, inline=(Inline(RUBY, 1, "aא"),)))
    prepare([(StyledText("国家", runs), STYLE)], square, notes)
    (found,) = notes.errors
    assert found.code == "fonts.missing-character"
    assert dict(found.facts)["position"] == "2"


def test_narrow_leading_is_told(square: Catalog) -> None:
    """RB-1, EM-2: running text whose line gap is under half an em is told of, with its style; the leading stays."""
    close = ParagraphStyle("tight", FACE, 10, 14.9)
    runs = (Run(0, 1, FACE, dots=True), Run(1, 2, FACE, inline=(Inline(RUBY, 1, "a"),)))
    for style, codes in ((close, ["text.ruby-gap", "text.dots-gap"]), (STYLE, [])):
        notes = Notes()
        prepare([(StyledText("国家", runs), style)], square, notes)
        assert [one.code for one in notes] == codes
        assert all("tight" in one.message("en") for one in notes)


@given(st.lists(st.tuples(st.sampled_from("国家文化"), st.integers(0, 9)), min_size=1, max_size=20), st.integers(4, 12))
def test_annotations_never_meet(square: Catalog, units: list[tuple[str, int]], measure: int) -> None:
    """However long annotations are and wherever lines break, they keep apart, inside the measure, and none is lost."""
    p = made(*((char, "a" * count) if count else char for char, count in units), catalog=square)
    wanted = sum(1 for _, count in units if count)
    seen = 0
    for line in set_lines_of(p, break_lines(p, measure * 1000)):
        reach = spans(line)
        seen += len(reach)
        assert all(b[0] - a[1] >= 125 for a, b in pairwise(reach))
        if len(line.text) > 1:
            assert all(start >= 0 and end <= line.width for start, end in reach)
    assert seen == wanted
