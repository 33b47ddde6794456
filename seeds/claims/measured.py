"""What a number counts or measures, found through the syntax around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from seeds.claims import lexicon, units
from seeds.claims.numbers import Number
from seeds.language.parse import Token

_REACH = 7
_UPWARD = 4
"""How many words up from a number the verb is looked for that puts something at it."""
_PREMODIFIERS = frozenset(("ADJ", "DET", "NUM", "PROPN", "ADV"))
_SUBJECTS = ("nsubj", "nsubj:pass")
_WHEN = frozenset(("last", "next", "this", "that", "each", "every", "per"))
"""Words before a noun of time, which an amount is told for and does not count: "$3 million last year"."""
_BY = _WHEN | {"a", "an"}
_WERE = frozenset(("were", "have", "had"))
_PLURALS = {"people": "person", "persons": "person", "men": "man", "women": "woman"}


def noun(tokens: Sequence[Token], number: Number, measure: bool, first: int, end: int) -> tuple[str | None, int]:
    """The lemma of what is counted or measured, and the token after the words read for it."""
    at = number.end
    if not measure:
        timed = at < end and tokens[at].lower in _BY
        head = None if timed else _of(tokens, at, end) or _run(tokens, at, end)
        if head is not None:
            return lemma(tokens[head]), head + 1
        part = at < end and tokens[at].lower == "of"
        return None if part else _led(tokens, number, first) or _verbal(tokens, number, first, True), at
    head = _of(tokens, at, end)
    if head is not None:
        return lemma(tokens[head]), head + 1
    dimension = _dimension(tokens, at, end)
    if dimension is not None:
        return dimension, at + 1
    head = _measured_before(tokens, number.start, first)
    if head is None or tokens[number.start].lower != "magnitude":
        compounded = _compounded(tokens, number, end)
        head = head if compounded is None else compounded
    if head is not None:
        return lemma(tokens[head]), max(at, head + 1)
    return _put(tokens, number, first) or _verbal(tokens, number, first, False), at


def lemma(token: Token) -> str:
    """The dictionary form under which counts of the same thing meet."""
    form = token.lemma.lower()
    return _PLURALS.get(form, form)


def _of(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The head of an "of" phrase right after the number or unit."""
    return _run(tokens, at + 1, end) if at < end and tokens[at].lower == "of" else None


def _run(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The last of the nouns that follow, past adjectives, names and hyphens; null where something else comes first."""
    head = None
    for i in range(at, min(end, at + _REACH)):
        token = tokens[i]
        if token.pos == "NOUN" and token.lower not in ("%",):
            head = i
            if token.tag == "NNS" and not (i + 1 < end and tokens[i + 1].tag == "POS"):
                break
        elif token.tag == "POS":
            head = None
        elif head is not None or not _modifies(token):
            break
    return head if head is not None else _named(tokens, at, end)


def _modifies(token: Token) -> bool:
    participle = token.pos == "VERB" and token.dep in ("amod", "compound", "acl")
    return (
        token.pos in _PREMODIFIERS or participle or token.text in "-‑" or token.dep == "nmod:poss" or token.tag == "POS"
    )


def _named(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """A plural or modified proper noun that is counted ("five Democrats")."""
    last = None
    for i in range(at, min(end, at + 3)):
        if tokens[i].pos not in ("PROPN", "ADJ"):
            break
        last = i if tokens[i].pos == "PROPN" else last
    return last if last is not None and tokens[last].tag == "NNPS" else None


def _dimension(tokens: Sequence[Token], at: int, end: int) -> str | None:
    at += at < end and tokens[at].text == "-"
    return units.dimensions().get(tokens[at].lower) if at < end else None


def _compounded(tokens: Sequence[Token], number: Number, end: int) -> int | None:
    """The noun that a measure modifies: "six-week pause", "$3 million grant"."""
    last = tokens[number.end - 1]
    if number.end < end and tokens[number.end].lower in _WHEN:
        return None
    modifies = last.dep in (
        "compound",
        "nmod",
        "nummod",
        "amod",
        "nmod:unmarked",
        "nmod:poss",
        "obl:unmarked",
    ) or last.tag in ("$", "CD")
    found = _run(tokens, number.end, end) if modifies or tokens[number.start + 1].text == "-" else None
    joined = found is not None and (last.head == found or tokens[number.end].pos in ("NOUN", "ADJ"))
    return found if joined else None


def _measured_before(tokens: Sequence[Token], start: int, first: int) -> int | None:
    """The noun before "of": "a withdrawal of 500 metres"."""
    if start - 2 < first or tokens[start - 1].lower not in ("of", "at"):
        return None
    return start - 2 if tokens[start - 2].pos == "NOUN" else None


def _led(tokens: Sequence[Token], number: Number, first: int) -> str | None:
    """The noun that leads to a bare number: "a loss of 3 million", "put the toll at 12", "the price would be 900"."""
    before = _measured_before(tokens, number.start, first)
    if before is not None and tokens[before].head != before and tokens[number.start - 1].lower == "of":
        return _counted(tokens, before) if _is_amount(tokens[before]) else None
    return _put(tokens, number, first)


def _put(tokens: Sequence[Token], number: Number, first: int) -> str | None:
    """What is put at an amount: "the damage was put at 3 million"."""
    if number.start == first or tokens[number.start - 1].lower != "at":
        return None
    head = tokens[number.end - 1]
    for _ in range(_UPWARD):
        head = tokens[head.head]
        if head.lemma in _told("gauge") and head.pos == "VERB":
            thing = next((i for i in head.children if tokens[i].dep in ("obj", "nsubj:pass")), None)
            return None if thing is None or thing >= number.start else _counted(tokens, thing)
    return None


def _is_amount(token: Token) -> bool:
    """Whether a noun before "of" may be an amount rather than those who are counted: no "crowd of 300"."""
    return token.pos == "NOUN" and token.lemma not in _groups()


@cache
def _groups() -> frozenset[str]:
    return frozenset(fields[0] for _, fields in lexicon.rows("group_nouns.tsv"))


def _told(kind: str) -> frozenset[str]:
    return lexicon.grouped("measuring.tsv")[kind]


def _counted(tokens: Sequence[Token], thing: int) -> str | None:
    """What a noun stands for: of "number" and the like, what they are the number of, null where that is not told."""
    if tokens[thing].lemma not in _told("blank"):
        return lemma(tokens[thing]) if tokens[thing].pos == "NOUN" else None
    of = next((i for i in tokens[thing].children if tokens[i].dep == "nmod" and _after_of(tokens, i)), None)
    return lemma(tokens[of]) if of is not None and tokens[of].pos == "NOUN" else None


def _after_of(tokens: Sequence[Token], at: int) -> bool:
    return any(tokens[i].lower == "of" for i in tokens[at].children)


def _verbal(tokens: Sequence[Token], number: Number, first: int, count: bool) -> str | None:
    """The subject of the verb that the number belongs to; a number that is the subject itself counts people."""
    token = tokens[number.end - 1]
    if count and number.end < len(tokens) and tokens[number.end].lower in _WERE and token.pos in ("NUM", "NOUN"):
        return "person"
    for _ in range(4):
        if count and token.dep in _SUBJECTS and token.i <= token.head and token.pos in ("NUM", "NOUN", "PROPN"):
            return "person"
        if token.pos in ("VERB", "AUX") or token.dep == "root" or _has_subject(tokens, token):
            break
        token = tokens[token.head]
    subject = next((i for i in token.children if tokens[i].dep in _SUBJECTS), None)
    if subject is None or subject >= number.start or tokens[subject].pos != "NOUN" or not _measures(token):
        return None
    return _counted(tokens, subject)


def _has_subject(tokens: Sequence[Token], token: Token) -> bool:
    return any(tokens[i].dep in _SUBJECTS for i in token.children)


def _measures(verb: Token) -> bool:
    """Whether a verb (or a number or noun used as predicate) says how much its subject is."""
    return verb.pos not in ("VERB", "AUX") or verb.lemma in lexicon.words("number-measure-verbs.txt")
