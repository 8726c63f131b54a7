"""Editions whose pages take their stories from a pool."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import pdfreport
from pdfreport.display.dump import dump, walk
from pdfreport.display.items import Text
from tests.makeup.conftest import LAYOUT, Writer, attempted

SAMPLES = Path(__file__).resolve().parents[2] / "data"
Stories = dict[str, dict[str, Any]]
NAMES = ("bridge", "pipes", "trail", "canteen", "meadow", "library", "woodwork", "bus", "weather")


@pytest.fixture
def pool(copy: Stories, write: Writer) -> Any:
    """Writes an edition of two small pages that take from the pool; keys of single stories and of the edition."""

    def written(names: tuple[str, ...] = NAMES, changed: Stories | None = None, **edition: Any) -> Path:
        stories = [
            {**deepcopy(copy[name]), "importance": NAMES.index(name), **(changed or {}).get(name, {})} for name in names
        ]
        folder = write(stories)
        whole = yaml.safe_load((folder / "edition.yaml").read_text("utf8"))
        whole |= {"layout": "small.yaml", "pages": [{"number": 2, "section": "要闻"}, {"number": 3, "section": "民生"}]}
        whole |= edition
        whole = {key: value for key, value in whole.items() if value is not None}
        (folder / "edition.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf8")
        return folder

    return written


def composed(folder: Path, layout: str | None = None) -> Any:
    """The document of an edition."""
    return pdfreport.compose(pdfreport.load(folder), layout)


def taken(document: Any) -> dict[str, tuple[int, str]]:
    """Story → its page and why."""
    return {
        one["story"]: (page["number"], one["why"])
        for page in document.report["pages"]
        for one in page["makeup"]["taken"]
    }


def test_pages_share_the_pool(pool: Any) -> None:
    """Every story stands on one page, every column is closed, and an editor is told why it is there."""
    document = composed(pool())
    where = taken(document)
    assert sorted(where) == sorted(NAMES)
    assert where["bridge"] == (2, "lead")
    assert {page for page, _ in where.values()} == {2, 3}
    assert document.report["quality"]["open_columns"] == 0
    said = [one for one in document.report["diagnostics"] if one.code == "pages.taken"]
    assert len(said) == len(NAMES)
    assert "第3版" in next(one.message("zh") for one in said if "老城换水管" in one.message("zh"))


def test_order_in_the_file_changes_nothing(pool: Any) -> None:
    """Stories with an importance of their own give the same pages in any order."""
    first = [dump(page) for page in composed(pool()).pages]
    assert [dump(page) for page in composed(pool(NAMES[::-1])).pages] == first


def test_wishes_of_page_and_section(pool: Any) -> None:
    """A story that asks for a page or a section is there."""
    where = taken(composed(pool(changed={"pipes": {"page": 2}, "meadow": {"page": "民生"}})))
    assert where["pipes"] == (2, "page")
    assert where["meadow"] == (3, "section")


def test_an_edition_without_pages_gets_as_many_as_it_needs(pool: Any) -> None:
    """A made-up layout and no `pages`: the pages come of the stories, numbered from 1."""
    document = composed(pool(pages=None))
    assert [page.number for page in document.pages] == [1, 2]
    assert sorted(taken(document)) == sorted(NAMES)


def test_the_same_pool_for_another_format(pool: Any) -> None:
    """`--layout` of a larger page: fewer pages, the same stories, nothing edited."""
    document = composed(pool(), "news-sikai")
    assert [page.number for page in document.pages] == [2]
    assert sorted(taken(document)) == sorted(NAMES)


def test_a_reserve_story_never_refuses(pool: Any) -> None:
    """A story of the reserve more: the pages close as before."""
    before = composed(pool(NAMES[:-1]))
    after = composed(pool(changed={"weather": {"reserve": True}}))
    assert after.report["quality"]["open_columns"] == before.report["quality"]["open_columns"] == 0


def codes(folder: Path) -> list[str]:
    """The codes of the mistakes that a source is refused for."""
    with pytest.raises(pdfreport.ContentError) as refused:
        composed(folder)
    return [one.code for one in refused.value.diagnostics if one.severity.value == "error"]


@pytest.mark.parametrize(
    ("changed", "edition", "code"),
    [
        ({"bus": {"page": 9}}, {}, "pages.no-such-page"),
        ({"bus": {"page": "体育"}}, {}, "pages.no-such-page"),
        ({}, {"layout": "plain-sikai"}, "pages.fixed-design"),
        ({"bus": {"page": 3}}, {"pages": [{"number": 2, "stories": list(NAMES)}]}, "content.other-page"),
        ({"bus": {"page": "民"}}, {"pages": [{"number": 2, "stories": list(NAMES)}]}, "pages.no-section"),
        ({"bus": {"page": "民"}}, {"pages": [{"number": 2, "section": "要", "stories": [*NAMES]}]},
         "pages.other-section"),
        ({}, {"pages": [{"number": 2, "stories": [{"continued": "bus"}, *NAMES]}]}, "pages.continued-before"),
    ],
)  # fmt: skip
def test_contradictions_are_told(pool: Any, changed: Stories, edition: dict[str, Any], code: str) -> None:
    """Wishes that no page can keep, and pages that cannot take, are refused before anything is set."""
    assert code in codes(pool(changed=changed, **edition))


def test_the_sample_for_a_smaller_format() -> None:
    """The sample's eighteen stories for A4, nothing edited: three pages, every column closed."""
    document = composed(SAMPLES / "shili-edition", "news-a4")
    assert [page.number for page in document.pages] == [2, 3, 4]
    assert len(taken(document)) == 18
    assert document.report["quality"]["open_columns"] == 0


@pytest.mark.parametrize("changed", [{}, {"bus": {"reserve": True}}])
def test_more_pages_than_stories(pool: Any, changed: Stories) -> None:
    """A page that no story is left for is named."""
    assert "pages.nothing-left" in codes(pool(("bus",), changed))


@settings(max_examples=4, deadline=None)
@given(st.data())
def test_small_stories_stand_once_or_are_refused(copy: Stories, tmp_path_factory: Any, data: st.DataObject) -> None:
    """Any pool of small stories: all stand once, text and columns whole; or the edition is refused in words."""
    names = data.draw(st.lists(st.sampled_from(NAMES), min_size=4, max_size=7, unique=True))
    kept = {name: data.draw(st.integers(1, len(copy[name]["paragraphs"]))) for name in names}
    stories = [
        {
            "id": name,
            "headline": copy[name]["headline"],
            "importance": rank,
            "paragraphs": copy[name]["paragraphs"][:count],
        }
        for rank, (name, count) in enumerate(kept.items())
    ]
    folder = tmp_path_factory.mktemp("pool")
    (folder / "small.yaml").write_text(LAYOUT.replace("4-51", f"4-{data.draw(st.integers(26, 40))}"), "utf8")
    whole = {"publication": "示例晚报", "date": "2024-10-18", "layout": "small.yaml", "stories": stories}
    (folder / "edition.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf8")
    document, refused = attempted(pdfreport.load(folder))
    if document is None:
        assert {code.split(".")[0] for code in refused} == {"makeup"}
        return
    assert sorted(taken(document)) == sorted(names)
    assert document.report["quality"]["open_columns"] == 0
    text = "".join(item.run.text for page in document.pages for item in walk(page.items) if isinstance(item, Text))
    assert all(text.count(paragraph) == 1 for story in stories for paragraph in story["paragraphs"])
