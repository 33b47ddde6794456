"""Names grouped a few at a time leave what a fresh import of the articles on record leaves."""

import json
import random
import re
from collections.abc import Sequence
from typing import Any

import pytest

from schemas.articles import Article
from schemas.claims import Claim
from schemas.entries import entry
from schemas.speakers import Speaker, SpeakerKind
from seeds.judge import Judge
from store.engine import Engine
from tests.store.conftest import Make
from tests.store.reading import contents
from tests.store.world import PlainJudge, article, claim, person

GIVEN = ("Ann", "Anna", "A.", "Bob", "B.", "Mohammed", "Muhammad", "M.", "", "")
MIDDLE = ("", "", "J.", "Jane", "K.")
SURNAMES = ("Lee", "Haniyeh", "Haniya", "Brook")
BODIES = (
    ("Harbour Trade Union", "HTU"), ("Hill Town University", "HTU"), ("HTU", "HTU"), ("Harbor Trade Union", "HTU"),
    ("Health Board", "HB"), ("Hale Bank", "HB"), ("HB", "HB"), ("Health Board of Hale", "Health Board"),
)  # fmt: skip
RULED = (
    {"merge": "Ann Lee", "into": "Bob Brook"},
    {"different": ["Mohammed Haniyeh", "Muhammad Haniya"]},
    {"different": ["HTU", "Hill Town University"]},
    {"name": "Harbour Trade Union", "aliases": ["Hale Bank"], "kind": "organisation"},
)
Said = tuple[Article, list[Claim]]


class JudgeOfNames(PlainJudge):
    """Groups names as a real import does, and compares by plain values."""

    form, blocks, cluster = Judge.form, Judge.blocks, Judge.cluster


def _speaker(chance: random.Random) -> Speaker:
    if chance.random() < 0.4:
        name, alias = chance.choice(BODIES)
        kind = chance.choice((SpeakerKind.ORGANISATION, SpeakerKind.GOVERNMENT))
        return Speaker(f"{name} {kind}", name, kind, aliases=(alias,) if chance.random() < 0.6 else ())
    words = (chance.choice(GIVEN), chance.choice(MIDDLE), chance.choice(SURNAMES))
    return person(" ".join(filter(None, words)), role=chance.choice((None, "mayor")))


def _article(chance: random.Random, number: int, version: int) -> Said:
    text, url = f"Article {number}, version {version}", f"https://news.example/{number}"
    speakers = [_speaker(chance) for _ in range(3)]
    said = [
        claim(f"{text}.{place}", chance.choice(speakers), at=place, subject=chance.choice("ab"), value=9 * place)
        for place in range(chance.randint(1, 6))
    ]
    return article(text, origin=f"{number}.txt", url=url), said


def _ruled(engine: Engine, on_record: dict[int, Said], given: Sequence[dict[str, Any]]) -> None:
    engine.keep_corrections("corrections", [entry(one, place) for place, one in enumerate(given)])
    for read in list(engine.uncorrected()):
        engine.save_article(read, on_record[int(read.origin.partition(".")[0])][1], "ruled")


def _muddled(chance: random.Random, engine: Engine, steps: int) -> tuple[dict[int, Said], Sequence[dict[str, Any]]]:
    """Import, replace, withdraw and rule at random; the articles left on record, and the rulings in force."""
    on_record: dict[int, Said] = {}
    ids: dict[int, str] = {}
    given: Sequence[dict[str, Any]] = ()
    for step in range(steps):
        number, turn = chance.randrange(steps // 2), chance.random()
        if turn < 0.65 or number not in on_record:
            on_record[number] = _article(chance, number, step)
            ids[number] = engine.save_article(*on_record[number], "1").article
        elif turn < 0.9:
            engine.withdraw_article(ids[number])
            del on_record[number]
        else:
            given = chance.sample(RULED, 2)
            _ruled(engine, on_record, given)
    return on_record, given


def _served(engine: Engine) -> dict[str, list[str]]:
    """All that is served, without the suffixes of colliding ids of speakers, which may hang on the order."""
    return {
        noun: sorted(re.sub(r'("id": ?"[a-z-]+?)-\d+"', r'\1"', json.dumps(json.loads(row))) for row in rows)
        for noun, rows in contents(engine).items()
    }


@pytest.mark.parametrize("seed", range(4))
def test_imports_withdrawals_and_rulings_leave_what_a_fresh_import_leaves(make: Make, seed: int):
    chance = random.Random(seed)
    muddled, fresh = make("muddled", judge=JudgeOfNames()), make("fresh", judge=JudgeOfNames())
    on_record, given = _muddled(chance, muddled, 40)
    _ruled(fresh, on_record, given)
    for number in chance.sample(sorted(on_record), len(on_record)):
        fresh.save_article(*on_record[number], "1")
    _ruled(fresh, on_record, given)
    assert _served(muddled) == _served(fresh)
