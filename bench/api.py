"""How much a page of claims costs beside a bare Flask answer of the same bytes.

Usage: ``python -m bench.api [--database URL] [--floors]``. Both are called in this process, in turn, and counted in
processor time, so that a busy machine changes neither; what is printed is the share of bare Flask's throughput that
each kind of request reaches. Without a database the sample articles are imported first. With ``--floors`` the shares
are compared with bench/floors.json under "api".
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from flask import Flask, Response
from werkzeug.test import EnvironBuilder, run_wsgi_app

import store
from api.app import create_app
from api.config import Config
from seeds.importer import import_paths
from seeds.judge import Judge

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).parent / "floors.json"
ROUNDS, REQUESTS = 15, 100
REQUESTS_MADE = {
    "page of 25 claims": "/v1/claims",
    "page of 25 claims on a topic": "/v1/claims?topic=ceasefire&limit=25",
    "page of 25 conflicts": "/v1/conflicts",
    "one claim": "/v1/claims/{id}",
}


def caller(app: Flask, address: str, tag: str | None = None) -> Callable[[], bytes]:
    """A request to an application as often as it is called, without the work of making the request."""
    headers = {"If-None-Match": tag} if tag else {}
    path, _, query = address.partition("?")
    environ = EnvironBuilder(path, query_string=query, headers=headers).get_environ()

    def call() -> bytes:
        body, _, _ = run_wsgi_app(app, dict(environ), buffered=True)
        return b"".join(body)

    return call


def bare(body: bytes) -> Flask:
    """A Flask application that only answers this body."""
    app = Flask("bare")
    app.add_url_rule("/", "body", lambda: Response(body, content_type="application/json"))
    return app


def seconds(call: Callable[[], bytes]) -> float:
    """Processor time of many calls."""
    start = time.process_time()
    for _ in range(REQUESTS):
        call()
    return time.process_time() - start


def share(call: Callable[[], bytes]) -> float:
    """What part of bare Flask's throughput a request reaches: the median of interleaved rounds."""
    base = caller(bare(call()), "/")
    base(), call()
    return statistics.median(seconds(base) / seconds(call) for _ in range(ROUNDS))


def measure(database: str) -> dict[str, float]:
    """The share of each kind of request."""
    keeping, fresh = (
        create_app(Config.read({}, database=database, access_log=False, **room)) for room in ({}, {"kept_answers": 0})
    )
    client = fresh.test_client()
    claim = client.get("/v1/claims").json["data"][0]["id"]
    figures = {name: share(caller(fresh, address.format(id=claim))) for name, address in REQUESTS_MADE.items()}
    figures["page of 25 claims, asked for before"] = share(caller(keeping, "/v1/claims"))
    tag = client.get("/v1/claims").headers["ETag"]
    figures["304 for a page of 25 claims"] = share(caller(fresh, "/v1/claims", tag))
    return figures


def fallen(figures: dict[str, float]) -> list[str]:
    """The figures below their floors."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["api"]
    return [f"{name}: {figures[name]:.2f} < {floor}" for name, floor in floors.items() if figures[name] < floor]


def main() -> int:
    """Measure, print, and compare with the floors if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", help="URL of the database to serve")
    parser.add_argument("--floors", action="store_true", help="fail where a share is below its floor")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(given.database or imported(Path(folder) / "samples.db"))
    for name, figure in figures.items():
        print(f"{figure:6.2f}  {name}")
    low = fallen(figures) if given.floors else []
    for line in low:
        print(f"below its floor: {line}", file=sys.stderr)
    return 1 if low else 0


def imported(path: Path) -> str:
    """A database with the sample articles."""
    url = f"sqlite:///{path}"
    engine = store.open(url, Judge())
    import_paths([str(ROOT / "seeds" / "articles")], engine)
    engine.close()
    return url


if __name__ == "__main__":
    sys.exit(main())
