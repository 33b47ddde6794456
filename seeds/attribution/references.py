"""Definite noun phrases: which named person or body "the minister" and "the company" stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from schemas.speakers import SpeakerKind
from seeds.attribution import kinds, nominals
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.entities import Entities, Entity
from seeds.attribution.names import Kind
from seeds.attribution.syntax import SUBJECTS, top
from seeds.language.parse import Parse, Token

_SENTENCES_BACK = 8
_SENTENCES_AHEAD = 3
_INTRODUCING = SUBJECTS | {"obj", "root"}
_LOOSE = frozenset(("same", "former", "veteran"))


class References:
    """What the noun phrases of one article take up; looked up by their nouns."""

    def __init__(self, parse: Parse, entities: Entities) -> None:
        self.parse = parse
        self.entities = entities
        self._places = [sorted(name.first for name in entity.names) for entity in entities.all]
        self._told = [kinds.told(parse, entity) for entity in entities.all]
        self._words: dict[int, list[set[str]]] = {}
        self._by_noun: dict[str, list[Entity]] = defaultdict(list)
        for entity in entities.all:
            self._words[entity.number] = self._descriptions(entity)
            for word in {word for words in self._words[entity.number] for word in words}:
                self._by_noun[word].append(entity)
        self._nameless = [
            entity for entity in entities.all if _tells_nothing(entity) and not kinds.is_place(parse, entity)
        ]
        self._meant: dict[int, Entity | None] = {}
        self._first: dict[int, int] = {}

    def meant(self, head: int) -> Entity | None:
        """Return the named person or body that a noun phrase stands for: named beside it, or before a definite one."""
        if head not in self._meant:
            self._meant[head] = kinds.named_beside(self.parse, self.entities, head) or self._taken_up(head)
        return self._meant[head]

    def _taken_up(self, head: int) -> Entity | None:
        """Return the last one named before a definite noun phrase who can be called so."""
        token = self.parse.tokens[head]
        noun, sort = lexicon.bare(token.lemma), nominals.sort(token)
        if sort not in (nominals.PERSON, nominals.BODY) or not self._points_back(token):
            return None
        words = {w for w in self._modifiers(head) if not _is_loose(w)}
        fitting = self._fitting(noun, sort, words)
        if sort == nominals.BODY:
            general = None if words else _general(noun)
            if general in ("company", "group") or (general == "trade" and not fitting):
                fitting += [e for e in self._nameless if e not in fitting and self._may_be_called(e, general)]
            found = self._last_before(fitting, head)
            return found if found is None or not self._is_introduced(found, head) else None
        found = self._last_before(fitting, head)
        return self._epithet(head, noun) if found is None and not words else found

    def _modifiers(self, head: int) -> list[str]:
        """Return the words before a noun but for those that tell where it is based."""
        words = nominals.modifiers(self.parse, head)
        return [w for k, w in enumerate(words) if w != "based" and words[k + 1 : k + 2] != ["based"]]

    def _fitting(self, noun: str, sort: str, words: set[str]) -> list[Entity]:
        """Return who is called by a noun and the words before it, or by a word that the noun may take up."""
        calling = [noun, *(kinds.kin(noun) if sort == nominals.BODY else ())]
        able = {e.number: e for word in calling for e in self._by_noun.get(word, ())}
        return [
            e
            for e in able.values()
            if e.is_person == (sort == nominals.PERSON)
            and any(words <= told and not told.isdisjoint(calling) for told in self._words[e.number])
        ]

    def _is_introduced(self, entity: Entity, head: int) -> bool:
        """Tell whether another body of the same noun, without a name, was spoken of after the named one."""
        places = self._places[entity.number]
        since = places[bisect_left(places, head) - 1]
        noun = self.parse.tokens[head].lower
        return any(
            t.lower == noun
            and self._heads_phrase(t)
            and t.dep in _INTRODUCING
            and not any(self.parse.tokens[c].dep == "cop" for c in t.children)
            and not nominals.is_bare(self.parse, t.i)
            and self.meant(t.i) is None
            for t in self.parse.tokens[since:head]
        )

    def _epithet(self, head: int, noun: str) -> Entity | None:
        """Return the only person named in the sentence before, for "the striker" and "the economist"."""
        token = self.parse.tokens[head]
        if not lexicon.is_listed("epithets.tsv", noun) or token.dep not in SUBJECTS or not token.sentence:
            return None
        if self._noun_before(head) is not None:
            return None
        first = self.parse.sentences[token.sentence - 1][0]
        known = (self.entities.at.get(i) for i in range(first, self.parse.sentence_of(head)[0]))
        found = {e.number: e for e, _ in filter(None, known) if e.is_person}
        if len(found) != 1 or self.parse.tokens[first].paragraph < token.paragraph - 1:
            return None
        [entity] = found.values()
        told = {word for role in entity.roles for word in _role_words(role)}
        gender = lexicon.person_noun(noun) or "-"
        fits = "-" in (gender, entity.gender) or gender == entity.gender
        return entity if fits and not any(lexicon.is_listed("epithets.tsv", word) for word in told) else None

    def named_later(self, head: int) -> Entity | None:
        """Return who is named beside the same noun soon after: "A farmer said", then "the farmer, Jan Roe, said"."""
        token = self.parse.tokens[head]
        if nominals.sort(token) != nominals.PERSON or token.tag not in ("NN", "NNP"):
            return None
        for other in self.parse.tokens[head + 1 :]:
            if other.sentence > token.sentence + _SENTENCES_AHEAD:
                return None
            if other.lower == token.lower and other.sentence > token.sentence:
                explained = self.entities.explained.get(other.i)
                definite = nominals.is_definite(self.parse, other.i)
                return explained[0] if explained is not None and definite else None
        return None

    def first(self, head: int) -> int:
        """Return the first of the noun phrases that take one another up by one noun, or one that names somebody."""
        taken = [head]
        while taken[-1] not in self._first:
            earlier = self._same_noun_before(taken[-1]) if self.meant(taken[-1]) is None else None
            if earlier is None:
                self._first[taken[-1]] = taken[-1]
            else:
                taken.append(earlier)
        self._first.update(dict.fromkeys(taken, self._first[taken[-1]]))
        return self._first[head]

    def _same_noun_before(self, head: int) -> int | None:
        """Return an earlier noun phrase with the same noun that a bare "the official" takes up."""
        token = self.parse.tokens[head]
        if nominals.sort(token) == nominals.THING or not nominals.is_definite(self.parse, head):
            return None
        return None if nominals.modifiers(self.parse, head) else self._noun_before(head)

    def _noun_before(self, head: int) -> int | None:
        token = self.parse.tokens[head]
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
            return nominals.sort(token) != nominals.BODY or not nominals.is_told_apart(self.parse, token.i)
        return token.text[0].isupper() and token.tag in ("NNP", "NN")

    def _may_be_called(self, entity: Entity, general: str) -> bool:
        """Tell whether "the company" or "the group" can stand for a body whose name does not tell.

        What a text calls otherwise is neither; what is a company by its name is no group, and of a trade only that.
        """
        told = {_general(noun) or "other" for noun in self._told[entity.number] if lexicon.body_noun(noun)}
        if told:
            sorts = told | ({"company"} if "trade" in told else set()) | ({"group"} if "other" in told else set())
            return "company" in told if general == "trade" else general in sorts
        last = lexicon.bare(entity.words[-1])
        if general == "trade":
            return not lexicon.is_listed("company_words.tsv", last)
        return general == "company" or not lexicon.is_listed("company_forms.tsv", last)

    def _descriptions(self, entity: Entity) -> list[set[str]]:
        """Return the sets of words that say what somebody is."""
        if entity.is_person:
            return [_role_words(role) for role in entity.roles]
        if entity.kind is not Kind.BODY:
            return []
        words = {word.lower() for word in entity.words}
        return [words | {lexicon.singular(word) for word in words} | self._told[entity.number]]


def _is_loose(word: str) -> bool:
    """Tell words that need not have been said of somebody before: "the same", "the Swedish"."""
    return word in _LOOSE or lexicon.place(word.capitalize()) == "adjective"


def _general(noun: str) -> str | None:
    """Return company, trade or group for a noun that takes up bodies of that sort, told where a name must tell it."""
    return lexicon.table("general_bodies.tsv").get(noun) or ("trade" if noun.endswith("maker") else None)


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
