"""Type that is too small to print: on its own, in several inks, out of a ground (print-standards.md 5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight.inkmap import Ground
from pdfreport.preflight.model import Facts, Spot
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Text, called, middle

SMALLEST_LATIN, SMALLEST_HAN = 7.0, 7.5  # pt: 六号
IN_INKS = 14.0  # pt; type of several inks
REVERSED_REFUSED, REVERSED_ONE, REVERSED_SEVERAL = 8.0, 10.0, 12.0  # pt, on newsprint
REVERSED_COATED = 6.0  # pt, on better paper
PALE, DARK = 0.15, 0.5  # ink of type that counts as paper, ink of a ground that it stands out of
LETTERS = 0.05  # pt of slack: sizes come from products of matrices


def _printed(file: Opened) -> Iterator[tuple[Page, Text]]:
    for page in file.pages:
        for text in page.texts:
            if page.on_page(text.box) and (text.font.to_unicode is None or text.string.strip()):
                yield page, text


def tiny(file: Opened) -> Iterator[Spot]:
    """No type below 7 pt, Chinese not below 六号 (7.5 pt)."""
    for page, text in _printed(file):
        han = any("\u2e80" <= char <= "\u9fff" or char >= "\U00020000" for char in text.string)
        least = SMALLEST_HAN if han else SMALLEST_LATIN
        if text.size * page.unit < least - LETTERS:
            yield Spot(
                page.number, middle(text), called(text), {"size": f"{text.size * page.unit:.1f}", "least": f"{least:g}"}
            )


def in_several_inks(file: Opened) -> Iterator[Spot]:
    """Type of several inks only from 14 pt: below, plates out of register make it unreadable."""
    for page, text in _printed(file):
        plates = max((one.plates for one in text.look.colours), default=0)
        marks = any(one.space.every_plate for one in text.look.colours)
        if plates > 1 and not marks and text.size * page.unit < IN_INKS - LETTERS:
            yield Spot(
                page.number, middle(text), called(text),
                {"size": f"{text.size * page.unit:.1f}", "inks": plates, "least": f"{IN_INKS:g}"},
            )  # fmt: skip


def _reversed(file: Opened) -> Iterator[tuple[Page, Ground]]:
    """Type in paper colour that stands out of a dark ground."""
    for ink in file.inks:
        for ground in ink.grounds:
            fill = ground.text.look.fill
            if fill is not None and fill.inks is not None and fill.total <= PALE and ground.total >= DARK:
                yield ink.page, ground


def _refused(file: Opened) -> float:
    return REVERSED_REFUSED if file.condition.name == "newsprint" else REVERSED_COATED


def reversed_small(file: Opened) -> Iterator[Spot]:
    """Reversed type below 8 pt (6 on coated paper) fills with ink."""
    for page, ground in _reversed(file):
        size = ground.text.size * page.unit
        if size < _refused(file) - LETTERS:
            facts = {"size": f"{size:.1f}", "least": f"{_refused(file):g}"}
            yield Spot(page.number, middle(ground.text), called(ground.text), facts)


def reversed_fine(file: Opened) -> Iterator[Spot]:
    """On newsprint reversed type should have 10 pt on one ink and 12 pt on several."""
    if file.condition.name != "newsprint":
        return
    for page, ground in _reversed(file):
        size = ground.text.size * page.unit
        least = REVERSED_SEVERAL if ground.plates > 1 else REVERSED_ONE
        if _refused(file) - LETTERS <= size < least - LETTERS:
            facts: Facts = {"size": f"{size:.1f}", "inks": ground.plates, "least": f"{least:g}"}
            yield Spot(page.number, middle(ground.text), called(ground.text), facts)
