"""Names in a parsed text: runs of capitalised words, read as title, person or body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from schemas.speakers import SpeakerKind
from seeds.attribution import vocabulary as lexicon
from seeds.language.parse import Parse, Token

_NAME_TAGS = frozenset(("NNP", "NNPS"))
_NEVER = frozenset(
    (
        "PRP",
        "PRP$",
        "IN",
        "DT",
        "CC",
        "WRB",
        "WP",
        "WDT",
        "EX",
        "TO",
        "MD",
        "UH",
        "RB",
        "CD",
        "POS",
        "VBD",
        "VBZ",
        "VBP",
    )
)
_CLOSED = frozenset(("PRP", "PRP$", "IN", "DT", "CC", "WRB", "WP", "WDT", "EX", "TO", "MD", "CD", "VBD", "VBZ", "VB"))
_OPENERS = frozenset("\"“‘'«([—–-:;•*…") | {"``", "...", "--"}
_HYPHENS = frozenset("-‑–")
_PARTY_AND_STATE = re.compile(r"[A-Z]-[A-Z]\w+")
_INITIALS = re.compile(r"[A-Z]|([A-Z]\.-?){1,3}")
_OF_SURNAMES = re.compile(r"(al|el|ben|bin|abu)-|o['’][A-Z]|mc[A-Z]", re.IGNORECASE)


class Kind(Enum):
    """What a run of capitalised words turned out to be."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    PEOPLE = "people"
    PLACE = "place"
    TITLE = "title"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name with its token range; hyphenated words are one."""

    text: str
    first: int
    end: int


@dataclass(slots=True)
class Name:
    """A run of capitalised words: what stands before the name proper (``titles``), and the name's ``words``.

    ``titled`` is the gender its titles tell, ``judged`` where only the places it stands in tell what it is.
    """

    titles: list[Word]
    words: list[Word]
    kind: Kind
    gender: str = "-"
    body: SpeakerKind = SpeakerKind.ORGANISATION
    titled: str = "-"
    judged: bool = False

    @property
    def first(self) -> int:
        """The first token, titles included."""
        return (self.titles or self.words)[0].first

    @property
    def end(self) -> int:
        """The token after the last."""
        return (self.words or self.titles)[-1].end

    @property
    def text(self) -> str:
        """The name proper, words joined by single spaces."""
        return " ".join(word.text for word in self.words)


def find(parse: Parse) -> list[Name]:
    """Find the names of a text in order."""
    runs = _runs(parse, _headings(parse), _inner(parse))
    return [name for run in runs for part in _split(run) for name in read(part)]


def _inner(parse: Parse) -> set[str]:
    """Return the words that stand as names inside some sentence, and nowhere without their capital."""
    tokens = parse.tokens
    small = {t.text for t in tokens if t.text[0].islower()}
    inner = {t.text for t in tokens if t.tag in _NAME_TAGS and t.text[0].isupper() and not _opens(tokens, t.i)}
    return {text for text in inner if text.lower() not in small}


def _split(words: list[Word]) -> list[list[Word]]:
    """Part two names that merely stand side by side: "how many Norwegians Sweden let in"."""
    for k in range(1, len(words)):
        text = words[k - 1].text
        if text.endswith("s") and lexicon.place(text) is None and lexicon.place(text[:-1]) == "adjective":
            return [words[:k], *_split(words[k:])]
    return [words]


def _headings(parse: Parse) -> list[bool]:
    """Tell for each paragraph whether it is set in capitals like a heading, so that capitals say nothing."""
    found = []
    for first, end in parse.paragraphs:
        words = [t.text for t in parse.tokens[first:end] if t.text[0].isalpha() and len(t.text) > 3]
        share = sum(w[0].isupper() for w in words) / max(1, len(words))
        least = 0.85 if parse.tokens[end - 1].text in ".!?”" else 0.75
        found.append(len(words) >= 4 and share >= least)
    return found


def _runs(parse: Parse, headings: list[bool], inner: set[str]) -> Iterator[list[Word]]:
    tokens, n = parse.tokens, len(parse.tokens)
    i = 0
    while i < n:
        if not tokens[i].text[0].isupper() or headings[tokens[i].paragraph] or not _begins(tokens, i, inner):
            i += 1
            continue
        words: list[Word] = []
        while True:
            word = _word(parse, i)
            words.append(word)
            i = word.end
            following = _following(tokens, words, i, n)
            if following is None:
                break
            while i < following:
                words.append(Word(tokens[i].text, i, i + 1))
                i += 1
        yield words


def _word(parse: Parse, i: int) -> Word:
    """Join a hyphenated word, or a letter and its full stop, from token ``i`` on."""
    tokens, end = parse.tokens, i + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text in _HYPHENS
        and tokens[end].start == tokens[end - 1].end
        and tokens[end + 1].start == tokens[end].end
        and tokens[end + 1].text[0].isalnum()
    ):
        end += 2
    if end < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[i].end:
        end += len(tokens[i].text) == 1 or _is_abbreviated_title(tokens, i, end)
    return Word(parse.span(i, end).partition("—")[0] or tokens[i].text, i, end)


def _is_abbreviated_title(tokens: list[Token], i: int, stop: int) -> bool:
    """Tell "Sgt." before a name, should a parser cut the full stop off."""
    named = stop + 1 < len(tokens) and tokens[stop + 1].text[0].isupper() and len(tokens[i].text) < 6
    return named and (lexicon.honorific(tokens[i].text) is not None or lexicon.is_title(tokens[i].lower))


def _begins(tokens: list[Token], i: int, inner: set[str]) -> bool:
    """Tell whether a capitalised token may begin a name."""
    token = tokens[i]
    if lexicon.is_calendar(token.lower):
        return False
    if _opens(tokens, i):
        return _names_at_opening(tokens, i, inner)
    return token.tag in _NAME_TAGS or token.tag not in _NEVER or (token.tag == "IN" and len(token.text) > 3)


def _names_at_opening(tokens: list[Token], i: int, inner: set[str]) -> bool:
    """Tell a name from a word that is capitalised only because a sentence begins with it."""
    token = tokens[i]
    if token.tag in _CLOSED or token.pos in ("PRON", "DET", "ADP", "SCONJ", "CCONJ"):
        return False
    nominal = token.tag in ("NNP", "NNPS", "NN", "NNS", "JJ", "FW")
    if token.text in inner:
        return nominal or not lexicon.is_common(token.lower)
    if lexicon.place(token.text) or lexicon.known_body(token.text) or not lexicon.is_common(token.lower):
        return nominal
    following = tokens[i + 1] if i + 1 < len(tokens) else token
    named = following.text[0].isupper() and (following.tag in _NAME_TAGS or following.pos == "PROPN")
    if named and token.tag in ("JJ", "NN", "NNS", "VBN", "VBG", "FW", "NNP", "NNPS"):
        return True
    return token.tag in _NAME_TAGS and token.dep.startswith("nsubj")


def _opens(tokens: list[Token], i: int) -> bool:
    if i == 0 or tokens[i].sentence != tokens[i - 1].sentence:
        return True
    return tokens[i - 1].text in _OPENERS


def _continues(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if not token.text[0].isupper() or lexicon.is_calendar(token.lower):
        return False
    return token.tag in _NAME_TAGS or token.tag not in _NEVER or _is_generation(token.lower)


def _following(tokens: list[Token], words: list[Word], i: int, n: int) -> int | None:
    """Return where the run goes on after its words so far, which end before token ``i``; none where it ends."""
    if i >= n or tokens[i].paragraph != tokens[i - 1].paragraph:
        return None
    if tokens[i].sentence != tokens[i - 1].sentence and not tokens[i - 1].text.endswith("."):
        return None
    if _continues(tokens, i) and tokens[i].start > tokens[i - 1].end - 1:
        return i if not _breaks(words, tokens[i]) else None
    if i + 1 >= n or tokens[i + 1].paragraph != tokens[i].paragraph:
        return None
    return _over_joint(tokens, words, i, n)


def _breaks(words: list[Word], token: Token) -> bool:
    """Tell the seam between two names that merely stand side by side: "in Ohio Senator Roe"."""
    return len(words) == 1 and len(words[0].text) > 3 and lexicon.is_calendar(token.lower)


def _over_joint(tokens: list[Token], words: list[Word], i: int, n: int) -> int | None:
    """Look past "of", "for", "and", a particle or "Jr" for the next capitalised word of the same name."""
    word, after = tokens[i].lower, i + 1
    if _is_particle(word):
        if _continues(tokens, after):
            return after
        small = _is_particle(tokens[after].lower) or tokens[after].text in _HYPHENS
        return (
            (i if tokens[after].text in _HYPHENS else after + 1)
            if small and after + 1 < n and _continues(tokens, after + 1)
            else None
        )
    if word in ("of", "for", "on", "to") and _takes_of(words, word):
        if tokens[after].lower == "the" and after + 1 < n:
            after += 1
        return after if _continues(tokens, after) and not lexicon.honorific(tokens[after].text) else None
    if word in ("and", "&", "+") and _continues(tokens, after):
        return after if _one_name(tokens, words, word, after, n) else None
    if word == "," and (
        _is_generation(tokens[after].lower) or tokens[after].lower.rstrip(".") in ("inc", "llc", "ltd")
    ):
        return after
    return None


def _is_generation(word: str) -> bool:
    return lexicon.is_listed("generations.tsv", word.rstrip("."))


def _is_particle(word: str) -> bool:
    return lexicon.is_listed("name_particles.tsv", word)


def _takes_of(words: list[Word], joint: str) -> bool:
    """Tell whether what was read so far takes a complement: "Department of", "Secretary of", "Centers for"."""
    last = lexicon.bare(words[-1].text)
    if len(words) > 1 and lexicon.given_gender(words[-2].text):
        return False
    if joint == "of" and (lexicon.person_noun(last) or last in ("chief", "bank", "court", "kingdom", "states", "city")):
        return True
    if joint in {"on", "to"}:
        return last in ("committee", "commission", "council", "panel", "ambassador", "envoy", "conference", "institute")
    return bool(lexicon.body_suffix(last) or lexicon.body_noun(last) or lexicon.body_noun(_singular(last)))


def _one_name(tokens: list[Token], words: list[Word], joint: str, after: int, n: int) -> bool:
    """Tell "Department of Trade and Industry" from "the ministers Roe and Doe": one name or two."""
    if joint in ("&", "+"):
        return True
    left, right = lexicon.bare(words[-1].text), lexicon.bare(tokens[after].text)
    if not lexicon.is_matter(right) and not _matter_follows(tokens, after, n):
        return False
    if any(word.text in ("of", "for", "on") for word in words):
        return lexicon.is_matter(left) or lexicon.is_matter(right)
    return lexicon.is_matter(left) and (lexicon.is_matter(right) or _matter_follows(tokens, after, n))


def _matter_follows(tokens: list[Token], i: int, n: int) -> bool:
    end = i
    while end + 1 < n and _continues(tokens, end + 1):
        end += 1
    return end > i and lexicon.body_suffix(tokens[end].text) is not None


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def read(words: list[Word]) -> list[Name]:
    """Read a run: strip the article, tell titles from names, and say what it names."""
    while words and words[0].text in ("The", "A", "An"):
        words = words[1:]
    if not words or (len(words) == 1 and _PARTY_AND_STATE.fullmatch(words[0].text)):
        return []
    known = _known(words)
    if known:
        return [known]
    body = _body(words)
    if body:
        return [body]
    return [_person(words)]


def _known(words: list[Word]) -> Name | None:
    text = " ".join(word.text for word in words)
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
    kind = lexicon.body_suffix(last) or (lexicon.body_suffix(_singular(last)) if first_joint < len(words) else None)
    if first_joint < len(words) and kind is None:
        kind = lexicon.body_suffix(words[-1].text) if lexicon.person_noun(last) is None else None
    if kind is None:
        return None
    if len(words) == 1:
        return Name(words, [], Kind.TITLE)
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
            if lexicon.given_gender(rest[0].text) or not any(_is_ordinary(part.text) for part in rest):
                return True
    return False


def _is_ordinary(text: str) -> bool:
    """Tell a word that is no part of a person's name."""
    return text[0].islower() or lexicon.is_common(text.lower()) or lexicon.body_suffix(text) is not None


def _person(words: list[Word]) -> Name:
    """Read a run that names no body: titles first, then the name."""
    cut = _title_end(words)
    titles, core = words[:cut], words[cut:]
    while len(core) > 2 and _is_honour(core[-1].text) and not core[0].text.isupper():
        core = core[:-1]
    if not core:
        return Name(titles, [], Kind.TITLE, gender=_title_gender(titles))
    gender = _title_gender(titles)
    titled = gender
    if gender == "-":
        gender = _given(core)
    if titles:
        return Name(titles, core, Kind.PERSON, gender, titled=titled)
    known = _known(core) if cut else None
    return known or Name(titles, core, _person_by_looks(core), gender)


def _is_honour(text: str) -> bool:
    """Tell letters after a name: "Jane Roe FRS"."""
    return text.isupper() and 1 < len(text) < 5 and not _is_generation(text.lower())


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
    if len(core) < 2 or len(core) > 7 or lexicon.is_listed("names_of_things.tsv", lexicon.bare(core[-1].text)):
        return Kind.UNKNOWN
    if any(w.text in ("of", "for", "and", "&") for w in core):
        return Kind.UNKNOWN
    if lexicon.given_gender(core[0].text) and not lexicon.place(" ".join(w.text for w in core[:2])):
        return Kind.PERSON
    if any(_INITIALS.fullmatch(w.text) for w in core[:-1]) and len(core) <= 4:
        return Kind.PERSON
    if any(_is_particle(w.text) for w in core[1:-1]) or _OF_SURNAMES.match(core[-1].text):
        return Kind.PERSON
    return Kind.UNKNOWN


def _title_end(words: list[Word]) -> int:
    """Return how many words at the beginning are titles, with their complements, or places they hold for."""
    cut = 0
    for k, word in enumerate(words):
        if (k == cut and lexicon.honorific(word.text) is not None) or _is_title(words, k):
            cut = k + 1
    if cut and cut < len(words) and words[cut].text in ("of", "for", "to", "on"):
        cut = _complement_end(words, cut)
    return cut


def _is_title(words: list[Word], k: int) -> bool:
    word, last = lexicon.bare(words[k].text), len(words) - 1
    if not lexicon.is_title(word) and not lexicon.is_title(_singular(word)) and lexicon.honorific(word) is None:
        return _is_office(words, k)
    if k == 0 and last == 1 and lexicon.given_gender(words[0].text):
        return False
    if k == last and k > 0:
        return not any(lexicon.given_gender(w.text) or lexicon.honorific(w.text) is not None for w in words[:k])
    return True


def _is_office(words: list[Word], k: int) -> bool:
    """Tell a rarer noun for persons between the words of a body and a name: "River County Recorder Jane Roe"."""
    after = len(words) - k - 1
    if k == 0 or not 0 < after < 4 or not lexicon.person_noun(words[k].text.lower()):
        return False
    return not any(lexicon.given_gender(w.text) for w in words[: k + 1]) and not any(
        _is_ordinary(w.text) for w in words[k + 1 :]
    )


def _complement_end(words: list[Word], joint: int) -> int:
    """Return where "of State", "of the Interior", "for Trade and Industry" ends and the name begins."""
    start = joint + 1 + (words[joint + 1].text == "the" if joint + 1 < len(words) else 0)
    for k in range(start + 1, len(words)):
        if lexicon.given_gender(words[k].text) and lexicon.place(words[k].text) is None and k + 1 < len(words):
            return k
    rest = len(words) - start
    return start + 1 if rest == 3 else len(words)


def _title_gender(titles: list[Word]) -> str:
    for word in titles:
        gender = lexicon.honorific(word.text)
        if gender is None:
            gender = lexicon.person_noun(lexicon.bare(word.text))
        if gender in ("m", "f"):
            return gender
    return "-"
