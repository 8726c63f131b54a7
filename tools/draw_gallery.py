"""Draws the designs: docs/img/NAME.png and layouts/thumbnails/NAME.png. usage: draw_gallery.py [NAME …]

Each design is shown with the sample edition that suits it: the one in `data/` whose page names it, else the pool of
stories for a design that is made up, else the first. A design that no page of a sample can fill is told. Pictures have
256 colours, which a printed page does not miss.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

import pdfreport
from pdfreport.design import read
from pdfreport.diag import Notes
from pdfreport.writers.preview.png import png

ROOT = Path(__file__).parents[1]
FIRST, POOL = "jiangjin-2022", "shili-edition"
LONG_SIDE = {"docs/img": 1152, "layouts/thumbnails": 514}  # px
DPI = 150


def shown_by() -> dict[str, tuple[str, int, bool]]:
    """Design → sample edition, index of the page, and whether that page names the design itself."""
    found: dict[str, tuple[str, int, bool]] = {}
    for file in sorted((ROOT / "data").glob("*/edition.yaml")):
        for index, page in enumerate(pdfreport.load(file.parent).pages):
            found.setdefault(page.layout, (file.parent.name, index, True))
    return {name: found.get(name, (POOL if made_up(name) else FIRST, 0, False)) for name in read.names()}


def made_up(name: str) -> bool:
    """Whether a shipped design has rules of make-up."""
    path = read.find(name)
    found = None if path is None else read.read(path, Notes())
    return found is not None and found.makeup is not None


def draw(name: str, sample: str, index: int, own: bool) -> None:
    """Both pictures of a design."""
    edition = pdfreport.load(ROOT / "data" / sample)
    document = pdfreport.compose(edition, None if own else name)
    page = Image.open(BytesIO(png(document, DPI, page=index)))
    for folder, side in LONG_SIDE.items():
        scale = side / max(page.size)
        small = page.resize((round(page.width * scale), round(page.height * scale)), Image.Resampling.LANCZOS)
        target = ROOT / folder / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        small.quantize(256, method=Image.Quantize.MEDIANCUT).save(target, optimize=True)


def main() -> int:
    """Draw those named, or all."""
    bad = 0
    for name, (sample, index, own) in shown_by().items():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        try:
            draw(name, sample, index, own)
        except (pdfreport.ContentError, pdfreport.OversetError) as error:
            print(f"{name}: {error}", file=sys.stderr)
            bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main())
