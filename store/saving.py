"""One article's way into the database and out of it again, each as one transaction's worth of changes."""

from collections.abc import Sequence

from schemas.articles import Article
from schemas.claims import Claim
from schemas.corrections import Changes, Entry
from store import (
    amending,
    articles,
    claims,
    conflicts,
    corrections,
    counters,
    names,
    pairs,
    position_counts,
    rulings,
    speakers,
    topics,
    words,
)
from store.amending import Heard
from store.engine import REVIEW, Missing, Saved, Withdrawn
from store.identity import ordinal
from store.work import Work

#: How many names are grouped anew at once, with all that belong to them.
_AT_ONCE = 500


def save(work: Work, article: Article, listed: Sequence[Claim], extractor: str) -> Saved:
    """Store an article with its claims and their conflicts, or find that it is on record already."""
    found = articles.locate(work.tx, article, extractor)
    if found.status in {"unchanged", "known"} and found.row is not None:
        articles.remember(work.tx, found.row["number"], article)
        _drop_orphan(work, found)
        return Saved(found.status, found.row["id"])
    id = found.row["id"] if found.row is not None else articles.new_id(work.tx, article)
    if found.row is not None:
        work.anew = found.row["extractor"] != extractor
        claims.uncount(work.tx, found.row)
    number = articles.write(work.tx, found.row, id, article, extractor, work.at)
    articles.remember(work.tx, number, article)
    shown = counters.value(work.tx, "shown")
    heard = amending.hear(work, article, number, id, listed) if extractor != REVIEW else amending.as_read(id, listed)
    _replace(work, article, id, number, heard)
    _drop_orphan(work, found)
    return Saved(found.status, id, len(heard), counters.value(work.tx, "shown") - shown)


def _given_forms(heard: Sequence[Heard]) -> dict[str, str]:
    return {one.claim.speaker.key: one.form for one in heard if one.form}


def _replace(work: Work, article: Article, id: str, number: int, heard: Sequence[Heard]) -> None:
    used = names.uses(work, article, id, [one.claim for one in heard], _given_forms(heard))
    touched = names.replace_uses(work, number, article.published, used.values())
    forms = {key: names.number_of(work.tx, use.form) for key, use in used.items()}
    drafts = [claims.Draft(one.id, one.claim, forms[one.claim.speaker.key], one.amended) for one in heard]
    kept, gone = claims.kept_keys(work.tx, number, ordinal(article.published), [draft.id for draft in drafts])
    conflicts.drop(work, gone)
    claims.remove(work, gone)
    moved, family = speakers.settle(work, touched)
    ranks = claims.follow(work, moved)
    claims.write(work, articles.by_number(work.tx, number), article, drafts, kept)
    _finish(work, ranks, family)


def _finish(work: Work, moved: dict[int, int], family: set[int]) -> None:
    conflicts.follow(work, moved)
    pairs.settle(work, moved, family)
    corrections.awaken(work.tx)
    topics.settle(work)
    position_counts.settle(work)
    words.refresh(work.tx, work.stale)
    counters.take(work.tx, "revision")


def _drop_orphan(work: Work, found: articles.Located) -> None:
    if found.orphan is not None:
        _remove(Work(work.tx, work.judge, work.at), found.orphan)


def withdraw(work: Work, id: str) -> None:
    """Remove an article with all that hangs on it; raises Missing or Withdrawn."""
    row = articles.by_id(work.tx, id)
    if row is None:
        gone = counters.was_withdrawn(work.tx, "articles", id)
        raise Withdrawn(f"the article {id!a} was withdrawn") if gone else Missing(f"no article has the id {id!a}")
    _remove(work, row["number"])


def _remove(work: Work, number: int) -> None:
    row = articles.by_number(work.tx, number)
    claims.uncount(work.tx, row)
    keys = claims.keys_of(work.tx, number)
    conflicts.drop(work, keys)
    claims.remove(work, keys)
    touched = names.replace_uses(work, number, None, ())
    moved, family = speakers.settle(work, touched)
    ranks = claims.follow(work, moved)
    corrections.forget(work.tx, number)
    articles.remove(work.tx, row)
    _finish(work, ranks, family)


def correct(work: Work, document: str, entries: Sequence[Entry], changes: Changes) -> None:
    """Have a list of corrections be in force, but for what articles must be read again for."""
    tx = work.tx
    moved = corrections.keep(tx, document, entries, changes)
    ruled, news = corrections.resolve(tx, rulings.resolve)
    if not (changes.added or changes.changed or changes.removed or moved or news):
        return
    work.touched |= conflicts.reject(tx, corrections.rejected(tx))
    forms, split = rulings.forms(tx), rulings.split_articles(tx)
    rulings.keep(tx, work.judge, ruled)
    corrections.mark_split(tx, split ^ rulings.split_articles(tx))
    _regroup(work, names.numbers(tx, forms | rulings.forms(tx)))


def regroup(work: Work) -> None:
    """Group all names anew, as a judge that has changed its mind would, some at a time."""
    forms = sorted(names.every(work.tx))
    for start in range(0, len(forms), _AT_ONCE):
        _regroup(Work(work.tx, work.judge, work.at), set(forms[start : start + _AT_ONCE]))


def _regroup(work: Work, forms: set[int]) -> None:
    moved, family = speakers.settle(work, forms, anew=True)
    _finish(work, claims.follow(work, moved), family)
