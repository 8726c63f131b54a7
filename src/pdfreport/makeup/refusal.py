"""Why a page cannot be closed: arithmetic first, then the cheapest cure, found by really trying.

Comes in: the bench of a page that no rung of the ladder closes. Goes out: errors in an editor's words, and the page
as the cure would have it, for a draft. Every cure that is named was made up and closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pdfreport.content.model import Figure, Story
from pdfreport.diag import Notes
from pdfreport.makeup.ladder import hostings, pictures_to_spare, widest
from pdfreport.makeup.page import MadeUp, attempt
from pdfreport.makeup.pictures import coarsest, photos_of
from pdfreport.makeup.setting import Bench, Setting, areas, height_of, room_of
from pdfreport.makeup.stories import text_of
from pdfreport.page.desk import Desk
from pdfreport.page.told import title_of
from pdfreport.units import to_mm

LINE_FILL = 0.93  # of a line of text that is characters, ends of paragraphs counted in
MOST_TRIES = 40  # searches for a cure
CUTS = (0, 1, 2, 3, 5, 8)  # lines more than arithmetic asks for


def refused(bench: Bench, notes: Notes) -> MadeUp | None:
    """Say why and what would help; the page with the first cure that closes it, None if none was found."""
    desk, where = bench.desk, bench.desk.copy.where
    if _adverts_too_large(desk, notes):
        return None
    if coarse := too_coarse(bench):
        return _without(coarse, bench, notes)
    units = bench.units(widest(bench), every=True)
    least, most = areas(units)
    room = room_of(desk)
    facts: dict[str, object] = {"page": desk.copy.number, "room": room}
    impossible = [unit for unit in units if not unit.curve]
    if impossible:
        _no_module(bench, {unit.name for unit in impossible}, notes)
    elif least > room:
        over = least - room
        notes.error("makeup.too-much", where, need=least, over=over, characters=_characters(over, desk), **facts)
    elif most < room:
        under = room - most
        notes.error("makeup.too-little", where, need=most, under=under, characters=_characters(under, desk), **facts)
    else:
        notes.error("makeup.not-closed", where, page=desk.copy.number)
    cures = list(_cures(bench, max(0, least - room), max(0, room - most)))[:MOST_TRIES]
    for setting in (*cures, *(_fewer_stories(bench) if least > room or impossible else ())):
        tried = attempt(bench, setting)
        if tried.plans:
            _say_cure(setting, bench, notes)
            return MadeUp(bench, tried, 1, tried.steps)
    return None


def too_coarse(bench: Bench) -> list[tuple[Story, Figure]]:
    """Photographs that even a single column would print below the paper's floor of resolution."""
    return [
        (one.story, photo)
        for one in bench.stories
        for photo in photos_of(one.story)
        if coarsest(photo, bench.desk) is not None
    ]


def _without(coarse: Sequence[tuple[Story, Figure]], bench: Bench, notes: Notes) -> MadeUp | None:
    """Name the photographs that no module may hold, and whether the page closes without them."""
    desk = bench.desk
    for _, photo in coarse:
        ppi, width = coarsest(photo, desk) or (0.0, 0.0)
        facts: dict[str, object] = {"figure": photo.id, "ppi": round(ppi), "width": round(to_mm(width))}
        notes.error("page.picture-too-coarse", photo.where, least=round(desk.design.profile.refused_ppi), **facts)
    out = tuple((story.id, photo.id) for story, photo in coarse)
    plain = Setting(left_out=out)
    for setting in (plain, replace(widest(bench), left_out=out), replace(widest(bench), ample=True, left_out=out)):
        tried = attempt(bench, setting)
        if tried.plans:
            _say_cure(setting, bench, notes)
            return MadeUp(bench, tried, 1, tried.steps)
    return None


def _adverts_too_large(desk: Desk, notes: Notes) -> bool:
    """Adverts that no page of this design holds, one by one or together, each with both sizes."""
    columns, lines = desk.grid.columns, height_of(desk) - 1
    over = [one for one in desk.copy.adverts if one.columns > columns or one.lines > lines]
    for one in over:
        size: dict[str, object] = {"columns": one.columns, "lines": one.lines}
        notes.error("makeup.advert-too-large", one.where, advert=one.id, most=columns, room=lines, **size)
    if over:
        return True
    area = sum(one.columns * (one.lines + 1) for one in desk.copy.adverts)
    if area <= columns * (lines + 1):
        return False
    for one in desk.copy.adverts:
        sizes: dict[str, object] = {"columns": one.columns, "lines": one.lines, "need": area}
        notes.error("makeup.adverts-too-many", one.where, advert=one.id, room=columns * (lines + 1), **sizes)
    return True


def _characters(cells: int, desk: Desk) -> int:
    """What so many cells hold of running text."""
    return round(cells * desk.grid.measure * LINE_FILL)


def _no_module(bench: Bench, names: set[str], notes: Notes) -> None:
    """A story for which there is no rectangle at all: the two wishes that exclude each other."""
    for one in bench.stories:
        if any(one.story.id in name.split("+") for name in names):
            lines = text_of(one, bench.desk.grid.span_width(1), bench.desk)
            pictures = len(photos_of(one.story))
            facts: dict[str, object] = {"story": title_of(one.story), "lines": lines.least, "pictures": pictures}
            notes.error("makeup.no-module", one.story.where, **facts)


def _cures(bench: Bench, over: int, under: int) -> Iterator[Setting]:
    """Single changes, the cheapest first: a few lines of the longest low story, a picture, a story."""
    low = [one for one in bench.stories if one.rank] or list(bench.stories)
    longest = sorted(low, key=lambda one: (-text_of(one, bench.desk.grid.span_width(1), bench.desk).least, one.rank))
    sign, gap = (-1, under) if under else (1, over)
    wide = widest(bench)
    corners = [replace(wide, hosted=pairs) for pairs in hostings(bench)][:1]
    for more in CUTS:
        for one in longest[:2]:
            if gap + more:
                yield from (replace(base, cut=((one.story.id, sign * (gap + more)),)) for base in (wide, *corners))
    if not under:
        for picture in pictures_to_spare(bench):
            yield replace(wide, left_out=(picture,))
        for one in sorted(low, key=lambda one: -one.rank)[:3] if len(bench.stories) > 1 else ():
            yield replace(wide, held=(one.story.id,))
    if not over and not under:
        bases = (*corners, wide)
        yield from (
            replace(base, cut=((one.story.id, -more),)) for more in CUTS[1:] for one in longest[:2] for base in bases
        )


def _fewer_stories(bench: Bench) -> Iterator[Setting]:
    """More and more of the lowest stories to the reserve, until the page holds the rest."""
    wide = widest(bench)
    lowest = [one.story.id for one in sorted(bench.stories, key=lambda one: -one.rank)]
    for count in range(2, len(lowest)):
        yield replace(wide, held=tuple(lowest[:count]))


def _say_cure(setting: Setting, bench: Bench, notes: Notes) -> None:
    stories = {one.story.id: one.story for one in bench.stories}
    for name, lines in setting.cut:
        code = "makeup.cure-cut" if lines > 0 else "makeup.cure-add"
        facts: dict[str, object] = {"lines": abs(lines), "characters": _characters(abs(lines), bench.desk)}
        notes.error(code, stories[name].where, story=title_of(stories[name]), **facts)
    for name, figure in setting.left_out:
        notes.error("makeup.cure-picture", stories[name].where, story=title_of(stories[name]), figure=figure)
    if len(setting.held) > 1:
        together = [title_of(stories[name]) for name in setting.held]
        notes.error("makeup.cure-reserves", bench.desk.copy.where, count=len(together), stories=together)
        return
    for name in setting.held:
        notes.error("makeup.cure-reserve", stories[name].where, story=title_of(stories[name]))
