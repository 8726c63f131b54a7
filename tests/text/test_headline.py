"""Breaks of headings (typography.md 14.1, 14.2), in the square font."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdfreport.text import headline
from pdfreport.text.columns import Prepared
from pdfreport.text.headline import break_headline

Prepare = Callable[..., Prepared]


def broken(p: Prepared, measure: int, **wish: object) -> list[str]:
    """The lines of a heading."""
    breaks = break_headline(p, measure, **wish)  # type: ignore[arg-type]
    assert breaks is not None
    starts = (0, *breaks.ends)
    return [p.text[p.positions[a] : p.positions[b]] for a, b in zip(starts, breaks.ends, strict=False)]


def head(prepared: Prepare, text: str) -> Prepared:
    """A heading as layouts set it."""
    return prepared(text, align="center", style="half", adjacent="tight", autospace=125)


def test_one_line_if_it_fits(prepared: Prepare) -> None:
    """HD-2: as few lines as fit."""
    assert broken(head(prepared, "写好“绿色文章”绘就“生态画卷”"), 20000) == ["写好“绿色文章”绘就“生态画卷”"]


def test_lines_part_where_the_meaning_pauses(prepared: Prepare) -> None:
    """14.2: after a closing quote or before an opening one rather than inside a phrase."""
    assert broken(head(prepared, "写好“绿色文章”绘就“生态画卷”"), 9000) == ["写好“绿色文章”", "绘就“生态画卷”"]
    assert broken(head(prepared, "坚持经济和环保“两手抓”有序推动绿色低碳发展"), 12000) == [
        "坚持经济和环保“两手抓”",
        "有序推动绿色低碳发展",
    ]


def test_a_pause_parts_lines_of_unlike_length(prepared: Prepare) -> None:
    """14.2, HD-3: a comma is the preferred place, though the lines come out long and short."""
    lines = broken(head(prepared, "一丁七万丈三，上下不与"), 8000, lines=2, seams=lambda _: {5: 5.0})
    assert lines == ["一丁七万丈三，", "上下不与"]


@pytest.mark.parametrize("char", sorted(headline.NO_START))
def test_no_line_begins_with_a_particle(prepared: Prepare, char: str) -> None:
    """14.2: the list of forbidden line starts."""
    lines = broken(head(prepared, f"一一一一一{char}一一一一一"), 7000)
    assert not lines[1].startswith(char)


def test_what_follows_a_pause_is_no_particle(prepared: Prepare) -> None:
    """地 begins a line behind a comma, and none behind a closing quote."""
    assert broken(head(prepared, "早市收摊以后，地归孩子"), 8000) == ["早市收摊以后，", "地归孩子"]
    assert not any(line.startswith("的") for line in broken(head(prepared, "擦亮“生态名片”的一年"), 6000))


@pytest.mark.parametrize("char", sorted(headline.NO_END))
def test_no_line_ends_with_a_conjunction(prepared: Prepare, char: str) -> None:
    """14.2: the list of forbidden line ends."""
    lines = broken(head(prepared, f"一一一一一{char}一一一一一"), 7000)
    assert not lines[0].endswith(char)


def test_titles_and_terms_stay_whole(prepared: Prepare) -> None:
    """14.2: 《》 of up to 8 characters, “” of up to 6, if the line can hold them."""
    assert "《一丁七万丈三》" in "|".join(broken(head(prepared, "上下不与《一丁七万丈三》上下"), 9000))
    assert "“一丁七万”" in "|".join(broken(head(prepared, "上下不与上“一丁七万”上下不与"), 8000))


def test_words_of_a_segmenter_stay_whole(prepared: Prepare) -> None:
    """14.2: breaks inside words are forbidden when the caller knows the words."""
    text = "开展突发环境事件综合应急演练"
    lines = broken(head(prepared, text), 9000, seams=lambda _: dict.fromkeys([2, 4, 6, 8, 10, 12], 20.0))
    assert all(len(line) % 2 == 0 for line in lines)


def test_a_wanted_number_of_lines(prepared: Prepare) -> None:
    """Layouts may ask for two lines where one would do; None if they cannot hold it."""
    p = head(prepared, "一丁七万丈三上下")
    assert broken(p, 20000, lines=2) == ["一丁七万", "丈三上下"]
    assert break_headline(p, 3000, lines=2) is None


text = st.text(alphabet="一丁七万丈三上下不与的和在《》“”，：12", min_size=1, max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(text=text, measure=st.integers(min_value=6000, max_value=12000))
def test_no_stump_and_no_overflow(prepared: Prepare, text: str, measure: int) -> None:
    """HD-3, OC-2: every line fits, no last line of one character or under a third of the first."""
    p = head(prepared, text)
    breaks = break_headline(p, measure)
    if breaks is None:
        return
    starts = (0, *breaks.ends)
    widths = [p.ends[b] - p.starts[a] for a, b in zip(starts, breaks.ends, strict=False)]
    assert max(widths) <= measure
    if len(widths) > 1:
        assert widths[-1] * 3 >= widths[0]
        assert breaks.ends[-2] <= p.two_from
