"""Pages side by side on one sheet, to be judged together. In: PNG bytes. Out: PNG bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence

GAP = 12  # pixels round each page
GREY = (128, 128, 128)


def side_by_side(pictures: Sequence[bytes]) -> bytes:
    """The pictures in one row on grey, in order from the left."""
    from PIL import Image

    pages = [Image.open(io.BytesIO(data)).convert("RGB") for data in pictures]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    sheet = Image.new("RGB", (width, max(page.height for page in pages) + 2 * GAP), GREY)
    x = GAP
    for page in pages:
        sheet.paste(page, (x, GAP))
        x += page.width + GAP
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()
