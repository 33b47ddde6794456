"""One parsed article as the rules see it, and the candidates they make of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from seeds.attribution import cues
from seeds.attribution.cues import Cue
from seeds.attribution.quotations import Quotation, find
from seeds.language.parse import Parse, Range, Token, ranges

NO_QUOTATION = -1
FINAL = frozenset((".", "!", "?"))


@dataclass(slots=True)
class View:
    """A parse with its quotations; `inside` tells for each token which quotation it stands in."""

    parse: Parse
    tokens: list[Token]
    quotations: list[Quotation]
    inside: list[int]
    verbs: dict[int, Cue]
    sentence: list[int]
    subjects: dict[int, int | None] = field(default_factory=dict)
    _bounds: list[Range] = field(default_factory=list)

    @classmethod
    def of(cls, parse: Parse) -> View:
        """Look over a parse once, for all rules."""
        quotations = find(parse)
        inside = [NO_QUOTATION] * len(parse.tokens)
        for number, quotation in enumerate(quotations):
            inside[quotation.first : quotation.end] = [number] * (quotation.end - quotation.first)
        return cls(
            parse,
            parse.tokens,
            quotations,
            inside,
            _cue_verbs(parse.tokens),
            _sentences(parse.tokens, inside, quotations),
        )

    def bounds(self, i: int) -> tuple[int, int]:
        """Return the token range of the sentence a token stands in, by our own count of sentences."""
        self._bounds = self._bounds or ranges(self.sentence)
        return self._bounds[self.sentence[i]]

    def children(self, i: int, *relations: str) -> list[int]:
        """Return the dependents of a token that stand in one of the relations."""
        return [c for c in self.tokens[i].children if self.tokens[c].dep in relations]

    def child(self, i: int, *relations: str) -> int | None:
        """Return the first dependent of a token that stands in one of the relations."""
        return next((c for c in self.tokens[i].children if self.tokens[c].dep in relations), None)

    def without(self, i: int, *cut: int) -> list[int]:
        """Return a token and everything below it, except the subtrees of the tokens given."""
        found, tokens = [i], self.tokens
        for at in found:
            found += [c for c in tokens[at].children if c not in cut]
        return sorted(found)


def _sentences(tokens: list[Token], inside: list[int], quotations: list[Quotation]) -> list[int]:
    """Number the sentences of a text: a full stop before a capital ends one even where the parser went on."""
    opening, closing = {q.first - 1 for q in quotations}, {q.end for q in quotations}
    found = [0] if tokens else []
    number = 0
    for before, token in pairwise(tokens):
        i = token.i
        if token.paragraph != before.paragraph or (token.sentence != before.sentence and i not in closing):
            number += 1
        elif before.text in FINAL or i in opening or i - 1 in closing:
            stop = before.text in FINAL or (i - 1 in closing and tokens[i - 2].text in FINAL)
            stop = stop or (i in opening and len(before.text) > 1 and before.text.endswith("."))
            begins = tokens[i + 1] if i in opening and i + 1 < len(tokens) else token
            starts = not begins.text[0].islower() if i in opening else token.text[0].isupper()
            number += stop and starts and inside[i] == NO_QUOTATION and i not in closing
        found.append(number)
    return found


def _cue_verbs(tokens: list[Token]) -> dict[int, Cue]:
    """Find the cue verbs of a text; the regular inflections stand in where the parser misread a verb."""
    verbs, forms = cues.verbs(), cues.forms()
    found: dict[int, Cue] = {}
    for token in tokens:
        if token.tag[:2] == "VB":
            lemma = token.lemma if token.lemma in verbs else forms.get(token.lower)
            if lemma is not None:
                found[token.i] = verbs[lemma]
        elif token.tag != "NNS" or token.lower not in forms:
            continue
        elif _closes_after_its_name(tokens, token):
            found[token.i] = verbs[forms[token.lower]]
        elif _follows_its_name(tokens, token):
            cue = verbs[forms[token.lower]]
            after = tokens[min(token.i + 1, len(tokens) - 1)]
            phrase = after.tag in ("DT", "PRP", "PRP$") and "object" in cue.frames
            if phrase or after.lower in cue.prepositions or (after.lower == "to" and "infinitive" in cue.frames):
                found[token.i] = cue
    return found


def _follows_its_name(tokens: list[Token], token: Token) -> bool:
    """Tell whether a noun without a verb is one itself, its subject taken for a part of it: "Acme plans to"."""
    before = tokens[token.i - 1] if token.i else token
    return token.dep == "root" and before.dep == "compound" and before.head == token.i and before.text[0].isupper()


def _closes_after_its_name(tokens: list[Token], token: Token) -> bool:
    """Tell whether a noun after a comma and a name ends its sentence, so is a verb: ", Acme claims."."""
    at, after = token.i - 1, token.i + 1
    if after >= len(tokens) or tokens[after].text not in FINAL:
        return False
    while at > 0 and tokens[at].dep in ("compound", "flat", "nmod:desc") and tokens[at].text[0].isupper():
        at -= 1
    return 0 < at < token.i - 1 and tokens[at].text == ","


@dataclass(slots=True)
class Candidate:
    """A content found for a cue, with the token that heads the speaker's noun phrase, where there is one."""

    rule: str
    cue: tuple[int, ...]
    head: int | None
    content: list[int]
    kind: str
    position: bool = False
    marks: set[str] = field(default_factory=set)
