"""Headlines brought to the case of running text."""

import pytest

from seeds.conflicts.casing import settle


@pytest.mark.parametrize(
    ("headline", "settled"),
    [
        ("Mayor Denies Bridge Will Close", "Mayor denies bridge will close"),
        ("FERRY SINKS IN STORM", "Ferry sinks in storm"),
        ("Ministers met in Oslo on Monday to sign the treaty", "Ministers met in Oslo on Monday to sign the treaty"),
        ("", ""),
    ],
)
def test_capitals_of_headlines_are_taken_back_and_running_text_is_left(headline, settled):
    assert settle(headline) == settled


def test_offsets_stay_true():
    headline = "İstanbul Ferries Stop Running"
    assert len(settle(headline)) == len(headline)
