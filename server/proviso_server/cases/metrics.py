"""What Prometheus sees of cases, read when it asks.

Gauges are counted over the newest versions, at most once in some seconds, however many
ask. Counters follow the log from the size that it had at the start: whatever wrote a
change of state, it is counted once, and those before the start are not.
"""

import datetime
import threading
import time
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from sqlalchemy import Connection

from proviso_server.cases.queue import Queue, read_queue
from proviso_server.cases.report import changes_between
from proviso_server.errors import ProvisoError
from proviso_server.log import queries

CACHE_S = 15.0
"""How old the numbers may be: the interval at which Prometheus commonly asks."""

_STAYS_DAYS = (0, 1, 2, 5, 10, 15, 30, 45, 60, 90, 180, 365)
_T = TypeVar("_T")
_logger = structlog.get_logger("proviso.cases")


class Read(Protocol):
    """Reads from one moment of the store, in the thread that asks."""

    def __call__(self, work: Callable[[Connection], _T], /) -> _T:
        """Return what a function reads."""
        ...


class CaseMetrics(Collector):
    """Reads the store when asked; a store that can't be read has no numbers."""

    def __init__(
        self,
        registry: CollectorRegistry,
        read: Read,
        *,
        today: Callable[[], datetime.date],
        cache_s: float = CACHE_S,
    ) -> None:
        self._read = read
        self._today = today
        self._cache_s = cache_s
        # Registered with us, not with the registry: their numbers come with the read.
        self._changes = Counter(
            "proviso_case_changes_total",
            "Changes of state of cases since the start.",
            ["before", "after"],
            registry=None,
        )
        self._stays = Histogram(
            "proviso_case_stay_days",
            "Days that cases were in the state that they left, since the start.",
            ["state"],
            buckets=_STAYS_DAYS,
            registry=None,
        )
        self._lock = threading.Lock()
        self._counted = read(queries.read_size)
        self._queue: Queue | None = None
        self._read_at: float | None = None
        registry.register(self)

    def describe(self) -> Iterable[Metric]:
        """Return the metrics without numbers, so that registering reads nothing."""
        return [
            *_gauges(None),
            *self._changes.describe(),
            *self._stays.describe(),
        ]

    def collect(self) -> Iterable[Metric]:
        """Return the metrics; several threads may ask."""
        with self._lock:
            now = time.monotonic()
            if self._read_at is None or now - self._read_at >= self._cache_s:
                self._read_at = now  # a failure is not tried again at once either
                self._refresh()
            return [
                *_gauges(self._queue),
                *self._changes.collect(),
                *self._stays.collect(),
            ]

    def _refresh(self) -> None:
        self._queue = None
        try:
            self._queue = self._read(lambda c: read_queue(c, today=self._today()))
            size, changes = self._read(lambda c: changes_between(c, self._counted))
        except ProvisoError as error:
            _logger.warning("cases_not_counted", reason=str(error))
            return
        self._counted = size
        for change in changes:
            self._changes.labels(change.before, change.after).inc(change.cases)
            stay = self._stays.labels(change.before)
            for _ in range(change.cases):
                stay.observe(change.stayed_days)


def _gauges(queue: Queue | None) -> list[GaugeMetricFamily]:
    """Return the gauges of what waits; without samples where that is not known."""
    cases = _gauge("proviso_cases", "Cases by state.", "state")
    oldest = _gauge(
        "proviso_case_oldest_days", "Days that the oldest of a state waits.", "state"
    )
    median = _gauge(
        "proviso_case_median_days", "Median of the days in a state.", "state"
    )
    waiting = _gauge("proviso_cases_waiting", "Cases that wait on an office.", "office")
    overdue = _gauge(
        "proviso_cases_overdue", "Those of them that are past their suspense.", "office"
    )
    alerts = _gauge("proviso_case_alerts", "Cases with an open alert.")
    for state in queue.states if queue else ():
        cases.add_metric([state.state], state.cases)
        oldest.add_metric([state.state], state.oldest_days)
        median.add_metric([state.state], state.median_days)
    for office in queue.offices if queue else ():
        waiting.add_metric([office.office], office.cases)
        overdue.add_metric([office.office], office.overdue)
    if queue:
        alerts.add_metric([], queue.alerts)
    return [cases, oldest, median, waiting, overdue, alerts]


def _gauge(name: str, text: str, *labels: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, text, labels=labels)
