"""The `reconciler` library, which OpenRefine's users know, against a running service."""

import pandas
import pytest
from reconciler import reconcile

MISSPELT = {
    "Ada Lindkvist": "speaker:ada-lindqvist",
    "Brandt, Tomas": "speaker:tomas-brandt",
    "ROSA OKAFFOR": "speaker:rosa-okafor",
    "Lucia Ferran": "speaker:lucia-ferran",
}


@pytest.fixture(autouse=True)
def quiet(monkeypatch):
    monkeypatch.setenv("TQDM_DISABLE", "1")


# The library itself uses what its dependency will drop one day.
@pytest.mark.filterwarnings("ignore:The inplace keyword")
def test_a_list_of_misspelt_names_is_reconciled(service):
    names = pandas.Series([*MISSPELT])
    table = reconcile(names, type_id="person", reconciliation_endpoint=f"{service}/reconcile")
    known = table.set_index("input_value")
    assert known.loc[list(MISSPELT), "id"].to_dict() == MISSPELT
    assert known.loc[list(MISSPELT), "match"].all()
    assert set(known["type_id"]) == {"person"}
