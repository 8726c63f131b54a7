"""Chinese newspaper pages as PDF, from YAML or Markdown copy. The calls here are the whole Python surface.

Names are looked up when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pdfreport.version import __version__

if TYPE_CHECKING:
    from pdfreport import text
    from pdfreport.build import build, compose, font_report, layouts, load, new, preview, schema, write_pdf
    from pdfreport.checking import check
    from pdfreport.diag import ContentError, Diagnostic, OversetError, PdfreportError, Severity, UsageError, Where
    from pdfreport.phonetics import Proposal, propose_pinyin
    from pdfreport.plans import freeze, proposals
    from pdfreport.preflight.model import Checked, Finding
    from pdfreport.signing.identity import Identity
    from pdfreport.signing.sign import sign_pdf

__all__ = [
    "Checked",
    "ContentError",
    "Diagnostic",
    "Finding",
    "Identity",
    "OversetError",
    "PdfreportError",
    "Proposal",
    "Severity",
    "UsageError",
    "Where",
    "__version__",
    "build",
    "check",
    "compose",
    "font_report",
    "freeze",
    "layouts",
    "load",
    "new",
    "preview",
    "proposals",
    "propose_pinyin",
    "schema",
    "sign_pdf",
    "text",
    "write_pdf",
]

_BUILD = {"build", "compose", "font_report", "layouts", "load", "new", "preview", "schema", "write_pdf"}
_HOMES = {
    "Proposal": "pdfreport.phonetics", "propose_pinyin": "pdfreport.phonetics",
    "Checked": "pdfreport.preflight.model", "Finding": "pdfreport.preflight.model", "check": "pdfreport.checking",
    "freeze": "pdfreport.plans", "proposals": "pdfreport.plans",
    "Identity": "pdfreport.signing.identity", "sign_pdf": "pdfreport.signing.sign",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "text":
        return import_module("pdfreport.text")
    if name not in __all__:
        raise AttributeError(f"module 'pdfreport' has no attribute {name!r}")
    home = "pdfreport.build" if name in _BUILD else _HOMES.get(name, "pdfreport.diag")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps `build` and `schema` the calls: importing a module of that name would put the module in their place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _BUILD and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
