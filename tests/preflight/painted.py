"""A page of given content, opened."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Stream

from pdfreport.preflight.opened import Opened


def page_of(content: str, size: tuple[float, float] = (200, 200), **resources: Any) -> Opened:
    """A file of one page with this content; resources may be made of the file."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=size)
    page = pdf.pages[0].obj
    page.TrimBox = Array([0, 0, *size])
    page.Resources = Dictionary()
    for kind, named in resources.items():
        page.Resources[f"/{kind}"] = Dictionary()
        for name, value in named.items():
            page.Resources[f"/{kind}"][f"/{name}"] = value(pdf) if callable(value) else value
    page.Contents = pdf.make_indirect(Stream(pdf, content.encode("latin-1")))
    out = BytesIO()
    pdf.save(out)
    return Opened(out.getvalue())
