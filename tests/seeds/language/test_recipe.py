"""The recipe reads treebanks exactly and rewrites them without touching their syntax."""

from random import Random

import pytest

from seeds.language.training import augment, conllu, corpus, report

TREEBANK = """\
# newdoc id = GUM_news_sample
# newpar
# sent_id = 1
1	"	"	PUNCT	``	_	4	punct	_	SpaceAfter=No
2-3	We'll	_	_	_	_	_	_	_	_
2	We	we	PRON	PRP	_	4	nsubj	_	Entity=(1-group-new)
3	'll	will	AUX	MD	_	4	aux	_	_
4	go	go	VERB	VB	_	8	ccomp	_	SpaceAfter=No
5	,	,	PUNCT	,	_	4	punct	_	SpaceAfter=No
6	"	"	PUNCT	''	_	4	punct	_	_
7	Sen.	Sen.	PROPN	NNP	_	9	nmod:desc	_	Entity=(2-person-new
8	said	say	VERB	VBD	_	0	root	_	_
9	Ana	Ana	PROPN	NNP	_	8	nsubj	_	_
10	Bell	Bell	PROPN	NNP	_	9	flat	_	Entity=2)|SpaceAfter=No
10.1	gone	go	VERB	VBN	_	_	_	_	_
11	.	.	PUNCT	.	_	8	punct	_	_

# sent_id = 2
1	Omar	Omar	PROPN	NNP	_	3	nsubj	_	Entity=(3-person-new
2	Diaz	Diaz	PROPN	NNP	_	1	flat	_	Entity=3)
3	agreed	agree	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

"""


@pytest.fixture
def paragraph(tmp_path):
    file = tmp_path / "gum-train.conllu"
    file.write_text(TREEBANK, encoding="utf-8")
    (found,) = conllu.paragraphs(file)
    return found


def words(paragraph) -> list[conllu.Word]:
    return [word for sentence in paragraph for word in sentence.words]


def shape(paragraph) -> list[tuple[str, str, int]]:
    return [(word.tag, word.dep, word.head) for word in words(paragraph)]


def printed(paragraph) -> str:
    return conllu.text(words(paragraph)).rstrip()


def test_running_text_is_as_it_was_printed(paragraph):
    assert printed(paragraph) == '"We\'ll go," Sen. said Ana Bell. Omar Diaz agreed.'


def test_genre_and_paragraph_are_read_from_the_comments(paragraph):
    assert [(sentence.genre, sentence.opens_paragraph) for sentence in paragraph] == [("news", True), ("news", False)]


@pytest.mark.parametrize("step", [augment.curly_quotes, augment.single_quotes, augment.headline, augment.capitals])
def test_rewriting_keeps_the_tree(paragraph, step):
    assert shape(step(paragraph, Random(1))) == shape(paragraph)


def test_quotation_marks_are_written_by_their_side(paragraph):
    assert printed(augment.curly_quotes(paragraph, Random(1))).startswith("“We’ll go,” Sen.")


def test_a_missing_full_stop_is_the_last_word_gone(paragraph):
    assert shape(augment.unfinished(paragraph, Random(1))) == shape(paragraph)[:-1]


def test_names_are_replaced_by_names_throughout(paragraph):
    names = augment.Names(("Ines",), ("Cole",), ())
    assert printed(augment.other_names(names)(paragraph, Random(1))).endswith("said Ines Cole. Ines Cole agreed.")


def test_a_title_is_put_before_a_bare_name_and_hangs_on_it(paragraph):
    title = (
        conllu.Word("Vice", "vice", "ADJ", "NNP", "amod", 1, True),
        conllu.Word("President", "president", "PROPN", "NNP", "nmod:desc", 2, True),
    )
    names = augment.Names((), (), (title,))
    titled = augment.titled(names)(paragraph[1:], Random(1))
    assert printed(titled) == "Vice President Omar Diaz agreed."
    assert [word.head for word in titled[0].words] == [1, 2, 4, 2, 4, 4]


def test_a_heading_run_into_the_text_becomes_a_paragraph_of_its_own(tmp_path):
    line = "{}\t{}\t_\tNOUN\tNN\t_\t{}\t{}\t_\t_\n"
    heading = "# newdoc id = GUM_bio_x\n# newpar\n" + line.format(1, "Youth", 0, "root") + "\n"
    body = line.format(1, "Born", 0, "root") + line.format(2, ".", 1, "punct") + "\n"
    for name in ("ewt", "gum"):
        (tmp_path / f"{name}-dev.conllu").write_text(heading + body if name == "gum" else "", encoding="utf-8")
    assert [printed(piece) for piece in corpus.read(tmp_path, "dev")] == ["Youth", "Born ."]


CLERK = [
    ("The", "DET", "DT", 2, "det"),
    ("clerk", "NOUN", "NN", 3, "nsubj"),
    ("wrote", "VERB", "VBD", 0, "root"),
    ("that", "SCONJ", "IN", 6, "mark"),
    ("it", "PRON", "PRP", 6, "nsubj"),
    ("closed", "VERB", "VBD", 3, "ccomp"),
]


def test_a_plain_sentence_is_put_into_a_mouth_found_in_the_treebank(tmp_path, paragraph):
    rows = [("He", "PRON", "PRP", 2, "nsubj"), ("came", "VERB", "VBD", 0, "root")]
    rows += [("on", "ADP", "IN", 4, "case"), ("Monday", "PROPN", "NNP", 2, "obl")]
    frames = report.Frames.collected([(_sentence(CLERK),), (_sentence(rows),)])
    made = {printed(report.reported(paragraph[1:], frames, Random(seed))): seed for seed in range(20)}
    assert "The clerk wrote on Monday that Omar Diaz agreed." in made
    assert "The clerk wrote that Omar Diaz agreed." in made
    (sentence,) = report.reported(
        paragraph[1:], frames, Random(made["The clerk wrote on Monday that Omar Diaz agreed."])
    )
    tree = [(word.form, word.dep, sentence.words[word.head].form) for word in sentence.words]
    assert ("wrote", "root", "wrote") in tree
    assert ("Monday", "obl", "wrote") in tree
    assert ("agreed", "ccomp", "wrote") in tree
    assert (".", "punct", "wrote") in tree


def test_a_plain_sentence_is_said_before_its_verb_with_and_without_quotation_marks(paragraph):
    clerk = report.Frames.collected([(_sentence(CLERK),)]).speakers
    rows = [("It", "PRON", "PRP", 2, "nsubj"), ("rains", "VERB", "VBZ", 4, "ccomp")]
    rows += [("he", "PRON", "PRP", 4, "nsubj"), ("added", "VERB", "VBD", 0, "root")]
    frames = report.Frames.collected([(_sentence(CLERK),), (_sentence(rows),)])
    frames = report.Frames(clerk, (report.Phrase(),), frames.closing)
    tries = (report.reported(paragraph[1:], frames, Random(seed)) for seed in range(200))
    made = {printed(found): found[0] for found in tries}
    assert set(made) == {
        "Omar Diaz agreed.",
        "The clerk wrote that Omar Diaz agreed.",
        "The clerk wrote Omar Diaz agreed.",
        "Omar Diaz agreed, the clerk added.",
        "Omar Diaz agreed, added the clerk.",
        '"Omar Diaz agreed," the clerk added.',
        '"Omar Diaz agreed," added the clerk.',
    }
    sentence = made['"Omar Diaz agreed," added the clerk.']
    assert [(word.form, word.dep, sentence.words[word.head].form) for word in sentence.words] == [
        ('"', "punct", "agreed"),
        ("Omar", "nsubj", "agreed"),
        ("Diaz", "flat", "Omar"),
        ("agreed", "ccomp", "added"),
        (",", "punct", "agreed"),
        ('"', "punct", "agreed"),
        ("added", "root", "added"),
        ("the", "det", "clerk"),
        ("clerk", "nsubj", "added"),
        (".", "punct", "added"),
    ]


def _sentence(rows: list[tuple[str, str, str, int, str]]) -> conllu.Sentence:
    return conllu.Sentence(tuple(_word(row, at) for at, row in enumerate(rows)), "x", True)


def _word(row: tuple[str, str, str, int, str], at: int) -> conllu.Word:
    form, pos, tag, head, dep = row
    return conllu.Word(form, form, pos, tag, dep, head - 1 if head else at, True)
