"""Names: which forms are one speaker, settled anew whenever a form appears, changes or goes.

A form is a speaker's name as ``Judge.form`` normalises it. Forms meet in blocks; ``Judge.cluster`` groups each
block; forms that any block groups together are one speaker. All of it is a function of the forms on record, so
the order of imports cannot matter. What the judge sees of a form's size is rounded down to a power of two, so that
a frequent name is not judged again at each of its claims.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import orjson

from schemas.articles import Article
from schemas.claims import Claim
from schemas.speakers import Speaker, SpeakerKind
from store import wordings
from store.engine import Judge, Name
from store.folding import fold
from store.records import text
from store.work import Work, marks


@dataclass(frozen=True, slots=True)
class Use:
    """A speaker of one article under its form, with the number of claims there."""

    form: str
    speaker: Speaker
    claims: int


def uses(judge: Judge, article: Article, id: str, claims: Sequence[Claim]) -> dict[str, Use]:
    """The speakers of an article's claims, by their keys."""
    found: dict[str, Use] = {}
    alike: dict[str, int] = {}
    for claim in claims:
        speaker = claim.speaker
        if speaker.key in found:
            found[speaker.key] = Use(found[speaker.key].form, speaker, found[speaker.key].claims + 1)
            continue
        form = _form(judge, speaker, article, id)
        alike[form] = alike.get(form, 0) + 1
        if speaker.kind is SpeakerKind.UNNAMED and alike[form] > 1:
            form = f"{form}\x1f{alike[form]}"
        found[speaker.key] = Use(form, speaker, 1)
    return found


def _form(judge: Judge, speaker: Speaker, article: Article, id: str) -> str:
    """The form of a speaker; whoever has no name has one in each article, publications one an outlet."""
    if speaker.kind is SpeakerKind.UNNAMED:
        return f"unnamed\x1f{id}\x1f{fold(speaker.name)}"
    if speaker.kind is SpeakerKind.PUBLICATION:
        return f"publication\x1f{fold(article.source.name)}" if article.source else f"publication\x1f\x1f{id}"
    return judge.form(speaker.name, speaker.kind.value) or f"common\x1f{id}\x1f{fold(speaker.name)}"


def replace_uses(work: Work, article: int, published: str | None, new: Iterable[Use]) -> set[int]:
    """Note which forms an article uses instead of those it used before; the numbers of all of them."""
    touched = _release(work.tx, article)
    for place, use in enumerate(new):
        number = _number(work.tx, use)
        speaker = use.speaker
        row = (
            number, article, place, speaker.name, speaker.kind.value, speaker.role, text(speaker.aliases),
            use.claims, published,
        )  # fmt: skip
        work.tx.execute("INSERT INTO form_uses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        _count(work.tx, number, speaker.name, speaker.kind.value, speaker.aliases, use.claims, 1)
        touched.add(number)
    return touched


def _release(tx: sqlite3.Connection, article: int) -> set[int]:
    rows = tx.execute("SELECT * FROM form_uses WHERE article = ?", (article,)).fetchall()
    for row in rows:
        _count(tx, row["form"], row["name"], row["kind"], orjson.loads(row["aliases"]), -row["claims"], -1)
    tx.execute("DELETE FROM form_uses WHERE article = ?", (article,))
    return {row["form"] for row in rows}


def _number(tx: sqlite3.Connection, use: Use) -> int:
    tx.execute(
        "INSERT INTO forms (form, name, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (use.form, use.speaker.name, use.speaker.kind.value),
    )
    return number_of(tx, use.form)


def number_of(tx: sqlite3.Connection, form: str) -> int:
    """The number of a form on record."""
    return int(tx.execute("SELECT number FROM forms WHERE form = ?", (form,)).fetchone()[0])


def _count(
    tx: sqlite3.Connection, form: int, name: str, kind: str, aliases: Sequence[str], claims: int, step: int
) -> None:
    worded = [("form name", form, name), ("form kind", form, kind)]
    wordings.count(tx, worded + [("form alias", form, alias) for alias in sorted(set(aliases))], step)
    tx.execute("UPDATE forms SET claims = claims + ? WHERE number = ?", (claims, form))


def settle(work: Work, touched: Iterable[int]) -> tuple[set[int], set[int]]:
    """Group anew whatever the touched forms may have changed.

    Returns the forms whose grouping was looked at, and the ``blocks``' forms that are gone.
    """
    changed = sorted(form for form in touched if _refresh(work.tx, form))
    gone = {form for form in changed if _is_gone(work.tx, form)}
    blocks: set[str] = set()
    for form in changed:
        blocks |= _reblock(work, form, form in gone)
    members = set(changed)
    for block in sorted(blocks):
        members |= _cluster(work, block)
    return _family(work.tx, members), gone


def _refresh(tx: sqlite3.Connection, number: int) -> bool:
    """Bring what is known of a form up to date; whether the judge would see a difference."""
    row = tx.execute("SELECT * FROM forms WHERE number = ?", (number,)).fetchone()
    name = wordings.commonest(tx, "form name", number) or row["name"]
    kind = wordings.commonest(tx, "form kind", number) or row["kind"]
    others = {*wordings.every(tx, "form name", number), *wordings.every(tx, "form alias", number)} - {name}
    size = 1 << (row["claims"].bit_length() - 1) if row["claims"] > 0 else 0
    new = (name, kind, text(sorted(others)), size)
    if row["speaker"] is not None and new == (row["name"], row["kind"], row["aliases"], row["size"]):
        return False
    tx.execute("UPDATE forms SET name = ?, kind = ?, aliases = ?, size = ? WHERE number = ?", (*new, number))
    return True


def _is_gone(tx: sqlite3.Connection, number: int) -> bool:
    return tx.execute("SELECT 1 FROM form_uses WHERE form = ? LIMIT 1", (number,)).fetchone() is None


def _name(row: sqlite3.Row) -> Name:
    return Name(row["form"], row["name"], row["kind"], tuple(orjson.loads(row["aliases"])), row["size"])


def _reblock(work: Work, number: int, gone: bool) -> set[str]:
    """Put a form into its blocks; the blocks it was in or is in."""
    row = work.tx.execute("SELECT * FROM forms WHERE number = ?", (number,)).fetchone()
    private = row["form"].partition("\x1f")[0] in {"unnamed", "publication", "common"} or gone
    new = set() if private else set(work.judge.blocks(_name(row)))
    old = {b[0] for b in work.tx.execute("SELECT block FROM form_blocks WHERE form = ?", (number,))}
    work.tx.executemany("DELETE FROM form_blocks WHERE block = ? AND form = ?", [(b, number) for b in old - new])
    work.tx.executemany("INSERT INTO form_blocks VALUES (?, ?, ?)", [(b, number, number) for b in new - old])
    return old | new


def _cluster(work: Work, block: str) -> set[int]:
    """Have the judge group a block; its forms."""
    rows = work.tx.execute(
        "SELECT f.* FROM form_blocks b JOIN forms f ON f.number = b.form WHERE b.block = ? ORDER BY f.form", (block,)
    ).fetchall()
    numbers = {row["form"]: row["number"] for row in rows}
    leaders = {row["form"]: row["number"] for row in rows}
    for group in work.judge.cluster([_name(row) for row in rows]) if len(rows) > 1 else []:
        leaders.update({name.form: numbers[group[0].form] for name in group})
    changes = [(leaders[form], block, number) for form, number in numbers.items()]
    work.tx.executemany("UPDATE form_blocks SET leader = ? WHERE block = ? AND form = ?", changes)
    return set(numbers.values())


def _family(tx: sqlite3.Connection, members: set[int]) -> set[int]:
    """The forms together with those that share a speaker with any of them."""
    listed = sorted(members)
    rows = tx.execute(
        f"SELECT number FROM forms WHERE speaker IN (SELECT speaker FROM forms WHERE number IN ({marks(listed)}))",
        listed,
    )
    return members | {row[0] for row in rows}


def groups(tx: sqlite3.Connection, family: set[int]) -> list[list[sqlite3.Row]]:
    """The forms of a family, grouped into speakers; within each group the form that gives the name comes first."""
    listed = sorted(family)
    rows = tx.execute(f"SELECT * FROM forms WHERE number IN ({marks(listed)}) ORDER BY form", listed).fetchall()
    links = tx.execute(f"SELECT form, leader FROM form_blocks WHERE form IN ({marks(listed)})", listed).fetchall()
    parent = {number: number for number in listed}

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    led: dict[int, int] = dict.fromkeys(listed, 0)
    for form, leader in links:
        parent[root(form)] = root(leader)
        led[leader] += 1
    found: dict[int, list[sqlite3.Row]] = {}
    for row in rows:
        found.setdefault(root(row["number"]), []).append(row)
    for group in found.values():
        group.sort(key=lambda row: (-led[row["number"]], -row["size"], -len(row["name"].split()), row["form"]))
    return sorted(found.values(), key=lambda group: str(group[0]["form"]))
