"""What speakers hold back, deny having said or take back is no position; what could not be truer is one."""

import pytest


def taken(describe, text: str) -> dict[str, str]:
    """The positions of the last claim of a text, by the label of the target."""
    positions = describe(text)[-1].positions
    return {position.target.label: position.label.value for position in positions if position.target}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe stopped short of calling for Paul Lind to go.",
        "Ann Roe stopped short of backing the tunnel.",
        "Ann Roe refrained from criticising Paul Lind.",
        "Ann Roe refused to call Paul Lind a liar.",
        "Ann Roe said she had not called Paul Lind a liar.",
        "Ann Roe said she did not say Paul Lind was a liar.",
        "Ann Roe apologised for calling Paul Lind a liar.",
        "Ann Roe said she regretted calling Paul Lind a liar.",
        "Ann Roe said it was wrong to call Paul Lind a liar.",
    ],
)
def test_what_is_held_back_or_taken_back_is_no_position(describe, text: str) -> None:
    assert not taken(describe, text)


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("Ann Roe called the tunnel a failure.", "tunnel", "oppose"),
        ("Ann Roe said she would never call Paul Lind a hero.", "Paul Lind", "oppose"),
        ("Ann Roe said she did not support the tunnel.", "tunnel", "oppose"),
        ("Ann Roe regretted that Paul Lind had resigned.", "Paul Lind", "support"),
        ("Ann Roe said it was wrong to call for a strike.", "strike", "oppose"),
        ("The health agency said it no longer recommended the vaccine.", "vaccine", "oppose"),
    ],
)
def test_what_is_said_or_wanted_is_a_position(describe, text: str, target: str, label: str) -> None:
    assert taken(describe, text).get(target) == label


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("Ann Roe said Paul Lind could not be more wrong.", "Paul Lind", "oppose"),
        ("Ann Roe said the tunnel could not be worse.", "tunnel", "oppose"),
        ("Ann Roe said the tunnel couldn't be better.", "tunnel", "support"),
        ("Ann Roe said Paul Lind could not have been more helpful.", "Paul Lind", "support"),
        ("Ann Roe said she could not agree more with Paul Lind.", "Paul Lind", "support"),
    ],
)
def test_what_could_not_be_more_so_is_not_denied(describe, text: str, target: str, label: str) -> None:
    assert taken(describe, text).get(target) == label
