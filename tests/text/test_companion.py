"""A face of its own for Western text (typography.md GR-9, GR-11): the Sans beside the Song, as it is shipped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.inline import RUBY, Inline
from pdfreport.text.columns import Prepared
from pdfreport.text.companion import figure_scale
from pdfreport.text.justify import set_single
from pdfreport.text.model import Run, StyledText, plain
from pdfreport.text.prepare import prepare

SONG, HEI, KAI = ("song", "regular"), ("hei", "regular"), ("kai", "regular")
BOLD = ("hei", "bold")
PLAIN = ParagraphStyle("body", SONG, 10, 15, strong=BOLD)
STYLE = replace(PLAIN, latin=HEI)


@pytest.fixture(scope="module")
def shipped() -> Catalog:
    """The shipped fonts."""
    return Catalog.open([default_folder()])


def made(text: str, style: ParagraphStyle, catalog: Catalog) -> Prepared:
    """A paragraph, prepared."""
    return prepare([(plain(text, style.face), style)], catalog, Notes())[0]


@pytest.mark.parametrize(
    ("text", "western"),
    [
        ("共3.5万人", ["3.5"]),
        ("看Latin text与GB/T 15834", ["Latin text", "GB/T 15834"]),  # the spaces between words too
        ("他说“好”，（甲）", []),
        ("他说“good”吗", ["good"]),  # Chinese quotes stay in the Chinese face (section 2)
        ("It’s “good”.", ["It’s “good”."]),
        ("让·雅克——约30%的人…", ["30%"]),
        ("café与naïve", ["café", "naïve"]),
    ],
)
def test_what_is_western(text: str, western: list[str], shipped: Catalog) -> None:
    """GR-9: what section 2 decided to be Western is set in the companion face, nothing else."""
    sans = shipped.face(HEI).ref
    p = made(text, STYLE, shipped)
    assert ["".join(p.chars[run.start : run.end]) for run in p.runs if run.font == sans] == western
    assert "".join(p.chars) == text


def test_figures_come_to_their_height(shipped: Catalog) -> None:
    """GR-9: without a `latin_scale` figures are 0.72 to 0.76 em high, by a scale of 0.95 to 1.15."""
    for key in (SONG, HEI, KAI):
        scale = figure_scale(key, shipped)
        assert 950 <= scale <= 1150
        assert 720 <= shipped.face(key).height("1") * scale / 1000 <= 760


def test_scale_and_shift(shipped: Catalog) -> None:
    """GR-9: the author's scale and shift are taken as they are, and the baseline of the Han stays."""
    p = made("共35万", replace(STYLE, latin_scale=1100, latin_shift=20), shipped)
    assert [(run.scale, run.rise) for run in p.runs] == [(1000, 0), (1100, 20), (1000, 0)]
    assert [run.rise for run in set_single(p).runs] == [0, 20, 0]


def test_strong_text_has_a_companion_of_its_own(shipped: Catalog) -> None:
    """GR-11: beside Hei a sans, beside Song a serif: each of the two faces of a style has its own Western face."""
    style = replace(STYLE, strong_latin=KAI)
    runs = (Run(0, 2, SONG), Run(2, 4, BOLD, 970), Run(4, 6, KAI))
    p = prepare([(StyledText("甲a乙b丙c", runs), style)], shipped, Notes())[0]
    found = {p.chars[run.start]: run.font for run in p.runs}
    assert found["a"] == shipped.face(HEI).ref
    assert found["b"] == shipped.face(KAI).ref
    assert (p.chars[p.runs[-1].start], p.runs[-1].font) == ("丙", shipped.face(KAI).ref)  # the voice has its own


def test_gaps_and_breaks_are_those_of_the_text(shipped: Catalog) -> None:
    """A companion changes widths of Western text alone: the same gaps, the same places to break."""
    text = "共3.5万人看Latin text，（ab）"
    with_face, without = made(text, STYLE, shipped), made(text, PLAIN, shipped)
    assert with_face.prices == without.prices
    assert with_face.classes == without.classes


def test_annotations_keep_to_the_chinese_face(shipped: Catalog) -> None:
    """A gloss over Western text is in the paragraph's own face, one over the voice in that of the voice (GR-11)."""
    style = replace(STYLE, strong_latin=KAI)
    runs = (
        Run(0, 3, SONG, inline=(Inline(RUBY, 1, "国内"),)), Run(3, 4, SONG),
        Run(4, 5, KAI, inline=(Inline(RUBY, 2, "hàn"),)),
    )  # fmt: skip
    p = prepare([(StyledText("GDP与汉", runs), style)], shipped, Notes())[0]
    assert [a.runs[0].font for a in p.annotations] == [shipped.face(SONG).ref, shipped.face(KAI).ref]
