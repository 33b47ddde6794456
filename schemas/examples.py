"""Ids of records of the sample articles, for the examples of the documentation; a contract test keeps them true."""

ARTICLE = "wo2tw652i3wmlyqo"
CLAIM = "rzi2bn5k27togmxv"
OTHER_CLAIM = "2ao2vsrt6ou76c33"
CONFLICT = "djr3wetd53wqd4ml"
SPEAKER = "antony-blinken"
TOPIC = "ceasefire"
