"""Metrics for Prometheus: requests by route and how long they took, and how many records there are."""

import os
from collections.abc import Iterator
from functools import cache

from flask import request
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, exposition
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from store.engine import Engine

TYPE = exposition.CONTENT_TYPE_LATEST
DIRECTORY = "PROMETHEUS_MULTIPROC_DIR"
BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
METHODS = frozenset({"GET", "HEAD", "POST", "DELETE", "OPTIONS"})
REQUESTS = Counter("onrecord_requests", "Requests answered.", ["method", "route", "status"])
SECONDS = Histogram("onrecord_request_seconds", "How long requests took.", ["route"], buckets=BOUNDS)


class Records(Collector):
    """How many records of each noun the database has, counted when asked."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One gauge with the noun as label."""
        gauge = GaugeMetricFamily("onrecord_records", "Records in the database.", labels=["noun"])
        for noun, number in self.engine.counts().items():
            gauge.add_metric([noun], number)
        yield gauge


def observe(status: int, seconds: float) -> None:
    """Count a request under its route, never under its address, so that the number of series stays bounded."""
    rule, method = request.url_rule, request.method
    requests, durations = _series(method if method in METHODS else "other", rule.rule if rule else "none", status)
    requests.inc()
    durations.observe(seconds)


@cache
def _series(method: str, route: str, status: int) -> tuple[Counter, Histogram]:
    return REQUESTS.labels(method, route, status), SECONDS.labels(route)


def expose(engine: Engine) -> bytes:
    """All metrics as text: of all workers where they share a directory, else of this process."""
    records = CollectorRegistry()
    records.register(Records(engine))
    shared = CollectorRegistry() if DIRECTORY in os.environ else REGISTRY
    if shared is not REGISTRY:
        MultiProcessCollector(shared)  # type: ignore[no-untyped-call]
    return exposition.generate_latest(shared) + exposition.generate_latest(records)
