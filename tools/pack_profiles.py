"""Deflate the colour profiles once, so that writing a PDF need not.

In: a folder with the profiles named in PROFILES. Out: ``NAME.icc.z`` for each (zlib, level 9, as
/FlateDecode wants it) and ``index.json``. The source is checked by its SHA-256: a file of the
same name and other content may have another licence. Where each comes from: ``LICENSES.md``
beside the packed files.

Usage: ``python tools/pack_profiles.py SRC [OUT]``
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

OUT = Path("src/pdfreport/data/icc")
REGISTRY = "http://www.color.org"
LICENCE = "LICENSES.md"
COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}

# name: (SHA-256, registered characterisation, description in words, ink limit in per cent)
PROFILES: dict[str, tuple[str, str | None, str, int | None]] = {
    "ISOcoated_v2_300_bas": (
        "27140d88340e07f0c75e55d42455a471970531a9d4ffd2560ce681cf48a7285e",
        "FOGRA39",
        "Offset printing on coated paper, ISO 12647-2:2004, FOGRA39, total ink 300 %",
        300,
    ),
    "newsprint_ifra26_tac220": (
        "2eef81c8860bb39d8db97b37b35f10cba2d4a7127043119c59106c5a84a7c463",
        "IFRA26",
        "Coldset offset printing on newsprint, ISO 12647-3, IFRA26, total ink 220 %",
        220,
    ),
    "sRGB": (
        "2a92d4bae450b76d8b0aa42193df974d75f62738ecebf74f01c5e75b12a95796",
        None,
        "sRGB, the source of untagged pictures",
        None,
    ),
}


def entry(name: str, source: Path, out: Path) -> dict[str, Any]:
    """Pack one profile; what the index says of it."""
    digest, identifier, description, tac = PROFILES[name]
    data = (source / f"{name}.icc").read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        raise SystemExit(f"{name}.icc is another file than the one whose licence was read: {found}")
    (out / f"{name}.icc.z").write_bytes(zlib.compress(data, 9))
    return {
        "file": f"{name}.icc.z",
        "size": len(data),
        "sha256": digest,
        "components": COMPONENTS[data[16:20]],
        "output_condition_identifier": identifier,
        "registry": REGISTRY if identifier else None,
        "description": description,
        "tac": tac,
        "licence": LICENCE,
    }


def main() -> None:
    """Pack all and write the index."""
    parser = argparse.ArgumentParser(description="Deflate the colour profiles and index them.")
    parser.add_argument("source", type=Path, metavar="SRC")
    parser.add_argument("out", type=Path, metavar="OUT", nargs="?", default=OUT)
    arguments = parser.parse_args()
    index = {name: entry(name, arguments.source, arguments.out) for name in sorted(PROFILES)}
    text = json.dumps(index, ensure_ascii=False, indent=1) + "\n"
    (arguments.out / "index.json").write_text(text, encoding="utf8")


if __name__ == "__main__":
    main()
