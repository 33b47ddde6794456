"""The issue that a headline names, told from its words: "Council splits over plan to close pool"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from seeds.claims import attitudes, lexicon, syntax, topiclist, wordings
from seeds.claims.wordings import Words

_BEFORE_VERBS = frozenset(("to", "will", "may", "could", "must", "should", "would", "can", "not"))
_MARKS = ':;,.!?"“”‘()'
_ABOUT = frozenset(("to", "for", "on", "over", "about", "of"))


def issue(title: str | None, counts: Counter[Words]) -> Words | None:
    """The best repeated of the article's issues that the title names, as ended where the title says so."""
    raw = _words(title)
    said = [_form(word) for word in raw]
    places = {words: _place(said, words) for words in counts if words[-1] in said}
    ended = {words: _ended(raw, said, at, at + len(words)) for words, at in places.items() if at >= 0}
    named = [words for words, act in ended.items() if act or is_matter(words)]
    if not named:
        return (
            ("ruling",)
            if not syntax.words("tried").isdisjoint(word.lower() for word in (title or "").split())
            else None
        )
    best = max(named, key=lambda words: (bool(ended[words]), len(words) > 1, counts[words], -places[words]))
    return wordings.canonical((*best, *wordings.canonical(ended[best]))) if ended[best] else best


def kin(title: str | None) -> Words | None:
    """What a title says is levied, required or banned, whatever else the article calls it."""
    said = (_form(word) for word in _words(title))
    return next(((word,) for word in said if word in wordings.kin()), None)


def is_matter(words: Words) -> bool:
    """Whether an issue is a matter rather than people, what happens to them, or what tells of it."""
    last = words[-1]
    if last in wordings.peopled() or last in syntax.words("telling") or last in _events() or last in _measures():
        return False
    return not (attitudes.judging("thing").get(last, 0) < 0 and last not in syntax.words("contested"))


@cache
def _measures() -> frozenset[str]:
    """Places and units, which are no matter either."""
    return frozenset(fields[0] for name in ("localities.tsv", "units.tsv") for _, fields in lexicon.rows(name))


def _events() -> dict[str, int]:
    return attitudes.nouns("event")


def _ended(raw: Sequence[str], said: Sequence[str], at: int, end: int) -> Words:
    """The act that ends or joins the thing named after it, where the act has a noun: "to close the pool", "bans cars";
    or before it, where it ends: "paper mill to close"."""
    for k in range(end, min(end + 2, len(raw))):
        if (raw[k].endswith("s") or (k > end and raw[k - 1] in _BEFORE_VERBS)) and said[k] in ("close", "shut"):
            return (said[k],)
    for k in range(max(0, at - 3), at):
        verb = raw[k].endswith(("s", "ing")) or (k and raw[k - 1] in _BEFORE_VERBS)
        if verb and (attitudes.ends(said[k]) or said[k] == "merger") and wordings.is_act((said[k],)):
            return (said[k],)
    return ()


def holds(title: str | None, issue: Words | None) -> bool:
    """Whether a title speaks of a deal, plan or talks about its issue: "truce talks", "plan to close the pool"."""
    said = [_form(word) for word in _words(title)]
    at = _place(said, issue) if issue else -1
    # an issue that is something's end is named by the thing alone in the title
    at = _place(said, issue[:-1]) if issue and at < 0 and len(issue) > 1 else at
    if at < 0 or not issue:
        return False
    held = [place for place, word in enumerate(said) if word in wordings.containers()]
    return any(place == at + len(issue) or (place < at and said[place + 1] in _ABOUT) for place in held)


def _words(title: str | None) -> list[str]:
    """The words of a title without the marks around them."""
    return [word.strip(_MARKS) for word in topiclist.words(title or "")]


def _form(word: str) -> str:
    """A word as issues have it; plurals by their usual ending, for nobody has parsed the title."""
    known = wordings.canonical((word,))[-1]
    if known != word or attitudes.ends(word):
        return word if attitudes.ends(word) else known
    return wordings.canonical((word[:-1],))[-1] if word.endswith("s") and len(word) > 3 else word


def _place(said: Sequence[str], words: Words) -> int:
    """Where the words stand together, -1 where they do not."""
    words = tuple(" ".join(words).split())
    starts = range(len(said) - len(words) + 1)
    return next((at for at in starts if tuple(said[at : at + len(words)]) == words), -1)
