"""Where the time of a screening goes, by stage, as Prometheus histograms."""

import contextlib
import time
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Histogram

_BUCKETS_S = (0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 1, 5)
STAGES = (
    "convert",
    "look_up",
    "recall",
    "policy",
    "decide",
    "write",
    "sign",
    "append",
)


class Stages:
    """Wall-clock seconds of each stage of a screening."""

    def __init__(self, registry: CollectorRegistry) -> None:
        histogram = Histogram(
            "proviso_stage_seconds",
            "Wall-clock time of one stage of a screening.",
            ["stage"],
            buckets=_BUCKETS_S,
            registry=registry,
        )
        self._observe = {name: histogram.labels(name).observe for name in STAGES}

    @contextlib.contextmanager
    def time(self, stage: str) -> Iterator[None]:
        """Measure the block as a stage."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self._observe[stage](time.perf_counter() - started)
