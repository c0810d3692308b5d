"""What a candidate policy would change: every logged request, evaluated again.

Each request keeps its own decision date, so the candidate's law of that day is asked.
Compared is what the policy alone makes of a request: disposition, findings by rule
(effect, lines, waiver), what was not evaluated, routes and clocks. Titles and messages
may change without changing a decision. The store is read in short transactions, so that
a service can go on beside it.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso_server.decision import decide
from proviso_server.errors import NotFound, PolicyInvalid, ProvisoError
from proviso_server.log import queries
from proviso_server.log.projections import Entry, decided_by
from proviso_server.log.statements import DECISION_PREDICATE_TYPE, read_statement
from proviso_server.log.store import Store
from proviso_server.log.submission import sha256_hex
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.question import question
from proviso_server.statement import outcome

# Requests in one evaluation; more only lengthens the steps of the progress bar.
CHUNK = 8
TIMEOUT_S = 30.0
# Members of the statement beside disposition, findings and what was not evaluated.
OTHERS = ("routes", "clocks", "earliest_lawful")
SAME, CHANGED, ERASED, FAILED = "same", "changed", "erased", "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """What a rule said of one request, before and after; None: it said nothing."""

    code: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One logged decision beside what the candidate says; `state` says which part."""

    request_id: str
    index: int
    decision_date: str
    state: str
    before: str
    after: str | None = None
    rules: tuple[RuleChange, ...] = ()
    others: tuple[str, ...] = ()
    error: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the comparison as one JSON object."""
        value: dict[str, Any] = {
            "request_id": self.request_id,
            "index": self.index,
            "decision_date": self.decision_date,
            "state": self.state,
            "disposition": {"before": self.before, "after": self.after},
            "rules": {
                change.code: {"before": change.before, "after": change.after}
                for change in self.rules
            },
            "others": list(self.others),
        }
        return value | ({"error": self.error} if self.error else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Logged:
    entry: Entry
    subject: Mapping[str, Any]
    predicate: Mapping[str, Any]
    request: bytes | None
    """The canonical request, None where its text was erased."""
    record: bytes | None
    """What the log knew then; empty where it knew nothing, None where it is erased."""

    @property
    def erased(self) -> bool:
        """Whether a text is gone that was judged."""
        return self.request is None or self.record is None


def count(store: Store) -> int:
    """Return how many decisions the log has now."""
    with store.read() as connection:
        return queries.count_decisions(connection)


async def compare_all(store: Store, policy: ActivePolicy) -> AsyncIterator[Compared]:
    """Yield a comparison of every decision that is logged now, in order."""
    chunks = _chunks(store)
    while chunk := await asyncio.to_thread(next, chunks, None):
        replayable = [logged for logged in chunk if not logged.erased]
        answers = iter(await _ask(policy, [_question(each) for each in replayable]))
        for logged in chunk:
            if logged.erased:
                yield _compared(logged, state=ERASED)
            else:
                yield _compare(logged, next(answers), policy=policy)


def _chunks(store: Store) -> Iterator[list[_Logged]]:
    with store.read() as connection:
        size = queries.read_size(connection)
    for start in range(0, size, CHUNK):
        limit = min(CHUNK, size - start)
        with store.read() as connection:
            entries = queries.read_entries(connection, start=start, limit=limit)
            found = []
            for entry in entries:
                statement: Any = read_statement(entry.envelope)
                if statement["predicateType"] == DECISION_PREDICATE_TYPE:
                    subject = statement["subject"][0]
                    request = _payload(connection, subject["digest"]["sha256"])
                    found.append(
                        _Logged(
                            entry=entry,
                            subject=subject,
                            predicate=statement["predicate"],
                            request=request,
                            record=_record(connection, statement),
                        )
                    )
        if found:
            yield found


def _payload(connection: Any, digest: str) -> bytes | None:
    try:
        return queries.read_payload(connection, digest)
    except NotFound:
        return None


def _record(connection: Any, statement: Any) -> bytes | None:
    decided = decided_by(statement)
    if decided is None or decided.record_sha256 is None:
        return b""
    content = _payload(connection, decided.record_sha256)
    if content is not None and sha256_hex(content) != decided.record_sha256:
        return None
    return content


def _question(logged: _Logged) -> Any:
    """Return what the policy was asked; an error where that is not what is kept."""
    document = _document(logged)
    if isinstance(document, Exception):
        return document
    seen = json.loads(logged.record) if logged.record else {}
    return question(document, ledgers=seen.get("ledgers"), record=seen.get("record"))


def _document(logged: _Logged) -> Any:
    """Return the request document; an error where it is not what was judged."""
    content = logged.request or b""
    if hashlib.sha256(content).hexdigest() != logged.subject["digest"]["sha256"]:
        return PolicyInvalid(
            "the stored request is not the one that the entry names; run log fsck"
        )
    return json.loads(content)


async def _ask(policy: ActivePolicy, questions: Sequence[Any]) -> list[Any]:
    """Return for each question the policy's answer, or the error in its place."""
    asked = [each for each in questions if not isinstance(each, Exception)]
    answers: list[Any] = []
    try:
        answers = list(await policy.batch(asked, timeout_s=TIMEOUT_S)) if asked else []
    except ProvisoError:
        # One of them spoils it for the others: ask each alone.
        for one in asked:
            answers.append(await _ask_alone(policy, one))
    left = iter(answers)
    return [each if isinstance(each, Exception) else next(left) for each in questions]


async def _ask_alone(policy: ActivePolicy, asked: Any) -> Any:
    try:
        return await policy.screening(asked, timeout_s=TIMEOUT_S)
    except ProvisoError as error:
        return error


def _compare(logged: _Logged, answer: Any, *, policy: ActivePolicy) -> Compared:
    try:
        if isinstance(answer, Exception):
            raise answer
        if answer is None:
            raise PolicyInvalid("the candidate has no decision on it (undefined)")
        document = _document(logged)
        decided = decide(answer, rules=policy.rules, document=document)
    except ProvisoError as error:
        return _compared(logged, state=FAILED, error=str(error))
    after = outcome(decided, document=document, rules=policy.rules)
    before = logged.predicate
    rules = _changes(_by_rule(before), _by_rule(after))
    others = tuple(name for name in OTHERS if before[name] != after[name])
    moved = before["disposition"] != after["disposition"]
    return _compared(
        logged,
        state=CHANGED if rules or others or moved else SAME,
        after=after["disposition"],
        rules=rules,
        others=others,
    )


def _compared(logged: _Logged, **more: Any) -> Compared:
    return Compared(
        request_id=logged.subject["name"],
        index=logged.entry.index,
        decision_date=logged.predicate["decision_date"],
        before=logged.predicate["disposition"],
        **more,
    )


def _by_rule(said: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what each rule said, without its title."""
    rules: dict[str, dict[str, Any]] = {}
    for finding in said["findings"]:
        kept = {k: v for k, v in finding.items() if k not in ("code", "message")}
        rules.setdefault(finding["code"], {}).setdefault("findings", []).append(kept)
    for lacking in said["not_evaluated"]:
        rules.setdefault(lacking["code"], {})["not_evaluated"] = lacking["fields"]
    return rules


def _changes(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[RuleChange, ...]:
    return tuple(
        RuleChange(code=code, before=before.get(code), after=after.get(code))
        for code in sorted(before.keys() | after.keys())
        if before.get(code) != after.get(code)
    )
