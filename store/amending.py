"""Amending: the claims of an article put right by the corrections in force, each time it is read."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson

from schemas.amendments import Amended
from schemas.articles import Article
from schemas.claims import Claim, Quotation
from schemas.corrections import Amendment, SaidBy
from schemas.entries import entry
from schemas.speakers import Speaker, SpeakerKind
from store import corrections, counters, resembling
from store.folding import fold
from store.identity import claim_ids
from store.records import text
from store.work import Work, marks

Given = dict[str, list[tuple[str, Amendment]]]


@dataclass(frozen=True, slots=True)
class Heard:
    """A claim as it is to be kept: its id, what was corrected, and its speaker's form where an operator named it."""

    id: str
    claim: Claim
    amended: tuple[Amended, ...] = ()
    form: str | None = None


def as_read(id: str, claims: Sequence[Claim]) -> list[Heard]:
    """The claims of an article with their ids."""
    return [Heard(claim, read) for claim, read in zip(claim_ids(id, claims), claims, strict=True)]


def hear(work: Work, article: Article, number: int, id: str, claims: Sequence[Claim]) -> list[Heard]:
    """The claims of an article as they are to be kept: the hidden left out, the others put right."""
    listed = {one.id: one.claim for one in as_read(id, claims)}
    given = _given(work.tx, listed)
    for claim, lost in resembling.find(work.tx, article, id, listed, given).items():
        given[claim] = lost
    corrections.forget(work.tx, number)
    hidden = [claim for claim, found in given.items() if any(one.hidden for _, one in found)]
    counters.withdraw(work.tx, "claims", hidden)
    for claim, found in given.items():
        for _, one in found:
            where = (number, id, resembling.place(claim, listed[claim]), one.claim)
            work.tx.execute(
                "UPDATE corrections SET article = ?, seen_in = ?, seen = ?, pending = NULL WHERE claim = ?", where
            )
    kept = {claim: Heard(claim, read) for claim, read in listed.items() if claim not in hidden}
    for document in sorted({document for found in given.values() for document, _ in found}):
        wanted = [(kept[c], one) for c, found in given.items() if c in kept for d, one in found if d == document]
        kept.update({heard.id: heard for heard in _heard(work, article, document, wanted)})
    return list(kept.values())


def _given(tx: sqlite3.Connection, listed: Mapping[str, Claim]) -> Given:
    """The corrections of these claims, by claim: each with the list it is of."""
    found: Given = {}
    if tx.execute("SELECT 1 FROM corrections WHERE claim IS NOT NULL LIMIT 1").fetchone() is None:
        return found
    rows = tx.execute(
        f"SELECT document, claim, given FROM corrections WHERE claim IN ({marks(listed)}) ORDER BY document",
        tuple(listed),
    )
    for row in rows.fetchall():
        what = entry(orjson.loads(row["given"])).what
        assert isinstance(what, Amendment)
        found.setdefault(row["claim"], []).append((row["document"], what))
    return found


def _heard(work: Work, article: Article, document: str, wanted: Sequence[tuple[Heard, Amendment]]) -> Iterator[Heard]:
    """Claims put right, or as read where they cannot be; what is in the way is kept with the correction."""
    spoken = [replace(heard, **_spoken(work.tx, document, heard.claim, one)) for heard, one in wanted]
    asked = [(heard, one) for heard, (_, one) in zip(spoken, wanted, strict=True)]
    reading = [(heard, one) for heard, one in asked if one.words or one.stance or one.mention]
    answers = work.judge.correct(article, [(heard.claim, one) for heard, one in reading]) if reading else []
    found = {heard.id: answer for (heard, _), answer in zip(reading, answers, strict=True)}
    for before, heard, (_, one) in zip((heard for heard, _ in wanted), spoken, wanted, strict=True):
        claim = found.get(heard.id, heard.claim)
        waiting = work.tx.execute(
            "SELECT wants FROM corrections WHERE document = ? AND claim = ?", (document, one.claim)
        ).fetchone()[0]
        if isinstance(claim, str) or waiting:
            problem = claim if isinstance(claim, str) else f"no speaker on record has the id {waiting!a}"
            _wait(work.tx, document, one.claim, problem)
            yield before
        else:
            yield replace(heard, claim=claim, amended=(*heard.amended, Amended(one.changed(), one.note)))


def _wait(tx: sqlite3.Connection, document: str, claim: str, problem: str) -> None:
    tx.execute("UPDATE corrections SET pending = ? WHERE document = ? AND claim = ?", (problem, document, claim))


def _spoken(tx: sqlite3.Connection, document: str, claim: Claim, one: Amendment) -> dict[str, Any]:
    """The claim said by whom the operator says, with that speaker's form where it is one on record."""
    said = one.speaker
    if said is None:
        return {}
    if claim.quotation is Quotation.NARRATION:
        claim = replace(claim, quotation=Quotation.INDIRECT)
    if said.name is not None and said.kind is not None:
        role = said.role
        if fold(said.name) == fold(claim.speaker.name) and said.kind is claim.speaker.kind:
            return {"claim": replace(claim, speaker=replace(claim.speaker, role=role or claim.speaker.role))}
        return {"claim": replace(claim, speaker=_speaker(said.name, said.kind, said))}
    found = _on_record(tx, document, one)
    if found is None:
        return {}
    speaker = _speaker(found["name"], SpeakerKind(found["kind"]), said)
    return {"claim": replace(claim, speaker=speaker), "form": found["form"]}


def _speaker(name: str, kind: SpeakerKind, said: SaidBy) -> Speaker:
    key = "\x1f".join(("corrected", said.id or "", kind.value, name, said.role or ""))
    return Speaker(key, name, kind, said.role)


def _on_record(tx: sqlite3.Connection, document: str, one: Amendment) -> dict[str, str] | None:
    """Name, kind and form of the speaker of an id, as remembered where that speaker has gone; else it is waited for."""
    assert one.speaker is not None
    where = (document, one.claim)
    row = tx.execute(
        "SELECT f.name, f.kind, f.form FROM speaker_ids i JOIN forms f ON f.form = i.form WHERE i.id = ?",
        (one.speaker.id,),
    ).fetchone()
    if row is None:
        kept = tx.execute("SELECT resolved FROM corrections WHERE document = ? AND claim = ?", where).fetchone()
        found: dict[str, str] = orjson.loads(kept[0])
        if found.get("id") == one.speaker.id:
            return found
        tx.execute("UPDATE corrections SET wants = ? WHERE document = ? AND claim = ?", (one.speaker.id, *where))
        return None
    found = {"id": str(one.speaker.id), **{name: row[name] for name in ("name", "kind", "form")}}
    tx.execute("UPDATE corrections SET resolved = ? WHERE document = ? AND claim = ?", (text(found), *where))
    return found
