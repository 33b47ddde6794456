"""The issue that a headline names, told from its words: "Council splits over plan to close pool"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from seeds.claims import attitudes, topiclist, wordings
from seeds.claims.wordings import Words

_ABOUT = frozenset(("to", "for", "on", "over", "about", "of"))


def issue(title: str | None, counts: Counter[Words]) -> Words | None:
    """The best repeated of the article's issues that the title names, as ended where the title says so."""
    said = [_form(word) for word in topiclist.words(title or "")]
    places = {words: _place(said, words) for words in counts if words[-1] in said}
    named = [words for words, at in places.items() if at >= 0]
    if not named:
        return None
    best = max(named, key=lambda words: (len(words) > 1, counts[words], -places[words]))
    before = said[max(0, places[best] - 3) : places[best]]
    ended = next((word for word in before if attitudes.ends(word)), None)
    return (*best, *wordings.canonical((ended,))) if ended else best


def holds(title: str | None, issue: Words | None) -> bool:
    """Whether a title speaks of a deal, plan or talks about its issue: "truce talks", "plan to close the pool"."""
    said = [_form(word) for word in topiclist.words(title or "")]
    at = _place(said, issue) if issue else -1
    # an issue that is something's end is named by the thing alone in the title
    at = _place(said, issue[:-1]) if issue and at < 0 and len(issue) > 1 else at
    if at < 0 or not issue:
        return False
    held = [place for place, word in enumerate(said) if word in wordings.containers()]
    return any(place == at + len(issue) or (place < at and said[place + 1] in _ABOUT) for place in held)


def _form(word: str) -> str:
    """A word as issues have it; plurals by their usual ending, for nobody has parsed the title."""
    known = wordings.canonical((word,))[-1]
    if known != word or attitudes.ends(word):
        return word if attitudes.ends(word) else known
    return wordings.canonical((word[:-1],))[-1] if word.endswith("s") and len(word) > 3 else word


def _place(said: Sequence[str], words: Words) -> int:
    """Where the words stand together, -1 where they do not."""
    starts = range(len(said) - len(words) + 1)
    return next((at for at in starts if tuple(said[at : at + len(words)]) == words), -1)
