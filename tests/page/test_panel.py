"""The panel of 数读 in one column: its words stay on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pdfreport
from pdfreport.display.dump import walk
from pdfreport.display.extent import frame
from pdfreport.display.items import Text
from tests.shipped import edition

DESIGN = """
name: panel
title: a panel beside the text
grid: sikai-feature
palette: ecology-green
type: feature
threads: {body: {parts: [lead, sections], heads: subhead, closing: subhead}}
frames:
  - {id: text, kind: text, columns: 1-3, lines: 0-79, split: 3}
  - {id: head, kind: head, columns: 4-5, lines: 0-9, part: headline, size: 20pt}
  - {id: deck, kind: head, columns: 4-5, lines: 10-14, part: deck}
  - {id: facts, kind: sidebar, columns: "5", lines: 15-70, form: column, size: 34pt}
"""


def test_a_long_title_is_set_smaller(tmp_path: Path) -> None:
    """A title wider than the panel's measure is set as large as the measure lets it; a short one keeps its size."""
    design = tmp_path / "panel.yaml"
    design.write_text(DESIGN, encoding="utf-8")
    sizes = []
    for title in ("数读", "数读全年成绩单"):
        whole = edition("jiangjin-2022")
        story = whole.stories[0]
        assert story.sidebar is not None
        words = story.sidebar.title[0]
        titled = replace(words, spans=(replace(words.spans[0], text=title),))
        told = replace(story, sidebar=replace(story.sidebar, title=(titled,)))
        document = pdfreport.compose(replace(whole, stories=(told,)), str(design), draft=True)
        panel = next(one.rect for one in document.pages[0].frames if one.id == "facts")
        runs = [
            item.run
            for item in walk(document.pages[0].items)
            if isinstance(item, Text) and item.mark.node.endswith("sidebar/title")
        ]
        assert runs
        assert all(panel.x < frame(run).x and frame(run).right < panel.right for run in runs)
        sizes.append(runs[0].size)
    assert sizes[1] < sizes[0]
