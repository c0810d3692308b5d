"""One line of a running limit: which ledger, of which period, for whom."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from proviso_server.errors import InputError

BALANCE_BELOW_ZERO = frozenset({"exchange_544"})
"""Ledgers that count what both sides owe, so that they may stand below zero."""

FISCAL_YEAR = "fiscal year"
FISCAL_YEAR_AND_COUNTRY = "fiscal year and country"
QUARTER = "calendar quarter"
COUNTRY = "country"
REFERENCES = ("authorization memo", "lease designator", "agreement")
KEYS = (FISCAL_YEAR, FISCAL_YEAR_AND_COUNTRY, QUARTER, COUNTRY, *REFERENCES)
"""What a ledger may run by (table ledgers)."""

_COUNTRY_CODE = "write the code of a country or organization, such as LTU"
_NAMED = {FISCAL_YEAR_AND_COUNTRY: _COUNTRY_CODE, COUNTRY: _COUNTRY_CODE}

_SEPARATOR = "/"


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """Period is FY2027, 2026-Q4 or empty; account a code, a reference or empty."""

    ledger: str
    period: str = ""
    account: str = ""

    @property
    def key(self) -> str:
        """The account as one string, different for different accounts."""
        # Neither ledgers nor periods hold the separator.
        return _SEPARATOR.join((self.ledger, self.period, self.account))

    def __str__(self) -> str:
        return " ".join(
            part for part in (self.ledger, self.period, self.account) if part
        )

    def as_members(self) -> dict[str, str]:
        """Return the account as members of a statement; what is empty is left out."""
        named = {"period": self.period, "account": self.account}
        return {"ledger": self.ledger} | {k: v for k, v in named.items() if v}


def from_key(key: str) -> Account:
    """Return the account of a key."""
    return Account(*key.split(_SEPARATOR, 2))


def fiscal_year(day: str) -> str:
    """Return the fiscal year of a day: FY2027 runs from 2026-10-01 to 2027-09-30."""
    date = datetime.date.fromisoformat(day)
    return f"FY{date.year + (date.month >= 10):04d}"


def quarter(day: str) -> str:
    """Return the calendar quarter of a day, 2026-Q4."""
    date = datetime.date.fromisoformat(day)
    return f"{date.year:04d}-Q{(date.month + 2) // 3}"


def as_input(account: Account, *, key: str) -> dict[str, Any]:
    """Return an account as the policy names it; `key` is what its ledger runs by."""
    named: dict[str, Any] = {"ledger": account.ledger}
    if account.period.startswith("FY"):
        named["fiscal_year"] = int(account.period[2:])
    elif account.period:
        named["quarter"] = account.period
    if account.account:
        named["reference" if key in REFERENCES else "country"] = account.account
    return named


def from_answer(said: Mapping[str, Any]) -> Account:
    """Return the account that the policy names in an answer."""
    year = said.get("fiscal_year")
    period = said.get("quarter", "") if year is None else f"FY{int(year):04d}"
    return Account(
        str(said["ledger"]),
        str(period),
        str(said.get("country", said.get("reference", ""))),
    )


def check_shape(account: Account, *, key: str) -> None:
    """Raise InputError unless the account is named by what its ledger runs by."""
    wanted = {
        FISCAL_YEAR: ("FY", False),
        FISCAL_YEAR_AND_COUNTRY: ("FY", True),
        QUARTER: ("-Q", False),
        COUNTRY: ("", True),
    }.get(key, ("", True))
    period, named = wanted
    if period not in account.period or bool(period) != bool(account.period):
        remedy = {
            "FY": "write a period such as FY2027",
            "-Q": "write a period such as 2026-Q4",
        }.get(period, "leave period out")
        raise _other_shape(account, "period", key=key, remedy=remedy)
    if named != bool(account.account):
        remedy = _NAMED.get(key, f"write the {key}") if named else "leave account out"
        raise _other_shape(account, "account", key=key, remedy=remedy)


def _other_shape(account: Account, field: str, *, key: str, remedy: str) -> InputError:
    return InputError(
        field=field,
        value=getattr(account, field),
        remedy=f"{account.ledger} runs by {key}; {remedy}",
    )


def accounts_for(
    kinds: Mapping[str, str],
    *,
    day: str,
    codes: frozenset[str],
    references: frozenset[str],
) -> tuple[Account, ...]:
    """Return every account that a request may touch, by what the ledgers run by.

    `kinds` has the key of each ledger; codes are of countries and organizations.
    """
    found: list[Account] = []
    for ledger, key in kinds.items():
        if key == FISCAL_YEAR:
            found.append(Account(ledger, fiscal_year(day)))
        elif key == FISCAL_YEAR_AND_COUNTRY:
            found += [Account(ledger, fiscal_year(day), code) for code in codes]
        elif key == QUARTER:
            found.append(Account(ledger, quarter(day)))
        elif key == COUNTRY:
            found += [Account(ledger, "", code) for code in codes]
        else:
            found += [Account(ledger, "", reference) for reference in references]
    return tuple(sorted(found))
