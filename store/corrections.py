"""Corrections: an operator's word goes before what was read, each time an article is read.

A list of corrections (a ``document``) is kept as it was given. What it says of names is in force at once
(``store.rulings``), and so are rejected pairs; the articles of corrected claims are marked to be read again, since
only what was read can be put right, and put back.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence

import orjson

from schemas.corrections import Amendment, Changes, Entry, Rejection, Ruling, Standing
from schemas.entries import entry
from store import articles, speakers
from store.engine import REVIEW
from store.identity import conflict_id
from store.records import text

_NO_CLAIM = "no claim on record has this id"
_OF_REVIEW = "only a fact-checker's review tells of this claim: withdraw its article instead"


def difference(tx: sqlite3.Connection, document: str, entries: Sequence[Entry], whole: bool) -> Changes:
    """What a list changes; without what it leaves out where it is not ``whole``."""
    old = {row["subject"]: row["given"] for row in _rows(tx, document)}
    new = {one.subject: text(one.given) for one in entries}
    return Changes(
        tuple(subject for subject in new if subject not in old),
        tuple(subject for subject in new if subject in old and old[subject] != new[subject]),
        tuple(subject for subject in old if subject not in new) if whole else (),
        sum(old.get(subject) == given for subject, given in new.items()),
    )


def _rows(tx: sqlite3.Connection, document: str) -> list[sqlite3.Row]:
    return tx.execute("SELECT * FROM corrections WHERE document = ? ORDER BY place", (document,)).fetchall()


def keep(tx: sqlite3.Connection, document: str, entries: Sequence[Entry], changes: Changes) -> bool:
    """Keep a list; the articles whose claims it now says something else of are marked to be read again.

    Returns whether entries have changed places: of two on one name the later counts.
    """
    former = [row["subject"] for row in _rows(tx, document)]
    concerned = {*changes.added, *changes.changed, *changes.removed}
    articles.mark_unread(tx, [row["article"] for row in _rows(tx, document) if row["subject"] in concerned])
    gone = [(document, subject) for subject in changes.removed]
    tx.executemany("DELETE FROM corrections WHERE document = ? AND subject = ?", gone)
    for place, one in enumerate(entries):
        if one.subject in concerned:
            _keep(tx, document, place, one)
        where = (place, document, one.subject)
        tx.execute("UPDATE corrections SET place = ? WHERE document = ? AND subject = ?", where)
    subjects = [one.subject for one in entries if one.subject in set(former)]
    return subjects != [subject for subject in former if subject in set(subjects)]


def _keep(tx: sqlite3.Connection, document: str, place: int, one: Entry) -> None:
    claim = one.what.claim if isinstance(one.what, Amendment) else None
    rejected = one.what if isinstance(one.what, Rejection) else None
    conflict = rejected and (rejected.conflict or conflict_id(rejected.claims))
    article = _article(tx, claim) if claim else None
    pending = _NO_CLAIM if claim and article is None else None
    if article is not None and articles.by_number(tx, article)["extractor"] == REVIEW:
        article, pending = None, _OF_REVIEW
    tx.execute(
        "INSERT INTO corrections (document, subject, place, given, claim, conflict, article, pending) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET given = excluded.given, resolved = '{}', "
        "article = excluded.article, pending = excluded.pending, wants = NULL",
        (document, one.subject, place, text(one.given), claim, conflict, article, pending),
    )
    articles.mark_unread(tx, [article] if article else [])


def _article(tx: sqlite3.Connection, claim: str) -> int | None:
    """The number of the article of a claim, be it on record or hidden."""
    row = tx.execute(
        "SELECT article FROM claims WHERE id = ?1 UNION ALL "
        "SELECT article FROM corrections WHERE claim = ?1 AND article IS NOT NULL LIMIT 1",
        (claim,),
    ).fetchone()
    return int(row[0]) if row else None


def mark_split(tx: sqlite3.Connection, split: Iterable[tuple[str, str, str]]) -> None:
    """Mark the articles in which a name newly means somebody else, or does no longer."""
    for article, form, own in split:
        rows = tx.execute(
            "SELECT u.article FROM form_uses u JOIN forms f ON f.number = u.form JOIN articles a "
            "ON a.number = u.article WHERE a.id = ? AND f.form IN (?, ?)",
            (article, form, own),
        ).fetchall()
        articles.mark_unread(tx, [row[0] for row in rows])


def resolve(
    tx: sqlite3.Connection, forms: Callable[[sqlite3.Connection, Ruling], Mapping[str, str]]
) -> tuple[list[tuple[Ruling, Mapping[str, str]]], bool]:
    """What all lists say of names, in order, each with the ``forms`` of the ids it names; and whether any are new."""
    found: list[tuple[Ruling, Mapping[str, str]]] = []
    news = False
    for row in tx.execute("SELECT * FROM corrections ORDER BY document, place").fetchall():
        what = entry(orjson.loads(row["given"])).what
        if isinstance(what, Ruling):
            resolved = {**orjson.loads(row["resolved"]), **forms(tx, what)}
            news |= text(resolved) != row["resolved"]
            where = (text(resolved), row["document"], row["subject"])
            tx.execute("UPDATE corrections SET resolved = ? WHERE document = ? AND subject = ?", where)
            found.append((what, resolved))
    return found, news


def rejected(tx: sqlite3.Connection) -> dict[str, str]:
    """Why pairs are rejected, by conflict id."""
    rows = tx.execute("SELECT conflict, given FROM corrections WHERE conflict IS NOT NULL")
    return {row[0]: orjson.loads(row[1]).get("reason", "") for row in rows}


def standing(tx: sqlite3.Connection, document: str) -> list[Standing]:
    """The entries of a list and how they stand."""
    listed = []
    for row in _rows(tx, document):
        given = orjson.loads(row["given"])
        what = entry(given).what
        pending = row["pending"] if row["claim"] else _absent(tx, row["conflict"], what)
        listed.append(Standing(row["subject"], given, pending))
    return listed


def _absent(tx: sqlite3.Connection, conflict: str | None, what: Amendment | Ruling | Rejection) -> str | None:
    """Why there is nothing for a ruling or rejection to be about, null where there is."""
    if isinstance(what, Ruling):
        known = any(speakers.resolve(tx, name) for name in what.names)
        return None if known else "no speaker on record has any of these names"
    if tx.execute("SELECT 1 FROM conflicts WHERE id = ?", (conflict,)).fetchone():
        return None
    pair = isinstance(what, Rejection) and what.claims
    return "these claims do not conflict" if pair else "no conflict on record has this id"


def hides(tx: sqlite3.Connection, claim: str) -> bool:
    """Whether an operator has hidden the claim of this id."""
    rows = tx.execute("SELECT given FROM corrections WHERE claim = ?", (claim,)).fetchall()
    return any("hide" in orjson.loads(row[0]) for row in rows)


def forget(tx: sqlite3.Connection, article: int) -> None:
    """Have the corrections of an article's claims wait for these claims."""
    tx.execute(
        "UPDATE corrections SET article = NULL, wants = NULL, pending = ? WHERE article = ?", (_NO_CLAIM, article)
    )


def awaken(tx: sqlite3.Connection) -> None:
    """Mark the articles whose corrections waited for a speaker that has come."""
    rows = tx.execute(
        "SELECT c.article FROM corrections c JOIN speaker_ids i ON i.id = c.wants "
        "WHERE c.wants IS NOT NULL AND i.speaker IS NOT NULL AND c.article IS NOT NULL"
    ).fetchall()
    articles.mark_unread(tx, [row[0] for row in rows])
