"""Whole pages made up: closed, predicted to the line, told, repeatable; and pages that cannot be."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import pdfreport
from pdfreport.content.model import Edition, Wishes
from pdfreport.display.dump import dump
from pdfreport.makeup.page import made_up
from pdfreport.makeup.unit import Module
from tests.makeup.conftest import SAMPLE, Writer, bench

Stories = dict[str, dict[str, Any]]
FOUR = ("trail", "canteen", "library", "meadow")
LOOSE_ENDS = ("trail", "library", "woodwork")  # they miss the page by two lines where their picture may not be cropped


FIXED = """
name: own
title: one story and an advert
grid: a4-digest
palette: party-red
type: feature
threads: {body: {parts: [paragraphs]}}
frames:
  - {id: head, kind: head, columns: 1-3, lines: 0-3, part: headline, size: 20pt}
  - {id: text, kind: text, columns: "1", lines: 5-50}
  - {id: paid, kind: advert, columns: "3", lines: 5-16, advert: tea}
"""


def page(folder: Path) -> Any:
    """The composed document of an edition."""
    return pdfreport.compose(pdfreport.load(folder))


def made(document: Any) -> dict[str, Any]:
    """What the report tells of the make-up of its first page."""
    told: dict[str, Any] = document.report["pages"][0]["makeup"]
    return told


def told_codes(document: Any) -> set[str]:
    """The codes of all findings."""
    return {one.code for one in document.report["diagnostics"]}


def test_the_sample_closes(sample: Edition) -> None:
    """Nine stories, every leg full, nothing broken that the report measures."""
    document = pdfreport.compose(sample)
    quality = document.report["quality"]
    assert quality["open_columns"] == quality["widows"] == quality["prohibited_starts"] == 0
    assert all(
        frame["lines"] == frame["capacity"]
        for frame in document.report["pages"][0]["frames"]
        if "-text-" in frame["id"]
    )
    assert made(document)["tries"] == 1


def test_modules_tile_the_page(sample: Edition) -> None:
    """Every cell of the page belongs to one module, and inside a module to one part: head, picture, leg or white."""
    board = bench(sample)
    done = made_up(board)
    assert done is not None
    rules = board.desk.design.makeup
    assert rules is not None
    cells: list[tuple[int, int]] = []
    for part in done.plan.parts:
        for top, module in part.leaf.modules:
            columns, lines = range(part.column, part.column + module.width), range(module.lines + 1)
            cells += [(x, part.line + top + y) for x in columns for y in lines]
            assert isinstance(module, Module)
            assert_parts_apart(module)
    assert sorted(cells) == [(x, y) for x in range(5) for y in range(rules.height + 1)]


def assert_parts_apart(module: Module) -> None:
    """No two parts of a module on one cell; every leg has its column; legs begin under a head or a picture."""
    taken: list[tuple[int, int]] = []
    if module.head is not None:
        column, columns, top = module.head_at
        taken += [(column + x, top + y) for x in range(columns) for y in range(module.head.lines)]
    for hung in module.pictures:
        picture = hung.picture
        taken += [
            (hung.column + x, hung.top + y)
            for x in range(picture.columns)
            for y in range(picture.lines + picture.caption)
        ]
    for leg in module.legs:
        taken += [(leg.column, leg.top + y) for y in range(leg.depth)]
    assert len(taken) == len(set(taken))
    assert all(0 <= x < module.width and 0 <= y < module.lines for x, y in taken)


def test_order_in_the_file_does_not_matter(copy: Stories, write: Writer) -> None:
    """Stories with an importance of their own give the same page in any order."""
    stories = [{**copy[name], "importance": rank} for rank, name in enumerate(FOUR)]
    first = dump(page(write(stories)).pages[0])
    assert dump(page(write(stories[::-1])).pages[0]) == first


def test_a_frozen_page_is_the_same_page(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """The layout that freezing writes builds the identical page without make-up, and is a good layout file."""
    folder = write([copy[name] for name in FOUR])
    (file,) = pdfreport.freeze(folder, tmp_path / "frozen.yaml")
    edition = pdfreport.load(folder)
    free, fixed = pdfreport.compose(edition), pdfreport.compose(edition, str(file))
    assert dump(free.pages[0]) == dump(fixed.pages[0])
    assert "makeup" not in fixed.report["pages"][0]
    assert file.read_text("utf8").count("kind: folio") == 1


def test_edges_of_a_frozen_page_take_up_an_edit(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """A line more of one story: the frozen page closes with its columns and neighbours as they were."""
    stories = [deepcopy(copy[name]) for name in FOUR]
    folder = write(stories)
    (file,) = pdfreport.freeze(folder, tmp_path / "frozen.yaml")
    stories[1]["paragraphs"][0] += "这句话是后来加上的，正好多出一行。"
    edited = pdfreport.compose(pdfreport.load(write(stories)), str(file))
    assert edited.report["quality"]["open_columns"] == 0


def test_proposals_differ(sample: Edition) -> None:
    """Plans that are offered side by side differ in the place of at least two modules, the best first."""
    done = made_up(bench(sample))
    assert done is not None
    plans = done.proposals(3)
    assert plans[0] == done.plan
    assert len(plans) > 1
    for rank, plan in enumerate(plans):
        assert all(len(plan.places() - other.places()) >= 2 for other in plans[:rank])


def test_too_much_copy_is_refused_with_arithmetic_and_a_cure(copy: Stories, write: Writer) -> None:
    """The refusal says by how many cells the page is over, and its cure closes the page when it is followed."""
    stories = [copy[name] for name in ("bridge", "pipes", *FOUR)]
    with pytest.raises(pdfreport.OversetError) as caught:
        page(write(stories))
    assert caught.value.diagnostics[0].code == "makeup.too-much"
    assert int(dict(caught.value.diagnostics[0].facts)["over"]) > 0


def loose_ends(copy: Stories) -> list[dict[str, Any]]:
    """Stories that do not close the page: nearly all of their picture is its focus."""
    stories = [deepcopy(copy[name]) for name in LOOSE_ENDS]
    for figure in stories[0]["figures"]:
        figure["focus"] = [0, 0.04, 1, 0.96]
    return stories


def test_a_cure_really_closes(copy: Stories, write: Writer) -> None:
    """A page that misses by a line is refused with the story and the lines; cut so, it closes."""
    stories = loose_ends(copy)
    with pytest.raises(pdfreport.OversetError) as caught:
        page(write(stories))
    assert [one.code for one in caught.value.diagnostics] == ["makeup.not-closed", "makeup.cure-cut"]
    cure = dict(caught.value.diagnostics[1].facts)
    story = next(one for one in stories if one["headline"] == cure["story"])
    longest = max(range(len(story["paragraphs"])), key=lambda at: len(story["paragraphs"][at]))
    story["paragraphs"][longest] = story["paragraphs"][longest][: -int(cure["characters"])] + "。"
    assert page(write(stories)).report["quality"]["open_columns"] == 0


def test_a_draft_shows_the_page_with_its_cure(copy: Stories, write: Writer) -> None:
    """What cannot be closed can still be looked at, with the refusal and its cure among the findings."""
    edition = pdfreport.load(write(loose_ends(copy)))
    document = pdfreport.compose(edition, draft=True)
    assert {"makeup.not-closed", "makeup.cure-cut"} <= told_codes(document)
    assert len(made(document)["modules"]) == len(LOOSE_ENDS)


def test_reserve_is_taken_only_where_there_is_room(copy: Stories, write: Writer) -> None:
    """A reserve story leaves a page that closes as it was, and fills one that would stay open."""
    full = [copy[name] for name in FOUR]
    spare = {**copy["woodwork"], "reserve": True}
    before = page(write(full))
    after = page(write([*full, spare]))
    assert dump(after.pages[0]) == dump(before.pages[0])
    thin = page(write([copy["trail"], copy["library"], {**copy["canteen"], "reserve": True}, spare]))
    assert made(thin)["reserves"]
    assert "makeup.reserve-taken" in told_codes(thin)


def test_adverts_stand_as_sold(copy: Stories, write: Writer) -> None:
    """An advert has its columns and lines, at the foot, and its mark."""
    advert = {"id": "tea", "columns": 1, "lines": 12, "text": ["秋茶开市", "示例市茶叶市场"]}
    document = page(write([copy[name] for name in FOUR], adverts=[advert]))
    frame = next(one for one in document.report["pages"][0]["frames"] if one["kind"] == "advert")
    assert frame["rect_mm"][3] == pytest.approx((11 * 14 + 9) * 25.4 / 72, abs=0.01)
    text = dump(document.pages[0])
    assert "广告" in text
    assert "秋茶开市" in text


def test_an_advert_larger_than_the_page_is_named(copy: Stories, write: Writer) -> None:
    """Both sizes are said: the advert's and the page's."""
    folder = write([copy[name] for name in FOUR], adverts=[{"id": "big", "columns": 4, "lines": 9, "text": "茶"}])
    with pytest.raises(pdfreport.OversetError) as caught:
        page(folder)
    assert [one.code for one in caught.value.diagnostics] == ["makeup.advert-too-large"]
    assert dict(caught.value.diagnostics[0].facts)["most"] == "3"


def test_adverts_that_are_too_many_are_named(copy: Stories, write: Writer) -> None:
    """Each fits, together they do not: all are named with what they take and what there is."""
    adverts = [{"id": name, "columns": 3, "lines": 30, "text": "茶"} for name in ("tea", "rice")]
    with pytest.raises(pdfreport.OversetError) as caught:
        page(write([copy[name] for name in FOUR], adverts=adverts))
    found = caught.value.diagnostics
    assert [(one.code, dict(one.facts)["advert"]) for one in found] == [
        ("makeup.adverts-too-many", "tea"), ("makeup.adverts-too-many", "rice")
    ]  # fmt: skip
    assert int(dict(found[0].facts)["need"]) > int(dict(found[0].facts)["room"])


def test_a_frame_of_another_size_than_its_advert_is_told(copy: Stories, write: Writer) -> None:
    """An advert was sold by its size; a design with another one is an error that names both."""
    folder = write([copy["bus"]], adverts=[{"id": "tea", "columns": 2, "lines": 9, "text": "茶"}])
    (folder / "own.yaml").write_text(FIXED, "utf-8")
    with pytest.raises(pdfreport.PdfreportError) as caught:
        pdfreport.compose(pdfreport.load(folder), str(folder / "own.yaml"))
    (found,) = [one for one in caught.value.diagnostics if one.code == "page.advert-other-size"]
    facts = dict(found.facts)
    assert (facts["columns"], facts["lines"], facts["wide"], facts["high"]) == ("2", "9", "1", "12")


def test_a_wish_for_more_columns_than_there_are_is_told(copy: Stories, write: Writer) -> None:
    """The page closes all the same, since a pool is made up for other formats; the editor hears of it."""
    stories = [{**copy[name], **({"columns": "4-5"} if name == "canteen" else {})} for name in FOUR]
    document = page(write(stories))
    (found,) = [one for one in document.report["diagnostics"] if one.code == "makeup.wish-too-wide"]
    facts = dict(found.facts)
    assert (facts["name"], facts["wanted"], facts["most"]) == ("canteen", "4-5", "3")


def test_an_advert_without_a_frame_is_refused(copy: Stories, write: Writer) -> None:
    """Paid space is never left out silently by a design with frames of its own."""
    folder = write([copy["bus"]], layout="plain-sikai", adverts=[{"columns": 1, "lines": 9, "text": "茶"}])
    with pytest.raises(pdfreport.PdfreportError) as caught:
        page(folder)
    assert "page.advert-without-frame" in {one.code for one in caught.value.diagnostics}


def test_wishes_are_heard(sample: Edition) -> None:
    """A story that wishes for another width than it would have gets it where the page allows it."""
    before = widths(pdfreport.compose(sample))["canteen"]
    wanted = 3 - before
    stories = tuple(
        replace(story, wishes=Wishes(columns=(wanted, wanted))) if story.id == "canteen" else story
        for story in sample.stories
    )
    assert widths(pdfreport.compose(replace(sample, stories=stories)))["canteen"] == wanted


def widths(document: Any) -> dict[str, int]:
    """How many columns each story of a made-up page has."""
    return {one["story"]: one["columns"][1] - one["columns"][0] + 1 for one in made(document)["modules"]}


def test_the_hash_seed_does_not_show(copy: Stories, write: Writer) -> None:
    """Two processes with other hash seeds make the same file, to the byte; so does one that made other pages before."""
    folder = write([copy[name] for name in FOUR])
    digests = []
    for seed in "1", "7":
        words = [sys.executable, "-m", "pdfreport", "build", str(folder), "-o", str(folder / "page.pdf")]
        report = str(folder / "page.json")
        env = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([*words, "--report", report], env=env, check=True, capture_output=True)
        digests.append(json.loads(Path(report).read_bytes())["output"]["sha256"])
    assert digests[0] == digests[1]
    here = pdfreport.write_pdf(page(folder))  # by a process that remembers other pages
    assert hashlib.sha256(here).hexdigest() == digests[0]


def test_nothing_to_plan_is_said(tmp_path: Path) -> None:
    """Proposals of a design with frames are refused with the way out."""
    with pytest.raises(pdfreport.UsageError) as caught:
        pdfreport.freeze(SAMPLE, tmp_path / "x.yaml", "plain-sikai")
    assert caught.value.diagnostics[0].code == "makeup.nothing-to-plan"
