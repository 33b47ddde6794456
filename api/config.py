"""Settings of the service: one table of name, default and what it does; the environment overrides the defaults."""

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata

from limits import parse_many

VERSION = metadata.version("on-the-record")
PREFIX = "ONRECORD_"
TRUTHS = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}

Value = str | int | bool


class BadSetting(ValueError):
    """A setting's value cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its name in the environment follows ``ONRECORD_``; its type is that of its default."""

    name: str
    default: Value
    about: str

    def read(self, text: str) -> Value:
        """The value that a text from the environment stands for."""
        kind = type(self.default)
        try:
            value = TRUTHS[text.strip().lower()] if kind is bool else kind(text)
        except (KeyError, ValueError):
            raise BadSetting(f"{PREFIX}{self.name} must be a {kind.__name__}, not {text!r}") from None
        if isinstance(value, int) and value < 0:
            raise BadSetting(f"{PREFIX}{self.name} must be 0 or more, not {text!r}")
        return value


SETTINGS = (
    Setting("DATABASE", "sqlite:///onrecord.db", "Where the records are: `sqlite:///relative.db`, `sqlite:////absolute.db`."),
    Setting("API_KEYS", "", "Keys that may import and withdraw articles, with commas between; none: nobody may."),
    Setting("SERVE_TEXTS", True, "Whether an article's text is handed out, and not only its claims."),
    Setting("MAX_BODY", 2_000_000, "Bytes a request body may have."),
    Setting("KEPT_ANSWERS", 32_000_000, "Bytes of ready answers that each process keeps; 0: none."),
    Setting("CORS_ORIGINS", "*", "Web origins whose pages may read, with commas between; empty: none."),
    Setting("RATE_LIMIT", "", "Requests a client may make, such as `100/minute`; empty: any number."),
    Setting("RATE_STORAGE", "memory://", "Where requests are counted; `memory://` counts in each worker apart."),
    Setting("TRUSTED_PROXIES", 0, "How many proxies in front set X-Forwarded-For."),
    Setting("ACCESS_LOG", True, "Whether each request leaves a line in the log."),
    Setting("LOG_LEVEL", "info", "The least level that is logged: debug, info, warning, error."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force."""

    database: str
    api_keys: str
    serve_texts: bool
    max_body: int
    kept_answers: int
    cors_origins: str
    rate_limit: str
    rate_storage: str
    trusted_proxies: int
    access_log: bool
    log_level: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ, **given: Value) -> "Config":
        """The settings from the environment, then the defaults; those given come before both."""
        return cls(**{setting.name.lower(): _value(setting, environment, given) for setting in SETTINGS})  # type: ignore[arg-type]

    def check(self) -> None:
        """Raise BadSetting where a value means nothing to what it is for."""
        if self.log_level.upper() not in logging.getLevelNamesMapping():
            raise BadSetting(f"ONRECORD_LOG_LEVEL must be one of debug, info, warning, error, not {self.log_level!r}")
        try:
            parse_many(self.rate_limit or "1/second")
        except ValueError as error:
            raise BadSetting(
                f"ONRECORD_RATE_LIMIT must be a limit such as 100/minute, not {self.rate_limit!r}"
            ) from error


def _value(setting: Setting, environment: Mapping[str, str], given: Mapping[str, Value]) -> Value:
    if (name := setting.name.lower()) in given:
        return given[name]
    text = environment.get(PREFIX + setting.name)
    return setting.default if text is None else setting.read(text)
