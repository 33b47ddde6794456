"""Explaining: which names on record were taken for one speaker, and why."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from schemas.corrections import Head
from store import names, rulings
from store.records import text
from store.work import Work


def explain(work: Work) -> Iterator[str]:
    """The speakers of several names, those with most claims first, each with what joined its names."""
    reasons = cache(lambda block: work.judge.reasons(names.of_block(work.tx, block)))
    speakers = work.tx.execute(
        "SELECT * FROM speakers s WHERE (SELECT count(*) FROM forms f WHERE f.speaker = s.number) > 1 "
        "ORDER BY claims DESC, id"
    )
    for speaker in speakers.fetchall():
        rows = work.tx.execute("SELECT * FROM forms WHERE speaker = ? ORDER BY form", (speaker["number"],)).fetchall()
        known = {row["form"]: {"name": row["name"], "kind": row["kind"], "claims": row["claims"]} for row in rows}
        joined = [*_ruled(work.tx, list(known)), *_judged(work.tx, rows, reasons)]
        yield text({"id": speaker["id"], "name": speaker["name"], "names": list(known.values()), "joined": joined})


def _ruled(tx: sqlite3.Connection, forms: list[str]) -> Iterator[dict[str, Any]]:
    for ruling in rulings.about(tx, forms):
        if ruling.head in {Head.NAME, Head.MERGE} and len(ruling.names) > 1:
            yield {"names": list(ruling.names), "why": ruling.note.reason or "a correction says so", "by": "operator"}


Reasons = Callable[[str], list[tuple[str, str, str]]]


def _judged(tx: sqlite3.Connection, rows: list[sqlite3.Row], reasons: Reasons) -> Iterator[dict[str, Any]]:
    by_form = {row["form"]: row for row in rows}
    told: set[tuple[str, str]] = set()
    for block in names.blocks_of(tx, [row["number"] for row in rows]):
        for one, other, why in reasons(block):
            if {one, other} <= by_form.keys() and (one, other) not in told:
                told.add((one, other))
                yield {"names": [by_form[one]["name"], by_form[other]["name"]], "why": why, "by": "rule"}
