"""Paragraphs of a kind on the page: hanging labels, caps, verse, signatures, what may be left out, pull quotes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pdfreport.content.model import Form, Quote
from pdfreport.display.items import Path as Outline
from pdfreport.display.items import Text
from pdfreport.page.desk import Desk
from pdfreport.page.fit import close, natural
from pdfreport.page.forms.formed import Set
from pdfreport.page.forms.nodes import formed_pieces
from pdfreport.page.forms.quoted import repeats
from pdfreport.page.legs import Leg
from pdfreport.page.parts import all_nodes
from pdfreport.page.thread import place
from tests.page.formed import EM, LONG, PITCH, rows, set_in, texts, words


@pytest.mark.parametrize(
    ("kind", "label", "x"),
    [
        ("item", "一、", 2), ("item", "（一）", 3), ("item", "1.", 2), ("item", "10.", 2), ("item", "①", 2),
        ("item", "•", 1),
        ("dialogue", "问", 2), ("dialogue", "记者", 4), ("dialogue", "主持人", 4), ("dialogue", "记者：", 3),
    ],
)  # fmt: skip
def test_text_hangs_beside_its_label_in_whole_ems(desk: Callable[..., Desk], kind: str, label: str, x: int) -> None:
    """PI-5: every line of an entry begins at the same whole em, the label stands at the edge of the column."""
    (one,) = set_in(desk(words(LONG, Form(kind, label))))
    found = [texts(row) for row in rows(one)]
    if label != "•":  # a bullet is drawn and says nothing
        assert found[0][0] == (label, 0.0)
    assert {row[-1][1] for row in found} == {float(x)}
    assert "".join(row[-1][0] for row in found) == LONG


def test_labels_of_one_list_take_the_width_of_the_widest(desk: Callable[..., Desk]) -> None:
    """The text of a short label stands under that of a long one."""
    stuff = set_in(desk(*(words("甲乙丙", Form("item", label)) for label in ("九、", "十一、"))))
    assert [texts(rows(one)[0])[1][1] for one in stuff] == [3.0, 3.0]


def test_labels_of_two_characters_are_spread_to_three(desk: Callable[..., Desk]) -> None:
    """PI-5: 记者 is as wide as 主持人."""
    for label in ("记者", "主持人"):
        (one,) = set_in(desk(words(LONG, Form("dialogue", label))))
        first = rows(one)[0][0]
        assert isinstance(first, Set)
        assert first.line.width * first.style.size / 1000 == pytest.approx(3 * EM, abs=0.01)


def test_inner_lists_begin_where_the_outer_text_does(desk: Callable[..., Desk]) -> None:
    """A second level hangs beside the text of the first."""
    stuff = set_in(desk(words("甲乙", Form("item", "一、")), words("丙丁", Form("item", "1.", 2))), 20)
    assert texts(rows(stuff[1])[0]) == [("1.", 2.0), ("丙丁", 4.0)]


def test_in_a_narrow_column_the_label_is_run_in(desk: Callable[..., Desk]) -> None:
    """GR-5: text beside a label is never narrower than ten ems; else only the first line gives way to the label."""
    (one,) = set_in(desk(words(LONG, Form("dialogue", "记者"))), 13)
    first, *rest = [texts(row) for row in rows(one)]
    assert first[0] == ("记者", 2.0)
    assert all(row[-1][1] == 0.0 for row in rest)
    line = rows(one)[0][-1]
    assert isinstance(line, Set)
    assert line.line.indent == 6000  # two ems, the label's three, one of white


@pytest.mark.parametrize(("ems", "left", "right", "indent"), [(14, 2, 0, 0), (24, 2, 2, 2000)])
def test_quotations_are_indented(desk: Callable[..., Desk], ems: int, left: int, right: int, indent: int) -> None:
    """PI-4: two ems from the left, in wide columns from the right as well; in the voice."""
    (one,) = set_in(desk(words(LONG, Form("quotation"))), ems)
    parts = [row[0] for row in rows(one)]
    assert all(isinstance(part, Set) and part.x == left * EM for part in parts)
    assert {part.measure for part in parts if isinstance(part, Set)} == {(ems - left - right) * EM}
    assert one.style.face == ("kai", "regular")
    assert isinstance(parts[0], Set)
    assert parts[0].line.indent == indent


def test_what_goes_on_after_a_quotation_is_not_indented(desk: Callable[..., Desk]) -> None:
    """PI-2."""
    (one,) = set_in(desk(words(LONG, Form("continued"))))
    first = rows(one)[0][0]
    assert isinstance(first, Set)
    assert first.line.indent == 0


def test_verse_is_centred_by_its_longest_line(desk: Callable[..., Desk]) -> None:
    """Lines as the poet broke them, at one whole em; stanzas are blocks with a white line between."""
    stuff = set_in(desk(words("甲乙丙丁戊，甲乙丙丁戊己。甲乙。", Form("verse", lines=(6, 13, 13)))))
    assert [[texts(row) for row in rows(one)] for one in stuff] == [
        [[("甲乙丙丁戊，", 3.0)], [("甲乙丙丁戊己。", 3.0)]], [[("甲乙。", 3.0)]],
    ]  # fmt: skip
    assert [(one.element.block, one.element.above, one.element.below) for one in stuff] == [(True, 1, 0), (True, 1, 1)]


def test_a_line_of_verse_longer_than_the_measure_is_turned_over(desk: Callable[..., Desk]) -> None:
    """The rest stands two ems in; nothing is lost."""
    (one,) = set_in(desk(words(LONG[:20], Form("verse"))))
    found = [texts(row)[0] for row in rows(one)]
    assert "".join(text for text, _ in found) == LONG[:20]
    assert [x for _, x in found] == [0.0, 2.0]


def test_a_signature_has_two_lengths(desk: Callable[..., Desk]) -> None:
    """On its own line, or a line shorter on the last line of the text; flush right both times."""
    (one,) = set_in(desk(words("甲乙丙丁戊己庚辛壬癸" * 2), words("（文舟）", Form("signature"))))
    assert {choice.kind.split()[-1] if choice.kind else "" for choice in one.element.choices} >= {"", "run-in"}
    own, joined = rows(one), rows(one, "run-in")
    assert len(own) == len(joined) + 1
    for row in (own[-1], joined[-1]):
        sign = row[-1]
        assert isinstance(sign, Set)
        assert sign.line.text == "（文舟）"
        assert sign.x + sign.line.width * sign.style.size / 1000 == pytest.approx(14 * EM, abs=0.01)


def test_a_signature_never_stands_on_the_text(desk: Callable[..., Desk]) -> None:
    """Where the last line is too long for it, only its own line is offered."""
    (one,) = set_in(desk(words("甲乙丙丁戊己庚辛壬癸"), words("（本报记者　文舟）", Form("signature"))))
    assert [choice.kind for choice in one.element.choices if "run-in" in choice.kind] == []


def test_an_optional_paragraph_may_take_no_lines(desk: Callable[..., Desk]) -> None:
    """It is the dearest of its choices, and its text and nodes are known when it is left out."""
    stuff = set_in(desk(words(LONG), words(LONG, Form(optional=True))))
    choices = stuff[1].element.choices
    assert choices[-1].lines == 0
    assert choices[-1].price > 2000
    depth = natural([stuff[0].element])
    fit = close([one.element for one in stuff], [depth])
    assert fit is not None
    assert [choice.kind for choice in fit.choices][1] == "left-out"
    assert stuff[1].formed is not None
    assert stuff[1].formed.nodes() == ("s/p/1",)


def leg(depth: int) -> Leg:
    """A leg at the origin."""
    return Leg("f", 0.0, 14 * EM, 0.88 * EM, PITCH, depth)


def test_everything_stands_on_the_grid(desk: Callable[..., Desk]) -> None:
    """GR-2, GR-3: whatever the kinds, notes too, lines of body size stand on the leg's baselines; nothing is lost."""
    at = desk(
        words(LONG, Form("editor-note")), words(LONG + LONG), words(LONG, Form("item", "一、")),
        words(LONG, Form("quotation")), words("甲乙，丙丁。", Form("verse", lines=(3,))), words(LONG, Form("note")),
        words(LONG), words("（文舟）", Form("signature")),
    )  # fmt: skip
    stuff = set_in(at, drop_cap=3)
    elements = [one.element for one in stuff]
    fit = close(elements, [natural(elements) + 5], open_price=1)
    assert fit is not None
    items, _ = place(stuff, fit, [leg(natural(elements) + 5)], at)
    found: dict[str, str] = {}
    for item in items:
        if isinstance(item, Text):
            found[item.mark.node] = found.get(item.mark.node, "") + item.run.text
            if item.run.em < 10:
                row = (item.run.y - 0.88 * EM) / PITCH
                assert row == pytest.approx(round(row), abs=1e-6)
    assert found == {node: one.text for node, one in all_nodes(at.stories[0]).items() if "/p/" in node}
    rules = [item for item in items if isinstance(item, Outline)]
    assert len(rules) == 2  # under the editor's note, which begins the leg, and over the note


def test_pieces_of_lists_and_quotations_lie_below_them() -> None:
    """Inner lists below the entry they follow, so that the tree nests them; what comes between parts a list."""
    found = formed_pieces(
        [
            words("甲"), words("乙", Form("item", "1.")), words("丙", Form("item", "•", 2)),
            words("丁", Form("item", "2.")), words("戊", Form("quotation")), words("己", Form("item", "1.")),
        ],
        "s/p",
    )  # fmt: skip
    assert [(piece.node, piece.role, [role for _, role in piece.inside]) for piece in found] == [
        ("s/p/0", "P", []), ("s/p/list-1/1", "LI", ["L"]), ("s/p/list-1/1/list-2/2", "LI", ["L", "L"]),
        ("s/p/list-1/3", "LI", ["L"]), ("s/p/quote-4/4", "P", ["BlockQuote"]), ("s/p/list-5/5", "LI", ["L"]),
    ]  # fmt: skip


def test_a_quote_that_repeats_its_story_may_go(desk: Callable[..., Desk]) -> None:
    """It is no text and may take no lines; one of other words is text and must stand."""
    again, new = Quote(words(LONG[4:14]), "甲"), Quote(words("别的话"), "")
    at = desk(words(LONG), words(LONG), words(LONG), quotes=(again, new))
    story = at.stories[0]
    assert [repeats(quote, story) for quote in story.quotes] == [True, False]
    blocks = [one for one in set_in(at, quotes=True) if one.piece.kind == "quote"]
    fewest = [min(choice.lines for choice in one.element.choices) for one in blocks]
    assert (fewest[0], fewest[1] > 0) == (0, True)
    said = [part.line for one in blocks for row in rows(one) for part in row if isinstance(part, Set)]
    assert "".join(run.text for line in said for run in line.runs) == "别的话"
    assert [node for node in all_nodes(story) if "/quote/" in node] == ["s/quote/1"]


def test_an_offered_quote_stands_only_where_it_fills_the_page(desk: Callable[..., Desk]) -> None:
    """It costs something to use and nothing to leave out; one with words of its own stands in any case."""
    again, new = Quote(words(LONG[4:14]), "甲"), Quote(words("别的话"), "")
    at = desk(words(LONG), words(LONG), words(LONG), quotes=(again, new))
    made = set_in(at, quotes=True, offered=True)
    first, second = [one for one in made if one.piece.kind == "quote"]
    price = at.design.remedies.quote_used
    assert [(choice.lines > 0, choice.price) for choice in first.element.choices] == [(False, 0), (True, price)]
    assert all(choice.lines for choice in second.element.choices)
    elements = [one.element for one in made]
    lines = first.element.choices[1].lines + first.element.above + first.element.below
    bare = natural(elements)
    for depth, used in ((bare, False), (bare + lines, True)):
        found = close(elements, [depth])
        assert found is not None
        assert (found.choices[elements.index(first.element)].lines > 0) is used


def test_set_changes_one_paragraph(desk: Callable[..., Desk]) -> None:
    """Options of a paragraph are laid over those of its style."""
    first, second = set_in(desk(words(LONG), words(LONG, Form(type=(("style", "kaiming"),)))))
    assert (first.style.type.style, second.style.type.style) == ("gb", "kaiming")
    (one,) = set_in(desk(words(LONG, Form(type=(("autospace", 0),)))))
    assert (one.style.type.autospace, one.style.type.autospace_min) == (0, 0)
