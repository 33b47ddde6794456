"""What one claim tells with a figure: the words above it, the tally they make it, and in which tense and mood."""

from __future__ import annotations

from seeds.conflicts import lexicon, quantity, tally
from seeds.conflicts.view import Amount, View


def tallies(side: View, amount: Amount) -> set[str]:
    """What a figure is a count of, by the words above it and those before its noun."""
    return tally.of(amount.noun, amount.unit, around(side, amount), measures(side, amount))


def around(side: View, amount: Amount) -> list[str]:
    """The words above a figure and those before its noun, alone and with what hangs on them."""
    beside = [i for i in side.below[amount.node] if side.nodes[i].role in ("amod", "compound", "acl")]
    own = [amount.node] if side.nodes[amount.node].pos == "v" else []
    event = [amount.event] if amount.event >= 0 and side.nodes[amount.event].pos == "v" else []
    places = dict.fromkeys((own or [*above(side, amount), *event]) + beside)
    words = [word for i in places for word in tally.words(side.nodes, i)]
    return words + list(tally.words(side.nodes, amount.node))[1:]


def above(side: View, amount: Amount) -> list[int]:
    """The words above what is counted, up to the verb of its clause, and what is measured itself."""
    found = [amount.node] if amount.unit and amount.noun else []
    at = amount.node
    while side.nodes[at].head >= 0 and len(found) < 5:
        at = side.nodes[at].head
        if side.nodes[at].weight > 0:
            found.append(at)
            if side.nodes[at].pos == "v" and at == amount.event:
                break
    return found


def measures(side: View, amount: Amount) -> bool:
    """Whether the event is no more than that the number is so high."""
    if amount.event < 0 or amount.event == amount.node:
        return True
    event = side.nodes[amount.event]
    return event.weight <= 0.15 or event.lemma in lexicon.groups("measuring.tsv")["measure"]


def bare(side: View, amount: Amount) -> bool:
    """Whether nothing is said of what is counted, nor wished for it: whose number it is then only the speaker tells."""
    node = side.nodes[amount.node]
    event = side.nodes[amount.event]
    alone = amount.event < 0 or amount.event == amount.node or event.pos != "v" or not (event.tense or event.mood)
    alone = alone and not (amount.event >= 0 and side.fillers(amount.event, "subj"))
    return alone and node.mood != "w" and not side.fillers(amount.node, "subj")


def tense(side: View, amount: Amount) -> str:
    """The tense of what is told of a number; what only is so, in reported speech, may be past or present."""
    return side.tense(amount.event) if amount.event < 0 or side.nodes[amount.event].pos == "v" else ""


def denied(side: View, amount: Amount) -> bool:
    """Whether a claim says that a number is wrong: "after two days, not two hours"."""
    return amount.node >= 0 and side.nodes[amount.node].high == 0.0


def untrue(side: View, amount: Amount) -> bool:
    """Whether what is told with a figure is denied, not of a thing that lasts: "a pause of a week is no use"."""
    lasting = amount.unit == "second" and quantity.lasts(side.nodes[amount.node])
    return side.nodes[amount.event].high == 0.0 and not lasting


def substance(side: View, amount: Amount) -> float:
    """How much the verb tells; those that only put a figure forward have the speaker for subject."""
    return side.nodes[amount.event].weight if amount.event >= 0 else 0.0


def gauges(side: View, amount: Amount) -> bool:
    """Whether the verb says who puts the number so high, not what is so much: "the mill put the cost at $3 million"."""
    return amount.event >= 0 and side.nodes[amount.event].lemma in lexicon.groups("measuring.tsv")["gauge"]


def on_noun(side: View, amount: Amount) -> bool:
    """Whether a figure hangs on the noun that it measures: "a depth of 12 kilometers"."""
    money = amount.unit is not None and amount.unit[:3].isupper()
    return side.nodes[amount.node].lemma == amount.noun and not money


def is_subject(side: View, amount: Amount) -> bool:
    """Whether the measured amount is itself what the verb is said of: "9,000 hectares have burned"."""
    subjects = (side.nodes[at] for at in side.fillers(amount.event, "subj"))
    return amount.event >= 0 and any(amount.start <= node.start < amount.end for node in subjects)
