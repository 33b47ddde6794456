"""Derives the nouns for persons of `seeds/lexicons` from a WordNet 3.0 folder, so that they can be made again.

Usage: ``python -m bench.derive_persons /usr/share/wordnet seeds/lexicons/wordnet-persons.tsv``
"""

from __future__ import annotations

import sys
from pathlib import Path

PERSON = 18
"""The lexicographer's file of nouns for people."""
NOTICE = (
    "# Nouns whose commonest sense is a person: lemma<TAB>gender, always unknown (-).\n"
    "# Derived from Princeton WordNet 3.0 by bench/derive_persons.py; its licence is in WORDNET-LICENSE.txt\n"
)


def main(folder: Path, output: Path) -> None:
    """Write the single lower-case words whose first sense is in the file of people."""
    files, spellings = _synsets(folder / "data.noun")
    found = set()
    for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        first = fields[4 + int(fields[3]) + 2]
        if files[first] == PERSON and fields[0].isalpha() and fields[0] in spellings[first]:
            found.add(fields[0])
    output.write_text(NOTICE + "".join(f"{word}\t-\n" for word in sorted(found)), encoding="utf-8")


def _synsets(path: Path) -> tuple[dict[str, int], dict[str, set[str]]]:
    """Return each synset's lexicographer's file and its words as spelt, by offset."""
    files, spellings = {}, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" ")
        files[fields[0]] = int(fields[1])
        spellings[fields[0]] = {fields[4 + 2 * k] for k in range(int(fields[3], 16))}
    return files, spellings


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
