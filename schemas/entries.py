"""The entries of a list of corrections: how each kind is written, and what it is read as."""

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, pre_load, validate, validates_schema

from schemas.amendments import Note
from schemas.claims import StanceLabel
from schemas.corrections import Amendment, Entry, Head, Rejection, Ruling, SaidBy, Taken, Words
from schemas.scalars import Choice, Day, Text
from schemas.speakers import SpeakerKind

#: What an operator can say a speaker is; publications are known by their articles alone.
KINDS = tuple(kind for kind in SpeakerKind if kind is not SpeakerKind.PUBLICATION)
NAMED_KINDS = tuple(kind for kind in KINDS if kind is not SpeakerKind.UNNAMED)


class _SaidBySchema(Schema):
    """A speaker: an id, or a name and a kind."""

    id = Text(200)
    name = Text(200)
    kind = Choice(KINDS)
    role = Text(200)

    @pre_load
    def plain(self, data: object, **_: object) -> object:
        """A text alone is an id."""
        return {"id": data} if isinstance(data, str) else data

    @validates_schema
    def enough(self, data: Mapping[str, Any], **_: object) -> None:
        """A name without a kind names nobody."""
        if "id" not in data and "name" not in data:
            raise ValidationError("is missing: give the `id` of a speaker on record, or a `name` and a `kind`", "name")
        if "name" in data and "kind" not in data:
            raise ValidationError(f"is missing: must be one of: {', '.join(KINDS)}", "kind")

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> SaidBy:
        """As a value."""
        return SaidBy(**{**data, "kind": SpeakerKind(data["kind"]) if "kind" in data else None})


class _TakenSchema(Schema):
    """A position."""

    label = Choice(StanceLabel, required=True)
    target = Text(100)

    @validates_schema
    def fitting(self, data: Mapping[str, Any], **_: object) -> None:
        """A position is towards something."""
        if (data["label"] == StanceLabel.NEUTRAL) == ("target" in data):
            raise ValidationError("cannot stand beside `neutral`" if "target" in data else "is missing", "target")

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Taken:
        """As a value."""
        return Taken(StanceLabel(data["label"]), data.get("target"))


class _WordsSchema(Schema):
    """Words of the article, with where they stand."""

    exact = Text(20_000, required=True)
    start = fields.Integer(validate=validate.Range(0))
    end = fields.Integer(validate=validate.Range(0))

    @pre_load
    def plain(self, data: object, **_: object) -> object:
        """A text alone is the words themselves."""
        return {"exact": data} if isinstance(data, str) else data

    @validates_schema
    def fitting(self, data: Mapping[str, Any], **_: object) -> None:
        """Offsets agree with the words."""
        if "end" in data and "start" not in data:
            raise ValidationError("is missing beside `end`", "start")
        if "end" in data and data["end"] - data["start"] != len(data["exact"]):
            raise ValidationError(f"is not `start` and the {len(data['exact'])} characters of `exact`", "end")

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Words:
        """As a value."""
        return Words(data["exact"], data.get("start"))


class _EntrySchema(Schema):
    """What every entry may say."""

    reason = Text(1000)
    by = Text(200)
    date = Day()


def _note(data: dict[str, Any]) -> Note:
    """The reason, author and date of an entry, taken out of its fields."""
    return Note(data.pop("reason", None), data.pop("by", None), data.pop("date", None))


class _HideSchema(_EntrySchema):
    """A claim that is not shown."""

    hide = Text(64, required=True)

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Amendment:
        """As a value."""
        return Amendment(data["hide"], _note(data), hidden=True)


class _CorrectSchema(_EntrySchema):
    """A claim of which something was read wrongly."""

    correct = Text(64, required=True)
    speaker = fields.Nested(_SaidBySchema)
    stance = fields.Nested(_TakenSchema)
    words = fields.List(fields.Nested(_WordsSchema), validate=validate.Length(1, 20))
    mention = fields.Nested(_WordsSchema)

    @pre_load
    def one_piece(self, data: dict[str, Any], **_: object) -> dict[str, Any]:
        """Words in one piece need no list."""
        return _as_list(data, "words")

    @validates_schema
    def something(self, data: Mapping[str, Any], **_: object) -> None:
        """A correction corrects something."""
        if not {"speaker", "stance", "words", "mention"} & set(data):
            raise ValidationError("needs `speaker`, `mention`, `stance` or `words` beside it", "correct")

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Amendment:
        """As a value."""
        note, claim = _note(data), data.pop("correct")
        return Amendment(claim, note, **{**data, "words": tuple(data.get("words", ()))})


class _RejectSchema(_EntrySchema):
    """A pair that is no conflict: its id, or its two claims."""

    reject = fields.List(Text(64), required=True, validate=validate.Length(1, 2))

    @pre_load
    def plain(self, data: dict[str, Any], **_: object) -> dict[str, Any]:
        """A text alone is the conflict's id."""
        return _as_list(data, "reject")

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Rejection:
        """As a value."""
        note, ids = _note(data), data["reject"]
        return Rejection(None, tuple(sorted(ids)), note) if len(ids) == 2 else Rejection(ids[0], (), note)


class _MergeSchema(_EntrySchema):
    """Speakers that are one."""

    merge = fields.List(Text(200), required=True, validate=validate.Length(1, 100))
    into = Text(200, required=True)

    @pre_load
    def plain(self, data: dict[str, Any], **_: object) -> dict[str, Any]:
        """One speaker needs no list."""
        return _as_list(data, "merge")

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Ruling:
        """As a value; the first name is whom the others are merged into."""
        note = _note(data)
        return Ruling(Head.MERGE, tuple(dict.fromkeys((data["into"], *data["merge"]))), note)


class _SplitSchema(_EntrySchema):
    """A name that is a speaker of its own: everywhere, or in some articles."""

    split = Text(200, required=True)
    articles = fields.List(Text(64), validate=validate.Length(1, 1000))

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Ruling:
        """As a value."""
        return Ruling(Head.SPLIT, (data["split"],), _note(data), articles=tuple(sorted(data.get("articles", ()))))


class _NameSchema(_EntrySchema):
    """What is known of a speaker."""

    name = Text(200, required=True)
    aliases = fields.List(Text(200), validate=validate.Length(0, 1000))
    kind = Choice(NAMED_KINDS)
    wikidata = Text(20, validate=[validate.Regexp(r"Q[1-9][0-9]*\Z", error="must be an identifier like Q42")])
    different = fields.List(Text(200), validate=validate.Length(0, 1000))

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Ruling:
        """As a value."""
        note = _note(data)
        kind = SpeakerKind(data["kind"]) if "kind" in data else None
        names = tuple(dict.fromkeys((data["name"], *data.get("aliases", ()))))
        different = tuple(data.get("different", ()))
        return Ruling(Head.NAME, names, note, data["name"], kind, data.get("wikidata"), different)


class _DifferentSchema(_EntrySchema):
    """Names that are never one speaker."""

    different = fields.List(Text(200), required=True, validate=validate.Length(2, 100, error="needs 2 to 100 names"))

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Ruling:
        """As a value."""
        return Ruling(Head.DIFFERENT, tuple(dict.fromkeys(data["different"])), _note(data))


_SCHEMAS: Mapping[Head, Schema] = {
    Head.HIDE: _HideSchema(),
    Head.CORRECT: _CorrectSchema(),
    Head.REJECT: _RejectSchema(),
    Head.MERGE: _MergeSchema(),
    Head.SPLIT: _SplitSchema(),
    Head.NAME: _NameSchema(),
    Head.DIFFERENT: _DifferentSchema(),
}


def _as_list(data: dict[str, Any], name: str) -> dict[str, Any]:
    """The fields with a list of one where a single value stands."""
    return {**data, name: [data[name]]} if name in data and not isinstance(data[name], list) else data


def _head(given: Mapping[str, Any]) -> Head:
    found = [head for head in Head if head in given]
    if Head.NAME in found and Head.DIFFERENT in found:
        found.remove(Head.DIFFERENT)
    if not found:
        raise ValidationError(f"has none of {', '.join(Head)}: one of them says what to correct", "entry")
    if len(found) > 1:
        raise ValidationError(f"cannot stand beside `{found[0]}`", found[1].value)
    return found[0]


def entry(given: Mapping[str, Any], number: int = 0) -> Entry:
    """An entry from its fields; raises ValidationError, which names the fields that are wrong."""
    head = _head(given)
    what: Amendment | Ruling | Rejection = _SCHEMAS[head].load(dict(given))
    return Entry(_subject(head, what), dict(given), what, number)


def _subject(head: Head, what: Amendment | Ruling | Rejection) -> str:
    """What an entry is about: no two entries of a list are about the same."""
    if isinstance(what, Amendment):
        return f"claim {what.claim}"
    if isinstance(what, Rejection):
        return f"conflict {what.conflict or ' and '.join(what.claims)}"
    if head is Head.NAME:
        return f"name {what.name}" + (f", {what.kind}" if what.kind else "")
    if head is Head.MERGE:
        return f"merge {', '.join(sorted(what.names[1:]))}"
    return f"{head} {', '.join(sorted((*what.names, *what.articles)))}"
