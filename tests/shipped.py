"""The shipped editions, read, composed and written once for all tests: nothing of them changes once made.

In: names of editions and layouts. Out: frozen values. Does not know what is asked of them.
"""

from __future__ import annotations

from functools import cache

import pdfreport
from pdfreport.content.model import Edition
from pdfreport.display.document import Document
from tests.house.tree import ROOT

DATA = ROOT / "data"
FEATURES = (  # designs made for the feature of jiangjin-2022
    "feature-sikai",
    "sikai-scroll",
    "sikai-numbers",
    "feature-duikai",
    "report-a3",
    "spread-sikai",
    "feature-bands",
)


@cache
def edition(name: str) -> Edition:
    """A shipped edition."""
    return pdfreport.load(DATA / name)


@cache
def composed(name: str, layout: str = "") -> Document:
    """Its pages, in its own layout or another."""
    return pdfreport.compose(edition(name), layout or None)


@cache
def built(name: str, purpose: str, layout: str = "", standard: str = "") -> bytes:
    """Its file for a purpose, to a standard of it."""
    return pdfreport.write_pdf(composed(name, layout), purpose, standard)
