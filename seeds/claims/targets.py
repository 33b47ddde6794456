"""What a stance is about: one normal form for all wordings of an issue in an article and across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from schemas.claims import Target
from seeds.claims import lexicon, phrases, syntax
from seeds.claims.phrases import Phrase
from seeds.claims.topics import Subjects
from seeds.language.parse import Parse, Token

_BACK = 3
"""How many sentences back an antecedent is looked for."""

_TITLED = 3
_COMPLEMENTS = frozenset(("for", "on", "over", "about", "of", "to"))
_RESOLVED = frozenset(("agreement", "proposal", "negotiation"))
_NOT_THINGS = frozenset(("nsubj", "nsubj:pass", "obj", "root", "obl", "nmod", "conj", "ccomp", "nsubj:outer"))

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Issues:
    """The issues and names of one article: what bare words in it stand for."""

    parse: Parse
    names: dict[str, Phrase]
    held: Words | None
    counts: Counter[Words]
    main: Words | None

    @classmethod
    def of(cls, parse: Parse, subjects: Subjects) -> Issues:
        """Read an article's issues from its phrases: full names, what its deals and plans are about, the main issue."""
        names: dict[str, Phrase] = {}
        held: Counter[Words] = Counter()
        counts: Counter[Words] = Counter()
        for phrase in subjects.phrases:
            if phrase.named:
                _name(names, untitled(phrase))
                continue
            words = canonical(phrase.words)
            if not words:
                continue
            if words[-1] in containers():
                about = _narrowed(parse.tokens, phrase, words)
                if about and about[-1] not in _humans():
                    weight = 1 + _TITLED * (phrase.head in subjects.headline)
                    held[about] += weight
            elif phrases.weighty(words):
                counts[words] += 1 + _TITLED * (phrase.head in subjects.headline)
        settled = max(held, key=lambda about: (held[about] + counts[about], about)) if held else None
        repeated = [words for words, count in counts.most_common(1) if count >= 2]
        return cls(parse, names, settled, counts, repeated[0] if repeated else None)

    def target(self, i: int, avoid: frozenset[int] = frozenset()) -> Target | None:
        """The target that the word at ``i`` stands for; null where nobody can be for or against it."""
        token = self.parse.tokens[i]
        if token.pos in ("PRON", "DET") or token.lower in ("this", "that", "these", "those"):
            return self._antecedent(i, avoid)
        if token.pos == "PROPN":
            return self._named(phrases.at(self.parse.tokens, i))
        if token.pos == "NOUN":
            return self._issue(phrases.at(self.parse.tokens, i))
        return self._act(i) if token.pos == "VERB" else None

    def _act(self, i: int) -> Target | None:
        """An act named by its verb, with its object: "releasing prisoners" is "prisoner release"."""
        tokens = self.parse.tokens
        lemma = tokens[i].lemma.lower()
        done = next(
            (k for k in tokens[i].children if tokens[k].dep == "obj" and tokens[k].pos in ("NOUN", "PROPN")), None
        )
        if done is None:
            return _made((lemma,), tokens[i].lower)
        words = (*canonical(phrases.at(tokens, done).words), lemma)
        return _made(words, " ".join(self.parse.span(i, done + 1).lower().split()) if 0 < done - i < 6 else None)

    def _named(self, phrase: Phrase) -> Target | None:
        phrase = untitled(phrase)
        full = self.names.get(phrase.words[-1], phrase) if phrase.words else phrase
        full = full if set(phrase.words) <= set(full.words) else phrase
        return Target(full.id, phrases.text(self.parse, full)) if full.id else None

    def _issue(self, phrase: Phrase) -> Target | None:
        words = canonical(phrase.words)
        if not words:
            return None
        if words[-1] in containers():
            words = self._held(phrase, words)
        elif words[-1] in lexicon.words("synonyms-actions.txt"):
            words = (*(_complement(self.parse.tokens, phrase) or words[:-1]), words[-1])
        return _made(words)

    def _held(self, phrase: Phrase, words: Words) -> Words:
        """The issue that a deal or plan holds, by its own words or by what the article's deals and plans are about."""
        about = _narrowed(self.parse.tokens, phrase, words)
        if about is None:
            return self.held if self.held and words[-1] in _RESOLVED else words
        issue = about[-1:] in self.counts or " ".join(about) in _normal_forms()
        return about if issue and about[-1] not in _humans() else (*about, words[-1])

    def _antecedent(self, i: int, avoid: frozenset[int]) -> Target | None:
        """What a pronoun stands for: the nearest thing named as subject or object before it, else the main issue."""
        tokens = self.parse.tokens
        if tokens[i].lower in ("i", "we", "you", "he", "she", "who", "me", "us", "him", "her", "there"):
            return None
        sentence = tokens[i].sentence
        for back in range(_BACK):
            if sentence - back < 0:
                break
            first, end = self.parse.sentences[sentence - back]
            found = self._things(range(first, i if not back else end), avoid)
            if found is not None:
                return found
        return _made(self.main) if self.main else None

    def _things(self, places: Iterable[int], avoid: frozenset[int]) -> Target | None:
        tokens = self.parse.tokens
        things = [k for k in places if tokens[k].pos == "NOUN" and tokens[k].dep in _NOT_THINGS and k not in avoid]
        ranked = sorted(things, key=lambda k: (_RANK.get(tokens[k].dep, 3), k))
        for k in ranked:
            if not _is_human(tokens[k]) and phrases.weighty((tokens[k].lemma.lower(),)):
                return self._issue(phrases.at(tokens, k))
        return None


_RANK = {"obj": 0, "nsubj:pass": 0, "nsubj": 1, "nmod": 2}


def untitled(phrase: Phrase) -> Phrase:
    """A name without the titles and offices before it."""
    titled = [at for at, word in enumerate(phrase.words[:-1]) if word.rstrip(".") in _titles()]
    if not titled:
        return phrase
    cut = titled[-1] + 1
    length = len(phrase.words)
    plain = phrase.end - phrase.start == length
    return replace(phrase, start=phrase.start + cut, words=phrase.words[cut:]) if plain else phrase


@cache
def _titles() -> frozenset[str]:
    return frozenset(
        fields[0].lower().rstrip(".")
        for name in ("person_nouns.tsv", "honorifics.tsv")
        for _, fields in lexicon.rows(name)
    )


def canonical(words: Sequence[str]) -> Words:
    """The normal form of an issue: the same words for all its wordings, judgements left out."""
    kept = [word for word in words if word not in lexicon.words("synonyms-ignored.txt")] or list(words)
    for length in range(len(kept), 0, -1):
        known = synonyms().get(" ".join(kept[-length:]))
        if known is not None:
            return (*(synonyms().get(word, (word,))[0] for word in kept[:-length]), *known)
    return tuple(synonyms().get(word, (word,))[0] for word in kept)


@cache
def synonyms() -> dict[str, Words]:
    """Normal forms by wording."""
    found: dict[str, Words] = {}
    for _, (normal, others, *_rest) in lexicon.rows("synonyms-targets.tsv", 2):
        for other in others.split(","):
            found[other.strip().replace("-", " ")] = found[other.strip()] = tuple(normal.split())
    return found


@cache
def _normal_forms() -> frozenset[str]:
    return frozenset(" ".join(words) for words in synonyms().values())


def containers() -> frozenset[str]:
    """Nouns that hold an issue rather than being one."""
    return lexicon.words("synonyms-containers.txt")


def _narrowed(tokens: Sequence[Token], phrase: Phrase, words: Words) -> Words | None:
    """What a deal, plan or proposal is about: its leading nouns, else its complement."""
    leading = tuple(word for word in words[:-1] if word not in lexicon.words("topics-adjectives.txt"))
    if leading:
        return leading
    return _complement(tokens, phrase)


def _complement(tokens: Sequence[Token], phrase: Phrase) -> Words | None:
    """What follows a noun to say what it is about."""
    for k in tokens[phrase.head].children:
        if tokens[k].dep == "acl" and tokens[k].pos == "VERB":
            done = next((c for c in tokens[k].children if tokens[c].dep == "obj" and tokens[c].pos == "NOUN"), None)
            return canonical(phrases.at(tokens, done).words) if done is not None else None
        case = next((tokens[c].lower for c in tokens[k].children if tokens[c].dep == "case"), "")
        if tokens[k].dep == "nmod" and k > phrase.head and case in _COMPLEMENTS and tokens[k].pos == "NOUN":
            about = canonical(phrases.at(tokens, k).words)
            return about if phrases.weighty(about[-1:]) and about[-1] not in containers() else None
    return None


def _name(names: dict[str, Phrase], phrase: Phrase) -> None:
    """Keep the fullest form of a name under its last word."""
    if phrase.words:
        known = names.get(phrase.words[-1])
        if known is None or len(known.words) < len(phrase.words) <= 4:
            names[phrase.words[-1]] = phrase


def _is_human(token: Token) -> bool:
    return token.lemma.lower() in _humans()


@cache
def _humans() -> frozenset[str]:
    listed = frozenset(fields[0] for _, fields in lexicon.rows("person_nouns.tsv"))
    return listed | syntax.words("person")


def _made(words: Words, label: str | None = None) -> Target | None:
    id = phrases.slug(" ".join(words))
    return Target(id, label or " ".join(words)) if id else None
