"""Who signs: a private key with its certificate, from PEM or DER files or from one PKCS #12 file.

In: an `Identity`, files or their bytes. Out: `Credentials`, the key and certificates in pyHanko's form, checked: they
belong together, the certificate is in force and made for signing. Keys on cards and tokens are not read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pdfreport.diag import UsageError
from pdfreport.frozen import dataclass
from pdfreport.signing.extra import refused, require

if TYPE_CHECKING:
    from cryptography import x509 as pyca

Source = str | os.PathLike[str] | bytes


@dataclass(frozen=True, slots=True)
class Identity:
    """A signer: `key` and `cert` (the signer's certificate first, then those above it), or `p12`; a path or bytes.

    `passphrase` opens an encrypted key or PKCS #12 file.
    """

    key: Source = ""
    cert: Source = ""
    p12: Source = ""
    passphrase: str | None = None


@dataclass(frozen=True, slots=True)
class Credentials:
    """What signs: the private key, its certificate and those above it, as asn1crypto's values."""

    key: Any
    certificate: Any
    chain: tuple[Any, ...]

    @property
    def roots(self) -> tuple[Any, ...]:
        """The certificates of the chain that nobody else has issued."""
        return tuple(one for one in (self.certificate, *self.chain) if one.self_issued)


def credentials(identity: Identity, moment: datetime) -> Credentials:
    """Key and certificates of a signer who signs at `moment`. Raises UsageError for what does not fit."""
    require()
    whole = bool(identity.p12)
    if {bool(identity.key), bool(identity.cert)} != {not whole}:
        raise refused("sign.no-key")
    key, own, others = _from_p12(identity) if whole else _from_files(identity)
    if _public(key) != _public(own):
        raise refused("sign.not-a-pair", subject=_subject(own))
    _check(own, moment)
    from pyhanko.keys.internal import translate_pyca_cryptography_cert_to_asn1 as certificate
    from pyhanko.keys.internal import translate_pyca_cryptography_key_to_asn1 as private

    return Credentials(private(key), certificate(own), tuple(certificate(one) for one in others))


def certificates(source: Source) -> tuple[Any, ...]:
    """Certificates of a PEM or DER file as asn1crypto's values, for roots of trust."""
    from pyhanko.keys.internal import translate_pyca_cryptography_cert_to_asn1 as certificate

    return tuple(certificate(one) for one in _certificates(source))


def read(source: Source) -> bytes:
    """The bytes of a source; UsageError if its file cannot be read."""
    if isinstance(source, bytes):
        return source
    try:
        return Path(source).read_bytes()
    except OSError as problem:
        raise refused("cli.no-file", file=source, reason=problem.strerror or type(problem).__name__) from None


def named(source: Source) -> str:
    """How messages name a source."""
    return "-" if isinstance(source, bytes) else str(source)


def _from_files(identity: Identity) -> tuple[Any, pyca.Certificate, list[pyca.Certificate]]:
    own, *others = _certificates(identity.cert)
    return _key(identity), own, others


def _key(identity: Identity) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_der_private_key, load_pem_private_key

    data, secret = read(identity.key), _secret(identity)
    load = load_pem_private_key if b"-----BEGIN" in data else load_der_private_key
    try:
        return load(data, secret)
    except TypeError:
        if secret is not None:  # a passphrase for a key that needs none
            return _key(Identity(key=data))
        raise refused("sign.passphrase-needed", file=named(identity.key)) from None
    except UnsupportedAlgorithm:
        raise refused("sign.key-kind", file=named(identity.key)) from None
    except ValueError:
        raise _unopened(identity.key, data, secret) from None


def _unopened(source: Source, data: bytes, secret: bytes | None) -> UsageError:
    """Why a key did not open: the wrong passphrase if it is encrypted, else it is no key."""
    encrypted = b"ENCRYPTED" in data
    return refused("sign.passphrase-wrong" if encrypted and secret else "sign.key-unreadable", file=named(source))


def _from_p12(identity: Identity) -> tuple[Any, pyca.Certificate, list[pyca.Certificate]]:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates

    data, secret = read(identity.p12), _secret(identity)
    try:
        key, own, others = load_key_and_certificates(data, secret)
    except UnsupportedAlgorithm:
        raise refused("sign.key-kind", file=named(identity.p12)) from None
    except ValueError as problem:
        # the library tells a wrong passphrase from a file of another kind by its words alone
        wrong = "password" in str(problem).lower()
        code = "sign.p12-unreadable" if not wrong else "sign.passphrase-wrong" if secret else "sign.passphrase-needed"
        raise refused(code, file=named(identity.p12)) from None
    if key is None or own is None:
        raise refused("sign.p12-unreadable", file=named(identity.p12))
    return key, own, list(others)


def _certificates(source: Source) -> list[pyca.Certificate]:
    from cryptography import x509 as pyca

    data = read(source)
    try:
        pem = b"-----BEGIN" in data
        found = pyca.load_pem_x509_certificates(data) if pem else [pyca.load_der_x509_certificate(data)]
    except ValueError:
        raise refused("sign.cert-unreadable", file=named(source)) from None
    return found


def _secret(identity: Identity) -> bytes | None:
    return None if identity.passphrase is None else identity.passphrase.encode()


def _public(holder: Any) -> bytes:
    """The public key of a private key or a certificate, in a form that can be compared."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return bytes(holder.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def _subject(own: pyca.Certificate) -> str:
    return own.subject.rfc4514_string()


def _check(own: pyca.Certificate, moment: datetime) -> None:
    """The certificate is in force and made for signing (key usages of ETSI EN 319 412-2, 4.3.2)."""
    from cryptography import x509 as pyca

    since, until = own.not_valid_before_utc, own.not_valid_after_utc
    if moment > until:
        raise refused("sign.expired", subject=_subject(own), until=_day(until))
    if moment < since:
        raise refused("sign.not-yet", subject=_subject(own), since=_day(since))
    try:
        usage = own.extensions.get_extension_for_class(pyca.KeyUsage).value
    except pyca.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise refused("sign.wrong-usage", subject=_subject(own))


def _day(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d")


def distinct(certificates: Iterable[Any]) -> list[Any]:
    """Each certificate once, in order."""
    return list({bytes(one.dump()): one for one in certificates}.values())
