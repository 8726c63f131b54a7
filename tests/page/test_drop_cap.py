"""Drop caps: their lines, what belongs to them, and who gets one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pdfreport.content.model import Form
from pdfreport.diag import Where
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element, close
from pdfreport.page.forms.drop_cap import cap_length
from pdfreport.page.forms.formed import Set
from tests.page.formed import EM, LONG, PITCH, rows, set_in, texts, words


@pytest.mark.parametrize("height", [2, 3, 4])
def test_a_drop_cap_fills_its_lines(desk: Callable[..., Desk], height: int) -> None:
    """Its frame reaches from the top of the first Han frame to the foot of the last; lines beside it keep the grid."""
    (one,) = set_in(desk(words(LONG + LONG)), 18, drop_cap=height)
    cap, *beside = rows(one)[0]
    assert isinstance(cap, Set)
    assert cap.line.text == LONG[0]
    assert cap.style.size == (height - 1) * PITCH + EM
    assert cap.down - 0.88 * cap.style.size == pytest.approx(-0.88 * EM)  # top level with the line's own
    starts = [texts(row)[-1][1] for row in rows(one)]
    assert starts[:height] == [starts[0]] * height
    assert starts[0] == int(starts[0]) >= cap.style.size / EM
    assert set(starts[height:]) == {0.0}
    assert "".join(text for row in [beside, *rows(one)[1:]] for text, _ in texts(tuple(row))) == (LONG + LONG)[1:]
    assert one.element.together == height


def test_an_opening_quote_goes_with_the_cap(desk: Callable[..., Desk]) -> None:
    """It opens the character, not a line of its own."""
    (one,) = set_in(desk(words("“甲" + LONG * 3 + "”")), 24, drop_cap=3)
    assert texts(rows(one)[0])[0][0] == "“甲"


@pytest.mark.parametrize(
    ("text", "cap"),
    [
        ("2024年", "2024"), ("3.5%的", "3.5%"), ("¥30元", "¥30"), ("“12日", "“12"), ("１２日", "１２"),
        ("葛\U000e0100城", "葛\U000e0100"),
        ("The", "T"), ("①甲", "①"), ("——甲", ""), ("……甲", ""), ("，甲", ""), ("“", ""),
    ],
)  # fmt: skip
def test_what_a_cap_is(text: str, cap: str) -> None:
    """UB-2: a cluster or a whole number, never half a dash; a mark alone is none."""
    assert text[: cap_length(text)] == cap


def test_quotes_of_a_cap_have_partners_in_the_text(desk: Callable[..., Desk]) -> None:
    """RS-2: cap and text are judged together; a quote that the whole lacks is told once."""
    for closed, told in (("”", 0), ("", 1)):
        at = desk(replace(words("“甲" + LONG * 3 + closed), where=Where("edition.yaml", 3, 5)))
        set_in(at, 24, drop_cap=3)
        assert [one.code for one in at.set.notes] == ["text.unpaired-quote"] * told


def test_a_short_paragraph_gets_no_cap(desk: Callable[..., Desk]) -> None:
    """A cap needs two lines below it; a paragraph without them is set as any."""
    (one,) = set_in(desk(words(LONG[:20])), drop_cap=3)
    assert [len(row) for row in rows(one)] == [1, 1]


def test_only_the_first_running_paragraph_gets_the_cap(desk: Callable[..., Desk]) -> None:
    """An editor's note before it does not, nor does the paragraph after."""
    note, first, second = set_in(
        desk(words(LONG, Form("editor-note")), words(LONG + LONG), words(LONG + LONG)), drop_cap=3
    )
    assert [len(rows(one)[0]) for one in (note, first, second)] == [1, 2, 1]


def test_the_lines_of_a_cap_stay_together() -> None:
    """A paragraph with a cap of three lines is not parted after the second."""
    capped = Element((Choice(6, 0),), together=3)
    assert close([capped], [2, 4]) is None
    assert close([capped], [3, 3]) is not None
