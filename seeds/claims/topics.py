"""Topics of a claim: those of the list first, then key phrases the list does not know."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from schemas.articles import Article
from schemas.topics import Topic
from seeds.claims import lexicon, phrases, topiclist, units
from seeds.claims.phrases import Phrase
from seeds.claims.topiclist import Match, TopicList
from seeds.language.parse import Parse

Item = TypeVar("Item")

MOST = 5
_MOST_PHRASES = 2
_CONTENT, _SENTENCE, _ARTICLE = 4.0, 1.0, 1.0
_SPECIFIC, _LONGER, _HEADLINE = 0.5, 0.5, 5
_PASSING, _STRONG = 0.5, 3.0
"""What a word in passing that comes up once weighs beside others, and what the subject of the whole article adds."""

_BORNE_OUT, _WIDTH = 2, 6
"""How many words of sure matches under the same top subject let a doubtful one count, and one more for how many of the
topics under it: it takes more to bear out a word of a wide subject."""

_IN_PASSING = frozenset(("obl", "nmod", "compound", "conj", "nmod:poss", "obl:agent"))


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a whole article is about: its matches and phrases by token, and how often each comes up."""

    listed: TopicList
    matches: tuple[Match, ...]
    weights: Counter[str]
    phrases: tuple[Phrase, ...]
    repeated: Counter[str]
    main: tuple[str, ...]
    headline: frozenset[int]
    known: frozenset[int]
    passing: frozenset[int]

    @classmethod
    def of(cls, article: Article, parse: Parse) -> Subjects:
        """Read an article's subjects in one pass over its tokens; doubtful matches stay where others bear them out."""
        listed = topiclist.load()
        found = listed.matches(parse.tokens)
        found = [match for match in found if not _in_name(parse, match)]
        found = [replace(match, doubtful=True) if _is_verb(parse, match) else match for match in found]
        kept = tuple(_borne_out(listed, found))
        chunks = tuple(phrases.read(parse.tokens))
        headline = _headline(article, parse)
        weights = Counter(match.topic for match in kept)
        weights.update({match.topic: _HEADLINE for match in kept if match.start in headline})
        weights.update({id: _HEADLINE for id in listed.named(article.title or "") if id in weights})
        repeated = Counter(chunk.id for chunk in chunks)
        repeated.update({chunk.id: _HEADLINE for chunk in chunks if chunk.head in headline})
        known = frozenset(i for match in kept for i in range(match.start, match.end))
        main = tuple(id for id, _ in weights.most_common(3))
        passing = frozenset(m.start for m in kept if m.end == m.start + 1 and parse.tokens[m.start].dep in _IN_PASSING)
        return cls(listed, kept, weights, chunks, repeated, main, headline, known, passing)


def choose(subjects: Subjects, content: Sequence[int], sentence: range) -> tuple[Topic, ...]:
    """One to five topics of a content, best first: its own words, then its sentence, then the article."""
    inside = frozenset(content)
    scores = _scores(subjects, inside, sentence)
    # equal scores keep the order in which the topics come up
    ranked = [id for id, score in sorted(scores.items(), key=lambda item: -item[1]) if score >= _ARTICLE]
    chosen = [subjects.listed.topics[id] for id in ranked[:MOST]]
    room = min(_MOST_PHRASES, MOST - len(chosen[: MOST - 1]))
    found = _key_phrases(subjects, inside)[:room]
    topics = (*chosen[: MOST - len(found)], *found) if chosen else tuple(found)
    return topics or _fallback(subjects, inside)


def _scores(subjects: Subjects, inside: frozenset[int], sentence: range) -> dict[str, float]:
    scores: dict[str, float] = {}
    first, end = min((*inside, *sentence[:1]), default=0), max((*inside, *sentence[-1:]), default=-1) + 1
    for match in _between(subjects.matches, first, end, lambda match: match.start):
        if match.start in inside:
            passing = subjects.weights[match.topic] == 1 and match.start in subjects.passing
            add = _CONTENT * (0.6 if match.doubtful else 1.0) + _LONGER * (match.end - match.start - 1)
            add *= _PASSING if passing else 1.0
        elif match.start in sentence:
            add = _SENTENCE
        else:
            continue
        known = scores.get(match.topic, 0.0)
        scores[match.topic] = known + add if not known else known + add / 4
    for id in scores:
        scores[id] += _SPECIFIC * (subjects.listed.topics[id].parent is not None)
    for id in subjects.main[:1]:
        strong = subjects.weights[id] >= _HEADLINE
        if strong or len(scores) < 3:
            scores[id] = scores.get(id, 0.0) + (_STRONG if strong else _ARTICLE)
    return scores


def _between(items: Sequence[Item], first: int, end: int, place: Callable[[Item], int]) -> Sequence[Item]:
    """The items, sorted by place, that stand from ``first`` up to ``end``."""
    return items[bisect_left(items, first, key=place) : bisect_left(items, end, key=place)]


def _key_phrases(subjects: Subjects, inside: frozenset[int]) -> list[Topic]:
    """Phrases of the content that the article returns to and the list does not know, most repeated first."""
    found: dict[str, tuple[int, Phrase]] = {}
    first, end = min(inside, default=0), max(inside, default=-1) + 1
    for phrase in _between(subjects.phrases, first, end, lambda phrase: phrase.head):
        if phrase.head not in inside or phrase.head in subjects.known or not _worthy(subjects, phrase):
            continue
        found.setdefault(phrase.id, (subjects.repeated[phrase.id], phrase))
    best = sorted(found.values(), key=lambda item: (-item[0], -len(item[1].words), item[1].start))
    return [_topic(phrase) for _, phrase in best]


def _worthy(subjects: Subjects, phrase: Phrase) -> bool:
    long = len(phrase.words) > 1 and not phrase.named
    if not phrase.words or (phrase.words[-1],) in units.table():
        return False
    return bool(phrase.id) and phrases.weighty(phrase.words[-1:]) and (subjects.repeated[phrase.id] >= 2 or long)


def _topic(phrase: Phrase) -> Topic:
    label = " ".join(word.title() if phrase.named else word for word in phrase.words)
    return Topic(phrase.id, label if phrase.named else label[:1].upper() + label[1:], listed=False)


def _fallback(subjects: Subjects, inside: frozenset[int]) -> tuple[Topic, ...]:
    """The article's main topics, else any noun of the content or article, else general news."""
    if subjects.main:
        return (subjects.listed.topics[subjects.main[0]],)
    nouns: Iterable[Phrase] = sorted(subjects.phrases, key=lambda p: (p.head not in inside, -subjects.repeated[p.id]))
    first = next((phrase for phrase in nouns if phrase.id and phrases.weighty(phrase.words)), None)
    return (_topic(first),) if first else (subjects.listed.topics["news"],)


def _borne_out(listed: TopicList, found: Sequence[Match]) -> Iterator[Match]:
    """The sure matches, and the doubtful ones whose family or whose top subject the article speaks of surely."""
    near: Counter[str] = Counter()
    wide = Counter(listed.roots.values())
    for match in found:
        if not match.doubtful:
            near.update(
                dict.fromkeys((*listed.families[match.topic], listed.roots[match.topic]), match.end - match.start)
            )
    for match in found:
        family = max((near[id] for id in listed.families[match.topic]), default=0)
        if (
            not match.doubtful
            or family
            or near[listed.roots[match.topic]] >= max(_BORNE_OUT, wide[listed.roots[match.topic]] // _WIDTH)
        ):
            yield match


def _is_verb(parse: Parse, match: Match) -> bool:
    """Whether a single word is a verb that the list may know as a noun: "trained staff", "it was judged necessary"."""
    token = parse.tokens[match.start]
    return match.end == match.start + 1 and token.pos == "VERB" and token.lemma in lexicon.words("topics-verbs.txt")


def _in_name(parse: Parse, match: Match) -> bool:
    """Whether a single word matches only as part of a person's name or as a month."""
    token = parse.tokens[match.start]
    if token.pos != "PROPN" or match.end > match.start + 1:
        return False
    named = token.dep == "flat" or any(parse.tokens[k].dep == "flat" for k in token.children)
    return named or token.lower in lexicon.words("number-months.txt")


def _headline(article: Article, parse: Parse) -> frozenset[int]:
    """The tokens of the headline; where the text does not repeat it, the words of the text that the title uses."""
    if article.headline is not None:
        start, end = article.headline
        return frozenset(token.i for token in parse.tokens if start <= token.start < end)
    titled = set(topiclist.words(article.title or ""))
    return frozenset(token.i for token in parse.tokens if token.lower in titled and token.pos in ("NOUN", "PROPN"))
