"""Raw UAX #14 (level "uax14"): the conformance file of Unicode, and what the file does not show."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.text import break_opportunities, uax14

CASES = Path(__file__).parent / "data" / f"LineBreakTest-{uax14.VERSION}.txt.xz"


def cases() -> list[tuple[str, list[int]]]:
    """Every case of the file: a text, and where inside it a line may end."""
    found = []
    for line in lzma.decompress(CASES.read_bytes()).decode("utf8").splitlines():
        if not line.startswith("#"):
            signs = line.split()
            text = "".join(chr(int(point, 16)) for point in signs[1::2])
            found.append((text, [at for at, sign in enumerate(signs[2:-1:2], start=1) if sign == "÷"]))
    return found


def test_the_conformance_file_of_unicode() -> None:
    """7.3: all cases of LineBreakTest.txt, of the version that the module claims."""
    every = cases()
    assert len(every) == 16672
    wrong = [(text, wanted) for text, wanted in every if break_opportunities(text, level="uax14") != wanted]
    assert wrong == []


PLAIN = [
    ("Han", "甲乙", [1]),
    ("no tailoring of quotes", "叫“甲”的", [1, 4]),
    ("no squeezed spaces", "甲 乙", [2]),
    ("line end", "甲\n乙", [2]),
    ("ellipsis", "甲……乙", [3]),
    ("dash", "甲——乙", [1, 3]),
    ("URL", "http://a.b/c", [7, 11]),
    ("empty", "", []),
    ("surrogate", "甲\ud800乙", [1, 2]),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in PLAIN], ids=[case[0] for case in PLAIN])
def test_positions_are_those_of_the_text_as_given(text: str, found: list[int]) -> None:
    """Nothing is normalised before; the text's own ends are not told."""
    assert break_opportunities(text, level="uax14") == found


@pytest.mark.parametrize("middle", [" ", "\u0301", "\u200d", "1", ",", "”", "🇨", "ꦀ"])
def test_long_runs_take_no_longer_a_character(middle: str) -> None:
    """Spaces, marks, numbers and flags in thousands: every base is looked at once, however far a rule reaches."""
    looked = 0

    class Counting(uax14._Context):
        def letter(self, n: int) -> str:
            nonlocal looked
            looked += 1
            return super().letter(n)

    text = "a" + middle * 3000 + "b"
    context = Counting(text, uax14._bases(text))
    context.pass_by(0)
    for n in range(1, len(context.bases)):
        context.may_break(n)
        context.pass_by(n)
    assert looked < 20 * len(text)


@given(st.text())
def test_every_text_has_an_answer(text: str) -> None:
    """LB2, LB3, LB7: positions rise, lie inside the text, and no line begins with a space."""
    found = break_opportunities(text, level="uax14")
    assert found == sorted(set(found))
    assert all(0 < at < len(text) and text[at] != " " for at in found)


@given(st.text(alphabet="甲a1 ,“”（）-\u0301\u200d\n。…—🇨🇳", max_size=20))
def test_line_ends_part_texts(text: str) -> None:
    """LB4: what stands after a line end is broken as if it stood alone."""
    alone = [0, *break_opportunities(text, level="uax14")] if text and not text.startswith("\n") else []
    found = break_opportunities(f"x\n{text}", level="uax14")
    if alone:
        assert [at - 2 for at in found if at >= 2] == alone
