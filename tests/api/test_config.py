import pytest

from api.config import SETTINGS, BadSetting, Config


def test_every_setting_has_a_default_and_a_sentence():
    config = Config.read({})
    for setting in SETTINGS:
        assert getattr(config, setting.name.lower()) == setting.default
        assert setting.about.endswith(".")


def test_the_environment_comes_before_the_defaults_and_what_is_given_before_both():
    environment = {"ONRECORD_MAX_BODY": "10", "ONRECORD_SERVE_TEXTS": "no", "ONRECORD_RATE_LIMIT": "1/second"}
    config = Config.read(environment, rate_limit="2/second")
    assert (config.max_body, config.serve_texts, config.rate_limit) == (10, False, "2/second")


@pytest.mark.parametrize(
    ("name", "text"), [("MAX_BODY", "ten"), ("MAX_BODY", "-1"), ("SERVE_TEXTS", "perhaps"), ("TRUSTED_PROXIES", "")]
)
def test_a_value_that_cannot_be_used_is_named(name, text):
    with pytest.raises(BadSetting, match=f"ONRECORD_{name}"):
        Config.read({f"ONRECORD_{name}": text})


def test_a_level_of_logging_that_does_not_exist_is_named(make_client):
    with pytest.raises(BadSetting, match="LOG_LEVEL"):
        make_client(log_level="loud")


def test_a_rate_limit_that_is_none_is_named(make_client):
    with pytest.raises(BadSetting, match="RATE_LIMIT"):
        make_client(rate_limit="often")
