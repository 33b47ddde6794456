"""Who may be the source of a content: persons, bodies and pronouns, and texts and studies that say something."""

from __future__ import annotations

from seeds.attribution import cues, nominals, vocabulary
from seeds.attribution.view import Candidate, View

_PERSONAL = frozenset(
    (
        "him",
        "them",
        "us",
        "me",
        "himself",
        "herself",
        "themselves",
        "he",
        "she",
        "they",
        "we",
        "i",
        "who",
        "you",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "it",
    )
)
_TELLING = frozenset(("evidence", "speech", "written"))
_NAMING = frozenset(("NOUN", "NUM", "ADJ"))


def may_make(view: View, candidate: Candidate) -> bool:
    """Tell whether a source fits its rule: what is quoted, or introduced by a phrase, names its own source."""
    if candidate.head is None:
        return False
    if candidate.rule in ("direct", "according to", "label"):
        return True
    saying = candidate.rule in ("clause", "inserted") and any(_says(view, k) for k in candidate.cue)
    return may_speak(view, candidate.head, candidate.kind) or (saying and view.tokens[candidate.head].pos in _NAMING)


def _says(view: View, k: int) -> bool:
    return k in view.verbs and "clause" in view.verbs[k].frames


def may_speak(view: View, head: int, kind: str) -> bool:
    """Tell whether the noun phrase a token heads can say, think or want something."""
    token = view.tokens[head]
    if token.pos in ("PRON", "DET") or token.tag in ("WP", "WDT", "DT", "PRP$"):
        return (
            token.lower in _PERSONAL
            or (token.tag in ("WDT", "WP") and (kind in _TELLING or token.lower == "which"))
            or token.lower in cues.words("quantities")
        )
    if token.pos == "PROPN" or _is_name(view, head):
        return True
    if token.lower in cues.words("times"):
        return False
    if (
        nominals.sort(token) != nominals.THING
        or token.lemma in cues.words("quantities")
        or token.lower in cues.words("quantities")
    ):
        return True
    return kind in _TELLING and (token.lemma in cues.words("texts") or token.tag == "NNS")


def _is_name(view: View, head: int) -> bool:
    """Tell a name, whatever the parser took it for: capitalised within a sentence, or no word of everyday English."""
    token = view.tokens[head]
    within = head == 0 or view.sentence[head - 1] == view.sentence[head]
    return token.text[0].isupper() and (within or not vocabulary.is_common(token.lower))


def uses_force(view: View, head: int, cue: cues.Cue) -> bool:
    """Tell whether a cue that is also said of deeds ("attacked the town") is done by a state or by fighters."""
    if "force" not in cue.frames:
        return False
    token = view.tokens[head]
    return token.lemma.lower() in cues.words("fighters") or vocabulary.place(token.text) is not None
