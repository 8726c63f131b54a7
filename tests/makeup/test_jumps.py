"""Stories that go on on another page: both ends, one text, one element."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

import pdfreport
from pdfreport.display.dump import walk
from pdfreport.display.items import Text
from tests.makeup.conftest import LAYOUT, Writer

Stories = dict[str, dict[str, Any]]
FIXED = """
name: fixed
title: two columns of text below a head
grid: a4-digest
palette: party-red
type: feature
threads:
  body: {parts: [lead, paragraphs, sections]}
screws:
  - {name: end, range: [-30, 0], price: 1}
frames:
  - {id: folio, kind: folio, columns: 1-3, lines: 0-2}
  - {id: headline, kind: head, columns: 1-3, lines: 4-6, part: headline, style: headline, size: 30pt}
  - {id: text, kind: text, columns: 1-3, lines: 9-45, split: 3, thread: body, foot: end}
"""


@pytest.fixture
def long(copy: Stories) -> dict[str, Any]:
    """A story of some 110 lines in a small column, that may go on."""
    bridge = deepcopy(copy["bridge"])
    del bridge["figures"], bridge["kicker"], bridge["deck"], bridge["byline"]
    bridge["paragraphs"] += copy["pipes"]["paragraphs"] + copy["trail"]["paragraphs"]
    return {**bridge, "jump": True, "jump_head": "一桥跨江", "importance": 0}


def rewrite(folder: Path, **keys: Any) -> Path:
    """The edition with other keys at its top."""
    whole = yaml.safe_load((folder / "edition.yaml").read_text("utf8")) | keys
    (folder / "edition.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf8")
    return folder


def said(document: Any, page: int) -> str:
    """All text of a page."""
    return "".join(item.run.text for item in walk(document.pages[page].items) if isinstance(item, Text))


def copy_of(document: Any) -> str:
    """The text of all pages that is copy."""
    items = [item for page in document.pages for item in walk(page.items)]
    return "".join(item.run.text for item in items if isinstance(item, Text) and item.mark.role != "Artifact")


def test_a_page_that_is_too_full_sends_a_story_on(copy: Stories, write: Writer, long: dict[str, Any]) -> None:
    """A marked story is cut after a paragraph; turn lines name each other's page; its copy stands once."""
    first = [long, {**copy["canteen"], "importance": 1}, {**copy["library"], "importance": 2}]
    names = ("meadow", "bus", "weather", "woodwork")
    second = [{**copy[name], "importance": rank} for rank, name in enumerate(names, 3)]
    folder = write([*first, *second])
    (folder / "small.yaml").write_text(LAYOUT.replace("4-51", "4-44"), "utf8")
    pages = [
        {"number": 2, "stories": [one["id"] for one in first]},
        {"number": 3, "stories": [one["id"] for one in second]},
    ]
    document = pdfreport.compose(pdfreport.load(rewrite(folder, pages=pages, layout="small.yaml")))
    assert "（下转第三版）" in said(document, 0)
    assert "（上接第二版）" in said(document, 1)
    assert "一桥跨江（上接" in said(document, 1)
    text = copy_of(document)
    assert all(text.count(paragraph) == 1 for paragraph in long["paragraphs"])
    assert "一桥跨江" not in text
    assert "下转" not in text
    assert document.report["quality"]["open_columns"] == 0
    told = [one for one in document.report["diagnostics"] if one.code == "pages.jumped"]
    assert len(told) == 1


def test_a_story_that_is_not_marked_is_never_cut(copy: Stories, write: Writer, long: dict[str, Any]) -> None:
    """Without `jump` the page that cannot hold its story is refused, as ever."""
    del long["jump"], long["jump_head"]
    rest = [{**copy[name], "importance": rank} for rank, name in enumerate(("bus", "weather", "woodwork"), 3)]
    more = [{**copy["canteen"], "importance": 1}, {**copy["library"], "importance": 2}]
    folder = write([long, *more, *rest])
    pages = [
        {"number": 2, "stories": [long["id"], *(one["id"] for one in more)]},
        {"number": 3, "stories": [one["id"] for one in rest]},
    ]
    with pytest.raises(pdfreport.OversetError):
        pdfreport.compose(pdfreport.load(rewrite(folder, pages=pages, layout="small.yaml")))


def fixed(folder: Path, second: list[Any]) -> Path:
    """Two pages of a design with frames of its own, the second going on with the story of the first."""
    (folder / "fixed.yaml").write_text(FIXED, "utf8")
    pages = [{"number": 1, "stories": ["bridge"]}, {"number": 2, "stories": second}]
    return rewrite(folder, pages=pages, layout="fixed.yaml")


def test_a_page_of_a_fixed_design_names_the_rest(write: Writer, long: dict[str, Any]) -> None:
    """`{continued: bridge}`: the cut is found that fills the frames of both pages, and the copy stands once."""
    document = pdfreport.compose(pdfreport.load(fixed(write([long]), [{"continued": "bridge"}])))
    assert "（下转第二版）" in said(document, 0)
    assert "一桥跨江" in said(document, 1)
    assert "（上接第一版）" in said(document, 1)
    assert all(copy_of(document).count(paragraph) == 1 for paragraph in long["paragraphs"])
    assert document.report["quality"]["open_columns"] == 0


def test_a_story_too_short_to_be_cut_is_told(write: Writer, copy: Stories) -> None:
    """Fewer lines than both ends need: refused, with the lines that each page asks for."""
    short = {**copy["bus"], "id": "bridge", "paragraphs": [*copy["bus"]["paragraphs"], "另一段。"]}
    with pytest.raises(pdfreport.OversetError) as refused:
        pdfreport.compose(pdfreport.load(fixed(write([short]), [{"continued": "bridge"}])))
    assert "pages.jump-not-closed" in {one.code for one in refused.value.diagnostics}


def test_one_element_over_two_pages(write: Writer, long: dict[str, Any]) -> None:
    """In the structure tree the story is one Art, its paragraphs in order, turn lines no part of it."""
    pikepdf = pytest.importorskip("pikepdf")
    from io import BytesIO

    document = pdfreport.compose(pdfreport.load(fixed(write([long]), [{"continued": "bridge"}])))
    with pikepdf.open(BytesIO(pdfreport.write_pdf(document, "archive"))) as file:
        kids = file.Root.StructTreeRoot.K.K
        articles = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        assert [str(one.S) for one in articles] == ["/Art"]
        assert len([one for one in articles[0].K if one.S == "/P"]) == len(long["paragraphs"])
