"""The exceptions the lemmatizer ships with, drawn from the treebanks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from seeds.language import lemmas
from seeds.language.training.conllu import Paragraph

IRREGULAR = Path(__file__).parent / "irregular.tsv"

_LEFT_OUT = frozenset(("NNP", "GW", "FW", "ADD", "NFP"))


def exceptions(paragraphs: Iterable[Paragraph]) -> dict[lemmas.Key, str]:
    """Return the words whose commonest lemma the rules would not give; names and noise are left to the rules."""
    seen: defaultdict[lemmas.Key, Counter[str]] = defaultdict(Counter)
    for word in (word for paragraph in paragraphs for sentence in paragraph for word in sentence.words):
        if word.tag not in _LEFT_OUT:
            seen[lemmas.key(word.form, word.tag)][word.lemma] += 1
    commonest = irregular() | {key: count.most_common(1)[0][0] for key, count in seen.items()}
    return {key: lemma for key, lemma in commonest.items() if lemmas.lemma(*key, {}) != lemma and lemma != "_"}


def irregular() -> dict[lemmas.Key, str]:
    """Return the irregular forms of English, whether the treebanks have them or not."""
    lines = IRREGULAR.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {(word, tag): lemma for word, tag, lemma in rows}
