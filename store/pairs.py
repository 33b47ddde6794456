"""Pairs: comparing candidates, and keeping every conflict found between them."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from schemas.conflicts import EvidenceSchema, Verdict
from store import candidates, conflicts, sides
from store.counters import take
from store.dumping import compiled
from store.engine import Side
from store.identity import conflict_id
from store.records import text
from store.work import Pair, Place, Work, marks, pair

_EVIDENCE = compiled(EvidenceSchema())
#: What a conflict's row says of its claims.
_ABOUT = (
    "SELECT c.key, c.speaker, c.topics, a.source, c.article FROM json_each(?) CROSS JOIN claims c ON c.key = value "
    "CROSS JOIN articles a ON a.number = c.article"
)
_OF_CLAIMS = "SELECT a, b FROM json_each(?) CROSS JOIN conflicts ON {} = value"
#: A pair in conflict: what is said of it, and its two sides.
Judged = tuple[Pair, Verdict, Side, Side]


def settle(work: Work, moved: Mapping[int, int], family: Iterable[int]) -> None:
    """Compare what must be compared and bring the conflicts on record up to date.

    ``moved`` are claims, with their ranks, that were given to another speaker; ``family`` the forms of all
    speakers concerned: only among their claims has anything changed as to who is one speaker with whom.
    """
    work.wanted |= _met(work)
    for place, keys in work.fresh.items():
        work.wanted |= candidates.neighbours(work, place, keys)
    known = _former(work.tx, work.fresh)
    others = _relatives(work, moved, set(family))
    others |= {one for one in work.together - work.wanted if candidates.near(work.tx, one)}
    known |= conflicts.found(work.tx, others)
    work.wanted |= others
    for one in sorted(conflicts.found(work.tx, work.apart - work.wanted) | known - work.wanted):
        if not candidates.near(work.tx, one):
            conflicts.delete(work, one)
    _compare(work, known)
    conflicts.show_best(work)


def _met(work: Work) -> set[Pair]:
    """The pairs that met and were not parted again by a claim that came between them later, or by one's leaving."""
    doubtful = work.met & work.apart
    if work.left:
        doubtful |= {one for one in work.met if not work.left.isdisjoint(one)}
    return (work.met - doubtful) | {one for one in doubtful if candidates.near(work.tx, one)}


def _relatives(work: Work, moved: Mapping[int, int], family: set[int]) -> set[Pair]:
    """The candidate pairs of moved claims within the family."""
    found: set[Pair] = set()
    for claim, rank in moved.items():
        found |= candidates.neighbours(work, (rank, claim), candidates.keys_of(work.tx, claim))
    claims = sorted({place[1] for one in found for place in one})
    rows = work.tx.execute(f"SELECT key, form FROM claims WHERE key IN ({marks(claims)})", claims)
    related = {row["key"] for row in rows if row["form"] in family}
    return {one for one in found if one[0][1] in related and one[1][1] in related}


def _former(tx: sqlite3.Connection, claims: Iterable[Place]) -> set[Pair]:
    """The pairs of claims that conflict so far: what they were read to say before."""
    keys = text([claim for _, claim in claims])
    rows = [tuple(row) for side in "ab" for row in tx.execute(_OF_CLAIMS.format(side), (keys,))]
    at = candidates.places(tx, {claim for row in rows for claim in row})
    return {pair(at[a], at[b]) for a, b in rows}


def _compare(work: Work, known: set[Pair]) -> None:
    """Ask the judge about each wanted pair; ``known`` are those of them that conflict so far."""
    hopeful = candidates.hopeful(work, work.wanted)
    for one in known.intersection(work.wanted).difference(hopeful):
        conflicts.delete(work, one)
    seen = sides.load(work.tx, {place[1] for one in hopeful for place in one})
    judged: list[Judged] = []
    for one in hopeful:
        a, b = seen[one[0][1]], seen[one[1][1]]
        verdict = work.judge.compare(a, b) if (a.article, a.statement) != (b.article, b.statement) else None
        if verdict:
            judged.append((one, verdict, a, b))
        elif one in known:
            conflicts.delete(work, one)
    if judged:
        _keep(work, sorted(judged, key=itemgetter(0)), known)


def _keep(work: Work, judged: Sequence[Judged], known: set[Pair]) -> None:
    """Keep these conflicts; one that is known and says what it said stays as it is."""
    about = _about(work.tx, {place[1] for one, *_ in judged for place in one})
    first = take(work.tx, "conflict", len(judged))
    new: list[dict[str, Any]] = []
    for place, (one, verdict, a, b) in enumerate(judged):
        serial = first + place
        row = _row(work.tx, verdict, (a, b), (about[one[0][1]], about[one[1][1]]))
        old = conflicts.between(work.tx, one) if one in known else None
        if old and all(old[name] == value for name, value in row.items()):
            continue
        if old:
            conflicts.delete(work, one)
            serial = old["number"] & 0xFFFFFFFF
        row["number"] = max(one[0][1] >> 32, one[1][1] >> 32) << 32 | serial
        row["by_score"] = round(verdict.score * 1_000_000) << 32 | serial
        new.append(row)
    conflicts.add(work, new)


def _about(tx: sqlite3.Connection, claims: Collection[int]) -> dict[int, sqlite3.Row]:
    return {row["key"]: row for row in tx.execute(_ABOUT, (text(sorted(claims)),))}


def _one_outlet(first: sqlite3.Row, second: sqlite3.Row) -> bool:
    """Whether one outlet printed both: the same known one, or the one behind an article, whoever that is."""
    return first["article"] == second["article"] or (
        first["source"] is not None and first["source"] == second["source"]
    )


def _row(
    tx: sqlite3.Connection, verdict: Verdict, sides: tuple[Side, Side], about: tuple[sqlite3.Row, sqlite3.Row]
) -> dict[str, Any]:
    first, second = about
    topics = _topics(tx, first["topics"], second["topics"], verdict.topic)
    evidence = zip(sides, (verdict.evidence_a, verdict.evidence_b), strict=True)
    row = {
        "id": conflict_id(side.claim for side in sides), "a": first["key"], "b": second["key"],
        "kind": verdict.kind.value, "score": float(verdict.score), "topic": topics[0] if topics else None,
        "explanation": verdict.explanation,
        "evidence": text([{**_EVIDENCE(span), "claim": side.claim} for side, span in evidence]),
        "speaker_a": first["speaker"], "speaker_b": second["speaker"],
        "same_source": _one_outlet(first, second),
        "topics": ",".join(map(str, topics)),
    }  # fmt: skip
    rejected = conflicts.is_rejected(tx, str(row["id"]))
    return {**row, "tags": conflicts.tags(row, about), "rejected": rejected}


def _topics(tx: sqlite3.Connection, a: str, b: str, named: str | None) -> list[int]:
    """The topics of a conflict: the one the judge names, if either claim has it, and those both claims have."""
    first, second = ([int(number) for number in topics.split(",") if number] for topics in (a, b))
    shared = [number for number in first if number in second]
    if named is not None:
        row = tx.execute("SELECT number FROM topics WHERE id = ?", (named,)).fetchone()
        if row and row[0] in {*first, *second}:
            shared = [row[0], *(number for number in shared if number != row[0])]
    return shared
