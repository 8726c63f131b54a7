"""The shipped layouts as a list to choose from."""

from __future__ import annotations

from typing import Any

from pdfreport.design import read
from pdfreport.diag import Notes
from pdfreport.units import to_mm


def listing() -> list[dict[str, Any]]:
    """Name, title, page size in mm, columns and thumbnail file (None if there is none) of each shipped layout."""
    out: list[dict[str, Any]] = []
    for name in read.names():
        design = read.read(read.default_folder() / f"{name}.yaml", Notes())
        if design is None:
            continue
        picture = read.default_folder() / "thumbnails" / f"{name}.png"
        page = design.grid.page
        out.append(
            {
                "name": name,
                "title": design.title,
                "page_mm": [to_mm(page.width), to_mm(page.height)],
                "columns": design.grid.columns,
                "thumbnail": str(picture) if picture.is_file() else None,
            }
        )
    return out
