"""Plans of made-up pages: several proposals side by side, and a plan frozen into a layout file.

Comes in: a source, as for `build`. Goes out: files. Both use what `build.compose` uses, so that a proposal is a page
as it would be printed, and a frozen layout builds the page that it was made from.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pdfreport.build import load, ready, taking
from pdfreport.content.model import Edition
from pdfreport.diag import NOWHERE, Notes, UsageError, language
from pdfreport.makeup.again import mark_of
from pdfreport.makeup.edition import Decided, make_up
from pdfreport.makeup.explain import traded
from pdfreport.makeup.freeze import Changes, frozen_layout, plan_rows
from pdfreport.makeup.page import MadeUp
from pdfreport.makeup.ranking import Plan
from pdfreport.makeup.setting import rules_of, sized_name
from pdfreport.makeup.shape import kept_plan
from pdfreport.makeup.stories import LOOSE, LOOSENESS, loose_suffix
from pdfreport.messages import BETWEEN, render
from pdfreport.outputs import check_outputs, write_whole
from pdfreport.page.compose import Workshop, compose

SHEET_DPI = 72


def freeze(source: str | os.PathLike[str], output: str | os.PathLike[str], layout: str | None = None) -> list[Path]:
    """Write the explicit layout of every made-up page; with several, each has its page number in its name."""
    edition = load(source)
    decided, _ = _decided(edition, layout, draft=False)
    numbers = [page.number for page in decided.edition.pages]
    pages = [number for number, made in enumerate(decided.made) if made is not None]
    target = Path(output)
    files = [target.with_stem(f"{target.stem}-{numbers[page]}") if len(pages) > 1 else target for page in pages]
    check_outputs(files, lambda: [Path(edition.file), *map(Path, edition.named)])
    for page, file in zip(pages, files, strict=True):
        made = decided.made[page]
        assert made is not None
        write_whole(file, _frozen(made, made.plan, file.stem).encode())
    if not pages:  # frozen before, and nothing has changed since
        check_outputs([target], lambda: [Path(edition.file), *map(Path, edition.named)])
        write_whole(target, Path(decided.designs[0].file).read_bytes())
        return [target]
    return files


def proposals(
    source: str | os.PathLike[str], output: str | os.PathLike[str], layout: str | None = None, count: int = 3
) -> list[dict[str, Any]]:
    """Up to `count` truly different plans of the first made-up page: a contact sheet, and a layout file of each.

    `output` is the sheet, a PNG with the words of each plan under it; layouts stand beside it. Returns per plan its
    layout file, its price, and in both languages what it has over the first plan (the first: over the second) and what
    it lacks.
    """
    from pdfreport.writers.preview.png import label_font, png
    from pdfreport.writers.preview.sheet import side_by_side

    edition, sheet = load(source), Path(output)
    decided, shop = _decided(edition, layout, draft=True)
    page = next((number for number, made in enumerate(decided.made) if made is not None), None)
    if page is None:
        raise _nothing_to_plan(one.name for one in decided.designs)
    made = decided.made[page]
    assert made is not None
    plans = made.proposals(count)
    files = [sheet.with_name(f"{sheet.stem}-{rank}.yaml") for rank in range(1, len(plans) + 1)]
    check_outputs([sheet, *files], lambda: [Path(edition.file), *map(Path, edition.named)])
    pictures: list[bytes] = []
    out: list[dict[str, Any]] = []
    font: Path | None = None
    for plan, file in zip(plans, files, strict=True):
        one = decided.with_plan(page, plan)
        own = replace(shop, notes=Notes())
        document = compose(one.edition, one.designs, own)
        pictures.append(png(document, SHEET_DPI, page))
        font = font or label_font(document)
        write_whole(file, _frozen(made, plan, file.stem).encode())
        better, worse = traded(plan, plans[0] if plan is not plans[0] else plans[min(1, len(plans) - 1)])
        out.append({"layout": str(file), "price": plan.price, "better": _said(better), "worse": _said(worse)})
    captions = [_caption(rank, one, language()).splitlines() for rank, one in enumerate(out, 1)]
    write_whole(sheet, side_by_side(pictures, captions, font))
    return out


def _caption(rank: int, one: Mapping[str, Any], lang: str) -> str:
    """The words of a plan: its price, and what it trades, as the sheet and the command line tell them."""
    nothing = render("makeup.term-none", {}, lang)
    facts = {name: BETWEEN.join(one[name][lang]) or nothing for name in ("better", "worse")}
    facts |= {"rank": str(rank), "other": "2" if rank == 1 else "1", "price": f"{one['price'] / 100:.1f}"}
    return render("makeup.proposal", {**facts, "layout": Path(one["layout"]).name}, lang)


def _said(codes: list[str]) -> dict[str, list[str]]:
    return {lang: [render(code, {}, lang) for code in codes] for lang in ("zh", "en")}


def _decided(edition: Edition, layout: str | None, *, draft: bool) -> tuple[Decided, Workshop]:
    """The pages decided. Raises UsageError if none has rules of make-up."""
    edition = taking(edition, layout)
    designs, shop = ready(edition, layout, draft=draft)
    if not any(design.makeup or design.plan for design in designs):
        raise _nothing_to_plan(one.name for one in designs)
    return make_up(edition, designs, shop), shop


def _nothing_to_plan(layouts: Iterable[str]) -> UsageError:
    notes = Notes()
    notes.error("makeup.nothing-to-plan", NOWHERE, layouts=sorted(set(layouts)))
    return UsageError(notes.errors)


def _frozen(made: MadeUp, plan: Plan, name: str) -> str:
    """The layout file of a plan, from the text of the layout that the page was made up by."""
    design = made.design(plan, movable=True)
    own = made.bench.desk.design
    original = Path(own.file).read_text(encoding="utf8")
    fixed, setting, body = len(own.frames), made.tried.setting, rules_of(made.bench.desk).body
    settled = rules_of(made.bench.desk_for(setting))
    chosen = {one.story.id: one for one in made.bench.chosen(setting)}
    asked = {one.loose for one in chosen.values()} | ({LOOSENESS} if setting.loose else set())
    styles = tuple(
        (name, f"{{base: {body}, stretch_preferred: {looseness / 1000:g}}}")
        for looseness in sorted(asked - {0})
        if f"  {(name := body.removesuffix(LOOSE) + loose_suffix(looseness))}:" not in original
    )
    if setting.size:
        name = sized_name(body, setting.size)
        styles = ((name, f"{{base: {body}, size: {setting.size:g}pt}}"), *styles)
    lines = f"{settled.first}-{settled.last}" if setting.leading else ""
    rows = plan_rows(
        mark_of(design.frames[fixed:]), fixed, (settled.body, settled.quotes), kept_plan(plan.tree, chosen)
    )
    pitch = setting.leading or (own.grid.pitch if f"pitch: {own.grid.pitch:g}pt" in original else 0.0)
    return frozen_layout(original, design, fixed, name, Changes(pitch, styles, lines, tuple(rows)))


def planned(values: Mapping[str, str], output: str, lang: str) -> Iterator[str]:
    """What the command line asks for beside its build, done; a line for each file and plan."""
    source, layout = values["source"], values.get("layout")
    if "freeze" in values:
        for file in freeze(source, values["freeze"], layout):
            yield render("cli.wrote", {"file": str(file)}, lang)
    if "proposals" in values:
        sheet = Path(output).with_suffix("")
        sheet = sheet.with_name(f"{sheet.name}-proposals.png")
        for rank, one in enumerate(proposals(source, sheet, layout, int(values["proposals"])), 1):
            yield _caption(rank, one, lang)
        yield render("cli.wrote", {"file": str(sheet)}, lang)
