"""The construction of a page as a preview draws it."""

from __future__ import annotations

import pytest

from tests.shipped import composed


@pytest.mark.parametrize("layout", ["feature-sikai", "sikai-numbers", "report-a3"])
def test_threads_and_remedies_are_those_of_the_report(layout: str) -> None:
    """Every leg is told in reading order, every remedy of the report has a place, no line stays open."""
    document = composed("jiangjin-2022", layout)
    page = document.pages[0]
    (legs,) = page.guides.threads
    frames = [frame for frame in page.frames if frame.kind == "text"]
    assert [round(leg.rect.x, 3) for leg in legs] == [round(frame.rect.x, 3) for frame in frames]
    assert not any(leg.open_lines for leg in legs)
    for leg, frame in zip(legs, frames, strict=True):
        assert leg.rect.y == pytest.approx(frame.rect.y)
        assert leg.rect.bottom == pytest.approx(frame.rect.bottom)
    told = document.report["pages"][0]
    wanted = sum(remedy["count"] for story in told["stories"] for remedy in story["remedies"])
    kinds = [remark.kind for remark in page.guides.remarks]
    assert len([kind for kind in kinds if kind != "edge"]) == wanted
    assert kinds.count("edge") == len(told["screws"])
