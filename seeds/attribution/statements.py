"""What the words in quotation marks are: a title, a sentence, a statement; and which words introduce such."""

from __future__ import annotations

from seeds.attribution import cues
from seeds.attribution.quotations import Quotation, ends_statement, last_word
from seeds.attribution.view import FINAL, NO_QUOTATION, View

PLAIN = frozenset(("VBD", "VBZ"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB"))
COMPLEMENTS = ("obj", "ccomp", "xcomp", "cop", "aux:pass")
MARKS = frozenset(('"', "”", "''", "’"))
REACH = 45
_SENTENCE = 5


def begins_sentence(view: View, quotation: Quotation) -> bool:
    """Tell whether a quotation opens its paragraph, or follows the end of a sentence."""
    at = quotation.first - 2
    if at < 0 or view.tokens[at].paragraph != quotation.paragraph:
        return True
    if view.tokens[at].pos == "PUNCT" and at and view.inside[at - 1] != NO_QUOTATION:
        at -= 1
    return view.tokens[at].text in FINAL or view.tokens[at].text.endswith(".")


def is_title(view: View, quotation: Quotation) -> bool:
    """Tell whether the words in quotation marks name something: a book, a show, a word."""
    words = [t for t in view.tokens[quotation.first : quotation.end] if t.pos != "PUNCT"]
    if len(words) == 1:
        return view.tokens[quotation.end - 1].text not in ".!?"
    mark = quotation.first - 1
    fragment = (mark > 0 and view.tokens[mark - 1].pos != "PUNCT") or view.tokens[mark - 1].text == ","
    small = [t for t in words if not t.text[0].isupper() and t.pos not in ("ADP", "DET", "CCONJ", "PART")]
    return fragment and not small and 1 < len(words) < 8 and view.tokens[quotation.end - 1].text not in "!?"


def is_sentence(view: View, quotation: Quotation) -> bool:
    """Tell whether the words in quotation marks are a sentence of their own, with a verb, from its beginning."""
    if not begins_sentence(view, quotation) or not view.tokens[quotation.first].text[0].isupper():
        return False
    return any(view.tokens[k].tag in FINITE for k in range(quotation.first, quotation.end))


def is_whole(view: View, quotation: Quotation) -> bool:
    """Tell whether the words in quotation marks begin and end like a sentence, and are more than a few."""
    begins = view.tokens[quotation.first].text[0].isupper() and quotation.end - quotation.first >= _SENTENCE
    return begins and ends_statement(view.parse, quotation)


def comma_ends(view: View, quotation: Quotation) -> bool:
    """Tell whether a quotation ends in a comma, inside or right after its mark."""
    tokens = view.tokens
    end = quotation.end
    return last_word(view.parse, quotation) == "," or (end + 1 < len(tokens) and tokens[end + 1].text == ",")


def speaks(view: View, i: int) -> bool:
    """Tell whether a token is a verb that introduces words in quotation marks."""
    cue = view.verbs.get(i)
    if cue is None:
        return False
    return "quote" in cue.frames or any(f"q:{t.lower}" in cue.frames for t in view.tokens[i + 1 : i + 3])


def looks_speaking(view: View, i: int) -> bool:
    """Tell whether a word that the parser took for a noun is a cue verb by its form and place ("..., Doe notes.")."""
    token = view.tokens[i]
    lemma = token.lower if token.lower in cues.verbs() else cues.forms().get(token.lower)
    if token.tag not in ("NNS", "NN", "NNP", "NNPS", "JJ") or lemma is None:
        return False
    before, after = view.tokens[i - 1], view.tokens[min(i + 1, len(view.tokens) - 1)]
    named = (
        before.pos in ("PROPN", "PRON", "NOUN")
        or before.text[0].isupper()
        or (before.text in MARKS and after.pos in ("PROPN", "DET", "PRON"))
    )
    frames = cues.verbs()[lemma].frames
    return named and ("quote" in frames or f"q:{after.lower}" in frames)
