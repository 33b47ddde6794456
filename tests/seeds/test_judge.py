"""The judge of names and conflicts that a store asks."""

from seeds import conflicts
from seeds.conflicts import checking
from seeds.conflicts.statements import Statement
from seeds.judge import Judge
from store.engine import Side


def sides() -> tuple[Side, Side]:
    """Two statements that cannot both stand."""
    told = [Statement("The footbridge is closed."), Statement("The footbridge is not closed.")]
    first, second = (question.side for question in checking.questions(told))
    return first._replace(article="one"), second._replace(article="two")


def test_statements_that_cannot_both_stand_are_a_conflict():
    assert Judge().compare(*sides()) is not None


def test_claims_read_by_an_older_version_wait_instead_of_breaking_the_comparison():
    now, other = sides()
    for analysis in ({}, {"v": 1}, {**other.analysis, "v": 0}):
        former = other._replace(analysis=analysis)
        assert not conflicts.is_current(former.analysis)
        assert Judge().compare(now, former) is None
        assert Judge().compare(former, now) is None


def test_a_check_passes_over_claims_read_by_an_older_version():
    asked, other = sides()
    question = checking.Question(asked, ())
    former = other._replace(claim="former", analysis={"v": 0})
    assert [one.claim for one in checking.findings(question, [former, other._replace(claim="now")])] == ["now"]
