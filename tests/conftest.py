"""What every test may lean on: a language that does not depend on who runs them, and a cache of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: no deadlines. CI draws the same examples every time, so that a red run is red
# for its change; at a desk new examples are drawn.
settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "data" / "jiangjin-2022"


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests share one cache among themselves, whichever process they run in, and leave the user's alone."""
    before = os.environ.get("PDFREPORT_CACHE")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base  # each process has a folder below the run's
    os.environ["PDFREPORT_CACHE"] = str(shared / "cache")
    yield
    if before is None:
        del os.environ["PDFREPORT_CACHE"]
    else:
        os.environ["PDFREPORT_CACHE"] = before


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are read in English unless a test says otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "PDFREPORT_FONTS", "PDFREPORT_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sample() -> Path:
    """The sample edition of the checkout."""
    return SAMPLE


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-references` writes the text dumps of pages anew; review the diff before you commit it."""
    parser.addoption("--update-references", action="store_true", default=False, help="write page dumps anew")
