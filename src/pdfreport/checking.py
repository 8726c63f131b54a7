"""`pdfreport.check`: the call behind the command. Reading the file, the clock and other programs happens here.

In: a file or its bytes. Out: the report, a `Checked`. What is wrong is the preflight room's business.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pdfreport.arguments import mistake
from pdfreport.preflight.model import PURPOSES, Checked

MOST = 1 << 30  # bytes of a file that are read; the largest newspaper issues have a tenth of it


def check(
    file: str | os.PathLike[str] | bytes,
    purpose: str = "",
    *,
    trust: str | os.PathLike[str] | bytes = "",
    heat_maps: bool = False,
) -> Checked:
    """Everything wrong with a PDF for `press`, `archive` or `access`; without a purpose, for what the file claims.

    Findings are in `.findings`, each with rule, severity, page, millimetres and `.message(lang)`; `.errors` counts
    those that stop the file. A file named by its path is also given to veraPDF if that is installed. Signatures are
    judged if pyHanko is (`pdfreport[sign]`), their certificates by the roots in `trust`, PEM or DER. Raises UsageError
    for an unknown purpose or a file that cannot be read; a broken PDF is a finding.
    """
    from pdfreport.preflight import outside, signed
    from pdfreport.preflight.run import check as find
    from pdfreport.preflight.run import refused

    if purpose and purpose not in PURPOSES:
        raise mistake("cli.unknown-purpose", purpose=purpose, known=PURPOSES)
    name = "" if isinstance(file, bytes) else str(file)
    size = 0 if isinstance(file, bytes) else _size(file)
    if size > MOST:
        facts = {"size": str(size >> 20), "most": str(MOST >> 20)}
        return refused(name, (purpose,) if purpose else (), "preflight.too-large", **facts)
    data = file if isinstance(file, bytes) else _read(file)
    roots = (_read(trust) if not isinstance(trust, bytes) else trust,) if trust else ()
    checked = find(data, name, (purpose,) if purpose else (), heat_maps=heat_maps)
    more, ran = outside.run(name, checked.purposes, *checked.claim) if name else ((), ())
    judged, signatures = signed.judge(data, roots, datetime.now(UTC), pdfx="press" in checked.purposes)
    findings = checked.findings + judged + more
    return replace(checked, findings=findings, outside=ran, signatures=signatures)


def _size(file: str | os.PathLike[str]) -> int:
    """Bytes of a file; 0 if it cannot be told, which reading it will say."""
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0


def _read(file: str | os.PathLike[str]) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise mistake("cli.no-file", file=file, reason=reason) from None
