"""What a text says a person is: titles and nouns before the name, appositions and relative clauses after it."""

from __future__ import annotations

from collections.abc import Mapping

from seeds.attribution import vocabulary as lexicon
from seeds.attribution.names import Kind, Name
from seeds.language.parse import Parse, Token

Told = tuple[str, int, int]
"""A role as worded, and the tokens that tell it."""

_MODIFIERS = frozenset(("JJ", "JJS", "JJR", "NN", "NNP", "NNPS", "VBN", "HYPH", "AFX", "FW", "GW"))
_NOMINAL = _MODIFIERS | {"DT", "PRP$", "POS", "CD", "NNS", "RB", "CC"}
_FUNCTION = frozenset(("IN", "DT", "PRP", "CC", "WRB", "WP", "WDT", "EX", "TO", "MD", "UH", "RB"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "HYPH", "POS"))
_HYPHENS = frozenset("-‑–")
_COMPLEMENTS = frozenset(("of", "for", "at", "in", "on", "to"))
_CLOSERS = frozenset((",", ".", ";", ")", "—", "–", "--", "-", ":", "?", "!", "”", '"', "''"))


def phrase_start(parse: Parse, name: Name, before: Mapping[int, int]) -> int:
    """Return the first token of the phrase a person's name closes; ``before`` gives names' starts by their ends."""
    tokens, at = parse.tokens, name.first
    titled = any(lexicon.honorific(word.text) is None for word in name.titles)
    floor = parse.sentence_of(at)[0]
    while at > floor:
        token = tokens[at - 1]
        if token.lower in ("the", "a", "an", "his", "her", "their", "its", "our", "my"):
            return at - 1 if titled else at
        if titled and at in before:
            at = before[at]
        elif _is_role(token) or (titled and _modifies(tokens, at - 1)):
            titled = True
            at -= 1
        else:
            break
    return at


def _modifies(tokens: list[Token], i: int) -> bool:
    """Tell what may stand before a title in its phrase: adjectives, nouns, names and their owners."""
    token = tokens[i]
    if _is_hyphenated(tokens, i) or (token.text[0].isupper() and token.tag not in _FUNCTION):
        return True
    if token.tag == "POS" or token.lower in ("'s", "’s", "'", "’"):
        return tokens[i - 1].tag in _MODIFIERS or tokens[i - 1].tag == "NNS"
    if token.lower in _CLOSERS:
        return False
    if token.tag == "VBG":
        return _is_role(tokens[i + 1]) and tokens[i - 1].tag in _MODIFIERS
    return token.dep == "amod" or (token.tag in _MODIFIERS and token.tag != "VBN")


def _is_hyphenated(tokens: list[Token], i: int) -> bool:
    """Tell a hyphen inside a word, and the part of the word before it."""
    if tokens[i].text in _HYPHENS:
        return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start
    return tokens[i + 1].text in _HYPHENS and tokens[i].end == tokens[i + 1].start and tokens[i].text[0].isalpha()


def _is_role(token: Token) -> bool:
    if token.text[0].isupper() and token.tag not in ("NN", "NNP"):
        return False
    return (
        token.tag in ("NN", "NNP", "JJ") and lexicon.person_noun(lexicon.bare(token.lemma or token.lower)) is not None
    )


def before(parse: Parse, name: Name, start: int) -> str | None:
    """Return the role that stands before a name: "U.S. Secretary of State", "Acme spokesman"."""
    first, end = start, (name.words or name.titles)[0].first
    tokens = parse.tokens
    if (
        first < end
        and tokens[first].tag in ("VBN", "VBD")
        and first
        and tokens[first - 1].tag[:2] in ("VB", "MD", "RB")
    ):
        first += 1
    while first < end and (tokens[first].tag in ("DT", "PRP$") or lexicon.honorific(tokens[first].text) is not None):
        first += 1
    while end > first and _is_address(tokens, end - 1, first):
        end -= 1
    while end - 1 > first and _is_rank(tokens, end - 1):
        end -= 1
    return _text(parse, first, end)


def gender(parse: Parse, name: Name, start: int) -> str:
    """Return the gender that the noun right before a name tells: "her brother, Jan Roe", "spokeswoman Robin Roe"."""
    at = name.first - 1
    if at >= start or (at > 1 and parse.tokens[at].text == ","):
        noun = parse.tokens[at - (parse.tokens[at].text == ",")]
        told = lexicon.person_noun(lexicon.bare(noun.lemma)) if noun.tag in ("NN", "NNP") else None
        if told and noun.sentence == parse.tokens[name.first].sentence and (at >= start or leading(parse, name)):
            return told
    return "-"


def _is_rank(tokens: list[Token], i: int) -> bool:
    """Tell a rank behind an office: "army spokesman Lt. Col."."""
    return lexicon.is_listed("ranks.tsv", lexicon.bare(tokens[i].text)) and tokens[i].text[0].isupper()


def _is_address(tokens: list[Token], i: int, first: int) -> bool:
    """Tell a form of address, the full stop cut off it, or a stray hyphen."""
    if tokens[i].text == "." and i > first:
        return lexicon.honorific(tokens[i - 1].text) is not None
    return tokens[i].text == "-" or lexicon.honorific(tokens[i].text) is not None


def after(parse: Parse, name: Name, person_at: frozenset[int]) -> Told | None:
    """Return the role told after a name, by apposition or relative clause, between commas or dashes."""
    tokens, at = parse.tokens, name.end
    limit = parse.sentence_of(name.end - 1)[1]
    if at + 1 >= limit:
        return None
    if tokens[at].text not in (",", "—", "–", "--", "-"):
        return _relative(parse, at, limit)
    at += 1
    if tokens[at].tag == "CD" and at + 1 < limit and tokens[at + 1].text == ",":
        at += 2
    if at >= limit:
        return None
    return _relative(parse, at, limit) or _apposition(parse, at, limit, person_at)


def _apposition(parse: Parse, first: int, limit: int, person_at: frozenset[int]) -> Told | None:
    """Read a noun phrase whose head names persons, up to the mark that closes it."""
    tokens, end, seen = parse.tokens, first, None
    while end < limit and tokens[end].text not in _CLOSERS - _HYPHENS:
        token = tokens[end]
        if token.i in person_at and _is_part(tokens, end, seen is not None, person_at):
            end += 1
            continue
        if token.tag in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "PRP", "WRB") or token.i in person_at:
            break
        if seen is None:
            if token.tag not in _NOMINAL and token.text not in _HYPHENS:
                return None
            if token.tag in ("NN", "NNP", "JJ") and lexicon.person_noun(lexicon.bare(token.lemma)) is not None:
                seen = end
        end += 1
    if seen is None or (end < limit and end in person_at):
        return None
    if end < limit and tokens[end].text not in _CLOSERS and tokens[end].tag not in ("WP", "WDT"):
        return None
    start = first
    while start < end and tokens[start].tag in ("DT", "PRP$", "RB", "CC"):
        start += 1
    while end > start and tokens[end - 1].tag in ("IN", "CC", "DT"):
        end -= 1
    return _told(parse, start, end)


def _is_part(tokens: list[Token], i: int, seen: bool, person_at: frozenset[int]) -> bool:
    """Tell a person named inside a role ("adviser to Roe", "Roe’s adviser") from the next of a list."""
    if seen and (tokens[i - 1].tag in ("IN", "TO") or i - 1 in person_at):
        return True
    while i in person_at:
        i += 1
    return i < len(tokens) and (tokens[i].tag in ("NN", "JJ", "POS", "HYPH") or tokens[i].text in _HYPHENS)


def _relative(parse: Parse, first: int, limit: int) -> Told | None:
    """Read "who heads the museum" and "who is the museum's director"."""
    tokens = parse.tokens
    if first + 2 >= limit or tokens[first].lower != "who":
        return None
    verb = first + 1
    noun = lexicon.table("role_verbs.tsv").get(tokens[verb].lemma)
    if noun and tokens[verb + 1].tag in _NOMINAL:
        end = _phrase_end(parse, verb + 1, limit)
        told = _told(parse, verb + 1, end)
        return (f"{noun} of {parse.span(verb + 1, end)}", verb + 1, end) if told else None
    if tokens[verb].lemma == "be":
        return _apposition(parse, verb + 1, limit, frozenset())
    return None


def _phrase_end(parse: Parse, first: int, limit: int) -> int:
    """Return where the noun phrase beginning at a token ends, its "of" and "for" complements included."""
    tokens, end = parse.tokens, first
    while end < limit and (tokens[end].tag in _NOMINAL or tokens[end].lower in ("of", "for", "&")):
        if tokens[end].text in _CLOSERS - _HYPHENS:
            break
        end += 1
    while end > first and tokens[end - 1].tag in ("CC", "DT", "IN", "RB", "CD"):
        end -= 1
    return end


def _text(parse: Parse, first: int, end: int) -> str | None:
    """Return the words of a role; a capital that only opens its sentence is made small."""
    if end <= first:
        return None
    words = " ".join(parse.span(first, end).split()).strip(" ,;-–—")
    opening = parse.tokens[first]
    opens = first == parse.sentence_of(first)[0] and opening.tag not in ("NNP", "NNPS")
    if words and opens and parse.tokens[first + 1].text[0].islower() and lexicon.is_common(opening.lower):
        return words[0].lower() + words[1:]
    return words or None


def _told(parse: Parse, first: int, end: int) -> Told | None:
    text = _text(parse, first, end)
    return (text, first, end) if text else None


def leading(parse: Parse, name: Name) -> Told | None:
    """Return the role that a name explains from behind a comma: "the museum's director, Jane Roe,"."""
    tokens, at = parse.tokens, name.first
    if at < 2 or tokens[at - 1].text not in (",", "—", "–", ":") or tokens[at - 1].sentence != tokens[at].sentence:
        return None
    if name.kind not in (Kind.PERSON, Kind.UNKNOWN):
        return None
    end = at - 1
    limit = parse.sentence_of(at)
    told = _noun_phrase_ending(parse, end, limit[0])
    if told is None or name.end >= limit[1]:
        return told
    following = tokens[name.end]
    if following.text in _CLOSERS or following.lower in ("and", "who"):
        return told
    opens = told[1] == limit[0] or tokens[told[1] - 1].text in _CLOSERS
    return told if opens and following.tag in ("VBD", "VBZ", "VBP", "MD") else None


def heading(parse: Parse, name: Name) -> Told | None:
    """Return the role with a complement that a name follows without a comma: "head of research Jane Roe"."""
    first = parse.sentence_of(name.first)[0]
    titled = any(not lexicon.is_listed("ranks.tsv", lexicon.bare(title.text)) for title in name.titles)
    if name.kind is not Kind.PERSON or len(name.words) < 2 or titled or name.first - first < 3:
        return None
    before = parse.tokens[name.first - 1]
    if before.tag not in ("NN", "NNS", "VBG", "NNP", "NNPS"):
        return None
    told = _noun_phrase_ending(parse, name.first, first)
    return told if told and any(t.lower in ("of", "for") for t in parse.tokens[told[1] : told[2]]) else None


def _noun_phrase_ending(parse: Parse, end: int, floor: int) -> Told | None:
    """Read backwards a noun phrase whose head names one person, with at most one complement behind the head."""
    tokens, at = parse.tokens, end - 1
    head = None
    while at >= floor and (
        tokens[at].tag in _NOMINAL
        or tokens[at].lower in _COMPLEMENTS
        or (at == end - 1 and tokens[at].tag == "VBG" and tokens[at - 1].lower in ("of", "for"))
    ):
        token = tokens[at]
        if token.text in _CLOSERS - _HYPHENS or (token.tag == "CC" and head is not None):
            break
        if (
            head is None
            and token.tag in ("NN", "NNP", "JJ")
            and (at == end - 1 or tokens[at + 1].tag not in _NOUNS)
            and lexicon.person_noun(lexicon.bare(token.lemma)) is not None
        ):
            head = at
        at -= 1
    if head is None or (head != end - 1 and tokens[head + 1].lower not in _COMPLEMENTS):
        return None
    start = at + 1
    while start < head and tokens[start].tag in ("DT", "PRP$", "CC", "IN", "RB", "POS"):
        start += 1
    if any(t.lower in _COMPLEMENTS for t in tokens[start:head]):
        return None
    role = _text(parse, start, end)
    return (role, at + 1, end) if role else None
