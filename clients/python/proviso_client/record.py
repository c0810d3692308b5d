"""What a decision says of the log's own record, and the record document beside it.

The record is what the log knew and the policy saw beside the request. The statement
names it by digest, as a second subject, and repeats each position that counted.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso_client.case_claim import OfRecord, Review, check_review, read_review
from proviso_client.errors import VerificationError
from proviso_client.members import Members
from proviso_client.strict import read_canonical_json

PART: Final = "record"
NAME: Final = "record"
MAX_RECORD_BYTES: Final = 8 * 1024 * 1024

_STATEMENT: Final = "statement"
_SHA512: Final = re.compile(r"[0-9a-f]{128}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSubject:
    """The digests of the record document's canonical bytes."""

    sha256: str
    sha512: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerClaim:
    """What a request asks of a running limit, in the unit of the ledger.

    `seen` is the position when it was judged; `expires_on` the last day of what is
    reserved, None when nothing is.
    """

    ledger: str
    period: str
    account: str
    unit: str
    seen: int
    asked: int
    limit: int | None
    reserved: bool
    expires_on: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageArticle:
    """An article of a transfer: its names, and what it cost."""

    keys: tuple[str, ...]
    acquisition_cost_usd: int
    mde_usd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What a transfer asks for, of whom and for whom, by article.

    The countries are those behind an organization, empty where none is given.
    """

    holder: str
    holder_country: str
    recipient: str
    recipient_country: str
    articles: tuple[PackageArticle, ...]


def read_record_subject(members: Members) -> RecordSubject:
    """Read the second subject of a decision."""
    members.constant("name", expected=NAME)
    digest = members.inner("digest")
    subject = RecordSubject(
        sha256=digest.sha256("sha256"), sha512=digest.text("sha512")
    )
    digest.end()
    members.end()
    if not _SHA512.fullmatch(subject.sha512):
        raise VerificationError(_STATEMENT, "its record has no SHA-512 digest")
    return subject


def read_ledgers(members: Members) -> tuple[LedgerClaim, ...]:
    """Read the claims on running limits; none when the member is not there."""
    if "ledgers" not in members:
        return ()
    return tuple(map(_claim, members.inners("ledgers")))


def read_package(members: Members) -> Package | None:
    """Read the package of a transfer, or None."""
    if "package" not in members:
        return None
    inner = members.inner("package")
    package = Package(
        holder=inner.text("holder"),
        holder_country=inner.optional_text("holder_country") or "",
        recipient=inner.text("recipient"),
        recipient_country=inner.optional_text("recipient_country") or "",
        articles=tuple(map(_article, inner.inners("articles"))),
    )
    inner.end()
    return package


def check_record(
    content: bytes,
    *,
    subject: RecordSubject | None,
    claims: tuple[LedgerClaim, ...],
    of_record: OfRecord | None = None,
) -> Review | None:
    """Return the acts that a decision rests on, where it is of record.

    Raises VerificationError unless the decision rests on this record document.
    """
    if subject is None:
        raise VerificationError(PART, "is given, but the decision names none")
    digests = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "sha512": hashlib.sha512(content).hexdigest(),
    }
    if digests != {"sha256": subject.sha256, "sha512": subject.sha512}:
        reason = f"its SHA-256 is {digests['sha256']}, the decision's {subject.sha256}"
        raise VerificationError(PART, reason)
    value = read_canonical_json(content, part=PART, max_bytes=MAX_RECORD_BYTES)
    members = Members(value, part=PART, path="")
    review = read_review(members.inner("review")) if "review" in members else None
    positions: dict[tuple[str, str, str], object] = {}
    # A case of which the log knew nothing else has neither.
    if review is None or "ledgers" in members:
        ledgers = members.inners("ledgers")
        positions = {_key(each): each.take("position") for each in ledgers}
        members.mapping("record")
    members.end()
    _check_positions(positions, claims)
    check_review(review, of_record)
    return review


def _check_positions(
    positions: Mapping[tuple[str, str, str], object], claims: tuple[LedgerClaim, ...]
) -> None:
    for claim in claims:
        key = (claim.ledger, claim.period, claim.account)
        if positions.get(key, 0) != claim.seen:
            reason = (
                f"has {positions.get(key, 0)} in {' '.join(key)}, the decision saw "
                f"{claim.seen}"
            )
            raise VerificationError(PART, reason)


def _key(members: Members) -> tuple[str, str, str]:
    ledger = members.text("ledger")
    period = members.optional_text("quarter") or ""
    if "fiscal_year" in members:
        period = f"FY{members.number('fiscal_year'):04d}"
    account = members.optional_text("country") or members.optional_text("reference")
    return ledger, period, account or ""


def _claim(members: Members) -> LedgerClaim:
    claim = LedgerClaim(
        ledger=members.text("ledger"),
        period=members.optional_text("period") or "",
        account=members.optional_text("account") or "",
        unit=members.text("unit"),
        seen=members.integer("seen"),
        asked=members.integer("asked"),
        limit=members.integer("limit") if "limit" in members else None,
        reserved=members.flag("reserved"),
        expires_on=members.day("expires_on") if "expires_on" in members else None,
    )
    members.end()
    if claim.reserved != (claim.expires_on is not None):
        raise VerificationError(
            _STATEMENT, "a reservation has no last day, or none has"
        )
    return claim


def _article(members: Members) -> PackageArticle:
    article = PackageArticle(
        keys=members.texts("keys"),
        acquisition_cost_usd=members.number("acquisition_cost_usd"),
        mde_usd=members.number("mde_usd"),
    )
    members.end()
    return article
