"""What Prometheus sees: gauges of the queue, and every change counted once."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from prometheus_client import CollectorRegistry
from sqlalchemy import Connection

from case_rows import Cases, case_store
from proviso_server.cases.metrics import CaseMetrics
from proviso_server.errors import StoreUnavailable
from proviso_server.log.store import Store

TODAY = datetime.date(2026, 11, 28)
_T = TypeVar("_T")


@dataclass
class Reader:
    """Reads a store in the thread that asks, and counts how often."""

    store: Store
    reads: int = 0
    down: bool = False

    def __call__(self, work: Callable[[Connection], _T], /) -> _T:
        self.reads += 1
        if self.down:
            raise StoreUnavailable("the disk is away")
        with self.store.read() as connection:
            return work(connection)


def metrics(reader: Reader, *, cache_s: float = 0.0) -> CollectorRegistry:
    registry = CollectorRegistry()
    CaseMetrics(registry, reader, today=lambda: TODAY, cache_s=cache_s)
    return registry


def samples(registry: CollectorRegistry) -> dict[str, float]:
    """Return what is not 0, by name and labels."""
    return {
        " ".join((sample.name, *(sample.labels.values()))): sample.value
        for metric in registry.collect()
        for sample in metric.samples
        if sample.value and not sample.name.endswith(("_created", "_bucket"))
    }


def test_gauges_show_the_queue_of_the_moment(tmp_path: Path) -> None:
    versions = [
        {"number": 1, "state": "staffed", "state_since": "2026-11-08"}
        | {"waiting_on": ",DSCA,DTSA,", "due_on": "2026-11-27"},
        {"number": 2, "state": "staffed", "state_since": "2026-11-18", "alert": 1}
        | {"waiting_on": ",DTSA,", "due_on": "2026-12-27"},
    ]
    store = case_store(tmp_path, versions)
    found = samples(metrics(Reader(store)))
    store.close()

    assert found == {
        "proviso_cases staffed": 2,
        "proviso_case_oldest_days staffed": 20,
        "proviso_case_median_days staffed": 10,
        "proviso_cases_waiting DSCA": 1,
        "proviso_cases_waiting DTSA": 2,
        "proviso_cases_overdue DSCA": 1,
        "proviso_cases_overdue DTSA": 1,
        "proviso_case_alerts": 1,
    }


def test_changes_since_the_start_are_counted_once(tmp_path: Path) -> None:
    versions = [
        {"number": 1, "state_since": "2026-11-01"},
        {"number": 1, "state": "staffed", "day": "2026-11-04"},
    ]
    store = case_store(tmp_path, versions)
    registry = metrics(Reader(store))
    before = samples(registry)
    with store.write() as connection:
        cases = Cases(connection)
        cases.add(2, state_since="2026-11-10")
        cases.add(3, state_since="2026-11-10")
        for number in (2, 3):
            cases.add(number, state="staffed", day="2026-11-12")
    counted = {k: v for k, v in samples(registry).items() if "case_" in k[:15]}
    again = {k: v for k, v in samples(registry).items() if "case_" in k[:15]}
    store.close()

    assert "proviso_case_changes_total received staffed" not in before
    assert counted["proviso_case_changes_total received staffed"] == 2
    assert counted["proviso_case_stay_days_count received"] == 2
    assert counted["proviso_case_stay_days_sum received"] == 4
    assert again == counted


def test_store_is_read_once_in_a_while_however_many_ask(tmp_path: Path) -> None:
    store = case_store(tmp_path, [{"number": 1}])
    reader = Reader(store)
    registry = metrics(reader, cache_s=3_600)
    registered = reader.reads
    first = samples(registry)
    read = reader.reads
    with store.write() as connection:
        Cases(connection).add(2)
    second = samples(registry)
    store.close()

    assert registered == 1  # the size at which counting begins
    assert (read, reader.reads) == (3, 3)
    assert first == second
    assert first["proviso_cases received"] == 1


def test_store_that_is_down_has_no_numbers_and_hides_no_others(tmp_path: Path) -> None:
    store = case_store(tmp_path, [{"number": 1}])
    reader = Reader(store)
    registry = metrics(reader)
    reader.down = True
    down = samples(registry)
    reader.down = False
    up = samples(registry)
    store.close()

    assert down == {}
    assert up["proviso_cases received"] == 1
