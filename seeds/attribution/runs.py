"""Runs of capitalised words in a parsed text: where a name may begin, and how far it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from seeds.attribution import vocabulary as lexicon
from seeds.language.parse import Parse, Token

_NAME_TAGS = frozenset(("NNP", "NNPS"))
_NOMINAL_TAGS = _NAME_TAGS | {"NN", "NNS", "JJ", "FW"}
_FUNCTION = frozenset(("PRP", "PRP$", "IN", "DT", "CC", "WRB", "WP", "WDT", "EX", "TO", "MD", "CD", "VBD", "VBZ"))
_CLOSED = _FUNCTION | {"VB"}
_NEVER = _FUNCTION | {"UH", "RB", "POS", "VBP"}
_OPENERS = frozenset("\"“‘'«([—–-:;•*…") | {"``", "...", "--"}
_HYPHENS = frozenset("-‑–")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name with its token range; hyphenated words are one."""

    text: str
    first: int
    end: int


def find(parse: Parse) -> list[list[Word]]:
    """Find the runs of a text in order; headings, where capitals say nothing, are passed over."""
    return [part for run in _runs(parse, _headings(parse), _inner(parse)) for part in _split(run)]


def _inner(parse: Parse) -> set[str]:
    """Return the words that stand as names inside some sentence, and nowhere without their capital."""
    tokens = parse.tokens
    small = {t.text for t in tokens if t.text[0].islower()}
    inner = {t.text for t in tokens if t.tag in _NAME_TAGS and t.text[0].isupper() and not _opens(tokens, t.i)}
    return {text for text in inner if text.lower() not in small}


def _split(words: list[Word]) -> list[list[Word]]:
    """Part two names that merely stand side by side: "how many Norwegians Sweden let in"."""
    for k in range(1, len(words)):
        text = words[k - 1].text
        if text.endswith("s") and lexicon.place(text) is None and lexicon.place(text[:-1]) == "adjective":
            return [words[:k], *_split(words[k:])]
    return [words]


def _headings(parse: Parse) -> list[bool]:
    """Tell for each paragraph whether it is set in capitals like a heading, so that capitals say nothing."""
    found = []
    for first, end in parse.paragraphs:
        words = [t.text for t in parse.tokens[first:end] if t.text[0].isalpha() and len(t.text) > 3]
        share = sum(w[0].isupper() for w in words) / max(1, len(words))
        least = 0.85 if parse.tokens[end - 1].text in ".!?”" else 0.75
        found.append(len(words) >= 4 and share >= least)
    return found


def _runs(parse: Parse, headings: list[bool], inner: set[str]) -> Iterator[list[Word]]:
    tokens, n = parse.tokens, len(parse.tokens)
    i = 0
    while i < n:
        if not tokens[i].text[0].isupper() or headings[tokens[i].paragraph] or not _begins(tokens, i, inner):
            i += 1
            continue
        words: list[Word] = []
        while True:
            word = _word(parse, i)
            words.append(word)
            i = word.end
            following = _following(tokens, words, i, n)
            if following is None:
                break
            if tokens[i].tag == "POS":
                words[-1] = Word(words[-1].text + tokens[i].text, words[-1].first, i + 1)
                i += 1
            while i < following:
                words.append(Word(tokens[i].text, i, i + 1))
                i += 1
        yield words


def _word(parse: Parse, i: int) -> Word:
    """Join a hyphenated word, or a letter and its full stop, from token ``i`` on."""
    tokens, end = parse.tokens, i + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text in _HYPHENS
        and tokens[end].start == tokens[end - 1].end
        and tokens[end + 1].start == tokens[end].end
        and tokens[end + 1].text[0].isalnum()
        and not _makes_adjective(tokens[end + 1])
    ):
        end += 2
    if end < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[i].end:
        end += len(tokens[i].text) == 1 or _is_abbreviated_title(tokens, i, end)
    return Word(parse.span(i, end).partition("—")[0] or tokens[i].text, i, end)


def _makes_adjective(token: Token) -> bool:
    """Tell the participle in "Lima-based", which makes an adjective of a name."""
    return token.text[0].islower() and token.tag in ("VBN", "VBD", "VBG")


def _is_abbreviated_title(tokens: list[Token], i: int, stop: int) -> bool:
    """Tell "Sgt." before a name, should a parser cut the full stop off."""
    named = stop + 1 < len(tokens) and tokens[stop + 1].text[0].isupper() and len(tokens[i].text) < 6
    return named and (lexicon.honorific(tokens[i].text) is not None or lexicon.is_title(tokens[i].lower))


def _begins(tokens: list[Token], i: int, inner: set[str]) -> bool:
    """Tell whether a capitalised token may begin a name."""
    token = tokens[i]
    if lexicon.is_calendar(token.lower) and not _is_given(tokens, i):
        return False
    if token.text.isupper() and len(token.text) > 2 and lexicon.known_body(token.text):
        return True
    if _opens(tokens, i):
        return _names_at_opening(tokens, i, inner)
    return token.tag in _NAME_TAGS or token.tag not in _NEVER or (token.tag == "IN" and len(token.text) > 3)


def _is_given(tokens: list[Token], i: int) -> bool:
    """Tell "Jan van Roe" and "April Doe" from the months: a given name before a surname, after no preposition."""
    if i + 1 >= len(tokens) or not lexicon.given_gender(tokens[i].text) or (i and tokens[i - 1].tag == "IN"):
        return False
    following = tokens[i + 1]
    return lexicon.is_particle(following.lower) or (following.tag == "NNP" and following.text[0].isupper())


def _names_at_opening(tokens: list[Token], i: int, inner: set[str]) -> bool:
    """Tell a name from a word that is capitalised only because a sentence begins with it."""
    token = tokens[i]
    if token.tag in _CLOSED or token.pos in ("PRON", "DET", "ADP", "SCONJ", "CCONJ"):
        return False
    if token.text in inner:
        return True
    if token.tag == "NNS" and lexicon.person_noun(lexicon.singular(token.lower)) is not None and not _leads(tokens, i):
        return False
    nominal = token.tag in _NOMINAL_TAGS
    known = lexicon.place(token.text) is not None or lexicon.known_body(token.text) is not None
    if known or not lexicon.is_common(token.lower):
        return nominal or (known and not lexicon.is_common(token.lower))
    following = tokens[i + 1] if i + 1 < len(tokens) else token
    inward = following.tag == "IN" and i + 2 < len(tokens) and tokens[i + 2].text[0].isupper()
    named = following.text[0].isupper() and (following.tag in _NAME_TAGS or following.pos == "PROPN" or inward)
    if named and token.tag in ("JJ", "NN", "NNS", "VBN", "VBG", "FW", "NNP", "NNPS"):
        return True
    plural = token.lower.endswith("s") and lexicon.is_common(lexicon.singular(token.lower))
    return token.tag in _NAME_TAGS and token.dep.startswith("nsubj") and not plural


def _leads(tokens: list[Token], i: int) -> bool:
    """Tell a word before a capitalised one, or before the possessive mark that joins it to one."""
    following = tokens[i + 1 : i + 3]
    if following and following[0].tag == "POS":
        following = following[1:]
    return bool(following) and following[0].text[0].isupper()


def _opens(tokens: list[Token], i: int) -> bool:
    if i == 0 or tokens[i].sentence != tokens[i - 1].sentence:
        return True
    return tokens[i - 1].text in _OPENERS


def _continues(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if not token.text[0].isupper() or lexicon.is_calendar(token.lower):
        return False
    if token.tag == "RB" and tokens[i - 1].text[0].isupper() and not _opens(tokens, i):
        return True
    if token.tag == "IN" and len(token.text) > 3 and i + 1 < len(tokens) and tokens[i - 1].text[0].isupper():
        return tokens[i + 1].text[0].isupper() and tokens[i + 1].sentence == token.sentence
    return token.tag in _NAME_TAGS or token.tag not in _NEVER or lexicon.is_generation(token.lower)


def _following(tokens: list[Token], words: list[Word], i: int, n: int) -> int | None:
    """Return where the run goes on after its words so far, which end before token ``i``; none where it ends."""
    if i >= n or tokens[i].paragraph != tokens[i - 1].paragraph:
        return None
    if tokens[i].sentence != tokens[i - 1].sentence and not tokens[i - 1].text.endswith("."):
        return None
    if _continues(tokens, i) and tokens[i].start > tokens[i - 1].end - 1:
        return i if not _breaks(words, tokens[i]) else None
    if i + 1 >= n or tokens[i + 1].paragraph != tokens[i].paragraph:
        return None
    if tokens[i].tag == "POS" and _is_of_many(tokens, words, i + 1, n):
        return i + 1
    return _over_joint(tokens, words, i, n)


def _breaks(words: list[Word], token: Token) -> bool:
    """Tell the seam between two names that merely stand side by side: "in Ohio Senator Roe"."""
    return len(words) == 1 and len(words[0].text) > 3 and lexicon.is_calendar(token.lower)


def _over_joint(tokens: list[Token], words: list[Word], i: int, n: int) -> int | None:
    """Look past "of", "for", "and", a particle or "Jr" for the next capitalised word of the same name."""
    word, after = tokens[i].lower, i + 1
    if lexicon.is_particle(word):
        if _continues(tokens, after):
            return after
        small = lexicon.is_particle(tokens[after].lower) or tokens[after].text in _HYPHENS
        return (
            (i if tokens[after].text in _HYPHENS else after + 1)
            if small and after + 1 < n and _continues(tokens, after + 1)
            else None
        )
    if word in ("of", "for", "on", "to") and _takes_of(words, word):
        if tokens[after].lower == "the" and after + 1 < n:
            after += 1
        return after if _continues(tokens, after) and not lexicon.honorific(tokens[after].text) else None
    if word in ("and", "&", "+") and _continues(tokens, after):
        return after if _one_name(tokens, words, word, after, n) else None
    if word == "," and _lists_matters(tokens, words, after, n):
        return after
    if word == "," and (
        lexicon.is_generation(tokens[after].lower) or tokens[after].lower.rstrip(".") in ("inc", "llc", "ltd")
    ):
        return after
    return None


def _is_of_many(tokens: list[Token], words: list[Word], after: int, n: int) -> bool:
    """Tell "the Farmers' League" and "St. Jude's Hospital": bodies named after their members or a saint."""
    many = words[-1].text.lower()
    saint = words[0].text.rstrip(".") in ("St", "Saint")
    if not (saint or many.endswith("s") or many in ("women", "children", "men", "people")):
        return False
    if not _continues(tokens, after):
        return False
    if not saint and lexicon.person_noun(lexicon.singular(many)) is None and not lexicon.is_common(many):
        return False
    end = after
    while end + 1 < n and _continues(tokens, end + 1):
        end += 1
    return lexicon.body_suffix(tokens[end].text) is not None


def _lists_matters(tokens: list[Token], words: list[Word], after: int, n: int) -> bool:
    """Tell the comma inside "Health, Labour and Welfare Ministry"."""
    listed = lexicon.is_matter(lexicon.bare(words[-1].text)) and lexicon.is_matter(tokens[after].lower)
    goes_on = after + 2 < n and tokens[after + 1].lower in ("and", ",", "&")
    return listed and goes_on and _continues(tokens, after) and _continues(tokens, after + 2)


def _takes_of(words: list[Word], joint: str) -> bool:
    """Tell whether what was read so far takes a complement: "Department of", "Secretary of", "Centers for"."""
    last = lexicon.bare(words[-1].text)
    if len(words) > 1 and lexicon.given_gender(words[-2].text):
        return False
    joined = lexicon.table("name_joints.tsv").get(last)
    if joint == "of" and (lexicon.person_noun(last) or joined == "of"):
        return True
    if joint in {"on", "to"}:
        return joined in {"on", "to"}
    return bool(lexicon.body_suffix(last) or lexicon.body_noun(last) or lexicon.body_noun(lexicon.singular(last)))


def _one_name(tokens: list[Token], words: list[Word], joint: str, after: int, n: int) -> bool:
    """Tell "Department of Trade and Industry" from "the ministers Roe and Doe": one name or two."""
    if joint in ("&", "+"):
        return True
    left, right = lexicon.bare(words[-1].text), lexicon.bare(tokens[after].text)
    if not lexicon.is_matter(right) and not _matter_follows(tokens, after, n):
        return False
    if any(word.text in ("of", "for", "on") for word in words):
        return lexicon.is_matter(left) or lexicon.is_matter(right)
    return lexicon.is_matter(left) and (lexicon.is_matter(right) or _matter_follows(tokens, after, n))


def _matter_follows(tokens: list[Token], i: int, n: int) -> bool:
    end = i
    while end + 1 < n and _continues(tokens, end + 1):
        end += 1
    return end > i and lexicon.body_suffix(tokens[end].text) is not None
