"""What a text reports without telling whose words they are: "is expected to close", "was seen as", "reportedly".

Such a candidate has no head; whoever said it is then an unnamed source. Where the text tells who ("by Doe"), the
rules for clauses find it.
"""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import agents, cues, passives, reach
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.view import NO_QUOTATION, Candidate, View

HEARSAY, ASKED = "unsourced", "asked"
_TELLING = 4
"""Words that what somebody is asked about must have to be worth holding."""
_RELATIVE = frozenset(("WP", "WDT", "WP$"))
_NEGATION = frozenset(("not", "n't", "n’t", "never"))


def find(view: View) -> Iterator[Candidate]:
    """Yield the statements of a text that nobody is said to make."""
    for token in view.tokens:
        if view.inside[token.i] != NO_QUOTATION:
            continue
        if token.lower in cues.words("hearsay_adverbs"):
            yield from _reported(view, token.i)
        elif token.i in view.verbs:
            yield from _passive(view, token.i, view.verbs[token.i])


def _passive(view: View, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    if passives.is_put(view, verb):
        yield from _question(view, verb)
        return
    if view.child(verb, "aux:pass") is None or not passives.is_passive(view, verb):
        return
    if passives.agent(view, verb) is not None or _is_hypothetical(view, verb):
        return
    for position, content in (*_told(view, verb, cue), *_seen(view, verb, cue)):
        by = _by(view, content) if position else None
        head = view.tokens[by].head if by is not None else None
        told = [k for k in content if by is None or k < by]
        yield Candidate(HEARSAY, cue_tokens(view, verb), head, told, "hearsay", position)
        return


def _by(view: View, content: list[int]) -> int | None:
    """Return the "by" before those who are said to see something so, which the parser hung on what they see."""
    return next(
        (
            k
            for k in content
            if view.tokens[k].lower == "by"
            and view.tokens[k].dep == "case"
            and agents.may_speak(view, view.tokens[k].head, "hearsay")
        ),
        None,
    )


def _told(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[bool, list[int]]]:
    """Yield what follows "it is reported that", and who "is expected to" do what."""
    told = cue.lemma in cues.words("tells")
    if not told and ("clause" not in cue.frames or cue.lemma not in cues.words("hearsay")):
        return
    subject = view.child(verb, "nsubj:pass", "nsubj", "expl")
    impersonal = told or subject is None or view.tokens[subject].lower == "it"
    clause = view.child(verb, "ccomp", "csubj", "csubj:pass")
    if clause is not None and clause > verb and impersonal:
        yield False, reach.to_the_right(view, verb, min(k for k in view.without(clause) if k > verb))
    infinitive = view.child(verb, "xcomp", "ccomp")
    if infinitive is not None and subject is not None and not told and _is_marked(view, infinitive, "to"):
        negation = [c for c in view.tokens[verb].children if view.tokens[c].lower in _NEGATION]
        yield False, sorted({*_subject(view, verb), *negation, *(k for k in view.without(infinitive) if k > verb)})


def _seen(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[bool, list[int]]]:
    """Yield who "was seen as" or "was accused of" what."""
    if any(view.tokens[c].lower in _NEGATION for c in view.tokens[verb].children):
        return
    for c in view.children(verb, "obl", "advcl", "xcomp"):
        mark = next((k for k in view.children(c, "case", "mark", "advmod") if k > verb), None)
        word = view.tokens[mark].lower if mark is not None else ""
        if view.tokens[c].lemma in cues.words("times"):
            continue
        if (word == "as" and "as" in cue.frames) or (word in cue.prepositions and "object" in cue.frames):
            yield True, sorted({*_subject(view, verb), *(k for k in view.without(c) if k > verb)})
            return


def _subject(view: View, verb: int) -> list[int]:
    """Return the words of whom a passive tells, without what a clause or apposition adds to them."""
    subject = view.child(verb, "nsubj:pass", "nsubj")
    if subject is None or view.tokens[subject].tag in _RELATIVE or view.tokens[subject].lower == "it":
        return []
    added = view.children(subject, "acl:relcl", "appos", "parataxis")
    phrase = [k for k in view.without(subject, *added) if k < verb]
    return [] if any(view.tokens[k].tag in _RELATIVE for k in phrase) else phrase


def _is_hypothetical(view: View, verb: int) -> bool:
    """Tell whether a passive only may be, should be or will be."""
    return any(
        view.tokens[c].tag in ("MD", "TO") or view.tokens[c].lower == "to" for c in view.children(verb, "aux", "mark")
    )


def _is_marked(view: View, i: int, word: str) -> bool:
    return any(view.tokens[c].lower == word for c in view.children(i, "mark", "aux"))


def _reported(view: View, adverb: int) -> Iterator[Candidate]:
    """Yield the clause that is "reportedly" so."""
    verb = view.tokens[adverb].head
    if view.tokens[verb].pos not in ("VERB", "AUX"):
        return
    content = view.without(verb, *view.children(verb, "conj", "parataxis"))
    if view.tokens[content[0]].tag in _RELATIVE:
        return
    content = [k for k in content if k != adverb]
    yield Candidate(HEARSAY, (adverb,), None, content, "hearsay")


def _question(view: View, verb: int) -> Iterator[Candidate]:
    """Yield what somebody was asked, by whom the text does not tell: "Asked whether he would resign, Doe ..."."""
    if passives.agent(view, verb) is not None:
        return
    _, end = view.bounds(verb)
    start = next((k for k in range(verb + 1, min(verb + 8, end)) if _opens(view, k)), None)
    if start is None:
        return
    about = view.tokens[start].lower in cues.words("matter")
    content = reach.to_the_right(view, verb, start + about)
    comma = next((k for k in content if k > start + 1 and _closes(view, verb, k)), end)
    cue = (*cue_tokens(view, verb), start) if about and start == verb + 1 else cue_tokens(view, verb)
    put = [k for k in content if k < comma]
    if not about or len(put) >= _TELLING:
        yield Candidate(ASKED, cue, None, put, "hearsay", about)


def _opens(view: View, k: int) -> bool:
    token = view.tokens[k]
    return token.lower in cues.words("open") or token.lower in cues.words("matter") or token.tag in (*_RELATIVE, "WRB")


def _closes(view: View, verb: int, k: int) -> bool:
    """Tell whether a comma ends a question, also where it stands inside closing quotation marks."""
    if view.tokens[k].text != ",":
        return False
    after = view.inside[k + 1] if k + 1 < len(view.tokens) else NO_QUOTATION
    return view.inside[verb] in (view.inside[k], after)
