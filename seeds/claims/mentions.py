"""What an article names and how often: full names, who holds an office, what deals and plans hold, its issues."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from seeds.claims import attitudes, names, phrases, titles, wordings
from seeds.claims.phrases import Phrase
from seeds.claims.topics import Subjects
from seeds.claims.wordings import Words
from seeds.language.parse import Parse

_TITLED = 3
"""How many times more a phrase of the headline counts."""

_ARGUING = ("attitude", "want", "request", "act")

_OFTEN = 8
"""How many of the issues told most often may be the main one."""


@dataclass(slots=True)
class Mentions:
    """Fullest names by their last word, holders of offices (null where several), and how often issues are told.

    ``held`` counts what deals and plans are about, ``first`` tells where each of these stands first; ``argued`` counts
    how often somebody is told to want, back, fight or end an issue.
    """

    names: dict[str, Phrase] = field(default_factory=dict)
    roles: dict[str, Phrase | None] = field(default_factory=dict)
    held: Counter[Words] = field(default_factory=Counter)
    counts: Counter[Words] = field(default_factory=Counter)
    first: dict[Words, int] = field(default_factory=dict)
    argued: Counter[Words] = field(default_factory=Counter)

    def settled(self) -> Words | None:
        """What the deals and plans of the article are mostly about."""
        return max(self.held, key=lambda about: (self.held[about] + self.counts[about], about), default=None)

    def repeated(self) -> Words | None:
        """The issue told most often, if it is told twice; one of a single word three times."""
        often = self.counts.most_common(_OFTEN)
        told = (words for words, count in often if count >= 2 + (len(words) == 1))
        return next((words for words in told if titles.is_matter(words)), None)

    def is_argued(self, issue: Words) -> bool:
        """Whether people are for or against an issue: one that is done, levied, planned, wanted or fought."""
        done = wordings.is_act(issue) or issue[-1] in wordings.kin()
        return done or issue in self.held or self.argued[issue] > 0


def of(parse: Parse, subjects: Subjects) -> Mentions:
    """Count what an article's phrases name."""
    found = Mentions()
    for phrase in subjects.phrases:
        if phrase.named:
            _name(parse, found, names.untitled(phrase))
        elif words := wordings.canonical(phrase.words):
            _count(parse, found, phrase, words, 1 + _TITLED * (phrase.head in subjects.headline))
    return found


def _count(parse: Parse, found: Mentions, phrase: Phrase, words: Words, weight: int) -> None:
    if words[-1] not in wordings.containers():
        if phrases.weighty(words):
            found.counts[words] += weight
            found.argued[words] += _is_argued(parse, phrase)
        return
    if parse.tokens[phrase.start].pos == "PROPN" and phrase.start < phrase.head:
        return
    about = wordings.narrowed(parse.tokens, phrase, words)
    if about and about[-1] not in wordings.humans() and about[-1] not in wordings.containers():
        found.held[about] += weight
        found.first.setdefault(about, phrase.head)


def _is_argued(parse: Parse, phrase: Phrase) -> bool:
    """Whether an issue is what somebody wants, backs, fights or ends: "oppose the dam", "a protest against the dam"."""
    token = parse.tokens[phrase.head]
    if any(parse.tokens[k].lower == "against" for k in token.children):
        return True
    verb = parse.tokens[token.head]
    return token.dep in ("obj", "nsubj:pass") and any(
        frame.role in _ARGUING and not frame.particles for frame in attitudes.frames(verb.lemma.lower())
    )


def _name(parse: Parse, found: Mentions, name: Phrase) -> None:
    """Keep the fullest form of a name under its last word, and who holds the office it is told with."""
    if name.words and parse.tokens[name.start].pos == "PROPN":
        # "the House" may be another than the White House
        known = found.names.get(name.words[-1])
        if known is None or len(known.words) < len(name.words) <= 4:
            found.names[name.words[-1]] = name
    role = _office(parse, name)
    if role is not None:
        found.roles[role] = name if role not in found.roles or found.roles[role] == name else None


def _office(parse: Parse, name: Phrase) -> str | None:
    """The noun for somebody's office before their name: "director Ann Lee", "the director, Ann Lee"."""
    at = name.start - 1
    if at > 0 and parse.tokens[at].text == "," and parse.tokens[name.head].dep == "appos":
        at -= 1
    lemma = parse.tokens[at].lemma.lower() if at >= 0 and len(name.words) > 1 else ""
    return (
        lemma if lemma in wordings.humans() and parse.tokens[at].sentence == parse.tokens[name.head].sentence else None
    )
