"""Promises of a build that need the whole sample page: the same bytes everywhere, and nothing heavy loaded."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.plain_build import LIST, SAMPLE, loaded

HEAVY = {
    "PIL", "numpy", "matplotlib", "fontTools", "pikepdf", "pypdfium2", "markdown_it", "logging", "multiprocessing",
    "concurrent", "argparse", "importlib.metadata", "asyncio", "unittest", "email", "http", "urllib.request",
    "tempfile",
}  # fmt: skip
# Ours, for what the sample page has not: tables, rules of make-up, characters that no font has, missing files.
NOT_NEEDED = {
    "pdfreport.writers.pdf.tables", "pdfreport.design.makeup", "pdfreport.design.plan", "pdfreport.text.lacking",
    "pdfreport.file_trouble", "pdfreport.trials", "pdfreport.makeup",
}  # fmt: skip


def build(source: Path | str, folder: Path, **settings: str) -> tuple[str, dict[str, Any]]:
    """SHA-256 of the PDF that a process of its own makes in `folder`, and its report."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [sys.executable, "-m", "pdfreport", "build", str(source), "-o", "page.pdf", "--report", "page.json"]
    env = {
        name: value for name, value in os.environ.items() if name not in {"LANG", "LC_ALL", "TZ", "SOURCE_DATE_EPOCH"}
    }
    subprocess.run(words, cwd=folder, env={**env, **settings}, check=True, capture_output=True)
    report = json.loads((folder / "page.json").read_bytes())
    return hashlib.sha256((folder / "page.pdf").read_bytes()).hexdigest(), report


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what the first build keeps."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def first(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    """The sample page, made from nothing: the cache is empty."""
    folder = tmp_path_factory.mktemp("first")
    return build(SAMPLE, folder, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8", PDFREPORT_CACHE=str(cache))


def test_the_surroundings_do_not_show(first: tuple[str, dict[str, Any]], cache: Path, tmp_path: Path) -> None:
    """Another hash seed, time zone, locale, folder and a warm cache give the same bytes."""
    shutil.copytree(SAMPLE, tmp_path / "somewhere" / "else")
    settings = {"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "2"}
    digest, _ = build(Path("somewhere/else"), tmp_path, PDFREPORT_CACHE=str(cache), **settings)
    assert digest == first[0]


@pytest.mark.slow
def test_no_cache_at_all_changes_nothing(first: tuple[str, dict[str, Any]], tmp_path: Path) -> None:
    """A build that may not keep anything gives the same bytes."""
    digest, _ = build(SAMPLE, tmp_path, PDFREPORT_CACHE="", PYTHONHASHSEED="4")
    assert digest == first[0]


def test_the_report_tells_of_the_file(first: tuple[str, dict[str, Any]]) -> None:
    """The report's figures are those of the file that was written."""
    digest, report = first
    assert report["output"]["sha256"] == digest
    assert [page["number"] for page in report["pages"]] == [3]


def test_a_plain_build_loads_nothing_heavy() -> None:
    """With warm caches, imports are most of a build: only what is listed may be loaded, and nothing heavy."""
    packages, names = loaded()
    assert HEAVY & (packages | names) == set()
    assert NOT_NEEDED & names == set()
    listed = {line for line in LIST.read_text().splitlines() if not line.startswith("#")}
    assert {name for name in packages if not name.startswith("_")} - listed == set()
