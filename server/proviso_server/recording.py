"""The use case: an officer enters an event, and ledgers and custody follow.

1. The same event id seen before? Then the same entry again.
2. It has happened, and names accounts and lines that there are.
3. Find what it moves.
4. Write and sign the statement.
5. Append: the log checks each move again; where another entry came first, back to 3.
"""

import datetime
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso_server import __version__, event_statement
from proviso_server.errors import EventRefused
from proviso_server.event_statement import Moves
from proviso_server.log.queries import Receipt
from proviso_server.log.submission import Record
from proviso_server.log.tiles import MAX_ENTRY_BYTES
from proviso_server.log.writer import Log
from proviso_server.moves import check_day, moves_of
from proviso_server.policy.slot import PolicySlot
from proviso_server.signing import dsse
from proviso_server.signing.keys import SigningKey

MAX_ATTEMPTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event document, checked, with its canonical bytes."""

    document: Mapping[str, Any]
    canonical: bytes

    @property
    def event_id(self) -> str:
        """The identity of the event."""
        return str(self.document["event_id"])

    @property
    def sha256(self) -> str:
        """The digest that the event is known by."""
        return hashlib.sha256(self.canonical).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorder:
    """What recording works with; one for the life of the service."""

    log: Log
    policies: PolicySlot
    keys: Sequence[SigningKey]
    now: Callable[[], datetime.datetime]
    insecure_dev: bool

    async def record(self, event: Event, *, recorded_by: str) -> Receipt:
        """Enter one event; see the module for the steps."""
        known = await self.log.known_event(event.event_id, subject_sha256=event.sha256)
        if known is not None:  # 1
            return known
        check_day(event.document, today=self.now().date())  # 2
        tried: list[Moves] = []
        while True:
            moves = await self._moves(event)  # 3
            envelope = self._seal(event, moves, recorded_by=recorded_by)  # 4
            try:
                return await self.log.append(  # 5
                    Record(
                        envelope=envelope,
                        event_id=event.event_id,
                        subject_sha256=event.sha256,
                    )
                )
            except EventRefused:
                if moves in tried or len(tried) == MAX_ATTEMPTS:
                    raise
                tried.append(moves)

    async def _moves(self, event: Event) -> Moves:
        facts = self.policies.current.facts
        today = self.now().date().isoformat()
        return await self.log.read(
            lambda connection: moves_of(
                connection, event.document, facts=facts, today=today
            )
        )

    def _seal(self, event: Event, moves: Moves, *, recorded_by: str) -> bytes:
        statement = event_statement.write(
            event.document,
            canonical=event.canonical,
            moves=moves,
            circumstances=event_statement.Circumstances(
                recorded_at=self.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
                recorded_by=recorded_by,
                insecure_dev=self.insecure_dev,
                trial_key=any(key.trial for key in self.keys),
                engine_version=__version__,
            ),
        )
        envelope = dsse.seal(statement, payload_type=dsse.IN_TOTO, keys=self.keys)
        if len(envelope) > MAX_ENTRY_BYTES:
            raise EventRefused(
                f"the event fills {len(envelope)} bytes of an entry, which holds "
                f"{MAX_ENTRY_BYTES}; enter it in parts, each under its own event_id"
            )
        return envelope
