"""What is found about the signatures of a file: facts to findings, each under a rule of its own.

In: bytes, whether the file is PDF/X, roots, the moment. Out: findings and the signatures themselves. A file without
signatures gives neither and loads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from pdfreport.diag import Severity
from pdfreport.preflight import signatures
from pdfreport.preflight.model import Finding
from pdfreport.preflight.signatures import ADDED, CHANGED, UNJUDGED, UNTRUSTED, Signature

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE


def judge(
    data: bytes, roots: Sequence[bytes], moment: datetime, *, pdfx: bool = False
) -> tuple[tuple[Finding, ...], tuple[Signature, ...]]:
    """Findings about all signatures of a file, and the signatures in the order in which they were made."""
    if not signatures.signed(data):
        return (), ()
    if not signatures.available():
        return (_finding("sign.unchecked", W),), ()
    try:
        found = signatures.signatures(data, roots, moment)
    except signatures.UnreadableSignature as problem:
        return (_finding("sign.unreadable", E, reason=str(problem)),), ()
    findings = [finding for one in found for finding in _findings(one)]
    if pdfx and found:
        findings.insert(0, _finding("sign.on-press-file", E))
    return tuple(findings), found


def _findings(one: Signature) -> Iterator[Finding]:
    """Everything to be said of one signature; what is said of a broken one would be worth nothing."""
    facts = {"signer": one.signer, "object": one.field}
    if not one.intact:
        yield _finding("sign.broken", E, **facts)
        return
    if not one.whole:
        yield _finding("sign.not-whole", E, **facts)
        return
    told = {"time": one.when or "?", "level": one.level}
    yield (
        _finding("sign.stamped", N, **facts, time=told["time"])
        if one.stamp
        else _finding("sign.signed", N, **facts, **told)
    )
    if one.after == CHANGED:
        yield _finding("sign.changed", E, **facts)
    elif one.after == ADDED:
        yield _finding("sign.added", W, **facts)
    if one.trust == UNTRUSTED:
        yield _finding("sign.untrusted", W, **facts, reason=one.reason)
    elif one.trust == UNJUDGED:
        yield _finding("sign.unjudged", N, **facts)
    if not (one.stamp or one.stamped):
        yield _finding("sign.no-stamp", N, **facts)


def _finding(code: str, severity: Severity, **facts: str) -> Finding:
    where = facts.pop("object", "")
    return Finding(code, severity, 0, None, None, where, tuple(sorted(facts.items())))
