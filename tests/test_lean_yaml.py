"""PyYAML loaded without its patterns: whoever else uses it in the process must not notice."""

from __future__ import annotations

import subprocess
import sys

ALONE = """
import re, sys
from pdfreport.lean_yaml import yaml
assert sys.modules["re"] is re
from yaml.reader import Reader
assert type(Reader.NON_PRINTABLE) is not re.Pattern, "compiled after all"
sample = "{a: 0x1F, b: 2022-05-01, c: yes, d: 1.5, e: 1:30, f: [~, x]}"
print(yaml.safe_load(sample), yaml.load(sample, yaml.CSafeLoader), yaml.safe_dump(["yes", "1.5", "x"]))
try:
    yaml.safe_load("a\\x01b")
except yaml.YAMLError as problem:
    print(problem.character)
"""
USUAL = ALONE.replace("from pdfreport.lean_yaml import yaml", "import yaml").replace("assert type", "type")


def told(script: str) -> str:
    """What a process of its own prints."""
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout


def test_it_reads_and_writes_as_ever() -> None:
    """Values of every kind, the pure parser and the C one, and the refusal of what cannot be printed."""
    assert told(ALONE) == told(USUAL) != ""


def test_a_package_that_is_loaded_is_left_alone() -> None:
    """No second copy of its classes: an exception of one would not be caught as that of the other."""
    script = "import yaml, pdfreport.lean_yaml\nprint(pdfreport.lean_yaml.yaml is yaml)"
    assert told(script) == "True\n"
