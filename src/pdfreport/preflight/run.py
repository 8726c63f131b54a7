"""The recipe of preflight: open, go through the rules, measure the ink.

In: the bytes of any PDF, and what it is for. Out: `Checked`. Nothing is changed and no file is read here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pdfreport.diag import Severity
from pdfreport.preflight import heatmap
from pdfreport.preflight.model import ACCESS, ARCHIVE, PRESS, Checked, Finding, PageInk, Rule, Spot
from pdfreport.preflight.opened import Opened, Unreadable
from pdfreport.preflight.rules import RULES

MOST = 20  # findings of one rule that are listed; the last says how many more there are
MORE = "preflight.more"
LIGHT = {"RGB", "Lab", "CalRGB"}


def check(data: bytes, name: str = "", purposes: Sequence[str] = (), *, heat_maps: bool = False) -> Checked:
    """Everything wrong with a PDF for `purposes`; without any, for what the file itself claims to be."""
    try:
        file = Opened(data)
    except Unreadable as problem:
        return refused(name, tuple(purposes), problem.code, reason=str(problem))
    wanted = tuple(purposes) or claimed(file)
    findings = [one for rule in RULES if set(rule.purposes) & set(wanted) for one in _findings(rule, file)]
    ink = tuple(_inks(file, heat_maps)) if PRESS in wanted else ()
    claim = (file.part, file.told("pdfaid", "conformance"))
    return Checked(name, wanted, file.named, len(file.pages), tuple(findings), ink, claim=claim)


def refused(name: str, purposes: tuple[str, ...], code: str, **facts: str) -> Checked:
    """What there is to say of a file that cannot be looked into."""
    finding = Finding(code, Severity.ERROR, 0, None, None, "", tuple(sorted(facts.items())))
    return Checked(name, purposes, "", 0, (finding,))


def claimed(file: Opened) -> tuple[str, ...]:
    """What a file says it is made for; the press if it says nothing."""
    claims = {
        PRESS: file.pdfx,
        ARCHIVE: file.part,
        ACCESS: file.told("pdfuaid", "part"),
    }
    return tuple(purpose for purpose, told in claims.items() if told) or (PRESS,)


def _findings(rule: Rule, file: Opened) -> Iterator[Finding]:
    """What one rule finds, at most `MOST` of it."""
    spots = list(rule.find(file))
    for spot in spots[:MOST]:
        yield _finding(rule, spot, file)
    if len(spots) > MOST:
        facts = (("count", str(len(spots) - MOST)), ("rule", rule.code.removeprefix("preflight.")))
        yield Finding(MORE, Severity.NOTE, 0, None, None, "", facts)


def _finding(rule: Rule, spot: Spot, file: Opened) -> Finding:
    x, y = file.pages[spot.page - 1].mm(spot.at) if spot.page and spot.at is not None else (None, None)
    facts = tuple(sorted((key, str(value)) for key, value in spot.facts.items()))
    return Finding(rule.code, rule.severity, spot.page, x, y, spot.object, facts)


def _inks(file: Opened, heat_maps: bool) -> Iterable[PageInk]:
    limit = file.condition.max_ink
    for ink in file.inks:
        page, (left, bottom, right, top) = ink.page, ink.page.bleed
        (x0, y0), (x1, y1) = page.mm((left, top)), page.mm((right, bottom))
        yield PageInk(
            page.number,
            round(ink.most * 100, 1),
            round(limit * 100, 1),
            *page.mm(ink.at),
            round(ink.over_mm2 / 100, 2),
            heatmap.draw(file, page, limit) if heat_maps else b"",
            tuple((plate, round(share * 100, 1)) for plate, share in ink.plates.items()),
            (x0, y0, x1 - x0, y1 - y0),
            any(one.space.base in LIGHT for one in page.scene.colours.values()),
        )
