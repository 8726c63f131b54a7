"""Lines of the common kinds are priced in a loop of their own: it must say what the rules in `chains` say."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdfreport.design.styles import TypeOptions
from pdfreport.text.chains import by_position
from pdfreport.text.columns import Prepared
from pdfreport.text.even import even_chain, even_web, is_even
from pdfreport.text.linecost import Costs

Prepare = Callable[..., Prepared]

CHARACTERS = "一丁七万丈三上下不与的年了一丁七万丈三上下不与，。、；：！？“”《》（）—…·～/ab1 20%"
texts = st.text(alphabet=CHARACTERS, max_size=160)
many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def styles(draw: st.DrawFn) -> dict[str, object]:
    """Options that keep the lines of the common kinds."""
    return {
        "style": draw(st.sampled_from(("gb", "kaiming", "full"))),
        "line_break": draw(st.sampled_from(("gb", "loose", "strict"))),
        "autospace": draw(st.sampled_from((250, 0))),
        "min_last_line": draw(st.integers(1, 3)),
        "indent": draw(st.sampled_from((0, 2000))),
    }


@many
@given(text=texts, measure=st.integers(1500, 24_000), limit=st.sampled_from((30, 100, 250)), style=styles())
def test_the_same_chain_and_the_same_lines(
    prepared: Prepare, text: str, measure: int, limit: int, style: dict[str, object]
) -> None:
    """Cost, ends and every line with its badness agree to the last bit, ties included (BR-5)."""
    costs = Costs(prepared(text, **style), limit, prepared(text, **style).prices)
    first = measure - costs.p.style.indent
    state, web = by_position(costs, first, measure)
    assert even_web(costs, first, measure) == (state, web)
    assert even_chain(costs, first, measure) == state


def test_what_is_not_common_is_left_to_the_rules(prepared: Prepare) -> None:
    """Ragged lines, hyphens, hanging and giving marks and lines without a limit have a path of their own."""
    usual = prepared("一丁七万，丈三上下。")
    assert is_even(Costs(usual, 100, usual.prices))
    assert not is_even(Costs(usual, 0, usual.prices))
    for options in ({"align": "left"}, {"hang": "end"}, {"line_end": "fit"}):
        p = prepared("一丁七万，丈三上下。", **options)
        assert not is_even(Costs(p, TypeOptions().stretch_limit, p.prices))
    hyphened = prepared("一丁ab\u00adcd七万")
    assert not is_even(Costs(hyphened, 100, hyphened.prices))
