"""Inks and papers of layouts: process inks, tints, spot inks, rich black, printing conditions of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.color import PAPER, Cmyk, percent, spot
from pdfreport.design import read
from pdfreport.design.agree import agree
from pdfreport.design.model import Design
from pdfreport.diag import Notes
from pdfreport.profile import COATED, NEWSPRINT
from tests.design.test_read import GOOD

RED = percent(0, 100, 75, 4)


def said(tmp_path: Path, more: str, frame: str = "") -> tuple[Design | None, list[tuple[str, int]]]:
    """The design of a small layout with these keys and frame, and what was said of it: code and line."""
    file = tmp_path / "layout.yaml"
    file.write_text(GOOD.replace("type: feature", f"type: feature\n{more}") + frame, encoding="utf-8")
    notes = Notes()
    found = read.read(file, notes)
    for one in notes:
        assert one.message("zh") != one.message("en")
    return found, [(one.code, one.where.line) for one in notes]


@pytest.mark.parametrize(
    ("ink", "wanted"),
    [
        ("[10, 20, 30, 40]", percent(10, 20, 30, 40)),
        ("{cmyk: [10, 20, 30, 40]}", percent(10, 20, 30, 40)),
        ("{cmyk: [10, 20, 30, 40], tint: 50}", percent(10, 20, 30, 40).scaled(0.5)),
        ('{spot: "PANTONE 186 C", cmyk: [0, 100, 75, 4]}', spot("PANTONE 186 C", RED)),
        ("{spot: 专色金（哑光）, cmyk: [0, 100, 75, 4], tint: 30}", spot("专色金（哑光）", RED, 0.3)),
        ("{spot: other}", spot("other", percent(1, 2, 3, 4))),
        ("{spot: other, tint: 0}", spot("other", percent(1, 2, 3, 4), 0)),
        ("{spot: " + "金" * 42 + "x, cmyk: [0, 100, 75, 4]}", spot("金" * 42 + "x", RED)),
    ],
)
def test_inks_as_they_may_be_written(tmp_path: Path, ink: str, wanted: Cmyk) -> None:
    """Process inks as a list, tints, spot inks by any name; the alternate may stand at another tint of the same ink."""
    found, told = said(tmp_path, f"inks: {{own: {ink}, base: {{spot: other, cmyk: [1, 2, 3, 4], tint: 40}}}}")
    assert told == []
    assert found is not None
    assert found.inks["own"] == wanted
    assert found.inks["base"] == spot("other", percent(1, 2, 3, 4), 0.4)


@pytest.mark.parametrize(
    ("inks", "code"),
    [
        ("{a: {spot: x}}", "design.spot-without-cmyk"),
        ("{a: {tint: 50}}", "design.bad-ink"),
        ("{a: {spot: x, cmyk: [1, 2, 3]}}", "design.bad-ink"),
        ("{a: {spot: x, cmyk: [1, 2, 3, 101]}}", "design.bad-ink"),
        ("{a: {spot: x, cmyk: [1, 2, 3, 4], tint: 101}}", "source.too-big"),
        ("{a: {spot: x, cmyk: [1, 2, 3, 4]}, b: {spot: x, cmyk: [1, 2, 3, 5]}}", "design.spot-differs"),
        ("{a: {spot: PMS 1, cmyk: [1, 2, 3, 4]}, b: {spot: pms1, cmyk: [1, 2, 3, 4]}}", "design.spot-alike"),
        ("{a: {spot: black, cmyk: [0, 0, 0, 100]}}", "design.spot-name"),
        ("{a: {spot: All, cmyk: [0, 0, 0, 100]}}", "design.spot-name"),
        ("{a: {spot: ' x', cmyk: [0, 0, 0, 100]}}", "design.spot-name"),
        ("{a: {spot: '', cmyk: [0, 0, 0, 100]}}", "design.spot-name"),
        ('{a: {spot: "x\\ty", cmyk: [0, 0, 0, 100]}}', "design.spot-name"),
        ("{a: {spot: " + "金" * 43 + ", cmyk: [0, 0, 0, 100]}}", "design.spot-name"),
        ("{a: [80, 70, 70, 10]}", "design.ink-heavy"),
        ("{a: {spot: x, cmyk: [80, 70, 70, 10]}}", "design.ink-heavy"),
        ("{a: {spot: x, cmyk: [1, 2, 3, 4]}, b: {spot: X, tint: 5}}", "design.spot-alike"),
        ("{a: red}", "source.not-list-or-mapping"),
        ("{rich-black: [60, 40, 40, 100]}", "design.rich-black-name"),
    ],
)
def test_inks_that_cannot_be(tmp_path: Path, inks: str, code: str) -> None:
    """Each mistake is told once, where it is written."""
    assert said(tmp_path, f"inks: {inks}") == (None, [(code, 7)])


def test_a_tint_may_be_light_enough(tmp_path: Path) -> None:
    """What counts is what is printed, not what the ink would be at full tint."""
    found, told = said(tmp_path, "inks: {a: {spot: x, cmyk: [80, 70, 70, 10], tint: 90}}")
    assert (found is not None, told) == (True, [])


@pytest.mark.parametrize("paper", [NEWSPRINT, COATED])
def test_rich_black_comes_with_the_paper(tmp_path: Path, paper: object) -> None:
    """By name for boxes; each paper has its own (print-standards.md 5.1 and 5.2), within its limit."""
    assert paper in (NEWSPRINT, COATED)
    condition = COATED if paper is COATED else NEWSPRINT
    frame = '  - {id: b, kind: box, columns: "2", lines: 3-9, ink: rich-black}\n'
    found, told = said(tmp_path, f"paper: {condition.name}", frame)
    assert told == []
    assert found is not None
    assert found.ink("rich-black") == condition.rich_black
    assert condition.rich_black.k == 1
    assert condition.rich_black.total <= condition.max_ink


@pytest.mark.parametrize(
    ("more", "frame"),
    [
        ("styles: {a: {ink: rich-black}}", ""),
        ("", '  - {id: b, kind: rule, columns: "2", lines: 3-9, ink: rich-black}\n'),
        ("", '  - {id: b, kind: head, columns: "2", lines: 3-9, ink: rich-black}\n'),
        ("", '  - {id: b, kind: box, columns: "2", lines: 3-9, bar: 1mm, bar_ink: rich-black}\n'),
    ],
)
def test_rich_black_is_no_ink_for_type_or_rules(tmp_path: Path, more: str, frame: str) -> None:
    """Two inks never meet exactly, and thin strokes show it."""
    found, told = said(tmp_path, more, frame)
    assert found is None
    assert [code for code, _ in told] == ["design.rich-black-here"]


def test_a_paper_of_ones_own(tmp_path: Path) -> None:
    """A profile beside the layout, a name, a limit; the rest is that of the paper it is like."""
    own = "{like: coated, profile: icc/press.icc, name: JC200103, max_ink: 320, rich_black: [50, 40, 40, 100]}"
    (tmp_path / "icc").mkdir()
    found, told = said(tmp_path, f"paper: {own}")
    assert told == []
    assert found is not None
    paper = found.profile
    assert (paper.icc, paper.identifier, paper.condition) == (str(tmp_path / "icc/press.icc"), "JC200103", "JC200103")
    assert (paper.max_ink, paper.rich_black) == (3.2, percent(50, 40, 40, 100))
    assert (paper.wanted_ppi, paper.least_ppi) == (COATED.wanted_ppi, COATED.least_ppi)
    assert found.profile_where.line == 7


def test_a_lower_limit_alone(tmp_path: Path) -> None:
    """A house that asks for 210 % needs no profile, and is newsprint in all else."""
    found, _ = said(tmp_path, "paper: {max_ink: 210}")
    assert found is not None
    assert (found.profile.max_ink, found.profile.icc) == (2.1, NEWSPRINT.icc)
    assert found.profile_where.line == 0


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        ("{profile: press.icc}", "design.profile-without-name"),
        ("{profile: ../press.icc, name: x}", "design.profile-outside"),
        ("{profile: /press.icc, name: x}", "design.profile-outside"),
        ('{profile: "a\\0b", name: x}', "design.profile-outside"),
        ("{max_ink: 90}", "source.too-small"),
        ("{max_ink: 130}", "design.bad-rich-black"),
        ("{rich_black: [40, 0, 0, 90]}", "design.bad-rich-black"),
        ("{rich_black: [60, 40, 40, 100]}", "design.bad-rich-black"),
        ("{like: silk}", "source.not-one-of"),
        ("silk", "design.unknown-paper"),
    ],
)
def test_papers_that_cannot_be(tmp_path: Path, paper: str, code: str) -> None:
    """Each mistake is told once, where it is written."""
    found, told = said(tmp_path, f"paper: {paper}")
    assert found is None
    assert told == [(code, 7)]


def test_a_link_does_not_lead_out(tmp_path: Path) -> None:
    """A profile is in the layout's folder when links are followed, too."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "press.icc").write_bytes(b"")
    (home / "press.icc").symlink_to(tmp_path / "press.icc")
    assert said(home, "paper: {profile: press.icc, name: x}")[1] == [("design.profile-outside", 7)]


def test_designs_of_one_file_agree(tmp_path: Path) -> None:
    """One output intent, and one alternate for each spot ink, whatever layouts its pages have."""
    one, _ = said(tmp_path, "inks: {a: {spot: x, cmyk: [1, 2, 3, 4]}}")
    same, _ = said(tmp_path, "inks: {b: {spot: x, cmyk: [1, 2, 3, 4], tint: 20}}")
    other, _ = said(tmp_path, "inks: {a: {spot: x, cmyk: [1, 2, 3, 5]}}")
    glossy, _ = said(tmp_path, "paper: coated")
    assert one is not None
    assert same is not None
    assert other is not None
    assert glossy is not None
    for pages, wanted in (
        ((one, same, one), []),
        ((one, other), ["design.spot-differs"]),
        ((one, glossy), ["design.papers-differ"]),
    ):
        notes = Notes()
        agree(pages, notes)
        assert [found.code for found in notes] == wanted


def test_spot_inks_survive_being_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A design out of the cache has the same inks and paper as a fresh one."""
    monkeypatch.setenv("PDFREPORT_CACHE", str(tmp_path / "cache"))
    keys = 'paper: {max_ink: 210}\ninks: {a: {spot: "金", cmyk: [0, 20, 60, 20], tint: 40}}\nrich_black: false'
    fresh, _ = said(tmp_path, keys)
    read._design.cache_clear()
    monkeypatch.setattr("pdfreport.design.making.made", lambda *_: None)
    again, _ = said(tmp_path, keys)
    assert fresh is not None
    assert again == fresh
    assert again.ink("a") == spot("金", percent(0, 20, 60, 20), 0.4)
    assert not again.rich_black
    assert again.ink("paper") == PAPER
