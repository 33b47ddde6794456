"""`onrecord serve` as a process of its own, over HTTP."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def start(library, *arguments, **environment):
    command = [sys.executable, "-m", "api", "serve", "--database", f"sqlite:///{library}", *arguments]
    settings = {"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1", **environment}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=settings, text=True)


@pytest.fixture(scope="module")
def service(library):
    """A running service with two workers: what it printed, and where it is."""
    with start(library, "--port", "0", "--workers", "2") as process:
        printed = [process.stdout.readline() for _ in range(3)]
        yield printed, re.search(r"http://\S+", printed[0]).group()
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
        assert process.returncode == 0
        assert "Traceback" not in errors


def get(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as answer:
        return answer.status, answer.headers, answer.read()


def test_it_says_where_swagger_ui_and_a_first_query_are(service):
    printed, place = service
    assert f"{place}/docs/" in printed[1]
    query = re.search(r"'(http\S+)'", printed[2]).group(1)
    assert json.loads(get(query)[2])["data"]
    assert b"swagger-ui" in get(re.search(r"http\S+", printed[1]).group())[2]


def test_workers_give_one_answer_with_one_tag(service):
    _, place = service
    answers = [get(f"{place}/v1/claims?limit=5") for _ in range(8)]
    assert len({body for _, _, body in answers}) == 1
    assert len({headers["ETag"] for _, headers, _ in answers}) == 1


def test_metrics_are_those_of_all_workers_together(service):
    _, place = service
    for _ in range(12):
        get(f"{place}/v1/topics?limit=7")
    text = get(f"{place}/metrics")[2].decode()
    counted = re.search(r'onrecord_requests_total\{method="GET",route="/v1/topics",status="200"\} (\S+)', text)
    assert float(counted.group(1)) == 12
    assert 'onrecord_records{noun="articles"} 3.0' in text


def test_a_request_that_is_no_http_does_not_end_the_service(service):
    _, place = service
    host, port = place.removeprefix("http://").split(":")
    for raw in (
        b"nonsense\r\n\r\n",
        b"GET /v1/claims?q=\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
    ):
        with socket.create_connection((host, int(port)), timeout=30) as connection:
            connection.sendall(raw)
            assert connection.recv(100).startswith(b"HTTP/1.1 4")
    assert get(f"{place}/health/live")[0] == 200


def after(service, raw):
    """The statuses of the answers to a request and to another that follows on the same connection."""
    host, port = service[1].removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(raw)
        connection.sendall(b"GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        answers = b"".join(iter(lambda: connection.recv(65_536), b""))
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d+)", answers)]


def posted(path, body, *headers):
    lines = f"POST {path} HTTP/1.1", "Host: x", "Content-Type: application/json", *headers
    return "\r\n".join((*lines, "", "")).encode() + body


@pytest.mark.parametrize(("path", "status"), [("/v1/articles", 403), ("/v1/claims", 405), ("/v1/extract", 413)])
def test_a_body_nobody_reads_takes_no_later_request_along(service, path, status):
    body = b" " * 3_000_000
    assert after(service, posted(path, body, f"Content-Length: {len(body)}")) == [status, 200]


def test_a_body_sent_in_chunks_is_bounded_like_any_other(service):
    piece = b'"' + b"a" * 99_998 + b'"'
    chunk = b"%x\r\n%s\r\n" % (len(piece), piece)
    for chunks, status in (1, 422), (20, 400), (21, 413):
        body = chunk * chunks + b"0\r\n\r\n"
        assert after(service, posted("/v1/extract", body, "Transfer-Encoding: chunked")) == [status, 200]


def test_a_busy_port_is_refused_with_a_clear_word(library):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        with start(library, "--port", str(port)) as process:
            printed, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert f"127.0.0.1:{port}" in errors
    assert "--port" in errors
    assert printed == ""


@pytest.mark.parametrize(("name", "value"), [("MAX_BODY", "much"), ("RATE_LIMIT", "often"), ("LOG_LEVEL", "loud")])
def test_settings_come_from_the_environment_and_a_bad_one_is_named(library, name, value):
    with start(library, "--port", "0", **{f"ONRECORD_{name}": value}) as process:
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert f"ONRECORD_{name}" in errors
    assert "Traceback" not in errors


def test_a_new_database_is_filled_before_it_is_served_and_left_alone_from_then_on(tmp_path):
    folder, database = tmp_path / "news", tmp_path / "new.db"
    folder.mkdir()
    origins = []
    for subject in ("bridge", "ferry"):
        text = f"Works on the {subject}\n\nThe {subject} will open in May, said mayor Ilse Karsten.\n"
        (folder / f"{subject}.txt").write_text(text)
        with start(database, "--port", "0", "--workers", "1", "--if-empty", str(folder)) as process:
            place = next(found.group() for line in process.stdout if (found := re.search(r"http://\S+", line)))
            articles = json.loads(get(f"{place}/v1/articles")[2])["data"]
            origins.append([Path(article["origin"]).name for article in articles])
            process.send_signal(signal.SIGTERM)
    assert origins == [["bridge.txt"], ["bridge.txt"]]


def test_what_a_new_database_is_filled_from_must_exist(tmp_path):
    with start(tmp_path / "new.db", "--if-empty", str(tmp_path / "nothing")) as process:
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "nothing" in errors
