"""Opinions: what a speaker is for or against, as found at places of a parse, before targets get names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from seeds.claims import antecedents, offices, wordings
from seeds.claims.syntax import SUBJECTS, Tree, words
from seeds.language.parse import Token

DEPTH = 6
"""How deep clauses are followed into one another."""

LEAST = 0.5
"""The score below which an opinion is not worth showing."""

FELT, JUDGED, OBLIGED, EFFECT, CONDITION, CAUSE, WILL, FEARED = 0.85, 0.8, 0.75, 0.65, 0.65, 0.6, 0.6, 0.55
"""How sure a position is that is felt or wanted outright, judged, demanded of others, read from effects, conditions,
causes, one's own plans or mere fears; set by reading, in this order, and kept apart so that the surest comes first."""


_STEM = 5

IMPLIED = 0.4
"""How sure a position on what the article is about is where the words name no target; below LEAST on purpose."""

AT_ISSUE = -1
"""The target of an opinion on what the article is about."""

UNTOLD = -2
"""The target of an opinion on what its words do not tell."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A sign towards the thing at token ``target``, with the tokens that decided and how sure that is."""

    target: int
    sign: int
    score: float
    evidence: tuple[int, ...]

    def weaker(self, factor: float) -> Opinion:
        """The same opinion, less sure."""
        return replace(self, score=self.score * factor)


@dataclass(frozen=True, slots=True)
class Scene:
    """Whose words are read: the tree, the tokens that are theirs, the words of their name, whether they
    speak directly, whether they are said to warn or complain, the tokens that
    mention them, the heads of what they say in less than a clause, whether they are a body, which tokens stand
    within quotation marks where not all do, and the gender of their given name ("" if that tells none)."""

    tree: Tree
    inside: frozenset[int]
    cue: frozenset[int]
    speaker: frozenset[str]
    direct: bool
    alarmed: bool = False
    mention: frozenset[int] = frozenset()
    fragments: frozenset[int] = frozenset()
    body: bool = False
    quoted: frozenset[int] = frozenset()
    gender: str = ""

    def own(self, i: int) -> bool:
        """Whether the subject of a predicate is the speaker, or everybody."""
        if i in self.cue:
            return True
        subject = self.tree.subject(i)
        if subject is None and self._robbed(i):
            return False
        if subject is not None and self._conceded(i, subject):
            return False
        return subject is None or self.is_speaker(subject) or self._resumed(i, subject)

    def _conceded(self, i: int, subject: int) -> bool:
        """Whether people in general do what the speaker does not: "people sneer at it, but mine has lasted"."""
        if self.tree.tokens[subject].lower not in words("generic"):
            return False
        after = self.tree.children(i, "conj", "parataxis")
        return any(self.tree.tokens[c].lower in ("but", "yet") for k in after for c in self.tree.children(k, "cc"))

    def _robbed(self, i: int) -> bool:
        """Whether a finite verb within a statement has a subject that the tree lost."""
        token = self.tree.tokens[i]
        return token.tag in ("VBZ", "VBD") and token.dep in ("ccomp", "parataxis") and i > min(self.inside, default=i)

    def _resumed(self, i: int, subject: int) -> bool:
        """Whether a verb goes on with what the speaker does: "said shops would lose money and called for a ban"."""
        token, first = self.tree.tokens[i], self.tree.tokens[self.tree.tokens[i].head]
        told = token.tag == "VBD" or (token.tag == "VBN" and not self.tree.auxiliaries(i))
        if self.direct or token.dep != "conj" or not told or self.tree.child(i, *SUBJECTS) is not None:
            return False
        if not any(self.tree.tokens[k].tag == "VBD" for k in self.cue):
            return False
        return first.tag != "VBD" or (self.tree.tokens[subject].pos == "NOUN" and not self._human(subject))

    def _human(self, i: int) -> bool:
        return self.tree.lemma(i) in words("person") or self.tree.tokens[i].tag == "NNPS"

    def unshifted(self) -> bool:
        """Whether tenses are as they were said: in direct speech, or where the words come before who says them."""
        return self.direct or bool(self.cue and self.inside and min(self.inside) < min(self.cue))

    def subject_matter(self) -> int | None:
        """The noun that the content begins with, for where the tree does not tell what a cue is about."""
        return self.tree.noun_from(min(self.inside)) if self.inside else None

    def is_speaker(self, i: int) -> bool:
        """Whether a noun or pronoun stands for the speaker."""
        token = self.tree.tokens[i]
        if token.lower in words("self") or token.lower in words("generic"):
            return True
        if token.dep in ("obj", "iobj") and token.head in self.cue:
            # "accused him of abandoning families"
            return False
        if token.pos == "PRON" and token.lower in words("third"):
            if antecedents.misfits(token, self.gender):
                # "Mark Lind said she would fight the closure"
                return False
            if i in self.quoted or (token.lower in ("he", "she", "him", "her") and self.many()):
                return False
            return not self.direct and self.tree.child(i, "acl:relcl") is None
        owners = [self.tree.tokens[k].lower for k in self.tree.tokens[i].children]
        if "my" in owners or "our" in owners:
            return words("partial").isdisjoint(owners)
        if not self.direct and token.lemma in words("side") and not words("third").isdisjoint(owners):
            return True
        if self._represents(i):
            return True
        if self._meant(token) and offices.speaks_for(self.speaker, token.lemma):
            return True
        return token.pos in ("PROPN", "NOUN") and token.lemma not in words("sums") and self._named(token)

    def _meant(self, token: Token) -> bool:
        """Whether a noun may mean the speaker's own body: of the state any, of others "the company" and no more."""
        told = [self.tree.tokens[k] for k in token.children]
        bare = token.tag == "NN" and token.dep in SUBJECTS and any(k.lower == "the" for k in told)
        return token.lemma in words("state") or (bare and all(k.dep in ("det", "punct") for k in told))

    def many(self) -> bool:
        """Whether the speakers are several or a body, whom "he" or "she" does not mean."""
        head = next((k for k in self.mention if self.tree.tokens[k].head not in self.mention), None)
        if head is None:
            return False
        return self.tree.tokens[head].tag in ("NNS", "NNPS") or self.tree.lemma(head) in wordings.bodies()

    def _named(self, token: Token) -> bool:
        """Whether a word is one of the speaker's name or role, of long words their stem: "union" in "unionists"."""
        if len(token.lower) < _STEM:
            return not self.speaker.isdisjoint((token.lower, token.lemma.lower(), token.lower + "s"))
        return any(word.startswith(token.lower[:_STEM]) for word in self.speaker)

    def _represents(self, i: int) -> bool:
        """Whether a body is whose officer speaks: "the party backs the strike, its leader said"."""
        tokens = self.tree.tokens
        if tokens[i].dep in SUBJECTS and self._speaks_for(i):
            return True
        owned = {tokens[k].lower for k in self.mention} & {"its", "their"}
        lemma = tokens[i].lemma.lower()
        theirs = "their" in owned and tokens[i].tag == "NNS" and lemma in wordings.peopled()
        return bool(owned) and tokens[i].dep in SUBJECTS and (lemma in words("side") or theirs)

    def _speaks_for(self, i: int) -> bool:
        """Whether a spokesman tells of "the company", by that and no other words."""
        below = [self.tree.tokens[k].lower for k in self.tree.tokens[i].children]
        spoken = any(word.startswith(("spokes", "spox")) for word in self.speaker)
        return spoken and not self.direct and below == ["the"] and self.tree.lemma(i) in words("side")


def best(opinions: Iterable[Opinion]) -> list[Opinion]:
    """The surest opinion for each target token, in order of certainty."""
    found: dict[int, Opinion] = {}
    for opinion in opinions:
        known = found.get(opinion.target)
        if known is None or opinion.score > known.score:
            found[opinion.target] = opinion
    return sorted(found.values(), key=lambda opinion: (-opinion.score, opinion.target))
