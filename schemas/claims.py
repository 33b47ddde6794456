"""Claims: one attributed content by one speaker in one article."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from schemas import examples
from schemas.amendments import corrected
from schemas.articles import ArticleRefSchema, SourceRefSchema
from schemas.figures import Figure, FigureSchema
from schemas.queries import PageQuery, Query, choices, names, since, until, updated_since, words
from schemas.reviews import ReviewRefSchema
from schemas.scalars import Choice, Flag, Record, Score, Values, about
from schemas.selectors import Selector, SelectorSchema, Span, SpanSchema
from schemas.speakers import Speaker, SpeakerRefSchema
from schemas.topics import Topic, TopicRefSchema


class Quotation(StrEnum):
    """How the content stands in the article."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATION = "narration"


class StanceLabel(StrEnum):
    """The speaker's position towards the target."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Target:
    """What a stance is about: a normal form shared by all its wordings, and a label to read."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Stance:
    """A position: neutral with target null where none is taken. ``score`` in 0..1; ``evidence`` the deciding words.

    The target is null, too, where nothing tells what somebody is for or against: "it is a disgrace".

    ``deed`` is for comparing, not served: whether the words name what is done to the target, "the refusal", rather
    than the target.
    """

    label: StanceLabel
    target: Target | None = None
    score: float = 0.5
    evidence: Span | None = None
    deed: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as the importer makes it, before the store gives it ids.

    ``statement`` is shared by the claims that a joint statement gives (one per speaker). ``positions`` are all
    the stances taken, the main one (``stance``) first; empty where neutral without target. ``analysis`` is what
    conflict detection keeps of the parse (JSON-serialisable, opaque to the store); ``keys`` are the index keys
    by which candidates for conflicts find one another; one that begins with a star is shared by few claims by nature,
    so that more of them meet under it (``store.candidates``).
    """

    text: str
    quotation: Quotation
    speaker: Speaker
    mention: Span | None
    cue: Span | None
    spans: tuple[Selector, ...]
    stance: Stance
    topics: tuple[Topic, ...]
    figures: tuple[Figure, ...]
    context: str
    rule: str
    score: float
    statement: str
    positions: tuple[Stance, ...] = ()
    keys: tuple[str, ...] = ()
    analysis: dict[str, Any] = field(default_factory=dict)


class TargetSchema(Record):
    """What a stance is about."""

    id = fields.String(metadata=about("Normal form shared by all wordings.", "ceasefire"))
    label = fields.String(metadata=about("Wording to read.", "cease-fire"))


class StanceSchema(Record):
    """The speaker's position."""

    label = Choice(StanceLabel, metadata=about("The position; `neutral` where none is taken.", "support"))
    target = fields.Nested(
        TargetSchema,
        allow_none=True,
        metadata=about("What the position is about; null where none is taken, or nothing tells what it is about."),
    )
    score = Score(metadata=about("How sure the reading is, from 0 to 1.", 0.9))
    evidence = fields.Nested(SpanSchema, allow_none=True, metadata=about("The words that decided, where any did."))


class ClaimSchema(Record):
    """One attributed content by one speaker in one article."""

    id = fields.String(metadata=about("Stable id.", examples.CLAIM))
    text = fields.String(
        metadata=about("The claim: its pieces joined by one space.", "we are determined to get a ceasefire")
    )
    quotation = Choice(
        Quotation,
        metadata=about(
            "How it stands in the article: quoted, paraphrased, partly quoted, or the publication's own words.",
            "direct",
        ),
    )
    speaker = fields.Nested(SpeakerRefSchema, metadata=about("Who said it."))
    mention = fields.Nested(
        SpanSchema,
        allow_none=True,
        metadata=about("The words that name the speaker; null for narration and where the text names nobody."),
    )
    cue = fields.Nested(
        SpanSchema, allow_none=True, metadata=about("The words that introduce the claim; null where there are none.")
    )
    spans = fields.List(
        fields.Nested(SelectorSchema), metadata=about("The pieces of the claim in the article text, in order.")
    )
    stance = fields.Nested(StanceSchema, metadata=about("The speaker's main position."))
    topics = fields.List(fields.Nested(TopicRefSchema), metadata=about("One to five topics, best first."))
    figures = fields.List(fields.Nested(FigureSchema), metadata=about("The numbers in the claim."))
    article = fields.Nested(ArticleRefSchema, metadata=about("Where it was printed."))
    source = fields.Nested(SourceRefSchema, allow_none=True, metadata=about("Who printed it; null where unknown."))
    context = fields.String(
        metadata=about("The whole sentence or sentences.", "He said: “We are determined to get a ceasefire.”")
    )
    rule = fields.String(metadata=about("Which rule of the extractor found it.", "clause"))
    score = Score(metadata=about("How sure the extractor is, from 0 to 1.", 0.87))
    statement = fields.String(
        metadata=about("Shared by the claims that one joint statement of several speakers gave.", "s5d20e94b1c7")
    )
    conflicts = fields.Integer(metadata=about("How many conflicts it is part of.", 2, minimum=0))
    reviews = fields.List(
        fields.Nested(ReviewRefSchema), metadata=about("Fact-checkers' verdicts on it, newest first; mostly none.")
    )
    corrected = corrected()


class ClaimSort(StrEnum):
    """Orders of a list of claims; unknown dates come last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


class ClaimFacet(StrEnum):
    """What claims can be counted by."""

    SPEAKER = "speaker"
    TOPIC = "topic"
    STANCE = "stance"
    QUOTATION = "quotation"
    SOURCE = "source"


class ClaimFilter(PageQuery):
    """Filters of a list of claims, besides their speaker."""

    topic = names("Only on these topics: ids or labels; case and accents do not matter.", "ceasefire")
    stance = choices(StanceLabel, "Only with these positions.", "support")
    target = names("Only with a position towards these targets: ids or labels.", "ceasefire")
    quotation = choices(
        Quotation, "Only of these kinds; unless `narration` is named, the publications' own words stay out.", "direct"
    )
    source = names("Only printed by these outlets: ids or names.", "the-guardian")
    article = names("Only printed in these articles: ids.", examples.ARTICLE)
    q = words("Words to find in the claims; quotation marks keep a phrase together.", "ceasefire")
    since = since("claims of articles published")
    until = until("claims of articles published")
    has_conflicts = Flag(metadata=about("Only claims that are part of a conflict, or only those that are not.", True))
    updated_since = updated_since()
    reviewed = Flag(metadata=about("Only claims that a fact-checker has reviewed, or only those that none has.", False))
    rating = names("Only claims with one of these verdicts, in the fact-checkers' words.", "Mostly true")
    sort = Choice(
        ClaimSort,
        load_default=ClaimSort.NEWEST.value,
        metadata=about("Order of the list; `relevance` needs `q`.", "newest"),
    )
    facets = Values(Choice(ClaimFacet), metadata=about("Counts of all that the filters select, by these.", ["stance"]))

    @validates_schema
    def words_to_be_relevant_to(self, data: dict[str, Any], **_: object) -> None:
        """Relevance is that of words."""
        if data.get("sort") == ClaimSort.RELEVANCE and "q" not in data:
            raise ValidationError("needs `q`, the words to be relevant to", "sort")


class SpeakerFilter(Query):
    """Whose claims."""

    speaker = names("Only by these speakers: ids or names; case and accents do not matter.", "antony-blinken")


class ClaimQuery(ClaimFilter, SpeakerFilter):
    """Filters of a list of claims."""
