"""What the check says of signatures: one broken file for each rule, and time stamps that keep a signature good."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic

import pdfreport
from pdfreport.diag import Severity
from pdfreport.messages import table
from pdfreport.preflight.signed import judge
from pdfreport.signing import pades
from pdfreport.signing.identity import Identity, credentials
from pdfreport.signing.order import Order
from pdfreport.signing.unchanged import Unchanged
from tests.examples import examples
from tests.preflight.surgery import press
from tests.signing.authority import UNTIL, Authority, serving

Sign = Callable[..., bytes]
Signed = Callable[[str], bytes]
NOW = datetime(2030, 1, 1, tzinfo=UTC)
NOTES = {"sign.signed", "sign.stamped", "sign.no-stamp", "sign.unjudged"}


def rules(data: bytes, *roots: bytes, moment: datetime = NOW) -> set[str]:
    """The rules that a file breaks, and what is merely told."""
    return {one.rule for one in judge(data, roots, moment)[0]}


def revised(data: bytes, change: Callable[[Any], None]) -> bytes:
    """A file with a revision more."""
    writer = Unchanged(io.BytesIO(data), strict=False)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def field(writer: Any, name: str) -> Any:
    """A field of the form."""
    return next(one for ref in writer.root["/AcroForm"]["/Fields"] if (one := ref.get_object())["/T"] == name)


def test_a_good_signature(signed: Signed, authority: Authority) -> None:
    """Trusted, intact, with its stamp: there is nothing to say but who signed."""
    assert rules(signed("b-t"), authority.cert("root")) == {"sign.signed"}
    assert rules(signed("b-lta"), authority.cert("root")) == {"sign.signed", "sign.stamped"}


def test_without_roots_trust_is_not_judged(signed: Signed) -> None:
    """Nobody is trusted by default, and nobody is called untrustworthy."""
    assert rules(signed("b-b")) == {"sign.signed", "sign.unjudged", "sign.no-stamp"}


def test_a_file_without_signatures(page: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said, installed or not."""
    monkeypatch.setitem(__import__("sys").modules, "pyhanko", None)
    assert judge(page, (), NOW) == ((), ())


def test_signed_but_not_to_be_checked_here(sign: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyHanko the file is checked as ever, and a warning says what was not."""
    data = sign("b-b")
    monkeypatch.setitem(__import__("sys").modules, "pyhanko", None)
    checked = pdfreport.check(data)
    assert [(one.rule, one.severity) for one in checked.findings] == [("sign.unchecked", Severity.WARNING)]
    assert "pip install 'pdfreport[sign]'" in checked.findings[0].message("zh")


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9])
def test_one_bit_breaks_it(signed: Signed, page: bytes, at: float) -> None:
    """Any change of what was signed is found, wherever it is."""
    data = bytearray(signed("b-b"))
    data[round(len(page) * at)] ^= 1
    assert rules(bytes(data)) == {"sign.broken"}


def test_changed_after_signing(signed: Signed) -> None:
    """A later revision that says something else is found, though the signature itself still fits."""

    def change(writer: Any) -> None:
        writer.root["/Lang"] = generic.pdf_string("en")
        writer.update_root()

    assert rules(revised(signed("b-b"), change)) - NOTES == {"sign.changed"}


def test_what_was_signed_cannot_be_moved(signed: Signed) -> None:
    """A later revision that writes the signature anew would make it cover what it does not."""

    def change(writer: Any) -> None:
        writer.update_container(field(writer, "Signature1")["/V"])

    assert rules(revised(signed("b-b"), change)) == {"sign.not-whole"}


def test_a_form_filled_in_later(sign: Sign, page: bytes) -> None:
    """Filling in a form that was there is allowed, and told."""
    text = {"/FT": "/Tx", "/T": "x"}

    def form(writer: Any) -> None:
        made = generic.DictionaryObject({generic.NameObject("/FT"): generic.NameObject("/Tx")})
        made["/T"] = generic.pdf_string(text["/T"])
        fields = generic.ArrayObject([writer.add_object(made)])
        writer.root["/AcroForm"] = generic.DictionaryObject({generic.NameObject("/Fields"): fields})
        writer.update_root()

    def fill(writer: Any) -> None:
        found = field(writer, "x")
        found["/V"] = generic.pdf_string("yes")
        writer.update_container(found)

    assert rules(revised(sign("b-b", revised(page, form)), fill)) - NOTES == {"sign.added"}


def test_a_stranger(signed: Signed, authority: Authority) -> None:
    """A signature of somebody whose root is not among those named is a warning with its reason."""
    with serving() as other:
        found, _ = judge(signed("b-t"), [other.cert("root")], NOW)
    (warning,) = [one for one in found if one.severity is Severity.WARNING]
    assert (warning.rule, dict(warning.facts)["reason"]) == ("sign.untrusted", "it leads to none of the roots")
    assert "不在所信任的根证书之下" in warning.message("zh")


def test_a_signature_that_cannot_be_read(signed: Signed) -> None:
    """Where there should be a signature there is something else."""
    head, mark, rest = signed("b-b").partition(b"/Contents <")
    assert mark
    assert rules(head + mark + b"00" * 40 + rest[80:]) == {"sign.unreadable"}


def test_a_signature_of_an_old_kind(signed: Signed) -> None:
    """A kind that nobody can check any more is no reason to say that all is well."""
    data = signed("b-b").replace(b"/ETSI.CAdES.detached", b"/adbe.x509.rsa_sha1 ")
    assert rules(data) == {"sign.unreadable"}


def test_a_signed_press_file(who: Identity) -> None:
    """Signed by another program, a press file is no press file any more."""
    order = Order("b-b", "", "", (), datetime(2026, 1, 1, tzinfo=UTC))
    data = asyncio.run(pades.sign(press(), credentials(who, order.moment), None, order))
    assert "sign.on-press-file" in {one.rule for one in pdfreport.check(data, "press").findings}


def test_every_rule_has_its_file() -> None:
    """A rule that no file of these breaks could say anything."""
    import inspect
    import sys

    source = inspect.getsource(sys.modules[__name__])
    told = inspect.getsource(sys.modules[judge.__module__])
    checks = {code for code in table("sign") if f'"{code}"' in told}
    assert len(checks) > 10
    assert {code for code in checks if f'"{code}"' not in source} == set()


# --- time ---

YEAR_20, YEAR_22 = datetime(2020, 6, 1, tzinfo=UTC), datetime(2022, 6, 1, tzinfo=UTC)


@pytest.fixture
def short(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Identity:
    """A signer whose certificate ended years ago, signing while it was in force; stamps come from that time too."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(YEAR_20.timestamp())))
    monkeypatch.setattr(authority.stamper, "fixed_dt", YEAR_20)
    cert = authority.cert("signer", until=datetime(2021, 1, 1, tzinfo=UTC))
    return Identity(key=authority.key("signer"), cert=cert + authority.cert("root"))


def test_without_a_stamp_a_signature_ends_with_its_certificate(
    sign: Sign, authority: Authority, short: Identity
) -> None:
    """The time that a signer says proves nothing once the certificate is out of force."""
    root = authority.cert("root")
    data = sign("b-b", identity=short)
    assert "sign.untrusted" not in rules(data, root, moment=YEAR_20)
    found, _ = judge(data, [root], YEAR_22)
    assert {dict(one.facts).get("reason") for one in found if one.rule == "sign.untrusted"} == {"it was not in force"}


def test_a_stamp_keeps_a_signature_good(sign: Sign, authority: Authority, short: Identity) -> None:
    """A stamp proves that the signature was there while the certificate was in force."""
    assert rules(sign("b-t", identity=short), authority.cert("root"), moment=YEAR_22) == {"sign.signed"}


def test_a_stamp_on_the_whole_keeps_the_stamp_within_good(
    sign: Sign, authority: Authority, short: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last stamp is judged today, what it covers at its time: so a chain of stamps carries over the years."""
    root, soon = authority.cert("root"), datetime(2021, 1, 1, tzinfo=UTC)
    monkeypatch.setattr(authority, "stamper", authority.stamping(soon, YEAR_20))
    data = sign("b-t", identity=short)
    assert "sign.untrusted" in rules(data, root, moment=YEAR_22)
    order = Order("b-lta", "", "", (), YEAR_20)
    whole = asyncio.run(pades.stamp(data, authority.stamping(UNTIL, datetime(2020, 12, 1, tzinfo=UTC)), order))
    assert rules(whole, root, moment=YEAR_22) == {"sign.signed", "sign.stamped"}


# --- always ---


@examples(10, 25)
@given(st.data())
def test_no_signature_is_too_broken_to_judge(data: st.DataObject) -> None:
    """Whatever happened to the bytes that were added, the check ends with findings."""
    whole = _signed()
    start = whole.rfind(b"%%EOF", 0, -10)
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(start, len(whole) - 1))
        broken[at] = data.draw(st.integers(0, 255))
    found, _ = judge(bytes(broken), (), NOW)
    assert all(one.message("zh") and one.message("en") for one in found)


_KEPT: list[bytes] = []


def _signed() -> bytes:
    """A signed file, made once."""
    if not _KEPT:
        from tests.preflight.surgery import archive

        maker = Authority()
        who = Identity(key=maker.key("signer"), cert=maker.cert("signer"))
        _KEPT.append(pdfreport.sign_pdf(archive(), who))
    return _KEPT[0]
