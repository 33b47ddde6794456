"""The index keys by which claims that may conflict find one another in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations, product
from typing import Any

from seeds.conflicts import conditions, frames, lexicon, quantity, tally
from seeds.conflicts.clauses import Clauses
from seeds.conflicts.nodes import Node

MOST = 12
ARTICLE = "*art:"
_TELLING = 0.45
_PREDICATE = 0.3
_TOLD = 6
_SAID = 2
_AMONG = 4
_MATTERS = 2
_KINDS = 1
_VOICED = 1
_RARE = 0.85
_TALLIED = 4
_EMPTY = 1
_COMMON = ("second", "percent", "percentage", "year")


def keys(analysis: Mapping[str, Any], words: Sequence[Node], speaker: str = "") -> tuple[str, ...]:
    """At most a dozen keys: the article, positions, figures, blame, events, states, then pairs of telling words.

    A word is paired with its speaker, with those beside it and with what the article is about.
    """
    telling = _telling(words)
    pairs = [*_said(words), *_among(telling), *_within(analysis["x"], _things_first(words, telling))]
    said = _voiced(speaker, _things_first(words, telling))
    found = (
        _article(analysis),
        _positions(analysis),
        _figures(analysis, words),
        _blames(analysis),
        _happenings(analysis, words),
        _states(analysis, words),
        _rare(words),
        pairs,
        said,
    )
    return tuple(dict.fromkeys(key for some in found for key in some))[:MOST]


def _article(analysis: Mapping[str, Any]) -> Iterator[str]:
    """What all claims of one article share; the star widens the window in which they are compared with one another."""
    if analysis["x"]:
        yield ARTICLE + blake2b(" ".join(analysis["x"]).encode(), digest_size=6).hexdigest()


def _positions(analysis: Mapping[str, Any]) -> Iterator[str]:
    for target, _, label, *_ in analysis["s"][:3]:
        if label != "neutral":
            yield f"pos:{target}"


def _figures(analysis: Mapping[str, Any], words: Sequence[Node]) -> Iterator[str]:
    for name in sorted(tally.none(words))[:_EMPTY]:
        yield from (f"fig:{name}:{matter}" for matter in analysis["x"][:_TALLIED])
    for _, _, unit, noun, _, _, _, node, *_ in analysis["f"][:3]:
        named = [*sorted(tally.of(noun, unit, _around(words, node)))[:1], *_measured(words, node, unit, noun)]
        if (noun or unit) and not (named and unit):
            counted = f"fig:{lexicon.standard('n', noun) if noun else ''}|{unit or ''}"
            yield from (f"{counted}:{told}" for told in (*_events(words, node), *analysis["x"][:1]))
        yield from (f"fig:{name}:{matter}" for name in named for matter in analysis["x"][: 3 if unit else _TALLIED])


def _measured(words: Sequence[Node], at: int, unit: str | None, noun: str | None) -> list[str]:
    """The quantity of an amount, else what it is measured in, where that is no money or time."""
    named = sorted(found.name for found in quantity.told(words, at, unit, noun))[:1]
    by_unit = unit and not quantity.is_money(unit) and unit.partition(" ")[0] not in _COMMON
    return named or ([unit] if unit and by_unit else [])


def _around(words: Sequence[Node], at: int) -> list[str]:
    """The words above and just below a word."""
    found = [node.lemma for node in words if node.head == at]
    seen: set[int] = set()
    while at >= 0 and at not in seen:
        seen.add(at)
        found += tally.words(words, at)
        at = words[at].head
    return found


def _events(words: Sequence[Node], at: int) -> list[str]:
    """The nearest two words above a figure that name something that is done or happens."""
    found: list[str] = []
    seen = {at}
    while at >= 0 and (at := words[at].head) >= 0 and at not in seen and len(found) < 2:
        seen.add(at)
        if (words[at].pos == "v" and words[at].weight > 0) or lexicon.happens(words[at].lemma):
            found.append(lexicon.standard("v", words[at].lemma))
    return found or [""]


def _blames(analysis: Mapping[str, Any]) -> Iterator[str]:
    """Sole causes and excuses are rare: what the article is about brings them together."""
    if analysis["b"]:
        yield from (f"blame:{word}" for word in analysis["x"][:2])


def _happenings(analysis: Mapping[str, Any], words: Sequence[Node]) -> Iterator[str]:
    """The kinds of events that are told or denied, which what the article is about brings together."""
    for frame in sorted({frames.root(event.frame) for event in frames.events(Clauses(words))})[:_KINDS]:
        yield from (f"event:{frame}:{matter}" for matter in analysis["x"][:_MATTERS])


def _states(analysis: Mapping[str, Any], words: Sequence[Node]) -> Iterator[str]:
    """The field of a state that articles may tell alike, which what the article is about brings together."""
    told = {state.field for state in conditions.told(Clauses(words))}
    for field in sorted(field for field in told if conditions.lasting(field) or conditions.passing(field))[:_KINDS]:
        yield from (f"state:{field}:{matter}" for matter in analysis["x"][:_MATTERS])


def _rare(words: Sequence[Node]) -> Iterator[str]:
    """The rarest thing of a claim, by which it is found wherever the thing is told of."""
    things = [(-node.weight, _standard(node)) for node in words if node.pos == "n" and not node.name]
    yield from (f"rare:{word}" for weight, word in sorted(things)[:1] if -weight >= _RARE)


def _voiced(speaker: str, telling: Sequence[str]) -> Iterator[str]:
    """What a named speaker speaks of: by these a speaker's other words on it are found."""
    name = speaker.casefold().split()[-1:]
    yield from (f"who:{word}|{one}" for word in name for one in telling[:_VOICED])


def _telling(words: Sequence[Node]) -> list[str]:
    """The most telling words, each by the word that stands for its like."""
    known = {(-node.weight, _standard(node)) for node in words if _tells(node)}
    return list(dict.fromkeys(word for _, word in sorted(known)))[:_TOLD]


def _things_first(words: Sequence[Node], telling: Sequence[str]) -> list[str]:
    """The telling words, nouns before others: claims that part at a predicate share what it is told of."""
    things = {_standard(node) for node in words if node.pos == "n"}
    return sorted(telling, key=lambda word: word not in things)


def _said(words: Sequence[Node]) -> list[str]:
    """What is said of what: predicates with their subjects and objects."""
    things = [node for node in words if node.head >= 0 and node.role in ("subj", "obj") and _tells(node)]
    pairs = [(node, words[node.head]) for node in things if words[node.head].weight >= _PREDICATE]
    found = [(-node.weight - above.weight, _pair(_standard(node), _standard(above))) for node, above in pairs]
    return [key for _, key in sorted(found)][:_SAID]


def _among(telling: Sequence[str]) -> list[str]:
    """Pairs of a claim's own words."""
    pairs = sorted(combinations(range(len(telling)), 2), key=sum)[:_AMONG]
    return [_pair(telling[a], telling[b]) for a, b in pairs]


def _standard(node: Node) -> str:
    """The word that stands for a word and its like; "undamaged" counts as "damaged"."""
    plain = node.lemma.removeprefix("un")
    lemma = plain if plain in lexicon.weights() else node.lemma
    if node.pos not in "va":
        return lexicon.standard(node.pos, lemma)
    verb, described = (lemma, node.form) if node.pos == "v" else (_verb(lemma), lemma)
    ranked = (lexicon.standard("v", verb), lexicon.standard("a", described))
    return next((one for one, own in zip(ranked, (verb, described), strict=True) if one != own), verb)


@lru_cache(1 << 12)
def _verb(participle: str) -> str:
    """The verb of an adjective in "-ed": "damaged" counts as "damage"."""
    ends = (participle[:-1], participle[:-2]) if participle.endswith("ed") else ()
    return next((one for one in ends if one in lexicon.weights()), participle)


def _within(matters: Sequence[str], telling: Sequence[str]) -> list[str]:
    """Pairs of a claim's words with what its article is about."""
    ranked = product(enumerate(matters[:_MATTERS]), enumerate(telling))
    pairs = sorted((i + j, matter, word) for (i, matter), (j, word) in ranked if matter != word)
    return [_pair(matter, word) for _, matter, word in pairs[:_MATTERS]]


def _pair(a: str, b: str) -> str:
    return "prop:" + "|".join(sorted((a, b)))


def _tells(node: Node) -> bool:
    return node.weight >= _TELLING and node.pos in "nva"
