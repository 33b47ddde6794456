"""Proposals: claims of what should be done, and of what will or may be, which others answer: "dismissed the idea"."""

from __future__ import annotations

from schemas.claims import Stance, StanceLabel, Target
from schemas.selectors import Span
from seeds.attribution.records import Attribution
from seeds.claims import answers, wordings
from seeds.claims.opinions import LEAST, WILL
from seeds.claims.syntax import FUTURE, SUBJECTS, Tree, words
from seeds.claims.targets import Issues
from seeds.language.parse import Parse

_DONE = ("obj", "obl", "xcomp", "ccomp", "nsubj:pass")

Taken = tuple[Stance, ...]


def proposed(parse: Parse, one: Attribution, taken: Taken) -> Taken:
    """The positions of a claim that says what should be done: by its cue, or "should" in it; none of others."""
    main = taken[0] if taken else None
    if main is None or main.target is None or main.evidence is None or main.score < LEAST:
        return ()
    start, end = main.evidence.start, main.evidence.end
    deciding = [i for i in (*one.cue_tokens, *one.tokens) if start <= parse.tokens[i].start < end]
    asked = any(parse.tokens[i].lemma.lower() in answers.terms("calling") for i in deciding if i in one.cue_tokens)
    return taken if asked or any(parse.tokens[i].lower in words("obligation") for i in deciding) else ()


def intended(parse: Parse, one: Attribution, issues: Issues, decided: bool) -> Taken:
    """The position of who is thinking of doing something, or has ``decided`` it: "considers a fine", "would reopen"."""
    tree = Tree(parse.tokens)
    weighed = next((i for i in (*one.cue_tokens, *one.tokens[:6]) if tree.lemma(i) in answers.terms("weighing")), None)
    root = next((i for i in one.tokens if tree.tokens[i].head not in one.tokens), one.tokens[0])
    if weighed is not None:
        done = next((k for k in tree.children(weighed, *_DONE) if k in one.tokens), root)
    elif decided and tree.tokens[root].pos == "VERB" and tree.auxiliaries(root) & FUTURE and not tree.negated(root):
        done = root
    else:
        return ()
    target = _done(issues, tree, done)
    if target is None:
        return ()
    span = Span.of(parse.text, *parse.char_span([weighed if weighed is not None else root]))
    return (Stance(StanceLabel.SUPPORT, target, WILL, span),)


def _done(issues: Issues, tree: Tree, i: int) -> Target | None:
    """What is done as a target: a thing, or an act with what it is done to or what does it."""
    subject = tree.child(i, *SUBJECTS)
    if tree.tokens[i].pos == "VERB" and tree.child(i, "obj") is None and subject is not None:
        named = tree.tokens[subject].pos == "NOUN"
        return issues.deed_target(subject, wordings.doing(tree.lemma(i))) if named else None
    return issues.target(i)
