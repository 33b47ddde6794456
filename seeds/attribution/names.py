"""Names: runs of capitalised words read as title, person, body or place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from schemas.speakers import SpeakerKind
from seeds.attribution import runs, titling
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.runs import Word
from seeds.language.parse import Parse

_PARTY_AND_STATE = re.compile(r"[A-Z]-[A-Z]\w+")
_INITIALS = re.compile(r"[A-Z]|([A-Z]\.-?){1,3}")
_OF_SURNAMES = re.compile(r"(al|el|ben|bin|abu)-|o['’][A-Z]|mc[A-Z]", re.IGNORECASE)


_AREAS = frozenset(("state", "place"))
_JOINING = frozenset(("Without", "Against", "For", "From", "Over", "Under", "Before", "Through", "Beyond"))


class Kind(Enum):
    """What a run of capitalised words turned out to be."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    PEOPLE = "people"
    PLACE = "place"
    TITLE = "title"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Name:
    """A run of capitalised words: what stands before the name proper (``titles``), and the name's ``words``.

    ``first`` and ``end`` are its range of tokens, titles included, ``text`` is the name proper. ``titled`` is the
    gender its titles tell, ``judged`` where only the places it stands in tell what it is.
    """

    titles: list[Word]
    words: list[Word]
    kind: Kind
    gender: str = "-"
    body: SpeakerKind = SpeakerKind.ORGANISATION
    titled: str = "-"
    judged: bool = False
    first: int = field(init=False)
    end: int = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.first = (self.titles or self.words)[0].first
        self.end = (self.words or self.titles)[-1].end
        self.text = " ".join(word.text for word in self.words)


def find(parse: Parse) -> list[Name]:
    """Find the names of a text in order."""
    return [name for run in runs.find(parse) for part in _parted(parse, run) for name in read(part)]


def _parted(parse: Parse, words: list[Word]) -> list[list[Word]]:
    """Part a person from the office's body before the name: "the director of the River Council Jane Roe"."""
    at = words[0].first - 1
    at -= at > 0 and parse.tokens[at].lower == "the"
    if len(words) < 3 or at < 1 or parse.tokens[at].lower not in ("of", "for", "at"):
        return [words]
    if lexicon.person_noun(lexicon.bare(parse.tokens[at - 1].lemma)) is None:
        return [words]
    cut = titling.person_begins(words, 1)
    return [words] if cut is None else [words[:cut], words[cut:]]


def read(words: list[Word]) -> list[Name]:
    """Read a run: strip the article, tell titles from names, and say what it names."""
    while words and words[0].text in ("The", "A", "An"):
        words = words[1:]
    if not words or (len(words) == 1 and _PARTY_AND_STATE.fullmatch(words[0].text)):
        return []
    known = _known(words)
    if known:
        return [known]
    if len(words) > 1 and _introduces(words[0].text.lower()):
        return read(words[1:])
    body = Name([], words, Kind.BODY) if _is_motto(words) else _body(words)
    if body:
        return [body]
    return [_person(words)]


def _is_motto(words: list[Word]) -> bool:
    """Tell "Doctors Without Borders", which only a body is named: a preposition with a capital inside a name."""
    return any(word.text in _JOINING for word in words[1:-1])


def _introduces(word: str) -> bool:
    """Tell "Drugmaker" and "Rival" at an opening, which say what the name after them is one of."""
    return lexicon.is_listed("introducing.tsv", word) or (
        word.endswith("maker") and lexicon.body_noun(word) is not None
    )


def _known(words: list[Word]) -> Name | None:
    text = " ".join(word.text for word in words)
    part = len(words) > 1 and lexicon.is_listed("compass.tsv", words[0].text.lower())
    if part and lexicon.place(text) is None and lexicon.place(" ".join(w.text for w in words[1:])) in _AREAS:
        return Name([], words, Kind.PLACE, body=SpeakerKind.GOVERNMENT)
    where = lexicon.place(text) or (lexicon.place(text.title()) if text.isupper() and len(text) > 3 else None)
    if where == "adjective" or (
        len(words) == 1 and where is None and lexicon.place(text.removesuffix("s")) == "adjective"
    ):
        return Name([], words, Kind.PEOPLE)
    if where in ("state", "capital", "seat"):
        return Name([], words, Kind.STATE, body=SpeakerKind.GOVERNMENT)
    if where:
        return Name([], words, Kind.PLACE, body=SpeakerKind.GOVERNMENT)
    kind = lexicon.known_body(text)
    return Name([], words, Kind.BODY, body=SpeakerKind(kind)) if kind else None


def _body(words: list[Word]) -> Name | None:
    """Read the name of a body by its last word, or by the word before "of"."""
    first_joint = next((k for k, word in enumerate(words) if word.text in ("of", "for", "on", "de") and k), len(words))
    last = lexicon.bare(words[first_joint - 1].text)
    kind = lexicon.body_suffix(last) or (
        lexicon.body_suffix(lexicon.singular(last)) if first_joint < len(words) else None
    )
    if first_joint < len(words) and kind is None:
        kind = lexicon.body_suffix(words[-1].text) if lexicon.person_noun(last) is None else None
    if kind is None:
        return None
    if len(words) == 1:
        return Name(words, [], Kind.TITLE)
    if any(word.text.endswith(("'", "’", "'s", "’s")) for word in words[:-1]):
        return Name([], words, Kind.BODY, body=SpeakerKind(kind))
    if any(lexicon.honorific(word.text) for word in words[:-1]) and first_joint == len(words):
        return None
    if first_joint < len(words) and (_person_after(words, first_joint) or _title_before_given(words)):
        return None
    weak = lexicon.is_listed("surname_suffixes.tsv", last) and lexicon.given_gender(words[0].text)
    if len(words) == 2 and weak and lexicon.place(words[0].text) is None:
        return None
    return Name([], words, Kind.BODY, body=SpeakerKind(kind))


def _person_after(words: list[Word], joint: int) -> bool:
    """Tell "Secretary of State Jane Roe": a title with its complement before a given name."""
    return any(
        lexicon.given_gender(word.text) and k + 1 < len(words) and not lexicon.place(word.text)
        for k, word in enumerate(words[joint + 2 :], joint + 2)
    ) and any(lexicon.person_noun(lexicon.bare(word.text)) for word in words[:joint])


def _title_before_given(words: list[Word]) -> bool:
    """Tell "Council on Rivers Director Jane Roe" from a body's name."""
    for k, word in enumerate(words[:-1]):
        if lexicon.is_title(lexicon.bare(word.text)) and word.text[0].isupper():
            rest = words[k + 1 :]
            if lexicon.given_gender(rest[0].text) or not any(titling.is_ordinary(part.text) for part in rest):
                return True
    return False


def _person(words: list[Word]) -> Name:
    """Read a run that names no body: titles first, then the name."""
    cut = titling.title_end(words)
    titles, core = words[:cut], words[cut:]
    while len(core) > 2 and _is_honour(core[-1].text) and not core[0].text.isupper():
        core = core[:-1]
    if not core:
        return Name(titles, [], Kind.TITLE, gender=titling.title_gender(titles))
    gender = titling.title_gender(titles)
    titled = gender
    if gender == "-":
        gender = _given(core)
    if titles:
        return Name(titles, core, Kind.PERSON, gender, titled=titled)
    known = _known(core) if cut else None
    return known or Name(titles, core, _person_by_looks(core), gender)


def _is_honour(text: str) -> bool:
    """Tell letters after a name: "Jane Roe FRS"."""
    return text.isupper() and 1 < len(text) < 5 and not lexicon.is_generation(text.lower())


def _given(core: list[Word]) -> str:
    for word in core[:2] if len(core) > 2 else core[:1]:
        gender = lexicon.given_gender(word.text)
        if gender in ("m", "f"):
            return gender
        if gender:
            return "-"
    return "-"


def _person_by_looks(core: list[Word]) -> Kind:
    """Judge by form alone: a given name first, an initial in the middle, a particle before the surname."""
    if len(core) < 2 or len(core) > 7 or _names_a_thing(core):
        return Kind.UNKNOWN
    if any(w.text in ("of", "for", "and", "&") for w in core):
        return Kind.UNKNOWN
    if lexicon.given_gender(core[0].text) and not lexicon.place(" ".join(w.text for w in core[:2])):
        return Kind.PERSON
    if any(_INITIALS.fullmatch(w.text) for w in core[:-1]) and len(core) <= 4:
        return Kind.PERSON
    if any(lexicon.is_particle(w.text) for w in core[1:-1]) or _OF_SURNAMES.match(core[-1].text):
        return Kind.PERSON
    return Kind.UNKNOWN


def _names_a_thing(core: list[Word]) -> bool:
    """Tell "Harbour Bridge" from "Jane Bridge"."""
    last = lexicon.bare(core[-1].text)
    if not lexicon.is_listed("names_of_things.tsv", last):
        return False
    surname = len(core) == 2 and lexicon.is_listed("surname_suffixes.tsv", last)
    return not (surname and lexicon.given_gender(core[0].text) and lexicon.place(core[0].text) is None)
