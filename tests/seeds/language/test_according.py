"""Where who stands after "according to" ends when no comma tells."""

import pytest

from seeds import language


@pytest.mark.parametrize(
    ("text", "source", "subject"),
    [
        ("According to Haas two guards were on duty on Sunday night.", "Haas", "guards"),
        ("According to Holm the cut will hit ten boats.", "Holm", "cut"),
        ("According to the ministry 40 people died.", "ministry", "people"),
        ("According to Reuters prices rose sharply in May.", "Reuters", "prices"),
        ("According to Mr. Okoro the river had been clean for years.", "Okoro", "river"),
        ("According to the museum's director two of the guards were asleep.", "director", "two"),
        ("According to a survey by the institute most farmers are against the law.", "survey", "farmers"),
        ("According to police officers, three men fled.", "officers", "men"),
    ],
)
def test_a_source_and_the_subject_after_it_are_two(text: str, source: str, subject: str) -> None:
    parse = language.load().parse(text, [(0, len(text))])
    words = {token.text: token for token in parse.tokens}
    assert parse.tokens[words["According"].head].text == source
    assert words[subject].dep == "nsubj" and not words[source].dep.startswith("nsubj")
