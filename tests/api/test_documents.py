import json
import re

import yaml


def test_the_front_page_leads_to_swagger_ui(client):
    answer = client.get("/", follow_redirects=True)
    assert answer.status_code == 200
    assert "swagger-ui" in answer.get_data(as_text=True)
    assert client.get("/docs").headers["Location"].endswith("/docs/")


def test_swagger_ui_needs_no_asset_from_elsewhere(client):
    page = client.get("/docs/").get_data(as_text=True)
    assets = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert assets
    for asset in assets:
        assert asset.startswith("/docs/"), asset
        with client.get(asset) as answer:
            assert answer.status_code == 200
    assert "validatorUrl" in page


def test_the_description_is_the_same_as_json_and_as_yaml(client):
    as_json, as_yaml = client.get("/openapi.json"), client.get("/openapi.yaml")
    assert as_json.content_type == "application/json"
    assert as_yaml.content_type == "application/yaml"
    assert json.loads(as_json.get_data()) == yaml.safe_load(as_yaml.get_data())
    assert as_json.json["openapi"].startswith("3.1")
