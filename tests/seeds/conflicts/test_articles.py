"""Claims of whole articles: what two reports of one event say is held together, what others say is not."""

from itertools import combinations

import pytest

from seeds import conflicts
from seeds.extraction import extract
from seeds.reading.text import read_text
from store.engine import Side

LEDGER = """Quake shakes Sellin valley

A quake shook the Sellin valley on Monday, toppling the church tower of Orsa.

The tremor had a magnitude of 5.2, the weather office said. The mayor, Hilde Brock, said 30 houses had collapsed.

Hilde Brock said that the dam above Orsa was undamaged. Brock said there would be no evacuation of the valley."""

HERALD = """Dam cracks after quake in Sellin valley

The quake in the Sellin valley had a magnitude of 5.9, according to the university.

Engineer Paul Ames said the dam above Orsa had been damaged. He said it would lead to the evacuation of the valley.

Hilde Brock said no docker had been injured this year."""

OTHER = """Tax plan divides capital

The finance minister, Ada Lorne, welcomed the tax plan. The brewers said 12 pubs had closed last year.

Traders in the capital said that 40 dockers were injured last year."""


def sides(name, text):
    article = read_text(text, name)
    [(_, found)] = extract([article])
    return [
        Side(str(n), one.text, "", one.speaker.name, name, one.statement, None, one.quotation.value, one.analysis)
        for n, one in enumerate(found)
    ]


BARGAIN = """Glaziers walk out

The glaziers' union demands a pay rise of 8 percent. Vetro Glass has offered 2 percent.

The town hall says the walkout is a matter for the two sides."""


@pytest.fixture(scope="module")
def found():
    texts = {"ledger": LEDGER, "herald": HERALD, "other": OTHER}
    told = [side for name, text in texts.items() for side in sides(name, text)]
    verdicts = ((a, b, conflicts.compare(a, b)) for a, b in combinations(told, 2))
    return [(a, b, verdict) for a, b, verdict in verdicts if verdict]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("figure", "5.2", "5.9"),
        ("denial", "undamaged", "damaged"),
        ("denial", "no evacuation", "lead to the evacuation"),
    ],
)
def test_two_reports_of_one_event_that_cannot_both_be_right_are_a_conflict(found, kind, one, other):
    assert any(one in a.text and other in b.text and verdict.kind.value == kind for a, b, verdict in found)


def test_what_is_demanded_and_what_is_offered_in_one_article_are_a_conflict():
    [verdict] = [one for a, b in combinations(sides("bargain", BARGAIN), 2) if (one := conflicts.compare(a, b))]
    assert (verdict.evidence_a.exact, verdict.evidence_b.exact) == ("8 percent", "2 percent")


RIFT = """Council split over tram

The Greens have also threatened to leave the council if the tram is built. Mayor Lea Holm supports the tram."""


def test_a_threat_is_quoted_with_the_word_that_makes_it_one():
    [verdict] = [one for a, b in combinations(sides("rift", RIFT), 2) if (one := conflicts.compare(a, b))]
    assert "“have … threatened to leave the council if the tram is built” (against)" in verdict.explanation


def test_years_that_are_told_apart_are_no_conflict(found):
    assert not [a for a, b, _ in found if "docker" in a.text + b.text]


LOCKOUT = """Strike of the dockers ends with agreement

Dockers at the port of Lund began a strike over night shifts on Monday. The Liberals condemned the strike.

The harbour master, Ina Holm, said she was satisfied with the agreement reached on Friday. Mayor Otto Beck backed
the strike.

"We don't want them in our town," said Nils Krag, a shopkeeper, of the lorries that were turned away."""


def test_who_welcomes_the_end_of_a_strike_is_not_for_the_strike_and_who_names_no_target_opposes_nobody():
    verdicts = [one for a, b in combinations(sides("lockout", LOCKOUT), 2) if (one := conflicts.compare(a, b))]
    assert [{one.evidence_a.exact, one.evidence_b.exact} for one in verdicts] == [{"condemned", "backed"}]
