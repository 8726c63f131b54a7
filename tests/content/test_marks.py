"""Inline marks: what is one, and above all what is not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pdfreport.content.marks import parse
from pdfreport.content.model import Span
from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.inline import KINDS, NOTE, RUBY, Inline


def spans(text: str) -> tuple[Span, ...]:
    """The spans of a text that has nothing wrong with it."""
    notes = Notes()
    found = parse(text, lambda _: NOWHERE, notes)
    assert not notes.found
    return found


def told(text: str) -> list[tuple[str, int]]:
    """Codes and offsets of the findings."""
    notes = Notes()
    parse(text, lambda offset: Where("f", 1, offset), notes)
    return [(d.code, d.where.column) for d in notes]


def test_every_mark() -> None:
    """Each mark gives its own look and nothing of it is printed."""
    assert spans("甲**乙**丙") == (Span("甲"), Span("乙", strong=True), Span("丙"))
    assert spans("甲*乙*丙") == (Span("甲"), Span("乙", dots=True), Span("丙"))
    assert spans("***乙***") == (Span("乙", strong=True, dots=True),)
    assert spans("{kai:乙}") == (Span("乙", voice=True),)
    assert spans("{nobr:9.23}") == (Span("9.23", nobreak=True),)
    assert spans("甲{en:Air Index}乙") == (Span("甲"), Span("Air Index", lang="en"), Span("乙"))
    assert spans("{lang:zh-Hant:臺}{lang:ja:みどり}") == (Span("臺", lang="zh-Hant"), Span("みどり", lang="ja"))
    assert spans("见[网站](https://example.org/a)") == (Span("见"), Span("网站", link="https://example.org/a"))


def test_run_in_head_before_han() -> None:
    """A closing mark may stand between a full stop and a Han letter, which CommonMark does not allow."""
    assert spans("**让蓝天绘就美丽底色。**指导37家") == (Span("让蓝天绘就美丽底色。", strong=True), Span("指导37家"))


def test_marks_nest() -> None:
    """A mark inside another keeps both looks."""
    assert spans("{kai:甲**乙**}丙") == (Span("甲", voice=True), Span("乙", strong=True, voice=True), Span("丙"))
    assert spans("**甲*乙*丙**") == (
        Span("甲", strong=True), Span("乙", strong=True, dots=True), Span("丙", strong=True),
    )  # fmt: skip
    assert spans("[**网**站](https://a.cn)") == (
        Span("网", strong=True, link="https://a.cn"),
        Span("站", link="https://a.cn"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "碳达峰“1+2+6+N”方案", "〔2022〕1号", "[2022](1)号", "3*4*5等于60", "电话138****1234",
        "身份证500***********1234", "*注",
        "甲 * 乙 * 丙", "C:\\目录\\文件", "{a: 1}", "{lang}", "{en}", "{English: a}",
        "《甲》（乙）【丙】", "5<6且7>6", "a_b_c", "~~甲~~", "# 甲",
        "甲[1]乙", "2**10", "——他说", "‘甲’“乙”", "１＊２", "a*b", "`甲`",
    ],
)  # fmt: skip
def test_plain_copy_is_not_misread(text: str) -> None:
    """Stars, brackets and signs of ordinary copy are printed as they stand."""
    assert spans(text) == (Span(text),)


def test_backslash_makes_plain() -> None:
    """A backslash before a mark's first character prints it."""
    assert spans(r"\**甲\** \[乙](https://a.cn) \{kai:丙}") == (Span("**甲** [乙](https://a.cn) {kai:丙}"),)


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("甲**乙", "content.mark-open", 1),
        ("甲{kai:乙", "content.mark-open", 1),
        ("甲{en:乙", "content.mark-open", 1),
        ("甲{lang:日文:乙}", "content.language", 1),
        ("甲{lang::乙}", "content.language", 1),
        ("见[乙](javascript:alert(1))", "content.link-not-web", 1),
        ("见[乙](file:///etc/passwd)", "content.link-not-web", 1),
        ("甲<br>乙", "content.html", 1),
        ("甲![乙](a.jpg)", "content.image-in-text", 1),
    ],
)
def test_doubtful_marks_are_told(text: str, code: str, at: int) -> None:
    """What looks like a mark but is none is printed, and the editor is told where."""
    assert told(text) == [(code, at)]


def test_deep_nests_and_long_reaches_end() -> None:
    """Marks nest four deep and close within 2,000 characters; beyond that they are text, in linear time."""
    deep = "{kai:" * 3000 + "甲" + "}" * 3000
    far = "**" + "甲" * 3000 + "**"
    for text in (deep, far, "*" * 5000, "[" * 5000, "{kai:" * 5000):
        found = parse(text, lambda _: NOWHERE, Notes())
        assert "".join(span.text for span in found).count("甲") == text.count("甲")


def test_open_marks_are_told_once() -> None:
    """A text full of open marks gives one warning, not thousands."""
    assert told("{kai:甲" * 100 + "**乙") == [("content.mark-open", 0)]


@given(st.text(alphabet="甲乙 a1*[](){}\\:kainobrelg！。", max_size=60))
@example("**甲*乙**丙*")
@example("{kai:{kai:}}")
def test_letters_survive(text: str) -> None:
    """Whatever the marks, every Han letter comes out once, in order."""
    found = parse(text, lambda _: NOWHERE, Notes())
    han = [c for c in text if c in "甲乙"]
    assert [c for span in found for c in span.text if c in "甲乙"] == han
    assert all(span.text for span in found)


@given(st.text(alphabet="甲乙丙，。！“”（）《》12+-=%#@&/~_", max_size=60))
def test_text_without_marks_is_one_span(text: str) -> None:
    """Text without a mark's first character is never touched."""
    assert spans(text) == ((Span(text),) if text else ())


def inline(*marks: tuple[str, int, str]) -> tuple[Inline, ...]:
    """Inline marks by kind, number and what they say."""
    return tuple(Inline(*mark) for mark in marks)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != RUBY])
def test_marks_beyond_a_face(kind: str) -> None:
    """Names, titles, the dead, raised figures and notes keep the kind of their mark and a number of their own."""
    assert spans(f"甲{{{kind}:乙}}{{{kind}:丙}}") == (
        Span("甲"), Span("乙", inline=inline((kind, 1, ""))), Span("丙", inline=inline((kind, 2, ""))),
    )  # fmt: skip


def test_ruby_by_character() -> None:
    """RB-2: as many syllables as Han characters annotate one each; marks between them have none."""
    assert spans("{ruby:汉，字|hàn zì}") == (
        Span("汉", inline=inline((RUBY, 1, "hàn"))), Span("，"), Span("字", inline=inline((RUBY, 2, "zì"))),
    )  # fmt: skip
    assert spans("{ruby:〇𠀀|líng a}")[1] == Span("𠀀", inline=inline((RUBY, 2, "a")))


def test_ruby_by_word_and_gloss() -> None:
    """RB-3, RB-7: any other number of syllables, or a gloss, stands over the whole base, whatever looks it has."""
    assert spans("{ruby:北京|Běijīng}") == (Span("北京", inline=inline((RUBY, 1, "Běijīng"))),)
    assert spans("{gloss:重庆|Chongqing  City}") == (Span("重庆", inline=inline((RUBY, 1, "Chongqing City"))),)
    assert spans("{ruby:**北**京|Běijīng}") == (
        Span("北", strong=True, inline=inline((RUBY, 1, "Běijīng"))), Span("京", inline=inline((RUBY, 1, "Běijīng"))),
    )  # fmt: skip


def test_ruby_inside_a_name() -> None:
    """Marks of different kinds nest, the outermost first; a second ruby or a second raising inside is open text."""
    assert spans("{name:张{ruby:三|sān}}") == (
        Span("张", inline=inline(("name", 1, ""))), Span("三", inline=inline(("name", 1, ""), (RUBY, 2, "sān"))),
    )  # fmt: skip
    assert told("{ruby:{ruby:三|sān}|sān}") == [("content.mark-open", 6)]
    assert told("x{sup:2{sub:1}}") == [("content.mark-open", 7)]


def test_signs_of_ruby_can_be_written() -> None:
    """The last bar parts base and annotation; a backslash makes a brace part of the annotation."""
    assert spans(r"{gloss:甲|乙|a\}b}") == (Span("甲|乙", inline=inline((RUBY, 1, "a}b"))),)


@pytest.mark.parametrize("text", ["{ruby:汉字}", "{ruby:|hàn}", "{ruby:汉字| }", "{gloss:汉字}", "{ruby: |a}"])
def test_half_a_ruby_is_a_mistake(text: str) -> None:
    """A base without an annotation, or the other way round, is told and how to write it."""
    assert told(f"甲{text}") == [("content.ruby-form", 1)]


@pytest.mark.parametrize("sign", ["1", "12", "①", "*", "†"])
def test_note_references(sign: str) -> None:
    """UB-5: `[^1]` is the mark of a note as `{note:1}` is."""
    assert spans(f"甲[^{sign}]") == (Span("甲"), Span(sign, inline=inline((NOTE, 1, ""))))


@pytest.mark.parametrize("text", ["[^a-z]", "[^甲]", "[^1 ]", "[^]", "{名:甲}", "{title}", "{ruby|a}", "a^2", "x_{2}"])
def test_what_only_looks_like_a_mark_beyond_a_face(text: str) -> None:
    """Patterns, braces and bars of ordinary copy are printed as they stand."""
    assert spans(f"甲{text}乙") == (Span(f"甲{text}乙"),)


@given(st.text(alphabet="甲乙 a1|{}[]^\\:ruby*name", max_size=50))
@example("{ruby:{name:甲|a}|b}")
def test_annotated_letters_survive(text: str) -> None:
    """Whatever the marks, every Han letter outside an annotation comes out once, in order, or the text is refused."""
    notes = Notes()
    found = parse(text, lambda _: NOWHERE, notes)
    if not notes.errors:
        printed = "".join(span.text + "".join(mark.said for mark in span.inline) for span in found)
        assert sorted(c for c in printed if c in "甲乙") >= sorted(c for c in text if c in "甲乙")
        assert all(span.text for span in found)
