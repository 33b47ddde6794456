"""Who does what a group is told to do that he belongs to: "Doe was among those who opposed it", "is one of 12 who"."""

from __future__ import annotations

from seeds.attribution.view import View

_RELATIVE = frozenset(("WP", "WDT"))


def named(view: View, head: int | None, verb: int) -> int | None:
    """Return who a relative pronoun stands for where he is said to be one of those it tells of, else the pronoun."""
    if head is None or view.tokens[head].tag not in _RELATIVE:
        return head
    group = view.tokens[_clause(view, verb)].head
    if group >= head:
        return head
    cases = {view.tokens[k].lower for k in view.children(group, "case")}
    if "of" in cases and view.tokens[group].dep == "nmod":
        group = view.tokens[group].head
        if view.tokens[group].lower not in ("one", "some", "several", "many") and view.tokens[group].tag != "CD":
            return head
    elif "among" not in cases:
        return head
    subject = view.child(group, "nsubj")
    return head if subject is None or view.child(group, "cop") is None or subject > group else subject


def _clause(view: View, verb: int) -> int:
    """Return the relative clause a verb stands in: its own, or that of the verbs it is joined to."""
    while view.tokens[verb].dep in ("conj", "xcomp", "ccomp") and view.tokens[verb].head < verb:
        verb = view.tokens[verb].head
    return verb
