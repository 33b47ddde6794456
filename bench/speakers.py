"""Measures who is meant: pronouns and names against GUM's gold coreference.

Usage: ``python -m bench.speakers TREEBANK_FOLDER [--errors N]`` (errors are listed for the training part only).

Three settings: gold mentions over gold trees (which antecedent is chosen), our own mentions over gold trees, and our
own mentions over our own parses. A pronoun counts where its gold entity is also mentioned by a name or noun before
it or in its sentence; an unresolved pronoun counts as wrong. A name counts where its entity was named before.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.gum import Document, Gold, documents
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.cast import Cast
from seeds.attribution.coreference import PRONOUNS, Mention, Referent, Resolver
from seeds.attribution.quotations import find as find_quotations
from seeds.language import load
from seeds.language.parse import Parse

PARTS = ("train", "dev", "test")
ERRORS: list[str] = []


def main(folder: Path, errors: int) -> None:
    """Print one table for each part."""
    language = load()
    for part in PARTS:
        counts: Counter[tuple[str, str]] = Counter()
        for document in documents(folder / f"gum-{part}.conllu"):
            counts += measured("gold mentions", document, by_gold(document), part == "train")
            counts += cast_counts("gold trees", document, document.parse)
            counts += cast_counts(
                "own parses", document, language.parse(document.parse.text, document.blocks), part == "train"
            )
        report(part, counts)
    for line in ERRORS[:errors]:
        print(line)


def report(part: str, counts: Counter[tuple[str, str]]) -> None:
    """Print how often each setting was right for each kind of reference."""
    settings = dict.fromkeys(setting for setting, _ in counts)
    for setting in settings:
        kinds = dict.fromkeys(k.partition(" ")[0] for s, k in counts if s == setting)
        figures = []
        for kind in kinds:
            right, total = counts[setting, f"{kind} right"], counts[setting, f"{kind} all"]
            figures.append(f"{kind} {right / max(1, total):.3f} of {total}")
        print(f"{part:6}{setting:15}{'  '.join(figures)}")


def eligible(document: Document) -> Iterator[tuple[int, Gold]]:
    """Yield each third-person pronoun whose entity has a name or noun that it could be resolved to."""
    tokens = document.parse.tokens
    nominal: dict[str, list[int]] = {}
    for gold in document.mentions:
        if tokens[head(document.parse, gold)].pos != "PRON":
            nominal.setdefault(gold.entity, []).append(gold.first)
    for gold in document.mentions:
        if gold.end - gold.first == 1 and tokens[gold.first].lower in PRONOUNS:
            end = document.parse.sentence_of(gold.first)[1]
            if any(first < end for first in nominal.get(gold.entity, ())):
                yield gold.first, gold


def kind_of(document: Document, i: int, gold: Gold) -> str:
    """Name the row a pronoun is counted in."""
    sort = PRONOUNS[document.parse.tokens[i].lower][1]
    if sort == "person":
        return "he/she"
    if sort == "many":
        return "they" if gold.etype in ("person", "organization") else "they(thing)"
    return "it" if gold.etype in ("organization",) else "it(thing)"


def measured(
    setting: str, document: Document, chosen: dict[int, str | None], listed: bool = False
) -> Counter[tuple[str, str]]:
    """Count pronouns right and in all; ``chosen`` holds the gold entity of the antecedent found."""
    counts: Counter[tuple[str, str]] = Counter()
    for i, gold in eligible(document):
        kind = kind_of(document, i, gold)
        counts[setting, f"{kind} all"] += 1
        counts[setting, f"{kind} right"] += chosen.get(i) == gold.entity
        if listed and kind == "he/she" and chosen.get(i) != gold.entity:
            ERRORS.append(
                f"{setting} {document.name}: {excerpt(document, i)}\n      gold {called(document, gold.entity)} chosen {called(document, chosen.get(i))}"
            )
    return counts


def excerpt(document: Document, i: int) -> str:
    """The pronoun in its sentence and the one before."""
    tokens = document.parse.tokens
    first = document.parse.sentences[max(0, tokens[i].sentence - 2)][0]
    end = document.parse.sentence_of(i)[1]
    return f"{document.parse.span(first, i) if i > first else ''} [[{tokens[i].text}]] {document.parse.text[tokens[i].end : tokens[end - 1].end]}"


def called(document: Document, entity: str | None) -> str:
    """A name of a gold entity."""
    return next((document.parse.span(g.first, g.end)[:40] for g in document.mentions if g.entity == entity), "nobody")


def head(parse: Parse, gold: Gold) -> int:
    """Return the token of a gold mention that hangs outside it."""
    for i in range(gold.first, gold.end):
        above = parse.tokens[i].head
        if above == i or not gold.first <= above < gold.end:
            return i
    return gold.first


def by_gold(document: Document) -> dict[int, str | None]:
    """Resolve pronouns among the gold mentions, over the gold trees."""
    entities, resolver = gold_resolver(document)
    return {i: entities[number] for i, number in resolver.run().items()}


def gold_resolver(document: Document) -> tuple[list[str], Resolver]:
    """Prepare the resolver with the gold mentions that are no pronouns."""
    parse, tokens = document.parse, document.parse.tokens
    numbers: dict[str, int] = {}
    referents: list[Referent] = []
    mentions: list[Mention] = []
    for gold in document.mentions:
        top = head(parse, gold)
        if tokens[top].pos not in ("NOUN", "PROPN") or gold.etype not in ("person", "organization", "place", "animal"):
            continue
        if gold.entity not in numbers:
            numbers[gold.entity] = len(referents)
            referents.append(Referent(_sort(parse, gold, top), named=tokens[top].pos == "PROPN"))
        referent = referents[numbers[gold.entity]]
        if referent.gender == "-" and referent.sort == "person":
            referent.gender = _gender(parse, gold, top)
        referent.named |= tokens[top].pos == "PROPN"
        mentions.append(
            Mention(top, gold.first, numbers[gold.entity], "name" if tokens[top].pos == "PROPN" else "noun")
        )
    return list(numbers), Resolver(parse, inside(parse), referents, mentions)


def inside(parse: Parse) -> list[int]:
    """Tell for each token which quotation it stands in."""
    found = [-1] * len(parse.tokens)
    for number, quotation in enumerate(find_quotations(parse)):
        found[quotation.first : quotation.end] = [number] * (quotation.end - quotation.first)
    return found


def _sort(parse: Parse, gold: Gold, top: int) -> str:
    if gold.etype not in ("person", "animal"):
        return "body"
    token = parse.tokens[top]
    joint = any(parse.tokens[c].dep == "conj" and gold.first <= c < gold.end for c in token.children)
    return "many" if joint or token.tag in ("NNS", "NNPS") else "person"


def _gender(parse: Parse, gold: Gold, top: int) -> str:
    for token in parse.tokens[gold.first : gold.end]:
        gender = lexicon.honorific(token.text) if token.text[0].isupper() else None
        if gender in ("m", "f"):
            return gender
        if token.i == top:
            break
    gender = lexicon.person_noun(lexicon.bare(parse.tokens[top].lemma))
    if gender in ("m", "f"):
        return gender
    for token in parse.tokens[gold.first : gold.end][:2]:
        gender = lexicon.given_gender(token.text) if token.pos == "PROPN" else None
        if gender in ("m", "f"):
            return gender
    return "-"


def cast_counts(setting: str, document: Document, parse: Parse, listed: bool = False) -> Counter[tuple[str, str]]:
    """Count pronouns and names as the whole of our own resolution reads them."""
    cast = Cast.of(parse, document.article)
    starts = {token.start: token.i for token in document.parse.tokens}
    chosen: dict[int, str | None] = {}
    for token in parse.tokens:
        if token.lower in PRONOUNS and token.start in starts:
            heads = [starts.get(parse.tokens[head].start) for head in cast.antecedents(token.i)]
            chosen[starts[token.start]] = entity_of(document, heads)
    return measured(setting, document, chosen, listed) + name_counts(setting, document, cast, starts)


def entity_of(document: Document, heads: Iterable[int | None]) -> str | None:
    """Return the gold entity that most of somebody's names and nouns stand for."""
    found = Counter(entity for head in heads if (entity := entity_at(document, head)))
    return found.most_common(1)[0][0] if found else None


def entity_at(document: Document, i: int | None) -> str | None:
    """Return the entity of the smallest gold mention a token stands in."""
    around = [g for g in document.mentions if i is not None and g.first <= i < g.end]
    return min(around, key=lambda g: g.end - g.first).entity if around else None


def name_counts(setting: str, document: Document, cast: Cast, starts: dict[int, int]) -> Counter[tuple[str, str]]:
    """Count the names of persons that stand for somebody named before, and whether we say the same one."""
    ours = {
        starts[cast.parse.tokens[i].start]: e
        for i, (e, _) in cast.entities.at.items()
        if cast.parse.tokens[i].start in starts
    }
    before: dict[str, int] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for gold in document.mentions:
        top = head(document.parse, gold)
        if document.parse.tokens[top].pos != "PROPN" or gold.etype != "person":
            continue
        if gold.entity in before:
            mine, theirs = ours.get(top), ours.get(before[gold.entity])
            counts[setting, "names all"] += 1
            counts[setting, "names right"] += mine is not None and mine is theirs
        before[gold.entity] = top
    return counts


if __name__ == "__main__":
    arguments = sys.argv[1:]
    wanted = int(arguments.pop()) if "--errors" in arguments else 0
    main(Path(arguments[0]), wanted)
