"""What a decision asks of running limits, as a person reads it."""

from __future__ import annotations

from collections.abc import Sequence

from proviso_client.cli.page import Page
from proviso_client.record import LedgerClaim


def write_limits(page: Page, claims: Sequence[LedgerClaim]) -> None:
    """Write of each running limit what is asked, on top of what, and what is kept."""
    if claims:
        page.heading(f"RUNNING LIMITS ({len(claims)})")
    for claim in claims:
        page.item(_claim(claim))


def _claim(claim: LedgerClaim) -> str:
    name = " ".join(filter(None, (claim.ledger, claim.period, claim.account)))
    asked = f"asks {claim.asked:,} {claim.unit} on top of {claim.seen:,}"
    limit = "no limit applies" if claim.limit is None else f"limit {claim.limit:,}"
    kept = "nothing is reserved"
    if claim.reserved:
        kept = f"reserved until {claim.expires_on}"
    return f"{name}: {asked}, {limit}; {kept}"
