"""Wished states: "should be free", "must be illegal", and whom or what they speak for or against."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Felt, Wish

_UNJUDGED = 0.7


def wished(scene: Scene, i: int, wish: Wish) -> Iterator[Felt]:
    """A wished state: "should be free", "must be illegal"; a noun is wished for itself."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "csubj", "nsubj:pass")
    if subject is None:
        subject = tree.subject(i) if tree.tokens[i].pos in ("ADJ", "ADV") else None
    if subject is None:
        if tree.child(i, "cop") is None and tree.tokens[i].pos in ("NOUN", "PROPN", "PRON"):
            yield Felt(i, wish.then(1))
        return
    sign = attitudes.judging("adjective").get(tree.tokens[i].lower)
    if sign is None and tree.tokens[i].pos == "NOUN":
        sign = attitudes.judging("noun").get(tree.lemma(i))
    feeling = attitudes.feelings().get(tree.tokens[i].lower)
    about = next((k for case, k in tree.obliques(i) if feeling and case in feeling[1] and k > i), None)
    if feeling and about is not None:
        # "foresters should be glad about every lynx"
        yield Felt(about, wish.then(feeling[0], i))
        return
    rid = next((k for case, k in tree.obliques(i) if case in ("of", "from")), None)
    if tree.tokens[i].lower in words("rid") and rid is not None:
        # "must be free of wolves"
        yield Felt(rid, wish.then(-1, i))
        return
    bare = tree.tokens[i].tag == "NN" and tree.tokens[i - 1].lower == "be"
    if sign is not None or bare or (tree.tokens[i].pos == "ADJ" and tree.tokens[i].tag == "JJ"):
        yield Felt(subject, wish.then(sign or 1, i, factor=1.0 if sign else _UNJUDGED))
