"""What names, nouns and pronouns take up: surnames of every make, offices, companies, abbreviations."""

import pytest

from schemas.speakers import SpeakerKind
from tests.seeds.attribution.casting import cast, place, speaker, voices

LEADERS = """\
Commission President Ulrike von der Marwitz said the fund would grow. Von der Marwitz added that talks would go on.
Chinese Trade Minister Xu Jianping said trade was vital. Xu said tariffs would hurt both sides.
President Andrés Manuel Lara Obregón said he would not go. Lara Obregón accused the agency of spying.
Marine Le Guen said she would appeal. Ms. Le Guen’s lawyer, Rodolphe Bossard, said the ruling was unfair."""

FIRE = """\
California Department of Forestry and Parks spokeswoman Alicia Tran said winds would ease. Tran said it was dry.
“I lost everything,” said Norma Diaz, whose house burned.
Her neighbor, who declined to be named, said he had heard a blast."""

PLANES = """\
The Federal Aviation Administration said it had grounded the jets. The FAA said inspections would take a week.
Boeing said it agreed. The planemaker said safety came first. Northwind Airlines said 40 flights were canceled.
The airline said customers could rebook. The Democrat said the rule was late."""

COURT = """\
Judge Helen Ortega ruled on Friday that the law was void. Ortega wrote that it violated the constitution.
Ohio Sen. Mark Denton vowed to appeal. “We will fight this,” the senator said in a statement.
Neither Ardent Corp. nor Lumen Group would comment. Greg Hall and Mayor Ines Rojas said help was on the way.
They said shelters were open. Hall said he had called the president. Rojas said she had not."""

QUOTED = """\
Robert Stowell joined Carl Crewe at rallies in June.
“He was sharp and well-spoken,” Stowell said. “He won them over.”
“He has got that kind of drive,” he said."""

HEALTH = """\
The World Health Organization said hospitals were overwhelmed. WHO chief Tedla Adane called for a truce.
Médecins Sans Rivages warned of famine. MSR said its clinics were full. Jerusalem said it would respond."""


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (LEADERS, "Von der Marwitz", "Ulrike von der Marwitz"),
        (LEADERS, "vital. |Xu", "Xu Jianping"),
        (LEADERS, "go. |Lara Obregón", "Andrés Manuel Lara Obregón"),
        (LEADERS, "|Le Guen", "Marine Le Guen"),
        (LEADERS, "said |she", "Marine Le Guen"),
        (LEADERS, "Bossard", "Rodolphe Bossard"),
        (FIRE, "Alicia Tran", "Alicia Tran"),
        (FIRE, "Department", "Alicia Tran"),
        (FIRE, "ease. |Tran", "Alicia Tran"),
        (FIRE, "named, said |he", "neighbor"),
        (PLANES, "The |FAA", "Federal Aviation Administration"),
        (PLANES, "Boeing said |it", "Boeing"),
        (PLANES, "The |planemaker", "Boeing"),
        (PLANES, "The |airline", "Northwind Airlines"),
        (PLANES, "The |Democrat", "Democrat"),
        (COURT, "Friday", None),
        (COURT, "void. |Ortega", "Helen Ortega"),
        (COURT, "the |senator", "Mark Denton"),
        (COURT, "open. Hall said |he", "Greg Hall"),
        (COURT, "president. Rojas said |she", "Ines Rojas"),
        (QUOTED, "drive,” |he", "Robert Stowell"),
        (QUOTED, "“|He", "Carl Crewe"),
        (HEALTH, "chief |Tedla Adane", "Tedla Adane"),
        (HEALTH, "|Sans Rivages", "Médecins Sans Rivages"),
        (HEALTH, "MSR", "Médecins Sans Rivages"),
        (HEALTH, "Jerusalem said |it", "Jerusalem"),
    ],
)
def test_every_word_for_somebody_leads_to_their_fullest_name(text, words, name):
    assert [voice.speaker.name for voice in voices(text, words)] == ([name] if name else [])


def test_they_are_those_named_together():
    assert [v.speaker.name for v in voices(COURT, "way.\n|They")] == ["Greg Hall", "Ines Rojas"]


def test_neither_nor_is_two_voices():
    assert [v.speaker.name for v in voices(COURT, "Ardent Corp.")] == ["Ardent Corp.", "Lumen Group"]


def test_one_of_a_people_is_unnamed_and_the_people_a_group():
    assert speaker(PLANES, "The |Democrat").kind is SpeakerKind.UNNAMED
    assert speaker("Democrats said the rule was late.", "Democrats").kind is SpeakerKind.GROUP


def test_a_role_may_hold_the_name_of_a_body_and_of_somebody_else():
    assert speaker(FIRE, "Alicia Tran").role == "California Department of Forestry and Parks spokeswoman"
    assert speaker(LEADERS, "Bossard").role == "Ms. Le Guen’s lawyer"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Police said two people were held.", "Police", SpeakerKind.GOVERNMENT),
        ("A group of ten farmers said the dam was unsafe.", "group", SpeakerKind.GROUP),
        ("Norwegian officials said the dam was safe.", "officials", SpeakerKind.GROUP),
        ("Two officials said the dam was unsafe.", "officials", SpeakerKind.UNNAMED),
        ("Sources close to the talks said a deal was near.", "Sources", SpeakerKind.UNNAMED),
        ("The Lindqvist campaign said it had no comment.", "campaign", SpeakerKind.ORGANISATION),
        ("The Norwegian government said it would act.", "government", SpeakerKind.GOVERNMENT),
        ("Families of the miners said they wanted answers.", "Families", SpeakerKind.GROUP),
    ],
)
def test_descriptions_have_a_kind(text, words, kind):
    assert speaker(text, words).kind is kind


def test_queens_and_popes_keep_their_titles():
    assert speaker("Pope Clement said the poor came first.", "Clement").name == "Pope Clement"


def test_letters_behind_a_name_are_no_part_of_it():
    assert speaker("Ruth Okafor FRS said the result was firm.", "Okafor").name == "Ruth Okafor"


def test_an_epithet_takes_up_the_person_named_before():
    text = "The goalkeeper Ines Varga signed a contract on Monday. The 24-year-old said she was proud."
    assert speaker(text, "24-year-|old").name == "Ines Varga"


@pytest.mark.xfail(reason="whom a role belongs to is not followed through two people of one sex")
def test_his_brother_is_the_brother_of_who_was_named_before():
    text = "Carl Crewe met his brother Owen Crewe on Friday. Crewe said he was ill."
    assert speaker(text, "Friday. Crewe said |he").name == "Owen Crewe"


def test_a_husband_and_a_wife_are_told_by_their_forms_of_address():
    text = "Helen Crewe ran for mayor. Mr. Crewe said he was proud. Mrs. Crewe said she would win. Crewe won."
    assert speaker(text, "|Mrs. Crewe").name == "Helen Crewe"
    assert speaker(text, "|Mr. Crewe").key != speaker(text, "|Helen Crewe").key
    assert speaker(text, "win. |Crewe").name == "Helen Crewe"


def test_a_dateline_is_no_part_of_a_role():
    assert speaker("MYRTLE BAY, S.C. - Sen. Alan Whitcomb said so.", "Whitcomb").role == "Sen."


HERDERS = """\
The farmers' union sees no reason to celebrate. There had been four attacks, its president Gion Calder said. He \
demanded that the rest be shot as well. “The hills must be free of wolves,” he said.
Reto Hammel would have none of it. The wolf had a right to live there, he said."""


def test_she_said_is_whom_the_paragraph_tells_of_before_who_spoke_above():
    assert speaker(HERDERS, "have none of it. The wolf had a right to live there, |he").name == "Reto Hammel"
    assert speaker(HERDERS, "wolves,” |he").name == "Gion Calder"


def test_nobody_is_not_who_said_it():
    text = "Joan Pike disputes this. Not one mother has died in the clinic in 30 years, she said."
    assert speaker(text, "years, |she").name == "Joan Pike"


SOCIETY = """\
Gordon Leigh denied that any employee had been involved. “Nobody has been arrested,” he said. He told the police.
The chairman should resign, said Paul Sommer.
Leigh ruled out stepping down. “I am staying to clear this up,” he said.
The losses have no link with those of the bank, said Pavel Runo, the director of the financial supervisor. He \
praised the society for reporting them.
The effect was too small to matter, said neurologist Dr Owen Pell of the Rand Clinic, who was not involved. He \
would wait for the full data, he added."""


def test_a_name_beside_what_somebody_is_plays_the_part_of_both():
    assert speaker(SOCIETY, "supervisor. |He").name == "Pavel Runo"
    assert speaker(SOCIETY, "data, |he").name == "Owen Pell"


def test_what_somebody_is_does_not_name_him_twice():
    text = "The losses are no concern, said Pavel Runo, the director of the financial supervisor. He praised the union."
    made = cast(text)
    assert made.antecedents(place(made, "supervisor. |He")) == (place(made, "Runo"),)


def test_what_somebody_is_before_a_name_does_not_name_her_twice():
    text = "Mary Poe met the mayor, Lena Orr, on Monday. “The bridge is safe,” she said."
    assert speaker(text, "safe,” |she").name == "Mary Poe"


def test_who_is_the_person_and_not_the_body_named_last():
    text = "Prices were too low, said Gudrun Hale of Port Varna University, who expects sales to fall."
    assert speaker(text, "|who").name == "Gudrun Hale"
