"""Every broken file shows its fault and no other; good files show none; no rule is without a broken file."""

from __future__ import annotations

from typing import Any

import pytest

from pdfreport.diag import Severity
from pdfreport.preflight.rules import RULES
from pdfreport.preflight.run import check
from tests.preflight import columns, tagged
from tests.preflight.corpus import FAULTS
from tests.preflight.surgery import Fault
from tests.shipped import built

SHIPPED = (
    ("air-digest", ""),
    ("archive-notes", ""),
    ("jiangjin-2022", ""),
    ("jiangjin-2022", "sikai-scroll"),
    ("mountain-post", "vertical-sikai"),
    ("jiangjin-2022", "sikai-numbers"),
    ("jiangjin-2022", "feature-duikai"),
    ("shili-news", ""),
)
KINDS = (("press", "x4"), ("press", "x1a"), ("archive", "a3u"), ("archive", "a2u"), ("office", ""), ("screen", ""))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_the_fault_is_found_and_nothing_else(fault: Fault) -> None:
    """One fault, one rule."""
    checked = check(fault.data(), fault.name, (fault.purpose,))
    assert {one.rule for one in checked.findings} == {f"preflight.{fault.rule}"}


def good_files() -> list[Any]:
    """Every edition for every purpose; one edition for each and the press files of all are looked at in every run."""
    files = [(*page, *kind) for page in SHIPPED for kind in KINDS]
    often = [file for file in files if file[2:] == KINDS[0] or file[0] == "archive-notes"]
    return [pytest.param(*file, marks=() if file in often else pytest.mark.slow) for file in files]


@pytest.mark.parametrize(("edition", "layout", "purpose", "standard"), good_files())
def test_good_files_are_clean(edition: str, layout: str, purpose: str, standard: str) -> None:
    """What the program ships passes everything that it claims; a sidebar may know what no story tells."""
    found = check(built(edition, purpose, layout, standard), edition).findings
    assert [one for one in found if one.severity is not Severity.NOTE] == []
    assert {one.rule for one in found} <= {"preflight.number-untold"}


def test_the_tagged_sample_is_clean() -> None:
    """The small tagged page, from which the faults of tags are made, has none itself."""
    assert check(tagged.good(), purposes=("access",)).findings == ()


def test_the_pages_set_by_hand_are_clean() -> None:
    """Two pages that agree and count on, columns that end level, and a table with heads."""
    for data in (columns.good(), columns.table(), columns.spoken("Air Quality Index of the year", "en")):
        assert check(data, purposes=("archive", "access")).findings == ()


def test_every_rule_has_a_broken_file() -> None:
    """A rule that no file breaks could say anything."""
    assert {rule.code for rule in RULES} - {f"preflight.{fault.rule}" for fault in FAULTS} == set()


def test_the_corpus_is_large_enough() -> None:
    """At least forty files, each with a name of its own."""
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 40
