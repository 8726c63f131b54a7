"""Matplotlib loaded without touching what belongs to the user: settings, font list, folders.

Its font manager looks through every font of the system when it is first imported and writes a list into the user's
folder; ours are set elsewhere, so it is shown a private, short-lived folder with a list of one bundled font. Where the
program around us has loaded matplotlib already, there is nothing to guard. A program that wants matplotlib for itself
as well, with its own settings, should import it first.
"""

from __future__ import annotations

import ast
import os
import re
import sys
from importlib.util import find_spec

_GUARDED = ("MPLCONFIGDIR", "MATPLOTLIBRC")
_VERSION = re.compile(r"^    __version__ = (.+)$", re.MULTILINE)


def load_matplotlib() -> None:
    """Import what drawing needs (about 0.4 s the first time in a process)."""
    if "matplotlib.font_manager" in sys.modules:
        return
    from tempfile import TemporaryDirectory  # only here: it pulls in random and shutil

    before = {name: os.environ.get(name) for name in _GUARDED}
    with TemporaryDirectory(prefix="pdfreport-charts-") as folder:
        rc = os.path.join(folder, "matplotlibrc")
        with open(rc, "w", encoding="ascii"):
            pass
        os.environ.update(MPLCONFIGDIR=folder, MATPLOTLIBRC=rc)
        try:
            _list_one_font(folder)
            import matplotlib.figure  # noqa: F401
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


def _list_one_font(folder: str) -> None:
    """Write the font list that matplotlib would otherwise make by looking through the whole system."""
    import json

    spec = find_spec("matplotlib.font_manager")
    if spec is None or spec.origin is None:
        return
    with open(spec.origin, encoding="utf-8") as file:
        found = _VERSION.search(file.read())
    if found is None:
        return  # another arrangement than we know: it will look through the system, into the private folder
    version = ast.literal_eval(found[1])
    font = {  # without `index`, which older versions do not know
        "fname": "fonts/ttf/DejaVuSans.ttf", "name": "DejaVu Sans", "style": "normal", "variant": "normal",
        "weight": 400, "stretch": "normal", "size": "scalable", "__class__": "FontEntry",
    }  # fmt: skip
    families = {"ttf": "DejaVu Sans", "afm": "Helvetica"}
    listing = {
        "_version": version, "_FontManager__default_weight": "normal", "default_size": None,
        "defaultFamily": families, "afmlist": [], "ttflist": [font], "__class__": "FontManager",
    }  # fmt: skip
    with open(os.path.join(folder, f"fontlist-v{version}.json"), "w", encoding="ascii") as file:
        json.dump(listing, file)
