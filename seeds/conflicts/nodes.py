"""The words of a claim that carry its meaning, as a small tree that needs no parser to be read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import lexicon, polarity, times
from seeds.language.parse import Parse, Token

_POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "ADJ": "a", "ADV": "r", "PRON": "x", "NUM": "a", "ADP": "p"}
_PERSONAL = frozenset(
    ("i", "we", "you", "he", "she", "it", "they", "me", "us", "him", "her", "them", "this", "that", "these", "those",
     "who", "which")
)  # fmt: skip
_BOUNDS = frozenset(("least", "more", "most", "fewer", "less", "no"))
_DULL = frozenset(("to", "in", "of", "for", "with"))
"""Prepositions too common to tell, though the lists oppose them to others."""
_LIGHT = frozenset(("have", "do", "make", "take", "be", "get", "there"))
_LINKING = frozenset(("go", "remain", "stay"))
"""Verbs that say little where another word completes them: "remain closed"."""
_SUBJECTS = ("nsubj", "csubj", "obl:agent")
_OBJECTS = ("obj", "nsubj:pass", "csubj:pass", "iobj")


class Node(NamedTuple):
    """One word: its place among the claim's words, in the article text, and how it is put forward.

    ``head`` is the index of the node above, -1 at the top; ``role`` is "subj", "obj", "obl:in"…, the same for
    active and passive; ``low`` and ``high`` say of what share of things it holds; ``mood`` as in polarity; ``kind``
    is "name" for proper names.
    """

    lemma: str
    form: str
    pos: str
    head: int
    role: str
    start: int
    end: int
    weight: float
    low: float
    high: float
    mood: str
    tense: str
    kind: str

    @property
    def name(self) -> bool:
        """Whether the word is a proper name."""
        return self.kind == "name"

    @property
    def word(self) -> lexicon.Word:
        """The word as the lists are asked for it."""
        return lexicon.Word(self.lemma, self.form, self.pos)


class Unit(NamedTuple):
    """A word or fixed phrase to become a node: the token that heads it, its last token, its lemma."""

    at: int
    first: int
    last: int
    lemma: str
    phrase: bool


def read(parse: Parse, tokens: Sequence[int], cue: Sequence[int] = ()) -> tuple[list[Node], dict[int, int]]:
    """The nodes of a claim's tokens, with the node that each token belongs to or hangs under."""
    units = list(_units(parse, tokens))
    place = {unit.at: number for number, unit in enumerate(units)}
    attitudes = polarity.attitudes(parse, tokens, cue)
    found = [_node(parse, unit, place, attitudes) for unit in units]
    return _whole(found), {at: _under(parse, at, place) for at in tokens}


def _whole(found: list[Node]) -> list[Node]:
    """Give a predicate without a subject the noun that the parser left hanging before it."""
    tops = [at for at, node in enumerate(found) if node.head < 0]
    if len(tops) < 2 or found[tops[0]].pos != "n" or found[tops[0]].role not in ("obj", "root", "dep"):
        return found
    told = next((at for at in tops[1:] if found[at].tense and not _has_subject(found, at)), None)
    if told is not None:
        found[tops[0]] = found[tops[0]]._replace(head=told, role="subj")
    return found


def _has_subject(found: Sequence[Node], at: int) -> bool:
    return any(node.head == at and node.role == "subj" for node in found)


def _units(parse: Parse, tokens: Sequence[int]) -> Iterator[Unit]:
    taken = -1
    inside = frozenset(tokens)
    for at in tokens:
        if at <= taken:
            continue
        if phrase := _phrase(parse, at, inside):
            yield phrase
            taken = phrase.last
        elif _carries(parse, parse.tokens[at]):
            token = parse.tokens[at]
            lemma = _known(polarity.predicate_lemma(parse, token)) if token.pos == "VERB" else _lemma(token)
            yield Unit(at, at, at, lemma, False)


def _lemma(token: Token) -> str:
    return token.lemma.lower().strip("-'’\"") or token.lower


def _known(lemma: str) -> str:
    """A verb's lemma as the lists have it, where the parser cut off too much: "interven"."""
    known = lexicon.weights()
    return f"{lemma}e" if lemma not in known and f"{lemma}e" in known else lemma


def _carries(parse: Parse, token: Token) -> bool:
    if token.pos in ("NOUN", "PROPN", "ADJ"):
        return any(char.isalnum() for char in token.text) and token.lower not in _BOUNDS
    if token.pos == "VERB":
        return True
    if token.pos == "PRON":
        return (token.lower in _PERSONAL and token.dep != "expl") or token.lower in lexicon.degrees()
    if token.pos == "ADV":
        return token.lower not in lexicon.groups("negation.tsv")["not"] and token.lower in _tellers()
    if token.pos == "NUM":
        return bool(_ordinal(token))
    return token.pos in ("ADP", "SCONJ") and token.lower in _tellers() - _DULL


def _ordinal(token: Token) -> bool:
    return token.lower[:-2].isdigit() and token.lower[-2:] in ("st", "nd", "rd", "th")


@cache
def _tellers() -> frozenset[str]:
    """Adverbs and prepositions that the lists oppose to others."""
    sides = [side for row in wordlists.rows("antonyms.tsv") if row[0] in "rpa" for side in row[1:3]]
    sides += [row[1] for row in wordlists.rows("exclusive.tsv")]
    return frozenset(one for side in sides for word in side.split() for one in word.split("|"))


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """The multi-word terms of the lists, by their first word, longest first."""
    names = ("antonyms.tsv", "alike.tsv", "exclusive.tsv", "nationalities.tsv")
    fields = [field for name in names for row in wordlists.rows(name) for field in row]
    terms = {term for field in fields for word in field.split() for term in word.split("|")}
    found: dict[str, list[tuple[str, ...]]] = {}
    several = (tuple(term.replace("-", "_-_").split("_")) for term in terms if "_" in term or "-" in term)
    for term in sorted(several, key=len, reverse=True):
        found.setdefault(term[0], []).append(term)
    return found


def _phrase(parse: Parse, at: int, inside: frozenset[int]) -> Unit | None:
    token = parse.tokens[at]
    phrases = _phrases()
    for term in (*phrases.get(token.lower, ()), *phrases.get(_lemma(token), ())):
        last = at + len(term) - 1
        within = range(at, last + 1)
        verb = term in _verbal()
        if last in inside and all(_is(parse.tokens[i], word, verb) for i, word in zip(within, term, strict=True)):
            top = next((i for i in within if parse.tokens[i].head not in within or parse.tokens[i].head == i), at)
            return Unit(top, at, last, "_".join(term).replace("_-_", "-"), True)
    return None


def _is(token: Token, word: str, verb: bool) -> bool:
    return token.lower == word or (
        (token.pos == "NOUN" or (verb and token.pos == "VERB")) and token.lemma.lower() == word
    )


@cache
def _verbal() -> frozenset[tuple[str, ...]]:
    """The multi-word terms that are verbs, which the text may have in any form: "told the truth"."""
    rows = (row for name in ("antonyms.tsv", "alike.tsv") for row in wordlists.rows(name) if row[0] == "v")
    return frozenset(tuple(term.split("_")) for row in rows for term in " ".join(row[1:3]).split() if "_" in term)


def _under(parse: Parse, at: int, place: dict[int, int]) -> int:
    """The node of a token, else of the nearest token above that has one, -1 where none has."""
    seen: set[int] = set()
    while at not in place:
        if at in seen or parse.tokens[at].head == at:
            return -1
        seen.add(at)
        at = parse.tokens[at].head
    return place[at]


def _node(parse: Parse, unit: Unit, place: dict[int, int], attitudes: dict[int, polarity.Attitude]) -> Node:
    token = parse.tokens[unit.at]
    attitude = attitudes[unit.at]
    low, high = polarity.degree(parse, token, attitude.denied or _had(parse, token, attitudes))
    pos = _part(parse, unit, token)
    head = _under(parse, _above(parse, token), place) if token.head != token.i else -1
    return Node(
        unit.lemma, unit.lemma if unit.phrase else token.lower, pos, head, _role(parse, _counting(parse, token, place)),
        parse.tokens[unit.first].start, parse.tokens[unit.last].end, _weight(parse, unit, token, pos),
        low, high, attitude.mood, _tense(parse, token), "name" if token.pos == "PROPN" else "",
    )  # fmt: skip


def _part(parse: Parse, unit: Unit, token: Token) -> str:
    if not unit.phrase:
        described = token.pos == "VERB" and any(parse.tokens[i].dep == "cop" for i in token.children)
        return "a" if described else _POS.get(token.pos, "p")
    return _kinds().get(unit.lemma) or _POS.get(token.pos, "n")


def _had(parse: Parse, token: Token, attitudes: dict[int, polarity.Attitude]) -> bool:
    """Whether it is denied that there is such a thing, or so much: "does not have enough beds", "got no answer"."""
    above = attitudes.get(token.head)
    if not above or not above.denied or token.dep not in ("obj", "nsubj", "nsubj:pass"):
        return False
    lemma = parse.tokens[token.head].lemma.lower()
    if any(parse.tokens[i].lower == "any" for i in token.children) or (lemma == "exist" and token.dep == "nsubj"):
        return not attitudes[token.i].denied and polarity.quantity(parse, token) is None
    counted = polarity.quantity(parse, token) if lemma in _LIGHT else None
    return counted is not None and counted[0] >= polarity.AMPLE[0]


@cache
def _kinds() -> dict[str, str]:
    """The part of speech under which a term first stands in the list of antonyms."""
    rows = list(wordlists.rows("antonyms.tsv"))
    return {term: row[0] for row in reversed(rows) for term in " ".join(row[1:]).split()}


def _weight(parse: Parse, unit: Unit, token: Token, pos: str) -> float:
    counts = pos == "a" and not unit.phrase and polarity.counts(parse, token)
    if pos == "x" or unit.lemma in _LIGHT or counts or _addressed(parse, token) or polarity.supplies(parse, token):
        return 0.0
    if pos in "pr":
        return 0.3
    if unit.lemma in _LINKING and _is_completed(parse, token):
        return 0.0
    if times.tells(token.lower):
        return 0.2
    known = lexicon.weights().get(unit.lemma)
    if pos == "v" and unit.lemma in _framing() and not _addresses(parse, unit, token):
        return 0.15
    if token.pos == "PROPN":
        return max(0.6, known if known is not None else 1.0)
    return known if known is not None else 0.9


def _is_completed(parse: Parse, token: Token) -> bool:
    beside = (*token.children, *range(token.i + 1, min(token.i + 2, len(parse.tokens))))
    return any(_completes(parse, parse.tokens[i]) and _above(parse, parse.tokens[i]) == token.i for i in beside)


def _completes(parse: Parse, token: Token) -> bool:
    """Whether a word completes the verb before it, which says little by itself: "will stay closed"."""
    return token.dep == "xcomp" or _above(parse, token) != token.head


def _above(parse: Parse, token: Token) -> int:
    """What a word hangs on: a participle right after "stay" on that, wherever the parser hung it."""
    linked = token.dep == "ccomp" and token.i and parse.tokens[token.i - 1].lemma.lower() in _LINKING
    alone = linked and not any(parse.tokens[i].dep.startswith("nsubj") for i in token.children)
    return token.i - 1 if alone else token.head


def _addressed(parse: Parse, token: Token) -> bool:
    """Whether a word is the title before a name: "Mr.", "Sen."."""
    if token.pos != "PROPN" or token.lower.rstrip(".") not in _titles():
        return False
    return token.i + 1 < len(parse.tokens) and parse.tokens[token.i + 1].pos == "PROPN"


@cache
def _titles() -> frozenset[str]:
    lists = ("honorifics.tsv", "title_abbreviations.tsv")
    return frozenset(row[0].lower().rstrip(".") for name in lists for row in wordlists.rows(name))


def _addresses(parse: Parse, unit: Unit, token: Token) -> bool:
    """Whether a verb of telling says that somebody was told, and puts no clause forward: "nobody warned us"."""
    clauses = ("ccomp", "xcomp", "parataxis")
    address = unit.lemma in lexicon.groups("negation.tsv")["address"]
    return address and not any(parse.tokens[i].dep.startswith(clauses) for i in token.children)


@cache
def _framing() -> frozenset[str]:
    """Verbs that only put forward what hangs on them."""
    groups = lexicon.groups("negation.tsv")
    return groups["wish"] | groups["belief"]


def _counting(parse: Parse, token: Token, place: dict[int, int]) -> Token:
    """The word in whose part a noun stands: that of a word of quantity before it, "most of them"."""
    above = parse.tokens[token.head]
    counted = token.dep == "nmod" and above.i not in place and above.lower in lexicon.degrees()
    return above if counted else token


def _role(parse: Parse, token: Token) -> str:
    dep = "xcomp" if _completes(parse, token) else token.dep
    if dep == "obl:agent" and any(times.measures(parse.tokens[i].lemma) for i in (token.i, *token.children)):
        return "obl:by"
    if dep.startswith(_SUBJECTS) and dep != "nsubj:pass":
        return "subj"
    if dep in _OBJECTS:
        return "obj"
    if dep == "nmod" and _counts_only(parse, token):
        return _role(parse, parse.tokens[token.head])
    if dep in ("obl", "nmod"):
        cases = [parse.tokens[i].lower for i in token.children if parse.tokens[i].dep == "case"]
        return f"{dep}:{cases[0] if cases else ''}"
    return "obl:in" if token.pos == "ADV" and token.lower in _scopes() else dep


def _counts_only(parse: Parse, token: Token) -> bool:
    """Whether the word above only says how many of a thing: "all of the branches", "nine of the nurses"."""
    above = parse.tokens[token.head]
    some = (above.pos == "NUM" and above.lower != "one") or (
        above.pos in ("DET", "ADJ") and above.lower in lexicon.degrees()
    )
    return some and above.head != above.i and any(parse.tokens[i].lower == "of" for i in token.children)


@cache
def _scopes() -> frozenset[str]:
    """Adverbs that stand for a place: "nationwide"."""
    words = [row[1].replace("|", " ") for row in wordlists.rows("exclusive.tsv") if row[0] == "scope"]
    return frozenset(" ".join(words).split())


def _tense(parse: Parse, token: Token) -> str:
    """ "p" for the past, "r" for the perfect, "f" for the future, "n" for now, "" where nothing tells."""
    helpers = [parse.tokens[i] for i in token.children if parse.tokens[i].dep in ("aux", "aux:pass", "cop")]
    lowers = {helper.lower for helper in helpers}
    if lowers & {"will", "shall", "'ll", "’ll", "would"}:
        return "f"
    if lowers & {"has", "have", "'ve", "’ve"} and token.tag in ("VBN", "JJ", "NN"):
        return "r"
    if token.tag in ("VB", "VBN") and lowers & {"is", "are"} and _to_be(parse, token):
        return "f"
    if token.tag == "VBG" and lowers & {"was", "were"}:
        return "n"
    if token.tag == "VBD" or any(helper.tag == "VBD" for helper in helpers):
        return "p"
    return "n" if token.tag in ("VBZ", "VBP") or any(helper.tag in ("VBZ", "VBP") for helper in helpers) else ""


def _to_be(parse: Parse, token: Token) -> bool:
    """Whether a verb says what is to be: "the ward is to close"."""
    return any(parse.tokens[i].lower == "to" and parse.tokens[i].dep == "mark" for i in token.children)


def read_times(parse: Parse, tokens: Sequence[int], under: dict[int, int]) -> list[tuple[str, str, int]]:
    """The claim's times, each with the node it belongs to."""
    return [(name, value, under.get(anchor, -1)) for name, value, anchor in times.read(parse, tokens)]
