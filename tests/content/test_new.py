"""The edition to start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.content import read
from pdfreport.content.new import write_template
from pdfreport.diag import Notes, UsageError


def test_template_is_a_good_edition(tmp_path: Path) -> None:
    """What `pdfreport new` writes is read without a finding."""
    files = write_template(tmp_path / "mine")
    assert [file.name for file in files] == ["edition.yaml", "body.md"]
    notes = Notes()
    edition = read.load(tmp_path / "mine", notes)
    assert edition is not None
    assert not notes.found
    assert len(edition.stories) == 2


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A folder that holds something, and a file in its place, are left alone."""
    (tmp_path / "edition.yaml").write_text("mine")
    with pytest.raises(UsageError) as refused:
        write_template(tmp_path)
    assert refused.value.diagnostics[0].code == "content.folder-not-empty"
    with pytest.raises(UsageError):
        write_template(tmp_path / "edition.yaml")
    assert [path.name for path in tmp_path.iterdir()] == ["edition.yaml"]
    assert (tmp_path / "edition.yaml").read_text() == "mine"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A path through a file cannot be written and says so."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError) as refused:
        write_template(tmp_path / "file" / "sub")
    assert refused.value.diagnostics[0].code == "content.cannot-write"
