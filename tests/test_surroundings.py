"""The same bytes for every purpose, whatever surrounds the program; and the same content under another zlib."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest

import pdfreport
from pdfreport.writers.pdf import objects
from pdfreport.writers.pdf.purpose import KINDS
from tests.house.tree import ROOT
from tests.shipped import built, composed

EDITION = ROOT / "data" / "air-digest"
SCRIPT = """
import sys, hashlib, pdfreport
from pdfreport.writers.pdf.purpose import KINDS
document = pdfreport.compose(pdfreport.load(sys.argv[1]))
for kind in KINDS:
    data = pdfreport.write_pdf(document, kind.name, kind.standard)
    print(kind.name, kind.standard, hashlib.sha256(data).hexdigest())
"""


def made(source: Path, here: Path, **settings: str) -> list[str]:
    """Digests of all files of an edition, by a process that stands in `here`."""
    here.mkdir(parents=True)
    path = os.pathsep.join(map(os.path.abspath, filter(None, sys.path)))
    env = {"PATH": os.environ["PATH"], "HOME": str(here), "PYTHONPATH": path} | settings
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, os.path.relpath(source, here)], cwd=here, env=env, capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    return done.stdout.splitlines()


@pytest.mark.slow
def test_nothing_around_it_shows_for_any_purpose(tmp_path: Path) -> None:
    """Hash seed, time zone, locale, folder, place of the source, home, caches cold, warm and none: all the same."""
    shutil.copytree(EDITION, tmp_path / "一处 else" / "paper")
    cache = str(tmp_path / "cache")
    first = made(EDITION, tmp_path / "a", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8", PDFREPORT_CACHE=cache)
    copy = tmp_path / "一处 else" / "paper"
    second = made(
        copy, tmp_path / "b", PYTHONHASHSEED="2", TZ="Asia/Shanghai", LANG="zh_CN.UTF-8", PDFREPORT_CACHE=cache
    )
    third = made(EDITION, tmp_path / "c" / "d", PYTHONHASHSEED="3", TZ="America/St_Johns", LANG="C", PDFREPORT_CACHE="")
    assert first == second == third
    assert len(first) == len(KINDS) == len(set(first))


def decoded(data: bytes) -> list[Any]:
    """Every object of a file, streams unpacked, lengths left out."""
    found: list[Any] = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                filters = str(one.get("/Filter", ""))
                body = one.read_raw_bytes() if filters == "/DCTDecode" else one.read_bytes()
                found.append((sorted(set(one.keys()) - {"/Length"}), body))
            else:
                found.append(one.unparse())
        found.append([bytes(part) for part in pdf.trailer.ID])
    return found


@pytest.mark.parametrize("purpose", ["press", "archive", "screen"])
def test_another_zlib_changes_the_compression_alone(purpose: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine whose zlib packs differently the decoded file is the same, identifiers included."""
    usual = built("air-digest", purpose)
    monkeypatch.setattr(objects, "compress", lambda data: zlib.compress(data, 1))
    other = pdfreport.write_pdf(composed("air-digest"), purpose)
    assert other != usual
    assert decoded(other) == decoded(usual)
