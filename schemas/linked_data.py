"""Served records as linked data: schema.org for what they are, W3C Web Annotation for where the words stand.

Functions take a record as the API serves it and the base address of the service, and return JSON-LD. No rating is
ever invented: ``ClaimReview`` is made from a fact-checker's review and from nothing else.
"""

from typing import Any

OA = "http://www.w3.org/ns/oa#"
CONTEXT: list[Any] = ["https://schema.org", {"oa": OA, "annotation": {"@reverse": "oa:hasBody"}}]
WIKIDATA = "http://www.wikidata.org/entity/"
SPEAKER_TYPES = {
    "person": "Person",
    "unnamed": "Person",
    "organisation": "Organization",
    "group": "Organization",
    "government": "GovernmentOrganization",
    "publication": "NewsMediaOrganization",
}

Node = dict[str, Any]


def document(node: Node) -> Node:
    """A node with its context: a JSON-LD document of its own."""
    return {"@context": CONTEXT, **node}


def claim(record: Node, base: str) -> Node:
    """A schema.org ``Claim`` with who made it, where it appeared, and the annotation that points at its words."""
    about = f"{base}/v1/claims/{record['id']}"
    return _present(
        {
            "@type": "Claim",
            "@id": about,
            "identifier": record["id"],
            "url": about,
            "text": record["text"],
            "inLanguage": "en",
            "author": _author(record["speaker"], base),
            "datePublished": record["article"]["published"],
            "about": [_topic(topic, base) for topic in record["topics"]],
            "appearance": article({**record["article"], "source": record["source"]}, base),
            "annotation": _annotation(record["article"]["id"], record["spans"], "oa:identifying", base),
        }
    )


def article(record: Node, base: str) -> Node:
    """A schema.org ``NewsArticle``; its own address where it is published, else ours."""
    source = record.get("source")
    return _present(
        {
            "@type": "NewsArticle",
            "@id": f"{base}/v1/articles/{record['id']}",
            "headline": record["title"],
            "url": record["url"] or f"{base}/v1/articles/{record['id']}",
            "author": {"@type": "Person", "name": record["author"]} if record["author"] else None,
            "datePublished": record["published"],
            "publisher": _publisher(source["name"], source["site"], "NewsMediaOrganization") if source else None,
        }
    )


def speaker(record: Node, base: str) -> Node:
    """A schema.org ``Person`` or ``Organization``, with Wikidata as ``sameAs`` where an authority file gave it."""
    wikidata = record.get("wikidata")
    return _present(
        {
            **_author(record, base),
            "url": f"{base}/v1/speakers/{record['id']}",
            "alternateName": record.get("aliases"),
            "sameAs": WIKIDATA + wikidata if wikidata else None,
        }
    )


def review(record: Node, base: str) -> Node:
    """A schema.org ``ClaimReview`` with the properties Google documents for it."""
    rating = {
        "@type": "Rating",
        "alternateName": record["rating"],
        "ratingValue": record["rating_value"],
        "bestRating": record["best_rating"],
        "worstRating": record["worst_rating"],
    }
    reviewed = {
        "@type": "Claim",
        "@id": f"{base}/v1/claims/{record['claim']}",
        "author": {"@type": "Person", "name": record["claimant"]} if record["claimant"] else None,
        "datePublished": record["claim_date"],
    }
    publisher = record["publisher"]
    return _present(
        {
            "@type": "ClaimReview",
            "@id": f"{base}/v1/reviews/{record['id']}",
            "url": record["url"],
            "claimReviewed": record["claim_reviewed"],
            "headline": record["title"],
            "datePublished": record["reviewed"],
            "inLanguage": record["language"],
            "author": _publisher(publisher["name"], publisher["site"], "Organization"),
            "itemReviewed": _present(reviewed),
            "reviewRating": _present(rating),
        }
    )


def conflict(record: Node, base: str) -> Node:
    """Two claims that cannot both stand, as a work about both, with the deciding words annotated in each."""
    about = f"{base}/v1/conflicts/{record['id']}"
    homes = {one["id"]: one["article"]["id"] for one in record["claims"]}
    return {
        "@type": "CreativeWork",
        "@id": about,
        "identifier": record["id"],
        "url": about,
        "additionalType": f"{base}/docs#conflict-{record['kind']}",
        "abstract": record["explanation"],
        "about": [claim(one, base) for one in record["claims"]],
        "annotation": [
            _annotation(homes[words["claim"]], [words], "oa:highlighting", base) for words in record["evidence"]
        ],
    }


def _author(record: Node, base: str) -> Node:
    person = record["kind"] in {"person", "unnamed"}
    return _present(
        {
            "@type": SPEAKER_TYPES[record["kind"]],
            "@id": f"{base}/v1/speakers/{record['id']}",
            "name": record["name"],
            "jobTitle" if person else "description": record["role"],
        }
    )


def _topic(record: Node, base: str) -> Node:
    return {"@type": "DefinedTerm", "@id": f"{base}/v1/topics/{record['id']}", "name": record["label"]}


def _publisher(name: str | None, site: str | None, kind: str) -> Node:
    return _present({"@type": kind, "name": name or site, "url": f"https://{site}" if site else None})


def _annotation(home: str, spans: list[Node], motivation: str, base: str) -> Node:
    targets = [
        {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": f"{base}/v1/articles/{home}"},
            "oa:hasSelector": _selectors(span),
        }
        for span in spans
    ]
    return {"@type": "oa:Annotation", "oa:motivatedBy": {"@id": motivation}, "oa:hasTarget": targets}


def _selectors(span: Node) -> list[Node]:
    quote = {f"oa:{name}": span[name] for name in ("exact", "prefix", "suffix") if name in span}
    return [
        {"@type": "oa:TextPositionSelector", "oa:start": span["start"], "oa:end": span["end"]},
        {"@type": "oa:TextQuoteSelector", **quote},
    ]


def _present(node: Node) -> Node:
    return {name: value for name, value in node.items() if value is not None and value != []}
