"""Both schemes lead to the same tree: parses written by hand, as each scheme's annotators would."""

import pytest

from seeds.language.labels import Scheme, Word, scheme, to_universal

# word, lemma, tag, then relation and head (from 1, 0 the root) in CLEAR and in Universal Dependencies
SENTENCES = {
    "speech with a clause": """
        The       the     DET   DT   det    2   det    2
        mayor     mayor   NOUN  NN   nsubj  3   nsubj  3
        said      say     VERB  VBD  ROOT   0   root   0
        that      that    SCONJ IN   mark   6   mark   6
        talks     talk    NOUN  NNS  nsubj  6   nsubj  6
        failed    fail    VERB  VBD  ccomp  3   ccomp  3
        in        in      ADP   IN   prep   6   case   8
        Rome      Rome    PROPN NNP  pobj   7   obl    6
        .         .       PUNCT .    punct  3   punct  3
    """,
    "a chain of prepositions": """
        According accord  VERB  VBG  prep   6   case   3
        to        to      ADP   IN   prep   1   fixed  1
        Ruiz      Ruiz    PROPN NNP  pobj   2   obl    6
        ,         ,       PUNCT ,    punct  6   punct  6
        prices    price   NOUN  NNS  nsubj  6   nsubj  6
        fell      fall    VERB  VBD  ROOT   0   root   0
    """,
    "a copula": """
        The       the     DET   DT   det    2   det    2
        road      road    NOUN  NN   nsubj  3   nsubj  5
        was       be      AUX   VBD  ROOT   0   cop    5
        not       not     PART  RB   neg    3   advmod 5
        safe      safe    ADJ   JJ   acomp  3   root   0
        for       for     ADP   IN   prep   5   case   7
        children  child   NOUN  NNS  pobj   6   obl    5
    """,
    "a place for a predicate": """
        She       she     PRON  PRP  nsubj  2   nsubj  4
        is        be      AUX   VBZ  ROOT   0   cop    4
        in        in      ADP   IN   prep   2   case   4
        Madrid    Madrid  PROPN NNP  pobj   3   root   0
    """,
    "a passive with its agent": """
        It        it      PRON  PRP  nsubjpass 3  nsubj:pass 3
        was       be      AUX   VBD  auxpass   3  aux:pass   3
        denied    deny    VERB  VBN  ROOT      0  root       0
        by        by      ADP   IN   agent     3  case       6
        the       the     DET   DT   det       6  det        6
        bank      bank    NOUN  NN   pobj      4  obl:agent  3
    """,
    "a relative clause and a possessive": """
        Its       its     PRON  PRP$ poss   2   nmod:poss 2
        chief     chief   NOUN  NN   nsubj  6   nsubj     6
        ,         ,       PUNCT ,    punct  2   punct     2
        who       who     PRON  WP   nsubj  5   nsubj     5
        resigned  resign  VERB  VBD  relcl  2   acl:relcl 2
        wrote     write   VERB  VBD  ROOT   0   root      0
        down      down    ADP   RP   prt    6   compound:prt 6
        names     name    NOUN  NNS  dobj   6   obj       6
        of        of      ADP   IN   prep   8   case      10
        donors    donor   NOUN  NNS  pobj   9   nmod      8
    """,
    "a clause under a preposition": """
        He        he      PRON  PRP  nsubj  2   nsubj  2
        warned    warn    VERB  VBD  ROOT   0   root   0
        against   against ADP   IN   prep   2   mark   4
        leaving   leave   VERB  VBG  pcomp  3   advcl  2
    """,
    "somebody told": """
        He        he      PRON  PRP  nsubj  2   nsubj  2
        gave      give    VERB  VBD  ROOT   0   root   0
        it        it      PRON  PRP  dobj   2   obj    2
        to        to      ADP   IN   dative 2   case   5
        them      they    PRON  PRP  pobj   4   obl    2
    """,
    "there is something": """
        There     there   PRON  EX   expl   2   expl   2
        is        be      VERB  VBZ  ROOT   0   root   0
        hope      hope    NOUN  NN   attr   2   nsubj  2
    """,
    "two prepositional phrases joined": """
        Protests  protest NOUN  NNS  nsubj  2   nsubj  2
        grew      grow    VERB  VBD  ROOT   0   root   0
        in        in      ADP   IN   prep   2   case   4
        Rome      Rome    PROPN NNP  pobj   3   obl    2
        and       and     CCONJ CC   cc     3   cc     4
        in        in      ADP   IN   conj   3   case   7
        Milan     Milan   PROPN NNP  pobj   6   conj   4
    """,
}


def words(table: str, column: int) -> list[Word]:
    rows = [line.split() for line in table.strip().splitlines()]
    heads = [int(row[column + 1]) - 1 for row in rows]
    return [
        Word(row[0].lower(), row[1], row[2], row[3], row[column], at if head < 0 else head)
        for at, (row, head) in enumerate(zip(rows, heads, strict=True))
    ]


@pytest.mark.parametrize("name", SENTENCES)
def test_clear_labels_and_heads_become_universal_ones(name):
    read = words(SENTENCES[name], 4)
    to_universal(read, Scheme.CLEAR)
    wanted = words(SENTENCES[name], 6)
    assert [(word.lower, word.dep, word.head) for word in read] == [(w.lower, w.dep, w.head) for w in wanted]


@pytest.mark.parametrize("name", SENTENCES)
def test_universal_labels_stay_as_they_are(name):
    read = words(SENTENCES[name], 6)
    to_universal(read, Scheme.UNIVERSAL)
    assert read == words(SENTENCES[name], 6)


def test_a_root_is_called_root_whatever_the_pipeline_calls_it():
    read = [Word("yes", "yes", "INTJ", "UH", "ROOT", 0)]
    to_universal(read, Scheme.UNIVERSAL)
    assert read[0].dep == "root"


def test_the_scheme_is_told_from_the_relations_a_parser_knows():
    assert scheme(["nsubj", "dobj", "pobj"]) is Scheme.CLEAR
    assert scheme(["nsubj", "obj", "obl", "case"]) is Scheme.UNIVERSAL
