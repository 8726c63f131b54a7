"""Different pages from one edition, for measuring: the same words with some characters exchanged.

In: the sample edition's folder. Out: a folder with its pictures and any number of edition files, and the same copy as
JSON for a program that does not read ours. Exchanging one Han character for another keeps every line length, so all
pages close, but gives each its own paragraphs and its own set of glyphs.
"""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path

import pdfreport
from pdfreport.content.model import Edition

EVERY = 9  # exchange each ninth Han character of the running text; chosen so that glyph sets differ by some 200


@cache
def common_characters() -> dict[str, int]:
    """The 3,755 characters of GB/T 2312 level 1 with their places in its order."""
    rows = (bytes((0xB0 + row, 0xA1 + cell)) for row in range(40) for cell in range(94))
    level_1 = (pair.decode("gb2312") for pair in rows if not (pair[0] == 0xD7 and pair[1] > 0xF9))
    return {character: place for place, character in enumerate(level_1)}


def exchanged(line: str, seed: int) -> str:
    """The line with every ninth Han character taken from elsewhere in the table; `seed` 0 changes nothing."""
    if not seed:
        return line
    places = common_characters()
    table = list(places)
    out, count = [], 0
    for character in line:
        count += character in places
        change = character in places and count % EVERY == 0
        out.append(table[(places[character] + 997 * seed + 31 * count) % len(table)] if change else character)
    return "".join(out)


def is_running_text(line: str) -> bool:
    """True for a long entry of a YAML list: a paragraph, not a head, a fact or a path."""
    entry = line.strip()
    return entry.startswith("- ") and len(entry) > 45 and not entry.startswith("- text:")


def write_editions(sample: Path, folder: Path, count: int) -> list[Path]:
    """`count` edition files in one copy of the sample's folder, all different; the first is the sample itself."""
    lines = _copied(sample, folder)
    pages = [[exchanged(line, seed) if is_running_text(line) else line for line in lines] for seed in range(count)]
    return _written(pages, folder, "page")


def write_edits(sample: Path, folder: Path, count: int) -> list[Path]:
    """`count` states of one edition, each with one paragraph changed from the state before."""
    lines = _copied(sample, folder)
    running = [number for number, line in enumerate(lines) if is_running_text(line)]
    states = [list(lines)]
    for seed in range(1, count):
        number = running[seed % len(running)]
        states.append([*states[-1][:number], exchanged(lines[number], seed), *states[-1][number + 1 :]])
    return _written(states, folder, "edit")


def _copied(sample: Path, folder: Path) -> list[str]:
    shutil.copytree(sample, folder, dirs_exist_ok=True)
    return (sample / "edition.yaml").read_text(encoding="utf8").splitlines(keepends=True)


def _written(states: list[list[str]], folder: Path, name: str) -> list[Path]:
    files = [folder / f"{name}-{number:03d}.yaml" for number in range(len(states))]
    for file, lines in zip(files, states, strict=True):
        file.write_text("".join(lines), encoding="utf8")
    return files


def write_json(files: list[Path], folder: Path, pictures: Path) -> list[Path]:
    """The same copies as JSON, with the pictures beside them under their own names."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture in sorted((pictures / "photos").glob("*.jpg")):
        shutil.copy(picture, folder)
    out = []
    for file in files:
        out.append(folder / file.with_suffix(".json").name)
        out[-1].write_text(json.dumps(plain(pdfreport.load(file)), ensure_ascii=False), encoding="utf8")
    return out


def plain(edition: Edition) -> dict[str, object]:
    """One story as plain values."""
    story = edition.stories[0]
    photos = [figure for figure in story.figures if figure.kind == "photo" and figure.src][:3]
    return {
        "headline": [words.text for words in story.headline],
        "deck": story.deck.text,
        "lead": [words.text for words in story.lead],
        "sections": [
            {"title": [words.text for words in part.title], "paragraphs": [words.text for words in part.paragraphs]}
            for part in story.sections
        ],
        "facts": [item.text for item in story.sidebar.items] if story.sidebar else [],
        "facts_title": "".join(words.text for words in story.sidebar.title) if story.sidebar else "",
        "photos": [{"file": Path(figure.src).name, "caption": figure.caption.text} for figure in photos],
    }
