"""The use case: a person acts on a case, and the case moves.

1. The same act id seen before? Then the same entry again.
2. It has happened, and a person did it: the caller, or who countersigned.
3. The case is as the person saw it.
4. The policy allows it: to this person, in this state, with this content.
5. What follows: numbers, offices asked, copies, ledgers and custody.
6. Write and sign the statement.
7. Append, if the case is still as it was.
"""

import datetime
import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from proviso.act_document import CheckedAct
from proviso_server import __version__
from proviso_server.errors import (
    ActRefused,
    EventRefused,
    InputError,
    NotPermitted,
)
from proviso_server.event_statement import Circumstances, Moves
from proviso_server.log.cases import Version, act_kind, find_case
from proviso_server.log.queries import Receipt
from proviso_server.log.submission import Record
from proviso_server.log.tiles import MAX_ENTRY_BYTES
from proviso_server.log.writer import Log
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.slot import PolicySlot
from proviso_server.review import act_statement
from proviso_server.review import effects as case_effects
from proviso_server.review import question as case_question
from proviso_server.review.act_statement import Actor
from proviso_server.review.countersigning import Countersignature
from proviso_server.review.moves import moves_of_act
from proviso_server.review.people import Acting, People
from proviso_server.review.proviso_list import LibraryRow
from proviso_server.review.question import Answer
from proviso_server.review.reading import read_casework, read_text
from proviso_server.review.refusing import (
    Opened,
    check_denials,
    check_etag,
    check_facts,
    refuse,
)
from proviso_server.signing import dsse
from proviso_server.signing.keys import SigningKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """An act in the log, and the case after it."""

    receipt: Receipt
    version: Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An act as it was sent: the document, the version it saw, who sent it."""

    act: CheckedAct
    etag: int
    caller: str
    roles: Collection[str]
    signed: Countersignature | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """What reviewing works with; one for the life of the service."""

    log: Log
    policies: PolicySlot
    keys: Sequence[SigningKey]
    people: People
    now: Callable[[], datetime.datetime]
    timeout_s: float
    insecure_dev: bool

    async def act(self, sent: Sent) -> Acted:
        """Enter one act; see the module for the steps."""
        act = sent.act.document
        known = await self.log.known_event(  # 1
            str(act["act_id"]), subject_sha256=sha256_of(sent.act), field="act_id"
        )
        if known is not None:
            return await self._acted(known, str(act["case_id"]))
        self._check_day(act)  # 2
        acting = self._acting(sent)
        opened = await self.open(str(act["case_id"]))  # 3
        check_etag(opened.casework, sent.etag)
        with self.policies.use() as policy:
            answer = await self.ask(opened, acting, act=act, policy=policy)  # 4
            refuse(answer, opened.casework, acting)
            check_facts(act, opened.base)
            check_denials(act, opened)
            case_effects.check_room(act, opened.casework)
            library = {
                code: LibraryRow(
                    title=row["title"], text=row["text"], citation=row["citation"]
                )
                for code, row in policy.facts.proviso_library(self._today()).items()
            }
            effects = case_effects.effects_of(  # 5
                act, opened.casework, answer, opened.text, library=library
            )
            moves = await self.log.read(
                lambda connection: moves_of_act(
                    connection,
                    act,
                    opened.casework,
                    facts=policy.facts,
                    today=self._today(),
                )
            )
            envelope = self._seal(  # 6
                sent, acting, opened, answer, effects, moves, policy=policy
            )
        record = Record(
            envelope=envelope,
            event_id=str(act["act_id"]),
            subject_sha256=sha256_of(sent.act),
        )
        try:
            receipt = await self.log.append(record)  # 7
        except EventRefused as error:
            raise ActRefused(str(error)) from error
        return await self._acted(receipt, str(act["case_id"]))

    async def open(self, identifier: str) -> Opened:
        """Read a case by its id or one of its requests; raise NotFound."""

        def read(connection: Connection) -> Opened:
            casework = read_casework(connection, identifier)
            newest, base = (
                str(casework.version[name])
                for name in ("request_id", "base_request_id")
            )
            text = read_text(connection, newest)
            return Opened(
                casework=casework,
                text=text,
                base=text if newest == base else read_text(connection, base),
            )

        return await self.log.read(read)

    async def ask(
        self,
        opened: Opened,
        acting: Acting,
        *,
        act: Mapping[str, Any] | None,
        policy: ActivePolicy,
    ) -> Answer:
        """Ask the policy of an act, or of what the person may do."""
        asked = case_question.question(
            opened.casework, opened.text, acting=acting, act=act, day=self._today()
        )
        return case_question.read_answer(
            await policy.review(asked, timeout_s=self.timeout_s), acts=act is not None
        )

    def _acting(self, sent: Sent) -> Acting:
        return self.people.acting(
            sent.caller,
            sent.roles,
            canonical=sent.act.canonical,
            signed=sent.signed,
            at=self.now(),
        )

    def _today(self) -> str:
        return self.now().date().isoformat()

    def _check_day(self, act: Mapping[str, Any]) -> None:
        if act["acted_on"] > self._today():
            raise InputError(
                field="acted_on",
                value=act["acted_on"],
                remedy=f"is after today, {self._today()}; enter it when it is done",
            )

    async def _acted(self, receipt: Receipt, case_id: str) -> Acted:
        version = await self.log.read(lambda c: find_case(c, case_id))
        if version is None:
            raise AssertionError("an act has a case")
        return Acted(receipt=receipt, version=version)

    def _seal(
        self,
        sent: Sent,
        acting: Acting,
        opened: Opened,
        answer: Answer,
        effects: dict[str, Any],
        moves: Moves,
        *,
        policy: ActivePolicy,
    ) -> bytes:
        act = sent.act.document
        if acting.person is None:
            raise NotPermitted("an act of review needs a person")
        statement = act_statement.write(
            act,
            canonical=sent.act.canonical,
            actor=Actor(
                id=acting.person.id,
                name=acting.person.name,
                office=str(act["office"]),
                roles=sorted(acting.person.roles),
            ),
            countersignature=sent.signed,
            step=case_effects.step_of(act, opened.casework, answer, effects),
            effects=effects,
            moves=moves,
            policy={"bundle_sha256": policy.bundle_sha256, "revision": policy.revision},
            circumstances=Circumstances(
                recorded_at=self.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
                recorded_by=sent.caller,
                insecure_dev=self.insecure_dev,
                trial_key=any(key.trial for key in self.keys),
                engine_version=__version__,
            ),
        )
        envelope = dsse.seal(statement, payload_type=dsse.IN_TOTO, keys=self.keys)
        if len(envelope) > MAX_ENTRY_BYTES:
            raise ActRefused(
                f"the act fills {len(envelope)} bytes of an entry, which holds "
                f"{MAX_ENTRY_BYTES}; {_remedy(act, sent.signed)}"
            )
        return envelope


def sha256_of(act: CheckedAct) -> str:
    """Return the digest that an act is known by."""
    return hashlib.sha256(act.canonical).hexdigest()


IN_PARTS = ("worksheet", "confirm", "deliver", "take_back", "incident")
"""Acts that say the same in one entry or in several."""


def _remedy(act: Mapping[str, Any], signed: Countersignature | None) -> str:
    if act_kind(act) in IN_PARTS:
        remedy = "enter it in parts, each under its own act_id"
    else:
        remedy = "write less, and name a paper that has the rest"
    if signed is None:
        return remedy
    size = sum(len(each) for each in signed.certificates)
    return f"{remedy}; its certificates alone have {size} bytes"
