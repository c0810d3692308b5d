"""The use case: open authorizations are judged again, as lists and tables change.

1. Did a run of the same bundle, question and day break off? Then it goes on behind
   what its last entry covers, as the same run.
2. Read some open authorizations, and what the log knows of each, in one transaction.
3. Ask the policy. One that it can't answer has failed, and the run goes on.
4. Compare with the logged decisions.
5. Sign and append what a part holds; so does a run that breaks off.

Nothing is reserved, and no decision changes: an officer reads the differences and has
the request screened anew. Screening goes on beside it.
"""

import asyncio
import contextlib
import datetime
import hashlib
import uuid
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from proviso_server import __version__, rescreen_statement
from proviso_server.errors import InputError, ProvisoError
from proviso_server.log import queries, rescreens
from proviso_server.log.rescreens import Sought
from proviso_server.log.submission import Record
from proviso_server.log.writer import Log
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.slot import PolicySlot
from proviso_server.rejudged import Rejudged, Standing, judge, read_standing
from proviso_server.rescreen_statement import Circumstances, Part
from proviso_server.signing import dsse
from proviso_server.signing.keys import SigningKey

# Requests in one evaluation; more only lengthens the wait of a call beside it.
CHUNK = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far a run is, and what became of the one just judged.

    The last step has none, and the indexes of the entries of the whole run.
    """

    finished: int
    total: int
    rejudged: Rejudged | None = None
    indexes: tuple[int, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Run:
    """A run as it goes: what it looks for, and how far it is."""

    policy: ActivePolicy
    bundle_sha512: str
    sought: Sought
    circumstances: Circumstances
    part: Part
    after: int
    """The decision behind which the next ones are looked for."""
    indexes: list[int]
    total: int
    finished: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescreener:
    """What a rescreening works with; one for the life of the service."""

    log: Log
    policies: PolicySlot
    keys: Sequence[SigningKey]
    now: Callable[[], datetime.datetime]
    insecure_dev: bool
    _one: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self, *, since: str, requested_by: str) -> AsyncGenerator[Step]:
        """Judge what is open, one run at a time; yield a step for each, and a last.

        Those that the active bundle judged on or after `since` are passed over; empty,
        none are.
        """
        check_since(since, today=self.now().date())
        async with self._one:
            # One policy from the first question to the last entry.
            with self.policies.use() as policy:
                content = self.policies.current_bundle.content
                run = await self._begin(  # 1
                    policy, content, since=since, requested_by=requested_by
                )
                try:
                    async for step in self._judge_all(run):
                        yield step
                except BaseException:
                    await self._sign_rest(run)
                    raise
                await self._sign(  # 5
                    run, run.part, until=max(run.sought.below - 1, 0), last=True
                )
                yield Step(
                    finished=run.finished, total=run.total, indexes=tuple(run.indexes)
                )

    async def _begin(
        self, policy: ActivePolicy, content: bytes, *, since: str, requested_by: str
    ) -> _Run:
        today = self.now().date().isoformat()

        def read(connection: Connection) -> _Run:
            sought = Sought(
                bundle_sha256=policy.bundle_sha256,
                since=since,
                below=queries.read_size(connection),
            )
            before = rescreens.find_broken_off(
                connection, bundle_sha256=policy.bundle_sha256, since=since, day=today
            )
            after = before.until if before else -1
            return _Run(
                policy=policy,
                bundle_sha512=hashlib.sha512(content).hexdigest(),
                sought=sought,
                circumstances=Circumstances(
                    run=before.run if before else str(uuid.uuid4()),
                    since=since,
                    requested_by=requested_by,
                    insecure_dev=self.insecure_dev,
                    trial_key=any(key.trial for key in self.keys),
                    engine_version=__version__,
                ),
                part=Part(number=before.part + 1 if before else 1, first=after + 1),
                after=after,
                indexes=list(before.indexes) if before else [],
                total=rescreens.count_open(
                    connection, sought, today=today, after=after
                ),
            )

        return await self.log.read(read)

    async def _judge_next(self, run: _Run) -> list[tuple[Rejudged, datetime.datetime]]:
        read_at = self.now()
        today = read_at.date().isoformat()

        def read(connection: Connection) -> list[Standing]:
            rows = rescreens.list_open(
                connection, run.sought, today=today, after=run.after, limit=CHUNK
            )
            facts = run.policy.facts
            return [
                read_standing(connection, row, today=today, facts=facts) for row in rows
            ]

        chunk = await self.log.read(read)  # 2
        if not chunk:
            return []
        run.after = chunk[-1].index
        found = await judge(run.policy, chunk)  # 3, 4
        return [(rejudged, read_at) for rejudged in found]

    async def _judge_all(self, run: _Run) -> AsyncGenerator[Step]:
        while chunk := await self._judge_next(run):
            for rejudged, read_at in chunk:
                if not run.part.takes(rejudged, read_at=read_at):
                    await self._sign_full(run)  # 5
                run.part.add(rejudged, read_at=read_at)
                run.finished += 1
                yield Step(finished=run.finished, total=run.total, rejudged=rejudged)

    async def _sign_full(self, run: _Run) -> None:
        full = run.part
        # Whatever comes of this, the part is not to be signed a second time.
        run.part = Part(number=full.number + 1, first=full.found[-1].index + 1)
        await self._sign(run, full, until=full.found[-1].index, last=False)

    async def _sign_rest(self, run: _Run) -> None:
        """Sign what a run that breaks off has judged, where that can still be done."""
        if run.part.found:
            with contextlib.suppress(ProvisoError):
                await self._sign_full(run)

    async def _sign(self, run: _Run, part: Part, *, until: int, last: bool) -> None:
        statement = rescreen_statement.write(
            part,
            until=until,
            last=last,
            rescreened_at=part.began or self.now(),
            policy=run.policy,
            bundle_sha512=run.bundle_sha512,
            circumstances=run.circumstances,
        )
        envelope = dsse.seal(statement, payload_type=dsse.IN_TOTO, keys=self.keys)
        # A caller that gives up must not let the next run begin before this is in.
        commit = asyncio.create_task(self.log.append(Record(envelope=envelope)))
        try:
            receipt = await asyncio.shield(commit)
        finally:
            await asyncio.wait([commit])
        run.indexes.append(receipt.index)


def check_since(since: str, *, today: datetime.date) -> None:
    """Raise InputError unless it is empty, or a day that has begun."""
    if not since:
        return
    try:
        day = datetime.date.fromisoformat(since)
    except ValueError:
        day = None
    if day is None or day.isoformat() != since:
        raise InputError(
            field="since", value=since, remedy="is no day; write it as 2026-06-01"
        )
    if day > today:
        raise InputError(
            field="since",
            value=since,
            remedy=f"is after today, {today}; write a day on which something changed, "
            "or leave it out to judge all that is open",
        )
