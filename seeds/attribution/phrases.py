"""Phrases of several words that take a position: "threw its weight behind the plan", "is up in arms over the fee"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from seeds import wordlists
from seeds.attribution import agents, cues, passives, prepositional, reach, subjects, telling
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.cues import Cue
from seeds.attribution.view import Candidate, View

_BETWEEN = frozenset(("DT", "PRP$", "JJ", "JJR", "RB", "RBR", "POS", "CD", "PDT"))
_ASIDE = frozenset(("RB", "RBR"))
_LINKING = frozenset(("be", "become", "remain", "seem", "appear", "feel", "stay"))
_WITHIN = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PRON", "PART"))
_MOST = 3
"""How many words may stand between two words of a phrase."""
_LENGTH = 12
"""How many words what is judged may have where it stands inside the phrase."""
_CLIMB = 3

Match = tuple[list[int], list[int]]
"""The words of a phrase after its first, and what it takes."""


@cache
def known() -> dict[str, list[tuple[tuple[str, ...], Cue]]]:
    """Return the phrases by their first word, those of more words first: the words that follow, and the cue."""
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for phrase, kind, frames in wordlists.rows("cue_phrases.tsv"):
        first, *others = phrase.split()
        found.setdefault(first, []).append((tuple(others), cues.entry(phrase, kind, frames.split())))
    return {first: sorted(ones, key=lambda one: -len(one[0])) for first, ones in found.items()}


def find(view: View, first: int, word: str) -> Iterator[Candidate]:
    """Yield the position taken by the longest phrase that begins with a token, known as one word of the list."""
    end = view.bounds(first)[1]
    near = {word for t in view.tokens[first + 1 : min(first + _LENGTH + _MOST, end)] for word in (t.lower, t.lemma)}
    for words, cue in known()[word]:
        match = _match(view, first, words, cue, end) if near.issuperset(words) else None
        verb = _verb(view, first, cue, match[0]) if match else None
        if match and verb is not None:
            yield from _candidates(view, verb, first, cue, *match)
            return


def _match(view: View, first: int, words: tuple[str, ...], cue: Cue, end: int) -> Match | None:
    """Return the words of a phrase and what it takes: after them, or between them and the first."""
    last = _matched(view, first, words, end)
    if last is not None:
        return _complement(view, first, last, cue, end)
    if "whom" not in cue.frames or first + 2 >= end or not prepositional.opens(view.tokens[first + 1]):
        return None
    for k in range(first + 2, min(first + _LENGTH, end)):
        closing = _matched(view, k - 1, words, end) if _is_word(view, k, words[0]) else None
        if closing is not None:
            return list(range(k, closing + 1)), _judged(view, first, k, closing, cue, end)
        if view.tokens[k].pos not in _WITHIN:
            return None
    return None


def _judged(view: View, first: int, start: int, closing: int, cue: Cue, end: int) -> list[int]:
    """Return what stands inside a phrase, with what it is judged for: "held the firm responsible for the spill"."""
    after = closing + 1
    while start - 1 > first + 1 and view.tokens[start - 1].tag in _BETWEEN:
        start -= 1
    if after + 1 < end and view.tokens[after].lower in cue.prepositions and prepositional.opens(view.tokens[after + 1]):
        return [*range(first + 1, start), *reach.to_the_right(view, first, after, False)]
    return [] if "both" in cue.frames else list(range(first + 1, start))


def _matched(view: View, first: int, words: tuple[str, ...], end: int) -> int | None:
    """Return the last word of a phrase whose other words follow its first, few others between them."""
    at = first
    for word in words:
        reached = range(at + 1, min(at + 2 + _MOST, end))
        found = next((k for k in reached if _is_word(view, k, word) or not _may_stand_between(view, k)), None)
        if found is None or not _is_word(view, found, word):
            return None
        at = found
    return at


def _is_word(view: View, k: int, word: str) -> bool:
    return word in (view.tokens[k].lower, view.tokens[k].lemma)


def _may_stand_between(view: View, k: int) -> bool:
    """Tell whether a word may stand inside a phrase: an article or adjective, or an owner ("the party's weight")."""
    tokens = view.tokens
    owner = k + 1 < len(tokens) and tokens[k].pos in ("NOUN", "PROPN") and tokens[k + 1].tag == "POS"
    return tokens[k].tag in _BETWEEN or owner


def _complement(view: View, first: int, last: int, cue: Cue, end: int) -> Match | None:
    """Return the other words of a phrase with its preposition, and what follows as far as it runs."""
    at, phrase = _past_time(view, last + 1, end), list(range(first + 1, last + 1))
    if at + 1 >= end:
        return None
    word, following, times = view.tokens[at].lower, view.tokens[at + 1], cues.words("times")
    if word in cue.prepositions and following.lower not in times and _takes(view, at + 1):
        return [*phrase, *([at] if at == last + 1 else [])], reach.to_the_right(view, first, at + 1, False)
    if word == "to" and "infinitive" in cue.frames and following.tag in ("VB", "RB"):
        return phrase, reach.to_the_right(view, first, at, False)
    if "object" in cue.frames and at == last + 1 and prepositional.opens(view.tokens[at]) and word not in times:
        return phrase, reach.to_the_right(view, first, at, False)
    return None


def _takes(view: View, k: int) -> bool:
    """Tell whether what a preposition takes may begin with a word."""
    return prepositional.opens(view.tokens[k]) or view.tokens[k].tag in ("VBG", "``", "RB")


def _past_time(view: View, at: int, end: int) -> int:
    """Step over adverbs and a time: "walked out early on Friday over the rosters"."""
    times = cues.words("times")
    while at + 1 < end:
        if view.tokens[at].tag in _ASIDE or view.tokens[at].lower in times:
            at += 1
        elif view.tokens[at].pos == "ADP" and view.tokens[at + 1].lower in times:
            at += 2
        else:
            break
    return at


def _verb(view: View, first: int, cue: Cue, phrase: list[int]) -> int | None:
    """Return the verb of a phrase: its first word, the "is" before it, or what is done beside it."""
    tokens, at = view.tokens, first
    if "beside" in cue.frames:
        return _beside(view, phrase[0])
    if "be" not in cue.frames:
        return first if tokens[first].tag[:2] == "VB" and not passives.is_passive(view, first) else None
    at -= 1
    while at > 0 and tokens[at].tag in _ASIDE:
        at -= 1
    return at if at >= 0 and tokens[at].lemma in _LINKING and view.sentence[at] == view.sentence[first] else None


def _beside(view: View, noun: int) -> int | None:
    """Return the verb that a noun hangs on, over other nouns: "cancelled a concert in protest at"."""
    at = noun
    for _ in range(_CLIMB):
        at = view.tokens[at].head
        if view.tokens[at].tag[:2] == "VB":
            return at if at < noun and not passives.is_passive(view, at) else None
    return None


def _candidates(
    view: View, verb: int, first: int, cue: Cue, phrase: list[int], content: list[int]
) -> Iterator[Candidate]:
    speaker = _speaker(view, verb, cue)
    if speaker is None or not content or agents.uses_force(view, speaker, cue):
        return
    if telling.tells(view, verb, "preposition", content):
        words = (first, *phrase) if "beside" in cue.frames else cue_tokens(view, verb, first, *phrase)
        position = view.tokens[content[0]].lower != "to"
        yield Candidate("phrase", tuple(sorted(set(words))), speaker, content, cue.kind, position)


def _speaker(view: View, verb: int, cue: Cue) -> int | None:
    """Return who takes the position: the subject of the verb, or of what somebody "is"."""
    if "be" not in cue.frames or view.tokens[verb].dep != "cop":
        return subjects.of(view, verb)
    return subjects.of(view, view.tokens[verb].head)
