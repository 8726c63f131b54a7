"""A layout that names a story by an id that the page does not have, as a frozen page does after a story was renamed."""

from __future__ import annotations

from pathlib import Path

import pytest

import pdfreport
from pdfreport.diag import OversetError
from tests.shipped import edition

DESIGN = """
name: strange
title: a frame for a story of another name
grid: sikai-feature
palette: ecology-green
type: feature
threads: {body: {parts: [lead, sections], heads: subhead, closing: subhead}}
frames:
  - {id: text, kind: text, columns: 1-5, lines: 0-59, split: 5}
  - {id: head, kind: head, columns: 1-5, lines: 60-70, part: headline, size: 20pt, story: STORY}
"""


@pytest.mark.parametrize(("story", "told"), [("other", {"wanted": "other", "known": "feature"}), ("feature", None)])
def test_both_names_are_told(tmp_path: Path, story: str, told: dict[str, str] | None) -> None:
    """Beside the part without a place stand the id that the layout asks for and those that the page has."""
    design = tmp_path / "strange.yaml"
    design.write_text(DESIGN.replace("STORY", story), encoding="utf-8")
    with pytest.raises(OversetError) as refused:
        pdfreport.compose(edition("jiangjin-2022"), str(design))
    found = {one.code: dict(one.facts) for one in refused.value.diagnostics}
    assert "page.part-without-frame" in found
    strange = found.get("frames.no-such-story")
    assert (strange and {name: strange[name] for name in ("wanted", "known")}) == told
