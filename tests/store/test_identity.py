"""What is the same article, the same claim, and what becomes of ids."""

import pytest

from schemas.articles import Source
from store.engine import BadArticle, Engine, Missing, Withdrawn
from tests.store.reading import contents, every, find, ids, one
from tests.store.world import article, claim, synthetic


def test_importing_the_same_again_changes_nothing(engine: Engine):
    for read, said in synthetic(12):
        engine.save_article(read, said, "1")
    before, revision = contents(engine), engine.revision()
    statuses = {engine.save_article(read, said, "1").status for read, said in synthetic(12)}
    assert statuses == {"unchanged"}
    assert (contents(engine), engine.revision()) == (before, revision)


def test_a_changed_file_replaces_its_article_under_the_old_id(engine: Engine):
    first = engine.save_article(article("Old text", origin="a.txt"), [claim("The pier is open")], "1")
    second = engine.save_article(article("New text", origin="a.txt"), [claim("The pier is shut")], "1")
    assert (second.status, second.article) == ("replaced", first.article)
    assert [record["text"] for record in find(engine, "claims")] == ["The pier is shut"]


def test_a_claim_that_a_new_version_no_longer_has_is_withdrawn(engine: Engine):
    engine.save_article(article("Old text", origin="a.txt"), [claim("The pier is open"), claim("It rains")], "1")
    stays, goes = sorted(find(engine, "claims"), key=lambda record: record["text"] != "It rains")
    engine.save_article(article("New text", origin="a.txt"), [claim("It rains")], "1")
    assert one(engine, "claims", stays["id"])["text"] == "It rains"
    with pytest.raises(Withdrawn):
        engine.get("claims", goes["id"])


def test_the_same_text_under_another_name_is_known(engine: Engine):
    first = engine.save_article(article("One text", origin="a.txt"), [claim("It rains")], "1")
    second = engine.save_article(article("One text", origin="b.txt"), [claim("It rains")], "1")
    assert (second.status, second.article) == ("known", first.article)
    assert engine.counts()["claims"] == 1


def test_an_article_known_by_two_names_outlives_the_change_of_one(engine: Engine):
    first = engine.save_article(article("One text", origin="a.txt"), [claim("It rains")], "1")
    engine.save_article(article("One text", origin="b.txt"), [claim("It rains")], "1")
    changed = engine.save_article(article("Other text", origin="b.txt"), [claim("It snows")], "1")
    assert (changed.article, changed.status) == (first.article, "replaced")


def test_one_text_published_at_two_addresses_is_two_articles(engine: Engine):
    for site in ("post", "echo"):
        read = article("One text", origin=f"{site}.html", url=f"https://{site}.example/1")
        assert engine.save_article(read, [claim("It rains")], "1").status == "added"
    assert engine.counts()["claims"] == 2


def test_an_address_is_one_article_wherever_it_was_read_from(engine: Engine):
    url = "https://post.example/1"
    first = engine.save_article(article("Old text", origin="a.html", url=url), [claim("It rains")], "1")
    second = engine.save_article(article("New text", origin="b.html", url=url), [claim("It snows")], "1")
    assert (second.status, second.article) == ("replaced", first.article)


def test_a_line_put_in_front_of_a_file_of_articles_keeps_every_article(engine: Engine):
    texts = ["One", "Two", "Three"]
    for line, text in enumerate(texts):
        engine.save_article(article(text, origin=f"all.jsonl#{line}"), [claim(f"{text} said")], "1")
    for line, text in enumerate(["Zero", *texts]):
        engine.save_article(article(text, origin=f"all.jsonl#{line}"), [claim(f"{text} said")], "1")
    assert sorted(record["text"] for record in find(engine, "claims")) == sorted(
        f"{text} said" for text in ("Zero", "One", "Two", "Three")
    )


def test_a_claim_keeps_its_id_when_offsets_speaker_and_extractor_change(engine: Engine):
    said = claim("It rains", "Brook", at=10)
    engine.save_article(article("A text"), [said], "1")
    (before,) = find(engine, "claims")
    better = claim("It  rains", "Brook", at=12)
    engine.save_article(article("A text"), [better], "2")
    (after,) = find(engine, "claims")
    assert after["id"] == before["id"]
    assert after["mention"]["start"] == 12


def test_the_same_words_twice_in_an_article_are_two_claims(engine: Engine):
    engine.save_article(article("A text"), [claim("It rains"), claim("It rains", at=50)], "1")
    assert len(set(ids(find(engine, "claims")))) == 2


def test_a_topic_given_twice_counts_once(engine: Engine):
    said = claim("It rains", topics=["Rain", "Rain"], stance="oppose", target="rain")
    engine.save_article(article("A text"), [said], "1")
    assert [topic["id"] for topic in find(engine, "claims")[0]["topics"]] == ["rain"]
    assert one(engine, "topics", "rain")["claims"] == 1


def test_reading_with_another_extractor_replaces(engine: Engine):
    read = article("A text")
    engine.save_article(read, [claim("It rains")], "1")
    assert engine.read_by(read) == "1"
    assert engine.save_article(read, [claim("It rains")], "2").status == "replaced"
    assert engine.read_by(read) == "2"


def test_only_what_was_read_just_so_at_this_origin_counts_as_read(engine: Engine):
    engine.save_article(article("A text", origin="a.txt"), [], "1")
    assert engine.read_by(article("A text", origin="b.txt")) is None
    assert engine.read_by(article("Another text", origin="a.txt")) is None
    assert engine.read_by(article("A text", origin="a.txt", published="2024-05-01")) is None


def test_outdated_articles_come_back_as_they_were_read(engine: Engine):
    read = article(
        "Head\n\nBody", origin="a.txt", published="2024-05-01", source=Source("Post", "post.example"), author="B. Line",
        blocks=((6, 10),), headline=(0, 4), language="en", published_text="1 May 2024", url="https://post.example/1",
    )  # fmt: skip
    engine.save_article(read, [], "1")
    engine.save_article(article("Other"), [], "2")
    assert list(engine.outdated("2")) == [read]
    for old in engine.outdated("2"):
        engine.save_article(old, [], "2")
    assert list(engine.outdated("2")) == []


def test_a_withdrawn_article_goes_with_its_claims_and_comes_back_under_its_ids(engine: Engine):
    read, said = article("A text", origin="a.txt"), [claim("It rains")]
    saved = engine.save_article(read, said, "1")
    (before,) = find(engine, "claims")
    engine.withdraw_article(saved.article)
    for noun, id in (("articles", saved.article), ("claims", before["id"]), ("speakers", "ada-brook")):
        with pytest.raises(Withdrawn):
            engine.get(noun, id)
    with pytest.raises(Withdrawn):
        engine.withdraw_article(saved.article)
    assert engine.counts() == dict.fromkeys(engine.counts(), 0)
    assert engine.save_article(read, said, "1").article == saved.article
    assert one(engine, "claims", before["id"]) == before


def test_an_article_replaced_before_it_was_withdrawn_comes_back_under_its_old_id(engine: Engine):
    first = engine.save_article(article("Old text", origin="a.txt"), [], "1")
    engine.save_article(article("New text", origin="a.txt"), [], "1")
    engine.withdraw_article(first.article)
    assert engine.save_article(article("New text", origin="a.txt"), [], "1").article == first.article


def test_what_never_was_is_missing(engine: Engine):
    for noun in ("claims", "conflicts", "speakers", "topics", "articles", "sources"):
        with pytest.raises(Missing):
            engine.get(noun, "nothing")
    with pytest.raises(Missing):
        engine.withdraw_article("nothing")


def test_an_article_that_cannot_be_kept_is_refused_by_name_and_leaves_no_trace(engine: Engine):
    with pytest.raises(BadArticle, match="unpaired surrogate at 2"):
        engine.save_article(article("A \ud800 text", origin="a.txt"), [], "1")
    with pytest.raises(BadArticle, match="not an ISO date"):
        engine.save_article(article("A text", origin="a.txt", published="May 2024"), [], "1")
    assert engine.counts()["articles"] == 0


def test_a_claim_the_database_cannot_keep_leaves_nothing_of_its_article(engine: Engine):
    with pytest.raises(BadArticle):
        engine.save_article(article("A text"), [claim("It rains"), claim("It \ud800 snows")], "1")
    assert every(engine, "claims") == every(engine, "articles") == []
