"""Loading PyYAML without compiling the patterns of its parser in Python, which is not the one that reads our files.

They take 8 ms, more than reading the files of a page. While the package is imported, its modules get a stand-in for
`re` whose `compile` waits until a pattern is first used; for all others the stand-in is `re` itself. Everything PyYAML
can do, it still can. A package that is loaded already is left alone.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import yaml

__all__ = ["yaml"]


class _Late:
    """A pattern that is compiled when something of it is asked for."""

    def __init__(self, pattern: Any, flags: Any) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # copying and pickling ask the class, and must find nothing
            raise AttributeError(name)
        return getattr(re.compile(*self._given), name)  # `re` remembers what it has compiled


class _StandIn(ModuleType):
    """`re` with another `compile`."""

    def __getattr__(self, name: str) -> Any:
        return getattr(re, name)

    def compile(self, pattern: Any, flags: Any = 0) -> Any:
        """A late pattern for the modules of PyYAML, a pattern for others that are imported meanwhile."""
        asking = sys._getframe(1).f_globals.get("__name__", "")
        return _Late(pattern, flags) if asking.startswith("yaml.") else re.compile(pattern, flags)


def _loaded() -> Any:
    """The package."""
    if "yaml" in sys.modules:
        return sys.modules["yaml"]
    sys.modules["re"] = _StandIn("re")
    try:
        return import_module("yaml")
    finally:
        sys.modules["re"] = re


if not TYPE_CHECKING:
    yaml = _loaded()
