"""The signatures of a file, judged by pyHanko where it is installed.

In: bytes, the roots of trust, the moment of judging. Out: `Signature` values, or the reason why they cannot be read.
Nothing is fetched: what certificates are worth is judged by the roots that are named and by what the file holds
(revocation lists in its document security store).

When a signature counts: a time stamp that is trusted proves that what it covers was there at its time. So stamps are
judged from the last to the first, each at the time that the one after it proves, and signatures at the earliest time so
proven; without a trusted stamp, now (ETSI EN 319 102-1, 5.6, in short).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pdfreport.frozen import dataclass

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

# What the libraries raise over objects that are not what they should be; each is a reason to say, not a fault of ours.
UNREADABLE = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, AssertionError, RuntimeError, OSError,
    OverflowError,
)  # fmt: skip
PADES, PKCS7 = "/ETSI.CAdES.detached", "PKCS #7"
LEVELS = ("PAdES B-B", "PAdES B-T", "PAdES B-LT", "PAdES B-LTA")
NONE, MAINTAINED, COUNTERSIGNED, ADDED, CHANGED = "", "maintained", "countersigned", "added", "changed"
TRUSTED, UNTRUSTED, UNJUDGED = "trusted", "untrusted", "unjudged"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature, or a time stamp on the whole file (`stamp`).

    `level` is its PAdES level by what it holds. `when` is the time of a sound stamp on it if it is `stamped`, else what
    the signer says, ISO 8601. `intact`: content and signature agree. `whole`: it covers all of the file that there was.
    `after` is what came later: nothing (""), ``maintained`` (stamps, proofs), ``countersigned``, ``added`` (forms,
    remarks) or ``changed``.
    `trust` is ``trusted``, ``untrusted`` or, where no roots were named, ``unjudged``; `reason` says why it is not.
    """

    field: str
    stamp: bool
    level: str
    signer: str
    when: str
    stamped: bool
    intact: bool
    whole: bool
    after: str
    trust: str
    reason: str = ""


class UnreadableSignature(Exception):
    """There is a signature that cannot be read."""


def available() -> bool:
    """Whether signatures can be judged here."""
    return find_spec("pyhanko") is not None


def signed(data: bytes) -> bool:
    """Whether a file has signatures, seen without pyHanko: each says which bytes it covers, outside any stream."""
    return b"/ByteRange" in data


def signatures(data: bytes, roots: Sequence[bytes], moment: datetime) -> tuple[Signature, ...]:
    """All signatures in the order in which they were made. `roots` are certificates in PEM or DER."""
    import logging

    from cryptography.exceptions import UnsupportedAlgorithm
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko_certvalidator.errors import PathError, ValidationError

    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # what they say is in what they return

    try:
        reader = PdfFileReader(BytesIO(data), strict=False)
        found = list(reader.embedded_signatures)
        if len(found) < sum(1 for _ in enumerate_sig_fields(reader, filled_status=True)):
            raise UnreadableSignature("/SubFilter")
        return tuple(_judged(found, _Proofs.of(reader, roots), moment))
    except (*UNREADABLE, PdfError, PathError, ValidationError, UnsupportedAlgorithm) as problem:
        raise UnreadableSignature(" ".join(str(problem).split()) or type(problem).__name__) from None


@dataclass(frozen=True, slots=True)
class _Proofs:
    """What paths are built of: roots, and the certificates and revocation answers that the file itself holds."""

    roots: tuple[Any, ...]
    certificates: tuple[Any, ...]
    answers: tuple[Any, ...]
    lists: tuple[Any, ...]
    stored: bool

    @staticmethod
    def of(reader: Any, roots: Sequence[bytes]) -> _Proofs:
        from asn1crypto import crl, ocsp
        from pyhanko.keys.pemder import load_certs_from_pemder_data
        from pyhanko.sign.validation.dss import DocumentSecurityStore
        from pyhanko.sign.validation.errors import NoDSSFoundError

        known = tuple(one for root in roots for one in load_certs_from_pemder_data(root))
        try:
            store = DocumentSecurityStore.read_dss(reader)
        except NoDSSFoundError:
            return _Proofs(known, (), (), (), False)
        answers = tuple(ocsp.OCSPResponse.load(one.get_object().data) for one in store.ocsps)
        lists = tuple(crl.CertificateList.load(one.get_object().data) for one in store.crls)
        return _Proofs(known, tuple(store.load_certs()), answers, lists, True)

    def context(self, moment: datetime) -> Any:
        """The ground on which a certificate is judged as of a moment."""
        from pyhanko_certvalidator import ValidationContext

        return ValidationContext(
            trust_roots=list(self.roots), other_certs=list(self.certificates), moment=moment, ocsps=self.answers,
            crls=self.lists, allow_fetching=False, retroactive_revinfo=True, revocation_mode="soft-fail",
        )  # fmt: skip


def _judged(found: Sequence[EmbeddedPdfSignature], proofs: _Proofs, moment: datetime) -> Iterator[Signature]:
    """Each signature at the moment that later stamps prove."""
    from pyhanko.sign.validation import validate_pdf_timestamp

    out: list[Signature] = []
    stamps = 0  # that come after
    for one in reversed(found):
        if one.sig_object_type == "/DocTimeStamp":
            status = validate_pdf_timestamp(one, proofs.context(moment))
            out.append(_signature(one, status, proofs, "RFC 3161"))
            stamps += 1
            if status.trusted:
                moment = min(moment, status.timestamp)
        else:
            out.append(_approval(one, proofs, moment, stamps))
    yield from reversed(out)


def _approval(one: EmbeddedPdfSignature, proofs: _Proofs, moment: datetime, stamps: int) -> Signature:
    """A person's signature: its own stamp first, then itself at the time that the stamp proves."""
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints

    usage = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
    status = validate_pdf_signature(one, proofs.context(moment), key_usage_settings=usage)
    stamp = status.timestamp_validity
    if stamp is not None and stamp.trusted and stamp.timestamp < moment:
        context, later = proofs.context(stamp.timestamp), proofs.context(moment)
        status = validate_pdf_signature(one, context, later, key_usage_settings=usage)
    return _signature(one, status, proofs, _level(one, proofs, bool(stamp), stamps))


def _level(one: EmbeddedPdfSignature, proofs: _Proofs, stamped: bool, stamps: int) -> str:
    """The PAdES level by what is there; each needs the one below."""
    if str(one.sig_object.get("/SubFilter", "")) != PADES:
        return PKCS7
    return LEVELS[0 if not stamped else 1 if not proofs.stored else 2 if not stamps else 3]


def _signature(one: EmbeddedPdfSignature, status: Any, proofs: _Proofs, level: str) -> Signature:
    from pyhanko.sign.validation import SignatureCoverageLevel

    is_stamp = level == "RFC 3161"
    stamp = status if is_stamp else status.timestamp_validity
    stamped = stamp is not None and stamp.valid and stamp.intact
    time = stamp.timestamp if stamped else getattr(status, "signer_reported_dt", None)
    sound = bool(status.intact and status.valid)
    trust = UNJUDGED if not proofs.roots else TRUSTED if status.trusted else UNTRUSTED
    return Signature(
        field=str(one.field_name),
        stamp=is_stamp,
        level=level,
        signer=_name(one),
        when="" if time is None else time.isoformat(timespec="seconds"),
        stamped=stamped,
        intact=sound,
        whole=one.coverage is not None and one.coverage >= SignatureCoverageLevel.ENTIRE_REVISION,
        after=_after(status, one),
        trust=trust,
        reason="" if trust != UNTRUSTED or not sound else _why(status),
    )


def _name(one: EmbeddedPdfSignature) -> str:
    """The signer's common name, else all of the name."""
    subject = one.signer_cert.subject
    return str(subject.native.get("common_name") or subject.human_friendly)


def _after(status: Any, one: EmbeddedPdfSignature) -> str:
    """What came after a signature, by pyHanko's comparison of the revisions."""
    from pyhanko.sign.diff_analysis import ModificationLevel

    level = status.modification_level
    if level is None or level == ModificationLevel.OTHER:
        return CHANGED
    names = {str(other.field_name) for other in one.reader.embedded_signatures}
    if level == ModificationLevel.FORM_FILLING and set(status.diff_result.changed_form_fields) <= names:
        return COUNTERSIGNED
    return {ModificationLevel.NONE: NONE, ModificationLevel.LTA_UPDATES: MAINTAINED}.get(level, ADDED)


# Indications of ETSI EN 319 102-1 in words; others are shown as they are.
WHY = {
    "NO_CERTIFICATE_CHAIN_FOUND": "it leads to none of the roots",
    "CERTIFICATE_CHAIN_GENERAL_FAILURE": "it leads to none of the roots",
    "OUT_OF_BOUNDS_NO_POE": "it was not in force",
    "OUT_OF_BOUNDS_NOT_REVOKED": "it was not in force",
    "EXPIRED": "it was not in force",
    "NOT_YET_VALID": "it was not in force",
    "CHAIN_CONSTRAINTS_FAILURE": "it is not made for this use",
    "SIG_CONSTRAINTS_FAILURE": "it is not made for this use",
}


def _why(status: Any) -> str:
    """Why a certificate is not trusted."""
    if status.revocation_details is not None:
        return "it was revoked"
    told = getattr(status.trust_problem_indic, "standard_name", "NO_CERTIFICATE_CHAIN_FOUND")
    return WHY.get(told, told)
