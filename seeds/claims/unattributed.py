"""What attributions leave of a sentence for the publication's own voice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from seeds.attribution.records import Attribution
from seeds.claims import lexicon
from seeds.language.parse import Parse, Range

_FREE = frozenset(("advcl", "conj", "acl", "acl:relcl"))


def attributed(parse: Parse, taken: Sequence[Attribution]) -> Mapping[int, set[int]]:
    """The tokens of contents and cues by their sentence, without sides taken in passing ("those who oppose it").

    One that counts something, as "demanding 40 posts", says already what the sentence would be worth checking for.
    """
    found: dict[int, set[int]] = {}
    for one in taken:
        tokens = {*one.tokens, *one.cue_tokens}
        if one.position and not any(parse.tokens[i].head == i or parse.tokens[i].tag == "CD" for i in tokens):
            continue
        for i in tokens:
            found.setdefault(parse.tokens[i].sentence, set()).add(i)
    return found


def own_part(parse: Parse, sentence: int, taken: Collection[int]) -> Range | None:
    """The tokens up to the clause that is attributed, or all where none is; null where the main clause is.

    In "The mill closed in May, ending 40 jobs, and its owner said he was sorry" that is all up to "and".
    """
    first, end = parse.sentences[sentence]
    root = parse.root_of_sentence(sentence)
    if not taken:
        return None if _is_saying(parse, root) else (first, end)
    if root in taken or any(
        i in taken for i in parse.tokens[root].children if parse.tokens[i].dep[:3] in ("aux", "cop")
    ):
        return None
    clauses = {_clause(parse, i) for i in taken}
    if None in clauses:
        return None
    cut = min(min(parse.subtree(i)) for i in clauses if i is not None)
    while cut > first and parse.tokens[cut - 1].pos in ("PUNCT", "CCONJ"):
        cut -= 1
    return (first, cut) if cut > root else None


def _clause(parse: Parse, i: int) -> int | None:
    """The clause below the main one that a token stands in, null where it stands in the main one or its complement."""
    found = None
    while (token := parse.tokens[i]).head != i:
        if token.dep in _FREE:
            found = i
        elif token.dep in ("ccomp", "xcomp", "parataxis", "csubj"):
            found = None
        i = token.head
    return found


def _is_saying(parse: Parse, root: int) -> bool:
    """Whether a main verb attributes what stands before it, though to nobody that was found, or tells a plan."""
    token = parse.tokens[root]
    if token.lemma in _cues("intent") and token.tag in ("VBZ", "VBP"):
        return True
    if token.lemma not in _cues("speech"):
        return False
    starts = (min(parse.subtree(i)) for i in token.children if i < root and parse.tokens[i].dep == "nsubj")
    return any(
        at and parse.tokens[at - 1].text == "," and parse.tokens[at - 1].sentence == token.sentence for at in starts
    )


@cache
def _cues(kind: str) -> frozenset[str]:
    return frozenset(word for word, found in lexicon.mapping("cue_verbs.tsv").items() if found == kind)
