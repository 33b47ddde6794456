"""Definite noun phrases: which named person or body "the minister" and "the company" stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from schemas.speakers import SpeakerKind
from seeds.attribution import nominals
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.entities import Entities, Entity
from seeds.attribution.names import Kind
from seeds.attribution.syntax import SUBJECTS, top
from seeds.language.parse import Parse, Token

_SENTENCES_BACK = 8
_LOOSE = frozenset(("same", "former", "veteran"))


class References:
    """What the noun phrases of one article take up; looked up by their nouns."""

    def __init__(self, parse: Parse, entities: Entities) -> None:
        self.parse = parse
        self.entities = entities
        self._places = [sorted(name.first for name in entity.names) for entity in entities.all]
        self._words: dict[int, list[set[str]]] = {}
        self._by_noun: dict[str, list[Entity]] = defaultdict(list)
        for entity in entities.all:
            self._words[entity.number] = _descriptions(entity)
            for word in {word for words in self._words[entity.number] for word in words}:
                self._by_noun[word].append(entity)
        self._nameless = [entity for entity in entities.all if _tells_nothing(entity)]

    def meant(self, head: int) -> Entity | None:
        """Return the named person or body that a definite noun phrase stands for: the last one named that fits."""
        token = self.parse.tokens[head]
        noun, sort = lexicon.bare(token.lemma), nominals.sort(token)
        general = _general(noun) if sort == nominals.BODY else None
        if sort not in (nominals.PERSON, nominals.BODY) or not (noun in self._by_noun or general):
            return None
        if not self._points_back(token):
            return None
        words = {w for w in nominals.modifiers(self.parse, head) if not _is_loose(w)} | {noun}
        fitting = [e for e in self._by_noun.get(noun, ()) if e.is_person == (sort == nominals.PERSON)]
        fitting = [e for e in fitting if any(words <= described for described in self._words[e.number])]
        if general and len(words) == 1:
            fitting += [e for e in self._nameless if _may_be_called(e, general)]
        return self._last_before(fitting, head)

    def same_noun_before(self, head: int) -> int | None:
        """Return an earlier noun phrase with the same noun that a bare "the official" takes up."""
        token = self.parse.tokens[head]
        if nominals.sort(token) == nominals.THING or not nominals.is_definite(self.parse, head):
            return None
        if nominals.modifiers(self.parse, head):
            return None
        for other in reversed(self.parse.tokens[:head]):
            if token.sentence - other.sentence > _SENTENCES_BACK:
                return None
            if other.lower == token.lower and self._heads_phrase(other):
                return other.i
        return None

    def _heads_phrase(self, token: Token) -> bool:
        return token.pos == "NOUN" and token.dep != "compound" and token.i not in self.entities.phrases

    def _last_before(self, fitting: list[Entity], head: int) -> Entity | None:
        """Return who was named last before a token; of bodies, those that do something go first."""
        before = {e.number: bisect_left(self._places[e.number], head) for e in fitting}
        known = [e for e in fitting if before[e.number]]
        place = {e.number: self._places[e.number][before[e.number] - 1] for e in known}
        return max(known, key=lambda e: (e.is_person or self._acts(e), place[e.number]), default=None)

    def _acts(self, entity: Entity) -> bool:
        """Tell whether a body is the subject of a verb somewhere, as companies are and their products seldom."""
        return any(self.parse.tokens[top(self.parse, name)].dep in SUBJECTS for name in entity.names)

    def _points_back(self, token: Token) -> bool:
        if nominals.is_definite(self.parse, token.i):
            return True
        return token.text[0].isupper() and token.tag in ("NNP", "NN")


def _is_loose(word: str) -> bool:
    """Tell words that need not have been said of somebody before: "the same", "the Swedish"."""
    return word in _LOOSE or lexicon.place(word.capitalize()) == "adjective"


def _general(noun: str) -> str | None:
    """Return company or group for a noun that takes up bodies of either sort."""
    return lexicon.table("general_bodies.tsv").get(noun) or ("company" if noun.endswith("maker") else None)


def _descriptions(entity: Entity) -> list[set[str]]:
    """Return the sets of words that say what somebody is."""
    if entity.is_person:
        return [_role_words(role) for role in entity.roles]
    if entity.kind is not Kind.BODY:
        return []
    words = {word.lower() for word in entity.words}
    return [words | {lexicon.singular(word) for word in words}]


def _role_words(role: str) -> set[str]:
    """Return the words of a role, with the full forms of shortened titles: "Ohio Sen." is also a senator."""
    words = {word.strip(".,") for word in role.lower().replace("-", " ").replace("’s", "").split()}
    full = lexicon.table("title_abbreviations.tsv")
    return words | {full[word] for word in words if word in full}


def _tells_nothing(entity: Entity) -> bool:
    """Tell a body whose name does not say what it is, or only that it is a company."""
    if entity.kind is not Kind.BODY or entity.body is not SpeakerKind.ORGANISATION:
        return False
    last = lexicon.bare(entity.words[-1])
    return lexicon.body_suffix(last) is None or any(
        lexicon.is_listed(words, last) for words in ("company_forms.tsv", "company_words.tsv")
    )


def _may_be_called(entity: Entity, general: str) -> bool:
    """Tell whether "the company" or "the group" can stand for a body; what is a company by its name is no group."""
    return general == "company" or not lexicon.is_listed("company_forms.tsv", lexicon.bare(entity.words[-1]))
