"""Which pairs are on record, and that nothing but the claims on record decides it."""

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from schemas.articles import Article
from schemas.claims import Claim
from schemas.speakers import Speaker, SpeakerKind
from store import candidates, conflicts
from store.engine import Engine, Missing
from tests.store.conftest import Make
from tests.store.reading import contents, every, find, one
from tests.store.world import PlainJudge, article, claim, synthetic


def _pair(engine: Engine) -> dict[str, Any]:
    engine.save_article(
        article("One", published="2024-01-01", source="Post"), [claim("Ten", "Ada Brook", subject="s", value=10)], "1"
    )
    engine.save_article(
        article("Two", published="2024-01-05", source="Post"), [claim("Ninety", "Ben Dunn", subject="s", value=90)], "1"
    )
    (found,) = find(engine, "conflicts")
    return found


def test_a_pair_comes_with_its_claims_and_the_words_that_decide(engine: Engine):
    found = _pair(engine)
    assert found["kind"] == "figure"
    assert found["topic"] == {"id": "harbour", "label": "Harbour"}
    assert (found["same_speaker"], found["same_source"]) == (False, True)
    assert found["explanation"] == "Ada Brook says 10, Ben Dunn says 90."
    assert [said["text"] for said in found["claims"]] == ["Ten", "Ninety"]
    assert [said["conflicts"] for said in found["claims"]] == [1, 1]
    assert [words["claim"] for words in found["evidence"]] == [said["id"] for said in found["claims"]]
    assert one(engine, "conflicts", found["id"]) == found


def test_the_same_pair_has_the_same_id_and_order_whichever_claim_came_first(make: Make):
    first = _pair(make("one"))
    other = make("other")
    for text, who, day, value in (("Ninety", "Ben Dunn", "2024-01-05", 90), ("Ten", "Ada Brook", "2024-01-01", 10)):
        title = "One" if value == 10 else "Two"
        said = claim(text, who, subject="s", value=value)
        other.save_article(article(title, published=day, source="Post"), [said], "1")
    assert find(other, "conflicts") == [first]


def test_the_claims_of_one_statement_never_conflict(engine: Engine):
    said = [
        claim("Ten", "Ada Brook", subject="s", value=10, statement="joint"),
        claim("Ninety", "Ben Dunn", subject="s", value=90, statement="joint"),
        claim("Fifty", "Cleo Frost", subject="s", value=50, statement="alone"),
    ]
    engine.save_article(article("One"), said, "1")
    pairs = [{said["text"] for said in record["claims"]} for record in find(engine, "conflicts")]
    assert sorted(map(sorted, pairs)) == [["Fifty", "Ninety"], ["Fifty", "Ten"]]


def test_statements_of_one_number_in_two_articles_are_two_statements(engine: Engine):
    for text, value in (("One", 10), ("Two", 90)):
        engine.save_article(article(text), [claim(text, subject="s", value=value, statement="s1")], "1")
    assert len(find(engine, "conflicts")) == 1


def test_claims_without_a_common_key_are_never_compared(engine: Engine):
    engine.save_article(article("One"), [claim("Ten", subject="s", value=10)], "1")
    engine.save_article(article("Two"), [claim("Ninety", subject="t", value=90)], "1")
    assert find(engine, "conflicts") == []


def test_narration_conflicts_with_what_is_said(engine: Engine):
    voice = Speaker("p", "Post", SpeakerKind.PUBLICATION)
    engine.save_article(article("One"), [claim("Ten", voice, subject="s", value=10, quotation="narration")], "1")
    engine.save_article(article("Two"), [claim("Ninety", subject="s", value=90)], "1")
    assert len(find(engine, "conflicts")) == 1


def test_a_withdrawn_article_takes_its_conflicts_along(engine: Engine):
    found = _pair(engine)
    engine.withdraw_article(found["claims"][1]["article"]["id"])
    assert find(engine, "conflicts") == []
    assert [said["conflicts"] for said in find(engine, "claims")] == [0]
    assert find(engine, "claims", has_conflicts=True) == []
    with pytest.raises(Missing):
        engine.get("conflicts", found["id"])


def test_a_new_reading_that_agrees_ends_the_conflict(engine: Engine):
    found = _pair(engine)
    read = article("Two", published="2024-01-05", source="Post")
    engine.save_article(read, [claim("Ninety", "Ben Dunn", subject="s", value=10)], "2")
    assert find(engine, "conflicts") == []
    engine.save_article(read, [claim("Ninety", "Ben Dunn", subject="s", value=90)], "3")
    assert find(engine, "conflicts") == [found]


def test_another_version_compares_anew_what_it_reads_as_before(make: Make):
    judge = PlainJudge()
    engine = make("judged", judge=judge)
    said = {
        "One": claim("Ten", "Ada Brook", subject="s", value=10),
        "Two": claim("Ninety", "Ben Dunn", subject="s", value=90),
    }
    shown = []
    for version, least in (("1", 10), ("2", 1000), ("3", 10)):
        judge.least = least
        for title, one_said in said.items():
            engine.save_article(article(title), [one_said], version)
        shown.append([one["id"] for one in find(engine, "conflicts")])
    assert len(shown[0]) == 1
    assert shown == [shown[0], [], shown[0]]


def test_a_pair_stays_while_it_is_among_the_best_of_either_claim(engine: Engine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(conflicts, "BEST", 2)
    articles = {}
    for number, value in enumerate((0, 1, 2, 100, 101)):
        said = claim(f"Claim {number}", f"Speaker {chr(65 + number)}", subject="s", value=value)
        articles[number] = engine.save_article(article(f"Article {number}"), [said], "1").article
    # 0 1 2 on one side, 100 101 on the other: six pairs, each claim of the larger side has but two
    assert len(find(engine, "conflicts")) == 6
    for number, value in enumerate((102, 103), 5):
        said = claim(f"Claim {number}", f"Speaker {chr(65 + number)}", subject="s", value=value)
        articles[number] = engine.save_article(article(f"Article {number}"), [said], "1").article
    expected = _best_pairs({0: 0, 1: 1, 2: 2, 3: 100, 4: 101, 5: 102, 6: 103}, 2)
    assert _shown(engine) == expected
    assert len(expected) < 12
    engine.withdraw_article(articles[6])
    assert _shown(engine) == _best_pairs({0: 0, 1: 1, 2: 2, 3: 100, 4: 101, 5: 102}, 2)


def _best_pairs(values: dict[int, int], best: int) -> set[tuple[int, int]]:
    """What a plain reading of the rule leaves: pairs of claims a whole way apart, ranked by how far."""
    pairs = [(a, b) for a in values for b in values if a < b and abs(values[a] - values[b]) >= 10]
    kept = set()
    for claim_number in values:
        mine = sorted((pair for pair in pairs if claim_number in pair), key=lambda p: -abs(values[p[0]] - values[p[1]]))
        kept |= set(mine[:best])
    return kept


def _shown(engine: Engine) -> set[tuple[int, int]]:
    found = set()
    for record in find(engine, "conflicts"):
        first, second = sorted(int(said["text"].split()[1]) for said in record["claims"])
        found.add((first, second))
    return found


World = list[tuple[Article, list[Claim]]]


def _imported(engine: Engine, world: World) -> dict[str, list[str]]:
    for read, said in world:
        engine.save_article(read, said, "1")
    return contents(engine)


def _shuffled(world: World, seed: int) -> World:
    return random.Random(seed).sample(world, len(world))


def test_three_hundred_articles_leave_the_same_in_any_order(make: Make):
    world = synthetic(300, most=1)
    first = _imported(make("first", 70), world)
    assert len(first["conflicts"]) > 300
    assert _imported(make("shuffled", 70), _shuffled(world, 1)) == first


@pytest.mark.parametrize(("window", "best"), [(1, 1), (3, 50), (5, 2), (32, 3)])
def test_windows_and_bests_of_any_size_leave_the_same_in_any_order(
    make: Make, monkeypatch: pytest.MonkeyPatch, window: int, best: int
):
    monkeypatch.setattr(candidates, "WINDOW", window)
    monkeypatch.setattr(candidates, "WIDE", 2 * window)
    monkeypatch.setattr(conflicts, "BEST", best)
    world = synthetic(40, seed=window, most=2)
    first = _imported(make("first"), world)
    assert first["conflicts"]
    for seed in range(3):
        assert _imported(make(f"{seed}"), _shuffled(world, seed)) == first


def test_replacing_and_withdrawing_leave_what_a_fresh_import_leaves(make: Make, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(candidates, "WINDOW", 4)
    monkeypatch.setattr(candidates, "WIDE", 7)
    monkeypatch.setattr(conflicts, "BEST", 5)
    world = synthetic(40, seed=11, most=2)
    first = _imported(make("first"), world)
    engine = make("other")
    saved = [engine.save_article(read, said, "1").article for read, said in _shuffled(world, 2)]
    for read, _ in world[:12]:
        changed = article(f"Changed {read.text}", origin=read.origin, published="2024-02-02")
        engine.save_article(changed, [claim(f"Changed {read.text}", "Ben Brook", subject="a", value=3)], "1")
    for id in saved[20:30]:
        engine.withdraw_article(id)
    for read, said in _shuffled(world, 3):
        engine.save_article(read, said, "1")
    assert contents(engine) == first


def test_conflicts_are_those_a_comparison_of_everything_with_everything_finds_where_the_window_is_wide(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(candidates, "WINDOW", 25)
    world = synthetic(25, most=1)
    _imported(engine, world)
    values = {said[0].text: (said[0].analysis["subject"], said[0].analysis["value"]) for _, said in world}
    expected = set()
    for a, (subject, value) in values.items():
        for b, (other, other_value) in values.items():
            if a < b and subject == other and None not in {value, other_value} and abs(value - other_value) >= 10:
                expected.add((a, b))
    found = {tuple(sorted(said["text"] for said in record["claims"])) for record in every(engine, "conflicts", 100)}
    assert found == expected


def test_more_claims_meet_under_a_key_with_a_star(make: Make, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(candidates, "WINDOW", 2)
    monkeypatch.setattr(candidates, "WIDE", 4)
    for key, apart in (("k", 2), ("*k", 4)):
        engine = make(f"store {apart}")
        for place in (3, 0, 5, 1, 4, 2):
            said = replace(claim(f"Claim {place}", subject="s", value=100 * place), keys=(key,))
            engine.save_article(article(f"Article {place}", published=f"2024-01-0{place + 1}"), [said], "1")
        assert _shown(engine) == {(a, b) for a in range(6) for b in range(6) if a < b <= a + apart}


def test_candidates_are_the_claims_that_share_most_keys(engine: Engine):
    for number, keys in enumerate((("k1",), ("k1", "k2"), ("k3",), ("k1", "k2", "k3"))):
        said = replace(claim(f"Claim {number}", subject="s", value=number), keys=keys)
        engine.save_article(article(f"Article {number}"), [said], "1")
    found = engine.candidates(["k1", "k2", "k4"], 10)
    assert [side.text for side in found][2:] == ["Claim 0"]
    assert {side.text for side in found[:2]} == {"Claim 1", "Claim 3"}
    assert found[0].analysis["subject"] == "s"
    assert len(engine.candidates(["k1"], 2)) == 2
    assert json.dumps(engine.candidates([], 5)) == "[]"
