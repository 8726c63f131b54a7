"""What stands beside a set line: emphasis dots, name and title lines, frames of mourning, ruby (typography.md 15, 16).

In: a line, where it stands, and its items of type. Out: the items with the annotations after their bases, and the
drawn signs, which are artifacts. Of vertical lines dots stand at the right, lines at the left (VT-9). Where ruby stands
along the line the text room has decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pdfreport.color import Cmyk
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Annotation, Item, Path, Segment, Text, disc
from pdfreport.frozen import dataclass
from pdfreport.inline import LATE, LINES, RUBY, TITLE, Inline, of_kind
from pdfreport.text.classes import HAN, ITER, KANA, SMALLKANA, class_of
from pdfreport.text.inlines import PAD
from pdfreport.text.model import LineRun, SetLine, placed_run

DESCENT, ASCENT = 0.12, 0.88  # em: the Han frame below and above the baseline (GR-9)
DOT_RADIUS = 0.08  # EM-2: a disc of 0.16 em
DOT_DROP = 0.28  # EM-2: its centre below the frame, in ems, where the line gap is the half em that dots want
DOT_BELOW = 0.34  # the same where a line is nearer (EM-4)
GAP_SHARE = DOT_DROP / 0.5  # in a narrower gap (which is told) the same share of it
LINE_DROP, LINE_WIDTH = 0.08, 0.05  # EM-3
MEETING = 60  # EM-3: by which two lines that meet are shortened, 1/1000 em
WAVE, HEIGHT = 0.3, 0.05  # em: length and amplitude of a wave; by eye
FRAME_WIDTH = 0.05  # EM-6
FRAME_AWAY = 0.04  # em from the Han frame to the middle of the line, all round; by eye
DOTTED = frozenset((HAN, ITER, KANA, SMALLKANA))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: its start and baseline in points (its axis and start, if it is vertical), style and ink."""

    x: float
    y: float
    style: ParagraphStyle
    ink: Cmyk

    def below(self, along: float, away: float, left: bool = False) -> tuple[float, float]:
        """A point `along` the line (1/1000 em) and `away` ems below the Han frame; of a vertical line beside it."""
        size = self.style.size
        if self.style.type.direction == "vertical":
            across = (0.5 + away) * size
            return self.x - across if left else self.x + across, self.y + along * size / 1000
        return self.x + along * size / 1000, self.y + (DESCENT + away) * size


def adorned(line: SetLine, texts: Sequence[Text], place: Place) -> list[Item]:
    """The line's items with all that its marks ask for."""
    items: list[Item] = []
    for rank, (run, text) in enumerate(zip(line.runs, texts, strict=True)):
        mark = of_kind(run.inline, (RUBY,))
        if mark is None:
            items.append(text)
            continue
        items.append(_base(line, run, text, mark))
        after = line.runs[rank + 1] if rank + 1 < len(line.runs) else None
        if after is None or of_kind(after.inline, (RUBY,)) != mark:
            items += _annotation(line, mark, text, place)
    items += _signs(line, place)
    return items


def _base(line: SetLine, run: LineRun, text: Text, mark: Inline) -> Text:
    """A base, with the spaces that cover its room in its own run: readers measure from one run to the next."""
    blanks = [one for one in line.annotations if one.inline[0] == mark and one.text and one.font == run.font]
    before = [one for one in blanks if one.x <= run.x]
    after = [one for one in blanks if one.x > run.x]
    whole = "".join(one.text for one in line.runs if mark in one.inline)
    if not blanks and len(whole) < 2:  # a base of several characters may stand apart inside
        return replace(text, ruby=Annotation(mark.item, mark.said))
    covered = replace(
        text.run,
        glyphs=[*(one.glyphs[0] for one in before), *run.glyphs, *(one.glyphs[0] for one in after)],
        xs=[*(one.x - run.x for one in before), *run.xs, *(one.x - run.x for one in after)],
        chars=(*(one.text for one in before), *run.chars, *(one.text for one in after)),
    )
    return replace(text, run=covered, ruby=Annotation(mark.item, mark.said, base=whole))


def _annotation(line: SetLine, mark: Inline, base: Text, place: Place) -> Iterator[Text]:
    """The annotation of a base that ends here."""
    said = Annotation(mark.item, mark.said, above=True)
    for run in line.annotations:
        if run.inline[0] == mark and not run.text:
            set_run = placed_run(run, place.x, place.y, place.style.size, place.ink)
            yield replace(base, run=set_run, ruby=said)


def _signs(line: SetLine, place: Place) -> Iterator[Item]:
    """What is drawn: dots under their characters, lines under names and titles, frames round names of the dead."""
    for run in line.runs:
        if run.dots:
            yield from _dots(run, place)
    under = _stretches(line.runs, LINES)
    for rank, (mark, first, last) in enumerate(under):
        meets_before = rank > 0 and under[rank - 1][2] == first - 1
        meets_after = rank + 1 < len(under) and under[rank + 1][1] == last + 1
        start = line.runs[first].x + MEETING * meets_before
        end = line.runs[last].x + line.runs[last].extent - MEETING * meets_after
        yield _under(start, end, mark.kind, place)
    for _, first, last in _stretches(line.runs, (LATE,)):
        yield _frame(line.runs[first], line.runs[last], place)


def _stretches(runs: Sequence[LineRun], kinds: tuple[str, ...]) -> list[tuple[Inline, int, int]]:
    """The marks of these kinds on a line, each with the first and the last run that it holds."""
    found: list[tuple[Inline, int, int]] = []
    for rank, run in enumerate(runs):
        mark = of_kind(run.inline, kinds)
        if mark is not None and found and found[-1][0] == mark:
            found[-1] = (mark, found[-1][1], rank)
        elif mark is not None:
            found.append((mark, rank, rank))
    return found


def _dots(run: LineRun, place: Place) -> Iterator[Path]:
    """A dot under each Han character, in the middle of its own frame, however the gaps are stretched (EM-1)."""
    size = place.style.size
    wanted = DOT_BELOW if of_kind(run.inline, LINES) else DOT_DROP
    drop = min(wanted, wanted / DOT_DROP * GAP_SHARE * max(0.0, place.style.leading / size - 1))
    for at, chars in zip(run.xs, run.chars, strict=True):
        if chars and class_of(ord(chars[0])) in DOTTED:
            middle = place.below(run.x + at + run.scale / 2, drop)
            yield Path(disc(*middle, DOT_RADIUS * size), fill=place.ink)


def _under(start: int, end: int, kind: str, place: Place) -> Path:
    """The line of a name, or the wave of a title, from `start` to `end` on the line (1/1000 em)."""
    if kind == TITLE:
        segments = _wave(start, end, place)
    else:
        middle = LINE_DROP + LINE_WIDTH / 2
        segments = (("M", *place.below(start, middle, left=True)), ("L", *place.below(end, middle, left=True)))
    return Path(segments, stroke=place.ink, width=LINE_WIDTH * place.style.size)


def _wave(start: int, end: int, place: Place) -> tuple[Segment, ...]:
    """Whole half waves, as many as come nearest to the house's length; each a cubic that is near to a sine's arc."""
    count = max(1, round((end - start) / WAVE * 2 / 1000))
    half = (end - start) / count
    middle = LINE_DROP + HEIGHT
    segments: list[Segment] = [("M", *place.below(start, middle, left=True))]
    for rank in range(count):
        at = start + rank * half
        crest = middle + (-1 if rank % 2 == 0 else 1) * HEIGHT * 4 / 3
        points = ((at + 0.364 * half, crest), (at + 0.636 * half, crest), (at + half, middle))
        segments.append(("C", *(number for point in points for number in place.below(*point, left=True))))
    return tuple(segments)


def _frame(first: LineRun, last: LineRun, place: Place) -> Path:
    """The frame of mourning, in the room that its name has at both sides."""
    start = first.x + first.xs[0] - 1000 * FRAME_AWAY
    end = last.x + last.extent - PAD + 1000 * FRAME_AWAY
    far = FRAME_AWAY if place.style.type.direction == "vertical" else ASCENT + DESCENT + FRAME_AWAY
    corners = [place.below(start, FRAME_AWAY), place.below(end, FRAME_AWAY)]
    if place.style.type.direction == "vertical":
        corners += [place.below(end, far, left=True), place.below(start, far, left=True)]
    else:
        corners += [place.below(end, -far), place.below(start, -far)]
    segments: list[Segment] = [("L" if rank else "M", *corner) for rank, corner in enumerate(corners)]
    return Path((*segments, ("Z",)), stroke=place.ink, width=FRAME_WIDTH * place.style.size)
