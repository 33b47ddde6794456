"""What "the decision", "the closure" or "it" stands for where a text has just told what somebody does or decided."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from seeds.attribution.syntax import is_above
from seeds.claims import attitudes, frames, opinions, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, Tree, words
from seeds.claims.wish import Wish
from seeds.language.parse import Parse, Token

_BACK = 12
"""How many sentences back a deed is looked for that a noun stands for."""

_SURE = 0.8
"""How surely a verb must bear on a thing, so that it is done for or against it."""

_TOLD = ("root", "conj", "acl:relcl", "advcl", "parataxis", "ccomp")
_ATTITUDES = ("attitude", "view", "name", "fear", "want", "request", "commit", "intend")
_MAYBE = frozenset(("would", "could", "may", "might", "can"))
_RELATIVE = ("PRON", "DET", "SCONJ")
_UNREAL = frozenset(("if", "unless", "whether", "because", "although", "though", "while"))


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done or decided, by its verb: the thing it is done to, and whether that is for or against it; ``told``
    is the verb that tells it, "voted" of "voted to close"."""

    verb: int
    thing: int
    sign: int
    told: int


class Deeds:
    """The deeds of one text, read when they are asked for; what is done in the words ``quoted`` is only said."""

    def __init__(self, parse: Parse, quoted: Collection[int] = ()) -> None:
        self.parse = parse
        self.quoted = quoted
        self.tree = Tree([_planned(parse.tokens, token) for token in parse.tokens])
        self.of = lru_cache(maxsize=None)(self._of)

    def before(self, i: int, sign: int = 0) -> Deed | None:
        """The last deed told before a word, one of a sign where that is asked for; none past a decision not read."""
        sentence = self.parse.tokens[i].sentence
        for k in range(sentence, max(-1, sentence - _BACK), -1):
            found = next((deed for deed in self.of(k) if self._precedes(deed, i) and sign in (0, deed.sign)), None)
            if found is not None:
                return found
            if k < sentence and not self.of(k) and self._decides(k):
                return None
        return None

    def _decides(self, sentence: int) -> bool:
        """Whether the main verb of a sentence is one of deciding: "the court refused to hear the appeal"."""
        root = self.parse.root_of_sentence(sentence)
        return self.tree.tokens[root].pos == "VERB" and self.tree.lemma(root) in words("deciding")

    def _precedes(self, deed: Deed, i: int) -> bool:
        """Whether a deed is told before a word, which is no part of what it is done to: "voted to stall the plan"."""
        return deed.verb < i and not is_above(self.parse, i, deed.verb)

    def named(self, i: int, noun: str) -> Deed | None:
        """The last deed before a word that ``noun`` names, told by whomever in whatever way."""
        sentence = self.parse.tokens[i].sentence
        for k in range(sentence, max(-1, sentence - _BACK), -1):
            first, end = self.parse.sentences[k]
            verbs = (at for at in range(min(end, i) - 1, first - 1, -1) if self.tree.tokens[at].pos == "VERB")
            called = (at for at in verbs if self.is_named(at, noun) and not self.tree.negated(at))
            found = next((deed for at in called for deed in self._done(at, at, first, end)), None)
            if found is not None:
                return found
        return None

    def within(self, sentence: int) -> Deed | None:
        """The main deed told in a sentence."""
        return next(iter(self.of(sentence)), None)

    def is_named(self, verb: int, noun: str) -> bool:
        """Whether a noun for what is done tells what the verb at a place tells."""
        return wordings.names_deed(noun, self.tree.phrasal(verb))

    def _of(self, sentence: int) -> tuple[Deed, ...]:
        """The deeds of a sentence, those of its main clauses before others, then the last first."""
        found = sorted(self._read(*self.parse.sentences[sentence]), key=lambda deed: -deed.verb)
        return tuple(sorted(found, key=lambda deed: not self._is_main(deed.told)))

    def _is_main(self, i: int) -> bool:
        tokens = self.tree.tokens
        while tokens[i].dep in ("conj", "xcomp", "ccomp", "parataxis") and tokens[i].head != i:
            i = tokens[i].head
        return tokens[i].dep == "root"

    def _read(self, first: int, end: int) -> Iterator[Deed]:
        for i in range(first, end):
            if self.tree.tokens[i].pos == "VERB" and i not in self.quoted and self._is_told(i):
                yield from self._done(self._decided(i), i, first, end)

    def _done(self, verb: int, told: int, first: int, end: int) -> Iterator[Deed]:
        """The deed of a verb, where it bears on a thing."""
        scene = Scene(self.tree, frozenset(range(first, end)), frozenset(), frozenset(), direct=False)
        found = opinions.best(one for one in wishes.wanted(scene, verb, Wish(1, 1.0, ())) if _sure(scene, one))
        yield from (Deed(verb, self._meant(verb, one.target), one.sign, told) for one in found[:1])

    def _meant(self, verb: int, thing: int) -> int:
        """The noun that "which" stands for in a clause of its own."""
        token = self.tree.tokens[verb]
        return token.head if self.tree.tokens[thing].pos in _RELATIVE and token.dep == "acl:relcl" else thing

    def _decided(self, i: int) -> int:
        """What is decided to be done, the verb itself where it tells what is done."""
        if self.tree.lemma(i) not in words("announcing"):
            return i
        return next((k for k in self.tree.children(i, "xcomp", "advcl", "ccomp") if self.tree.case(k) == "to"), i)

    def _is_told(self, i: int) -> bool:
        """Whether a verb tells what a body or person has done, does or is to do, rather than feels or says."""
        tree, token, lemma = self.tree, self.tree.tokens[i], self.tree.lemma(i)
        if token.dep not in _TOLD or tree.negated(i) or tree.obliged(i) or tree.case(i) in _UNREAL:
            return False
        if self._helpers(i) & _MAYBE or (token.tag == "VBG" and not tree.auxiliaries(i)):
            return False
        if token.dep in ("ccomp", "parataxis") and tree.lemma(token.head) not in words("announcing"):
            return False
        felt = any(use.frame.role in _ATTITUDES for use in frames.read(tree, i))
        return (lemma in words("deciding") or not felt) and self._does(i)

    def _helpers(self, i: int) -> set[str]:
        """The helping verbs of a verb, those before the first of several joined ones included."""
        token = self.tree.tokens[i]
        joined = token.dep == "conj" and token.head < i
        return self.tree.auxiliaries(i) | (self._helpers(token.head) if joined else set())

    def _does(self, i: int) -> bool:
        """Whether whoever does it can decide it: a name, an office or a body; or it is not told who does it."""
        subject = self.tree.child(i, *SUBJECTS)
        if subject is None or self.tree.tokens[subject].dep == "nsubj:pass":
            return True
        token, lemma = self.tree.tokens[subject], self.tree.lemma(subject)
        nominal = wordings.canonical((self.tree.phrasal(i),))[-1] != self.tree.phrasal(i)
        own = nominal and any(frame.role == "state" for frame in attitudes.frames(self.tree.lemma(i)))
        return token.pos == "PROPN" or own or lemma in wordings.bodies() | words("office") | words("side")


def _planned(tokens: Sequence[Token], token: Token) -> Token:
    """The "is" of "is to close" as a helping verb rather than a copula."""
    if token.dep != "cop" or token.head <= token.i:
        return token
    to = any(tokens[k].lower == "to" and tokens[k].dep == "mark" for k in tokens[token.head].children)
    return replace(token, dep="aux") if to else token


def _sure(scene: Scene, opinion: Opinion) -> bool:
    token = scene.tree.tokens[opinion.target]
    lemma = token.lemma.lower()
    empty = lemma in words("decided") | words("charge") | words("sums") | words("telling") or lemma in attitudes.nouns(
        "attitude"
    )
    relative = token.pos in _RELATIVE and token.lower in ("that", "which")
    return opinion.score >= _SURE and (relative or token.pos in ("NOUN", "PROPN")) and not empty
