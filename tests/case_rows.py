"""Versions of cases, put into a store as the projector would.

`Cases` appends them one after another and ends the version before, beside entries
without content: what reads cases asks entries for the size of the log alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from log_samples import new_log, request_id
from proviso_server.log import queries, schema
from proviso_server.log.store import Store, open_store

VERSION: dict[str, Any] = {
    "entry_kind": "screening",
    "day": "2026-11-02",
    "state": "received",
    "disposition": "human_review",
    "of_record": 0,
    "phase": "transfer",
    "kind": "sale",
    "holder": "DEU",
    "recipient": "LTU",
    "programs": ",fms,",
    "opened_on": "2026-11-02",
    "state_since": "2026-11-02",
    "due_on": "",
    "waiting_on": "",
    "assigned_to": "",
    "alert": 0,
    "submitted_by": "spiffe://state.example/system",
}
"""The first version of a case."""


def case_id(number: int) -> str:
    return request_id(number)


@dataclass(slots=True)
class Cases:
    """The cases of a store, each with what its next version has unless told."""

    connection: Connection
    _newest: dict[int, dict[str, Any]] = field(default_factory=dict)

    def add(self, number: int, **changes: Any) -> int:
        """Append a version of a case; return its entry."""
        index = self.skip(1)
        self._end(number, index)
        same = self._newest.get(number, VERSION)
        identity = {"request_id": case_id(number), "base_request_id": case_id(number)}
        row = identity | same | changes
        row |= {"entry_index": index, "case_id": case_id(number)}
        row["until"] = schema.NEWEST
        self.connection.execute(schema.case_versions.insert(), row)
        self._newest[number] = row
        return index

    def skip(self, count: int) -> int:
        """Append entries that concern no case; return the first."""
        first = queries.read_size(self.connection)
        rows = [
            {"entry_index": first + number, "leaf_hash": b"", "envelope": b""}
            for number in range(count)
        ]
        self.connection.execute(schema.entries.insert(), rows)
        return first

    def _end(self, number: int, index: int) -> None:
        if number in self._newest:
            before = self._newest[number]["entry_index"]
            table = schema.case_versions
            ended = table.update().where(table.c.entry_index == before)
            self.connection.execute(ended.values(until=index))


def case_store(directory: Path, versions: Iterable[Mapping[str, Any]] = ()) -> Store:
    """Return the open store of a new log with these versions; `number` is the case."""
    store = open_store(new_log(directory))
    with store.write() as connection:
        cases = Cases(connection)
        for version in versions:
            cases.add(**version)
    return store
