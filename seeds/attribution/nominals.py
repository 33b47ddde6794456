"""Noun phrases that name nobody: what they describe, and which of their words belong to the description."""

from __future__ import annotations

from schemas.speakers import SpeakerKind
from seeds.attribution import vocabulary as lexicon
from seeds.language.parse import Parse, Token

PERSON, BODY, MANY, THING = "person", "body", "many", "thing"
_LEAVE_OUT = (
    "acl:relcl",
    "appos",
    "parataxis",
    "conj",
    "cc",
    "punct",
    "list",
    "discourse",
    "dep",
    "advcl",
    "orphan",
    "cop",
    "nsubj",
)
_WITHIN = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "ADV"))
_PLURAL = frozenset(("NNS", "NNPS"))
_ARTICLES = frozenset(
    (
        "a",
        "an",
        "the",
        "one",
        "this",
        "that",
        "these",
        "those",
        "another",
        "some",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
    )
)


def sort(token: Token) -> str:
    """Tell whether a noun stands for a person, a body, several persons, or a thing.

    Doctested in the tests on hand-made parses; the noun's own lemma decides.
    """
    lemma = lexicon.bare(token.lemma)
    if lexicon.person_noun(lemma) is not None:
        return MANY if token.tag in _PLURAL or lemma.endswith("men") else PERSON
    if lexicon.body_noun(lemma) is not None:
        return MANY if token.tag in _PLURAL and token.lower != lemma else BODY
    kind = lexicon.table("group_nouns.tsv").get(lemma)
    if kind is not None:
        return MANY if kind == "group" or token.tag in _PLURAL else PERSON
    return THING


def kind(parse: Parse, head: int) -> SpeakerKind:
    """Tell the kind of speaker a noun phrase without a name describes."""
    token = parse.tokens[head]
    lemma, what = lexicon.bare(token.lemma), sort(token)
    if what == BODY and _is_of_persons(parse, head):
        return SpeakerKind.GROUP
    if what == BODY:
        return SpeakerKind(lexicon.body_noun(lemma) or "organisation")
    inside = token.text[0].isupper() and head > parse.sentence_of(head)[0]
    if what == THING and inside and lexicon.body_suffix(token.text):
        return SpeakerKind(lexicon.body_suffix(token.text) or "organisation")
    if what == MANY and lexicon.table("group_nouns.tsv").get(lemma) != "unnamed":
        return SpeakerKind.GROUP
    if what == MANY and lemma == "official" and not _is_counted(parse, head) and named_modifier(parse, head):
        return SpeakerKind.GROUP
    return SpeakerKind.UNNAMED


def _is_counted(parse: Parse, head: int) -> bool:
    return any(parse.tokens[c].dep.startswith("nummod") for c in parse.tokens[head].children)


def _is_of_persons(parse: Parse, head: int) -> bool:
    """Tell "a group of ten members": a body that is only its people."""
    children = (parse.tokens[c] for c in parse.tokens[head].children)
    of = (c for c in children if c.i > head and c.dep.startswith("nmod") and parse.tokens[head + 1].lower == "of")
    return any(sort(c) == MANY for c in of)


def named_modifier(parse: Parse, head: int) -> bool:
    """Tell whether a noun has a modifier with a capital: "Israeli officials", "Acme employees"."""
    tokens = parse.tokens
    first = min(phrase(parse, head))
    inside = (t for t in tokens[first:head] if t.text[0].isupper() and t.tag not in ("DT", "CD", "JJS", "RB"))
    return any(
        t.i > parse.sentence_of(head)[0] or lexicon.place(t.text) or not lexicon.is_common(t.lower) for t in inside
    )


def is_definite(parse: Parse, head: int) -> bool:
    """Tell whether a noun phrase points back: "the minister", "that company"."""
    children = (parse.tokens[c] for c in parse.tokens[head].children)
    return any(c.dep == "det" and c.lower in ("the", "this", "that", "these", "those") for c in children)


def is_nobody(parse: Parse, head: int) -> bool:
    """Tell whether a noun phrase denies that there is anybody: "no mother", "not one mother"."""
    first = min(phrase(parse, head))
    opening = parse.tokens[first].lower
    return opening in ("no", "neither", "not") or (first > 0 and parse.tokens[first - 1].lower == "not")


def has_article(parse: Parse, head: int) -> bool:
    """Tell whether an article stands before a noun."""
    return any(parse.tokens[c].lower in ("the", "a", "an") for c in parse.tokens[head].children)


def modifiers(parse: Parse, head: int) -> list[str]:
    """Return the words before the noun that say more of it, in lower case."""
    tokens = parse.tokens
    first = min(phrase(parse, head))
    return [t.lower for t in tokens[first:head] if t.tag not in ("DT", "PRP$", "POS", "HYPH") and t.lower != "-"]


def is_told_apart(parse: Parse, head: int) -> bool:
    """Tell "the company that paid", which a relative clause without a comma tells from all others."""
    tokens = parse.tokens
    following = tokens[min(head + 1, len(tokens) - 1)]
    clause = any(c > head and tokens[c].dep == "acl:relcl" for c in tokens[head].children)
    return clause and following.tag in ("WDT", "WP", "WP$") and following.head != head


def is_bare(parse: Parse, head: int) -> bool:
    """Tell "the union" from phrases that say more of what they name: with modifiers or complements, or indefinite."""
    return is_definite(parse, head) and len(phrase(parse, head)) == 2 and not is_told_apart(parse, head)


def owns_a_body(parse: Parse, end: int) -> bool:
    """Tell a name ending before token ``end`` to which belongs what only bodies have: "Acme's chief executive"."""
    following = parse.tokens[end : end + 3]
    owned = following[1:] if following and following[0].tag == "POS" else []
    return any(lexicon.is_listed("body_belongings.tsv", token.lemma.lower()) for token in owned)


def apposed(parse: Parse, end: int) -> int | None:
    """Return the noun for a body in commas after words ending before token ``end``: "Acme, a union of dockers,"."""
    tokens, limit = parse.tokens, parse.sentence_of(end - 1)[1]
    if end + 2 >= limit or tokens[end].text != "," or tokens[end + 1].lower not in ("a", "an", "the"):
        return None
    at = end + 2
    while at < limit and (tokens[at].pos in _WITHIN or tokens[at].tag in ("HYPH", "POS")):
        at += 1
    noun = at - 1
    closed = next(
        (t.lower for t in tokens[at : at + 9] if t.text in (",", ".", "—", "–") or t.lower in ("and", "or")), ""
    )
    return noun if closed in (",", "—", "–") and tokens[noun].tag == "NN" and sort(tokens[noun]) == BODY else None


def phrase(parse: Parse, head: int) -> tuple[int, ...]:
    """Return the tokens of a noun phrase without relative clauses, appositions and coordinated phrases."""
    tokens, found = parse.tokens, [head]
    for at in found:
        found += [c for c in tokens[at].children if not _is_apart(parse, tokens[c], head, at == head)]
    return tuple(_contiguous(tokens, sorted(found), head))


def _is_apart(parse: Parse, child: Token, head: int, direct: bool) -> bool:
    """Tell what hangs on a noun phrase without being part of the description: clauses, asides, joined phrases."""
    if child.dep == "acl:relcl" or _is_clause(parse, child, head):
        return True
    if not direct:
        return False
    if child.i > head and child.dep.startswith("nmod") and _tells_when(parse, child):
        return True
    if child.i > head and parse.tokens[child.i - 1].text == ",":
        return True
    if child.dep in ("conj", "cc"):
        return child.i > head
    return child.dep in _LEAVE_OUT and not (child.dep == "punct" and child.text in "-’'")


def _tells_when(parse: Parse, child: Token) -> bool:
    """Tell "on Wednesday" and "on Sunday evening", which tell when something was done, not by whom."""
    tokens = parse.tokens
    when = any(lexicon.is_listed("calendar_words.tsv", tokens[k].lower) for k in (child.i, child.i - 1))
    return when and any(tokens[c].lower in ("on", "in", "at") for c in child.children)


def _is_clause(parse: Parse, child: Token, head: int) -> bool:
    """Tell "to set a price" behind a body, and a verb of speech there that was read as a participle: "called on"."""
    if child.dep not in ("acl", "amod") or child.i < head or sort(parse.tokens[head]) != BODY:
        return False
    to = any(parse.tokens[c].lower == "to" for c in child.children if c < child.i)
    return to or (child.tag == "VBN" and parse.tokens[min(child.i + 1, len(parse.tokens) - 1)].lower == "on")


def _contiguous(tokens: list[Token], found: list[int], head: int) -> list[int]:
    """Keep the stretch around the head that no foreign word interrupts, without marks at its ends."""
    at = found.index(head)
    first = last = at
    while first > 0 and found[first] - found[first - 1] <= 1:
        first -= 1
    while last + 1 < len(found) and found[last + 1] - found[last] <= 1:
        last += 1
    kept = found[first : last + 1]
    while len(kept) > 1 and (tokens[kept[-1]].pos == "PUNCT" or tokens[kept[-1]].tag == "POS") and kept[-1] != head:
        kept.pop()
    while (
        len(kept) > 1
        and (tokens[kept[0]].pos == "PUNCT" or tokens[kept[0]].dep in ("case", "cc", "mark", "fixed"))
        and kept[0] != head
    ):
        kept.pop(0)
    return kept


def description(parse: Parse, tokens: tuple[int, ...]) -> str:
    """Return the words of a noun phrase without its article, as the name of somebody unnamed."""
    first, last = tokens[0], tokens[-1]
    first += first < last and parse.tokens[first].lower == "even"
    while first < last and parse.tokens[first].lower in _ARTICLES and parse.tokens[first + 1].tag != "IN":
        first += 1
    words = " ".join(parse.span(first, last + 1).split())
    token = parse.tokens[first]
    opens = first == parse.sentence_of(first)[0] or parse.tokens[first - 1].pos == "PUNCT"
    noun = lexicon.body_noun(token.lower) or lexicon.person_noun(token.lower)
    named = (
        (token.pos == "PROPN" and not noun)
        or lexicon.place(token.text)
        or lexicon.given_gender(token.text)
        or token.text.isupper()
        or (first == last and token.tag[:2] == "VB")
    )
    alone = first == last or not parse.tokens[first + 1].text[0].isupper()
    if opens and alone and not named and lexicon.is_common(token.lemma.lower()):
        return words[:1].lower() + words[1:]
    return words
