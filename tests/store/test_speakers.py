"""Who is one speaker with whom, whatever came first."""

import itertools
from collections.abc import Sequence

import pytest

from schemas.speakers import Speaker, SpeakerKind
from store import saving
from store.engine import Engine, Moved, Name
from tests.store.conftest import Make
from tests.store.reading import contents, find, ids, one
from tests.store.world import PlainJudge, article, claim, person, synthetic


def _save(engine: Engine, *names: str) -> None:
    for name in names:
        engine.save_article(article(f"Article with {name}"), [claim(f"{name} spoke", name)], "1")


def test_a_bare_surname_joins_the_only_full_name_and_its_id_leads_there(engine: Engine):
    _save(engine, "Brook")
    assert one(engine, "speakers", "brook")["claims"] == 1
    _save(engine, "Ada Brook")
    with pytest.raises(Moved, match="ada-brook"):
        engine.get("speakers", "brook")
    assert one(engine, "speakers", "ada-brook") | {"aliases": ["Brook"], "claims": 2} == one(
        engine, "speakers", "ada-brook"
    )
    assert {record["speaker"]["name"] for record in find(engine, "claims")} == {"Ada Brook"}
    assert len(find(engine, "claims", speaker="brook")) == 2


def test_a_surname_that_becomes_ambiguous_is_given_back(engine: Engine):
    _save(engine, "Brook", "Ada Brook", "Ben Brook")
    assert {record["id"]: record["claims"] for record in find(engine, "speakers")} == {
        "ada-brook": 1, "ben-brook": 1, "brook": 1,
    }  # fmt: skip
    assert one(engine, "speakers", "brook")["name"] == "Brook"
    (said,) = find(engine, "claims", speaker="brook")
    assert said["text"] == "Brook spoke"


def test_a_surname_rejoins_when_the_other_name_is_withdrawn(engine: Engine):
    _save(engine, "Brook", "Ada Brook")
    other = engine.save_article(article("Ben's article"), [claim("Ben spoke", "Ben Brook")], "1")
    engine.withdraw_article(other.article)
    assert ids(find(engine, "speakers")) == ["ada-brook"]
    assert len(find(engine, "claims", speaker="Ada Brook")) == 2


def test_the_outcome_is_the_same_for_every_order(make: Make):
    names = ("Brook", "Ada Brook", "Ben Brook", "Carver", "Cleo Carver")
    found = []
    for order in itertools.islice(itertools.permutations(names), 0, None, 17):
        engine = make("-".join(order))
        _save(engine, *order)
        found.append(contents(engine))
    assert all(other == found[0] for other in found)


def test_colliding_ids_get_a_suffix(engine: Engine):
    _save(engine, "José Brook")
    body = Speaker("b", "Jose Brook", SpeakerKind.ORGANISATION)
    engine.save_article(article("On the company"), [claim("It sells", body)], "1")
    assert sorted(ids(find(engine, "speakers"))) == ["jose-brook", "jose-brook-2"]


def test_the_unnamed_are_never_one_across_articles(engine: Engine):
    official = Speaker("o", "a senior official", SpeakerKind.UNNAMED)
    for number in (1, 2):
        engine.save_article(article(f"Article {number}"), [claim("It rains", official), claim("So", official)], "1")
    found = find(engine, "speakers")
    assert [(record["name"], record["claims"]) for record in found] == [("a senior official", 2)] * 2
    assert len(find(engine, "claims", speaker="A Senior Official")) == 4


def test_two_unnamed_speakers_of_one_description_in_one_article_stay_two(engine: Engine):
    said = [claim(key, Speaker(key, "an official", SpeakerKind.UNNAMED)) for key in ("first", "second")]
    engine.save_article(article("A text"), said, "1")
    assert len(find(engine, "speakers")) == 2


def test_a_publication_is_one_speaker_an_outlet_and_one_an_article_where_the_outlet_is_unknown(engine: Engine):
    def narrate(text: str, source: str | None) -> None:
        voice = Speaker("p", source or "the publication", SpeakerKind.PUBLICATION)
        engine.save_article(article(text, source=source), [claim("It rained", voice, quotation="narration")], "1")

    for number, source in enumerate(("Post", "POST", "Echo", None, None)):
        narrate(f"Article {number}", source)
    claims = sorted(record["claims"] for record in find(engine, "speakers", kind="publication"))
    assert claims == [1, 1, 1, 2]


def test_a_publication_is_not_the_body_of_the_same_name(engine: Engine):
    voice = Speaker("p", "Post", SpeakerKind.PUBLICATION)
    body = Speaker("o", "Post", SpeakerKind.ORGANISATION)
    said = [claim("It rained", voice, quotation="narration"), claim("We sell papers", body)]
    engine.save_article(article("A text", source="Post"), said, "1")
    assert sorted(record["kind"] for record in find(engine, "speakers")) == ["organisation", "publication"]


def test_the_role_shown_is_the_commonest_of_the_latest(engine: Engine):
    roles = [("2024-01-01", "minister"), ("2024-02-01", "mayor"), ("2024-03-01", "mayor"), ("2024-01-05", None)]
    for day, role in roles:
        engine.save_article(article(day, published=day), [claim("So", person("Ada Brook", role=role))], "1")
    assert one(engine, "speakers", "ada-brook")["role"] == "mayor"
    assert {record["speaker"]["role"] for record in find(engine, "claims")} == {"mayor"}


def test_other_names_are_listed_and_found(engine: Engine):
    engine.save_article(article("A text"), [claim("So", person("Ada Brook", aliases=("Lady Ada",)))], "1")
    assert one(engine, "speakers", "ada-brook")["aliases"] == ["Lady Ada"]
    assert ids(find(engine, "speakers", q="lady")) == ["ada-brook"]
    assert len(find(engine, "claims", speaker="lady ada")) == 1


def test_a_person_and_a_body_of_one_surname_stay_apart(engine: Engine):
    body = Speaker("b", "Brook", SpeakerKind.ORGANISATION)
    engine.save_article(article("A text"), [claim("So", "Ada Brook"), claim("We deny it", body)], "1")
    assert len(find(engine, "speakers")) == 2


def test_what_a_merged_speaker_says_conflicts_as_a_shift(engine: Engine):
    engine.save_article(article("One"), [claim("Ten", "Brook", subject="boats", value=10)], "1")
    engine.save_article(article("Two"), [claim("Ninety", "Ada Brook", subject="boats", value=90)], "1")
    (merged,) = find(engine, "conflicts")
    assert (merged["kind"], merged["same_speaker"]) == ("shift", True)
    other = engine.save_article(article("Three"), [claim("So", "Ben Brook")], "1")
    (split,) = find(engine, "conflicts")
    assert (split["kind"], split["same_speaker"], split["id"]) == ("figure", False, merged["id"])
    assert find(engine, "conflicts", speaker=["ada-brook", "brook"]) == [split]
    assert one(engine, "speakers", "brook")["conflicts"] == 1
    engine.withdraw_article(other.article)
    assert find(engine, "conflicts") == [merged]
    assert one(engine, "speakers", "ada-brook")["conflicts"] == 1


class Splitter(PlainJudge):
    """A judge for whom a surname is nobody's but its own, under blocks of another name."""

    def blocks(self, name: Name) -> tuple[str, ...]:
        return tuple(f"new {block}" for block in super().blocks(name))

    def cluster(self, names: Sequence[Name]) -> list[list[Name]]:
        return [[name] for name in names]


@pytest.mark.parametrize("at_once", [1, 3, 500])
def test_names_are_grouped_anew_by_a_judge_that_has_changed_its_mind(
    make: Make, monkeypatch: pytest.MonkeyPatch, at_once: int
):
    monkeypatch.setattr(saving, "_AT_ONCE", at_once)
    engine, fresh = make("old"), make("fresh", judge=Splitter())
    for read, said in synthetic(30, most=2):
        engine.save_article(read, said, "1")
        fresh.save_article(read, said, "1")
    before = contents(engine)
    changed = make("old", judge=Splitter())
    assert contents(changed) == before != contents(fresh)
    changed.regroup()
    assert contents(changed) == contents(fresh)
    engine.regroup()
    assert contents(engine) == before
