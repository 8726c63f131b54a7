"""Words of headings and what a break before each of them costs (typography.md 14.2)."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.text.headline import STUCK
from pdfreport.text.words import AFTER_DE, PHRASE, TORN, seams, segmented


def at(parted: str) -> tuple[str, int]:
    """A text and the place of the stroke in it."""
    return parted.replace("|", ""), parted.index("|")


INSIDE = ["江津环境质|量持续改善", "长江禁|渔三年", "嘉陵|江口水质", "港珠澳大桥日|均客流", "由60个工作|日"]
AS_ONE = [
    "审批时限由60|个工作日", "轨道交通六|号线", "江豚重现三|年", "审批时限压缩|到20个", "房子|里过冬",
    "换热站|里守冬的人", "山区孩子有|了球场", "报销比例再|提高", "早市收摊|以后，地归孩子", "雨季|之前清完",
]  # fmt: skip


@pytest.mark.parametrize("parted", INSIDE)
def test_no_break_inside_a_word(parted: str) -> None:
    """A word is never parted."""
    text, place = at(parted)
    assert place not in seams(text)


@pytest.mark.parametrize("parted", AS_ONE)
def test_words_that_are_said_as_one(parted: str) -> None:
    """14.2: number and measure, verb and complement, noun and side, adverb and verb stay together."""
    text, place = at(parted)
    assert seams(text).get(place, STUCK) == STUCK


def test_prices_follow_the_sense() -> None:
    """14.2: a subject and its predicate part before the words of one phrase, those before a modifier and its noun."""
    prices = seams("江津环境质量持续改善")
    assert prices[6] == PHRASE < prices[2]
    assert seams("绿色发展的重庆样本")[5] == AFTER_DE
    assert seams("学生走进课堂")[4] == TORN
    assert seams("幼儿园门口多了一排长椅")[5] == PHRASE  # what came about, though the segmenter takes it for a number
    assert seams("雨季之前清完雨水口")[4] == PHRASE
    assert seams("冷空气明天到，最低五度")[5] == TORN  # one character before a pause
    assert seams("换热站里守冬的人")[4] == PHRASE
    assert seams("发展里程碑")[2] < STUCK


def test_terms_of_the_edition_stay_whole() -> None:
    """14.2: a user dictionary, for names and terms that no dictionary has."""
    text = "老兵王德福的三枚军功章"
    assert not {3, 4} & seams(text, ("王德福",)).keys()
    assert [word for word, _ in segmented(text, ("王德福",))][1] == "王德福"
    assert not {1, 2, 4, 5} & seams("甲乙丙甲乙丙", ("甲乙丙",)).keys()


def test_the_dictionary_is_asked_once() -> None:
    """What the segmenter said is kept between runs, and the second run does not load it."""
    code = (
        "import sys; from pdfreport.text.words import seams; print(seams('天更蓝水更清地更绿人更和'));"
        "print('rjieba' in sys.modules)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(2)]
    first, second = (run.stdout.splitlines() for run in runs)
    assert first[0] == second[0]
    assert second[1] == "False"


@given(st.text(max_size=30))
def test_the_words_are_the_text(text: str) -> None:
    """Whatever comes in, its words joined are the text, and no price stands at an end."""
    assert "".join(word for word, _ in segmented(text)) == text
    assert not {0, len(text)} & seams(text).keys()
