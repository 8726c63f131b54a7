"""veraPDF, where it is installed: the second opinion on PDF/A and PDF/UA. Without it nothing is missing but that.

In: a file's path and what it is checked for. Out: findings under one rule, and the name of the tool that ran.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

from pdfreport.diag import Severity
from pdfreport.preflight.model import ACCESS, ARCHIVE, Finding

COMMAND = "verapdf"
PATIENCE = 300  # seconds; a year's volume of pages may take minutes
MOST, MOST_PAGES = 20, 5  # failed rules that are listed, and pages of each


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
    """The rules that failed, by clause, from a report in XML: once for each page, with the first object there."""
    rules = [one for one in ElementTree.fromstring(told).iter("rule") if one.get("status") == "failed"]
    for rule in rules[:MOST]:
        clause = f"{rule.get('clause', '?')}-{rule.get('testNumber', '?')}"
        places: dict[int, tuple[str, str]] = {}
        for check in rule.iter("check"):
            context = check.findtext("context") or ""
            places.setdefault(_page(context), (_object(context), check.findtext("errorMessage") or ""))
        whole = rule.findtext("description") or ""
        for page, (named, words) in list((places or {0: ("", "")}).items())[:MOST_PAGES]:
            said = " ".join((words or whole).split())
            facts = (("clause", clause), ("flavour", flavour), ("words", said))
            yield Finding("preflight.verapdf", Severity.ERROR, page, None, None, named or COMMAND, facts)


def _page(context: str) -> int:
    """The page in a path such as ``root/document[0]/pages[3](…)/contentStream[0]``, from 1; 0 if it names none."""
    found = re.search(r"/pages\[(\d+)\]", context)
    return int(found[1]) + 1 if found else 0


def _object(context: str) -> str:
    """The last object of such a path: its number and kind, and the operator if it stands in a content stream."""
    objects = re.findall(r"\((\d+ \d+) obj (?:PD|SE)?(\w+)", context)
    operator = re.findall(r"/(operators\[\d+\]|content\[\d+\])", context)
    named = f"{objects[-1][1]} {objects[-1][0]}" if objects else ""
    return " ".join(part for part in (named, operator[-1] if operator else "") if part)
