"""docs/content.md: its example works, and it names every key and every code."""

from __future__ import annotations

import re
from pathlib import Path

from pdfreport.content import read
from pdfreport.content.written import schema_json
from pdfreport.diag import Notes, Severity
from pdfreport.messages import table

PAGE = (Path(__file__).parents[2] / "docs" / "content.md").read_text("utf-8")
ROOM = Path(read.__file__).parent


def test_the_example_is_a_good_edition(tmp_path: Path) -> None:
    """What the page shows can be copied and built."""
    example = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    (tmp_path / "edition.yaml").write_text(example[1], "utf-8")
    notes = Notes()
    assert read.load(tmp_path, notes) is not None
    assert not notes.found


def test_every_key_is_named() -> None:
    """No key can be written that the page does not explain."""
    schema = schema_json()
    parts = [*schema["anyOf"], *schema["$defs"].values()]
    parts += [form for part in parts for form in part.get("anyOf", ())]
    keys = {key for part in parts for key in part.get("properties", ())}
    assert len(keys) > 50
    assert [key for key in sorted(keys) if f"`{key}`" not in PAGE] == []


def test_every_code_is_named() -> None:
    """Every diagnostic of a source is on the page."""
    codes = [*table("source"), *table("content")]
    assert [code for code in codes if f"`{code}`" not in PAGE] == []


def test_the_list_of_warnings_is_right() -> None:
    """The page says which findings stop a build; the code agrees."""
    code = "".join(path.read_text("utf-8") for path in sorted(ROOM.glob("*.py")))
    tail = PAGE.split("`content.figure-left-out`, ")[1]
    for severity, call in ((Severity.NOTE, "note"), (Severity.WARNING, "warn")):
        said = set(re.findall(rf'notes\.{call}\("(content\.[a-z-]+)"', code))
        assert said, severity
        assert all(f"`{one}`" in tail or one == "content.figure-left-out" for one in said), severity
    listed = set(re.findall(r"`(content\.[a-z-]+)`", tail)) | {"content.figure-left-out"}
    assert listed == set(re.findall(r'notes\.(?:note|warn)\("(content\.[a-z-]+)"', code))
