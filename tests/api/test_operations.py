"""What the operator of a service relies on: health, metrics, logs, request ids, limits, origins."""

import json

import pytest


def test_the_service_lives_and_is_ready(client):
    assert client.get("/health/live").json == {"status": "ok"}
    assert client.get("/health/ready").json["status"] == "ok"


def test_a_service_whose_database_does_not_answer_lives_but_is_not_ready():
    from api.app import create_app
    from api.config import Config

    class Away:
        def revision(self):
            raise OSError("away")

    client = create_app(Config.read({}, access_log=False), Away()).test_client()
    assert client.get("/health/live").status_code == 200
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.content_type == "application/problem+json"


def test_metrics_count_requests_by_route_and_records_by_noun(client):
    client.get("/v1/claims/nonesuch")
    text = client.get("/metrics").get_data(as_text=True)
    counted = 'onrecord_requests_total{method="GET",route="/v1/claims/<id>",status="404"}'
    before = float(next(line for line in text.splitlines() if line.startswith(counted)).split()[-1])
    client.get("/v1/claims/nonesuch-either")
    text = client.get("/metrics").get_data(as_text=True)
    assert float(next(line for line in text.splitlines() if line.startswith(counted)).split()[-1]) == before + 1
    assert 'onrecord_records{noun="articles"} 3.0' in text
    assert 'onrecord_request_seconds_bucket{le="0.001",route="/v1/claims/<id>"}' in text


def test_invented_addresses_and_methods_do_not_grow_the_metrics(client):
    for number in range(5):
        client.get(f"/invented/{number}")
        client.open("/v1/claims", method=f"METHOD{number}")
    text = client.get("/metrics").get_data(as_text=True)
    assert "invented" not in text
    assert "METHOD" not in text


def test_every_answer_has_a_request_id_of_its_own(client):
    ids = {client.get("/v1/claims?limit=1").headers["X-Request-ID"] for _ in range(3)}
    assert len(ids) == 3


def test_a_callers_request_id_is_kept_if_it_is_one(client):
    assert client.get("/health/live", headers={"X-Request-ID": "trace-1.a_B"}).headers["X-Request-ID"] == "trace-1.a_B"
    for bad in ("a b", "x" * 65, "<script>", "é"):
        assert client.get("/health/live", headers={"X-Request-ID": bad}).headers["X-Request-ID"] != bad


def test_each_request_leaves_one_line_of_json_in_the_log(make_client, capfdbinary):
    client = make_client(access_log=True)
    capfdbinary.readouterr()
    answer = client.get("/v1/claims?limit=1", headers={"X-Request-ID": "seen"})
    assert answer.status_code == 200
    (line,) = capfdbinary.readouterr().err.splitlines()
    entry = json.loads(line)
    assert (entry["event"], entry["request_id"], entry["method"]) == ("request", "seen", "GET")
    assert (entry["path"], entry["query"], entry["status"]) == ("/v1/claims", "limit=1", 200)


def test_pages_of_any_origin_may_read_but_never_with_a_key(client):
    origin = {"Origin": "https://reader.example"}
    answer = client.get("/v1/claims?limit=1", headers=origin)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in answer.headers["Access-Control-Expose-Headers"]
    asked = {**origin, "Access-Control-Request-Method": "DELETE", "Access-Control-Request-Headers": "authorization"}
    preflight = client.options("/v1/articles/x", headers=asked)
    assert "DELETE" not in preflight.headers.get("Access-Control-Allow-Methods", "")
    assert "authorization" not in preflight.headers.get("Access-Control-Allow-Headers", "").lower()


def test_origins_can_be_limited_or_shut_out(make_client):
    some = make_client(cors_origins="https://a.example, https://b.example")
    assert some.get("/v1/claims", headers={"Origin": "https://b.example"}).headers["Access-Control-Allow-Origin"]
    assert "Access-Control-Allow-Origin" not in some.get("/v1/claims", headers={"Origin": "https://c.example"}).headers
    none = make_client(cors_origins="")
    assert "Access-Control-Allow-Origin" not in none.get("/v1/claims", headers={"Origin": "https://b.example"}).headers


def test_errors_are_readable_from_other_origins_too(client):
    answer = client.get("/v1/claims?limit=0", headers={"Origin": "https://reader.example"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_caller_over_the_limit_is_told_when_to_come_back(make_client):
    client = make_client(rate_limit="2 per hour")
    assert [client.get("/v1/claims?limit=1").status_code for _ in range(3)] == [200, 200, 429]
    answer = client.get("/v1/speakers")
    assert answer.status_code == 429
    assert answer.content_type == "application/problem+json"
    assert 0 < int(answer.headers["Retry-After"]) <= 3600
    assert client.get("/health/live").status_code == 200


def test_there_is_no_limit_unless_one_is_set(client):
    assert {client.get("/v1/claims?limit=1").status_code for _ in range(60)} == {200}


@pytest.mark.parametrize("proxies", [0, 1])
def test_callers_behind_a_trusted_proxy_are_told_apart(proxies, make_client):
    client = make_client(rate_limit="1 per hour", trusted_proxies=proxies)
    for caller in ("10.0.0.1", "10.0.0.2"):
        last = client.get("/v1/sources", headers={"X-Forwarded-For": caller}).status_code
    assert last == (200 if proxies else 429)
