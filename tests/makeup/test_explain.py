"""What make-up says of a page in words."""

from __future__ import annotations

from pdfreport.makeup.explain import TOLD
from pdfreport.page.told import TEXT

# heads of modules span no legs, quotes of made-up pages are told for the page, modules end in no tailpiece
OF_FRAMES = {"short-leg", "quote-used", "tailpiece"}


def test_every_remedy_of_text_is_told() -> None:
    """What may be done to the text of fixed frames and of modules alike is told of both."""
    assert set(TOLD) == set(TEXT) - OF_FRAMES
