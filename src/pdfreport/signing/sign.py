"""The recipe of signing: read the key, look at the file, sign, put a stamp on the whole.

In: the bytes of a PDF and who signs. Out: the same bytes with a revision added that holds an invisible signature.

Levels (ETSI EN 319 142-1, 6): B-B is a signature; B-T has a time stamp of an authority in it; B-LT besides has what is
needed to judge it when nobody answers any more (certificates, revocation lists) in the document security store; B-LTA
has a time stamp over all of that. Only here does the program use the network, and only where it is told to: it asks the
address of the time stamp, and for B-LT those that the certificates name.
"""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from pdfreport.epoch import seconds_of
from pdfreport.signing.extra import SigningError, failed, refused, require
from pdfreport.signing.identity import Credentials, Identity, Source, certificates, credentials, distinct
from pdfreport.signing.order import LEVELS, Order

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper

PATIENCE = 20  # seconds for an authority to answer


def sign_pdf(
    data: bytes, identity: Identity, *, level: str = "", tsa: str = "", reason: str = "", trust: Source = ""
) -> bytes:
    """A signed copy of a PDF: PAdES at `level`, b-t if the address of a time stamp authority (RFC 3161) is given.

    `trust` names roots beside those of the signer's own chain, a PEM file or bytes: b-lt and b-lta need the root of the
    authority's certificate. The time of signing is the clock's, or SOURCE_DATE_EPOCH. Raises UsageError for keys,
    files and wishes that do not fit, and a PdfreportError where an authority does not answer.
    """
    level = _level(level, tsa)
    require()
    moment = _moment()
    who = credentials(identity, moment)
    _check_file(data)
    roots = (*who.roots, *(certificates(trust) if trust else ()))
    return asyncio.run(_signed(data, who, Order(level, tsa, reason, tuple(distinct(roots)), moment)))


def _level(level: str, tsa: str) -> str:
    """The level that is meant; UsageError where level and stamp do not go together."""
    level = level or ("b-t" if tsa else "b-b")
    if level not in LEVELS:
        raise refused("sign.unknown-level", level=level, known=LEVELS)
    if level == "b-b" and tsa:
        raise refused("sign.tsa-unused", url=tsa)
    if level != "b-b" and not tsa:
        raise refused("sign.needs-tsa", level=level)
    if tsa and not tsa.startswith(("http://", "https://")):
        raise refused("sign.tsa-address", url=tsa)
    return level


def _moment() -> datetime:
    """When it is: by SOURCE_DATE_EPOCH if it is set, else by the clock. UsageError if it is set to no moment."""
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not value:
        return datetime.now(UTC).replace(microsecond=0)
    seconds = seconds_of(value)
    if seconds is None:
        raise refused("sign.epoch", value=value[:40])
    return datetime.fromtimestamp(seconds, UTC)


def _check_file(data: bytes) -> None:
    """Refuse what cannot be signed: no PDF, an encrypted one, one for the press."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        reader = PdfFileReader(BytesIO(data), strict=False)
        encrypted = reader.encrypted
        claims = b"" if encrypted else _claims(reader)
    except (PdfError, ValueError, KeyError, TypeError) as problem:
        raise refused("sign.not-a-pdf", reason=str(problem) or type(problem).__name__) from None
    if encrypted:
        raise refused("sign.encrypted")
    if b"GTS_PDFXVersion" in claims:
        raise refused("sign.press-file")


def _claims(reader: PdfFileReader) -> bytes:
    """Where a file says that it is PDF/X: the XMP packet, and the names in the information dictionary (X-1a)."""
    packet = bytes(reader.root["/Metadata"].data) if "/Metadata" in reader.root else b""
    info = list(reader.trailer["/Info"]) if "/Info" in reader.trailer else []
    return b" ".join([packet, *(str(key).encode() for key in info)])


async def _signed(data: bytes, who: Credentials, order: Order) -> bytes:
    """The signature, and for B-LTA the stamp over it."""
    from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper

    from pdfreport.signing.pades import sign, stamp

    stamper = HTTPTimeStamper(order.tsa, timeout=PATIENCE) if order.tsa else None
    try:
        if stamper is not None:
            await _try(stamper, order)
        signed = await sign(data, who, stamper, order)
        return await stamp(signed, stamper, order) if stamper and order.level == "b-lta" else signed
    except OSError as problem:
        raise _silent(problem, order) from None


async def _try(stamper: HTTPTimeStamper, order: Order) -> None:
    """Ask for a stamp on nothing: how large stamps are must be known, and what comes back may be no stamp at all."""
    try:
        await stamper.async_dummy_response(order.hash)
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise _silent(problem, order) from None


def _silent(problem: Exception, order: Order) -> SigningError:
    """The authority did not answer, or not with a stamp."""
    cause = problem.__cause__ or problem
    return failed("sign.tsa-failed", url=order.tsa, reason=" ".join(str(cause).split()) or type(cause).__name__)
