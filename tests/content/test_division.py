"""Stories cut in two: nothing lost, nothing twice, page numbers as papers write them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.content.division import ONWARD, RETURN, Turn, divided, places, spoken
from pdfreport.content.model import Form, Section, Span, Story, Wishes, Words
from pdfreport.page.parts import all_nodes

NONE = Words(())


def words(text: str, kind: str = "") -> Words:
    """A paragraph, of a kind if one is named."""
    return Words((Span(text),), form=Form(kind) if kind else None)


def story(lead: int, paragraphs: int, sections: tuple[int, ...]) -> Story:
    """A story with so many paragraphs in its parts, each a text of its own."""
    made = [Section(f"part-{n}", (words(f"题{n}"),), tuple(words(f"节{n}段{i}") for i in range(count)))
            for n, count in enumerate(sections)]  # fmt: skip
    return Story(
        "s", words("引"), (words("主题甲"), words("主题乙")), NONE, "", words("署名"),
        tuple(words(f"导{i}") for i in range(lead)), tuple(words(f"段{i}") for i in range(paragraphs)), tuple(made),
        (), None, 0,
    )  # fmt: skip


STORIES = st.builds(
    story, st.integers(0, 2), st.integers(0, 4), st.lists(st.integers(1, 3), max_size=3).map(tuple)
).filter(lambda made: len(places(made)) > 0)


@given(STORIES, st.data())
def test_parts_make_the_whole(whole: Story, data: st.DataObject) -> None:
    """Wherever it is cut: every node of the story is in exactly one part, with its words and its name."""
    after = data.draw(st.sampled_from(places(whole)))
    first, rest = divided(whole, Turn(after, 1, 3))
    before, behind = all_nodes(first), all_nodes(rest)
    assert not before.keys() & behind.keys()
    assert before | behind == all_nodes(whole)


@given(STORIES, st.data())
def test_each_part_has_its_turn_line(whole: Story, data: st.DataObject) -> None:
    """The first part ends with 下转 and the other page, the rest begins with 上接 and the first."""
    after = data.draw(st.sampled_from(places(whole)))
    first, rest = divided(whole, Turn(after, 1, 3))
    text = [one.text for one in (*first.paragraphs, *(p for part in first.sections for p in part.paragraphs))]
    assert text[-1] == "（下转第三版）"
    kinds = [one.form.kind for one in rest.paragraphs if one.form is not None]
    assert kinds == [RETURN]
    assert next(one.text for one in rest.paragraphs if one) == "（上接第一版）"


def test_the_rest_has_a_short_head() -> None:
    """By default the first line of the headline, else what its editor wrote; it is furniture."""
    whole = story(0, 4, ())
    assert [row.text for row in divided(whole, Turn(2, 1, 2))[1].headline] == ["主题甲"]
    named = replace(whole, wishes=Wishes(jump=True, jump_head=(words("短题"),)))
    rest = divided(named, Turn(2, 1, 2))[1]
    assert [row.text for row in rest.headline] == ["短题"]
    assert rest.headline[0].form is not None


def test_what_belongs_to_a_paragraph_stays_with_it() -> None:
    """No cut before a signature, a note, or inside a list."""
    whole = replace(story(0, 2, ()), paragraphs=(words("甲"), words("乙", "item"), words("丙", "item"), words("丁"),
                                                 words("（记者）", "signature")))  # fmt: skip
    assert places(whole) == (3,)
    assert ONWARD != RETURN


@pytest.mark.parametrize(
    ("number", "said"), [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (31, "三十一"), (105, "一〇五")]
)
def test_numbers_are_written_as_on_a_page(number: int, said: str) -> None:
    """Turn lines name pages in Han numbers."""
    assert spoken(number) == said
