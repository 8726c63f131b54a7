"""How many examples a property draws whose single example is heavy: few in every run, many in the slow one.

In: two numbers. Out: a decorator for a Hypothesis test. Light properties keep Hypothesis's hundred.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

THOROUGH = bool(os.environ.get("PDFREPORT_THOROUGH"))


def examples(few: int, many: int) -> Callable[[Any], Any]:
    """So many; `make test-slow` runs the test once more, with many."""

    def decorate(test: Any) -> Any:
        count = many if THOROUGH else few
        drawn = settings(max_examples=count, suppress_health_check=[HealthCheck.function_scoped_fixture])(test)
        return pytest.mark.thorough(drawn)

    return decorate
