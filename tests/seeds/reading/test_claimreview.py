import json

import pytest

from schemas.reviews import Review
from schemas.speakers import SpeakerKind
from seeds.reading.claimreview import read_reviews, review, site
from seeds.reading.failure import Failure

MARKUP = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The harbour handles  forty boats a day",
    "url": "https://www.facts.example.org/harbour",
    "headline": "Are there forty boats a day?",
    "datePublished": "2026-03-20T10:00:00Z",
    "author": {"@type": "Organization", "name": "Harbour Facts", "url": "https://www.facts.example.org/"},
    "itemReviewed": {
        "@type": "Claim",
        "datePublished": "2026-03-15",
        "author": {"@type": "Organization", "name": "Port Authority"},
        "appearance": [{"@type": "NewsArticle", "url": "https://news.example.org/boats"}],
    },
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": "2",
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "False",
    },
}


def read(tmp_path, content, name="reviews.json"):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return list(read_reviews(str(path)))


def test_every_documented_property_is_read():
    assert review(MARKUP) == Review(
        claim_reviewed="The harbour handles forty boats a day",
        url="https://www.facts.example.org/harbour",
        rating="False",
        publisher="Harbour Facts",
        site="facts.example.org",
        title="Are there forty boats a day?",
        reviewed="2026-03-20",
        claimant="Port Authority",
        claimant_kind=SpeakerKind.ORGANISATION,
        claim_date="2026-03-15",
        appearance="https://news.example.org/boats",
        value=2.0,
        best=5.0,
        worst=1.0,
    )


@pytest.mark.parametrize(
    "document",
    [
        MARKUP,
        [MARKUP],
        {"@graph": [{"@type": "WebPage"}, MARKUP]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [MARKUP]}, {"item": None}]},
        {**MARKUP, "@type": ["Review", "https://schema.org/ClaimReview"]},
    ],
)
def test_a_review_is_found_however_it_is_wrapped(tmp_path, document):
    assert [found.rating for found in read(tmp_path, document)] == ["False"]


def test_a_review_is_found_in_the_scripts_of_a_page(tmp_path):
    page = f"<html><script>let a = 1</script><script type='application/ld+json'>{json.dumps(MARKUP)}</script></html>"
    assert [found.publisher for found in read(tmp_path, page, "page.html")] == ["Harbour Facts"]


def test_a_broken_script_of_another_kind_hides_no_review_of_a_page(tmp_path):
    script = "<script type='application/ld+json'>{}</script>".format
    page = f"<html>{script('{broken')}{script(json.dumps(MARKUP))}</html>"
    assert [found.publisher for found in read(tmp_path, page, "page.html")] == ["Harbour Facts"]
    (failure,) = read(tmp_path, f"<html>{script(json.dumps(MARKUP)[:-2])}</html>", "page.html")
    assert "cannot be read as ClaimReview" in failure.reason


@pytest.mark.parametrize(
    ("given", "code"),
    [("de-CH", "de-CH"), ({"@type": "Language", "name": "German", "alternateName": "de"}, "de"), ("German", "en")],
)
def test_the_language_of_a_review_is_a_code(given, code):
    assert review({**MARKUP, "inLanguage": given}).language == code


@pytest.mark.parametrize("name", ["claimReviewed", "url", "reviewRating"])
def test_a_missing_required_property_is_named_and_the_rest_is_read(tmp_path, name):
    broken = {key: value for key, value in MARKUP.items() if key != name}
    failure, good = read(tmp_path, [broken, MARKUP])
    assert isinstance(failure, Failure)
    assert name in failure.reason
    assert failure.origin.endswith("#1")
    assert isinstance(good, Review)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "facts"])
def test_only_web_addresses_are_taken(url):
    with pytest.raises(ValueError, match="url is not a web address"):
        review({**MARKUP, "url": url})


@pytest.mark.parametrize("content", ["", "{", "[[[", '{"@type": "Article"}', "<html></html>", '{"a":' * 100_000])
def test_a_file_without_reviews_is_a_failure_that_says_so(tmp_path, content):
    (failure,) = read(tmp_path, content)
    assert isinstance(failure, Failure)
    assert failure.reason


def test_optional_properties_that_cannot_be_understood_are_unknown():
    odd = review({**MARKUP, "datePublished": "last week", "reviewRating": {"name": "Mixed", "ratingValue": "n/a"}})
    assert (odd.reviewed, odd.value, odd.rating) == (None, None, "Mixed")


def test_a_site_is_the_host_without_www():
    assert [site(url) for url in ("www.a.org/x", "http://[broken", "mailto:x", "https://b.example.com:80/")] == [
        "a.org",
        None,
        None,
        "b.example.com",
    ]
