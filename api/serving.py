"""Serving: the application under gunicorn, with shared metrics and a word on where to look first."""

import shutil
import socket
import tempfile
from collections.abc import Callable, MutableMapping
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from api.config import Config

METRICS = "PROMETHEUS_MULTIPROC_DIR"
LONGEST_LINE = 8190


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with threads, set up in code rather than by a file."""

    def __init__(self, load: Callable[[], Flask], settings: MutableMapping[str, Any]) -> None:
        self.load_app, self.settings = load, settings
        super().__init__()

    def load_config(self) -> None:
        """Take the settings given."""
        for name, value in self.settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Make the application, in each worker anew."""
        return self.load_app()


def serve(
    config: Config, host: str, port: int, *, workers: int, threads: int, environment: MutableMapping[str, str]
) -> None:
    """Serve until told to stop; raises a usage error where the port is taken."""
    refuse_taken(host, port)
    folder = tempfile.mkdtemp(prefix="onrecord-metrics-")
    environment.setdefault(METRICS, folder)
    settings = {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": workers,
        "threads": threads,
        "worker_class": "gthread",
        "timeout": 120,
        "keepalive": 15,
        "limit_request_line": LONGEST_LINE,
        "loglevel": "warning",
        "control_socket_disable": True,
        "when_ready": greet,
        "child_exit": _forget,
        "on_exit": lambda _: shutil.rmtree(folder, ignore_errors=True),
    }
    Server(lambda: _application(config), settings).run()


def refuse_taken(host: str, port: int) -> None:
    """Raise a usage error where another program listens at the place, or where there is no such place."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        raise click.UsageError(f"cannot listen at {host}:{port}: {error.strerror}. Choose another --port.") from error


def greet(server: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Say where Swagger UI and a first query are."""
    host, port = server.LISTENERS[0].sock.getsockname()[:2]
    shown = "127.0.0.1" if host in {"0.0.0.0", "::"} else f"[{host}]" if ":" in host else host
    place = f"http://{shown}:{port}"
    click.echo(f"Serving at {place}")
    click.echo(f"  Swagger UI:  {place}/docs/")
    click.echo(f"  First query: curl '{place}/v1/conflicts?limit=1'")


def _application(config: Config) -> Flask:
    from api.app import create_app

    return create_app(config)


def _forget(_server: object, worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Take the gauges of a worker that ended out of the metrics."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]
