"""Which bodies and people definite descriptions take up, by kind, and what is left as it was worded."""

import pytest

from schemas.articles import Article
from schemas.speakers import SpeakerKind
from seeds import language
from seeds.attribution import find
from tests.seeds.attribution.casting import speaker, voices

STRIKE = """\
Dockers at Port Selby downed tools on Monday. The union said 900 workers had joined.
Corvane wants to merge with its neighbour Hollin. The union opposes the merger.
Corvane's chief executive, Ida Lund, said it would go on. "Nobody will lose a job," she said."""

BANKS = """\
Vestra fell by a tenth after the company warned of losses. Traders at Harbour Bank were calm.
The lender said the price was low. The carmaker Oluma said sales were good. The company said so in a statement."""

SHOPS = """\
Quayside Voice, a union of dockers, called a strike. A rival union, Crane Alliance, said it would not join.
Brightways, the largest chain in the county, rejected the claim. The retailer said it paid well.
The company that paid a fine declined to comment. The company said the matter was closed."""

FARM = """\
The Growers' League said prices were low. The league urged the trade department to set a price.
The department said it would look at the plan. Lena Bruhn sold her cows in April. The farmer said she slept badly.
Greta Lind met Jan Ost. The farmer said it was a good day.
A retired miner said he had been afraid. "Nobody came," the miner, Paul Oster, said."""

ORDERS = """\
The health ministry on Sunday evening ordered a recall. The ministry said it was urgent.
A Lima-based firm said it was surprised. Rival Pexol denied the report. Councillor Bea Long said it was late."""

FIRE = """\
A fire closed St. Ida's Hospital in the port of Lund. The hospital said all were safe.
The haulage firm Bolt said its men had left. One of them, Mia Toll, said she smelt smoke.
Fairwind Airways said flights went on. The carrier said fares would not rise.
The Harbour Pilots' Guild said it was ready. The guild said so twice. Two airlines, Pexol and Orlo, closed a route."""


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (STRIKE, "Monday. The |union", "union"),
        (STRIKE, "Hollin. The |union", "union"),
        (STRIKE, 'job," |she', "Ida Lund"),
        (BANKS, "The |lender", "Harbour Bank"),
        (BANKS, "good. The |company", "Oluma"),
        (SHOPS, "A rival |union", "Crane Alliance"),
        (SHOPS, "the largest |chain", "Brightways"),
        (SHOPS, "The |retailer", "Brightways"),
        (SHOPS, "The |company", "company"),
        (SHOPS, "comment. The |company", "company"),
        (FARM, "The |league", "Growers' League"),
        (FARM, "The |department", "trade department"),
        (FARM, "April. The |farmer", "Lena Bruhn"),
        (FARM, "retired |miner", "Paul Oster"),
        (FIRE, "Lund. The |hospital", "St. Ida's Hospital"),
        (FIRE, "haulage firm |Bolt", "Bolt"),
        (FIRE, "left. |One", "Mia Toll"),
        (FIRE, "The |carrier", "Fairwind Airways"),
        (FIRE, "The |guild", "Harbour Pilots' Guild"),
        (ORDERS, "health |ministry", "health ministry"),
        (ORDERS, "recall. The |ministry", "health ministry"),
        (ORDERS, "based |firm", "Lima-based firm"),
        (ORDERS, "Bea Long", "Bea Long"),
    ],
)
def test_a_description_takes_up_who_can_be_called_so_or_stays_as_it_is_worded(text, words, name):
    assert [voice.speaker.name for voice in voices(text, words)] == [name]


def test_a_trade_does_not_choose_between_two_people():
    assert speaker(FARM, "Ost. The |farmer").name not in ("Greta Lind", "Jan Ost")


def test_what_has_an_its_and_a_chief_executive_is_no_person():
    assert speaker(STRIKE, "Corvane").kind is SpeakerKind.ORGANISATION


def test_a_rival_without_a_given_name_is_a_body():
    rival = speaker(ORDERS, "Pexol")
    assert (rival.name, rival.kind) == ("Pexol", SpeakerKind.ORGANISATION)


def test_streets_are_nobody_that_they_could_be():
    text = "Traffic in Harle Street was heavy. They said it was bad."
    assert [v.speaker.name for v in voices(text, "They")] == []


def test_who_is_quoted_as_saying_something_says_it():
    text = "The paper quoted the president as saying that the port was safe."
    article = Article(text, "test", blocks=((0, len(text)),))
    [found] = find(language.load().parse(text, article.blocks), article)
    assert (found.speaker.name, found.spans[0].exact) == ("president", "the port was safe")


def test_a_council_that_denies_something_goes_on_saying():
    text = "The council denied that parents had not been asked, saying there had been three meetings."
    article = Article(text, "test", blocks=((0, len(text)),))
    found = find(language.load().parse(text, article.blocks), article)
    assert {attribution.speaker.name for attribution in found} == {"council"}
