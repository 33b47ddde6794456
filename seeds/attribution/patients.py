"""What a verb is done to: its object, the subject of a passive, or the noun that a clause or participle tells of."""

from __future__ import annotations

from seeds.attribution import passives, prepositional
from seeds.attribution.view import View


def of(view: View, verb: int, passive: bool) -> int | None:
    """Return what the verb is done to; of a participle after a noun, the noun."""
    token = view.tokens[verb]
    if (token.dep == "amod" and token.head > verb) and (
        token.tag == "VBD" or view.child(verb, "cc") is not None or passives.leads_its_object(view, verb)
    ):
        return token.head
    if not passive and _is_bare_relative(view, verb):
        return token.head
    if not passive:
        return next(
            (
                c
                for c in view.children(verb, "obj")
                if (c > verb and not prepositional.is_time(view, c)) or view.tokens[c].tag in ("WP", "WDT")
            ),
            _amount(view, verb),
        )
    subject = view.child(verb, "nsubj:pass")
    if subject is None and view.tokens[verb].dep == "acl":
        return view.tokens[verb].head
    return subject


def _amount(view: View, verb: int) -> int | None:
    """Return a bare number right after a verb, which the parser took for a measure: "had forecast 3 billion"."""
    return next(
        (
            c
            for c in view.children(verb, "obl:unmarked")
            if min(view.without(c)) == verb + 1 and view.tokens[verb + 1].tag in ("CD", "$")
        ),
        None,
    )


def _is_bare_relative(view: View, verb: int) -> bool:
    """Tell whether a clause tells of the noun before it as its object, without a pronoun: "a deal she opposed"."""
    token = view.tokens[verb]
    subject = view.child(verb, "nsubj")
    if token.dep != "acl:relcl" or token.head > verb or subject is None or not token.head < subject < verb:
        return False
    if view.tokens[subject].tag in ("WP", "WDT") or view.child(verb, "obj", "ccomp", "xcomp") is not None:
        return False
    return min(view.without(subject)) == token.head + 1
