"""Claims: the rows of an article's claims, changed as little as a new reading allows."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from schemas.amendments import Amended
from schemas.articles import Article
from schemas.claims import Claim, Quotation
from schemas.topics import Topic
from store import candidates, counters, names, positions, records, reviews, sides, sources, topics, words
from store.engine import Outlook
from store.folding import fold
from store.identity import key_number, ordinal
from store.identity import rank as rank_of
from store.work import Work, marks

_COLUMNS = (
    "article", "place", "speaker", "form", "quotation", "narration", "label", "topics", "labels", "rank", "same",
)  # fmt: skip
_TEXTS = ("stance", "text", "body")
#: A change in one of these is a change of the record that ``updated`` tells of.
_SERVED = ("speaker", "quotation", "stance", "topics", "text", "body")
#: What a claim's record is spliced of; the order of the join is given because the planner does not know it.
_SERVING = (
    "SELECT c.key, c.id, c.body, s.ref, c.stance, c.topics, c.conflicts FROM claims c "
    "CROSS JOIN speakers s ON s.number = c.speaker WHERE c.key IN ({})"
)


#: The same words by the same speaker are looked up in no more articles than this.
_MOST_PRINTINGS = 50


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim about to be kept: its id, the number of its speaker's form, and what was corrected in it."""

    id: str
    claim: Claim
    form: int
    amended: tuple[Amended, ...] = ()


def kept_keys(tx: sqlite3.Connection, article: int, day: int, ids: Iterable[str]) -> tuple[dict[str, int], list[int]]:
    """The claims of an article that stay where they are, by id, and the row numbers of those that do not."""
    wanted = set(ids)
    rows = tx.execute("SELECT id, key FROM claims WHERE article = ?", (article,)).fetchall()
    staying = {row["id"]: row["key"] for row in rows if row["id"] in wanted and row["key"] >> 32 == day}
    return staying, [row["key"] for row in rows if row["id"] not in staying]


def keys_of(tx: sqlite3.Connection, article: int) -> list[int]:
    """The row numbers of an article's claims."""
    rows = tx.execute("SELECT key FROM claims WHERE article = ? ORDER BY place", (article,))
    return [row[0] for row in rows]


def write(work: Work, article: sqlite3.Row, read: Article, listed: Sequence[Draft], kept: Mapping[str, int]) -> None:
    """Keep the claims of an article as read, over the rows of those already there."""
    tx = work.tx
    ref = records.article_ref(article["id"], article["origin"], read)
    source = sources.ref(tx, article["source"], read.source)
    fresh = [draft for draft in listed if draft.id not in kept]
    first = counters.take(tx, "claim", len(fresh))
    day = ordinal(article["published"]) << 32
    keys = dict(kept) | {draft.id: day | first + place for place, draft in enumerate(fresh)}
    counters.restore(tx, "claims", list(keys))
    said_by = names.speakers(tx, {draft.form for draft in listed})
    for place, draft in enumerate(listed):
        values = _row(article, place, draft, said_by[draft.form])
        known = {"id": draft.id, "article": ref, "source": source, "corrected": draft.amended or None}
        values["body"] = records.claim_body(draft.claim, known)
        side = sides.kept(draft.claim, values["speaker"], draft.id, article)
        outlook = work.judge.outlook(draft.claim, article["id"])
        _write(work, keys[draft.id], draft, values, (side, outlook), draft.id in kept)
    _count(tx, article, listed)


def _row(article: sqlite3.Row, place: int, draft: Draft, speaker: int) -> dict[str, Any]:
    claim = draft.claim
    return {
        "article": article["number"], "place": place, "speaker": speaker, "form": draft.form,
        "quotation": claim.quotation.value, "narration": claim.quotation is Quotation.NARRATION,
        "label": claim.stance.label.value, "labels": records.text([topic.label for topic in _topics(claim)]),
        "rank": rank_of(article["published"], draft.id), "stance": records.stance(claim.stance), "text": claim.text,
        "same": key_number(fold(claim.text)),
    }  # fmt: skip


def _topics(claim: Claim) -> list[Topic]:
    """The topics of a claim, each once."""
    return list({topic.id: topic for topic in claim.topics}.values())


def _write(
    work: Work, key: int, draft: Draft, values: dict[str, Any], seen: tuple[sides.Kept, Outlook], known: bool
) -> None:
    tx, claim, (side, outlook) = work.tx, draft.claim, seen
    old = tx.execute("SELECT * FROM claims WHERE key = ?", (key,)).fetchone() if known else None
    old_keys = set(candidates.keys_of(tx, key)) if old else set()
    if old:
        _release(work, old)
    about = topics.place(work, _topics(claim), 0 if values["narration"] else 1)
    values["topics"] = ",".join(map(str, about))
    changed = old is None or any(old[name] != values[name] for name in _SERVED)
    values["updated"] = work.at if old is None or changed else old["updated"]
    _store(tx, key, draft.id, values)
    positions.write(work, key, claim, values["speaker"], about)
    was = sides.row(tx, key) if old else None
    sides.write(tx, key, side)
    work.stale.add(key)
    keys = set(orjson.loads(side[1]))
    place = values["rank"], key
    candidates.leave(work, place, sorted(old_keys - keys))
    candidates.enter(work, place, sorted(keys - old_keys), sorted(keys & old_keys), outlook)
    if was != side or changed or work.anew:
        work.fresh[place] = sorted(old_keys & keys)


def _store(tx: sqlite3.Connection, key: int, id: str, values: Mapping[str, Any]) -> None:
    columns = (*_COLUMNS, "updated", *_TEXTS)
    tx.execute(
        f"INSERT INTO claims (key, id, {', '.join(columns)}) VALUES (?, ?, {marks(columns)}) "
        f"ON CONFLICT (key) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in columns)}",
        (key, id, *(values[name] for name in columns)),
    )


def _numbers(topics: str) -> list[int]:
    return [int(number) for number in topics.split(",") if number]


def _release(work: Work, row: sqlite3.Row) -> None:
    """Take back what a claim counts for elsewhere."""
    numbers = _numbers(row["topics"])
    labels = orjson.loads(row["labels"])
    uses = [("topic", number, label) for number, label in zip(numbers, labels, strict=True)]
    topics.release(work, uses, 0 if row["narration"] else 1)
    positions.release(work, row["key"], numbers)


def _count(tx: sqlite3.Connection, article: sqlite3.Row, listed: Sequence[Draft]) -> None:
    tx.execute("UPDATE articles SET claims = ? WHERE number = ?", (len(listed), article["number"]))
    said = sum(draft.claim.quotation is not Quotation.NARRATION for draft in listed)
    counters.add(tx, "said", said)
    sources.count(tx, article["source"], said)


def uncount(tx: sqlite3.Connection, article: sqlite3.Row) -> None:
    """Take back what an article's claims count for in its outlet, before they change."""
    said = tx.execute("SELECT count(*) FROM claims WHERE article = ? AND NOT narration", (article["number"],))
    claims = int(said.fetchone()[0])
    counters.add(tx, "said", -claims)
    sources.count(tx, article["source"], -claims)


def remove(work: Work, keys: Sequence[int]) -> None:
    """Delete claims, their conflicts gone already; their ids answer 410 until they are imported again."""
    tx = work.tx
    rows = tx.execute(f"SELECT * FROM claims WHERE key IN ({marks(keys)})", tuple(keys)).fetchall()
    for row in rows:
        candidates.leave(work, (row["rank"], row["key"]), candidates.keys_of(tx, row["key"]))
        _release(work, row)
    words.remove(tx, keys)
    tx.executemany("DELETE FROM claims WHERE key = ?", [(key,) for key in keys])
    counters.withdraw(tx, "claims", [row["id"] for row in rows])
    work.stale.difference_update(keys)


def follow(work: Work, forms: Iterable[int]) -> dict[int, int]:
    """Give the claims of these forms to the speakers the forms belong to now; rank by row number."""
    tx, moved = work.tx, {}
    for form in sorted(forms):
        speaker = tx.execute("SELECT speaker FROM forms WHERE number = ?", (form,)).fetchone()[0]
        rows = tx.execute("SELECT key, rank, topics FROM claims WHERE form = ?", (form,)).fetchall()
        for key, rank, about in rows:
            positions.follow(work, key, speaker, _numbers(about))
            moved[key] = rank
        sides.follow(tx, [row["key"] for row in rows], speaker)
        tx.execute("UPDATE claims SET speaker = ?, updated = ? WHERE form = ?", (speaker, work.at, form))
    work.stale.update(moved)
    return moved


def by_key(tx: sqlite3.Connection, keys: Sequence[int]) -> list[str]:
    """Claims as served, in the order of the given row numbers."""
    if not keys:
        return []
    rows = tx.execute(_SERVING.format(marks(keys)), tuple(keys)).fetchall()
    about = topics.lists(tx, {row[5] for row in rows})
    judged = reviews.refs(tx, [row[1] for row in rows])
    found = {
        key: records.splice(body, said_by, stance, about[listed], str(conflicts), judged.get(id, "[]"))
        for key, id, body, said_by, stance, listed, conflicts in rows
    }
    return [found[key] for key in keys]


def printings(tx: sqlite3.Connection, id: str) -> list[str]:
    """The claims of the same words by the same speaker, newest first, the one of this id among them."""
    rows = tx.execute(
        "SELECT o.key FROM claims c JOIN claims o ON o.same = c.same AND o.speaker = c.speaker "
        "WHERE c.id = ? ORDER BY o.key DESC LIMIT ?",
        (id, _MOST_PRINTINGS),
    ).fetchall()
    return by_key(tx, [row[0] for row in rows])


def touch(tx: sqlite3.Connection, id: str, at: str) -> int:
    """Note that what is served of a claim has changed; its row number."""
    row = tx.execute("UPDATE claims SET updated = ? WHERE id = ? RETURNING key", (at, id)).fetchone()
    return int(row[0])


def key_of(tx: sqlite3.Connection, id: str) -> int | None:
    """The row number of a claim by id."""
    row = tx.execute("SELECT key FROM claims WHERE id = ?", (id,)).fetchone()
    return int(row[0]) if row else None


def resolve(tx: sqlite3.Connection, value: str) -> list[int]:
    """The claim of this id."""
    key = key_of(tx, value)
    return [] if key is None else [key]
