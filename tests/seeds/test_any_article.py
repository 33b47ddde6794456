"""Whatever words an article strings together, reading claims out of it never breaks, and offsets stay exact."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.articles import Article
from seeds import extraction

VOCABULARY = (
    "The a Mr. Dr. Mayor Ada Lindqvist Lindqvist's she he they it we I who which that said says told reporters "
    "according to warned rejected denied insists on demands has threatened if would not never no only because of "
    "reason plan deal bridge storm union ministry officials sources company Ltd 3 5,000 40% $2 million one in five "
    "at least between and or from up to Monday May 2024 2.5 U.S. — – ... … “ ” \" ' ’ ( ) [ ] , . ; : ! ? - / & @ # "
    '\u00a0 \u200b 😀 É ß İ says: "No," statement Rome, (AFP) than more much a few all both each other\'s'
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
ARTICLES = st.lists(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=4)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(ARTICLES)
def test_any_string_of_words_is_read_into_claims_whose_spans_are_exact(paragraphs):
    text = "\n\n".join(paragraphs)
    starts = [sum(len(one) + 2 for one in paragraphs[:number]) for number in range(len(paragraphs))]
    blocks = tuple((start, start + len(one)) for start, one in zip(starts, paragraphs, strict=True))
    (claims,) = extraction.attempt([Article(text, "any.txt", title=paragraphs[0], blocks=blocks)])
    assert isinstance(claims, list), claims
    for claim in claims:
        places = [*claim.spans, *filter(None, (claim.mention, claim.cue, claim.stance.evidence))]
        for place in places:
            assert text[place.start : place.end] == place.exact != ""
        for figure in claim.figures:
            assert text[figure.start : figure.end] == figure.text
        assert claim.text
        assert 1 <= len(claim.topics) <= 5
        assert 0 <= claim.score <= 1
