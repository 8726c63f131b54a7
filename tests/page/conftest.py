"""A desk for a story of given paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from pdfreport.content.model import Quote, Story, Words
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.page.desk import Desk
from pdfreport.page.typeset import Memory, Typesetter
from tests.page.formed import edition


@cache
def fonts() -> Catalog:
    """The shipped fonts."""
    return Catalog.open([default_folder()])


@pytest.fixture
def desk() -> Callable[..., Desk]:
    """Makes a desk whose one story has these paragraphs and quotes."""
    from pdfreport.build import _designs

    design = _designs(edition(), "sikai-interview", Notes())[0]

    def make(*paragraphs: Words, quotes: tuple[Quote, ...] = ()) -> Desk:
        story: Story = replace(
            edition().stories[0], id="s", paragraphs=paragraphs, quotes=quotes, figures=(), lead=(), sections=()
        )
        setter = Typesetter(fonts(), Notes(), Memory())
        return Desk(design, edition(), edition().pages[0], (story,), setter, Notes(), {}, [])

    return make
