"""What a plain build of the sample page loads once its pictures and charts are cached.

usage: python -m tests.house.plain_build   (writes plain_build_modules.txt)
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.house.tree import ROOT

LIST = Path(__file__).with_name("plain_build_modules.txt")
SAMPLE = ROOT / "data" / "jiangjin-2022"
HEAD = """# Top-level packages that a plain build may load: imports are most of its time.
# Renew: python -m tests.house.plain_build
"""
SCRIPT = """
import sys
before = set(sys.modules)
from pdfreport.cli import main
status = main(["build", *sys.argv[1:]])
assert status == 0, status
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before} - {"pdfreport"}), sep="\\n")
print(*sorted(set(sys.modules) - before), sep="\\n", file=sys.stderr)
"""


def loaded() -> tuple[set[str], set[str]]:
    """Top-level packages, and all modules by full name, that the second of two builds loads."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "PDFREPORT_CACHE": os.path.join(folder, "cache")}
        words = [sys.executable, "-c", SCRIPT, str(SAMPLE), "-o", os.path.join(folder, "page.pdf")]
        for _ in range(2):
            done = subprocess.run(words, env=env, capture_output=True, text=True, check=True)
    return set(done.stdout.split()), set(done.stderr.split())


if __name__ == "__main__":
    LIST.write_text(HEAD + "\n".join(sorted(name for name in loaded()[0] if not name.startswith("_"))) + "\n")
