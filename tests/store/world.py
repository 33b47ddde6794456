"""A small world of articles for the store's tests, and a judge of it that follows the contract in a few plain rules."""

import random
from collections.abc import Sequence
from dataclasses import replace

from schemas.articles import Article, Source
from schemas.claims import Claim, Quotation, Stance, StanceLabel, Target
from schemas.conflicts import ConflictKind, Verdict
from schemas.corrections import Amendment
from schemas.figures import Figure
from schemas.selectors import Selector, Span
from schemas.speakers import Speaker, SpeakerKind
from schemas.topics import Topic
from store.engine import Name, Outlook, Side


class PlainJudge:
    """Full names are themselves, a surname is the one full name that ends in it, values far apart conflict."""

    def __init__(self, least: int = 10) -> None:
        self.least = least

    def form(self, name: str, kind: str) -> str:
        return f"{kind}:{name.casefold()}"

    def blocks(self, name: Name) -> tuple[str, ...]:
        return (f"{name.kind}:{name.name.casefold().split()[-1]}",)

    def cluster(self, names: Sequence[Name]) -> list[list[Name]]:
        full = [name for name in names if " " in name.name]
        bare = [name for name in names if " " not in name.name]
        if len(full) == 1:
            return [[full[0], *bare]]
        return [[name] for name in (*full, *bare)]

    def outlook(self, claim: Claim, article: str) -> Outlook:
        value = claim.analysis.get("value")
        own = b"?" if value is None else str(value).encode()
        return Outlook(own, lambda other: not other or self.apart(own, other))

    def apart(self, a: bytes, b: bytes) -> bool:
        return b"?" not in (a, b) and abs(int(a) - int(b)) >= self.least

    def compare(self, a: Side, b: Side) -> Verdict | None:
        left, right = a.analysis.get("value"), b.analysis.get("value")
        if left is None or right is None or abs(left - right) < self.least:
            return None
        if a.analysis["subject"] != b.analysis["subject"]:
            return None
        same = a.speaker == b.speaker
        return Verdict(
            kind=ConflictKind.SHIFT if same else ConflictKind.FIGURE,
            score=round(min(1.0, 0.5 + abs(left - right) / 200), 3),
            explanation=f"{a.speaker_name} says {left}, {b.speaker_name} says {right}.",
            evidence_a=Span(0, 1, a.text[:1]),
            evidence_b=Span(0, 1, b.text[:1]),
        )

    def correct(self, article: Article, claims: Sequence[tuple[Claim, Amendment]]) -> list[Claim | str]:
        return [self._corrected(article, *one) for one in claims]

    def _corrected(self, article: Article, claim: Claim, amendment: Amendment) -> Claim | str:
        if amendment.stance:
            taken = _stance(amendment.stance.label, amendment.stance.target, claim.text)
            claim = replace(claim, stance=taken, positions=(taken,) if taken.target else ())
        for words in amendment.words:
            at = article.text.find(words.exact)
            if at < 0:
                return f"the words {words.exact!r} are not in the article"
            spans = (Selector(at, at + len(words.exact), words.exact),)
            claim = replace(claim, text=words.exact, spans=spans, keys=(), analysis={})
        return claim

    def reasons(self, names: Sequence[Name]) -> list[tuple[str, str, str]]:
        return [(group[0].form, one.form, "surname") for group in self.cluster(names) for one in group[1:]]


def _stance(label: str, target: str | None, text: str) -> Stance:
    aim = Target(target.casefold().replace(" ", "-"), target) if target else None
    return Stance(StanceLabel(label), aim, 0.8, Span.of(text, 0, 3) if aim else None)


def person(name: str, **more: object) -> Speaker:
    """A person, by name."""
    return Speaker(key=name, name=name, kind=SpeakerKind.PERSON, **more)  # type: ignore[arg-type]


def claim(
    text: str,
    speaker: str | Speaker = "Ada Brook",
    *,
    topics: Sequence[str] = ("Harbour",),
    stance: str = "neutral",
    target: str | None = None,
    quotation: str = "direct",
    subject: str | None = None,
    value: int | None = None,
    statement: str | None = None,
    at: int = 0,
) -> Claim:
    """A claim with what a test cares about."""
    who = person(speaker) if isinstance(speaker, str) else speaker
    taken = _stance(stance, target, text)
    narrated = quotation == "narration"
    return Claim(
        text=text, quotation=Quotation(quotation), speaker=who,
        mention=None if narrated else Span(at, at + len(who.name), who.name), cue=None,
        spans=(Selector(at, at + len(text), text),), stance=taken,
        topics=tuple(Topic(topic.casefold().replace(" ", "-"), topic) for topic in topics),
        figures=(Figure(str(value), value, None, None, "boat", 0, 1),) if value is not None else (),
        context=text, rule="test", score=0.9, statement=statement or text,
        positions=(taken,) if taken.target else (), keys=(f"subject:{subject}",) if subject else (),
        analysis={"subject": subject, "value": value},
    )  # fmt: skip


def article(text: str, **more: object) -> Article:
    """An article; its origin is made of its text where none is given."""
    given = {"origin": f"{text[:20]}.txt", "title": text[:40], **more}
    if isinstance(given.get("source"), str):
        given["source"] = Source(str(given["source"]))
    return Article(text=text, **given)  # type: ignore[arg-type]


SURNAMES = ("Brook", "Carver", "Dunn", "Ellery", "Frost")
WORDS = ("boats", "a cease-fire", "the ceasefire", "Café tables", "boats and nets")
FIRST_NAMES = ("Ada", "Ben", "Cleo")


def synthetic(count: int, seed: int = 7, most: int = 4) -> list[tuple[Article, list[Claim]]]:
    """Articles whose speakers appear under full and bare names and whose claims meet under a few subjects."""
    chance = random.Random(seed)
    return [_synthetic(chance, number, most) for number in range(count)]


def _synthetic(chance: random.Random, number: int, most: int) -> tuple[Article, list[Claim]]:
    day = None if chance.random() < 0.1 else f"2024-{chance.randint(1, 3):02}-{chance.randint(1, 28):02}"
    outlet = chance.choice(["Post", "Echo", None])
    read = article(f"Article {number}", origin=f"{number}.txt", published=day, source=outlet)
    return read, [_said(chance, number, place) for place in range(chance.randint(1, most))]


def _said(chance: random.Random, number: int, place: int) -> Claim:
    surname = chance.choices(SURNAMES, (16, 8, 4, 2, 1))[0]
    first = chance.choices(["", *FIRST_NAMES], (5, 8, 1, 1))[0]
    said = claim(
        f"Claim {number}.{place} about {chance.choice(WORDS)}", f"{first} {surname}".strip(),
        subject=chance.choice("aab"), value=chance.choice([None, *range(0, 100, 5)]),
        topics=chance.sample(["Harbour", "Ferries", "Tides"], 2), stance=chance.choice(["support", "oppose"]),
        target=chance.choice(["the pier", "the toll"]), quotation=chance.choice(["direct", "indirect", "narration"]),
    )  # fmt: skip
    return replace(said, keys=(*said.keys, f"third:{number % 3}", f"*fifth:{number % 5}"))
