"""Loading reportlab's object layer without the modules it names but never touches while a page is written.

`reportlab.pdfbase.pdfdoc` pulls in an image library, tempfile, pickle, shutil and the metrics of the 14 standard
fonts: 20 of its 40 ms. For the moment of that import each of them is stood in for by an empty module that loads the
real one when somebody asks it for a name; afterwards `sys.modules` is as if they had never been imported. A module
that is loaded already is left alone. Everything reportlab can do, it still can.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

UNTOUCHED = ("PIL", "PIL.Image", "tempfile", "pickle", "shutil", "reportlab.pdfbase.pdfmetrics")


class _StandIn(ModuleType):
    """An empty module; the first name asked of it wakes the real one."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # the import machinery looks at these, and must find nothing
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)


def pdfdoc() -> ModuleType:
    """The module `reportlab.pdfbase.pdfdoc`."""
    put = {name: _StandIn(name) for name in UNTOUCHED if name not in sys.modules}
    if "PIL" in put and "PIL.Image" in put:
        put["PIL"].Image = put["PIL.Image"]  # type: ignore[attr-defined]
    sys.modules.update(put)
    try:
        return import_module("reportlab.pdfbase.pdfdoc")
    finally:
        for name, module in put.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
