"""What a page with open lines is told to be filled with: copy of the edition that comes near, and no other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pdfreport
from pdfreport.content.model import Edition, Quote, Story, Wishes
from pdfreport.display.document import Document
from pdfreport.page.typeset import cut, words

ROOT = Path(__file__).parents[2]


def short(quotes: tuple[Quote, ...] = (), reserve: int = 0) -> Edition:
    """The feature with two paragraphs fewer in its third section, quotes, and a reserve story of so many characters."""
    whole = pdfreport.load(ROOT / "data" / "jiangjin-2022")
    story = whole.stories[0]
    section = story.sections[2]
    sections = (*story.sections[:2], replace(section, paragraphs=section.paragraphs[:-2]), *story.sections[3:])
    stories: tuple[Story, ...] = (replace(story, sections=sections, quotes=quotes),)
    if reserve:
        text = cut(story.sections[1].paragraphs[1], 0, reserve)
        paragraphs = (text,) * (1 + reserve // 200)
        spare = replace(
            story, id="spare", headline=(words("备用一篇"),), lead=(), paragraphs=paragraphs, sections=(), figures=(),
            sidebar=None, quotes=(), wishes=Wishes(reserve=True),
        )  # fmt: skip
        stories = (*stories, spare)
    return replace(whole, stories=stories)


def told(document: Document, code: str) -> list[dict[str, str]]:
    """The facts of what was told by a code."""
    return [dict(found.facts) for found in document.report["diagnostics"] if found.code == code]


def test_a_story_of_the_reserve_that_fits_is_named() -> None:
    """One that comes within two lines of the room is named with its lines; a much shorter one is not."""
    bare = pdfreport.compose(short(), "feature-duikai")
    (open_,) = told(bare, "page.open-columns")
    assert not told(bare, "fill.reserve")
    characters = (int(open_["lines"]) - 4) * 14
    assert characters > 20
    (found,) = told(pdfreport.compose(short(reserve=characters), "feature-duikai"), "fill.reserve")
    assert found["reserve"] == "备用一篇"
    assert abs(int(found["lines"]) - int(found["open"])) <= 2
    assert found["open"] == open_["lines"]


def test_a_story_of_the_reserve_that_does_not_fit_is_not_named() -> None:
    """One of many lines more than are open is no filler."""
    assert not told(pdfreport.compose(short(reserve=400), "feature-duikai"), "fill.reserve")


def test_a_quote_is_named_only_where_it_fits() -> None:
    """Of quotes of many lengths that repeat the text those are named that come within two lines of what is open."""
    text = pdfreport.load(ROOT / "data" / "jiangjin-2022").stories[0].sections[1].paragraphs[0]
    named = []
    for length in (6, 16, 60):
        document = pdfreport.compose(short((Quote(cut(text, 0, length), ""),)), "feature-duikai")
        found = told(document, "fill.quote")
        named.append(len(found))
        assert all(abs(int(one["lines"]) - int(one["open"])) <= 2 for one in found)
    assert max(named) > 0
    assert named[-1] == 0
