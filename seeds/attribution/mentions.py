"""Who is mentioned where in an article: the names, and the nouns that describe somebody without a name."""

from __future__ import annotations

from schemas.speakers import SpeakerKind
from seeds.attribution import kinds, nominals
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.entities import Entities, Entity
from seeds.attribution.names import Kind
from seeds.attribution.references import References
from seeds.attribution.referents import Mention, Referent
from seeds.attribution.syntax import top
from seeds.language.parse import Parse, Token

_DEEP = 4
"""How many words up a noun may stand under the name it describes."""


class Mentions:
    """Every mention of a person or body, in order, and the referents they mention.

    The first ``referents`` are the named entities, by their numbers; then come those only described, whose noun
    ``nouns`` tells, and people named together, whose ``members`` tell who they are.
    """

    def __init__(self, parse: Parse, entities: Entities, references: References) -> None:
        self.parse = parse
        self.entities = entities
        self.references = references
        self.referents = [_referent(entity) for entity in entities.all]
        self.nouns: dict[int, int] = {}
        self.all: list[Mention] = []
        self._collect()

    def _collect(self) -> None:
        done: set[int] = set()
        places = {e.number for e in self.entities.all if e.kind is Kind.BODY and kinds.is_place(self.parse, e)}
        for token in self.parse.tokens:
            known = self.entities.at.get(token.i)
            if known is None:
                if token.pos == "NOUN" and token.dep != "compound" and token.i not in self.entities.phrases:
                    self._add_noun(token)
            elif id(known[1]) not in done:
                done.add(id(known[1]))
                if known[0].number in places:
                    continue
                head = top(self.parse, known[1])
                self.all.append(Mention(head, known[1].first, known[0].number, "name"))
                self._add_joint(head, known[0])

    def _add_joint(self, head: int, entity: Entity) -> None:
        """Make people named together, and bodies, one more referent that "they" can stand for."""
        tokens = self.parse.tokens
        others = (self.entities.at.get(c) for c in tokens[head].children if tokens[c].dep == "conj")
        members = tuple(dict.fromkeys((entity.number, *(known[0].number for known in others if known))))
        if len(members) > 1:
            self.all.append(Mention(head, head, len(self.referents), "name"))
            self.referents.append(Referent("many", members=members))

    def _add_noun(self, token: Token) -> None:
        sort = nominals.sort(token)
        if sort == nominals.THING or nominals.is_nobody(self.parse, token.i):
            return
        explained = self.entities.explained.get(token.i) if sort == nominals.PERSON else None
        entity = explained[0] if explained else self.references.meant(token.i)
        if entity is not None:
            if not (explained or self._within(token, entity)):
                self.all.append(Mention(token.i, token.i, entity.number, "noun"))
            return
        gender = lexicon.person_noun(lexicon.bare(token.lemma)) or "-"
        if nominals.kind(self.parse, token.i) is SpeakerKind.GROUP:
            sort = nominals.MANY
        self.nouns[len(self.referents)] = token.i
        self.all.append(Mention(token.i, token.i, len(self.referents), "noun"))
        self.referents.append(Referent(sort, gender, sure=gender != "-", named=False))

    def _within(self, token: Token, entity: Entity) -> bool:
        """Tell whether a noun only says more of a name: "Roe, the director of the office", who is not named twice."""
        for _ in range(_DEEP):
            if token.head == token.i:
                return False
            token = self.parse.tokens[token.head]
            known = self.entities.at.get(token.i)
            if known is not None:
                return known[0] is entity
        return False


def _referent(entity: Entity) -> Referent:
    if entity.is_person:
        return Referent("person", entity.gender, entity.sure)
    return Referent("many" if entity.kind is Kind.PEOPLE else "body")
