"""Hard texts at narrow and wide measures, by pdfreport and by Typst. usage: setting.py [--checker COMMAND] [--keep DIR]

Every text of `texts/` is set justified in columns of 9, 11, 14, 17, 20 and 27 em, one page a text, one file a measure.
Without a checker our own lines are counted, from the engine's values. With one (a command that takes `FILE… --json`
and prints its figures as JSON, keys `edges`, `splits`, `flush`, `spacing`, `paragraphs`) both files are measured.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pdfreport
from pdfreport import text
from pdfreport.fonts.catalog import default_folder

TEXTS = Path(__file__).parent / "texts"
MEASURES = (9, 11, 14, 17, 20, 27)
EM, PITCH, COLUMNS, LINES, GUTTER = 9.0, 14.0, 4, 62, 2.0
MARGIN = 40.0  # pt
START = re.compile(r"[，。、；：！？”’）》〉】〕％%℃·～]")
END = re.compile(r"[“‘（《〈【〔￥¥$]")
TYPST = """
#let copy = json(sys.inputs.copy)
#let em = {em}pt
#set page(width: {width}pt, height: {height}pt, margin: {margin}pt, columns: {columns})
#set std.columns(gutter: {gutter}pt)
#set text(font: "Noto Serif CJK SC", size: em, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: {leading}pt, spacing: {leading}pt, first-line-indent: (amount: 2em, all: true))
#for (at, one) in copy.enumerate() [
  #if at > 0 {{ pagebreak() }}
  #for piece in one [#par(piece)]
]
"""


def texts() -> dict[str, list[str]]:
    """Name and paragraphs of each text."""
    return {
        file.stem: file.read_text(encoding="utf-8").split("\n")[:-1] for file in sorted(TEXTS.glob("*.txt"))
    }  # fmt: skip


def page_size(measure: int) -> tuple[float, float]:
    """Points, so that four columns and sixty-two lines fit."""
    return 2 * MARGIN + COLUMNS * measure * EM + (COLUMNS - 1) * GUTTER * EM, 2 * MARGIN + LINES * PITCH


def ours(measure: int, copy: dict[str, list[str]], folder: Path) -> Path:
    """The file of one measure by pdfreport."""
    width, height = page_size(measure)
    frames = [
        {"id": f"c{column}", "kind": "text", "columns": str(column), "lines": f"3-{LINES - 1}", "thread": "all"}
        for column in range(1, COLUMNS + 1)
    ]  # fmt: skip
    head = {
        "id": "head", "kind": "head", "columns": f"1-{COLUMNS}", "lines": "0-1", "part": "headline",
        "style": "story-head", "size": "16pt",
    }  # fmt: skip
    grid = {
        "page": [f"{width}pt", f"{height}pt"], "left": f"{MARGIN}pt", "head": f"{MARGIN}pt", "em": f"{EM}pt",
        "pitch": f"{PITCH}pt", "columns": COLUMNS, "measure": measure, "gutter": GUTTER, "lines": LINES,
    }  # fmt: skip
    layout = {
        "name": f"m{measure}", "title": "measure", "grid": "own", "palette": "civic-blue", "type": "feature",
        "threads": {"all": {"story": "1", "parts": ["paragraphs"]}}, "frames": [head, *frames],
    }  # fmt: skip
    (folder / f"m{measure}.yaml").write_text(json.dumps(layout, ensure_ascii=False), encoding="utf-8")
    (folder / "shared").mkdir(exist_ok=True)
    (folder / "shared" / "grids.yaml").write_text(json.dumps({"own": grid}), encoding="utf-8")
    edition = {
        "publication": "甲", "date": "2024-01-01",
        "pages": [{"layout": f"m{measure}.yaml", "stories": [name]} for name in copy],
        "stories": [
            {"id": name, "headline": name, "paragraphs": [re.sub(r"([\\*\[{])", r"\\\1", piece) for piece in pieces]}
            for name, pieces in copy.items()
        ],
    }  # fmt: skip
    (folder / "edition.yaml").write_text(json.dumps(edition, ensure_ascii=False), encoding="utf-8")
    output = folder / f"ours-{measure}.pdf"
    output.write_bytes(pdfreport.write_pdf(pdfreport.compose(pdfreport.load(folder / "edition.yaml"))))
    return output


def theirs(measure: int, copy: dict[str, list[str]], folder: Path) -> Path:
    """The same by Typst."""
    import typst

    width, height = page_size(measure)
    source = TYPST.format(
        em=EM, width=width, height=height, margin=MARGIN, columns=COLUMNS, gutter=GUTTER * EM, leading=PITCH - EM
    )
    (folder / "measure.typ").write_text(source, encoding="utf-8")
    (folder / "copy.json").write_text(json.dumps(list(copy.values()), ensure_ascii=False), encoding="utf-8")
    output = folder / f"typst-{measure}.pdf"
    compiler = typst.Compiler(
        str(folder / "measure.typ"), root=str(folder), font_paths=[str(default_folder())], ignore_system_fonts=True
    )
    compiler.compile(output=str(output), sys_inputs={"copy": "copy.json"})
    return output


def counted(measure: int, copy: dict[str, list[str]]) -> dict[str, Any]:
    """What the engine's own lines say."""
    found: dict[str, Any] = dict.fromkeys(("lines", "start", "end", "split", "single", "over 0.1", "over 0.25"), 0)
    flush = 0.0
    for pieces in copy.values():
        for piece in pieces:
            lines = text.set_lines(piece, measure, justify=True, indent=2)
            for before, after in zip([None, *lines], [*lines, None]):
                if before is not None and after is not None:
                    found["start"] += bool(START.match(after.text))
                    found["end"] += bool(END.match(before.text.rstrip()[-1:]))
                    found["split"] += bool(re.match(r"\d\d|——|……", before.text[-1:] + after.text[:1]))
                    flush = max(flush, abs(before.width - measure) * EM)
            found["lines"] += len(lines)
            found["single"] += len(lines) > 1 and len(re.sub(r"\W", "", lines[-1].text)) == 1
            stretched = [line.adjustment / max(1, len(line.text) - 1) for line in lines[:-1]]
            found["over 0.1"] += sum(amount > 0.1 for amount in stretched)
            found["over 0.25"] += sum(amount > 0.25 for amount in stretched)
    return {**found, "flush pt": round(flush, 3)}


def told(figures: dict[str, Any]) -> dict[str, Any]:
    """The figures of a checked file that are compared."""
    edges, splits, spacing, marks = figures["edges"], figures["splits"], figures["spacing"], figures["marks"]
    return {
        "lines": figures["lines"]["body"],
        "start": len(edges["start_hard"]),
        "end": len(edges["end_hard"]),
        "split": sum(len(splits[kind]) for kind in ("number", "dash", "ellipsis")),
        "single": len(figures["paragraphs"]["one_character_last_lines"]),
        "widow": len(figures["paragraphs"]["last_line_alone_at_top"]),
        "not flush": len(figures["flush"]["faults"]),
        "over 0.08": spacing["over_0.08"],
        "over 0.15": spacing["over_0.15"],
        "loosest em": round(spacing["loosest_em"], 2),
        "marks squeezed": f"{marks['pairs'] - marks['pairs_not_squeezed']}/{marks['pairs']}",
    }


def main() -> None:
    """Set, measure, print a line a measure and setter."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--checker")
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    copy = texts()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(exist_ok=True, parents=True)
        for measure in MEASURES:
            show(measure, "engine", counted(measure, copy))
            if chosen.checker is None:
                continue
            files = [ours(measure, copy, folder), theirs(measure, copy, folder)]
            command = [*chosen.checker.split(), *map(str, files), "--json"]
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            for name, figures in zip(("pdfreport", "typst"), json.loads(said)):
                show(measure, name, told(figures))


def show(measure: int, name: str, figures: dict[str, Any]) -> None:
    """One line."""
    print(f"{measure:2} em  {name:10}", "  ".join(f"{key} {value}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
