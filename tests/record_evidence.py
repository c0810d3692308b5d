"""Entries of events and rescreenings made by hand, as docs/formats.md describes them.

Written with no code of the client or the server.
"""

import copy
import hashlib
from typing import Any

import rfc8785

import evidence as ev
from events import BLOCKS, REQUEST_ID

BUNDLE = b"the active bundle"
ENGINE = {"name": "proviso", "version": "0.1.0"}

POSTINGS: dict[str, list[dict[str, Any]]] = {
    "opening": [BLOCKS["opening"] | {"unit": "usd", "kind": "opening"}],
    "adjustment": [BLOCKS["adjustment"] | {"unit": "each", "kind": "adjustment"}],
    "delivery": [
        BLOCKS["delivery"]["amounts"][0]
        | {"unit": "usd", "kind": "commit", "request_id": REQUEST_ID}
    ],
    "release": [
        {
            "ledger": "drawdown_506a1",
            "period": "FY2027",
            "unit": "usd",
            "kind": "release",
            "amount": 500,
            "request_id": REQUEST_ID,
        }
    ],
}

CUSTODY: dict[str, list[dict[str, Any]]] = {
    "delivery": [
        {
            "article": "M142",
            "article_keys": ["m142"],
            "serials": ["HM-0042", "HM-0043"],
            "on": "2026-05-29",
            "from": "DEU",
            "holder": "LTU",
            "program": "fms",
            "consent_reference": "GY-B-UAA",
            "request_id": REQUEST_ID,
            "conditions": ["proviso.no_retransfer"],
        }
    ],
    "custody_start": [
        {
            "article": "M142",
            "article_keys": ["m142"],
            "serials": ["HM-0042", "HM-0043"],
            "on": "2026-05-29",
            "holder": "DEU",
            "program": "fms",
            "consent_reference": "GY-B-UAA",
            "conditions": ["End-use checks every year."],
        }
    ],
    "custody_end": [
        {
            "article": "M142",
            "article_keys": ["m142"],
            "serials": ["HM-0043"],
            "on": "2026-05-29",
            "ended": "destroyed",
        }
    ],
}


def digest_of(content: bytes) -> dict[str, str]:
    """Return the digests of a subject."""
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "sha512": hashlib.sha512(content).hexdigest(),
    }


def kind_of(document: dict[str, Any]) -> str:
    """Return which block an event has."""
    return next(name for name in document if name in BLOCKS)


def event_statement(document: dict[str, Any]) -> dict[str, Any]:
    """Return the statement of an event."""
    kind = kind_of(document)
    return {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [
            {"name": document["event_id"], "digest": digest_of(rfc8785.dumps(document))}
        ],
        "predicateType": "https://proviso.invalid/event/v1",
        "predicate": {
            "legend": ev.LEGEND,
            "recorded_at": "2026-06-01T08:00:00Z",
            "recorded_by": "spiffe://proviso.invalid/officer",
            "insecure_dev": False,
            "trial_key": False,
            "engine": dict(ENGINE),
            "event": copy.deepcopy(document),
            "postings": copy.deepcopy(POSTINGS.get(kind, [])),
            "custody": copy.deepcopy(CUSTODY.get(kind, [])),
        },
    }


def rescreen_statement(**changes: object) -> dict[str, Any]:
    """Return the statement of the only part of a rescreening."""
    return {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": "policy-bundle", "digest": digest_of(BUNDLE)}],
        "predicateType": "https://proviso.invalid/rescreen/v1",
        "predicate": {
            "legend": ev.LEGEND,
            "run": "5d1c2a52-6f3f-4c53-8c0c-51fb9d1d2c11",
            "part": 1,
            "last": True,
            "rescreened_at": "2026-06-01T08:00:00Z",
            "requested_by": "spiffe://proviso.invalid/officer",
            "insecure_dev": False,
            "trial_key": False,
            "engine": dict(ENGINE),
            "policy": {
                "revision": "r2",
                "tables_sha256": "b" * 64,
                "opa_version": "1.22.2",
            },
            "from": 0,
            "until": 7,
            "judged": 3,
            "changed": [
                {
                    "request_id": REQUEST_ID,
                    "index": 4,
                    "before": "approvable_with_provisos",
                    "after": "deny",
                    "appeared": ["deny destination.embargoed"],
                    "disappeared": ["proviso proviso.no_retransfer"],
                }
            ],
            "failed": [],
            "erased": [],
        }
        | changes,
    }


def sealed(statement: dict[str, Any]) -> bytes:
    """Return the entry of a statement."""
    return ev.seal(rfc8785.dumps(statement))
