"""Positions that only their surroundings tell: "Shopkeepers are worried. 'My customers come by car,' said the butcher."

Where somebody is quoted without taking a position, the sentence before in the paragraph may tell whose side they are
on. Such positions are the least sure: they tell readers something, and are no ground for a conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from schemas.claims import Quotation, Stance, StanceLabel
from schemas.selectors import Span
from schemas.speakers import SpeakerKind
from seeds.attribution.records import Attribution
from seeds.claims import attitudes, stance
from seeds.claims.syntax import Tree, words
from seeds.claims.targets import Issues
from seeds.language.parse import Parse

SCORE = 0.4
"""How sure an implied position is: less than any that is told."""

_LONGEST = 14
_LESS = frozenset(("less", "hardly", "scarcely", "far", "not"))

Taken = tuple[Stance, ...]


def positions(parse: Parse, attributions: Sequence[Attribution], issues: Issues) -> list[Taken]:
    """The positions of each attribution, and what is implied for those that take none in their own words."""
    judged: dict[int, int] = {}
    told = [stance.positions(parse, found, issues, judged) for found in attributions]
    spoken = {parse.tokens[i].sentence: k for k, found in enumerate(attributions) for i in found.tokens}
    return [
        taken or _implied(parse, issues, found, _before(parse, found), attributions, told, spoken)
        for found, taken in zip(attributions, told, strict=True)
    ]


def _before(parse: Parse, found: Attribution) -> int | None:
    """The sentence before a quotation in its paragraph, unless the two are contrasted."""
    if found.quotation is not Quotation.DIRECT or not found.tokens:
        return None
    first = parse.tokens[found.tokens[0]]
    start, _ = parse.sentences[first.sentence]
    if not start or parse.tokens[start - 1].paragraph != first.paragraph:
        return None
    former = range(*parse.sentences[first.sentence - 1])
    contrast = any(parse.tokens[i].lower in words("contrast") for i in (*former, start, found.tokens[0]))
    return None if contrast else first.sentence - 1


def _implied(
    parse: Parse, issues: Issues, found: Attribution, before: int | None,
    attributions: Sequence[Attribution], told: Sequence[Taken], spoken: dict[int, int],
) -> Taken:  # fmt: skip
    if before is None:
        return ()
    if before not in spoken:
        return _felt(parse, issues, before)
    other, taken = attributions[spoken[before]], told[spoken[before]][:1]
    if other.speaker.name == found.speaker.name:
        return tuple(replace(one, score=SCORE) for one in taken if _at_issue(one, issues))
    return tuple(replace(one, score=SCORE) for one in taken) if other.speaker.kind in _MANY else ()


def _at_issue(taken: Stance, issues: Issues) -> bool:
    """Whether a position is on what the article is about, on which nobody changes their mind within a paragraph."""
    about = issues.at_issue()
    if about is None or taken.target is None:
        return False
    return taken.target.id.split("-")[-1] == about.id.split("-")[-1]


_MANY = (SpeakerKind.GROUP, SpeakerKind.UNNAMED, SpeakerKind.ORGANISATION)


def _felt(parse: Parse, issues: Issues, sentence: int) -> Taken:
    """What a short sentence says that people feel about what is at issue: "Local doctors reacted with anger." """
    first, end = parse.sentences[sentence]
    about = issues.at_issue()
    root = next((i for i in range(first, end) if parse.tokens[i].dep == "root"), first)
    sign = _mood(Tree(parse.tokens), root) if end - first <= _LONGEST else 0
    if not sign or about is None or stance.is_hollow(about):
        return ()
    label = StanceLabel.SUPPORT if sign > 0 else StanceLabel.OPPOSE
    return (Stance(label, about, SCORE, Span.of(parse.text, *parse.char_span([root]))),)


def _mood(tree: Tree, i: int) -> int:
    """The feeling that a predicate tells, 0 for none."""
    lemma, word = tree.lemma(i), tree.tokens[i].lower
    sign = attitudes.feelings().get(word, (0, frozenset()))[0]
    if not sign and tree.tokens[i].pos == "VERB":
        signs = {frame.sign for frame in attitudes.frames(lemma) if frame.role == "attitude"}
        with_ = (attitudes.nouns("attitude").get(tree.lemma(k), 0) for case, k in tree.obliques(i) if case == "with")
        bare = tree.child(i, "obj", "ccomp", "xcomp") is None
        sign = next((worth for worth in with_ if worth), signs.pop() if len(signs) == 1 and bare else 0)
    turned = tree.negated(i) or any(tree.tokens[k].lower in _LESS for k in tree.children(i, "advmod"))
    return -sign if turned else sign
