"""What issue number four names, in our own words: pairs that must be found and pairs that must not."""

import pytest

from seeds.conflicts.statements import Statement, compare_many

CONFLICTS = [
    ("figure", "The crossing carried 212 passengers.", "There were 260 passengers on the crossing."),
    (
        "figure",
        "We demand the release of 900 detainees in exchange for the pilots.",
        "The government would free 250 detainees in exchange for the pilots.",
    ),
    ("denial", "The swing bridge is open to traffic.", "The swing bridge is closed to traffic."),
    ("denial", "No posts will go in the restructuring.", "Few posts will go in the restructuring."),
    (
        "denial",
        "The delays on Monday were caused only by the storm.",
        "The operator has no excuse for Monday's delays.",
    ),
    ("denial", "Giant squid washed ashore, locals say", "Giant squid photograph is fake, biologist says"),
    ("denial", "All workers were paid.", "Not all workers were paid."),
    ("stance", "We support the tram line.", "We reject the tram line."),
]

NO_CONFLICTS = [
    ("a bound that the number keeps", "At least 15 buses were damaged.", "Some 20 buses were damaged."),
    (
        "another period",
        "120 people were dismissed in October.",
        "640 people have been dismissed since the merger.",
    ),
    ("another place", "We plan to cut 450 jobs in the north.", "We plan to cut 300 jobs in the south."),
    ("another part", "90 percent of the nurses agreed.", "62 percent of the porters agreed."),
    ("another thing", "The eastern bridge is closed.", "The western bridge is open."),
    ("two negations", "The clinic is not closed.", "The clinic remains open."),
    ("paraphrase", "No posts will go.", "Everyone will keep their post."),
    ("other targets", "We oppose the timetable.", "We support longer breaks."),
    ("two debunkings", "Hoax about poisoned chocolate spreads", "There is no poisoned chocolate, the story is false"),
    ("a possibility", "The drug may lower blood pressure.", "The drug lowers blood pressure in older patients."),
]


def compared(a, b):
    (answer,) = compare_many([(a, b)])
    return answer


@pytest.mark.parametrize(("kind", "a", "b"), CONFLICTS)
def test_statements_that_cannot_both_stand_are_a_conflict_of_their_kind(kind, a, b):
    answer = compared(Statement(a, "Ada Moor"), Statement(b, "Ben Orr"))
    assert (answer.conflict, answer.kind) == (True, kind)


@pytest.mark.parametrize(("reason", "a", "b"), NO_CONFLICTS)
def test_statements_that_can_both_stand_are_none(reason, a, b):
    answer = compared(Statement(a, "Ada Moor"), Statement(b, "Ben Orr"))
    assert not answer.conflict, answer.explanation


def test_the_same_speaker_later_saying_the_opposite_is_a_shift():
    before = Statement("We will not strike over pay.", "Odile Marn", "2022-01-10")
    after = Statement("We will strike over pay next week.", "Odile Marn", "2022-06-20")
    assert compared(before, after).kind == "shift"


def test_the_explanation_names_both_speakers_and_the_matter():
    answer = compared(
        Statement("The swing bridge is open.", "Ada Moor"), Statement("The swing bridge is closed.", "Ben Orr")
    )
    assert answer.explanation is not None
    assert all(words in answer.explanation for words in ("Ada Moor", "Ben Orr", "swing bridge"))


def test_the_explanation_tells_who_is_for_and_who_against_and_calls_bodies_by_their_article():
    answer = compared(
        Statement("We are in favour of the tram line.", "harbour board"),
        Statement("The tram line is a mistake.", "hauliers' league"),
    )
    assert answer.explanation == (
        "The hauliers' league and the harbour board take opposed positions on “tram line”: "
        "“The tram line is a mistake.” (against), “We are in favour of the tram line.” (for)."
    )


def test_the_explanation_of_a_change_of_mind_tells_when():
    answer = compared(
        Statement("I am in favour of the tram line.", "Ada Moor", "2021-02-03"),
        Statement("The tram line is a mistake.", "Ada Moor", "2022-04-05"),
    )
    assert answer.explanation == (
        "Ada Moor took opposed positions on “tram line”: "
        "“I am in favour of the tram line.” (for) on 2021-02-03, “The tram line is a mistake.” (against) on 2022-04-05."
    )


def test_claims_of_two_speakers_years_apart_are_not_held_against_each_other():
    then = Statement("The swing bridge is open to traffic.", "Ada Moor", "2015-01-01")
    now = Statement("The swing bridge is closed to traffic.", "Ben Orr", "2022-01-01")
    assert compared(then, Statement(now.text, now.speaker, then.date)).conflict
    assert not compared(then, now).conflict


@pytest.mark.xfail(strict=True, reason="who is accused, what is set on purpose and what cannot be twice is not known")
@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("My client is innocent.", "The accused is guilty of the theft."),
        ("The fire was an accident.", "The fire was set on purpose."),
        ("The final will be played in Oslo.", "The final will be played in Lisbon."),
        ("The wolf escaped through the main gate.", "The wolf never left the zoo."),
    ],
)
def test_conflicts_that_take_knowledge_of_the_world_are_found(a, b):
    assert compared(Statement(a, "Ada Moor"), Statement(b, "Ben Orr")).conflict
