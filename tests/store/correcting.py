"""An article with two claims that do not go together, and lists of corrections said over it."""

from collections.abc import Mapping
from typing import Any

from schemas.corrections import Changes
from schemas.entries import entry
from store.engine import Engine
from tests.store.world import article, claim

TEXT = "Ada Brook said the pier is open. It is shut, she added."
READ = article(TEXT, origin="a.txt")
SAID = [
    claim("the pier is open", "Ada Brook", subject="s", value=10, stance="support", target="the pier", at=15),
    claim("It is shut", "Ada Brook", subject="s", value=90, at=33),
]
Given = Mapping[str, Any]


def correct(engine: Engine, *given: Given, whole: bool = True, said: Any = None) -> Changes:
    """Have a list be in force, and read again what it is about."""
    entries = [entry(one, number) for number, one in enumerate(given)]
    changes = engine.keep_corrections("corrections", entries, whole=whole)
    for read in engine.uncorrected():
        engine.save_article(read, SAID if said is None else said[read.origin], "1")
    return changes


def pending(engine: Engine) -> dict[str, str | None]:
    return {standing.subject: standing.pending for standing in engine.corrections("corrections")}
