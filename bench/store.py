"""Measures the store: processor milliseconds an article imported, and milliseconds a page for each kind of query.

Usage: ``python -m bench.store --claims 100000 [--database FILE] [--floors]``; an existing file is measured as it is.
The world is synthetic: speakers, topics and words follow Zipf's law, dates spread over three years. What decides how
much is compared is like what was counted in 16,916 claims of 869 articles, most of them of one election campaign (the
training part of PolNeAR): one index key that all claims of an article share, and others by which a claim meets 11
claims of other articles among 8,500 claims and 15 among 17,000; 1,400 bytes that the comparison sees of a claim; 10 %
of the candidates in an article and 19 % of those elsewhere not ruled out by their briefs; one pair in 690 in an article
and one in 410 elsewhere a conflict. Here a claim meets 13 elsewhere among 10,000 and 26 among 100,000, 18 % of the
candidates are left, and one pair in 250 is a conflict. Articles come in no order of dates, which is the worst case:
whatever they touch lies scattered.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Generic, TypeVar

import store
from schemas.articles import Article, Source
from schemas.claims import Claim, Quotation, Stance, StanceLabel, Target
from schemas.conflicts import ConflictKind, Verdict
from schemas.selectors import Selector, Span
from schemas.speakers import Speaker, SpeakerKind
from schemas.topics import Topic
from store.engine import Engine, Name, Outlook, PageRequest, Side

FLOORS = Path(__file__).parent / "floors.json"
PER_ARTICLE = 20
#: Costs are means of so many articles; they are compared with those around this claim.
STRETCH, EARLY = 500, 10_000
#: How far two values of 0 to 999 are apart in 18 % of all pairs, and in one of 250.
SOMEWHAT, FAR = 576, 937
#: How many more bytes the brief of a claim has than its value.
BESIDE = 93
FIRST_DAY = date(2022, 1, 1)
T = TypeVar("T")
LETTERS = "bcdfghklmnprstvz"
VOWELS = "aeiou"


class Judge:
    """Surnames are blocks, full names speakers; 18 % of the pairs are compared, one in 250 is a conflict."""

    def form(self, name: str, kind: str) -> str:
        """The name itself."""
        return f"{kind}:{name}"

    def blocks(self, name: Name) -> tuple[str, ...]:
        """The last word."""
        return (name.name.split()[-1],)

    def cluster(self, names: Sequence[Name]) -> list[list[Name]]:
        """Each name by itself."""
        return [[name] for name in names]

    def outlook(self, claim: Claim, article: str) -> Outlook:
        """Whether values are somewhat apart; a brief has as many bytes beside it as others have."""
        own = int(claim.analysis["value"])
        return Outlook(own.to_bytes(2, "big") + bytes(BESIDE), lambda b: abs(own - (b[0] << 8 | b[1])) >= SOMEWHAT)

    def compare(self, a: Side, b: Side) -> Verdict | None:
        """A conflict where the values are far enough apart."""
        apart = abs(a.analysis["value"] - b.analysis["value"])
        if apart < FAR:
            return None
        span = Span(0, 4, a.text[:4])
        return Verdict(ConflictKind.FIGURE, apart / 1000, f"{a.speaker_name} and {b.speaker_name} differ.", span, span)


class World:
    """A source of synthetic articles, the same for the same seed and size."""

    def __init__(self, claims: int, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.articles = claims // PER_ARTICLE
        self.words = Zipf(self.chance, [self._word() for _ in range(20_000)])
        names = [f"{self._word().title()} {self._word().title()}" for _ in range(max(50, claims // 50))]
        self.speakers = Zipf(self.chance, names)
        self.topics = Zipf(self.chance, [Topic(word, word.title()) for word in self._distinct(200)])
        self.targets = Zipf(self.chance, [Target(word, word) for word in self._distinct(1000)])
        self.sources = Zipf(self.chance, [Source(f"{self._word().title()} Post") for _ in range(60)])

    def _word(self) -> str:
        count = self.chance.randint(2, 4)
        return "".join(self.chance.choice(LETTERS) + self.chance.choice(VOWELS) for _ in range(count))

    def _distinct(self, count: int) -> list[str]:
        return list(dict.fromkeys(self._word() for _ in range(count)))

    def __iter__(self) -> Iterator[tuple[Article, list[Claim]]]:
        for number in range(self.articles):
            day = FIRST_DAY + timedelta(days=self.chance.randrange(1000))
            title = " ".join(self.words.pick(6))
            read = Article(
                text=f"{number} {title}", origin=f"{number}.txt", title=title, published=day.isoformat(),
                source=self.sources.pick(1)[0],
            )  # fmt: skip
            speakers = [Speaker(name, name, SpeakerKind.PERSON) for name in self.speakers.pick(6)]
            yield read, [self._claim(self.chance.choice(speakers), number, place) for place in range(PER_ARTICLE)]

    def _claim(self, speaker: Speaker, article: int, place: int) -> Claim:
        words = self.words.pick(22)
        text = " ".join(words)
        topics = tuple({topic.id: topic for topic in self.topics.pick(2)}.values())
        target = self.targets.pick(1)[0]
        keys = (f"*{article}", *(f"{topic.id} {word}" for topic in topics for word in words[:2]))
        stance = Stance(StanceLabel(self.chance.choice(["support", "oppose", "neutral"])), target, 0.8)
        return Claim(
            text=text, quotation=Quotation.NARRATION if place == 0 else Quotation.DIRECT, speaker=speaker,
            mention=Span(0, 5, speaker.name), cue=Span(5, 9, "said"), spans=(Selector(9, 9 + len(text), text),),
            stance=stance, topics=topics, figures=(), context=text, rule="bench", score=0.9, statement=str(place),
            positions=(stance,), keys=keys,
            analysis={
                "value": self.chance.randrange(1000), "n": [_node(word) for word in words[:10]], "x": words,
                "p": [[0, text]],
            },
        )  # fmt: skip


def _node(word: str) -> list[object]:
    """A word with about as much beside it as the analysis of a claim has."""
    return [word, word, "n", 3, "obl:in", 1000, 1008, 0.62, 0.01, 1.0, "", "p", "name"]


class Zipf(Generic[T]):
    """Values drawn the more often the earlier they stand."""

    def __init__(self, chance: random.Random, values: Sequence[T]) -> None:
        self.chance, self.values = chance, values
        self.weights = list(accumulate(1 / rank for rank in range(2, len(values) + 2)))

    def pick(self, count: int) -> list[T]:
        """Some values, possibly with repetitions."""
        return self.chance.choices(self.values, cum_weights=self.weights, k=count)


def build(engine: Engine, world: World) -> list[float]:
    """Write the world; the processor milliseconds each article took."""
    times: list[float] = []
    for article, claims in world:
        start = time.process_time()
        engine.save_article(article, claims, "bench")
        times.append((time.process_time() - start) * 1000)
        if len(times) % STRETCH == 0:
            told = f"{len(times) * PER_ARTICLE} claims, {statistics.mean(times[-STRETCH:]):.1f} ms an article"
            print(f"  {told}", file=sys.stderr, flush=True)
    return times


def costs(times: Sequence[float]) -> dict[str, float]:
    """What an article cost around the 10,000th claim and at the end, and by how much that grew."""
    stretch = max(1, min(STRETCH, len(times) // 10))
    early = min(EARLY // PER_ARTICLE, len(times) // 2) - stretch // 2
    first, last = statistics.mean(times[early : early + stretch]), statistics.mean(times[-stretch:])
    return {
        "processor ms an article, 10,000th claim": first,
        "processor ms an article, last": last,
        "growth": last / first,
    }


def queries(engine: Engine, world: World) -> dict[str, Callable[[], object]]:
    """The queries measured, by name."""
    common, rare = world.speakers.values[0], world.speakers.values[len(world.speakers.values) // 2]
    topic, other = world.topics.values[0].id, world.topics.values[20].id
    word, source = world.words.values[0], world.sources.values[3].name
    dates: dict[str, object] = {"since": "2023-03-01", "until": "2023-03-31"}
    claims: dict[str, dict[str, object]] = {
        "all": {}, "common speaker": {"speaker": common}, "rare speaker": {"speaker": rare}, "topic": {"topic": topic},
        "topic + stance": {"topic": topic, "stance": "oppose"}, "dates": dates,
        "speaker + topic + stance": {"speaker": common, "topic": other, "stance": "support"},
        "source + topic": {"source": source, "topic": other}, "narration": {"quotation": "narration"},
        "target + stance": {"target": world.targets.values[5].id, "stance": "oppose"},
        "common word": {"q": word}, "common word + rare speaker": {"q": word, "speaker": rare},
        "has conflicts": {"has_conflicts": True}, "no conflicts": {"has_conflicts": False, "topic": topic},
        "two words + dates": {"q": f"{word} {world.words.values[3]}", **dates},
    }  # fmt: skip
    found = {f"claims: {name}": _find(engine, "claims", given) for name, given in claims.items()}
    found["claims: relevance"] = _find(engine, "claims", {"q": word}, sort="relevance")
    found["claims: oldest"] = _find(engine, "claims", {"topic": topic}, sort="oldest")
    found["claims: total"] = _find(engine, "claims", {"topic": topic}, total=True)
    found["claims: facets"] = _find(engine, "claims", {"topic": topic}, facets=("speaker", "topic"))
    for sort in ("newest", "score"):
        found[f"conflicts: {sort}"] = _find(engine, "conflicts", {}, sort=sort)
        found[f"conflicts: topic, {sort}"] = _find(engine, "conflicts", {"topic": topic}, sort=sort)
    found["conflicts: two speakers"] = _find(engine, "conflicts", {"speaker": [common, world.speakers.values[1]]})
    found["conflicts: speaker + topic"] = _find(engine, "conflicts", {"speaker": [rare], "topic": topic})
    found["speakers: all"] = _find(engine, "speakers", {}, sort="claims")
    found["speakers: search"] = _find(engine, "speakers", {"q": common[:3]}, sort="claims")
    found["topics: all"] = _find(engine, "topics", {}, sort="claims")
    speaker = json.loads(engine.find("speakers", {"q": common}, PageRequest(1)).rows[0])["id"]
    found["positions: common speaker"] = lambda: engine.positions("speakers", speaker, {}, PageRequest(25))
    found["positions: topic"] = lambda: engine.positions("topics", other, {}, PageRequest(25))
    id = json.loads(engine.find("claims", {}, PageRequest(1)).rows[0])["id"]
    found["one claim"] = lambda: engine.get("claims", id)
    found["candidates"] = lambda: engine.candidates([f"{topic} {word}", f"{other} {word}"], 100)
    return found


def _find(engine: Engine, noun: str, filter: dict[str, object], **page: object) -> Callable[[], object]:
    request = PageRequest(limit=25, **page)  # type: ignore[arg-type]
    return lambda: engine.find(noun, filter, request)


def milliseconds(query: Callable[[], object], times: int = 15) -> float:
    """The median time of a query, after one that warms the cache."""
    query()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        query()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def check(figures: dict[str, float]) -> list[str]:
    """The figures above their bounds in ``floors.json``."""
    bounds = json.loads(FLOORS.read_text(encoding="utf-8"))["store"]
    return [f"{name}: {figures[name]:.2f} > {bound}" for name, bound in bounds.items() if figures.get(name, 0) > bound]


def main() -> int:
    """Build or open the store, measure, print, and compare with the bounds if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--database", type=Path, help="keep the database in this file")
    parser.add_argument("--floors", action="store_true", help="fail where a figure exceeds its bound")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.database or Path(folder) / "bench.db"
        figures = measure(path, given.claims)
    for name, figure in figures.items():
        print(f"{figure:10.2f}  {name}")
    worse = check(figures) if given.floors else []
    for line in worse:
        print(f"above its bound: {line}", file=sys.stderr)
    return 1 if worse else 0


def measure(path: Path, claims: int) -> dict[str, float]:
    """All figures by name: ms a page, and of a new store what an article cost and how many bytes a claim takes."""
    fresh = not path.exists()
    engine = store.open(f"sqlite:///{path}", Judge())
    world = World(claims)
    figures: dict[str, float] = {}
    if fresh:
        figures |= costs(build(engine, world))
        figures["bytes a claim"] = path.stat().st_size / claims
    for name, query in queries(engine, world).items():
        figures[name] = milliseconds(query)
    engine.close()
    return figures


if __name__ == "__main__":
    sys.exit(main())
