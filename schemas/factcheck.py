"""The wire shape of Google's Fact Check Tools API (v1alpha1), so that its clients work here unchanged.

Source: the discovery document of ``factchecktools.claims.search``; empty fields are left out, as there.
"""

# ruff: noqa: N815 - the names are Google's

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.queries import Query
from schemas.scalars import Record, Text, Whole, about

INT32 = 2**31 - 1
MOST = 100


class ClaimSearchQuery(Query):
    """Parameters of a search, as the discovery document names them."""

    query = Text(
        500, 0, metadata=about("Words to find; required unless `reviewPublisherSiteFilter` is given.", "ceasefire")
    )
    language_code = Text(
        35,
        data_key="languageCode",
        validate=[validate.Regexp(r"^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$", error="must be a BCP-47 code")],
        metadata=about("Only claims that can be read in this language; the region does not matter.", "en-US"),
    )
    review_publisher_site_filter = Text(
        253,
        0,
        data_key="reviewPublisherSiteFilter",
        metadata=about("Only claims reviewed or printed at this site.", "example.org"),
    )
    max_age_days = Whole(
        0, INT32, data_key="maxAgeDays", metadata=about("Only claims printed or reviewed within so many days.", 3650)
    )
    page_size = Whole(
        0, INT32, data_key="pageSize", load_default=10,
        metadata=about(f"How many claims a page holds; 0 stands for 10, and no page holds more than {MOST}.", 10),
    )  # fmt: skip
    page_token = Text(
        500, 0, data_key="pageToken", metadata=about("`nextPageToken` of the page before, all else alike.")
    )
    offset = Whole(
        0, INT32, load_default=0, metadata=about("How many claims to leave out; ignored with `pageToken`.", 0)
    )
    alt = Text(10, validate=[validate.OneOf(("json",), error="must be json")], metadata=about("Always `json`.", "json"))
    error_format = Text(
        1, data_key="$.xgafv", validate=[validate.OneOf(("1", "2"))], metadata=about("Accepted, ignored.")
    )
    callback = Text(
        100,
        validate=[validate.Regexp(r"^[A-Za-z_$][\w$.]*$", error="must be the name of a JavaScript function")],
        metadata=about("Function to call with the answer (JSONP)."),
    )
    key = Text(500, 0, metadata=about("Accepted, ignored: reading needs no key."))
    fields_ = Text(2000, 0, data_key="fields", metadata=about("Accepted, ignored: every field is sent."))
    pretty_print = Text(10, 0, data_key="prettyPrint", metadata=about("Accepted, ignored."))
    access_token = Text(4000, 0, metadata=about("Accepted, ignored."))
    oauth_token = Text(4000, 0, metadata=about("Accepted, ignored."))
    quota_user = Text(500, 0, data_key="quotaUser", metadata=about("Accepted, ignored."))
    upload_type = Text(100, 0, data_key="uploadType", metadata=about("Accepted, ignored."))
    upload_protocol = Text(100, 0, metadata=about("Accepted, ignored."))

    @validates_schema
    def something_sought(self, data: dict[str, Any], **_: object) -> None:
        """Words or a site: without either the question is empty."""
        if not (data.get("query", "").strip() or data.get("review_publisher_site_filter", "").strip()):
            raise ValidationError("is required unless `reviewPublisherSiteFilter` is given", "query")


class FactCheckPublisherSchema(Record):
    """Who published what can be cited."""

    name = fields.String(metadata=about("Name.", "Example Fact Desk", x_absent=True))
    site = fields.String(metadata=about("Host name without `www`.", "facts.example.org", x_absent=True))


class FactCheckReviewSchema(Record):
    """What can be cited on a claim: a fact-checker's review, else the article that printed it."""

    publisher = fields.Nested(FactCheckPublisherSchema, metadata=about("Who published it.", x_absent=True))
    url = fields.String(metadata=about("Where it can be read.", "https://facts.example.org/200-tons"))
    title = fields.String(metadata=about("Its title.", "Did 200 tons arrive?", x_absent=True))
    reviewDate = fields.String(
        metadata=about("When it was published (RFC 3339).", "2024-03-20T00:00:00Z", x_absent=True)
    )
    textualRating = fields.String(
        metadata=about(
            "The fact-checker's verdict; absent where none has reviewed the claim.", "Mostly true", x_absent=True
        )
    )
    languageCode = fields.String(metadata=about("Language it is written in.", "en"))


class FactCheckedClaimSchema(Record):
    """A claim with what can be cited on it."""

    text = fields.String(metadata=about("The claim.", "200 tons reached Gaza"))
    claimant = fields.String(metadata=about("Who made it.", "Antony Blinken", x_absent=True))
    claimDate = fields.String(metadata=about("When it was made (RFC 3339).", "2024-03-15T00:00:00Z", x_absent=True))
    claimReview = fields.List(
        fields.Nested(FactCheckReviewSchema), metadata=about("Reviews first, then the articles that printed it.")
    )


class ClaimSearchSchema(Record):
    """A page of claims; nothing at all where nothing is found."""

    claims = fields.List(
        fields.Nested(FactCheckedClaimSchema), metadata=about("The claims, newest first.", x_absent=True)
    )
    nextPageToken = fields.String(metadata=about("Token of the next page; absent on the last.", x_absent=True))


class GoogleStatusSchema(Record):
    """An error in Google's words."""

    code = fields.Integer(metadata=about("The HTTP status.", 400))
    message = fields.String(metadata=about("What is wrong.", "`pageSize` must be a whole number from 0 to 2147483647."))
    status = fields.String(metadata=about("Canonical name of the error.", "INVALID_ARGUMENT"))


class GoogleErrorSchema(Record):
    """What is wrong with a request, in Google's shape."""

    error = fields.Nested(GoogleStatusSchema, metadata=about("The error."))
