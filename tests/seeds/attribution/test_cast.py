"""Who speaks in an article: names, roles, kinds, and whom a word stands for."""

import pytest

from schemas.speakers import SpeakerKind
from tests.seeds.attribution.casting import cast, place, speaker, voices

PERSON, BODY, STATE, GROUP, UNNAMED = (
    SpeakerKind.PERSON,
    SpeakerKind.ORGANISATION,
    SpeakerKind.GOVERNMENT,
    SpeakerKind.GROUP,
    SpeakerKind.UNNAMED,
)


VACCINE = """\
A new vaccine halves the risk of severe malaria, researchers at the University of Glenmore said on Tuesday.
“We were surprised by the size of the effect,” said Dr. Jane Roe, an epidemiologist at the university and the \
study’s lead author. Roe said the trial would be repeated next year.
Thomas Wilk, who led a similar trial in Ghana, cautioned that the sample was small. “I would not call it a \
cure,” he said."""

STORM = """\
The National Weather Agency (NWA) said the storm would reach the coast by Friday. The NWA warned residents to \
stay indoors.
“We heard nothing,” said Martha Quill, 62, a retired teacher. Residents of Port Ellery said the sirens never \
sounded.
The mayor, Luis Ferrante, defended the response. He told reporters that the sirens had been tested in May. The \
agency declined to comment."""

BUSINESS = """\
Shares of Zylotech Inc. fell 8 percent after the company cut its forecast.
Chief Executive Officer Priya Nair said demand had weakened. “We misjudged the market,” Nair said in a call with \
analysts.
Zylotech said it would cut 300 jobs. The company said the plan would save $40 million.
Analysts at Harbor Capital said they had expected worse. One person familiar with the matter said the board was \
divided."""

SPORT = """\
Goalkeeper Ines Varga saved two penalties on Sunday. “She was unbelievable tonight,” Rangers coach Dale \
Humphreys said.
Humphreys, who coached Varga at youth level, said he had never doubted her.
Varga admitted that she had been nervous. “My legs were shaking,” she said."""

HOSPITAL = """\
The hospital’s chief physician, Dr. Amadou Keita, said 14 patients had died.
Health Minister Rosa Delgado denied that the ministry had known of the shortage. The minister said an inquiry \
was under way.
“We owe the families an answer,” Delgado added.
Keita’s deputy, Paul Stein, said nurses had warned the ministry in March. A spokeswoman for the ministry said it \
had no record."""

POLITICS = """\
Brussels rejected the proposal on Monday. “This is not serious,” a senior European Union official said. The \
official said talks would resume in June.
Former prime minister Arvid Holm and his successor, Lena Strand, urged the two sides to return to the table.
Holm said she was wrong to walk out. Kenyan farmers said they would protest. Iran’s Foreign Ministry said Tehran \
would respond.
The Department of Trade and Industry said it was unaware of the case."""

FAMILY = """\
Sen. Alan Whitcomb introduced the bill on Thursday. His brother, John Whitcomb, said he disagreed.
On Friday, Alan Whitcomb told voters that he would not yield. Mayor Dana Ortiz and Gov. Peter Osei praised the \
senator."""


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        (VACCINE, "Jane Roe", "Jane Roe", PERSON),
        (VACCINE, "author. |Roe", "Jane Roe", PERSON),
        (VACCINE, "cure,” |he", "Thomas Wilk", PERSON),
        (VACCINE, "|researchers", "researchers at the University of Glenmore", GROUP),
        (STORM, "Weather Agency", "National Weather Agency", BODY),
        (STORM, "Friday. The |NWA", "National Weather Agency", BODY),
        (STORM, "May. The |agency", "National Weather Agency", BODY),
        (STORM, "Martha Quill", "Martha Quill", PERSON),
        (STORM, "Residents", "residents of Port Ellery", GROUP),
        (STORM, "Luis Ferrante", "Luis Ferrante", PERSON),
        (STORM, "response. |He", "Luis Ferrante", PERSON),
        (BUSINESS, "Priya Nair", "Priya Nair", PERSON),
        (BUSINESS, "market,” |Nair", "Priya Nair", PERSON),
        (BUSINESS, "analysts.\n|Zylotech", "Zylotech Inc.", BODY),
        (BUSINESS, "jobs. The |company", "Zylotech Inc.", BODY),
        (BUSINESS, "Analysts", "analysts at Harbor Capital", GROUP),
        (BUSINESS, "One person", "person familiar with the matter", UNNAMED),
        (SPORT, "Dale Humphreys", "Dale Humphreys", PERSON),
        (SPORT, "level, said |he", "Dale Humphreys", PERSON),
        (SPORT, "shaking,” |she", "Ines Varga", PERSON),
        (HOSPITAL, "Amadou Keita", "Amadou Keita", PERSON),
        (HOSPITAL, "shortage. The |minister", "Rosa Delgado", PERSON),
        (HOSPITAL, "answer,” |Delgado", "Rosa Delgado", PERSON),
        (HOSPITAL, "Paul Stein", "Paul Stein", PERSON),
        (HOSPITAL, "A |spokeswoman", "spokeswoman for the ministry", UNNAMED),
        (POLITICS, "Brussels", "Brussels", STATE),
        (POLITICS, "senior European Union |official", "senior European Union official", UNNAMED),
        (POLITICS, "said. The |official", "senior European Union official", UNNAMED),
        (POLITICS, "Kenyan |farmers", "Kenyan farmers", GROUP),
        (POLITICS, "farmers said |they", "Kenyan farmers", GROUP),
        (POLITICS, "Foreign Ministry", "Iran’s Foreign Ministry", STATE),
        (POLITICS, "The |Department of Trade and Industry", "Department of Trade and Industry", STATE),
        (FAMILY, "|John Whitcomb", "John Whitcomb", PERSON),
        (FAMILY, "Friday, |Alan Whitcomb", "Alan Whitcomb", PERSON),
        (FAMILY, "voters that |he", "Alan Whitcomb", PERSON),
    ],
)
def test_speakers_have_their_fullest_name_and_their_kind(text, words, name, kind):
    found = speaker(text, words)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        (VACCINE, "Jane Roe", "epidemiologist at the university and the study’s lead author"),
        (STORM, "Martha Quill", "retired teacher"),
        (STORM, "Luis Ferrante", "mayor"),
        (BUSINESS, "Priya Nair", "Chief Executive Officer"),
        (SPORT, "Dale Humphreys", "Rangers coach"),
        (HOSPITAL, "Amadou Keita", "hospital’s chief physician"),
        (HOSPITAL, "Rosa Delgado", "Health Minister"),
        (HOSPITAL, "Paul Stein", "Keita’s deputy"),
        (POLITICS, "Arvid Holm", "former prime minister"),
        (FAMILY, "Alan Whitcomb", "Sen."),
        ("Qadir Farhan, who heads the River Commission, said so.", "Farhan", "head of the River Commission"),
        ("Sgt. Maria Coyle of the Larkspur Police said so.", "Coyle", "Sgt. of the Larkspur Police"),
        ("U.S. Secretary of State Harriet Dunn said so.", "Dunn", "U.S. Secretary of State"),
        ("It will hold, said Omar Haddadi, a senior Veritas official.", "Haddadi", "senior Veritas official"),
    ],
)
def test_roles_stand_beside_the_name(text, words, role):
    assert voices(text, words)[0].speaker.role == role


def test_a_mention_takes_in_the_title_but_no_apposition():
    [voice] = voices(HOSPITAL, "Rosa Delgado")
    assert voice.span.exact == "Health Minister Rosa Delgado"
    [voice] = voices(VACCINE, "Jane Roe")
    assert voice.span.exact == "Dr. Jane Roe"


def test_a_mention_is_where_it_says():
    for text in (VACCINE, STORM, BUSINESS, SPORT, HOSPITAL, POLITICS):
        made = cast(text)
        for token in made.parse.tokens:
            for voice in made.voices(token.i):
                assert text[voice.span.start : voice.span.end] == voice.span.exact


def test_coordinated_speakers_are_one_voice_each():
    assert [v.speaker.name for v in voices(POLITICS, "Arvid Holm")] == ["Arvid Holm", "Lena Strand"]
    assert [v.speaker.name for v in voices(FAMILY, "Dana Ortiz")] == ["Dana Ortiz", "Peter Osei"]


def test_two_people_with_one_surname_are_kept_apart():
    assert speaker(FAMILY, "Friday, |Alan Whitcomb").key != speaker(FAMILY, "brother, |John Whitcomb").key


def test_names_of_one_person_are_aliases_under_one_key():
    assert speaker(VACCINE, "Jane Roe").key == speaker(VACCINE, "author. |Roe").key
    assert "Roe" in speaker(VACCINE, "Jane Roe").aliases
    assert "NWA" in speaker(STORM, "Weather Agency").aliases


def test_an_i_or_we_in_a_quotation_is_its_speaker():
    assert speaker(VACCINE, "small. “|I").name == "Thomas Wilk"
    assert speaker(BUSINESS, "“|We").name == "Priya Nair"
    assert speaker(SPORT, "“|My").name == "Ines Varga"


def test_an_i_outside_quotations_is_the_author():
    text = "I think the bridge is safe."
    assert [v.speaker.name for v in voices(text, "I", "Nora Lind")] == ["Nora Lind"]
    assert voices(text, "I") == []


def test_who_spoke_before_is_known_for_quotations_without_a_speaker():
    text = "Ruth Okafor said the dam would hold.\n“We tested it twice.”"
    made = cast(text)
    voice = made.speaker_before(place(made, "“"))
    assert voice is not None
    assert voice.speaker.name == "Ruth Okafor"


def test_nobody_spoke_before_the_first_word():
    assert cast("“We tested it twice.”").speaker_before(0) is None


def test_unnamed_speakers_of_two_places_have_two_keys():
    text = "A guard said the gate was open. A driver said it was shut. Another guard said nobody had seen it."
    keys = {speaker(text, words).key for words in ("A |guard", "A |driver", "Another |guard")}
    assert len(keys) == 3


COURT = """\
Imran Sheikh, 41, said he had been at home on the night of the fire. Nadia Sheikh, 38, said she had been with him.
The 41-year-old said the case was weak.
The league’s head of refereeing Paulo Conti said the penalty was correct.
The agency’s director, Colonel Bikash Rai, said the alerts had reached 40 villages.
Norte have sacked head coach Luis Ferreira. Ferreira said he had not been consulted."""


def test_an_age_takes_up_who_was_said_to_have_it():
    assert speaker(COURT, "41-year-|old").name == "Imran Sheikh"


def test_a_role_with_a_complement_may_stand_before_a_name_without_a_comma():
    found = speaker(COURT, "head")
    assert (found.name, found.role) == ("Paulo Conti", "league’s head of refereeing")


def test_an_office_says_more_of_somebody_than_a_rank():
    assert speaker(COURT, "Rai").role == "agency’s director"


def test_a_verb_before_a_role_is_no_part_of_it():
    assert speaker(COURT, "Ferreira").role == "head coach"


KIN = """\
Halima Warsame and her brother, Ali Warsame, said the roof came down. Ms Warsame said nobody was near.
The Health, Labour and Welfare Ministry said supplies were sufficient.
The envoy, Jan van der Berg, called for calm.
Lindqvist Energy will close two plants. The Swedish company said it had no choice. Shares rose, the company said."""


def test_a_noun_of_kinship_tells_the_gender_of_a_name():
    assert speaker(KIN, "Ms Warsame").name == "Halima Warsame"


def test_commas_inside_the_name_of_a_ministry_part_nothing():
    assert speaker(KIN, "Ministry").name == "Health, Labour and Welfare Ministry"


def test_a_given_name_that_is_also_a_month_is_a_name():
    found = speaker(KIN, "Berg")
    assert (found.name, found.role) == ("Jan van der Berg", "envoy")


@pytest.mark.parametrize("words", ["Swedish company", "Shares rose, the |company"])
def test_a_company_is_taken_up_by_its_nationality_and_past_common_words(words):
    assert speaker(KIN, words).name == "Lindqvist Energy"


OTHERS = """\
Teachers Without Frontiers said its school had been hit. Neighbouring Zambia said it would help.
The manufacturer, Danish drugmaker Novalin, said it would replace the pills. East Africa ran out of them in May. \
Lumara, maker of a popular app, said it was sorry.
State-owned miner Cobrex said no one was hurt. Ingrid Sol, an analyst at Fjordal, said it was lucky. Fjordal \
denied it. Tidemar said it would hire.
Executive director of the Council on River Affairs Alia Salim said she was worried. The CEO of the Refugee Forum Enver \
Solano agreed that she was."""

COUNTY = """\
Landlady Rosa Beddow, 58, said she woke to the sound of glass. Ms Beddow added that the inn would stay shut.
The leader of the Liberal group, Cllr Miles Orme, said it was a loss. Harbour managing director Anil Deshmukh agreed \
that it was.
Cabinet member for housing Cllr Denise Albury (Lab) said she was sorry. Her neighbour Suresh said so too."""


@pytest.mark.parametrize(
    ("text", "words", "name", "kind", "role"),
    [
        (OTHERS, "Frontiers", "Teachers Without Frontiers", BODY, None),
        (OTHERS, "Zambia", "Zambia", STATE, None),
        (OTHERS, "|manufacturer", "Novalin", BODY, None),
        (OTHERS, "Lumara", "Lumara", BODY, None),
        (OTHERS, "Cobrex", "Cobrex", BODY, None),
        (OTHERS, "lucky. |Fjordal", "Fjordal", BODY, None),
        (OTHERS, "Tidemar", "Tidemar", BODY, None),
        (OTHERS, "Salim", "Alia Salim", PERSON, "executive director of the Council on River Affairs"),
        (OTHERS, "Solano", "Enver Solano", PERSON, "CEO of the Refugee Forum"),
        (COUNTY, "|Rosa Beddow", "Rosa Beddow", PERSON, "Landlady"),
        (COUNTY, "|Ms Beddow", "Rosa Beddow", PERSON, "Landlady"),
        (COUNTY, "|leader", "Miles Orme", PERSON, "leader of the Liberal group"),
        (COUNTY, "|Anil Deshmukh", "Anil Deshmukh", PERSON, "Harbour managing director"),
        (COUNTY, "|Denise Albury", "Denise Albury", PERSON, "cabinet member for housing"),
        (COUNTY, "neighbour |Suresh", "Suresh", PERSON, "neighbour"),
    ],
)
def test_names_of_bodies_and_offices_in_other_styles(text, words, name, kind, role):
    found = speaker(text, words)
    assert (found.name, found.kind, found.role) == (name, kind, role)


def test_the_antecedents_of_a_pronoun_are_the_names_and_nouns_of_whom_it_stands_for_in_the_whole_text():
    found = cast("Ada Brook left on Monday. She was tired. Brook said that her train was late.")
    she, first, last = (place(found, words) for words in ("|She", "|Ada", "tired. |Brook"))
    assert found.antecedents(she) == (first, last)
