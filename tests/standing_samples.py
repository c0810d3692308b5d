"""Open authorizations of real request documents, and a policy that says what is set.

The log is a real one; in place of OPA stands an engine that answers by a function.
"""

import contextlib
import datetime
import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ledger_samples import sealed
from log_samples import DECISION_KEY, request_id
from proviso.canonical import canonical_bytes
from proviso_server.errors import PolicyInvalid
from proviso_server.log.statements import DECISION_PREDICATE_TYPE
from proviso_server.log.submission import Submission
from proviso_server.log.writer import Log
from proviso_server.model import Effect, Rule
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.bundle import Bundle
from proviso_server.policy.facts import TableFacts
from proviso_server.policy.slot import Loaded, PolicySlot
from proviso_server.rescreening import Rescreener
from proviso_server.signing.keys import SigningKey
from service import clean_document

DECIDED = "2026-11-20"
NOW = datetime.datetime(2026, 11, 28, 9, 30, tzinfo=datetime.UTC)
TODAY = "2026-11-28"
REFERRED = "refer review.always"
BUNDLE = Bundle(
    path=Path("bundle.tar.gz"),
    content=b"the active bundle",
    sha256=hashlib.sha256(b"the active bundle").hexdigest(),
    revision="r2",
    rules={},
    tables={},
    roots=(),
    scenarios={},
)
LEDGERS = {
    "ledgers": {
        "entries": [
            {
                "valid_from": None,
                "valid_to": None,
                "values": {"ledger": "eda_grant", "key": "fiscal year"},
            }
        ]
    }
}
Answer = Callable[[Mapping[str, Any]], Any]


def rule(code: str, effect: Effect) -> Rule:
    """Return a rule that is asked of every transfer."""
    return Rule(
        code=code,
        title=f"Title of {code}",
        effect=effect,
        citation="22 USC 2753",
        phases=("transfer",),
        programs=(),
        refer_to="",
        lifted_by="",
        due_at_release=(),
        tables=(),
        reads=(),
    )


RULES = {
    each.code: each
    for each in (
        rule("review.always", Effect.REFER),
        rule("eligibility.bar", Effect.DENY),
        rule("notice.list", Effect.INFO),
        rule("packet.paper", Effect.MISSING_DOCUMENT),
    )
}


def document(number: int, **changes: Any) -> dict[str, Any]:
    """Return the request document `number`; no two are of the same article."""
    found = clean_document(request_id=request_id(number), decision_date=DECIDED)
    item = found["items"][0]
    item |= {"nomenclature": f"Article {number}", "stock_number": f"{number:013d}"}
    return found | changes


def decided(number: int, *, of: Mapping[str, Any] | None = None, **more: Any) -> Any:
    """Return a decision that refers a request; `of` is its document."""
    content = canonical_bytes(dict(of or document(number)))
    explanation = b"{}"
    predicate = {
        "disposition": "human_review",
        "decision_date": DECIDED,
        "evaluated_at": f"{DECIDED}T12:00:00Z",
        "as_of": False,
        "officer": True,
        "policy": {"bundle_sha256": "b" * 64},
        "findings": [{"code": "review.always", "effect": "refer"}],
        "not_evaluated": [],
        "clocks": [],
        "explanation": {"sha256": hashlib.sha256(explanation).hexdigest()},
    } | more
    name = request_id(number)
    return Submission(
        request_id=name,
        subject_sha256=hashlib.sha256(content).hexdigest(),
        envelope=sealed(DECISION_PREDICATE_TYPE, name, content, predicate),
        request=content,
        explanation=explanation,
    )


def answer(*said: str, lacking: Sequence[str] = ()) -> dict[str, Any]:
    """Return the answer of a policy that finds these, as effect and code."""
    pairs = [each.split() for each in said]
    effects = [effect for effect, _ in pairs]
    disposition = "approvable_with_provisos"
    if "refer" in effects:
        disposition = "human_review"
    if lacking:
        disposition = "hold_missing_documents"
    if "deny" in effects:
        disposition = "deny"
    return {
        "version": 1,
        "disposition": disposition,
        "findings": [
            {
                "code": code,
                "effect": effect,
                "lifted": False,
                "message": "",
                "lines": [],
                "values": {},
            }
            for effect, code in pairs
        ],
        "not_evaluated": [{"code": code, "fields": ["reason"]} for code in lacking],
        "asked": sorted(RULES),
        "routes": [],
        "clocks": [],
        "ledgers": [],
        "related": {"total": [], "mde": []},
        "unverified_tables": [],
    }


class Engine:
    """Answers by a function, and remembers what it was asked; healthy until told."""

    def __init__(self, reply: Answer) -> None:
        self.reply = reply
        self.asked: list[Mapping[str, Any]] = []
        self.well = True

    async def batch(
        self, documents: Sequence[Any], *, timeout_s: float
    ) -> list[dict[str, Any] | None]:
        """Answer many; an error of one spoils it for all."""
        answers = [self.reply(each) for each in documents]
        for each in answers:
            if isinstance(each, Exception):
                raise each
        self.asked += documents
        return answers

    async def screening(self, asked: Any, *, timeout_s: float) -> dict[str, Any]:
        """Answer one."""
        found = self.reply(asked)
        if isinstance(found, Exception):
            raise found
        if found is None:
            raise PolicyInvalid("undefined")
        self.asked.append(asked)
        return dict(found)

    async def healthy(self, *, timeout_s: float) -> bool:
        """Say whether it works."""
        return self.well

    @property
    def names(self) -> list[str]:
        """The requests that were judged, in order."""
        return [str(each["request"]["request_id"]) for each in self.asked]


def policies(engine: Engine, *, bundle: Bundle = BUNDLE) -> PolicySlot:
    """Return a slot whose policy is the engine's."""
    double: Any = engine
    policy = ActivePolicy(
        engine=double,
        bundle_sha256=bundle.sha256,
        revision=bundle.revision,
        tables_sha256="c" * 64,
        opa_version="1.22.2",
        rules=RULES,
        facts=TableFacts(LEDGERS),
    )
    return PolicySlot(
        Loaded(
            policy,
            bundle=bundle,
            opa_pid=lambda: None,
            resources=contextlib.AsyncExitStack(),
        )
    )


def rescreener(
    log: Log,
    engine: Engine,
    *,
    now: Callable[[], datetime.datetime] = lambda: NOW,
    keys: Sequence[SigningKey] = (DECISION_KEY,),
    bundle: Bundle = BUNDLE,
) -> Rescreener:
    """Return a rescreener on a log, of a day in November."""
    return Rescreener(
        log=log,
        policies=policies(engine, bundle=bundle),
        keys=keys,
        now=now,
        insecure_dev=False,
    )
