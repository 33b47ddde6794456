"""Telling English from other languages, by script and function words.

The detectors on PyPI that need no download cost 96 MB on disk (lingua) or 130 MB of memory in every worker
(py3langid), and short headlines mislead them. Whether a text is English takes less: English news is more than a
third function words, and no other language's list covers as much of it.
"""

import re
import unicodedata
from collections import Counter

from seeds.reading.lexicon import function_words

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_READ = 2_000
_ENOUGH = 25
_LEAST_SHARE = 0.12


def language_of(text: str) -> tuple[str, str]:
    """The ISO 639-1 code and the name of the language of ``text``; ("en", "English") where little speaks against it.

    >>> language_of("The minister said on Monday that the bridge would be closed for repairs.")[0]
    'en'
    >>> language_of("Der Minister sagte am Montag, dass die Brücke für Reparaturen gesperrt wird.")[0]
    'de'
    """
    words = [word.lower() for word in _WORD.findall(text[:50_000])][:_WORDS_READ]
    script = _foreign_script(words)
    if script:
        return "und", f"a language in {script} letters"
    return _by_function_words(words)


def _foreign_script(words: list[str]) -> str | None:
    """The script of most letters, where it is not Latin."""
    foreign = [word for word in words if not word.isascii()]
    if len(foreign) * 2 <= len(words):
        return None
    scripts = Counter(unicodedata.name(word[0], "LATIN").split()[0] for word in foreign)
    scripts["LATIN"] += len(words) - len(foreign)
    if scripts["LATIN"] * 2 >= scripts.total():
        return None
    script = scripts.most_common(1)[0][0]
    return script if script == "CJK" else script.capitalize()


def _by_function_words(words: list[str]) -> tuple[str, str]:
    counts = Counter(words)
    shares = {
        code: sum(map(counts.__getitem__, listed & counts.keys())) / max(1, len(words))
        for code, (_, listed) in function_words().items()
    }
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    if best == "en" or shares[best] * len(words) < 3 or shares[best] < shares["en"] * 1.2:
        return _english_or_unknown(len(words), shares["en"])
    return best, function_words()[best][0]


def _english_or_unknown(words: int, share: float) -> tuple[str, str]:
    if words >= _ENOUGH and share < _LEAST_SHARE:
        return "und", "a language with few English words"
    return "en", function_words()["en"][0]
