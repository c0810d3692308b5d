"""What of the log a request touches, and what the policy is told of it."""

from typing import Any

import pytest

from proviso_server.errors import InputError
from proviso_server.log.account import (
    Account,
    accounts_for,
    as_input,
    check_shape,
    fiscal_year,
    from_answer,
    from_key,
    quarter,
)
from proviso_server.log.recorded import Chain, Earlier, Hop, Recorded, Related
from proviso_server.policy.facts import TableFacts
from proviso_server.touch import (
    MAX_ARTICLES_BYTES,
    package_of,
    policy_input,
    touch_of,
)

DAY = "2026-11-28"
KEYS = {
    "eda_grant": "fiscal year",
    "grant_505b": "fiscal year and country",
    "transfer_quarter": "calendar quarter",
    "team_515c": "country",
    "lease": "lease designator",
}


def table(*rows: dict[str, Any]) -> dict[str, Any]:
    return {
        "entries": [
            {"valid_from": None, "valid_to": None, "values": row, "verified": True}
            for row in rows
        ]
    }


FACTS = TableFacts(
    {
        "ledgers": table(
            *({"ledger": n, "key": k, "unit": "usd"} for n, k in KEYS.items())
        ),
        "limits": table({"name": "split_window_days", "value": 365}),
        "article_names": table({"name": "HIMARS", "designation": "M142"}),
    }
)


def document(**changes: Any) -> dict[str, Any]:
    return {
        "request_id": "r-1",
        "phase": "transfer",
        "decision_date": DAY,
        "parties": [
            {"roles": ["holder"], "country": "DEU"},
            {"roles": ["recipient"], "country": "BEL", "organization": "NSPA"},
        ],
        "items": [
            {
                "line": 1,
                "type": "article",
                "program": "fms",
                "nomenclature": "HIMARS launcher",
                "acquisition_ref": "GY-B-UAA",
                "serials": ["hm-0001"],
                "mde": True,
                "values": {"acquisition_cost_usd": 5},
            }
        ],
    } | changes


def touched(**changes: Any) -> Any:
    return touch_of(document(**changes), facts=FACTS, today=DAY, officer=True)


def test_request_touches_every_account_that_it_may_post_to() -> None:
    assert touched().accounts == (
        Account("eda_grant", "FY2027"),
        Account("grant_505b", "FY2027", "BEL"),
        Account("grant_505b", "FY2027", "NSPA"),
        Account("lease", "", "GY-B-UAA"),
        Account("team_515c", "", "BEL"),
        Account("team_515c", "", "NSPA"),
        Account("transfer_quarter", "2026-Q4"),
    )


def test_request_touches_items_and_articles_under_their_normal_names() -> None:
    touch = touched()

    assert (touch.holders, touch.recipients) == (("DEU",), ("NSPA", "BEL"))
    assert touch.since == "2025-11-28"
    assert touch.article_keys == ("M142",)
    assert [(s.line, s.serial, s.keys) for s in touch.serials] == [
        (1, "HM0001", ("M142",))
    ]


def test_window_begins_no_earlier_than_the_calendar() -> None:
    assert touched(decision_date="0001-03-01").since == "0001-01-01"


def test_number_of_no_sign_is_none() -> None:
    line = document()["items"][0] | {"serials": ["\u200b", "7"]}

    assert [serial.serial for serial in touched(items=[line]).serials] == ["7"]


@pytest.mark.parametrize(
    "changes",
    [
        {"phase": "export"},
        {"parties": [{"roles": ["recipient"], "country": "BEL"}]},
        {"items": [document()["items"][0] | {"program": "ear"}]},
    ],
)
def test_only_transfers_under_consent_add_up(changes: dict[str, Any]) -> None:
    assert touched(**changes).article_keys == ()
    assert package_of(document(**changes), facts=FACTS) is None


def test_package_says_what_is_asked_by_article() -> None:
    item = document()["items"][0]
    lines = [
        item,
        item | {"line": 2, "nomenclature": "M142", "values": {}},
        item | {"line": 3, "nomenclature": "Javelin", "mde": False},
        {"line": 4, "type": "service", "program": "fms", "nomenclature": "Javelin"},
    ]

    assert package_of(document(items=lines), facts=FACTS) == {
        "holder": "DEU",
        "recipient": "NSPA",
        "recipient_country": "BEL",
        "articles": [
            {"keys": ["JAVELIN"], "acquisition_cost_usd": 5, "mde_usd": 0},
            {"keys": ["M142"], "acquisition_cost_usd": 5, "mde_usd": 5},
        ],
    }


def test_article_that_may_be_major_equipment_counts_as_such() -> None:
    item = {k: v for k, v in document()["items"][0].items() if k != "mde"}
    package = package_of(document(items=[item]), facts=FACTS)

    assert package is not None
    assert package["articles"][0]["mde_usd"] == 5


@pytest.mark.parametrize("name", ["---", "\u200b", "\U0001f642"])
def test_article_without_a_word_for_a_name_may_be_any(name: str) -> None:
    lines = [document()["items"][0] | {"nomenclature": name}]
    touch, package = (
        touched(items=lines),
        package_of(document(items=lines), facts=FACTS),
    )

    assert touch.article_keys == ("*",)
    assert [serial.keys for serial in touch.serials] == [("*",)]
    assert package is not None
    assert package["articles"][0]["keys"] == ["*"]


def test_long_package_keeps_its_sums() -> None:
    item = document()["items"][0]
    lines = [
        item | {"line": n, "nomenclature": f"ZZ-{1000 + n}"} for n in range(1, 1_001)
    ]
    package = package_of(document(items=lines), facts=FACTS)

    assert package is not None
    articles = package["articles"]
    assert articles[-1]["keys"] == ["*"]
    assert sum(article["acquisition_cost_usd"] for article in articles) == 5_000
    assert sum(article["mde_usd"] for article in articles) == 5_000
    assert len(str(articles)) < 2 * MAX_ARTICLES_BYTES


def test_policy_is_told_nothing_where_nothing_is_known() -> None:
    empty = Recorded(tree_size=7, positions={Account("eda_grant", "FY2027"): 0})

    assert policy_input(empty, facts=FACTS, day=DAY) is None


def test_policy_is_told_positions_chains_and_related_requests() -> None:
    hop = Hop(
        holder="DEU", received_on="2020-01-02", consent_reference="GY", request_id=""
    )
    moved = Hop(
        holder="LTU", received_on="2026-01-02", consent_reference="R", request_id="r-9"
    )
    chains = tuple(
        Chain(
            line=line,
            serial=f"A{line}",
            item=f"M142/A{line}",
            program="fms",
            holder="LTU",
            hops=(hop, moved),
            ended=ended,
            ended_on="2026-02-03" if ended else "",
        )
        for line, ended in ((1, ""), (2, ""), (3, "lost"))
    )
    related = Related(
        count=2,
        acquisition_cost_usd=9,
        mde_usd=4,
        newest=(
            Earlier(
                request_id="r-0",
                decided_on="2026-01-01",
                acquisition_cost_usd=9,
                mde_usd=4,
            ),
        ),
    )
    positions = {
        Account("lease", "", "GY-B-UAA"): 36,
        Account("grant_505b", "FY2027", "BEL"): 7,
        Account("transfer_quarter", "2026-Q4"): 8,
    }
    told = policy_input(
        Recorded(tree_size=7, positions=positions, related=related, chains=chains),
        facts=FACTS,
        day=DAY,
    )

    hops: list[dict[str, Any]] = [
        {"holder": "DEU", "received_on": "2020-01-02", "consent_reference": "GY"},
        {
            "holder": "LTU",
            "received_on": "2026-01-02",
            "consent_reference": "R",
            "request_id": "r-9",
        },
    ]
    group = {"holder": "LTU", "program": "fms", "hops": hops}
    assert told == {
        "ledgers": [
            {
                "ledger": "grant_505b",
                "fiscal_year": 2027,
                "country": "BEL",
                "position": 7,
            },
            {"ledger": "lease", "reference": "GY-B-UAA", "position": 36},
            {"ledger": "transfer_quarter", "quarter": "2026-Q4", "position": 8},
        ],
        "record": {
            "tree_size": 7,
            "custody": [
                {"lines": [1, 2], "serials": ["A1", "A2"]}
                | {"items": ["M142/A1", "M142/A2"]}
                | group,
                {"lines": [3], "serials": ["A3"], "items": ["M142/A3"]}
                | {"ended": {"kind": "lost", "on": "2026-02-03"}}
                | group,
            ],
            "related": {
                "count": 2,
                "acquisition_cost_usd": 9,
                "mde_usd": 4,
                "requests": [
                    {
                        "request_id": "r-0",
                        "decided_on": "2026-01-01",
                        "acquisition_cost_usd": 9,
                        "mde_usd": 4,
                    }
                ],
            },
        },
    }


@pytest.mark.parametrize(
    ("day", "year", "of_year"),
    [
        ("2026-09-30", "FY2026", "2026-Q3"),
        ("2026-10-01", "FY2027", "2026-Q4"),
        ("2026-12-31", "FY2027", "2026-Q4"),
        ("2027-01-01", "FY2027", "2027-Q1"),
        ("2028-02-29", "FY2028", "2028-Q1"),
    ],
)
def test_periods_begin_where_the_law_says(day: str, year: str, of_year: str) -> None:
    assert (fiscal_year(day), quarter(day)) == (year, of_year)


@pytest.mark.parametrize("key", KEYS.values())
def test_account_is_the_same_in_the_policy_and_in_the_store(key: str) -> None:
    found = accounts_for(
        {"l": key},
        day=DAY,
        codes=frozenset({"BEL"}),
        references=frozenset({"GY/B UAA"}),
    )
    assert len(found) == 1
    (account,) = found
    check_shape(account, key=key)
    assert from_answer(as_input(account, key=key)) == account
    assert from_key(account.key) == account


@pytest.mark.parametrize(
    ("account", "key", "field"),
    [
        (Account("l"), "fiscal year", "period"),
        (Account("l", "2026-Q4"), "fiscal year", "period"),
        (Account("l", "FY2027"), "calendar quarter", "period"),
        (Account("l", "FY2027", "BEL"), "fiscal year", "account"),
        (Account("l", "FY2027"), "fiscal year and country", "account"),
        (Account("l", "FY2027", "BEL"), "country", "period"),
        (Account("l"), "lease designator", "account"),
    ],
)
def test_account_named_otherwise_than_its_ledger_runs_is_refused(
    account: Account, key: str, field: str
) -> None:
    with pytest.raises(InputError) as caught:
        check_shape(account, key=key)

    assert caught.value.field == field
