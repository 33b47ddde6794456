"""Titles within runs of capitalised words: which words are an office, and where the name of a person begins."""

from __future__ import annotations

from seeds.attribution import vocabulary as lexicon
from seeds.attribution.runs import Word


def title_end(words: list[Word]) -> int:
    """Return how many words at the beginning are titles, with their complements, or places they hold for."""
    cut = 0
    for k, word in enumerate(words):
        if cut and k == cut and word.text in ("of", "for"):
            break
        if (k == cut and lexicon.honorific(word.text) is not None) or _is_title(words, k):
            cut = k + 1
    if cut and cut < len(words) and words[cut].text in ("of", "for", "to", "on"):
        cut = _complement_end(words, cut)
    return cut


def _is_title(words: list[Word], k: int) -> bool:
    word, last = lexicon.bare(words[k].text), len(words) - 1
    if k == 0 and last > 1 and _is_trade(word) and lexicon.given_gender(words[1].text):
        return True
    if not lexicon.is_title(word) and not lexicon.is_title(lexicon.singular(word)) and lexicon.honorific(word) is None:
        return _is_office(words, k)
    if k == 0 and lexicon.given_gender(words[0].text) and not lexicon.given_gender(words[1].text if last else ""):
        return False
    if k == last and k > 0:
        return not any(lexicon.given_gender(w.text) or lexicon.honorific(w.text) is not None for w in words[:k])
    return True


def _is_trade(word: str) -> bool:
    """Tell a rarer noun for persons, which is no given name, before a full name: "Landlady Jane Roe"."""
    return lexicon.person_noun(word) is not None and not lexicon.given_gender(word.capitalize())


def _is_office(words: list[Word], k: int) -> bool:
    """Tell a rarer noun for persons between the words of a body and a name: "River County Recorder Jane Roe"."""
    after = len(words) - k - 1
    if k == 0 or not 0 < after < 4 or not lexicon.person_noun(words[k].text.lower()):
        return False
    return not any(lexicon.given_gender(w.text) for w in words[: k + 1]) and not any(
        is_ordinary(w.text) for w in words[k + 1 :]
    )


def _complement_end(words: list[Word], joint: int) -> int:
    """Return where "of State", "of the Interior", "for Trade and Industry" ends and the name begins."""
    start = joint + 1 + (words[joint + 1].text == "the" if joint + 1 < len(words) else 0)
    for k in range(start + 1, len(words)):
        if lexicon.given_gender(words[k].text) and lexicon.place(words[k].text) is None and k + 1 < len(words):
            return k
    begins = person_begins(words, start + 1)
    if begins is not None:
        return begins
    rest = len(words) - start
    return start + 1 if rest == 3 else len(words)


def person_begins(words: list[Word], start: int) -> int | None:
    """Return where a full name begins in a run: with a given name, or after a word that ends names of bodies."""
    for k in range(start, len(words) - 1):
        rest, before = words[k:], lexicon.bare(words[k - 1].text)
        if len(rest) > 3 or any(is_ordinary(word.text) for word in rest[1:]) or lexicon.place(words[k].text):
            continue
        closed = lexicon.body_suffix(before) is not None or lexicon.is_matter(before)
        if lexicon.given_gender(words[k].text) or (closed and not is_ordinary(words[k].text)):
            return k if not _is_titled(before) else None
    return None


def _is_titled(word: str) -> bool:
    return lexicon.honorific(word) is not None or lexicon.is_title(word)


def is_ordinary(text: str) -> bool:
    """Tell a word that is no part of a person's name."""
    return text[0].islower() or lexicon.is_common(text.lower()) or lexicon.body_suffix(text) is not None


def title_gender(titles: list[Word]) -> str:
    """Return the gender that titles tell: f, m or -."""
    for word in titles:
        gender = lexicon.honorific(word.text)
        if gender is None:
            gender = lexicon.person_noun(lexicon.bare(word.text))
        if gender in ("m", "f"):
            return gender
    return "-"
