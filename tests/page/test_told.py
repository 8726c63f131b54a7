"""What a page tells of how it was closed, what would close one that is not, and text that stands twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import pdfreport
from pdfreport.content.model import Edition
from pdfreport.diag import ContentError, OversetError
from pdfreport.display.items import Path as Drawn
from pdfreport.display.items import Picture, rectangle
from pdfreport.otherwise import designs_that_take
from pdfreport.page.typeset import cut

ROOT = Path(__file__).parents[2]


def sample(paragraphs: int = 0, characters: int = 0) -> Edition:
    """The feature, its third section with so many paragraphs more, the last of so many characters if given."""
    whole = pdfreport.load(ROOT / "data" / "jiangjin-2022")
    story = whole.stories[0]
    extra = list(story.sections[1].paragraphs[:paragraphs])
    if characters:
        extra[-1] = cut(extra[-1], 0, characters)
    more = replace(story.sections[2], paragraphs=(*story.sections[2].paragraphs, *extra))
    return replace(whole, stories=(replace(story, sections=(*story.sections[:2], more, *story.sections[3:])),))


def changed(tmp_path: Path, name: str, *pairs: tuple[str, str]) -> str:
    """A shipped layout with changes, in a file of its own."""
    text = (ROOT / "layouts" / f"{name}.yaml").read_text(encoding="utf8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    file = tmp_path / "changed.yaml"
    file.write_text(text, encoding="utf8")
    return str(file)


def test_every_remedy_is_told_in_a_sentence() -> None:
    """Each turned screw and each changed paragraph has its note, in both languages, with the report's own figures."""
    document = pdfreport.compose(sample(), "sikai-scroll")
    page = document.report["pages"][0]
    told = {found.code: found for found in document.report["diagnostics"]}
    used = {one["remedy"]: one for one in page["stories"][0]["remedies"]}
    assert used
    for kind, one in used.items():
        assert len(dict(told[f"page.{kind}"].facts)["numbers"]) >= one["count"]
        assert len(one["nodes"]) == one["count"]
    assert page["screws"]["hero"] == 1
    assert "“soil” is 1 line higher" in told["page.picture-higher"].message("en")
    assert "图“soil”加高1行" in told["page.picture-higher"].message("zh")
    for found in told.values():
        assert found.message("zh") != found.message("en")


def test_a_page_as_designed_tells_of_no_screw() -> None:
    """Where no screw was turned none is told of."""
    codes = {found.code for found in pdfreport.compose(sample(), "feature-sikai").report["diagnostics"]}
    assert not codes & {"page.picture-higher", "page.picture-lower", "page.edge-up", "page.edge-down"}


def test_the_lines_to_cut_are_enough(tmp_path: Path) -> None:
    """With as many characters fewer as a refusal asks for, and a line or two of grace, the page closes."""
    layout = changed(tmp_path, "sikai-scroll", (", picture: 4000", ""))
    longest = sample(3)
    with pytest.raises(OversetError) as refusal:
        pdfreport.compose(longest, layout)
    (over,) = [found for found in refusal.value.diagnostics if found.code == "page.overset"]
    facts = dict(over.facts)
    assert int(facts["lines"]) > 3
    assert int(facts["characters"]) == pytest.approx(13.5 * int(facts["lines"]), rel=0.2)
    last = len(longest.stories[0].sections[2].paragraphs[-1].text)
    shorter = sample(3, last - int(facts["characters"]) - 30)
    assert pdfreport.compose(shorter, layout).report["quality"]["open_columns"] == 0


def test_a_screw_that_would_do_is_named(tmp_path: Path) -> None:
    """A page that one screw would close, turned past its limit, says so; and turned so far it does close."""
    tight = ("range: [-10, 10]", "range: [0, 1]"), ("remedies: {size: [-4, 4], leading: [-1, 1]}", "remedies: {}")
    layout = changed(tmp_path, "feature-sikai", *tight, ("range: [-6, 8]", "range: [0, 0]"))
    with pytest.raises(OversetError) as refusal:
        pdfreport.compose(sample(1), layout)
    cures = [dict(found.facts) for found in refusal.value.diagnostics if found.code == "page.cure-picture-lower"]
    assert cures
    turn = next(int(facts["turn"]) for facts in cures if facts["screw"] == "hero")
    wider = changed(tmp_path, "feature-sikai", (tight[0][0], f"range: [{turn}, 1]"), tight[1])
    assert pdfreport.compose(sample(1), wider).report["pages"][0]["screws"]["hero"] < 0


def test_other_designs_are_really_tried() -> None:
    """The designs that a refusal names take the very copy, every column full."""
    copy = sample(3)
    (found,) = designs_that_take(copy, "sikai-scroll", pdfreport.compose)
    named = dict(found.facts)["layouts"].split("\x1f")
    assert named
    shown = found.message("en")
    assert "sikai-scroll" not in shown
    assert "feature-sikai" in shown


def test_text_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """Two frames for one part of a story: the message names both, and nothing is made."""
    head = "  - {id: deck, kind: head"
    twice = changed(
        tmp_path,
        "feature-sikai",
        (head, head.replace("deck", "again") + ", columns: 4-5, lines: 28-29, part: deck}\n" + head),
    )
    with pytest.raises(ContentError) as refusal:
        pdfreport.compose(sample(), twice)
    (found,) = [one for one in refusal.value.diagnostics if one.code == "page.placed-twice"]
    assert {dict(found.facts)["frame"], dict(found.facts)["other"]} == {"again", "deck"}


def test_column_rules_stop_where_something_stands() -> None:
    """The rule between the wide legs is broken by the oval, with its gap; that beside the narrow leg runs through."""
    document = pdfreport.compose(pdfreport.load(ROOT / "data" / "mountain-essay"))
    page = document.pages[0]
    (oval,) = (item for item in page.items if isinstance(item, Picture) and item.outline)
    thin = [rect for item in page.items if isinstance(item, Drawn) and (rect := rectangle(item)) and rect.width < 0.4]
    by_x: dict[int, list[tuple[float, float]]] = {}
    for rect in thin:
        by_x.setdefault(round(rect.x), []).append((rect.y, rect.bottom))
    broken, whole = (by_x[x] for x in sorted(by_x) if x > 100)
    assert len(broken) == 2
    assert len(whole) == 1
    assert broken[0][0] == whole[0][0]
    assert broken[1][1] == whole[0][1]
    assert broken[0][1] == pytest.approx(oval.rect.y - 9.75)
    assert broken[1][0] == pytest.approx(oval.rect.bottom + 9.75)
