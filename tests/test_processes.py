"""The command and the package in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

import pdfreport


def run(code: str, *words: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """A process of its own that runs `code` and then the console command with `words`."""
    script = (
        f"{code}\nimport sys\nsys.argv = ['pdfreport', *{list(words)!r}]\nfrom pdfreport.__main__ import entry\nentry()"
    )
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=env, **options)


def test_a_fault_inside_shows_no_stack() -> None:
    """A broken promise between our own functions ends with 1 and one line that says where."""
    code = "import pdfreport\ndef broken(*a, **k): raise AssertionError('lines overlap')\npdfreport.build = broken"
    done = run(code, "build", "x")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("a fault inside the program (AssertionError: lines overlap, <string>:2)")
    assert done.stderr.count("\n") == 1


def test_output_survives_the_quick_exit() -> None:
    """What was printed before leaving the interpreter the short way is all there."""
    done = run("", "build", "--help")
    assert done.returncode == 0
    assert done.stdout.endswith("build again without a search\n")


def test_a_closed_pipe_is_no_fault() -> None:
    """A reader that stops early, as `head` does, gets neither a stack nor a complaint."""
    code = "import pdfreport, sys\npdfreport.schema = lambda kind: {'a': 'x' * 1000000}"
    script = f"{code}\nfrom pdfreport.cli import main\nsys.exit(main(['schema']))"
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as out:
        done = subprocess.run([sys.executable, "-c", script], stdout=out, stderr=subprocess.PIPE)
    assert done.stderr == b""
    assert done.returncode == 1


def test_a_latin_terminal_does_not_end_a_command() -> None:
    """Where the terminal has no Chinese, characters are shown by their number."""
    env = {**os.environ, "LC_ALL": "zh_CN.UTF-8", "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([sys.executable, "-m", "pdfreport", "--help"], capture_output=True, env=env)
    assert done.returncode == 0
    assert b"\\u" in done.stdout


def test_importing_the_package_loads_nothing_else() -> None:
    """`import pdfreport` costs next to nothing; names are looked up when used."""
    code = "import sys, pdfreport\nprint(sorted(name for name in sys.modules if name.startswith('pdfreport')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['pdfreport', 'pdfreport.version']\n"


@pytest.mark.parametrize("name", ["build", "schema"])
@pytest.mark.parametrize("before", ["", "import pdfreport\npdfreport.build\n"], ids=["module first", "call first"])
def test_a_call_stays_the_call_when_a_module_of_its_name_is_imported(name: str, before: str) -> None:
    """`pdfreport.build` and `pdfreport.schema` are calls, whatever was imported first."""
    code = f"{before}import pdfreport.{name}, pdfreport\nassert callable(pdfreport.{name}), pdfreport.{name}"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt call fails as it does in any module."""
    with pytest.raises(AttributeError, match="biuld"):
        pdfreport.__getattr__("biuld")


def test_every_public_name_can_be_had() -> None:
    """Whatever `__all__` promises is there."""
    assert [name for name in pdfreport.__all__ if not hasattr(pdfreport, name)] == []
