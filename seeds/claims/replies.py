"""Positions on what somebody else has just proposed: "is against it", "dismissed the idea", "that would be a mistake".

Who is against what the speaker before called for is for or against what that speaker is against or for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.claims import Quotation, Stance, StanceLabel
from seeds.attribution.records import Attribution
from seeds.attribution.syntax import is_above
from seeds.claims import answers, proposals, stance
from seeds.claims.opinions import FELT
from seeds.claims.proposals import Taken
from seeds.claims.targets import Issues
from seeds.language.parse import Parse, Token

_NEXT, _NEAR, _NAMED = 1, 3, 6
"""How many sentences back a proposal may stand that "it", "the idea" and "Lund's idea" take up."""

_PLACES = ("nsubj", "obj", "obl", "nmod", "root")
_IT, _THAT = frozenset(("it",)), frozenset(("that", "this"))
_TURNED = {StanceLabel.SUPPORT: StanceLabel.OPPOSE, StanceLabel.OPPOSE: StanceLabel.SUPPORT}


class _Reader:
    """Reads the replies of one article; what the claims before take positions on is kept up to date."""

    def __init__(
        self, parse: Parse, attributions: Sequence[Attribution], told: Sequence[Taken], issues: Issues
    ) -> None:
        self.parse, self.attributions, self.issues = parse, attributions, issues
        self.taken, self.rejected = list(told), answers.find(parse, attributions)
        self.taken_up = dict[int, int]()

    def read(self, k: int, before: Sequence[int]) -> None:
        """Give one attribution its positions on what one ``before`` it proposed."""
        found = self.attributions[k]
        for at in _anaphors(self.parse, found):
            mine = stance.sign_towards(self.parse, found, at)
            felt = mine is not None and not answers.denies(self.parse, found) and _in_cue(self.parse, found, mine)
            j = self._answered(found, at, before, felt) if mine else None
            if mine is not None and j is None and self.parse.tokens[at].lower == "one":
                self._likewise(k, mine, before)
            if mine is None or j is None:
                continue
            self.taken_up[k] = j
            self.taken[k] = _on(mine, self.taken[j], self.taken[k])
            if mine.label is StanceLabel.OPPOSE:
                self.rejected[k] = j
            return

    def _likewise(self, k: int, mine: Stance, before: Sequence[int]) -> None:
        """Give "insists on one" the position on what the speaker before was for or against: "an inquiry"."""
        j = before[-1] if before else k
        first, one = self.parse.tokens[self.attributions[k].tokens[0]], self.attributions[j]
        if one.speaker.key == self.attributions[k].speaker.key or first.sentence - self._last(j).sentence > _NEXT:
            return
        indefinite = (i for i in one.tokens if self.parse.tokens[i].lower in ("a", "an"))
        named = [self.issues.target(self.parse.tokens[i].head) for i in indefinite]
        meant = next((taken for taken in self.taken[j] if taken.target is not None and taken.target in named), None)
        if meant is not None:
            self.taken[k] = (replace(mine, target=meant.target),)
            if meant.label is not mine.label:
                self.rejected[k] = j

    def _last(self, j: int) -> Token:
        """The last word of what is attributed."""
        return self.parse.tokens[self.attributions[j].tokens[-1]]

    def _answered(self, found: Attribution, at: int, before: Sequence[int], felt: bool) -> int | None:
        """The place of the proposal of another speaker that a word takes up."""
        token = self.parse.tokens[at]
        owner = next((self.parse.tokens[i].lower for i in answers.owners(self.parse, token)), "")
        asked = token.lemma.lower() in answers.terms("asked")
        reach = _NEXT if token.lower in _IT else _NAMED if owner or asked else _NEAR
        speaker = None
        for j in reversed(before):
            one = self.attributions[j]
            if not set(one.tokens).isdisjoint(found.tokens) or one.speaker.key == found.speaker.key:
                continue
            last = self._last(j)
            if token.sentence - last.sentence > reach or token.paragraph - last.paragraph > 1 + asked:
                return None
            if speaker not in (None, one.speaker.key) and not asked:
                return None
            taken_up = self.taken_up.get(j, j)
            if self._proposes(taken_up, token, felt) and self.attributions[taken_up].speaker.key != found.speaker.key:
                return taken_up
            if token.pos != "NOUN":
                return None
            speaker = one.speaker.key
        return None

    def _proposes(self, j: int, token: Token, felt: bool) -> bool:
        """Whether a claim proposes what a word takes up; what will be done, where somebody is said to feel about it."""
        one = self.attributions[j]
        told = proposals.proposed(self.parse, one, self.taken[j])
        if felt and not self.taken[j]:
            told = self.taken[j] = proposals.intended(self.parse, one, self.issues, token.lower not in _IT)
        return bool(told) and not (token.lower in _IT and told[0].label is StanceLabel.OPPOSE)


def read(
    parse: Parse, attributions: Sequence[Attribution], told: Sequence[Taken], issues: Issues
) -> tuple[list[Taken], dict[int, int]]:
    """The positions of all attributions, those on proposals among them; and which claim answers which."""
    reader = _Reader(parse, attributions, told, issues)
    ordered = sorted((k for k, one in enumerate(attributions) if one.tokens), key=lambda k: attributions[k].tokens[0])
    for place, k in enumerate(ordered):
        reader.read(k, ordered[:place])
    return reader.taken, reader.rejected


def _anaphors(parse: Parse, found: Attribution) -> Iterator[int]:
    """The words of a claim's first clause that may take up what was proposed before it."""
    if found.quotation is Quotation.NARRATION:
        return
    said, named = answers.first_clause(parse, found), found.speaker.name.lower().split()
    for token in said:
        if any(_rivals(parse, other, token) and other.lower not in named for other in said):
            return
        if _points(token) or answers.is_taken_up(parse, token, said, "proposal"):
            yield token.i


def _points(token: Token) -> bool:
    """Whether a word is a bare "it", "that" or "one", as a subject, object or the like."""
    bare = token.lower in _IT | _THAT and token.pos in ("PRON", "DET")
    one = token.lower == "one" and not token.children
    return (bare or one) and token.dep.startswith(_PLACES)


def _rivals(parse: Parse, other: Token, token: Token) -> bool:
    """Whether a noun before a word may be what it stands for: not "reason" in "sees no reason for it"."""
    thing = other.pos in ("NOUN", "PROPN") and other.dep.startswith(("nsubj", "obj"))
    return thing and other.i < token.i and not is_above(parse, token.i, other.i)


def _in_cue(parse: Parse, found: Attribution, mine: Stance) -> bool:
    """Whether the words that decide a position are those of the cue: "is opposed to", "welcomed"."""
    starts = {parse.tokens[i].start for i in found.cue_tokens}
    return mine.evidence is not None and mine.evidence.start in starts


def _on(mine: Stance, proposed: Taken, others: Taken) -> Taken:
    """The positions of who is for or against what was proposed."""
    turned = mine.label is StanceLabel.OPPOSE
    sure = min(1.0, mine.score / FELT)
    on = [
        replace(
            one, label=_TURNED[one.label] if turned else one.label, score=round(one.score * sure, 2),
            evidence=mine.evidence,
        )
        for one in proposed
    ]  # fmt: skip
    known = {one.target.id for one in on if one.target}
    rest = (
        one for one in others if one.evidence != mine.evidence and (one.target is None or one.target.id not in known)
    )
    return (*on, *rest)[: stance.MOST]
