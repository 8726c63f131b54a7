"""Commands on real editions: built, refused with every mistake, and where the disk says no."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pdfreport import cli


@pytest.fixture
def own_copy(sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample edition that a test may spoil, seen from its parent folder."""
    shutil.copytree(sample, tmp_path / "copy")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "copy" / "edition.yaml"


def test_a_new_edition_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `new` writes can be built and previewed as it stands; a second `new` does not write over it."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["new", "paper"]) == 0
    assert cli.main(["build", "paper"]) == 0
    assert cli.main(["preview", "paper", "--dpi", "30"]) == 0
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "paper.png").read_bytes().startswith(b"\x89PNG")
    assert cli.main(["new", "paper"]) == 2


def test_mistakes_in_a_source_are_all_told_with_their_places(
    own_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two mistakes, two lines, each with the place to go to; nothing is written."""
    lines = own_copy.read_text(encoding="utf8").splitlines()
    at = {
        key: next(n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")) for key in ("publication", "date")
    }
    text = "\n".join(lines).replace("\npublication:", "\npublicatoin:").replace("\ndate: ", "\ndate: x")
    own_copy.write_text(text, encoding="utf8")
    assert cli.main(["build", "copy", "-o", "page.pdf"]) == 3
    told = capsys.readouterr().err
    assert f"edition.yaml:{at['publication']}:1: " in told
    assert "publication" in told
    assert f"edition.yaml:{at['date']}:7: " in told
    assert not Path("page.pdf").exists()


def test_copy_that_does_not_fit_is_status_4(own_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Too much copy writes nothing and names the story; a draft is written, and says the same."""
    lines = own_copy.read_text(encoding="utf8").splitlines(keepends=True)
    long = [line * 3 if line.startswith("          - ") and len(line) > 80 else line for line in lines]
    own_copy.write_text("".join(long), encoding="utf8")
    assert cli.main(["build", "copy", "-o", "page.pdf"]) == 4
    assert "characters (" in (refused := capsys.readouterr().err)
    story = next(number for number, line in enumerate(lines, 1) if line.startswith("  - id: feature"))
    assert f"edition.yaml:{story}:5: " in refused
    assert not Path("page.pdf").exists()
    assert cli.main(["build", "copy", "-o", "page.pdf", "--draft"]) == 0
    assert refused.splitlines()[0] in capsys.readouterr().err.splitlines()
    assert Path("page.pdf").stat().st_size > 10_000


def test_an_unknown_layout_is_wrong_usage(own_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A layout that is not there is answered with those that are."""
    assert cli.main(["build", "copy", "--layout", "sikai-featrue"]) == 2
    assert "feature-sikai" in capsys.readouterr().err


def test_real_listings_print(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    """`layouts`, `fonts` and `schema` print what the calls really give."""
    for words in ["layouts"], ["fonts"], ["fonts", str(sample)], ["schema"], ["schema", "layout"]:
        assert cli.main(words) == 0
        assert len(capsys.readouterr().out.splitlines()) > 4


def test_a_folder_without_permission_or_room(own_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A device that takes nothing ends in one line and leaves nothing behind."""
    before = sorted(Path().iterdir())
    assert cli.main(["build", "copy", "-o", "/proc/page.pdf"]) == 1
    assert len([line for line in capsys.readouterr().err.splitlines() if "/proc/page.pdf" in line]) == 1
    assert sorted(Path().iterdir()) == before
