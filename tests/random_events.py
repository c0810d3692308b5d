"""Random decisions and events that move ledgers, items and authorizations.

Some are what an officer may enter, some are what the log must refuse: which is which
depends on those before them, and is the log's to say.
"""

import random
from collections.abc import Iterator
from typing import Any

from ledger_samples import (
    claim,
    decision,
    ended,
    event,
    moved,
    posting,
    started,
)
from log_samples import request_id
from proviso_server.log.account import Account
from proviso_server.log.submission import Record, Submission

ACCOUNTS = (
    Account("eda_grant", "FY2027"),
    Account("grant_505b", "FY2027", "UKR"),
    Account("exchange_544", "FY2027", "TWN"),
    Account("transfer_quarter", "2026-Q4"),
    Account("lease", "", "GY-L/UAA"),
)
DISPOSITIONS = (
    "human_review",
    "cn_required",
    "approvable_with_provisos",
    "hold_missing_documents",
    "deny",
)
HOLDERS = ("DEU", "LTU", "POL")
ARTICLES = ("M142", "FGM148")
FIRST_YEAR = 2026


def handed(count: int, *, seed: int, first: int = 0) -> Iterator[Submission | Record]:
    """Yield so many submissions, numbered from `first`; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - what to try, not a secret
    days = sorted(
        f"{FIRST_YEAR + chance.randrange(3)}-{chance.randint(1, 12):02d}"
        f"-{chance.randint(1, 28):02d}"
        for _ in range(count)
    )
    for position, day in enumerate(days):
        number = first + position
        # Mostly a request of a moment ago, now and then one that is not there.
        earlier = max(first, number - chance.randrange(-1, 15))
        if chance.random() < 0.5:
            yield _decision(chance, number, day=day, earlier=earlier)
        else:
            yield _event(chance, number, day=day, earlier=earlier)


def _decision(
    chance: random.Random, number: int, *, day: str, earlier: int
) -> Submission:
    disposition = chance.choice(DISPOSITIONS)
    members: dict[str, Any] = {
        "disposition": disposition,
        "officer": chance.random() < 0.8,
        "as_of": chance.random() < 0.1,
        "clocks": [
            {"provision": "aeca_3d", "group": "other", "earliest_on": day}
            for _ in range(chance.randrange(3))
        ],
        "package": {
            "holder": chance.choice(HOLDERS),
            "recipient": chance.choice(HOLDERS),
            "articles": [
                {
                    "keys": chance.sample(["M142", "NIIN", "FGM148"], k=2),
                    "acquisition_cost_usd": chance.randrange(100),
                    "mde_usd": 0,
                }
            ],
        },
    }
    if chance.random() < 0.2:
        members["supersedes"] = request_id(earlier)
    reserves = disposition in DISPOSITIONS[:3]
    expires = f"{int(day[:4]) + chance.randrange(2)}-{chance.randint(1, 12):02d}-15"
    claims = [
        claim(
            account, asked=chance.randrange(50), reserved=reserves, expires_on=expires
        )
        for account in chance.sample(ACCOUNTS, k=chance.randrange(3))
    ]
    return decision(number, claims=claims, day=day, **members)


def _event(chance: random.Random, number: int, *, day: str, earlier: int) -> Record:
    account = chance.choice(ACCOUNTS)
    amount = chance.randrange(-20, 50)
    of: dict[str, Any] = {"request_id": request_id(earlier)}
    serial = f"S{chance.randrange(40)}"
    article = chance.choice(ARTICLES)
    giver, taker = chance.choice(HOLDERS), chance.choice(HOLDERS)
    kind = chance.randrange(6)
    said: dict[str, Any]
    moves: dict[str, Any]
    if kind == 0:
        said, moves = {}, {"postings": [posting("opening", amount, account)]}
    elif kind == 1:
        said, moves = {}, {"postings": [posting("adjustment", amount, account)]}
    elif kind == 2:
        said = {"delivery": of | {"partial": chance.random() < 0.5}}
        step = moved(serial, giver=giver, taker=taker, of=earlier, article=article)
        moves = {
            "postings": [posting("commit", chance.randrange(5), account, of=earlier)]
            if chance.random() < 0.7
            else [],
            "custody": [step | {"article_keys": [article]}]
            if chance.random() < 0.5
            else [],
        }
    elif kind == 3:
        said, moves = {"release": of | {"ground": "withdrawn"}}, {}
    elif kind == 4:
        step = started(serial, holder=giver, article=article)
        said, moves = {}, {"custody": [step | {"article_keys": [article]}]}
    else:
        how = chance.choice(("returned", "lost", "destroyed"))
        said, moves = {}, {"custody": [ended(serial, how=how, article=article)]}
    return event(number, said=said, day=day, **moves)
