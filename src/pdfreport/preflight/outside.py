"""veraPDF, where it is installed: the second opinion on PDF/A and PDF/UA. Without it nothing is missing but that.

In: a file's path and what it is checked for. Out: findings under one rule, and the name of the tool that ran.
"""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

from pdfreport.diag import Severity
from pdfreport.preflight.model import ACCESS, ARCHIVE, Finding

COMMAND = "verapdf"
PATIENCE = 300  # seconds; a year's volume of pages may take minutes
MOST = 20  # failed rules that are listed


def run(path: str, purposes: tuple[str, ...], part: str, level: str) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Findings of veraPDF, and what ran; both empty if it is not on the machine or these purposes are not its."""
    program = shutil.which(COMMAND)
    flavours = [f"{part}{level.lower()}"] if ARCHIVE in purposes and part and level else []
    flavours += ["ua1"] if ACCESS in purposes else []
    if program is None or not flavours:
        return (), ()
    found: list[Finding] = []
    ran: list[str] = []
    for flavour in flavours:
        words = [program, "--flavour", flavour, "--format", "xml", path]
        try:
            told = subprocess.run(words, capture_output=True, timeout=PATIENCE, check=False).stdout
            failed = list(_failed(told, flavour))
        except (OSError, subprocess.TimeoutExpired, ElementTree.ParseError) as problem:
            facts = (("flavour", flavour), ("reason", type(problem).__name__))
            found.append(Finding("preflight.verapdf-silent", Severity.WARNING, 0, None, None, COMMAND, facts))
            continue
        ran.append(f"veraPDF {flavour}")
        found += failed
    return tuple(found), tuple(ran)


def _failed(told: bytes, flavour: str) -> Iterator[Finding]:
    """The rules that failed, by clause, from a report in XML."""
    rules = [one for one in ElementTree.fromstring(told).iter("rule") if one.get("status") == "failed"]
    for rule in rules[:MOST]:
        clause = f"{rule.get('clause', '?')}-{rule.get('testNumber', '?')}"
        words = " ".join((rule.findtext("description") or "").split())
        facts = (("clause", clause), ("flavour", flavour), ("words", words))
        yield Finding("preflight.verapdf", Severity.ERROR, 0, None, None, COMMAND, facts)
