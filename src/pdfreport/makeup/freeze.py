"""A made-up page as a layout file: explicit frames that an editor may move, and that are built again without a
search.

Comes in: the text of the layout that the page was made up by, and the explicit design. Goes out: the text of a layout
file. All but the rules of make-up, frames, threads and screws is kept as it was written, with its comments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from pdfreport.design.frames import Frame
from pdfreport.design.lengths import ZERO, Length
from pdfreport.design.model import Design, Thread
from pdfreport.design.plan import PlannedModule
from pdfreport.frozen import dataclass
from pdfreport.record import entries

REPLACED = ("name", "threads", "screws", "pitch")
Kept = tuple[tuple[str, ...], tuple[PlannedModule, ...]]  # cuts and modules
_KEY = re.compile(r"([A-Za-z_]\w*)\s*:")
_LINES = re.compile(r"\blines:\s*[^\s,}]+")
_PLAIN = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a frozen page has otherwise than its layout: distance of baselines (0: the same), styles as written."""

    pitch: float = 0.0
    styles: tuple[tuple[str, str], ...] = ()
    lines: str = ""  # grid lines to fill, at the other distance of baselines
    plan: tuple[str, ...] = ()  # how the page was made up, written


def frozen_layout(original: str, design: Design, fixed: int, name: str, changes: Changes) -> str:
    """The layout file of an explicit design, called `name`; its first `fixed` frames are those of the original."""
    kept, frames, rules = _parted(original)
    frames = _first(frames, fixed)
    pitch = changes.pitch
    rows = [f"name: {_written(name)}", *_with_styles(kept, changes.styles)]
    if pitch:
        rows.append(f"pitch: {pitch:g}pt")
    if design.threads:
        rows.append("threads:")
        rows += [f"  {_written(thread.name)}: {_flow(_thread(thread))}" for thread in design.threads.values()]
    if design.screws:
        rows.append("screws:")
        rows += [
            f"  - {{name: {one.name}, range: [{one.least}, {one.most}], price: {one.price}}}" for one in design.screws
        ]
    rows += frames or ["frames:"]
    mark = next((row[: len(row) - len(row.lstrip())] for row in frames[1:] if row.lstrip().startswith("-")), "  ")
    rows += [f"{mark}- {frame_row(frame)}" for frame in design.frames[fixed:]]
    if changes.plan and rules:
        rows += ["plan:", *changes.plan, *_rules(rules, changes.lines)]
    return "\n".join(rows) + "\n"


def _with_styles(kept: list[str], styles: tuple[tuple[str, str], ...]) -> list[str]:
    """The lines with more styles under the key for them."""
    if not styles:
        return kept
    at = next((number for number, row in enumerate(kept) if row.startswith("styles:")), None)
    more = [f"  {name}: {written}" for name, written in styles]
    return ["styles:", *more, *kept] if at is None else [*kept[: at + 1], *more, *kept[at + 1 :]]


def frame_row(frame: Frame) -> str:
    """A frame as a layout file writes it, in one line."""
    return _flow(_frame(frame))


def _first(frames: list[str], count: int) -> list[str]:
    """The rows of the first frames of a layout: those of its own, where it was frozen before."""
    out: list[str] = []
    mark = next((row[: len(row) - len(row.lstrip()) + 1] for row in frames[1:] if row.lstrip().startswith("-")), "-")
    for row in frames:
        count -= row.startswith(mark)
        if count < 0:
            break
        out.append(row)
    return out


def _rules(rows: list[str], lines: str) -> list[str]:
    """The rules of make-up as they were written, as a part of the plan."""
    text = "\n".join(rows)
    if lines:
        text = _LINES.sub(f"lines: {lines}", text, count=1)
    head, *rest = text.split("\n")
    nested = head.startswith(" ")
    head = "  rules:" + head.lstrip()[len("rules:" if nested else "makeup:") :]
    return [head, *[("" if nested else "  ") + row for row in rest]]


def plan_rows(mark: str, own: int, body: tuple[str, bool], parts: Kept) -> Iterator[str]:
    """The `plan:` of a layout but for its rules, line by line.

    `body` is the style of the text, and whether quotes stand in it; `parts` are its cuts and modules.
    """
    cuts, modules = parts
    yield f"  mark: {_written(mark)}"
    yield f"  own: {own}"
    yield f"  body: {body[0]}"
    if body[1]:
        yield "  quotes: true"
    yield f"  cuts: {_written(cuts)}"
    yield "  modules:"
    for one in modules:
        yield f"    - {_flow(_said(one))}"


def _said(one: PlannedModule) -> Iterator[tuple[str, Any]]:
    record: Any = PlannedModule
    for entry in entries(record):
        value = getattr(one, entry.name)
        if entry.required or value != entry.default:
            yield entry.key, value


def _parted(original: str) -> tuple[list[str], list[str], list[str]]:
    """A layout file without the keys that are written anew, its frames, and its rules of make-up.

    A comment stays with what follows it.
    """
    out: dict[str, list[str]] = {"kept": [], "frames": [], "dropped": [], "makeup": [], "plan": []}
    waiting: list[str] = []
    into = "kept"
    for line in original.splitlines():
        key = _KEY.match(line)
        if not key and (not line.strip() or line.startswith("#")):
            waiting.append(line)
            continue
        if key:
            into = key[1] if key[1] in out else "dropped" if key[1] in REPLACED else "kept"
        out[into] += [*waiting, line.rstrip()]
        waiting = []
    rules = [row for row in out["makeup"] if row.strip() and not row.startswith("#")] or _nested(out["plan"])
    return out["kept"], out["frames"], rules


def _nested(plan: list[str]) -> list[str]:
    """The rules of a plan: its last part, from `rules:` on."""
    at = next((number for number, row in enumerate(plan) if row.startswith("  rules:")), len(plan))
    return plan[at:]


def _thread(thread: Thread) -> Iterator[tuple[str, Any]]:
    for field in fields(thread):
        value = getattr(thread, field.name)
        if field.name != "name" and value not in ("", (), 0, None):
            yield field.name, value


def _frame(frame: Frame) -> Iterator[tuple[str, Any]]:
    """Keys of a frame that say something: the kind, and all that is not as by default."""
    yield "id", frame.id
    yield "kind", frame.kind
    record: Any = type(frame)  # mypy does not count types among the hashables that a cached function takes
    for entry in entries(record):
        value = getattr(frame, entry.name)
        if entry.name not in ("id", "kind") and (entry.required or not _same(value, entry.default)):
            yield entry.key, value


def _same(value: Any, default: Any) -> bool:
    """Whether a value says nothing: a settled length of nothing is written 0.0, its default 0."""
    if isinstance(value, Length) and isinstance(default, Length) and default == ZERO:
        return value.pt == 0
    return bool(value == default)


def _flow(pairs: Iterator[tuple[str, Any]]) -> str:
    return "{" + ", ".join(f"{key}: {_written(value)}" for key, value in pairs) + "}"


def _written(value: Any) -> str:
    """A value in YAML's flow style."""
    if isinstance(value, Length):
        return f"{value.pt!r}pt"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value.lower() not in ("true", "false", "null", "yes", "no", "on", "off")
        return value if plain else json.dumps(value, ensure_ascii=False)
    return repr(value)
