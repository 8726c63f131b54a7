"""Findings for people and for programs: rows of a table, and plain values with stable keys for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pdfreport.diag import Severity
from pdfreport.messages import render
from pdfreport.preflight.model import Checked, Finding

FORMAT = 1
SIGNATURE = (
    "field", "stamp", "level", "signer", "when", "stamped", "intact", "whole", "after", "trust", "reason",
)  # fmt: skip


def rows(findings: Sequence[Finding], lang: str) -> list[tuple[str, ...]]:
    """A row each: severity, place, object, rule, message."""
    return [
        (
            render(f"cli.check-{one.severity.value}", {}, lang),
            place(one, lang),
            printable(one.object),
            one.rule.removeprefix("preflight."),
            one.message(lang),
        )
        for one in findings
    ]


def printable(words: str) -> str:
    """What a file says, without signs that a terminal would act on."""
    return "".join(char if char.isprintable() or char == "\u3000" else "?" for char in words)


def place(finding: Finding, lang: str) -> str:
    """Page and millimetres from the top left of the trim; "" for the file as a whole."""
    if not finding.page:
        return ""
    facts = {"page": str(finding.page), "x": f"{finding.x_mm}", "y": f"{finding.y_mm}"}
    return render("cli.check-page" if finding.x_mm is None else "cli.check-place", facts, lang)


def summary(checked: Checked, lang: str) -> str:
    """One line: the file, what it was checked for, and how it came out."""
    facts = {
        "file": checked.file,
        "purposes": " + ".join(checked.purposes) or "-",
        "condition": checked.condition or "-",
        "pages": str(checked.pages),
        "errors": str(checked.errors),
        "warnings": str(sum(1 for one in checked.findings if one.severity is Severity.WARNING)),
        "outside": ", ".join(checked.outside) or "-",
    }
    return render("cli.check-summary", facts, lang)


def plain(checked: Checked) -> dict[str, Any]:
    """Everything for JSON; messages in both languages."""
    return {
        "format": FORMAT,
        "file": checked.file,
        "purposes": list(checked.purposes),
        "condition": checked.condition,
        "pages": checked.pages,
        "errors": checked.errors,
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "page": one.page,
                "x_mm": one.x_mm,
                "y_mm": one.y_mm,
                "object": one.object,
                "facts": dict(one.facts),
                "message": {"zh": one.message("zh"), "en": one.message("en")},
            }
            for one in checked.findings
        ],
        "ink": [
            {
                "page": one.page, "most_percent": one.most, "limit_percent": one.limit,
                "x_mm": one.x_mm, "y_mm": one.y_mm, "over_cm2": one.over_cm2, "plates_percent": dict(one.plates),
            }
            for one in checked.ink
        ],
        "signatures": [
            {name: getattr(one, name) for name in SIGNATURE} for one in checked.signatures
        ],
        "outside": list(checked.outside),
    }  # fmt: skip
