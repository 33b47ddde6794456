"""Questions about a dependency tree: subject, object, negation, modality, complements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seeds.claims import attitudes, lexicon
from seeds.language.parse import Token

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass")
_ABLE = frozenset(("can", "ca", "could", "cannot"))
FUTURE = frozenset(("will", "would", "shall", "'ll", "’ll", "wo"))
"""The auxiliaries of what is to come."""

_AUXILIARIES = ("aux", "aux:pass", "cop")
_LONGEST_PHRASE = 9
_BEFORE_NOUNS = frozenset(("DET", "ADJ", "NUM", "ADV", "PART", "PUNCT", "PRON"))
_FINITE_PAST = ("VBD",)
_CHARGING = frozenset(("of", "for", "from"))


def words(kind: str) -> frozenset[str]:
    """The function words of a kind."""
    return lexicon.kinds("stance-function.tsv")[kind]


class Tree:
    """The tokens of a parse, asked about their syntax."""

    __slots__ = ("tokens",)

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def children(self, i: int, *deps: str) -> list[int]:
        """The children in any of the relations."""
        tokens = self.tokens
        return [k for k in tokens[i].children if tokens[k].dep in deps]

    def child(self, i: int, *deps: str) -> int | None:
        """The first child in any of the relations."""
        tokens = self.tokens
        return next((k for k in tokens[i].children if tokens[k].dep in deps), None)

    def case(self, i: int) -> str:
        """The preposition or subordinator that leads a phrase in, "" if none."""
        mark = self.child(i, "case", "mark")
        if mark is None:
            # in "for goalkeeper Ivo Novak" the preposition is easily hung on the first noun
            inside = (self.child(k, "case") for k in self.children(i, "compound", "flat") if k < i)
            mark = next((k for k in inside if k is not None), None)
        return self.tokens[mark].lower if mark is not None else ""

    def subject(self, i: int) -> int | None:
        """The subject of a predicate; for what shares it with the verb above, that one's subject or object."""
        found = self.child(i, *SUBJECTS)
        if found is not None:
            return found
        token = self.tokens[i]
        if token.dep == "xcomp":
            above = self.child(token.head, "obj", "iobj")
            return above if above is not None and above != i else self.subject(token.head)
        if token.dep == "advcl" and token.tag == "VBG" and self.case(i) in _CHARGING and token.head != i:
            # "accused him of abandoning families", not "has no excuse for delaying"
            above = self.child(token.head, "obj", "nsubj:pass")
            return self.subject(token.head) if above is None else above if self._charges(token.head) else None
        if token.dep == "conj" and token.head != i and self.tokens[token.head].pos in ("VERB", "AUX", "ADJ", "NOUN"):
            return self.subject(token.head)
        return token.head if token.dep == "acl:relcl" else None

    def _charges(self, i: int) -> bool:
        """Whether a verb bears on who does a thing: "accused", "praised", "stopped"."""
        return any(
            frame.role == "attitude" or (frame.sign < 0 and frame.role in ("act", "cause"))
            for frame in attitudes.frames(self.lemma(i))
            if not frame.particles
        )

    def lemma(self, i: int) -> str:
        """The lower-case dictionary form."""
        token = self.tokens[i]
        return attitudes.repaired(token.lemma.lower()) if token.pos == "VERB" else token.lemma.lower()

    def phrasal(self, i: int) -> str:
        """The dictionary form of a verb with its particle: "step down"."""
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        particle = after is not None and (after.dep, after.head) == ("compound:prt", i)
        return f"{self.lemma(i)} {after.lower}" if after is not None and particle else self.lemma(i)

    def word(self, i: int) -> str:
        """The whole of a hyphenated word of which a token is a part, in lower case."""
        return "".join(token.lower for token in self.tokens[slice(*self._joined(i))])

    def _joined(self, i: int) -> tuple[int, int]:
        tokens = self.tokens
        start, end = i, i + 1
        while start > 1 and tokens[start - 1].text == "-" and _glued(tokens, start - 2, start + 1):
            start -= 2
        while end + 1 < len(tokens) and tokens[end].text == "-" and _glued(tokens, end - 1, end + 2):
            end += 2
        return start, end

    def denied(self, i: int) -> bool:
        """Whether a verb is negated by an adverb of its own."""
        told = any(self.tokens[k].lower in words("negation") for k in self.children(i, "advmod", "aux", "advmod:neg"))
        return told and not self.utmost(i)

    def negated(self, i: int) -> bool:
        """Whether a predicate or noun is negated by its own words."""
        negation = words("negation")
        count = int(self.utmost(i))
        for k in self.tokens[i].children:
            token = self.tokens[k]
            if self._not_only(k):
                continue
            if (
                (token.dep in ("advmod", "det", "aux", "cc:preconj", "advmod:neg") and token.lower in negation)
                or (token.dep == "cc" and token.lower == "nor")
                or (token.lower == "longer" and any(self.tokens[c].lower == "no" for c in token.children))
                or (token.dep in SUBJECTS and (token.lower in words("nobody") or self._no(k)))
                or (token.dep in ("obj", "obl") and token.lower in ("nothing", "nobody", "none"))
            ):
                count += 1
        return count % 2 == 1

    def more(self, i: int) -> bool:
        """Whether a predicate compares: "better", "more helpful"."""
        return any(self.tokens[k].tag in ("JJR", "RBR") for k in (i, *self.children(i, "advmod", "amod")))

    def utmost(self, i: int) -> bool:
        """Whether a predicate could not be truer, which denies nothing: "could not be worse or more wrong"."""
        helpers = {self.tokens[k].lower for k in self.children(i, "aux", "advmod", "advmod:neg")}
        if "could" not in helpers or helpers.isdisjoint(("not", "n't", "n’t", "hardly", "scarcely")):
            return False
        return self.more(i) and not any(
            self.tokens[k].lower == "than" for k in range(i + 1, min(i + 3, len(self.tokens)))
        )

    def _not_only(self, i: int) -> bool:
        """Whether a negation says that there is more: "not just", "not the only one who is unhappy"."""
        after = [token.lower for token in self.tokens[i + 1 : i + 3]]
        return bool(after) and (after[0] in words("not_only") or after == ["the", "only"])

    def _no(self, i: int) -> bool:
        return any(self.tokens[k].lower in ("no", "neither") for k in self.children(i, "det"))

    def passive(self, i: int) -> bool:
        """Whether a verb is in the passive."""
        return self.child(i, "nsubj:pass", "aux:pass") is not None

    def able(self, i: int) -> bool:
        """Whether a verb tells what can or could be done, or cannot."""
        return any(self.tokens[k].lower in _ABLE for k in self.children(i, "aux"))

    def auxiliaries(self, i: int) -> set[str]:
        """The lower-case auxiliaries of a predicate, with those of the verb it is a bare complement of."""
        return {self.tokens[k].lower for k in self.children(i, *_AUXILIARIES)}

    def obliged(self, i: int) -> bool:
        """Whether a predicate is said to be an obligation; "should he win" is a condition."""
        helpers = [k for k in self.children(i, *_AUXILIARIES) if self.tokens[k].lower in words("obligation")]
        subject = self.child(i, "nsubj", "nsubj:pass")
        if subject is not None and self.tokens[subject].lower in ("i", "we"):
            # "we shall leave" is what we will do
            helpers = [k for k in helpers if self.tokens[k].lower != "shall"]
        if any(self.tokens[k].lower == "must" for k in helpers) and "have" in self.auxiliaries(i):
            # "they must have been surprised" is a guess
            return False
        return bool(helpers) and (subject is None or subject < helpers[0])

    def modal(self, i: int) -> bool:
        """Whether a predicate stands under any modal."""
        return any(self.tokens[k].tag == "MD" for k in self.children(i, *_AUXILIARIES))

    def past(self, i: int) -> bool:
        """Whether a predicate tells of the past: a past tense or a past perfect, not a present perfect or a modal."""
        if self.modal(i):
            return False
        helpers = [self.tokens[k] for k in self.children(i, *_AUXILIARIES)]
        if any(token.lower in ("has", "have", "’ve", "'ve", "is", "are", "am", "’s", "'s") for token in helpers):
            return False
        return self.tokens[i].tag in _FINITE_PAST or any(token.tag in _FINITE_PAST for token in helpers)

    def clause(self, i: int) -> int | None:
        """The clause that a predicate takes as its complement."""
        return next(
            (k for k in self.children(i, "xcomp", "ccomp", "csubj", "csubj:pass", "advcl", "acl") if self.is_clause(k)),
            None,
        )

    def is_clause(self, i: int) -> bool:
        """Whether a token heads a clause."""
        token = self.tokens[i]
        return token.pos in ("VERB", "AUX") or self.child(i, "cop", *SUBJECTS) is not None

    def obliques(self, i: int) -> Iterator[tuple[str, int]]:
        """The prepositional phrases and prepositional clauses below a word, with their prepositions."""
        for k in self.tokens[i].children:
            if self.tokens[k].dep in ("obl", "nmod", "advcl", "acl", "obl:agent", "ccomp", "xcomp"):
                yield self.case(k), k

    def within(self, i: int, deps: Sequence[str]) -> Iterator[int]:
        """The token and what is joined to it by "and"."""
        yield i
        yield from self.children(i, *deps)

    def noun_from(self, at: int) -> int | None:
        """The head of the noun phrase that begins at a token, told from the order of words alone."""
        found = None
        for token in self.tokens[at : at + _LONGEST_PHRASE]:
            if token.pos in ("NOUN", "PROPN"):
                found = token.i
            elif found is not None or token.pos not in _BEFORE_NOUNS:
                break
        return found

    def questioned(self, i: int) -> bool:
        """Whether a clause is an open question ("whether it backs the plan")."""
        mark = self.child(i, "mark")
        return mark is not None and self.tokens[mark].lower in ("whether", "if")


def _glued(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether tokens stand together without spaces."""
    return all(tokens[k].end == tokens[k + 1].start for k in range(start, end - 1))
