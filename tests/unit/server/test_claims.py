"""What a decision claims of the ledgers, and what it rests on."""

import dataclasses
from typing import Any

import pytest

from proviso_server.claims import Known, claims_of
from proviso_server.errors import PolicyInvalid
from proviso_server.log.account import Account
from proviso_server.log.recorded import Recorded, Touch
from proviso_server.model import Decision, Disposition, LedgerUse, RelatedLevels

EDA = Account("eda_grant", "FY2027")
USE = LedgerUse(
    ledger="eda_grant",
    period="FY2027",
    account="",
    unit="usd",
    asked=5,
    limit=10,
    levels=(6,),
    reserved_days=180,
)
TOUCH = Touch(
    day="2026-11-28", request_id="r-1", accounts=(EDA,), supersedes="r-0", officer=True
)


def decided(*uses: LedgerUse, disposition: str = "human_review") -> Decision:
    return Decision(
        disposition=Disposition(disposition),
        findings=(),
        not_evaluated=(),
        asked=("kind.mro",),
        routes=(),
        clocks=(),
        ledgers=uses,
        related=RelatedLevels(total=(7,), mde=(8,)),
        unverified_tables=(),
    )


def known(*, position: int = 3, **touch: Any) -> Known:
    return Known(
        touch=dataclasses.replace(TOUCH, **touch),
        recorded=Recorded(tree_size=9, positions={EDA: position}),
        question={},
        record=None,
        document=None,
        package={"holder": "DEU"},
    )


def said(decision: Decision, what: Known, *, as_of: bool = False) -> Any:
    return claims_of(decision, what, as_of=as_of).members


def test_officer_reserves_what_is_asked_until_its_last_day() -> None:
    assert said(decided(USE), known()) == {
        "ledgers": [
            {
                "ledger": "eda_grant",
                "period": "FY2027",
                "unit": "usd",
                "seen": 3,
                "asked": 5,
                "limit": 10,
                "reserved": True,
                "expires_on": "2027-05-27",
            }
        ],
        "package": {"holder": "DEU"},
        "supersedes": "r-0",
        "officer": True,
    }


@pytest.mark.parametrize(
    ("disposition", "reserves"),
    [
        ("deny", False),
        ("no_usg_consent_needed", False),
        ("hold_missing_documents", False),
        ("cn_required", True),
        ("human_review", True),
        ("approvable_with_provisos", True),
    ],
)
def test_only_what_may_still_be_consented_to_is_reserved(
    disposition: str, reserves: bool
) -> None:
    (claim,) = said(decided(USE, disposition=disposition), known())["ledgers"]

    assert claim["reserved"] is reserves
    assert ("expires_on" in claim) is reserves


def test_requester_and_past_day_reserve_nothing() -> None:
    (asked,) = said(decided(USE), known(officer=False))["ledgers"]
    past = said(decided(USE), known(), as_of=True)

    assert asked["reserved"] is False
    assert past["ledgers"][0]["reserved"] is False
    assert "package" not in past


def test_account_that_is_only_looked_at_is_told_where_something_stands() -> None:
    look = dataclasses.replace(USE, asked=0)

    (claim,) = said(decided(look), known())["ledgers"]
    assert (claim["seen"], claim["asked"], claim["reserved"]) == (3, 0, False)
    assert "ledgers" not in said(decided(look), known(position=0))


def test_decision_rests_on_the_levels_of_the_policy() -> None:
    expected = claims_of(decided(USE), known(), as_of=False).expected

    assert expected.levels == {EDA: (6,)}
    assert (expected.related_levels, expected.mde_levels) == ((7,), (8,))
    assert expected.seen.positions == {EDA: 3}


def test_policy_that_looks_at_what_was_not_read_gives_no_decision() -> None:
    strange = dataclasses.replace(USE, ledger="invented")

    with pytest.raises(PolicyInvalid, match="looked at invented FY2027, which"):
        claims_of(decided(strange), known(), as_of=False)
