"""The people and bodies of one article: who a noun phrase, a pronoun or a quotation belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from schemas.articles import Article
from schemas.selectors import Span
from schemas.speakers import Speaker, SpeakerKind
from seeds.attribution import ages, names, nominals
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.coordination import Coordination
from seeds.attribution.coreference import Resolver
from seeds.attribution.entities import Entities, Entity
from seeds.attribution.mentions import Mentions
from seeds.attribution.names import Kind, Name
from seeds.attribution.quotations import Quotation
from seeds.attribution.quotations import find as find_quotations
from seeds.attribution.references import References
from seeds.attribution.referents import PRONOUNS
from seeds.attribution.syntax import SUBJECTS, antecedent, is_speech
from seeds.language.parse import Parse, Token

_FIRST_PERSON = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"))
_RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
_PLACELESS = frozenset(("PRP", "EX", "WP", "WDT", "WRB"))


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody speaking at one place: the words that mention them, if any do, and who they are."""

    tokens: tuple[int, ...]
    span: Span | None
    speaker: Speaker


class Cast:
    """The speakers of one article; everything is looked up on demand."""

    def __init__(self, parse: Parse, article: Article, quotations: list[Quotation]) -> None:
        self.parse = parse
        self.article = article
        self._quotations = quotations
        self._speakers: dict[int, Speaker] = {}
        self._resolved: dict[int, int] = {}

    @classmethod
    def of(cls, parse: Parse, article: Article) -> Cast:
        """Return the cast of a parsed article."""
        return cls(parse, article, find_quotations(parse))

    def voices(self, head: int) -> list[Voice]:
        """Return who speaks where token ``head`` heads the speaker's noun phrase: one voice per coordinated speaker.

        Empty where nobody can be told: an "it" without antecedent, an "I" of nobody in particular.
        """
        heads = self._joint.heads(head)
        found = [voice for h in heads for voice in self._voice(h)]
        return list({voice.speaker.key: voice for voice in reversed(found)}.values())[::-1]

    def speaker_before(self, i: int) -> Voice | None:
        """Return who spoke last before token ``i``, or else who was the subject last; within three paragraphs."""
        tokens = self.parse.tokens
        here = tokens[min(i, len(tokens) - 1)].paragraph if tokens else 0
        fallback: int | None = None
        for j in range(min(i, len(tokens)) - 1, -1, -1):
            token = tokens[j]
            if token.paragraph < here - 2:
                break
            if token.dep not in SUBJECTS or self._inside[j] >= 0 or not self._may_speak(token):
                continue
            if is_speech(tokens[token.head]):
                voices = self.voices(j)
                if voices:
                    return voices[0]
            fallback = j if fallback is None else fallback
        voices = self.voices(fallback) if fallback is not None else []
        return voices[0] if voices else None

    def antecedents(self, i: int) -> tuple[int, ...]:
        """Return the tokens heading every name and noun of whom pronoun ``i`` stands for; empty where unresolved."""
        self._resolved.update(self._steps)
        number = self._resolved.get(i)
        if number is None:
            return ()
        return tuple(m.head for m in self._mentions.referents[number].mentions if m.form != "pronoun")

    @cached_property
    def entities(self) -> Entities:
        """The named persons and bodies."""
        return Entities(self.parse, names.find(self.parse))

    @cached_property
    def _joint(self) -> Coordination:
        return Coordination(self.parse, self.entities)

    @cached_property
    def _inside(self) -> list[int]:
        inside = [-1] * len(self.parse.tokens)
        for number, quotation in enumerate(self._quotations):
            inside[quotation.first : quotation.end] = [number] * (quotation.end - quotation.first)
        return inside

    def _may_speak(self, token: Token) -> bool:
        if token.i in self.entities.phrases or token.i in self.entities.at:
            return True
        if token.lower in PRONOUNS:
            return token.lower != "it" or is_speech(self.parse.tokens[token.head])
        return token.pos in ("NOUN", "PROPN") and nominals.sort(token) != nominals.THING

    def _voice(self, head: int) -> list[Voice]:
        token = self.parse.tokens[head]
        if token.lower in PRONOUNS and token.tag in ("PRP", "PRP$"):
            return [self._said([head], speaker) for speaker in self._by_pronoun(head)]
        if token.lower in _FIRST_PERSON and token.tag in ("PRP", "PRP$"):
            return self._first_person(head)
        if token.lower in _RELATIVE and head not in self.entities.phrases and token.tag in ("WP", "WDT", "WP$", "IN"):
            noun = self._whose_clause(head)
            return [v for h in self._joint.heads(noun) if h < head for v in self._voice(h)] if noun is not None else []
        if (token.tag in _PLACELESS and head not in self.entities.phrases) or lexicon.is_calendar(token.lower):
            return []
        known = self.entities.named(head)
        one = known is not None and self._is_one_of(known[0], token)
        if known and not one:
            return [self._said(self._mention(known[1]), self._speaker(known[0]))]
        if ages.is_meant(self.parse, head):
            return self._aged(head)
        tokens = nominals.phrase(self.parse, head)
        called = None if one else self._called(token, tokens)
        return [self._said(tokens, self._speaker(called) if called else self._described(head))]

    def _whose_clause(self, pronoun: int) -> int | None:
        """Return the noun a relative pronoun stands for: of "Hale of Port University, who expects" it is Hale."""
        noun = antecedent(self.parse, pronoun)
        while noun is not None and self.parse.tokens[pronoun].lower == "who":
            token, known = self.parse.tokens[noun], self.entities.named(noun)
            above = self.entities.named(token.head)
            body = known is not None and known[0].kind is Kind.BODY
            if not (body and token.dep.startswith("nmod") and above is not None and above[0].is_person):
                break
            noun = token.head
        return noun

    def _aged(self, head: int) -> list[Voice]:
        """Return "the 41-year-old": who is given that age, else the person who spoke last, else nobody named."""
        tokens = ages.words(self.parse, head)
        entity = ages.bearer(self.parse, self.entities, head)
        before = self.speaker_before(tokens[0]) if entity is None else None
        if entity is not None:
            speaker = self._speaker(entity)
        elif before is not None and before.speaker.kind is SpeakerKind.PERSON:
            speaker = before.speaker
        else:
            speaker = Speaker(f"n{head}", nominals.description(self.parse, tokens), SpeakerKind.UNNAMED)
        return [self._said((tokens[0] - 1, *tokens), speaker)]

    def _is_one_of(self, entity: Entity, token: Token) -> bool:
        """Tell "the Spaniard" from "the Spaniards" and "the British": one person of a people, whom no name tells."""
        if entity.kind is not Kind.PEOPLE or token.tag not in ("NN", "NNP"):
            return False
        return not token.text.endswith(("s", "sh", "ch", "ese")) and nominals.has_article(self.parse, token.i)

    def _called(self, token: Token, phrase: tuple[int, ...]) -> Entity | None:
        """Return who is named by a capitalised word in which no name was read: in headlines, or at an opening."""
        if not token.text[0].isupper() or (token.pos == "NOUN" and nominals.is_definite(self.parse, token.i)):
            return None
        first = last = token.i
        while first - 1 in phrase and self.parse.tokens[first - 1].text[0].isupper():
            first -= 1
        while last + 1 in phrase and self.parse.tokens[last + 1].text[0].isupper():
            last += 1
        return self.entities.called(self.parse.span(first, last + 1)) or self.entities.called(token.text)

    def _mention(self, name: Name) -> range:
        first = self.entities.starts[id(name)] if name.kind in (Kind.PERSON, Kind.BODY) else name.first
        if first and self.parse.tokens[first - 1].lower == "the":
            first -= 1
        return range(first, name.end)

    def _said(self, tokens: Iterable[int], speaker: Speaker) -> Voice:
        places = tuple(tokens)
        start, end = self.parse.char_span(places)
        return Voice(places, Span.of(self.parse.text, start, end), speaker)

    def _speaker(self, entity: Entity) -> Speaker:
        if entity.number not in self._speakers:
            self._speakers[entity.number] = Speaker(
                f"e{entity.number}", entity.name, entity.speaker_kind, entity.role, tuple(sorted(entity.aliases))
            )
        return self._speakers[entity.number]

    def _described(self, head: int) -> Speaker:
        """Return the speaker a noun phrase describes: somebody known by that role, or an unnamed one."""
        first = self._references.first(head)
        entity = self._references.meant(first) or self._references.named_later(first)
        if entity is not None:
            return self._speaker(entity)
        name = nominals.description(self.parse, nominals.phrase(self.parse, first))
        kind = nominals.kind(self.parse, first)
        key = f"n{first}" if kind is SpeakerKind.UNNAMED else f"{kind}:{name.lower()}"
        return Speaker(key, name, kind)

    def _by_pronoun(self, head: int) -> list[Speaker]:
        number = self._referent(head)
        if number is None:
            return []
        return [self._referred(n) for n in self._mentions.referents[number].members or (number,)]

    def _referred(self, number: int) -> Speaker:
        noun = self._mentions.nouns.get(number)
        if noun is None:
            return self._speaker(self.entities.all[number])
        return self._described(noun)

    def resolver(self) -> Resolver:
        """Return the pronoun resolver of the article, before it has run; each call begins anew."""
        mentions = Mentions(self.parse, self.entities, self._references)
        return Resolver(self.parse, self._inside, mentions.referents, mentions.all)

    def _referent(self, pronoun: int) -> int | None:
        """Return whom a pronoun stands for; those behind the last one asked for are never resolved."""
        if pronoun not in self._resolved:
            for token, number in self._steps:
                self._resolved[token] = number
                if token >= pronoun:
                    break
        return self._resolved.get(pronoun)

    @cached_property
    def _steps(self) -> Iterator[tuple[int, int]]:
        return Resolver(self.parse, self._inside, self._mentions.referents, self._mentions.all).steps()

    @cached_property
    def _mentions(self) -> Mentions:
        return Mentions(self.parse, self.entities, self._references)

    @cached_property
    def _references(self) -> References:
        return References(self.parse, self.entities)

    def _first_person(self, head: int) -> list[Voice]:
        """Give an "I" or "we" to whom the quotation around it belongs, outside quotations to the author."""
        number = self._inside[head]
        if number >= 0:
            voice = self._quoted(self._quotations[number])
            return [self._said([head], voice.speaker)] if voice else []
        if self.article.author and self.parse.tokens[head].lower in ("i", "me", "my"):
            return [self._said([head], Speaker("author", self.article.author, SpeakerKind.PERSON))]
        return []

    def _quoted(self, quotation: Quotation) -> Voice | None:
        """Return whose words a quotation holds: the subject of the nearest verb of speech in its paragraph."""
        tokens = self.parse.tokens
        first, end = self.parse.paragraph_of(quotation.first)
        around = [
            t for t in tokens[first:end] if t.dep in SUBJECTS and self._inside[t.i] < 0 and is_speech(tokens[t.head])
        ]
        around.sort(key=lambda t: t.i - quotation.end if t.i >= quotation.end else quotation.first - t.i)
        for token in around:
            voices = self.voices(token.i)
            if voices:
                return voices[0]
        return self.speaker_before(first)
