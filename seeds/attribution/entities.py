"""The named persons and bodies of one article: which names stand for the same one."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.speakers import SpeakerKind
from seeds.attribution import roles
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.judging import Bench
from seeds.attribution.names import Kind, Name
from seeds.language.parse import Parse


@dataclass(slots=True)
class Entity:
    """A person or body of the article, with every name it is given there."""

    number: int
    kind: Kind
    body: SpeakerKind
    words: list[str]
    gender: str = "-"
    names: list[Name] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)

    @property
    def sure(self) -> bool:
        """Whether a title tells the gender, and not only a given name."""
        return any(name.titled == self.gender for name in self.names if self.gender != "-")

    @property
    def is_person(self) -> bool:
        """Whether this is one person."""
        return self.kind is Kind.PERSON

    @property
    def name(self) -> str:
        """The fullest name given."""
        return " ".join(self.words).replace(" ,", ",")

    @property
    def role(self) -> str | None:
        """What the text says a person is: what it says first, more fully where it says so later."""
        if not self.roles:
            return None
        first = next((role for role in self.roles if " " in role and any(c.isupper() for c in role)), self.roles[0])
        return next(
            (role for role in self.roles if len(role) > len(first) and role.lower().endswith(first.lower())), first
        )

    @property
    def speaker_kind(self) -> SpeakerKind:
        """What the record calls it."""
        if self.is_person:
            return SpeakerKind.PERSON
        return SpeakerKind.GROUP if self.kind is Kind.PEOPLE else self.body


class Entities:
    """The named entities of one article.

    ``at`` gives the entity and the name that a token is part of; ``phrases`` the same for all words of a person's
    noun phrase ("Acme spokesman Roe"), ``explained`` for a role that a name explains ("its director, Jane Roe").
    """

    def __init__(self, parse: Parse, names: list[Name]) -> None:
        self.parse = parse
        self.all: list[Entity] = []
        self.at: dict[int, tuple[Entity, Name]] = {}
        self.phrases: dict[int, tuple[Entity, Name]] = {}
        self.explained: dict[int, tuple[Entity, Name]] = {}
        self._surnames: dict[str, list[Entity]] = {}
        self._givens: dict[str, list[Entity]] = {}
        self._forms: dict[str, Entity] = {}
        self.starts = {id(name): self._start(names, k) for k, name in enumerate(names)}
        Bench(parse, names, self.starts).judge()
        for name in sorted(names, key=lambda n: (n.kind is not Kind.PERSON, -len(n.words))):
            if name.words and len(name.words) > 1:
                self._add(name)
        for name in names:
            if len(name.words) == 1:
                self._add(name)
        self._tell_roles(names)

    def _start(self, names: list[Name], k: int) -> int:
        name = names[k]
        if name.kind not in (Kind.PERSON, Kind.UNKNOWN) or not name.words:
            return name.first
        if roles.heading(self.parse, name) is not None:
            return name.first
        earlier = {other.end: other.first for other in names[max(0, k - 2) : k] if other.words}
        return roles.phrase_start(self.parse, name, earlier)

    def _full_words(self, name: Name) -> list[str]:
        """Return a name's words, with its owner where any country has such a body: "Norway's Health Ministry"."""
        words = [word.text for word in name.words]
        tokens, at = self.parse.tokens, name.first - 1
        if at > 0 and tokens[at].text == "The" and tokens[at - 1].sentence == tokens[at].sentence:
            return ["The", *words] if tokens[at - 1].pos != "PUNCT" else words
        kept = name.titles and lexicon.is_listed("kept_titles.tsv", name.titles[-1].text.lower())
        if kept and all(
            lexicon.given_gender(text) or lexicon.is_listed("generations.tsv", text.lower()) for text in words
        ):
            return [name.titles[-1].text, *words]
        if name.kind is not Kind.BODY or at < 1 or tokens[at].tag != "POS" or not tokens[at - 1].text[0].isupper():
            return words
        if not all(lexicon.is_common(text.lower()) or lexicon.body_suffix(text) for text in words):
            return words
        first = at - 1
        while first and tokens[first - 1].text[0].isupper() and tokens[first].tag == tokens[first - 1].tag:
            first -= 1
        self.starts[id(name)] = first
        return [self.parse.span(first, at + 1), *words]

    def _add(self, name: Name) -> None:
        entity = self._find(name) or self._new(name)
        entity.names.append(name)
        if entity.is_person and entity.gender == "-" and len(name.words) > 1:
            entity.gender = roles.gender(self.parse, name, self.starts[id(name)])
        if entity.gender == "-" and (name.titles or len(name.words) >= min(2, len(entity.words))):
            entity.gender = name.gender
        self.at.update(dict.fromkeys(range(name.first, name.end), (entity, name)))
        if entity.is_person:
            for i in range(self.starts[id(name)], name.end):
                self.phrases.setdefault(i, (entity, name))
        if (name.text != entity.name and not entity.name.endswith(f" {name.text}")) or (
            entity.is_person and name.text != entity.name
        ):
            entity.aliases.add(name.text)

    def _find(self, name: Name) -> Entity | None:
        known = self._forms.get(_form(name.text))
        if name.kind is Kind.PERSON and len(name.words) == 1:
            return self._find_person(name)
        if known is not None and known.is_person == (name.kind is Kind.PERSON):
            return known
        if name.kind is Kind.PERSON:
            return self._find_person(name)
        if name.kind in (Kind.STATE, Kind.PLACE) and len(name.words) == 1:
            return None if self._is_local(name) else self._find_person(name, given=False)
        if name.kind is Kind.BODY:
            person = self._find_person(name) if name.judged and len(name.words) == 1 else None
            return person or self._find_short_body(name)
        return None

    def named(self, head: int) -> tuple[Entity, Name] | None:
        """Return who is named by the phrase that token ``head`` heads, and by which name."""
        return self.phrases.get(head) or self.at.get(head) or self.explained.get(head)

    def called(self, text: str) -> Entity | None:
        """Return who is named by words that no name was read in, as in a headline: in full, or by the last of them."""
        word = text.rpartition(" ")[2]
        form = _form(text)
        found = [self._forms[form]] if form in self._forms else self._surnames.get(_form(word), [])
        if not found and lexicon.body_suffix(word):
            found = [e for e in self.all if e.kind is Kind.BODY and e.words[-1] == word]
        return found[0] if len(found) == 1 else None

    def _is_local(self, name: Name) -> bool:
        """Tell a place one is in, goes to or comes from."""
        before = self.parse.tokens[name.first - 1] if name.first else None
        return before is not None and before.tag in ("IN", "TO")

    def _find_person(self, name: Name, given: bool = True) -> Entity | None:
        words = [word.text for word in name.words]
        gender = name.gender if name.titles or len(words) > 1 else "-"
        bearers = self._surnames.get(_form(_surname(words)), [])
        found = [e for e in bearers if _agree(e.gender, name.titled) and _closes(e.words, words)]
        found = found or [e for e in bearers if _may_be(e, words, gender)]
        if not found and given and len(words) == 1:
            found = [e for e in self._givens.get(_form(words[0]), []) if _agree(e.gender, gender)]
        if not found:
            return None
        near = [e for e in found if any(self._is_near(n, name) for n in e.names)]
        return min(near or found, key=lambda e: min(n.first for n in e.names))

    def _is_near(self, earlier: Name, name: Name) -> bool:
        """Tell whether somebody was named in full just before, so that the surname alone takes this up."""
        tokens = self.parse.tokens
        return earlier.first < name.first and tokens[earlier.first].sentence >= tokens[name.first].sentence - 1

    def _find_short_body(self, name: Name) -> Entity | None:
        words = [word.text for word in name.words]
        for entity in self.all:
            if entity.kind is not Kind.BODY or len(entity.words) <= len(words):
                continue
            if len(words) == 1 and words[0] in _acronyms(entity.words):
                return entity
            rest = entity.words[len(words) :]
            if name.judged and entity.words[: len(words)] == words and all(lexicon.body_suffix(w) for w in rest):
                return entity
        return None

    def _new(self, name: Name) -> Entity:
        words = self._full_words(name)
        entity = Entity(len(self.all), name.kind, name.body, words, name.gender)
        self.all.append(entity)
        self._forms.setdefault(_form(name.text), entity)
        if entity.is_person:
            self._surnames.setdefault(_form(_surname(words)), []).append(entity)
            if len(words) > 1:
                self._givens.setdefault(_form(words[0]), []).append(entity)
        return entity

    def _tell_roles(self, names: list[Name]) -> None:
        persons = frozenset(t for t, (e, n) in self.at.items() if e.is_person and t >= n.first)
        for name in names:
            if not name.words:
                continue
            entity = self.at[name.words[0].first][0]
            if entity.is_person:
                self._tell_role(entity, name, persons - set(range(name.first, name.end)))

    def _body_after(self, name: Name) -> str | None:
        """Return the body told right after a name, with its preposition: "of the Institute for Polar Research"."""
        tokens, at = self.parse.tokens, name.end
        if at + 2 >= len(tokens) or tokens[at].lower not in ("of", "from"):
            return None
        known = self.at.get(at + 1) or self.at.get(at + 2)
        if known is None or known[0].kind is not Kind.BODY:
            return None
        return self.parse.span(at, known[1].end)

    def _tell_role(self, entity: Entity, name: Name, others: frozenset[int]) -> None:
        role = roles.before(self.parse, name, self.starts[id(name)])
        leading = roles.leading(self.parse, name) or roles.heading(self.parse, name)
        if leading and role and lexicon.is_listed("ranks.tsv", lexicon.bare(role)):
            role = None
        for told in (leading, roles.after(self.parse, name, others)):
            if told:
                self.explained.update(dict.fromkeys(range(told[1], told[2]), (entity, name)))
                role = role or told[0]
        belongs = self._body_after(name) if name.kind is Kind.PERSON else None
        if belongs:
            role = f"{role} {belongs}" if role else belongs.partition(" ")[2].removeprefix("the ")
        if role:
            entity.roles.append(role)


def _form(text: str) -> str:
    return lexicon.folded(text).lower().replace("'", "").replace("-", " ").replace(".", "")


def _surname(words: list[str]) -> str:
    """The last word that is no generation mark."""
    kept = [w for w in words if lexicon.bare(w) not in lexicon.table("generations.tsv")] or words
    return kept[-1]


def _closes(full: list[str], words: list[str]) -> bool:
    """Tell a surname of several words after the given name: "von der Leyen" after "Ursula"."""
    tail = [_form(w) for w in full[-len(words) :]]
    return 1 < len(words) < len(full) and tail == [_form(w) for w in words]


def _may_be(entity: Entity, words: list[str], gender: str) -> bool:
    """Tell whether a name with the same surname can stand for a person already named."""
    if not _agree(entity.gender, gender):
        return False
    if len(words) == 1 or len(entity.words) == 1:
        return True
    mine, theirs = _form(words[0]), _form(entity.words[0])
    return (
        mine == theirs
        or (mine[0] == theirs[0] and 1 in (len(mine), len(theirs)))
        or mine.startswith(theirs)
        or theirs.startswith(mine)
    )


def _agree(one: str, other: str) -> bool:
    return "-" in (one, other) or one == other


def _acronyms(words: list[str]) -> set[str]:
    """The abbreviations a body's name can have: of its capitalised words, with and without its small ones."""
    parts = [p for word in words for p in word.split("-") if p]
    capital = "".join(p[0] for p in parts if p[0].isupper())
    every = "".join(p[0].upper() for p in parts)
    dotted = ".".join(capital) + "."
    return {capital, every, dotted}
