"""The command and the recipe: statuses, claims, JSON, the report page, other validators, and files that are a mess."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import pdfreport
from pdfreport import checking, cli
from pdfreport.display.items import Text
from pdfreport.preflight import report_page
from pdfreport.preflight.model import Finding
from pdfreport.preflight.run import MOST, check
from tests.examples import examples
from tests.preflight import faults_ink, tagged
from tests.preflight.surgery import press
from tests.shipped import built

KEYS = {"format", "file", "purposes", "condition", "pages", "errors", "findings", "ink", "signatures", "outside"}
FINDING = {"rule", "severity", "page", "x_mm", "y_mm", "object", "facts", "message"}


def broken(name: str) -> bytes:
    """One file of the corpus."""
    return next(fault.data() for fault in faults_ink.FAULTS if fault.name == name)


@pytest.fixture
def heavy(tmp_path: Path) -> Path:
    """A file with too much ink on disk."""
    path = tmp_path / "heavy.pdf"
    path.write_bytes(broken("ink-320"))
    return path


def test_errors_give_status_5(heavy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault is shown with its place and its remedy, and the command ends with 5."""
    assert cli.main(["check", str(heavy), "--for", "press"]) == 5
    told = capsys.readouterr().out
    assert "ink-limit" in told
    assert "320%" in told
    assert "errors 1, warnings 0" in told


def test_warnings_alone_give_status_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is merely not good does not stop a file."""
    path = tmp_path / "soft.pdf"
    path.write_bytes(broken("picture-of-120-ppi"))
    assert cli.main(["check", str(path), "--for", "press"]) == 0
    assert "soft-picture" in capsys.readouterr().out


def test_a_good_file_gives_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found is said in a line."""
    path = tmp_path / "good.pdf"
    path.write_bytes(press())
    assert cli.main(["check", str(path), "--for", "press"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong path is wrong usage, said in words."""
    assert cli.main(["check", "nowhere.pdf"]) == 2
    assert "nowhere.pdf cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "no-bytes"), (b"\x89PNG\r\n\x1a\n" * 40, "not-a-pdf"), (press()[:20_000], "cut-short"),
        (b"%PDF-1.6\nnothing at all\n%%EOF\n", "unreadable"),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_is_told_in_words(data: bytes, rule: str) -> None:
    """Why, and what to do, the same words each time: no address of this run's memory."""
    (one,) = check(data, "x.pdf", ("press",)).findings
    assert one.rule == f"preflight.{rule}"
    assert "0x" not in one.message("en") + one.message("zh")
    assert check(data, "x.pdf", ("press",)).errors == 1


def test_a_file_without_end_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a size that no newspaper reaches, a file is refused before it fills the memory."""
    path = tmp_path / "large.pdf"
    path.write_bytes(press())
    monkeypatch.setattr(checking, "MOST", 1000)
    assert [one.rule for one in checking.check(path).findings] == ["preflight.too-large"]


def test_json_has_stable_keys(heavy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs find the same keys always, and messages in both languages."""
    assert cli.main(["check", str(heavy), "--for", "press", "--json"]) == 5
    told = json.loads(capsys.readouterr().out)
    assert set(told) == KEYS
    (finding,) = told["findings"]
    assert set(finding) == FINDING
    assert set(finding["message"]) == {"zh", "en"}
    facts = finding["facts"]
    assert (facts["limit"], facts["most"]) == ("220", "320")
    assert float(facts["area"]) == pytest.approx(60 * 40 / (72 / 25.4) ** 2, rel=0.02)
    assert set(told["ink"][0]["plates_percent"]) == set("CMYK")
    assert told["ink"][0]["over_cm2"] == pytest.approx(60 * 40 / (72 / 2.54) ** 2, rel=0.1)


def test_the_place_is_measured_from_the_trim(heavy: Path) -> None:
    """Millimetres right of and below the trim's top left corner: the square stands at 90, 90 points of the sheet."""
    (finding,) = check(heavy.read_bytes(), purposes=("press",)).findings
    assert finding.x_mm is not None
    assert finding.y_mm is not None
    assert (90 - 42.52) * 25.4 / 72 <= finding.x_mm <= (150 - 42.52) * 25.4 / 72
    assert 297 - (130 - 42.52) * 25.4 / 72 <= finding.y_mm <= 297 - (90 - 42.52) * 25.4 / 72


@pytest.mark.parametrize(
    ("data", "claims"),
    [
        (lambda: built("air-digest", "press"), ("press", "archive", "access")),
        (lambda: built("air-digest", "archive"), ("archive", "access")),
        (lambda: built("air-digest", "press", standard="x1a"), ("press",)),
        (lambda: b"", ()),
    ],
)
def test_a_file_is_held_to_what_it_claims(data: Any, claims: tuple[str, ...]) -> None:
    """Without a purpose the file's own words decide."""
    assert check(data()).purposes == claims


def test_many_findings_of_one_rule_are_counted() -> None:
    """A file in RGB is told so twenty times and not a thousand."""
    found = check(built("jiangjin-2022", "screen"), purposes=("press",)).findings
    assert sum(1 for one in found if one.rule == "preflight.rgb") == MOST
    (more,) = [one for one in found if one.rule == "preflight.more"]
    assert int(dict(more.facts)["count"]) > 0


def test_the_heat_map_shows_where() -> None:
    """Red where the limit is passed, and only there."""
    (ink,) = check(broken("ink-320"), purposes=("press",), heat_maps=True).ink
    picture = Image.open(BytesIO(ink.heat_map)).convert("RGB")
    red = [
        (at % picture.width, at // picture.width)
        for at, pixel in enumerate(picture.get_flattened_data())
        if pixel == (220, 20, 30)
    ]
    scale = picture.width / (637.795 - 42.52 + 2 * 8.504)
    left, right = min(x for x, _ in red) / scale, max(x for x, _ in red) / scale
    assert left == pytest.approx(90 - 34.016, abs=4)
    assert right == pytest.approx(150 - 34.016, abs=4)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_report_is_one_page(heavy: Path, lang: str) -> None:
    """One page, with the words of the finding, the same bytes each time."""
    checked = check(heavy.read_bytes(), "heavy.pdf", ("press",), heat_maps=True)
    data = pdfreport.write_pdf(report_page.document(checked, lang), "office")
    assert data == pdfreport.write_pdf(report_page.document(checked, lang), "office")
    again = check(data, purposes=("archive", "access"))
    assert again.pages == 1
    assert again.errors == 0


def test_the_report_counts_what_has_no_room() -> None:
    """Hundreds of things stay on their page."""
    checked = check(built("air-digest", "screen"), "x.pdf", ("press",), heat_maps=True)
    many = tuple(
        replace(checked.findings[0], rule="preflight.rgb", facts=(("space", f"RGB {rank}"),)) for rank in range(300)
    )
    document = report_page.document(replace(checked, findings=many), "en")
    runs = [item.run for item in document.pages[0].items if isinstance(item, Text)]
    assert any("more; see the output of --json" in run.text for run in runs)
    assert all(run.y < report_page.PAPER.height for run in runs)


def test_the_command_writes_the_report(heavy: Path, tmp_path: Path) -> None:
    """`--report` writes the page beside what is printed."""
    target = tmp_path / "report.pdf"
    assert cli.main(["check", str(heavy), "--for", "press", "--report", str(target)]) == 5
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 1


def test_the_report_may_not_replace_the_file(heavy: Path) -> None:
    """A slip of the hand must not cost the file that is checked."""
    before = heavy.read_bytes()
    assert cli.main(["check", str(heavy), "--report", str(heavy)]) == 2
    assert heavy.read_bytes() == before


def _other(which: int) -> Any:
    """A value of a kind that an entry does not expect; made anew, since objects of one file must not enter another."""
    plain = (None, 0, -1, 10**9, 1.5, True)
    made = (pikepdf.Name.X, pikepdf.String("x"), pikepdf.Array(), pikepdf.Dictionary())
    return (*plain, *made)[which]


@examples(20, 60)
@given(st.data())
def test_no_file_is_too_broken_to_check(data: st.DataObject) -> None:
    """Whatever stands where something else should, preflight ends with findings and not with an exception."""
    with pikepdf.open(BytesIO(tagged.good())) as pdf:
        for _ in range(data.draw(st.integers(1, 4))):
            held = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary | pikepdf.Stream)]
            one = data.draw(st.sampled_from(range(len(held))).map(held.__getitem__))
            keys = sorted(set(one.keys()) - {"/Length"})
            if not keys:
                continue
            key, value = data.draw(st.sampled_from(keys)), _other(data.draw(st.integers(0, 9)))
            try:
                if value is None:
                    del one[key]
                else:
                    one[key] = value
            except (KeyError, ValueError):  # pikepdf keeps some entries of streams to itself
                continue
        out = BytesIO()
        try:
            pdf.save(out)
        except (pikepdf.PdfError, RuntimeError):  # too broken to be written at all
            return
    found = check(out.getvalue(), purposes=("press", "archive", "access")).findings
    assert all(isinstance(one, Finding) and one.message("zh") for one in found)


def test_loading_the_rules_costs_a_plain_build_nothing() -> None:
    """The command line knows the command, but not its libraries."""
    import subprocess

    told = subprocess.run(
        [sys.executable, "-c", "import sys, pdfreport.cli; print('pikepdf' in sys.modules)"],
        capture_output=True, text=True, check=True, env=dict(os.environ),
    )  # fmt: skip
    assert told.stdout.strip() == "False"
