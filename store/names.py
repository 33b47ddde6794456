"""Names: which forms are one speaker, settled anew whenever a form appears, changes or goes.

A form is a speaker's name as ``Judge.form`` normalises it. Forms meet in blocks; ``Judge.cluster`` groups each
block; forms that any block groups together are one speaker, unless the operator ruled otherwise. All of it is a
function of the forms on record, so the order of imports cannot matter. What the judge sees of a form's size is rounded
down to a power of two, so that a frequent name is not judged again at each of its claims.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import orjson

from schemas.articles import Article
from schemas.claims import Claim
from schemas.speakers import Speaker, SpeakerKind
from store import rulings, wordings
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


def uses(work: Work, article: Article, id: str, claims: Sequence[Claim], given: Mapping[str, str]) -> dict[str, Use]:
    """The speakers of an article's claims, by their keys; ``given`` are the forms of those an operator named."""
    found: dict[str, Use] = {}
    alike: dict[str, int] = {}
    for claim in claims:
        speaker = claim.speaker
        if speaker.key in found:
            found[speaker.key] = Use(found[speaker.key].form, speaker, found[speaker.key].claims + 1)
            continue
        if speaker.key in given:
            found[speaker.key] = Use(given[speaker.key], speaker, 1)
            continue
        form = rulings.own_form(work.tx, id, _form(work.judge, speaker, article, id))
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


def speakers(tx: sqlite3.Connection, forms: Iterable[int]) -> dict[int, int]:
    """Whose these forms are, by their numbers."""
    listed = sorted(forms)
    return dict(tx.execute(f"SELECT number, speaker FROM forms WHERE number IN ({marks(listed)})", listed).fetchall())


def settle(work: Work, touched: Iterable[int], anew: bool = False) -> tuple[set[int], set[int]]:
    """Group anew whatever the touched forms may have changed; with ``anew`` as if the judge had never seen them.

    Returns the forms that are grouped otherwise, with all they belong to, and the touched ones nothing uses any more.
    """
    changed = sorted(form for form in set(touched) if _refresh(work.tx, form) or anew)
    gone = {form for form in changed if _is_gone(work.tx, form)}
    blocks: set[str] = set()
    for form in changed:
        blocks |= _reblock(work, form, form in gone)
    members = set(changed)
    for block in sorted(blocks):
        members |= _cluster(work, block)
    return _family(work.tx, members), gone


def every(tx: sqlite3.Connection) -> set[int]:
    """All forms on record."""
    return {row[0] for row in tx.execute("SELECT number FROM forms")}


def numbers(tx: sqlite3.Connection, forms: Iterable[str]) -> set[int]:
    """The numbers of those of these forms that are on record."""
    found = (tx.execute("SELECT number FROM forms WHERE form = ?", (form,)).fetchone() for form in forms)
    return {row[0] for row in found if row}


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
    new = set() if private or rulings.is_alone(work.tx, row["form"]) else set(work.judge.blocks(_name(row)))
    old = {b[0] for b in work.tx.execute("SELECT block FROM form_blocks WHERE form = ?", (number,))}
    work.tx.executemany("DELETE FROM form_blocks WHERE block = ? AND form = ?", [(b, number) for b in old - new])
    work.tx.executemany("INSERT INTO form_blocks VALUES (?, ?, ?)", [(b, number, number) for b in new - old])
    return old | new


def _cluster(work: Work, block: str) -> set[int]:
    """Have the judge group a block; the forms that are grouped otherwise than before.

    A group that keeps its members and its leader is as it was, whatever else stands in its block.
    """
    rows = _members(work.tx, block)
    numbers = {row["form"]: row["number"] for row in rows}
    leaders = {row["form"]: row["number"] for row in rows}
    for group in work.judge.cluster([_name(row) for row in rows]) if len(rows) > 1 else []:
        leaders.update({name.form: numbers[group[0].form] for name in group})
    changes = [(leaders[row["form"]], block, row["number"]) for row in rows if row["leader"] != leaders[row["form"]]]
    work.tx.executemany("UPDATE form_blocks SET leader = ? WHERE block = ? AND form = ?", changes)
    return {number for _, _, number in changes}


def blocks_of(tx: sqlite3.Connection, forms: Sequence[int]) -> list[str]:
    """The blocks that any of these forms is in."""
    rows = tx.execute(f"SELECT DISTINCT block FROM form_blocks WHERE form IN ({marks(forms)}) ORDER BY block", forms)
    return [row[0] for row in rows]


def of_block(tx: sqlite3.Connection, block: str) -> list[Name]:
    """The names of a block, as the judge sees them."""
    return [_name(row) for row in _members(tx, block)]


def _members(tx: sqlite3.Connection, block: str) -> list[sqlite3.Row]:
    return tx.execute(
        "SELECT f.*, b.leader FROM form_blocks b JOIN forms f ON f.number = b.form WHERE b.block = ? ORDER BY f.form",
        (block,),
    ).fetchall()


def _family(tx: sqlite3.Connection, members: set[int]) -> set[int]:
    """The forms together with all that share a speaker with any of them, are linked to them or ruled upon with them."""
    family, new = set(members), set(members)
    while new:
        listed = sorted(new)
        rows = tx.execute(_RELATED.format(marks(listed)), listed * 4).fetchall()
        new = {row[0] for row in rows} - family
        family |= new
    return family


_RELATED = """
    SELECT number FROM forms WHERE speaker IN (SELECT speaker FROM forms WHERE number IN ({0}))
    UNION SELECT leader FROM form_blocks WHERE form IN ({0})
    UNION SELECT form FROM form_blocks WHERE leader IN ({0})
    UNION SELECT g.number FROM forms f JOIN rulings r ON r.form = f.form JOIN rulings o ON o.ruling = r.ruling
    JOIN forms g ON g.form = o.form WHERE f.number IN ({0})"""


def groups(tx: sqlite3.Connection, family: set[int]) -> list[list[sqlite3.Row]]:
    """The forms of a family, grouped into speakers; within each group the form that gives the name comes first."""
    listed = sorted(family)
    rows = tx.execute(f"SELECT * FROM forms WHERE number IN ({marks(listed)}) ORDER BY form", listed).fetchall()
    links = _links(tx, listed)
    apart = [set(pair) for pair in rulings.pairs(tx, listed, same=False)]
    together: dict[int, set[int]] = {number: {number} for number in listed}
    for one, other in (*rulings.pairs(tx, listed, same=True), *links):
        joined = together[one] | together[other]
        if not any(pair <= joined for pair in apart):
            together.update(dict.fromkeys(joined, joined))
    led = Counter(leader for _, leader in links)
    first = rulings.leading(tx, listed)
    found: dict[int, list[sqlite3.Row]] = {}
    for row in rows:
        found.setdefault(min(together[row["number"]]), []).append(row)
    for group in found.values():
        group.sort(key=lambda row: (row["number"] not in first, *_rank(row, led)))
    return sorted(found.values(), key=lambda group: str(group[0]["form"]))


def _rank(row: sqlite3.Row, led: Counter[int]) -> tuple[int, int, int, str]:
    return (-led[row["number"]], -row["size"], -len(row["name"].split()), row["form"])


def _links(tx: sqlite3.Connection, forms: list[int]) -> list[tuple[int, int]]:
    """Which form was grouped with which leader, in an order of their own."""
    rows = tx.execute(
        "SELECT b.form, b.leader FROM form_blocks b JOIN forms f ON f.number = b.form JOIN forms l ON l.number = "
        f"b.leader WHERE b.form IN ({marks(forms)}) AND b.leader IN ({marks(forms)}) ORDER BY l.form, f.form, b.block",
        forms * 2,
    )
    return [(row[0], row[1]) for row in rows]
