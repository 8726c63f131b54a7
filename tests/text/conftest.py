"""Paragraphs in the square font, in which Han and marks are one em and ASCII is half an em."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.text.columns import Prepared
from pdfreport.text.model import plain
from pdfreport.text.prepare import prepare

FACE = ("song", "regular")
Prepare = Callable[..., Prepared]


@pytest.fixture(scope="session")
def square() -> Catalog:
    """The square font as 宋体."""
    return Catalog.open([Path(__file__).parent.parent / "fonts"])


@pytest.fixture(scope="session")
def prepared(square: Catalog) -> Prepare:
    """Prepare one paragraph: ``prepared(text, align=..., indent=..., and any type option)``."""

    def make(text: str, align: str = "justify", indent: int = 0, **options: object) -> Prepared:
        style = ParagraphStyle("body", FACE, 9, 13.5, align=align, indent=indent)
        style = replace(style, type=replace(TypeOptions(), **options))
        return prepare([(plain(text, FACE), style)], square, Notes())[0]

    return make
