"""Measures who is meant: pronouns and names against GUM's gold coreference.

Usage: ``python -m bench.speakers TREEBANK_FOLDER [--floors] [--errors N]``; errors are those of the training part.

Three settings: gold mentions over gold trees (only the choice of the antecedent is ours), our own mentions over gold
trees, and our own mentions over our own parses. A pronoun counts where its gold entity is also mentioned by a name or
noun before it or in its sentence; an unresolved pronoun counts as wrong. A name of a person counts where its entity was
named before. "they" and "it" for things, which never speak, are counted apart. With ``--floors`` a figure below its
floor in bench/floors.json, under "speakers", ends the run with exit code 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.gum import Document, Gold, documents
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.cast import Cast
from seeds.attribution.coreference import Resolver
from seeds.attribution.quotations import find as find_quotations
from seeds.attribution.referents import PRONOUNS, Mention, Referent
from seeds.language import load
from seeds.language.parse import Parse

PARTS = ("train", "dev", "test")
FLOORS = Path(__file__).parent / "floors.json"

Counts = Counter[tuple[str, str]]
Figures = dict[str, float]


def main() -> None:
    """Print a line for each part and setting, then the errors asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.speakers")
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--floors", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--errors", type=int, default=0, help="list so many wrong pronouns of the training part")
    given = parser.parse_args()
    language, errors, figures = load(), list[str](), Figures()
    for part in PARTS:
        counts: Counts = Counter()
        for document in documents(given.treebanks / f"gum-{part}.conllu"):
            counts += measured("gold mentions", document, by_gold(document))
            counts += cast_counts("gold trees", document, document.parse, errors if part == "train" else [])
            own = language.parse(document.parse.text, document.blocks)
            counts += cast_counts("own parses", document, own, [])
        figures |= report(part, counts)
    print("\n".join(errors[: given.errors]))
    low = fallen(figures) if given.floors else []
    sys.exit("\n".join(low) or 0)


def fallen(figures: Figures) -> list[str]:
    """Name the figures below their floors."""
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8"))["speakers"]
    return [f"{name}: {figures[name]:.3f} < {floor}" for name, floor in floors.items() if figures[name] < floor]


def report(part: str, counts: Counts) -> Figures:
    """Print how often each setting was right for each kind of reference; the figures by their names."""
    figures: Figures = {}
    for setting in dict.fromkeys(setting for setting, _ in counts):
        kinds = sorted({kind.partition(" ")[0] for s, kind in counts if s == setting})
        totals = {kind: counts[setting, f"{kind} all"] for kind in kinds}
        shares = {kind: counts[setting, f"{kind} right"] / max(1, totals[kind]) for kind in kinds}
        print(f"{part:6}{setting:15}" + "  ".join(f"{kind} {shares[kind]:.3f} of {totals[kind]}" for kind in kinds))
        figures |= {f"{part}.{setting}.{kind}": share for kind, share in shares.items()}
    return figures


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


def measured(setting: str, document: Document, chosen: dict[int, str | None]) -> Counts:
    """Count pronouns right and in all; ``chosen`` holds the gold entity of the antecedent found."""
    counts: Counts = Counter()
    for i, gold in eligible(document):
        kind = kind_of(document, i, gold)
        counts[setting, f"{kind} all"] += 1
        counts[setting, f"{kind} right"] += chosen.get(i) == gold.entity
    return counts


def errors_in(document: Document, chosen: dict[int, str | None]) -> Iterator[str]:
    """Describe each he and she that was resolved wrongly."""
    for i, gold in eligible(document):
        if kind_of(document, i, gold) == "he/she" and chosen.get(i) != gold.entity:
            wanted, found = called(document, gold.entity), called(document, chosen.get(i))
            yield f"{document.name}: {excerpt(document, i)}\n    meant: {wanted}; found: {found}"


def excerpt(document: Document, i: int) -> str:
    """The pronoun in its sentence, after the sentence before."""
    parse = document.parse
    first = parse.sentences[max(0, parse.tokens[i].sentence - 1)][0]
    end = parse.sentence_of(i)[1]
    before = parse.text[parse.tokens[first].start : parse.tokens[i].start]
    return f"{before}[{parse.tokens[i].text}]{parse.text[parse.tokens[i].end : parse.tokens[end - 1].end]}"


def called(document: Document, entity: str | None) -> str:
    """A name of a gold entity."""
    spans = (document.parse.span(g.first, g.end) for g in document.mentions if g.entity == entity)
    return next(spans, "nobody")[:40]


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
            referent.gender, referent.sure = _gender(parse, gold, top)
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


def _gender(parse: Parse, gold: Gold, top: int) -> tuple[str, bool]:
    """Return the gender a mention's words tell, and whether a title or noun tells it rather than a given name."""
    words = parse.tokens[gold.first : gold.end]
    titles = [lexicon.honorific(t.text) for t in words if t.i <= top and t.text[0].isupper()]
    noun = lexicon.person_noun(lexicon.bare(parse.tokens[top].lemma))
    for gender in (*titles, noun):
        if gender in ("m", "f"):
            return gender, True
    given = [lexicon.given_gender(t.text) for t in words[:2] if t.pos == "PROPN"]
    return next(((gender, False) for gender in given if gender in ("m", "f")), ("-", False))


def cast_counts(setting: str, document: Document, parse: Parse, errors: list[str]) -> Counts:
    """Count pronouns and names as the whole of our own resolution reads them; note its wrong pronouns."""
    cast = Cast.of(parse, document.article)
    starts = {token.start: token.i for token in document.parse.tokens}
    chosen: dict[int, str | None] = {}
    for token in parse.tokens:
        if token.lower in PRONOUNS and token.start in starts:
            heads = [starts.get(parse.tokens[head].start) for head in cast.antecedents(token.i)]
            chosen[starts[token.start]] = entity_of(document, heads)
    errors += errors_in(document, chosen)
    return measured(setting, document, chosen) + name_counts(setting, document, cast, starts)


def entity_of(document: Document, heads: Iterable[int | None]) -> str | None:
    """Return the gold entity that most of somebody's names and nouns stand for."""
    found = Counter(entity for head in heads if (entity := entity_at(document, head)))
    return found.most_common(1)[0][0] if found else None


def entity_at(document: Document, i: int | None) -> str | None:
    """Return the entity of the smallest gold mention a token stands in."""
    around = [g for g in document.mentions if i is not None and g.first <= i < g.end]
    return min(around, key=lambda g: g.end - g.first).entity if around else None


def name_counts(setting: str, document: Document, cast: Cast, starts: dict[int, int]) -> Counts:
    """Count the names of persons that stand for somebody named before, and whether we say the same one."""
    placed = ((cast.parse.tokens[i].start, entity) for i, (entity, _) in cast.entities.at.items())
    ours = {starts[start]: entity for start, entity in placed if start in starts}
    before: dict[str, int] = {}
    counts: Counts = Counter()
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
    main()
