"""An open authorization, judged again: what the log says of it, and what differs now.

Its own request document is judged, with the server's day in place of its decision date
and with the record of that day. What it holds itself counts for nothing against it:
what it reserved, what of it was delivered, what it adds to related requests. Compared
are the disposition, the effects of each rule's findings, and which rules lack fields.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from proviso.canonical import canonical_bytes
from proviso_server.claims import known_of
from proviso_server.decision import decide
from proviso_server.errors import (
    NotFound,
    PolicyInvalid,
    PolicyUnavailable,
    ProvisoError,
)
from proviso_server.log import queries, recorded, rescreens
from proviso_server.log.account import BALANCE_BELOW_ZERO, Account
from proviso_server.log.recorded import Chain, Recorded, Touch
from proviso_server.log.rescreens import OpenAuthorization
from proviso_server.log.statements import read_statement
from proviso_server.model import Effect, Rule
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.facts import TableFacts
from proviso_server.touch import touch_of

LACKS_FIELDS = "not_evaluated"
"""Stands in place of an effect where a rule lacked fields."""

TIMEOUT_S = 30.0
HEALTH_TIMEOUT_S = 2.0

MAX_CODES_BYTES = 14_000
"""Of what appeared, and of what disappeared: both fit into one entry. A policy of four
hundred rules comes near it only if all of them speak at once."""

_RANK = {word: rank for rank, word in enumerate((*Effect, LACKS_FIELDS))}


class Outcome(StrEnum):
    """What became of an authorization that was judged again."""

    CHANGED = "changed"
    SAME = "same"
    ERASED = "erased"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An open authorization as it was decided, and what the policy is asked now."""

    request_id: str
    index: int
    before: str
    found: frozenset[str]
    """Findings as effect and code."""
    document: Mapping[str, Any] | None = None
    """The request of today; None where its text is erased, or is another one."""
    question: Mapping[str, Any] | None = None
    problem: str = ""
    """Why it can't be judged although there is a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudged:
    """The logged decision beside what the policy says now."""

    request_id: str
    index: int
    outcome: Outcome
    before: str
    after: str = ""
    appeared: tuple[str, ...] = ()
    disappeared: tuple[str, ...] = ()
    error: str = ""


def read_standing(
    connection: Connection, row: OpenAuthorization, *, today: str, facts: TableFacts
) -> Standing:
    """Read what was decided and what is asked now, from one moment of the store."""
    envelope = queries.read_entry(connection, row.index).envelope
    predicate: Any = read_statement(envelope)["predicate"]
    standing = Standing(
        request_id=row.request_id,
        index=row.index,
        before=predicate["disposition"],
        found=frozenset(_said(predicate)),
    )
    try:
        content = queries.read_payload(connection, row.subject_sha256)
    except NotFound:
        return standing
    if hashlib.sha256(content).hexdigest() != row.subject_sha256:
        problem = "the stored request is not the one that was judged; run log fsck"
        return replace(standing, problem=problem)
    document = json.loads(content) | {"decision_date": today}
    touch = touch_of(document, facts=facts, today=today, officer=True)
    # As one that would take its own place it finds itself and its reservations gone.
    touch = replace(touch, supersedes=row.request_id)
    known = known_of(document, touch, _recall(connection, touch), facts=facts)
    return replace(standing, document=document, question=known.question)


async def judge(policy: ActivePolicy, chunk: Sequence[Standing]) -> list[Rejudged]:
    """Ask the policy of each that can be judged, and compare; PolicyUnavailable raises.

    One that the policy can't answer has failed.
    """
    asked = [each.question for each in chunk if each.question is not None]
    answers = iter(await _ask(policy, asked) if asked else ())
    return [
        compare(
            each,
            None if each.question is None else next(answers),
            rules=policy.rules,
        )
        for each in chunk
    ]


def compare(
    standing: Standing, answer: object, *, rules: Mapping[str, Rule]
) -> Rejudged:
    """Compare the logged decision with the policy's answer, or say why it has none."""
    if standing.document is None:
        outcome = Outcome.FAILED if standing.problem else Outcome.ERASED
        return _rejudged(standing, outcome, error=standing.problem)
    try:
        if isinstance(answer, ProvisoError):
            raise answer
        if not isinstance(answer, Mapping):
            raise PolicyInvalid(
                "the policy has no decision on it (undefined); an operator must check "
                "the active bundle"
            )
        decided = decide(answer, rules=rules, document=standing.document)
    except ProvisoError as error:
        return _rejudged(standing, Outcome.FAILED, error=str(error))
    now = {f"{f.effect} {f.code}" for f in decided.findings}
    now |= {f"{LACKS_FIELDS} {lacking.code}" for lacking in decided.not_evaluated}
    after = decided.disposition.value
    same = after == standing.before and now == standing.found
    return _rejudged(
        standing,
        Outcome.SAME if same else Outcome.CHANGED,
        after=after,
        appeared=_bounded(now - standing.found),
        disappeared=_bounded(standing.found - now),
    )


async def _ask(policy: ActivePolicy, asked: Sequence[Any]) -> Sequence[object]:
    """Return for each question the policy's answer, or the error in its place."""
    try:
        return await policy.batch(asked, timeout_s=TIMEOUT_S)
    except (PolicyInvalid, PolicyUnavailable):
        # One of them spoils it for the others, or all of them take too long.
        return [await _ask_alone(policy, one) for one in asked]


async def _ask_alone(policy: ActivePolicy, asked: Any) -> object:
    try:
        return await policy.screening(asked, timeout_s=TIMEOUT_S)
    except PolicyInvalid as error:
        return error
    except PolicyUnavailable as error:
        # Where the engine itself is down the run breaks off, and goes on another time.
        if not await policy.engine.healthy(timeout_s=HEALTH_TIMEOUT_S):
            raise
        return error


def _rejudged(standing: Standing, outcome: Outcome, **more: Any) -> Rejudged:
    return Rejudged(
        request_id=standing.request_id,
        index=standing.index,
        outcome=outcome,
        before=standing.before,
        **more,
    )


def _said(predicate: Any) -> Iterator[str]:
    for finding in predicate["findings"]:
        yield f"{finding['effect']} {finding['code']}"
    for lacking in predicate["not_evaluated"]:
        yield f"{LACKS_FIELDS} {lacking['code']}"


def _bounded(said: frozenset[str] | set[str]) -> tuple[str, ...]:
    """Return them strongest first; of very many the first, and how many there are."""
    ordered = sorted(said, key=lambda each: (_RANK.get(each.split()[0], 0), each))
    kept, left = 0, MAX_CODES_BYTES
    for each in ordered:
        left -= len(canonical_bytes(each)) + 1
        if left < 0:
            return (*ordered[:kept], f"and {len(ordered) - kept} more")
        kept += 1
    return tuple(ordered)


def _recall(connection: Connection, touch: Touch) -> Recorded:
    """Read what the log knows, as if the request itself had never been made."""
    found = recorded.read(connection, touch)
    taken = rescreens.committed(connection, touch.request_id)
    return replace(
        found,
        positions={
            account: _without(account, position, taken.get(account.key, 0))
            for account, position in found.positions.items()
        },
        chains=_before(found.chains, touch.request_id),
    )


def _without(account: Account, position: int, taken: int) -> int:
    left = position - taken
    # An adjustment may have taken off what was delivered.
    return left if account.ledger in BALANCE_BELOW_ZERO else max(left, 0)


def _before(chains: Sequence[Chain], request_id: str) -> tuple[Chain, ...]:
    """Return the chains as they were before deliveries of a request."""
    kept = []
    for chain in chains:
        hops = chain.hops
        while hops and hops[-1].request_id == request_id:
            hops = hops[:-1]
        if hops == chain.hops:
            kept.append(chain)
        elif hops:
            kept.append(replace(chain, hops=hops, holder=hops[-1].holder))
    return tuple(kept)
