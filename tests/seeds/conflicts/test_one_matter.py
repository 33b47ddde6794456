"""Claims of two articles on the same events: one thing in other words, and what is another thing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from seeds.conflicts import compare, nearest
from seeds.conflicts.statements import Statement, sides_of
from store.engine import Side

_MATTER = ["tarnby", "vester", "moldow", "krane", "bexley", "sandrow"]


_ANOTHER = ["tarnby", "vester", "deportation"]


def _pair(a: str, b: str, outline: Sequence[str] = _MATTER) -> tuple[Side, Side]:
    """Two claims, "speaker: text", as if of two articles whose outlines share this much of what they are about."""
    said = [Statement(text, speaker) for speaker, text in (one.split(": ", 1) for one in (a, b))]
    days = ("2025-03-01", "2025-03-09")
    found = zip(sides_of(said), "ab", days, said, strict=True)
    return tuple(
        side._replace(article=name, claim=name, statement=name, date=day, speaker_name=one.speaker or "",
                analysis={**side.analysis, "x": [*outline, name]})
        for side, name, day, one in found
    )  # type: ignore[return-value]  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Hospital: The death toll has reached 19", "Police: Twelve people were killed in the fire", "figure"),
        ("Union: Drivers earn 31,000 crowns a month", "Company: Drivers earn 42,000 crowns a month", "figure"),
        ("Hospital: 45 passengers were treated for injuries", "Operator: Nine passengers were injured", "figure"),
        ("Company: 640 jobs will be lost", "Union: 1,100 workers will lose their jobs", "figure"),
        ("Police: About 2,000 people took part in the march", "Union: 5,500 marchers took part", "figure"),
        ("Mayor: The bridge will cost 20 million euros", "Auditor: The bridge's price is 45 million euros", "figure"),
        ("Police: Thieves made off with 14 coins", "Museum: The number of stolen coins is 22", "figure"),
        ("Maker: The maker means to charge 90,000 a year", "Insurer: The price would have been 55,000", "figure"),
        ("Club: Its debts stand at 60 million", "League: The club owes more than 100 million euros", "figure"),
        ("Owner: The ban will last six weeks", "County: The ban will stay for four months", "figure"),
        ("Firm: It let 2,000 litres of acid into the river", "Anglers: The amount was 30,000 litres", "figure"),
        ("Maker: The drug cut attacks by 35 percent", "Agency: The difference was 9 percent, not 35", "figure"),
        ("Owner: All 28 nurses were offered posts", "Union: Only nine of the nurses were offered posts", "figure"),
        ("Firm: Dockers earn 31,000 crowns a month", "Union: Their pay comes to 24,000 crowns a month", "figure"),
        ("Ann Roe: Two guards were on duty", "Clerk: There were five guards on duty", "figure"),
        ("Insurer: The number of destroyed houses was 160", "Town: Some 40 houses burned down", "figure"),
        ("Clerk: 48 children are enrolled", "Teacher: The school has 71 pupils", "figure"),
        ("Minister: The tunnel will open in 2027", "Builder: The tunnel will open in 2029", "figure"),
        ("Minister: The tunnel will open in 2027", "Builder: The tunnel will not open before 2029", "figure"),
        ("Residents: They received no warning", "Mayor: Residents were warned by telephone", "denial"),
        ("Resident: Nobody warned us", "Mayor: All residents had been warned", "denial"),
        ("Agency: There is no evidence that the water is contaminated", "Lab: The water is contaminated", "denial"),
        ("Fire chief: The blaze has been contained", "Mayor: The blaze is out of control", "denial"),
        ("Police: Looters were arrested", "Resident: Police had arrested nobody", "denial"),
        ("Lea Holm: she would not resign", "Opposition: The opposition urged Holm to resign", "denial"),
        ("Governor: The flood was caused by heavy rain", "Engineer: A mistake caused the flood", "denial"),
        ("Rae Holt: we will never sell the hospital", "Rae Holt: we have sold the hospital", "shift"),
        ("Police: No one was hurt", "Hospital: Six people were injured", "denial"),
        ("Rae Holt: the government would not intervene", "Rae Holt: We will intervene", "shift"),
        ("Agency: 14,000 people were displaced", "Aid group: 9,000 people had to leave their homes", "figure"),
        ("Lab: The quake had a depth of 12 kilometers", "Institute: Its depth was 20 kilometers", "figure"),
        (
            "Institute: The quake had a magnitude of 6.1 and a depth of 12 kilometers",
            "Lab: The quake had a magnitude of 6.6",
            "figure",
        ),
        (
            "Maker: The pill cut the pain of patients by 35 percent",
            "Reviewers: The pain of patients fell by 9 percent, not 35",
            "figure",
        ),
        ("Bank: All of the bank’s 74 branches would stay open", "Union: 18 branches would close in June", "denial"),
        ("Director: Dorn is guilty", "Lawyer: Dorn had been acquitted of all charges", "denial"),
        ("Carla Wend: she trusted the agency", "Carla Wend: she no longer trusted the agency", "shift"),
    ],
)
def test_the_same_matter_in_other_words_conflicts(a: str, b: str, kind: str) -> None:
    verdict = compare(*_pair(a, b))

    assert verdict is not None
    assert verdict.kind == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Police: Twelve people were killed on Monday", "Archivist: In the fire of 1998 33 people were killed"),
        ("Police: Twelve people were killed in the fire", "Hospital: The death toll has reached 19"),
        ("Union: Drivers earn 31,000 crowns a month", "Company: Drivers earn 372,000 crowns a year"),
        ("Minister: The strike costs 20 million euros a day", "Chamber: It costs 900 million euros a year"),
        ("Lund: 12 percent of respondents backed Vester", "Roe: 19 percent of respondents backed Vester"),
        ("Clinic: Three patients died", "Doctor: Two of the deaths were due to the drug"),
        ("Owner: All 28 nurses were offered posts", "Union: Nine of the nurses left"),
        ("Ann Roe: it took four years of work", "Bo Lind: it was the best in 38 years of study"),
        ("Pilot: It passes at a distance of 900 kilometres", "Clerk: The moon is 384,000 kilometres away"),
        ("Lawyer: There were only five customers", "Bank: The bank has 12,000 customers"),
        ("Firm: No death was caused by the drug", "Clinic: Three patients died"),
        ("Minister: The tunnel will cost 20 million euros", "Clerk: A ticket will cost 90 euros"),
        ("Minister: The tunnel will cost 20 million euros", "Clerk: The price is 90 euros"),
        ("Police: Thieves made off with 14 coins", "Museum: The museum bought 22 coins"),
        ("Ministry: The flood killed 17 people", "Mayor: In Ekby alone, nine people died"),
        ("Police: Four hikers died in the storm", "Guide: Two hikers died at the lodge"),
        ("Roe: Lea Roe had not lost a single sheep", "Clerk: Wolves killed 64 sheep"),
        ("Minister: 80 people were killed", "Mayor: Militants killed 130 people in Rome last November"),
        ("Town: Two people died in Ekby", "Police: Twelve people were killed"),
        ("Ann Roe: Roe needs 67 delegates to win", "Outlet: Sandler needs 836 delegates to win"),
        ("Police: Twelve people were killed", "Hospital: 19 people were injured"),
        ("Residents: Nobody warned us", "Weather service: The service warned of more rain"),
        ("Operator: The north gate was opened in time", "Engineer: The south gate was opened too late"),
        ("Agency: The rocket will be launched in May", "Rival: The satellite will not be launched before June"),
        ("Planner: The road could be widened in 2027", "Town: The road will not be widened before 2026"),
        ("Rae Holt: we will sell the hospital", "Rae Holt: we have sold the hospital"),
        ("Police: Two miners were killed in each shaft", "Hospital: Four miners were killed"),
        ("Union: Eight of those ferries have sunk", "Owner: Three ferries have sunk"),
        ("Party: 40 seats are to be filled", "Clerk: In Norway nine seats are to be filled"),
        ("Chair: The mill closed eight years ago", "Clerk: The ferry stopped four years ago"),
        ("Ann Roe: Sandler is looking tired", "Bo Lind: Sandler does not look young"),
        ("Clerk: to open the archive", "Mayor: The council which has not opened the archive meets today"),
        ("Ann Roe: Roe's claim that Holm took bribes is not true", "Bo Lind: Roe's plan would help Holm"),
        (
            "Ann Roe: the notion that Sandler does not know the harbour is not true",
            "Bo Lind: the town gave Krane a real chance of following Sandler at the harbour",
        ),
        ("Company: The company employs 900 people", "Union: The plant has 120 workers"),
        ("Maker: The pill cut the pain of patients by 35 percent", "Reviewers: 40 percent, not 20, of patients sang"),
        ("Builder: Kremmel met the deadline for the piers", "Clerk: Kremmel missed the deadline for the road"),
        ("Institute: The lake had a depth of 12 meters", "Lab: The river had a depth of 4 meters"),
        ("Ann Roe: it was a mistake to deny it. Sandler will build the school", "Bo Lind: Sandler wants a school"),
    ],
)
def test_another_event_place_owner_or_time_does_not_conflict(a: str, b: str) -> None:
    assert compare(*_pair(a, b)) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ann Roe: Roe had no plans for the mill", "Bo Lind: Lind planned to sell his boats"),
        ("Ann Roe: 40 of those letters were private", "Bo Lind: estimates put the number at 900 letters"),
        ("Ann Roe: 40 seats to reach the 80 needed to win", "Clerk: It takes 80 seats to win"),
        ("Ann Roe: Sandler is looking tired", "Bo Lind: Sandler did not look at the bill"),
        ("Ann Roe: what the clerk had done", "Bo Lind: The clerk did not do so at once"),
    ],
)
def test_within_one_article_too_one_thing_must_be_told_of(a: str, b: str) -> None:
    one, other = _pair(a, b)
    assert compare(one, other._replace(article="a", analysis={**other.analysis, "x": one.analysis["x"]})) is None


def test_in_one_article_a_position_on_this_or_on_another_paper_is_weaker_than_one_that_names_its_target() -> None:
    def score(a: str, b: str) -> float:
        one, other = _pair(a, b, [*_MATTER, "toll"])
        spans = [["toll", "toll", "support", 0.9, 0, 0]], [["toll", "toll", "oppose", 0.9, 0, 0]]
        sides = [side._replace(article="a", analysis={**side.analysis, "s": said, "x": _MATTER})
                 for side, said in zip((one, other), spans, strict=True)]  # fmt: skip
        found = nearest(*sides)
        return found.score if found else 0.0

    named = score("Roe: the toll", "Holm: the toll")
    assert named > score("Roe: the toll", "Holm: this is a mistake")
    assert named > score("Roe: the deal", "Holm: the bill")
    assert named == score("Roe: the deal", "Holm: the agreement")


def test_what_stands_now_may_stand_otherwise_in_an_article_of_another_month() -> None:
    one, other = _pair("Coach: Vester has 40 points", "League: Vester has 61 points")
    sold = _pair("Coach: Vester sold 40 tickets", "League: Vester sold 61 tickets")

    assert compare(one, other) is not None
    assert compare(one._replace(date="2025-01-03"), other) is None
    assert compare(one._replace(date=None), other) is None
    assert compare(sold[0]._replace(date="2025-01-03"), sold[1]) is not None


def test_articles_on_different_events_are_only_opposed_on_what_is_the_same_in_all_of_them() -> None:
    support, oppose = "Roe: I support deportation", "Holm: I oppose deportation"
    of_another = (
        "Holm: I oppose the deportation",
        "Holm: I oppose Wend's deportation",
        "Holm: I oppose his deportation",
    )

    assert compare(*_pair(support, oppose, _ANOTHER)) is not None
    assert [compare(*_pair(support, other, _ANOTHER)) for other in of_another] == [None, None, None]


def test_what_only_tells_where_something_is_done_is_not_opposed() -> None:
    outline = [*_MATTER, "deportation", "carnival"]
    oppose = "Roe: I oppose the carnival"

    assert compare(*_pair(oppose, "Holm: I support the carnival", outline)) is not None
    assert compare(*_pair(oppose, "Holm: I support the dancers at the carnival", outline)) is None


def test_his_plan_and_his_plan_are_two() -> None:
    outline = [*_MATTER, "petition", "deportation"]

    assert compare(*_pair("Roe: I support the petition", "Holm: I oppose the petition", outline)) is not None
    assert compare(*_pair("Roe: I support his petition", "Holm: I oppose his petition", outline)) is None


def test_articles_that_share_little_are_not_taken_to_tell_of_the_same_events() -> None:
    causes = "Governor: The flood was caused by heavy rain", "Engineer: A mistake caused the flood"

    assert compare(*_pair(*causes, _MATTER)) is not None
    assert compare(*_pair(*causes, _MATTER[:4])) is None


def test_like_words_count_less_in_articles_on_different_events() -> None:
    told = "Mayor: The footbridge is open", "Police: The footbridge is closed"
    near, far = compare(*_pair(*told)), compare(*_pair(*told, _ANOTHER))

    assert near is not None
    assert near.score > 0.8
    assert far is not None
    assert far.score <= 0.8


def test_a_target_that_only_the_article_tells_is_none_for_articles_on_different_events() -> None:
    def verdict(outline: Sequence[str]) -> object:
        one, other = _pair("Roe: I support it", "Holm: I oppose the candidacy", outline)
        meant = [["candidacy", "candidacy", "support", 0.9, 0, 9]]
        return compare(one._replace(analysis={**one.analysis, "s": meant}), other)

    assert verdict([*_MATTER, "candidacy"]) is not None
    assert verdict(_ANOTHER) is None


def test_what_is_only_so_as_long_as_something_else_is_denies_nothing() -> None:
    a = "Army: It cannot open the road as long as there is no truce"
    assert compare(*_pair(a, "Mediator: The aim is a truce of six weeks")) is None
