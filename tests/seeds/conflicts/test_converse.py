"""Events of one article that one claim denies and another tells, from the other side or in other words."""

from __future__ import annotations

from functools import partial

import pytest

from tests.seeds.conflicts import telling
from tests.seeds.conflicts.telling import kinds

told = partial(telling.told, title="The Vester brewery")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mayor Ann Roe said every household had been informed.", "“Nobody told us,” said Bo Lind, a tenant."),
        (
            "The brewery had offered the workers new jobs, the manager said.",
            "“We never received an offer,” said Bo Lind, a brewer.",
        ),
        ("Villagers had been warned two days before, Ann Roe said.", "“There was no siren,” said Bo Lind, a farmer."),
        ("The union said it had given the owners notice.", "The owners said they had received no notice."),
        ("The owner said he had never promised a pension.", "“The owner gave us his word,” said Bo Lind, a brewer."),
        ("Inspector Ann Roe said she had warned the owners in May.", "The owners said they had received no warning."),
        ("The owners said no jobs would be lost.", "The union said the sale would cost jobs."),
        (
            "Every farmer had been compensated, Ann Roe said.",
            "“We have not received a payment,” said Bo Lind, a farmer.",
        ),
        ("All farmers had been consulted, Ann Roe said.", "“Nobody asked us,” said Bo Lind, a farmer."),
        (
            "Food had been delivered to every village, Ann Roe said.",
            "“We have received no food,” said Bo Lind, a villager.",
        ),
        ("The brewery said all drivers had been trained.", "The union said the drivers were untrained."),
        ("The brewery had accepted the contract, Ann Roe said.", "The brewery had agreed to nothing, said Bo Lind."),
        ("The owner had promised them a pension, the union said.", "The manager said there had been no such promise."),
        (
            "The walkout was legal, since the union had given notice, the union said.",
            "The owners said they had received no notice.",
        ),
        (
            "Ann Roe said the owners had met the mayor twice in May.",
            "“I have never spoken to the owners,” the mayor said.",
        ),
        (
            "Bo Lind said his firm had received no payment.",
            "The treasurer, Ann Roe, said 40,000 dollars had been transferred to him in May.",
        ),
        (
            "The plan had been drawn up without asking a single brewer, Bo Lind said.",
            "Ann Roe said every brewer had been consulted.",
        ),
    ],
)
def test_an_event_is_denied_from_its_other_side(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["denial"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The minister said the police had been informed.", "“Nobody told me,” said Bo Lind, a farmer."),
        ("Ann Roe said she had given her brother notice.", "“I received no notice,” said Bo Lind, a farmer."),
        ("Carla Vik said she had received an offer.", "Bo Lind said he had received no offer."),
        (
            "The brewery said all residents had been told about the noise.",
            "“Nobody told us about the sale,” said Bo Lind.",
        ),
        ("Ann Roe said the tenants would be informed.", "“We have not been informed,” said Bo Lind, a tenant."),
        ("The owner said the brewers had been paid.", "Bo Lind said producers who pay no duty had an advantage."),
        (
            "The owners had paid attention to the noise, Ann Roe said.",
            "The owners had not paid the rent, said Bo Lind.",
        ),
        (
            "If the tenants had been told, they would have left, Ann Roe said.",
            "“Nobody told us,” said Bo Lind, a tenant.",
        ),
        ("The owner said he had met the union.", "The owner said he had sent no letter."),
        ("The owner said he had met the union.", "Ann Roe said she had never met the bishop."),
        ("The brewery had met its goals, the manager said.", "“We never met the manager,” said Bo Lind."),
        ("The patients had been transferred to him, Ann Roe said.", "Bo Lind said he had received no payment."),
        ("“We are not talking about small sums,” said Bo Lind.", "Ann Roe said she had met the brewers."),
        (
            "The walkout would be legal if the union had given notice, Ann Roe said.",
            "The owners said they had received no notice.",
        ),
    ],
)
def test_events_of_others_or_of_other_things_are_not_denied(first: str, second: str) -> None:
    assert kinds(told(first, second)) == []
